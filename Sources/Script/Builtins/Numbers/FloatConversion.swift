import Diagnostics
import Glibc
import Integers

/// From floats to ints and from texts to numbers.
enum FloatConversion {
  /// `int(value)`.
  static func truncated(_ value: Double) throws -> BigInt {
    if value.isNaN { throw Failure(.valueError, "cannot convert float NaN to integer") }
    if value.isInfinite { throw Failure(.overflowError, "cannot convert float infinity to integer") }
    return BigInt(value)
  }

  /// The same as an owned value.
  static func integer(_ value: Double) throws -> Value {
    if let int = Int(exactly: value.rounded(.towardZero)) { return .int(int) }
    return BigIntObject.normalized(try truncated(value))
  }

  /// What digits with a point and perhaps a sign name, where it takes one division: both numbers are exact, as CPython's
  /// own `float(text)` is. nil for other texts.
  static func short(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var (place, value, digits, fraction) = (0, 0, 0, -1)
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { place = 1 }
    while place < bytes.count {
      let byte = bytes[place]
      place &+= 1
      if byte &- 48 < 10 {
        value = value &* 10 &+ Int(byte &- 48)
        digits &+= 1
        if fraction >= 0 { fraction &+= 1 }
      } else if byte == UInt8(ascii: "."), fraction < 0 {
        fraction = 0
      } else {
        return nil
      }
    }
    guard digits > 0, digits <= 15 else { return nil }
    var unit = 1.0
    while fraction > 0 { (unit, fraction) = (unit * 10, fraction - 1) }
    let result = Double(value) / unit
    return isNegative ? -result : result
  }

  /// `float(text)`; nil when the text is no number.
  static func parse(_ text: String) -> Double? {
    guard let bytes = NumberText.plain(text) else { return nil }
    var position = 0
    if position < bytes.count && (bytes[position] == 43 || bytes[position] == 45) { position += 1 }
    let body = String(decoding: bytes[position...], as: UTF8.self).lowercased()
    let sign: FloatingPointSign = bytes.first == 45 ? .minus : .plus
    if body == "inf" || body == "infinity" { return sign == .minus ? -.infinity : .infinity }
    if body == "nan" { return .nan }
    guard NumberText.isDecimalFloat(bytes[position...]) else { return nil }
    let whole = bytes.map { CChar(bitPattern: $0) } + [0]
    return strtod(whole, nil)
  }

  /// `float.fromhex(text)`; nil when the text is no hexadecimal float.
  static func parseHexadecimal(_ text: String) throws -> Double? {
    var bytes = Array(NumberText.trimmed(text).utf8)
    var isNegative = false
    if let first = bytes.first, first == 43 || first == 45 {
      isNegative = first == 45
      bytes.removeFirst()
    }
    let lowered = String(decoding: bytes, as: UTF8.self).lowercased()
    if lowered == "inf" || lowered == "infinity" { return isNegative ? -.infinity : .infinity }
    if lowered == "nan" { return .nan }
    guard NumberText.isHexadecimalFloat(Array(lowered.utf8)) else { return nil }
    let prefixed = lowered.hasPrefix("0x") ? lowered : "0x" + lowered
    let value = strtod(prefixed.utf8.map { CChar(bitPattern: $0) } + [0], nil)
    if value.isInfinite { throw Failure(.overflowError, "hexadecimal value too large to represent as a float") }
    return isNegative ? -value : value
  }

  /// `value.hex()`.
  static func hexadecimal(_ value: Double) -> String {
    if !value.isFinite { return FloatRepresentation.text(value) }
    let sign = value.sign == .minus ? "-" : ""
    if value == 0 { return sign + "0x0.0p+0" }
    let digits = String(value.significandBitPattern, radix: 16)
    let fraction = String(repeating: "0", count: 13 - digits.count) + digits
    let exponent = value.isNormal ? Int(value.exponent) : -1022
    return "\(sign)0x\(value.isNormal ? 1 : 0).\(fraction)p\(exponent < 0 ? "-" : "+")\(exponent.magnitude)"
  }

  /// The exact fraction that a finite float is.
  static func ratio(_ value: Double) -> (numerator: BigInt, denominator: BigInt) {
    if value == 0 { return (0, 1) }
    let bits = value.isNormal ? value.significandBitPattern | (1 << 52) : value.significandBitPattern
    let trailing = bits.trailingZeroBitCount
    let exponent = (value.isNormal ? Int(value.exponent) : -1022) - 52 + trailing
    let odd = BigInt(bits >> UInt64(trailing)) * (value.sign == .minus ? -1 : 1)
    return exponent >= 0 ? (odd << exponent, 1) : (odd, BigInt(1) << -exponent)
  }

  /// `round(value, digits)`: correctly rounded in decimal, halves to even.
  static func rounded(_ value: Double, digits: Int) throws -> Double {
    if !value.isFinite || digits > 323 || value == 0 { return value }
    if digits < -308 { return value.sign == .minus ? -0.0 : 0.0 }
    let result: Double
    if digits >= 0 {
      let text = FloatFormatting.text(value.magnitude, "f", precision: digits)
      result = strtod(text, nil)
    } else {
      // Beyond the point the integer decides.
      let unit = BigInt(10).power(-digits)
      let whole = try truncated(value.magnitude)
      let rest = value.magnitude - value.magnitude.rounded(.towardZero)
      result = Numbers.nearestDouble(IntegerRounding.rounded(whole, to: unit, hasFraction: rest != 0))
    }
    if result.isInfinite { throw Failure(.overflowError, "rounded value too large to represent") }
    return value.sign == .minus ? -result : result
  }
}

