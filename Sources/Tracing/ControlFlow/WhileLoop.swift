import Diagnostics
import Graphs
import Ops
import Script
import Tensors

/// A loop in a graph: condition and body traced, joined in one `While` node, as TensorFlow's `while_v2` does it.
struct WhileLoop {
  let interpreter: Interpreter
  let graph: Graph
  var name = "while"
  var parallelIterations = 10
  /// A Python int or a tensor; nil for no limit.
  var maximumIterations: Handle?
  /// Per loop variable: the shape that all its tensors keep to; nil for the shape at the start.
  var invariants: [PartialShape?] = []

  /// The loop variables' structures over placeholders, for condition and body.
  private struct Signature {
    var counterType: DType
    var types: [DType] = []
    var shapes: [PartialShape] = []
  }

  /// - Parameters:
  ///   - condition: gives a bool tensor for the loop variables.
  ///   - body: gives the loop variables after one turn.
  /// - Returns: the loop variables at the end.
  func trace(
    _ variables: [Handle], condition: ([Handle]) throws -> Handle, body: ([Handle]) throws -> [Handle]
  ) throws -> [Handle] {
    let start = try variables.map { try tensors($0) }
    let structure = Handle.list(start)
    let flat = try flatTensors(structure)
    let scope = graph.enterScope(name)
    defer { graph.leaveScope() }
    let conditionName = UniqueNumber.branchName(scope: scope, "cond")
    let bodyName = UniqueNumber.branchName(scope: scope, "body")
    let (limit, counter) = try counters()
    let shapes = try flatShapes(structure, flat)
    let conditionGraph = FunctionGraph(name: conditionName, outer: graph, isControlFlow: true)
    try BranchGraph.inside(conditionGraph) {
      let (counterInput, limitInput, inputs) = try addInputs(conditionGraph, counter, limit, flat, shapes)
      var result = try TensorConversion.tensor(condition(pack(structure, inputs)), interpreter)
      guard result.dtype == .bool else {
        throw Failure(
          .invalidArgumentError,
          "Input 'input' passed \(result.dtype.kernelName) expected bool while building NodeDef 'while/LoopCond' using "
            + "Op<name=LoopCond; signature=input:bool -> output:bool>",
          hint: "the condition of a loop is a bool tensor: compare, or cast to tf.bool")
      }
      if result.partialShape.rank != 0 {
        result = try TensorOperators.op("Squeeze")(result, Attributes(["squeeze_dims": .ints([])]))
      }
      if maximumIterations != nil {
        result = try TensorOperators.op("LogicalAnd")(TensorOperators.op("Less")(counterInput, limitInput), result)
      }
      try conditionGraph.finish(outputs: [conditionGraph.markAsReturn(result)])
    }
    dropConstants(conditionGraph)
    let bodyGraph = FunctionGraph(name: bodyName, outer: graph, isControlFlow: true)
    try BranchGraph.inside(bodyGraph) {
      let (counterInput, limitInput, inputs) = try addInputs(bodyGraph, counter, limit, flat, shapes)
      for capture in BranchGraph.captures(of: conditionGraph) {
        _ = try bodyGraph.capture(capture.external, name: nil)
      }
      let results = try body(pack(structure, inputs))
      try checkStructure(results, start)
      let next = try Call.add(counterInput, 1)
      var outputs: [AnyTensor] = [try bodyGraph.markAsReturn(next), try bodyGraph.markAsReturn(limitInput)]
      for leaf in try Nest.flatten(.list(results), interpreter) {
        let tensor = try FunctionTracer.tensor(leaf) ?? TensorConversion.tensor(leaf, interpreter)
        outputs.append(try bodyGraph.markAsReturn(tensor))
      }
      try bodyGraph.finish(outputs: outputs)
    }
    dropConstants(bodyGraph)
    let results = try join(conditionGraph, bodyGraph, [counter, limit] + flat, shapes, scope)
    return try pack(structure, Array(results[2..<(2 + flat.count)]))
  }

  // MARK: Loop variables

  /// The structure with every leaf a tensor or a flow.
  private func tensors(_ variable: Handle) throws -> Handle {
    try Nest.map(variable, interpreter) { (leaf: Handle) throws -> Handle in
      if leaf.asObject is any FlowCarrying { return leaf }
      if leaf.asTensor != nil { return leaf }
      return .tensor(try TensorConversion.tensor(leaf, interpreter))
    }
  }

  private func flatTensors(_ structure: Handle) throws -> [AnyTensor] {
    try Nest.flatten(structure, interpreter).compactMap(FunctionTracer.tensor)
  }

  /// The shape that each flat loop variable keeps to.
  private func flatShapes(_ structure: Handle, _ flat: [AnyTensor]) throws -> [PartialShape] {
    var shapes: [PartialShape] = []
    for (index, variable) in (structure.asSequence ?? []).enumerated() {
      let invariant = index < invariants.count ? invariants[index] : nil
      for leaf in try Nest.flatten(variable, interpreter) {
        shapes.append(invariant ?? FunctionTracer.tensor(leaf)?.partialShape ?? .unknown)
      }
    }
    return shapes
  }

  /// The loop variables over other tensors.
  private func pack(_ structure: Handle, _ tensors: [AnyTensor]) throws -> [Handle] {
    var next = 0
    let packed = try Nest.map(structure, interpreter) { (leaf: Handle) throws -> Handle in
      defer { next += 1 }
      guard next < tensors.count else { return leaf }
      if let carrier = leaf.asObject as? any FlowCarrying { return .object(try carrier.over(flow: tensors[next])) }
      return .tensor(tensors[next])
    }
    return packed.asSequence ?? []
  }

