import Glibc

/// Incomplete gamma and beta functions.
///
/// Sources: Numerical Recipes, chapter 6 (series and Lentz's continued fractions); DLMF 8.7, 8.9, 8.17.
extension SpecialFunctions {
  /// Regularized lower incomplete gamma function P(a, x).
  @Sendable static func igamma(_ a: Double, _ x: Double) -> Double {
    if a.isNaN || x.isNaN || a < 0 || x < 0 { return .nan }
    if a == 0 { return x == 0 ? .nan : 1 }
    if x == 0 { return 0 }
    if a == .infinity { return x == .infinity ? .nan : 0 }
    if x == .infinity { return 1 }
    return x > 1 && x > a ? 1 - upperFraction(a, x) : lowerSeries(a, x)
  }

  /// Regularized upper incomplete gamma function Q(a, x).
  @Sendable static func igammac(_ a: Double, _ x: Double) -> Double {
    if a.isNaN || x.isNaN || a < 0 || x < 0 { return .nan }
    if a == 0 { return x == 0 ? .nan : 0 }
    if x == 0 { return 1 }
    if a == .infinity { return x == .infinity ? .nan : 1 }
    if x == .infinity { return 0 }
    return x < 1 || x < a ? 1 - lowerSeries(a, x) : upperFraction(a, x)
  }

  private static func lowerSeries(_ a: Double, _ x: Double) -> Double {
    let scale = a * log(x) - x - lgamma(a)
    if scale < -745 { return 0 }
    var (term, sum, place) = (1 / a, 1 / a, a)
    for _ in 0..<20_000 {
      place += 1
      term *= x / place
      sum += term
      if term < sum * 0x1p-54 { break }
    }
    return min(sum * exp(scale), 1)
  }

  private static func upperFraction(_ a: Double, _ x: Double) -> Double {
    let scale = a * log(x) - x - lgamma(a)
    if scale < -745 { return 0 }
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / (b == 0 ? tiny : b)
    var h = d
    for step in 1..<20_000 {
      let factor = -Double(step) * (Double(step) - a)
      b += 2
      d = factor * d + b
      if abs(d) < tiny { d = tiny }
      c = b + factor / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      let delta = d * c
      h *= delta
      if abs(delta - 1) < 0x1p-53 { break }
    }
    return exp(scale) * h
  }

  /// The derivative of P(a, x) with respect to a: the series of P, differentiated term by term.
  @Sendable static func igammaGradA(_ a: Double, _ x: Double) -> Double {
    if a.isNaN || x.isNaN || a <= 0 || x < 0 { return .nan }
    if x == 0 || x == .infinity { return 0 }
    let logarithm = log(x)
    var sum = 0.0
    var derivative = digamma(a + 1)
    var scale = a * logarithm - x - lgamma(a + 1)
    var place = a + 1
    for _ in 0..<100_000 {
      let term = exp(scale)
      let part = term * (logarithm - derivative)
      sum += part
      if place > x, abs(part) <= abs(sum) * 0x1p-54 || term == 0 { break }
      scale += logarithm - log(place)
      derivative += 1 / place
      place += 1
    }
    return sum
  }

  /// The derivative of a sample of the gamma distribution by its parameter, `-(∂P/∂a) / (∂P/∂x)`: a series, or the
  /// derivative of the continued fraction of Q where the series would cancel.
  @Sendable static func gammaSampleSlope(_ a: Double, _ x: Double) -> Double {
    if x == 0 { return 0 }
    if a.isNaN || x.isNaN || a <= 0 || x < 0 { return .nan }
    if x > 1, x > a { return x == .infinity ? 0 : fractionSlope(a, x) }
    var (place, factor, sum, factorSlope, slope) = (a, 1.0, 1.0, 0.0, 0.0)
    for _ in 0..<2_000 {
      place += 1
      let term = x / place
      factorSlope = term * factorSlope - x / (place * place) * factor
      slope += factorSlope
      factor *= term
      sum += factor
      if abs(factorSlope) <= 0x1p-53 * abs(slope) { break }
    }
    return -(slope + sum * (log(x) - digamma(a + 1))) * x / a
  }

  private static func fractionSlope(_ a: Double, _ x: Double) -> Double {
    var (y, z) = (1 - a, x - a + 2)
    // Numerators and denominators of the last two convergents, and their derivatives by a.
    var (p, q) = (SIMD2(1, x + 1), SIMD2(x, z * x))
    var (dp, dq) = (SIMD2(0.0, 0.0), SIMD2(0.0, -x))
    var value = p[1] / q[1]
    var slope = (dp[1] - value * dq[1]) / q[1]
    for step in 1..<2_000 {
      let c = Double(step)
      y += 1
      z += 2
      let yc = y * c
      let (pk, qk) = (p[1] * z - p[0] * yc, q[1] * z - q[0] * yc)
      let dpk = dp[1] * z - p[1] - dp[0] * yc + p[0] * c
      let dqk = dq[1] * z - q[1] - dq[0] * yc + q[0] * c
      if qk != 0 {
        value = pk / qk
        let last = slope
        slope = (dpk - value * dqk) / qk
        if abs(slope - last) <= 0x1p-53 { break }
      }
      (p, q, dp, dq) = (SIMD2(p[1], pk), SIMD2(q[1], qk), SIMD2(dp[1], dpk), SIMD2(dq[1], dqk))
      if abs(pk) > 0x1p52 {
        (p, q, dp, dq) = (p * 0x1p-52, q * 0x1p-52, dp * 0x1p-52, dq * 0x1p-52)
      }
    }
    return (slope + value * (log(x) - digamma(a))) * x
  }

  /// Regularized incomplete beta function I_x(a, b).
  @Sendable static func betainc(_ a: Double, _ b: Double, _ x: Double) -> Double {
    if a.isNaN || b.isNaN || x.isNaN || x < 0 || x > 1 || a < 0 || b < 0 { return .nan }
    if a == 0 && b == 0 || a == .infinity && b == .infinity { return .nan }
    if a == 0 || b == .infinity { return 1 }
    if b == 0 || a == .infinity { return 0 }
    if x == 0 || x == 1 { return x }
    let scale = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    if x < (a + 1) / (a + b + 2) { return scale * betaFraction(a, b, x) / a }
    return 1 - scale * betaFraction(b, a, 1 - x) / b
  }

  private static func betaFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    if abs(d) < tiny { d = tiny }
    d = 1 / d
    var h = d
    for step in 1..<20_000 {
      let m = Double(step)
      for factor in [
        m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)), -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
      ] {
        d = 1 + factor * d
        if abs(d) < tiny { d = tiny }
        c = 1 + factor / c
        if abs(c) < tiny { c = tiny }
        d = 1 / d
        h *= d * c
      }
      if abs(d * c - 1) < 0x1p-53 { break }
    }
    return h
  }
}
