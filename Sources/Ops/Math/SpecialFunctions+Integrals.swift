import Glibc

/// Integrals without a closed form: Dawson's, exponential, Fresnel's, the dilogarithm.
extension SpecialFunctions {
  /// `exp(-x²)` times the integral of `exp(t²)` up to x. By Rybicki's sampling (Numerical Recipes 6.10), whose error is
  /// `exp(-(π/h)²)`; the asymptotic series for large numbers.
  @Sendable static func dawson(_ x: Double) -> Double {
    if x.isNaN { return .nan }
    let size = abs(x)
    if size > 50 {
      let inverse = 1 / (2 * x * x)
      return (1 + inverse * (1 + 3 * inverse * (1 + 5 * inverse))) / (2 * x)
    }
    if size < 0.5 {
      // Σ (-2x²)^k x / (2k+1)!!
      var (term, sum) = (x, x)
      for k in 1..<40 {
        term *= -2 * x * x / Double(2 * k + 1)
        sum += term
        if abs(term) <= abs(sum) * 0x1p-54 { break }
      }
      return sum
    }
    let step = 0.25
    let base = 2 * (0.5 * size / step).rounded()
    let near = size - base * step
    var sum = 0.0
    for k in 0..<30 {
      let odd = Double(2 * k + 1)
      let (above, below) = (near - odd * step, near + odd * step)
      sum += exp(-above * above) / (base + odd) + exp(-below * below) / (base - odd)
    }
    let result = sum / Double.pi.squareRoot()
    return x < 0 ? -result : result
  }

  /// The exponential integral Ei; NaN for negative numbers, as TensorFlow has it.
  @Sendable static func expint(_ x: Double) -> Double {
    if x.isNaN || x < 0 { return .nan }
    if x == 0 { return -.infinity }
    if x == .infinity { return .infinity }
    if x > 40 {
      var (term, sum) = (1.0, 1.0)
      for k in 1..<60 {
        let next = term * Double(k) / x
        if next > term { break }
        term = next
        sum += term
        if term < sum * 0x1p-54 { break }
      }
      return exp(x) / x * sum
    }
    var (power, sum) = (1.0, 0.0)
    for k in 1..<300 {
      power *= x / Double(k)
      let part = power / Double(k)
      sum += part
      if abs(part) <= abs(sum) * 0x1p-55 && Double(k) > abs(x) { break }
    }
    return 0.57721566490153286 + log(abs(x)) + sum
  }

  @Sendable static func fresnelSin(_ x: Double) -> Double { fresnel(x).sine }
  @Sendable static func fresnelCos(_ x: Double) -> Double { fresnel(x).cosine }

  /// Integrals of sin(πt²/2) and cos(πt²/2): the series up to 1.5, from there the continued fraction of the complex error
  /// function (Numerical Recipes 6.9).
  private static func fresnel(_ x: Double) -> (sine: Double, cosine: Double) {
    let size = abs(x)
    let sign = x < 0 ? -1.0 : 1.0
    if x.isNaN { return (.nan, .nan) }
    if size > 1e8 { return (0.5 * sign, 0.5 * sign) }
    if size < 1.5 {
      let t = Double.pi / 2 * size * size
      var (term, sine, cosine) = (size, 0.0, 0.0)
      for k in 0..<60 {
        let part = term / Double(2 * k + 1)
        switch k % 4 {
        case 0: cosine += part
        case 1: sine += part
        case 2: cosine -= part
        default: sine -= part
        }
        term *= t / Double(k + 1)
        if term < 1e-18 { break }
      }
      return (sine * sign, cosine * sign)
    }
    let square = Double.pi * size * size
    var b = Complex128Pair(1, -square)
    var c = Complex128Pair(1e300, 0)
    var d = Complex128Pair(1, 0) / b
    var h = d
    var n = -1
    for _ in 0..<400 {
      n += 2
      let a = Double(-n * (n + 1))
      b = b + Complex128Pair(4, 0)
      d = Complex128Pair(1, 0) / (d * Complex128Pair(a, 0) + b)
      c = b + Complex128Pair(a, 0) / c
      let delta = c * d
      h = h * delta
      if abs(delta.real - 1) + abs(delta.imaginary) < 0x1p-53 { break }
    }
    h = h * Complex128Pair(size, -size)
    // The phase is reduced before the cosine: π x²/2 modulo 2π.
    let quarter = (size * size / 2).truncatingRemainder(dividingBy: 2) * Double.pi
    let rest = Complex128Pair(1, 0) - Complex128Pair(cos(quarter), sin(quarter)) * h
    let value = Complex128Pair(0.5, 0.5) * rest
    return (value.imaginary * sign, value.real * sign)
  }

  /// Spence's function: the dilogarithm of 1 - x.
  @Sendable static func spence(_ x: Double) -> Double {
    if x.isNaN || x < 0 { return .nan }
    if x == 1 { return 0 }
    let zeta2 = Double.pi * Double.pi / 6
    if x == 0 { return zeta2 }
    if x > 2 {
      let logarithm = log(x)
      return -0.5 * logarithm * logarithm - spence(1 / x)
    }
    if x < 0.5 { return zeta2 - log(x) * log1p(-x) - dilogarithm(x) }
    if x > 1.5 {
      let logarithm = log(x)
      return -0.5 * logarithm * logarithm - spence(1 / x)
    }
    return dilogarithm(1 - x)
  }

  /// Li2 for numbers up to 1/2 in size.
  private static func dilogarithm(_ x: Double) -> Double {
    var (power, sum) = (1.0, 0.0)
    for k in 1..<200 {
      power *= x
      let part = power / Double(k * k)
      sum += part
      if abs(part) <= abs(sum) * 0x1p-55 { break }
    }
    return sum
  }
}

/// Complex numbers with operators, for the continued fraction above.
private struct Complex128Pair {
  var real: Double
  var imaginary: Double

  init(_ real: Double, _ imaginary: Double) {
    self.real = real
    self.imaginary = imaginary
  }

  static func + (x: Self, y: Self) -> Self { Self(x.real + y.real, x.imaginary + y.imaginary) }
  static func - (x: Self, y: Self) -> Self { Self(x.real - y.real, x.imaginary - y.imaginary) }
  static func * (x: Self, y: Self) -> Self {
    Self(x.real * y.real - x.imaginary * y.imaginary, x.real * y.imaginary + x.imaginary * y.real)
  }
  static func / (x: Self, y: Self) -> Self {
    let scale = max(abs(y.real), abs(y.imaginary))
    let (r, i) = (y.real / scale, y.imaginary / scale)
    let size = r * r + i * i
    return Self((x.real * r + x.imaginary * i) / size / scale, (x.imaginary * r - x.real * i) / size / scale)
  }
}
