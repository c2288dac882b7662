import Diagnostics

extension FunctionCompiler {
  func compile(_ statements: [Statement]) throws {
    for statement in statements {
      let free = next
      mark(statement.span)
      try nested(statement.span) { try compile(statement) }
      next = free
    }
  }

  private func compile(_ statement: Statement) throws {
    let span = statement.span
    switch statement.kind {
    case .expression(let value):
      switch value.kind {
      case .string, .int, .float, .none, .bool, .ellipsis: break
      default:
        let result = temporary()
        try compile(value, into: result)
        emit(.clear, a: result, span: span)
      }
    case .assign(let targets, let value): try compileAssign(targets, value, span)
    case .augmentedAssign(let target, let op, let value): try compileAugmented(target, op, value, span)
    case .annotatedAssign(let target, let annotation, let value):
      if let value { try compileAssign([target], value, span) }
      if scope.kind != .function, case .name(let text) = target.kind { try compileAnnotation(text, annotation, span) }
    case .delete(let targets): for target in targets { try compileDelete(target) }
    case .pass, .global, .nonlocal: break
    case .break, .continue: try compileLoopExit(statement)
    case .return(let value): try compileReturn(value, span)
    case .raise(let value, let cause): try compileRaise(value, cause, span)
    case .assert(let test, let message): try compileAssert(test, message, span)
    case .import(let aliases): for alias in aliases { compileImport(alias, span) }
    case .importFrom(let module, let level, let names, let star):
      try compileImport(from: module, level: level, names, star: star, span)
    case .if(let test, let body, let orElse): try compileIf(test, body, orElse, span)
    case .while(let test, let body, let orElse): try compileWhile(test, body, orElse, span)
    case .for(let target, let iterable, let body, let orElse, let isAsync):
      if isAsync {
        try compileAsyncFor(target, iterable, body, orElse, span)
      } else {
        try compileFor(target, iterable, body, orElse, span)
      }
    case .with(let items, let body, let isAsync):
      try compileWith(items[...], body, isAsync: isAsync, span)
    case .try(let body, let handlers, let orElse, let finally, let isGroup):
      try compileTry(body, handlers, orElse, finally, isGroup: isGroup, span)
    case .function(let definition):
      try compileDecorated(definition.decorators, name: definition.name.text, span: span) {
        try compileFunctionObject(definition, into: $0)
      }
    case .class(let definition): try compileClass(definition)
    case .match(let subject, let cases): try compileMatch(subject, cases, span)
    case .loweredIf, .loweredWhile, .loweredFor: try compileLowered(statement)
    }
  }

  /// Compiles a block; one without code becomes a place of its own, which those who skip it don't come by.
  func compileBody(_ body: [Statement], _ span: SourceSpan) throws {
    let start = position
    try compile(body)
    if position == start { emit(.nop, span: body.first?.span ?? span) }
  }

  // MARK: Assignment

  private func compileAssign(_ targets: [Expression], _ value: Expression, _ span: SourceSpan) throws {
    if targets.count == 1, case .name(let text) = targets[0].kind, let register = localRegister(text) {
      return try compile(value, into: register)
    }
    if targets.count == 1, case .tuple(let items) = targets[0].kind, case .tuple(let values) = value.kind,
      items.count == values.count, !items.contains(where: { $0.isStarred }),
      !values.contains(where: { $0.isStarred })
    {
      let registers = try values.map { (item: Expression) -> Int in
        let register = temporary()
        try compile(item, into: register)
        return register
      }
      for (item, register) in zip(items, registers) { try assign(item, from: register) }
      return
    }
    let result = temporary()
    try compile(value, into: result)
    for (index, target) in targets.enumerated() {
      try assign(target, from: result, consuming: index == targets.count - 1)
    }
  }

