import Ops
import Tensors

/// A graph as lines, one a node: `add: float32[1,1] = AddV2(MatMul, add/y)`. The functions that a node runs follow it,
/// indented.
public struct GraphTable {
  private var lines: [String] = []

  /// The table of a function's or a main graph.
  public static func text(of graph: Graph) -> String {
    var table = GraphTable()
    table.add(graph, indentation: "", path: [])
    return table.lines.map { (line: String) -> String in line + "\n" }.joined()
  }

  private mutating func add(_ graph: Graph, indentation: String, path: [String]) {
    for node in graph.nodes {
      lines.append(indentation + GraphTable.line(of: node))
      for called in node.calledFunctions where !path.contains(called.function.name) {
        add(called.function, as: called.attribute, indentation: indentation + "  ", path: path)
      }
    }
    guard let function = graph as? FunctionGraph else { return }
    let names = function.outputs.map { (output: SymbolicTensor) -> String in output.definitionName }
    lines.append(indentation + "return " + (names.isEmpty ? "nothing" : names.joined(separator: ", ")))
  }

  private mutating func add(
    _ function: ConcreteGraphFunction, as attribute: String, indentation: String, path: [String]
  ) {
    lines.append("\(indentation)\(attribute) \(function.name):")
    add(function.graph, indentation: indentation + "  ", path: path + [function.name])
  }

  private static func line(of node: Node) -> String {
    var inputs = node.inputs.map { (input: SymbolicTensor) -> String in input.definitionName }
    inputs += node.sortedControlInputs.map { (control: Node) -> String in "^" + control.name }
    let call = "\(node.op.name)(\(inputs.joined(separator: ", ")))"
    let type = node.outputs.isEmpty ? "" : ": \(node.typeText)"
    let attributes = node.shownAttributes.map { (entry: (name: String, value: AttributeValue)) -> String in
      "\(entry.name)=\(valueText(entry.value))"
    }
    let suffix = attributes.isEmpty ? "" : "  {" + attributes.joined(separator: ", ") + "}"
    return node.name + type + " = " + call + suffix
  }

  private static func valueText(_ value: AttributeValue) -> String {
    guard case .tensor(let tensor) = value else { return value.summary }
    let elements = AttributeValue.elementsText(tensor)
    return tensor.rank == 0 ? elements : "[" + elements + "]"
  }
}
