import Diagnostics
import Integers

/// The texts of ints.
enum IntegerFormatting {
  /// CPython's limit for conversions between int and decimal text.
  static let maximumDigits = 4300

  /// `str(value)`. Throws ValueError beyond 4300 digits.
  static func decimal(_ value: BigInt) throws -> String {
    // log10(2) is a little above 0.30102.
    if value.magnitude.bitWidth > 14_000 {
      let estimate = Double(value.magnitude.bitWidth - 1) * 0.301_029_995_663_981
      if estimate > Double(maximumDigits + 1) { throw tooLong() }
    }
    let text = String(value)
    if text.utf8.count - (value.sign == .minus ? 1 : 0) > maximumDigits { throw tooLong() }
    return text
  }

  private static func tooLong() -> Failure {
    Failure(
      .valueError,
      "Exceeds the limit (\(maximumDigits) digits) for integer string conversion; "
        + "use sys.set_int_max_str_digits() to increase the limit")
  }

  /// `format(value, specification)` of an int that fits in 64 bits.
  static func format(_ value: Int, _ specification: FormatSpecification, typeName: String) throws -> String {
    guard specification.type == nil || specification.type == "d", specification.precision == nil,
      !specification.coercesNegativeZero
    else { return try format(BigInt(value), specification, typeName: typeName) }
    if let text = try specification.decimal(value) { return text }
    return try specification.number(isNegative: value < 0, whole: String(value.magnitude))
  }

  /// `format(value, specification)`.
  static func format(_ value: BigInt, _ specification: FormatSpecification, typeName: String) throws -> String {
    switch specification.type {
    case nil, "d", "n", "b", "o", "x", "X", "c": break
    case "e", "E", "f", "F", "g", "G", "%":
      let double = Numbers.nearestDouble(value)
      if double.isInfinite { throw Failure(.overflowError, "int too large to convert to float") }
      return try FloatFormatting.format(double, specification, typeName: typeName)
    default: throw specification.unknownType(typeName)
    }
    if specification.precision != nil {
      throw Failure(.valueError, "Precision not allowed in integer format specifier")
    }
    if specification.coercesNegativeZero {
      throw Failure(.valueError, "Negative zero coercion (z) not allowed in integer format specifier")
    }
    if specification.type == "c" { return try character(value, specification) }
    let magnitude = BigInt(value.magnitude)
    let isNegative = value.sign == .minus
    var prefix = ""
    let digits: String
    switch specification.type {
    case "b": (prefix, digits) = ("0b", try text(magnitude, radix: 2))
    case "o": (prefix, digits) = ("0o", try text(magnitude, radix: 8))
    case "x": (prefix, digits) = ("0x", try text(magnitude, radix: 16))
    case "X": (prefix, digits) = ("0X", try text(magnitude, radix: 16, uppercase: true))
    default: digits = try decimal(magnitude)
    }
    return try specification.number(
      isNegative: isNegative, prefix: specification.isAlternate ? prefix : "", whole: digits)
  }

  /// All digits in a radix that has no limit, however many they are.
  static func text(_ value: BigInt, radix: Int, uppercase: Bool = false) throws -> String {
    try Effort.interruptible { String(value, radix: radix, uppercase: uppercase) }
  }

  private static func character(_ value: BigInt, _ specification: FormatSpecification) throws -> String {
    if specification.sign != nil {
      throw Failure(.valueError, "Sign not allowed with integer format specifier 'c'")
    }
    if specification.isAlternate {
      throw Failure(.valueError, "Alternate form (#) not allowed with integer format specifier 'c'")
    }
    guard let code = Int(exactly: value) else {
      throw Failure(.overflowError, "Python int too large to convert to C long")
    }
    guard code >= 0, code < 0x110000, let scalar = Unicode.Scalar(UInt32(code)) else {
      throw Failure(.overflowError, "%c arg not in range(0x110000)")
    }
    return try specification.padded(String(Character(scalar)), count: 1, standard: ">")
  }
}

/// The format of texts.
enum TextFormatting {
  static func format(_ text: StringObject, _ specification: FormatSpecification, typeName: String) throws -> String {
    if let sign = specification.sign {
      let what = sign == " " ? "Space" : "Sign"
      throw Failure(.valueError, "\(what) not allowed in string format specifier")
    }
    if specification.coercesNegativeZero {
      throw Failure(.valueError, "Negative zero coercion (z) not allowed in string format specifier")
    }
    if specification.isAlternate {
      throw Failure(.valueError, "Alternate form (#) not allowed in string format specifier")
    }
    if specification.alignment == "=" {
      throw Failure(.valueError, "'=' alignment not allowed in string format specifier")
    }
    if let type = specification.type, type != "s" { throw specification.unknownType(typeName) }
    let count = min(text.count, specification.precision ?? text.count)
    let shown = count == text.count ? text.string : text.substring(0, count)
    return try specification.padded(shown, count: count, standard: "<")
  }
}

extension StringObject {
  func formatted(_ text: String) throws -> String {
    if text.isEmpty { return string }
    let specification = try FormatSpecification(text, typeName: typeName, defaultType: "s")
    return try TextFormatting.format(self, specification, typeName: typeName)
  }
}

extension BigIntObject {
  func formatted(_ text: String) throws -> String {
    if text.isEmpty { return try IntegerFormatting.decimal(value) }
    let specification = try FormatSpecification(text, typeName: typeName, defaultType: "d")
    return try IntegerFormatting.format(value, specification, typeName: typeName)
  }
}

extension FloatObject {
  func formatted(_ text: String) throws -> String {
    let specification = try FormatSpecification(text, typeName: typeName, defaultType: nil)
    return try FloatFormatting.format(value, specification, typeName: typeName)
  }
}

extension ComplexObject {
  func formatted(_ text: String) throws -> String {
    let specification = try FormatSpecification(text, typeName: typeName, defaultType: nil)
    return try FloatFormatting.format(self, specification)
  }
}

extension Interpreter {
  /// `format(x, specification)` of None, bool, int and float.
  func formatUnboxed(_ value: Value, _ text: String) throws -> String {
    if value.isFloat {
      let specification = try FormatSpecification(text, typeName: "float", defaultType: nil)
      return try FloatFormatting.format(value.uncheckedFloat, specification, typeName: "float")
    }
    if let number = value.asInt {
      let name = value.isInt ? "int" : "bool"
      let specification = try FormatSpecification(text, typeName: name, defaultType: "d")
      return try IntegerFormatting.format(number, specification, typeName: name)
    }
    throw Failure(.typeError, "unsupported format string passed to \(typeName(value)).__format__")
  }
}

extension StringObject {
  /// The decimal digits of a number, owned by the caller.
  static func makeValue(decimal number: Int) -> Value {
    var rest = number.magnitude
    var digits = 1
    var bound: UInt = 10
    while rest >= bound {
      digits += 1
      let (next, overflow) = bound.multipliedReportingOverflow(by: 10)
      if overflow { break }
      bound = next
    }
    let length = number < 0 ? digits + 1 : digits
    return makeValue(ascii: length) { (target: UnsafeMutablePointer<UInt8>) in
      if number < 0 { target.pointee = UInt8(ascii: "-") }
      var place = length
      for _ in 0..<digits {
        place &-= 1
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        target[place] = 48 &+ UInt8(truncatingIfNeeded: digit)
        rest = quotient
      }
    }
  }
}
