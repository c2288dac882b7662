import Diagnostics
import Glibc

/// What distributions are made of. NumPy's two families of generators share most of its formulas.
protocol VariateSource {
  /// In [0, 1).
  mutating func uniform() -> Double
  mutating func normal() -> Double
  mutating func exponential() -> Double
}

extension VariateSource {
  /// The gamma distribution with scale 1. Source: Marsaglia and Tsang, 2000; below a shape of 1 Ahrens and Dieter's GS.
  mutating func gamma(_ shape: Double) -> Double {
    if shape == 1 { return exponential() }
    if shape == 0 { return 0 }
    if shape < 1 { return smallGamma(shape) }
    let b = shape - 1.0 / 3
    let c = 1 / (9 * b).squareRoot()
    while true {
      var (x, v) = (0.0, 0.0)
      repeat {
        x = normal()
        v = 1 + c * x
      } while v <= 0
      v = v * v * v
      let u = uniform()
      if u < 1 - 0.0331 * (x * x) * (x * x) { return b * v }
      if log(u) < 0.5 * x * x + b * (1 - v + log(v)) { return b * v }
    }
  }

  private mutating func smallGamma(_ shape: Double) -> Double {
    guard shape > 0 else { return .nan }
    while true {
      let u = uniform()
      let v = exponential()
      if u <= 1 - shape {
        let x = pow(u, 1 / shape)
        if x <= v { return x }
      } else {
        let y = -log((1 - u) / shape)
        let x = pow(1 - shape + shape * y, 1 / shape)
        if x <= v + y { return x }
      }
    }
  }

  /// The beta distribution. Source: where both are at most 1, Jöhnk's method.
  mutating func beta(_ a: Double, _ b: Double) -> Double {
    guard a <= 1, b <= 1 else {
      let x = gamma(a)
      let y = gamma(b)
      return x / (x + y)
    }
    while true {
      let u = uniform()
      let v = uniform()
      let x = pow(u, 1 / a)
      let y = pow(v, 1 / b)
      guard x + y <= 1, u + v > 0 else { continue }
      if x + y > 0 { return x / (x + y) }
      var (logX, logY) = (log(u) / a, log(v) / b)
      let largest = max(logX, logY)
      logX -= largest
      logY -= largest
      return exp(logX - log(exp(logX) + exp(logY)))
    }
  }

  mutating func studentT(_ freedom: Double) -> Double {
    let numerator = normal()
    let denominator = gamma(freedom / 2)
    return (freedom / 2).squareRoot() * numerator / denominator.squareRoot()
  }

  mutating func laplace() -> Double {
    while true {
      let u = uniform()
      if u >= 0.5 { return -log(2 - u - u) }
      if u > 0 { return log(u + u) }
    }
  }

  mutating func gumbel() -> Double {
    while true {
      let u = 1 - uniform()
      if u < 1 { return -log(-log(u)) }
    }
  }

  mutating func logistic() -> Double {
    while true {
      let u = uniform()
      if u > 0 { return log(u / (1 - u)) }
    }
  }

  mutating func triangular(_ left: Double, _ mode: Double, _ right: Double) -> Double {
    let base = right - left
    let leftBase = mode - left
    let ratio = leftBase / base
    let u = uniform()
    if u <= ratio { return left + (u * leftBase * base).squareRoot() }
    return right - ((1 - u) * (right - mode) * base).squareRoot()
  }

