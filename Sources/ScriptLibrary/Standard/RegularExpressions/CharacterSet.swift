/// `[a-z\d]`, `\w`, …: which characters match.
final class CharacterSet {
  enum Category { case digit, space, word }

  struct Class {
    let category: Category
    let isNegated: Bool
  }

  private var ranges: [ClosedRange<UInt32>] = []
  private var classes: [Class] = []
  let isNegated: Bool
  let ignoresCase: Bool
  let isASCII: Bool
  /// Whether each of the first 256 characters matches, negation and case considered.
  private var low: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  init(ranges: [ClosedRange<UInt32>], classes: [Class], isNegated: Bool, flags: RegexFlags) {
    self.ranges = ranges
    self.classes = classes
    self.isNegated = isNegated
    ignoresCase = flags.contains(.ignoreCase)
    isASCII = flags.contains(.ascii)
    for value in UInt32(0)..<256 where decide(value) {
      let bit = UInt64(1) << UInt64(value & 63)
      switch value >> 6 {
      case 0: low.0 |= bit
      case 1: low.1 |= bit
      case 2: low.2 |= bit
      default: low.3 |= bit
      }
    }
  }

  convenience init(_ category: Category, isNegated: Bool, flags: RegexFlags) {
    self.init(
      ranges: [], classes: [Class(category: category, isNegated: isNegated)], isNegated: false,
      flags: flags.subtracting(.ignoreCase))
  }

  @inline(__always)
  func contains(_ value: UInt32) -> Bool {
    if value < 128 {
      let word = value < 64 ? low.0 : low.1
      return word >> UInt64(value & 63) & 1 != 0
    }
    if value < 256 {
      let word = value < 192 ? low.2 : low.3
      return word >> UInt64(value & 63) & 1 != 0
    }
    return decide(value)
  }

  private func decide(_ value: UInt32) -> Bool {
    if !ignoresCase { return holds(value) != isNegated }
    for variant in CaseFolding.variants(of: value, isASCII: isASCII) where holds(variant) { return !isNegated }
    return isNegated
  }

  private func holds(_ value: UInt32) -> Bool {
    for range in ranges where range.contains(value) { return true }
    for item in classes where CharacterSet.belongs(value, item.category, isASCII: isASCII) != item.isNegated {
      return true
    }
    return false
  }

  /// Whether a character is a digit, a blank, or part of a word.
  static func belongs(_ value: UInt32, _ category: Category, isASCII: Bool) -> Bool {
    if value < 128 {
      switch category {
      case .digit: return value >= 48 && value <= 57
      case .space: return value == 32 || (value >= 9 && value <= 13) || (!isASCII && value >= 28 && value <= 31)
      case .word:
        let letter = value | 32
        return (letter >= 97 && letter <= 122) || (value >= 48 && value <= 57) || value == 95
      }
    }
    guard !isASCII, let scalar = Unicode.Scalar(value) else { return false }
    let properties = scalar.properties
    switch category {
    case .digit: return properties.numericType == .decimal
    case .space:
      switch value {
      case 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000: return true
      default: return false
      }
    case .word:
      switch properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
      default: return properties.numericType != nil
      }
    }
  }
}

/// Which characters are the same when case is ignored.
enum CaseFolding {
  /// The lower case of the upper case: the same for all that differ in case only (`s` and `ſ`, `µ` and `μ`).
  static func fold(_ value: UInt32, isASCII: Bool) -> UInt32 {
    if value < 128 { return value >= 65 && value <= 90 ? value + 32 : value }
    if isASCII { return value }
    return lower(upper(value))
  }

  static func variants(of value: UInt32, isASCII: Bool) -> [UInt32] {
    if isASCII {
      let letter = value | 32
      return value < 128 && letter >= 97 && letter <= 122 ? [letter, letter - 32] : [value]
    }
    let folded = fold(value, isASCII: false)
    var result = [value, folded, lower(value), upper(value), upper(folded)]
    // The letters outside ASCII that fold into it.
    switch folded {
    case 0x69: result.append(0x131)
    case 0x73: result.append(0x17f)
    case 0x6b: result.append(0x212a)
    case 0xe5: result.append(0x212b)
    case 0x3bc: result.append(0xb5)
    default: break
    }
    return result
  }

  private static func lower(_ value: UInt32) -> UInt32 {
    if value == 0x130 { return 0x69 }
    return Unicode.Scalar(value).map { single($0.properties.lowercaseMapping, value) } ?? value
  }

  private static func upper(_ value: UInt32) -> UInt32 {
    Unicode.Scalar(value).map { single($0.properties.uppercaseMapping, value) } ?? value
  }

  private static func single(_ text: String, _ otherwise: UInt32) -> UInt32 {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, scalars.count == 1 else { return otherwise }
    return first.value
  }
}
