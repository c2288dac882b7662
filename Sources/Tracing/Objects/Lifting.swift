import Diagnostics
import Graphs
import Ops
import Tensors

/// Computes the initial value of a variable that is made while tracing: the nodes that it depends on run eagerly, once.
public enum Lifting {
  /// The values of the arguments of the functions that are being traced for the first time: a variable that such a trace
  /// makes may begin with what depends on them.
  nonisolated(unsafe) private static var arguments: [ObjectIdentifier: AnyTensor] = [:]

  /// Runs `body` while `inputs` may be asked for their values.
  static func knowing<Result>(
    _ values: [AnyTensor], of inputs: [SymbolicTensor], _ body: () throws -> Result
  ) rethrows -> Result {
    let saved = arguments
    defer { arguments = saved }
    for (input, value) in zip(inputs, values) { arguments[ObjectIdentifier(input)] = value }
    return try body()
  }

  /// - Errors: `ValueError` where the value depends on the function's arguments.
  public static func value(of tensor: AnyTensor) throws -> Tensor {
    var known: [ObjectIdentifier: [Tensor]] = [:]
    return try value(of: tensor, &known)
  }

  private static func value(of tensor: AnyTensor, _ known: inout [ObjectIdentifier: [Tensor]]) throws -> Tensor {
    guard let symbolic = tensor as? SymbolicTensor else {
      guard let concrete = tensor as? Tensor else { throw EagerExecution.outOfScope(tensor) }
      return concrete
    }
    let node = symbolic.node
    if let outputs = known[ObjectIdentifier(node)] { return outputs[symbolic.index] }
    if node.op.name == "Placeholder" {
      if let graph = symbolic.graph as? FunctionGraph, let external = graph.captures.external(for: symbolic) {
        return try value(of: external, &known)
      }
      if let argument = arguments[ObjectIdentifier(symbolic)] { return try value(of: argument, &known) }
      throw Failure(
        .valueError,
        "Tensor-typed variable initializers must either be wrapped in an init_scope or callable (e.g., "
          + "`tf.Variable(lambda : tf.truncated_normal([10, 40]))`) when building functions. Please file a feature request "
          + "if this restriction inconveniences you.")
    }
    var inputs: [AnyTensor] = []
    for input in node.inputs { inputs.append(try value(of: input, &known)) }
    let outputs = try EagerExecution.run(node.op, inputs, node.attributes, name: node.name).compactMap { $0 as? Tensor }
    known[ObjectIdentifier(node)] = outputs
    return outputs[symbolic.index]
  }
}
