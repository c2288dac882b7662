import Script

/// A Python list that grows in a loop over tensors: the loop's body is a graph of its own, and its symbols mean nothing
/// outside.
enum TensorListRule: LintRule {
  static let name = "tensor-list"

  static func check(_ function: LintedFunction, _ module: LintedModule) -> [LintFinding] {
    function.statements.flatMap { (loop: Statement) -> [LintFinding] in
      guard let body = tensorLoop(loop, function, module) else { return [] }
      return body.flatMap { $0.all }.compactMap { (statement: Statement) -> LintFinding? in
        guard case .expression(let call) = statement.kind, case .call(let callee, let arguments) = call.kind,
          case .attribute(let owner, let method) = callee.kind, method.text == "append", arguments.count == 1,
          case .name(let list) = owner.kind, function.lists.contains(list)
        else { return nil }
        return LintFinding(
          name, module.file, call.span, "\(list) collects symbols of the loop's body, which mean nothing outside of it",
          edits: edits(list, call, arguments[0].value, loop, function, module))
      }
    }
  }

  /// The body, if it is certain that tensors decide how often it runs.
  private static func tensorLoop(
    _ loop: Statement, _ function: LintedFunction, _ module: LintedModule
  ) -> [Statement]? {
    switch loop.kind {
    case .for(_, let iterable, let body, _, _): function.isCertain(iterable, module) ? body : nil
    case .while(let test, let body, _): function.isCertain(test, module) ? body : nil
    default: nil
    }
  }

  /// The list becomes a TensorArray: where it is made, where it grows, where it is stacked.
  private static func edits(
    _ list: String, _ call: Expression, _ value: Expression, _ loop: Statement, _ function: LintedFunction,
    _ module: LintedModule
  ) -> [SourceEdit] {
    let tf = module.tensorflow
    var edits: [SourceEdit] = []
    for statement in function.statements {
      if case .assign(let targets, let initial) = statement.kind, targets.count == 1,
        case .name(list) = targets[0].kind, LintedModule.isContainer(initial)
      {
        let dtype = dtype(of: value, loop, function, module)
        edits.append(SourceEdit(initial.span, "\(tf).TensorArray(\(dtype), size=0, dynamic_size=True)"))
      }
      for expression in statement.expressions.flatMap({ $0.all }) {
        if case .call(let callee, let arguments) = expression.kind, module.dotted(callee) == "tensorflow.stack",
          arguments.count == 1, case .name(list) = arguments[0].value.kind
        {
          edits.append(SourceEdit(expression.span, "\(list).stack()"))
        }
      }
      if case .return(let result?) = statement.kind, case .name(list) = result.kind {
        edits.append(SourceEdit(result.span, "\(list).stack()"))
      }
    }
    return edits + [SourceEdit(call.span, "\(list) = \(list).write(\(list).size(), \(module.text(value)))")]
  }

  /// How to write the elements' dtype: an argument's that they are computed from, or what a range gives.
  private static func dtype(
    of value: Expression, _ loop: Statement, _ function: LintedFunction, _ module: LintedModule
  ) -> String {
    var names: [String] = []
    for part in value.all { if case .name(let name) = part.kind { names.append(name) } }
    if let parameter = names.first(where: { function.parameters.contains($0) && function.tensors.contains($0) }) {
      return "\(parameter).dtype"
    }
    if case .for(let target, _, _, _, _) = loop.kind, case .name(let counter) = target.kind, names.contains(counter) {
      return "\(module.tensorflow).int32"
    }
    return "\(module.tensorflow).float32"
  }
}
