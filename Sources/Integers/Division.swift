/// Quotients of magnitudes. Knuth, "The Art of Computer Programming" 2, algorithm D.
enum Division {
  /// Divides `dividend` (n + 1 words, the topmost at first 0 or what a shift moved there; becomes the remainder) by `divisor`
  /// (m >= 2 words, its top bit set). `quotient`, if asked for, has n - m + 1 words.
  static func divide(
    _ dividend: Words.Target, _ n: Int, _ divisor: Words.Source, _ m: Int, quotient: Words.Target?
  ) {
    let top = WordDivisor(divisor[m - 1])
    let second = divisor[m - 2]
    var place = n - m
    while place >= 0 {
      if Effort.isGivenUp {
        quotient?.initialize(repeating: 0, count: place + 1)
        return
      }
      let part = dividend + place
      var digit = estimate(part[m], part[m - 1], part[m - 2], top, second)
      if digit > 0 {
        let missing = Words.subtractProduct(part, divisor, m, by: digit)
        let (rest, isNegative) = part[m].subtractingReportingOverflow(missing)
        part[m] = rest
        if isNegative {
          digit &-= 1
          part[m] = part[m] &+ Words.add(part, part, m, divisor, m)
        }
      }
      quotient?[place] = digit
      place -= 1
    }
  }

  /// One digit of the quotient from the three topmost words: at most one too large.
  @inline(__always)
  private static func estimate(
    _ high: UInt, _ middle: UInt, _ low: UInt, _ top: WordDivisor, _ second: UInt
  ) -> UInt {
    var digit: UInt
    var remainder: UInt
    if high >= top.divisor {
      digit = UInt.max
      let (sum, overflow) = middle.addingReportingOverflow(top.divisor)
      if overflow { return digit }
      remainder = sum
    } else {
      (digit, remainder) = top.divide(high, middle)
    }
    while true {
      let product = digit.multipliedFullWidth(by: second)
      if product.high < remainder || (product.high == remainder && product.low <= low) { return digit }
      digit &-= 1
      let (sum, overflow) = remainder.addingReportingOverflow(top.divisor)
      if overflow { return digit }
      remainder = sum
    }
  }
}
