import Diagnostics
import Graphs
import Ops
import Script
import Tensors
import Tracing

/// `tf.compat.v1.Session`: runs parts of a graph. What a call computes is cut out of the graph once, and kept.
final class SessionObject: Object {
  private let graph: Graph
  private var functions: [Key: ConcreteGraphFunction] = [:]
  private var isClosed = false

  private struct Key: Hashable {
    let feeds: [SymbolicTensor]
    let fetches: [SymbolicTensor]
    let targets: [Node]
  }

  init(_ graph: Graph) {
    self.graph = graph
    super.init(type: SessionObject.sessionType)
  }

  /// The values of the fetches, in their structure: arrays, and None for operations.
  func run(_ fetches: Handle, _ feeds: Handle, _ interpreter: Interpreter) throws -> Handle {
    guard !isClosed else { throw Failure(.runtimeError, "Attempted to use a closed Session.") }
    var inputs: [SymbolicTensor] = []
    var values: [Tensor] = []
    for item in feeds.as(DictObject.self)?.items ?? [] {
      let input = try WrappedFunction.tensor(item.key, graph, interpreter)
      inputs.append(input)
      values.append(try value(item.value, input, interpreter))
    }
    var outputs: [SymbolicTensor] = []
    var targets: [Node] = []
    for leaf in try Nest.flatten(fetches, interpreter) {
      if let operation = try operation(leaf, interpreter) {
        targets.append(operation)
      } else {
        outputs.append(try WrappedFunction.tensor(leaf, graph, interpreter))
      }
    }
    let key = Key(feeds: inputs, fetches: outputs, targets: targets)
    let function = try functions[key] ?? graph.pruned(name: "session", feeds: inputs, fetches: outputs, targets: targets)
    functions[key] = function
    var results = try ExecutionContext.with(nil) { try function.run(values) }[...]
    return try Nest.map(fetches, interpreter) { (leaf: Handle) throws -> Handle in
      if try operation(leaf, interpreter) != nil { return .none }
      guard let result = results.popFirst() else { return .none }
      return try interpreter.callMethod(.tensor(result), "numpy", [])
    }
  }

  private func operation(_ leaf: Handle, _ interpreter: Interpreter) throws -> Node? {
    if let object = leaf.as(OperationObject.self) { return object.node }
    guard let name = leaf.asString, !name.contains(":") else { return nil }
    return graph.node(named: name)
  }

  private func value(_ handle: Handle, _ input: SymbolicTensor, _ interpreter: Interpreter) throws -> Tensor {
    let made = try ExecutionContext.with(nil) { try TensorConversion.tensor(handle, dtype: input.dtype, interpreter) }
    guard let value = made as? Tensor else { throw Failure(.typeError, "a feed needs a value, not a symbolic tensor") }
    guard input.partialShape.isCompatible(with: value.partialShape) else {
      throw Failure(
        .valueError,
        "Cannot feed value of shape \(value.shape.tupleText) for Tensor \(input.name), which has shape \(input.partialShape)")
    }
    return value
  }

  nonisolated(unsafe) static let sessionType: TypeObject = {
    let type = TypeObject.sealed("Session", module: "tensorflow.python.client.session")
    type.constructor = { (_: TypeObject, arguments: Arguments, _: Interpreter) throws -> Value in
      let named = arguments.keywordHandles.first { $0.0 == "graph" }?.1
      if let graph = (named ?? (arguments.handles.count > 1 ? arguments.handles[1] : .none)).as(GraphObject.self)?.graph {
        return Value(SessionObject(graph))
      }
      guard let graph = ExecutionContext.graph as? Graph else {
        throw Failure(
          .runtimeError, "The Session graph is empty. Add operations to the graph before calling run().",
          hint: "give the graph: tf.compat.v1.Session(graph=graph)")
      }
      return Value(SessionObject(graph))
    }
    type.defineMethod("run", "self, fetches, feed_dict=None, options=None, run_metadata=None") {
      (call: NativeCall) throws -> Handle in
      guard let session = call[0].as(SessionObject.self) else { return .none }
      return try session.run(call[1], call[2], call.interpreter)
    }
    type.defineMethod("close", "self") { (call: NativeCall) -> Handle in
      call[0].as(SessionObject.self)?.isClosed = true
      return .none
    }
    type.defineMethod("__enter__", "self") { (call: NativeCall) -> Handle in call[0] }
    type.defineMethod("__exit__", "self, type, value, traceback") { (call: NativeCall) -> Handle in
      call[0].as(SessionObject.self)?.isClosed = true
      return .none
    }
    type.defineProperty("graph", get: { (instance: Handle, _: Interpreter) -> Handle in
      instance.as(SessionObject.self).map { .object(GraphObject($0.graph)) } ?? .none
    })
    return type
  }()
}
