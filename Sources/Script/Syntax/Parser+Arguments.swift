import Diagnostics

extension Parser {
  /// `(…)` after a callee or a class name.
  mutating func parseArguments() throws -> [Argument] {
    try parseBracketed { (parser: inout Parser) throws -> [Argument] in try parser.parseArgumentList() }
  }

  private mutating func parseArgumentList() throws -> [Argument] {
    let open = position
    advance()
    var arguments: [Argument] = []
    var sawKeyword = false
    var sawMapping = false
    while symbol != .rightParen {
      let start = position
      let argument = try parseArgument()
      switch argument.kind {
      case .keyword: sawKeyword = true
      case .unpackedMapping: sawMapping = true
      case .unpacked:
        if sawMapping {
          throw failure("iterable argument unpacking follows keyword argument unpacking", tokens[start].span)
        }
      case .positional:
        if isComprehension() {
          arguments.append(try parseGeneratorArgument(argument.value, open, start, isAlone: arguments.isEmpty))
          continue
        }
        guard symbol == .comma || symbol == .rightParen else { throw invalidSyntax() }
        if sawMapping {
          skipArguments()
          throw failure("positional argument follows keyword argument unpacking", token.span)
        }
        if sawKeyword {
          skipArguments()
          throw failure("positional argument follows keyword argument", token.span)
        }
      }
      arguments.append(argument)
      if symbol == .rightParen { break }
      guard accept(.comma) else { throw invalidSyntax() }
    }
    try expect(.rightParen)
    return arguments
  }

  /// Passes the rest of the arguments: CPython reports their order at the end of the list.
  private mutating func skipArguments() {
    while accept(.comma), symbol != .rightParen {
      let saved = self
      guard (try? parseArgument()) != nil else {
        self = saved
        return
      }
    }
  }

  private mutating func parseArgument() throws -> Argument {
    if symbol == .star {
      advance()
      return Argument(.unpacked, try parseExpression())
    }
    if symbol == .doubleStar {
      advance()
      return Argument(.unpackedMapping, try parseExpression())
    }
    if token(1).symbol == .assign {
      if token.kind == .name { return try parseKeywordArgument() }
      switch symbol {
      case .kwTrue, .kwFalse, .kwNone:
        throw failure("cannot assign to \(text(of: token))", token.span.union(token(1).span))
      default: break
      }
    }
    let value: Expression
    if token.kind == .name, token(1).symbol == .walrus {
      value = try parseNamedExpression()
    } else {
      value = try parseExpression()
    }
    if symbol == .assign {
      throw failure(
        "expression cannot contain assignment, perhaps you meant \"==\"?",
        SourceSpan(start: value.span.start, end: token.span.end))
    }
    return Argument(.positional, value)
  }

  private mutating func parseKeywordArgument() throws -> Argument {
    let assign = token(1).span
    let name = try parseName()
    advance()
    let value = try parseExpression()
    if isComprehension() {
      throw failure("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", name.span.union(assign))
    }
    return Argument(.keyword(name), value)
  }

  /// `f(x for x in y)`: the generator's place includes the call's parentheses.
  private mutating func parseGeneratorArgument(
    _ element: Expression, _ open: Int, _ start: Int, isAlone: Bool
  ) throws -> Argument {
    let clauses = try parseComprehensionClauses()
    let inner = span(from: start)
    if symbol == .comma, !isAlone || token(1).symbol != .rightParen {
      throw failure("Generator expression must be parenthesized", inner)
    }
    if !isAlone || symbol == .comma { throw failure("Generator expression must be parenthesized", inner) }
    guard symbol == .rightParen else { throw invalidSyntax() }
    let whole = SourceSpan(start: tokens[open].span.start, end: token.span.end)
    let generator = Comprehension(kind: .generator, element: element, value: nil, clauses: clauses)
    return Argument(.positional, Expression(.comprehension(generator), whole))
  }
}
