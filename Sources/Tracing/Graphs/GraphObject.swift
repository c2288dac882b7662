import Diagnostics
import GraphMessages
import Graphs
import Script
import Tensors

/// A traced graph as a script sees it: `concrete_function.graph`.
public final class GraphObject: Object {
  public let graph: Graph

  /// The function that the graph is of, where that is known: it knows what the outputs make up.
  let function: ConcreteFunctionObject?

  public init(_ graph: Graph, of function: ConcreteFunctionObject? = nil) {
    self.graph = graph
    self.function = function
    super.init(type: graph is FunctionGraph ? .functionGraph : .graph)
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    guard let function = graph as? FunctionGraph else { return try super.repr(interpreter) }
    return "FuncGraph(name=\(function.name), id=\(UInt(bitPattern: Unmanaged.passUnretained(graph).toOpaque())))"
  }

  public override func hash(_ interpreter: Interpreter) throws -> Int { ObjectIdentifier(graph).hashValue }

  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .equal || op == .notEqual, let other = other.as(GraphObject.self) else { return nil }
    return .bool((graph === other.graph) == (op == .equal))
  }

  /// The operation of a node.
  static func operation(named name: String, in graph: Graph) throws -> Node {
    if name.contains(":") {
      throw Failure(.valueError, "The name '\(name)' appears to refer to a Tensor, not a Operation.")
    }
    guard let node = graph.node(named: name) else {
      throw Failure(
        .keyError, "The name '\(name)' refers to an Operation not in the graph.",
        hint: "graph.get_operations() lists them")
    }
    return node
  }

  /// - Errors: `KeyError` for a name that there is not, `ValueError` for one without an output's number.
  static func tensor(named name: String, in graph: Graph) throws -> SymbolicTensor {
    if let tensor = graph.tensor(named: name) { return tensor }
    guard let colon = name.lastIndex(of: ":"), Int(name[name.index(after: colon)...]) != nil else {
      throw Failure(
        .valueError, graph.node(named: name) == nil
          ? "The name '\(name)' looks like an (invalid) Operation name, not a Tensor. Tensor names must be of the form "
            + "\"<op_name>:<output_index>\"."
          : "The name '\(name)' refers to an Operation, not a Tensor. Tensor names must be of the form "
            + "\"<op_name>:<output_index>\".")
    }
    let operation = String(name[..<colon])
    let text = "The name '\(name)' refers to a Tensor which does not exist. The operation, '\(operation)', "
    guard let node = graph.node(named: operation) else {
      throw Failure(.keyError, text + "does not exist in the graph.")
    }
    throw Failure(.keyError, text + "exists but only has \(node.outputs.count) outputs.")
  }
}

extension TypeObject {
  /// The graph of a function.
  public nonisolated(unsafe) static let functionGraph = TypeObject.sealed(
    "FuncGraph", module: "tensorflow.python.framework.func_graph", bases: [.graph])

  public nonisolated(unsafe) static let graph: TypeObject = {
    let type = TypeObject.sealed("Graph", module: "tensorflow.python.framework.ops")
    type.constructor = { (_: TypeObject, _: Arguments, _: Interpreter) -> Value in Value(GraphObject(Graph())) }
    func property(_ name: String, _ body: @escaping (GraphObject) throws -> Handle) {
      type.defineProperty(name, get: { (instance: Handle, _: Interpreter) throws -> Handle in
        guard let object = instance.as(GraphObject.self) else { return .none }
        return try body(object)
      })
    }
    func method(_ name: String, _ signature: String, _ body: @escaping (GraphObject, NativeCall) throws -> Handle) {
      type.defineMethod(name, signature) { (call: NativeCall) throws -> Handle in
        guard let object = call[0].as(GraphObject.self) else {
          throw Failure(.typeError, "\(name)() expects a graph, got \(call[0].typeName)")
        }
        return try body(object, call)
      }
    }
    property("name") { (object: GraphObject) in
      (object.graph as? FunctionGraph).map { .string($0.name) } ?? .none
    }
    property("inputs") { (object: GraphObject) in
      .list((object.function?.shownInputs ?? (object.graph as? FunctionGraph)?.inputs ?? []).map { .tensor($0) })
    }
    property("outputs") { (object: GraphObject) in
      .list(((object.graph as? FunctionGraph)?.outputs ?? []).map { .tensor($0) })
    }
    property("captures") { (object: GraphObject) in
      guard let captures = object.function?.allCaptures ?? (object.graph as? FunctionGraph)?.captures else {
        return .list([])
      }
      return .list(zip(captures.externals, captures.internals).map { .tuple([.tensor($0), .tensor($1)]) })
    }
    property("structured_outputs") { (object: GraphObject) in object.function?.structuredOutputs ?? .none }
    property("structured_input_signature") { (object: GraphObject) in
      object.function?.structuredInputSignature ?? .none
    }
    property("variables") { (object: GraphObject) in
      .tuple((object.function?.variables ?? []).map { .object($0) })
    }
    property("trainable_variables") { (object: GraphObject) in
      .tuple((object.function?.variables ?? []).filter { $0.resource.isTrainable }.map { .object($0) })
    }
    property("building_function") { (object: GraphObject) in .bool(object.graph is FunctionGraph) }
    method("as_graph_def", "self, from_version=None, add_shapes=False") { (object: GraphObject, _: NativeCall) in
      .object(MessageObject(MessageSchemas.graphDef.tree(of: object.graph.graphDefinition().message)))
    }
    method("get_operations", "self") { (object: GraphObject, _: NativeCall) in
      .list(object.graph.nodes.map { .object(OperationObject($0)) })
    }
    method("get_operation_by_name", "self, name") { (object: GraphObject, call: NativeCall) throws -> Handle in
      .object(OperationObject(try GraphObject.operation(named: call.interpreter.str(call[1]), in: object.graph)))
    }
    method("get_tensor_by_name", "self, name") { (object: GraphObject, call: NativeCall) throws -> Handle in
      .tensor(try GraphObject.tensor(named: call.interpreter.str(call[1]), in: object.graph))
    }
    return type
  }()
}
