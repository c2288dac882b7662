import Diagnostics
import Ops
import Tensors

/// Turns a function graph into blocks of steps: control edges become the order of steps, function calls the callee's
/// steps, branches and loops nested blocks.
///
/// On the way it drops identities, computes what is constant, and merges equal steps; none of it changes a bit of a result.
struct PlanBuilder {
  private(set) var valueCount = 0
  /// Values that are known now.
  private(set) var constants: [PlanValue: Tensor] = [:]
  /// Dtype and shape of a value, where a graph says so; slots are shared among equal ones.
  private(set) var descriptions: [PlanValue: SlotClass] = [:]
  private(set) var inputs: [PlanValue] = []
  private(set) var outputs: [PlanValue] = []
  let root = PlanBlock()
  private var block: PlanBlock
  private var common = CommonSteps()
  private var equalConstants: [ConstantBits: PlanValue] = [:]
  private var path = ""
  private var stepCount = 0
  /// Is told what the passes do, and what values are called; nil while a plan is made just to run.
  private let journal: PlanJournal?
  private let passes: PassOptions

  /// Calls are taken apart until a plan has this many steps; beyond that they run as plans of their own.
  private static let stepLimit = 20_000

  init(_ graph: FunctionGraph, journal: PlanJournal? = nil, passes: PassOptions = .current) throws {
    self.journal = journal
    self.passes = passes
    block = root
    var scope: [SymbolicTensor: PlanValue] = [:]
    for input in graph.inputs {
      let value = newValue(input)
      inputs.append(value)
      scope[input] = value
      if let known = PlanBuilder.boundValue(input, graph) { constants[value] = known }
    }
    outputs = try add(graph, scope)
  }

  /// The value of an input that never changes: an inlined constant, or a captured eager tensor.
  private static func boundValue(_ input: SymbolicTensor, _ graph: FunctionGraph) -> Tensor? {
    if let constant = input.node.attributes.tensor("value"), input.node.op.name == "Const" { return constant }
    guard let external = graph.captures.external(for: input), !external.isSymbolic else { return nil }
    return unsafeDowncast(external, to: Tensor.self)
  }

  private mutating func newValue(_ tensor: SymbolicTensor?) -> PlanValue {
    let value = valueCount
    valueCount += 1
    if let tensor { descriptions[value] = SlotClass(tensor.dtype, tensor.partialShape) }
    return value
  }

  func removeDeadSteps() {
    DeadSteps.remove(from: root, outputs: outputs, valueCount: valueCount, journal: journal)
  }

  // MARK: Graphs

  /// Adds a graph's steps to the current block and gives its outputs' values.
  private mutating func add(_ graph: FunctionGraph, _ inputs: [SymbolicTensor: PlanValue]) throws -> [PlanValue] {
    var scope = inputs
    for node in NodeOrder.executionOrder(of: graph) { try add(node, &scope) }
    return try graph.outputs.map { (output: SymbolicTensor) throws -> PlanValue in try value(of: output, scope) }
  }

  private func value(of tensor: SymbolicTensor, _ scope: [SymbolicTensor: PlanValue]) throws -> PlanValue {
    guard let value = scope[tensor] else {
      throw Failure(
        .invalidArgumentError, "You must feed a value for placeholder tensor '\(tensor.node.name)' with dtype \(tensor.dtype.kernelName)")
    }
    return value
  }

