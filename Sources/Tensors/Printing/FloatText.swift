import Glibc

/// The shortest decimal digits that read back as the same float of its own type.
///
/// The value is `0.d1d2d3… × 10^point`; there is at least one digit and no zero at the end, except for zero itself.
public struct ShortestDecimal: Sendable, Equatable {
  public var isNegative: Bool
  public var digits: [UInt8]
  public var point: Int

  /// Of a finite float, from the digits that Swift's `description` has (shortest, and nearest among the shortest).
  ///
  /// - Parameter description: as `Double`, `Float` and `Float16` give it: `0.1`, `-1.5e-07`, `1e+22`.
  init(description: String) {
    isNegative = false
    digits = []
    point = 0
    var exponent = 0
    var exponentIsNegative = false
    var isInExponent = false
    var isPastPoint = false
    for byte in description.utf8 {
      switch byte {
      case UInt8(ascii: "-"):
        if isInExponent { exponentIsNegative = true } else { isNegative = true }
      case UInt8(ascii: "."): isPastPoint = true
      case UInt8(ascii: "e"): isInExponent = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if isInExponent {
          exponent = exponent * 10 + Int(digit)
        } else {
          digits.append(digit)
          if !isPastPoint { point += 1 }
        }
      default: break
      }
    }
    point += exponentIsNegative ? -exponent : exponent
    normalize()
  }

  /// Drops zeros on both sides.
  private mutating func normalize() {
    let leading = digits.prefix(while: { (digit: UInt8) -> Bool in digit == 0 }).count
    if leading == digits.count {
      digits = [0]
      point = 1
      return
    }
    digits.removeFirst(leading)
    point -= leading
    while digits.last == 0 { digits.removeLast() }
  }

  /// How many digits stand after the decimal point in positional notation.
  var fractionDigits: Int { max(0, digits.count - point) }

  /// The exponent in scientific notation; 0 for zero.
  var scientificExponent: Int { point - 1 }

  /// Digits as text.
  private func text(_ range: Range<Int>) -> String {
    String(decoding: digits[range].map { (digit: UInt8) -> UInt8 in digit + UInt8(ascii: "0") }, as: UTF8.self)
  }

  /// `int.frac` without an exponent, zeros filled in; the fraction may be empty.
  func positional() -> (whole: String, fraction: String) {
    let sign = isNegative ? "-" : ""
    if digits == [0] { return (sign + "0", "") }
    if point <= 0 { return (sign + "0", String(repeating: "0", count: -point) + text(0..<digits.count)) }
    if point >= digits.count {
      return (sign + text(0..<digits.count) + String(repeating: "0", count: point - digits.count), "")
    }
    return (sign + text(0..<point), text(point..<digits.count))
  }

  /// One digit, and the others, of scientific notation; the fraction may be empty.
  func scientific() -> (whole: String, fraction: String) {
    ((isNegative ? "-" : "") + text(0..<1), text(1..<digits.count))
  }
}

/// Floats as Python, NumPy and C write them.
public enum FloatText {
  /// The shortest digits of element `value` of a float dtype, which must be finite.
  static func shortest(_ value: Double, _ dtype: DType) -> ShortestDecimal {
    switch dtype {
    case .float32: ShortestDecimal(description: Float(value).description)
    case .float16: shortestHalf(value)
    default: ShortestDecimal(description: value.description)
    }
  }

  /// Swift writes large float16 integers with all their digits, so the shortest that reads back is looked for here.
  private static func shortestHalf(_ value: Double) -> ShortestDecimal {
    let half = Float16(value)
    if half.magnitude < 2048 { return ShortestDecimal(description: half.description) }
    for digits in 0..<4 {
      let text = scientific(value, digits: digits)
      if let read = Double(text), Float16(read) == half { return ShortestDecimal(description: text) }
    }
    return ShortestDecimal(description: half.description)
  }

  /// `repr(float)` of Python: `0.1`, `1e+16`, `1e-05`, `nan`, `inf`; always with a point or an exponent.
  public static func python(_ value: Double) -> String { scalar(value, .float64) }

  /// `str` of a NumPy float scalar: positional from 1e-4 up to what the dtype's digits hold (1e16 for float64, 1e6 for
  /// float32, 1e3 for float16), otherwise scientific.
  public static func scalar(_ value: Double, _ dtype: DType) -> String {
    if let special = special(value) { return special }
    if dtype == .bfloat16 { return general(value, digits: 6) }
    let decimal = shortest(value, dtype)
    if decimal.digits == [0] { return value.sign == .minus ? "-0.0" : "0.0" }
    if value.magnitude >= 1e-4 && value.magnitude < positionalLimit(dtype) {
      let (whole, fraction) = decimal.positional()
      return whole + "." + (fraction.isEmpty ? "0" : fraction)
    }
    let (whole, fraction) = decimal.scientific()
    return whole + (fraction.isEmpty ? "" : "." + fraction) + exponent(decimal.scientificExponent, minimumDigits: 2)
  }

  private static func positionalLimit(_ dtype: DType) -> Double {
    switch dtype {
    case .float16: 1e3
    case .float32: 1e6
    default: 1e16
    }
  }

  /// A part of a complex number: as a scalar, without `.0`.
  static func complexPart(_ value: Double, _ dtype: DType) -> String {
    let text = scalar(value, dtype)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// `repr(complex)` of Python (dtype float64), and `str` of NumPy's complex scalars: `(1+2j)`, `2j`.
  public static func complex(_ value: Complex128, part: DType = .float64) -> String {
    let imaginary = complexPart(value.imaginary, part) + "j"
    if value.real == 0 && value.real.sign == .plus { return imaginary }
    let needsSign = value.imaginary.sign == .plus || value.imaginary.isNaN
    let sign = needsSign && !imaginary.hasPrefix("-") ? "+" : ""
    return "(" + complexPart(value.real, part) + sign + imaginary + ")"
  }

  /// `e+05`, with as many digits at least.
  static func exponent(_ value: Int, minimumDigits: Int) -> String {
    let digits = String(value.magnitude)
    let zeros = String(repeating: "0", count: max(0, minimumDigits - digits.utf8.count))
    return "e" + (value < 0 ? "-" : "+") + zeros + digits
  }

  /// `nan`, `inf`, `-inf`; nil for finite values.
  static func special(_ value: Double) -> String? {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    return nil
  }

  // MARK: C's formats, exact and correctly rounded

  /// `%.*g`.
  public static func general(_ value: Double, digits: Int) -> String { format("%.*g", value, digits) }

  /// `%.*f`.
  public static func fixed(_ value: Double, digits: Int) -> String { format("%.*f", value, digits) }

  /// `%.*e`, its exponent two digits at least.
  public static func scientific(_ value: Double, digits: Int) -> String { format("%.*e", value, digits) }

  private static func format(_ pattern: String, _ value: Double, _ digits: Int) -> String {
    // The longest text is that of a large double with all its digits before and 1074 after the point.
    let capacity = 400 + max(0, digits)
    return withVaList([Int32(truncatingIfNeeded: digits), value]) { (arguments: CVaListPointer) -> String in
      String(unsafeUninitializedCapacity: capacity) { (buffer: UnsafeMutableBufferPointer<UInt8>) -> Int in
        guard let base = buffer.baseAddress else { return 0 }
        return base.withMemoryRebound(to: CChar.self, capacity: capacity) { (text: UnsafeMutablePointer<CChar>) -> Int in
          max(0, min(Int(vsnprintf(text, capacity, pattern, arguments)), capacity - 1))
        }
      }
    }
  }
}
