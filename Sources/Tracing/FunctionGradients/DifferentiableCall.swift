import Diagnostics
import Graphs
import Ops
import Tensors

/// A function in the form that a gradient tape calls: a forward function that also gives out what the gradient needs, and
/// a backward function from the results' gradients to the inputs'.
final class DifferentiableCall {
  private let forward: ConcreteGraphFunction
  private let backward: ConcreteGraphFunction
  private let resultCount: Int
  /// The results that gradients come in for.
  private let upstreams: [Int]
  /// For each input, its place among the backward function's results.
  private let gradientPlaces: [Int?]
  /// What the backward function takes beside gradients: results of the forward function, or values.
  private let needs: [Need]

  /// The gradient as a function of the inputs, for tapes that record it: gradients of gradients.
  private let original: ConcreteGraphFunction
  private var recomputing: (call: DifferentiableCall, places: [Int?])?

  private enum Need {
    case result(Int)
    case value(AnyTensor)
  }

  init(_ function: ConcreteGraphFunction, name: String) throws {
    self.original = function
    let original = function.graph
    let graph = FunctionGraph(name: original.name, outer: original.outerGraph)
    let copy = try GraphCopy(of: original, into: graph, replacing: [], keepsNames: true)
    let inputs = try original.inputs.map { try copy.copy(of: $0) }
    let results = try original.outputs.map { try copy.copy(of: $0) }
    graph.resetInputs(inputs, captures: Captures())
    for (input, place) in zip(original.inputs, inputs) {
      if let external = original.captures.external(for: input) { graph.addCapture(external, placeholder: place) }
    }
    let differentiable = results.indices.filter { Tape.carriesGradient(results[$0].dtype) }
    upstreams = differentiable
    let back = FunctionGraph(name: original.name, outer: graph)
    let gradients = try BranchGraph.inside(back) { () throws -> [AnyTensor?] in
      var seeds: [AnyTensor] = []
      for index in differentiable {
        let result = results[index]
        seeds.append(try back.addInput(result.dtype, result.partialShape, name: "grads_\(index)", userName: nil))
      }
      return try NodeGradients.compute(
        through: graph, targets: differentiable.map { results[$0] }, seeds: seeds, sources: inputs)
    }
    var places: [Int?] = []
    var outputs: [AnyTensor] = []
    try BranchGraph.inside(back) {
      for gradient in gradients {
        places.append(gradient == nil ? nil : outputs.count)
        if let gradient { outputs.append(try back.markAsReturn(gradient)) }
      }
      try back.finish(outputs: outputs)
    }
    let captures = BranchGraph.captures(of: back)
    back.resetInputs(
      Array(back.inputs.prefix(differentiable.count)) + captures.map { $0.internal }, captures: back.captures)
    var extra: [SymbolicTensor] = []
    var needs: [Need] = []
    for capture in captures {
      if let tensor = capture.external as? SymbolicTensor, tensor.graph === graph {
        needs.append(.result(results.count + extra.count))
        extra.append(tensor)
      } else {
        needs.append(.value(capture.external))
      }
    }
    try graph.finish(outputs: results + extra)
    graph.resetInputs(inputs, captures: graph.captures)
    gradientPlaces = places
    self.needs = needs
    resultCount = results.count
    forward = ConcreteGraphFunction(name: UniqueNumber.forwardName(name), graph: graph)
    backward = ConcreteGraphFunction(name: UniqueNumber.backwardName(name), graph: back)
  }

  /// Whether a tape that records now would want the call.
  static func isWanted(for inputs: [AnyTensor]) -> Bool {
    TapeStack.active.contains { (tape: Tape) -> Bool in
      inputs.contains { (input: AnyTensor) -> Bool in
        if Tape.carriesGradient(input.dtype), tape.isTracked(input) { return true }
        guard input.dtype == .resource, tape.watchesVariables, let handle = Tape.canonical(input) as? Tensor,
          let variable = handle.reference(at: 0) as? VariableResource
        else { return false }
        return variable.isTrainable
      }
    }
  }

