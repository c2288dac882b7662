import Diagnostics
import Script

/// Calls, lambdas and comprehensions, and names that the passes make up.
extension LoweredListing {
  func listInnerLambda(_ expression: Expression, _ definition: FunctionDefinition) -> Expression {
    guard case .return(let value?)? = definition.body.last?.kind else { return expression }
    let body = [Statement(.return(transform(value) as Expression), .none)]
    return Expression(
      .lambda(definition.replacing(body: body, parameters: transform(definition.parameters))), expression.span)
  }

  func listComprehension(_ expression: Expression, _ comprehension: Comprehension) -> Expression {
    let clauses = comprehension.clauses.map { (clause: Comprehension.Clause) -> Comprehension.Clause in
      Comprehension.Clause(
        target: transformTarget(clause.target), iterable: transform(clause.iterable),
        conditions: transform(clause.conditions), isAsync: clause.isAsync)
    }
    let listed = Comprehension(
      kind: comprehension.kind, element: transform(comprehension.element), value: transform(comprehension.value),
      clauses: clauses)
    return Expression(.comprehension(listed), expression.span)
  }

  /// `ag__.converted_call(callee, arguments, keywords, scope)`.
  func listCall(_ callee: Expression, _ arguments: [Argument]) -> Expression {
    var parts: [Expression] = []
    var group: [Expression] = []
    var keywords: [Argument] = []
    for argument in arguments {
      let value: Expression = transform(argument.value)
      switch argument.kind {
      case .positional: group.append(value)
      case .unpacked:
        if !group.isEmpty { parts.append(Expression(.tuple(group), .none)) }
        group = []
        parts.append(call(name("tuple"), [value]))
      case .keyword, .unpackedMapping: keywords.append(Argument(argument.kind, value))
      }
    }
    if !group.isEmpty || parts.isEmpty { parts.append(Expression(.tuple(group), .none)) }
    var positional = parts[0]
    for part in parts.dropFirst() { positional = Expression(.binary(.add, positional, part), .none) }
    let mapping = Expression(keywords.isEmpty ? .none : .call(name("dict"), arguments: keywords), .none)
    return ag("converted_call", [transform(callee), positional, mapping, name(scopes.last?.name ?? "fscope")])
  }

  /// Names that the passes make up are listed as they are.
  static func isMade(_ text: String) -> Bool {
    for root in ["do_return", "retval_", "break_", "continue_"] where text.hasPrefix(root) {
      let rest = text.dropFirst(root.count)
      if rest.isEmpty { return true }
      if rest.first == "_", rest.count > 1, rest.dropFirst().allSatisfy(\.isNumber) { return true }
    }
    return false
  }
}

/// The functions of a tree in the order in which they begin.
final class DefinitionFinder: TreeTransformer {
  var found: [FunctionDefinition] = []

  override func transform(_ definition: FunctionDefinition) -> FunctionDefinition {
    if !definition.isLambda { found.append(definition) }
    return super.transform(definition)
  }
}

/// The names that a function declares `global`.
final class GlobalNames: TreeTransformer {
  private var names: Set<String> = []

  static func names(of definition: FunctionDefinition) -> Set<String> {
    let finder = GlobalNames()
    _ = finder.transform(definition)
    return finder.names
  }

  override func transform(_ statement: Statement) -> [Statement] {
    if case .global(let list) = statement.kind {
      for name in list { names.insert(name.text) }
    }
    return [rebuilt(statement)]
  }
}
