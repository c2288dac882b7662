import Diagnostics

/// A recursive-descent parser for Python 3.11.
///
/// Where CPython's grammar has `invalid_…` rules, the place that meets the mistake says what they say, so that errors
/// carry CPython's words. Recursion is bounded twice: `depth` bounds the parser's own stack, `height` the height of the
/// tree, which later passes walk recursively.
public struct Parser {
  let file: SourceFile
  var tokens: [Token]
  /// The index of the token to be read next.
  var position = 0
  /// The index of the furthest token that was looked at; CPython's rules for unclosed brackets go by it.
  var furthest = 0
  var depth = 0
  /// The height of the expression that was parsed last.
  var height = 0
  /// The greatest height since it was last reset.
  var peak = 0
  /// How deep f-strings are nested.
  let formatDepth: Int
  let lexicalFailure: Failure?
  /// The innermost bracket that was open where the tokens end.
  let openBracket: (byte: UInt8, offset: Int)?
  /// The last operand of a disjunction, for "Perhaps you forgot a comma?".
  var lastDisjunction: (span: SourceSpan, start: Int, end: Int) = (.none, 0, -1)

  let stack = StackBound()

  static let maximumDepth = 2000
  static let maximumHeight = 2900

  /// Parses a whole text.
  ///
  /// Throws `Failure` of kind `syntaxError`, `indentationError` or `tabError` with its place, or `recursionError`.
  public static func parseModule(_ file: SourceFile) throws -> [Statement] {
    var parser = try Parser(file)
    let tree = try parser.attempt { (parser: inout Parser) throws -> [Statement] in try parser.parseFile() }
    try ScopeRules.check(tree, file)
    return tree
  }

  /// Parses a cell, which may await outside of functions; whether it does.
  public static func parseCell(_ file: SourceFile) throws -> (body: [Statement], awaits: Bool) {
    var parser = try Parser(file)
    let tree = try parser.attempt { (parser: inout Parser) throws -> [Statement] in try parser.parseFile() }
    return (tree, try ScopeRules.check(tree, file, allowsAwait: true))
  }

  /// Parses a text that is one expression, as `eval` takes it: leading blanks and newlines around it are ignored.
  public static func parseExpression(_ file: SourceFile) throws -> Expression {
    var start = 0
    while start < file.bytes.count, file.bytes[start] == 0x20 || file.bytes[start] == 0x09 { start += 1 }
    var parser = try Parser(file, skipping: start)
    let tree = try parser.attempt { (parser: inout Parser) throws -> Expression in
      let value = try parser.parseExpressions()
      while parser.token.kind == .newline { parser.advance() }
      if parser.token.kind != .endOfFile { throw parser.invalidSyntax() }
      return value
    }
    try ScopeRules.check(tree, file)
    return tree
  }

  private init(_ file: SourceFile, skipping start: Int = 0) throws {
    if let zero = file.bytes.firstIndex(of: 0) {
      let place = SourcePlace(file: file, span: SourceSpan(start: zero, end: zero + 1))
      throw Failure(.syntaxError, "source code string cannot contain null bytes", place: place)
    }
    var lexer = Lexer(file)
    lexer.position = start
    lexer.run()
    self.init(lexer, formatDepth: 0)
  }

  init(_ lexer: Lexer, formatDepth: Int) {
    file = lexer.file
    tokens = lexer.tokens
    lexicalFailure = lexer.failure
    openBracket = lexer.isFragment ? nil : lexer.brackets.last
    self.formatDepth = formatDepth
  }

  /// Runs a rule; when it fails, decides which error to report as CPython does: most lexical errors come before the
  /// parser's wherever they are, an unclosed bracket before an error on a later line, others only when reached.
  mutating func attempt<Result>(_ rule: (inout Parser) throws -> Result) throws -> Result {
    do {
      return try rule(&self)
    } catch let failure as Failure {
      guard failure.kind == .syntaxError || failure.kind == .indentationError, let lexical = lexicalFailure,
        failure.message != "unexpected indent"
      else { throw failure }
      let hasReached = furthest >= tokens.count - 1
      if hasReached || !isLate(lexical) { throw lexical }
      if let open = openBracket, let place = failure.place, let last = tokens.last {
        let reached = max(place.span.start, min(tokens[furthest].span.start, last.span.start))
        if file.lineIndex(at: reached) > file.lineIndex(at: open.offset) { throw neverClosed(open) }
      }
      throw failure
    }
  }

  /// Whether CPython's tokenizer reports an error only when the parser gets to it.
  private func isLate(_ failure: Failure) -> Bool {
    failure.kind != .syntaxError || failure.message.hasSuffix("was never closed")
      || failure.message == "unexpected EOF while parsing"
      || failure.message == "unexpected character after line continuation character"
  }

  private func neverClosed(_ open: (byte: UInt8, offset: Int)) -> Failure {
    failure(
      "'\(Character(Unicode.Scalar(open.byte)))' was never closed",
      SourceSpan(start: open.offset, end: open.offset + 1))
  }

  // MARK: Tokens

  var token: Token {
    @inline(__always) get { tokens[position] }
  }

  var symbol: Symbol {
    @inline(__always) get { tokens[position].symbol }
  }

