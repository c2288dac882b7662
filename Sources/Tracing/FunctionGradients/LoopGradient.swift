import Diagnostics
import Graphs
import Ops
import Tensors

/// The gradient of a loop: the loop once more with lists that keep what each turn's gradient needs, then a loop that runs
/// the turns' gradients from the last to the first.
struct LoopGradient {
  private let step: GradientStep
  private let graph: Graph
  private let condition: FunctionGraph
  private let body: FunctionGraph

  init(_ step: GradientStep) throws {
    guard let graph = ExecutionContext.graph as? Graph,
      let condition = step.attributes.function("cond") as? ConcreteGraphFunction,
      let body = step.attributes.function("body") as? ConcreteGraphFunction
    else { throw Failure(.notImplementedError, "the gradient of a loop outside of a function") }
    self.step = step
    self.graph = graph
    self.condition = condition.graph
    self.body = body.graph
  }

  /// The body with one turn's gradient on top.
  private struct Turn {
    let graph: FunctionGraph
    let outputs: [SymbolicTensor]
    let gradient: FunctionGraph
    /// The gradient function's inputs for the loop variables' gradients, and its results.
    let upstreams: [SymbolicTensor]
    let results: [AnyTensor]
    /// What the gradient takes from the turn, with the placeholders for it.
    let kept: [(external: SymbolicTensor, internal: SymbolicTensor)]
    /// What it takes from around the loop.
    let outside: [(external: AnyTensor, internal: SymbolicTensor)]
  }

  func gradients() throws -> [AnyTensor?] {
    // The counter and the limit carry no gradient; a list that the body only reads gets one from its elements.
    let places = step.inputs.indices.filter { (index: Int) -> Bool in
      guard index >= 2, Tape.carriesGradient(step.inputs[index].dtype) else { return false }
      return step.inputs[index].dtype != .variant || step.upstreams[index] != nil
        || body.outputs[index] === body.inputs[index]
    }
    if places.isEmpty { return step.inputs.map { _ in nil } }
    let scope = graph.enterScope("while_grad")
    defer { graph.leaveScope() }
    let turn = try turn(places)
    let (count, lists) = try runForward(turn, scope)
    let final = try runBackward(turn, places, count, lists, scope)
    var result: [AnyTensor?] = step.inputs.map { _ in nil }
    for (place, gradient) in zip(places, final) { result[place] = gradient }
    return result
  }

  private func turn(_ places: [Int]) throws -> Turn {
    let turn = FunctionGraph(name: body.name + "_rewritten", outer: graph, isControlFlow: true)
    let outputs = try BranchGraph.inside(turn) { try copyBody(into: turn) }
    let inputs = turn.inputs
    let gradient = FunctionGraph(name: body.name + "_grad", outer: turn, isControlFlow: true)
    var upstreams: [SymbolicTensor] = []
    let results = try BranchGraph.inside(gradient) { () throws -> [AnyTensor] in
      for place in places {
        let kind = NodeGradients.kind(of: step.inputs[place])
        upstreams.append(try gradient.addInput(kind.dtype, kind.shape, name: "Placeholder", userName: nil))
      }
      let computed = try NodeGradients.compute(
        through: turn, targets: places.map { outputs[$0] }, seeds: upstreams, sources: places.map { inputs[$0] })
      return try zip(computed, upstreams).map { try $0 ?? Call.zerosLike($1) }
    }
    var kept: [(external: SymbolicTensor, internal: SymbolicTensor)] = []
    var outside: [(external: AnyTensor, internal: SymbolicTensor)] = []
    for capture in BranchGraph.captures(of: gradient) {
      if let tensor = capture.external as? SymbolicTensor, tensor.graph === turn {
        kept.append((tensor, capture.internal))
      } else {
        outside.append(capture)
      }
    }
    return Turn(
      graph: turn, outputs: outputs, gradient: gradient, upstreams: upstreams, results: results, kept: kept,
      outside: outside)
  }

  private func copyBody(into turn: FunctionGraph) throws -> [SymbolicTensor] {
    var replacements: [(SymbolicTensor, SymbolicTensor)] = []
    for (input, value) in zip(body.inputs, step.inputs) {
      let place = try turn.addInput(input.dtype, input.partialShape, name: "Placeholder", userName: nil)
      if value.dtype == .resource { turn.addCapture(value, placeholder: place) }
      replacements.append((input, place))
    }
    let copy = try GraphCopy(of: body, into: turn, replacing: replacements, keepsNames: false)
    return try body.outputs.map { try copy.copy(of: $0) }
  }

  // MARK: Forward, with lists

  private func runForward(_ turn: Turn, _ scope: String) throws -> (count: AnyTensor, lists: [AnyTensor]) {
    var empty: [AnyTensor] = []
    for tensor in turn.kept {
      let shape = try LoopGradient.elementShape(tensor.external.partialShape)
      let attributes = Attributes(["element_dtype": .type(tensor.external.dtype), "shape_type": .type(.int32)])
      let limit = try constant(.scalar(Int32(-1)), name: "max_num_elements")
      empty.append(try TensorOperators.op("EmptyTensorList")([shape, limit], attributes, name: "accumulator"))
    }
    let outputs = try BranchGraph.inside(turn.graph) { () throws -> [AnyTensor] in
      try turn.kept.map { (tensor) throws -> AnyTensor in
        let list = try turn.graph.addInput(.variant, .scalar, name: "Placeholder", userName: nil)
        let attributes = Attributes(["element_dtype": .type(tensor.external.dtype)])
        return try TensorOperators.op("TensorListPushBack")([list, tensor.external], attributes)
      }
    }
    try turn.graph.finish(outputs: turn.outputs + outputs)
    let test = FunctionGraph(name: condition.name + "_rewritten", outer: graph, isControlFlow: true)
    try BranchGraph.inside(test) {
      var replacements: [(SymbolicTensor, SymbolicTensor)] = []
      for (input, value) in zip(condition.inputs, step.inputs) {
        let place = try test.addInput(input.dtype, input.partialShape, name: "Placeholder", userName: nil)
        if value.dtype == .resource { test.addCapture(value, placeholder: place) }
        replacements.append((input, place))
      }
      for _ in empty { try test.addInput(.variant, .unknown, name: "Placeholder", userName: nil) }
      let copy = try GraphCopy(of: condition, into: test, replacing: replacements, keepsNames: false)
      try test.finish(outputs: condition.outputs.map { try copy.copy(of: $0) })
    }
    let results = try loop(test, turn.graph, step.inputs + empty, name: scope + "forward/")
    return (results[0], Array(results.suffix(empty.count)))
  }

