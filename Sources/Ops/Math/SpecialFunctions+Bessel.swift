import Glibc

/// Bessel functions; those of the first and second kind are C's (`j0`, `y1`).
///
/// Sources: DLMF chapter 10: power series (10.25.2, 10.31), asymptotic expansions (10.40), an integral (10.32.9).
extension SpecialFunctions {
  /// Modified Bessel function of the first kind, times `exp(-|x|)`.
  @Sendable static func besselI0e(_ x: Double) -> Double { scaledI(0, abs(x)) }
  @Sendable static func besselI1e(_ x: Double) -> Double { x < 0 ? -scaledI(1, -x) : scaledI(1, x) }
  @Sendable static func besselI0(_ x: Double) -> Double { scaledI(0, abs(x)) * exp(abs(x)) }
  @Sendable static func besselI1(_ x: Double) -> Double { besselI1e(x) * exp(abs(x)) }

  private static func scaledI(_ order: Int, _ x: Double) -> Double {
    if x.isNaN { return .nan }
    if x == .infinity { return 0 }
    if x > 30 { return asymptotic(order, x, sign: -1) / (2 * Double.pi * x).squareRoot() }
    let quarter = x * x / 4
    var term = order == 0 ? 1 : x / 2
    var sum = term
    var place = 1.0
    while term > sum * 0x1p-55 && place < 500 {
      term *= quarter / (place * (place + Double(order)))
      sum += term
      place += 1
    }
    return sum * exp(-x)
  }

  /// Hankel's expansion: the sum of `sign^k a_k(order) / x^k`.
  private static func asymptotic(_ order: Int, _ x: Double, sign: Double) -> Double {
    let mu = 4.0 * Double(order * order)
    var (term, sum) = (1.0, 1.0)
    for k in 1..<60 {
      let odd = Double(2 * k - 1)
      let next = term * sign * (mu - odd * odd) / (8 * Double(k) * x)
      if abs(next) > abs(term) { break }
      term = next
      sum += term
      if abs(term) < 0x1p-54 * abs(sum) { break }
    }
    return sum
  }

  @Sendable static func besselK0(_ x: Double) -> Double { scaledK(0, x) * exp(-x) }
  @Sendable static func besselK1(_ x: Double) -> Double { scaledK(1, x) * exp(-x) }
  @Sendable static func besselK0e(_ x: Double) -> Double { scaledK(0, x) }
  @Sendable static func besselK1e(_ x: Double) -> Double { scaledK(1, x) }

  /// Modified Bessel function of the second kind, times `exp(x)`.
  private static func scaledK(_ order: Int, _ x: Double) -> Double {
    if x.isNaN || x < 0 { return .nan }
    if x == 0 { return .infinity }
    if x == .infinity { return 0 }
    if x > 40 { return asymptotic(order, x, sign: 1) * (Double.pi / (2 * x)).squareRoot() }
    if x <= 1 { return seriesK(order, x) * exp(x) }
    // The integral of exp(x - x cosh t) cosh(order t): the trapezoidal rule converges faster than any power of the step.
    let step = 0.03125
    var sum = 0.5
    for place in 1..<4000 {
      let t = Double(place) * step
      let term = exp(x - x * cosh(t)) * (order == 0 ? 1 : cosh(t))
      sum += term
      if term < sum * 0x1p-60 { break }
    }
    return sum * step
  }

  private static func seriesK(_ order: Int, _ x: Double) -> Double {
    let euler = 0.57721566490153286
    let quarter = x * x / 4
    let logarithm = log(x / 2)
    var term = order == 0 ? 1.0 : x / 4
    // For order 1: psi(k + 1) + psi(k + 2).
    var psi = order == 0 ? -euler : -2 * euler + 1
    var sum = 0.0
    if order == 1 { sum = 1 / x }
    for k in 0..<60 {
      let part = order == 0 ? term * (psi - logarithm) : term * (2 * logarithm - psi)
      sum += part
      let next = Double(k + 1)
      term *= quarter / (next * (next + Double(order)))
      psi += order == 0 ? 1 / next : 1 / next + 1 / (next + 1)
      if abs(term) < 1e-18 * abs(sum) { break }
    }
    return sum
  }

  @Sendable static func besselJ0(_ x: Double) -> Double { j0(x) }
  @Sendable static func besselJ1(_ x: Double) -> Double { j1(x) }
  @Sendable static func besselY0(_ x: Double) -> Double { x < 0 ? .nan : y0(x) }
  @Sendable static func besselY1(_ x: Double) -> Double { x < 0 ? .nan : y1(x) }
}
