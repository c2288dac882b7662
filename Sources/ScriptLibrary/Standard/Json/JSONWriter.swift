import Diagnostics
import Script

/// Writes values as JSON text, as Python's encoder does.
struct JSONWriter {
  struct Options {
    var skipsKeys = false
    var isASCII = true
    var checksCircles = true
    var allowsNaN = true
    /// What a level is indented by; nil for one line.
    var indent: String?
    var itemSeparator = ", "
    var keySeparator = ": "
    var sortsKeys = false
    /// Turns what has no form into something that has.
    var fallback: Handle = .none
  }

  private let options: Options
  private let interpreter: Interpreter
  private var bytes: [UInt8] = []
  /// The containers that are being written.
  private var open: [Object] = []
  /// How many of them are lists, tuples and dicts: what a fallback stands for makes no level.
  private var level = 0

  init(_ options: Options, _ interpreter: Interpreter) {
    self.options = options
    self.interpreter = interpreter
  }

  /// What has been written, owned by the caller.
  var text: Value { bytes.withUnsafeBufferPointer { StringObject.makeValue(utf8: $0) } }

  mutating func write(_ value: Handle) throws {
    switch value {
    case .none, .undefined: add("null")
    case .bool(let flag): add(flag ? "true" : "false")
    case .int(let number): add(number)
    case .float(let number): add(try float(number))
    case .object(let object): try write(object)
    }
  }

  private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func add(_ number: Int) {
    if number >= 0 && number < 10 { bytes.append(48 + UInt8(number)) } else { add(String(number)) }
  }

  private mutating func write(_ object: Object) throws {
    switch object.kind {
    case .string: JSONQuotes.append(object as? StringObject, isASCII: options.isASCII, to: &bytes)
    case .list:
      guard let list = object as? ListObject else { return }
      try nested(object) { (writer: inout JSONWriter) in try writer.array { $0 < list.count ? Handle(list.base[$0]) : nil } }
    case .tuple:
      guard let tuple = object as? TupleObject else { return }
      try nested(object) { (writer: inout JSONWriter) in try writer.array { $0 < tuple.count ? Handle(tuple.base[$0]) : nil } }
    case .dict:
      guard let dict = object as? DictObject else { return }
      try nested(object) { (writer: inout JSONWriter) in try writer.object(dict) }
    default:
      if let number = object as? BigIntObject { return add(try number.repr(interpreter)) }
      if let number = object as? FloatObject { return add(try float(number.value)) }
      try nested(object) { (writer: inout JSONWriter) in
        try writer.write(writer.interpreter.call(writer.options.fallback, [.object(object)]))
      }
    }
  }

  private mutating func nested(_ object: Object, _ body: (inout JSONWriter) throws -> Void) throws {
    if options.checksCircles && open.contains(where: { $0 === object }) {
      throw Failure(.valueError, "Circular reference detected")
    }
    if open.count > min(interpreter.recursionLimit, 10_000) {
      throw Failure(.recursionError, "maximum recursion depth exceeded while encoding a JSON object")
    }
    try Interrupt.poll()
    open.append(object)
    let isLevel = object.kind == .list || object.kind == .tuple || object.kind == .dict
    if isLevel { level += 1 }
    try body(&self)
    if isLevel { level -= 1 }
    open.removeLast()
  }

  private func float(_ value: Double) throws -> String {
    if value.isFinite { return try interpreter.repr(Handle.float(value)) }
    if !options.allowsNaN { throw Failure(.valueError, "Out of range float values are not JSON compliant") }
    return value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity"
  }

  /// What opens a line inside of containers; empty for text of one line.
  private func lineStart(_ depth: Int) -> String {
    guard let indent = options.indent else { return "" }
    return "\n" + String(repeating: indent, count: depth)
  }

  /// The elements of a list or tuple, as long as there are any: a fallback may change a list.
  private mutating func array(_ item: (Int) -> Handle?) throws {
    guard var element = item(0) else { return add("[]") }
    let depth = level
    let start = lineStart(depth)
    add("[")
    var index = 0
    while true {
      if !start.isEmpty { add(start) }
      try write(element)
      index += 1
      try Interrupt.poll(at: index)
      guard let next = item(index) else { break }
      add(options.itemSeparator)
      element = next
    }
    add(lineStart(depth - 1))
    add("]")
  }

