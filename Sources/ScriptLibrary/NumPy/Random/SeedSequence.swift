/// Words that are well mixed from any seed, as NumPy's `SeedSequence` makes them.
///
/// Source: O'Neill, "Developing a seed_seq alternative", 2015; NumPy's constants.
struct SeedSequence: Sendable {
  private(set) var pool = [UInt32](repeating: 0, count: 4)
  private let entropy: [UInt32]
  private let key: [UInt32]
  var children = 0

  /// - Parameters:
  ///   - entropy: the seed's words, the lowest first.
  ///   - key: which child of a child it is.
  init(_ entropy: [UInt32], key: [UInt32] = []) {
    self.entropy = entropy
    self.key = key
    var words = entropy
    if !key.isEmpty, words.count < 4 { words += [UInt32](repeating: 0, count: 4 - words.count) }
    words += key
    var constant: UInt32 = 0x43b0_d7e5
    for index in pool.indices { pool[index] = hashed(index < words.count ? words[index] : 0, &constant) }
    for source in pool.indices {
      for target in pool.indices where target != source {
        pool[target] = SeedSequence.mixed(pool[target], hashed(pool[source], &constant))
      }
    }
    for word in words.dropFirst(4) {
      for target in pool.indices { pool[target] = SeedSequence.mixed(pool[target], hashed(word, &constant)) }
    }
  }

  private func hashed(_ word: UInt32, _ constant: inout UInt32) -> UInt32 {
    var value = word ^ constant
    constant &*= 0x931e_8875
    value &*= constant
    return value ^ value >> 16
  }

  private static func mixed(_ x: UInt32, _ y: UInt32) -> UInt32 {
    let value = x &* 0xca01_f9dd &- y &* 0x4973_f715
    return value ^ value >> 16
  }

  /// `generate_state(count)`.
  func words(_ count: Int) -> [UInt32] {
    var constant: UInt32 = 0x8b51_f9dd
    return (0..<count).map { (index: Int) -> UInt32 in
      var value = pool[index % 4] ^ constant
      constant &*= 0x58f3_8ded
      value &*= constant
      return value ^ value >> 16
    }
  }

  /// `generate_state(count, np.uint64)`.
  func longWords(_ count: Int) -> [UInt64] {
    let halves = words(2 * count)
    return (0..<count).map { (index: Int) -> UInt64 in
      UInt64(halves[2 * index]) | UInt64(halves[2 * index + 1]) << 32
    }
  }

  /// `spawn(count)`: sequences that are independent of this one and of each other.
  mutating func spawn(_ count: Int) -> [SeedSequence] {
    defer { children += count }
    return (children..<children + count).map { (child: Int) -> SeedSequence in
      SeedSequence(entropy, key: key + [UInt32(truncatingIfNeeded: child)])
    }
  }
}