  private func counters() throws -> (limit: AnyTensor, counter: AnyTensor) {
    let limit: AnyTensor
    if let maximumIterations {
      limit = try maximumTensor(maximumIterations)
    } else {
      limit = try constant(.scalar(Int32(-1)), name: "maximum_iterations")
    }
    let counter = try constant(.scalar(0, as: limit.dtype), name: "loop_counter")
    return (limit, counter)
  }

  /// - Errors: `TypeError` for a Python number that is no int.
  private func maximumTensor(_ value: Handle) throws -> AnyTensor {
    let isTensor = value.asTensor != nil || value.asObject is any TensorConvertible
    return try TensorConversion.tensor(
      value, dtype: isTensor ? nil : .int32, name: "maximum_iterations", interpreter)
  }

  private func addInputs(
    _ part: FunctionGraph, _ counter: AnyTensor, _ limit: AnyTensor, _ flat: [AnyTensor], _ shapes: [PartialShape]
  ) throws -> (SymbolicTensor, SymbolicTensor, [AnyTensor]) {
    let counterInput = try addCounter(part, counter)
    let limitInput = try addCounter(part, limit)
    var inputs: [AnyTensor] = []
    for (tensor, shape) in zip(flat, shapes) {
      inputs.append(try part.addInput(tensor.dtype, shape, name: "Placeholder", userName: nil))
    }
    return (counterInput, limitInput, inputs)
  }

  private func addCounter(_ part: FunctionGraph, _ tensor: AnyTensor) throws -> SymbolicTensor {
    let name = (tensor as? SymbolicTensor)?.node.name ?? "Placeholder"
    return try part.addInput(tensor.dtype, tensor.partialShape, name: name, userName: name)
  }

  private func dropConstants(_ part: FunctionGraph) {
    part.resetInputs(part.inputs.filter { $0.node.op.name == "Placeholder" }, captures: part.captures)
  }

  private func checkStructure(_ results: [Handle], _ start: [Handle]) throws {
    try Nest.assertSameStructure(.list(results), .list(start), checkTypes: false, interpreter)
  }

  // MARK: The node

  private func join(
    _ condition: FunctionGraph, _ body: FunctionGraph, _ variables: [AnyTensor], _ shapes: [PartialShape], _ scope: String
  ) throws -> [AnyTensor] {
    let captures = BranchGraph.captures(of: body)
    let inputs = variables + captures.map { $0.external }
    body.replaceOutputs(body.outputs + captures.map { $0.internal })
    try pairCaptures(condition, captures.map { $0.external }, count: variables.count)
    try checkTypes(body, variables, shapes)
    var outputShapes = body.outputs.map { $0.partialShape }
    for (index, shape) in shapes.enumerated() { outputShapes[index + 2] = shape }
    let isStateful = condition.isStateful || body.isStateful
    let op = isStateful ? FunctionCallOps.while : FunctionCallOps.statelessWhile
    let readOnly = Set(condition.readOnlyResourceInputs).intersection(body.readOnlyResourceInputs)
    let attributes = Attributes([
      "cond": .function(ConcreteGraphFunction(name: condition.name, graph: condition)),
      "body": .function(ConcreteGraphFunction(name: body.name, graph: body)), "output_shapes": .shapes(outputShapes),
      "parallel_iterations": .int(parallelIterations), "_lower_using_switch_merge": .bool(true),
      "_read_only_resource_inputs": .ints(readOnly.sorted()), "_num_original_outputs": .int(body.outputs.count),
    ])
    return try op.call(inputs, attributes, name: scope)
  }

  /// Gives the condition an input for everything that the body captures; those that it does not use are redundant.
  private func pairCaptures(_ condition: FunctionGraph, _ externals: [AnyTensor], count: Int) throws {
    var inputs = Array(condition.inputs.prefix(count))
    var captures = Captures()
    var redundant = 0
    for external in externals {
      let placeholder: SymbolicTensor
      if let known = condition.captures.internal(for: external) {
        placeholder = known
      } else {
        let name = "\(condition.name)___redundant_placeholder\(redundant)"
        placeholder = try condition.addInput(external.dtype, .unknown, name: name, userName: nil)
        redundant += 1
      }
      inputs.append(placeholder)
      captures.add(external: external, internal: placeholder)
    }
    condition.resetInputs(inputs, captures: captures)
  }

  /// - Errors: `TypeError` and `ValueError` for loop variables that don't stay what they are.
  private func checkTypes(_ body: FunctionGraph, _ variables: [AnyTensor], _ shapes: [PartialShape]) throws {
    for (index, variable) in variables.enumerated() {
      let output = body.outputs[index]
      let name = (variable as? SymbolicTensor)?.name ?? "\(index)"
      guard output.dtype == variable.dtype else {
        throw Failure(
          .typeError,
          "Loop var \(name) enters the loop with type \(variable.dtype.pythonText) but has type \(output.dtype.pythonText) "
            + "after 1 iteration. \(name) type should remain constant.")
      }
      guard index >= 2 else { continue }
      let shape = shapes[index - 2]
      guard variable.dtype == .variant || shape.isSupershape(of: output.partialShape) else {
        throw Failure(
          .valueError,
          "Input tensor `\(name)` enters the loop with shape \(shape), but has shape \(output.partialShape) after one "
            + "iteration. To allow the shape to vary across iterations, use the `shape_invariants` argument of "
            + "tf.while_loop to specify a less-specific shape.")
      }
    }
  }
}
