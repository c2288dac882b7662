import Diagnostics

/// Collects the names of a tree into scopes.
struct ScopeBuilder {
  private let scope: Scope

  private init(_ scope: Scope) { self.scope = scope }

  // MARK: Entry

  static func module(_ body: [Statement], file: SourceFile) throws -> Scope {
    let scope = Scope(kind: .module, name: "<module>", parent: nil, file: file, className: nil)
    try ScopeBuilder(scope).visit(body)
    try scope.resolve()
    return scope
  }

  /// The scope of a definition that is compiled once more, beneath the scopes of the first time.
  static func function(_ definition: FunctionDefinition, parent: Scope?, file: SourceFile) throws -> Scope {
    let scope = Scope(
      kind: .function, name: definition.name.text, parent: parent, file: file, className: parent?.className)
    try ScopeBuilder(scope).visitFunctionBody(definition)
    try scope.resolve()
    return scope
  }

  private func error(_ message: String, _ span: SourceSpan) -> Failure {
    Failure(.syntaxError, message, place: SourcePlace(file: scope.file, span: span))
  }

  // MARK: Statements

  private func visit(_ statements: [Statement]) throws {
    for statement in statements { try visit(statement) }
  }

  private func visit(_ statement: Statement) throws {
    switch statement.kind {
    case .expression(let value): try visit(value)
    case .assign(let targets, let value):
      try visit(value)
      for target in targets { try visit(target: target) }
    case .augmentedAssign(let target, _, let value):
      try visit(value)
      try visit(target)
      try visit(target: target)
    case .annotatedAssign(let target, let annotation, let value):
      if let value { try visit(value) }
      if scope.kind != .function { try visit(annotation) }
      try visit(target: target)
    case .delete(let targets): for target in targets { try visit(target: target) }
    case .pass, .break, .continue: break
    case .return(let value): if let value { try visit(value) }
    case .raise(let value, let cause):
      if let value { try visit(value) }
      if let cause { try visit(cause) }
    case .assert(let test, let message):
      try visit(test)
      if let message { try visit(message) }
    case .global(let names): try declare(names, isGlobal: true)
    case .nonlocal(let names): try declare(names, isGlobal: false)
    case .import(let aliases):
      for alias in aliases {
        let first = alias.name.text.split(separator: ".").first.map(String.init) ?? alias.name.text
        bind(alias.alias?.text ?? first)
      }
    case .importFrom(_, _, let names, _): for alias in names { bind(alias.alias?.text ?? alias.name.text) }
    case .function(let definition): try visitFunction(definition)
    case .class(let definition): try visitClass(definition)
    default: try visitCompound(statement)
    }
  }

  private func visitCompound(_ statement: Statement) throws {
    switch statement.kind {
    case .if(let test, let body, let orElse), .while(let test, let body, let orElse),
      .loweredIf(let test, let body, let orElse, _):
      try visit(test)
      try visit(body)
      try visit(orElse)
      if case .loweredIf(_, _, _, let state) = statement.kind { try visit(state) }
    case .loweredWhile(let test, let body, let state):
      try visit(test)
      try visit(body)
      try visit(state)
    case .loweredFor(let target, let iterable, let extraTest, let body, let state):
      try visit(iterable)
      try visit(target: target)
      if let extraTest { try visit(extraTest) }
      try visit(body)
      try visit(state)
    case .for(let target, let iterable, let body, let orElse, _):
      try visit(iterable)
      try visit(target: target)
      try visit(body)
      try visit(orElse)
    case .with(let items, let body, _):
      for item in items {
        try visit(item.context)
        if let target = item.target { try visit(target: target) }
      }
      try visit(body)
    case .try(let body, let handlers, let orElse, let finally, _):
      try visit(body)
      for handler in handlers {
        if let type = handler.type { try visit(type) }
        if let name = handler.name { bind(name.text) }
        try visit(handler.body)
      }
      try visit(orElse)
      try visit(finally)
    case .match(let subject, let cases):
      try visit(subject)
      for one in cases {
        try visit(one.pattern)
        if let test = one.guardTest { try visit(test) }
        try visit(one.body)
      }
    default: break
    }
  }

  private func visit(_ state: ControlState) throws {
    for place in state.places { if case .name(let name) = place { scope.use(name) } }
    for composite in state.composites { if let composite { try visit(composite) } }
    for option in state.options { try visit(option.value) }
  }

