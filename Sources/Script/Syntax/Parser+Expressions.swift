import Diagnostics

extension Parser {
  // MARK: Lists of expressions

  /// `star_expressions`: an expression, or a tuple without parentheses that may hold `*value`.
  mutating func parseExpressions() throws -> Expression {
    let start = position
    let first = try parseStarExpression()
    guard symbol == .comma else { return first }
    return try parseTuple(start, first) { (parser: inout Parser) throws -> Expression in
      try parser.parseStarExpression()
    }
  }

  /// The rest of a tuple without parentheses, from its first comma on.
  mutating func parseTuple(
    _ start: Int, _ first: Expression, _ element: (inout Parser) throws -> Expression
  ) throws -> Expression {
    var elements = [first]
    var highest = height
    while accept(.comma) {
      guard startsExpression(token) || symbol == .star else { break }
      elements.append(try element(&self))
      highest = max(highest, height)
    }
    try grow(highest + 1)
    return Expression(.tuple(elements), span(from: start))
  }

  mutating func parseStarExpression() throws -> Expression {
    if symbol == .star { return try parseStarred() }
    return try parseExpression()
  }

  /// `star_named_expression`.
  mutating func parseStarNamedExpression() throws -> Expression {
    if symbol == .star { return try parseStarred() }
    return try parseNamedExpression()
  }

  mutating func parseStarred() throws -> Expression {
    let start = position
    advance()
    let value = try parseBinary(0)
    try grow(height + 1)
    return Expression(.starred(value), span(from: start))
  }

  /// An expression, or `name := value`.
  mutating func parseNamedExpression() throws -> Expression {
    let start = position
    if token.kind == .name, token(1).symbol == .walrus {
      let name = try parseName()
      advance()
      let value = try parseExpression()
      try grow(height + 1)
      return Expression(.walrus(name, value), span(from: start))
    }
    let value = try parseExpression()
    if symbol == .walrus { try failOnWalrus(value) }
    if symbol == .assign { try failOnAssignment(value) }
    return value
  }

  private mutating func failOnWalrus(_ value: Expression) throws {
    let saved = self
    advance()
    if (try? parseExpression()) != nil {
      throw failure("cannot use assignment expressions with \(describe(value))", value.span)
    }
    self = saved
  }

  /// `value = …` where an expression must stand: what was probably meant.
  mutating func failOnAssignment(_ value: Expression) throws {
    let saved = self
    var isName = false
    if case .name = value.kind { isName = tokens[position - 1].kind == .name }
    switch value.kind {
    case .list, .tuple, .comprehension, .bool(true), .none: return
    case .and, .or, .compare, .conditional, .lambda: return
    case .unary(.not, _): return
    default: break
    }
    advance()
    guard let other = try? parseBinary(0), symbol != .assign, symbol != .walrus else {
      self = saved
      return
    }
    if isName {
      throw failure(
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        SourceSpan(start: value.span.start, end: other.span.end))
    }
    throw failure(
      "cannot assign to \(describe(value)) here. Maybe you meant '==' instead of '='?", value.span)
  }

  // MARK: One expression

  /// `expression`: a conditional expression, a disjunction or a lambda.
  mutating func parseExpression() throws -> Expression {
    try enter()
    defer { leave() }
    if symbol == .kwLambda { return try parseLambda() }
    let start = position
    if let legacy = try legacyStatement() { throw legacy }
    let value = try parseDisjunction()
    lastDisjunction = (span(from: start), start, position)
    guard symbol == .kwIf else { return value }
    advance()
    var highest = height
    let test = try parseDisjunction()
    highest = max(highest, height)
    guard accept(.kwElse) else {
      if symbol == .colon { throw invalidSyntax() }
      throw failure("expected 'else' after 'if' expression", span(from: start))
    }
    let otherwise = try parseExpression()
    try grow(max(highest, height) + 1)
    return Expression(.conditional(test: test, then: value, otherwise: otherwise), span(from: start))
  }

  /// An operand as CPython parses it when it looks for a forgotten comma.
  mutating func parseExpressionOperand() throws -> Expression {
    let saved = self
    if let value = try? parseExpression() { return value }
    let reached = furthest
    self = saved
    furthest = max(furthest, reached)
    return try parseDisjunction()
  }

