import Diagnostics
import Graphs
import Ops
import Script
import Tensors

/// Gradients of tensors of a graph in the way of `tf.gradients`: within the scope `gradients`, each call's under its own
/// name.
public enum GraphGradients {
  /// Gradients of the sum of `targets` with respect to `sources`, made by ops of the current executor.
  ///
  /// - Parameters:
  ///   - graph: where the targets were made.
  ///   - seeds: the gradients with respect to the targets; nil for ones.
  /// - Returns: nil where nothing connects a source with the targets.
  public static func compute(
    through graph: Graph, targets: [AnyTensor], seeds: [AnyTensor?], sources: [AnyTensor], scope: String = "gradients"
  ) throws -> [AnyTensor?] {
    let tape = Tape(isPersistent: false, watchesVariables: false, naming: .graph)
    for source in sources { tape.watch(source) }
    for node in graph.executionOrder {
      tape.record(node.op, inputs: node.inputs, outputs: node.outputs, attributes: node.attributes, scope: node.name)
    }
    return try ExecutionContext.withScope(scope) { (_: String) throws -> [AnyTensor?] in
      let given = try seeds.enumerated().map { (index: Int, seed: AnyTensor?) throws -> AnyTensor in
        guard let seed else { return try TensorOperators.ones(targets[index]) }
        return try GraphOps.identity(seed, name: "grad_ys_\(index)")
      }
      var walk = Backpropagation(tape, targets: targets)
      let results = try walk.run(targets: targets, seeds: given, sources: sources)
      return try results.map { (gradient: AnyTensor?) throws -> AnyTensor? in
        try gradient.map { (gradient: AnyTensor) throws -> AnyTensor in try IndexedSlices.densified(gradient) }
      }
    }
  }

  /// `tf.gradients(ys, xs, grad_ys)`: a list of gradients, None where nothing connects.
  ///
  /// - Errors: `RuntimeError` outside of a graph.
  public static func compute(
    _ targets: Handle, _ sources: Handle, seeds: Handle, _ interpreter: Interpreter
  ) throws -> Handle {
    guard let graph = ExecutionContext.graph as? Graph else {
      throw Failure(
        .runtimeError, "tf.gradients is not supported when eager execution is enabled. Use tf.GradientTape instead.",
        hint: "record with tf.GradientTape, or call it within a @tf.function")
    }
    func tensors(_ value: Handle) throws -> [AnyTensor] {
      try (value.asSequence ?? [value]).map { try tensor($0, interpreter) }
    }
    let ys = try tensors(targets)
    var given = [AnyTensor?](repeating: nil, count: ys.count)
    if !seeds.isNone {
      for (index, seed) in (seeds.asSequence ?? [seeds]).prefix(ys.count).enumerated() where !seed.isNone {
        given[index] = try TensorConversion.tensor(seed, interpreter)
      }
    }
    let results = try compute(through: graph, targets: ys, seeds: given, sources: tensors(sources))
    return .list(results.map { (gradient: AnyTensor?) -> Handle in gradient.map { Handle.tensor($0) } ?? .none })
  }

  private static func tensor(_ value: Handle, _ interpreter: Interpreter) throws -> AnyTensor {
    if let variable = value.asObject as? any VariableHolding { return variable.resource.handle }
    return try TensorConversion.tensor(value, interpreter)
  }
}
