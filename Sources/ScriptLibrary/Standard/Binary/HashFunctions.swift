import Glibc

/// Constants that the standards take from roots and sines, computed exactly where whole numbers do and by the C library's
/// double arithmetic elsewhere.
enum HashConstants {
  /// MD5's table: the first 32 bits of |sin(i + 1)|.
  static let sines: [UInt32] = (0..<64).map { (index: Int) -> UInt32 in
    UInt32(sin(Double(index + 1)).magnitude * 4_294_967_296)
  }
}

extension FixedWidthInteger {
  /// The bits moved to the left, around the end.
  @inline(__always)
  func rotated(left count: Int) -> Self { self << Self(count) | self >> Self(Self.bitWidth - count) }

  @inline(__always)
  func rotated(right count: Int) -> Self { rotated(left: Self.bitWidth - count) }
}

/// The bytes that fill the last blocks: 0x80, zeros, and the length in bits.
private func padded(_ rest: [UInt8], total: Int, block: Int, lengthSize: Int, isBigEndian: Bool) -> [UInt8] {
  var bytes = rest + [0x80]
  while bytes.count % block != block - lengthSize { bytes.append(0) }
  let bits = UInt64(total) &* 8
  let length = (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(8 * $0)) }
  let zeros = [UInt8](repeating: 0, count: lengthSize - 8)
  return isBigEndian ? bytes + zeros + length.reversed() : bytes + length + zeros
}

/// MD5 (RFC 1321).
struct MessageDigest5: HashFunction {
  let blockSize = 64
  let digestSize = 16
  private var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476]
  private static let shifts = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]]

  mutating func process(_ block: ArraySlice<UInt8>) {
    let words = (0..<16).map { (index: Int) -> UInt32 in
      (0..<4).reduce(UInt32(0)) { $0 | UInt32(block[block.startIndex + index * 4 + $1]) << UInt32(8 * $1) }
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    for i in 0..<64 {
      let mixed: UInt32
      let word: Int
      switch i / 16 {
      case 0: (mixed, word) = (b & c | ~b & d, i)
      case 1: (mixed, word) = (d & b | ~d & c, (5 * i + 1) & 15)
      case 2: (mixed, word) = (b ^ c ^ d, (3 * i + 5) & 15)
      default: (mixed, word) = (c ^ (b | ~d), 7 * i & 15)
      }
      let sum = a &+ mixed &+ HashConstants.sines[i] &+ words[word]
      (a, d, c, b) = (d, c, b, b &+ sum.rotated(left: MessageDigest5.shifts[i / 16][i & 3]))
    }
    for (index, value) in [a, b, c, d].enumerated() { state[index] = state[index] &+ value }
  }

  func finish(_ rest: [UInt8], total: Int) -> [UInt8] {
    var copy = self
    let bytes = padded(rest, total: total, block: 64, lengthSize: 8, isBigEndian: false)
    for start in stride(from: 0, to: bytes.count, by: 64) { copy.process(bytes[start..<(start + 64)]) }
    return copy.state.flatMap { (word: UInt32) -> [UInt8] in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(8 * $0)) }
    }
  }
}

/// The big-endian words of a block.
private func words<Word: FixedWidthInteger>(_ block: ArraySlice<UInt8>, _ count: Int) -> [Word] {
  let size = Word.bitWidth / 8
  return (0..<16).map { (index: Int) -> Word in
    (0..<size).reduce(Word(0)) { $0 << 8 | Word(truncatingIfNeeded: block[block.startIndex + index * size + $1]) }
  } + Array(repeating: 0, count: count - 16)
}

private func bytes<Word: FixedWidthInteger>(_ state: [Word]) -> [UInt8] {
  state.flatMap { (word: Word) -> [UInt8] in
    (0..<(Word.bitWidth / 8)).reversed().map { UInt8(truncatingIfNeeded: word >> Word(8 * $0)) }
  }
}

/// SHA-1 (FIPS 180-4).
struct SecureHash1: HashFunction {
  let blockSize = 64
  let digestSize = 20
  private var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]

  mutating func process(_ block: ArraySlice<UInt8>) {
    var w: [UInt32] = words(block, 80)
    for t in 16..<80 { w[t] = (w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16]).rotated(left: 1) }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for t in 0..<80 {
      let mixed: UInt32
      let constant: UInt32
      switch t / 20 {
      case 0: (mixed, constant) = (b & c | ~b & d, 0x5a82_7999)
      case 1: (mixed, constant) = (b ^ c ^ d, 0x6ed9_eba1)
      case 2: (mixed, constant) = (b & c | b & d | c & d, 0x8f1b_bcdc)
      default: (mixed, constant) = (b ^ c ^ d, 0xca62_c1d6)
      }
      let next = a.rotated(left: 5) &+ mixed &+ e &+ constant &+ w[t]
      (e, d, c, b, a) = (d, c, b.rotated(left: 30), a, next)
    }
    for (index, value) in [a, b, c, d, e].enumerated() { state[index] = state[index] &+ value }
  }

  func finish(_ rest: [UInt8], total: Int) -> [UInt8] {
    var copy = self
    let tail = padded(rest, total: total, block: 64, lengthSize: 8, isBigEndian: true)
    for start in stride(from: 0, to: tail.count, by: 64) { copy.process(tail[start..<(start + 64)]) }
    return bytes(copy.state)
  }
}

/// SHA-224 and SHA-256 (FIPS 180-4).
struct SecureHash32: HashFunction {
  let blockSize = 64
  let digestSize: Int
  private var state: [UInt32]
  private static let constants = SecureHash.constants.prefix(64).map { UInt32($0 >> 32) }

