import Diagnostics

extension Parser {
  mutating func parseAtom() throws -> Expression {
    let atom = token
    try grow(1)
    switch atom.kind {
    case .name:
      advance()
      return Expression(.name(identifier(atom)), atom.span)
    case .number:
      advance()
      return Expression(try number(atom), atom.span)
    case .string: return try parseStrings()
    default: break
    }
    switch atom.symbol {
    case .kwNone: return keyword(.none, atom)
    case .kwTrue: return keyword(.bool(true), atom)
    case .kwFalse: return keyword(.bool(false), atom)
    case .ellipsis: return keyword(.ellipsis, atom)
    case .leftParen: return try parseBracketed { (parser: inout Parser) throws -> Expression in
      try parser.parseParenthesized()
    }
    case .leftBracket: return try parseBracketed { (parser: inout Parser) throws -> Expression in
      try parser.parseListDisplay()
    }
    case .leftBrace: return try parseBracketed { (parser: inout Parser) throws -> Expression in
      try parser.parseBraces()
    }
    default: throw invalidSyntax()
    }
  }

  private mutating func keyword(_ kind: Expression.Kind, _ token: Token) -> Expression {
    advance()
    return Expression(kind, token.span)
  }

  /// Counts the height of what stands in brackets.
  mutating func parseBracketed<Result>(_ rule: (inout Parser) throws -> Result) throws -> Result {
    try enter()
    defer { leave() }
    let outside = peak
    peak = 0
    let result = try rule(&self)
    let inside = peak
    peak = outside
    try grow(inside + 1)
    return result
  }

  // MARK: Parentheses

  /// A tuple, a group, a generator or a `yield` in parentheses.
  private mutating func parseParenthesized() throws -> Expression {
    let start = position
    advance()
    if accept(.rightParen) { return Expression(.tuple([]), span(from: start)) }
    if symbol == .kwYield {
      let value = try parseYield()
      try expect(.rightParen)
      return value
    }
    if symbol == .doubleStar { try failOnDoubleStar() }
    let first = try parseStarNamedExpression()
    if isComprehension() {
      try refuseStar(first)
      let clauses = try parseComprehensionClauses()
      try expect(.rightParen)
      return comprehension(.generator, first, nil, clauses, start)
    }
    if symbol == .comma {
      let elements = try parseElements(first, until: .rightParen)
      return Expression(.tuple(elements), span(from: start))
    }
    if case .starred = first.kind, symbol == .rightParen {
      throw failure("cannot use starred expression here", first.span)
    }
    try expect(.rightParen)
    return first
  }

  private mutating func failOnDoubleStar() throws {
    let star = token.span
    let saved = self
    advance()
    if (try? parseExpression()) != nil, symbol == .rightParen {
      throw failure("cannot use double starred expression here", star)
    }
    self = saved
  }

  /// The elements of a display from the first comma on, with its closing bracket.
  private mutating func parseElements(_ first: Expression, until close: Symbol) throws -> [Expression] {
    var elements = [first]
    while accept(.comma) {
      if symbol == close { break }
      if isComprehension(), close != .rightParen {
        try failOnComprehensionTarget(elements, through: tokens[position - 1].span)
      }
      let element = try parseStarNamedExpression()
      elements.append(element)
      if isComprehension(), close != .rightParen {
        try failOnComprehensionTarget(elements, through: element.span)
      }
    }
    try expect(close)
    return elements
  }

  // MARK: Brackets

  private mutating func parseListDisplay() throws -> Expression {
    let start = position
    advance()
    if accept(.rightBracket) { return Expression(.list([]), span(from: start)) }
    let first = try parseStarNamedExpression()
    if isComprehension() {
      try refuseStar(first)
      let clauses = try parseComprehensionClauses()
      try expect(.rightBracket)
      return comprehension(.list, first, nil, clauses, start)
    }
    let elements = try parseElements(first, until: .rightBracket)
    return Expression(.list(elements), span(from: start))
  }

  // MARK: Braces

