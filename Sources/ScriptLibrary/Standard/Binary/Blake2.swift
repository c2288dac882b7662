/// BLAKE2 (RFC 7693) without key or parameters, on 64-bit and on 32-bit words.
struct Blake2<Word: FixedWidthInteger & UnsignedInteger>: HashFunction {
  let blockSize: Int
  let digestSize: Int
  private let rounds: Int
  private let rotations: [Int]
  private let initial: [Word]
  private var state: [Word]
  private var count = 0

  private static var permutations: [[Int]] {
    [
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
      [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4], [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
      [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13], [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
      [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11], [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
      [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5], [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
    ]
  }

  init(rounds: Int, rotations: [Int], initial: [Word]) {
    blockSize = Word.bitWidth * 2
    digestSize = Word.bitWidth
    self.rounds = rounds
    self.rotations = rotations
    self.initial = initial
    state = initial
    // Digest size, no key, fan-out and depth 1.
    state[0] ^= 0x0101_0000 ^ Word(Word.bitWidth)
  }

  mutating func process(_ block: ArraySlice<UInt8>) {
    count += blockSize
    compress(block, isLast: false)
  }

  func finish(_ rest: [UInt8], total: Int) -> [UInt8] {
    var copy = self
    var last = rest
    // The last block is never processed before the end is known: it may be a full one.
    copy.count = total
    last += [UInt8](repeating: 0, count: blockSize - rest.count)
    copy.compress(last[...], isLast: true)
    return copy.state.flatMap { (word: Word) -> [UInt8] in
      (0..<(Word.bitWidth / 8)).map { UInt8(truncatingIfNeeded: word >> Word(8 * $0)) }
    }
  }

  private mutating func compress(_ block: ArraySlice<UInt8>, isLast: Bool) {
    let size = Word.bitWidth / 8
    let m = (0..<16).map { (index: Int) -> Word in
      (0..<size).reversed().reduce(Word(0)) {
        $0 << 8 | Word(truncatingIfNeeded: block[block.startIndex + index * size + $1])
      }
    }
    var v = state + initial
    v[12] ^= Word(truncatingIfNeeded: count)
    if isLast { v[14] = ~v[14] }
    for round in 0..<rounds {
      let order = Blake2.permutations[round % 10]
      for (step, (a, b, c, d)) in Blake2.columns.enumerated() {
        v[a] = v[a] &+ v[b] &+ m[order[2 * step]]
        v[d] = (v[d] ^ v[a]).rotated(right: rotations[0])
        v[c] = v[c] &+ v[d]
        v[b] = (v[b] ^ v[c]).rotated(right: rotations[1])
        v[a] = v[a] &+ v[b] &+ m[order[2 * step + 1]]
        v[d] = (v[d] ^ v[a]).rotated(right: rotations[2])
        v[c] = v[c] &+ v[d]
        v[b] = (v[b] ^ v[c]).rotated(right: rotations[3])
      }
    }
    for index in 0..<8 { state[index] ^= v[index] ^ v[index + 8] }
  }

  private static var columns: [(Int, Int, Int, Int)] {
    [
      (0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15), (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13),
      (3, 4, 9, 14),
    ]
  }
}

/// `blake2b`.
func Blake2b() -> Blake2<UInt64> {
  Blake2(rounds: 12, rotations: [32, 24, 16, 63], initial: SecureHash.squareRoots(1..<9))
}

/// `blake2s`.
func Blake2s() -> Blake2<UInt32> {
  Blake2(
    rounds: 10, rotations: [16, 12, 8, 7], initial: SecureHash.squareRoots(1..<9).map { UInt32($0 >> 32) })
}
