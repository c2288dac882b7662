import Diagnostics
import GraphMessages
import Graphs
import Ops
import Script
import Tensors

/// A node of a graph as a script sees it: `tensor.op`, `graph.get_operations()`.
public final class OperationObject: Object {
  public let node: Node

  public init(_ node: Node) {
    self.node = node
    super.init(type: .operation)
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    "<tf.Operation '\(node.name)' type=\(node.op.name)>"
  }

  public override func str(_ interpreter: Interpreter) throws -> String { node.definition().text }
  public override func hash(_ interpreter: Interpreter) throws -> Int { node.hashValue }

  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .equal || op == .notEqual, let other = other.as(OperationObject.self) else { return nil }
    return .bool((node === other.node) == (op == .equal))
  }

  /// - Errors: `ValueError` for an attribute that the node does not have.
  func attribute(_ name: String) throws -> Handle {
    guard let value = node.attributes[name] else {
      throw Failure(.valueError, "Operation '\(node.name)' has no attr named '\(name)'.")
    }
    return OperationObject.handle(of: value)
  }

  static func handle(of value: AttributeValue) -> Handle {
    switch value {
    case .int(let value): .int(value)
    case .float(let value): .float(Double(value))
    case .bool(let value): .bool(value)
    case .string(let value): .bytes(Array(value.utf8))
    case .type(let dtype): .object(DTypeObject.of(dtype))
    case .shape(let shape): .object(TensorShapeObject(shape))
    case .tensor(let tensor): .tensor(tensor)
    case .function(let function): .string(function.name)
    case .ints(let values): .list(values.map { .int($0) })
    case .floats(let values): .list(values.map { .float(Double($0)) })
    case .bools(let values): .list(values.map { .bool($0) })
    case .strings(let values): .list(values.map { .bytes(Array($0.utf8)) })
    case .types(let dtypes): .list(dtypes.map { .object(DTypeObject.of($0)) })
    case .shapes(let shapes): .list(shapes.map { .object(TensorShapeObject($0)) })
    case .functions(let functions): .list(functions.map { .string($0.name) })
    }
  }
}

extension TypeObject {
  public nonisolated(unsafe) static let operation: TypeObject = {
    let type = TypeObject.sealed("Operation", module: "tensorflow.python.framework.ops")
    func property(_ name: String, _ body: @escaping (Node) -> Handle) {
      type.defineProperty(name, get: { (instance: Handle, _: Interpreter) -> Handle in
        instance.as(OperationObject.self).map { body($0.node) } ?? .none
      })
    }
    property("name") { (node: Node) in .string(node.name) }
    property("type") { (node: Node) in .string(node.op.name) }
    property("inputs") { (node: Node) in .tuple(node.inputs.map { .tensor($0) }) }
    property("outputs") { (node: Node) in .list(node.outputs.map { .tensor($0) }) }
    property("control_inputs") { (node: Node) in .list(node.controlInputs.map { .object(OperationObject($0)) }) }
    property("node_def") { (node: Node) in .object(MessageObject(MessageSchemas.nodeDef.tree(of: node.definition().message))) }
    property("device") { (_: Node) in .string("") }
    property("graph") { (node: Node) in node.graph.map { .object(GraphObject($0)) } ?? .none }
    type.defineMethod("get_attr", "self, name") { (call: NativeCall) throws -> Handle in
      guard let operation = call[0].as(OperationObject.self) else { return .none }
      return try operation.attribute(call.interpreter.str(call[1]))
    }
    return type
  }()
}
