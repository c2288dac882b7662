import Diagnostics
import Ops
import Tensors

/// A function graph, compiled once to a flat list of instructions over numbered slots.
public final class Plan: @unchecked Sendable {
  let graph: FunctionGraph

  public init(_ graph: FunctionGraph) throws { self.graph = graph }

  /// Runs the function.
  ///
  /// - Parameter inputs: arguments, then captures, in the order of `graph.inputs`.
  public func run(_ inputs: [Tensor]) throws -> [Tensor] {
    throw Failure(.notImplementedError, "running a plan")
  }
}
