import Script

/// The functions that `tf.variable_creator_scope` puts between `tf.Variable(…)` and the variable: each is given the next one
/// and the constructor's arguments, and gives a variable.
enum VariableCreators {
  /// The innermost scope's function comes last, and is called first.
  nonisolated(unsafe) static var stack: [Handle] = []

  /// Calls the innermost function.
  static func call(
    _ creator: Handle, _ bound: [Handle], _ parameters: ParameterList, _ interpreter: Interpreter
  ) throws -> Handle {
    var keywords: [(String, Handle)] = []
    for (parameter, value) in zip(parameters.parameters, bound) { keywords.append((parameter.name, value)) }
    return try interpreter.call(creator, [next(below: stack.count - 1)], keywords: keywords)
  }

  /// What makes a variable below the function at `depth`: the next outer function, or the constructor itself.
  private static func next(below depth: Int) -> Handle {
    let outer = depth > 0 && depth <= stack.count ? stack[depth - 1] : nil
    return .object(
      NativeFunctionObject(name: "getter", signature: "**kwargs") { (call: NativeCall) throws -> Handle in
        let keywords = call.keywords(0)
        guard let outer else { return try VariableMembers.plainlyMade(keywords, call.interpreter) }
        return try call.interpreter.call(outer, [next(below: depth - 1)], keywords: keywords)
      })
  }
}
