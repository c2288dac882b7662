import Diagnostics
import Ops
import Tensors

/// A graph of nodes, and the executor that adds to it: while it is `ExecutionContext.graph`, op calls become nodes here.
///
/// Nodes are kept in the order of making, in which graph definitions print them. Names follow TensorFlow's rules to the
/// letter (`NameTable`).
open class Graph: Executor, @unchecked Sendable {
  public final private(set) var nodes: [Node] = []
  private final var tensors: [[SymbolicTensor]] = []
  private final var nodesByName: [String: Node] = [:]
  final var names: NameTable
  private final var controlScopes: [ControlScope] = []

  /// Says where the script is, outermost frame first, for the nodes that are being made. Set by whoever runs scripts.
  nonisolated(unsafe) public static var stackProvider: (() -> [NodeFrame])? = nil

  public init(nameScope: String = "") {
    names = NameTable(scope: nameScope)
    super.init()
  }

  // MARK: Nodes

  /// Adds a node with complete attributes.
  ///
  /// - Parameters:
  ///   - name: uniquified in the open scope; taken as it is, without its final slash, if it ends in one.
  ///   - stack: where the script made it; nil for where the script is now.
  /// - Throws: `ValueError` for an invalid name, or what the shape rule says.
  @discardableResult
  public final func addNode(
    _ op: Op, inputs: [SymbolicTensor], attributes: Attributes, dtypes: [DType], name: String,
    stack: [NodeFrame]? = nil
  ) throws -> Node {
    let full = name.hasSuffix("/") ? String(name.dropLast()) : try uniqueNodeName(name)
    let shapes = try ShapeInference.shapes(op, inputs, attributes, outputs: dtypes.count, nodeName: full)
    let node = Node(
      name: full, op: op, inputs: inputs, attributes: attributes, stack: stack ?? Graph.stackProvider?() ?? [],
      graph: self, index: nodes.count)
    if !controlScopes.isEmpty { addScopedControlInputs(to: node) }
    for input in inputs { input.node.consumerCount += 1 }
    var outputs: [SymbolicTensor] = []
    outputs.reserveCapacity(dtypes.count)
    for (index, dtype) in dtypes.enumerated() {
      outputs.append(SymbolicTensor(node: node, index: index, dtype: dtype, shape: shapes[index]))
    }
    TensorCounter.skip(outputs.count)
    nodes.append(node)
    tensors.append(outputs)
    nodesByName[full] = node
    registerFunctions(of: attributes)
    return node
  }

  /// Gives a node more inputs and outputs, and other attributes: what a gradient asks of a loop.
  ///
  /// - Parameter added: dtypes and shapes of the new outputs.
  public final func extend(
    _ node: Node, inputs: [SymbolicTensor], outputs added: [(dtype: DType, shape: PartialShape)], attributes: Attributes
  ) {
    for input in inputs { input.node.consumerCount += 1 }
    node.inputs += inputs
    node.attributes = attributes
    for output in added {
      let index = tensors[node.index].count
      tensors[node.index].append(SymbolicTensor(node: node, index: index, dtype: output.dtype, shape: output.shape))
    }
    registerFunctions(of: attributes)
  }

  /// Every node after those that its inputs and control inputs come from, otherwise in the order of making.
  public final var executionOrder: [Node] { NodeOrder.executionOrder(of: self) }

  private final func uniqueNodeName(_ name: String) throws -> String {
    guard NameTable.isValidNodeName(name) else { throw NameTable.invalidNodeName(name) }
    return names.unique(name)
  }

  final func outputs(of node: Node) -> [SymbolicTensor] { node.index < tensors.count ? tensors[node.index] : [] }

  /// The node of that name, or nil.
  public final func node(named name: String) -> Node? { nodesByName[name] }

  /// The tensor of a name such as `add:0`, or nil.
  public final func tensor(named name: String) -> SymbolicTensor? {
    guard let colon = name.lastIndex(of: ":"), let index = Int(name[name.index(after: colon)...]) else { return nil }
    guard let outputs = nodesByName[String(name[..<colon])].map(outputs(of:)) else { return nil }
    return index >= 0 && index < outputs.count ? outputs[index] : nil
  }

  // MARK: Functions

  /// The functions that nodes of this graph call, in the order of first use, without those that they call in turn.
  public final private(set) var functions: [any GraphFunction] = []

  private final func registerFunctions(of attributes: Attributes) {
    for entry in attributes.entries {
      switch entry.value {
      case .function(let function): addFunction(function)
      case .functions(let list): list.forEach(addFunction)
      default: continue
      }
    }
  }

  /// Puts a function into the graph's library.
  public final func addFunction(_ function: any GraphFunction) {
    if functions.contains(where: { (known: any GraphFunction) -> Bool in known === function }) { return }
    functions.append(function)
  }

  // MARK: Names

  /// The open name scope without a final slash, as `get_name_scope` gives it.
  public final var nameScope: String { names.scope }

  /// A name that is not taken yet, within the open scope; marks it as taken.
  public final func uniqueName(_ name: String) -> String { names.unique(name) }

  /// Checks a name for `enterScope`.
  ///
  /// - Throws: `ValueError` in TensorFlow's words.
  public final func checkScopeName(_ name: String) throws {
    try NameTable.checkScopeName(name, atRoot: names.scope.isEmpty)
  }

