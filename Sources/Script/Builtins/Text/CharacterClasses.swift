/// Properties of code points as Python's `str` methods ask for them.
enum CharacterClasses {
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool { NumberText.isSpace(scalar) }

  /// The same for a byte of ASCII.
  @inline(__always)
  static func isSpace(ascii byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) || (byte >= 28 && byte <= 31) }

  static func isAlphabetic(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 128 { return (value | 32) >= 97 && (value | 32) <= 122 }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return false
    }
  }

  static func isDecimal(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 128 { return scalar.value >= 48 && scalar.value <= 57 }
    return scalar.properties.numericType == .decimal
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    isDecimal(scalar) || scalar.properties.numericType == .digit
  }

  static func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
    isDecimal(scalar) || scalar.properties.numericType != nil
  }

  static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool { isAlphabetic(scalar) || isNumeric(scalar) }

  static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 128 ? scalar.value >= 65 && scalar.value <= 90 : scalar.properties.isUppercase
  }

  static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 128 ? scalar.value >= 97 && scalar.value <= 122 : scalar.properties.isLowercase
  }

  static func isTitle(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 128 && scalar.properties.generalCategory == .titlecaseLetter
  }

  static func isCased(_ scalar: Unicode.Scalar) -> Bool { isUpper(scalar) || isLower(scalar) || isTitle(scalar) }

  /// The ends of lines that `splitlines` knows.
  static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 10...13, 28...30, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// `str.isidentifier`.
  static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    guard first == "_" || first.properties.isXIDStart else { return false }
    return text.unicodeScalars.dropFirst().allSatisfy { $0.properties.isXIDContinue }
  }
}

/// Changes of case of text that is ASCII, byte by byte.
enum ASCIICase {
  case upper, lower, swapped, capitalized, title

  func mapped(_ text: StringObject) -> Value {
    StringObject.makeValue(ascii: text.count) { (target: UnsafeMutablePointer<UInt8>) in
      text.withBytes { (bytes: UnsafeBufferPointer<UInt8>) in
        switch self {
        case .upper: for index in 0..<bytes.count { target[index] = ASCIICase.upper(bytes[index]) }
        case .lower: for index in 0..<bytes.count { target[index] = ASCIICase.lower(bytes[index]) }
        case .swapped:
          for index in 0..<bytes.count { target[index] = ASCIICase.isLetter(bytes[index]) ? bytes[index] ^ 32 : bytes[index] }
        case .capitalized:
          for index in 0..<bytes.count {
            target[index] = index == 0 ? ASCIICase.upper(bytes[index]) : ASCIICase.lower(bytes[index])
          }
        case .title:
          var followsLetter = false
          for index in 0..<bytes.count {
            target[index] = followsLetter ? ASCIICase.lower(bytes[index]) : ASCIICase.upper(bytes[index])
            followsLetter = ASCIICase.isLetter(bytes[index])
          }
        }
      }
    }
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 }
  @inline(__always)
  private static func upper(_ byte: UInt8) -> UInt8 { byte &- 97 < 26 ? byte ^ 32 : byte }
  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte ^ 32 : byte }
}

/// Upper, lower, title and folded case.
enum CaseMapping {
  static func upper(_ text: String) -> String { mapped(text) { $0.properties.uppercaseMapping } }

  static func lower(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() { result += lower(scalar, at: index, in: scalars) }
    return result
  }

  /// A capital sigma at the end of a word has a form of its own.
  static func lower(_ scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]) -> String {
    guard scalar == "\u{3A3}" else { return scalar.properties.lowercaseMapping }
    let before = scalars[..<index].last { !$0.properties.isCaseIgnorable }
    let after = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
    let isFinal = (before?.properties.isCased ?? false) && !(after?.properties.isCased ?? false)
    return isFinal ? "\u{3C2}" : "\u{3C3}"
  }

  private static func mapped(_ text: String, _ mapping: (Unicode.Scalar) -> String) -> String {
    var result = ""
    for scalar in text.unicodeScalars { result += mapping(scalar) }
    return result
  }

  static func capitalized(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first else { return "" }
    var result = first.properties.titlecaseMapping
    for index in scalars.indices.dropFirst() { result += lower(scalars[index], at: index, in: scalars) }
    return result
  }

  static func title(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var followsCased = false
    for (index, scalar) in scalars.enumerated() {
      result += followsCased ? lower(scalar, at: index, in: scalars) : scalar.properties.titlecaseMapping
      followsCased = CharacterClasses.isCased(scalar)
    }
    return result
  }

  static func swapped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      if CharacterClasses.isUpper(scalar) {
        result += lower(scalar, at: index, in: scalars)
      } else if CharacterClasses.isLower(scalar) {
        result += scalar.properties.uppercaseMapping
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Full case folding: the lower case of the upper case, but for the letters whose folding is defined otherwise.
  static func folded(_ text: String) -> String {
    mapped(text) { (scalar: Unicode.Scalar) -> String in
      switch scalar.value {
      case 0x131: return String(Character(scalar))
      case 0x13A0...0x13F5: return String(Character(scalar))
      case 0x13F8...0x13FD, 0xAB70...0xABBF: return scalar.properties.uppercaseMapping
      default: break
      }
      return mapped(scalar.properties.uppercaseMapping) { $0.properties.lowercaseMapping }
    }
  }
}
