/// Powers modulo an odd number, by Montgomery's multiplication: no division within the loop.
/// Koç, Acar and Kaliski, "Analyzing and comparing Montgomery multiplication algorithms", IEEE Micro 16 (1996).
struct ModularPower {
  private let modulus: BigUInt
  private let count: Int
  /// -1 / modulus modulo a word.
  private let inverse: UInt

  /// - Parameter modulus: odd and greater than 1.
  init(modulus: BigUInt) {
    self.modulus = modulus
    count = modulus.words.count
    // Newton's iteration doubles the number of right bits; an odd number is its own inverse modulo 8.
    let low = modulus.words[0]
    var inverse = low
    for _ in 0..<5 { inverse = inverse &* (2 &- low &* inverse) }
    self.inverse = 0 &- inverse
  }

  /// base ^ exponent; the exponent is not zero, the base less than the modulus.
  func power(_ base: BigUInt, _ exponent: BigUInt) -> BigUInt {
    let unit = (BigUInt(1) << (64 * count)) % modulus
    let start = (base << (64 * count)) % modulus
    // Four bits of the exponent at a time, where it has many.
    let window = exponent.bitWidth > 24 ? 4 : 1
    let entries = 1 << window
    return withUnsafeTemporaryAllocation(of: UInt.self, capacity: (entries + 3) * count + 2) {
      (buffer: UnsafeMutableBufferPointer<UInt>) -> BigUInt in
      let table = buffer.baseAddress.unsafelyUnwrapped
      let result = table + entries * count
      let scratch = result + count
      copy(unit, to: table)
      copy(start, to: table + count)
      copy(unit, to: result)
      return modulus.withWords { (m: UnsafePointer<UInt>, _: Int) -> BigUInt in
        if entries > 2 {
          for entry in 2..<entries {
            multiply(table + entry * count, table + (entry - 1) * count, table + count, m, scratch)
          }
        }
        var bit = (exponent.bitWidth + window - 1) / window * window
        while bit > 0, !Effort.isGivenUp {
          bit -= window
          for _ in 0..<window { multiply(result, result, result, m, scratch) }
          let digit = Int(truncatingIfNeeded: exponent.words[bit / 64] >> UInt(bit % 64)) & (entries - 1)
          if digit > 0 { multiply(result, result, table + digit * count, m, scratch) }
        }
        // Back from Montgomery's form: a product with one.
        let one = table
        one.update(repeating: 0, count: count)
        one[0] = 1
        multiply(result, result, one, m, scratch)
        return BigUInt(capacity: count) { (target: UnsafeMutablePointer<UInt>) -> Int in
          target.update(from: result, count: count)
          return count
        }
      }
    }
  }

  private func copy(_ number: BigUInt, to target: UnsafeMutablePointer<UInt>) {
    for index in 0..<count { target[index] = index < number.words.count ? number.words[index] : 0 }
  }

  /// result = a * b / 2^(64 count) modulo the modulus; `scratch` has count + 2 words.
  @inline(__always)
  private func multiply(
    _ result: UnsafeMutablePointer<UInt>, _ a: UnsafePointer<UInt>, _ b: UnsafePointer<UInt>,
    _ m: UnsafePointer<UInt>, _ scratch: UnsafeMutablePointer<UInt>
  ) {
    scratch.update(repeating: 0, count: count + 2)
    for index in 0..<count {
      if index & 63 == 63, Effort.isGivenUp { return }
      let carry = Words.addProduct(scratch, a, count, by: b[index])
      let (sum, overflow) = scratch[count].addingReportingOverflow(carry)
      scratch[count] = sum
      scratch[count + 1] = overflow ? 1 : 0
      let factor = scratch[0] &* inverse
      let above = Words.addProduct(scratch, m, count, by: factor)
      let (total, carries) = scratch[count].addingReportingOverflow(above)
      scratch[count] = total
      scratch[count + 1] &+= carries ? 1 : 0
      // The lowest word is zero now: everything moves down by one.
      for place in 0...count { scratch[place] = scratch[place + 1] }
    }
    if scratch[count] != 0 || Words.compare(scratch, m, count) >= 0 {
      _ = Words.subtract(result, scratch, count, m, count)
    } else {
      result.update(from: scratch, count: count)
    }
  }
}

extension BigUInt {
  /// self ^ exponent modulo a number that is not zero.
  public func power(_ exponent: BigUInt, modulus: BigUInt) -> BigUInt {
    if modulus == 1 { return 0 }
    if exponent.isZero { return 1 }
    let base = self % modulus
    if base.isZero { return 0 }
    if modulus.words[0] & 1 == 1 { return ModularPower(modulus: modulus).power(base, exponent) }
    var result = base
    var bit = exponent.bitWidth - 1
    while bit > 0, !Effort.isGivenUp {
      bit -= 1
      result = result * result % modulus
      if exponent.words[bit / 64] >> UInt(bit % 64) & 1 == 1 { result = result * base % modulus }
    }
    return result
  }

  /// The number whose product with this one leaves 1 modulo `modulus`; nil when they have a common divisor.
  public func inverse(_ modulus: BigUInt) -> BigUInt? {
    var (a, b) = (modulus, self % modulus)
    var (x, y) = (BigInt(0), BigInt(1))
    while !b.isZero, !Effort.isGivenUp {
      let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
      (a, b) = (b, remainder)
      (x, y) = (y, x - BigInt(quotient) * y)
    }
    if a != 1 { return nil }
    let result = x.isNegative ? x + BigInt(modulus) : x
    return result.magnitude % modulus
  }
}
