import Diagnostics
import Integers

/// `text % values`.
enum PercentFormatting {
  /// The str, owned by the caller.
  static func format(_ text: StringObject, _ values: Handle, _ interpreter: Interpreter) throws -> Value {
    var formatter = PercentFormatter(text, values, interpreter)
    return try formatter.run()
  }
}

private struct PercentFormatter {
  /// One `%…` of the text.
  struct Directive {
    var key: String?
    var isLeft = false
    var isPlus = false
    var isSpace = false
    var isAlternate = false
    var isZero = false
    var width: Int?
    var precision: Int?
    var letter: Unicode.Scalar = "s"
  }

  /// Held here, so that its bytes stay where they are.
  let format: StringObject
  /// The text in UTF-8: directives are in ASCII, and all else is copied.
  let bytes: UnsafeBufferPointer<UInt8>
  let values: Handle
  /// The values one by one; a single one that is not a tuple counts as one.
  let row: [Handle]
  let interpreter: Interpreter
  var position = 0
  var used = 0
  var usedKey = false
  var result: [UInt8] = []

  init(_ text: StringObject, _ values: Handle, _ interpreter: Interpreter) {
    format = text
    bytes = text.utf8
    self.values = values
    row = values.as(TupleObject.self)?.items ?? [values]
    self.interpreter = interpreter
  }

