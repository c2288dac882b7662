import Diagnostics

extension ScopeRules {
  func visit(_ statements: [Statement]) throws {
    for statement in statements { try visit(statement) }
  }

  private func visit(_ statement: Statement) throws {
    guard stack.hasRoom() else {
      throw Failure(
        .recursionError, "maximum recursion depth exceeded during compilation",
        place: SourcePlace(file: file, span: statement.span))
    }
    let span = statement.span
    switch statement.kind {
    case .expression(let value): try visit(value)
    case .assign(let targets, let value):
      try visit(value)
      for target in targets { try visit(target: target) }
    case .augmentedAssign(let target, _, let value):
      try visit(value)
      try visit(target: target)
    case .annotatedAssign(let target, let annotation, let value): try visitAnnotated(target, annotation, value)
    case .delete(let targets):
      for target in targets {
        if case .name("__debug__") = target.kind { throw failure("cannot delete __debug__", target.span) }
        try visit(target: target)
      }
    case .pass: break
    case .break:
      if scope.isInGroup, scope.loopDepth == 0 { throw cannotLeaveGroup(span) }
      if scope.loopDepth == 0 { throw failure("'break' outside loop", span) }
    case .continue:
      if scope.isInGroup, scope.loopDepth == 0 { throw cannotLeaveGroup(span) }
      if scope.loopDepth == 0 { throw failure("'continue' not properly in loop", span) }
    case .return(let value):
      guard scope.isFunction else { throw failure("'return' outside function", span) }
      if scope.isInGroup { throw cannotLeaveGroup(span) }
      try visit(value)
    case .raise(let value, let cause):
      try visit(value)
      try visit(cause)
    case .assert(let test, let message):
      try visit(test)
      try visit(message)
    case .global(let names): try declare(names, isGlobal: true, span)
    case .nonlocal(let names): try declare(names, isGlobal: false, span)
    case .import(let aliases):
      for alias in aliases {
        let root = alias.name.text.prefix { (character: Character) -> Bool in character != "." }
        try bindImport(alias.alias?.text ?? String(root), span)
      }
    case .importFrom(_, _, let names, let star):
      if star {
        guard case .module = scope.kind else { throw failure("import * only allowed at module level", span) }
      }
      for alias in names { try bindImport(alias.alias?.text ?? alias.name.text, span) }
    default: try visitCompound(statement)
    }
  }

  private func bindImport(_ name: String, _ span: SourceSpan) throws {
    try bind(name, span)
    scope.imported.insert(name)
  }

  private func cannotLeaveGroup(_ span: SourceSpan) -> Failure {
    failure("'break', 'continue' and 'return' cannot appear in an except* block", span)
  }

  private func visitAnnotated(_ target: Expression, _ annotation: Expression, _ value: Expression?) throws {
    if case .name(let name) = target.kind, scope.parent != nil {
      if scope.globals.contains(name) { throw failure("annotated name '\(name)' can't be global", target.span) }
      if scope.nonlocals.contains(name) { throw failure("annotated name '\(name)' can't be nonlocal", target.span) }
    }
    if case .name(let name) = target.kind { scope.annotated.insert(name) }
    try visit(target: target)
    try visit(annotation)
    try visit(value)
  }

  private func visitCompound(_ statement: Statement) throws {
    let span = statement.span
    switch statement.kind {
    case .if(let test, let body, let orElse):
      try visit(test)
      try visit(body)
      try visit(orElse)
    case .while(let test, let body, let orElse):
      try visit(test)
      try visitLoop(body)
      try visit(orElse)
    case .for(let target, let iterable, let body, let orElse, let isAsync):
      if isAsync { try requireAsync("'async for' outside async function", span) }
      try visit(target: target)
      try visit(iterable)
      try visitLoop(body)
      try visit(orElse)
    case .with(let items, let body, let isAsync):
      if isAsync { try requireAsync("'async with' outside async function", span) }
      for item in items {
        try visit(item.context)
        if let target = item.target { try visit(target: target) }
      }
      try visit(body)
    case .try(let body, let handlers, let orElse, let finally, let isGroup):
      try visit(body)
      for handler in handlers { try visit(handler, isGroup) }
      try visit(orElse)
      try visit(finally)
    case .function(let definition):
      for decorator in definition.decorators { try visit(decorator) }
      try bind(definition.name.text, span)
      try visit(definition)
    case .class(let definition):
      for decorator in definition.decorators { try visit(decorator) }
      try bind(definition.name.text, span)
      try visit(definition.arguments)
      try within(Scope(.class, parent: scope)) { try visit(definition.body) }
    case .match(let subject, let cases):
      try visit(subject)
      try visit(cases)
    default: break
    }
  }

  private func requireAsync(_ message: String, _ span: SourceSpan) throws {
    if mayAwait(scope) { return }
    guard case .function(isAsync: true) = scope.kind else { throw failure(message, span) }
  }

