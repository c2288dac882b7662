import Diagnostics

extension JSONValue {
  /// Reads a whole text.
  ///
  /// - Errors: `ValueError` that names the line and column of what is no JSON; for a nesting deeper than 500.
  public init(parsing text: String) throws {
    var reader = JSONReader(text)
    self = try reader.whole()
  }
}

/// Goes once over the bytes of a text.
private struct JSONReader {
  private static let depthLimit = 500

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func whole() throws -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    let value = try self.value()
    skipBlanks()
    guard index == bytes.count else { throw failure("text after the end of the value") }
    return value
  }

  private var current: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func skipBlanks() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private mutating func value() throws -> JSONValue {
    skipBlanks()
    depth += 1
    defer { depth -= 1 }
    guard depth <= JSONReader.depthLimit else { throw failure("values are nested too deeply") }
    switch current {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: return try word()
    }
  }

  private mutating func word() throws -> JSONValue {
    // Python's json writes and reads the last three, so they are met in files.
    let words: [(String, JSONValue)] = [
      ("null", .null), ("true", .bool(true)), ("false", .bool(false)), ("NaN", .number("NaN")), ("Infinity", .number("Infinity")),
    ]
    for (word, value) in words where bytes[index...].starts(with: word.utf8) {
      index += word.utf8.count
      return value
    }
    throw failure(index == bytes.count ? "the text ends where a value should stand" : "no value")
  }

  private mutating func object() throws -> JSONValue {
    index += 1
    var members: [JSONValue.Member] = []
    skipBlanks()
    if take("}") { return .object(members) }
    while true {
      skipBlanks()
      guard current == UInt8(ascii: "\"") else { throw failure("a key in double quotes is missing") }
      let key = try string()
      skipBlanks()
      guard take(":") else { throw failure("a colon is missing after a key") }
      members.append(JSONValue.Member(key, try value()))
      skipBlanks()
      if take("}") { return .object(members) }
      guard take(",") else { throw failure("a comma or } is missing") }
    }
  }

  private mutating func array() throws -> JSONValue {
    index += 1
    var items: [JSONValue] = []
    skipBlanks()
    if take("]") { return .array(items) }
    while true {
      items.append(try value())
      skipBlanks()
      if take("]") { return .array(items) }
      guard take(",") else { throw failure("a comma or ] is missing") }
    }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  private mutating func number() throws -> JSONValue {
    let start = index
    if take("-"), bytes[index...].starts(with: "Infinity".utf8) {
      index += 8
      return .number("-Infinity")
    }
    let digits = skipDigits()
    guard digits > 0, digits == 1 || bytes[start] != UInt8(ascii: "0") || bytes[start] == UInt8(ascii: "-") else {
      throw failure("no number")
    }
    if take("."), skipDigits() == 0 { throw failure("digits are missing after the point") }
    if current | 0x20 == UInt8(ascii: "e") {
      index += 1
      if !take("+") { _ = take("-") }
      if skipDigits() == 0 { throw failure("digits are missing in the exponent") }
    }
    return .number(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(current) { index += 1 }
    return index - start
  }

  private mutating func string() throws -> String {
    index += 1
    var text = ""
    var start = index
    while true {
      guard index < bytes.count else { throw failure("a string has no end") }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        text += String(decoding: bytes[start..<index], as: UTF8.self)
        index += 1
        return text
      case UInt8(ascii: "\\"):
        text += String(decoding: bytes[start..<index], as: UTF8.self)
        text.unicodeScalars.append(try escape())
        start = index
      case 0..<0x20: throw failure("a control character within a string")
      default: index += 1
      }
    }
  }

  private mutating func escape() throws -> Unicode.Scalar {
    index += 1
    let sign = current
    index += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return try unit()
    default: throw failure("an unknown escape")
    }
  }

  /// Four hexadecimal digits, or two times four for what lies beyond; half a pair becomes the sign for what is unknown.
  private mutating func unit() throws -> Unicode.Scalar {
    let first = try hexadecimal()
    guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    let mark = index
    guard take("\\"), take("u") else {
      index = mark
      return "\u{FFFD}"
    }
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second) else {
      index = mark
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws -> UInt32 {
    guard index + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16)
    else { throw failure("four hexadecimal digits are missing") }
    index += 4
    return value
  }

  private func failure(_ text: String) -> Failure {
    let before = bytes.prefix(index)
    let line = before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
    let column = index - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
    return Failure(.valueError, "line \(line), column \(column) is no JSON: \(text)")
  }
}
