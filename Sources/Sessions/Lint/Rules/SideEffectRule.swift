import Script

/// Changes of what lies outside of a traced function: lists and dicts, names of scopes around it, attributes. They
/// happen while tracing only, and with symbols for values.
enum SideEffectRule: LintRule {
  static let name = "side-effect"

  /// Methods that change lists, dicts and sets.
  static let mutators: Set<String> = [
    "append", "extend", "insert", "add", "update", "pop", "popitem", "remove", "discard", "clear", "setdefault", "sort",
    "reverse",
  ]

  static func check(_ function: LintedFunction, _ module: LintedModule) -> [LintFinding] {
    guard function.name != "__init__", function.name != "build" else { return [] }
    var guarded: Set<String> = []
    for statement in function.statements {
      if case .if(let test, _, _) = statement.kind { guarded.formUnion(attributes(in: test)) }
    }
    return function.statements.compactMap { (statement: Statement) -> LintFinding? in
      switch statement.kind {
      case .expression(let call): mutation(call, function, module)
      case .augmentedAssign(let target, let operation, let value):
        assignment(target, value, operation, statement, guarded, function, module)
      case .assign(let targets, let value) where targets.count == 1:
        assignment(targets[0], value, nil, statement, guarded, function, module)
      default: nil
      }
    }
  }

  /// `a.b` in a test: what is only made once is made under such a test.
  private static func attributes(in test: Expression) -> Set<String> {
    Set(
      test.all.compactMap { (part: Expression) -> String? in
        switch part.kind {
        case .attribute(_, let name): name.text
        case .string(let text): text
        case .name(let name): name
        default: nil
        }
      })
  }

  // MARK: Containers

  private static func mutation(_ call: Expression, _ function: LintedFunction, _ module: LintedModule) -> LintFinding? {
    guard case .call(let callee, let arguments) = call.kind, case .attribute(let owner, let method) = callee.kind,
      mutators.contains(method.text), let root = isOuterContainer(owner, method.text, function, module)
    else { return nil }
    let text = module.text(callee)
    let keeps = arguments.contains { function.isSymbolic($0.value, module) }
    let message = "\(text) runs while tracing only" + (keeps ? ", and keeps a symbol instead of a value" : "")
    return LintFinding(
      name, module.file, call.span, message,
      advice: keeps
        ? "return the value as well, and call \(text) where \(function.name) is called"
        : "call \(text) where \(function.name) is called, or count with a tf.Variable (\(root) is Python's)")
  }

  /// The root's name, for a container that the function did not make.
  private static func isOuterContainer(
    _ owner: Expression, _ method: String, _ function: LintedFunction, _ module: LintedModule
  ) -> String? {
    switch owner.kind {
    case .name(let name):
      guard function.isOuter(name), module.imports[name] == nil else { return nil }
      let isList = ["append", "extend", "insert"].contains(method) && module.assignments[name] == nil
      return module.isContainer(name) || (isList && !module.outside.traced.keys.contains(name)) ? name : nil
    case .attribute(let value, let attribute):
      guard case .name(let name) = value.kind, name == function.selfName, let first = initial(attribute.text, function),
        LintedModule.isContainer(first)
      else { return nil }
      return "\(name).\(attribute.text)"
    default: return nil
    }
  }

  /// What `__init__` gives an attribute.
  private static func initial(_ attribute: String, _ function: LintedFunction) -> Expression? {
    initialAssignment(attribute, function)?.value
  }

  private static func initialAssignment(
    _ attribute: String, _ function: LintedFunction
  ) -> (statement: Statement, value: Expression)? {
    for statement in function.owner?.body ?? [] {
      guard case .function(let definition) = statement.kind, definition.name.text == "__init__" else { continue }
      for inner in definition.body.flatMap({ $0.all }) {
        guard case .assign(let targets, let value) = inner.kind else { continue }
        for target in targets {
          if case .attribute(_, let name) = target.kind, name.text == attribute { return (inner, value) }
        }
      }
    }
    return nil
  }

