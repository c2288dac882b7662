/// A graph in the language of Graphviz: boxes for nodes, edges that say dtype and shape, dashed ones for control, a
/// frame for each function that a node runs.
public struct GraphDot {
  private var lines: [String] = []
  private var clusterCount = 0

  public static func text(of diagram: Diagram, name: String = "graph") -> String {
    var dot = GraphDot()
    dot.lines.append("digraph \(quoted(name)) {")
    dot.lines.append("  rankdir=TB; node [shape=box, fontname=\"Helvetica\", fontsize=10]; edge [fontsize=9];")
    dot.add(diagram, prefix: "", indentation: "  ")
    dot.lines.append("}")
    return dot.lines.map { (line: String) -> String in line + "\n" }.joined()
  }

  public static func text(of graph: Graph, name: String = "graph") -> String { text(of: Diagram(graph), name: name) }

  /// - Parameter prefix: tells equal names of different frames apart.
  private mutating func add(_ diagram: Diagram, prefix: String, indentation: String) {
    for node in diagram.nodes { lines.append(indentation + GraphDot.box(node, prefix)) }
    for edge in diagram.edges {
      let source = diagram.nodes[edge.source]
      let ends = "\(GraphDot.quoted(prefix + source.name)) -> \(GraphDot.quoted(prefix + diagram.nodes[edge.target].name))"
      let type = edge.output < source.types.count ? source.types[edge.output] : ""
      lines.append(indentation + ends + (edge.isControl ? " [style=dashed];" : " [label=\(GraphDot.quoted(type))];"))
    }
    for node in diagram.nodes {
      for part in node.parts { add(part, of: node, prefix, indentation) }
    }
  }

  private mutating func add(
    _ part: (role: String, name: String, diagram: Diagram), of node: Diagram.Node, _ prefix: String, _ indentation: String
  ) {
    clusterCount += 1
    let inner = "\(prefix)\(clusterCount):"
    lines.append("\(indentation)subgraph cluster_\(clusterCount) {")
    lines.append("\(indentation)  label=\(GraphDot.quoted("\(node.name): \(part.role) \(part.name)"));")
    add(part.diagram, prefix: inner, indentation: indentation + "  ")
    lines.append("\(indentation)}")
    guard let first = part.diagram.nodes.first else { return }
    let target = GraphDot.quoted(inner + first.name)
    lines.append("\(indentation)\(GraphDot.quoted(prefix + node.name)) -> \(target) [style=dotted, arrowhead=none];")
  }

  private static func box(_ node: Diagram.Node, _ prefix: String) -> String {
    var label = node.name == node.op ? node.name : "\(node.name)\n\(node.op)"
    if let value = node.constantText { label += " " + value }
    if let place = node.place { label += "\n\(place.file.name):\(place.lineNumber)" }
    let style = node.kind == .input || node.kind == .constant ? ", style=rounded" : ""
    return "\(quoted(prefix + node.name)) [label=\(quoted(label))\(style)];"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for letter in text {
      switch letter {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.append(letter)
      }
    }
    return result + "\""
  }
}

extension Diagram.Node {
  /// A constant's elements.
  var constantText: String? {
    kind == .constant ? attributes.first { (entry: (name: String, value: String)) -> Bool in entry.name == "value" }?.value : nil
  }
}