  private func visitLoop(_ body: [Statement]) throws {
    scope.loopDepth += 1
    defer { scope.loopDepth -= 1 }
    try visit(body)
  }

  private func visit(_ handler: ExceptHandler, _ isGroup: Bool) throws {
    try visit(handler.type)
    if let name = handler.name { try bind(name.text, name.span) }
    guard isGroup else { return try visit(handler.body) }
    let outer = (scope.isInGroup, scope.loopDepth)
    scope.isInGroup = true
    scope.loopDepth = 0
    defer { (scope.isInGroup, scope.loopDepth) = outer }
    try visit(handler.body)
  }

  /// Parameters and body of a `def` or `lambda`, in a scope of their own; defaults and annotations are outside.
  func visit(_ definition: FunctionDefinition) throws {
    let parameters = definition.parameters
    var all = parameters.positionalOnly + parameters.positional
    if let variadic = parameters.variadic { all.append(variadic) }
    all += parameters.keywordOnly
    if let keywords = parameters.keywords { all.append(keywords) }
    for parameter in all {
      try visit(parameter.defaultValue)
      try visit(parameter.annotation)
    }
    try visit(definition.returns)
    let inner = Scope(.function(isAsync: definition.isAsync), parent: scope)
    for parameter in all {
      let name = parameter.name.text
      if name == "__debug__" { throw failure("cannot assign to __debug__", parameter.name.span) }
      if !inner.parameters.insert(name).inserted {
        throw failure("duplicate argument '\(name)' in function definition", parameter.name.span)
      }
    }
    try within(inner) { try visit(definition.body) }
  }

  // MARK: match

  private func visit(_ cases: [MatchCase]) throws {
    for (index, entry) in cases.enumerated() {
      let names = try bindings(of: entry.pattern)
      for name in names { try bind(name, entry.pattern.span) }
      if entry.guardTest == nil, index + 1 < cases.count { try refuseIrrefutable(entry.pattern) }
      try visit(entry.guardTest)
      try visit(entry.body)
    }
  }

  /// A pattern that matches everything must be the last one.
  private func refuseIrrefutable(_ pattern: Pattern) throws {
    switch pattern.kind {
    case .capture(nil): throw failure("wildcard makes remaining patterns unreachable", pattern.span)
    case .capture(let name?):
      throw failure("name capture '\(name.text)' makes remaining patterns unreachable", pattern.span)
    case .as(let inner, _): try refuseIrrefutable(inner)
    case .or(let patterns): if let last = patterns.last { try refuseIrrefutable(last) }
    default: break
    }
  }

  /// The names that a pattern binds, each once.
  private func bindings(of pattern: Pattern) throws -> Set<String> {
    var names: Set<String> = []
    func add(_ name: String, _ span: SourceSpan) throws {
      if !names.insert(name).inserted {
        throw failure("multiple assignments to name '\(name)' in pattern", span)
      }
    }
    func merge(_ other: Pattern) throws {
      for name in try bindings(of: other).sorted() { try add(name, other.span) }
    }
    switch pattern.kind {
    case .value(let value): try visit(value)
    case .capture(let name): if let name { try add(name.text, pattern.span) }
    case .star(let name): if let name { try add(name.text, pattern.span) }
    case .sequence(let patterns): for inner in patterns { try merge(inner) }
    case .mapping(let keys, let patterns, let rest):
      try checkKeys(keys, pattern.span)
      for inner in patterns { try merge(inner) }
      if let rest { try add(rest.text, pattern.span) }
    case .class(let type, let positional, let keywords):
      try visit(type)
      for inner in positional { try merge(inner) }
      var seen: Set<String> = []
      for (name, inner) in keywords {
        if !seen.insert(name.text).inserted {
          throw failure("attribute name repeated in class pattern: \(name.text)", inner.span)
        }
        try merge(inner)
      }
    case .as(let inner, let name):
      try merge(inner)
      try add(name.text, pattern.span)
    case .or(let patterns): names = try alternatives(patterns, pattern.span)
    }
    return names
  }

  private func alternatives(_ patterns: [Pattern], _ span: SourceSpan) throws -> Set<String> {
    var names: Set<String>?
    for (index, pattern) in patterns.enumerated() {
      let own = try bindings(of: pattern)
      if let names, names != own { throw failure("alternative patterns bind different names", pattern.span) }
      names = own
      if index + 1 < patterns.count { try refuseIrrefutable(pattern) }
    }
    return names ?? []
  }

  private func checkKeys(_ keys: [Expression], _ span: SourceSpan) throws {
    var seen: Set<String> = []
    for key in keys {
      try visit(key)
      if case .attribute = key.kind { continue }
      let text = SourcePrinter.text(of: key)
      if !seen.insert(text).inserted { throw failure("mapping pattern checks duplicate key (\(text))", span) }
    }
  }
}
