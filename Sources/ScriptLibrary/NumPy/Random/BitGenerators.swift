/// Where NumPy's newer generators get their random words.
protocol BitGenerator: Sendable {
  static var name: String { get }
  init(_ seed: SeedSequence)
  mutating func next() -> UInt64
  /// 32 bits; what is left of a word is kept.
  mutating func nextHalf(_ kept: inout UInt32?) -> UInt32
  /// In [0, 1).
  mutating func nextUniform() -> Double
  /// What `random_raw` gives.
  mutating func nextRaw() -> UInt64
}

extension BitGenerator {
  mutating func nextHalf(_ kept: inout UInt32?) -> UInt32 {
    if let half = kept {
      kept = nil
      return half
    }
    let word = next()
    kept = UInt32(truncatingIfNeeded: word >> 32)
    return UInt32(truncatingIfNeeded: word)
  }

  mutating func nextUniform() -> Double { Double(next() >> 11) * 0x1p-53 }
  mutating func nextRaw() -> UInt64 { next() }
}

/// NumPy's default: a linear congruential generator of 128 bits, its output permuted (XSL-RR).
///
/// Source: O'Neill, "PCG: a family of simple fast space-efficient statistically good algorithms", 2014.
struct PCG64: BitGenerator {
  static let name = "PCG64"
  static let multiplier = UInt128(0x2360_ed05_1fc6_5da4) << 64 | UInt128(0x4385_df64_9fcc_f645)
  var state: UInt128
  var increment: UInt128

  init(_ seed: SeedSequence) {
    let words = seed.longWords(4)
    increment = (UInt128(words[2]) << 64 | UInt128(words[3])) << 1 | 1
    state = increment
    state &+= UInt128(words[0]) << 64 | UInt128(words[1])
    step()
  }

  private mutating func step() { state = state &* PCG64.multiplier &+ increment }

  mutating func next() -> UInt64 {
    step()
    let folded = UInt64(truncatingIfNeeded: state >> 64) ^ UInt64(truncatingIfNeeded: state)
    let turns = UInt64(truncatingIfNeeded: state >> 122)
    return folded >> turns | folded << ((64 - turns) & 63)
  }
}

/// Doty-Humphrey's small fast chaotic generator.
struct SFC64: BitGenerator {
  static let name = "SFC64"
  private var (a, b, c): (UInt64, UInt64, UInt64)
  private var count: UInt64 = 1

  init(_ seed: SeedSequence) {
    let words = seed.longWords(3)
    (a, b, c) = (words[0], words[1], words[2])
    for _ in 0..<12 { _ = next() }
  }

  mutating func next() -> UInt64 {
    let result = a &+ b &+ count
    count &+= 1
    a = b ^ b >> 11
    b = c &+ c << 3
    c = (c << 24 | c >> 40) &+ result
    return result
  }
}

/// Philox 4x64-10.
///
/// Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", 2011.
struct Philox: BitGenerator {
  static let name = "Philox"
  private let key: (UInt64, UInt64)
  private var counter: [UInt64] = [0, 0, 0, 0]
  private var block: [UInt64] = []
  private var used = 4

  init(_ seed: SeedSequence) {
    let words = seed.longWords(2)
    key = (words[0], words[1])
  }

  mutating func next() -> UInt64 {
    if used == 4 {
      for index in counter.indices {
        counter[index] &+= 1
        if counter[index] != 0 { break }
      }
      block = scrambled()
      used = 0
    }
    used += 1
    return block[used - 1]
  }

  private func scrambled() -> [UInt64] {
    var x = counter
    var (first, second) = key
    for _ in 0..<10 {
      let a = (0xd2e7_470e_e14c_6c93 as UInt64).multipliedFullWidth(by: x[0])
      let b = (0xca5a_8263_9512_1157 as UInt64).multipliedFullWidth(by: x[2])
      x = [b.high ^ x[1] ^ first, b.low, a.high ^ x[3] ^ second, a.low]
      first &+= 0x9e37_79b9_7f4a_7c15
      second &+= 0xbb67_ae85_84ca_a73b
    }
    return x
  }
}