  /// A dict, a set, or a comprehension of either.
  private mutating func parseBraces() throws -> Expression {
    let start = position
    advance()
    if accept(.rightBrace) { return Expression(.dict([]), span(from: start)) }
    if symbol == .doubleStar { return try parseDict(start, nil) }
    let first = try parseStarNamedExpression()
    if symbol == .colon { return try parseDict(start, first) }
    if isComprehension() {
      try refuseStar(first)
      let clauses = try parseComprehensionClauses()
      try expect(.rightBrace)
      return comprehension(.set, first, nil, clauses, start)
    }
    let elements = try parseElements(first, until: .rightBrace)
    return Expression(.set(elements), span(from: start))
  }

  /// A dict from its first `:` or `**` on.
  private mutating func parseDict(_ start: Int, _ firstKey: Expression?) throws -> Expression {
    var entries: [(key: Expression?, value: Expression)] = []
    if let key = firstKey {
      if case .starred = key.kind { throw invalidSyntax() }
      if case .walrus = key.kind, key.span.start == tokens[start + 1].span.start { throw invalidSyntax() }
      let value = try parseDictValue()
      if isComprehension() {
        let clauses = try parseComprehensionClauses()
        try expect(.rightBrace)
        return comprehension(.dict, key, value, clauses, start)
      }
      entries.append((key, value))
    } else {
      entries.append((nil, try parseMappingEntry()))
    }
    while accept(.comma) {
      if symbol == .rightBrace { break }
      if symbol == .doubleStar {
        entries.append((nil, try parseMappingEntry()))
        continue
      }
      let key = try parseExpression()
      guard symbol == .colon else {
        if symbol == .comma || symbol == .rightBrace {
          let end = key.span.end
          throw failure("':' expected after dictionary key", SourceSpan(start: max(end - 1, 0), end: end))
        }
        throw invalidSyntax()
      }
      entries.append((key, try parseDictValue()))
    }
    try expect(.rightBrace)
    return Expression(.dict(entries), span(from: start))
  }

  /// The value after the `:` at the position.
  private mutating func parseDictValue() throws -> Expression {
    let colon = token.span
    advance()
    if symbol == .rightBrace || symbol == .comma {
      throw failure("expression expected after dictionary key and ':'", colon)
    }
    if symbol == .star {
      let star = token.span
      let starred = try parseStarred()
      throw failure("cannot use a starred expression in a dictionary value", star.union(starred.span))
    }
    return try parseExpression()
  }

  /// `**mapping` in a display.
  private mutating func parseMappingEntry() throws -> Expression {
    let stars = token.span
    advance()
    let value = try parseBinary(0)
    if isComprehension() { throw failure("dict unpacking cannot be used in dict comprehension", stars) }
    return value
  }

  // MARK: Comprehensions

  func isComprehension() -> Bool {
    symbol == .kwFor || (symbol == .kwAsync && token(1).symbol == .kwFor)
  }

  func comprehension(
    _ kind: Comprehension.Kind, _ element: Expression, _ value: Expression?, _ clauses: [Comprehension.Clause],
    _ start: Int
  ) -> Expression {
    Expression(
      .comprehension(Comprehension(kind: kind, element: element, value: value, clauses: clauses)),
      span(from: start))
  }

  /// One or more `for target in iterable if test …`.
  mutating func parseComprehensionClauses() throws -> [Comprehension.Clause] {
    var clauses: [Comprehension.Clause] = []
    while isComprehension() {
      let isAsync = accept(.kwAsync)
      advance()
      let target = try parseForTarget()
      try expect(.kwIn)
      let iterable = try parseDisjunction()
      var conditions: [Expression] = []
      while accept(.kwIf) { conditions.append(try parseDisjunction()) }
      clauses.append(
        Comprehension.Clause(target: target, iterable: iterable, conditions: conditions, isAsync: isAsync))
    }
    return clauses
  }

  private func refuseStar(_ element: Expression) throws {
    if case .starred = element.kind {
      throw failure("iterable unpacking cannot be used in comprehension", element.span)
    }
  }

  /// `[a, b for …]`.
  private func failOnComprehensionTarget(_ elements: [Expression], through last: SourceSpan) throws {
    guard let first = elements.first else { return }
    throw failure("did you forget parentheses around the comprehension target?", first.span.union(last))
  }
}