  /// Assigns a temporary, which is emptied unless it is needed again.
  func assign(_ target: Expression, from register: Int, consuming: Bool = true) throws {
    switch target.kind {
    case .name(let text): store(text, from: register, consuming: consuming, span: target.span)
    case .attribute(let value, let attribute):
      try scoped {
        let object = try operand(value)
        emit(
          .storeAttribute, a: register, b: object.register, c: name(mangled(attribute.text)), d: cache(),
          flags: flags(object), span: target.span)
        if consuming { emit(.clear, a: register, span: target.span) }
      }
    case .subscript(let value, let index):
      try scoped {
        let container = try operand(value)
        let key = try operand(index)
        emit(
          .setItem, a: register, b: container.register, c: key.register, flags: flags(container, key),
          span: target.span)
        if consuming { emit(.clear, a: register, span: target.span) }
      }
    case .tuple(let items), .list(let items): try unpack(items, from: register, consuming: consuming, target.span)
    default: throw error("cannot assign to expression here", target.span)
    }
  }

  /// The first of the registers of `items` if they are locals that lie one behind the other, and the source is none of
  /// them: they can be unpacked into as they are.
  private func localRow(_ items: [Expression], besides register: Int) -> Int? {
    var first: Int?
    for (index, item) in items.enumerated() {
      guard case .name(let text) = item.kind, let local = localRegister(text), local != register else { return nil }
      if index == 0 { first = local }
      guard let first, local == first + index else { return nil }
    }
    return first
  }

  private func unpack(_ items: [Expression], from register: Int, consuming: Bool, _ span: SourceSpan) throws {
    if let row = localRow(items, besides: register) {
      let flags: UInt8 = consuming ? Instruction.consumesB : 0
      emit(.unpack, a: row, b: register, c: items.count, flags: flags, span: span)
      return
    }
    try scoped {
      let start = next
      for _ in items { _ = temporary() }
      let flags: UInt8 = consuming ? Instruction.consumesB : 0
      let stars = items.indices.filter { items[$0].isStarred }
      if stars.count > 1 { throw error("multiple starred expressions in assignment", span) }
      if let star = stars.first {
        emit(.unpackStarred, a: start, b: register, c: star, d: items.count - star - 1, flags: flags, span: span)
      } else {
        emit(.unpack, a: start, b: register, c: items.count, flags: flags, span: span)
      }
      for (index, item) in items.enumerated() {
        if case .starred(let inner) = item.kind {
          try assign(inner, from: start + index)
        } else {
          try assign(item, from: start + index)
        }
      }
    }
  }

  private func compileAugmented(
    _ target: Expression, _ op: BinaryOperator, _ value: Expression, _ span: SourceSpan
  ) throws {
    let flag = Instruction.isInPlace
    switch target.kind {
    case .name(let text):
      if let register = localRegister(text) {
        try compileBinary(op, Operand(register: register, isTemporary: false), value, into: register, flags: flag, span)
        return
      }
      let current = temporary()
      load(text, into: current, span: target.span)
      try compileBinary(op, Operand(register: current, isTemporary: true), value, into: current, flags: flag, span)
      store(text, from: current, span: span)
    case .attribute(let object, let attribute):
      let receiver = try operand(object)
      let current = temporary()
      let attributeName = name(mangled(attribute.text))
      emit(
        .loadAttribute, a: current, b: receiver.register, c: attributeName, d: cache(), span: target.span)
      try compileBinary(op, Operand(register: current, isTemporary: true), value, into: current, flags: flag, span)
      emit(
        .storeAttribute, a: current, b: receiver.register, c: attributeName, d: cache(), flags: flags(receiver),
        span: target.span)
      emit(.clear, a: current, span: span)
    case .subscript(let container, let index):
      let receiver = try operand(container)
      let key = try operand(index)
      let current = temporary()
      emit(.getItem, a: current, b: receiver.register, c: key.register, span: target.span)
      try compileBinary(op, Operand(register: current, isTemporary: true), value, into: current, flags: flag, span)
      emit(
        .setItem, a: current, b: receiver.register, c: key.register, flags: flags(receiver, key), span: target.span)
      emit(.clear, a: current, span: span)
    default: throw error("illegal expression for augmented assignment", target.span)
    }
  }

