/// Products of magnitudes.
enum Multiplication {
  /// Words of the shorter factor from which on Karatsuba's way is quicker.
  private static let karatsubaThreshold = 40

  /// result (n + m words, apart from the factors) = a * b.
  static func multiply(
    _ result: Words.Target, _ a: Words.Source, _ n: Int, _ b: Words.Source, _ m: Int
  ) {
    if n < m { return multiply(result, b, m, a, n) }
    if m < karatsubaThreshold { return schoolbook(result, a, n, b, m) }
    if 2 * m > n + 1 {
      withUnsafeTemporaryAllocation(of: UInt.self, capacity: scratchSize(n)) {
        balanced(result, a, n, b, m, $0.baseAddress.unsafelyUnwrapped)
      }
      return
    }
    // Pieces of the longer factor, as long as the shorter one.
    result.initialize(repeating: 0, count: n + m)
    withUnsafeTemporaryAllocation(of: UInt.self, capacity: 2 * m) { (buffer: UnsafeMutableBufferPointer<UInt>) in
      let product = buffer.baseAddress.unsafelyUnwrapped
      var start = 0
      while start < n, !Effort.isGivenUp {
        let count = min(m, n - start)
        multiply(product, a + start, count, b, m)
        let carry = Words.add(result + start, result + start, count + m, product, count + m)
        if start + count + m < n + m { result[start + count + m] = carry }
        start += count
      }
    }
  }

  private static func schoolbook(
    _ result: Words.Target, _ a: Words.Source, _ n: Int, _ b: Words.Source, _ m: Int
  ) {
    if m == 0 { return result.initialize(repeating: 0, count: n) }
    result[n] = Words.multiply(result, a, n, by: b[0])
    for index in 1..<max(m, 1) { result[n + index] = Words.addProduct(result + index, a, n, by: b[index]) }
  }

  private static func scratchSize(_ n: Int) -> Int { 4 * n + 128 }

  /// Karatsuba: (a1 B + a0)(b1 B + b0) by three products of halves. m <= n and 2 m > n + 1, so that b
  /// has a second half; `scratch` has room for all levels.
  private static func balanced(
    _ result: Words.Target, _ a: Words.Source, _ n: Int, _ b: Words.Source, _ m: Int, _ scratch: Words.Target
  ) {
    if Effort.isGivenUp { return result.initialize(repeating: 0, count: n + m) }
    let half = (n + 1) / 2
    let (highA, highB) = (n - half, m - half)
    // The outer products where they belong.
    part(result, a, half, b, half, scratch)
    part(result + 2 * half, a + half, highA, b + half, highB, scratch)
    // The sums of the halves, then their product.
    let (sumA, sumB) = (scratch, scratch + half + 1)
    sumA[half] = Words.add(sumA, a, half, a + half, highA)
    sumB[half] = Words.add(sumB, b, half, b + half, highB)
    let middle = scratch + 2 * (half + 1)
    let count = 2 * (half + 1)
    withUnsafeTemporaryAllocation(of: UInt.self, capacity: count) { (buffer: UnsafeMutableBufferPointer<UInt>) in
      let product = buffer.baseAddress.unsafelyUnwrapped
      part(product, sumA, half + 1, sumB, half + 1, middle)
      _ = Words.subtract(product, product, count, result, 2 * half)
      _ = Words.subtract(product, product, count, result + 2 * half, highA + highB)
      let used = Words.significant(product, count)
      _ = Words.add(result + half, result + half, n + m - half, product, used)
    }
  }

  private static func part(
    _ result: Words.Target, _ a: Words.Source, _ n: Int, _ b: Words.Source, _ m: Int, _ scratch: Words.Target
  ) {
    if n < m { return part(result, b, m, a, n, scratch) }
    if m < karatsubaThreshold { return schoolbook(result, a, n, b, m) }
    if 2 * m > n + 1 { return balanced(result, a, n, b, m, scratch) }
    multiply(result, a, n, b, m)
  }

  /// result (2 n words, apart from a) = a * a: the products of different words count twice.
  static func square(_ result: Words.Target, _ a: Words.Source, _ n: Int) {
    if n >= karatsubaThreshold { return multiply(result, a, n, a, n) }
    result.initialize(repeating: 0, count: 2 * n)
    if n == 0 { return }
    for index in 0..<n - 1 {
      result[n + index] = Words.addProduct(result + 2 * index + 1, a + index + 1, n - index - 1, by: a[index])
    }
    var carry: UInt = 0
    var above: UInt = 0
    for index in 0..<n {
      let (high, low) = a[index].multipliedFullWidth(by: a[index])
      let (first, second) = (result[2 * index], result[2 * index + 1])
      let (sum, one) = (first << 1 | above).addingReportingOverflow(low)
      let (total, two) = sum.addingReportingOverflow(carry)
      result[2 * index] = total
      let (upper, three) = (second << 1 | first >> 63).addingReportingOverflow(high)
      let (whole, four) = upper.addingReportingOverflow((one ? 1 : 0) &+ (two ? 1 : 0))
      result[2 * index + 1] = whole
      carry = (three ? 1 : 0) &+ (four ? 1 : 0)
      above = second >> 63
    }
  }
}
