import Diagnostics

extension Parser {
  /// A compound statement, or nil when the next token begins none.
  mutating func parseCompound() throws -> Statement? {
    switch symbol {
    case .kwIf: return try parseIf()
    case .kwWhile: return try parseWhile()
    case .kwFor: return try parseFor(position, isAsync: false)
    case .kwTry: return try parseTry()
    case .kwWith: return try parseWith(position, isAsync: false)
    case .kwDef: return try parseDefinition(position, [], isAsync: false)
    case .kwClass: return try parseClass(position, [])
    case .at: return try parseDecorated()
    case .kwAsync: return try parseAsync()
    default:
      if token.kind == .name, isWord("match") { return try parseMatch() }
      return nil
    }
  }

  // MARK: Blocks

  /// The block after a `:`. `what` names the statement in the error about a missing one.
  mutating func parseBlock(_ what: String, _ start: Int) throws -> [Statement] {
    var statements: [Statement] = []
    guard token.kind == .newline else {
      switch symbol {
      case .kwIf, .kwWhile, .kwFor, .kwTry, .kwWith, .kwDef, .kwClass, .at: throw invalidSyntax()
      default: break
      }
      try parseSimpleStatements(into: &statements)
      return statements
    }
    advance()
    guard token.kind == .indent else {
      let line = file.lineNumber(at: tokens[start].span.start)
      throw failure(
        "expected an indented block after \(what) on line \(line)", missingBlockSpan(), kind: .indentationError)
    }
    try enter()
    defer { leave() }
    advance()
    while token.kind != .dedent, token.kind != .endOfFile {
      if token.kind == .newline {
        advance()
        continue
      }
      try parseStatement(into: &statements)
    }
    if token.kind == .dedent { advance() }
    return statements
  }

  /// Where the error about a missing block points: at the next token, or at the end of the text.
  private func missingBlockSpan() -> SourceSpan {
    var index = position
    while index + 1 < tokens.count, tokens[index].kind == .dedent { index += 1 }
    let next = tokens[index]
    guard next.kind == .endOfFile, position > 0 else { return next.span }
    return tokens[position - 1].span
  }

  /// The `:` that opens a block; only at the end of a line is it said to be missing.
  private mutating func expectColon() throws {
    if token.kind == .newline { throw failure("expected ':'", token.span) }
    try expect(.colon)
  }

  // MARK: if, while, for

  private mutating func parseIf() throws -> Statement {
    var branches: [(start: Int, test: Expression, body: [Statement], end: Int)] = []
    var orElse: [Statement] = []
    var keyword = "if"
    while true {
      let start = position
      advance()
      let test = try parseNamedExpression()
      try expectColon()
      let body = try parseBlock("'\(keyword)' statement", start)
      branches.append((start, test, body, position))
      if branches.count > Parser.maximumHeight { throw tooDeep() }
      guard symbol == .kwElif else { break }
      keyword = "elif"
    }
    if symbol == .kwElse { orElse = try parseElse() }
    let end = blockEnd
    for branch in branches.reversed() {
      let span = SourceSpan(start: tokens[branch.start].span.start, end: end)
      orElse = [Statement(.if(test: branch.test, body: branch.body, orElse: orElse), span)]
    }
    return orElse[0]
  }

  /// Where a statement with a block ends: after the last token that isn't layout.
  private var blockEnd: Int {
    var index = position - 1
    while index > 0, tokens[index].kind == .newline || tokens[index].kind == .indent || tokens[index].kind == .dedent {
      index -= 1
    }
    return tokens[max(index, 0)].span.end
  }

  /// From the token at `start` to the end of the block that was just parsed.
  private func blockSpan(from start: Int) -> SourceSpan {
    SourceSpan(start: tokens[start].span.start, end: blockEnd)
  }

  private mutating func parseElse() throws -> [Statement] {
    let start = position
    advance()
    try force(.colon, ":")
    return try parseBlock("'else' statement", start)
  }

  private mutating func parseWhile() throws -> Statement {
    let start = position
    advance()
    let test = try parseNamedExpression()
    try expectColon()
    let body = try parseBlock("'while' statement", start)
    let orElse = symbol == .kwElse ? try parseElse() : []
    return Statement(
      .while(test: test, body: body, orElse: orElse), blockSpan(from: start))
  }

  private mutating func parseFor(_ start: Int, isAsync: Bool) throws -> Statement {
    let keyword = position
    advance()
    let target = try parseForTarget()
    try expect(.kwIn)
    let iterable = try parseExpressions()
    if case .starred = iterable.kind { throw failure("can't use starred expression here", iterable.span) }
    try expectColon()
    let body = try parseBlock("'for' statement", keyword)
    let orElse = symbol == .kwElse ? try parseElse() : []
    return Statement(
      .for(target: target, iterable: iterable, body: body, orElse: orElse, isAsync: isAsync),
      blockSpan(from: start))
  }

