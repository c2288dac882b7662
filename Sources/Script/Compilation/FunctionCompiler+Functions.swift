import Diagnostics

extension FunctionCompiler {
  /// Compiles `def` or `lambda` into a function object, decorators not included.
  func compileFunctionObject(_ definition: FunctionDefinition, into register: Int) throws {
    guard let inner = currentScope.child(of: definition) else { throw error("unknown function", definition.span) }
    let body = Code(
      name: definition.name.text, qualifiedName: inner.qualifiedName, file: code.file, definition: definition,
      scope: inner)
    body.isLowered = definition.isLowered
    body.annotatesByText = code.annotatesByText
    try FunctionCompiler(code: body, scope: inner).compileFunction(definition)
    try scoped {
      let start = next
      let parameters = definition.parameters
      let positional = parameters.positionalOnly + parameters.positional
      var defaultCount = 0
      for parameter in positional {
        guard let value = parameter.defaultValue else { continue }
        try compile(value, into: temporary())
        defaultCount += 1
      }
      var keywordNames: [StringObject] = []
      for parameter in parameters.keywordOnly {
        guard let value = parameter.defaultValue else { continue }
        try compile(value, into: temporary())
        keywordNames.append(StringObject.intern(mangled(parameter.name.text)))
      }
      let annotationNames = try compileAnnotations(definition)
      code.functionTemplates.append(
        FunctionTemplate(
          code: body, defaultCount: defaultCount, keywordDefaultNames: keywordNames,
          annotationNames: annotationNames, documentation: FunctionCompiler.documentation(definition.body),
          closure: closure(of: inner)))
      emit(.makeFunction, a: register, b: start, d: code.functionTemplates.count - 1, span: definition.span)
    }
  }

  /// The text of a leading string statement.
  static func documentation(_ body: [Statement]) -> String? {
    if case .expression(let first) = body.first?.kind, case .string(let text) = first.kind { return text }
    return nil
  }

  private func compileAnnotations(_ definition: FunctionDefinition) throws -> [StringObject] {
    var names: [StringObject] = []
    let parameters = definition.parameters
    var all = parameters.positionalOnly + parameters.positional
    if let variadic = parameters.variadic { all.append(variadic) }
    all += parameters.keywordOnly
    if let keywords = parameters.keywords { all.append(keywords) }
    for parameter in all {
      guard let annotation = parameter.annotation else { continue }
      try compileAnnotation(annotation, into: temporary())
      names.append(StringObject.intern(parameter.name.text))
    }
    if let returns = definition.returns {
      try compileAnnotation(returns, into: temporary())
      names.append(StringObject.intern("return"))
    }
    return names
  }

  /// An annotation: its value, or its text where the module asks for that.
  func compileAnnotation(_ annotation: Expression, into register: Int) throws {
    if !code.annotatesByText { return try compile(annotation, into: register) }
    let text = SourcePrinter.text(of: annotation)
    emit(
      .loadConstant, a: register, b: constant(.string(text), .string(ExactText(text))), span: annotation.span)
  }

  /// Where the cells for an inner scope's free variables come from.
  func closure(of inner: Scope) -> [CellSource] {
    inner.freeNames.map { (text: String) -> CellSource in
      if scope.kind == .classBody && text == "__class__" && scope.needsClassCell { return .register(1) }
      switch place(text) {
      case .cell(let register): return .register(register)
      case .free(let index), .namespaceOrFree(let index): return .closure(index)
      default:
        // A class body that only passes the cell on.
        return .closure(scope.freeNames.firstIndex(of: text) ?? 0)
      }
    }
  }

  /// Compiles a definition with its decorators and binds its name.
  func compileDecorated(
    _ decorators: [Expression], name: String, span: SourceSpan, _ make: (Int) throws -> Void
  ) throws {
    try scoped {
      let start = next
      for decorator in decorators { try compile(decorator, into: temporary()) }
      let made = temporary()
      try make(made)
      for index in decorators.indices.reversed() {
        emit(.call, a: start + index, b: start + index, c: 1, d: -1, span: decorators[index].span)
      }
      store(name, from: start, span: span)
    }
  }

  func compileClass(_ definition: ClassDefinition) throws {
    try compileDecorated(definition.decorators, name: definition.name.text, span: definition.span) { (target: Int) in
      guard let inner = currentScope.child(of: definition) else { throw error("unknown class", definition.span) }
      let body = Code(
        name: definition.name.text, qualifiedName: inner.qualifiedName, file: code.file, definition: nil, scope: inner)
      body.annotatesByText = code.annotatesByText
      try FunctionCompiler(code: body, scope: inner).compileClassBody(definition)
      try scoped { try emitClass(definition, body, inner, into: target) }
    }
  }

  private func emitClass(_ definition: ClassDefinition, _ body: Code, _ inner: Scope, into target: Int) throws {
    let start = next
    var keywordNames: [StringObject] = []
    var baseCount = 0
    let isUnpacked = definition.arguments.contains { argument in
      switch argument.kind {
      case .unpacked, .unpackedMapping: true
      default: false
      }
    }
    if isUnpacked {
      let bases = temporary()
      let keywords = temporary()
      let positional = definition.arguments.compactMap { (argument: Argument) -> Expression? in
        switch argument.kind {
        case .positional: argument.value
        case .unpacked: Expression(.starred(argument.value), argument.value.span)
        default: nil
        }
      }
      try compile(Expression(.list(positional), definition.span), into: bases)
      let pairs = definition.arguments.compactMap { (argument: Argument) -> (key: Expression?, value: Expression)? in
        switch argument.kind {
        case .keyword(let name): (Expression(.string(name.text), name.span), argument.value)
        case .unpackedMapping: (nil, argument.value)
        default: nil
        }
      }
      try compile(Expression(.dict(pairs), definition.span), into: keywords)
    } else {
      for argument in definition.arguments {
        if case .positional = argument.kind {
          try compile(argument.value, into: temporary())
          baseCount += 1
        }
      }
      for argument in definition.arguments {
        if case .keyword(let name) = argument.kind {
          try compile(argument.value, into: temporary())
          keywordNames.append(StringObject.intern(name.text))
        }
      }
    }
    code.classTemplates.append(
      ClassTemplate(
        name: definition.name.text, code: body, baseCount: baseCount, keywordNames: keywordNames,
        closure: closure(of: inner), documentation: FunctionCompiler.documentation(definition.body),
        isUnpacked: isUnpacked, classCellRegister: inner.needsClassCell ? 1 : nil))
    emit(.makeClass, a: target, b: start, d: code.classTemplates.count - 1, span: definition.span)
  }

  /// Register 0 is the namespace, register 1 the `__class__` cell.
  func compileClassBody(_ definition: ClassDefinition) throws {
    code.isClassBody = true
    code.usesNamespace = true
    next = 2
    highest = 2
    code.localCount = 2
    code.localNames = [".namespace", "__class__"]
    code.freeNames = scope.freeNames
    try compile(definition.body)
    emit(.returnNone, span: definition.span)
    try finish()
  }
}
