/// The words, numbers and strings of protobuf's text form, one after the other.
struct TextTokens {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position >= bytes.count }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  // MARK: Between tokens

  /// Passes over white space and comments.
  mutating func skipBlanks() {
    while let byte = current {
      switch byte {
      case UInt8(ascii: "#"): while let next = current, next != UInt8(ascii: "\n") { position += 1 }
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
      default: return
      }
    }
  }

  /// As `skipBlanks`, and the commas or semicolons that may stand between fields.
  mutating func skipSeparators() {
    skipBlanks()
    while take(UInt8(ascii: ",")) || take(UInt8(ascii: ";")) { skipBlanks() }
  }

  // MARK: Tokens

  mutating func word(_ what: String) throws -> String {
    let start = position
    while let byte = current, TextTokens.isWordByte(byte) { position += 1 }
    guard position > start else { throw failure("Expected \(what).") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): true
    default: false
    }
  }

  mutating func integer<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
    let start = position
    let text = try word("integer")
    let sign = text.hasPrefix("-") ? "-" : ""
    let digits = text.dropFirst(sign.count)
    let value: Number?
    if digits.hasPrefix("0x") || digits.hasPrefix("0X") {
      value = Number(sign + digits.dropFirst(2), radix: 16)
    } else if digits.hasPrefix("0"), digits.count > 1 {
      value = Number(sign + digits, radix: 8)
    } else {
      value = Number(text)
    }
    guard let value else {
      let isNumber = !digits.isEmpty && digits.allSatisfy { (letter: Character) -> Bool in letter.isHexDigit }
      throw tokenFailure(isNumber ? "Value out of range: \(text)" : "Couldn't parse integer: \(text)", at: start)
    }
    return value
  }

  mutating func number<Number>(_ parse: (String) -> Number?) throws -> Number {
    let start = position
    var text = try word("number").lowercased()
    let isInfinite = text.hasSuffix("inf") || text.hasSuffix("infinity")
    if text.hasSuffix("f"), !isInfinite { text.removeLast() }
    guard let value = parse(text) else { throw tokenFailure("Couldn't parse float: \(text)", at: start) }
    return value
  }

  mutating func truth() throws -> Bool {
    let start = position
    switch try word("true or false") {
    case "true", "t", "1", "True": return true
    case "false", "f", "0", "False": return false
    case let other: throw failure("Expected \"true\" or \"false\", found \"\(other)\".", at: start)
    }
  }

  /// An enum's value, by name or number.
  mutating func enumeration(_ names: EnumNames) throws -> Int {
    let start = position
    let text = try word("enum value")
    if let number = names.number(of: text) ?? Int32(text).map(Int.init) { return number }
    throw tokenFailure("Enum type \"tensorflow.\(names.name)\" has no value named \(text).", at: start)
  }

  /// A string's bytes; neighbouring literals are one string.
  mutating func string() throws -> [UInt8] {
    var content: [UInt8] = []
    var isFound = false
    while let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      content += try literal(quote)
      isFound = true
      skipBlanks()
    }
    guard isFound else { throw tokenFailure("Expected string but found: '\(found(at: position))'", at: position) }
    return content
  }

  private mutating func literal(_ quote: UInt8) throws -> [UInt8] {
    position += 1
    let start = position
    while let byte = current, byte != quote {
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < bytes.count else { throw failure("String missing ending quote.", at: start - 1) }
    let literal = bytes[start..<position]
    position += 1
    guard let content = TextEscapes.unescaped(literal) else {
      throw failure("Invalid escape sequence in string.", at: start - 1)
    }
    return content
  }

  // MARK: Errors

  /// An error about a token: the whole line stands before what is wrong.
  private func tokenFailure(_ text: String, at place: Int) -> MessageTextError {
    var start = min(place, bytes.count)
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    let line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
    return failure("'\(String(decoding: line, as: UTF8.self))': \(text)", at: place)
  }

  /// What stands at a place, for messages.
  private func found(at place: Int) -> String {
    let rest = bytes[min(place, bytes.count)...]
    let token = rest.prefix(while: TextTokens.isWordByte)
    return String(decoding: token.isEmpty ? rest.prefix(1) : token, as: UTF8.self)
  }

  /// An error at `place`, or here.
  func failure(_ text: String, at place: Int? = nil) -> MessageTextError {
    var line = 1
    var column = 1
    for byte in bytes[..<min(place ?? position, bytes.count)] {
      column = byte == UInt8(ascii: "\n") ? 1 : column + 1
      if byte == UInt8(ascii: "\n") { line += 1 }
    }
    return MessageTextError(line: line, column: column, text: text)
  }
}
