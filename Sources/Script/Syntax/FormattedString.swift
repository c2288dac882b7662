import Diagnostics

/// The fields of f-strings, as CPython 3.11 reads them: after the string token has been cut, with a parser of its own
/// for each expression.
extension Parser {
  func formattedParts(_ literal: StringLiteral, _ token: Token) throws -> [FormattedPart] {
    var scanner = FormattedScanner(self, token, isRaw: literal.isRaw, end: literal.content.upperBound)
    scanner.position = literal.content.lowerBound
    return try scanner.parts(inFormat: false, depth: 0)
  }

  /// Parses the expression of a field, with true places in the file.
  func fieldExpression(_ range: Range<Int>) throws -> Expression {
    var lexer = Lexer(file, range: range)
    lexer.run()
    var parser = Parser(lexer, formatDepth: formatDepth + 1)
    parser.depth = depth
    do {
      return try parser.attempt { (parser: inout Parser) throws -> Expression in
        try parser.enter()
        let value: Expression
        if parser.token.kind == .name, parser.token(1).symbol == .walrus {
          value = try parser.parseNamedExpression()
        } else {
          value = try parser.parseYieldOrExpressions()
        }
        if case .starred = value.kind { throw parser.failure("cannot use starred expression here", value.span) }
        if parser.token.kind != .newline, parser.token.kind != .endOfFile { throw parser.invalidSyntax() }
        return value
      }
    } catch var failure as Failure {
      if failure.kind == .syntaxError, lexer.failure == nil, !failure.message.hasPrefix("f-string") {
        failure.message = "f-string: " + failure.message
      }
      throw failure
    }
  }
}

private struct FormattedScanner {
  let parser: Parser
  let token: Token
  let isRaw: Bool
  let end: Int
  var position = 0

  init(_ parser: Parser, _ token: Token, isRaw: Bool, end: Int) {
    self.parser = parser
    self.token = token
    self.isRaw = isRaw
    self.end = end
  }

  var bytes: [UInt8] { parser.file.bytes }

  func byte(_ offset: Int = 0) -> UInt8 { position + offset < end ? parser.file.bytes[position + offset] : 0 }

  func fail(_ message: String) -> Failure { parser.failure(message, token.span) }

  /// Literal text and fields up to the end, or, in a format specification, to its `}`.
  mutating func parts(inFormat: Bool, depth: Int) throws -> [FormattedPart] {
    var parts: [FormattedPart] = []
    var textStart = position
    while position < end {
      let current = byte()
      if current == 0x5C, !isRaw {
        // `\N{…}` is no field; other escapes are left to the text.
        if byte(1) == UInt8(ascii: "N"), byte(2) == UInt8(ascii: "{") {
          while position < end, byte() != UInt8(ascii: "}") { position += 1 }
          position = min(position + 1, end)
        } else {
          position += byte(1) == UInt8(ascii: "{") || byte(1) == UInt8(ascii: "}") ? 1 : 2
        }
        continue
      }
      if current == UInt8(ascii: "{") {
        if !inFormat, byte(1) == current {
          parts.append(try text(textStart..<position + 1))
          position += 2
          textStart = position
          continue
        }
        parts.append(try text(textStart..<position))
        parts += try field(depth: depth)
        textStart = position
      } else if current == UInt8(ascii: "}") {
        if inFormat { break }
        guard byte(1) == current else { throw fail("f-string: single '}' is not allowed") }
        parts.append(try text(textStart..<position + 1))
        position += 2
        textStart = position
      } else {
        position += 1
      }
    }
    position = min(position, end)
    parts.append(try text(textStart..<max(textStart, position)))
    return Parser.merged(parts)
  }

  private func text(_ range: Range<Int>) throws -> FormattedPart {
    .text(try parser.unescaped(range, isRaw: isRaw, token))
  }

