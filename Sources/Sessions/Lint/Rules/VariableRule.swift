import Script

/// A `tf.Variable` that a traced function makes: it may do so at its first call only.
///
/// Under a test it is made once, and so are those of `__init__` and `build`.
enum VariableRule: LintRule {
  static let name = "variable"

  static func check(_ function: LintedFunction, _ module: LintedModule) -> [LintFinding] {
    guard function.name != "__init__", function.name != "build" else { return [] }
    return findings(function.definition.body, function, module)
  }

  private static func findings(
    _ statements: [Statement], _ function: LintedFunction, _ module: LintedModule
  ) -> [LintFinding] {
    statements.flatMap { (statement: Statement) -> [LintFinding] in
      if case .if = statement.kind { return [] }
      let own = statement.expressions.flatMap { $0.all }.filter { isVariable($0, module) }
      return own.map { finding($0, statement, function, module) }
        + statement.blocks.flatMap { findings($0, function, module) }
    }
  }

  static func isVariable(_ expression: Expression, _ module: LintedModule) -> Bool {
    guard case .call(let callee, _) = expression.kind else { return false }
    return module.dotted(callee) == "tensorflow.Variable"
  }

  private static func finding(
    _ call: Expression, _ statement: Statement, _ function: LintedFunction, _ module: LintedModule
  ) -> LintFinding {
    LintFinding(
      name, module.file, call.span, "a traced function may make its variables at the first call only",
      advice: "make the variable before \(function.name), and assign to it in here",
      edits: edits(statement, function, module))
  }

  /// The statement moves to before the function, if it needs nothing of it.
  private static func edits(
    _ statement: Statement, _ function: LintedFunction, _ module: LintedModule
  ) -> [SourceEdit] {
    guard function.owner == nil, case .assign(let targets, let value) = statement.kind, targets.count == 1,
      case .name = targets[0].kind, function.definition.body.contains(where: { $0 === statement }),
      function.definition.body.count > 1
    else { return [] }
    for part in value.all {
      if case .name(let name) = part.kind, !function.isOuter(name) { return [] }
    }
    let file = module.file
    let start = function.definition.span.start
    let column = start - file.lineStart(file.lineIndex(at: start))
    let indent = String(repeating: " ", count: column)
    let index = file.lineIndex(at: statement.span.start)
    let end = index + 1 < file.lineCount ? file.lineStart(index + 1) : file.bytes.count
    let line = SourceEdit(.init(start: file.lineStart(index), end: end), "")
    let first = SourceEdit(
      before: .init(start: start, end: start), "\(file.text(of: statement.span))\n\n\(indent)")
    return [first, line]
  }
}
