/// Lowered nodes, printed as the operators that AutoGraph's listings show.
extension SourcePrinter {
  mutating func printLowered(_ statement: Statement) {
    switch statement.kind {
    case .loweredIf(let test, let body, let orElse, let state):
      block("def if_body():", body)
      block("def else_body():", orElse)
      line("ag__.if_stmt(\(text(test)), if_body, else_body, \(text(state)), \(state.liveCount))")
    case .loweredWhile(let test, let body, let state):
      block("def loop_body():", body)
      block("def loop_test():", [Statement(.return(test), test.span)])
      line("ag__.while_stmt(loop_test, loop_body, \(text(state)), \(options(state)))")
    case .loweredFor(let target, let iterable, let extraTest, let body, let state):
      block("def loop_body(\(text(target, .target))):", body)
      if let extraTest { block("def extra_test():", [Statement(.return(extraTest), extraTest.span)]) }
      line(
        "ag__.for_stmt(\(text(iterable)), \(extraTest == nil ? "None" : "extra_test"), loop_body, \(text(state)), "
          + "\(options(state)))")
    default: line("pass")
    }
  }

  private func text(_ state: ControlState) -> String {
    let names = state.places.map { (place: ControlState.Place) -> String in
      switch place {
      case .name(let name): SourcePrinter.quoted(name)
      case .composite(let text): SourcePrinter.quoted(text)
      }
    }
    if names.count == 1 { return "(\(names[0]),)" }
    return "(\(names.joined(separator: ", ")))"
  }

  private func options(_ state: ControlState) -> String {
    let entries = state.options.map { (argument: Argument) -> String in
      guard case .keyword(let name) = argument.kind else { return text(argument.value) }
      return "\(SourcePrinter.quoted(name.text)): \(text(argument.value))"
    }
    return "{\(entries.joined(separator: ", "))}"
  }

  func lowered(_ expression: Expression) -> String {
    switch expression.kind {
    case .loweredConditional(let test, let then, let otherwise):
      "ag__.if_exp(\(text(test)), lambda: \(text(then)), lambda: \(text(otherwise)))"
    case .loweredAnd(let left, let right): "ag__.and_(lambda: \(text(left)), lambda: \(text(right)))"
    case .loweredOr(let left, let right): "ag__.or_(lambda: \(text(left)), lambda: \(text(right)))"
    case .loweredNot(let operand): "ag__.not_(\(text(operand)))"
    case .loweredEqual(let left, let right, let negated):
      "ag__.\(negated ? "not_eq" : "eq")(\(text(left)), \(text(right)))"
    case .loweredCall(let callee, let arguments):
      "ag__.converted_call(\(text(callee))\(arguments.isEmpty ? "" : ", ")\(text(arguments)))"
    case .undefined(let name): "ag__.Undefined(\(SourcePrinter.quoted(name)))"
    case .returned(let name): "fscope.ret(\(name))"
    default: "None"
    }
  }
}
