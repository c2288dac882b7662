import Ops
import Tensors

extension Diagram {
  /// The plan of a function as a diagram: its steps in the order in which they run, branches and loops with theirs.
  ///
  /// - Throws: what making the plan throws.
  public static func optimized(_ graph: FunctionGraph, journal: PlanJournal? = nil) throws -> Diagram {
    let journal = journal ?? PlanJournal()
    let builder = try PlanBuilder(graph, journal: journal)
    builder.removeDeadSteps()
    journal.nodeCount = graph.nodeCountWithFunctions
    journal.stepCount = builder.root.stepCount
    let names = zip(graph.inputs, builder.inputs).map { (input: SymbolicTensor, value: PlanValue) in
      (value: value, name: input.node.name)
    }
    var drawing = PlanDrawing(builder, journal.names)
    return drawing.diagram(builder.root, name: graph.name, inputs: names, results: builder.outputs)
  }
}

extension FunctionGraph {
  /// The nodes of the graph and of all functions that it calls.
  fileprivate var nodeCountWithFunctions: Int {
    functionLibrary().reduce(nodes.count) { (sum: Int, function: ConcreteGraphFunction) -> Int in
      sum + function.graph.nodes.count
    }
  }
}

extension PlanBlock {
  /// The steps, those of nested blocks included.
  fileprivate var stepCount: Int {
    steps.reduce(0) { (sum: Int, step: PlanStep) -> Int in
      switch step {
      case .kernel: sum + 1
      case .branch(let branch): sum + 1 + branch.thenBlock.stepCount + branch.elseBlock.stepCount
      case .loop(let loop): sum + 1 + loop.conditionBlock.stepCount + loop.bodyBlock.stepCount
      }
    }
  }
}

/// Draws blocks of steps. What a block uses from around it stands in it as a node of its own.
private struct PlanDrawing {
  private let constants: [PlanValue: Tensor]
  private let descriptions: [PlanValue: SlotClass]
  /// What values are called, once their step was drawn.
  private var names: [PlanValue: String]
  /// The nodes of the diagram that is being drawn, by the values that they make.
  private var makers: [PlanValue: (node: Int, output: Int)] = [:]
  private var current = Diagram(name: "")
  /// Values that the diagram being drawn uses from around it.
  private var outers: [PlanValue] = []

  init(_ builder: PlanBuilder, _ names: [PlanValue: String]) {
    self.names = names
    constants = builder.constants
    descriptions = builder.descriptions
  }

  mutating func diagram(
    _ block: PlanBlock, name: String, inputs: [(value: PlanValue, name: String)], results: [PlanValue]
  ) -> Diagram {
    let saved = (current, makers)
    defer { (current, makers) = saved }
    current = Diagram(name: name)
    makers = [:]
    outers = []
    for input in inputs {
      names[input.value] = input.name
      guard constants[input.value] == nil else { continue }
      var node = Diagram.Node(name: input.name, op: "Placeholder", kind: .input)
      node.types = [type(of: input.value)]
      add(node, [input.value])
    }
    for step in block.steps { add(step) }
    for result in results {
      let maker = maker(of: result)
      current.results.append((node: maker.node, output: maker.output))
    }
    return current
  }

  private mutating func add(_ node: Diagram.Node, _ values: [PlanValue]) {
    current.nodes.append(node)
    for (output, value) in values.enumerated() { makers[value] = (current.nodes.count - 1, output) }
  }

  private func type(of value: PlanValue) -> String {
    if let tensor = constants[value] { return tensor.dtype.name + tensor.partialShape.kernelText }
    guard let known = descriptions[value] else { return "" }
    guard let dims = known.dims else { return known.dtype.name }
    return known.dtype.name + PartialShape(dims.map { (dim: Int) -> Int? in dim }).kernelText
  }

  /// The node that makes a value: a step, a constant, or one that stands for what comes from around the block.
  private mutating func maker(of value: PlanValue) -> (node: Int, output: Int) {
    if let known = makers[value] { return known }
    var node: Diagram.Node
    if let tensor = constants[value] {
      node = Diagram.Node(name: names[value] ?? "constant", op: "Const", kind: .constant)
      node.attributes = [(name: "value", value: Diagram.valueText(.tensor(tensor)))]
    } else {
      node = Diagram.Node(name: names[value] ?? "value", op: "Outer", kind: .outer)
      outers.append(value)
    }
    node.types = [type(of: value)]
    add(node, [value])
    return (current.nodes.count - 1, 0)
  }

  private mutating func connect(_ inputs: [PlanValue], to node: Diagram.Node, _ outputs: [PlanValue]) {
    let sources = inputs.map { (value: PlanValue) -> (node: Int, output: Int) in maker(of: value) }
    add(node, outputs)
    for source in sources {
      current.edges.append(Diagram.Edge(source: source.node, target: current.nodes.count - 1, output: source.output))
    }
  }

  private mutating func add(_ step: PlanStep) {
    switch step {
    case .kernel(let kernel): add(kernel)
    case .branch(let branch): add(branch)
    case .loop(let loop): add(loop)
    }
  }

  private func node(_ origin: PlanOrigin, _ op: String, _ kind: Diagram.Node.Kind, _ outputs: [PlanValue]) -> Diagram.Node {
    var node = Diagram.Node(name: origin.name, op: op, kind: kind)
    node.types = outputs.map(type(of:))
    node.place = origin.stack.last?.place
    node.function = origin.stack.last?.function ?? ""
    return node
  }

  private mutating func name(_ outputs: [PlanValue], _ base: String) {
    for (index, value) in outputs.enumerated() { names[value] = index == 0 ? base : "\(base):\(index)" }
  }

  private mutating func add(_ kernel: KernelStep) {
    name(kernel.outputs, kernel.origin.name)
    let made = node(kernel.origin, kernel.op.name, kernel.op.isStateful ? .stateful : .op, kernel.outputs)
    connect(kernel.inputs, to: made, kernel.outputs)
  }

  private mutating func add(_ branch: BranchStep) {
    name(branch.results, branch.origin.name)
    var made = node(branch.origin, "If", .control, branch.results)
    let saved = outers
    let then = diagram(branch.thenBlock, name: "then", inputs: [], results: branch.thenResults)
    var used = outers
    let otherwise = diagram(branch.elseBlock, name: "else", inputs: [], results: branch.elseResults)
    used += outers.filter { (value: PlanValue) -> Bool in !used.contains(value) }
    outers = saved
    made.parts = [
      (role: "then_branch", name: made.name + "/then", diagram: then),
      (role: "else_branch", name: made.name + "/else", diagram: otherwise),
    ]
    connect([branch.condition] + used, to: made, branch.results)
  }

  private mutating func add(_ loop: LoopStep) {
    name(loop.states, loop.origin.name)
    var made = node(loop.origin, "While", .control, loop.states)
    let states = loop.states.enumerated().map { (index: Int, value: PlanValue) in
      (value: value, name: "state \(index)")
    }
    let saved = outers
    let condition = diagram(loop.conditionBlock, name: "cond", inputs: states, results: [loop.condition])
    var used = outers
    let body = diagram(loop.bodyBlock, name: "body", inputs: states, results: loop.bodyResults)
    used += outers.filter { (value: PlanValue) -> Bool in !used.contains(value) }
    outers = saved
    made.parts = [
      (role: "cond", name: made.name + "/cond", diagram: condition), (role: "body", name: made.name + "/body", diagram: body),
    ]
    name(loop.states, loop.origin.name)
    connect(loop.initial + used, to: made, loop.states)
  }
}
