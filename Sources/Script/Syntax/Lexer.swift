import Diagnostics

/// Cuts a text into tokens as CPython 3.11's tokenizer does: indentation becomes tokens, lines inside brackets join.
///
/// It never throws: a lexical error ends the stream with an `.invalid` token and is kept in `failure`, because the
/// parser must report a syntax error that stands before it first.
public struct Lexer {
  /// Why a text ended where it did; what a shell needs to know to ask for another line.
  enum Ending { case complete, openBracket, openString, continuation, failed }

  let file: SourceFile
  let bytes: [UInt8]
  var position: Int
  let limit: Int
  let keepsComments: Bool
  /// Set for the expression in a field of an f-string: no line structure.
  let isFragment: Bool

  var tokens: [Token] = []
  var failure: Failure?
  var ending = Ending.complete
  var brackets: [(byte: UInt8, offset: Int)] = []
  private var indents: [(column: Int, alternative: Int)] = [(0, 0)]
  private var atLineStart = true
  /// Where the comment begins that ends the line: CPython puts the line end there.
  private var commentStart: Int?
  /// Whether the logical line has a token already.
  private var lineHasTokens = false

  init(_ file: SourceFile, range: Range<Int>? = nil, keepsComments: Bool = false) {
    self.file = file
    bytes = file.bytes
    position = range?.lowerBound ?? 0
    limit = min(range?.upperBound ?? file.bytes.count, file.bytes.count)
    self.keepsComments = keepsComments
    isFragment = range != nil
    if isFragment { atLineStart = false }
  }

  /// All tokens of a text, comments included, for colouring: text that is no token comes as `.invalid`, and scanning
  /// goes on after it.
  public static func tokens(of file: SourceFile) -> [Token] {
    var result: [Token] = []
    var start = 0
    while start < file.bytes.count {
      var lexer = Lexer(file, keepsComments: true)
      lexer.position = start
      // Scanning goes on within a line after text that is no token.
      lexer.atLineStart = start == 0
      lexer.lineHasTokens = start > 0
      lexer.run()
      guard lexer.failure != nil, let bad = lexer.tokens.last, bad.kind == .invalid else {
        return result + lexer.tokens
      }
      result += lexer.tokens
      start = max(bad.span.end, start + 1)
    }
    return result
  }

  /// Scans to the end of the text or to the first lexical error.
  mutating func run() {
    if position == 0, bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    while failure == nil {
      if atLineStart, !scanIndentation() { break }
      if failure != nil || !scanToken() { break }
    }
  }

  // MARK: Reading bytes

  /// The byte `offset` after the position; 0 beyond the end.
  @inline(__always)
  func peek(_ offset: Int = 0) -> UInt8 {
    let index = position &+ offset
    return index < limit ? bytes[index] : 0
  }

  @inline(__always)
  func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Passes one line end, `\n`, `\r\n` or `\r`.
  mutating func skipLineEnd() {
    if peek() == 0x0D, peek(1) == 0x0A { position += 2 } else { position += 1 }
  }

  mutating func append(_ kind: Token.Kind, _ symbol: Symbol = .none, from start: Int) {
    tokens.append(Token(kind, symbol, start: start, end: position, level: brackets.count + (isFragment ? 1 : 0)))
  }

  /// Ends the stream with a lexical error. `span` is where the caret goes, `end` how far the bad text reaches.
  mutating func fail(
    _ message: String, _ span: Range<Int>, kind: ErrorKind = .syntaxError, end: Int? = nil, _ why: Ending = .failed
  ) {
    let place = SourceSpan(start: span.lowerBound, end: max(span.upperBound, span.lowerBound))
    failure = Failure(kind, message, place: SourcePlace(file: file, span: place))
    ending = why
    tokens.append(
      Token(.invalid, .none, start: span.lowerBound, end: max(end ?? span.upperBound, span.lowerBound),
        level: brackets.count))
  }

  // MARK: Lines

  /// Measures the indentation of a line and emits what it changes. False at the end of the text.
  private mutating func scanIndentation() -> Bool {
    while true {
      var column = 0
      var alternative = 0
      let start = position
      var afterContinuation: Int?
      measuring: while true {
        switch peek() {
        case 0x20:
          column += 1
          alternative += 1
        case 0x09:
          column = (column / 8 + 1) * 8
          alternative += 1
        case 0x0C:
          column = 0
          alternative = 0
        case 0x5C where isLineEnd(peek(1)):
          // A line that begins with a backslash keeps the indentation that stands before it.
          if afterContinuation == nil { afterContinuation = column }
          position += 1
          skipLineEnd()
          if position >= limit {
            fail("unexpected EOF while parsing", start..<start, .continuation)
            return false
          }
          column = 0
          alternative = 0
          continue measuring
        default: break measuring
        }
        position += 1
      }
      if let kept = afterContinuation {
        column = kept
        alternative = kept
      }
      if position >= limit {
        finish()
        return false
      }
      let byte = peek()
      if byte == UInt8(ascii: "#") {
        scanComment()
        if position < limit { skipLineEnd() }
        continue
      }
      if isLineEnd(byte) {
        skipLineEnd()
        continue
      }
      atLineStart = false
      lineHasTokens = false
      commentStart = nil
      indent(to: column, alternative, from: start)
      return failure == nil
    }
  }