  // MARK: Assignments

  private static func assignment(
    _ target: Expression, _ value: Expression, _ operation: BinaryOperator?, _ statement: Statement,
    _ guarded: Set<String>, _ function: LintedFunction, _ module: LintedModule
  ) -> LintFinding? {
    // Variables have a rule of their own.
    if value.all.contains(where: { VariableRule.isVariable($0, module) }) { return nil }
    switch target.kind {
    case .name(let name):
      let isGlobal = function.globals.contains(name)
      guard isGlobal || function.nonlocals.contains(name), !guarded.contains(name) else { return nil }
      let first = isGlobal ? module.assignments[name]?.first : nil
      return finding(target, value, operation, statement, madeBy: first, module)
    case .attribute(let owner, let attribute):
      guard case .name(let name) = owner.kind, name == function.selfName || function.isOuter(name),
        module.imports[name] == nil, !guarded.contains(attribute.text)
      else { return nil }
      let first = name == function.selfName ? initialAssignment(attribute.text, function)?.statement : nil
      return finding(target, value, operation, statement, madeBy: first, module)
    case .subscript(let owner, _):
      guard case .name(let name) = owner.kind, function.isOuter(name), module.imports[name] == nil,
        isKnownPython(name, module)
      else { return nil }
      return item(target, value, operation, name, statement, module)
    default: return nil
    }
  }

  private static func finding(
    _ target: Expression, _ value: Expression, _ operation: BinaryOperator?, _ statement: Statement,
    madeBy first: Statement?, _ module: LintedModule
  ) -> LintFinding {
    let text = module.text(target)
    let message = "\(text) is assigned while tracing only"
    let advice = "make \(text) a tf.Variable, and assign to it"
    guard let first, case .assign(let targets, let initial) = first.kind, targets.count == 1,
      LintedModule.isNumber(initial), let method = method(operation)
    else { return LintFinding(name, module.file, statement.span, message, advice: advice) }
    return LintFinding(
      name, module.file, statement.span, message,
      edits: [
        SourceEdit(initial.span, "\(module.tensorflow).Variable(\(module.text(initial)))"),
        SourceEdit(statement.span, "\(text).\(method)(\(module.text(value)))"),
      ])
  }

  private static func method(_ operation: BinaryOperator?) -> String? {
    switch operation {
    case nil: "assign"
    case .add: "assign_add"
    case .subtract: "assign_sub"
    default: nil
    }
  }

  /// Whether a name holds a list, dict or array, as far as the text tells.
  private static func isKnownPython(_ name: String, _ module: LintedModule) -> Bool {
    module.isContainer(name) || isArray(name, module)
  }

  private static func isArray(_ name: String, _ module: LintedModule) -> Bool {
    guard let value = module.firstValue(of: name), case .call(let callee, _) = value.kind else { return false }
    return module.dotted(callee)?.hasPrefix("numpy.") ?? false
  }

  private static func item(
    _ target: Expression, _ value: Expression, _ operation: BinaryOperator?, _ owner: String, _ statement: Statement,
    _ module: LintedModule
  ) -> LintFinding {
    let text = module.text(target)
    let message = "\(text) is assigned while tracing only"
    guard isArray(owner, module), let initial = module.firstValue(of: owner) else {
      return LintFinding(
        name, module.file, statement.span, message,
        advice: "return the value, and assign it where the function is called")
    }
    let new = operation.map { "\(text) \($0.symbol) \(module.text(value))" } ?? module.text(value)
    return LintFinding(
      name, module.file, statement.span, message,
      edits: [
        SourceEdit(initial.span, "\(module.tensorflow).Variable(\(module.text(initial)))"),
        SourceEdit(statement.span, "\(text).assign(\(new))"),
      ])
  }
}
