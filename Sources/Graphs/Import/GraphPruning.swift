import Diagnostics
import Ops
import Tensors

extension Graph {
  /// A function that computes `fetches` from `feeds`: the nodes that this needs, in a graph of their own, under their names.
  ///
  /// Any tensor can be fed, not only a placeholder.
  ///
  /// - Parameter targets: nodes that must run, too.
  /// - Throws: `InvalidArgumentError` for a placeholder that is needed and not fed.
  public func pruned(
    name: String, feeds: [SymbolicTensor], fetches: [SymbolicTensor], targets: [Node] = []
  ) throws -> ConcreteGraphFunction {
    var pruning = GraphPruning(self, name, feeds)
    return ConcreteGraphFunction(name: name, graph: try pruning.run(fetches, targets))
  }

  /// What a graph without declared results computes: the outputs of nodes that no other node uses.
  public var danglingOutputs: [SymbolicTensor] {
    let used = Set(nodes.flatMap { (node: Node) -> [Node] in node.inputs.map { $0.node } + node.controlInputs })
    return nodes.filter { (node: Node) -> Bool in !used.contains(node) && node.op.name != "Placeholder" }
      .flatMap { (node: Node) -> [SymbolicTensor] in node.outputs }
  }

  /// The placeholders, in the order of making.
  public var placeholders: [SymbolicTensor] {
    nodes.filter { (node: Node) -> Bool in node.op.name == "Placeholder" }
      .compactMap { (node: Node) -> SymbolicTensor? in node.outputs.first }
  }
}

extension FunctionGraph {
  /// A graph with the nodes of a definition; its inputs are the placeholders, its results what no node uses.
  ///
  /// - Throws: what is wrong with the definition.
  public convenience init(importing definition: GraphDefinition, name: String) throws {
    self.init(name: name, outer: nil)
    _ = try GraphImport.add(definition, to: self)
    resetInputs(placeholders, captures: Captures())
    finishImported(outputs: danglingOutputs, controlOutputs: [])
  }
}

/// Copies what a computation needs.
private struct GraphPruning {
  private let source: Graph
  private let target: FunctionGraph
  private let feeds: [SymbolicTensor]
  private var copies: [Node: Node] = [:]
  private var fed: [SymbolicTensor: SymbolicTensor] = [:]

  init(_ source: Graph, _ name: String, _ feeds: [SymbolicTensor]) {
    self.source = source
    self.feeds = feeds
    target = FunctionGraph(name: name, outer: nil)
  }

  mutating func run(_ fetches: [SymbolicTensor], _ targets: [Node]) throws -> FunctionGraph {
    for feed in feeds {
      let isPlaceholder = feed.node.op.name == "Placeholder"
      let name = isPlaceholder ? feed.node.name : FunctionNames.normalized(feed.node.name)
      fed[feed] = try target.addInput(feed.dtype, feed.partialShape, name: name, userName: nil)
    }
    let needed = neededNodes(fetches, targets)
    for node in NodeOrder.executionOrder(of: source) where needed.contains(node) { try copy(node) }
    target.finishImported(
      outputs: try fetches.map { (fetch: SymbolicTensor) throws -> SymbolicTensor in try tensor(fetch) },
      controlOutputs: targets.compactMap { (node: Node) -> Node? in copies[node] })
    return target
  }

  private func neededNodes(_ fetches: [SymbolicTensor], _ targets: [Node]) -> Set<Node> {
    var needed: Set<Node> = []
    var open = targets
    for fetch in fetches where fed[fetch] == nil { open.append(fetch.node) }
    while let node = open.popLast() {
      guard needed.insert(node).inserted else { continue }
      for input in node.inputs where fed[input] == nil { open.append(input.node) }
      open += node.controlInputs
    }
    return needed
  }

  private mutating func copy(_ node: Node) throws {
    if node.op.name == "Placeholder", let output = node.outputs.first {
      // Fed, and needed only because something waits for it.
      if fed[output] != nil { return }
      throw Failure(
        .invalidArgumentError, "You must feed a value for placeholder tensor '\(node.name)' with dtype "
          + "\(output.dtype.kernelName) and shape \(output.partialShape.kernelText)")
    }
    let inputs = try node.inputs.map { (input: SymbolicTensor) throws -> SymbolicTensor in try tensor(input) }
    let outputs = node.outputs
    let types = outputs.map { (output: SymbolicTensor) -> DType in output.dtype }
    let name = try target.importedName(node.name)
    let made = try target.addNode(
      node.op, inputs: inputs, attributes: node.attributes, dtypes: types, name: name + "/", stack: node.stack)
    for (output, old) in zip(made.outputs, outputs) { try? output.setShape(old.partialShape) }
    made.addControlInputs(node.controlInputs.compactMap { (control: Node) -> Node? in copies[control] })
    copies[node] = made
  }

  private func tensor(_ tensor: SymbolicTensor) throws -> SymbolicTensor {
    if let known = fed[tensor] { return known }
    guard let outputs = copies[tensor.node]?.outputs, tensor.index < outputs.count else {
      throw Failure(.invalidArgumentError, "\(tensor.name) is not part of the graph")
    }
    return outputs[tensor.index]
  }
}