  private func declare(_ names: [Name], isGlobal: Bool) throws {
    let word = isGlobal ? "global" : "nonlocal"
    for name in names {
      let text = scope.mangle(name.text)
      if !isGlobal && scope.kind == .module {
        throw error("nonlocal declaration not allowed at module level", name.span)
      }
      if scope.parameters.contains(text) { throw error("name '\(text)' is parameter and \(word)", name.span) }
      if isGlobal ? scope.nonlocals.contains(text) : scope.globals.contains(text) {
        throw error("name '\(text)' is nonlocal and global", name.span)
      }
      if scope.kind != .module {
        if scope.bound.contains(text) {
          throw error("name '\(text)' is assigned to before \(word) declaration", name.span)
        }
        if scope.uses(text) { throw error("name '\(text)' is used prior to \(word) declaration", name.span) }
      }
      if isGlobal { scope.declareGlobal(text) } else { scope.declareNonlocal(text) }
    }
  }

  private func bind(_ name: String) { scope.bind(scope.mangle(name)) }

  private func visitFunction(_ definition: FunctionDefinition) throws {
    for decorator in definition.decorators { try visit(decorator) }
    try visitSignature(definition)
    bind(definition.name.text)
    let inner = Scope(
      kind: .function, name: definition.name.text, parent: scope, file: scope.file, className: scope.className)
    scope.addChild(inner, for: definition)
    try ScopeBuilder(inner).visitFunctionBody(definition)
  }

  /// Defaults and annotations belong to the code around.
  private func visitSignature(_ definition: FunctionDefinition) throws {
    let parameters = definition.parameters
    for parameter in parameters.positionalOnly + parameters.positional + parameters.keywordOnly {
      if let value = parameter.defaultValue { try visit(value) }
      if let annotation = parameter.annotation { try visit(annotation) }
    }
    for parameter in [parameters.variadic, parameters.keywords] {
      if let annotation = parameter?.annotation { try visit(annotation) }
    }
    if let returns = definition.returns { try visit(returns) }
  }

  private func visitFunctionBody(_ definition: FunctionDefinition) throws {
    let parameters = definition.parameters
    scope.isAsync = definition.isAsync
    var all = parameters.positionalOnly + parameters.positional + parameters.keywordOnly
    if let variadic = parameters.variadic { all.append(variadic) }
    if let keywords = parameters.keywords { all.append(keywords) }
    for parameter in all {
      let name = scope.mangle(parameter.name.text)
      if scope.parameters.contains(name) {
        throw error("duplicate argument '\(name)' in function definition", parameter.name.span)
      }
      scope.bindParameter(name)
    }
    try visit(definition.body)
  }

  private func visitClass(_ definition: ClassDefinition) throws {
    for decorator in definition.decorators { try visit(decorator) }
    for argument in definition.arguments { try visit(argument.value) }
    bind(definition.name.text)
    let inner = Scope(
      kind: .classBody, name: definition.name.text, parent: scope, file: scope.file,
      className: definition.name.text)
    scope.addChild(inner, for: definition)
    try ScopeBuilder(inner).visit(definition.body)
  }

  // MARK: Expressions

  private func visit(_ expressions: [Expression]) throws {
    for expression in expressions { try visit(expression) }
  }

