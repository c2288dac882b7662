import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// `keras.Input` and the layer behind it.
enum InputLayerClass {
  nonisolated(unsafe) static let type: TypeObject = {
    let type = TypeObject(
      name: "InputLayer", module: "keras.src.layers.core.input_layer", bases: [LayerClass.layer], isHeapType: true)
    type.defineMethod("__init__", "self, shape=None, batch_size=None, dtype=None, name=None, batch_shape=None") {
      (call: NativeCall) throws -> Handle in
      let layer = try LayerClass.instance(call[0])
      let shape = try shape(call[1], batchSize: call[2], batchShape: call[5], call.interpreter)
      try fill(layer, shape, DTypeConversion.optional(call[3], call.interpreter) ?? .float32, name: call[4].asString,
        call.interpreter)
      return .none
    }
    return type
  }()

  static func isInput(_ layer: InstanceObject) -> Bool { layer.type === type }

  /// `Input(…)`: the Keras tensor of a new input layer.
  static func input(_ call: NativeCall) throws -> Handle {
    guard !(call[0].isNone && call[4].isNone) else {
      throw Failure(.valueError, "You must pass a `shape` argument.")
    }
    let shape = try shape(call[0], batchSize: call[1], batchShape: call[4], call.interpreter)
    let dtype = try DTypeConversion.optional(call[2], call.interpreter) ?? .float32
    return .object(try tensor(shape, dtype, name: call[3].asString, call.interpreter))
  }

  static func tensor(
    _ shape: PartialShape, _ dtype: DType, name: String?, _ interpreter: Interpreter
  ) throws -> KerasTensorObject {
    let layer = InstanceObject.make(type)
    return try fill(layer, shape, dtype, name: name, interpreter)
  }

  private static func shape(
    _ shape: Handle, batchSize: Handle, batchShape: Handle, _ interpreter: Interpreter
  ) throws -> PartialShape {
    if !batchShape.isNoneOrUndefined { return try ShapeConversion.partialShape(batchShape, interpreter) }
    guard shape.asInt == nil || shape.asObject != nil else {
      throw Failure(.valueError, "Cannot convert '\(try interpreter.str(shape))' to a shape.", hint: "write (n,)")
    }
    let rest = try ShapeConversion.partialShape(shape, interpreter).dims ?? []
    return PartialShape([batchSize.asInt] + rest)
  }

  @discardableResult
  private static func fill(
    _ layer: InstanceObject, _ shape: PartialShape, _ dtype: DType, name: String?, _ interpreter: Interpreter
  ) throws -> KerasTensorObject {
    let state = LayerState(name: name ?? KerasNames.automatic(for: "InputLayer"), dtype: dtype, isTrainable: true)
    state.isBuilt = true
    layer.payload = state
    let tensor = KerasTensorObject(shape, dtype, name: name)
    let node = try KerasNode(layer, [], [], outputs: .object(tensor), interpreter)
    state.add(node)
    layer["batch_shape"] = KerasShapes.handle(shape)
    layer["_output"] = .object(tensor)
    return tensor
  }
}

/// `keras.Sequential`: layers one after the other.
enum SequentialClass {
  nonisolated(unsafe) static let type: TypeObject = {
    let type = TypeObject(
      name: "Sequential", module: "keras.src.models.sequential", bases: [ModelClass.model], isHeapType: true)
    type.defineMethod("__init__", "self, layers=None, trainable=True, name=None") { (call: NativeCall) throws -> Handle in
      let model = try LayerClass.instance(call[0])
      let keywords = [("trainable", call[2]), ("name", call[3])]
      try LayerClass.initialize(model, keywords, className: model.typeName, state: ModelClass.state, call.interpreter)
      let state = try state(call[0])
      state.sequence = []
      state.body = SequentialBody(state)
      if !call[1].isNone {
        for layer in try call.interpreter.elements(call[1]) { try add(layer, to: state, call.interpreter) }
      }
      try rebuild(model, state, call.interpreter)
      return .none
    }
    type.defineMethod("add", "self, layer, rebuild=True") { (call: NativeCall) throws -> Handle in
      let state = try state(call[0])
      try add(call[1], to: state, call.interpreter)
      try rebuild(LayerClass.instance(call[0]), state, call.interpreter)
      return .none
    }
    type.defineMethod("pop", "self, rebuild=True") { (call: NativeCall) throws -> Handle in
      let state = try state(call[0])
      guard let last = state.sequence?.popLast() else { throw Failure(.typeError, "There are no layers in the model.") }
      state.isBuilt = false
      state.graph = nil
      try rebuild(LayerClass.instance(call[0]), state, call.interpreter)
      return .object(last)
    }
    type.defineMethod("build", "self, input_shape=None") { (call: NativeCall) throws -> Handle in
      let shape = try ShapeConversion.partialShape(call[1], call.interpreter)
      try build(LayerClass.instance(call[0]), state(call[0]), shape, call.interpreter)
      return .none
    }
    return type
  }()

