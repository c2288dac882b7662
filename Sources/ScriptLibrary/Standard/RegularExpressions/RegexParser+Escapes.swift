import Script

/// Escapes and character sets.
extension RegexParser {
  /// A backslash outside a set.
  mutating func escape(_ flags: RegexFlags) throws(RegexError) -> RegexNode {
    let start = position
    guard position + 1 < text.count else { throw failure("bad escape (end of pattern)", at: start) }
    let letter = text[position + 1]
    if let set = RegexParser.category(letter, flags) {
      position += 2
      return .set(set)
    }
    if let place = RegexParser.position(letter) {
      position += 2
      return .at(place, flags)
    }
    if letter >= 49 && letter <= 57 { return try numbered(flags, start) }
    return .literal(try character(inSet: false), flags)
  }

  private static func position(_ letter: UInt32) -> RegexNode.Position? {
    switch letter {
    case 65: .textStart  // A
    case 90: .textEnd  // Z
    case 98: .boundary  // b
    case 66: .notBoundary  // B
    default: nil
    }
  }

  private static func category(_ letter: UInt32, _ flags: RegexFlags) -> CharacterSet? {
    guard let item = characterClass(letter) else { return nil }
    return CharacterSet(item.category, isNegated: item.isNegated, flags: flags)
  }

  private static func characterClass(_ letter: UInt32) -> CharacterSet.Class? {
    switch letter {
    case 100: CharacterSet.Class(category: .digit, isNegated: false)
    case 68: CharacterSet.Class(category: .digit, isNegated: true)
    case 115: CharacterSet.Class(category: .space, isNegated: false)
    case 83: CharacterSet.Class(category: .space, isNegated: true)
    case 119: CharacterSet.Class(category: .word, isNegated: false)
    case 87: CharacterSet.Class(category: .word, isNegated: true)
    default: nil
    }
  }

  /// `\1` to `\99`, or three octal digits.
  private mutating func numbered(_ flags: RegexFlags, _ start: Int) throws(RegexError) -> RegexNode {
    func isOctal(_ index: Int) -> Bool { index < text.count && text[index] >= 48 && text[index] <= 55 }
    func isDigit(_ index: Int) -> Bool { index < text.count && text[index] >= 48 && text[index] <= 57 }
    var value = Int(text[start + 1]) - 48
    position = start + 2
    if isDigit(position) {
      if isOctal(start + 1) && isOctal(start + 2) && isOctal(start + 3) {
        let octal = (value << 6) + ((Int(text[start + 2]) - 48) << 3) + Int(text[start + 3]) - 48
        position = start + 4
        if octal > 0o377 {
          throw failure("octal escape value \(shown(start, position)) outside of range 0-0o377", at: start)
        }
        return .literal(UInt32(octal), flags)
      }
      value = value * 10 + Int(text[position]) - 48
      position += 1
    }
    return try reference(value, flags, start + 1)
  }

  /// A backslash that stands for one character.
  mutating func character(inSet: Bool) throws(RegexError) -> UInt32 {
    let start = position
    guard position + 1 < text.count else { throw failure("bad escape (end of pattern)", at: start) }
    let letter = text[position + 1]
    position += 2
    switch letter {
    case 97: return 7
    case 98 where inSet: return 8
    case 102: return 12
    case 110: return 10
    case 114: return 13
    case 116: return 9
    case 118: return 11
    case 120: return try hexadecimal(2, start)  // x
    case 117 where !isBytes: return try hexadecimal(4, start)  // u
    case 85 where !isBytes: return try hexadecimal(8, start)  // U
    case 78 where !isBytes: return try namedCharacter(start)  // N
    case 48...55: return try octal(inSet: inSet, start)
    default:
      let isWordLetter = letter < 128 && CharacterSet.belongs(letter, .word, isASCII: true) && letter != 95
      if isWordLetter { throw failure("bad escape \(shown(start, position))", at: start) }
      return letter
    }
  }

