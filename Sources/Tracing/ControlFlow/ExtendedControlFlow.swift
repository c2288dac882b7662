import Diagnostics
import Graphs
import Ops
import Script
import Tensors

/// What the extended dialect adds to staged statements.
enum ExtendedControlFlow {
  /// How many staged loops are being traced around the code that runs now.
  nonisolated(unsafe) static var loopDepth = 0

  /// Puts zeros in place of results that only one branch of a conditional in a loop gives: the flag that goes with a
  /// result says whether it counts.
  ///
  /// - Parameter branches: run a branch and give the values at its end; here in a graph that is thrown away.
  static func withResults(
    _ initial: [Handle], _ names: [String], in graph: Graph, _ interpreter: Interpreter, branches: [() throws -> [Handle]]
  ) throws -> [Handle] {
    guard Dialect.isExtended, loopDepth > 0 else { return initial }
    let open = names.indices.filter { $0 < initial.count && BranchState.isReturnValue(names[$0]) && initial[$0].isUndefined }
    if open.isEmpty { return initial }
    let temporary = FunctionGraph(name: "tmp", outer: graph, isControlFlow: true)
    var result = initial
    try BranchGraph.inside(temporary) {
      for branch in branches {
        let values = try branch()
        for index in open where index < values.count && result[index].isUndefined {
          result[index] = try LoopState.zero(like: values[index], invariant: nil, interpreter) ?? .undefined
        }
      }
    }
    // The zeros were made in the graph that is gone.
    return try result.enumerated().map { (index: Int, value: Handle) throws -> Handle in
      guard open.contains(index), !value.isUndefined else { return value }
      return try LoopState.zero(like: value, invariant: nil, interpreter) ?? .undefined
    }
  }

  /// The builtin that `assert` calls in the extended dialect: Python's for Python values, an `Assert` node for tensors.
  static func assertion() -> Object {
    NativeFunctionObject(name: ExtendedStatements.assertion, owner: nil, isMethod: false) {
      (arguments: Arguments, interpreter: Interpreter) throws -> Value in
      let given = arguments.handles
      guard let condition = given.first else { return .none }
      let message = given.count > 1 ? try interpreter.callConverted(given[1], []) : Handle.undefined
      if let graph = ExecutionContext.graph as? Graph, condition.asTensor != nil {
        let tensor = try TensorConversion.tensor(condition, interpreter)
        let text = message.isUndefined ? "the condition is false" : try interpreter.str(message)
        _ = try Assertion.guarded(tensor, message: text, in: graph, interpreter)
      } else if try !interpreter.truth(condition) {
        let kind = Handle.object(interpreter.exceptionClass(for: .assertionError))
        let exception = try interpreter.call(kind, message.isUndefined ? [] : [message])
        if let exception = exception.as(ExceptionObject.self) { throw ScriptError(exception) }
      }
      return .none
    }
  }
}
