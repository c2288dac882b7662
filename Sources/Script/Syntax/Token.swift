import Diagnostics

/// A piece of source text as the lexer sees it, with its place.
public struct Token: Sendable {
  public enum Kind: UInt8, Sendable {
    case name
    /// A reserved word; soft keywords (`match`, `case`, `_`) are names.
    case keyword
    case number
    /// A whole string literal with its prefix and quotes, f-strings included.
    case string
    case `operator`
    /// Only when asked for.
    case comment
    /// The end of a logical line.
    case newline
    case indent
    case dedent
    case endOfFile
    /// Text that is no token.
    case invalid
  }

  public let kind: Kind
  /// Which operator or keyword it is; `.none` for everything else.
  public let symbol: Symbol
  public let span: SourceSpan
  /// How many brackets are open after it.
  public let level: UInt8

  init(_ kind: Kind, _ symbol: Symbol, start: Int, end: Int, level: Int) {
    self.kind = kind
    self.symbol = symbol
    span = SourceSpan(start: start, end: end)
    self.level = UInt8(clamping: level)
  }
}

/// Every operator, delimiter and reserved word.
public enum Symbol: UInt8, Sendable {
  case none
  // Brackets and delimiters.
  case leftParen, rightParen, leftBracket, rightBracket, leftBrace, rightBrace
  case comma, colon, semicolon, dot, ellipsis, arrow, at, assign, walrus
  // Operators.
  case plus, minus, star, doubleStar, slash, doubleSlash, percent
  case leftShift, rightShift, ampersand, bar, caret, tilde
  case less, greater, lessEqual, greaterEqual, equal, notEqual
  // Augmented assignments.
  case plusAssign, minusAssign, starAssign, doubleStarAssign, slashAssign, doubleSlashAssign, percentAssign, atAssign
  case ampersandAssign, barAssign, caretAssign, leftShiftAssign, rightShiftAssign
  // Reserved words.
  case kwFalse, kwNone, kwTrue, kwAnd, kwAs, kwAssert, kwAsync, kwAwait, kwBreak, kwClass, kwContinue, kwDef, kwDel
  case kwElif, kwElse, kwExcept, kwFinally, kwFor, kwFrom, kwGlobal, kwIf, kwImport, kwIn, kwIs, kwLambda
  case kwNonlocal, kwNot, kwOr, kwPass, kwRaise, kwReturn, kwTry, kwWhile, kwWith, kwYield
}

/// The reserved words of Python 3.11, and its soft keywords.
public enum Keywords {
  static let symbols: [String: Symbol] = [
    "False": .kwFalse, "None": .kwNone, "True": .kwTrue, "and": .kwAnd, "as": .kwAs, "assert": .kwAssert,
    "async": .kwAsync, "await": .kwAwait, "break": .kwBreak, "class": .kwClass, "continue": .kwContinue,
    "def": .kwDef, "del": .kwDel, "elif": .kwElif, "else": .kwElse, "except": .kwExcept, "finally": .kwFinally,
    "for": .kwFor, "from": .kwFrom, "global": .kwGlobal, "if": .kwIf, "import": .kwImport, "in": .kwIn,
    "is": .kwIs, "lambda": .kwLambda, "nonlocal": .kwNonlocal, "not": .kwNot, "or": .kwOr, "pass": .kwPass,
    "raise": .kwRaise, "return": .kwReturn, "try": .kwTry, "while": .kwWhile, "with": .kwWith, "yield": .kwYield,
  ]

  /// In alphabetical order.
  public static let all: [String] = symbols.keys.sorted()
  public static let soft: [String] = ["_", "case", "match"]

  public static func isReserved(_ word: String) -> Bool { symbols[word] != nil }

  /// The keyword that the bytes spell. No string is made for words that can't be one.
  @inline(__always)
  static func symbol(_ bytes: ArraySlice<UInt8>) -> Symbol {
    guard bytes.count >= 2, bytes.count <= 8, let first = bytes.first else { return .none }
    // Keywords begin with one of abcdefginloprtwy, F, N or T.
    guard first >= UInt8(ascii: "a") || first == 0x46 || first == 0x4E || first == 0x54 else { return .none }
    return symbols[String(decoding: bytes, as: UTF8.self)] ?? .none
  }
}