  /// A field from its `{` on.
  private mutating func field(depth: Int) throws -> [FormattedPart] {
    if depth >= 2 { throw fail("f-string: expressions nested too deeply") }
    position += 1
    let start = position
    try skipExpression()
    let stop = position
    guard position < end else { throw fail("f-string: expecting '}'") }
    let isBlank = bytes[start..<stop].allSatisfy { (byte: UInt8) -> Bool in
      byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x0C
    }
    if isBlank {
      if byte() == UInt8(ascii: "}") { throw fail("f-string: empty expression not allowed") }
      throw fail("f-string: expression required before '\(Character(Unicode.Scalar(byte())))'")
    }
    let value = try parser.fieldExpression(start..<stop)
    var source: String?
    if byte() == UInt8(ascii: "=") {
      position += 1
      while position < end, [0x20, 0x09, 0x0A, 0x0D, 0x0C].contains(byte()) { position += 1 }
      source = String(decoding: bytes[start..<position], as: UTF8.self)
    }
    var conversion: Character?
    if byte() == UInt8(ascii: "!") {
      position += 1
      guard position < end else { throw fail("f-string: expecting '}'") }
      switch byte() {
      case UInt8(ascii: "s"): conversion = "s"
      case UInt8(ascii: "r"): conversion = "r"
      case UInt8(ascii: "a"): conversion = "a"
      default: throw fail("f-string: invalid conversion character: expected 's', 'r', or 'a'")
      }
      position += 1
    }
    var format: [FormattedPart] = []
    let hasFormat = byte() == UInt8(ascii: ":") && position < end
    if hasFormat {
      position += 1
      format = try parts(inFormat: true, depth: depth + 1)
    }
    guard position < end, byte() == UInt8(ascii: "}") else { throw fail("f-string: expecting '}'") }
    position += 1
    if source != nil, conversion == nil, !hasFormat { conversion = "r" }
    return [.field(value: value, source: source, conversion: conversion, format: format)]
  }

  /// Passes the text of an expression to the `=`, `!`, `:` or `}` that ends it.
  private mutating func skipExpression() throws {
    var brackets: [UInt8] = []
    while position < end {
      let current = byte()
      switch current {
      case 0x5C: throw fail("f-string expression part cannot include a backslash")
      case 0x22, 0x27:
        try skipString(current)
        continue
      case 0x23: throw fail("f-string expression part cannot include '#'")
      case 0x28, 0x5B, 0x7B:
        if brackets.count >= 200 { throw fail("f-string: too many nested parenthesis") }
        brackets.append(current)
      case 0x29, 0x5D, 0x7D:
        guard let open = brackets.popLast() else {
          if current == 0x7D { return }
          throw fail("f-string: unmatched '\(Character(Unicode.Scalar(current)))'")
        }
        guard current == (open == 0x28 ? 0x29 : open + 2) else {
          let shown = Character(Unicode.Scalar(current))
          let opened = Character(Unicode.Scalar(open))
          throw fail("f-string: closing parenthesis '\(shown)' does not match opening parenthesis '\(opened)'")
        }
      case 0x21, 0x3A, 0x3D, 0x3C, 0x3E:
        if brackets.isEmpty, endsExpression(current) { return }
        if brackets.isEmpty, byte(1) == 0x3D { position += 1 }
      default: break
      }
      position += 1
    }
    if !brackets.isEmpty { throw fail("f-string: expecting '}'") }
  }

  /// Whether `!`, `:` or `=` ends the expression: comparisons don't.
  private func endsExpression(_ current: UInt8) -> Bool {
    let next = byte(1)
    switch current {
    case 0x3A: return true
    case 0x21, 0x3D: return next != 0x3D
    default: return false
    }
  }

  private mutating func skipString(_ quote: UInt8) throws {
    let isTriple = byte(1) == quote && byte(2) == quote
    position += isTriple ? 3 : 1
    while position < end {
      let current = byte()
      if current == 0x5C { throw fail("f-string expression part cannot include a backslash") }
      if current == quote {
        if !isTriple {
          position += 1
          return
        }
        if byte(1) == quote, byte(2) == quote {
          position += 3
          return
        }
      }
      position += 1
    }
    throw fail("f-string: unterminated string")
  }
}
