/// A natural number without limit.
public struct BigUInt: Hashable, Sendable {
  /// Its words, least significant first, without zeros at the top.
  public let words: WordList

  /// A number of at most `count` words that `fill` writes; it gives how many of them it has written.
  @inline(__always)
  init(capacity count: Int, _ fill: (UnsafeMutablePointer<UInt>) -> Int) {
    words = WordList(capacity: count) { (base: UnsafeMutablePointer<UInt>) -> Int in Words.significant(base, fill(base)) }
  }

  public init(_ value: UInt) {
    words = value == 0 ? WordList() : WordList(capacity: 1) { (base: UnsafeMutablePointer<UInt>) -> Int in
      base.pointee = value
      return 1
    }
  }
  public init(_ value: UInt64) { self.init(UInt(value)) }
  public init(_ value: UInt32) { self.init(UInt(value)) }
  public init(_ value: UInt8) { self.init(UInt(value)) }
  /// - Parameter value: not negative.
  public init(_ value: Int) { self.init(UInt(value)) }

  public var isZero: Bool { @inline(__always) get { words.isEmpty } }

  /// The number of bits up to the topmost one.
  public var bitWidth: Int {
    guard let top = words.last else { return 0 }
    return words.count * 64 - top.leadingZeroBitCount
  }

  /// The zeros at the bottom; 0 for zero.
  public var trailingZeroBitCount: Int {
    guard let place = words.firstIndex(where: { $0 != 0 }) else { return 0 }
    return place * 64 + words[place].trailingZeroBitCount
  }

  @inline(__always)
  func withWords<Result>(_ body: (UnsafePointer<UInt>, Int) -> Result) -> Result {
    words.withPointer { body($0, words.count) }
  }
}

extension BigUInt: ExpressibleByIntegerLiteral, Comparable {
  public init(integerLiteral value: UInt) { self.init(value) }

  public static func < (left: BigUInt, right: BigUInt) -> Bool { left.compared(right) < 0 }

  /// Below, at or above zero as it is less than, equal to or greater than the other.
  func compared(_ other: BigUInt) -> Int {
    if words.count != other.words.count { return words.count < other.words.count ? -1 : 1 }
    return withWords { (a: UnsafePointer<UInt>, n: Int) -> Int in
      other.withWords { (b: UnsafePointer<UInt>, _: Int) -> Int in Words.compare(a, b, n) }
    }
  }
}

// MARK: Arithmetic

extension BigUInt {
  public static func + (left: BigUInt, right: BigUInt) -> BigUInt {
    if left.words.count < right.words.count { return right + left }
    return left.withWords { (a: UnsafePointer<UInt>, n: Int) -> BigUInt in
      right.withWords { (b: UnsafePointer<UInt>, m: Int) -> BigUInt in
        BigUInt(capacity: n + 1) { (result: UnsafeMutablePointer<UInt>) -> Int in
          let carry = Words.add(result, a, n, b, m)
          result[n] = carry
          return n + Int(carry)
        }
      }
    }
  }

  /// - Precondition: the right number is not greater.
  public static func - (left: BigUInt, right: BigUInt) -> BigUInt {
    left.withWords { (a: UnsafePointer<UInt>, n: Int) -> BigUInt in
      right.withWords { (b: UnsafePointer<UInt>, m: Int) -> BigUInt in
        BigUInt(capacity: n) { (result: UnsafeMutablePointer<UInt>) -> Int in
          _ = Words.subtract(result, a, n, b, m)
          return n
        }
      }
    }
  }

  public static func * (left: BigUInt, right: BigUInt) -> BigUInt {
    if left.words.count < right.words.count { return right * left }
    if right.isZero { return 0 }
    return left.withWords { (a: UnsafePointer<UInt>, n: Int) -> BigUInt in
      right.withWords { (b: UnsafePointer<UInt>, m: Int) -> BigUInt in
        BigUInt(capacity: n + m) { (result: UnsafeMutablePointer<UInt>) -> Int in
          if m == 1 {
            result[n] = Words.multiply(result, a, n, by: b[0])
          } else if a == b && n == m {
            Multiplication.square(result, a, n)
          } else {
            Multiplication.multiply(result, a, n, b, m)
          }
          return n + m
        }
      }
    }
  }

