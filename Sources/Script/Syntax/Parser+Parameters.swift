import Diagnostics

extension Parser {
  /// The parameters of a `def` (inside its parentheses) or a `lambda`.
  mutating func parseParameters(isLambda: Bool) throws -> Parameters {
    let close: Symbol = isLambda ? .colon : .rightParen
    var result = Parameters()
    var sawSlash = false
    var sawStar = false
    var sawDefault = false
    var highest = 0
    while symbol != close {
      switch symbol {
      case .slash:
        try acceptSlash(&result, sawSlash: sawSlash, sawStar: sawStar)
        sawSlash = true
      case .star:
        if sawStar { throw failure("* argument may appear only once", token.span) }
        sawStar = true
        try parseVariadic(&result, close, isLambda)
      case .doubleStar:
        try parseKeywords(&result, close, isLambda)
        highest = max(highest, height)
        try grow(highest)
        return result
      case .leftParen: throw parenthesizedParameters(isLambda)
      default:
        let parameter = try parseParameter(isLambda, hasStar: false)
        if parameter.defaultValue != nil {
          sawDefault = true
        } else if sawDefault, !sawStar {
          throw failure("non-default argument follows default argument", parameter.name.span)
        }
        if sawStar { result.keywordOnly.append(parameter) } else { result.positional.append(parameter) }
      }
      highest = max(highest, height)
      if symbol == close { break }
      if symbol == .star, tokens[position - 1].symbol == .slash {
        throw failure("expected comma between / and *", token.span)
      }
      try expect(.comma)
    }
    try grow(highest)
    return result
  }

  private mutating func acceptSlash(_ result: inout Parameters, sawSlash: Bool, sawStar: Bool) throws {
    if sawSlash { throw failure("/ may appear only once", token.span) }
    if sawStar { throw failure("/ must be ahead of *", token.span) }
    if result.positional.isEmpty {
      guard token(1).symbol == .comma else { throw invalidSyntax() }
      throw failure("at least one argument must precede /", token.span)
    }
    result.positionalOnly = result.positional
    result.positional = []
    advance()
  }

  private mutating func parseVariadic(_ result: inout Parameters, _ close: Symbol, _ isLambda: Bool) throws {
    let star = token.span
    advance()
    if symbol == close { throw failure("named arguments must follow bare *", isLambda ? token.span : star) }
    if symbol == .comma {
      if token(1).symbol == close || token(1).symbol == .doubleStar {
        throw failure("named arguments must follow bare *", isLambda ? token(1).span : star)
      }
      return
    }
    result.variadic = try parseParameter(isLambda, hasStar: true)
    if symbol == .assign { throw failure("var-positional argument cannot have default value", token.span) }
  }

  private mutating func parseKeywords(_ result: inout Parameters, _ close: Symbol, _ isLambda: Bool) throws {
    advance()
    result.keywords = try parseParameter(isLambda, hasStar: true, isKeywords: true)
    if symbol == .assign { throw failure("var-keyword argument cannot have default value", token.span) }
    guard accept(.comma), symbol != close else { return }
    if token.kind == .name || symbol == .star || symbol == .doubleStar || symbol == .slash {
      throw failure("arguments cannot follow var-keyword argument", token.span)
    }
    throw invalidSyntax()
  }

  private mutating func parseParameter(
    _ isLambda: Bool, hasStar: Bool, isKeywords: Bool = false
  ) throws -> Parameters.Parameter {
    let name = try parseName()
    var annotation: Expression?
    var highest = 0
    if !isLambda, accept(.colon) {
      annotation = hasStar && !isKeywords && symbol == .star ? try parseStarred() : try parseExpression()
      highest = height
    }
    var value: Expression?
    if symbol == .assign, !hasStar {
      let sign = token.span
      advance()
      if symbol == .rightParen || symbol == .comma {
        throw failure("expected default value expression", sign)
      }
      value = try parseExpression()
      highest = max(highest, height)
    }
    try grow(highest)
    return Parameters.Parameter(name: name, annotation: annotation, defaultValue: value)
  }

  /// `def f((a, b)):`, which Python 2 had.
  private mutating func parenthesizedParameters(_ isLambda: Bool) -> Failure {
    let start = token.span
    let saved = self
    defer { self = saved }
    advance()
    while token.kind == .name {
      advance()
      if symbol == .comma { advance() }
    }
    guard symbol == .rightParen, tokens[position - 1].symbol != .leftParen else {
      self = saved
      return invalidSyntax()
    }
    return failure(
      isLambda ? "Lambda expression parameters cannot be parenthesized"
        : "Function parameters cannot be parenthesized", start.union(token.span))
  }
}
