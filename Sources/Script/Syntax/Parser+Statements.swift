import Diagnostics

extension Parser {
  mutating func parseFile() throws -> [Statement] {
    var statements: [Statement] = []
    while token.kind != .endOfFile {
      if token.kind == .newline {
        advance()
        continue
      }
      try parseStatement(into: &statements)
    }
    return statements
  }

  /// A compound statement, or a line of simple ones.
  mutating func parseStatement(into statements: inout [Statement]) throws {
    peak = 0
    height = 0
    if let compound = try parseCompound() {
      statements.append(compound)
    } else {
      try parseSimpleStatements(into: &statements)
    }
  }

  /// Simple statements divided by `;`, with the end of their line.
  mutating func parseSimpleStatements(into statements: inout [Statement]) throws {
    while true {
      statements.append(try parseSimpleStatement())
      guard accept(.semicolon) else { break }
      if token.kind == .newline { break }
    }
    guard token.kind == .newline else { throw invalidSyntax() }
    advance()
  }

  private mutating func parseSimpleStatement() throws -> Statement {
    let start = position
    switch symbol {
    case .kwPass: return word(.pass)
    case .kwBreak: return word(.break)
    case .kwContinue: return word(.continue)
    case .kwReturn:
      advance()
      let value = token.kind == .newline || symbol == .semicolon ? nil : try refusingStar(parseExpressions())
      return Statement(.return(value), span(from: start))
    case .kwRaise: return try parseRaise()
    case .kwAssert: return try parseAssert()
    case .kwDel: return try parseDelete()
    case .kwGlobal:
      advance()
      return Statement(.global(try parseNames()), span(from: start))
    case .kwNonlocal:
      advance()
      return Statement(.nonlocal(try parseNames()), span(from: start))
    case .kwImport: return try parseImport()
    case .kwFrom: return try parseImportFrom()
    default: return try parseAssignmentOrExpression()
    }
  }

  private mutating func word(_ kind: Statement.Kind) -> Statement {
    let span = token.span
    advance()
    return Statement(kind, span)
  }

  private mutating func parseNames() throws -> [Name] {
    var names = [try parseName()]
    while accept(.comma) { names.append(try parseName()) }
    return names
  }

  private mutating func parseRaise() throws -> Statement {
    let start = position
    advance()
    if token.kind == .newline || symbol == .semicolon {
      return Statement(.raise(nil, cause: nil), span(from: start))
    }
    let value = try parseExpression()
    let cause = accept(.kwFrom) ? try parseExpression() : nil
    return Statement(.raise(value, cause: cause), span(from: start))
  }

  private mutating func parseAssert() throws -> Statement {
    let start = position
    advance()
    let test = try parseExpression()
    let message = accept(.comma) ? try parseExpression() : nil
    return Statement(.assert(test, message: message), span(from: start))
  }

  private mutating func parseDelete() throws -> Statement {
    let start = position
    advance()
    let value = try parseExpressions()
    try checkTarget(value, .deletion)
    // `del a, b` deletes two targets; `del (a, b)` one that is a tuple.
    if case .tuple(let elements) = value.kind, !isOneBracket(from: start + 1) {
      return Statement(.delete(elements), span(from: start))
    }
    return Statement(.delete([value]), span(from: start))
  }

  /// Whether the tokens from `start` to the last one passed are one pair of parentheses with what it holds.
  private func isOneBracket(from start: Int) -> Bool {
    guard tokens[start].symbol == .leftParen else { return false }
    var level = 0
    for index in start..<position {
      if tokens[index].symbol == .leftParen { level += 1 }
      if tokens[index].symbol == .rightParen { level -= 1 }
      if level == 0 { return index == position - 1 }
    }
    return false
  }

  // MARK: Imports

  private mutating func parseDottedName() throws -> Name {
    let start = position
    var text = try parseName().text
    while accept(.dot) { text += "." + (try parseName().text) }
    return Name(text, span(from: start))
  }

  private mutating func parseImport() throws -> Statement {
    let start = position
    advance()
    var aliases: [ImportAlias] = []
    repeat {
      let name = try parseDottedName()
      let alias = accept(.kwAs) ? try parseName() : nil
      aliases.append(ImportAlias(name: name, alias: alias))
    } while accept(.comma)
    return Statement(.import(aliases), span(from: start))
  }

  private mutating func parseImportFrom() throws -> Statement {
    let start = position
    advance()
    var level = 0
    while symbol == .dot || symbol == .ellipsis {
      level += symbol == .dot ? 1 : 3
      advance()
    }
    let module = level > 0 && symbol == .kwImport ? "" : try parseDottedName().text
    try expect(.kwImport)
    if accept(.star) {
      return Statement(.importFrom(module: module, level: level, names: [], star: true), span(from: start))
    }
    let isBracketed = accept(.leftParen)
    var names: [ImportAlias] = []
    repeat {
      if isBracketed, symbol == .rightParen, !names.isEmpty { break }
      if !isBracketed, token.kind == .newline, !names.isEmpty {
        throw failure("trailing comma not allowed without surrounding parentheses", token.span)
      }
      let name = try parseName()
      let alias = accept(.kwAs) ? try parseName() : nil
      names.append(ImportAlias(name: name, alias: alias))
    } while accept(.comma)
    if isBracketed { try expect(.rightParen) }
    return Statement(.importFrom(module: module, level: level, names: names, star: false), span(from: start))
  }