  private static func state(_ handle: Handle) throws -> ModelState {
    guard let state = try LayerState.of(handle) as? ModelState else {
      throw Failure(.typeError, "expected a Sequential, got \(handle.typeName)")
    }
    return state
  }

  private static func add(_ layer: Handle, to state: ModelState, _ interpreter: Interpreter) throws {
    if let tensor = layer.as(KerasTensorObject.self), let node = tensor.node, InputLayerClass.isInput(node.operation) {
      state.sequence?.append(node.operation)
      return
    }
    guard let instance = layer.as(InstanceObject.self), instance.payload is LayerState else {
      throw Failure(
        .valueError, "Only instances of `keras.Layer` can be added to a Sequential model. Received: "
          + "\(try interpreter.str(layer)) (of type \(try interpreter.repr(.object(layer.type))))")
    }
    if let name = LayerState.optional(layer)?.name,
      state.sequence?.contains(where: { LayerState.optional(.object($0))?.name == name }) ?? false
    {
      throw Failure(
        .valueError,
        "All layers added to a Sequential model should have unique names. Name '\(name)' is already the name of a layer in "
          + "this model. Update the `name` argument to pass a unique name.")
    }
    state.sequence?.append(instance)
  }

  /// Puts the graph together once the input's shape is known.
  private static func rebuild(_ model: InstanceObject, _ state: ModelState, _ interpreter: Interpreter) throws {
    state.isBuilt = false
    state.graph = nil
    guard let first = state.sequence?.first, InputLayerClass.isInput(first), (state.sequence?.count ?? 0) > 1,
      let tensor = first["_output"]?.as(KerasTensorObject.self)
    else { return }
    try connect(model, state, tensor, interpreter)
  }

  private static func build(
    _ model: InstanceObject, _ state: ModelState, _ shape: PartialShape, _ interpreter: Interpreter
  ) throws {
    guard let first = state.sequence?.first else {
      throw Failure(.valueError, "Sequential model \(state.name) cannot be built because it has no layers. Call "
        + "`model.add(layer)`.")
    }
    let input: KerasTensorObject
    if InputLayerClass.isInput(first), let own = first["_output"]?.as(KerasTensorObject.self) {
      input = own
    } else {
      input = try InputLayerClass.tensor(shape, state.dtype, name: nil, interpreter)
      if let node = input.node { state.sequence?.insert(node.operation, at: 0) }
    }
    try connect(model, state, input, interpreter)
  }

  private static func connect(
    _ model: InstanceObject, _ state: ModelState, _ input: KerasTensorObject, _ interpreter: Interpreter
  ) throws {
    let parent = state.parentPath ?? KerasScope.path
    state.parentPath = parent
    var value = Handle.object(input)
    try KerasScope.with(state.name, model) {
      // Shapes are found out in graphs of their own, whatever is being traced around.
      for layer in state.layers { value = try LayerCall(layer, interpreter).run([value], []) }
    }
    // Keras wraps the chain in a model of its own, which takes a name from the count.
    _ = KerasNames.automatic(for: "Functional")
    state.graph = try FunctionalGraph(inputs: .object(input), outputs: value, interpreter)
    state.isBuilt = true
  }
}

/// Runs a `Sequential`.
final class SequentialBody: LayerBody {
  private unowned let state: ModelState

  init(_ state: ModelState) { self.state = state }

  override var callParameters: [String] {
    ["inputs", "training=None", "mask=None", "kwargs=<class 'inspect._empty'>"]
  }

  override func call(_ inputs: Handle, training: Bool, _ interpreter: Interpreter) throws -> Handle {
    if let graph = state.graph { return try graph.run(inputs, interpreter) }
    return try state.layers.reduce(inputs) { try LayerCall($1, interpreter).run([$0], []) }
  }
}