  // MARK: try

  private mutating func parseTry() throws -> Statement {
    let start = position
    advance()
    try force(.colon, ":")
    let body = try parseBlock("'try' statement", start)
    var handlers: [ExceptHandler] = []
    var isGroup = false
    while symbol == .kwExcept {
      let isStar = token(1).symbol == .star
      if !handlers.isEmpty, isStar != isGroup {
        throw failure("cannot have both 'except' and 'except*' on the same 'try'", token.span)
      }
      isGroup = isStar
      if let last = handlers.last, last.type == nil {
        throw failure("default 'except:' must be last", last.span)
      }
      handlers.append(try parseHandler(isGroup: isStar))
    }
    var orElse: [Statement] = []
    if symbol == .kwElse, !handlers.isEmpty { orElse = try parseElse() }
    var finally: [Statement] = []
    if symbol == .kwFinally {
      let keyword = position
      advance()
      try force(.colon, ":")
      finally = try parseBlock("'finally' statement", keyword)
    } else if handlers.isEmpty {
      throw failure("expected 'except' or 'finally' block", token.span)
    }
    return Statement(
      .try(body: body, handlers: handlers, orElse: orElse, finally: finally, isGroup: isGroup),
      blockSpan(from: start))
  }

  private mutating func parseHandler(isGroup: Bool) throws -> ExceptHandler {
    let start = position
    advance()
    if isGroup {
      advance()
      if symbol == .colon || token.kind == .newline {
        throw failure("expected one or more exception types", token.span)
      }
    }
    var type: Expression?
    var name: Name?
    if symbol != .colon {
      if token.kind == .newline { throw failure("expected ':'", token.span) }
      let typeStart = position
      type = try parseExpression()
      if symbol == .comma { try failOnUnparenthesizedTypes(typeStart) }
      if accept(.kwAs) { name = try parseName() }
      try expectColon()
    } else {
      advance()
    }
    let body = try parseBlock("'except\(isGroup ? "*" : "")' statement", start)
    return ExceptHandler(type: type, name: name, body: body, span: blockSpan(from: start))
  }

  private mutating func failOnUnparenthesizedTypes(_ start: Int) throws {
    let comma = position
    while accept(.comma) {
      guard (try? parseExpression()) != nil else { break }
    }
    if accept(.kwAs) { _ = try? parseName() }
    if symbol == .colon { throw failure("multiple exception types must be parenthesized", span(from: start)) }
    position = comma
    throw invalidSyntax()
  }

  // MARK: with

  private mutating func parseWith(_ start: Int, isAsync: Bool) throws -> Statement {
    let keyword = position
    advance()
    let items = try parseParenthesizedItems() ?? parseItems()
    try expectColon()
    let body = try parseBlock("'with' statement", keyword)
    return Statement(.with(items: items, body: body, isAsync: isAsync), blockSpan(from: start))
  }

  /// `(item, item,)` before a `:`, or nil when the parenthesis begins an expression.
  private mutating func parseParenthesizedItems() throws -> [WithItem]? {
    guard symbol == .leftParen else { return nil }
    let saved = self
    advance()
    var items: [WithItem] = []
    do {
      repeat {
        if symbol == .rightParen, !items.isEmpty { break }
        items.append(try parseItem())
      } while accept(.comma)
      if accept(.rightParen), symbol == .colon { return items }
    } catch let failure as Failure {
      // Bad targets are bad either way of reading.
      if failure.message.hasPrefix("cannot assign") { throw failure }
    }
    let reached = furthest
    self = saved
    furthest = max(furthest, reached)
    return nil
  }

  private mutating func parseItems() throws -> [WithItem] {
    var items = [try parseItem()]
    while accept(.comma) { items.append(try parseItem()) }
    return items
  }

  private mutating func parseItem() throws -> WithItem {
    let context = try parseExpression()
    guard accept(.kwAs) else { return WithItem(context: context, target: nil) }
    let target = symbol == .star ? try parseStarred() : try parseExpression()
    try checkTarget(target, .assignment)
    try checkStars(target)
    return WithItem(context: context, target: target)
  }

  // MARK: Definitions

  private mutating func parseAsync() throws -> Statement {
    let start = position
    switch token(1).symbol {
    case .kwDef:
      advance()
      return try parseDefinition(start, [], isAsync: true)
    case .kwFor:
      advance()
      return try parseFor(start, isAsync: true)
    case .kwWith:
      advance()
      return try parseWith(start, isAsync: true)
    default:
      advance()
      throw invalidSyntax()
    }
  }

