import Script

/// Takes `tf.autograph.experimental.set_loop_options` and `set_element_type` out of the code; the options go to their
/// loop.
final class Directives: TreeTransformer {
  private struct Loop {
    let statement: Statement
    var visited = 0
  }

  private let context: LoweringContext
  private var loops: [Loop] = []
  private var visitedOutside = 0
  private var isValid = true

  init(_ context: LoweringContext) { self.context = context }

  /// nil when a directive stands where AutoGraph refuses it; the function then stays unconverted.
  func lowerUnlessMisplaced(_ definition: FunctionDefinition) -> FunctionDefinition? {
    let result = transform(definition)
    return isValid ? result : nil
  }

  override func transform(_ statement: Statement) -> [Statement] {
    switch statement.kind {
    case .assign, .augmentedAssign: count()
    case .expression(let value):
      count()
      guard case .call(let callee, let arguments) = value.kind else { break }
      switch directive(callee) {
      case "set_element_type": return []
      case "set_loop_options":
        setOptions(arguments)
        return []
      default: break
      }
    case .while, .for:
      loops.append(Loop(statement: statement))
      defer { loops.removeLast() }
      return [withBody(rebuilt(statement))]
    default: break
    }
    return [rebuilt(statement)]
  }

  private func count() {
    if loops.isEmpty { visitedOutside += 1 } else { loops[loops.count - 1].visited += 1 }
  }

  /// The name of the directive that a callee is.
  private func directive(_ callee: Expression) -> String? {
    guard let path = QualifiedName(callee)?.text else { return nil }
    for name in ["set_loop_options", "set_element_type"] {
      if path == name || path.hasSuffix(".\(name)") { return name }
    }
    return nil
  }

  private func setOptions(_ arguments: [Argument]) {
    guard let loop = loops.last, loop.visited <= 1 else {
      isValid = false
      return
    }
    let order = ["parallel_iterations", "swap_memory", "maximum_iterations", "shape_invariants"]
    var options: [Argument] = []
    for (index, argument) in arguments.enumerated() {
      switch argument.kind {
      case .keyword: options.append(argument)
      case .positional where index < order.count:
        options.append(Argument(.keyword(Name(order[index], argument.value.span)), argument.value))
      default: isValid = false
      }
    }
    context.update(loop.statement) { (note: inout LoweringContext.LoopNote) in note.options = options }
  }

  /// A loop whose only statement was a directive would be empty.
  private func withBody(_ loop: Statement) -> Statement {
    let pass = [Statement(.pass, loop.span)]
    switch loop.kind {
    case .while(let test, let body, let orElse) where body.isEmpty:
      return Statement(.while(test: test, body: pass, orElse: orElse), loop.span)
    case .for(let target, let iterable, let body, let orElse, let isAsync) where body.isEmpty:
      return Statement(
        .for(target: target, iterable: iterable, body: pass, orElse: orElse, isAsync: isAsync), loop.span)
    default: return loop
    }
  }
}