  /// Quotient and remainder.
  ///
  /// - Precondition: the divisor is not zero.
  public func quotientAndRemainder(dividingBy divisor: BigUInt) -> (quotient: BigUInt, remainder: BigUInt) {
    if Effort.isGivenUp { return (0, 0) }
    precondition(!divisor.isZero, "division by zero")
    if compared(divisor) < 0 { return (0, self) }
    if divisor.words.count == 1 {
      let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor.words[0])
      return (quotient, BigUInt(remainder))
    }
    var remainder = BigUInt(0)
    let quotient = BigUInt(capacity: words.count - divisor.words.count + 1) { (result: UnsafeMutablePointer<UInt>) -> Int in
      remainder = self.remainder(divisor, quotient: result)
      return words.count - divisor.words.count + 1
    }
    return (quotient, remainder)
  }

  /// Quotient and remainder of the division by one word that is not zero.
  public func quotientAndRemainder(dividingBy divisor: UInt) -> (quotient: BigUInt, remainder: UInt) {
    if isZero { return (0, 0) }
    var remainder: UInt = 0
    let quotient = BigUInt(capacity: words.count) { (result: UnsafeMutablePointer<UInt>) -> Int in
      withWords { (a: UnsafePointer<UInt>, n: Int) in remainder = WordDivisor(divisor).divide(result, a, n) }
      return words.count
    }
    return (quotient, remainder)
  }

  /// The remainder of the division by a divisor of two words or more that is not greater; the quotient as well if asked for.
  func remainder(_ divisor: BigUInt, quotient: UnsafeMutablePointer<UInt>?) -> BigUInt {
    let shift = divisor.words[divisor.words.count - 1].leadingZeroBitCount
    let (n, m) = (words.count, divisor.words.count)
    return withUnsafeTemporaryAllocation(of: UInt.self, capacity: n + m + 1) { (buffer: UnsafeMutableBufferPointer<UInt>) -> BigUInt in
      let dividend = buffer.baseAddress.unsafelyUnwrapped
      let shifted = dividend + n + 1
      withWords { (a: UnsafePointer<UInt>, _: Int) in dividend[n] = Words.shiftLeft(dividend, a, n, by: shift) }
      divisor.withWords { (b: UnsafePointer<UInt>, _: Int) in _ = Words.shiftLeft(shifted, b, m, by: shift) }
      Division.divide(dividend, n, shifted, m, quotient: quotient)
      return BigUInt(capacity: m) { (result: UnsafeMutablePointer<UInt>) -> Int in
        Words.shiftRight(result, dividend, m, by: shift)
        return m
      }
    }
  }

  public static func / (left: BigUInt, right: BigUInt) -> BigUInt { left.quotientAndRemainder(dividingBy: right).quotient }

  public static func % (left: BigUInt, right: BigUInt) -> BigUInt {
    if left.compared(right) < 0 || Effort.isGivenUp { return left }
    if right.words.count == 1 { return BigUInt(left.quotientAndRemainder(dividingBy: right.words[0]).remainder) }
    return left.remainder(right, quotient: nil)
  }

  public static func += (left: inout BigUInt, right: BigUInt) { left = left + right }
  public static func -= (left: inout BigUInt, right: BigUInt) { left = left - right }
  public static func *= (left: inout BigUInt, right: BigUInt) { left = left * right }
  public static func /= (left: inout BigUInt, right: BigUInt) { left = left / right }
  public static func %= (left: inout BigUInt, right: BigUInt) { left = left % right }
}

// MARK: Bits

extension BigUInt {
  public static func << (left: BigUInt, count: Int) -> BigUInt {
    if left.isZero || count == 0 { return left }
    if count < 0 { return left >> -count }
    let (whole, bits) = (count / 64, count % 64)
    return left.withWords { (a: UnsafePointer<UInt>, n: Int) -> BigUInt in
      BigUInt(capacity: n + whole + 1) { (result: UnsafeMutablePointer<UInt>) -> Int in
        result.initialize(repeating: 0, count: whole)
        result[n + whole] = Words.shiftLeft(result + whole, a, n, by: bits)
        return n + whole + 1
      }
    }
  }

  public static func >> (left: BigUInt, count: Int) -> BigUInt {
    if count < 0 { return left << -count }
    let (whole, bits) = (count / 64, count % 64)
    if whole >= left.words.count { return 0 }
    if count == 0 { return left }
    return left.withWords { (a: UnsafePointer<UInt>, n: Int) -> BigUInt in
      BigUInt(capacity: n - whole) { (result: UnsafeMutablePointer<UInt>) -> Int in
        Words.shiftRight(result, a + whole, n - whole, by: bits)
        return n - whole
      }
    }
  }

  public static func <<= (left: inout BigUInt, count: Int) { left = left << count }
  public static func >>= (left: inout BigUInt, count: Int) { left = left >> count }

  public static func & (left: BigUInt, right: BigUInt) -> BigUInt {
    let count = min(left.words.count, right.words.count)
    return BigUInt(capacity: count) { (result: UnsafeMutablePointer<UInt>) -> Int in
      for index in 0..<count { result[index] = left.words[index] & right.words[index] }
      return count
    }
  }

  public static func | (left: BigUInt, right: BigUInt) -> BigUInt {
    if left.words.count < right.words.count { return right | left }
    return left.withWords { (a: UnsafePointer<UInt>, n: Int) -> BigUInt in
      right.withWords { (b: UnsafePointer<UInt>, m: Int) -> BigUInt in
        BigUInt(capacity: n) { (result: UnsafeMutablePointer<UInt>) -> Int in
          for index in 0..<n { result[index] = index < m ? a[index] | b[index] : a[index] }
          return n
        }
      }
    }
  }

  public static func |= (left: inout BigUInt, right: BigUInt) { left = left | right }

  /// Whether any of the lowest `count` bits is set.
  public func hasBits(below count: Int) -> Bool { !isZero && trailingZeroBitCount < count }
}
