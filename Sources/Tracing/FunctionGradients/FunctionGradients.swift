import Diagnostics
import Graphs
import Ops
import Tensors

/// Gradients of the nodes that run functions.
public enum FunctionGradients {
  /// Makes this room answer for the gradients of calls, conditionals and loops.
  public static func install() {
    FunctionCallOps.gradientBuilder = { (step: GradientStep) throws -> [AnyTensor?] in
      switch step.op.name {
      case "If", "StatelessIf": return try BranchGradient(step).gradients()
      case "While", "StatelessWhile": return try LoopGradient(step).gradients()
      default: return try callGradients(step)
      }
    }
  }

  /// A call node inside of a function that is differentiated: its body runs once more as part of the gradient.
  private static func callGradients(_ step: GradientStep) throws -> [AnyTensor?] {
    guard let function = step.attributes.function("f") as? ConcreteGraphFunction else {
      throw Failure(.notImplementedError, "the gradient of a call without a graph")
    }
    let call = try DifferentiableCall(function, name: function.graph.name)
    let tape = Tape(isPersistent: false, watchesVariables: false)
    for input in step.inputs where Tape.carriesGradient(input.dtype) { tape.watch(input) }
    let results = try TapeStack.isolated { () throws -> [AnyTensor] in
      TapeStack.push(tape)
      defer { TapeStack.remove(tape) }
      return try call.call(step.inputs)
    }
    var targets: [AnyTensor] = []
    var seeds: [AnyTensor?] = []
    for (result, upstream) in zip(results, step.upstreams) where upstream != nil {
      targets.append(result)
      seeds.append(upstream)
    }
    var walk = Backpropagation(tape, targets: targets)
    return try walk.run(targets: targets, seeds: seeds, sources: step.inputs)
  }
}