  mutating func run() throws -> Value {
    result.reserveCapacity(bytes.count + 32)
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "%") {
        result.append(bytes[position])
        position += 1
        continue
      }
      position += 1
      if position < bytes.count, used < row.count, addPlain(bytes[position], row[used]) {
        position += 1
        used += 1
        continue
      }
      let directive = try readDirective()
      result.append(contentsOf: try text(directive).utf8)
    }
    if used < row.count && !usedKey && !isMapping {
      throw Failure(.typeError, "not all arguments converted during string formatting")
    }
    return result.withUnsafeBufferPointer { StringObject.makeValue(utf8: $0) }
  }

  /// `%s` of a str or an int and `%d` of an int, most of the time; false for all else.
  private mutating func addPlain(_ letter: UInt8, _ value: Handle) -> Bool {
    guard letter == UInt8(ascii: "s") || letter == UInt8(ascii: "d") else { return false }
    if case .int(let number) = value {
      var text = String(number)
      text.withUTF8 { result.append(contentsOf: $0) }
      return true
    }
    guard letter == UInt8(ascii: "s"), case .object(let object) = value, object.kind == .string,
      let text = object as? StringObject, text.isPlain
    else { return false }
    result.append(contentsOf: text.utf8)
    return true
  }

  /// Anything with subscripts but tuples and texts may be left unused.
  private var isMapping: Bool {
    guard let object = values.asObject else { return false }
    switch object.kind {
    case .tuple, .string: return false
    case .dict, .list, .bytes, .range: return true
    case .instance: return !object.type.lookup(Names.getitem).isUndefined
    default: return false
    }
  }

  private func current() throws -> Unicode.Scalar {
    guard position < bytes.count else { throw Failure(.valueError, "incomplete format") }
    if bytes[position] < 128 { return Unicode.Scalar(bytes[position]) }
    return CodePointLandmarks.scalar(at: position, in: bytes)
  }

  /// The place of what has just been read, in code points.
  private var lastPlace: Int {
    bytes[..<position].reduce(0) { (count: Int, byte: UInt8) in byte & 0xc0 != 0x80 ? count + 1 : count } - 1
  }

  private mutating func readDirective() throws -> Directive {
    var directive = Directive()
    if try current() == "(" { directive.key = try readKey() }
    flags: while true {
      switch try current() {
      case "-": directive.isLeft = true
      case "+": directive.isPlus = true
      case " ": directive.isSpace = true
      case "#": directive.isAlternate = true
      case "0": directive.isZero = true
      default: break flags
      }
      position += 1
    }
    directive.width = try readNumber("width")
    if let width = directive.width, width < 0 {
      directive.isLeft = true
      directive.width = width == Int.min ? Int.max : -width
    }
    if try current() == "." {
      position += 1
      directive.precision = max(0, try readNumber("precision") ?? 0)
    }
    while case let size = try current(), size == "h" || size == "l" || size == "L" { position += 1 }
    directive.letter = try current()
    position += UTF8.width(directive.letter)
    return directive
  }

  private mutating func readKey() throws -> String {
    var depth = 1
    position += 1
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return String(decoding: bytes[start..<(position - 1)], as: UTF8.self) }
      }
    }
    throw Failure(.valueError, "incomplete format key")
  }

  private mutating func readNumber(_ what: String) throws -> Int? {
    if try current() == "*" {
      position += 1
      let value = try nextValue()
      guard let int = value.asInt else { throw Failure(.typeError, "* wants int") }
      return int
    }
    var number: Int?
    while case let digit = try current().value, digit >= 48 && digit <= 57 {
      let (product, overflow) = (number ?? 0).multipliedReportingOverflow(by: 10)
      if overflow || product > Int.max - 10 { throw Failure(.valueError, "\(what) too big") }
      number = product + Int(digit) - 48
      position += 1
    }
    return number
  }

  private mutating func nextValue() throws -> Handle {
    guard used < row.count else { throw Failure(.typeError, "not enough arguments for format string") }
    used += 1
    return row[used - 1]
  }

  private mutating func value(_ directive: Directive) throws -> Handle {
    guard let key = directive.key else { return try nextValue() }
    guard isMapping else { throw Failure(.typeError, "format requires a mapping") }
    usedKey = true
    return try interpreter.getItem(values, .string(key))
  }

  private mutating func text(_ directive: Directive) throws -> String {
    switch directive.letter {
    case "%" where directive.key == nil && directive.width == nil && directive.precision == nil: return "%"
    case "s", "r", "a", "%", "d", "i", "u", "x", "X", "o", "e", "E", "f", "F", "g", "G", "c": break
    default:
      let code = String(directive.letter.value, radix: 16)
      let shown = directive.letter.value > 30 && directive.letter.value < 127 ? Character(directive.letter) : "?"
      throw Failure(
        .valueError,
        "unsupported format character '\(shown)' (0x\(code)) at index \(lastPlace)")
    }
    let value = try value(directive)
    switch directive.letter {
    case "s": return try padded(truncated(interpreter.str(value), directive), directive)
    case "r": return try padded(truncated(interpreter.repr(value), directive), directive)
    case "a": return try padded(truncated(TextRepresentation.ascii(interpreter.repr(value)), directive), directive)
    case "c": return try padded(character(value), directive)
    case "e", "E", "f", "F", "g", "G": return try float(value, directive)
    case "%": return "%"
    default: return try integer(value, directive)
    }
  }

  private func truncated(_ text: String, _ directive: Directive) -> String {
    guard let precision = directive.precision else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(precision)))
  }

  private func padded(_ text: String, _ directive: Directive) throws -> String {
    guard let width = directive.width else { return text }
    let missing = try FormatSpecification.bounded(width - text.unicodeScalars.count)
    if missing <= 0 { return text }
    let spaces = String(repeating: " ", count: missing)
    return directive.isLeft ? text + spaces : spaces + text
  }

  private func character(_ value: Handle) throws -> String {
    if let text = value.as(StringObject.self) {
      if text.count == 1 { return text.string }
    } else if let code = value.asInt {
      guard code >= 0, code < 0x110000, let scalar = Unicode.Scalar(UInt32(code)) else {
        throw Failure(.overflowError, "%c arg not in range(0x110000)")
      }
      return String(Character(scalar))
    }
    throw Failure(.typeError, "%c requires int or char")
  }

  private func float(_ value: Handle, _ directive: Directive) throws -> String {
    let number = try interpreter.double(value)
    let upper = directive.letter == "E" || directive.letter == "F" || directive.letter == "G"
    let letter: Unicode.Scalar = upper ? (Unicode.Scalar(directive.letter.value + 32) ?? "e") : directive.letter
    let precision = try FormatSpecification.bounded(directive.precision ?? 6)
    var text = FloatFormatting.text(
      number.magnitude, letter, precision: letter == "g" ? max(precision, 1) : precision,
      alternate: directive.isAlternate)
    if upper { text = text.uppercased() }
    return try signed(text, isNegative: number.sign == .minus && !number.isNaN, prefix: "", directive)
  }

  private func integer(_ value: Handle, _ directive: Directive) throws -> String {
    let letter = Character(directive.letter)
    let isDecimal = letter == "d" || letter == "i" || letter == "u"
    if isDecimal, directive.precision == nil, case .int(let small) = value {
      return try signed(String(small.magnitude), isNegative: small < 0, prefix: "", directive)
    }
    let number: BigInt
    if isDecimal, let float = value.asObject == nil ? value.asDouble : nil, case .float = value {
      number = try FloatConversion.truncated(float)
    } else if let index = try interpreter.findInteger(value) {
      number = index
    } else if isDecimal, let float = value.as(FloatObject.self) {
      number = try FloatConversion.truncated(float.value)
    } else if isDecimal, let whole = try converted(value) {
      number = whole
    } else {
      let wanted = isDecimal ? "a real number" : "an integer"
      throw Failure(.typeError, "%\(letter) format: \(wanted) is required, not \(value.typeName)")
    }
    var prefix = ""
    var digits: String
    switch letter {
    case "x": (prefix, digits) = ("0x", String(number.magnitude, radix: 16))
    case "X": (prefix, digits) = ("0X", String(number.magnitude, radix: 16, uppercase: true))
    case "o": (prefix, digits) = ("0o", String(number.magnitude, radix: 8))
    default: digits = try IntegerFormatting.decimal(BigInt(number.magnitude))
    }
    if let precision = directive.precision, precision > digits.utf8.count {
      digits = String(repeating: "0", count: try FormatSpecification.bounded(precision - digits.utf8.count)) + digits
    }
    return try signed(
      digits, isNegative: number.sign == .minus, prefix: directive.isAlternate ? prefix : "", directive)
  }

  /// `%d` of what has an `__int__`: a Decimal, a Fraction.
  private func converted(_ value: Handle) throws -> BigInt? {
    try interpreter.withValue(value) { (value: Value) throws -> BigInt? in
      guard value.object != nil, let made = try interpreter.callSpecial(StringObject.intern("__int__"), value) else {
        return nil
      }
      defer { made.release() }
      return Numbers.big(made)
    }
  }

  private func signed(_ digits: String, isNegative: Bool, prefix: String, _ directive: Directive) throws -> String {
    let sign = isNegative ? "-" : directive.isPlus ? "+" : directive.isSpace ? " " : ""
    let lead = sign + prefix
    if directive.isZero && !directive.isLeft, let width = directive.width {
      let missing = try FormatSpecification.bounded(width - lead.utf8.count - digits.utf8.count)
      return lead + String(repeating: "0", count: max(0, missing)) + digits
    }
    return try padded(lead + digits, directive)
  }
}
