extension BigUInt {
  /// The power by squaring.
  public func power(_ exponent: Int) -> BigUInt {
    if exponent <= 0 { return exponent == 0 || self == 1 ? 1 : 0 }
    var result = self
    var bit = Int.bitWidth - 1 - exponent.leadingZeroBitCount
    while bit > 0, !Effort.isGivenUp {
      bit -= 1
      result *= result
      if exponent >> bit & 1 == 1 { result *= self }
    }
    return result
  }

  /// The greatest integer whose square is not greater, by Newton's iteration from above.
  public func squareRoot() -> BigUInt {
    if isZero { return 0 }
    var root = BigUInt(1) << ((bitWidth + 1) / 2)
    while true {
      let next = (root + self / root) >> 1
      if next >= root || Effort.isGivenUp { return root }
      root = next
    }
  }

  /// The greatest common divisor, by Lehmer's way: most steps of Euclid's algorithm are done on the topmost bits alone.
  public func greatestCommonDivisor(with other: BigUInt) -> BigUInt {
    var (a, b) = compared(other) < 0 ? (other, self) : (self, other)
    while b.words.count > 1, !Effort.isGivenUp {
      let shift = a.bitWidth - 62
      let steps = LehmerSteps(Int(bits: a >> shift), Int(bits: b >> shift))
      if let next = steps.applied(to: a, b) {
        (a, b) = next
      } else {
        (a, b) = (b, a % b)
      }
    }
    if b.isZero || Effort.isGivenUp { return a }
    var x = b.words[0]
    var y = a.quotientAndRemainder(dividingBy: x).remainder
    while y != 0 { (x, y) = (y, x % y) }
    return BigUInt(x)
  }
}

extension Int {
  fileprivate init(bits number: BigUInt) { self = Int(truncatingIfNeeded: number.words.first ?? 0) }
}

/// Steps of Euclid's algorithm as far as the topmost 62 bits of both numbers decide them. Knuth, "The Art of Computer
/// Programming" 2, algorithm L.
private struct LehmerSteps {
  private var (a, b, c, d) = (1, 0, 0, 1)
  private var count = 0

  init(_ x: Int, _ y: Int) {
    var (x, y) = (x, y)
    // The factors stay below 2^31, since x and y become as small as they become large.
    while y != c {
      let quotient = (x + (a - 1)) / (y - c)
      let (s, overflow) = d.multipliedReportingOverflow(by: quotient)
      if overflow { break }
      let (sum, carries) = b.addingReportingOverflow(s)
      let (covered, overflows) = quotient.multipliedReportingOverflow(by: y)
      if carries || overflows || sum > x - covered { break }
      let t = x - covered
      (x, y) = (y, t)
      (a, b, c, d) = (d, c, sum, a + quotient * c)
      count += 1
    }
  }

  /// The two numbers after the steps; nil when there was none.
  func applied(to x: BigUInt, _ y: BigUInt) -> (BigUInt, BigUInt)? {
    if count == 0 { return nil }
    func product(_ number: BigUInt, _ factor: Int) -> BigUInt { number * BigUInt(factor) }
    if count % 2 == 1 { return (product(y, a) - product(x, b), product(x, d) - product(y, c)) }
    return (product(x, a) - product(y, b), product(y, d) - product(x, c))
  }
}
