import Diagnostics
import Graphs
import Ops
import Script
import Tensors

/// One traced part of a conditional or a loop: its graph and what it gives.
struct BranchGraph {
  let graph: FunctionGraph
  /// The structured result over the graph's tensors.
  let structured: Handle

  var outputs: [SymbolicTensor] { graph.outputs }

  /// What the part takes from outside, with the placeholders for it; constants that were taken in are no inputs.
  var captures: [(external: AnyTensor, internal: SymbolicTensor)] { BranchGraph.captures(of: graph) }

  static func captures(of graph: FunctionGraph) -> [(external: AnyTensor, internal: SymbolicTensor)] {
    zip(graph.captures.externals, graph.captures.internals)
      .filter { $0.1.node.op.name == "Placeholder" }
      .map { (external: $0.0, internal: $0.1) }
  }

  /// Runs `body` with a new graph as executor, and makes its result the graph's outputs.
  ///
  /// - Parameters:
  ///   - description: what an error message calls the traced code.
  ///   - fallback: what a result that is an operation gives instead.
  static func trace(
    _ name: String, in outer: Graph, describedAs description: String, _ interpreter: Interpreter,
    _ body: (FunctionGraph) throws -> Handle
  ) throws -> BranchGraph {
    let graph = FunctionGraph(name: name, outer: outer, isControlFlow: true)
    let structured = try inside(graph) { () throws -> Handle in
      let result = try body(graph)
      return try Nest.map(result, interpreter) { try output($0, graph, description, interpreter) }
    }
    let leaves = try Nest.flatten(structured, interpreter)
    try graph.finish(outputs: leaves.compactMap(FunctionTracer.tensor))
    graph.resetInputs(graph.inputs.filter { $0.node.op.name == "Placeholder" }, captures: graph.captures)
    return BranchGraph(graph: graph, structured: structured)
  }

  /// Runs `body` with `graph` as executor, unseen by the tapes around it.
  static func inside<Result>(_ graph: Graph, _ body: () throws -> Result) throws -> Result {
    try ExecutionContext.with(graph) { try TapeStack.isolated(body) }
  }

  private static func output(
    _ leaf: Handle, _ graph: FunctionGraph, _ description: String, _ interpreter: Interpreter
  ) throws -> Handle {
    if leaf.isNone { return .none }
    if let carrier = leaf.asObject as? any FlowCarrying {
      return .object(try carrier.over(flow: graph.markAsReturn(carrier.flow)))
    }
    return .tensor(try graph.markAsReturn(FunctionTracer.converted(leaf, description, interpreter)))
  }
}
