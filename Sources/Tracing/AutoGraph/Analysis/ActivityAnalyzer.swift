import Script

/// Finds out which places each statement and block reads, modifies, binds and deletes.
///
/// The rules, oddities included, are those of TensorFlow's activity analysis: writing `a.b` or `a[i]` modifies that
/// composite place and not `a`; a nested function reads what it closes over where it is defined; targets of
/// comprehensions don't count.
final class ActivityAnalyzer {
  private enum Use { case load, store, delete, parameter }

  private let context: LoweringContext
  private let activity = Activity()
  private var scope = ActivityScope(parent: nil, isIsolated: true)
  private var comprehensions: [Set<QualifiedName>] = []
  private var isAugmented = false

  private init(_ context: LoweringContext) { self.context = context }

  static func analyze(_ definition: FunctionDefinition, _ context: LoweringContext) -> Activity {
    let analyzer = ActivityAnalyzer(context)
    analyzer.visit(definition, key: ObjectIdentifier(definition))
    return analyzer.activity
  }

  // MARK: Scopes

  @discardableResult
  private func scoped(isIsolated: Bool = false, _ body: () -> Void) -> ActivityScope {
    let inner = ActivityScope(parent: scope, isIsolated: isIsolated)
    scope = inner
    body()
    inner.close()
    scope = inner.parent ?? inner
    return inner
  }

  private func bind(_ name: String) {
    let number = activity.table.number(.name(name))
    scope.modified.insert(number)
    scope.bound.insert(number)
  }

  // MARK: Statements

  private func visit(_ statements: [Statement]) {
    for statement in statements { visit(statement) }
  }

  private func visit(_ statement: Statement) {
    let key = ObjectIdentifier(statement)
    switch statement.kind {
    case .pass, .break, .continue: break
    case .function(let definition): visit(definition, key: key)
    case .class(let definition): visit(definition, key: key)
    case .if(let test, let body, let orElse):
      record(test) { visit(test) }
      activity.bodies[key] = scoped { visit(body) }
      activity.orElses[key] = scoped { visit(orElse) }
    case .while(let test, let body, let orElse):
      record(test) { visit(test) }
      activity.bodies[key] = scoped { visit(body) }
      activity.orElses[key] = scoped { visit(orElse) }
    case .for(let target, let iterable, let body, let orElse, _):
      record(iterable) {
        visit(target, .store)
        visit(iterable)
      }
      activity.iterations[key] = scoped {
        visit(target, .store)
        if let extra = context.note(of: statement).extraTest { record(extra) { visit(extra) } }
      }
      activity.bodies[key] = scoped { visit(body) }
      activity.orElses[key] = scoped { visit(orElse) }
    case .with(let items, let body, _):
      scoped {
        for item in items {
          record(item.context) {
            visit(item.context)
            visit(item.target, .store)
          }
        }
        visit(body)
      }
    case .try(let body, let handlers, let orElse, let finally, _):
      visit(body)
      for handler in handlers { visit(handler) }
      visit(orElse)
      visit(finally)
    default: activity.scopes[key] = scoped { visitSimple(statement) }
    }
  }

  private func record(_ expression: Expression, _ body: () -> Void) {
    activity.scopes[ObjectIdentifier(expression)] = scoped(body)
  }

  private func visit(_ handler: ExceptHandler) {
    scoped {
      if let name = handler.name {
        scope.isolatedNames.insert(activity.table.number(.name(name.text)))
        bind(name.text)
      }
      visit(handler.type)
      visit(handler.body)
    }
  }

  private func visitSimple(_ statement: Statement) {
    switch statement.kind {
    case .expression(let value): visit(value)
    case .assign(let targets, let value):
      for target in targets { visit(target, .store) }
      visit(value)
    case .augmentedAssign(let target, _, let value):
      isAugmented = true
      visit(target, .store)
      isAugmented = false
      visit(value)
    case .annotatedAssign(let target, let annotation, let value):
      visit(target, .store)
      visit(value)
      visit(annotation)
    case .delete(let targets): for target in targets { visit(target, .delete) }
    case .return(let value): visit(value)
    case .raise(let value, let cause):
      visit(value)
      visit(cause)
    case .assert(let test, let message):
      visit(test)
      visit(message)
    case .global(let names):
      for name in names {
        let number = activity.table.number(.name(name.text))
        scope.read.insert(number)
        scope.globals.insert(number)
      }
    case .nonlocal(let names):
      for name in names {
        let number = activity.table.number(.name(name.text))
        scope.read.insert(number)
        scope.bound.insert(number)
        scope.nonlocals.insert(number)
      }
    case .import(let aliases):
      for alias in aliases {
        let root = alias.name.text.prefix { (character: Character) -> Bool in character != "." }
        bind(alias.alias?.text ?? String(root))
      }
    case .importFrom(_, _, let names, _):
      for alias in names { bind(alias.alias?.text ?? alias.name.text) }
    default: break
    }
  }

  // MARK: Definitions

