import Diagnostics
import Ops
import Tensors

/// What drawings of a graph show, as plain values: a traced graph's nodes or an optimised plan's steps.
public struct Diagram {
  public struct Node {
    public enum Kind {
      case op
      /// An argument or a capture.
      case input
      case constant
      /// Has effects, or reads state.
      case stateful
      /// Runs functions: a branch, a loop, a call.
      case control
      /// A tensor from the graph around this one.
      case outer
    }

    public var name: String
    public var op: String
    public var kind: Kind
    /// Dtype and shape of each output.
    public var types: [String] = []
    /// What a reader can't see from the inputs: `axis=1`, a constant's `value=[0 1]`.
    public var attributes: [(name: String, value: String)] = []
    /// Where in the script it was made.
    public var place: SourcePlace?
    /// The function of the script that made it.
    public var function = ""
    /// The graphs that it runs, with what they are to it: `then_branch`.
    public var parts: [(role: String, name: String, diagram: Diagram)] = []

    /// The inputs as a drawing writes them behind the op, where some are values instead of edges: `·`, `2`.
    var shownArguments: [String] = []

    public init(name: String, op: String, kind: Kind) {
      self.name = name
      self.op = op
      self.kind = kind
    }
  }

  public struct Edge {
    /// Numbers of nodes.
    public var source: Int
    public var target: Int
    /// Which output of the source; 0 for a control edge.
    public var output = 0
    public var isControl = false
  }

  public var name: String
  public var nodes: [Node] = []
  /// In the order of the targets' inputs; control edges last.
  public var edges: [Edge] = []
  /// Which outputs are the results.
  public var results: [(node: Int, output: Int)] = []

  public init(name: String) { self.name = name }

  /// The inputs of a node as a definition names them: `x`, `split:1`, `^assign`.
  public func inputs(of index: Int) -> [String] {
    edges.filter { (edge: Edge) -> Bool in edge.target == index }.map(reference)
  }

  private func reference(_ edge: Edge) -> String {
    if edge.isControl { return "^" + nodes[edge.source].name }
    return tensorName(edge.source, edge.output)
  }

  public func tensorName(_ node: Int, _ output: Int) -> String {
    output == 0 ? nodes[node].name : "\(nodes[node].name):\(output)"
  }

  /// The names of the results.
  public var resultNames: [String] { results.map { tensorName($0.node, $0.output) } }
}

// MARK: From a traced graph

extension Diagram {
  /// The diagram of a function's or a main graph.
  public init(_ graph: Graph) { self.init(graph, path: []) }

  /// - Parameter path: functions around this one, which are not drawn again inside of themselves.
  private init(_ graph: Graph, path: [String]) {
    self.init(name: (graph as? FunctionGraph)?.name ?? "graph")
    let inputs = Set(((graph as? FunctionGraph)?.inputs ?? []).map { (input: SymbolicTensor) -> ObjectIdentifier in
      ObjectIdentifier(input.node)
    })
    for node in graph.nodes { nodes.append(Node(node, isInput: inputs.contains(ObjectIdentifier(node)), path: path)) }
    for node in graph.nodes {
      for input in node.inputs where input.node.index < nodes.count {
        edges.append(Edge(source: input.node.index, target: node.index, output: input.index))
      }
      for control in node.sortedControlInputs where control.index < nodes.count {
        edges.append(Edge(source: control.index, target: node.index, isControl: true))
      }
    }
    if let function = graph as? FunctionGraph {
      results = function.outputs.map { (output: SymbolicTensor) in (node: output.node.index, output: output.index) }
    }
  }
}

extension Diagram.Node {
  fileprivate init(_ node: Graphs.Node, isInput: Bool, path: [String]) {
    let functions = node.calledFunctions
    self.init(name: node.name, op: node.op.name, kind: Diagram.Node.kind(node, isInput, hasParts: !functions.isEmpty))
    types = node.outputs.map { (output: SymbolicTensor) -> String in output.typeText }
    attributes = node.shownAttributes.map { (entry: (name: String, value: AttributeValue)) in
      (name: entry.name, value: Diagram.valueText(entry.value))
    }
    place = node.place
    function = node.stack.last?.function ?? ""
    for called in functions where !path.contains(called.function.name) {
      let inner = Diagram(called.function.graph, path: path + [called.function.name])
      parts.append((role: called.attribute, name: called.function.name, diagram: inner))
    }
  }

  private static func kind(_ node: Graphs.Node, _ isInput: Bool, hasParts: Bool) -> Kind {
    if isInput || node.op.name == "Placeholder" { return .input }
    if node.op.name == "Const" { return .constant }
    if hasParts { return .control }
    return node.op.isStateful ? .stateful : .op
  }
}

extension Diagram {
  /// An attribute in short; a tensor as its elements.
  static func valueText(_ value: AttributeValue) -> String {
    guard case .tensor(let tensor) = value else { return value.summary }
    let elements = AttributeValue.elementsText(tensor)
    return tensor.rank == 0 ? elements : "[" + elements + "]"
  }
}
