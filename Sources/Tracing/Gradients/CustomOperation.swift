import Diagnostics
import Graphs
import Ops
import Tensors

/// A piece of computation with a gradient of its own: what `tf.custom_gradient` makes of a function's results.
public enum CustomOperation {
  /// Gradients with respect to the arguments, then the variables, from those with respect to the results.
  public typealias Gradient = (_ upstreams: [AnyTensor]) throws -> [AnyTensor?]

  /// The results as tensors whose gradient is `gradient`.
  ///
  /// In a graph TensorFlow passes results, arguments and variables through one `IdentityN`, whose gradient it overrides; the
  /// lonely `Identity` of each result before it is what its search for variables leaves behind.
  public static func record(
    results: [AnyTensor], arguments: [AnyTensor], variables: [VariableResource], gradient: @escaping Gradient
  ) throws -> [AnyTensor] {
    guard ExecutionContext.isGraph else { return try recordEagerly(results, arguments, variables, gradient) }
    for result in results { _ = try TapeStack.isolated { try Op.identity(result) } }
    let (passed, outputs) = try TapeStack.isolated { () throws -> ([AnyTensor], [AnyTensor]) in
      try ExecutionContext.withScope("IdentityN") { (scope: String) throws -> ([AnyTensor], [AnyTensor]) in
        let all = try results + arguments + variables.map { try read($0) }
        let types = Attributes(["T": .types(all.map { $0.dtype })])
        return (all, try Op.identityN.call(all, types, name: scope))
      }
    }
    // The tape follows a second reading of each variable.
    let inputs = try results + arguments + variables.map { try read($0) }
    let rule: Tape.CustomRule = { (upstreams: [AnyTensor?]) throws -> [AnyTensor?] in
      let given = try completed(upstreams, outputs)
      let gradients = try gradient(Array(given.prefix(results.count)))
      return results.map { (_: AnyTensor) -> AnyTensor? in nil } + gradients
    }
    (outputs.first as? SymbolicTensor)?.node.gradientRule = rule
    TapeStack.record(
      .identityN, inputs: inputs, outputs: outputs, attributes: Attributes(["T": .types(passed.map { $0.dtype })]),
      rule: rule)
    return Array(outputs.prefix(results.count))
  }

  private static func recordEagerly(
    _ results: [AnyTensor], _ arguments: [AnyTensor], _ variables: [VariableResource], _ gradient: @escaping Gradient
  ) throws -> [AnyTensor] {
    // New tensors, so that a result that is an argument is not taken for it.
    let outputs = try TapeStack.isolated { () throws -> [AnyTensor] in
      try Op.identityN.call(results, Attributes(["T": .types(results.map { $0.dtype })]))
    }
    let inputs = try arguments + variables.map { try read($0) }
    TapeStack.record(.identityN, inputs: inputs, outputs: outputs) { (upstreams: [AnyTensor?]) throws -> [AnyTensor?] in
      try gradient(completed(upstreams, outputs))
    }
    return outputs
  }

  private static func read(_ variable: VariableResource) throws -> AnyTensor {
    try Op.readVariable(variable.handle, Attributes(["dtype": .type(variable.dtype)]))
  }

  /// Zeros where no gradient has reached an output.
  private static func completed(_ upstreams: [AnyTensor?], _ outputs: [AnyTensor]) throws -> [AnyTensor] {
    try zip(upstreams, outputs).map { (upstream: AnyTensor?, output: AnyTensor) throws -> AnyTensor in
      if let upstream { return upstream }
      guard output.partialShape.isFullyDefined else { return try Call.zerosLike(output) }
      return try Call.filled(0, output.partialShape, output.dtype, name: "zeros")
    }
  }
}