  private static func elementShape(_ shape: PartialShape) throws -> AnyTensor {
    guard let dims = shape.dims else { return try constant(.scalar(Int32(-1)), name: "Const") }
    return try constant(.vector(dims.map { Int32(clamping: $0 ?? -1) }), name: "Const")
  }

  // MARK: Backward

  private func runBackward(
    _ turn: Turn, _ places: [Int], _ count: AnyTensor, _ lists: [AnyTensor], _ scope: String
  ) throws -> [AnyTensor] {
    var start: [AnyTensor] = [try constant(.scalar(0, as: count.dtype), name: "grad_counter"), count]
    for place in places { start.append(try step.upstreams[place] ?? NodeGradients.zeros(for: step.inputs[place])) }
    let test = FunctionGraph(name: UniqueNumber.branchName(scope: scope, "cond"), outer: graph, isControlFlow: true)
    let back = FunctionGraph(name: UniqueNumber.branchName(scope: scope, "body"), outer: graph, isControlFlow: true)
    let variables = start + lists + turn.outside.map { $0.external }
    try BranchGraph.inside(test) {
      let inputs = try variables.map { try test.addInput($0.dtype, .unknown, name: "Placeholder", userName: nil) }
      for input in inputs.prefix(2) { input.replaceShape(.scalar) }
      try test.finish(outputs: [test.markAsReturn(TensorOperators.op("Less")(inputs[0], inputs[1]))])
    }
    try BranchGraph.inside(back) {
      let inputs = try variables.enumerated().map { (index: Int, variable: AnyTensor) throws -> SymbolicTensor in
        let isGradient = index >= 2 && index < start.count
        let shape = isGradient ? NodeGradients.kind(of: step.inputs[places[index - 2]]).shape : variable.partialShape
        return try back.addInput(variable.dtype, shape, name: "Placeholder", userName: nil)
      }
      try back.finish(outputs: turnBack(turn, inputs, gradientCount: places.count, back))
    }
    let results = try loop(test, back, variables, name: scope + "while_grad/")
    return Array(results[2..<(2 + places.count)])
  }

  /// One turn's gradient: takes the last element off each list and gives the loop variables for the turn before.
  private func turnBack(
    _ turn: Turn, _ inputs: [SymbolicTensor], gradientCount: Int, _ back: FunctionGraph
  ) throws -> [AnyTensor] {
    let lists = inputs[(2 + gradientCount)..<(2 + gradientCount + turn.kept.count)]
    let outside = inputs.suffix(turn.outside.count)
    var replacements: [(SymbolicTensor, SymbolicTensor)] = []
    for (upstream, input) in zip(turn.upstreams, inputs.dropFirst(2)) { replacements.append((upstream, input)) }
    for (capture, input) in zip(turn.outside, outside) { replacements.append((capture.internal, input)) }
    var shorter: [AnyTensor] = []
    for (tensor, list) in zip(turn.kept, lists) {
      let shape = try LoopGradient.elementShape(tensor.external.partialShape)
      let attributes = Attributes(["element_dtype": .type(tensor.external.dtype)])
      let popped = try TensorOperators.op("TensorListPopBack").call([list, shape], attributes)
      shorter.append(popped[0])
      guard let element = popped[1] as? SymbolicTensor else { continue }
      element.replaceShape(tensor.external.partialShape)
      replacements.append((tensor.internal, element))
    }
    let copy = try GraphCopy(of: turn.gradient, into: back, replacing: replacements, keepsNames: false)
    var outputs: [AnyTensor] = [try back.markAsReturn(Call.add(inputs[0], 1)), try back.markAsReturn(inputs[1])]
    for result in turn.results {
      guard let symbolic = result as? SymbolicTensor else { continue }
      outputs.append(try back.markAsReturn(copy.copy(of: symbolic)))
    }
    return outputs + shorter + Array(outside)
  }

  /// A loop node over finished parts.
  private func loop(
    _ test: FunctionGraph, _ body: FunctionGraph, _ inputs: [AnyTensor], name: String
  ) throws -> [AnyTensor] {
    let isStateful = test.isStateful || body.isStateful
    let op = isStateful ? FunctionCallOps.while : FunctionCallOps.statelessWhile
    let attributes = Attributes([
      "cond": .function(ConcreteGraphFunction(name: test.name, graph: test)),
      "body": .function(ConcreteGraphFunction(name: body.name, graph: body)),
      "output_shapes": .shapes(body.outputs.map { $0.partialShape }), "parallel_iterations": .int(10),
      "_lower_using_switch_merge": .bool(true), "_read_only_resource_inputs": .ints([]),
      "_num_original_outputs": .int(body.outputs.count),
    ])
    return try op.call(inputs, attributes, name: name)
  }
}
