import Script

/// Turns `break` into a flag: `break_ = True; continue`, with the flag in the loop's test.
final class BreakStatements: TreeTransformer {
  private struct Loop {
    let flag: String
    var isUsed = false
  }

  private let context: LoweringContext
  private var loops: [Loop] = []

  init(_ context: LoweringContext) { self.context = context }

  override func transform(_ statement: Statement) -> [Statement] {
    switch statement.kind {
    case .break:
      guard !loops.isEmpty else { return [statement] }
      loops[loops.count - 1].isUsed = true
      return [
        Made.assign(loops[loops.count - 1].flag, true, statement.span), Statement(.continue, statement.span),
      ]
    case .while(let test, let body, let orElse): return lowerWhile(statement, test, body, orElse)
    case .for(let target, let iterable, let body, let orElse, let isAsync):
      return lowerFor(statement, target, iterable, body, orElse, isAsync)
    default: return [rebuilt(statement)]
    }
  }

  override func transform(_ definition: FunctionDefinition) -> FunctionDefinition {
    let outside = loops
    loops = []
    defer { loops = outside }
    return super.transform(definition)
  }

  private func lowerBody(_ body: [Statement], _ flag: String) -> (body: [Statement], isUsed: Bool) {
    loops.append(Loop(flag: flag))
    let lowered = transform(body)
    return (lowered, loops.removeLast().isUsed)
  }

  private func lowerWhile(
    _ loop: Statement, _ test: Expression, _ body: [Statement], _ orElse: [Statement]
  ) -> [Statement] {
    // Every loop takes a name, used or not: TensorFlow numbers them so.
    let flag = context.newName("break_")
    let newTest: Expression = transform(test)
    let (newBody, isUsed) = lowerBody(body, flag)
    let newElse = transform(orElse)
    guard isUsed else {
      return [Statement(.while(test: newTest, body: newBody, orElse: newElse), loop.span)]
    }
    let guarded = Expression(.and([Made.not(flag, test.span), newTest]), test.span)
    return [
      Made.assign(flag, false, loop.span),
      Statement(.while(test: guarded, body: newBody, orElse: newElse), loop.span),
    ]
  }

  private func lowerFor(
    _ loop: Statement, _ target: Expression, _ iterable: Expression, _ body: [Statement], _ orElse: [Statement],
    _ isAsync: Bool
  ) -> [Statement] {
    let flag = context.newName("break_")
    let newTarget: Expression = transform(target)
    let newIterable: Expression = transform(iterable)
    let (newBody, isUsed) = lowerBody(body, flag)
    let newElse = transform(orElse)
    func rebuilt(_ body: [Statement]) -> Statement {
      Statement(
        .for(target: newTarget, iterable: newIterable, body: body, orElse: newElse, isAsync: isAsync), loop.span)
    }
    guard isUsed else { return [rebuilt(newBody)] }
    context.update(loop) { (note: inout LoweringContext.LoopNote) in
      note.extraTest = Made.not(flag, iterable.span)
    }
    // The test is no part of the tree, so a statement without effect shows the analysis that the flag is read.
    let mention = Statement(.expression(Expression(.tuple([Made.name(flag, loop.span)]), loop.span)), loop.span)
    return [Made.assign(flag, false, loop.span), rebuilt([mention] + newBody)]
  }
}
