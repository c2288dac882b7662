import Diagnostics
import GraphMessages
import Graphs
import Ops
import Script
import Tensors
import Tracing

/// Graph definitions in and out: `tf.import_graph_def`, `tf.io.write_graph`, and TensorFlow 1's names that go with them.
enum GraphDefinitionTable {
  static let rows: [APIFunction] = [
    APIFunction(
      "tf.graph_util.import_graph_def", "tf.import_graph_def", "tf.compat.v1.import_graph_def",
      signature: "graph_def, input_map=None, return_elements=None, name=None, op_dict=None, producer_op_list=None",
      summary: "Adds the nodes of a graph definition to the graph that is being built.", body: importDefinition),
    APIFunction(
      "tf.io.write_graph", "tf.compat.v1.train.write_graph", signature: "graph_or_graph_def, logdir, name, as_text=True",
      summary: "Writes a graph definition to a file, as text or in binary form; gives the path.", body: writeGraph),
    APIFunction(
      "tf.make_tensor_proto", signature: "values, dtype=None, shape=None, verify_shape=False, allow_broadcast=False",
      summary: "A tensor as a TensorProto message.", body: makeTensorProto),
    APIFunction("tf.make_ndarray", signature: "tensor", summary: "A TensorProto message as an array.") {
      (call: APICall) throws -> Handle in
      let tensor = try tensor(of: call[0])
      return try call.interpreter.callMethod(.tensor(tensor), "numpy", [])
    },
    APIFunction(
      "tf.compat.v1.wrap_function", signature: "fn, signature, name=None",
      summary: "A function of the graph that fn builds once; prune(feeds, fetches) cuts parts out of it.", body: wrapFunction),
    APIFunction(
      "tf.compat.v1.placeholder", signature: "dtype, shape=None, name=None",
      summary: "A tensor of a graph that is handed in when the graph runs.", body: placeholder),
    APIFunction("tf.compat.v1.get_default_graph", signature: "", summary: "The graph that is being built.") {
      (_: APICall) throws -> Handle in .object(GraphObject(try currentGraph("tf.compat.v1.get_default_graph()")))
    },
    APIFunction(
      "tf.io.gfile.GFile", "tf.compat.v1.gfile.GFile", "tf.compat.v1.gfile.FastGFile", signature: "name, mode='r'",
      summary: "A file to read or write as a whole.") { (call: APICall) throws -> Handle in
      let mode = try call.interpreter.str(call[1])
      guard ["r", "rb", "w", "wb"].contains(mode) else {
        throw Failure(.notImplementedError, "tf.io.gfile.GFile with mode '\(mode)'", hint: "there are r, rb, w and wb")
      }
      return .object(GraphFileObject(path: try call.interpreter.str(call[0]), mode: mode))
    },
  ]

  /// Classes of messages under the names that TensorFlow has them.
  static func add(to namespace: APINamespace) {
    let messages: [(String, MessageSchema)] = [
      ("GraphDef", MessageSchemas.graphDef), ("NodeDef", MessageSchemas.nodeDef), ("AttrValue", MessageSchemas.attrValue),
      ("NameAttrList", MessageSchemas.nameAttrList),
    ]
    for (name, schema) in messages {
      namespace.add("tf.compat.v1.\(name)") { (_: Interpreter) -> Handle in .object(MessageTypes.type(of: schema)) }
    }
    namespace.add("tf.compat.v1.Session") { (_: Interpreter) -> Handle in .object(SessionObject.sessionType) }
    namespace.add("tf.compat.v1.Graph") { (_: Interpreter) -> Handle in .object(TypeObject.graph) }
  }

  /// The graph that is being built.
  ///
  /// - Errors: `RuntimeError` outside of graphs.
  private static func currentGraph(_ what: String) throws -> Graph {
    guard let graph = ExecutionContext.graph as? Graph else {
      throw Failure(
        .runtimeError, "\(what) is for graphs, and no graph is being built here",
        hint: "write it in `with tf.Graph().as_default():` or in a tf.function")
    }
    return graph
  }

  // MARK: import_graph_def

  private static func importDefinition(_ call: APICall) throws -> Handle {
    guard let message = call[0].as(MessageObject.self), message.tree.schema === MessageSchemas.graphDef else {
      throw Failure(.typeError, "Argument `graph_def` must be a GraphDef proto.")
    }
    let definition = GraphDefinition(MessageSchemas.graphDef.message(of: message.tree))
    // Without a graph the nodes go to one that nobody sees, as in TensorFlow.
    let graph = ExecutionContext.graph as? Graph ?? Graph()
    let wanted = call["name"].isNone ? "import" : try call.interpreter.str(call["name"])
    let returned = try call["return_elements"].isNone
      ? nil : call.interpreter.elements(call["return_elements"]).map { (name: Handle) throws -> String in
        try call.interpreter.str(name)
      }
    try checkReturned(returned ?? [], definition)
    let mapped = try inputMap(call["input_map"], graph, call.interpreter)
    let scope = wanted.isEmpty ? "" : graph.enterScope(wanted)
    if !wanted.isEmpty { graph.leaveScope() }
    let prefix = scope.hasSuffix("/") ? String(scope.dropLast()) : scope
    let result = try GraphImport.add(definition, to: graph, prefix: prefix, inputMap: mapped)
    guard let returned else { return .none }
    return .list(try returned.map { (name: String) throws -> Handle in try element(name, result) })
  }

