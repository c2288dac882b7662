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
    try expand(Array(text.unicodeScalars), depth: 2)
  }

  private mutating func expand(_ scalars: [Unicode.Scalar], depth: Int) throws -> String {
    if depth == 0 { throw Failure(.valueError, "Max string recursion exceeded") }
    var result = String.UnicodeScalarView()
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      if scalar != "{" && scalar != "}" {
        result.append(scalar)
        continue
      }
      let isDoubled = position < scalars.count && scalars[position] == scalar
      if isDoubled {
        result.append(scalar)
        position += 1
        continue
      }
      if scalar == "}" { throw Failure(.valueError, "Single '}' encountered in format string") }
      if position == scalars.count { throw Failure(.valueError, "Single '{' encountered in format string") }
      let field = try readField(scalars, &position)
      result.append(contentsOf: try text(field, depth: depth).unicodeScalars)
    }
    return String(result)
  }

  private struct Field {
    var name: [Unicode.Scalar] = []
    var conversion: Unicode.Scalar?
    var specification: [Unicode.Scalar] = []
  }

  /// Reads up to the field's `}`.
  private func readField(_ scalars: [Unicode.Scalar], _ position: inout Int) throws -> Field {
    var field = Field()
    var inBrackets = false
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar == "{" { throw Failure(.valueError, "unexpected '{' in field name") }
      if scalar == "[" { inBrackets = true }
      if scalar == "]" { inBrackets = false }
      if !inBrackets && (scalar == "}" || scalar == ":" || scalar == "!") { break }
      field.name.append(scalar)
      position += 1
    }
    guard position < scalars.count else { throw Failure(.valueError, "expected '}' before end of string") }
    if scalars[position] == "!" {
      guard position + 1 < scalars.count else {
        throw Failure(.valueError, "end of string while looking for conversion specifier")
      }
      field.conversion = scalars[position + 1]
      position += 2
      guard position < scalars.count else { throw Failure(.valueError, "unmatched '{' in format spec") }
      if scalars[position] != ":" && scalars[position] != "}" {
        throw Failure(.valueError, "expected ':' after conversion specifier")
      }
    }
    if scalars[position] == ":" {
      position += 1
      var depth = 1
      while position < scalars.count {
        if scalars[position] == "{" { depth += 1 }
        if scalars[position] == "}" {
          depth -= 1
          if depth == 0 { break }
        }
        field.specification.append(scalars[position])
        position += 1
      }
      guard position < scalars.count else { throw Failure(.valueError, "unmatched '{' in format spec") }
    }
    position += 1
    return field
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
      throw Failure(.valueError, "Unknown conversion specifier \(Character(other))")
    }
    let specification =
      field.specification.contains("{") ? try expand(field.specification, depth: depth - 1) : String(field.specification)
    return try interpreter.format(value, specification)
  }

  /// What a field names: `0`, `name`, then `.attribute` and `[index]` steps.
  private mutating func value(_ name: [Unicode.Scalar]) throws -> Handle {
    let end = name.firstIndex { $0 == "." || $0 == "[" } ?? name.count
    var value = try first(String(name[..<end]))
    var position = end
    while position < name.count {
      if name[position] == "." {
        let stop = name[(position + 1)...].firstIndex { $0 == "." || $0 == "[" } ?? name.count
        let attribute = String(name[(position + 1)..<stop])
        if attribute.isEmpty { throw Failure(.valueError, "Empty attribute in format string") }
        value = try interpreter.getAttribute(value, attribute)
        position = stop
      } else if name[position] == "[" {
        guard let stop = name[position...].firstIndex(of: "]") else {
          throw Failure(.valueError, "Missing ']' in format string")
        }
        let key = String(name[(position + 1)..<stop])
        if key.isEmpty { throw Failure(.valueError, "Empty attribute in format string") }
        value = try interpreter.getItem(value, FieldFormatting.isNumber(key) ? .int(Int(key) ?? Int.max) : .string(key))
        position = stop + 1
      } else {
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

extension String {
  fileprivate init(_ scalars: [Unicode.Scalar]) { self.init(scalars[...]) }

  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
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