  /// Calls the function and records the call with its backward function.
  func call(_ inputs: [AnyTensor]) throws -> [AnyTensor] {
    let all = try ExecutionContext.withoutRecording { try DifferentiableCall.call(forward, inputs) }
    let results = Array(all.prefix(resultCount))
    TapeStack.record(FunctionCallOps.partitionedCall, inputs: inputs, outputs: results) {
      (given: [AnyTensor?]) throws -> [AnyTensor?] in
      if DifferentiableCall.isWanted(for: inputs) { return try self.recomputedGradients(given, inputs, results) }
      return try self.gradients(given, all)
    }
    return results
  }

  private func gradients(_ given: [AnyTensor?], _ all: [AnyTensor]) throws -> [AnyTensor?] {
    var arguments: [AnyTensor] = []
    for index in upstreams { arguments.append(try given[index] ?? NodeGradients.zeros(for: all[index])) }
    for need in needs {
      switch need {
      case .result(let index): arguments.append(all[index])
      case .value(let tensor): arguments.append(tensor)
      }
    }
    let results = try DifferentiableCall.call(backward, arguments)
    return gradientPlaces.map { (place: Int?) -> AnyTensor? in place.map { results[$0] } }
  }

  /// The gradients by a call that another tape can follow to the inputs.
  private func recomputedGradients(
    _ given: [AnyTensor?], _ inputs: [AnyTensor], _ results: [AnyTensor]
  ) throws -> [AnyTensor?] {
    let known = try recomputing ?? gradientOfInputs()
    recomputing = known
    let seeds = try upstreams.map { try given[$0] ?? NodeGradients.zeros(for: results[$0]) }
    let gradients = try known.call.call(inputs + seeds)
    return known.places.map { (place: Int?) -> AnyTensor? in place.map { gradients[$0] } }
  }

  private func gradientOfInputs() throws -> (call: DifferentiableCall, places: [Int?]) {
    let source = original.graph
    let graph = FunctionGraph(name: source.name, outer: source.outerGraph)
    var places: [Int?] = []
    try BranchGraph.inside(graph) {
      var replacements: [(SymbolicTensor, SymbolicTensor)] = []
      for input in source.inputs {
        let place = try graph.addInput(input.dtype, input.partialShape, name: "Placeholder", userName: nil)
        replacements.append((input, place))
      }
      let seeds = try upstreams.map { (index: Int) throws -> SymbolicTensor in
        let output = source.outputs[index]
        return try graph.addInput(output.dtype, output.partialShape, name: "grads_\(index)", userName: nil)
      }
      let copy = try GraphCopy(of: source, into: graph, replacing: replacements, keepsNames: false)
      let gradients = try NodeGradients.compute(
        through: graph, targets: upstreams.map { try copy.copy(of: source.outputs[$0]) }, seeds: seeds,
        sources: replacements.map { $0.1 })
      var outputs: [AnyTensor] = []
      for gradient in gradients {
        places.append(gradient == nil ? nil : outputs.count)
        if let gradient { outputs.append(try graph.markAsReturn(gradient)) }
      }
      try graph.finish(outputs: outputs)
    }
    graph.resetInputs(graph.inputs.filter { $0.node.op.name == "Placeholder" }, captures: Captures())
    let function = ConcreteGraphFunction(name: UniqueNumber.backwardName(source.name), graph: graph)
    return (try DifferentiableCall(function, name: source.name), places)
  }

  private static func call(_ function: ConcreteGraphFunction, _ inputs: [AnyTensor]) throws -> [AnyTensor] {
    let op = function.isStateful ? FunctionCallOps.statefulPartitionedCall : FunctionCallOps.partitionedCall
    return try op.call(inputs, ConcreteFunctionObject.callAttributes(function))
  }
}