  private mutating func hexadecimal(_ count: Int, _ start: Int) throws(RegexError) -> UInt32 {
    var value: UInt32 = 0
    var digits = 0
    while digits < count, let character = next, let digit = RegexParser.hexDigit(character) {
      value = value &* 16 &+ digit
      position += 1
      digits += 1
    }
    if digits < count { throw failure("incomplete escape \(shown(start, position))", at: start) }
    if value > 0x10ffff { throw failure("bad escape \(shown(start, position))", at: start) }
    return value
  }

  private mutating func octal(inSet: Bool, _ start: Int) throws(RegexError) -> UInt32 {
    var value = text[start + 1] - 48
    var digits = 1
    while digits < 3, let character = next, character >= 48, character <= 55 {
      value = value * 8 + character - 48
      position += 1
      digits += 1
    }
    if value > 0o377 {
      throw failure("octal escape value \(shown(start, position)) outside of range 0-0o377", at: start)
    }
    return value
  }

  private mutating func namedCharacter(_ start: Int) throws(RegexError) -> UInt32 {
    if !accept("{") { throw failure("missing {") }
    let place = position
    var name = ""
    while let character = next, character != 125 {
      name.unicodeScalars.append(Unicode.Scalar(character) ?? "?")
      position += 1
    }
    if name.isEmpty { throw failure("missing character name", at: place) }
    if !accept("}") { throw failure("missing }, unterminated name", at: place) }
    guard let found = CharacterNames.scalar(named: name) else {
      throw failure("undefined character name '\(name)'", at: start)
    }
    return found.value
  }

  /// `[…]`.
  mutating func set(_ flags: RegexFlags) throws(RegexError) -> RegexNode {
    let start = position
    position += 1
    let isNegated = accept("^")
    var ranges: [ClosedRange<UInt32>] = []
    var classes: [CharacterSet.Class] = []
    var isFirst = true
    while true {
      guard next != nil else { throw failure("unterminated character set", at: start) }
      if !isFirst && accept("]") { break }
      isFirst = false
      let place = position
      let low = try setItem()
      guard isNext("-") else {
        RegexParser.add(low, &ranges, &classes)
        continue
      }
      position += 1
      guard next != nil else { throw failure("unterminated character set", at: start) }
      if accept("]") {
        RegexParser.add(low, &ranges, &classes)
        ranges.append(45...45)
        break
      }
      let high = try setItem()
      guard case .character(let from) = low, case .character(let to) = high, from <= to else {
        throw failure("bad character range \(shown(place, position))", at: place)
      }
      ranges.append(from...to)
    }
    if !isNegated, classes.isEmpty, ranges.count == 1, ranges[0].count == 1 {
      return .literal(ranges[0].lowerBound, flags)
    }
    return .set(CharacterSet(ranges: ranges, classes: classes, isNegated: isNegated, flags: flags))
  }

  private enum SetItem {
    case character(UInt32)
    case category(CharacterSet.Class)
  }

  private mutating func setItem() throws(RegexError) -> SetItem {
    let character = text[position]
    guard character == 92 else {
      position += 1
      return .character(character)
    }
    if position + 1 < text.count, let item = RegexParser.characterClass(text[position + 1]) {
      position += 2
      return .category(item)
    }
    return .character(try self.character(inSet: true))
  }

  private static func add(
    _ item: SetItem, _ ranges: inout [ClosedRange<UInt32>], _ classes: inout [CharacterSet.Class]
  ) {
    switch item {
    case .character(let value): ranges.append(value...value)
    case .category(let item): classes.append(item)
    }
  }
}

extension RegexParser {
  fileprivate static func hexDigit(_ character: UInt32) -> UInt32? {
    switch character {
    case 48...57: character - 48
    case 65...70: character - 55
    case 97...102: character - 87
    default: nil
    }
  }
}
