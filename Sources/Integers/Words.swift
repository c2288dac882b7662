/// Loops over the words of magnitudes, least significant word first. Lengths are the caller's business; results may lie
/// where an operand lies, except where products are made.
enum Words {
  typealias Source = UnsafePointer<UInt>
  typealias Target = UnsafeMutablePointer<UInt>

  /// a + b + carry, and the next carry: of the two additions at most one has one.
  @inline(__always)
  private static func sum(_ a: UInt, _ b: UInt, _ carry: inout UInt) -> UInt {
    let (sum, first) = a.addingReportingOverflow(b)
    let (total, second) = sum.addingReportingOverflow(carry)
    carry = (first ? 1 : 0) | (second ? 1 : 0)
    return total
  }

  @inline(__always)
  private static func difference(_ a: UInt, _ b: UInt, _ borrow: inout UInt) -> UInt {
    let (difference, first) = a.subtractingReportingOverflow(b)
    let (total, second) = difference.subtractingReportingOverflow(borrow)
    borrow = (first ? 1 : 0) | (second ? 1 : 0)
    return total
  }

  /// result = a + b with n >= m words; the carry out.
  @inline(__always)
  static func add(_ result: Target, _ a: Source, _ n: Int, _ b: Source, _ m: Int) -> UInt {
    var carry: UInt = 0
    var index = 0
    // Four at a time, so that the carry stays in the processor's flag.
    while index &+ 4 <= m {
      result[index] = sum(a[index], b[index], &carry)
      result[index &+ 1] = sum(a[index &+ 1], b[index &+ 1], &carry)
      result[index &+ 2] = sum(a[index &+ 2], b[index &+ 2], &carry)
      result[index &+ 3] = sum(a[index &+ 3], b[index &+ 3], &carry)
      index &+= 4
    }
    while index < m {
      result[index] = sum(a[index], b[index], &carry)
      index &+= 1
    }
    while index < n {
      result[index] = sum(a[index], 0, &carry)
      index &+= 1
    }
    return carry
  }

  /// result = a - b with n >= m words; the borrow out.
  @inline(__always)
  static func subtract(_ result: Target, _ a: Source, _ n: Int, _ b: Source, _ m: Int) -> UInt {
    var borrow: UInt = 0
    var index = 0
    while index &+ 4 <= m {
      result[index] = difference(a[index], b[index], &borrow)
      result[index &+ 1] = difference(a[index &+ 1], b[index &+ 1], &borrow)
      result[index &+ 2] = difference(a[index &+ 2], b[index &+ 2], &borrow)
      result[index &+ 3] = difference(a[index &+ 3], b[index &+ 3], &borrow)
      index &+= 4
    }
    while index < m {
      result[index] = difference(a[index], b[index], &borrow)
      index &+= 1
    }
    while index < n {
      result[index] = difference(a[index], 0, &borrow)
      index &+= 1
    }
    return borrow
  }

  /// result = a * factor + carry; the word above.
  @inline(__always)
  static func multiply(_ result: Target, _ a: Source, _ n: Int, by factor: UInt, adding carry: UInt = 0) -> UInt {
    var carry = carry
    for index in 0..<n {
      let (high, low) = a[index].multipliedFullWidth(by: factor)
      let (sum, overflow) = low.addingReportingOverflow(carry)
      result[index] = sum
      carry = high &+ (overflow ? 1 : 0)
    }
    return carry
  }

  /// result += a * factor; the word above.
  @inline(__always)
  static func addProduct(_ result: Target, _ a: Source, _ n: Int, by factor: UInt) -> UInt {
    var carry: UInt = 0
    for index in 0..<n {
      let (high, low) = a[index].multipliedFullWidth(by: factor)
      let (sum, first) = low.addingReportingOverflow(carry)
      let (total, second) = sum.addingReportingOverflow(result[index])
      result[index] = total
      carry = high &+ (first ? 1 : 0) &+ (second ? 1 : 0)
    }
    return carry
  }