  private mutating func parseDecorated() throws -> Statement {
    let start = position
    var decorators: [Expression] = []
    while accept(.at) {
      decorators.append(try parseNamedExpression())
      guard token.kind == .newline else { throw invalidSyntax() }
      advance()
    }
    switch symbol {
    case .kwDef: return try parseDefinition(start, decorators, isAsync: false)
    case .kwClass: return try parseClass(start, decorators)
    case .kwAsync where token(1).symbol == .kwDef:
      advance()
      return try parseDefinition(start, decorators, isAsync: true)
    default: throw invalidSyntax()
    }
  }

  /// `start` is the first token of the definition, decorators included.
  private mutating func parseDefinition(
    _ start: Int, _ decorators: [Expression], isAsync: Bool
  ) throws -> Statement {
    let keyword = position
    let first = isAsync ? keyword - 1 : keyword
    advance()
    let name = try parseName()
    try force(.leftParen, "(")
    let parameters = try parseParameters(isLambda: false)
    try expect(.rightParen)
    if symbol == .arrow, !startsExpression(token(1)) { throw failure("expected ':'", token.span) }
    let returns = accept(.arrow) ? try parseExpression() : nil
    try force(.colon, ":")
    let body = try parseBlock("function definition", keyword)
    let definition = FunctionDefinition(
      name: name, parameters: parameters, body: body, decorators: decorators, returns: returns, isAsync: isAsync,
      span: blockSpan(from: start))
    return Statement(.function(definition), blockSpan(from: first))
  }

  private mutating func parseClass(_ start: Int, _ decorators: [Expression]) throws -> Statement {
    let keyword = position
    advance()
    let name = try parseName()
    let arguments = symbol == .leftParen ? try parseArguments() : []
    for argument in arguments {
      guard case .comprehension(let bare) = argument.value.kind, bare.kind == .generator,
        let clause = bare.clauses.first, argument.value.span.start == tokens[keyword + 2].span.start
      else { continue }
      throw failure("invalid syntax", clause.target.span)
    }
    try expectColon()
    let body = try parseBlock("class definition", keyword)
    let definition = ClassDefinition(
      name: name, arguments: arguments, body: body, decorators: decorators, span: blockSpan(from: start))
    return Statement(.class(definition), blockSpan(from: keyword))
  }

  // MARK: match

  /// A `match` statement, or nil when `match` is a name here.
  private mutating func parseMatch() throws -> Statement? {
    let start = position
    let next = token(1)
    guard startsExpression(next) || next.symbol == .star else { return nil }
    let saved = self
    advance()
    guard let subject = try? parseSubject() else {
      self = saved
      return nil
    }
    if symbol != .colon, symbol != .comma, next.kind == .name || next.kind == .number || next.kind == .string,
      token.kind != .newline
    {
      // `match x` begins nothing else.
      throw invalidSyntax()
    }
    guard symbol == .colon, token(1).kind == .newline else {
      let isMissingColon = token.kind == .newline && next.symbol != .leftParen && next.symbol != .leftBracket
        && next.symbol != .minus && next.symbol != .plus && next.symbol != .star
      let missing = failure("expected ':'", token.span)
      self = saved
      if isMissingColon { throw missing }
      return nil
    }
    advance()
    advance()
    guard token.kind == .indent else {
      let line = file.lineNumber(at: tokens[start].span.start)
      throw failure(
        "expected an indented block after 'match' statement on line \(line)", missingBlockSpan(),
        kind: .indentationError)
    }
    advance()
    var cases: [MatchCase] = []
    while isWord("case") { cases.append(try parseCase()) }
    guard !cases.isEmpty, token.kind == .dedent || token.kind == .endOfFile else { throw invalidSyntax() }
    if token.kind == .dedent { advance() }
    return Statement(.match(subject: subject, cases: cases), blockSpan(from: start))
  }

  private mutating func parseSubject() throws -> Expression {
    let start = position
    let first = try parseStarNamedExpression()
    if symbol == .comma {
      return try parseTuple(start, first) { (parser: inout Parser) throws -> Expression in
        try parser.parseStarNamedExpression()
      }
    }
    if case .starred = first.kind { throw invalidSyntax() }
    return first
  }

  private mutating func parseCase() throws -> MatchCase {
    let start = position
    advance()
    let pattern = try parsePatterns()
    let guardTest = accept(.kwIf) ? try parseNamedExpression() : nil
    try expectColon()
    let body = try parseBlock("'case' statement", start)
    return MatchCase(pattern: pattern, guardTest: guardTest, body: body)
  }
}
