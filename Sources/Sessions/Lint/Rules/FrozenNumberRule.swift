import Script

/// A Python number that a traced function reads from outside and that changes later: the trace keeps the first value.
///
/// A number that is assigned once is a constant, and meant to be.
enum FrozenNumberRule: LintRule {
  static let name = "frozen-number"

  static func check(_ function: LintedFunction, _ module: LintedModule) -> [LintFinding] {
    var seen: Set<String> = []
    return function.statements.flatMap { $0.expressions }.flatMap { $0.all }.compactMap {
      (expression: Expression) -> LintFinding? in
      guard case .name(let name) = expression.kind, function.isOuter(name), !function.globals.contains(name),
        let assignments = module.assignments[name], assignments.count > 1, isNumber(name, module),
        seen.insert(name).inserted, changesAfterwards(assignments, function)
      else { return nil }
      return LintFinding(
        self.name, module.file, expression.span, "\(name) is read while tracing only: later values are not seen",
        advice: "make \(name) a tf.Variable, or an argument", edits: edits(name, assignments, module))
    }
  }

  private static func isNumber(_ name: String, _ module: LintedModule) -> Bool {
    module.firstValue(of: name).map { LintedModule.isNumber($0) } ?? false
  }

  private static func changesAfterwards(_ assignments: [Statement], _ function: LintedFunction) -> Bool {
    assignments.contains { $0.span.start > function.definition.span.start }
  }

  /// A variable where the number was made, assignments where it changes.
  private static func edits(_ name: String, _ assignments: [Statement], _ module: LintedModule) -> [SourceEdit] {
    var edits: [SourceEdit] = []
    for (index, statement) in assignments.enumerated() {
      switch statement.kind {
      case .assign(let targets, let value) where targets.count == 1:
        edits.append(
          index == 0
            ? SourceEdit(value.span, "\(module.tensorflow).Variable(\(module.text(value)))")
            : SourceEdit(statement.span, "\(name).assign(\(module.text(value)))"))
      case .augmentedAssign(_, .add, let value):
        edits.append(SourceEdit(statement.span, "\(name).assign_add(\(module.text(value)))"))
      case .augmentedAssign(_, .subtract, let value):
        edits.append(SourceEdit(statement.span, "\(name).assign_sub(\(module.text(value)))"))
      default: return []
      }
    }
    return edits
  }
}
