import Ops
import Tensors

/// The order of side effects: stateful nodes run in the order of the program, each resource's reads and writes on their
/// own. The rules are TensorFlow's `AutomaticControlDependencies`.
extension FunctionGraph {
  /// Adds the control edges, and the `NoOp` that results wait for.
  ///
  /// - Returns: the nodes that must run.
  func addAutomaticControlDependencies() throws -> [Node] {
    var order = EffectOrder()
    for node in nodes { order.visit(node) }
    guard !order.mustRun.isEmpty, !returned.isEmpty else { return order.mustRun }
    let gate = try addNode(GraphOps.noOp, inputs: [], attributes: .none, dtypes: [], name: "NoOp")
    gate.addControlInputs(order.mustRun)
    for tensor in returned { tensor.node.addControlInputs(CollectionOfOne(gate)) }
    return order.mustRun
  }

  /// Which inputs are resources that no node writes to: the `_read_only_resource_inputs` of a call.
  public var readOnlyResourceInputs: [Int] {
    var result: [Int] = []
    for (index, input) in inputs.enumerated() where input.dtype == .resource {
      let isWritten = nodes.contains { (node: Node) -> Bool in ResourceUse(node).writes.contains(input) }
      if !isWritten { result.append(index) }
    }
    return result
  }
}

/// What has happened so far to each resource, while the nodes are walked in program order.
private struct EffectOrder {
  private(set) var mustRun: [Node] = []
  private var lastWrite: [SymbolicTensor: Node] = [:]
  private var readsSince: [SymbolicTensor: [Node]] = [:]
  private var lastWithoutResource: Node?

  mutating func visit(_ node: Node) {
    let isOrdered = node.op.isStateful && !EffectOrder.unordered.contains(node.op.name)
    // A read that nobody uses need not run.
    if isOrdered, !ResourceUse.readers.contains(node.op.name) || node.consumerCount > 0 { mustRun.append(node) }
    let use = ResourceUse(node)
    for resource in use.reads { read(resource, node) }
    for resource in use.writes { write(resource, node) }
    guard isOrdered, use.reads.isEmpty, use.writes.isEmpty else { return }
    if let last = lastWithoutResource { node.addControlInputs(CollectionOfOne(last)) }
    lastWithoutResource = node
  }

  private mutating func read(_ resource: SymbolicTensor, _ node: Node) {
    if let last = lastWrite[resource] { node.addControlInputs(CollectionOfOne(last)) }
    readsSince[resource, default: []].append(node)
  }

  private mutating func write(_ resource: SymbolicTensor, _ node: Node) {
    if let last = lastWrite[resource] { node.addControlInputs(CollectionOfOne(last)) }
    node.addControlInputs(readsSince[resource] ?? [])
    readsSince[resource] = []
    lastWrite[resource] = node
  }

  /// Random ops advance a state of their own and are not put in order.
  private static let unordered: Set<String> = [
    "RandomUniform", "RandomUniformInt", "RandomStandardNormal", "ParameterizedTruncatedNormal", "TruncatedNormal",
    "RandomShuffle", "Multinomial", "RandomGamma", "RandomGammaGrad", "RandomPoisson", "RandomPoissonV2",
  ]
}

/// The resources that a node reads and writes; a resource that came through `Identity` is the original one.
struct ResourceUse {
  private(set) var reads: [SymbolicTensor] = []
  private(set) var writes: [SymbolicTensor] = []

  init(_ node: Node) {
    let resources = node.inputs.enumerated().filter { (each) -> Bool in each.element.dtype == .resource }
    if resources.isEmpty { return }
    let readOnly = Set(node.attributes.ints("_read_only_resource_inputs"))
    let readsAll = ResourceUse.readers.contains(node.op.name)
    for (index, input) in resources {
      let resource = ResourceUse.origin(input)
      if !readsAll && !readOnly.contains(index) {
        if !writes.contains(where: { $0 === resource }) { writes.append(resource) }
      } else if !reads.contains(where: { $0 === resource }) {
        reads.append(resource)
      }
    }
    let written = writes
    reads.removeAll { (each: SymbolicTensor) -> Bool in written.contains { $0 === each } }
  }

  private static func origin(_ tensor: SymbolicTensor) -> SymbolicTensor {
    var current = tensor
    while current.node.op.name == "Identity", let input = current.node.inputs.first { current = input }
    return current
  }

  static let readers: Set<String> = ["ReadVariableOp", "ResourceGather", "ResourceGatherNd", "VariableShape"]
}

extension SymbolicTensor: Hashable {
  public static func == (a: SymbolicTensor, b: SymbolicTensor) -> Bool { a === b }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
