import Glibc

/// Distributions whose formulas are longer than the others'.
extension VariateSource {
  // MARK: Binomial

  /// The binomial distribution, where more than 30 of the rarer kind are expected.
  ///
  /// Source: Kachitvichyanukul and Schmeiser, "Binomial random variate generation", 1988, algorithm BTPE.
  mutating func largeBinomial(_ count: Int, _ probability: Double) -> Int {
    let table = BinomialTable(count, probability)
    while true {
      let u = uniform() * table.p4
      let v = uniform()
      guard let drawn = table.accepted(u, v) else { continue }
      return probability > 0.5 ? count - drawn : drawn
    }
  }

  // MARK: Hypergeometric

  /// How many of `sample` things drawn without putting back are good ones, by the newer generators.
  ///
  /// - Parameter below: an integer in [0, n].
  mutating func hypergeometric(
    _ good: Int, _ bad: Int, _ sample: Int, isLegacy: Bool, below: (inout Self, UInt64) -> UInt64
  ) -> Int {
    if isLegacy { return sample > 10 ? ratioHypergeometric(good, bad, sample, isLegacy: true) : sample > 0 ? searched(good, bad, sample) : 0 }
    if sample >= 10, sample <= good + bad - 10 { return ratioHypergeometric(good, bad, sample, isLegacy: false) }
    let total = good + bad
    var left = sample > total / 2 ? total - sample : sample
    var (restTotal, restGood) = (total, good)
    while left > 0, restGood > 0, restTotal > restGood {
      restTotal -= 1
      if Int(below(&self, UInt64(restTotal))) < restGood { restGood -= 1 }
      left -= 1
    }
    if restTotal == restGood { restGood -= left }
    return sample > total / 2 ? restGood : good - restGood
  }

  private mutating func searched(_ good: Int, _ bad: Int, _ sample: Int) -> Int {
    let rest = Double(bad + good - sample)
    let fewer = Double(min(bad, good))
    var (y, k) = (fewer, sample)
    while y > 0 {
      y -= (uniform() + y / (rest + Double(k))).rounded(.down)
      k -= 1
      if k == 0 { break }
    }
    let z = Int(fewer - y)
    return good > bad ? sample - z : z
  }

  /// Source: Stadlober, "The ratio of uniforms approach for generating discrete random variates", 1990, algorithm HRUA.
  private mutating func ratioHypergeometric(_ good: Int, _ bad: Int, _ sample: Int, isLegacy: Bool) -> Int {
    let total = good + bad
    let few = min(sample, total - sample)
    let (rare, common) = (min(good, bad), max(good, bad))
    let p = Double(rare) / Double(total)
    let q = isLegacy ? 1 - p : Double(common) / Double(total)
    let a = Double(few) * p + 0.5
    let spread = Double(total - few) * Double(isLegacy ? sample : few) * p * q / Double(total - 1)
    let c = (spread + 0.5).squareRoot()
    let h = 1.7155277699214135 * c + 0.8989161620588988
    let mode = (Double(few + 1) * Double(rare + 1) / Double(total + 2)).rounded(.down)
    func weight(_ k: Double) -> Double {
      lgamma(k + 1) + lgamma(Double(rare) - k + 1) + lgamma(Double(few) - k + 1) + lgamma(Double(common - few) + k + 1)
    }
    let g = weight(mode)
    let bound = min(Double(min(few, rare)) + 1, (a + 16 * c).rounded(.down))
    while true {
      let u = uniform()
      let v = uniform()
      let x = a + h * (v - 0.5) / u
      if x < 0 || x >= bound { continue }
      let k = x.rounded(.down)
      let t = g - weight(k)
      let isIn = u * (4 - u) - 3 <= t
      if !isIn {
        if u * (u - t) >= 1 { continue }
        if 2 * log(u) > t { continue }
      }
      var drawn = Int(k)
      if good > bad { drawn = few - drawn }
      if few < sample { drawn = good - drawn }
      return drawn
    }
  }

