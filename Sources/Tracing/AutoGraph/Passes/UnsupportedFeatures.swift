import Script

/// Finds what makes AutoGraph leave a whole function alone.
final class UnsupportedFeatures: TreeTransformer {
  private var reason: String?
  private var isSupported: Bool { reason == nil }

  /// The first thing found, as it stands in a sentence: "`match`"; nil when there is nothing.
  static func reason(in definition: FunctionDefinition) -> String? {
    let checker = UnsupportedFeatures()
    _ = checker.transform(definition)
    return checker.reason
  }

  private func refuse(_ what: String) {
    if reason == nil { reason = what }
  }

  override func transform(_ statement: Statement) -> [Statement] {
    switch statement.kind {
    case .while(_, _, let orElse): if !orElse.isEmpty { refuse("`else` on a loop") }
    case .for(_, _, _, let orElse, let isAsync):
      if !orElse.isEmpty { refuse("`else` on a loop") }
      if isAsync { refuse("`async for`") }
    case .with(_, _, let isAsync): if isAsync { refuse("`async with`") }
    case .match: refuse("`match`")
    case .if(let test, let body, let orElse):
      // The one place for an assignment expression: as the whole test of an `if`.
      guard case .walrus(_, let value) = test.kind else { break }
      _ = transform(value) as Expression
      _ = transform(body)
      _ = transform(orElse)
      return [statement]
    case .try(_, _, let orElse, _, let isGroup):
      // TensorFlow's control flow graph can't hold an `else` of a `try` that begins with an `if`.
      if case .if? = orElse.first?.kind { refuse("an `if` in the `else` of a `try`") }
      if isGroup { refuse("`except*`") }
    default: break
    }
    return isSupported ? [rebuilt(statement)] : [statement]
  }

  override func transform(_ expression: Expression) -> Expression {
    switch expression.kind {
    case .yield, .yieldFrom: refuse("`yield`")
    case .await: refuse("`await`")
    case .walrus: refuse("an assignment expression")
    case .attribute(_, let name):
      if name.text.hasPrefix("__"), !name.text.hasSuffix("__") { refuse("a private name (\(name.text))") }
    default: break
    }
    return isSupported ? rebuilt(expression) : expression
  }

  override func transform(_ definition: FunctionDefinition) -> FunctionDefinition {
    if definition.isAsync { refuse("`async def`") }
    return isSupported ? super.transform(definition) : definition
  }
}
