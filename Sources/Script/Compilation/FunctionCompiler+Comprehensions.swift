import Diagnostics

extension FunctionCompiler {
  func compileComprehension(_ comprehension: Comprehension, into register: Int, _ span: SourceSpan) throws {
    guard let inner = currentScope.child(of: comprehension), let first = comprehension.clauses.first else {
      throw error("unknown comprehension", span)
    }
    if inner.kind == .comprehension {
      try compileInline(comprehension, inner, into: register, span)
      return
    }
    // A function of its own, called with the first iterator.
    let body = Code(name: inner.name, qualifiedName: inner.qualifiedName, file: code.file, definition: nil, scope: inner)
    try FunctionCompiler(code: body, scope: inner).compileComprehensionBody(comprehension, span)
    code.functionTemplates.append(
      FunctionTemplate(
        code: body, defaultCount: 0, keywordDefaultNames: [], annotationNames: [], documentation: nil,
        closure: closure(of: inner)))
    let template = code.functionTemplates.count - 1
    try scoped {
      let function = temporary()
      let argument = temporary()
      emit(.makeFunction, a: function, b: argument, d: template, span: span)
      try compile(first.iterable, into: argument)
      compileIterator(of: first, argument)
      emit(.call, a: register, b: function, c: 1, d: -1, span: span)
    }
  }

  /// The code of a generator expression, or of a comprehension in a class body. Register 0 is the first iterator.
  private func compileComprehensionBody(_ comprehension: Comprehension, _ span: SourceSpan) throws {
    code.positionalCount = 1
    code.flavor = CodeFlavor(isGenerator: comprehension.kind == .generator, isAsync: scope.isAsync)
    declareLocals()
    let result = temporary()
    if comprehension.kind != .generator { emit(build(comprehension.kind), a: result, span: span) }
    try compileClauses(comprehension, 0, iterator: 0, result: result, span)
    if comprehension.kind == .generator {
      emit(.returnNone, span: span)
    } else {
      emit(.returnValue, b: result, flags: Instruction.consumesB, span: span)
    }
    try finish()
  }

  private func compileIterator(of clause: Comprehension.Clause, _ register: Int) {
    if clause.isAsync {
      emit(.asyncIterator, a: register, b: register, span: clause.iterable.span)
    } else {
      emitIterator(register, clause.iterable.span)
    }
  }

  private func build(_ kind: Comprehension.Kind) -> Op {
    switch kind {
    case .set: .buildSet
    case .dict: .buildDict
    default: .buildList
    }
  }

  private func compileInline(
    _ comprehension: Comprehension, _ inner: Scope, into register: Int, _ span: SourceSpan
  ) throws {
    try scoped {
      let iterator = temporary()
      let clause = comprehension.clauses[0]
      try compile(clause.iterable, into: iterator)
      compileIterator(of: clause, iterator)
      let begin = position
      emit(build(comprehension.kind), a: register, span: span)
      var variables: [String: Int] = [:]
      for name in inner.bound where inner.isBound(name) {
        let variable = temporary()
        variables[name] = variable
        emit(.clear, a: variable, span: span)
        if inner.cells.contains(name) { emit(.makeCell, a: variable, span: span) }
      }
      comprehensions.append((inner, variables))
      try compileClauses(comprehension, 0, iterator: iterator, result: register, span)
      comprehensions.removeLast()
      code.comprehensions.append(ComprehensionRange(range: begin..<position, name: inner.name, span: span))
      for variable in variables.values.sorted() { emit(.clear, a: variable, span: span) }
    }
  }

  private func compileClauses(
    _ comprehension: Comprehension, _ index: Int, iterator: Int, result: Int, _ span: SourceSpan
  ) throws {
    let clause = comprehension.clauses[index]
    let again = Label()
    let turn = Label()
    let end = Label()
    bind(again)
    if clause.isAsync {
      try compileAsyncNext(clause.target, iterator, end, clause.iterable.span)
    } else {
      try scoped { try compileNext(clause.target, iterator, end, clause.iterable.span) }
    }
    for condition in clause.conditions { try scoped { try jump(condition, if: false, to: turn) } }
    if index + 1 < comprehension.clauses.count {
      try scoped {
        let nested = comprehension.clauses[index + 1]
        let inner = temporary()
        try compile(nested.iterable, into: inner)
        compileIterator(of: nested, inner)
        try compileClauses(comprehension, index + 1, iterator: inner, result: result, span)
        emit(.clear, a: inner, span: span)
      }
    } else {
      try scoped { try compileElement(comprehension, result: result, span) }
    }
    // Every way back polls.
    bind(turn)
    emitJump(.jumpBack, to: again, span: clause.iterable.span)
    bind(end)
  }

  private func compileElement(_ comprehension: Comprehension, result: Int, _ span: SourceSpan) throws {
    let element = temporary()
    try compile(comprehension.element, into: element)
    switch comprehension.kind {
    case .list: emit(.listAppend, a: result, b: element, flags: Instruction.consumesB, span: span)
    case .set: emit(.setAdd, a: result, b: element, flags: Instruction.consumesB, span: span)
    case .generator: emitYield(into: element, element, span: comprehension.element.span)
    case .dict:
      let value = temporary()
      if let expression = comprehension.value { try compile(expression, into: value) }
      emit(.dictSet, a: result, b: element, c: value, flags: 3, span: span)
    }
  }
}
