import Script

/// A traced function that is called in a loop with a Python number that changes: every value makes a trace of its own.
enum RetracingRule: LintRule {
  static let name = "retracing"

  static func check(_ module: LintedModule) -> [LintFinding] {
    var functions = module.outside.traced
    for name in module.assignments.keys { functions[name] = nil }
    // Functions given to tf.function stay what they are under their own names.
    for function in module.functions where function.owner == nil && function.decorator != nil {
      functions[function.name] = function.hasInputSignature ? nil : function.positionalParameters
    }
    for (name, value) in aliases(module) { functions[name] = functions[value] ?? [] }
    var findings: [LintFinding] = []
    visit(module.statements, [], functions, module, &findings)
    return findings
  }

  /// `g = tf.function(f)`.
  private static func aliases(_ module: LintedModule) -> [(String, String)] {
    module.assignments.compactMap { (name: String, statements: [Statement]) -> (String, String)? in
      guard let value = module.firstValue(of: name), statements.count == 1,
        case .call(let callee, let arguments) = value.kind,
        module.dotted(callee) == "tensorflow.function" || isBareFunction(callee, module), arguments.count == 1,
        case .name(let inner) = arguments[0].value.kind
      else { return nil }
      return (name, inner)
    }
  }

  private static func isBareFunction(_ callee: Expression, _ module: LintedModule) -> Bool {
    if case .name("function") = callee.kind { return module.isFunctionDecorator(callee) }
    return false
  }

  private static func visit(
    _ statements: [Statement], _ counters: Set<String>, _ functions: [String: [String]], _ module: LintedModule,
    _ findings: inout [LintFinding]
  ) {
    for statement in statements {
      var inner = counters
      if case .for(let target, let iterable, _, _, _) = statement.kind {
        inner.formUnion(self.counters(target, iterable))
      }
      for expression in statement.expressions { look(expression, counters, functions, module, &findings) }
      for block in statement.blocks { visit(block, inner, functions, module, &findings) }
      if case .function(let definition) = statement.kind,
        !module.functions.contains(where: { $0.definition === definition })
      {
        visit(definition.body, [], functions, module, &findings)
      }
    }
  }

  private static func look(
    _ expression: Expression, _ counters: Set<String>, _ functions: [String: [String]], _ module: LintedModule,
    _ findings: inout [LintFinding]
  ) {
    var counters = counters
    if case .comprehension(let comprehension) = expression.kind {
      for clause in comprehension.clauses { counters.formUnion(self.counters(clause.target, clause.iterable)) }
    }
    if case .call(let callee, let arguments) = expression.kind, case .name(let name) = callee.kind,
      functions[name] != nil
    {
      for argument in arguments where isNumber(argument.value, counters) {
        let text = module.text(argument.value)
        findings.append(
          LintFinding(
            self.name, module.file, argument.value.span, "\(name) is traced again for every value of \(text)",
            edits: [SourceEdit(argument.value.span, "\(module.tensorflow).constant(\(text))")]))
      }
    }
    for part in expression.parts { look(part, counters, functions, module, &findings) }
  }

  /// The names that a loop gives Python numbers to.
  private static func counters(_ target: Expression, _ iterable: Expression) -> Set<String> {
    switch iterable.kind {
    case .call(let callee, let arguments):
      guard case .name(let name) = callee.kind else { return [] }
      if name == "range", case .name(let counter) = target.kind { return [counter] }
      if name == "enumerate", case .tuple(let items) = target.kind, let first = items.first,
        case .name(let counter) = first.kind, !arguments.isEmpty
      {
        return [counter]
      }
      return []
    case .tuple(let items), .list(let items):
      guard case .name(let counter) = target.kind, items.count > 2,
        items.allSatisfy({ LintedModule.isNumber($0) })
      else { return [] }
      return [counter]
    default: return []
    }
  }

  /// Arithmetic over loop counters.
  private static func isNumber(_ value: Expression, _ counters: Set<String>) -> Bool {
    switch value.kind {
    case .name(let name): counters.contains(name)
    case .binary(_, let left, let right):
      (isNumber(left, counters) && (isNumber(right, counters) || LintedModule.isNumber(right)))
        || (LintedModule.isNumber(left) && isNumber(right, counters))
    case .unary(.negate, let inner): isNumber(inner, counters)
    case .call(let callee, let arguments):
      if case .name(let name) = callee.kind, ["float", "int"].contains(name), arguments.count == 1 {
        isNumber(arguments[0].value, counters)
      } else {
        false
      }
    default: false
    }
  }
}
