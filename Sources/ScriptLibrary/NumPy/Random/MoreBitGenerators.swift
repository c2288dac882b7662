import Script
import Tensors

/// PCG64 with the stronger output function DXSM and a cheaper multiplier.
///
/// Source: O'Neill's PCG library; Steele and Vigna, "Computationally easy, spectrally good multipliers", 2021.
struct PCG64DXSM: BitGenerator, SkippingGenerator {
  static let name = "PCG64DXSM"
  static let multiplier = UInt128(0xda94_2042_e4dd_58b5 as UInt64)
  var state: UInt128
  var increment: UInt128

  init(_ seed: SeedSequence) {
    let words = seed.longWords(4)
    increment = (UInt128(words[2]) << 64 | UInt128(words[3])) << 1 | 1
    state = increment
    state &+= UInt128(words[0]) << 64 | UInt128(words[1])
    // The first step is that of PCG64.
    state = state &* PCG64.multiplier &+ increment
  }

  mutating func next() -> UInt64 {
    var high = UInt64(truncatingIfNeeded: state >> 64)
    let low = UInt64(truncatingIfNeeded: state) | 1
    high ^= high >> 32
    high &*= 0xda94_2042_e4dd_58b5
    high ^= high >> 48
    high &*= low
    state = state &* PCG64DXSM.multiplier &+ increment
    return high
  }
}

/// A linear congruential generator of 128 bits, which can be moved on by any number of steps.
protocol SkippingGenerator {
  static var multiplier: UInt128 { get }
  var state: UInt128 { get set }
  var increment: UInt128 { get set }
}

extension SkippingGenerator {
  /// Source: Brown, "Random number generation with arbitrary strides", 1994.
  mutating func advance(_ steps: UInt128) {
    var (multiplier, plus) = (Self.multiplier, increment)
    var (total, sum): (UInt128, UInt128) = (1, 0)
    var rest = steps
    while rest > 0 {
      if rest & 1 == 1 {
        total = total &* multiplier
        sum = sum &* multiplier &+ plus
      }
      plus = (multiplier &+ 1) &* plus
      multiplier = multiplier &* multiplier
      rest >>= 1
    }
    state = total &* state &+ sum
  }
}

extension PCG64: SkippingGenerator {}

/// The Mersenne Twister under the newer interface: seeded by a `SeedSequence`, words of 32 bits.
struct MT19937: BitGenerator {
  static let name = "MT19937"
  var twister: LegacyGenerator

  init(_ seed: SeedSequence) {
    var words = seed.words(624)
    words[0] = 0x8000_0000
    twister = LegacyGenerator(words: words, index: 623)
  }

  mutating func next() -> UInt64 {
    let high = UInt64(twister.word())
    return high << 32 | UInt64(twister.word())
  }

  mutating func nextHalf(_ kept: inout UInt32?) -> UInt32 { twister.word() }
  mutating func nextUniform() -> Double { twister.uniform() }
  mutating func nextRaw() -> UInt64 { UInt64(twister.word()) }
}
