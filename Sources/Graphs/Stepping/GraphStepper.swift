import Diagnostics
import Ops
import Tensors

/// Runs a function graph node by node, as it was traced: nothing is folded, merged or taken apart beforehand, and each
/// node is told of.
///
/// It calls the kernels that a plan calls, on the same values, in an order that the graph allows, and so gives the same
/// bits. Nodes that neither a result nor a side effect needs don't run.
public struct GraphStepper {
  private let name: String
  private unowned let delegate: any SteppingDelegate
  private var path: [StepScope] = []
  private var count = 0
  private var states: [ObjectIdentifier: KernelState] = [:]
  /// The values that still know their sources, oldest first.
  private var remembered: [SteppedValue] = []
  private var firstRemembered = 0

  /// How many values keep their history.
  private static let rememberedCount = 4096

  /// - Parameter name: what errors call the function.
  public init(name: String, delegate: any SteppingDelegate) {
    self.name = name
    self.delegate = delegate
  }

  /// How many nodes have run.
  public var stepCount: Int { count }

  /// Runs a function from its arguments and captures, in the order of the graph's inputs.
  ///
  /// - Parameter title: what the walk calls the function.
  public mutating func run(_ graph: FunctionGraph, _ inputs: [Tensor], title: String) throws -> [Tensor] {
    let values = zip(graph.inputs, inputs).map { (input: SymbolicTensor, tensor: Tensor) -> SteppedValue in
      SteppedValue(tensor, name: input.node.attributes.string("_user_specified_name", default: input.node.name))
    }
    return try run(graph, values, .function(title)).map { (value: SteppedValue) -> Tensor in value.tensor }
  }

  private mutating func run(
    _ graph: FunctionGraph, _ inputs: [SteppedValue], _ scope: StepScope
  ) throws -> [SteppedValue] {
    guard inputs.count == graph.inputs.count else {
      throw Failure(.invalidArgumentError, "\(graph.name) takes \(graph.inputs.count) tensors, got \(inputs.count)")
    }
    path.append(scope)
    defer { path.removeLast() }
    try delegate.willEnter(scope, path: path)
    var values: [SymbolicTensor: SteppedValue] = [:]
    for (input, value) in zip(graph.inputs, inputs) { values[input] = value }
    let needed = NeededNodes(graph)
    for node in NodeOrder.executionOrder(of: graph) where needed.contains(node) { try run(node, &values) }
    return try graph.outputs.map { (output: SymbolicTensor) throws -> SteppedValue in try value(of: output, values) }
  }

  private func value(of tensor: SymbolicTensor, _ values: [SymbolicTensor: SteppedValue]) throws -> SteppedValue {
    guard let value = values[tensor] else {
      throw Failure(
        .invalidArgumentError,
        "You must feed a value for placeholder tensor '\(tensor.node.name)' with dtype \(tensor.dtype.kernelName)")
    }
    return value
  }

  private mutating func run(_ node: Node, _ values: inout [SymbolicTensor: SteppedValue]) throws {
    // Arguments, and captured constants, have their values.
    if let first = node.outputs.first, values[first] != nil { return }
    if node.op.name == "Placeholder" || node.op.name == "NoOp" { return }
    try Interrupt.poll()
    let inputs = try node.inputs.map { (input: SymbolicTensor) throws -> SteppedValue in try value(of: input, values) }
    let results = try runFunctions(of: node, inputs) ?? runKernel(node, inputs)
    for (output, result) in zip(node.outputs, results) { values[output] = result }
  }

  // MARK: Kernels

  private mutating func runKernel(_ node: Node, _ inputs: [SteppedValue]) throws -> [SteppedValue] {
    let tensors: [Tensor]
    if node.op.name == "Const", let value = node.attributes.tensor("value") {
      tensors = [value]
    } else {
      let given = inputs.map { (input: SteppedValue) -> Tensor in input.tensor }
      do {
        tensors = try EagerExecution.run(node.op, given, call(node))
      } catch {
        throw Plan.located(error, PlanOrigin(name: pathPrefix + node.name, stack: node.stack), in: name)
      }
    }
    count += 1
    let results = made(tensors, by: node, of: inputs)
    try delegate.step(
      GraphStep(phase: .done, number: count, node: node, inputs: inputs, outputs: results), path: path)
    return results
  }

  private mutating func call(_ node: Node) -> KernelCall {
    guard node.op.isStateful else { return KernelCall(op: node.op, attributes: node.attributes) }
    let key = ObjectIdentifier(node)
    let state = states[key] ?? KernelState()
    states[key] = state
    return KernelCall(op: node.op, attributes: node.attributes, state: state)
  }

