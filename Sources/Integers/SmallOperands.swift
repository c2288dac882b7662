/// Arithmetic with one operand that fits in a word: without making a big integer of it.
extension BigInt {
  public static func + (left: BigInt, right: Int) -> BigInt {
    left.isNegative == (right < 0)
      ? BigInt(magnitude: left.magnitude.adding(right.magnitude), isNegative: left.isNegative)
      : left.difference(right.magnitude)
  }

  public static func - (left: BigInt, right: Int) -> BigInt {
    left.isNegative != (right < 0)
      ? BigInt(magnitude: left.magnitude.adding(right.magnitude), isNegative: left.isNegative)
      : left.difference(right.magnitude)
  }

  /// Its magnitude less `word`, with its sign.
  private func difference(_ word: UInt) -> BigInt {
    if magnitude.words.count > 1 || magnitude.words.first ?? 0 >= word {
      return BigInt(magnitude: magnitude.subtracting(word), isNegative: isNegative)
    }
    return BigInt(magnitude: BigUInt(word - (magnitude.words.first ?? 0)), isNegative: !isNegative)
  }

  public static func * (left: BigInt, right: Int) -> BigInt {
    BigInt(magnitude: left.magnitude.multiplied(by: right.magnitude), isNegative: left.isNegative != (right < 0))
  }

  /// Quotient towards minus infinity, and remainder with the divisor's sign.
  ///
  /// - Precondition: the divisor is not zero.
  public func floorDivided(by divisor: Int) -> (quotient: BigInt, remainder: Int) {
    let (quotient, rest) = magnitude.quotientAndRemainder(dividingBy: divisor.magnitude)
    let isOpposite = isNegative != (divisor < 0)
    if rest == 0 { return (BigInt(magnitude: quotient, isNegative: isOpposite), 0) }
    let remainder = isOpposite ? divisor.magnitude - rest : rest
    return (
      BigInt(magnitude: isOpposite ? quotient.adding(1) : quotient, isNegative: isOpposite),
      divisor < 0 ? Int(bitPattern: 0 &- remainder) : Int(bitPattern: remainder)
    )
  }
}

extension BigUInt {
  func adding(_ word: UInt) -> BigUInt {
    withWords { (a: UnsafePointer<UInt>, n: Int) -> BigUInt in
      BigUInt(capacity: n + 1) { (result: UnsafeMutablePointer<UInt>) -> Int in
        var carry = word
        for index in 0..<n {
          let (sum, overflow) = a[index].addingReportingOverflow(carry)
          result[index] = sum
          carry = overflow ? 1 : 0
        }
        result[n] = carry
        return n + 1
      }
    }
  }

  /// - Precondition: the word is not greater.
  func subtracting(_ word: UInt) -> BigUInt {
    withWords { (a: UnsafePointer<UInt>, n: Int) -> BigUInt in
      BigUInt(capacity: n) { (result: UnsafeMutablePointer<UInt>) -> Int in
        var borrow = word
        for index in 0..<n {
          let (difference, overflow) = a[index].subtractingReportingOverflow(borrow)
          result[index] = difference
          borrow = overflow ? 1 : 0
        }
        return n
      }
    }
  }

  func multiplied(by word: UInt) -> BigUInt {
    withWords { (a: UnsafePointer<UInt>, n: Int) -> BigUInt in
      BigUInt(capacity: n + 1) { (result: UnsafeMutablePointer<UInt>) -> Int in
        result[n] = Words.multiply(result, a, n, by: word)
        return n + 1
      }
    }
  }
}
