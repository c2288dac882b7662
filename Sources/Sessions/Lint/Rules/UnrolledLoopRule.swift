import Script

/// A Python loop whose turns are all written into the graph: more than a hundred nodes of one kind.
enum UnrolledLoopRule: LintRule {
  static let name = "unrolled-loop"
  private static let limit = 100

  static func check(_ function: LintedFunction, _ module: LintedModule) -> [LintFinding] {
    findings(function.definition.body, 1, function, module)
  }

  private static func findings(
    _ statements: [Statement], _ times: Int, _ function: LintedFunction, _ module: LintedModule
  ) -> [LintFinding] {
    statements.flatMap { (statement: Statement) -> [LintFinding] in
      var inner = times
      var found: [LintFinding] = []
      if case .for(let target, let iterable, let body, _, _) = statement.kind,
        let count = turns(iterable, function, module)
      {
        inner = min(times.multipliedReportingOverflow(by: max(count, 1)).partialValue, 1 << 40)
        let nodes = inner * body.flatMap { $0.all }.reduce(0) { $0 + ops($1, function, module) }
        if nodes > limit, count > 1, !containsLoop(body, function, module) {
          found.append(finding(statement, target, iterable, body, nodes, function, module))
        }
      }
      return found + statement.blocks.flatMap { findings($0, inner, function, module) }
    }
  }

  /// The number of turns of `range(…)` over literal numbers or a global one.
  private static func turns(_ iterable: Expression, _ function: LintedFunction, _ module: LintedModule) -> Int? {
    guard case .call(let callee, let arguments) = iterable.kind, case .name("range") = callee.kind else { return nil }
    let numbers = arguments.compactMap { number($0.value, function, module) }
    guard numbers.count == arguments.count else { return nil }
    switch numbers.count {
    case 1: return max(0, numbers[0])
    case 2: return max(0, numbers[1] - numbers[0])
    case 3 where numbers[2] != 0: return max(0, (numbers[1] - numbers[0]) / numbers[2])
    default: return nil
    }
  }

  private static func number(_ value: Expression, _ function: LintedFunction, _ module: LintedModule) -> Int? {
    switch value.kind {
    case .int(let number) where abs(number) < 1 << 40: return number
    case .name(let name) where function.isOuter(name) && module.assignments[name]?.count == 1:
      guard let first = module.firstValue(of: name), case .int(let number) = first.kind, abs(number) < 1 << 40 else {
        return nil
      }
      return number
    default: return nil
    }
  }

  /// Operations on tensors in the statement itself.
  private static func ops(_ statement: Statement, _ function: LintedFunction, _ module: LintedModule) -> Int {
    var count = 0
    if case .augmentedAssign(let target, _, let value) = statement.kind,
      function.isSymbolic(target, module) || function.isSymbolic(value, module)
    {
      count += 1
    }
    for expression in statement.expressions.flatMap({ $0.all }) {
      switch expression.kind {
      case .binary, .unary, .compare: if function.isSymbolic(expression, module) { count += 1 }
      case .call(let callee, _):
        if module.dotted(callee)?.hasPrefix("tensorflow.") == true { count += 1 }
      default: break
      }
    }
    return count
  }

  private static func containsLoop(
    _ body: [Statement], _ function: LintedFunction, _ module: LintedModule
  ) -> Bool {
    body.flatMap { $0.all }.contains { (statement: Statement) -> Bool in
      if case .for(_, let iterable, _, _, _) = statement.kind { return turns(iterable, function, module) != nil }
      return false
    }
  }

  private static func finding(
    _ loop: Statement, _ target: Expression, _ iterable: Expression, _ body: [Statement], _ nodes: Int,
    _ function: LintedFunction, _ module: LintedModule
  ) -> LintFinding {
    let message = "the loop is unrolled into about \(TimeText.grouped(nodes)) nodes"
    let advice = "loop over \(module.tensorflow).range: the graph then holds the body once"
    var edits: [SourceEdit] = []
    if case .call(let callee, _) = iterable.kind, case .name(let counter) = target.kind, !uses(counter, body),
      !grows(body)
    {
      edits = [SourceEdit(callee.span, "\(module.tensorflow).range")]
    }
    return LintFinding(name, module.file, iterable.span, message, advice: advice, edits: edits)
  }

  private static func uses(_ name: String, _ body: [Statement]) -> Bool {
    body.flatMap { $0.all }.flatMap { $0.expressions }.flatMap { $0.all }.contains { (part: Expression) -> Bool in
      if case .name(name) = part.kind { return true }
      return false
    }
  }

  /// Whether a list grows in it, which a tensor loop can't have.
  private static func grows(_ body: [Statement]) -> Bool {
    body.flatMap { $0.all }.flatMap { $0.expressions }.flatMap { $0.all }.contains { (part: Expression) -> Bool in
      if case .attribute(_, let name) = part.kind { return SideEffectRule.mutators.contains(name.text) }
      return false
    }
  }
}
