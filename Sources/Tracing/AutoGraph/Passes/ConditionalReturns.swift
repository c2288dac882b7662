import Script

/// Moves what follows an `if` that returns on one side into its other side, so that both sides return a value:
/// `if c: return a` followed by `return b` becomes `if c: return a` `else: return b`.
final class ConditionalReturns: TreeTransformer {
  /// Whether the block under construction definitely returns; by nesting.
  private var returns: [Bool] = []

  override func transform(_ definition: FunctionDefinition) -> FunctionDefinition {
    if definition.isLambda { return super.transform(definition) }
    let (docstring, rest) = definition.splitBody
    let outside = returns
    defer { returns = outside }
    let body = docstring + lowerBlock(rest).statements
    return definition.replacing(body: body)
  }

  private func markReturn() {
    if !returns.isEmpty { returns[returns.count - 1] = true }
  }

  private func lowerBlock(_ statements: [Statement]) -> (statements: [Statement], returns: Bool) {
    returns.append(false)
    var result = ReroutedBlock()
    for statement in statements { lower(statement, into: &result) }
    return (result.finished(), returns.popLast() ?? false)
  }

  private func lower(_ statement: Statement, into result: inout ReroutedBlock) {
    switch statement.kind {
    case .return:
      markReturn()
      result.append([rebuilt(statement)])
    case .if(let test, let body, let orElse): lowerIf(statement, test, body, orElse, into: &result)
    case .with(let items, let body, let isAsync):
      let (newBody, doesReturn) = lowerBlock(body)
      if doesReturn { markReturn() }
      result.append([Statement(.with(items: transform(items), body: newBody, isAsync: isAsync), statement.span)])
    default: result.append(transform(statement))
    }
  }

  private func lowerIf(
    _ statement: Statement, _ test: Expression, _ body: [Statement], _ orElse: [Statement],
    into result: inout ReroutedBlock
  ) {
    let (newBody, bodyReturns) = lowerBlock(body)
    let (newElse, elseReturns) = lowerBlock(orElse)
    if bodyReturns, elseReturns { markReturn() }
    if bodyReturns {
      result.reroute(newElse) { (rest: [Statement]) -> Statement in
        Statement(.if(test: test, body: newBody, orElse: rest), statement.span)
      }
    } else if elseReturns {
      result.reroute(newBody) { (rest: [Statement]) -> Statement in
        Statement(.if(test: test, body: rest, orElse: newElse), statement.span)
      }
    } else {
      result.append([Statement(.if(test: test, body: newBody, orElse: newElse), statement.span)])
    }
  }

  override func transform(_ statement: Statement) -> [Statement] {
    switch statement.kind {
    case .while(let test, let body, let orElse):
      let newBody = lowerBlock(body).statements
      return [Statement(.while(test: test, body: newBody, orElse: lowerBlock(orElse).statements), statement.span)]
    case .for(let target, let iterable, let body, let orElse, let isAsync):
      let newBody = lowerBlock(body).statements
      return [
        Statement(
          .for(
            target: target, iterable: iterable, body: newBody, orElse: lowerBlock(orElse).statements,
            isAsync: isAsync), statement.span)
      ]
    case .try(let body, let handlers, let orElse, let finally, let isGroup):
      let newHandlers = handlers.map { (handler: ExceptHandler) -> ExceptHandler in
        ExceptHandler(
          type: handler.type, name: handler.name, body: lowerBlock(handler.body).statements, span: handler.span)
      }
      return [
        Statement(
          .try(
            body: lowerBlock(body).statements, handlers: newHandlers, orElse: lowerBlock(orElse).statements,
            finally: lowerBlock(finally).statements, isGroup: isGroup), statement.span)
      ]
    default: return [rebuilt(statement)]
    }
  }
}
