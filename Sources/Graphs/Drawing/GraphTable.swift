/// A graph as lines, one a node: `add: float32[1,1] = AddV2(MatMul, add/y)`. The functions that a node runs follow it,
/// indented.
public struct GraphTable {
  private var lines: [String] = []

  public static func text(of diagram: Diagram) -> String {
    var table = GraphTable()
    table.add(diagram, indentation: "")
    return table.lines.map { (line: String) -> String in line + "\n" }.joined()
  }

  /// The table of a function's or a main graph.
  public static func text(of graph: Graph) -> String { text(of: Diagram(graph)) }

  private mutating func add(_ diagram: Diagram, indentation: String) {
    for (index, node) in diagram.nodes.enumerated() where node.kind != .outer {
      lines.append(indentation + GraphTable.line(of: node, diagram.inputs(of: index)))
      for part in node.parts {
        lines.append("\(indentation)  \(part.role) \(part.name):")
        add(part.diagram, indentation: indentation + "    ")
      }
    }
    guard !diagram.results.isEmpty || diagram.name != "graph" else { return }
    lines.append(indentation + "return " + (diagram.results.isEmpty ? "nothing" : diagram.resultNames.joined(separator: ", ")))
  }

  static func line(of node: Diagram.Node, _ inputs: [String]) -> String {
    let call = "\(node.op)(\(inputs.joined(separator: ", ")))"
    let type = node.types.isEmpty ? "" : ": \(node.typeText)"
    let attributes = node.attributes.map { (entry: (name: String, value: String)) -> String in "\(entry.name)=\(entry.value)" }
    let suffix = attributes.isEmpty ? "" : "  {" + attributes.joined(separator: ", ") + "}"
    return node.name + type + " = " + call + suffix
  }
}

extension Diagram.Node {
  /// The type of what the node makes: one tensor's, or those of several in parentheses.
  var typeText: String { types.count == 1 ? types[0] : "(" + types.joined(separator: ", ") + ")" }
}
