import Diagnostics
import Integers
import Script

/// Reads JSON text, with the places and words that Python's decoder has for its errors.
struct JSONReader {
  /// What is wrong, and at which byte.
  struct Problem: Error {
    let message: String
    let offset: Int
  }

  /// The functions that a decoder was given; nil for the plain way.
  struct Hooks {
    var object: Handle?
    var pairs: Handle?
    var float: Handle?
    var int: Handle?
    var constant: Handle?
    var isStrict = true
  }

  private let bytes: [UInt8]
  private let hooks: Hooks
  private let interpreter: Interpreter
  private(set) var offset: Int
  private var depth = 0

  init(_ bytes: [UInt8], from offset: Int, hooks: Hooks, interpreter: Interpreter) {
    self.bytes = bytes
    self.offset = offset
    self.hooks = hooks
    self.interpreter = interpreter
  }

  mutating func skipBlanks() {
    while offset < bytes.count, bytes[offset] == 32 || bytes[offset] == 10 || bytes[offset] == 13 || bytes[offset] == 9 {
      offset += 1
    }
  }

  var isAtEnd: Bool { offset >= bytes.count }
  private var next: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  mutating func value() throws -> Handle {
    switch next {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try nested { (reader: inout JSONReader) in try reader.object() }
    case UInt8(ascii: "["): return try nested { (reader: inout JSONReader) in try reader.array() }
    case UInt8(ascii: "n") where accept("null"): return .none
    case UInt8(ascii: "t") where accept("true"): return .bool(true)
    case UInt8(ascii: "f") where accept("false"): return .bool(false)
    case UInt8(ascii: "N") where accept("NaN"): return try constant("NaN", .nan)
    case UInt8(ascii: "I") where accept("Infinity"): return try constant("Infinity", .infinity)
    case UInt8(ascii: "-") where accept("-Infinity"): return try constant("-Infinity", -.infinity)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw Problem(message: "Expecting value", offset: offset)
    }
  }

  private mutating func nested(_ body: (inout JSONReader) throws -> Handle) throws -> Handle {
    depth += 1
    defer { depth -= 1 }
    if depth > min(interpreter.recursionLimit, 10_000) {
      let kind = next == UInt8(ascii: "{") ? "object" : "array"
      throw Failure(.recursionError, "maximum recursion depth exceeded while decoding a JSON \(kind) from a unicode string")
    }
    try Interrupt.poll()
    return try body(&self)
  }

  private mutating func accept(_ word: String) -> Bool {
    guard bytes[offset...].starts(with: word.utf8) else { return false }
    offset += word.utf8.count
    return true
  }

  private func constant(_ name: String, _ value: Double) throws -> Handle {
    guard let hook = hooks.constant else { return .float(value) }
    return try interpreter.call(hook, [.string(name)])
  }

  // MARK: Containers

  private mutating func array() throws -> Handle {
    offset += 1
    var items: [Handle] = []
    skipBlanks()
    if next == UInt8(ascii: "]") {
      offset += 1
      return .list(items)
    }
    while true {
      try Interrupt.poll(at: items.count)
      items.append(try value())
      skipBlanks()
      if next == UInt8(ascii: "]") {
        offset += 1
        return .list(items)
      }
      guard next == UInt8(ascii: ",") else { throw Problem(message: "Expecting ',' delimiter", offset: offset) }
      offset += 1
      skipBlanks()
    }
  }

  private mutating func object() throws -> Handle {
    offset += 1
    var pairs: [(String, Handle)] = []
    skipBlanks()
    if next == UInt8(ascii: "}") {
      offset += 1
    } else {
      while try pair(&pairs) {}
    }
    if let hook = hooks.pairs {
      return try interpreter.call(hook, [.list(pairs.map { .tuple([.string($0.0), $0.1]) })])
    }
    let made = Handle.dict(pairs)
    guard let hook = hooks.object else { return made }
    return try interpreter.call(hook, [made])
  }

  /// One `"key": value`; false when it was the last.
  private mutating func pair(_ pairs: inout [(String, Handle)]) throws -> Bool {
    guard next == UInt8(ascii: "\"") else {
      throw Problem(message: "Expecting property name enclosed in double quotes", offset: offset)
    }
    let key = try string()
    skipBlanks()
    guard next == UInt8(ascii: ":") else { throw Problem(message: "Expecting ':' delimiter", offset: offset) }
    offset += 1
    skipBlanks()
    pairs.append((key, try value()))
    skipBlanks()
    if next == UInt8(ascii: "}") {
      offset += 1
      return false
    }
    guard next == UInt8(ascii: ",") else { throw Problem(message: "Expecting ',' delimiter", offset: offset) }
    offset += 1
    skipBlanks()
    return true
  }

