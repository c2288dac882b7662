import Ops
import Tensors

/// A graph in the language of Graphviz: boxes for nodes, edges that say dtype and shape, dashed ones for control, a
/// frame for each function that a node runs.
public struct GraphDot {
  private var lines: [String] = []
  private var clusterCount = 0

  public static func text(of graph: Graph, name: String = "graph") -> String {
    var dot = GraphDot()
    dot.lines.append("digraph \(quoted(name)) {")
    dot.lines.append("  rankdir=TB; node [shape=box, fontname=\"Helvetica\", fontsize=10]; edge [fontsize=9];")
    dot.add(graph, prefix: "", indentation: "  ", path: [])
    dot.lines.append("}")
    return dot.lines.map { (line: String) -> String in line + "\n" }.joined()
  }

  /// - Parameter prefix: tells equal names of different frames apart.
  private mutating func add(_ graph: Graph, prefix: String, indentation: String, path: [String]) {
    for node in graph.nodes { lines.append(indentation + GraphDot.box(node, prefix)) }
    for node in graph.nodes {
      for input in node.inputs {
        let label = GraphDot.quoted(input.typeText)
        lines.append("\(indentation)\(GraphDot.edge(input.node, node, prefix)) [label=\(label)];")
      }
      for control in node.sortedControlInputs {
        lines.append("\(indentation)\(GraphDot.edge(control, node, prefix)) [style=dashed];")
      }
    }
    for node in graph.nodes {
      for called in node.calledFunctions where !path.contains(called.function.name) {
        add(called.function, called.attribute, of: node, prefix, indentation, path)
      }
    }
  }

  private mutating func add(
    _ function: ConcreteGraphFunction, _ attribute: String, of node: Node, _ prefix: String, _ indentation: String,
    _ path: [String]
  ) {
    clusterCount += 1
    let inner = "\(prefix)\(clusterCount):"
    lines.append("\(indentation)subgraph cluster_\(clusterCount) {")
    lines.append("\(indentation)  label=\(GraphDot.quoted("\(node.name): \(attribute) \(function.name)"));")
    add(function.graph, prefix: inner, indentation: indentation + "  ", path: path + [function.name])
    lines.append("\(indentation)}")
    guard let first = function.graph.nodes.first else { return }
    let target = GraphDot.quoted(inner + first.name)
    lines.append("\(indentation)\(GraphDot.quoted(prefix + node.name)) -> \(target) [style=dotted, arrowhead=none];")
  }

  private static func box(_ node: Node, _ prefix: String) -> String {
    var label = node.name == node.op.name ? node.name : "\(node.name)\n\(node.op.name)"
    if case .tensor(let value)? = node.attributes["value"] { label += " " + AttributeValue.elementsText(value) }
    let style = node.op.name == "Placeholder" || node.op.name == "Const" ? ", style=rounded" : ""
    return "\(quoted(prefix + node.name)) [label=\(quoted(label))\(style)];"
  }

  private static func edge(_ from: Node, _ to: Node, _ prefix: String) -> String {
    "\(quoted(prefix + from.name)) -> \(quoted(prefix + to.name))"
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
