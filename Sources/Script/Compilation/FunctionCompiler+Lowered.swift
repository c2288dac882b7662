import Diagnostics

/// Control flow that a tensor may decide: ordinary code, cut into blocks that a delegate can run one by one.
extension FunctionCompiler {
  // MARK: Statements

  func compileLowered(_ statement: Statement) throws {
    switch statement.kind {
    case .loweredIf(let test, let body, let orElse, let state):
      try compileIf(test, body, orElse, state, statement.span)
    case .loweredWhile(let test, let body, let state): try compileWhile(test, body, state, statement.span)
    case .loweredFor(let target, let iterable, let extraTest, let body, let state):
      try compileFor(target, iterable, extraTest, body, state, statement.span)
    default: throw error("unknown lowered statement", statement.span)
    }
  }

  private func compileIf(
    _ test: Expression, _ body: [Statement], _ orElse: [Statement], _ state: ControlState, _ span: SourceSpan
  ) throws {
    let condition = temporary()
    try compile(test, into: condition)
    let (site, index) = try site(.if, state, span, test.span)
    let end = Label()
    let otherwise = Label()
    emitSite(.loweredIf, b: condition, end: end, site: index, span: test.span)
    emitJump(.jumpIf, b: condition, to: otherwise, flags: Instruction.consumesB, span: test.span)
    site.blocks[.body] = try block(to: end, span) { try compile(body) }
    bind(otherwise)
    site.blocks[.orElse] = try block(to: end, span) { try compile(orElse) }
    bind(end)
  }

  private func compileWhile(
    _ test: Expression, _ body: [Statement], _ state: ControlState, _ span: SourceSpan
  ) throws {
    let condition = temporary()
    let (site, index) = try site(.while, state, span, test.span)
    let end = Label()
    let top = Label()
    let again = Label()
    let decide = Label()
    // The delegate is asked before the first test: it may run the test itself, and then the loop goes on from `decide`.
    let asking = emit(.loweredWhile, a: condition, d: index, span: test.span)
    end.use(asking, field: .c, &instructions)
    decide.use(asking, field: .b, &instructions)
    site.blocks[.test] = try block(to: decide, span) { try compile(test, into: condition) }
    site.results[.test] = condition
    bind(decide)
    emitJump(.jumpIf, b: condition, to: end, flags: Instruction.consumesB, span: test.span)
    bind(top)
    blocks.append(.loop(exit: end, again: again))
    site.blocks[.body] = try block(to: again, span) { try compile(body) }
    blocks.removeLast()
    bind(again)
    mark(span)
    emit(.poll, span: test.span)
    try compile(test, into: condition)
    emitSite(.loweredIf, b: condition, end: end, site: index, span: test.span)
    emitJump(
      .jumpIf, b: condition, to: top, flags: Instruction.consumesB | Instruction.jumpsIfTrue, span: test.span)
    bind(end)
  }

  private func compileFor(
    _ target: Expression, _ iterable: Expression, _ extraTest: Expression?, _ body: [Statement],
    _ state: ControlState, _ span: SourceSpan
  ) throws {
    let iterator = temporary()
    let source = temporary()
    try compile(iterable, into: iterator)
    let (site, index) = try site(.for, state, span, iterable.span)
    site.targetNames = FunctionCompiler.names(of: target, code.file)
    let over = Label()
    emitJump(.jump, to: over, span: span)
    site.targetSource = source
    site.targetBlock = try block(to: over, span) { try assign(target, from: source) }
    bind(over)
    let end = Label()
    let again = Label()
    let turn = Label()
    emitSite(.loweredFor, b: iterator, end: end, site: index, span: iterable.span)
    emit(.makeIterator, a: iterator, b: iterator, span: iterable.span)
    bind(again)
    mark(span)
    if let extraTest {
      let goesOn = temporary()
      let decide = Label()
      site.blocks[.extraTest] = try block(to: decide, span) { try compile(extraTest, into: goesOn) }
      site.results[.extraTest] = goesOn
      bind(decide)
      emitSite(.loweredIf, b: goesOn, end: end, site: index, span: extraTest.span)
      emitJump(.jumpIf, b: goesOn, to: end, flags: Instruction.consumesB, span: extraTest.span)
    }
    try scoped { try compileNext(target, iterator, end, iterable.span) }
    blocks.append(.loop(exit: end, again: turn))
    site.blocks[.body] = try block(to: turn, span) { try compile(body) }
    blocks.removeLast()
    bind(turn)
    emitJump(.jumpBack, to: again, span: iterable.span)
    bind(end)
    emit(.clear, a: iterator, span: span)
  }

  // MARK: Expressions

