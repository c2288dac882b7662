/// SHA-512 (FIPS 180-4): what `random.seed` makes of texts.
enum SecureHash {
  /// The first 64 bits of the fractional parts of the cube roots of the first 80 primes.
  static let constants: [UInt64] = primes(80).map { root($0, degree: 3) }

  private static func primes(_ count: Int) -> [Int] {
    var found: [Int] = []
    var candidate = 2
    while found.count < count {
      if !found.contains(where: { candidate % $0 == 0 }) { found.append(candidate) }
      candidate += 1
    }
    return found
  }

  /// 64 fraction bits of the square or cube root of a small number, by bisection on whole numbers.
  private static func root(_ number: Int, degree: Int) -> UInt64 {
    var low: UInt64 = 0
    var whole = 1
    while power(whole + 1, degree) <= number { whole += 1 }
    for bit in (0..<64).reversed() {
      let candidate = low | (1 << UInt64(bit))
      if isAtMost(whole, candidate, degree, number) { low = candidate }
    }
    return low
  }

  private static func power(_ base: Int, _ degree: Int) -> Int { (0..<degree).reduce(1) { (p: Int, _: Int) in p * base } }

  /// Whether (whole + fraction / 2^64)^degree is at most `number`, in exact arithmetic on 32-bit limbs.
  private static func isAtMost(_ whole: Int, _ fraction: UInt64, _ degree: Int, _ number: Int) -> Bool {
    let base: [UInt32] = [UInt32(truncatingIfNeeded: fraction), UInt32(fraction >> 32), UInt32(whole)]
    var product = base
    for _ in 1..<degree { product = multiply(product, base) }
    // The point lies behind 2 limbs for each factor.
    let top = product.dropFirst(2 * degree).enumerated().reduce(0) { $0 + Int($1.element) << (32 * $1.offset) }
    return top < number
  }

  private static func multiply(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var result = [UInt32](repeating: 0, count: a.count + b.count)
    for i in a.indices {
      var carry: UInt64 = 0
      for j in b.indices {
        let sum = UInt64(a[i]) * UInt64(b[j]) + UInt64(result[i + j]) + carry
        result[i + j] = UInt32(truncatingIfNeeded: sum)
        carry = sum >> 32
      }
      result[i + b.count] = UInt32(truncatingIfNeeded: carry)
    }
    return result
  }

  /// 64 fraction bits of the square roots of primes, counted from 1.
  static func squareRoots(_ numbers: Range<Int>) -> [UInt64] {
    primes(numbers.upperBound - 1).dropFirst(numbers.lowerBound - 1).map { root($0, degree: 2) }
  }

  private static func rotate(_ x: UInt64, _ count: UInt64) -> UInt64 { (x >> count) | (x << (64 - count)) }

  static func sha512(_ message: [UInt8]) -> [UInt8] {
    var hash = primes(8).map { root($0, degree: 2) }
    var bytes = message + [0x80]
    while bytes.count % 128 != 112 { bytes.append(0) }
    bytes += [UInt8](repeating: 0, count: 8)
    let bits = UInt64(message.count) * 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: bits >> shift)) }
    for start in stride(from: 0, to: bytes.count, by: 128) { compress(bytes[start..<(start + 128)], &hash) }
    return hash.flatMap { (word: UInt64) -> [UInt8] in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
    }
  }

  static func compress(_ block: ArraySlice<UInt8>, _ hash: inout [UInt64]) {
    var words = [UInt64](repeating: 0, count: 80)
    for (index, byte) in block.enumerated() { words[index / 8] = (words[index / 8] << 8) | UInt64(byte) }
    for t in 16..<80 {
      let a = words[t - 15]
      let b = words[t - 2]
      let s0 = rotate(a, 1) ^ rotate(a, 8) ^ (a >> 7)
      let s1 = rotate(b, 19) ^ rotate(b, 61) ^ (b >> 6)
      words[t] = s1 &+ words[t - 7] &+ s0 &+ words[t - 16]
    }
    var v = hash
    for t in 0..<80 {
      let s1 = rotate(v[4], 14) ^ rotate(v[4], 18) ^ rotate(v[4], 41)
      let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
      let first = v[7] &+ s1 &+ choice &+ constants[t] &+ words[t]
      let s0 = rotate(v[0], 28) ^ rotate(v[0], 34) ^ rotate(v[0], 39)
      let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
      let second = s0 &+ majority
      v = [first &+ second, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
    }
    for index in 0..<8 { hash[index] = hash[index] &+ v[index] }
  }
}
