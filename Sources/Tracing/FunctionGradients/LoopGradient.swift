import Diagnostics
import Graphs
import Ops
import Tensors

/// The gradient of a loop, as TensorFlow's `while_v2` makes it: a loop that runs the turns' gradients from the last to the
/// first. What they need of a turn, the forward loop pushes onto lists, which it gets as further loop variables
/// (`LoopAccumulators`); the backward loop pops it.
struct LoopGradient {
  private let step: GradientStep
  private let graph: Graph
  private let node: Node
  private let forward: LoopAccumulators

  /// - Errors: `NotImplementedError` for a loop that is not part of a graph.
  init(_ step: GradientStep) throws {
    guard let graph = ExecutionContext.graph as? Graph, let output = step.outputs.first as? SymbolicTensor,
      let home = output.graph
    else { throw Failure(.notImplementedError, "the gradient of a loop outside of a function") }
    self.step = step
    self.graph = graph
    node = output.node
    forward = try LoopAccumulators(of: node, in: home)
  }

  func gradients() throws -> [AnyTensor?] {
    let (places, seeds) = try differentiable()
    var result = [AnyTensor?](repeating: nil, count: step.inputs.count)
    if places.isEmpty { return result }
    let total = node.outputs[0]
    let counter = try constant(.scalar(0, as: total.dtype), name: "grad_counter")
    let arguments: [AnyTensor] = [counter, node.inputs[1], total] + seeds
    let body = try backwardBody(arguments, places)
    let captures = BranchGraph.captures(of: body)
    try forward.rewrite()
    let variables = arguments + captures.map { forward.resolved($0.external) }
    let condition = try backwardCondition(variables)
    let outputs = try join(condition, body, variables).map { try GraphOps.identity($0) }
    for (index, place) in places.enumerated() where place < result.count { result[place] = outputs[3 + index] }
    return result
  }

  // MARK: What carries gradients

  /// The outputs that gradients come in for, and these.
  private func differentiable() throws -> (places: [Int], seeds: [AnyTensor]) {
    var places: [Int] = []
    var seeds: [AnyTensor] = []
    let firstCapture = forward.body.inputs.count - forward.captureCount
    for (index, output) in forward.body.outputs.enumerated() where LoopGradient.isTrainable(output) {
      let isKnown = index < step.inputs.count
      // What is only read needs no gradient unless somebody asks; the lists that gradients have added do.
      let isAsked = output.dtype == .variant && index < step.upstreams.count && step.upstreams[index] != nil
      if isKnown, index >= firstCapture, !step.needed[index], !isAsked { continue }
      guard let seed = try upstream(index) else { continue }
      places.append(index)
      seeds.append(try IndexedSlices.densified(seed))
    }
    return (places, seeds)
  }

  private func upstream(_ index: Int) throws -> AnyTensor? {
    if index < step.upstreams.count, let upstream = step.upstreams[index] { return upstream }
    let output = node.outputs[index]
    switch output.dtype {
    case .variant: return try Call.zerosLike(output)
    case .resource:
      let input = index < step.inputs.count ? step.inputs[index] : node.inputs[index]
      let kind = NodeGradients.kind(of: input)
      return Tape.carriesGradient(kind.dtype) && kind.dtype != .resource ? try NodeGradients.zeros(for: input) : nil
    default: return nil
    }
  }

  private static func isTrainable(_ output: SymbolicTensor) -> Bool {
    guard Tape.carriesGradient(output.dtype) else { return false }
    // A list of what carries no gradient carries none.
    if output.node.op.name == "TensorListPopBack", let element = output.node.attributes.type("element_dtype") {
      return Tape.carriesGradient(element)
    }
    return true
  }

  // MARK: The backward loop

  private func backwardBody(_ arguments: [AnyTensor], _ places: [Int]) throws -> FunctionGraph {
    let name = "\(forward.bodyName)_grad_\(UniqueNumber.next())"
    let body = FunctionGraph(name: name, outer: forward.body, isControlFlow: true, nameScope: graph.nameScope)
    let captures = BackwardCaptures(body, forward)
    body.captureRule = { (tensor: SymbolicTensor, name: String?) in try captures.captured(tensor, name) }
    defer { body.captureRule = nil }
    try BranchGraph.inside(body) {
      let inputs = try arguments.map { (argument: AnyTensor) throws -> SymbolicTensor in
        try body.addInput(argument.dtype, argument.partialShape, name: "Placeholder", userName: nil)
      }
      let sources = places.map { forward.body.inputs[$0] }
      let gradients = try NodeGradients.computeNamed(
        through: forward.body, targets: places.map { forward.body.outputs[$0] }, seeds: Array(inputs.dropFirst(3)),
        sources: sources)
      let connected = try zip(gradients, sources).map { (gradient: AnyTensor?, source: SymbolicTensor) throws -> AnyTensor in
        try gradient ?? NodeGradients.zeros(for: source)
      }
      let next = try Call.add(inputs[0], 1)
      let results: [AnyTensor] = [next, inputs[1], inputs[2]] + connected
      try body.finish(outputs: results.map { try body.markAsReturn($0) })
    }
    let taken = BranchGraph.captures(of: body).map { $0.internal }
    body.resetInputs(Array(body.inputs.prefix(arguments.count)) + taken, captures: body.captures)
    let passed = taken.map { captures.output(for: $0) }
    body.replaceOutputs(body.outputs + passed)
    return body
  }

  private func backwardCondition(_ variables: [AnyTensor]) throws -> FunctionGraph {
    let name = "\(forward.conditionName)_grad_\(UniqueNumber.next())"
    let condition = FunctionGraph(name: name, outer: graph, isControlFlow: true)
    try BranchGraph.inside(condition) {
      let inputs = try variables.map {
        try condition.addInput($0.dtype, $0.partialShape, name: "Placeholder", userName: nil)
      }
      try condition.finish(outputs: [condition.markAsReturn(TensorOperators.op("Less")(inputs[0], inputs[2]))])
    }
    return condition
  }

  private func join(
    _ condition: FunctionGraph, _ body: FunctionGraph, _ variables: [AnyTensor]
  ) throws -> [AnyTensor] {
    let isStateful = condition.isStateful || body.isStateful
    let op = isStateful ? FunctionCallOps.while : FunctionCallOps.statelessWhile
    let readOnly = Set(condition.readOnlyResourceInputs).intersection(body.readOnlyResourceInputs)
    let attributes = Attributes([
      "cond": .function(ConcreteGraphFunction(name: condition.name, graph: condition)),
      "body": .function(ConcreteGraphFunction(name: body.name, graph: body)),
      "output_shapes": .shapes(body.outputs.map { $0.partialShape }),
      "parallel_iterations": .int(node.attributes.int("parallel_iterations", default: 10)),
      "_lower_using_switch_merge": .bool(true), "_read_only_resource_inputs": .ints(readOnly.sorted()),
      "_num_original_outputs": .int(body.outputs.count),
    ])
    return try op.call(variables, attributes, name: node.name + "_grad")
  }
}
