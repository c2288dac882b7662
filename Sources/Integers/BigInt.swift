/// An integer without limit: a magnitude and a sign.
public struct BigInt: Hashable, Sendable {
  public enum Sign: Sendable { case plus, minus }

  public let magnitude: BigUInt
  /// Never of zero.
  public let isNegative: Bool

  @inline(__always)
  public init(magnitude: BigUInt, isNegative: Bool) {
    self.magnitude = magnitude
    self.isNegative = isNegative && !magnitude.isZero
  }

  public init(_ magnitude: BigUInt) { self.init(magnitude: magnitude, isNegative: false) }
  public init(_ value: Int) { self.init(magnitude: BigUInt(value.magnitude), isNegative: value < 0) }
  public init(_ value: UInt) { self.init(BigUInt(value)) }
  public init(_ value: UInt64) { self.init(BigUInt(value)) }
  public init(_ value: UInt8) { self.init(BigUInt(value)) }

  public var sign: Sign { isNegative ? .minus : .plus }
  public var isZero: Bool { magnitude.isZero }
}

extension BigInt: ExpressibleByIntegerLiteral, Comparable {
  public init(integerLiteral value: Int) { self.init(value) }

  public static func < (left: BigInt, right: BigInt) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? right.magnitude < left.magnitude : left.magnitude < right.magnitude
  }
}

// MARK: Arithmetic

extension BigInt {
  public static prefix func - (value: BigInt) -> BigInt {
    BigInt(magnitude: value.magnitude, isNegative: !value.isNegative)
  }

  public static func + (left: BigInt, right: BigInt) -> BigInt { sum(left, right, right.isNegative) }
  public static func - (left: BigInt, right: BigInt) -> BigInt { sum(left, right, !right.isNegative) }

  @inline(__always)
  private static func sum(_ left: BigInt, _ right: BigInt, _ rightIsNegative: Bool) -> BigInt {
    if left.isNegative == rightIsNegative {
      return BigInt(magnitude: left.magnitude + right.magnitude, isNegative: left.isNegative)
    }
    if left.magnitude.compared(right.magnitude) >= 0 {
      return BigInt(magnitude: left.magnitude - right.magnitude, isNegative: left.isNegative)
    }
    return BigInt(magnitude: right.magnitude - left.magnitude, isNegative: rightIsNegative)
  }

  public static func * (left: BigInt, right: BigInt) -> BigInt {
    BigInt(magnitude: left.magnitude * right.magnitude, isNegative: left.isNegative != right.isNegative)
  }

  /// Towards zero.
  ///
  /// - Precondition: the divisor is not zero.
  public func quotientAndRemainder(dividingBy divisor: BigInt) -> (quotient: BigInt, remainder: BigInt) {
    let (quotient, remainder) = magnitude.quotientAndRemainder(dividingBy: divisor.magnitude)
    return (
      BigInt(magnitude: quotient, isNegative: isNegative != divisor.isNegative),
      BigInt(magnitude: remainder, isNegative: isNegative)
    )
  }

  /// The remainder with the divisor's sign.
  ///
  /// - Precondition: the divisor is not zero.
  public func modulo(_ divisor: BigInt) -> BigInt {
    let remainder = magnitude % divisor.magnitude
    if remainder.isZero || isNegative == divisor.isNegative {
      return BigInt(magnitude: remainder, isNegative: divisor.isNegative)
    }
    return BigInt(magnitude: divisor.magnitude - remainder, isNegative: divisor.isNegative)
  }

  public static func / (left: BigInt, right: BigInt) -> BigInt { left.quotientAndRemainder(dividingBy: right).quotient }

  /// With the left number's sign.
  public static func % (left: BigInt, right: BigInt) -> BigInt {
    BigInt(magnitude: left.magnitude % right.magnitude, isNegative: left.isNegative)
  }

  public static func += (left: inout BigInt, right: BigInt) { left = left + right }
  public static func -= (left: inout BigInt, right: BigInt) { left = left - right }
  public static func *= (left: inout BigInt, right: BigInt) { left = left * right }
  public static func /= (left: inout BigInt, right: BigInt) { left = left / right }

  public func power(_ exponent: Int) -> BigInt {
    BigInt(magnitude: magnitude.power(exponent), isNegative: isNegative && exponent & 1 == 1)
  }

  public func greatestCommonDivisor(with other: BigInt) -> BigInt {
    BigInt(magnitude.greatestCommonDivisor(with: other.magnitude))
  }

  /// Of a number that is not negative.
  public func squareRoot() -> BigInt { BigInt(magnitude.squareRoot()) }
}

// MARK: Bits, as of two's complement without end

extension BigInt {
  public static func << (left: BigInt, count: Int) -> BigInt {
    if count < 0 { return left >> -count }
    return BigInt(magnitude: left.magnitude << count, isNegative: left.isNegative)
  }

  /// Towards minus infinity.
  public static func >> (left: BigInt, count: Int) -> BigInt {
    if count < 0 { return left << -count }
    let shifted = left.magnitude >> count
    guard left.isNegative else { return BigInt(shifted) }
    return BigInt(magnitude: left.magnitude.hasBits(below: count) ? shifted + 1 : shifted, isNegative: true)
  }

  public static func <<= (left: inout BigInt, count: Int) { left = left << count }
  public static func >>= (left: inout BigInt, count: Int) { left = left >> count }

  public static func & (left: BigInt, right: BigInt) -> BigInt { left.combined(right) { $0 & $1 } }
  public static func | (left: BigInt, right: BigInt) -> BigInt { left.combined(right) { $0 | $1 } }
  public static func ^ (left: BigInt, right: BigInt) -> BigInt { left.combined(right) { $0 ^ $1 } }

  @inline(__always)
  private func combined(_ other: BigInt, _ operation: (UInt, UInt) -> UInt) -> BigInt {
    // One word more than there are has the sign.
    let count = max(magnitude.words.count, other.magnitude.words.count) + 1
    var (first, second) = (ComplementWords(self), ComplementWords(other))
    var (carry, isNegative) = (UInt(1), false)
    let magnitude = BigUInt(capacity: count) { (result: UnsafeMutablePointer<UInt>) -> Int in
      for index in 0..<count { result[index] = operation(first.next(), second.next()) }
      isNegative = result[count - 1] >> 63 == 1
      guard isNegative else { return count }
      for index in 0..<count {
        let (sum, overflow) = (~result[index]).addingReportingOverflow(carry)
        result[index] = sum
        carry = overflow ? 1 : 0
      }
      return count
    }
    return BigInt(magnitude: magnitude, isNegative: isNegative)
  }
}

/// The words of a number in two's complement, one after the other without end.
private struct ComplementWords {
  private let words: WordList
  private let isNegative: Bool
  private var index = 0
  private var carry: UInt = 1

  init(_ number: BigInt) {
    words = number.magnitude.words
    isNegative = number.isNegative
  }

  mutating func next() -> UInt {
    let word = index < words.count ? words[index] : 0
    index += 1
    guard isNegative else { return word }
    let (sum, overflow) = (~word).addingReportingOverflow(carry)
    carry = overflow ? 1 : 0
    return sum
  }
}
