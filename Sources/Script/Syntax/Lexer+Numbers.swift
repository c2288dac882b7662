import Diagnostics

extension Lexer {
  /// Scans a number at the position, with the checks and the words of CPython's tokenizer.
  mutating func scanNumber() {
    let start = position
    guard scanNumberBody(start), failure == nil else { return }
    append(.number, from: start)
  }

  private mutating func scanNumberBody(_ start: Int) -> Bool {
    if peek() == 0x30 {
      switch peek(1) | 0x20 {
      case UInt8(ascii: "x"): return scanRadix("hexadecimal") { byte in Lexer.isHexadecimal(byte) }
      case UInt8(ascii: "o"): return scanRadix("octal") { byte in (0x30...0x37).contains(byte) }
      case UInt8(ascii: "b"): return scanRadix("binary") { byte in byte == 0x30 || byte == 0x31 }
      default: return scanLeadingZero(start)
      }
    }
    if peek() != 0x2E, !scanDigits() { return false }
    return scanFraction()
  }

  private mutating func scanRadix(_ name: String, _ isDigit: (UInt8) -> Bool) -> Bool {
    position += 2
    repeat {
      if peek() == 0x5F { position += 1 }
      if !isDigit(peek()) {
        if (0x30...0x39).contains(peek()) {
          let digit = Character(Unicode.Scalar(peek()))
          fail("invalid digit '\(digit)' in \(name) literal", position..<position + 1)
        } else {
          fail("invalid \(name) literal", position - 1..<position)
        }
        return false
      }
      while isDigit(peek()) { position += 1 }
    } while peek() == 0x5F
    if (0x30...0x39).contains(peek()) {
      let digit = Character(Unicode.Scalar(peek()))
      fail("invalid digit '\(digit)' in \(name) literal", position..<position + 1)
      return false
    }
    return endNumber(name)
  }

  /// `0`, `00`, `0_0`, `0.5`, `09.5`, `0j`; other numbers may not begin with a zero.
  private mutating func scanLeadingZero(_ start: Int) -> Bool {
    var hasOtherDigits = false
    while true {
      if peek() == 0x5F {
        position += 1
        if !(0x30...0x39).contains(peek()) {
          fail("invalid decimal literal", position - 1..<position)
          return false
        }
      }
      guard peek() == 0x30 else { break }
      position += 1
    }
    let zerosEnd = position
    if (0x30...0x39).contains(peek()) {
      hasOtherDigits = true
      if !scanDigits() { return false }
    }
    switch peek() {
    case 0x2E, 0x65, 0x45, 0x6A, 0x4A: return scanFraction()
    default: break
    }
    if hasOtherDigits {
      fail(
        "leading zeros in decimal integer literals are not permitted; "
          + "use an 0o prefix for octal integers", start..<zerosEnd)
      return false
    }
    return endNumber("decimal")
  }

  /// Digits with single underscores between them.
  private mutating func scanDigits() -> Bool {
    while true {
      while (0x30...0x39).contains(peek()) { position += 1 }
      guard peek() == 0x5F else { return true }
      position += 1
      if !(0x30...0x39).contains(peek()) {
        fail("invalid decimal literal", position - 1..<position)
        return false
      }
    }
  }

  /// What may follow the integer part: a fraction, an exponent, `j`.
  private mutating func scanFraction() -> Bool {
    if peek() == 0x2E {
      position += 1
      if (0x30...0x39).contains(peek()), !scanDigits() { return false }
    }
    if peek() | 0x20 == UInt8(ascii: "e") {
      let sign = peek(1) == 0x2B || peek(1) == 0x2D
      if (0x30...0x39).contains(peek(sign ? 2 : 1)) {
        position += sign ? 2 : 1
        if !scanDigits() { return false }
      } else if sign {
        fail("invalid decimal literal", position + 1..<position + 2)
        return false
      } else {
        return endNumber("decimal")
      }
    }
    if peek() | 0x20 == UInt8(ascii: "j") {
      position += 1
      return endNumber("imaginary")
    }
    return endNumber("decimal")
  }

  /// A number may not run into a name; a keyword that an operator begins with may follow (`1if x else y`).
  private mutating func endNumber(_ name: String) -> Bool {
    let byte = peek()
    guard isASCIIWord(byte) || byte >= 0x80 else { return true }
    if byte < 0x80 {
      var end = position
      while end < limit, isASCIIWord(bytes[end]) { end += 1 }
      let word = String(decoding: bytes[position..<end], as: UTF8.self)
      if ["and", "else", "for", "if", "in", "is", "not", "or"].contains(where: { word.hasPrefix($0) }) { return true }
    } else if let (scalar, _) = scalar(at: position), !scalar.properties.isXIDContinue {
      return true
    }
    fail("invalid \(name) literal", max(position - 1, 0)..<position)
    return false
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}
