import Diagnostics

extension ScopeRules {
  func visit(_ expression: Expression?) throws {
    guard let expression else { return }
    try visit(expression)
  }

  private func visit(_ expressions: [Expression]) throws {
    for expression in expressions { try visit(expression) }
  }

  func visit(_ arguments: [Argument]) throws {
    var seen: Set<String> = []
    for argument in arguments {
      guard case .keyword(let name) = argument.kind else { continue }
      if name.text == "__debug__" { throw failure("cannot assign to __debug__", name.span) }
      if !seen.insert(name.text).inserted { throw failure("keyword argument repeated: \(name.text)", name.span) }
    }
    for argument in arguments { try visit(argument.value) }
  }

  /// What is assigned to (or deleted).
  func visit(target: Expression) throws {
    switch target.kind {
    case .name(let name): try bind(name, target.span)
    case .tuple(let elements), .list(let elements): for element in elements { try visit(target: element) }
    case .starred(let value): try visit(target: value)
    case .attribute(let value, let name):
      if name.text == "__debug__" { throw failure("cannot assign to __debug__", target.span) }
      try visit(value)
    case .subscript(let value, let index):
      try visit(value)
      try visit(index)
    default: try visit(target)
    }
  }

  func visit(_ expression: Expression) throws {
    guard stack.hasRoom() else {
      throw Failure(
        .recursionError, "maximum recursion depth exceeded during compilation",
        place: SourcePlace(file: file, span: expression.span))
    }
    switch expression.kind {
    case .name(let name): scope.used.insert(name)
    case .tuple(let elements), .list(let elements), .set(let elements), .and(let elements), .or(let elements):
      try visit(elements)
    case .dict(let entries):
      for entry in entries {
        try visit(entry.key)
        try visit(entry.value)
      }
    case .starred(let value), .unary(_, let value), .attribute(let value, _): try visit(value)
    case .binary(_, let left, let right), .subscript(let left, let right):
      try visit(left)
      try visit(right)
    case .compare(let first, let rest):
      try visit(first)
      for (_, operand) in rest { try visit(operand) }
    case .conditional(let test, let then, let otherwise):
      try visit(test)
      try visit(then)
      try visit(otherwise)
    case .call(let callee, let arguments):
      try visit(callee)
      try visit(arguments)
    case .slice(let lower, let upper, let step):
      try visit(lower)
      try visit(upper)
      try visit(step)
    case .formatted(let parts): try visit(parts)
    case .lambda(let definition): try visit(definition)
    case .comprehension(let comprehension): try visit(comprehension, expression.span)
    case .walrus(let name, let value): try visitWalrus(name, value, expression.span)
    case .await(let value): try visitAwait(value, expression.span)
    case .yield(let value): try visitYield(value, expression.span)
    case .yieldFrom(let value):
      if case .function(isAsync: true) = scope.kind {
        throw failure("'yield from' inside async function", expression.span)
      }
      try visitYield(value, expression.span)
    default: break
    }
  }

  private func visit(_ parts: [FormattedPart]) throws {
    for part in parts {
      guard case .field(let value, _, _, let format) = part else { continue }
      try visit(value)
      try visit(format)
    }
  }

  // MARK: yield and await

  private func visitYield(_ value: Expression?, _ span: SourceSpan) throws {
    try visit(value)
    switch scope.kind {
    case .function: break
    case .comprehension(let kind):
      let name =
        switch kind {
        case .list: "list comprehension"
        case .set: "set comprehension"
        case .dict: "dict comprehension"
        case .generator: "generator expression"
        }
      throw failure("'yield' inside \(name)", span)
    default: throw failure("'yield' outside function", span)
    }
  }

  private func visitAwait(_ value: Expression, _ span: SourceSpan) throws {
    if case .comprehension(.generator) = scope.kind { return try visit(value) }
    var function: Scope? = scope
    while let inner = function, case .comprehension = inner.kind { function = inner.parent }
    if let function, mayAwait(function) { return try visit(value) }
    guard let function, case .function(let isAsync) = function.kind else {
      throw failure("'await' outside function", span)
    }
    if !isAsync { throw failure("'await' outside async function", span) }
    try visit(value)
  }

  // MARK: Comprehensions

  private func visit(_ comprehension: Comprehension, _ span: SourceSpan) throws {
    guard let first = comprehension.clauses.first else { return }
    let isAsync = comprehension.clauses.contains { (clause: Comprehension.Clause) -> Bool in clause.isAsync }
    if isAsync, comprehension.kind != .generator, !isAsyncScope() {
      throw failure("asynchronous comprehension outside of an asynchronous function", span)
    }
    try visitIterable(first.iterable)
    let inner = Scope(.comprehension(comprehension.kind), parent: scope)
    let isNestedInIterable = isInIterable
    try within(inner) {
      isInIterable = isNestedInIterable
      for (index, clause) in comprehension.clauses.enumerated() {
        if index > 0 { try visitIterable(clause.iterable) }
        try collect(clause.target)
        for condition in clause.conditions { try visit(condition) }
      }
      try visit(comprehension.element)
      try visit(comprehension.value)
    }
  }

  private func isAsyncScope() -> Bool {
    var outer: Scope? = scope
    while let inner = outer {
      switch inner.kind {
      case .function(let isAsync): return isAsync
      case .comprehension: outer = inner.parent
      default: return mayAwait(inner)
      }
    }
    return false
  }

  private func visitIterable(_ iterable: Expression) throws {
    let wasInIterable = isInIterable
    isInIterable = true
    defer { isInIterable = wasInIterable }
    try visit(iterable)
  }

  /// The variables of a `for` in a comprehension.
  private func collect(_ target: Expression) throws {
    switch target.kind {
    case .name(let name):
      scope.iterationNames.insert(name)
      try bind(name, target.span)
    case .tuple(let elements), .list(let elements): for element in elements { try collect(element) }
    case .starred(let value): try collect(value)
    default: try visit(target: target)
    }
  }

  /// `name := value` binds in the function around comprehensions.
  private func visitWalrus(_ name: Name, _ value: Expression, _ span: SourceSpan) throws {
    if isInIterable {
      throw failure("assignment expression cannot be used in a comprehension iterable expression", span)
    }
    var outer = scope
    while case .comprehension = outer.kind, let parent = outer.parent {
      if outer.iterationNames.contains(name.text) {
        throw failure(
          "assignment expression cannot rebind comprehension iteration variable '\(name.text)'", span)
      }
      outer = parent
    }
    if case .class = outer.kind, outer !== scope {
      throw failure("assignment expression within a comprehension cannot be used in a class body", span)
    }
    try visit(value)
    if name.text == "__debug__" { throw failure("cannot assign to __debug__", name.span) }
    outer.bound.insert(name.text)
  }
}
