import Diagnostics
import Graphs
import Script

/// `as_graph_def()`: the fields that scripts look at, and the text.
public final class GraphDefObject: Object {
  public let definition: GraphDefinition

  public init(_ definition: GraphDefinition) {
    self.definition = definition
    super.init(type: .graphDef)
  }

  public override func str(_ interpreter: Interpreter) throws -> String { definition.text }
  public override func repr(_ interpreter: Interpreter) throws -> String { definition.text }
}

/// A `NodeDef`.
public final class NodeDefObject: Object {
  public let definition: NodeDefinition

  public init(_ definition: NodeDefinition) {
    self.definition = definition
    super.init(type: .nodeDef)
  }

  public override func str(_ interpreter: Interpreter) throws -> String { definition.text }
  public override func repr(_ interpreter: Interpreter) throws -> String { definition.text }
}

/// A message of a graph definition with a few named fields: `library`, a function, its signature, `versions`.
final class DefinitionPartObject: Object {
  private let fields: [(String, Handle)]
  private let text: String

  init(_ fields: [(String, Handle)], text: String) {
    self.fields = fields
    self.text = text
    super.init(type: .definitionPart)
  }

  override func getAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    if let field = fields.first(where: { $0.0 == name.string }) { return field.1.owned }
    return try super.getAttribute(name, interpreter)
  }

  override func attributeNames(_ interpreter: Interpreter) -> [String] { fields.map { $0.0 } }
  override func str(_ interpreter: Interpreter) throws -> String { text }
  override func repr(_ interpreter: Interpreter) throws -> String { text }

  static func library(_ definition: GraphDefinition) -> Handle {
    .object(DefinitionPartObject([("function", .list(definition.functions.map(function)))], text: ""))
  }

  private static func function(_ definition: Graphs.FunctionDefinition) -> Handle {
    let signature = DefinitionPartObject(
      [
        ("name", .string(definition.signature.name)),
        ("input_arg", .list(definition.signature.inputs.map(argument))),
        ("output_arg", .list(definition.signature.outputs.map(argument))),
        ("is_stateful", .bool(definition.signature.isStateful)),
      ], text: definition.signature.name)
    let nodes = definition.nodes.map { (node: NodeDefinition) -> Handle in .object(NodeDefObject(node)) }
    let returns = definition.returns.map { (entry) -> (String, Handle) in (entry.name, .string(entry.value)) }
    return .object(
      DefinitionPartObject(
        [("signature", .object(signature)), ("node_def", .list(nodes)), ("ret", .dict(returns))],
        text: definition.signature.name))
  }

  private static func argument(_ argument: Graphs.FunctionDefinition.Argument) -> Handle {
    .object(
      DefinitionPartObject(
        [("name", .string(argument.name)), ("type", .string(argument.type))], text: argument.name))
  }
}

extension TypeObject {
  public nonisolated(unsafe) static let graphDef: TypeObject = {
    let type = TypeObject.sealed("GraphDef", module: "tensorflow.core.framework.graph_pb2")
    func property(_ name: String, _ body: @escaping (GraphDefinition) -> Handle) {
      type.defineProperty(name, get: { (instance: Handle, _: Interpreter) -> Handle in
        instance.as(GraphDefObject.self).map { body($0.definition) } ?? .none
      })
    }
    property("node") { (definition: GraphDefinition) in
      .list(definition.nodes.map { .object(NodeDefObject($0)) })
    }
    property("library") { (definition: GraphDefinition) in DefinitionPartObject.library(definition) }
    property("versions") { (definition: GraphDefinition) in
      let versions = definition.versions
      return .object(
        DefinitionPartObject(
          [("producer", .int(versions.producer)), ("min_consumer", .int(versions.minConsumer))],
          text: "producer: \(versions.producer)\n"))
    }
    return type
  }()

  public nonisolated(unsafe) static let nodeDef: TypeObject = {
    let type = TypeObject.sealed("NodeDef", module: "tensorflow.core.framework.node_def_pb2")
    func property(_ name: String, _ body: @escaping (NodeDefinition) -> Handle) {
      type.defineProperty(name, get: { (instance: Handle, _: Interpreter) -> Handle in
        instance.as(NodeDefObject.self).map { body($0.definition) } ?? .none
      })
    }
    property("name") { (node: NodeDefinition) in .string(node.name) }
    property("op") { (node: NodeDefinition) in .string(node.op) }
    property("input") { (node: NodeDefinition) in .list(node.inputs.map { .string($0) }) }
    property("device") { (node: NodeDefinition) in .string(node.device) }
    return type
  }()

  nonisolated(unsafe) static let definitionPart = TypeObject.sealed(
    "Message", module: "google.protobuf")
}
