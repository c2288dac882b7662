import Glibc
import Kernels
import Tensors

/// A float type that distributions are computed in.
protocol RandomReal: BinaryFloatingPoint, Codable, SIMDScalar, TensorElement {
  static func log(_ x: Self) -> Self
  static func exp(_ x: Self) -> Self
}

extension Double: RandomReal {
  static func log(_ x: Double) -> Double { Glibc.log(x) }
  static func exp(_ x: Double) -> Double { Glibc.exp(x) }
}

extension Float: RandomReal {
  static func log(_ x: Float) -> Float { logf(x) }
  static func exp(_ x: Float) -> Float { expf(x) }
}

extension Float16: RandomReal {
  static func log(_ x: Float16) -> Float16 { Float16(logf(Float(x))) }
  static func exp(_ x: Float16) -> Float16 { Float16(expf(Float(x))) }
}

/// The uniforms and normals that a distribution draws for one of its numbers.
///
/// Philox makes them in groups: two doubles, or four of a smaller type. TensorFlow hands a group out from its end, and
/// takes uniforms and normals from groups of their own.
struct DrawStream<Real: RandomReal> {
  private var generator: k_philox
  private var uniforms = SIMD4<Real>()
  private var uniformsLeft = 0
  private var normals = SIMD4<Real>()
  private var normalsLeft = 0

  init(_ generator: k_philox) { self.generator = generator }

  /// The stream of a number that has `groups` groups of its own before it.
  init(_ generator: k_philox, after groups: Int) {
    self.generator = generator
    k_philox_skip(&self.generator, UInt64(truncatingIfNeeded: groups))
  }

  /// How many numbers a group has.
  static var groupSize: Int { Real.dtype == .float64 ? 2 : 4 }

  /// A group of numbers in [0, 1).
  mutating func uniformGroup() -> SIMD4<Real> {
    var group = SIMD4<Real>()
    withUnsafeMutableBytes(of: &group) { (bytes: UnsafeMutableRawBufferPointer) -> Void in
      guard let base = bytes.baseAddress else { return }
      _ = k_philox_uniform(Real.dtype.rawValue, &generator, base, DrawStream.groupSize)
    }
    return group
  }

  /// A group of numbers of the standard normal distribution.
  mutating func normalGroup() -> SIMD4<Real> {
    var group = SIMD4<Real>()
    withUnsafeMutableBytes(of: &group) { (bytes: UnsafeMutableRawBufferPointer) -> Void in
      guard let base = bytes.baseAddress else { return }
      _ = k_philox_normal(Real.dtype.rawValue, &generator, base, DrawStream.groupSize)
    }
    return group
  }

  mutating func uniform() -> Real {
    if uniformsLeft == 0 {
      uniforms = uniformGroup()
      uniformsLeft = DrawStream.groupSize
    }
    uniformsLeft -= 1
    return uniforms[uniformsLeft]
  }

  mutating func normal() -> Real {
    if normalsLeft == 0 {
      normals = normalGroup()
      normalsLeft = DrawStream.groupSize
    }
    normalsLeft -= 1
    return normals[normalsLeft]
  }
}

/// Numbers of distributions, one from a stream.
enum Draw {
  /// A number of the gamma distribution with rate 1; NaN where there is none.
  ///
  /// - Source: Marsaglia and Tsang, "A simple method for generating gamma variables", 2000.
  static func gamma(_ alpha: Double, _ stream: inout DrawStream<Double>) -> Double {
    if alpha == 1 { return -log1p(-stream.uniform()) }
    let isSmall = alpha < 1
    let d = alpha + (isSmall ? 2.0 / 3 : -1.0 / 3)
    guard d > 0 else { return .nan }
    let c = 1.0 / 3 / d.squareRoot()
    while true {
      let x = stream.normal()
      var v = 1 + c * x
      if v <= 0 { continue }
      v = v * v * v
      let u = stream.uniform()
      if u < 1 - 0.0331 * (x * x) * (x * x) || log(u) < 0.5 * x * x + d * (1 - v + log(v)) {
        return isSmall ? d * v * pow(stream.uniform(), 1 / alpha) : d * v
      }
    }
  }

