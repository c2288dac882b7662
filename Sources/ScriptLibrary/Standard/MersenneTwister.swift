import Integers

/// The generator behind `random`: MT19937 with CPython's seeding, so that the same seed gives the same numbers.
/// Matsumoto and Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998).
struct MersenneTwister {
  private static let size = 624
  private static let shift = 397
  private(set) var state: [UInt32]
  private(set) var index = MersenneTwister.size

  init(seed: BigUInt) {
    state = Array(repeating: 0, count: MersenneTwister.size)
    var key: [UInt32] = []
    var rest = seed
    while !rest.isZero {
      key.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    }
    seedByArray(key.isEmpty ? [0] : key)
  }

  /// From the words of the state and the place in them.
  init?(state words: [UInt32]) {
    guard words.count == MersenneTwister.size + 1, words[MersenneTwister.size] <= UInt32(MersenneTwister.size) else {
      return nil
    }
    state = Array(words.dropLast())
    index = Int(words[MersenneTwister.size])
  }

  private mutating func seedByNumber(_ seed: UInt32) {
    state[0] = seed
    for place in 1..<MersenneTwister.size {
      state[place] = 1_812_433_253 &* (state[place - 1] ^ (state[place - 1] >> 30)) &+ UInt32(place)
    }
    index = MersenneTwister.size
  }

  private mutating func seedByArray(_ key: [UInt32]) {
    let size = MersenneTwister.size
    seedByNumber(19_650_218)
    var i = 1
    var j = 0
    for _ in 0..<max(size, key.count) {
      let mixed = (state[i - 1] ^ (state[i - 1] >> 30)) &* 1_664_525
      state[i] = (state[i] ^ mixed) &+ key[j] &+ UInt32(truncatingIfNeeded: j)
      i += 1
      j += 1
      if i >= size {
        state[0] = state[size - 1]
        i = 1
      }
      if j >= key.count { j = 0 }
    }
    for _ in 0..<(size - 1) {
      let mixed = (state[i - 1] ^ (state[i - 1] >> 30)) &* 1_566_083_941
      state[i] = (state[i] ^ mixed) &- UInt32(i)
      i += 1
      if i >= size {
        state[0] = state[size - 1]
        i = 1
      }
    }
    state[0] = 0x8000_0000
  }

  private mutating func refill() {
    let size = MersenneTwister.size
    for place in 0..<size {
      let y = (state[place] & 0x8000_0000) | (state[(place + 1) % size] & 0x7FFF_FFFF)
      let twist: UInt32 = y & 1 == 0 ? 0 : 0x9908_B0DF
      state[place] = state[(place + MersenneTwister.shift) % size] ^ (y >> 1) ^ twist
    }
    index = 0
  }

  mutating func next32() -> UInt32 {
    if index >= MersenneTwister.size { refill() }
    var y = state[index]
    index += 1
    y ^= y >> 11
    y ^= (y << 7) & 0x9D2C_5680
    y ^= (y << 15) & 0xEFC6_0000
    y ^= y >> 18
    return y
  }

  /// In [0, 1), with 53 bits.
  mutating func nextDouble() -> Double {
    let a = next32() >> 5
    let b = next32() >> 6
    return (Double(a) * 67_108_864 + Double(b)) * (1 / 9_007_199_254_740_992)
  }

  /// `bits` random bits, least significant words first.
  mutating func bits(_ bits: Int) -> BigUInt {
    if bits <= 32 { return bits == 0 ? 0 : BigUInt(next32() >> UInt32(32 - bits)) }
    var result = BigUInt(0)
    var done = 0
    while done < bits {
      var word = next32()
      if bits - done < 32 { word >>= UInt32(32 - (bits - done)) }
      result |= BigUInt(word) << done
      done += 32
    }
    return result
  }

  /// Evenly below `bound`, as `Random._randbelow` draws.
  mutating func below(_ bound: BigUInt) -> BigUInt {
    if bound.isZero { return 0 }
    let width = bound.bitWidth
    var drawn = bits(width)
    while drawn >= bound { drawn = bits(width) }
    return drawn
  }

  /// The same for a bound that is an Int, without big integers.
  mutating func below(_ bound: Int) -> Int {
    if bound <= 0 { return 0 }
    let width = Int.bitWidth - bound.leadingZeroBitCount
    while true {
      var drawn = Int(truncatingIfNeeded: next32() >> UInt32(max(0, 32 - width)))
      if width > 32 { drawn |= Int(truncatingIfNeeded: next32() >> UInt32(64 - width)) << 32 }
      if drawn < bound { return drawn }
    }
  }
}