  init(digestSize: Int) {
    self.digestSize = digestSize
    // SHA-224 takes the second halves of SHA-384's.
    state = digestSize == 28
      ? SecureHash.squareRoots(9..<17).map { UInt32(truncatingIfNeeded: $0) }
      : SecureHash.squareRoots(1..<9).map { UInt32($0 >> 32) }
  }

  mutating func process(_ block: ArraySlice<UInt8>) {
    var w: [UInt32] = words(block, 64)
    for t in 16..<64 {
      let s0 = w[t - 15].rotated(right: 7) ^ w[t - 15].rotated(right: 18) ^ w[t - 15] >> 3
      let s1 = w[t - 2].rotated(right: 17) ^ w[t - 2].rotated(right: 19) ^ w[t - 2] >> 10
      w[t] = w[t - 16] &+ s0 &+ w[t - 7] &+ s1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in 0..<64 {
      let s1 = e.rotated(right: 6) ^ e.rotated(right: 11) ^ e.rotated(right: 25)
      let first = h &+ s1 &+ (e & f ^ ~e & g) &+ SecureHash32.constants[t] &+ w[t]
      let s0 = a.rotated(right: 2) ^ a.rotated(right: 13) ^ a.rotated(right: 22)
      let second = s0 &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
    }
    for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { state[index] = state[index] &+ value }
  }

  func finish(_ rest: [UInt8], total: Int) -> [UInt8] {
    var copy = self
    let tail = padded(rest, total: total, block: 64, lengthSize: 8, isBigEndian: true)
    for start in stride(from: 0, to: tail.count, by: 64) { copy.process(tail[start..<(start + 64)]) }
    return Array(bytes(copy.state).prefix(digestSize))
  }
}

/// SHA-384 and SHA-512 (FIPS 180-4).
struct SecureHash64: HashFunction {
  let blockSize = 128
  let digestSize: Int
  private var state: [UInt64]

  init(digestSize: Int) {
    self.digestSize = digestSize
    state = SecureHash.squareRoots(digestSize == 48 ? 9..<17 : 1..<9)
  }

  mutating func process(_ block: ArraySlice<UInt8>) { SecureHash.compress(block, &state) }

  func finish(_ rest: [UInt8], total: Int) -> [UInt8] {
    var copy = self
    let tail = padded(rest, total: total, block: 128, lengthSize: 16, isBigEndian: true)
    for start in stride(from: 0, to: tail.count, by: 128) { copy.process(tail[start..<(start + 128)]) }
    return Array(bytes(copy.state).prefix(digestSize))
  }
}

/// SHA-3 and SHAKE (FIPS 202).
struct Keccak: HashFunction {
  let blockSize: Int
  let digestSize: Int
  private let suffix: UInt8
  private var lanes = [UInt64](repeating: 0, count: 25)

  init(rate: Int, digestSize: Int, suffix: UInt8) {
    blockSize = rate
    self.digestSize = digestSize
    self.suffix = suffix
  }

  mutating func process(_ block: ArraySlice<UInt8>) {
    for (index, byte) in block.enumerated() { lanes[index / 8] ^= UInt64(byte) << UInt64(8 * (index & 7)) }
    permute()
  }

  func finish(_ rest: [UInt8], total: Int) -> [UInt8] {
    var copy = self
    var rest = rest
    if rest.count == blockSize {
      copy.process(rest[...])
      rest = []
    }
    var last = rest + [UInt8](repeating: 0, count: blockSize - rest.count)
    last[rest.count] ^= suffix
    last[blockSize - 1] ^= 0x80
    copy.process(last[...])
    return copy.squeeze()
  }

  /// All at once.
  mutating func hash(_ message: [UInt8]) -> [UInt8] {
    var start = 0
    while message.count - start >= blockSize {
      process(message[start..<(start + blockSize)])
      start += blockSize
    }
    return finish(Array(message[start...]), total: message.count)
  }

  private mutating func squeeze() -> [UInt8] {
    var result: [UInt8] = []
    while true {
      for index in 0..<blockSize where result.count < digestSize {
        result.append(UInt8(truncatingIfNeeded: lanes[index / 8] >> UInt64(8 * (index & 7))))
      }
      if result.count >= digestSize { return result }
      permute()
    }
  }

  private mutating func permute() {
    var register: UInt8 = 1
    for _ in 0..<24 {
      mixColumns()
      rotateLanes()
      for row in stride(from: 0, to: 25, by: 5) {
        let line = Array(lanes[row..<(row + 5)])
        for x in 0..<5 { lanes[row + x] = line[x] ^ ~line[(x + 1) % 5] & line[(x + 2) % 5] }
      }
      // The round constant comes out of a shift register, one bit for each power of two.
      for bit in 0..<7 {
        if register & 1 == 1 { lanes[0] ^= 1 << UInt64(1 << bit - 1) }
        register = register & 0x80 == 0 ? register << 1 : register << 1 ^ 0x71
      }
    }
  }

  private mutating func mixColumns() {
    let parity = (0..<5).map { (x: Int) -> UInt64 in
      lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20]
    }
    for x in 0..<5 {
      let change = parity[(x + 4) % 5] ^ parity[(x + 1) % 5].rotated(left: 1)
      for row in stride(from: 0, to: 25, by: 5) { lanes[row + x] ^= change }
    }
  }

  private mutating func rotateLanes() {
    var (x, y) = (1, 0)
    var current = lanes[1]
    for step in 0..<24 {
      (x, y) = (y, (2 * x + 3 * y) % 5)
      let count = (step + 1) * (step + 2) / 2 % 64
      let next = lanes[x + 5 * y]
      lanes[x + 5 * y] = count == 0 ? current : current.rotated(left: count)
      current = next
    }
  }
}