  /// Refuses names that the definition doesn't have, before anything of it is added.
  private static func checkReturned(_ names: [String], _ definition: GraphDefinition) throws {
    let known = Set(definition.nodes.map { (node: NodeDefinition) -> String in node.name })
    for name in names {
      let node = name.split(separator: ":").first.map(String.init) ?? name
      if known.contains(node) { continue }
      let kind = name.contains(":") ? "tensor" : "node"
      throw Failure(.valueError, "Requested return \(kind) '\(name)' not found in graph def")
    }
  }

  private static func inputMap(
    _ handle: Handle, _ graph: Graph, _ interpreter: Interpreter
  ) throws -> [String: SymbolicTensor] {
    if handle.isNoneOrUndefined { return [:] }
    guard let dict = handle.as(DictObject.self) else {
      throw Failure(.typeError, "Argument `input_map` must be a dictionary. Obtained \(handle.typeName)")
    }
    var map: [String: SymbolicTensor] = [:]
    for item in dict.items {
      let value = try ExecutionContext.with(graph) { try TensorConversion.tensor(item.value, interpreter) }
      guard let tensor = try graph.capture(value, name: nil) as? SymbolicTensor else { continue }
      map[try interpreter.str(item.key)] = tensor
    }
    return map
  }

  private static func element(_ name: String, _ result: GraphImport.Result) throws -> Handle {
    if name.contains(":") {
      guard let tensor = result.tensor(name) else {
        throw Failure(.valueError, "Requested return tensor '\(name)' not found in graph def")
      }
      return .tensor(tensor)
    }
    guard let node = result.node(name) else {
      throw Failure(.valueError, "Requested return node '\(name)' not found in graph def")
    }
    return .object(OperationObject(node))
  }

  // MARK: Files and tensors

  private static func writeGraph(_ call: APICall) throws -> Handle {
    let tree: MessageTree
    if let graph = call[0].as(GraphObject.self) {
      tree = MessageSchemas.graphDef.tree(of: graph.graph.graphDefinition().message)
    } else if let message = call[0].as(MessageObject.self) {
      tree = message.tree
    } else {
      throw Failure(.typeError, "write_graph expects a Graph or a GraphDef, got \(call[0].typeName)")
    }
    let folder = try call.interpreter.str(call[1])
    let path = folder.isEmpty ? try call.interpreter.str(call[2]) : folder + "/" + (try call.interpreter.str(call[2]))
    let asText = try call.interpreter.truth(call[3])
    let bytes = asText ? Array(MessageText.text(of: tree, keys: .ascending).utf8) : try tree.schema.serialized(tree)
    try WholeFile.makeFolder(folder)
    try WholeFile.write(bytes, to: path)
    return .string(path)
  }

  private static func makeTensorProto(_ call: APICall) throws -> Handle {
    let dtype = try DTypeConversion.optional(call[1], call.interpreter)
    var value: Tensor
    if let tensor = call[0].asTensor as? Tensor {
      value = tensor
    } else {
      guard
        let made = try ExecutionContext.with(nil, { try TensorConversion.tensor(call[0], dtype: dtype, call.interpreter) })
          as? Tensor
      else { throw Failure(.typeError, "make_tensor_proto expects a value") }
      value = made
    }
    var isFilled = false
    if !call[2].isNone {
      let shape = try ShapeConversion.partialShape(call[2], call.interpreter)
      guard let wanted = shape.shape else { throw Failure(.valueError, "the shape \(shape) is not fully known") }
      isFilled = value.elementCount == 1 && wanted.elementCount != 1
      if isFilled {
        value = try filled(value, wanted)
      } else if value.elementCount == wanted.elementCount {
        value = value.reshaped(to: wanted)
      } else {
        throw Failure(
          .valueError, "values of shape \(value.shape.tupleText) don't fit the shape \(wanted.tupleText)")
      }
    }
    let definition = TensorDefinition(value, isFilled: isFilled)
    return .object(MessageObject(MessageSchemas.tensorProto.tree(of: definition.message)))
  }

  private static func filled(_ value: Tensor, _ shape: Shape) throws -> Tensor {
    let dims = Tensor.vector(shape.dims.map { (dim: Int) -> Int32 in Int32(truncatingIfNeeded: dim) })
    let result = try ExecutionContext.with(nil) { try Op.fill.call([dims, value], .none) }
    return result[0] as? Tensor ?? value
  }

  private static func tensor(of handle: Handle) throws -> Tensor {
    guard let message = handle.as(MessageObject.self), message.tree.schema === MessageSchemas.tensorProto else {
      throw Failure(.typeError, "make_ndarray expects a TensorProto, got \(handle.typeName)")
    }
    return try TensorDefinition(MessageSchemas.tensorProto.message(of: message.tree)).tensor()
  }

  // MARK: Building graphs

  private static func placeholder(_ call: APICall) throws -> Handle {
    let graph = try currentGraph("tf.compat.v1.placeholder()")
    let dtype = try DTypeConversion.dtype(call[0], call.interpreter)
    let shape = try ShapeConversion.partialShape(call[1], call.interpreter)
    let attributes = Attributes(["dtype": .type(dtype), "shape": .shape(shape)])
    return .tensor(try graph.call(.placeholder, [], attributes, name: call.name)[0])
  }

  private static func wrapFunction(_ call: APICall) throws -> Handle {
    let specs = try call.interpreter.elements(call[1]).map { (spec: Handle) throws in
      guard let spec = spec.as(TensorSpecObject.self) else {
        throw Failure(.typeError, "wrap_function expects a list of TensorSpecs, got \(spec.typeName) in it")
      }
      return (dtype: spec.specifiedDType, shape: spec.specifiedShape, name: spec.specifiedName)
    }
    return .object(try WrappedFunction.make(call[0], specs, call.interpreter))
  }
}