  // MARK: Assignments

  private mutating func parseAssignmentOrExpression() throws -> Statement {
    let start = position
    let first = try parseYieldOrExpressions()
    if symbol == .assign { return try parseAssignment(start, first) }
    if symbol == .colon { return try parseAnnotated(start, first) }
    if let operation = augmentedOperator() {
      switch first.kind {
      case .name, .attribute, .subscript: break
      default:
        throw failure(
          "'\(describe(first))' is an illegal expression for augmented assignment", first.span)
      }
      advance()
      let value = try refusingStar(parseYieldOrExpressions())
      return Statement(.augmentedAssign(target: first, operation, value: value), span(from: start))
    }
    return Statement(.expression(try refusingStar(first)), span(from: start))
  }

  private func refusingStar(_ value: Expression) throws -> Expression {
    if case .starred = value.kind { throw failure("can't use starred expression here", value.span) }
    return value
  }

  /// `targets = … = value`, at its first `=`.
  private mutating func parseAssignment(_ start: Int, _ first: Expression) throws -> Statement {
    var values = [first]
    let isGroup = isOneBracket(from: start)
    while symbol == .assign {
      let target = values[values.count - 1]
      try checkAssignmentTarget(target, start, isFirst: values.count == 1, isGroup: isGroup)
      advance()
      values.append(try parseYieldOrExpressions())
    }
    let targets = Array(values.dropLast())
    for target in targets { try checkStars(target) }
    let value = try refusingStar(values[values.count - 1])
    return Statement(.assign(targets: targets, value: value), span(from: start))
  }

  /// Checks the target before the `=` at the position.
  private mutating func checkAssignmentTarget(
    _ target: Expression, _ start: Int, isFirst: Bool, isGroup: Bool
  ) throws {
    guard let bad = invalidTarget(target, .assignment) else { return }
    if isFirst {
      switch target.kind {
      case .tuple(let elements):
        if !isGroup, let last = elements.last { try failOnAssignment(last) }
      default:
        if bad === target, suggestsComparison(bad, isGroup: isGroup), isComparedOnce() {
          throw failure(
            "cannot assign to \(describe(bad)) here. Maybe you meant '==' instead of '='?", bad.span)
        }
      }
    } else {
      try failOnFirstName(start)
    }
    switch target.kind {
    case .yield, .yieldFrom: throw failure("assignment to yield expression not possible", target.span)
    default: throw failure("cannot assign to \(describe(bad))", bad.span)
    }
  }

  /// Whether `= value` follows, and no other `=`.
  private mutating func isComparedOnce() -> Bool {
    let saved = self
    defer { self = saved }
    advance()
    return (try? parseBinary(0)) != nil && symbol != .assign && symbol != .walrus
  }

  /// `name = value, …`: CPython looks at the beginning of the statement first.
  private mutating func failOnFirstName(_ start: Int) throws {
    guard tokens[start].kind == .name, tokens[start + 1].symbol == .assign else { return }
    let saved = self
    position = start + 1
    let name = Expression(.name(""), tokens[start].span)
    try failOnAssignment(name)
    self = saved
  }

  /// Whether CPython takes `target = value` for a comparison.
  private func suggestsComparison(_ target: Expression, isGroup: Bool) -> Bool {
    switch target.kind {
    case .list, .tuple, .none, .bool: false
    case .and, .or, .compare, .conditional, .lambda, .unary(.not, _), .yield, .yieldFrom: isGroup
    case .comprehension(let comprehension): comprehension.kind != .generator
    default: true
    }
  }

  private mutating func parseAnnotated(_ start: Int, _ target: Expression) throws -> Statement {
    switch target.kind {
    case .name, .attribute, .subscript: break
    case .yield, .yieldFrom: throw invalidSyntax()
    default:
      let saved = self
      advance()
      guard (try? parseExpression()) != nil else {
        self = saved
        throw invalidSyntax()
      }
      switch target.kind {
      case .tuple: throw failure("only single target (not tuple) can be annotated", target.span)
      case .list: throw failure("only single target (not list) can be annotated", target.span)
      default: throw failure("illegal target for annotation", target.span)
      }
    }
    advance()
    let annotation = try parseExpression()
    let value = accept(.assign) ? try parseYieldOrExpressions() : nil
    return Statement(.annotatedAssign(target: target, annotation: annotation, value: value), span(from: start))
  }

  private func augmentedOperator() -> BinaryOperator? {
    switch symbol {
    case .plusAssign: .add
    case .minusAssign: .subtract
    case .starAssign: .multiply
    case .atAssign: .matrixMultiply
    case .slashAssign: .divide
    case .doubleSlashAssign: .floorDivide
    case .percentAssign: .modulo
    case .doubleStarAssign: .power
    case .leftShiftAssign: .leftShift
    case .rightShiftAssign: .rightShift
    case .ampersandAssign: .bitAnd
    case .barAssign: .bitOr
    case .caretAssign: .bitXor
    default: nil
    }
  }
}
