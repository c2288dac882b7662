import Diagnostics

/// Between texts and bytes: UTF-8, ASCII, Latin-1, UTF-16 and UTF-32.
enum Encodings {
  private enum Encoding { case utf8, ascii, latin1, utf16(bigEndian: Bool?), utf32(bigEndian: Bool?) }

  private static func encoding(_ name: String, _ interpreter: Interpreter) throws -> Encoding {
    let key = String(name.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
    switch key {
    case "utf-8", "utf8", "u8", "utf-8-sig": return .utf8
    case "ascii", "us-ascii", "646": return .ascii
    case "latin-1", "latin1", "iso-8859-1", "iso8859-1", "l1", "cp1252": return .latin1
    case "utf-16", "utf16": return .utf16(bigEndian: nil)
    case "utf-16-le": return .utf16(bigEndian: false)
    case "utf-16-be": return .utf16(bigEndian: true)
    case "utf-32", "utf32": return .utf32(bigEndian: nil)
    case "utf-32-le": return .utf32(bigEndian: false)
    case "utf-32-be": return .utf32(bigEndian: true)
    default: throw Failure(.lookupError, "unknown encoding: \(name)")
    }
  }

  static func encode(_ text: String, _ name: String, errors: String, _ interpreter: Interpreter) throws -> [UInt8] {
    switch try encoding(name, interpreter) {
    case .utf8: return Surrogates.occur(in: text) ? try encodeSurrogates(text, errors, interpreter) : Array(text.utf8)
    case .ascii: return try narrow(text, limit: 128, "ascii", errors, interpreter)
    case .latin1: return try narrow(text, limit: 256, "latin-1", errors, interpreter)
    case .utf16(let bigEndian):
      var result: [UInt8] = bigEndian == nil ? [0xFF, 0xFE] : []
      for scalar in text.unicodeScalars {
        if Surrogates.isSurrogate(scalar) {
          append(Surrogates.code(scalar), 2, bigEndian ?? false, to: &result)
          continue
        }
        for unit in String(Character(scalar)).utf16 { append(UInt32(unit), 2, bigEndian ?? false, to: &result) }
      }
      return result
    case .utf32(let bigEndian):
      var result: [UInt8] = bigEndian == nil ? [0xFF, 0xFE, 0, 0] : []
      for scalar in text.unicodeScalars { append(scalar.value, 4, bigEndian ?? false, to: &result) }
      return result
    }
  }

  /// UTF-8 of a text with lone surrogates, which only some ways to handle errors let through.
  private static func encodeSurrogates(_ text: String, _ errors: String, _ interpreter: Interpreter) throws -> [UInt8] {
    var result: [UInt8] = []
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      guard Surrogates.isSurrogate(scalar) else {
        result += Array(Character(scalar).utf8)
        continue
      }
      let code = Surrogates.code(scalar)
      switch errors {
      case "surrogateescape" where (0xdc80...0xdcff).contains(code): result.append(UInt8(truncatingIfNeeded: code - 0xdc00))
      case "surrogatepass":
        result += [0xe0 | UInt8(code >> 12), 0x80 | UInt8((code >> 6) & 0x3f), 0x80 | UInt8(code & 0x3f)]
      case "ignore": break
      case "replace": result.append(63)
      case "backslashreplace": result += Array(TextRepresentation.ascii(String(Character(scalar))).utf8)
      case "xmlcharrefreplace": result += Array("&#\(code);".utf8)
      default:
        var end = index
        while end < scalars.count, Surrogates.isSurrogate(scalars[end]) { end += 1 }
        throw interpreter.error(
          ExceptionHierarchy.named("UnicodeEncodeError"),
          [.string("utf-8"), .string(text), .int(index), .int(end), .string("surrogates not allowed")])
      }
    }
    return result
  }