  // MARK: Others

  /// Zipf's distribution. Source: Devroye, "Non-uniform random variate generation", 1986, page 551.
  mutating func zipf(_ a: Double, isLegacy: Bool) -> Int {
    if a >= 1025 { return 1 }
    let power = a - 1
    let b = pow(2, power)
    let limit = 0x1p63
    let least = pow(limit, -power)
    while true {
      let drawn = uniform()
      let u = isLegacy ? 1 - drawn : drawn * least + (1 - drawn)
      let v = uniform()
      let x = pow(u, -1 / power).rounded(.down)
      if x >= limit || x < 1 { continue }
      let t = pow(1 + 1 / x, power)
      if v * x * (t - 1) / (b - 1) <= t / b { return Int(x) }
    }
  }

  /// The logarithmic series distribution. Source: Kemp, "Efficient generation of logarithmically distributed
  /// pseudo-random variables", 1981.
  mutating func logSeries(_ p: Double, isLegacy: Bool) -> Int {
    let r = isLegacy ? log(1 - p) : log1p(-p)
    while true {
      let v = uniform()
      if v >= p { return 1 }
      let u = uniform()
      let q = isLegacy ? 1 - exp(r * u) : -expm1(r * u)
      if v <= q * q {
        let drawn = (1 + log(v) / log(q)).rounded(.down)
        if drawn < 1 || v == 0 || drawn >= 0x1p63 { continue }
        return Int(drawn)
      }
      return v >= q ? 1 : 2
    }
  }

  /// The circular normal distribution. Source: Best and Fisher, 1979.
  mutating func vonMises(_ mean: Double, _ kappa: Double, isLegacy: Bool) -> Double {
    if kappa.isNaN { return .nan }
    if kappa < 1e-8 { return Double.pi * (2 * uniform() - 1) }
    let s: Double
    if kappa < 1e-5 {
      s = 1 / kappa + kappa
    } else if kappa <= 1e6 || isLegacy {
      let r = 1 + (1 + 4 * kappa * kappa).squareRoot()
      let rho = (r - (2 * r).squareRoot()) / (2 * kappa)
      s = (1 + rho * rho) / (2 * rho)
    } else {
      var drawn = mean + (1 / kappa).squareRoot() * normal()
      if drawn < -Double.pi { drawn += 2 * Double.pi }
      if drawn > Double.pi { drawn -= 2 * Double.pi }
      return drawn
    }
    var w = 0.0
    while true {
      let z = cos(Double.pi * uniform())
      w = (1 + s * z) / (s + z)
      let y = kappa * (s - w)
      let v = uniform()
      if y * (2 - y) - v >= 0 || log(y / v) + 1 - y >= 0 { break }
    }
    let angle = (uniform() < 0.5 ? -acos(w) : acos(w)) + mean
    let size = fmod(angle.magnitude + Double.pi, 2 * Double.pi) - Double.pi
    return angle < 0 ? -size : size
  }

  /// The inverse Gaussian distribution. Source: Michael, Schucany and Haas, 1976.
  mutating func wald(_ mean: Double, _ scale: Double, isLegacy: Bool) -> Double {
    var y = normal()
    y = mean * y * y
    let x: Double
    if isLegacy {
      x = mean + mean / (2 * scale) * (y - (4 * scale * y + y * y).squareRoot())
    } else {
      let d = 1 + (1 + 4 * scale / y).squareRoot()
      x = mean * (1 - 2 / d)
    }
    return uniform() <= mean / (mean + x) ? x : mean * mean / x
  }

  mutating func chiSquare(_ freedom: Double) -> Double { 2 * gamma(freedom / 2) }

  mutating func noncentralChiSquare(_ freedom: Double, _ shift: Double) -> Double {
    if shift.isNaN { return .nan }
    if shift == 0 { return chiSquare(freedom) }
    if freedom > 1 {
      let part = chiSquare(freedom - 1)
      let n = normal() + shift.squareRoot()
      return part + n * n
    }
    return chiSquare(freedom + 2 * Double(poisson(shift / 2)))
  }