  /// result -= a * factor; the word that is missing above.
  @inline(__always)
  static func subtractProduct(_ result: Target, _ a: Source, _ n: Int, by factor: UInt) -> UInt {
    var carry: UInt = 0
    for index in 0..<n {
      let (high, low) = a[index].multipliedFullWidth(by: factor)
      let (sum, first) = low.addingReportingOverflow(carry)
      let (total, second) = result[index].subtractingReportingOverflow(sum)
      result[index] = total
      carry = high &+ (first ? 1 : 0) &+ (second ? 1 : 0)
    }
    return carry
  }

  /// result = a << count with 0 <= count < 64; the bits that leave at the top.
  static func shiftLeft(_ result: Target, _ a: Source, _ n: Int, by count: Int) -> UInt {
    if count == 0 {
      result.update(from: a, count: n)
      return 0
    }
    var above: UInt = 0
    for index in 0..<n {
      let word = a[index]
      result[index] = word << UInt(count) | above
      above = word >> UInt(64 - count)
    }
    return above
  }

  /// result = a >> count with 0 <= count < 64.
  static func shiftRight(_ result: Target, _ a: Source, _ n: Int, by count: Int) {
    if count == 0 { return result.update(from: a, count: n) }
    for index in 0..<n {
      let above = index + 1 < n ? a[index + 1] << UInt(64 - count) : 0
      result[index] = a[index] >> UInt(count) | above
    }
  }

  /// Below, at or above zero as a is less than, equal to or greater than b; both have n words.
  static func compare(_ a: Source, _ b: Source, _ n: Int) -> Int {
    var index = n - 1
    while index >= 0 {
      if a[index] != b[index] { return a[index] < b[index] ? -1 : 1 }
      index -= 1
    }
    return 0
  }

  /// n without the zeros at the top.
  static func significant(_ a: Source, _ n: Int) -> Int {
    var n = n
    while n > 0 && a[n - 1] == 0 { n -= 1 }
    return n
  }
}

/// Division of two words by one by multiplication with the divisor's reciprocal.
/// Möller and Granlund, "Improved division by invariant integers", IEEE Transactions on Computers 60 (2011).
struct WordDivisor {
  /// The divisor, shifted so that its top bit is set.
  let divisor: UInt
  /// By how much it was shifted.
  let shift: Int
  private let reciprocal: UInt

  /// - Parameter divisor: not 0.
  init(_ divisor: UInt) {
    shift = divisor.leadingZeroBitCount
    self.divisor = divisor << UInt(shift)
    reciprocal = self.divisor.dividingFullWidth((~self.divisor, UInt.max)).quotient
  }

  /// (high, low) divided by the shifted divisor, which is greater than `high`.
  @inline(__always)
  func divide(_ high: UInt, _ low: UInt) -> (quotient: UInt, remainder: UInt) {
    let product = reciprocal.multipliedFullWidth(by: high)
    let (fraction, carry) = product.low.addingReportingOverflow(low)
    var quotient = product.high &+ high &+ (carry ? 1 : 0) &+ 1
    var remainder = low &- quotient &* divisor
    if remainder > fraction {
      quotient &-= 1
      remainder = remainder &+ divisor
    }
    if remainder >= divisor {
      quotient &+= 1
      remainder = remainder &- divisor
    }
    return (quotient, remainder)
  }

  /// result = a / divisor; the remainder.
  @inline(__always)
  func divide(_ result: Words.Target, _ a: Words.Source, _ n: Int) -> UInt {
    if n == 0 { return 0 }
    var remainder: UInt = shift == 0 ? 0 : a[n - 1] >> UInt(64 - shift)
    var index = n - 1
    while index >= 0 {
      let below = index > 0 && shift > 0 ? a[index - 1] >> UInt(64 - shift) : 0
      let part = divide(remainder, a[index] << UInt(shift) | below)
      result[index] = part.quotient
      remainder = part.remainder
      index -= 1
    }
    return remainder >> UInt(shift)
  }
}
