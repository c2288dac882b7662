import Script

/// Turns `and`, `or`, `not` and chained comparisons into forms that tensors may decide.
///
/// `a < b < c` becomes `a < b and b < c`, which runs `b` twice, as in TensorFlow. `==` and `!=` stay: tensors overload
/// them.
final class LogicalExpressions: TreeTransformer {
  override func transform(_ expression: Expression) -> Expression {
    let result = rebuilt(expression)
    let span = result.span
    switch result.kind {
    case .unary(.not, let operand): return Expression(.loweredNot(operand), span)
    case .and(let operands):
      return folded(operands) { (left: Expression, right: Expression) -> Expression in
        Expression(.loweredAnd(left, right), span)
      } ?? result
    case .or(let operands):
      return folded(operands) { (left: Expression, right: Expression) -> Expression in
        Expression(.loweredOr(left, right), span)
      } ?? result
    case .compare(let first, let rest) where rest.count > 1: return chained(first, rest) ?? result
    default: return result
    }
  }

  /// `a and (b and c)`.
  private func folded(
    _ operands: [Expression], _ join: (Expression, Expression) -> Expression
  ) -> Expression? {
    guard var result = operands.last else { return nil }
    for operand in operands.dropLast().reversed() { result = join(operand, result) }
    return result
  }

  private func chained(_ first: Expression, _ rest: [(ComparisonOperator, Expression)]) -> Expression? {
    var left = first
    var result: Expression?
    for (operation, right) in rest {
      let span = left.span.union(right.span)
      let link = Expression(.compare(left, [(operation, right)]), span)
      result = result.map { (before: Expression) -> Expression in
        Expression(.loweredAnd(before, link), before.span.union(span))
      } ?? link
      left = right
    }
    return result
  }
}
