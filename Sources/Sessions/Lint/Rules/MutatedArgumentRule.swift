import Script

/// A traced function that changes its arguments: a list or dict changes while tracing only, a tensor can't be changed.
enum MutatedArgumentRule: LintRule {
  static let name = "mutated-argument"

  static func check(_ function: LintedFunction, _ module: LintedModule) -> [LintFinding] {
    function.statements.compactMap { (statement: Statement) -> LintFinding? in
      switch statement.kind {
      case .expression(let call): return mutation(call, function, module)
      case .assign(let targets, let value) where targets.count == 1:
        guard case .subscript(let owner, let index) = targets[0].kind, case .name(let name) = owner.kind,
          function.parameters.contains(name)
        else { return nil }
        return item(name, index, value, statement, module)
      default: return nil
      }
    }
  }

  private static func mutation(_ call: Expression, _ function: LintedFunction, _ module: LintedModule) -> LintFinding? {
    guard case .call(let callee, let arguments) = call.kind, case .attribute(let owner, let method) = callee.kind,
      SideEffectRule.mutators.contains(method.text), case .name(let name) = owner.kind,
      function.parameters.contains(name), !function.locals.contains(name)
    else { return nil }
    let message = "\(name) is the caller's: \(method.text) changes it while tracing only"
    guard method.text == "append", arguments.count == 1 else {
      return LintFinding(self.name, module.file, call.span, message, advice: "make a new value of it, and return that")
    }
    let new = "\(name) = \(name) + [\(module.text(arguments[0].value))]"
    return LintFinding(self.name, module.file, call.span, message, edits: [SourceEdit(call.span, new)])
  }

  private static func item(
    _ name: String, _ index: Expression, _ value: Expression, _ statement: Statement, _ module: LintedModule
  ) -> LintFinding {
    let (key, new) = (module.text(index), module.text(value))
    switch index.kind {
    case .string:
      let message = "\(name) is the caller's: it changes while tracing only"
      return LintFinding(
        self.name, module.file, statement.span, message,
        edits: [SourceEdit(statement.span, "\(name) = {**\(name), \(key): \(new)}")])
    case .slice, .tuple, .ellipsis:
      return LintFinding(
        self.name, module.file, statement.span, "a tensor's elements can't be assigned",
        advice: "compute the new tensor with \(module.tensorflow).where or tensor_scatter_nd_update")
    default:
      return LintFinding(
        self.name, module.file, statement.span, "a tensor's elements can't be assigned",
        edits: [
          SourceEdit(
            statement.span, "\(name) = \(module.tensorflow).tensor_scatter_nd_update(\(name), [[\(key)]], [\(new)])")
        ])
    }
  }
}