  private mutating func object(_ dict: DictObject) throws {
    if dict.count == 0 { return add("{}") }
    let depth = level
    let start = lineStart(depth)
    add("{")
    var isFirst = true
    if options.sortsKeys {
      for (key, value) in try sorted(dict) { try member(key, value, start, &isFirst) }
    } else {
      var position = 0
      while let (key, value) = dict.next(&position) { try member(Handle(key), Handle(value), start, &isFirst) }
    }
    if !isFirst { add(lineStart(depth - 1)) }
    add("}")
  }

  private func sorted(_ dict: DictObject) throws -> [(Handle, Handle)] {
    let pairs = Handle.list(dict.items.map { .tuple([$0.key, $0.value]) })
    let sorted = try interpreter.elements(interpreter.call(interpreter.builtins["sorted"] ?? .none, [pairs]))
    return sorted.compactMap { (pair: Handle) -> (Handle, Handle)? in pair.asSequence.map { ($0[0], $0[1]) } }
  }

  private mutating func member(_ key: Handle, _ value: Handle, _ start: String, _ isFirst: inout Bool) throws {
    var text = key.as(StringObject.self)
    if text == nil {
      guard let name = try name(key) else { return }
      text = StringObject.make(name)
    }
    if !isFirst { add(options.itemSeparator) }
    isFirst = false
    if !start.isEmpty { add(start) }
    JSONQuotes.append(text, isASCII: options.isASCII, to: &bytes)
    add(options.keySeparator)
    try write(value)
  }

  /// A key that is no str as text; nil when it is to be left out.
  private func name(_ key: Handle) throws -> String? {
    switch key {
    case .none: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .int(let number): return String(number)
    case .float(let number): return try float(number)
    default: break
    }
    if let number = key.as(BigIntObject.self) { return try number.repr(interpreter) }
    if options.skipsKeys { return nil }
    throw Failure(.typeError, "keys must be str, int, float, bool or None, not \(key.typeName)")
  }
}

/// Texts in quotes.
private enum JSONQuotes {
  static func append(_ text: StringObject?, isASCII: Bool, to result: inout [UInt8]) {
    guard let text else { return }
    result.append(34)
    if isASCII && !text.isASCII {
      for scalar in text.string.unicodeScalars { append(scalar, to: &result) }
    } else {
      append(text.utf8, isASCII: isASCII, to: &result)
    }
    result.append(34)
  }

  /// Bytes that are copied but for those that have an escape.
  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool, to result: inout [UInt8]) {
    var start = 0
    for (place, byte) in bytes.enumerated() where byte < 32 || byte == 34 || byte == 92 || (byte == 127 && isASCII) {
      result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<place]))
      append(Unicode.Scalar(byte), to: &result)
      start = place + 1
    }
    result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// A character in ASCII.
  private static func append(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
    switch scalar {
    case "\"", "\\": result += [92, UInt8(truncatingIfNeeded: scalar.value)]
    case "\n": result += [92, UInt8(ascii: "n")]
    case "\r": result += [92, UInt8(ascii: "r")]
    case "\t": result += [92, UInt8(ascii: "t")]
    case "\u{8}": result += [92, UInt8(ascii: "b")]
    case "\u{c}": result += [92, UInt8(ascii: "f")]
    case " "..."~": result.append(UInt8(truncatingIfNeeded: scalar.value))
    default:
      let code = Surrogates.code(scalar)
      if code < 0x10000 { return append(unit: code, to: &result) }
      append(unit: 0xd800 + (code - 0x10000) >> 10, to: &result)
      append(unit: 0xdc00 + (code - 0x10000) & 0x3ff, to: &result)
    }
  }

  private static func append(unit: UInt32, to result: inout [UInt8]) {
    result += [92, UInt8(ascii: "u")]
    for shift in stride(from: UInt32(12), through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: unit >> shift & 15)
      result.append(digit < 10 ? 48 + digit : 87 + digit)
    }
  }
}