  // MARK: Scalars

  private mutating func number() throws -> Handle {
    let start = offset
    if next == UInt8(ascii: "-") { offset += 1 }
    guard isDigit(offset) else { throw Problem(message: "Expecting value", offset: start) }
    if next == UInt8(ascii: "0") {
      offset += 1
    } else {
      while isDigit(offset) { offset += 1 }
    }
    var isFloat = false
    if next == UInt8(ascii: "."), isDigit(offset + 1) {
      isFloat = true
      offset += 1
      while isDigit(offset) { offset += 1 }
    }
    if next | 32 == UInt8(ascii: "e") {
      var ahead = offset + 1
      if ahead < bytes.count, bytes[ahead] == UInt8(ascii: "+") || bytes[ahead] == UInt8(ascii: "-") { ahead += 1 }
      if isDigit(ahead) {
        isFloat = true
        while isDigit(ahead) { ahead += 1 }
        offset = ahead
      }
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if isFloat {
      if let hook = hooks.float { return try interpreter.call(hook, [.string(text)]) }
      return .float(Double(text) ?? 0)
    }
    if let hook = hooks.int { return try interpreter.call(hook, [.string(text)]) }
    if let small = Int(text) { return .int(small) }
    if text.utf8.count > 4300 {
      throw Failure(
        .valueError,
        "Exceeds the limit (4300 digits) for integer string conversion: value has \(text.utf8.count) digits; "
          + "use sys.set_int_max_str_digits() to increase the limit")
    }
    return Handle(consuming: BigIntObject.normalized(BigInt(text) ?? 0))
  }

  private func isDigit(_ index: Int) -> Bool { index < bytes.count && bytes[index] >= 48 && bytes[index] <= 57 }

  mutating func string() throws -> String {
    let start = offset
    offset += 1
    var content: [UInt8] = []
    while true {
      let from = offset
      while offset < bytes.count, bytes[offset] != 34, bytes[offset] != 92, bytes[offset] >= 32 { offset += 1 }
      content += bytes[from..<offset]
      guard offset < bytes.count else { throw Problem(message: "Unterminated string starting at", offset: start) }
      switch bytes[offset] {
      case 34:
        offset += 1
        return String(decoding: content, as: UTF8.self)
      case 92: try escape(start, &content)
      default:
        if hooks.isStrict { throw Problem(message: "Invalid control character at", offset: offset) }
        content.append(bytes[offset])
        offset += 1
      }
    }
  }

  private mutating func escape(_ start: Int, _ content: inout [UInt8]) throws {
    guard offset + 1 < bytes.count else { throw Problem(message: "Unterminated string starting at", offset: start) }
    let letter = bytes[offset + 1]
    switch letter {
    case 34, 92, 47: content.append(letter)
    case UInt8(ascii: "b"): content.append(8)
    case UInt8(ascii: "f"): content.append(12)
    case UInt8(ascii: "n"): content.append(10)
    case UInt8(ascii: "r"): content.append(13)
    case UInt8(ascii: "t"): content.append(9)
    case UInt8(ascii: "u"):
      let scalar = try codePoint()
      content += Array(String(Character(scalar)).utf8)
      return
    default: throw Problem(message: "Invalid \\escape", offset: offset)
    }
    offset += 2
  }

  /// `\uXXXX`, or a pair of surrogates; a surrogate on its own becomes U+FFFD, since texts can't hold one.
  private mutating func codePoint() throws -> Unicode.Scalar {
    let first = try unit()
    if first >= 0xd800 && first < 0xdc00, offset + 5 < bytes.count, bytes[offset] == 92, bytes[offset + 1] == 117 {
      let place = offset
      let second = try unit()
      if second >= 0xdc00 && second < 0xe000 {
        return Unicode.Scalar(0x10000 + (first - 0xd800) << 10 + (second - 0xdc00)) ?? "\u{fffd}"
      }
      offset = place
    }
    return Unicode.Scalar(first) ?? "\u{fffd}"
  }

  private mutating func unit() throws -> UInt32 {
    var value: UInt32 = 0
    for index in 2..<6 {
      guard offset + index < bytes.count, let digit = Character(Unicode.Scalar(bytes[offset + index])).hexDigitValue else {
        throw Problem(message: "Invalid \\uXXXX escape", offset: offset + 1)
      }
      value = value * 16 + UInt32(digit)
    }
    offset += 6
    return value
  }
}
