import Diagnostics
import Graphs
import Ops
import Script
import Tensors

/// `tf.Assert` in a graph: the `Assert` node stands in the branch that a true condition does not take.
enum Assertion {
  /// - Returns: what must run for the assertion to have been made.
  static func guarded(
    _ condition: AnyTensor, message: String, in graph: Graph, _ interpreter: Interpreter
  ) throws -> AnyTensor {
    try guarded(condition, data: [.tensor(constant(.string(message), name: "Const"))], in: graph, interpreter)
  }

  /// - Parameter data: what the error message shows.
  static func guarded(
    _ condition: AnyTensor, data: [Handle], summarize: Int = 3, name: String = "Assert", in graph: Graph,
    _ interpreter: Interpreter
  ) throws -> AnyTensor {
    _ = graph.enterScope(name)
    defer { graph.leaveScope() }
    let tensors = try data.enumerated().map { (index: Int, item: Handle) throws -> AnyTensor in
      try TensorConversion.tensor(item, name: "data_\(index)", interpreter)
    }
    let result = try Conditional.trace(condition, name: "AssertGuard", in: graph, interpreter) {
      let nothing = try noOp()
      return try passed(condition, after: nothing)
    } otherwise: {
      let attributes = Attributes(["T": .types(tensors.map { $0.dtype }), "summarize": .int(summarize)])
      let inside = ExecutionContext.graph as? Graph
      _ = try TensorOperators.op("Assert").call([condition] + tensors, attributes, name: "Assert")
      return try passed(condition, after: inside?.nodes.last)
    }
    return result.asTensor ?? condition
  }

  private static func noOp() throws -> Node? {
    guard let graph = ExecutionContext.graph as? Graph else { return nil }
    _ = try GraphOps.noOp.call([], .none, name: "NoOp")
    return graph.nodes.last
  }

  /// The condition, to be had after `node` has run: what a branch gives that returns an operation.
  private static func passed(_ condition: AnyTensor, after node: Node?) throws -> Handle {
    guard let graph = ExecutionContext.graph as? Graph, let node else { return .tensor(condition) }
    graph.enterControlDependencies(nodes: [node])
    defer { graph.leaveControlDependencies() }
    return .tensor(try GraphOps.identity(condition))
  }
}