  /// `print x` and `exec x`, statements of Python 2.
  private mutating func legacyStatement() throws -> Failure? {
    let next = token(1)
    guard token.kind == .name, startsExpression(next), next.symbol != .leftParen,
      next.symbol != .leftBracket, next.symbol != .minus, next.symbol != .plus, next.symbol != .kwNot
    else { return nil }
    let word = text(of: token)
    guard word == "print" || word == "exec" else { return nil }
    let saved = self
    defer { self = saved }
    let start = position
    advance()
    guard (try? parseExpressions()) != nil else { return nil }
    return failure(
      "Missing parentheses in call to '\(word)'. Did you mean \(word)(...)?", span(from: start))
  }

  mutating func parseDisjunction() throws -> Expression {
    let start = position
    let first = try parseConjunction()
    guard symbol == .kwOr else { return first }
    var operands = [first]
    var highest = height
    while accept(.kwOr) {
      operands.append(try parseConjunction())
      highest = max(highest, height)
    }
    try grow(highest + 1)
    return Expression(.or(operands), span(from: start))
  }

  private mutating func parseConjunction() throws -> Expression {
    let start = position
    let first = try parseInversion()
    guard symbol == .kwAnd else { return first }
    var operands = [first]
    var highest = height
    while accept(.kwAnd) {
      operands.append(try parseInversion())
      highest = max(highest, height)
    }
    try grow(highest + 1)
    return Expression(.and(operands), span(from: start))
  }

  private mutating func parseInversion() throws -> Expression {
    guard symbol == .kwNot else { return try parseComparison() }
    try enter()
    defer { leave() }
    let start = position
    advance()
    let operand = try parseInversion()
    try grow(height + 1)
    return Expression(.unary(.not, operand), span(from: start))
  }

  private mutating func parseComparison() throws -> Expression {
    let start = position
    let first = try parseBinary(0)
    guard var comparison = comparisonOperator() else { return first }
    var rest: [(ComparisonOperator, Expression)] = []
    var highest = height
    while true {
      advance()
      if comparison == .is, accept(.kwNot) { comparison = .isNot }
      if comparison == .notIn { try expect(.kwIn) }
      rest.append((comparison, try parseBinary(0)))
      highest = max(highest, height)
      guard let next = comparisonOperator() else { break }
      comparison = next
    }
    try grow(highest + 1)
    return Expression(.compare(first, rest), span(from: start))
  }

  private func comparisonOperator() -> ComparisonOperator? {
    switch symbol {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessEqual: .lessOrEqual
    case .greater: .greater
    case .greaterEqual: .greaterOrEqual
    case .kwIn: .in
    case .kwNot: token(1).symbol == .kwIn ? .notIn : nil
    case .kwIs: .is
    default: nil
    }
  }

  // MARK: Arithmetic

  /// How tightly a binary operator binds, from 1 (`|`) to 6 (`*`).
  private static func binding(_ symbol: Symbol) -> (BinaryOperator, Int)? {
    switch symbol {
    case .bar: (.bitOr, 1)
    case .caret: (.bitXor, 2)
    case .ampersand: (.bitAnd, 3)
    case .leftShift: (.leftShift, 4)
    case .rightShift: (.rightShift, 4)
    case .plus: (.add, 5)
    case .minus: (.subtract, 5)
    case .star: (.multiply, 6)
    case .slash: (.divide, 6)
    case .doubleSlash: (.floorDivide, 6)
    case .percent: (.modulo, 6)
    case .at: (.matrixMultiply, 6)
    default: nil
    }
  }

  /// Operators that bind tighter than `minimum`, by precedence climbing; 0 is `bitwise_or`.
  mutating func parseBinary(_ minimum: Int) throws -> Expression {
    let start = position
    var left = try parseUnary()
    while let (operation, strength) = Parser.binding(symbol), strength > minimum {
      advance()
      let leftHeight = height
      let right = try parseBinary(strength)
      try grow(max(leftHeight, height) + 1)
      left = Expression(.binary(operation, left, right), span(from: start))
    }
    return left
  }

  private mutating func parseUnary() throws -> Expression {
    let operation: UnaryOperator
    switch symbol {
    case .minus: operation = .negate
    case .plus: operation = .plus
    case .tilde: operation = .invert
    default: return try parsePower()
    }
    try enter()
    defer { leave() }
    let start = position
    advance()
    let operand = try parseUnary()
    try grow(height + 1)
    return Expression(.unary(operation, operand), span(from: start))
  }

