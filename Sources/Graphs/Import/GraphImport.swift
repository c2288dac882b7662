import Diagnostics
import Ops
import Tensors

/// Puts the nodes of a definition into a graph: `tf.import_graph_def`.
///
/// Nodes come in an order in which inputs stand before their users, otherwise in that of the definition.
public struct GraphImport {
  private let definition: GraphDefinition
  private let graph: Graph
  private let prefix: String
  /// What an output of the definition (`x:0`) or a node (`^x`) is replaced with.
  private let inputMap: [String: SymbolicTensor]
  private let library: FunctionLibrary
  private var usedInputs: Set<String> = []
  private var nodes: [String: Node] = [:]

  /// What an import made.
  public struct Result {
    fileprivate let nodes: [String: Node]
    fileprivate let inputMap: [String: SymbolicTensor]

    /// The node that a node of the definition became.
    public func node(_ name: String) -> Node? { nodes[name] }

    /// The tensor that an output of the definition (`x:0`, `x`) became, or was replaced with.
    public func tensor(_ name: String) -> SymbolicTensor? {
      if let mapped = inputMap[GraphImport.outputName(name)] { return mapped }
      let (node, index) = GraphImport.parts(name)
      guard let outputs = nodes[node]?.outputs, index < outputs.count else { return nil }
      return outputs[index]
    }
  }

  /// Imports a definition.
  ///
  /// - Parameters:
  ///   - prefix: what names begin with, without a final slash; empty for nothing.
  ///   - inputMap: tensors to use in place of outputs of the definition, by `x:0` or `x`; they live in `graph`.
  /// - Throws: `NotFoundError` for an op that is unknown here, naming op and node; `ValueError` for a definition that
  ///   doesn't hold together, in TensorFlow's words.
  public static func add(
    _ definition: GraphDefinition, to graph: Graph, prefix: String = "", inputMap: [String: SymbolicTensor] = [:]
  ) throws -> Result {
    var run = GraphImport(definition, graph, prefix, inputMap)
    try run.checkInputMap()
    try run.addNodes()
    return Result(nodes: run.nodes, inputMap: run.inputMap)
  }

  private init(
    _ definition: GraphDefinition, _ graph: Graph, _ prefix: String, _ inputMap: [String: SymbolicTensor]
  ) {
    self.definition = definition
    self.graph = graph
    self.prefix = prefix.isEmpty ? "" : prefix + "/"
    self.library = FunctionLibrary(definition)
    let pairs = inputMap.map { (name: String, tensor: SymbolicTensor) -> (String, SymbolicTensor) in
      (GraphImport.outputName(name), tensor)
    }
    self.inputMap = Dictionary(pairs, uniquingKeysWith: { $1 })
  }

  // MARK: Names

  /// `x` as `x:0`.
  fileprivate static func outputName(_ name: String) -> String { name.contains(":") ? name : name + ":0" }

  /// Node and output of `x:1`; output 0 where none is named.
  fileprivate static func parts(_ name: String) -> (node: String, index: Int) {
    guard let colon = name.lastIndex(of: ":"), let index = Int(name[name.index(after: colon)...]), index >= 0 else {
      return (name, 0)
    }
    return (String(name[..<colon]), index)
  }

  private func checkInputMap() throws {
    let known = Set(definition.nodes.map { (node: NodeDefinition) -> String in node.name })
    let missing = inputMap.keys.filter { (name: String) -> Bool in !known.contains(GraphImport.parts(name).node) }
    guard missing.isEmpty else {
      throw Failure(
        .valueError,
        "Attempted to map inputs that were not found in graph_def: [\(missing.sorted().joined(separator: ", "))]")
    }
  }

  // MARK: Nodes

  private mutating func addNodes() throws {
    for index in try DefinitionOrder.indices(of: definition.nodes) { try add(definition.nodes[index]) }
  }

