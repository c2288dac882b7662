import Diagnostics
import Ops
import Tensors
import Testing

@testable import Graphs

/// Everything that traces: one test after the other, since the current executor belongs to one thread.
@Suite(.serialized) enum GraphTests {}

/// Traces a function by hand: a graph, its arguments, and what the body makes of them.
func trace(
  _ name: String = "f", outer: Graph? = nil, isControlFlow: Bool = false, arguments: [(String, DType, [Int?])] = [],
  _ body: (FunctionGraph, [SymbolicTensor]) throws -> [AnyTensor]
) throws -> ConcreteGraphFunction {
  let graph = FunctionGraph(name: name, outer: outer, isControlFlow: isControlFlow)
  try ExecutionContext.with(graph) { () throws -> Void in
    let inputs = try arguments.map { (argument: (String, DType, [Int?])) throws -> SymbolicTensor in
      try graph.addInput(argument.1, PartialShape(argument.2), name: argument.0, userName: argument.0)
    }
    let results = try body(graph, inputs).map { (result: AnyTensor) throws -> AnyTensor in try graph.markAsReturn(result) }
    try graph.finish(outputs: results)
  }
  return ConcreteGraphFunction(name: UniqueNumber.inferenceName(name), graph: graph)
}

/// `x op 2.0` as Python's operators do it: the constant is made within the op's scope.
func binary(_ op: Op, _ scope: String, _ x: AnyTensor, _ y: Tensor) throws -> AnyTensor {
  try ExecutionContext.withScope(scope) { (full: String) throws -> AnyTensor in
    try op(x, constant(y, name: "y"), name: full)
  }
}

/// The message of the failure that `body` throws.
func failure(_ body: () throws -> Void) -> String {
  do {
    try body()
    return "no failure"
  } catch { return "\(error)" }
}
