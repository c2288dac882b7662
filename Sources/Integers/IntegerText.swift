/// Magnitudes as digits and back.
enum IntegerText {
  /// Words from which on halves are written by themselves.
  private static let splitThreshold = 60

  /// The digits of `number` in `radix`.
  static func digits(_ number: BigUInt, radix: Int, uppercase: Bool) -> [UInt8] {
    if number.isZero { return [48] }
    var result: [UInt8] = []
    if radix & (radix - 1) == 0 && 64 % radix.trailingZeroBitCount == 0 {
      appendPower(number, bits: radix.trailingZeroBitCount, uppercase, to: &result)
    } else {
      let chunk = Chunk(radix: radix)
      var powers = [BigUInt(chunk.value)]
      while case let last = powers[powers.count - 1], last.words.count * 2 <= number.words.count, !Effort.isGivenUp {
        powers.append(last * last)
      }
      append(number, chunk, powers, powers.count - 1, minimum: 0, uppercase, to: &result)
    }
    return result
  }

  /// As many digits as fit in a word.
  private struct Chunk {
    let radix: UInt
    let digits: Int
    let value: UInt
    let divisor: WordDivisor

    init(radix: Int) {
      self.radix = UInt(radix)
      var (value, digits) = (UInt(radix), 1)
      while true {
        let (next, overflow) = value.multipliedReportingOverflow(by: UInt(radix))
        if overflow { break }
        (value, digits) = (next, digits + 1)
      }
      self.value = value
      self.digits = digits
      divisor = WordDivisor(value)
    }
  }

  /// Appends digits, zeros in front until `minimum` are there. `powers[i]` is the chunk's value to the power 2^i.
  private static func append(
    _ number: BigUInt, _ chunk: Chunk, _ powers: [BigUInt], _ level: Int, minimum: Int, _ uppercase: Bool,
    to result: inout [UInt8]
  ) {
    if Effort.isGivenUp { return }
    var level = level
    while level >= 0 && powers[level].compared(number) > 0 { level -= 1 }
    if number.words.count <= splitThreshold || level < 0 {
      return appendDirectly(number, chunk, minimum: minimum, uppercase, to: &result)
    }
    let (high, low) = number.quotientAndRemainder(dividingBy: powers[level])
    let lowDigits = chunk.digits << level
    append(high, chunk, powers, level, minimum: max(0, minimum - lowDigits), uppercase, to: &result)
    append(low, chunk, powers, level - 1, minimum: lowDigits, uppercase, to: &result)
  }

  private static func appendDirectly(
    _ number: BigUInt, _ chunk: Chunk, minimum: Int, _ uppercase: Bool, to result: inout [UInt8]
  ) {
    var rest = Array(number.words)
    var count = rest.count
    var reversed: [UInt8] = []
    reversed.reserveCapacity(count * 20 + minimum)
    rest.withUnsafeMutableBufferPointer { (buffer: inout UnsafeMutableBufferPointer<UInt>) in
      guard let words = buffer.baseAddress else { return }
      while count > 0 {
        var part = chunk.divisor.divide(words, words, count)
        count = Words.significant(words, count)
        var written = 0
        while part > 0 || (count > 0 && written < chunk.digits) {
          reversed.append(digit(part % chunk.radix, uppercase))
          part /= chunk.radix
          written += 1
        }
      }
    }
    while reversed.count < minimum { reversed.append(48) }
    result.append(contentsOf: reversed.reversed())
  }

  /// A radix that is a power of two whose bits fill words evenly.
  private static func appendPower(_ number: BigUInt, bits: Int, _ uppercase: Bool, to result: inout [UInt8]) {
    let count = (number.bitWidth + bits - 1) / bits
    result.reserveCapacity(count)
    for index in (0..<count).reversed() {
      if index & 0xFFFF == 0xFFFF, Effort.isGivenUp { return }
      let word = number.words[index * bits / 64] >> UInt(index * bits % 64)
      result.append(digit(word & (1 << UInt(bits) - 1), uppercase))
    }
  }

  @inline(__always)
  private static func digit(_ value: UInt, _ uppercase: Bool) -> UInt8 {
    UInt8(truncatingIfNeeded: value < 10 ? value + 48 : value + (uppercase ? 55 : 87))
  }

  /// The number that digits name; nil when one of them is none of the radix.
  static func number(_ digits: ArraySlice<UInt8>, radix: Int) -> BigUInt? {
    if Effort.isGivenUp { return 0 }
    if digits.count > 20 * splitThreshold {
      let middle = digits.endIndex - digits.count / 2
      guard let high = number(digits[..<middle], radix: radix), let low = number(digits[middle...], radix: radix) else {
        return nil
      }
      return high * BigUInt(radix).power(digits.endIndex - middle) + low
    }
    let chunk = Chunk(radix: radix)
    var isValid = true
    let result = BigUInt(capacity: digits.count / chunk.digits + 1) { (words: UnsafeMutablePointer<UInt>) -> Int in
      var count = 0
      var position = digits.startIndex
      while position < digits.endIndex {
        let end = min(position + chunk.digits, digits.endIndex)
        var (value, unit) = (UInt(0), UInt(1))
        for byte in digits[position..<end] {
          guard let digit = digitValue(byte), digit < chunk.radix else {
            isValid = false
            return 0
          }
          value = value &* chunk.radix &+ digit
          unit = unit &* chunk.radix
        }
        let carry = Words.multiply(words, words, count, by: unit, adding: value)
        if carry > 0 {
          words[count] = carry
          count += 1
        }
        position = end
      }
      return count
    }
    return isValid ? result : nil
  }

  private static func digitValue(_ byte: UInt8) -> UInt? {
    switch byte {
    case 48...57: UInt(byte) - 48
    case 65...90: UInt(byte) - 55
    case 97...122: UInt(byte) - 87
    default: nil
    }
  }
}

extension String {
  /// The digits of a number.
  public init(_ number: BigUInt, radix: Int = 10, uppercase: Bool = false) {
    self = String(decoding: IntegerText.digits(number, radix: radix, uppercase: uppercase), as: UTF8.self)
  }

  /// The digits of a number, with a minus sign in front of a negative one.
  public init(_ number: BigInt, radix: Int = 10, uppercase: Bool = false) {
    let digits = IntegerText.digits(number.magnitude, radix: radix, uppercase: uppercase)
    self = (number.isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self)
  }
}

extension BigUInt: CustomStringConvertible {
  public var description: String { String(self) }

  /// The number that the digits name; nil when there is none, or something else than a digit.
  public init?(digits: [UInt8], radix: Int) {
    guard !digits.isEmpty, let number = IntegerText.number(digits[...], radix: radix) else { return nil }
    self = number
  }
}

extension BigInt: CustomStringConvertible {
  public var description: String { String(self) }

  /// The number that a text of digits names, with or without a sign.
  public init?(_ text: String, radix: Int = 10) {
    var digits = Array(text.utf8)
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    guard let magnitude = BigUInt(digits: digits, radix: radix) else { return nil }
    self.init(magnitude: magnitude, isNegative: isNegative)
  }
}
