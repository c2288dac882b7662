import Diagnostics

/// The text of a script that comes as bytes: its encoding line, its byte order mark, its errors.
public enum SourceEncoding {
  /// Decodes a script as CPython does: UTF-8 unless the first two lines name another encoding.
  ///
  /// Throws `SyntaxError` for bytes that the encoding doesn't have and for encodings that aren't known.
  public static func decode(_ bytes: [UInt8], name: String) throws -> String {
    var body = bytes[...]
    let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    if hasMark { body = bytes[3...] }
    let declared = declaredEncoding(body)
    let encoding = normalized(declared ?? "utf-8")
    if hasMark, encoding != "utf-8" { throw failure("encoding problem: \(declared ?? "") with BOM", name) }
    switch encoding {
    case "utf-8": return try decodeUTF8(body, name)
    case "iso-8859-1":
      let scalars = body.map { (byte: UInt8) -> Unicode.Scalar in Unicode.Scalar(byte) }
      return String(String.UnicodeScalarView(scalars))
    case "ascii":
      if let bad = body.firstIndex(where: { (byte: UInt8) -> Bool in byte >= 0x80 }) {
        throw failure(
          "(unicode error) 'ascii' codec can't decode byte \(hexadecimal(body[bad])) in position "
            + "\(bad - body.startIndex): ordinal not in range(128)", name)
      }
      return String(decoding: body, as: UTF8.self)
    default: throw failure("unknown encoding: \(declared ?? "")", name)
    }
  }

  private static func failure(_ message: String, _ name: String) -> Failure {
    let file = SourceFile(name: name, text: "")
    return Failure(.syntaxError, message, place: SourcePlace(file: file, span: .none))
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return "0x" + (digits.utf8.count < 2 ? "0" : "") + digits
  }

  private static func decodeUTF8(_ bytes: ArraySlice<UInt8>, _ name: String) throws -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var line = 1
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let width = sequenceWidth(bytes, at: index)
      if width == 0 { break }
      if bytes[index] == 0x0A { line += 1 }
      index += width
    }
    let bad = index < bytes.endIndex ? bytes[index] : 0
    throw failure(
      "Non-UTF-8 code starting with '\\x\(hexadecimal(bad).dropFirst(2))' in file \(name) on line \(line), but no "
        + "encoding declared; see https://peps.python.org/pep-0263/ for details", name)
  }

  /// The width of the valid UTF-8 sequence at an index; 0 when there is none.
  private static func sequenceWidth(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    let width = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard width > 0, index + width <= bytes.endIndex else { return 0 }
    return String(validating: bytes[index..<index + width], as: UTF8.self) == nil ? 0 : width
  }

  /// The name in a comment like `# -*- coding: latin-1 -*-` on one of the first two lines.
  private static func declaredEncoding(_ bytes: ArraySlice<UInt8>) -> String? {
    for line in bytes.split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false).prefix(2) {
      let text = line.drop { (byte: UInt8) -> Bool in byte == 0x20 || byte == 0x09 || byte == 0x0C }
      guard text.first == UInt8(ascii: "#") else {
        if text.isEmpty || text.first == 0x0D { continue }
        return nil
      }
      if let name = encodingName(Array(text)) { return name }
    }
    return nil
  }

  private static func encodingName(_ comment: [UInt8]) -> String? {
    let word = Array("coding".utf8)
    var index = 0
    while index + word.count < comment.count {
      defer { index += 1 }
      guard Array(comment[index..<index + word.count]) == word else { continue }
      var next = index + word.count
      guard comment[next] == UInt8(ascii: ":") || comment[next] == UInt8(ascii: "=") else { continue }
      next += 1
      while next < comment.count, comment[next] == 0x20 || comment[next] == 0x09 { next += 1 }
      let name = comment[next...].prefix { (byte: UInt8) -> Bool in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2E: true
        default: false
        }
      }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }

  private static func normalized(_ name: String) -> String {
    let lower = String(
      name.lowercased().map { (character: Character) -> Character in character == "_" ? "-" : character })
    switch lower {
    case "utf-8", "utf8", "u8": return "utf-8"
    case let name where name.hasPrefix("utf-8-"): return "utf-8"
    case "latin-1", "latin1", "iso-8859-1", "iso8859-1", "l1": return "iso-8859-1"
    case "ascii", "us-ascii": return "ascii"
    default: return lower
    }
  }
}
