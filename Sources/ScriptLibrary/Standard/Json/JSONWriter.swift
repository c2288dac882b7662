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
  private(set) var text = ""
  /// The containers that are being written.
  private var open: [Object] = []

  init(_ options: Options, _ interpreter: Interpreter) {
    self.options = options
    self.interpreter = interpreter
  }

  mutating func write(_ value: Handle) throws {
    switch value {
    case .none, .undefined: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .int(let number): text += String(number)
    case .float(let number): text += try float(number)
    case .object(let object): try write(object)
    }
  }

  private mutating func write(_ object: Object) throws {
    switch object {
    case let string as StringObject: text += JSONWriter.quoted(string.string, isASCII: options.isASCII)
    case let number as BigIntObject: text += try number.repr(interpreter)
    case let number as FloatObject: text += try float(number.value)
    case let list as ListObject: try nested(object) { (writer: inout JSONWriter) in try writer.array(list.items) }
    case let tuple as TupleObject: try nested(object) { (writer: inout JSONWriter) in try writer.array(tuple.items) }
    case let dict as DictObject: try nested(object) { (writer: inout JSONWriter) in try writer.object(dict) }
    default:
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
    try body(&self)
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

  private mutating func array(_ items: [Handle]) throws {
    if items.isEmpty {
      text += "[]"
      return
    }
    // Containers alone make levels: what a fallback stands for does not.
    let depth = level
    text += "["
    for (index, item) in items.enumerated() {
      try Interrupt.poll(at: index)
      if index > 0 { text += options.itemSeparator }
      text += lineStart(depth)
      try write(item)
    }
    text += lineStart(depth - 1) + "]"
  }

  private var level: Int { open.count { $0 is ListObject || $0 is TupleObject || $0 is DictObject } }

  private mutating func object(_ dict: DictObject) throws {
    var items = dict.items
    if items.isEmpty {
      text += "{}"
      return
    }
    if options.sortsKeys {
      let pairs = Handle.list(items.map { .tuple([$0.key, $0.value]) })
      let sorted = try interpreter.elements(interpreter.call(interpreter.builtins["sorted"] ?? .none, [pairs]))
      items = sorted.compactMap { (pair: Handle) -> (key: Handle, value: Handle)? in
        pair.asSequence.map { ($0[0], $0[1]) }
      }
    }
    let depth = level
    text += "{"
    var isFirst = true
    for (key, value) in items {
      guard let name = try name(key) else { continue }
      if !isFirst { text += options.itemSeparator }
      isFirst = false
      text += lineStart(depth) + JSONWriter.quoted(name, isASCII: options.isASCII) + options.keySeparator
      try write(value)
    }
    text += (isFirst ? "" : lineStart(depth - 1)) + "}"
  }

  /// A key as text; nil when it is to be left out.
  private func name(_ key: Handle) throws -> String? {
    switch key {
    case .none: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .int(let number): return String(number)
    case .float(let number): return try float(number)
    default: break
    }
    if let text = key.asString { return text }
    if let number = key.as(BigIntObject.self) { return try number.repr(interpreter) }
    if options.skipsKeys { return nil }
    throw Failure(.typeError, "keys must be str, int, float, bool or None, not \(key.typeName)")
  }

  static func quoted(_ text: String, isASCII: Bool) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{8}": result += "\\b"
      case "\u{c}": result += "\\f"
      default:
        if scalar.value < 32 || (isASCII && scalar.value > 126) {
          for unit in String(Character(scalar)).utf16 { result += escaped(unit) }
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  private static func escaped(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