  func compileLowered(_ expression: Expression, into register: Int) throws {
    let span = expression.span
    let end = Label()
    switch expression.kind {
    case .loweredConditional(let test, let then, let otherwise):
      let alternative = Label()
      let (site, index) = try site(.conditional, nil, span, test.span)
      try scoped {
        let condition = temporary()
        try compile(test, into: condition)
        emitSite(.loweredConditional, a: register, b: condition, end: end, site: index, span: test.span)
        emitJump(.jumpIf, b: condition, to: alternative, flags: Instruction.consumesB, span: test.span)
      }
      site.blocks[.then] = try block(to: end, span) { try compile(then, into: register) }
      bind(alternative)
      site.blocks[.orElse] = try block(to: end, span) { try compile(otherwise, into: register) }
      site.results = [.then: register, .orElse: register]
    case .loweredAnd(let left, let right), .loweredOr(let left, let right):
      let isAnd = if case .loweredAnd = expression.kind { true } else { false }
      let (site, index) = try site(isAnd ? .and : .or, nil, span, left.span)
      try compile(left, into: register)
      emitSite(isAnd ? .loweredAnd : .loweredOr, a: register, b: register, end: end, site: index, span: span)
      emitJump(.jumpIf, b: register, to: end, flags: isAnd ? 0 : Instruction.jumpsIfTrue, span: left.span)
      site.blocks[.right] = try block(to: end, span) { try compile(right, into: register) }
      site.results[.right] = register
    case .loweredNot(let value):
      let (_, index) = try site(.not, nil, span, value.span)
      try scoped {
        let operand = try operand(value)
        emit(.loweredNot, a: register, b: operand.register, d: index, flags: flags(operand), span: span)
      }
    case .loweredEqual(let left, let right, let negated):
      let (_, index) = try site(.equal, nil, span, left.span)
      try scoped {
        let first = try operand(left)
        let second = try operand(right)
        emit(
          .loweredEqual, a: register, b: first.register, c: second.register, d: index,
          flags: flags(first, second) | (negated ? Instruction.isInPlace : 0), span: span)
      }
    default: throw error("unknown lowered expression", span)
    }
    bind(end)
  }

  // MARK: Sites

  private func emitSite(_ op: Op, a: Int = 0, b: Int, end: Label, site: Int, span: SourceSpan) {
    let place = emit(op, a: a, b: b, d: site, span: span)
    end.use(place, field: .c, &instructions)
  }

  /// Emits a block with its end mark, from which the ordinary run goes to `next`.
  private func block(to next: Label, _ span: SourceSpan, _ body: () throws -> Void) throws -> Range<Int> {
    let start = position
    try body()
    let range = start..<position
    emitJump(.blockEnd, to: next, span: span)
    return range
  }

  /// A new site with the places of its state. Code that reads and writes composite places is emitted here, and jumped
  /// over.
  private func site(
    _ kind: ControlSite.Kind, _ state: ControlState?, _ span: SourceSpan, _ testSpan: SourceSpan
  ) throws -> (ControlSite, Int) {
    let site = ControlSite(kind: kind, state: state, span: span, testSpan: testSpan, owner: code)
    code.sites.append(site)
    let index = code.sites.count - 1
    guard let state else { return (site, index) }
    let over = Label()
    let needsCode = !state.options.isEmpty || state.composites.contains { $0 != nil }
    if needsCode { emitJump(.jump, to: over, span: span) }
    for (place, composite) in zip(state.places, state.composites) {
      if let composite {
        site.places.append(try compositePlace(composite, span))
      } else if case .name(let text) = place {
        site.places.append(statePlace(text))
      } else {
        throw error("a composite place has no expression", span)
      }
    }
    for option in state.options {
      guard case .keyword(let name) = option.kind else { continue }
      let result = temporary()
      let range = try block(to: over, span) { try compile(option.value, into: result) }
      site.optionBlocks.append((name.text, range, result))
    }
    bind(over)
    return (site, index)
  }

  private func compositePlace(_ expression: Expression, _ span: SourceSpan) throws -> StatePlace {
    let result = temporary()
    let over = Label()
    let read = try block(to: over, span) { try compile(expression, into: result) }
    let write = try block(to: over, span) { try assign(expression, from: result) }
    let delete = try block(to: over, span) { try compile([Statement(.delete([expression]), span)]) }
    bind(over)
    return .composite(read: read, register: result, write: write, delete: delete)
  }

  private func statePlace(_ text: String) -> StatePlace {
    switch place(mangled(text)) {
    case .register(let register): .local(register)
    case .cell(let register): .cell(register)
    case .free(let index), .namespaceOrFree(let index): .free(index)
    case .global, .namespace: .global(StringObject.intern(text))
    }
  }

  /// The names and composite texts that a target assigns.
  static func names(of target: Expression, _ file: SourceFile) -> [String] {
    switch target.kind {
    case .name(let text): [text]
    case .tuple(let items), .list(let items): items.flatMap { names(of: $0, file) }
    case .starred(let value): names(of: value, file)
    default: [file.text(of: target.span)]
    }
  }
}