  /// Annotations of modules and classes go to `__annotations__`.
  private func compileAnnotation(_ text: String, _ annotation: Expression, _ span: SourceSpan) throws {
    let value = temporary()
    try compileAnnotation(annotation, into: value)
    emit(.storeAnnotation, b: value, c: name(mangled(text)), flags: Instruction.consumesB, span: span)
  }

  private func compileDelete(_ target: Expression) throws {
    switch target.kind {
    case .name(let text): delete(text, span: target.span)
    case .attribute(let value, let attribute):
      try scoped {
        let object = try operand(value)
        emit(
          .deleteAttribute, b: object.register, c: name(mangled(attribute.text)), flags: flags(object),
          span: target.span)
      }
    case .subscript(let value, let index):
      try scoped {
        let container = try operand(value)
        let key = try operand(index)
        emit(.deleteItem, b: container.register, c: key.register, flags: flags(container, key), span: target.span)
      }
    case .tuple(let items), .list(let items): for item in items { try compileDelete(item) }
    default: throw error("cannot delete expression here", target.span)
    }
  }

  // MARK: Simple statements

  private func compileReturn(_ value: Expression?, _ span: SourceSpan) throws {
    guard scope.kind == .function else { throw error("'return' outside function", span) }
    if value != nil && code.flavor == .asyncGenerator {
      throw error("'return' with value in async generator", span)
    }
    let needsExit = !blocks.isEmpty
    if let value {
      if !needsExit, case .name(let text) = value.kind, let register = localRegister(text) {
        emit(.returnValue, b: register, span: span)
        return
      }
      let result = temporary()
      try compile(value, into: result)
      try leaveBlocks(downTo: 0, span)
      emit(.returnValue, b: result, flags: Instruction.consumesB, span: span)
    } else {
      try leaveBlocks(downTo: 0, span)
      emit(.returnNone, span: span)
    }
    reopenBlocks(downTo: 0)
  }

  private func compileRaise(_ value: Expression?, _ cause: Expression?, _ span: SourceSpan) throws {
    var registers = [-1, -1]
    for (index, part) in [value, cause].enumerated() {
      guard let part else { continue }
      let register = temporary()
      try compile(part, into: register)
      registers[index] = register
    }
    emit(.raise, b: registers[0], c: registers[1], span: span)
  }

  private func compileAssert(_ test: Expression, _ message: Expression?, _ span: SourceSpan) throws {
    let fine = Label()
    try jump(test, if: true, to: fine)
    var register = -1
    if let message {
      register = temporary()
      try compile(message, into: register)
    }
    emit(.raiseAssertion, b: register, span: FunctionCompiler.lastComparison(in: test)?.span ?? span)
    bind(fine)
  }

  /// What a failed assertion points at: the last comparison that decides the test, otherwise the statement, as in CPython.
  private static func lastComparison(in test: Expression) -> Expression? {
    switch test.kind {
    case .compare: test
    case .and(let items), .or(let items): items.reversed().lazy.compactMap { lastComparison(in: $0) }.first
    case .unary(.not, let value): lastComparison(in: value)
    case .conditional(let test, let then, let otherwise):
      lastComparison(in: otherwise) ?? lastComparison(in: then) ?? lastComparison(in: test)
    default: nil
    }
  }

  private func compileImport(_ alias: ImportAlias, _ span: SourceSpan) {
    let module = temporary()
    let text = alias.name.text
    // `import a.b` binds `a`; `import a.b as c` binds `b`.
    emit(.importModule, a: module, c: name(text), d: alias.alias == nil ? 1 : 0, span: span)
    let bound = alias.alias?.text ?? text.split(separator: ".").first.map(String.init) ?? text
    store(bound, from: module, span: span)
  }

