import Script

/// Turns `continue` into a flag that guards the rest of the loop's body.
final class ContinueStatements: TreeTransformer {
  private struct Loop {
    let flag: String
    var isUsed = false
  }

  private struct Block {
    let isLoop: Bool
    var guardsCurrent = false
    var guardsNext = false
  }

  private let context: LoweringContext
  private var loops: [Loop] = []
  private var blocks: [Block] = []

  init(_ context: LoweringContext) { self.context = context }

  override func transform(_ definition: FunctionDefinition) -> FunctionDefinition {
    let outside = (loops, blocks)
    loops = []
    blocks = []
    defer { (loops, blocks) = outside }
    return super.transform(definition)
  }

  override func transform(_ statement: Statement) -> [Statement] {
    switch statement.kind {
    case .continue: return lowerContinue(statement)
    case .while(let test, let body, let orElse):
      let newTest: Expression = transform(test)
      let newBody = lowerLoopBody(body)
      return [Statement(.while(test: newTest, body: newBody, orElse: lowerBlock(orElse)), statement.span)]
    case .for(let target, let iterable, let body, let orElse, let isAsync):
      let newTarget: Expression = transform(target)
      let newIterable: Expression = transform(iterable)
      let newBody = lowerLoopBody(body)
      return [
        Statement(
          .for(
            target: newTarget, iterable: newIterable, body: newBody, orElse: lowerBlock(orElse), isAsync: isAsync),
          statement.span)
      ]
    case .if(let test, let body, let orElse):
      let newBody = lowerBlock(body)
      return [Statement(.if(test: transform(test), body: newBody, orElse: lowerBlock(orElse)), statement.span)]
    case .with(let items, let body, let isAsync):
      return [Statement(.with(items: transform(items), body: lowerBlock(body), isAsync: isAsync), statement.span)]
    case .try(let body, let handlers, let orElse, let finally, let isGroup):
      let newBody = lowerBlock(body)
      let newElse = lowerBlock(orElse)
      let newFinally = lowerBlock(finally)
      let newHandlers = handlers.map { (handler: ExceptHandler) -> ExceptHandler in
        ExceptHandler(
          type: transform(handler.type), name: handler.name, body: lowerBlock(handler.body), span: handler.span)
      }
      return [
        Statement(
          .try(body: newBody, handlers: newHandlers, orElse: newElse, finally: newFinally, isGroup: isGroup),
          statement.span)
      ]
    default: return [rebuilt(statement)]
    }
  }

  private func lowerContinue(_ statement: Statement) -> [Statement] {
    guard !loops.isEmpty else { return [statement] }
    loops[loops.count - 1].isUsed = true
    // Every block up to the loop guards what follows.
    for index in blocks.indices.reversed() {
      blocks[index].guardsNext = true
      if blocks[index].isLoop { break }
    }
    return [Made.assign(loops[loops.count - 1].flag, true, statement.span)]
  }

  private func lowerLoopBody(_ body: [Statement]) -> [Statement] {
    let flag = context.newName("continue_")
    loops.append(Loop(flag: flag))
    let lowered = lowerBlock(body, isLoop: true)
    let isUsed = loops.removeLast().isUsed
    guard isUsed, let first = body.first else { return lowered }
    return [Made.assign(flag, false, first.span)] + lowered
  }

  private func lowerBlock(_ statements: [Statement], isLoop: Bool = false) -> [Statement] {
    blocks.append(Block(isLoop: isLoop))
    defer { blocks.removeLast() }
    var result = ReroutedBlock()
    for statement in statements {
      let lowered = transform(statement)
      if lowered.isEmpty { continue }
      guard let loop = loops.last, loop.isUsed else {
        result.append(lowered)
        continue
      }
      let last = blocks.count - 1
      let isGuarded = blocks[last].guardsCurrent
      blocks[last].guardsCurrent = blocks[last].guardsNext
      blocks[last].guardsNext = false
      if isGuarded {
        result.reroute(lowered) { (body: [Statement]) -> Statement in Made.unless(loop.flag, body, statement.span) }
      } else {
        result.append(lowered)
      }
    }
    return result.finished()
  }
}
