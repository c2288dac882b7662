import Foundation
import Graphs
import Testing

/// Printed graph definitions are TensorFlow's, node for node: names, ops, inputs, attributes, in the main graph and in
/// every library function; function names by their stem.
@Suite struct GraphDefinitionTests {
  @Test(arguments: Folders.names(Folders.graphDefinitions, ending: ".py"))
  func isTensorFlows(_ name: String) throws {
    let script = Folders.graphDefinitions.appendingPathComponent(name + ".py").path
    let run = try BuiltProgram.run([script])
    #expect(run.status == 0, "\(run.errorOutput)")
    let recorded = try String(
      contentsOf: Folders.graphDefinitions.appendingPathComponent(name + ".pbtxt"), encoding: .utf8)
    let ours = NodeTable(try GraphDefinition(parsing: run.output))
    let theirs = NodeTable(try GraphDefinition(parsing: recorded))
    if let reason = GraphDefinitionTests.knownDifferences[name] {
      withKnownIssue("\(reason)") { #expect(ours.difference(from: theirs) == nil) }
    } else {
      #expect(ours.difference(from: theirs) == nil)
    }
  }

  /// What is not TensorFlow's yet, and why. A definition that becomes equal fails here until it is taken out.
  private static let knownDifferences: [String: String] = [:]
}

/// A definition's nodes as text by name, so that two definitions can be compared in any order.
private struct NodeTable {
  private var nodes: [String: String] = [:]

  init(_ definition: GraphDefinition) {
    for node in definition.nodes { add(node, "") }
    // Functions of one stem in the order of their numbers: that of their making.
    var counts: [String: Int] = [:]
    let functions = definition.functions.sorted { NodeTable.number($0.signature.name) < NodeTable.number($1.signature.name) }
    for function in functions {
      let stem = NodeTable.stem(function.signature.name)
      counts[stem, default: 0] += 1
      for node in function.nodes { add(node, "\(stem)#\(counts[stem] ?? 0)/") }
    }
  }

  private mutating func add(_ node: NodeDefinition, _ prefix: String) {
    var attributes: [String] = []
    for attribute in node.attributes where !attribute.name.hasPrefix("_") && attribute.name != "output_shapes" {
      attributes.append("\(attribute.name)=\(NodeTable.text(attribute.value))")
    }
    let inputs = node.inputs.map { $0.hasSuffix(":0") ? String($0.dropLast(2)) : $0 }
    nodes[prefix + node.name] = "\(node.op) \(inputs) \(attributes.sorted())"
  }

  private static func text(_ value: AttributeDefinition) -> String {
    if case .function(let name, _) = value { return stem(name) }
    return "\(value)"
  }

  /// A function's name without what counts up in a process.
  private static func stem(_ name: String) -> String {
    var text = Substring(name)
    for prefix in ["__inference_", "__forward_", "__backward_"] where text.hasPrefix(prefix) {
      text = text.dropFirst(prefix.count)
    }
    let digits = text.reversed().prefix { $0.isNumber }.count
    if digits > 0, text.dropLast(digits).hasSuffix("_") { text = text.dropLast(digits + 1) }
    // `while_body_19_rewritten`, `while_body_19_grad`
    return String(text).replacing(/_\d+(?=_(?:rewritten|grad))/, with: "")
  }

  private static func number(_ name: String) -> Int {
    Int(String(name.reversed().prefix { $0.isNumber }.reversed())) ?? 0
  }

  func difference(from other: NodeTable) -> String? {
    for name in Set(nodes.keys).union(other.nodes.keys).sorted() where nodes[name] != other.nodes[name] {
      return "\(name): got \(nodes[name] ?? "nothing"), TensorFlow \(other.nodes[name] ?? "nothing")"
    }
    return nil
  }
}