  mutating func noncentralF(_ above: Double, _ below: Double, _ shift: Double) -> Double {
    let t = noncentralChiSquare(above, shift) * below
    return t / (chiSquare(below) * above)
  }
}

/// The regions that BTPE draws from: a triangle, two parallelograms, two exponential tails.
private struct BinomialTable {
  let count: Int
  let (r, q, c, laml, lamr): (Double, Double, Double, Double, Double)
  let (p1, p2, p3, p4): (Double, Double, Double, Double)
  let (xl, xm, xr): (Double, Double, Double)
  let m: Int
  let spread: Double

  init(_ count: Int, _ probability: Double) {
    self.count = count
    let n = Double(count)
    r = min(probability, 1 - probability)
    q = 1 - r
    let fm = n * r + r
    m = Int(fm.rounded(.down))
    spread = n * r * q
    p1 = (2.195 * spread.squareRoot() - 4.6 * q).rounded(.down) + 0.5
    xm = Double(m) + 0.5
    xl = xm - p1
    xr = xm + p1
    c = 0.134 + 20.5 / (15.3 + Double(m))
    let left = (fm - xl) / (fm - xl * r)
    laml = left * (1 + left / 2)
    let right = (xr - fm) / (xr * q)
    lamr = right * (1 + right / 2)
    p2 = p1 * (1 + 2 * c)
    p3 = p2 + c / laml
    p4 = p3 + c / lamr
  }

  /// The number for two uniforms, nil to draw again.
  func accepted(_ u: Double, _ given: Double) -> Int? {
    var v = given
    let y: Int
    if u <= p1 { return Int((xm - p1 * v + u).rounded(.down)) }
    if u <= p2 {
      let x = xl + (u - p1) / c
      v = v * c + 1 - (Double(m) - x + 0.5).magnitude / p1
      if v > 1 { return nil }
      y = Int(x.rounded(.down))
    } else if u <= p3 {
      let place = (xl + log(v) / laml).rounded(.down)
      if place < 0 || v == 0 { return nil }
      y = Int(place)
      v = v * (u - p2) * laml
    } else {
      let place = (xr - log(v) / lamr).rounded(.down)
      if place > Double(count) || v == 0 { return nil }
      y = Int(place)
      v = v * (u - p3) * lamr
    }
    let distance = Double((y - m).magnitude)
    return distance > 20 && distance < spread / 2 - 1 ? squeezed(y, v, distance) : compared(y, v)
  }

  /// Near the mode: the exact ratio of probabilities.
  private func compared(_ y: Int, _ v: Double) -> Int? {
    let s = r / q
    let a = s * Double(count + 1)
    var ratio = 1.0
    if m < y {
      for index in m + 1...y { ratio *= a / Double(index) - s }
    } else if m > y {
      for index in y + 1...m { ratio /= a / Double(index) - s }
    }
    return v > ratio ? nil : y
  }

  /// Far from it: bounds of the logarithm, then Stirling's formula.
  private func squeezed(_ y: Int, _ v: Double, _ k: Double) -> Int? {
    let rho = (k / spread) * ((k * (k / 3 + 0.625) + 0.16666666666666666) / spread + 0.5)
    let t = -k * k / (2 * spread)
    let bound = log(v)
    if bound < t - rho { return y }
    if bound > t + rho { return nil }
    let (x1, f1) = (Double(y + 1), Double(m + 1))
    let (z, w) = (Double(count + 1 - m), Double(count - y + 1))
    func tail(_ x: Double) -> Double {
      let square = x * x
      return (13680 - (462 - (132 - (99 - 140 / square) / square) / square) / square) / x / 166320
    }
    let exact = xm * log(f1 / x1) + (Double(count - m) + 0.5) * log(z / w) + Double(y - m) * log(w * r / (x1 * q))
      + tail(f1) + tail(z) + tail(x1) + tail(w)
    return bound > exact ? nil : y
  }
}
