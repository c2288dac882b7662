import Script

/// Finds what makes AutoGraph leave a whole function alone.
final class UnsupportedFeatures: TreeTransformer {
  private var isSupported = true

  static func allow(_ definition: FunctionDefinition) -> Bool {
    let checker = UnsupportedFeatures()
    _ = checker.transform(definition)
    return checker.isSupported
  }

  override func transform(_ statement: Statement) -> [Statement] {
    switch statement.kind {
    case .while(_, _, let orElse): if !orElse.isEmpty { isSupported = false }
    case .for(_, _, _, let orElse, let isAsync): if !orElse.isEmpty || isAsync { isSupported = false }
    case .with(_, _, let isAsync): if isAsync { isSupported = false }
    case .match: isSupported = false
    case .if(let test, let body, let orElse):
      // The one place for an assignment expression: as the whole test of an `if`.
      guard case .walrus(_, let value) = test.kind else { break }
      _ = transform(value) as Expression
      _ = transform(body)
      _ = transform(orElse)
      return [statement]
    case .try(_, _, let orElse, _, let isGroup):
      // TensorFlow's control flow graph can't hold an `else` of a `try` that begins with an `if`.
      if case .if? = orElse.first?.kind { isSupported = false }
      if isGroup { isSupported = false }
    default: break
    }
    return isSupported ? [rebuilt(statement)] : [statement]
  }

  override func transform(_ expression: Expression) -> Expression {
    switch expression.kind {
    case .yield, .yieldFrom, .await, .walrus: isSupported = false
    case .attribute(_, let name):
      if name.text.hasPrefix("__"), !name.text.hasSuffix("__") { isSupported = false }
    default: break
    }
    return isSupported ? rebuilt(expression) : expression
  }

  override func transform(_ definition: FunctionDefinition) -> FunctionDefinition {
    if definition.isAsync { isSupported = false }
    return isSupported ? super.transform(definition) : definition
  }
}
