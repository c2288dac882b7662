import Diagnostics
import Graphs
import Ops
import Script
import Tensors
import Tracing

/// Walks the graph of a traced function's call and tells a listener of each node.
final class GraphWalk: SteppingDelegate {
  private let listener: any StepListener

  init(_ listener: any StepListener) { self.listener = listener }

  /// Runs the call; the script's value of its result.
  func run(_ call: PreparedCall, title: String, _ interpreter: Interpreter) throws -> Handle {
    var stepper = GraphStepper(name: call.concrete.function.name, delegate: self)
    let results = try stepper.run(call.concrete.graph, call.inputs, title: title)
    return try call.packed(results, interpreter)
  }

  func willEnter(_ scope: StepScope, path: [StepScope]) throws {
    if path.count > 1 { try listener.entered(scope.text, depth: path.count - 1) }
  }

  func step(_ step: GraphStep, path: [StepScope]) throws {
    try listener.stepped(
      StepView(
        phase: GraphWalk.phase(step.phase), number: step.number, op: step.node.op.name, name: step.node.name,
        inputs: step.inputs.map { GraphWalk.labelled($0) }, outputs: step.outputs.map { GraphWalk.labelled($0) },
        place: step.node.place, path: path.map { $0.text }, depth: path.count))
  }

  private static func phase(_ phase: GraphStep.Phase) -> StepView.Phase {
    switch phase {
    case .done: .done
    case .entering: .entering
    case .left: .left
    }
  }

  fileprivate static func labelled(_ value: SteppedValue) -> StepView.Labelled {
    StepView.Labelled(
      name: value.name, tensor: value.tensor, origin: value.node.map { GraphOrigin(value: value, node: $0) })
  }
}

/// The node that made a value.
private struct GraphOrigin: StepOrigin {
  let value: SteppedValue
  let node: Node

  var number: Int { value.step }
  var op: String { node.op.name }
  var place: SourcePlace? { node.place }
  var sources: [StepView.Labelled] { value.sources.map { GraphWalk.labelled($0) } }
}