  private mutating func indent(to column: Int, _ alternative: Int, from start: Int) {
    guard let current = indents.last else { return }
    if column == current.column {
      if alternative != current.alternative { failTabs(start) }
    } else if column > current.column {
      if indents.count >= 100 {
        return fail("too many levels of indentation", start..<position, kind: .indentationError)
      }
      if alternative <= current.alternative { return failTabs(start) }
      indents.append((column, alternative))
      append(.indent, from: start)
    } else {
      while let top = indents.last, column < top.column {
        indents.removeLast()
        append(.dedent, from: position)
      }
      guard let top = indents.last, top.column == column else {
        return fail(
          "unindent does not match any outer indentation level", endOfLine(), kind: .indentationError)
      }
      if alternative != top.alternative { failTabs(start) }
    }
  }

  private mutating func failTabs(_ start: Int) {
    fail("inconsistent use of tabs and spaces in indentation", start..<position, kind: .tabError)
  }

  private func endOfLine() -> Range<Int> {
    var end = position
    while end < limit, !isLineEnd(bytes[end]) { end += 1 }
    return end..<end
  }

  /// The tokens that close a text.
  private mutating func finish() {
    if let open = brackets.last, !isFragment {
      ending = .openBracket
      failure = Failure(
        .syntaxError, "'\(Character(Unicode.Scalar(open.byte)))' was never closed",
        place: SourcePlace(file: file, span: SourceSpan(start: open.offset, end: open.offset + 1)))
      append(.invalid, from: position)
      return
    }
    if lineHasTokens { append(.newline, from: commentStart ?? position) }
    while indents.count > 1 {
      indents.removeLast()
      append(.dedent, from: position)
    }
    append(.endOfFile, from: position)
  }

  // MARK: Tokens

  /// Scans one token. False when the text is at its end.
  private mutating func scanToken() -> Bool {
    while peek() == 0x20 || peek() == 0x09 || peek() == 0x0C { position += 1 }
    if position >= limit {
      finish()
      return false
    }
    let byte = peek()
    switch byte {
    case 0x23: scanComment()
    case 0x0A, 0x0D:
      let start = position
      skipLineEnd()
      if !brackets.isEmpty || isFragment { return true }
      let from = commentStart ?? start
      commentStart = nil
      tokens.append(Token(.newline, .none, start: from, end: from + 1, level: 0))
      atLineStart = true
      lineHasTokens = false
    case 0x5C: return scanContinuation()
    case 0x30...0x39:
      lineHasTokens = true
      scanNumber()
    case 0x2E where (0x30...0x39).contains(peek(1)):
      lineHasTokens = true
      scanNumber()
    case 0x22, 0x27:
      lineHasTokens = true
      scanString(from: position, isRaw: false)
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...0xFF:
      lineHasTokens = true
      scanWord()
    default:
      lineHasTokens = true
      scanOperator()
    }
    return true
  }

  private mutating func scanContinuation() -> Bool {
    let start = position
    position += 1
    if position >= limit {
      fail("unexpected EOF while parsing", start + 1..<start + 1, .continuation)
      return false
    }
    guard isLineEnd(peek()) else {
      fail("unexpected character after line continuation character", start + 1..<start + 1, end: start + 1)
      return false
    }
    skipLineEnd()
    if position >= limit {
      fail("unexpected EOF while parsing", start + 1..<start + 1, .continuation)
      return false
    }
    return true
  }

  private mutating func scanComment() {
    let start = position
    while position < limit, !isLineEnd(bytes[position]) { position += 1 }
    if keepsComments { append(.comment, from: start) } else if brackets.isEmpty { commentStart = start }
  }

  private mutating func scanWord() {
    let start = position
    while true {
      let byte = peek()
      if isASCIIWord(byte) {
        position += 1
      } else if byte >= 0x80 {
        guard scanUnicode(isFirst: position == start, wordStart: start) else { return }
      } else {
        break
      }
    }
    if (peek() == 0x22 || peek() == 0x27), position - start <= 2, let raw = stringPrefix(bytes[start..<position]) {
      return scanString(from: start, isRaw: raw)
    }
    let symbol = Keywords.symbol(bytes[start..<position])
    append(symbol == .none ? .name : .keyword, symbol, from: start)
  }

  @inline(__always)
  func isASCIIWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F: true
    default: false
    }
  }

  /// Passes one scalar beyond ASCII within a name; fails when no name may hold it.
  private mutating func scanUnicode(isFirst: Bool, wordStart: Int) -> Bool {
    guard let (scalar, width) = scalar(at: position) else {
      fail("invalid non-printable character U+FFFD", position..<position + 1)
      return false
    }
    let properties = scalar.properties
    if isFirst ? properties.isXIDStart : properties.isXIDContinue {
      position += width
      return true
    }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let isPrintable: Bool
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
      .spaceSeparator:
      isPrintable = false
    default: isPrintable = true
    }
    let message = isPrintable
      ? "invalid character '\(scalar)' (U+\(code))" : "invalid non-printable character U+\(code)"
    fail(message, position..<position + width)
    return false
  }

  /// Decodes the scalar at a byte offset. The bytes are valid UTF-8 because they come from a `String`.
  func scalar(at offset: Int) -> (Unicode.Scalar, Int)? {
    let first = bytes[offset]
    let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard offset + width <= limit else { return nil }
    var value = UInt32(width == 1 ? first : width == 2 ? first & 0x1F : width == 3 ? first & 0x0F : first & 0x07)
    for index in 1..<max(width, 1) { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return Unicode.Scalar(value).map { ($0, width) }
  }
}
