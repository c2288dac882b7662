import Script

/// Turns calls into calls that convert what they call.
///
/// Not converted: the calls of a `with` that make its context managers, `print` and debuggers; and the builtins that
/// look at the frame that calls them.
final class CallTrees: TreeTransformer {
  private static let unconverted: Set<String> = [
    "print", "pdb.set_trace", "ipdb.set_trace", "breakpoint", "super", "locals", "globals", "eval",
  ]

  override func transform(_ items: [WithItem]) -> [WithItem] { items }

  override func transformAnnotation(_ annotation: Expression?) -> Expression? { annotation }

  override func transform(_ expression: Expression) -> Expression {
    let result = rebuilt(expression)
    guard case .call(let callee, let arguments) = result.kind else { return result }
    if let path = QualifiedName(callee)?.text, CallTrees.unconverted.contains(path) { return result }
    return Expression(.loweredCall(callee, arguments: arguments), expression.span)
  }
}
