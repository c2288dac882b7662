import Glibc

/// The decimal digits of a float, rounded half to even from its exact value, by arithmetic of 128 bits.
///
/// Most floats that people print have fewer than 39 digits before and behind the point together; `FloatFormatting` asks
/// the C library for the others.
struct ExactDecimal {
  /// The digits without point.
  let digits: UInt128
  /// How many of them lie behind the point.
  let places: Int

  private static let largestPower = 22
  private static let powers: [UInt128] = (0...largestPower).map { (0..<$0).reduce(1) { (power: UInt128, _: Int) in power * 10 } }

  /// `magnitude` (finite, not negative) with so many digits behind the point; nil when it takes more than 128 bits.
  init?(_ magnitude: Double, places: Int) {
    guard let digits = ExactDecimal.scaled(magnitude, places) else { return nil }
    self.digits = digits
    self.places = places
  }

  /// `magnitude` with so many digits in all, and the power of ten of its first digit.
  static func significant(_ magnitude: Double, count: Int) -> (digits: UInt128, exponent: Int)? {
    guard count >= 1, count <= largestPower else { return nil }
    if magnitude == 0 { return (0, 0) }
    var exponent = Int(log10(magnitude).rounded(.down))
    // The logarithm may be off by one, and rounding may add a digit.
    for _ in 0..<3 {
      guard let digits = scaled(magnitude, count - 1 - exponent) else { return nil }
      if digits >= powers[count] {
        exponent += 1
      } else if digits < powers[count - 1] {
        exponent -= 1
      } else {
        return (digits, exponent)
      }
    }
    return nil
  }

  /// `magnitude` times a power of ten, as an integer.
  private static func scaled(_ magnitude: Double, _ places: Int) -> UInt128? {
    guard places.magnitude <= UInt(largestPower) else { return nil }
    if magnitude == 0 { return 0 }
    let fraction = UInt128(magnitude.significandBitPattern | (magnitude.isNormal ? 1 << 52 : 0))
    let exponent = (magnitude.isNormal ? Int(magnitude.exponentBitPattern) : 1) - 1075
    if places >= 0 {
      let product = fraction * powers[places]
      if exponent >= 0 { return exponent <= product.leadingZeroBitCount ? product << exponent : nil }
      // Below half of the last place: the product has fewer than 127 bits.
      if exponent < -127 { return 0 }
      let quotient = product >> -exponent
      return rounded(quotient, product - quotient << -exponent, 1 << -exponent)
    }
    var divisor = powers[-places]
    var dividend = fraction
    if exponent >= 0 {
      guard exponent <= dividend.leadingZeroBitCount - 1 else { return nil }
      dividend <<= exponent
    } else {
      guard -exponent <= divisor.leadingZeroBitCount - 1 else { return nil }
      divisor <<= -exponent
    }
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    return rounded(quotient, remainder, divisor)
  }

  /// Half to even.
  private static func rounded(_ quotient: UInt128, _ remainder: UInt128, _ divisor: UInt128) -> UInt128 {
    let half = divisor >> 1
    let isUp = remainder > half || (remainder == half && divisor & 1 == 0 && quotient & 1 == 1)
    return isUp ? quotient + 1 : quotient
  }

  /// The digits with the point in its place.
  func text(alternate: Bool) -> String {
    ExactDecimal.withDigits(digits, minimum: places + 1) { (all: UnsafeBufferPointer<UInt8>) -> String in
      ExactDecimal.text(all, places: places, alternate: alternate)
    }
  }

  /// Digits with a point so many places from their end.
  static func text(_ all: UnsafeBufferPointer<UInt8>, places: Int, alternate: Bool) -> String {
    let whole = all.count - places
    let hasPoint = places > 0 || alternate
    return String(bytes: all.count + (hasPoint ? 1 : 0)) { (target: UnsafeMutablePointer<UInt8>) in
      for index in 0..<whole { target[index] = all[index] }
      guard hasPoint else { return }
      target[whole] = UInt8(ascii: ".")
      for index in whole..<all.count { target[index + 1] = all[index] }
    }
  }

  /// Calls `body` with a number's decimal digits, at least `minimum` of them.
  static func withDigits<Result>(
    _ number: UInt128, minimum: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { (buffer: UnsafeMutableBufferPointer<UInt8>) -> Result in
      var start = 64
      func write(_ value: UInt64, atLeast count: Int) {
        var value = value
        let end = start - count
        while value > 0 || start > end {
          start -= 1
          buffer[start] = 48 + UInt8(truncatingIfNeeded: value % 10)
          value /= 10
        }
      }
      // Pieces of 19 digits fit in 64 bits.
      let piece: UInt128 = 10_000_000_000_000_000_000
      var rest = number
      while rest >> 64 != 0 {
        let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: piece)
        write(UInt64(truncatingIfNeeded: remainder), atLeast: 19)
        rest = quotient
      }
      write(UInt64(truncatingIfNeeded: rest), atLeast: max(0, minimum - (64 - start)))
      return body(UnsafeBufferPointer(rebasing: buffer[start..<64]))
    }
  }
}

extension ExactDecimal {
  /// The format `e`, `f` or `g` of C; nil when it takes more than 128 bits.
  static func text(_ magnitude: Double, _ format: Unicode.Scalar, precision: Int, alternate: Bool) -> String? {
    switch format {
    case "f": return ExactDecimal(magnitude, places: precision)?.text(alternate: alternate)
    case "e":
      guard let (digits, exponent) = significant(magnitude, count: precision + 1) else { return nil }
      return withDigits(digits, minimum: precision + 1) { (all: UnsafeBufferPointer<UInt8>) -> String in
        text(all, places: precision, alternate: alternate) + exponentText(exponent)
      }
    default:
      guard let (digits, exponent) = significant(magnitude, count: precision) else { return nil }
      return withDigits(digits, minimum: precision) { (all: UnsafeBufferPointer<UInt8>) -> String in
        general(all, exponent, alternate: alternate)
      }
    }
  }

  /// `g`: plain from 0.0001 up to as many digits as there are, without zeros at the end unless `alternate`.
  private static func general(_ all: UnsafeBufferPointer<UInt8>, _ exponent: Int, alternate: Bool) -> String {
    let isPlain = exponent >= -4 && exponent < all.count
    var kept = all.count
    if !alternate {
      let fewest = isPlain ? max(exponent + 1, 1) : 1
      while kept > fewest && all[kept - 1] == 48 { kept -= 1 }
    }
    let shown = UnsafeBufferPointer(rebasing: all[..<kept])
    if !isPlain { return text(shown, places: kept - 1, alternate: alternate) + exponentText(exponent) }
    if exponent >= 0 { return text(shown, places: kept - exponent - 1, alternate: alternate) }
    return "0." + String(repeating: "0", count: -exponent - 1) + String(decoding: shown, as: UTF8.self)
  }

  private static func exponentText(_ exponent: Int) -> String {
    let magnitude = exponent.magnitude
    return (exponent < 0 ? "e-" : "e+") + (magnitude < 10 ? "0" : "") + String(magnitude)
  }
}