  /// The token `offset` ahead; the last token beyond the end.
  func token(_ offset: Int) -> Token { tokens[min(position + offset, tokens.count - 1)] }

  /// Passes a token; stays at the last one, which no rule accepts.
  @inline(__always)
  mutating func advance() {
    if position + 1 < tokens.count { position += 1 }
    if position > furthest { furthest = position }
  }

  /// Passes the symbol if it is next.
  @inline(__always)
  mutating func accept(_ symbol: Symbol) -> Bool {
    guard tokens[position].symbol == symbol else { return false }
    advance()
    return true
  }

  /// Passes the symbol, which nothing but an error can replace.
  mutating func expect(_ symbol: Symbol) throws {
    guard accept(symbol) else { throw invalidSyntax() }
  }

  /// Passes a symbol that CPython names when it is missing.
  mutating func force(_ symbol: Symbol, _ text: String) throws {
    guard accept(symbol) else { throw failure("expected '\(text)'", token.span) }
  }

  /// Whether the next token is the name `word`: soft keywords.
  func isWord(_ word: String) -> Bool { token.kind == .name && file.text(of: token.span) == word }

  func text(of token: Token) -> String { file.text(of: token.span) }

  mutating func parseName() throws -> Name {
    guard token.kind == .name else { throw invalidSyntax() }
    let name = Name(identifier(token), token.span)
    advance()
    return name
  }

  /// The name that a token spells, in the normal form that CPython compares names by.
  func identifier(_ token: Token) -> String { Identifier.normalized(file.text(of: token.span)) }

  // MARK: Places

  /// From the token at `start` to the last one that was passed.
  @inline(__always)
  func span(from start: Int) -> SourceSpan {
    let end = position > start ? tokens[position - 1].span.end : tokens[start].span.end
    return SourceSpan(start: tokens[start].span.start, end: end)
  }

  // MARK: Errors

  func failure(_ message: String, _ span: SourceSpan, kind: ErrorKind = .syntaxError) -> Failure {
    Failure(kind, message, place: SourcePlace(file: file, span: span))
  }

  /// The error for a token that no rule wants, or a better one where CPython has one.
  mutating func invalidSyntax() -> Failure {
    // After an operand `not` can only begin `not in`: what follows it is wrong.
    let bad = symbol == .kwNot && position > 0 && endsOperand(tokens[position - 1]) ? token(1) : token
    if bad.kind == .indent { return failure("unexpected indent", pointBefore(bad), kind: .indentationError) }
    if bad.kind == .dedent { return failure("unexpected unindent", bad.span, kind: .indentationError) }
    if bad.kind != .invalid, let better = missingComma() { return better }
    return failure("invalid syntax", bad.span)
  }

  /// CPython's caret for an indentation error stands on the last blank.
  func pointBefore(_ token: Token) -> SourceSpan {
    let end = token.span.end
    return SourceSpan(start: max(end - 1, 0), end: end)
  }

  /// `a b` within brackets, when both are expressions.
  private mutating func missingComma() -> Failure? {
    let last = lastDisjunction
    guard last.end == position, position > 0, startsExpression(token) else { return nil }
    let first = tokens[last.start]
    if first.kind == .name {
      let word = text(of: first)
      if tokens[last.start + 1].kind == .string { return nil }
      // CPython compares only as many letters as the name has: `c` counts as `case`.
      if Keywords.soft.contains(where: { (soft: String) -> Bool in soft.hasPrefix(word) }) { return nil }
      if last.start + 1 == position, word == "print" || word == "exec" { return nil }
    }
    let saved = self
    defer {
      let reached = furthest
      self = saved
      furthest = max(furthest, reached)
    }
    lastDisjunction.end = -1
    guard (try? parseExpressionOperand()) != nil, tokens[position - 1].level > 0 else { return nil }
    return failure(
      "invalid syntax. Perhaps you forgot a comma?",
      SourceSpan(start: last.span.start, end: tokens[position - 1].span.end))
  }

  private func endsOperand(_ token: Token) -> Bool {
    switch token.kind {
    case .name, .number, .string: true
    default: token.symbol == .rightParen || token.symbol == .rightBracket || token.symbol == .rightBrace
    }
  }

  func startsExpression(_ token: Token) -> Bool {
    switch token.kind {
    case .name, .number, .string: true
    default:
      switch token.symbol {
      case .leftParen, .leftBracket, .leftBrace, .minus, .plus, .tilde, .ellipsis, .kwNone, .kwTrue, .kwFalse,
        .kwNot, .kwLambda, .kwAwait:
        true
      default: false
      }
    }
  }

  // MARK: Bounds

  /// Counts one level of recursion.
  @inline(__always)
  mutating func enter() throws {
    depth += 1
    if depth > Parser.maximumDepth || !stack.hasRoom() { throw tooDeep() }
  }

  @inline(__always)
  mutating func leave() { depth -= 1 }

  /// Says how high the expression just parsed is.
  @inline(__always)
  mutating func grow(_ newHeight: Int) throws {
    height = newHeight
    if newHeight > peak { peak = newHeight }
    if newHeight > Parser.maximumHeight { throw tooDeep() }
  }

  func tooDeep() -> Failure {
    failure("maximum recursion depth exceeded during compilation", token.span, kind: .recursionError)
  }
}
