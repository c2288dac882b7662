import Diagnostics
import Ops
import Tensors

/// One frame of the script's stack: the function's name and what it was evaluating.
public struct NodeFrame: Sendable {
  public let function: String
  public let place: SourcePlace

  public init(function: String, place: SourcePlace) {
    self.function = function
    self.place = place
  }
}

/// One op in a graph: where its inputs come from, and all its attributes.
///
/// A node holds its inputs; the graph holds the nodes and their outputs. So a tensor that a script keeps after the trace
/// keeps its name and its past, but not the graph.
public final class Node: @unchecked Sendable {
  public let name: String
  public let op: Op
  public internal(set) var inputs: [SymbolicTensor]
  /// Nodes that must have run before, apart from those that the inputs come from.
  public internal(set) var controlInputs: [Node] = []
  /// All attributes of the declaration, inferred and default ones among them, then those that begin with `_`.
  public var attributes: Attributes
  /// The script's frames when the node was made, outermost first.
  public let stack: [NodeFrame]
  public internal(set) weak var graph: Graph?
  /// Its number in the order of making.
  public let index: Int
  /// Replaces the op's gradient: `tf.custom_gradient`. From gradients with respect to the outputs, those with respect to
  /// the inputs.
  public var gradientRule: (([AnyTensor?]) throws -> [AnyTensor?])?
  /// How many tensors of this graph use an output.
  var consumerCount = 0

  init(
    name: String, op: Op, inputs: [SymbolicTensor], attributes: Attributes, stack: [NodeFrame], graph: Graph, index: Int
  ) {
    self.name = name
    self.op = op
    self.inputs = inputs
    self.attributes = attributes
    self.stack = stack
    self.graph = graph
    self.index = index
  }

  /// Where in the script the node was made.
  public var place: SourcePlace? { stack.last?.place }

  /// The tensors that the node makes; none once the graph is gone.
  public var outputs: [SymbolicTensor] { graph?.outputs(of: self) ?? [] }

  /// Adds control inputs that it does not have yet.
  public func addControlInputs(_ nodes: some Sequence<Node>) {
    for node in nodes where !controlInputs.contains(where: { (known: Node) -> Bool in known === node }) {
      controlInputs.append(node)
    }
  }

  /// Control inputs in the order in which graph definitions list them.
  var sortedControlInputs: [Node] {
    controlInputs.sorted { (a: Node, b: Node) -> Bool in a.name < b.name }
  }
}

extension Node: Hashable {
  public static func == (a: Node, b: Node) -> Bool { a === b }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Node {
  /// As TensorFlow's errors show a node: `{{node add}} = AddV2[T=DT_FLOAT](a, b)`.
  var summary: String { Node.summary(name: name, op: op, inputs: inputs, attributes: attributes) }

  static func summary(name: String, op: Op, inputs: [SymbolicTensor], attributes: Attributes) -> String {
    let sorted = attributes.entries.sorted { $0.name < $1.name }
    let parts = sorted.map { (entry: (name: String, value: AttributeValue)) -> String in
      "\(entry.name)=\(entry.value.summary)"
    }
    let list = parts.isEmpty ? "" : "[" + parts.joined(separator: ", ") + "]"
    let names = inputs.map { (input: SymbolicTensor) -> String in input.definitionName }
    return "{{node \(name)}} = \(op.name)\(list)(\(names.joined(separator: ", ")))"
  }
}
