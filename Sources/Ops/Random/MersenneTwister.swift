/// Python's `random.Random`: the Mersenne Twister MT19937, seeded as CPython seeds it with an integer.
///
/// TensorFlow draws the seeds of eager random ops from one, so that `tf.random.set_seed(1)` fixes them.
/// Source: Matsumoto and Nishimura, "Mersenne Twister", 1998; `init_by_array` of the 2002 version.
public struct MersenneTwister: Sendable {
  private var state = [UInt32](repeating: 0, count: 624)
  private var index = 624

  /// Seeds with the absolute value of an integer.
  public init(seed: Int) {
    let magnitude = seed.magnitude
    let low = UInt32(truncatingIfNeeded: magnitude)
    let high = UInt32(truncatingIfNeeded: magnitude >> 32)
    self.init(key: high == 0 ? [low] : [low, high])
  }

  /// Seeds with 32-bit words, the lowest first.
  public init(key: [UInt32]) {
    start(19_650_218)
    var i = 1
    var j = 0
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

  private mutating func start(_ seed: UInt32) {
    state[0] = seed
    for i in 1..<624 { state[i] = 1_812_433_253 &* (state[i - 1] ^ (state[i - 1] >> 30)) &+ UInt32(i) }
    index = 624
  }

  /// The next 32 bits: `getrandbits(32)`.
  public mutating func next() -> UInt32 {
    if index >= 624 { twist() }
    var y = state[index]
    index += 1
    y ^= y >> 11
    y ^= (y << 7) & 0x9d2c_5680
    y ^= (y << 15) & 0xefc6_0000
    return y ^ (y >> 18)
  }

  private mutating func twist() {
    for i in 0..<624 {
      let y = (state[i] & 0x8000_0000) | (state[(i + 1) % 624] & 0x7fff_ffff)
      state[i] = state[(i + 397) % 624] ^ (y >> 1) ^ (y & 1 == 1 ? 0x9908_b0df : 0)
    }
    index = 0
  }

  /// `randint(0, 2**31 - 1)`: 32 bits, drawn again while they are 2^31 or more.
  public mutating func nextSeed() -> Int {
    while true {
      let bits = next()
      if bits < 0x8000_0000 { return Int(bits) }
    }
  }
}
