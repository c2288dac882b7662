import Testing

@testable import Integers

/// Results are checked by their remainders modulo primes, which a loop over words or digits finds without the arithmetic
/// that is tested.
@Suite struct ArithmeticTests {
  static let primes: [UInt] = [4_294_967_291, 4_294_967_279, 2_147_483_647, 1_000_003]

  static func residue(_ number: BigInt, _ prime: UInt) -> UInt {
    var rest: UInt = 0
    for word in number.magnitude.words.reversed() {
      for half in [word >> 32, word & 0xffff_ffff] { rest = ((rest << 32) | half) % prime }
    }
    return number.isNegative && rest > 0 ? prime - rest : rest
  }

  static func residue(digits text: String, _ prime: UInt) -> UInt {
    var rest: UInt = 0
    for byte in text.utf8 where byte != UInt8(ascii: "-") { rest = (rest * 10 + UInt(byte) - 48) % prime }
    return text.hasPrefix("-") && rest > 0 ? prime - rest : rest
  }

  /// Numbers of many widths: random words, powers of two and their neighbours, runs of ones and zeros.
  static func numbers() -> [BigInt] {
    var random = WordSequence(state: 7)
    var result: [BigInt] = [0, 1, -1]
    for width in [1, 31, 63, 64, 65, 127, 128, 129, 192, 500, 2559, 2560, 2561, 5200, 7000] {
      let power = BigInt(1) << width
      let words = (0...width / 64).map { (_: Int) in random.next() }
      let mixed = BigInt(BigUInt(bytes: words.flatMap { (word: UInt) in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt(8 * $0)) } }))
      let run = power - (BigInt(1) << (width / 3))
      result += [power, power - 1, -(power + 1), mixed, -mixed, run, -run]
    }
    return result
  }

  @Test func sumsAndProducts() {
    let all = ArithmeticTests.numbers()
    for a in all {
      for b in all {
        let (sum, difference, product) = (a + b, a - b, a * b)
        for p in ArithmeticTests.primes {
          let (x, y) = (ArithmeticTests.residue(a, p), ArithmeticTests.residue(b, p))
          #expect(ArithmeticTests.residue(sum, p) == (x + y) % p)
          #expect(ArithmeticTests.residue(difference, p) == (x + p - y) % p)
          #expect(ArithmeticTests.residue(product, p) == x * y % p)
        }
      }
      #expect(a * a == a.power(2))
    }
  }

  @Test func quotients() {
    let all = ArithmeticTests.numbers()
    for a in all {
      for b in all where !b.isZero {
        let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
        #expect(quotient * b + remainder == a)
        #expect(remainder.magnitude < b.magnitude && (remainder.isZero || remainder.isNegative == a.isNegative))
        let modulo = a.modulo(b)
        #expect(modulo.isZero || modulo.isNegative == b.isNegative)
        #expect(((a - modulo) % b).isZero && modulo.magnitude < b.magnitude)
      }
    }
  }

  @Test func smallOperands() {
    for a in ArithmeticTests.numbers() {
      for b in [0, 1, -1, 7, -7, Int.max, Int.min, 1 << 62] {
        let big = BigInt(b)
        #expect(a + b == a + big && a - b == a - big && a * b == a * big)
        if b == 0 { continue }
        let (quotient, remainder) = a.floorDivided(by: b)
        #expect(BigInt(remainder) == a.modulo(big) && quotient * big + BigInt(remainder) == a)
      }
    }
  }

  @Test func bits() {
    let all = ArithmeticTests.numbers()
    for a in all {
      for count in [0, 1, 63, 64, 65, 200] {
        #expect(a << count == a * BigInt(2).power(count))
        let shifted = a >> count
        let rest = a - (shifted << count)
        #expect(!rest.isNegative && rest < BigInt(1) << count)
      }
      for b in all {
        // a + b is the bits of either and the bits of both once more.
        #expect((a | b) + (a & b) == a + b)
        #expect((a | b) - (a & b) == a ^ b)
      }
      #expect(a & -1 == a && a | 0 == a && (a ^ -1) == -a - 1)
    }
  }

  @Test func digits() {
    for a in ArithmeticTests.numbers() + [BigInt(10).power(19), BigInt(10).power(38) - 1, BigInt(10).power(5000) + 7] {
      let text = String(a)
      for p in ArithmeticTests.primes { #expect(ArithmeticTests.residue(digits: text, p) == ArithmeticTests.residue(a, p)) }
      for radix in [2, 3, 8, 10, 16, 32, 36] { #expect(BigInt(String(a, radix: radix), radix: radix) == a) }
    }
    #expect(String(BigInt(255) << 64, radix: 16, uppercase: true) == "FF0000000000000000")
    #expect(BigInt("12x") == nil && BigInt("") == nil && BigInt("-") == nil && BigInt("2", radix: 2) == nil)
  }

  @Test func powersAndDivisors() {
    let all = ArithmeticTests.numbers().map(\.magnitude)
    let moduli: [BigUInt] = [1, 2, 97, 1 << 64, (1 << 61) - 1, (1 << 127) - 1, (1 << 200) + 235, (1 << 130) + 6]
    for a in all where a.bitWidth < 600 {
      for modulus in moduli {
        // By the definition, one factor after the other.
        var expected = BigUInt(1) % modulus
        for exponent in 0..<40 {
          #expect(a.power(BigUInt(exponent), modulus: modulus) == expected)
          expected = expected * a % modulus
        }
        if let inverse = a.inverse(modulus) { #expect(a * inverse % modulus == BigUInt(1) % modulus) }
      }
      let root = a.squareRoot()
      #expect(root * root <= a && (root + 1) * (root + 1) > a)
      for b in all where b.bitWidth < 600 {
        let divisor = a.greatestCommonDivisor(with: b)
        var (x, y) = (a, b)
        while !y.isZero { (x, y) = (y, x % y) }
        #expect(divisor == x)
      }
    }
  }

  @Test func conversions() {
    #expect(Int(exactly: BigInt(Int.min)) == Int.min && Int(exactly: BigInt(Int.max)) == Int.max)
    #expect(Int(exactly: BigInt(Int.min) - 1) == nil && Int(exactly: BigInt(Int.max) + 1) == nil)
    #expect(Int(clamping: -(BigInt(1) << 70)) == Int.min && UInt64(exactly: BigInt(UInt64.max)) == UInt64.max)
    #expect(Double((BigInt(1) << 70) + (BigInt(1) << 17)) == 0x1p70)
    #expect(Double((BigInt(1) << 70) + (BigInt(1) << 17) + 1) == 0x1.0000000000001p70)
    #expect(Double(-(BigInt(1) << 1023)) == -0x1p1023 && Double(BigInt(1) << 1024) == .infinity)
    #expect(Double((BigInt(1) << 1024) - 1) == .infinity)
  }
}

/// A linear congruence: the same words at every run.
struct WordSequence {
  var state: UInt

  mutating func next() -> UInt {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