  private mutating func add(_ node: NodeDefinition) throws {
    let op = try OpLookup.op(of: node, library)
    let attributes = try library.decoding.attributes(of: node, op.op).merging(op.attributes)
    let full = try graph.importedName(prefix + node.name)
    var inputs: [SymbolicTensor] = []
    var controls: [Node] = []
    for input in node.inputs {
      if input.hasPrefix("^") {
        if let control = nodes[String(input.dropFirst())] { controls.append(control) }
      } else {
        inputs.append(try tensor(input, of: node))
      }
    }
    nodes[node.name] = try graph.addImported(
      op.op, node: node, name: full, inputs: inputs, controls: controls, attributes: attributes)
  }

  private mutating func tensor(_ name: String, of node: NodeDefinition) throws -> SymbolicTensor {
    let key = GraphImport.outputName(name)
    if let mapped = inputMap[key] { return mapped }
    let (source, index) = GraphImport.parts(name)
    guard let made = nodes[source] else {
      throw Failure(.valueError, "Node '\(node.name)': Unknown input node '\(name)'")
    }
    let outputs = made.outputs
    guard index < outputs.count else {
      throw Failure(
        .valueError,
        "Node '\(node.name)': Connecting to invalid output \(index) of source node \(source) which has \(outputs.count) "
          + "outputs.")
    }
    return outputs[index]
  }
}

/// The order in which a definition's nodes can be made.
enum DefinitionOrder {
  /// Every node behind those that it takes tensors from or waits for, and otherwise in the order given.
  ///
  /// - Throws: `ValueError` for names that are not unique, inputs that don't exist, and cycles.
  static func indices(of nodes: [NodeDefinition]) throws -> [Int] {
    var indices: [String: Int] = [:]
    for (index, node) in nodes.enumerated() {
      guard indices.updateValue(index, forKey: node.name) == nil else {
        throw Failure(.valueError, "Node '\(node.name)' is not unique")
      }
    }
    var users: [[Int]] = Array(repeating: [], count: nodes.count)
    var waiting = Array(repeating: 0, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      for input in node.inputs {
        guard let source = indices[nodeName(input)] else {
          throw Failure(.valueError, "Node '\(node.name)': Unknown input node '\(input)'")
        }
        users[source].append(index)
        waiting[index] += 1
      }
    }
    return try order(users, &waiting)
  }

  /// The node that an input names: `x` for `x:1`, `^x`, `x:output:0`.
  static func nodeName(_ input: String) -> String {
    String((input.hasPrefix("^") ? input.dropFirst() : Substring(input)).prefix { $0 != ":" })
  }

  private static func order(_ users: [[Int]], _ waiting: inout [Int]) throws -> [Int] {
    var ready = SmallestFirst()
    for index in waiting.indices where waiting[index] == 0 { ready.insert(index) }
    var order: [Int] = []
    while let index = ready.removeFirst() {
      order.append(index)
      for user in users[index] {
        waiting[user] -= 1
        if waiting[user] == 0 { ready.insert(user) }
      }
    }
    guard order.count == waiting.count else {
      throw Failure(.valueError, "\(waiting.count - order.count) nodes in a cycle")
    }
    return order
  }
}

/// Numbers that come out smallest first: a binary heap.
struct SmallestFirst {
  private var heap: [Int] = []

  mutating func insert(_ number: Int) {
    heap.append(number)
    var child = heap.count - 1
    while child > 0, heap[(child - 1) / 2] > heap[child] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func removeFirst() -> Int? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    if heap.isEmpty { return first }
    heap[0] = last
    var parent = 0
    while true {
      let left = 2 * parent + 1
      guard left < heap.count else { break }
      let right = left + 1
      let smaller = right < heap.count && heap[right] < heap[left] ? right : left
      guard heap[smaller] < heap[parent] else { break }
      heap.swapAt(parent, smaller)
      parent = smaller
    }
    return first
  }
}
