import Script

/// Turns `return` into a flag and a value: `do_return = True; retval_ = value`, with the rest guarded, the flag in the
/// tests of loops, and one `return` at the end.
final class ReturnStatements: TreeTransformer {
  private struct Function {
    let flag: String
    let value: String
  }

  private struct Block {
    let isFunction: Bool
    var isUsed = false
    var guardsNow = false
    var guardsNext = false
  }

  private let context: LoweringContext
  private var functions: [Function] = []
  private var blocks: [Block] = []

  init(_ context: LoweringContext) { self.context = context }

  override func transform(_ definition: FunctionDefinition) -> FunctionDefinition {
    if definition.isLambda {
      // The one `return` of a lambda is no statement.
      return definition.replacing(body: definition.body.map { (body: Statement) -> Statement in rebuilt(body) })
    }
    let function = Function(flag: context.newName("do_return"), value: context.newName("retval_"))
    context.returnFlags[function.value] = function.flag
    functions.append(function)
    blocks.append(Block(isFunction: true))
    let (docstring, rest) = definition.splitBody
    var body = lowerBlock(rest)
    let isUsed = blocks.removeLast().isUsed
    functions.removeLast()
    if isUsed {
      let span = rest.last?.span ?? definition.span
      let undefined = Expression(.undefined(name: function.value), definition.name.span)
      body =
        [
          Made.assign(function.flag, false, definition.name.span),
          Made.assign(function.value, undefined, definition.name.span),
        ] + body + [Statement(.return(Expression(.returned(name: function.value), span)), span)]
    }
    return definition.replacing(body: docstring + body)
  }

  override func transform(_ statement: Statement) -> [Statement] {
    switch statement.kind {
    case .return(let value): return lowerReturn(statement, value)
    case .while(let test, let body, let orElse):
      let newBody = lowerBlock(body)
      var newTest = test
      if returnsAbove, let function = functions.last {
        newTest = Expression(.and([Made.not(function.flag, test.span), test]), test.span)
      }
      return [Statement(.while(test: newTest, body: newBody, orElse: lowerBlock(orElse)), statement.span)]
    case .for(let target, let iterable, let body, let orElse, let isAsync):
      let newBody = lowerBlock(body)
      if returnsAbove, let function = functions.last { guardLoop(statement, function, iterable) }
      return [
        Statement(
          .for(target: target, iterable: iterable, body: newBody, orElse: lowerBlock(orElse), isAsync: isAsync),
          statement.span)
      ]
    case .if(let test, let body, let orElse):
      let newBody = lowerBlock(body)
      return [Statement(.if(test: test, body: newBody, orElse: lowerBlock(orElse)), statement.span)]
    case .with(let items, let body, let isAsync):
      return [Statement(.with(items: items, body: lowerBlock(body), isAsync: isAsync), statement.span)]
    case .try(let body, let handlers, let orElse, let finally, let isGroup):
      let newBody = lowerBlock(body)
      let newElse = lowerBlock(orElse)
      let newFinally = lowerBlock(finally)
      let newHandlers = handlers.map { (handler: ExceptHandler) -> ExceptHandler in
        ExceptHandler(
          type: handler.type, name: handler.name, body: lowerBlock(handler.body), span: handler.span)
      }
      return [
        Statement(
          .try(body: newBody, handlers: newHandlers, orElse: newElse, finally: newFinally, isGroup: isGroup),
          statement.span)
      ]
    default: return [rebuilt(statement)]
    }
  }

  private func lowerReturn(_ statement: Statement, _ value: Expression?) -> [Statement] {
    guard let function = functions.last else { return [statement] }
    for index in blocks.indices.reversed() {
      blocks[index].isUsed = true
      blocks[index].guardsNext = true
      if blocks[index].isFunction { break }
    }
    let span = statement.span
    let result = value ?? Expression(.none, span)
    // When the value raises, nothing was returned.
    let handler = ExceptHandler(
      type: nil, name: nil,
      body: [Made.assign(function.flag, false, span), Statement(.raise(nil, cause: nil), span)], span: span)
    let body = [Made.assign(function.flag, true, span), Made.assign(function.value, result, span)]
    return [Statement(.try(body: body, handlers: [handler], orElse: [], finally: [], isGroup: false), span)]
  }

  private func guardLoop(_ loop: Statement, _ function: Function, _ iterable: Expression) {
    context.update(loop) { (note: inout LoweringContext.LoopNote) in
      let test = Made.not(function.flag, iterable.span)
      note.extraTest = note.extraTest.map { (extra: Expression) -> Expression in
        Expression(.and([test, extra]), iterable.span)
      } ?? test
    }
  }

  /// Whether the block that holds the loop has met a `return`, in the loop or before it: TensorFlow asks that.
  private var returnsAbove: Bool { blocks.last?.isUsed ?? false }

  private func lowerBlock(_ statements: [Statement]) -> [Statement] {
    blocks.append(Block(isFunction: false))
    defer { blocks.removeLast() }
    return fill(statements)
  }

  private func fill(_ statements: [Statement]) -> [Statement] {
    var result = ReroutedBlock()
    for statement in statements {
      let lowered = transform(statement)
      let last = blocks.count - 1
      guard blocks[last].isUsed, let function = functions.last, !lowered.isEmpty else {
        result.append(lowered)
        continue
      }
      if blocks[last].guardsNow {
        result.reroute(lowered) { (body: [Statement]) -> Statement in
          Made.unless(function.flag, body, statement.span)
        }
      } else {
        result.append(lowered)
      }
      blocks[last].guardsNow = blocks[last].guardsNext
      blocks[last].guardsNext = false
    }
    return result.finished()
  }
}