  /// The Poisson distribution. Source: from a rate of 10 Hörmann's PTRS, 1993; below it a product of uniforms.
  mutating func poisson(_ rate: Double) -> Int {
    if rate == 0 { return 0 }
    if rate < 10 {
      let bound = exp(-rate)
      var (product, count) = (1.0, 0)
      while true {
        product *= uniform()
        if product <= bound { return count }
        count += 1
      }
    }
    let (root, logRate) = (rate.squareRoot(), log(rate))
    let b = 0.931 + 2.53 * root
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    while true {
      let u = uniform() - 0.5
      let v = uniform()
      let shifted = 0.5 - u.magnitude
      let k = ((2 * a / shifted + b) * u + rate + 0.43).rounded(.down)
      if shifted >= 0.07, v <= 0.9277 - 3.6224 / (b - 2) { return Int(k) }
      if k < 0 || (shifted < 0.013 && v > shifted) { continue }
      if log(v) + log(inverseAlpha) - log(a / (shifted * shifted) + b) <= -rate + k * logRate - lgamma(k + 1) {
        return Int(k)
      }
    }
  }

  /// The binomial distribution: by inversion where at most 30 of the rarer kind are expected.
  mutating func binomial(_ count: Int, _ probability: Double) -> Int {
    if count == 0 || probability == 0 { return 0 }
    let rare = probability > 0.5 ? 1 - probability : probability
    if Double(count) * rare > 30 { return largeBinomial(count, probability) }
    return probability > 0.5 ? count - smallBinomial(count, rare) : smallBinomial(count, rare)
  }

  private mutating func smallBinomial(_ count: Int, _ probability: Double) -> Int {
    let n = Double(count)
    let rest = 1 - probability
    let none = exp(n * log1p(-probability))
    let mean = n * probability
    let bound = min(n, mean + 10 * (mean * rest + 1).squareRoot())
    var (drawn, mass, u) = (0.0, none, uniform())
    while u > mass {
      drawn += 1
      if drawn > bound.rounded(.down) {
        (drawn, mass, u) = (0, none, uniform())
      } else {
        u -= mass
        mass = (n - drawn + 1) * probability * mass / (drawn * rest)
      }
    }
    return Int(drawn)
  }

  /// The geometric distribution: by search for likely events, by inversion for others.
  mutating func geometric(_ probability: Double) -> Int {
    if probability >= 1.0 / 3 {
      var (count, mass) = (1, probability)
      var sum = probability
      let u = uniform()
      while u > sum {
        mass *= 1 - probability
        sum += mass
        count += 1
      }
      return count
    }
    let drawn = (-exponential() / log1p(-probability)).rounded(.up)
    return drawn >= 0x1p63 ? .max : Int(drawn)
  }
}

/// Draws of NumPy's newer generators from random words.
struct WordVariates: VariateSource {
  private(set) var bits: any BitGenerator
  /// The upper half of a word whose lower half was used.
  var half: UInt32?

  init(_ bits: any BitGenerator) { self.bits = bits }

  mutating func word() -> UInt64 { bits.next() }

  mutating func halfWord() -> UInt32 { bits.nextHalf(&half) }
  mutating func rawWord() -> UInt64 { bits.nextRaw() }
  mutating func uniform() -> Double { bits.nextUniform() }

  /// Moves on by a number of words.
  ///
  /// - Errors: `NotImplementedError` for generators that can't.
  mutating func advance(_ steps: UInt128) throws {
    guard var generator = bits as? any SkippingGenerator & BitGenerator else {
      throw Failure(.notImplementedError, "jumps of this bit generator are not there")
    }
    generator.advance(steps)
    bits = generator
    half = nil
  }

  mutating func narrowUniform() -> Float { Float(halfWord() >> 8) * 0x1p-24 }

  mutating func normal() -> Double {
    let table = Ziggurat.normal
    while true {
      let word = bits.next()
      let layer = Int(word & 0xff)
      let isNegative = word >> 8 & 1 == 1
      let place = word >> 9 & 0x000f_ffff_ffff_ffff
      let size = Double(place) * table.widths[layer]
      let x = isNegative ? -size : size
      if place < table.certain[layer] { return x }
      if layer == 0 {
        let end = table.ends[255]
        while true {
          let beyond = -log1p(-uniform()) / end
          let y = -log1p(-uniform())
          if y + y > beyond * beyond { return place >> 8 & 1 == 1 ? -(end + beyond) : end + beyond }
        }
      }
      let height = (table.heights[layer - 1] - table.heights[layer]) * uniform() + table.heights[layer]
      if height < exp(-0.5 * x * x) { return x }
    }
  }

