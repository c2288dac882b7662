import Diagnostics
import Graphs
import Ops
import Tensors

extension NodeGradients {
  /// Gradients through a loop's body, named as TensorFlow names those of a graph: within the scope `gradients`, each
  /// node's under its own name.
  ///
  /// In contrast to `GraphGradients`, what the nodes use may be captured by the executor that the gradients are made with.
  static func computeNamed(
    through graph: FunctionGraph, targets: [SymbolicTensor], seeds: [AnyTensor], sources: [SymbolicTensor]
  ) throws -> [AnyTensor?] {
    let tape = Tape(isPersistent: false, watchesVariables: false, naming: .graph)
    for source in sources { tape.watch(source) }
    for node in graph.executionOrder {
      tape.record(
        node.op, inputs: node.inputs, outputs: node.outputs, attributes: node.attributes, scope: node.name,
        rule: node.gradientRule)
    }
    return try ExecutionContext.withScope("gradients") { (_: String) throws -> [AnyTensor?] in
      let given = try seeds.enumerated().map { (index: Int, seed: AnyTensor) throws -> AnyTensor in
        try GraphOps.identity(seed, name: "grad_ys_\(index)")
      }
      var walk = Backpropagation(tape, targets: targets)
      let results = try walk.run(targets: targets, seeds: given, sources: sources)
      return try results.map { (gradient: AnyTensor?) throws -> AnyTensor? in
        try gradient.map { (gradient: AnyTensor) throws -> AnyTensor in try IndexedSlices.densified(gradient) }
      }
    }
  }
}
