import Diagnostics
import Graphs
import Ops
import Script
import Tensors

/// `tf.Assert` in a graph: the `Assert` node stands in the branch that a true condition does not take.
public enum Assertion {
  /// - Returns: what must run for the assertion to have been made.
  static func guarded(
    _ condition: AnyTensor, message: String, in graph: Graph, _ interpreter: Interpreter
  ) throws -> AnyTensor {
    _ = graph.enterScope("Assert")
    defer { graph.leaveScope() }
    let text = try constant(.string(message), name: "data_0")
    let result = try Conditional.trace(condition, name: "AssertGuard", in: graph, interpreter) {
      let nothing = try noOp()
      return try passed(condition, after: nothing)
    } otherwise: {
      let inside = ExecutionContext.graph as? Graph
      let attributes = Attributes(["T": .types([.string]), "summarize": .int(3)])
      _ = try TensorOperators.op("Assert").call([condition, text], attributes, name: "Assert")
      return try passed(condition, after: inside?.nodes.last)
    }
    return result.asTensor ?? condition
  }

  /// `tf.Assert`: an `Assert` of strings and int32 stands in the graph itself, any other in the branch that a true condition
  /// does not take.
  ///
  /// - Parameter data: what the error message shows.
  /// - Returns: what must run for the assertion to have been made; nil where that is the graph's last node.
  @discardableResult
  public static func make(
    _ condition: Handle, data: [Handle], summarize: Int = 3, name: String = "Assert", in graph: Graph,
    _ interpreter: Interpreter
  ) throws -> AnyTensor? {
    _ = graph.enterScope(name)
    defer { graph.leaveScope() }
    let tensors = try data.map { try TensorConversion.tensor($0, interpreter) }
    if tensors.allSatisfy({ $0.dtype == .string || $0.dtype == .int32 }) {
      try check(condition, data, summarize, interpreter)
      return nil
    }
    let test = try TensorConversion.tensor(condition, name: "Condition", interpreter)
    return try guarded(test, data: data, summarize, in: graph, interpreter)
  }

  private static func guarded(
    _ condition: AnyTensor, data: [Handle], _ summarize: Int, in graph: Graph, _ interpreter: Interpreter
  ) throws -> AnyTensor {
    let result = try Conditional.trace(condition, name: "AssertGuard", in: graph, interpreter) {
      let nothing = try noOp()
      return try passed(condition, after: nothing)
    } otherwise: {
      let inside = ExecutionContext.graph as? Graph
      try check(.tensor(condition), data, summarize, interpreter)
      return try passed(condition, after: inside?.nodes.last)
    }
    return result.asTensor ?? condition
  }

  /// The node itself; Python values among the data become constants of its own.
  private static func check(
    _ condition: Handle, _ data: [Handle], _ summarize: Int, _ interpreter: Interpreter
  ) throws {
    try ExecutionContext.withScope("Assert") { (scope: String) throws in
      let test = try TensorConversion.tensor(condition, dtype: .bool, name: "condition", interpreter)
      let tensors = try data.enumerated().map { (index: Int, item: Handle) throws -> AnyTensor in
        try TensorConversion.tensor(item, name: "data_\(index)", interpreter)
      }
      let attributes = Attributes(["T": .types(tensors.map { $0.dtype }), "summarize": .int(summarize)])
      _ = try TensorOperators.op("Assert").call([test] + tensors, attributes, name: scope)
    }
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
