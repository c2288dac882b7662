import Diagnostics

/// `text.format(…)`: fields with attribute and index access, conversions and nested specifications.
struct FieldFormatting {
  let positional: [Handle]
  /// The value of a named field; throws KeyError.
  let named: (String) throws -> Handle
  /// False for `format_map`, which has no positional fields.
  var allowsPositional = true
  let interpreter: Interpreter
  /// The number of the next `{}`; nil until one of the two ways of numbering has been used.
  private var nextNumber = 0
  private var isAutomatic: Bool?

  init(positional: [Handle], allowsPositional: Bool = true, interpreter: Interpreter, named: @escaping (String) throws -> Handle) {
    self.positional = positional
    self.allowsPositional = allowsPositional
    self.interpreter = interpreter
    self.named = named
  }

  mutating func format(_ text: String) throws -> String {
    try expand(Array(text.utf8), depth: 2)
  }

  private static let open = UInt8(ascii: "{")
  private static let close = UInt8(ascii: "}")

  /// What is meant for people is in ASCII, and all else is copied: bytes of UTF-8 will do.
  private mutating func expand(_ bytes: [UInt8], depth: Int) throws -> String {
    if depth == 0 { throw Failure(.valueError, "Max string recursion exceeded") }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte != FieldFormatting.open && byte != FieldFormatting.close {
        result.append(byte)
        continue
      }
      let isDoubled = position < bytes.count && bytes[position] == byte
      if isDoubled {
        result.append(byte)
        position += 1
        continue
      }
      if byte == FieldFormatting.close { throw Failure(.valueError, "Single '}' encountered in format string") }
      if position == bytes.count { throw Failure(.valueError, "Single '{' encountered in format string") }
      if bytes[position] == FieldFormatting.close, addPlain(&result) {
        position += 1
        continue
      }
      let field = try readField(bytes, &position)
      result.append(contentsOf: try text(field, depth: depth).utf8)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// `{}` of an int or a str, most of the time; false for all else.
  private mutating func addPlain(_ result: inout [UInt8]) -> Bool {
    guard allowsPositional, isAutomatic != false, nextNumber < positional.count else { return false }
    switch positional[nextNumber] {
    case .int(let number):
      var text = String(number)
      text.withUTF8 { result.append(contentsOf: $0) }
    case .object(let object):
      guard object.kind == .string, let text = object as? StringObject, text.isPlain else { return false }
      result.append(contentsOf: text.utf8)
    default: return false
    }
    isAutomatic = true
    nextNumber += 1
    return true
  }

  private struct Field {
    var name: ArraySlice<UInt8>
    var conversion: Unicode.Scalar?
    var specification: ArraySlice<UInt8>
  }

  /// Reads up to the field's `}`.
  private func readField(_ bytes: [UInt8], _ position: inout Int) throws -> Field {
    var field = Field(name: bytes[position..<position], specification: bytes[position..<position])
    let start = position
    var inBrackets = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == FieldFormatting.open { throw Failure(.valueError, "unexpected '{' in field name") }
      if byte == UInt8(ascii: "[") { inBrackets = true }
      if byte == UInt8(ascii: "]") { inBrackets = false }
      if !inBrackets && (byte == FieldFormatting.close || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "!")) { break }
      position += 1
    }
    field.name = bytes[start..<position]
    guard position < bytes.count else { throw Failure(.valueError, "expected '}' before end of string") }
    if bytes[position] == UInt8(ascii: "!") { field.conversion = try readConversion(bytes, &position) }
    if bytes[position] == UInt8(ascii: ":") {
      position += 1
      let start = position
      var depth = 1
      while position < bytes.count {
        if bytes[position] == FieldFormatting.open { depth += 1 }
        if bytes[position] == FieldFormatting.close {
          depth -= 1
          if depth == 0 { break }
        }
        position += 1
      }
      guard position < bytes.count else { throw Failure(.valueError, "unmatched '{' in format spec") }
      field.specification = bytes[start..<position]
    }
    position += 1
    return field
  }

  /// `!r` and the like, up to what follows.
  private func readConversion(_ bytes: [UInt8], _ position: inout Int) throws -> Unicode.Scalar {
    position += 1
    guard position < bytes.count else {
      throw Failure(.valueError, "end of string while looking for conversion specifier")
    }
    let conversion = bytes.withUnsafeBufferPointer { CodePointLandmarks.scalar(at: position, in: $0) }
    position += UTF8.width(conversion)
    guard position < bytes.count else { throw Failure(.valueError, "unmatched '{' in format spec") }
    if bytes[position] != UInt8(ascii: ":") && bytes[position] != FieldFormatting.close {
      throw Failure(.valueError, "expected ':' after conversion specifier")
    }
    return conversion
  }

  private mutating func text(_ field: Field, depth: Int) throws -> String {
    var value = try value(field.name)
    switch field.conversion {
    case nil: break
    case "r": value = .string(try interpreter.repr(value))
    case "s": value = .string(try interpreter.str(value))
    case "a": value = .string(TextRepresentation.ascii(try interpreter.repr(value)))
    case "}": throw Failure(.valueError, "unmatched '{' in format spec")
    case .some(let other):
      let shown = other.value > 32 && other.value < 127 ? String(Character(other)) : "\\x" + String(other.value, radix: 16)
      throw Failure(.valueError, "Unknown conversion specifier \(shown)")
    }
    let specification = field.specification.contains(FieldFormatting.open)
      ? try expand(Array(field.specification), depth: depth - 1)
      : String(decoding: field.specification, as: UTF8.self)
    return try interpreter.format(value, specification)
  }

  /// What a field names: `0`, `name`, then `.attribute` and `[index]` steps.
  private mutating func value(_ name: ArraySlice<UInt8>) throws -> Handle {
    func isStep(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: "[") }
    var position = name.firstIndex(where: isStep) ?? name.endIndex
    var value = try first(String(decoding: name[..<position], as: UTF8.self))
    while position < name.endIndex {
      let rest = name[(position + 1)...]
      switch name[position] {
      case UInt8(ascii: "."):
        let stop = rest.firstIndex(where: isStep) ?? name.endIndex
        if stop == rest.startIndex { throw Failure(.valueError, "Empty attribute in format string") }
        value = try interpreter.getAttribute(value, String(decoding: rest[..<stop], as: UTF8.self))
        position = stop
      case UInt8(ascii: "["):
        guard let stop = rest.firstIndex(of: UInt8(ascii: "]")) else {
          throw Failure(.valueError, "Missing ']' in format string")
        }
        let key = String(decoding: rest[..<stop], as: UTF8.self)
        if key.isEmpty { throw Failure(.valueError, "Empty attribute in format string") }
        value = try interpreter.getItem(value, FieldFormatting.isNumber(key) ? .int(Int(key) ?? Int.max) : .string(key))
        position = stop + 1
      default:
        throw Failure(.valueError, "Only '.' or '[' may follow ']' in format field specifier")
      }
    }
    return value
  }

  private mutating func first(_ name: String) throws -> Handle {
    let isNumber = FieldFormatting.isNumber(name)
    if name.isEmpty || isNumber {
      guard allowsPositional else { throw Failure(.valueError, "Format string contains positional fields") }
      if let isAutomatic, isAutomatic != name.isEmpty {
        let (from, to) = isAutomatic ? ("automatic field numbering", "manual field specification")
          : ("manual field specification", "automatic field numbering")
        throw Failure(.valueError, "cannot switch from \(from) to \(to)")
      }
      isAutomatic = name.isEmpty
      var number = nextNumber
      if name.isEmpty {
        nextNumber += 1
      } else {
        guard let given = Int(name) else { throw Failure(.valueError, "Too many decimal digits in format string") }
        number = given
      }
      guard number < positional.count else {
        throw Failure(.indexError, "Replacement index \(number) out of range for positional args tuple")
      }
      return positional[number]
    }
    return try named(name)
  }

  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
  }
}

extension TextRepresentation {
  /// `ascii(x)`: a repr with everything beyond ASCII escaped.
  static func ascii(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 128 }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      let value = Surrogates.code(scalar)
      if value < 128 {
        result.unicodeScalars.append(scalar)
      } else {
        let width = value < 0x100 ? 2 : value < 0x10000 ? 4 : 8
        let digits = String(value, radix: 16)
        let lead = width == 2 ? "\\x" : width == 4 ? "\\u" : "\\U"
        result += lead + String(repeating: "0", count: width - digits.count) + digits
      }
    }
    return result
  }
}
