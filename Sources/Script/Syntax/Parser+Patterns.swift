import Diagnostics

/// The patterns of `match`.
extension Parser {
  /// `patterns`: one pattern, or a sequence without brackets.
  mutating func parsePatterns() throws -> Pattern {
    let start = position
    let first = try parseStarPattern()
    if symbol != .comma {
      if case .star = first.kind { throw invalidSyntax() }
      return first
    }
    var patterns = [first]
    while accept(.comma) {
      if symbol == .colon || symbol == .kwIf { break }
      patterns.append(try parseStarPattern())
    }
    try checkStarCount(patterns, start)
    return Pattern(.sequence(patterns), span(from: start))
  }

  private func checkStarCount(_ patterns: [Pattern], _ start: Int) throws {
    var stars = 0
    for pattern in patterns {
      if case .star = pattern.kind { stars += 1 }
    }
    if stars > 1 { throw failure("multiple starred names in sequence pattern", span(from: start)) }
  }

  private mutating func parseStarPattern() throws -> Pattern {
    guard symbol == .star else { return try parsePattern() }
    let start = position
    advance()
    let name = try parseName()
    return Pattern(.star(name.text == "_" ? nil : name), span(from: start))
  }

  private mutating func parsePattern() throws -> Pattern {
    try enter()
    defer { leave() }
    let start = position
    let pattern = try parseOrPattern()
    guard accept(.kwAs) else { return pattern }
    if isWord("_") { throw failure("cannot use '_' as a target", token.span) }
    guard token.kind == .name else {
      let targetStart = position
      if (try? parseExpression()) != nil { throw failure("invalid pattern target", span(from: targetStart)) }
      position = targetStart
      throw invalidSyntax()
    }
    let name = try parseName()
    return Pattern(.as(pattern, name), span(from: start))
  }

  private mutating func parseOrPattern() throws -> Pattern {
    let start = position
    let first = try parseClosedPattern()
    guard symbol == .bar else { return first }
    var patterns = [first]
    while accept(.bar) { patterns.append(try parseClosedPattern()) }
    return Pattern(.or(patterns), span(from: start))
  }

  private mutating func parseClosedPattern() throws -> Pattern {
    switch token.kind {
    case .number, .string: return try parseValuePattern()
    case .name: return try parseNamePattern()
    default: break
    }
    switch symbol {
    case .minus, .kwNone, .kwTrue, .kwFalse: return try parseValuePattern()
    case .leftParen, .leftBracket: return try parseSequencePattern()
    case .leftBrace: return try parseMappingPattern()
    default: throw invalidSyntax()
    }
  }

  /// A literal: a number (with a sign, or a sum of a real and an imaginary one), a string, None, True or False.
  private mutating func parseValuePattern() throws -> Pattern {
    let value = try parseLiteral()
    return Pattern(.value(value), value.span)
  }

  private mutating func parseLiteral() throws -> Expression {
    let start = position
    switch symbol {
    case .kwNone, .kwTrue, .kwFalse: return try parseAtom()
    default: break
    }
    if token.kind == .string {
      let value = try parseStrings()
      if case .formatted = value.kind {
        throw failure("patterns may only match literals and attribute lookups", value.span)
      }
      return value
    }
    let real = try parseSignedNumber()
    guard symbol == .plus || symbol == .minus else { return real }
    let operation: BinaryOperator = symbol == .plus ? .add : .subtract
    if case .imaginary = real.kind { throw failure("real number required in complex literal", real.span) }
    advance()
    guard token.kind == .number else { throw invalidSyntax() }
    let imaginary = Expression(try number(token), token.span)
    guard case .imaginary = imaginary.kind else {
      throw failure("imaginary number required in complex literal", imaginary.span)
    }
    advance()
    return Expression(.binary(operation, real, imaginary), span(from: start))
  }

  private mutating func parseSignedNumber() throws -> Expression {
    let start = position
    let isNegative = accept(.minus)
    guard token.kind == .number else { throw invalidSyntax() }
    let value = Expression(try number(token), token.span)
    advance()
    return isNegative ? Expression(.unary(.negate, value), span(from: start)) : value
  }

  /// A capture, the wildcard, a dotted value or a class.
  private mutating func parseNamePattern() throws -> Pattern {
    let start = position
    let name = try parseName()
    if symbol != .dot, symbol != .leftParen {
      if name.text == "_" { return Pattern(.capture(nil), name.span) }
      return Pattern(.capture(name), name.span)
    }
    var value = Expression(.name(name.text), name.span)
    try grow(1)
    while accept(.dot) {
      value = Expression(.attribute(value, try parseName()), span(from: start))
      try grow(height + 1)
    }
    guard symbol == .leftParen else { return Pattern(.value(value), value.span) }
    return try parseClassPattern(value, start)
  }

  private mutating func parseClassPattern(_ type: Expression, _ start: Int) throws -> Pattern {
    advance()
    var positional: [Pattern] = []
    var keywords: [(Name, Pattern)] = []
    while symbol != .rightParen {
      if token.kind == .name, token(1).symbol == .assign {
        let name = try parseName()
        advance()
        keywords.append((name, try parsePattern()))
      } else {
        let first = position
        positional.append(try parsePattern())
        if !keywords.isEmpty { throw failure("positional patterns follow keyword patterns", span(from: first)) }
      }
      if symbol == .rightParen { break }
      try expect(.comma)
    }
    try expect(.rightParen)
    return Pattern(.class(type, positional: positional, keywords: keywords), span(from: start))
  }

  /// A sequence in brackets, or a group.
  private mutating func parseSequencePattern() throws -> Pattern {
    let start = position
    let close: Symbol = symbol == .leftParen ? .rightParen : .rightBracket
    advance()
    var patterns: [Pattern] = []
    var sawComma = false
    while symbol != close {
      patterns.append(try parseStarPattern())
      guard accept(.comma) else { break }
      sawComma = true
    }
    try expect(close)
    if close == .rightParen, !sawComma, patterns.count == 1, let only = patterns.first {
      if case .star = only.kind { throw failure("invalid syntax", only.span) }
      return only
    }
    try checkStarCount(patterns, start)
    return Pattern(.sequence(patterns), span(from: start))
  }

  private mutating func parseMappingPattern() throws -> Pattern {
    let start = position
    advance()
    var keys: [Expression] = []
    var patterns: [Pattern] = []
    var rest: Name?
    while symbol != .rightBrace {
      if accept(.doubleStar) {
        if isWord("_") { throw invalidSyntax() }
        rest = try parseName()
        _ = accept(.comma)
        break
      }
      keys.append(try parseMappingKey())
      try expect(.colon)
      patterns.append(try parsePattern())
      guard accept(.comma) else { break }
    }
    try expect(.rightBrace)
    return Pattern(.mapping(keys: keys, patterns: patterns, rest: rest), span(from: start))
  }

  private mutating func parseMappingKey() throws -> Expression {
    guard token.kind == .name else { return try parseLiteral() }
    let start = position
    let name = try parseName()
    guard symbol == .dot else { throw invalidSyntax() }
    var value = Expression(.name(name.text), name.span)
    while accept(.dot) { value = Expression(.attribute(value, try parseName()), span(from: start)) }
    return value
  }
}