  private var pathPrefix: String {
    path.reduce("") { (text: String, scope: StepScope) -> String in
      switch scope {
      case .function: text
      case .call(let node, _), .branch(let node, _), .loopTest(let node, _), .loopBody(let node, _): text + node + "/"
      }
    }
  }

  private mutating func made(_ tensors: [Tensor], by node: Node, of inputs: [SteppedValue]) -> [SteppedValue] {
    let results = tensors.enumerated().map { (index: Int, tensor: Tensor) -> SteppedValue in
      let name = index == 0 ? node.name : "\(node.name):\(index)"
      return SteppedValue(tensor, name: name, step: count, node: node, sources: inputs)
    }
    for result in results { remember(result) }
    return results
  }

  private mutating func remember(_ value: SteppedValue) {
    remembered.append(value)
    guard remembered.count - firstRemembered > GraphStepper.rememberedCount else { return }
    remembered[firstRemembered].sources = []
    firstRemembered += 1
    if firstRemembered > GraphStepper.rememberedCount {
      remembered.removeFirst(firstRemembered)
      firstRemembered = 0
    }
  }

  // MARK: Functions

  /// Walks the functions of a branch, loop or call; nil for other nodes.
  private mutating func runFunctions(of node: Node, _ inputs: [SteppedValue]) throws -> [SteppedValue]? {
    switch node.op.name {
    case "If", "StatelessIf":
      guard let then = node.graph(of: "then_branch"), let otherwise = node.graph(of: "else_branch") else { return nil }
      return try walking(node, inputs) { (stepper: inout GraphStepper) throws -> [SteppedValue] in
        let isThen = try FunctionCallOps.truth(of: inputs.first?.tensor)
        return try stepper.run(
          isThen ? then : otherwise, Array(inputs.dropFirst()), .branch(node: node.name, isThen: isThen))
      }
    case "While", "StatelessWhile":
      guard let test = node.graph(of: "cond"), let body = node.graph(of: "body") else { return nil }
      return try walking(node, inputs) { (stepper: inout GraphStepper) throws -> [SteppedValue] in
        try stepper.runLoop(node, test, body, inputs)
      }
    case "PartitionedCall", "StatefulPartitionedCall":
      guard let callee = node.graph(of: "f") else { return nil }
      return try walking(node, inputs) { (stepper: inout GraphStepper) throws -> [SteppedValue] in
        try stepper.run(callee, inputs, .call(node: node.name, function: callee.name))
      }
    default: return nil
    }
  }

  private mutating func runLoop(
    _ node: Node, _ test: FunctionGraph, _ body: FunctionGraph, _ inputs: [SteppedValue]
  ) throws -> [SteppedValue] {
    var values = inputs
    var iteration = 1
    while true {
      let decided = try run(test, values, .loopTest(node: node.name, iteration: iteration))
      guard try FunctionCallOps.truth(of: decided.first?.tensor) else { return values }
      values = try run(body, values, .loopBody(node: node.name, iteration: iteration))
      iteration += 1
    }
  }

  private mutating func walking(
    _ node: Node, _ inputs: [SteppedValue], _ body: (inout GraphStepper) throws -> [SteppedValue]
  ) throws -> [SteppedValue] {
    count += 1
    let number = count
    try delegate.step(
      GraphStep(phase: .entering, number: number, node: node, inputs: inputs, outputs: []), path: path)
    let inner = try body(&self)
    let results = inner.enumerated().map { (index: Int, value: SteppedValue) -> SteppedValue in
      // The history goes on inside: the result is what was made there, under this node's name.
      let name = index == 0 ? node.name : "\(node.name):\(index)"
      return SteppedValue(value.tensor, name: name, step: number, node: node, sources: [value])
    }
    for result in results { remember(result) }
    try delegate.step(
      GraphStep(phase: .left, number: number, node: node, inputs: inputs, outputs: results), path: path)
    return results
  }
}

/// The nodes that a graph's results and side effects need.
private struct NeededNodes {
  private var isNeeded: [Bool]

  init(_ graph: FunctionGraph) {
    isNeeded = Array(repeating: false, count: graph.nodes.count)
    var waiting = graph.outputs.map { (output: SymbolicTensor) -> Node in output.node } + graph.controlOutputs
    while let node = waiting.popLast() {
      guard node.index < isNeeded.count, !isNeeded[node.index] else { continue }
      isNeeded[node.index] = true
      for input in node.inputs { waiting.append(input.node) }
      waiting += node.controlInputs
    }
  }

  func contains(_ node: Node) -> Bool { isNeeded[node.index] }
}

extension Node {
  /// The graph of a function among the attributes.
  fileprivate func graph(of attribute: String) -> FunctionGraph? {
    (attributes.function(attribute) as? ConcreteGraphFunction)?.graph
  }
}
