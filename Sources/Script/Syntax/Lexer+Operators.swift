import Diagnostics

extension Lexer {
  /// Scans an operator or a bracket, the longest that fits.
  mutating func scanOperator() {
    let start = position
    let first = peek()
    let second = peek(1)
    let third = peek(2)
    let (symbol, width) = Lexer.symbol(first, second, third)
    if symbol == .none {
      return failOnCharacter(first)
    }
    switch first {
    case 0x28, 0x5B, 0x7B:
      if brackets.count >= 200 { return fail("too many nested parentheses", start..<start + 1) }
      brackets.append((first, start))
    case 0x29, 0x5D, 0x7D:
      guard closeBracket(first) else { return }
    default: break
    }
    position += width
    append(.operator, symbol, from: start)
  }

  private mutating func closeBracket(_ byte: UInt8) -> Bool {
    let shown = Character(Unicode.Scalar(byte))
    guard let open = brackets.popLast() else {
      fail("unmatched '\(shown)'", position..<position + 1)
      return false
    }
    let wanted: UInt8 = open.byte == 0x28 ? 0x29 : open.byte + 2
    if byte == wanted { return true }
    let opened = Character(Unicode.Scalar(open.byte))
    var message = "closing parenthesis '\(shown)' does not match opening parenthesis '\(opened)'"
    if file.lineIndex(at: open.offset) != file.lineIndex(at: position) {
      message += " on line \(file.lineNumber(at: open.offset))"
    }
    fail(message, position..<position + 1)
    return false
  }

  private mutating func failOnCharacter(_ byte: UInt8) {
    let start = position
    if byte == 0x21 || byte == 0x3C || byte == 0x24 || byte == 0x3F || byte == 0x60 {
      // `!`, `$`, `?`, `<>` and the backtick are tokens that no rule wants.
      position += byte == 0x3C ? 2 : 1
      return append(.invalid, from: start)
    }
    let digits = String(byte, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: 4 - min(4, digits.count)) + digits
    fail("invalid non-printable character U+\(code)", start..<start + 1)
  }

  /// The longest operator that begins with these bytes, and its width.
  private static func symbol(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> (Symbol, Int) {
    let equals = UInt8(ascii: "=")
    func augmented(_ plain: Symbol, _ assigned: Symbol) -> (Symbol, Int) {
      second == equals ? (assigned, 2) : (plain, 1)
    }
    func doubled(_ plain: Symbol, _ assigned: Symbol, _ twice: Symbol, _ twiceAssigned: Symbol) -> (Symbol, Int) {
      guard second == first else { return augmented(plain, assigned) }
      return third == equals ? (twiceAssigned, 3) : (twice, 2)
    }
    switch Character(Unicode.Scalar(first)) {
    case "(": return (.leftParen, 1)
    case ")": return (.rightParen, 1)
    case "[": return (.leftBracket, 1)
    case "]": return (.rightBracket, 1)
    case "{": return (.leftBrace, 1)
    case "}": return (.rightBrace, 1)
    case ",": return (.comma, 1)
    case ";": return (.semicolon, 1)
    case "~": return (.tilde, 1)
    case ".": return second == first && third == first ? (.ellipsis, 3) : (.dot, 1)
    case ":": return second == equals ? (.walrus, 2) : (.colon, 1)
    case "+": return augmented(.plus, .plusAssign)
    case "-": return second == UInt8(ascii: ">") ? (.arrow, 2) : augmented(.minus, .minusAssign)
    case "*": return doubled(.star, .starAssign, .doubleStar, .doubleStarAssign)
    case "/": return doubled(.slash, .slashAssign, .doubleSlash, .doubleSlashAssign)
    case "%": return augmented(.percent, .percentAssign)
    case "@": return augmented(.at, .atAssign)
    case "&": return augmented(.ampersand, .ampersandAssign)
    case "|": return augmented(.bar, .barAssign)
    case "^": return augmented(.caret, .caretAssign)
    case "<": return second == UInt8(ascii: ">") ? (.none, 1) : doubled(.less, .lessEqual, .leftShift, .leftShiftAssign)
    case ">": return doubled(.greater, .greaterEqual, .rightShift, .rightShiftAssign)
    case "=": return augmented(.assign, .equal)
    case "!": return second == equals ? (.notEqual, 2) : (.none, 1)
    default: return (.none, 1)
    }
  }
}