  private func visit(_ definition: FunctionDefinition, key: ObjectIdentifier) {
    let function = ObjectIdentifier(definition)
    // The definition itself: its name, its decorators, its defaults and annotations.
    activity.scopes[key] = scoped {
      for decorator in definition.decorators { visit(decorator) }
      visit(definition.returns)
      visitDefaults(definition.parameters)
      if !definition.isLambda { bind(definition.name.text) }
    }
    activity.functions[function] = scoped(isIsolated: true) {
      activity.parameters[function] = scoped { declare(definition.parameters) }
      activity.functionBodies[function] = scoped { visit(definition.body) }
    }
  }

  private func all(_ parameters: Parameters) -> [Parameters.Parameter] {
    var result = parameters.positionalOnly + parameters.positional
    if let variadic = parameters.variadic { result.append(variadic) }
    result += parameters.keywordOnly
    if let keywords = parameters.keywords { result.append(keywords) }
    return result
  }

  private func visitDefaults(_ parameters: Parameters) {
    for parameter in all(parameters) {
      visit(parameter.defaultValue)
      visit(parameter.annotation)
    }
  }

  private func declare(_ parameters: Parameters) {
    for parameter in all(parameters) {
      visit(parameter.annotation)
      let number = activity.table.number(.name(parameter.name.text))
      scope.bound.insert(number)
      scope.parameters.insert(number)
    }
  }

  private func visit(_ definition: ClassDefinition, key: ObjectIdentifier) {
    activity.scopes[key] = scoped {
      for decorator in definition.decorators { visit(decorator) }
      bind(definition.name.text)
      for argument in definition.arguments { visit(argument.value) }
    }
    scoped(isIsolated: true) {
      for argument in definition.arguments { visit(argument.value) }
      visit(definition.body)
    }
  }

  // MARK: Expressions

  private func visit(_ expression: Expression?, _ use: Use = .load) {
    guard let expression else { return }
    visit(expression, use)
  }

  private func visit(_ expressions: [Expression], _ use: Use = .load) {
    for expression in expressions { visit(expression, use) }
  }

  private func visit(_ expression: Expression, _ use: Use) {
    switch expression.kind {
    case .name: track(expression, use)
    case .attribute(let value, _):
      visit(value)
      track(expression, use)
    case .subscript(let value, let index):
      visit(value)
      visit(index)
      track(expression, use)
    case .returned(let name):
      track(.name(name), .load)
      if let flag = context.returnFlags[name] { track(.name(flag), .load) }
    case .walrus(let name, let value):
      visit(value)
      track(.name(name.text), .store)
    case .tuple(let elements), .list(let elements): visit(elements, use)
    case .starred(let value): visit(value, use)
    case .set(let elements), .and(let elements), .or(let elements): visit(elements)
    case .dict(let entries):
      for entry in entries {
        visit(entry.key)
        visit(entry.value)
      }
    case .unary(_, let operand): visit(operand)
    case .binary(_, let left, let right):
      visit(left)
      visit(right)
    case .compare(let first, let rest):
      visit(first)
      for (_, operand) in rest { visit(operand) }
    case .conditional(let test, let then, let otherwise):
      visit(test)
      visit(then)
      visit(otherwise)
    case .call(let callee, let arguments), .loweredCall(let callee, let arguments):
      for argument in arguments { visit(argument.value) }
      visit(callee)
    case .slice(let lower, let upper, let step):
      visit(lower)
      visit(upper)
      visit(step)
    case .lambda(let definition): visit(definition, key: ObjectIdentifier(expression))
    case .comprehension(let comprehension): visit(comprehension)
    case .formatted(let parts): visit(parts)
    default: break
    }
  }

  private func visit(_ parts: [FormattedPart]) {
    for part in parts {
      guard case .field(let value, _, _, let format) = part else { continue }
      visit(value)
      visit(format)
    }
  }

  private func visit(_ comprehension: Comprehension) {
    comprehensions.append([])
    defer { comprehensions.removeLast() }
    for clause in comprehension.clauses {
      visit(clause.iterable)
      visit(clause.target, .store)
      visit(clause.conditions)
    }
    visit(comprehension.element)
    visit(comprehension.value)
  }

  private func track(_ expression: Expression, _ use: Use) {
    guard let place = QualifiedName(expression) else { return }
    if place.isComposite { activity.expressions[activity.table.number(place)] = expression }
    track(place, use)
  }

  private func track(_ place: QualifiedName, _ use: Use) {
    for targets in comprehensions where !targets.isEmpty {
      if targets.contains(place) { return }
      if place.owners.contains(where: { (owner: QualifiedName) -> Bool in targets.contains(owner) }) { return }
    }
    if use == .store, !comprehensions.isEmpty {
      comprehensions[comprehensions.count - 1].insert(place)
      return
    }
    let number = activity.table.number(place)
    switch use {
    case .load: scope.read.insert(number)
    case .parameter: scope.bound.insert(number)
    case .store:
      scope.modified.insert(number)
      scope.bound.insert(number)
      if isAugmented { scope.read.insert(number) }
    case .delete:
      // Deleting reads: what isn't there can't be deleted.
      scope.read.insert(number)
      scope.bound.insert(number)
      scope.deleted.insert(number)
    }
  }
}