  mutating func exponential() -> Double {
    let table = Ziggurat.exponential
    while true {
      let word = bits.next() >> 3
      let layer = Int(word & 0xff)
      let place = word >> 8
      let x = Double(place) * table.widths[layer]
      if place < table.certain[layer] { return x }
      if layer == 0 { return table.ends[255] - log1p(-uniform()) }
      let height = (table.heights[layer - 1] - table.heights[layer]) * uniform() + table.heights[layer]
      if height < exp(-x) { return x }
    }
  }

  /// In [0, span]. Source: Lemire, "Fast random integer generation in an interval", 2019.
  mutating func integer(span: UInt64) -> UInt64 {
    if span == 0 { return 0 }
    if span == .max { return bits.next() }
    if span < 0xffff_ffff { return UInt64(narrowInteger(span: UInt32(span))) }
    if span == 0xffff_ffff { return UInt64(halfWord()) }
    let count = span + 1
    var product = bits.next().multipliedFullWidth(by: count)
    if product.low < count {
      let threshold = (UInt64.max - span) % count
      while product.low < threshold { product = bits.next().multipliedFullWidth(by: count) }
    }
    return product.high
  }

  /// In [0, span] by masks and rejection: what shuffling draws.
  mutating func maskedInteger(span: UInt64) -> UInt64 {
    if span == 0 { return 0 }
    let mask = UInt64.max >> UInt64(span.leadingZeroBitCount)
    while true {
      let value = (span <= 0xffff_ffff ? UInt64(halfWord()) : bits.next()) & mask
      if value <= span { return value }
    }
  }

  private mutating func narrowInteger(span: UInt32) -> UInt32 {
    let count = UInt64(span) + 1
    var product = UInt64(halfWord()) * count
    if product & 0xffff_ffff < count {
      let threshold = UInt64(UInt32.max - span) % count
      while product & 0xffff_ffff < threshold { product = UInt64(halfWord()) * count }
    }
    return UInt32(truncatingIfNeeded: product >> 32)
  }
}

/// Integers of 8 or 16 bits, of which several come from one word.
struct SmallIntegers {
  private let width: UInt32
  private var kept: UInt32 = 0
  private var left = 0

  init(bytes: Int) { width = UInt32(8 * bytes) }

  private var mask: UInt32 { (1 << width) - 1 }

  private mutating func part(_ source: inout WordVariates) -> UInt32 {
    if left == 0 {
      kept = source.halfWord()
      left = Int(32 / width) - 1
    } else {
      kept >>= width
      left -= 1
    }
    return kept & mask
  }

  mutating func integer(span: UInt32, _ source: inout WordVariates) -> UInt32 {
    if span == 0 { return 0 }
    if span == mask { return part(&source) }
    let count = span + 1
    var product = part(&source) * count
    if product & mask < count {
      let threshold = (mask - span) % count
      while product & mask < threshold { product = part(&source) * count }
    }
    return product >> width
  }
}

/// Integers of up to 16 bits by masks and rejection, of which several come from one word: what the legacy generator draws.
struct MaskedIntegers {
  private let width: UInt32
  private var kept: UInt32 = 0
  private var left = 0

  init(bits: Int) { width = UInt32(min(16, bits)) }

  mutating func integer(span: UInt32, _ source: inout LegacyGenerator) -> UInt64 {
    if span == 0 { return 0 }
    let mask = UInt32.max >> UInt32(span.leadingZeroBitCount)
    while true {
      if left == 0 {
        kept = source.word()
        left = Int(32 / width) - 1
      } else {
        kept >>= width
        left -= 1
      }
      let value = kept & ((1 << width) - 1) & mask
      if value <= span { return UInt64(value) }
    }
  }
}