  private func visit(_ expression: Expression) throws {
    switch expression.kind {
    case .none, .ellipsis, .bool, .int, .bigInt, .float, .imaginary, .string, .bytes, .undefined: break
    case .name(let name), .returned(let name): useName(name)
    case .formatted(let parts): try visit(parts)
    case .tuple(let items), .list(let items), .set(let items), .and(let items), .or(let items): try visit(items)
    case .dict(let items):
      for item in items {
        if let key = item.key { try visit(key) }
        try visit(item.value)
      }
    case .await(let value):
      scope.owner.isAsync = true
      try visit(value)
    case .starred(let value), .unary(_, let value), .loweredNot(let value): try visit(value)
    case .binary(_, let left, let right), .loweredAnd(let left, let right), .loweredOr(let left, let right),
      .loweredEqual(let left, let right, _), .subscript(let left, let right):
      try visit(left)
      try visit(right)
    case .compare(let first, let rest):
      try visit(first)
      for part in rest { try visit(part.1) }
    case .conditional(let test, let then, let otherwise), .loweredConditional(let test, let then, let otherwise):
      try visit(test)
      try visit(then)
      try visit(otherwise)
    case .call(let callee, let arguments), .loweredCall(let callee, let arguments):
      try visit(callee)
      for argument in arguments { try visit(argument.value) }
    case .attribute(let value, _): try visit(value)
    case .slice(let lower, let upper, let step):
      for part in [lower, upper, step] { if let part { try visit(part) } }
    case .lambda(let definition):
      try visitSignature(definition)
      let inner = Scope(
        kind: .function, name: "<lambda>", parent: scope, file: scope.file, className: scope.className)
      scope.addChild(inner, for: definition)
      try ScopeBuilder(inner).visitFunctionBody(definition)
    case .comprehension(let comprehension): try visit(comprehension, expression.span)
    case .walrus(let name, let value):
      try visit(value)
      let text = scope.mangle(name.text)
      var target = scope
      var functions: [Scope] = []
      while target.kind == .comprehension || target.isComprehensionFunction, let parent = target.parent {
        if target.isComprehensionFunction { functions.append(target) }
        target = parent
      }
      target.hasWalrus = true
      for inner in functions {
        if target.kind == .module || target.globals.contains(text) {
          inner.declareGlobal(text)
        } else {
          inner.declareNonlocal(text)
        }
        inner.hasWalrus = true
      }
      target.bind(text)
      scope.use(text)
    case .yield(let value):
      try markGenerator(expression.span)
      if let value { try visit(value) }
    case .yieldFrom(let value):
      try markGenerator(expression.span)
      try visit(value)
    }
  }

  private func markGenerator(_ span: SourceSpan) throws {
    switch scope.kind {
    case .function: scope.isGenerator = true
    case .comprehension: throw error("'yield' inside list comprehension", span)
    default: throw error("'yield' outside function", span)
    }
  }

  private func useName(_ name: String) {
    let text = scope.mangle(name)
    scope.use(text)
    if text == "super" && scope.owner.kind == .function { scope.use("__class__") }
  }

  private func visit(_ parts: [FormattedPart]) throws {
    for part in parts {
      if case .field(let value, _, _, let format) = part {
        try visit(value)
        try visit(format)
      }
    }
  }

  private func visit(_ comprehension: Comprehension, _ span: SourceSpan) throws {
    guard let first = comprehension.clauses.first else { return }
    // The first iterable is evaluated outside.
    try visit(first.iterable)
    // Generators are functions; so are comprehensions in a class body, which must not see the class's names.
    let isInline = comprehension.kind != .generator && scope.owner.kind != .classBody
    let name =
      switch comprehension.kind {
      case .list: "<listcomp>"
      case .set: "<setcomp>"
      case .dict: "<dictcomp>"
      case .generator: "<genexpr>"
      }
    let inner = Scope(
      kind: isInline ? .comprehension : .function, name: name, parent: scope, file: scope.file,
      className: scope.className)
    scope.addChild(inner, for: comprehension)
    if !isInline {
      inner.bindParameter(".0")
      inner.isComprehensionFunction = true
    }
    inner.isGenerator = comprehension.kind == .generator
    if comprehension.clauses.contains(where: { $0.isAsync }) { inner.owner.isAsync = true }
    let builder = ScopeBuilder(inner)
    for (index, clause) in comprehension.clauses.enumerated() {
      if index > 0 { try builder.visit(clause.iterable) }
      try builder.visit(target: clause.target)
      try builder.visit(clause.conditions)
    }
    try builder.visit(comprehension.element)
    if let value = comprehension.value { try builder.visit(value) }
  }

  // MARK: Targets and patterns

  private func visit(target: Expression) throws {
    switch target.kind {
    case .name(let name): bind(name)
    case .tuple(let items), .list(let items): for item in items { try visit(target: item) }
    case .starred(let value): try visit(target: value)
    default: try visit(target)
    }
  }

  private func visit(_ pattern: Pattern) throws {
    switch pattern.kind {
    case .value(let value): try visit(value)
    case .capture(let name), .star(let name): if let name { bind(name.text) }
    case .sequence(let patterns), .or(let patterns): for one in patterns { try visit(one) }
    case .mapping(let keys, let patterns, let rest):
      try visit(keys)
      for one in patterns { try visit(one) }
      if let rest { bind(rest.text) }
    case .class(let type, let positional, let keywords):
      try visit(type)
      for one in positional { try visit(one) }
      for one in keywords { try visit(one.1) }
    case .as(let inner, let name):
      try visit(inner)
      bind(name.text)
    }
  }
}
