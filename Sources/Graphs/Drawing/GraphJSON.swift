/// A graph as JSON: nodes with inputs, dtypes and shapes, attributes and source places; functions by name.
public struct GraphJSON {
  private var text = ""
  private var indentation = ""
  private var functions: [(name: String, diagram: Diagram)] = []

  public static func text(of diagram: Diagram) -> String {
    var json = GraphJSON()
    json.collect(diagram)
    json.open("{")
    json.writeGraph(diagram)
    json.separate()
    json.key("functions")
    json.open("{")
    for (index, function) in json.functions.enumerated() {
      if index > 0 { json.separate() }
      json.key(function.name)
      json.open("{")
      json.writeGraph(function.diagram)
      json.close("}")
    }
    json.close("}")
    json.close("}")
    return json.text + "\n"
  }

  private mutating func collect(_ diagram: Diagram) {
    for node in diagram.nodes {
      for part in node.parts where !functions.contains(where: { $0.name == part.name }) {
        functions.append((part.name, part.diagram))
        collect(part.diagram)
      }
    }
  }

  private mutating func writeGraph(_ diagram: Diagram) {
    key("name")
    text += GraphJSON.quoted(diagram.name)
    separate()
    key("inputs")
    let inputs = diagram.nodes.filter { (node: Diagram.Node) -> Bool in node.kind == .input }
    list(inputs.map { (node: Diagram.Node) -> String in GraphJSON.quoted(node.name) })
    separate()
    key("outputs")
    list(diagram.resultNames.map(GraphJSON.quoted))
    separate()
    key("nodes")
    open("[")
    for (index, node) in diagram.nodes.enumerated() {
      if index > 0 { separate() }
      write(node, diagram.inputs(of: index))
    }
    close("]")
  }

  private mutating func write(_ node: Diagram.Node, _ inputs: [String]) {
    open("{")
    key("name")
    text += GraphJSON.quoted(node.name)
    separate()
    key("op")
    text += GraphJSON.quoted(node.op)
    separate()
    key("inputs")
    list(inputs.map(GraphJSON.quoted))
    separate()
    key("outputs")
    list(node.types.map(GraphJSON.type))
    if !node.attributes.isEmpty {
      separate()
      key("attributes")
      let entries = node.attributes.map { "\(GraphJSON.quoted($0.name)): \(GraphJSON.quoted($0.value))" }
      text += "{" + entries.joined(separator: ", ") + "}"
    }
    if let place = node.place {
      separate()
      key("source")
      text += "{\"file\": \(GraphJSON.quoted(place.file.name)), \"line\": \(place.lineNumber), "
      text += "\"function\": \(GraphJSON.quoted(node.function))}"
    }
    if !node.parts.isEmpty {
      separate()
      key("functions")
      let entries = node.parts.map { "\(GraphJSON.quoted($0.role)): \(GraphJSON.quoted($0.name))" }
      text += "{" + entries.joined(separator: ", ") + "}"
    }
    close("}")
  }

  /// `float32[2,?]` as dtype and shape; an unknown dimension is null, an unknown shape too.
  private static func type(_ text: String) -> String {
    guard let bracket = text.firstIndex(of: "[") else { return "{\"dtype\": \(quoted(text)), \"shape\": null}" }
    let dims = text[text.index(after: bracket)...].dropLast().split(separator: ",").map { $0 == "?" ? "null" : String($0) }
    return "{\"dtype\": \(quoted(String(text[..<bracket]))), \"shape\": [\(dims.joined(separator: ", "))]}"
  }

  // MARK: Writing

  private mutating func open(_ bracket: String) {
    text += bracket
    indentation += "  "
    text += "\n" + indentation
  }

  private mutating func close(_ bracket: String) {
    indentation.removeLast(2)
    text += "\n" + indentation + bracket
  }

  private mutating func separate() { text += ",\n" + indentation }

  private mutating func key(_ name: String) { text += GraphJSON.quoted(name) + ": " }

  private mutating func list(_ parts: [String]) { text += "[" + parts.joined(separator: ", ") + "]" }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