  /// The open name scope without its final slash; empty at the root.
  public final var currentScope: String { names.scope }

  open override func enterScope(_ name: String) -> String { names.enter(name) }
  open override func leaveScope() { names.leave() }

  // MARK: Control dependencies

  /// Nodes made until the scope ends run after those that `tensors` come from.
  open override func enterControlDependencies(_ tensors: [AnyTensor]) throws {
    var nodes: [Node] = []
    for tensor in tensors {
      guard tensor.isSymbolic else { continue }
      let symbolic = unsafeDowncast(tensor, to: SymbolicTensor.self)
      // A node of an outer graph has run before the whole of this one.
      if symbolic.graph === self { nodes.append(symbolic.node) }
    }
    enterControlDependencies(nodes: nodes)
  }

  public final func enterControlDependencies(nodes: [Node]) {
    // TensorFlow marks the nodes that a script names in `control_dependencies`.
    for node in nodes where !controlScopes.contains(where: { (scope: ControlScope) -> Bool in scope.nodes.contains(node) }) {
      node.attributes["_has_manual_control_dependencies"] = .bool(true)
    }
    controlScopes.append(ControlScope(nodes))
  }

  /// Suspends the control scopes around: `control_dependencies(None)`.
  public final func enterNoControlDependencies() { controlScopes.append(ControlScope(clearing: ())) }

  open override func leaveControlDependencies() { _ = controlScopes.popLast() }

  private final func addScopedControlInputs(to node: Node) {
    let dataNodes = Set(node.inputs.map { (input: SymbolicTensor) -> Node in input.node })
    for index in controlScopes.indices.reversed() {
      if controlScopes[index].isClearing { break }
      // Inputs made within the scope already wait for it.
      let isDominated = dataNodes.contains(where: { (input: Node) -> Bool in controlScopes[index].seen.contains(input) })
      if !isDominated {
        node.addControlInputs(controlScopes[index].nodes.filter { !dataNodes.contains($0) })
      }
    }
    for index in controlScopes.indices.reversed() {
      controlScopes[index].seen.insert(node)
      // What is made in a clearing scope is outside of those around it: the placeholder of a capture.
      if controlScopes[index].isClearing { break }
    }
  }

  // MARK: Calls

  open override func call(
    _ op: Op, _ inputs: [AnyTensor], _ attributes: Attributes, name: String?
  ) throws -> [AnyTensor] {
    let scope = enterScope(name.flatMap { $0.isEmpty ? nil : $0 } ?? op.scopeName)
    defer { leaveScope() }
    let signature = try CallSignature(op, inputs, attributes)
    var local: [SymbolicTensor] = []
    local.reserveCapacity(inputs.count)
    for (index, input) in inputs.enumerated() {
      local.append(try localTensor(input, name: signature.inputName(index)))
    }
    let node = try addNode(
      op, inputs: local, attributes: signature.attributes, dtypes: signature.outputTypes, name: scope)
    return outputs(of: node)
  }

  /// The tensor of this graph that stands for an input of a call.
  private final func localTensor(_ tensor: AnyTensor, name: String) throws -> SymbolicTensor {
    if tensor.isSymbolic {
      let symbolic = unsafeDowncast(tensor, to: SymbolicTensor.self)
      return symbolic.graph === self ? symbolic : try captured(symbolic, name: nil)
    }
    return try captured(tensor, name: name)
  }

  /// A tensor of this graph that stands for one from outside. `Graph` has no inputs and so can take in values only.
  ///
  /// - Throws: `TypeError` for a symbolic tensor of another graph.
  open func captured(_ tensor: AnyTensor, name: String?) throws -> SymbolicTensor {
    guard !tensor.isSymbolic else { throw EagerExecution.outOfScope(tensor) }
    return try constantNode(unsafeDowncast(tensor, to: Tensor.self), name: name ?? "Const")
  }

  public final override func capture(_ tensor: AnyTensor, name: String?) throws -> AnyTensor {
    if tensor.isSymbolic, unsafeDowncast(tensor, to: SymbolicTensor.self).graph === self { return tensor }
    return try captured(tensor, name: name)
  }

  open override func constant(_ value: Tensor, name: String) throws -> AnyTensor {
    try constantNode(value, name: name)
  }

  final func constantNode(_ value: Tensor, name: String) throws -> SymbolicTensor {
    let attributes = Attributes(["value": .tensor(value), "dtype": .type(value.dtype)])
    let node = try addNode(GraphOps.constant, inputs: [], attributes: attributes, dtypes: [value.dtype], name: name)
    return outputs(of: node)[0]
  }

  // MARK: Validity

  /// The graphs around this one, from the inside out.
  open var outerGraph: Graph? { nil }
}

/// The nodes that those made within a `control_dependencies` block wait for.
private struct ControlScope {
  let nodes: [Node]
  let isClearing: Bool
  /// Nodes made within the block.
  var seen: Set<Node> = []

  init(_ nodes: [Node]) {
    self.nodes = nodes
    isClearing = false
  }

  init(clearing: ()) {
    nodes = []
    isClearing = true
  }
}
