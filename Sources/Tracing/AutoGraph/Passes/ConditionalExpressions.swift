import Script

/// Turns `a if test else b` into a form that a tensor may decide. Conditional expressions inside another one stay
/// Python's, as in TensorFlow.
final class ConditionalExpressions: TreeTransformer {
  override func transform(_ expression: Expression) -> Expression {
    guard case .conditional(let test, let then, let otherwise) = expression.kind else { return rebuilt(expression) }
    return Expression(.loweredConditional(test: test, then: then, otherwise: otherwise), expression.span)
  }
}