  private static func append(_ value: UInt32, _ width: Int, _ bigEndian: Bool, to result: inout [UInt8]) {
    for index in 0..<width {
      let shift = UInt32(8 * (bigEndian ? width - 1 - index : index))
      result.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  private static func narrow(
    _ text: String, limit: UInt32, _ name: String, _ errors: String, _ interpreter: Interpreter
  ) throws -> [UInt8] {
    var result: [UInt8] = []
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if scalar.value < limit {
        result.append(UInt8(scalar.value))
        continue
      }
      switch errors {
      case "ignore": break
      case "replace": result.append(63)
      case "xmlcharrefreplace": result += Array("&#\(scalar.value);".utf8)
      case "backslashreplace": result += Array(TextRepresentation.ascii(String(Character(scalar))).utf8)
      default:
        throw interpreter.error(
          ExceptionHierarchy.named("UnicodeEncodeError"),
          [
            .string(name), .string(text), .int(index), .int(unencodable(text, from: index, limit)),
            .string("ordinal not in range(\(limit))"),
          ])
      }
    }
    return result
  }

  /// Where the run of code points that can't be encoded ends.
  private static func unencodable(_ text: String, from start: Int, _ limit: UInt32) -> Int {
    var end = start
    for scalar in text.unicodeScalars.dropFirst(start) {
      if scalar.value < limit { break }
      end += 1
    }
    return end
  }

  static func decode(_ bytes: [UInt8], _ name: String, errors: String, _ interpreter: Interpreter) throws -> String {
    switch try encoding(name, interpreter) {
    case .utf8: return try decodeUTF8(bytes, errors, interpreter)
    case .latin1: return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    case .ascii:
      var view = String.UnicodeScalarView()
      for (index, byte) in bytes.enumerated() {
        if byte < 128 {
          view.append(Unicode.Scalar(byte))
        } else if errors == "replace" {
          view.append("\u{FFFD}")
        } else if errors != "ignore" {
          throw undecodable("ascii", bytes, index, index + 1, "ordinal not in range(128)", interpreter)
        }
      }
      return String(view)
    case .utf16(let bigEndian):
      return String(decoding: units(bytes, 2, bigEndian).map { UInt16(truncatingIfNeeded: $0) }, as: UTF16.self)
    case .utf32(let bigEndian):
      return String(
        String.UnicodeScalarView(units(bytes, 4, bigEndian).map { Unicode.Scalar($0) ?? "\u{FFFD}" }))
    }
  }

  private static func units(_ bytes: [UInt8], _ width: Int, _ bigEndian: Bool?) -> [UInt32] {
    var result: [UInt32] = []
    var order = bigEndian ?? false
    var index = 0
    while index + width <= bytes.count {
      var value: UInt32 = 0
      for place in 0..<width {
        let byte = UInt32(bytes[index + place])
        value |= byte << UInt32(8 * (order ? width - 1 - place : place))
      }
      index += width
      if result.isEmpty && bigEndian == nil && index == width {
        if value == 0xFEFF { continue }
        if value == (width == 2 ? 0xFFFE : 0xFFFE_0000) {
          order = true
          continue
        }
      }
      result.append(value)
    }
    return result
  }

  private static func decodeUTF8(_ bytes: [UInt8], _ errors: String, _ interpreter: Interpreter) throws -> String {
    if let valid = String(validating: bytes, as: UTF8.self) { return valid }
    if errors == "replace" { return String(decoding: bytes, as: UTF8.self) }
    var result = ""
    var position = 0
    while position < bytes.count {
      let width = sequenceWidth(bytes, position)
      if width > 0 {
        result += String(decoding: bytes[position..<(position + width)], as: UTF8.self)
        position += width
        continue
      }
      let byte = bytes[position]
      switch errors {
      case "ignore": break
      case "surrogatepass" where byte == 0xed && position + 2 < bytes.count && bytes[position + 1] & 0xe0 == 0xa0
        && bytes[position + 2] & 0xc0 == 0x80:
        let code = 0xd000 | UInt32(bytes[position + 1] & 0x3f) << 6 | UInt32(bytes[position + 2] & 0x3f)
        result.unicodeScalars.append(Surrogates.scalar(code) ?? "?")
        position += 2
      case "surrogateescape": result.unicodeScalars.append(Surrogates.scalar(0xdc00 + UInt32(byte)) ?? "?")
      case "backslashreplace": result += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      default:
        let isLead = byte >= 0xC2 && byte < 0xF5
        let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        let rest = bytes[(position + 1)...].prefix(needed - 1)
        let isCut = position + needed > bytes.count && rest.allSatisfy { $0 & 0xc0 == 0x80 }
        let reason =
          !isLead ? "invalid start byte" : isCut ? "unexpected end of data" : "invalid continuation byte"
        throw undecodable("utf-8", bytes, position, malformedEnd(bytes, position, reason), reason, interpreter)
      }
      position += 1
    }
    return result
  }

  /// Where the bytes that a decoding error is about end.
  private static func malformedEnd(_ bytes: [UInt8], _ position: Int, _ reason: String) -> Int {
    switch reason {
    case "invalid start byte": return position + 1
    case "unexpected end of data": return bytes.count
    default:
      var end = position + 1
      while end < bytes.count, end < position + 3, bytes[end] & 0xc0 == 0x80,
        sequenceStarts(bytes[position], bytes[position + 1])
      {
        end += 1
      }
      return end
    }
  }

  /// Whether the first two bytes can begin a sequence.
  private static func sequenceStarts(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xE0: second >= 0xA0
    case 0xED: second < 0xA0
    case 0xF0: second >= 0x90
    case 0xF4: second < 0x90
    default: true
    }
  }

  /// The length of the well-formed sequence at `position`; 0 when there is none.
  private static func sequenceWidth(_ bytes: [UInt8], _ position: Int) -> Int {
    let byte = bytes[position]
    let width = byte < 0x80 ? 1 : byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0
    guard width > 0, position + width <= bytes.count else { return 0 }
    return String(validating: bytes[position..<(position + width)], as: UTF8.self) != nil ? width : 0
  }

  private static func undecodable(
    _ name: String, _ bytes: [UInt8], _ start: Int, _ end: Int, _ reason: String, _ interpreter: Interpreter
  ) -> any Error {
    interpreter.error(
      ExceptionHierarchy.named("UnicodeDecodeError"),
      [.string(name), .bytes(bytes), .int(start), .int(end), .string(reason)])
  }
}