/// `round` of ints to tens, hundreds, …
enum IntegerRounding {
  /// The multiple of `unit` nearest to `value` (plus a fraction if there is one), halves to even.
  static func rounded(_ value: BigInt, to unit: BigInt, hasFraction: Bool = false) -> BigInt {
    let (quotient, remainder) = Numbers.floorDivide(value, unit)
    let twice = remainder * 2
    let up = twice > unit || (twice == unit && (hasFraction || quotient % 2 != 0))
    return (up ? quotient + 1 : quotient) * unit
  }
}

/// The texts that `int()`, `float()` and `complex()` read.
enum NumberText {
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9...13, 28...32, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  static func trimmed(_ text: String) -> String {
    var view = text.unicodeScalars[...]
    while let first = view.first, isSpace(first) { view.removeFirst() }
    while let last = view.last, isSpace(last) { view.removeLast() }
    return String(view)
  }

  /// ASCII digits for all decimal digits, without surrounding space and without underscores between digits; nil when
  /// something can't belong to a number.
  ///
  /// - Parameter letters: whether letters are digits, as in bases above ten.
  static func plain(_ text: String, letters: Bool = false) -> [UInt8]? {
    let scalars = Array(trimmed(text).unicodeScalars)
    var result: [UInt8] = []
    for (index, scalar) in scalars.enumerated() {
      if scalar == "_" {
        guard index > 0, index + 1 < scalars.count, isDigit(scalars[index - 1], letters),
          isDigit(scalars[index + 1], letters)
        else { return nil }
      } else if scalar.value < 128 {
        result.append(UInt8(scalar.value))
      } else if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
        result.append(UInt8(48 + Int(value)))
      } else {
        return nil
      }
    }
    return result
  }

  private static func isDigit(_ scalar: Unicode.Scalar, _ letters: Bool) -> Bool {
    if letters, case let lower = scalar.value | 32, lower >= 97 && lower <= 122 { return true }
    return scalar.value < 128 ? scalar.value >= 48 && scalar.value <= 57 : scalar.properties.numericType == .decimal
  }

  /// `12`, `1.`, `.5`, `1.5e-3`: unsigned.
  static func isDecimalFloat(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
    func dropDigits() -> Int {
      let before = rest.count
      rest = rest.drop { isDigit($0) }
      return before - rest.count
    }
    var count = dropDigits()
    if rest.first == 46 {
      rest.removeFirst()
      count += dropDigits()
    }
    if count == 0 { return false }
    if rest.first == 101 || rest.first == 69 {
      rest.removeFirst()
      if rest.first == 43 || rest.first == 45 { rest.removeFirst() }
      if dropDigits() == 0 { return false }
    }
    return rest.isEmpty
  }

  /// `[0x]1.8p3` in lower case, unsigned.
  static func isHexadecimalFloat(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    if rest.starts(with: Array("0x".utf8)) { rest = rest.dropFirst(2) }
    func isDigit(_ byte: UInt8) -> Bool { (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 102) }
    func dropDigits() -> Int {
      let before = rest.count
      rest = rest.drop { isDigit($0) }
      return before - rest.count
    }
    var count = dropDigits()
    if rest.first == 46 {
      rest.removeFirst()
      count += dropDigits()
    }
    if count == 0 { return false }
    if rest.first == 112 {
      rest.removeFirst()
      if rest.first == 43 || rest.first == 45 { rest.removeFirst() }
      let before = rest.count
      rest = rest.drop { $0 >= 48 && $0 <= 57 }
      if before == rest.count { return false }
    }
    return rest.isEmpty
  }

  /// `int(text, base)`; nil when the text is no such literal.
  static func integer(_ text: String, base: Int) throws -> BigInt? {
    guard var bytes = plain(text, letters: true), !bytes.isEmpty else { return nil }
    var isNegative = false
    if bytes[0] == 43 || bytes[0] == 45 {
      isNegative = bytes[0] == 45
      bytes.removeFirst()
    }
    var radix = base
    let prefix = bytes.count > 1 && bytes[0] == 48 ? bytes[1] | 32 : 0
    let named = prefix == 120 ? 16 : prefix == 111 ? 8 : prefix == 98 ? 2 : 0
    if named != 0 && (base == 0 || base == named) {
      radix = named
      bytes.removeFirst(2)
    } else if base == 0 {
      radix = 10
      if bytes.first == 48 && bytes.contains(where: { $0 != 48 }) { return nil }
    }
    guard !bytes.isEmpty, bytes.allSatisfy({ digitValue($0) < radix }) else { return nil }
    if radix & (radix - 1) != 0 && bytes.count > IntegerFormatting.maximumDigits {
      throw Failure(
        .valueError,
        "Exceeds the limit (\(IntegerFormatting.maximumDigits) digits) for integer string conversion: value has "
          + "\(bytes.count) digits; use sys.set_int_max_str_digits() to increase the limit")
    }
    let digits = String(decoding: bytes, as: UTF8.self)
    if let small = Int(digits, radix: radix) { return BigInt(isNegative ? -small : small) }
    guard let magnitude = try Effort.interruptible({ BigUInt(digits: bytes, radix: radix) }) else { return nil }
    return BigInt(magnitude: magnitude, isNegative: isNegative)
  }

  private static func digitValue(_ byte: UInt8) -> Int {
    switch byte {
    case 48...57: Int(byte) - 48
    case 65...90: Int(byte) - 55
    case 97...122: Int(byte) - 87
    default: 99
    }
  }
}

extension Interpreter {
  /// An integer of any size that the object stands for as an index; nil when it is none.
  func findInteger(_ handle: Handle) throws -> BigInt? {
    if let int = handle.asInt { return BigInt(int) }
    return try withValue(handle) { (value: Value) throws -> BigInt? in
      guard let index = try integerIndex(value) else { return nil }
      defer { index.release() }
      return Numbers.big(index)
    }
  }
}