  private mutating func add(_ node: Node, _ scope: inout [SymbolicTensor: PlanValue]) throws {
    let outputs = node.outputs
    if let first = outputs.first, scope[first] != nil { return }
    let origin = PlanOrigin(name: path + node.name, stack: node.stack)
    switch node.op.name {
    case "NoOp", "Placeholder": return
    case "Const":
      if let output = outputs.first, let value = node.attributes.tensor("value") {
        scope[output] = constant(value, named: origin.name)
      }
      return
    case "Identity", "StopGradient", "PreventGradient", "Snapshot":
      if let input = node.inputs.first, let output = outputs.first { scope[output] = try value(of: input, scope) }
      journal?.add(.passing, origin.name)
      return
    default: break
    }
    let inputs = try node.inputs.map { (input: SymbolicTensor) throws -> PlanValue in try value(of: input, scope) }
    let results: [PlanValue]
    switch node.op.name {
    case "If", "StatelessIf": results = try addBranch(node, inputs, origin) ?? addKernel(node, inputs, origin)
    case "While", "StatelessWhile": results = try addLoop(node, inputs, origin) ?? addKernel(node, inputs, origin)
    case "PartitionedCall", "StatefulPartitionedCall":
      results = try addCall(node, inputs) ?? addKernel(node, inputs, origin)
    default: results = addKernel(node, inputs, origin)
    }
    for (output, result) in zip(outputs, results) { scope[output] = result }
  }

  private mutating func constant(_ tensor: Tensor, named name: String) -> PlanValue {
    // Equal small constants are one value, so that steps on them are seen to be equal.
    let bits = ConstantBits(tensor)
    if let bits, let known = equalConstants[bits] { return known }
    let value = newValue(nil)
    constants[value] = tensor
    if let bits { equalConstants[bits] = value }
    journal?.names[value] = name
    return value
  }

  // MARK: Kernels

  private mutating func addKernel(_ node: Node, _ inputs: [PlanValue], _ origin: PlanOrigin) -> [PlanValue] {
    let known = inputs.map { (input: PlanValue) -> Tensor? in constants[input] }
    if passes.foldsConstants, let folded = ConstantFolding.fold(node, known) {
      journal?.add(.folding, origin.name, "= " + folded.map { Diagram.valueText(.tensor($0)) }.joined(separator: ", "))
      return folded.map { (tensor: Tensor) -> PlanValue in constant(tensor, named: origin.name) }
    }
    if passes.mergesEqualSteps, let known = common.outputs(of: node, inputs) {
      journal?.add(.merging, origin.name, "(the same as \(known.first.flatMap { journal?.names[$0] } ?? "a step before"))")
      return known
    }
    let outputs = node.outputs.map { (output: SymbolicTensor) -> PlanValue in newValue(output) }
    block.steps.append(
      .kernel(KernelStep(op: node.op, attributes: node.attributes, inputs: inputs, outputs: outputs, origin: origin)))
    stepCount += 1
    if let first = outputs.first { journal?.names[first] = origin.name }
    common.record(node, inputs, outputs)
    return outputs
  }

  // MARK: Functions

  private func graph(of function: (any GraphFunction)?) -> FunctionGraph? {
    guard stepCount < PlanBuilder.stepLimit else { return nil }
    return (function as? ConcreteGraphFunction)?.graph
  }

  private mutating func addCall(_ node: Node, _ inputs: [PlanValue]) throws -> [PlanValue]? {
    guard passes.takesCallsApart, let callee = graph(of: node.attributes.function("f")),
      callee.inputs.count == inputs.count
    else { return nil }
    journal?.add(.calls, path + node.name, "(\(callee.name))")
    return try within(node) { (builder: inout PlanBuilder) throws -> [PlanValue] in
      try builder.add(callee, PlanBuilder.bind(callee, inputs))
    }
  }

  private static func bind(_ graph: FunctionGraph, _ values: [PlanValue]) -> [SymbolicTensor: PlanValue] {
    var scope: [SymbolicTensor: PlanValue] = [:]
    for (input, value) in zip(graph.inputs, values) { scope[input] = value }
    return scope
  }

  /// Adds steps whose names are told apart by the node that they came through.
  private mutating func within<Result>(_ node: Node, _ body: (inout PlanBuilder) throws -> Result) throws -> Result {
    let saved = path
    path += node.name + "/"
    defer { path = saved }
    return try body(&self)
  }

  /// Adds steps to another block; what is equal there may not be used outside.
  private mutating func inside<Result>(
    _ other: PlanBlock, _ body: (inout PlanBuilder) throws -> Result
  ) throws -> Result {
    let savedBlock = block
    let savedCommon = common
    block = other
    defer {
      block = savedBlock
      common = savedCommon
    }
    return try body(&self)
  }

