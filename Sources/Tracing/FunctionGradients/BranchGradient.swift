import Diagnostics
import Graphs
import Ops
import Tensors

/// The gradient of a conditional: another one on the same condition, whose branches run the original branch again and then
/// its gradient.
struct BranchGradient {
  private let step: GradientStep
  private let graph: Graph

  init(_ step: GradientStep) throws {
    guard let graph = ExecutionContext.graph as? Graph else {
      throw Failure(.notImplementedError, "the gradient of a conditional outside of a function")
    }
    self.step = step
    self.graph = graph
  }

  func gradients() throws -> [AnyTensor?] {
    let inputs = Array(step.inputs.dropFirst())
    let wanted = inputs.indices.filter { step.needed[$0 + 1] && Tape.carriesGradient(inputs[$0].dtype) }
    let scope = graph.enterScope("cond_grad")
    defer { graph.leaveScope() }
    let then = try branch("then_branch", inputs, wanted, UniqueNumber.branchName(scope: scope, "true"))
    let otherwise = try branch("else_branch", inputs, wanted, UniqueNumber.branchName(scope: scope, "false"))
    let kept = wanted.indices.filter { then.gradients[$0] != nil || otherwise.gradients[$0] != nil }
    try finish(then, inputs, kept.map { (wanted[$0], then.gradients[$0]) })
    try finish(otherwise, inputs, kept.map { (wanted[$0], otherwise.gradients[$0]) })
    var result: [AnyTensor?] = step.inputs.map { _ in nil }
    if kept.isEmpty { return result }
    let joined = try Conditional.join(step.inputs[0], then.graph, otherwise.graph, scope: scope)
    for (place, gradient) in zip(kept, joined) { result[wanted[place] + 1] = gradient }
    return result
  }

  private func branch(
    _ attribute: String, _ inputs: [AnyTensor], _ wanted: [Int], _ name: String
  ) throws -> (graph: FunctionGraph, gradients: [AnyTensor?]) {
    guard let function = step.attributes.function(attribute) as? ConcreteGraphFunction else {
      throw Failure(.internalError, "\(step.op.name) without \(attribute)")
    }
    let made = FunctionGraph(name: name, outer: graph, isControlFlow: true)
    let gradients = try BranchGraph.inside(made) { () throws -> [AnyTensor?] in
      var replacements: [(SymbolicTensor, SymbolicTensor)] = []
      for (input, value) in zip(function.graph.inputs, inputs) {
        replacements.append((input, try made.captured(value, name: nil)))
      }
      let copy = try GraphCopy(of: function.graph, into: made, replacing: replacements, keepsNames: false)
      var targets: [SymbolicTensor] = []
      var seeds: [AnyTensor] = []
      for (output, upstream) in zip(function.graph.outputs, step.upstreams) {
        guard let upstream else { continue }
        targets.append(try copy.copy(of: output))
        seeds.append(try made.captured(upstream, name: nil))
      }
      return try NodeGradients.compute(
        through: made, targets: targets, seeds: seeds, sources: wanted.map { replacements[$0].1 })
    }
    return (made, gradients)
  }

  private func finish(
    _ branch: (graph: FunctionGraph, gradients: [AnyTensor?]), _ inputs: [AnyTensor], _ kept: [(Int, AnyTensor?)]
  ) throws {
    try BranchGraph.inside(branch.graph) {
      var outputs: [AnyTensor] = []
      for (index, gradient) in kept {
        let value = try gradient ?? NodeGradients.zeros(for: branch.graph.captured(inputs[index], name: nil))
        outputs.append(try branch.graph.markAsReturn(value))
      }
      try branch.graph.finish(outputs: outputs)
    }
  }
}
