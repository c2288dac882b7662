import Diagnostics

/// One message of protobuf's text form, as a tree: field names with scalars or nested messages.
struct TextMessage {
  /// What stands behind a field's name.
  indirect enum Value {
    /// A number, an enum value's name, `true`, `inf`, …
    case word(String)
    case bytes([UInt8])
    case message(TextMessage)
  }

  struct Field {
    let name: String
    let value: Value
  }

  private(set) var fields: [Field] = []

  mutating func append(_ name: String, _ value: Value) { fields.append(Field(name: name, value: value)) }

  /// Reads a whole text.
  ///
  /// - Throws: `ValueError` with the line of what can't be read.
  static func parse(_ text: String) throws -> TextMessage {
    var parser = TextMessageParser(Array(text.utf8))
    return try parser.parseAll()
  }

  func messages(_ name: String) -> [TextMessage] {
    fields.compactMap { (field: Field) -> TextMessage? in
      if field.name == name, case .message(let message) = field.value { message } else { nil }
    }
  }

  func message(_ name: String) -> TextMessage? { messages(name).first }

  func byteStrings(_ name: String) -> [[UInt8]] {
    fields.compactMap { (field: Field) -> [UInt8]? in
      if field.name == name, case .bytes(let bytes) = field.value { bytes } else { nil }
    }
  }

  func strings(_ name: String) -> [String] {
    byteStrings(name).map { (bytes: [UInt8]) -> String in String(decoding: bytes, as: UTF8.self) }
  }

  func string(_ name: String) -> String { strings(name).first ?? "" }

  func words(_ name: String) -> [String] {
    fields.compactMap { (field: Field) -> String? in
      if field.name == name, case .word(let word) = field.value { word } else { nil }
    }
  }

  func word(_ name: String) -> String? { words(name).first }

  /// - Throws: `ValueError` for a word that is no integer.
  func ints(_ name: String) throws -> [Int] {
    try words(name).map { (word: String) throws -> Int in
      guard let value = Int(word) ?? TextMessage.hexadecimal(word) else { throw TextMessage.notA("integer", word) }
      return value
    }
  }

  func int(_ name: String) throws -> Int { try ints(name).first ?? 0 }

  func doubles(_ name: String) throws -> [Double] {
    try words(name).map { (word: String) throws -> Double in
      let digits = word.hasSuffix("f") && !word.hasSuffix("inf") ? String(word.dropLast()) : word
      guard let value = Double(digits) else { throw TextMessage.notA("number", word) }
      return value
    }
  }

  func floats(_ name: String) throws -> [Float] {
    try words(name).map { (word: String) throws -> Float in
      let digits = word.hasSuffix("f") && !word.hasSuffix("inf") ? String(word.dropLast()) : word
      guard let value = Float(digits) else { throw TextMessage.notA("number", word) }
      return value
    }
  }

  func bools(_ name: String) -> [Bool] {
    words(name).map { (word: String) -> Bool in word == "true" || word == "1" || word == "True" || word == "t" }
  }

  private static func hexadecimal(_ word: String) -> Int? {
    word.hasPrefix("0x") ? Int(word.dropFirst(2), radix: 16) : nil
  }

  static func notA(_ kind: String, _ word: String) -> Failure {
    Failure(.valueError, "Couldn't parse \(kind): \(word)")
  }
}

/// The recursive-descent parser of protobuf's text form.
private struct TextMessageParser {
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  /// Deeper messages are refused, so that no text can overflow the stack.
  private static let depthLimit = 100

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func parseAll() throws -> TextMessage {
    let message = try parseFields(until: nil)
    return message
  }

  private mutating func parseFields(until close: UInt8?) throws -> TextMessage {
    depth += 1
    defer { depth -= 1 }
    guard depth < TextMessageParser.depthLimit else { throw failure("Message too deep") }
    var message = TextMessage()
    while true {
      skipSeparators()
      guard index < bytes.count else {
        if close != nil { throw failure("Unexpected end of text") }
        return message
      }
      if let close, bytes[index] == close {
        index += 1
        return message
      }
      try parseField(into: &message)
    }
  }

  private mutating func parseField(into message: inout TextMessage) throws {
    let name = try word("field name")
    skipBlanks()
    let hasColon = take(UInt8(ascii: ":"))
    skipBlanks()
    if take(UInt8(ascii: "[")) {
      try parseList(name, into: &message)
    } else if let nested = try parseNested() {
      message.append(name, .message(nested))
    } else if hasColon {
      message.append(name, try parseScalar())
    } else {
      throw failure("Expected \":\" or \"{\" after \(name)")
    }
  }

  private mutating func parseNested() throws -> TextMessage? {
    if take(UInt8(ascii: "{")) { return try parseFields(until: UInt8(ascii: "}")) }
    if take(UInt8(ascii: "<")) { return try parseFields(until: UInt8(ascii: ">")) }
    return nil
  }

  private mutating func parseList(_ name: String, into message: inout TextMessage) throws {
    while true {
      skipSeparators()
      if take(UInt8(ascii: "]")) { return }
      if let nested = try parseNested() {
        message.append(name, .message(nested))
      } else {
        message.append(name, try parseScalar())
      }
    }
  }

  private mutating func parseScalar() throws -> TextMessage.Value {
    guard let first = current else { throw failure("Expected a value") }
    guard first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") else { return .word(try word("value")) }
    var content: [UInt8] = []
    // Neighbouring literals are one string.
    while let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      content += try parseLiteral(quote)
      skipBlanks()
    }
    return .bytes(content)
  }

  private mutating func parseLiteral(_ quote: UInt8) throws -> [UInt8] {
    index += 1
    let start = index
    while let byte = current, byte != quote {
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index < bytes.count else { throw failure("String missing its closing quote") }
    let literal = bytes[start..<index]
    index += 1
    guard let content = TextEscapes.unescaped(literal) else { throw failure("Invalid escape sequence") }
    return content
  }

  private mutating func word(_ what: String) throws -> String {
    let start = index
    while let byte = current, TextMessageParser.isWordByte(byte) { index += 1 }
    guard index > start else { throw failure("Expected a \(what)") }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): true
    default: false
    }
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = current {
      if byte == UInt8(ascii: "#") {
        while let next = current, next != UInt8(ascii: "\n") { index += 1 }
      } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
        || byte == UInt8(ascii: "\r")
      {
        index += 1
      } else {
        return
      }
    }
  }

  private mutating func skipSeparators() {
    skipBlanks()
    while take(UInt8(ascii: ",")) || take(UInt8(ascii: ";")) { skipBlanks() }
  }

  private func failure(_ text: String) -> Failure {
    let line = bytes[..<min(index, bytes.count)].reduce(1) { (count: Int, byte: UInt8) -> Int in
      byte == UInt8(ascii: "\n") ? count + 1 : count
    }
    return Failure(.valueError, "line \(line): \(text).")
  }
}
