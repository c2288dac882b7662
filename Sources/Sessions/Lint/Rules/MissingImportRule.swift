import Diagnostics
import Script

/// `function` without its import: the shell knows the name, Python does not.
enum MissingImportRule: LintRule {
  static let name = "missing-import"

  static func check(_ module: LintedModule) -> [LintFinding] {
    guard module.isWhole, module.imports["function"] == nil, module.assignments["function"] == nil, !isDefined(module)
    else { return [] }
    guard let use = firstUse(module.statements) else { return [] }
    let top = firstCodeLine(module)
    return [
      LintFinding(
        name, module.file, use.span, "Python does not know function: only this shell does without an import",
        edits: [SourceEdit(before: top, "from tensorflow import function\n")])
    ]
  }

  /// Whether anything in the file binds the name: a definition, a parameter, a loop.
  private static func isDefined(_ module: LintedModule) -> Bool { binds(module.statements) }

  private static func binds(_ statements: [Statement]) -> Bool {
    statements.flatMap { $0.all }.contains { (statement: Statement) -> Bool in
      switch statement.kind {
      case .function(let definition):
        return definition.name.text == "function" || definition.parameters.all.contains { $0.name.text == "function" }
          || binds(definition.body)
      case .class(let definition): return definition.name.text == "function" || binds(definition.body)
      case .for(let target, _, _, _, _): return isName(target)
      case .assign(let targets, _): return targets.contains { isName($0) }
      case .with(let items, _, _): return items.contains { $0.target.map { isName($0) } ?? false }
      case .import(let names): return names.contains { ($0.alias ?? $0.name).text == "function" }
      case .importFrom(_, _, let names, let isStar):
        return isStar || names.contains { ($0.alias ?? $0.name).text == "function" }
      default: return false
      }
    }
  }

  private static func isName(_ target: Expression) -> Bool {
    switch target.kind {
    case .name(let name): name == "function"
    case .tuple(let items), .list(let items): items.contains { isName($0) }
    default: false
    }
  }

  private static func firstUse(_ statements: [Statement]) -> Expression? {
    for statement in statements.flatMap({ $0.all }) {
      for expression in statement.expressions.flatMap({ $0.all }) {
        if case .name("function") = expression.kind { return expression }
      }
      let inner: [Statement] =
        switch statement.kind {
        case .class(let definition): definition.body
        case .function(let definition): definition.body
        default: []
        }
      if let found = firstUse(inner) { return found }
    }
    return nil
  }

  /// The import goes before the first statement.
  private static func firstCodeLine(_ module: LintedModule) -> SourceSpan {
    module.statements.first { (statement: Statement) -> Bool in
      if case .expression(let value) = statement.kind, case .string = value.kind { return false }
      return true
    }?.span ?? .none
  }
}