  private mutating func addBranch(_ node: Node, _ inputs: [PlanValue], _ origin: PlanOrigin) throws -> [PlanValue]? {
    guard let thenGraph = graph(of: node.attributes.function("then_branch")),
      let elseGraph = graph(of: node.attributes.function("else_branch")), let condition = inputs.first
    else { return nil }
    let arguments = Array(inputs.dropFirst())
    guard thenGraph.inputs.count == arguments.count, elseGraph.inputs.count == arguments.count else { return nil }
    if passes.decidesBranches, let known = constants[condition], known.dtype == .bool, let isTaken = try? FunctionCallOps.truth(of: known) {
      let taken = isTaken ? thenGraph : elseGraph
      journal?.add(.branches, origin.name, isTaken ? "(always then_branch)" : "(always else_branch)")
      return try add(taken, PlanBuilder.bind(taken, arguments))
    }
    let step = BranchStep(condition: condition, thenBlock: PlanBlock(), elseBlock: PlanBlock(), origin: origin)
    step.thenResults = try inside(step.thenBlock) { (builder: inout PlanBuilder) throws -> [PlanValue] in
      try builder.add(thenGraph, PlanBuilder.bind(thenGraph, arguments))
    }
    step.elseResults = try inside(step.elseBlock) { (builder: inout PlanBuilder) throws -> [PlanValue] in
      try builder.add(elseGraph, PlanBuilder.bind(elseGraph, arguments))
    }
    step.results = node.outputs.map { (output: SymbolicTensor) -> PlanValue in newValue(output) }
    block.steps.append(.branch(step))
    stepCount += 1
    return step.results
  }

  private mutating func addLoop(_ node: Node, _ inputs: [PlanValue], _ origin: PlanOrigin) throws -> [PlanValue]? {
    guard let condition = graph(of: node.attributes.function("cond")),
      let body = graph(of: node.attributes.function("body")), condition.inputs.count == inputs.count,
      body.inputs.count == inputs.count, condition.outputs.count == 1, body.outputs.count == inputs.count
    else { return nil }
    let invariant = LoopStep.invariants(of: body)
    var states: [PlanValue] = []
    for (index, output) in node.outputs.enumerated() {
      // What the body hands on unchanged is the same value all the time.
      states.append(invariant[index] ? inputs[index] : newValue(output))
    }
    let step = LoopStep(initial: inputs, states: states, origin: origin)
    step.condition = try inside(step.conditionBlock) { (builder: inout PlanBuilder) throws -> PlanValue in
      try builder.add(condition, PlanBuilder.bind(condition, states))[0]
    }
    step.bodyResults = try inside(step.bodyBlock) { (builder: inout PlanBuilder) throws -> [PlanValue] in
      try builder.add(body, PlanBuilder.bind(body, states))
    }
    let results = states
    step.keepStates { (index: Int) -> Bool in !invariant[index] }
    block.steps.append(.loop(step))
    stepCount += 1
    return results
  }
}

extension LoopStep {
  /// For each state, whether the body's result is its own input.
  static func invariants(of body: FunctionGraph) -> [Bool] {
    zip(body.inputs, body.outputs).map { (input: SymbolicTensor, output: SymbolicTensor) -> Bool in
      var source = output
      while source.node.op.name == "Identity", let previous = source.node.inputs.first { source = previous }
      return source === input
    }
  }

  /// Drops the states for which `isKept` is false.
  func keepStates(_ isKept: (Int) -> Bool) {
    let kept = states.indices.filter(isKept)
    initial = kept.map { (index: Int) -> PlanValue in initial[index] }
    bodyResults = kept.map { (index: Int) -> PlanValue in bodyResults[index] }
    states = kept.map { (index: Int) -> PlanValue in states[index] }
  }
}

/// What a slot may hold one after the other without new memory: tensors of one dtype and shape.
struct SlotClass: Hashable {
  let dtype: DType
  /// nil where it isn't fully known.
  let dims: [Int]?

  init(_ dtype: DType, _ shape: PartialShape) {
    self.dtype = dtype
    dims = shape.knownDims
  }
}
