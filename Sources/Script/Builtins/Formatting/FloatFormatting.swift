import Diagnostics
import Glibc

/// The texts of floats in the formats of C and Python, without sign.
public enum FloatFormatting {
  /// More fraction digits than any double has: what lies beyond is zeros.
  private static let exactDigits = 1100

  /// `magnitude` (not negative) in the format `e`, `f` or `g` with `precision` digits.
  public static func text(
    _ magnitude: Double, _ format: Unicode.Scalar, precision: Int, alternate: Bool = false
  ) -> String {
    if !magnitude.isFinite { return magnitude.isNaN ? "nan" : "inf" }
    if let text = ExactDecimal.text(magnitude, format, precision: precision, alternate: alternate) { return text }
    let digits = min(precision, exactDigits)
    var text = print(magnitude, "%\(alternate ? "#" : "").\(digits)\(Character(format))")
    let missing = precision - digits
    if missing > 0 && (format == "f" || format == "e" || alternate) {
      let end = text.firstIndex(of: "e") ?? text.endIndex
      text.insert(contentsOf: String(repeating: "0", count: missing), at: end)
    }
    return text
  }

  private static func print(_ value: Double, _ format: String) -> String {
    withVaList([value]) { (arguments: CVaListPointer) -> String in
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 2560) { (buffer: UnsafeMutableBufferPointer<CChar>) in
        let length = Int(vsnprintf(buffer.baseAddress, buffer.count, format, arguments))
        let bytes = buffer.prefix(max(0, min(length, buffer.count - 1)))
        return String(decoding: bytes.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      }
    }
  }

  /// The format of a float without a type: `g`, but with a point, and with an exponent one digit sooner.
  static func general(_ magnitude: Double, precision: Int, alternate: Bool) -> String {
    if !magnitude.isFinite { return magnitude.isNaN ? "nan" : "inf" }
    let digits = max(precision, 1)
    let scientific = text(magnitude, "e", precision: digits - 1, alternate: alternate)
    guard let mark = scientific.firstIndex(of: "e"), magnitude != 0 || digits == 1 else {
      return alternate ? text(magnitude, "g", precision: digits, alternate: true) : "0.0"
    }
    let exponent = Int(scientific[scientific.index(after: mark)...]) ?? 0
    if exponent < -4 || exponent + 1 > digits - 1 {
      return alternate ? scientific : stripped(String(scientific[..<mark])) + scientific[mark...]
    }
    let plain = text(magnitude, "g", precision: digits, alternate: alternate)
    return plain.contains(".") ? plain : plain + ".0"
  }

  private static func stripped(_ mantissa: String) -> String {
    guard mantissa.contains(".") else { return mantissa }
    var text = mantissa
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  /// `format(value, specification)`.
  static func format(_ value: Double, _ specification: FormatSpecification, typeName: String) throws -> String {
    var type = specification.type
    var value = value
    if let precision = specification.precision, precision > Int(Int32.max) {
      throw Failure(.valueError, "precision too big")
    }
    var tail = ""
    if type == "%" {
      value *= 100
      type = "f"
      tail = "%"
    }
    if type == "n" { type = "g" }
    var text = try magnitudeText(value, type, specification, typeName)
    if specification.type == "E" || specification.type == "F" || specification.type == "G" { text = text.uppercased() }
    let isZero = specification.coercesNegativeZero && !text.utf8.contains { $0 >= 49 && $0 <= 57 } && value.isFinite
    let isNegative = value.sign == .minus && !value.isNaN && !isZero
    if !value.isFinite { return try specification.number(isNegative: isNegative, whole: text, rest: tail) }
    if specification.grouping == nil {
      return try specification.number(isNegative: isNegative, whole: tail.isEmpty ? text : text + tail)
    }
    let split = text.utf8.firstIndex { $0 < 48 || $0 > 57 } ?? text.utf8.endIndex
    return try specification.number(
      isNegative: isNegative, whole: String(text[..<split]), rest: String(text[split...]) + tail)
  }

  private static func magnitudeText(
    _ value: Double, _ type: Unicode.Scalar?, _ specification: FormatSpecification, _ typeName: String
  ) throws -> String {
    let magnitude = value.magnitude
    let alternate = specification.isAlternate
    switch type {
    case nil:
      guard let precision = specification.precision else {
        let text = FloatRepresentation.text(magnitude)
        return text
      }
      return general(magnitude, precision: precision, alternate: alternate)
    case "e", "E", "f", "F", "g", "G":
      let letter: Unicode.Scalar = type == "e" || type == "E" ? "e" : type == "f" || type == "F" ? "f" : "g"
      let precision = try FormatSpecification.bounded(specification.precision ?? 6)
      return text(magnitude, letter, precision: letter == "g" ? max(precision, 1) : precision, alternate: alternate)
    default: throw specification.unknownType(typeName)
    }
  }

  /// `format(complex, specification)`.
  static func format(_ value: ComplexObject, _ specification: FormatSpecification) throws -> String {
    if specification.fill == "0" && specification.alignment == "=" {
      throw Failure(.valueError, "Zero padding is not allowed in complex format specifier")
    }
    if specification.alignment == "=" {
      throw Failure(.valueError, "'=' alignment flag is not allowed in complex format specifier")
    }
    var part = specification
    part.width = nil
    part.fill = " "
    part.alignment = nil
    var body: String
    if specification.type == nil {
      let skipsReal = value.real == 0 && value.real.sign == .plus
      let imaginary = try component(value.imaginary, part, isSigned: !skipsReal)
      body = skipsReal ? imaginary + "j" : "(" + (try component(value.real, part, isSigned: false)) + imaginary + "j)"
    } else {
      let real = try format(value.real, part, typeName: "complex")
      part.sign = "+"
      body = real + (try format(value.imaginary, part, typeName: "complex")) + "j"
    }
    return try specification.padded(body, count: body.utf8.count, standard: ">")
  }

  private static func component(_ value: Double, _ specification: FormatSpecification, isSigned: Bool) throws -> String {
    var specification = specification
    if isSigned { specification.sign = "+" }
    if specification.precision != nil {
      specification.type = "g"
      return try format(value, specification, typeName: "complex")
    }
    let text = try format(value, specification, typeName: "complex")
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