  /// A number of the Poisson distribution; NaN where there is none.
  ///
  /// - Source: below a rate of 10, Knuth's product of uniforms; else Hörmann, "The transformed rejection method for
  ///   generating Poisson random variables", 1993 (PTRS).
  static func poisson(_ rate: Double, _ stream: inout DrawStream<Double>) -> Double {
    guard rate.isFinite else { return rate == .infinity ? .infinity : .nan }
    if rate < 10 {
      let bound = exp(-rate)
      var (product, count): (Double, Double) = (1, 0)
      while true {
        product *= stream.uniform()
        if product <= bound { return count }
        count += 1
      }
    }
    let logRate = log(rate)
    let b = 0.931 + 2.53 * rate.squareRoot()
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    while true {
      let u = stream.uniform() - 0.5
      let v = stream.uniform()
      let shifted = 0.5 - u.magnitude
      let k = ((2 * a / shifted + b) * u + rate + 0.43).rounded(.down)
      if shifted >= 0.07, v <= 0.9277 - 3.6224 / (b - 2) { return k }
      if k < 0 || (shifted < 0.013 && v > shifted) { continue }
      let s = log(v * inverseAlpha / (a / (shifted * shifted) + b))
      let t = -rate + k * logRate - lgamma(k + 1)
      if s <= t { return k }
    }
  }

  /// How often something of the given probability, at most a half, happens among `count` tries, by the waiting times.
  static func binomialInversion(_ count: Double, _ probability: Double, _ stream: inout DrawStream<Double>) -> Double {
    var (waited, successes) = (0.0, 0.0)
    while true {
      waited += (log(stream.uniform()) / log1p(-probability)).rounded(.up)
      if waited > count { return successes }
      successes += 1
    }
  }

  /// The same where many successes are expected.
  ///
  /// - Source: Hörmann, "The generation of binomial random variates", 1993 (BTRS).
  static func binomialRejection(_ count: Double, _ probability: Double, _ stream: inout DrawStream<Double>) -> Double {
    let deviation = (count * probability * (1 - probability)).squareRoot()
    let b = 1.15 + 2.53 * deviation
    let a = -0.0873 + 0.0248 * b + 0.01 * probability
    let c = count * probability + 0.5
    let boxHeight = 0.92 - 4.2 / b
    let odds = probability / (1 - probability)
    let alpha = (2.83 + 5.1 / b) * deviation
    let mode = ((count + 1) * probability).rounded(.down)
    while true {
      let u = stream.uniform()
      let v = stream.uniform()
      let centred = u - 0.5
      let shifted = 0.5 - centred.magnitude
      let k = ((2 * a / shifted + b) * centred + c).rounded(.down)
      if shifted >= 0.07, v <= boxHeight { return k }
      if k < 0 || k > count { continue }
      let logV = log(v * alpha / (a / (shifted * shifted) + b))
      let first = (mode + 0.5) * log((mode + 1) / (odds * (count - mode + 1)))
      let second = (count + 1) * log((count - mode + 1) / (count - k + 1))
      let third = (k + 0.5) * log(odds * (count - k + 1) / (k + 1))
      let tails = stirlingTail(mode) + stirlingTail(count - mode) - stirlingTail(k) - stirlingTail(count - k)
      if logV <= first + second + third + tails { return k }
    }
  }

  /// What Stirling's formula leaves of log k!.
  private static func stirlingTail(_ k: Double) -> Double {
    if k >= 0, k <= 9 { return firstTails[Int(k)] }
    let square = (k + 1) * (k + 1)
    return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / (k + 1)
  }

  private static let firstTails: [Double] = [
    0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.02079067210376509, 0.0166446911898211,
    0.0138761288230707, 0.0118967099458917, 0.0104112652619720, 0.00925546218271273, 0.00833056343336287,
  ]
}
