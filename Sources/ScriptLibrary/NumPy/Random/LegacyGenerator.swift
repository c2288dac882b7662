import Glibc

/// NumPy's legacy `RandomState`: MT19937, the numbers that `np.random.seed(…)` has always given.
///
/// Source: Matsumoto and Nishimura, 1998, and the fixed algorithms of `RandomState`: 53-bit doubles of two words, the polar
/// method for normals, masked rejection for integers.
struct LegacyGenerator {
  private var state = [UInt32](repeating: 0, count: 624)
  private var index = 624
  /// The second normal of a pair.
  private(set) var spare: Double?

  var words: [UInt32] { state }
  var position: Int { index }

  /// A state that was read off another one.
  init(words: [UInt32], index: Int, spare: Double? = nil) {
    state = words
    self.index = max(0, min(624, index))
    self.spare = spare
  }

  /// `seed(n)` of an integer of 32 bits.
  init(seed: UInt32) {
    state[0] = seed
    for i in 1..<624 { state[i] = 1_812_433_253 &* (state[i - 1] ^ (state[i - 1] >> 30)) &+ UInt32(i) }
  }

  /// `seed([a, b, …])`.
  init(key: [UInt32]) {
    self.init(seed: 19_650_218)
    var (i, j) = (1, 0)
    for _ in 0..<max(624, key.count) {
      state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) &* 1_664_525)) &+ key[j] &+ UInt32(j)
      i += 1
      j += 1
      if i >= 624 {
        state[0] = state[623]
        i = 1
      }
      if j >= key.count { j = 0 }
    }
    for _ in 0..<623 {
      state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) &* 1_566_083_941)) &- UInt32(i)
      i += 1
      if i >= 624 {
        state[0] = state[623]
        i = 1
      }
    }
    state[0] = 0x8000_0000
  }

  private mutating func twist() {
    for i in 0..<624 {
      let y = (state[i] & 0x8000_0000) | (state[(i + 1) % 624] & 0x7fff_ffff)
      state[i] = state[(i + 397) % 624] ^ (y >> 1) ^ (y & 1 == 0 ? 0 : 0x9908_b0df)
    }
    index = 0
  }

  mutating func word() -> UInt32 {
    if index >= 624 { twist() }
    var y = state[index]
    index += 1
    y ^= y >> 11
    y ^= (y << 7) & 0x9d2c_5680
    y ^= (y << 15) & 0xefc6_0000
    return y ^ (y >> 18)
  }

  private mutating func doubleWord() -> UInt64 {
    let high = UInt64(word())
    return high << 32 | UInt64(word())
  }

  /// In [0, 1).
  mutating func uniform() -> Double {
    let a = Double(word() >> 5)
    let b = Double(word() >> 6)
    return (a * 67_108_864 + b) / 9_007_199_254_740_992
  }

  mutating func normal() -> Double {
    if let spare {
      self.spare = nil
      return spare
    }
    while true {
      let x = 2 * uniform() - 1
      let y = 2 * uniform() - 1
      let square = x * x + y * y
      if square >= 1 || square == 0 { continue }
      let factor = (-2 * log(square) / square).squareRoot()
      spare = factor * x
      return factor * y
    }
  }

  mutating func exponential() -> Double { -log(1 - uniform()) }

  /// In [0, span], by masks and rejection; 64-bit words where the span needs them.
  mutating func integer(span: UInt64) -> UInt64 {
    if span == 0 { return 0 }
    let mask = span.leadingZeroBitCount == 0 ? UInt64.max : (1 << (64 - UInt64(span.leadingZeroBitCount))) - 1
    while true {
      let value = (span <= 0xffff_ffff ? UInt64(word()) : doubleWord()) & mask
      if value <= span { return value }
    }
  }
}