  private func compileImport(
    from module: String, level: Int, _ names: [ImportAlias], star: Bool, _ span: SourceSpan
  ) throws {
    let source = temporary()
    if level > 0 {
      emit(.importRelative, a: source, b: level, c: name(module), span: span)
    } else {
      emit(.importModule, a: source, c: name(module), d: 0, span: span)
    }
    if star {
      if scope.kind != .module { throw error("import * only allowed at module level", span) }
      emit(.importAll, b: source, span: span)
      return
    }
    for alias in names {
      let value = temporary()
      emit(.importName, a: value, b: source, c: name(alias.name.text), span: span)
      store(alias.alias?.text ?? alias.name.text, from: value, span: span)
    }
    emit(.clear, a: source, span: span)
  }

  // MARK: Branches and loops

  private func compileIf(_ test: Expression, _ body: [Statement], _ orElse: [Statement], _ span: SourceSpan) throws {
    let otherwise = Label()
    let end = Label()
    try scoped { try jump(test, if: false, to: otherwise) }
    try compileBody(body, span)
    if !orElse.isEmpty { emitJump(.jump, to: end, span: span) }
    bind(otherwise)
    try compile(orElse)
    bind(end)
  }

  /// The test stands before the loop and again at its end, so that a turn costs one jump.
  private func compileWhile(_ test: Expression, _ body: [Statement], _ orElse: [Statement], _ span: SourceSpan) throws {
    let top = Label()
    let again = Label()
    let otherwise = Label()
    let exit = Label()
    try scoped { try jump(test, if: false, to: otherwise) }
    bind(top)
    blocks.append(.loop(exit: exit, again: again))
    try compile(body)
    blocks.removeLast()
    bind(again)
    mark(span)
    emit(.poll, span: test.span)
    try scoped { try jump(test, if: true, to: top) }
    bind(otherwise)
    try compile(orElse)
    bind(exit)
  }

  private func compileFor(
    _ target: Expression, _ iterable: Expression, _ body: [Statement], _ orElse: [Statement], _ span: SourceSpan
  ) throws {
    let iterator = temporary()
    try compile(iterable, into: iterator)
    emitIterator(iterator, iterable.span)
    let again = Label()
    let turn = Label()
    let otherwise = Label()
    let exit = Label()
    bind(again)
    mark(span)
    try scoped { try compileNext(target, iterator, otherwise, iterable.span) }
    // `continue` goes to the way back, which polls.
    blocks.append(.loop(exit: exit, again: turn))
    try compile(body)
    blocks.removeLast()
    bind(turn)
    emitJump(.jumpBack, to: again, span: iterable.span)
    bind(otherwise)
    try compile(orElse)
    bind(exit)
    emit(.clear, a: iterator, span: span)
  }

  /// Puts an iterator over what a register holds in its place. A range that was made for this needs no object.
  func emitIterator(_ register: Int, _ span: SourceSpan) {
    if let last = instructions.last, last.op == .callGlobal, Int(last.a) == register, (1...3).contains(last.c),
      let place = cacheNames[Int(last.d)], code.names[place] === FunctionCompiler.rangeName
    {
      instructions[instructions.count - 1].op = .callRange
    }
    emit(.makeIterator, a: register, b: register, span: span)
  }

  private nonisolated(unsafe) static let rangeName = StringObject.intern("range")

  /// Takes the next element into the target, or goes to `end`.
  func compileNext(_ target: Expression, _ iterator: Int, _ end: Label, _ span: SourceSpan) throws {
    if case .name(let text) = target.kind, let register = localRegister(text) {
      emitJump(.forIterator, a: register, b: iterator, to: end, span: span)
      return
    }
    let element = temporary()
    emitJump(.forIterator, a: element, b: iterator, to: end, span: span)
    try assign(target, from: element)
  }

  private func compileLoopExit(_ statement: Statement) throws {
    let isBreak = if case .break = statement.kind { true } else { false }
    let place = blocks.lastIndex { if case .loop = $0 { true } else { false } }
    guard let place, case .loop(let exit, let again) = blocks[place] else {
      throw error(isBreak ? "'break' outside loop" : "'continue' not properly in loop", statement.span)
    }
    try leaveBlocks(downTo: place + 1, statement.span)
    emitJump(.jump, to: isBreak ? exit : again, span: statement.span)
    reopenBlocks(downTo: place + 1)
  }
}
