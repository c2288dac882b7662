import Ops
import Tensors

/// What a function of the script did when a graph called it, for the gradient that follows: a tape for each run that has
/// not been differentiated yet.
public final class RememberedRuns {
  private var runs: [(tape: Tape, inputs: [Tensor], outputs: [Tensor])] = []
  /// Set once the graph has a gradient of the call.
  public var isNeeded = false
  /// Runs without a gradient after them are forgotten, the oldest first.
  private static let limit = 1024

  public init() {}

  /// Runs a function, recorded if a gradient may follow.
  public func run(_ inputs: [Tensor], _ body: ([Tensor]) throws -> [Tensor]) throws -> [Tensor] {
    guard isNeeded else { return try body(inputs) }
    let tape = Tape(isPersistent: false, watchesVariables: true)
    for input in inputs { tape.watch(input) }
    TapeStack.push(tape)
    defer { TapeStack.remove(tape) }
    let outputs = try body(inputs)
    if runs.count == RememberedRuns.limit { runs.removeFirst() }
    runs.append((tape, inputs, outputs))
    return outputs
  }

  /// The gradients of the last run, zeros where nothing connects.
  ///
  /// - Parameter given: the run's results, then the gradients with respect to them.
  public func gradients(_ given: [Tensor]) throws -> [Tensor] {
    guard let run = runs.popLast() else { return [] }
    let seeds = Array(given.suffix(run.outputs.count))
    var walk = Backpropagation(run.tape, targets: run.outputs)
    let found = try walk.run(targets: run.outputs, seeds: seeds, sources: run.inputs)
    return try zip(found, run.inputs).map { (gradient: AnyTensor?, input: Tensor) throws -> Tensor in
      if let gradient, let dense = try IndexedSlices.densified(gradient) as? Tensor { return dense }
      return try .zeros(input.dtype, input.shape)
    }
  }
}
