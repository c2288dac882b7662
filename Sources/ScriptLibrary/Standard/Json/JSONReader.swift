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

  /// The text, held here, so that its bytes stay where they are.
  private let text: StringObject
  private let bytes: UnsafeBufferPointer<UInt8>
  private let hooks: Hooks
  private let interpreter: Interpreter
  private(set) var offset: Int
  private var depth = 0
  /// The keys so far, so that equal ones are one object.
  private let keys = DictObject()
  /// The content of a text with escapes.
  private var content: [UInt8] = []

  init(_ text: StringObject, from offset: Int, hooks: Hooks, interpreter: Interpreter) {
    self.text = text
    bytes = text.utf8
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

  /// The next value, owned by the caller.
  mutating func value() throws -> Value {
    switch next {
    case UInt8(ascii: "\""): return try string()
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

  @inline(__always)
  private mutating func nested(_ body: (inout JSONReader) throws -> Value) throws -> Value {
    depth += 1
    if depth > min(interpreter.recursionLimit, 10_000) {
      let kind = next == UInt8(ascii: "{") ? "object" : "array"
      throw Failure(.recursionError, "maximum recursion depth exceeded while decoding a JSON \(kind) from a unicode string")
    }
    try Interrupt.poll()
    let made = try body(&self)
    depth -= 1
    return made
  }

  /// What a hook makes of a text.
  private func call(_ hook: Handle, _ text: String) throws -> Value { try interpreter.call(hook, [.string(text)]).owned }

  private mutating func accept(_ word: String) -> Bool {
    let count = word.utf8.count
    guard offset + count <= bytes.count, bytes[offset..<offset + count].elementsEqual(word.utf8) else { return false }
    offset += count
    return true
  }

  private func constant(_ name: String, _ value: Double) throws -> Value {
    guard let hook = hooks.constant else { return .float(value) }
    return try call(hook, name)
  }

  // MARK: Containers

  private mutating func array() throws -> Value {
    let list = ListObject.makeValue()
    do {
      try list.unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { try fill($0) }
    } catch {
      list.release()
      throw error
    }
    return list
  }

  private mutating func fill(_ list: ListObject) throws {
    offset += 1
    skipBlanks()
    if next == UInt8(ascii: "]") {
      offset += 1
      return
    }
    while true {
      try Interrupt.poll(at: list.count)
      list.append(try value())
      skipBlanks()
      let mark = next
      if mark == UInt8(ascii: ",") {
        offset += 1
        skipBlanks()
      } else if mark == UInt8(ascii: "]") {
        offset += 1
        return
      } else {
        throw Problem(message: "Expecting ',' delimiter", offset: offset)
      }
    }
  }

  private mutating func object() throws -> Value {
    if let hook = hooks.pairs {
      let pairs = ListObject()
      try members { (key: Value, value: Value) in pairs.append(.tuple([Handle(consuming: key), Handle(consuming: value)])) }
      return try interpreter.call(hook, [.object(pairs)]).owned
    }
    let made = DictObject.makeValue()
    do {
      try made.unsafeUnmanaged(DictObject.self)._withUnsafeGuaranteedRef { (dict: DictObject) in
        try members { (key: Value, value: Value) in
          dict.set(key.unsafeAs(StringObject.self), value)
          key.release()
        }
      }
    } catch {
      made.release()
      throw error
    }
    guard let hook = hooks.object else { return made }
    return try interpreter.call(hook, [Handle(consuming: made)]).owned
  }

  /// Calls `add` with the owned keys and values up to the closing brace.
  @inline(__always)
  private mutating func members(_ add: (Value, Value) -> Void) throws {
    offset += 1
    skipBlanks()
    if next == UInt8(ascii: "}") {
      offset += 1
      return
    }
    while true {
      let key = try key()
      do {
        let value = try value()
        add(key, value)
      } catch {
        key.release()
        throw error
      }
      skipBlanks()
      if next == UInt8(ascii: "}") {
        offset += 1
        return
      }
      guard next == UInt8(ascii: ",") else { throw Problem(message: "Expecting ',' delimiter", offset: offset) }
      offset += 1
      skipBlanks()
    }
  }

  /// `"key":` and the blanks behind it.
  private mutating func key() throws -> Value {
    guard next == UInt8(ascii: "\"") else {
      throw Problem(message: "Expecting property name enclosed in double quotes", offset: offset)
    }
    let key = shared(try string())
    skipBlanks()
    guard next == UInt8(ascii: ":") else {
      key.release()
      throw Problem(message: "Expecting ':' delimiter", offset: offset)
    }
    offset += 1
    skipBlanks()
    return key
  }

  /// The key of this text that there was before.
  private func shared(_ key: Value) -> Value {
    let name = key.unsafeAs(StringObject.self)
    if let known = keys.lookup(name) {
      let held = known.retained()
      key.release()
      return held
    }
    keys.set(name, key.retained())
    return key
  }

  // MARK: Scalars

  private mutating func number() throws -> Value {
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
    if !isFloat, hooks.int == nil, offset - start < 19 { return .int(integer(start)) }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if isFloat {
      if let hook = hooks.float { return try call(hook, text) }
      return .float(Double(text) ?? 0)
    }
    if let hook = hooks.int { return try call(hook, text) }
    if let small = Int(text) { return .int(small) }
    if text.utf8.count > 4300 {
      throw Failure(
        .valueError,
        "Exceeds the limit (4300 digits) for integer string conversion: value has \(text.utf8.count) digits; "
          + "use sys.set_int_max_str_digits() to increase the limit")
    }
    return BigIntObject.normalized(BigInt(text) ?? 0)
  }

  /// The value of the digits from `start` on, which are few.
  private func integer(_ start: Int) -> Int {
    let isNegative = bytes[start] == UInt8(ascii: "-")
    var value = 0
    for index in (isNegative ? start + 1 : start)..<offset { value = value &* 10 &+ Int(bytes[index] &- 48) }
    return isNegative ? -value : value
  }

  private func isDigit(_ index: Int) -> Bool { index < bytes.count && bytes[index] >= 48 && bytes[index] <= 57 }

  /// A str, owned by the caller.
  private mutating func string() throws -> Value {
    let start = offset
    offset += 1
    if let plain = plainString() { return plain }
    content.removeAll(keepingCapacity: true)
    while true {
      let from = offset
      while offset < bytes.count, bytes[offset] != 34, bytes[offset] != 92, bytes[offset] >= 32 { offset += 1 }
      content += bytes[from..<offset]
      guard offset < bytes.count else { throw Problem(message: "Unterminated string starting at", offset: start) }
      switch bytes[offset] {
      case 34:
        offset += 1
        return content.withUnsafeBufferPointer { StringObject.makeValue(utf8: $0) }
      case 92: try escape(start)
      default:
        if hooks.isStrict { throw Problem(message: "Invalid control character at", offset: offset) }
        content.append(bytes[offset])
        offset += 1
      }
    }
  }

  /// A text without escapes; nil, and nothing is read, when there is more to it.
  @inline(__always)
  private mutating func plainString() -> Value? {
    var end = offset
    var all: UInt8 = 0
    while end < bytes.count {
      let byte = bytes[end]
      if byte == 34 { break }
      if byte == 92 || byte < 32 { return nil }
      all |= byte
      end += 1
    }
    guard end < bytes.count else { return nil }
    let piece = UnsafeBufferPointer(rebasing: bytes[offset..<end])
    offset = end + 1
    return all < 128 ? StringObject.makeValue(ascii: piece) : StringObject.makeValue(utf8: piece)
  }

  private mutating func escape(_ start: Int) throws {
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

  /// `\uXXXX`, or a pair of surrogates; one on its own is kept.
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
    return Surrogates.scalar(first) ?? "\u{fffd}"
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