  private mutating func parsePower() throws -> Expression {
    let start = position
    let base = try parseAwait()
    guard symbol == .doubleStar else { return base }
    try enter()
    defer { leave() }
    advance()
    let baseHeight = height
    let exponent = try parseUnary()
    try grow(max(baseHeight, height) + 1)
    return Expression(.binary(.power, base, exponent), span(from: start))
  }

  private mutating func parseAwait() throws -> Expression {
    guard symbol == .kwAwait else { return try parsePrimary() }
    let start = position
    advance()
    let value = try parsePrimary()
    try grow(height + 1)
    return Expression(.await(value), span(from: start))
  }

  // MARK: Trailers

  /// An atom with its attributes, calls and subscripts.
  private mutating func parsePrimary() throws -> Expression {
    let start = position
    var value = try parseAtom()
    while true {
      switch symbol {
      case .dot:
        advance()
        let name = try parseName()
        try grow(height + 1)
        value = Expression(.attribute(value, name), span(from: start))
      case .leftParen:
        let before = height
        let arguments = try parseArguments()
        try grow(max(before, height) + 1)
        value = Expression(.call(value, arguments: arguments), span(from: start))
      case .leftBracket:
        let before = height
        let index = try parseSubscript(of: start)
        try grow(max(before, height) + 1)
        value = Expression(.subscript(value, index), span(from: start))
      default: return value
      }
    }
  }

  /// `[…]` after a value.
  private mutating func parseSubscript(of value: Int) throws -> Expression {
    advance()
    if symbol == .rightBracket, token.level > 0 {
      // Within brackets CPython takes `a []` for two expressions.
      let whole = SourceSpan(start: tokens[value].span.start, end: token.span.end)
      throw failure("invalid syntax. Perhaps you forgot a comma?", whole)
    }
    let start = position
    let first = try parseSlice()
    var index = first
    if symbol == .comma {
      var elements = [first]
      var highest = height
      while accept(.comma), symbol != .rightBracket {
        elements.append(try parseSlice())
        highest = max(highest, height)
      }
      try grow(highest + 1)
      index = Expression(.tuple(elements), span(from: start))
    } else if case .starred = first.kind {
      index = Expression(.tuple([first]), span(from: start))
    }
    try expect(.rightBracket)
    return index
  }

  private mutating func parseSlice() throws -> Expression {
    let start = position
    if symbol == .star { return try parseStarred() }
    var lower: Expression?
    var highest = 0
    if symbol != .colon {
      let value = try parseNamedExpression()
      guard symbol == .colon else { return value }
      lower = value
      highest = height
    }
    try expect(.colon)
    var upper: Expression?
    var step: Expression?
    if startsExpression(token) {
      upper = try parseExpression()
      highest = max(highest, height)
    }
    if accept(.colon), startsExpression(token) {
      step = try parseExpression()
      highest = max(highest, height)
    }
    try grow(highest + 1)
    return Expression(.slice(lower: lower, upper: upper, step: step), span(from: start))
  }

  // MARK: Words

  /// `lambda parameters: body`.
  private mutating func parseLambda() throws -> Expression {
    let start = position
    let name = Name("<lambda>", token.span)
    advance()
    let parameters = symbol == .colon ? Parameters() : try parseParameters(isLambda: true)
    let parametersHeight = height
    try force(.colon, ":")
    let body = try parseExpression()
    try grow(max(parametersHeight, height) + 1)
    let definition = FunctionDefinition(
      name: name, parameters: parameters, body: [Statement(.return(body), body.span)], isLambda: true,
      span: span(from: start))
    return Expression(.lambda(definition), span(from: start))
  }

  /// `yield`, `yield value` or `yield from value`.
  mutating func parseYield() throws -> Expression {
    let start = position
    advance()
    if accept(.kwFrom) {
      let value = try parseExpression()
      try grow(height + 1)
      return Expression(.yieldFrom(value), span(from: start))
    }
    guard startsExpression(token) || symbol == .star else {
      try grow(1)
      return Expression(.yield(nil), span(from: start))
    }
    let value = try parseExpressions()
    try grow(height + 1)
    return Expression(.yield(value), span(from: start))
  }

  mutating func parseYieldOrExpressions() throws -> Expression {
    symbol == .kwYield ? try parseYield() : try parseExpressions()
  }
}
