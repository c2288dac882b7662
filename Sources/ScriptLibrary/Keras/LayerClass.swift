import Diagnostics
import Script
import Tensors
import Tracing

/// `keras.layers.Layer`, from which scripts derive their own.
enum LayerClass {
  /// Marks the `build` that makes nothing.
  static let defaultBuildMark = "keras.layers.Layer.build"

  nonisolated(unsafe) static let layer: TypeObject = {
    let type = TypeObject(name: "Layer", module: "keras.src.layers.layer", isHeapType: true)
    defineMaking(type)
    defineAttributes(type)
    defineWeights(type)
    type.onSubclass = { (derived: TypeObject, _: Interpreter) -> Void in wrapBuild(of: derived) }
    return type
  }()

  static func instance(_ handle: Handle) throws -> InstanceObject {
    guard let instance = handle.as(InstanceObject.self) else {
      throw Failure(.typeError, "expected a Keras layer, got \(handle.typeName)")
    }
    return instance
  }

  /// Gives an instance its state: name, dtype and whether it is trainable, from the keywords of `__init__`.
  ///
  /// - Errors: `ValueError` for keywords that no layer knows.
  static func initialize(
    _ layer: InstanceObject, _ keywords: [(String, Handle)], className: String,
    state make: (String, DType, Bool) -> LayerState, _ interpreter: Interpreter
  ) throws {
    var (name, dtype, isTrainable) = (Handle.none, Handle.none, true)
    var unknown: [(String, Handle)] = []
    for (key, value) in keywords {
      switch key {
      case "name": name = value
      case "dtype": dtype = value
      case "trainable": isTrainable = try interpreter.truth(value)
      case "autocast", "activity_regularizer", "input_shape", "batch_input_shape", "input_dim": break
      default: unknown.append((key, value))
      }
    }
    guard unknown.isEmpty else {
      throw Failure(
        .valueError, "Unrecognized keyword arguments passed to \(className): \(try interpreter.repr(.dict(unknown)))")
    }
    guard name.isNone || name.asString != nil else {
      throw Failure(
        .valueError, "Argument `name` must be a string and cannot contain character `/`. Received: name="
          + "\(try interpreter.str(name)) (of type \(try interpreter.repr(.object(name.type))))")
    }
    let state = make(
      name.asString ?? KerasNames.automatic(for: layer.typeName),
      try DTypeConversion.optional(dtype, interpreter) ?? .float32, isTrainable)
    layer.payload = state
    for (attribute, value) in layer.ownAttributes { state.track(attribute, value) }
  }

  private static func defineMaking(_ type: TypeObject) {
    type.defineMethod("__init__", "self, **kwargs") { (call: NativeCall) throws -> Handle in
      let layer = try instance(call[0])
      let make = { (name: String, dtype: DType, trainable: Bool) -> LayerState in
        LayerState(name: name, dtype: dtype, isTrainable: trainable)
      }
      try initialize(layer, call.keywords(1), className: layer.typeName, state: make, call.interpreter)
      return .none
    }
    type.defineMethod("__call__", "self, *args, **kwargs") { (call: NativeCall) throws -> Handle in
      try LayerCall(instance(call[0]), call.interpreter).run(call.variadic(1), call.keywords(2))
    }
    type.defineMethod("call", "self, *args, **kwargs") { (call: NativeCall) throws -> Handle in
      let state = try LayerState.of(call[0])
      guard let body = state.body else {
        throw Failure(
          .notImplementedError, "Layer \(call[0].typeName) does not have a `call` method implemented.")
      }
      let keywords = call.keywords(2)
      let training = keywords.first { $0.0 == "training" }?.1 ?? .none
      let inputs = call.variadic(1).first ?? keywords.first { $0.0 == "inputs" }?.1 ?? .none
      let isTraining = training.isNone ? false : try call.interpreter.truth(training)
      return try body.call(inputs, training: isTraining, call.interpreter)
    }
    type.defineMethod("build", "self, input_shape=None") { (call: NativeCall) throws -> Handle in
      let state = try LayerState.of(call[0])
      state.isBuilt = true
      state.buildShape = call[1]
      return .none
    }
    type.find("build")?.as(NativeFunctionObject.self)?.module = defaultBuildMark
    type.defineMethod("__repr__", "self") { (call: NativeCall) throws -> Handle in
      let state = try LayerState.of(call[0])
      return .string("<\(call[0].typeName) name=\(state.name), built=\(state.isBuilt ? "True" : "False")>")
    }
    type.defineMethod("__setattr__", "self, name, value") { (call: NativeCall) throws -> Handle in
      guard let name = call[1].as(StringObject.self) else { return .none }
      let layer = try instance(call[0])
      let value = call[2].owned
      defer { value.release() }
      try layer.setAttribute(StringObject.intern(name.string), value, call.interpreter)
      (layer.payload as? LayerState)?.track(name.string, call[2])
      return .none
    }
    type.defineMethod("__delattr__", "self, name") { (call: NativeCall) throws -> Handle in
      guard let name = call[1].as(StringObject.self) else { return .none }
      let layer = try instance(call[0])
      try layer.deleteAttribute(StringObject.intern(name.string), call.interpreter)
      (layer.payload as? LayerState)?.untrack(name.string)
      return .none
    }
  }

  /// A script's own `build` runs in the layer's scope, and leaves it built.
  private static func wrapBuild(of type: TypeObject) {
    guard let original = type.members["build"], original.asObject is FunctionObject else { return }
    let wrapped = NativeFunctionObject(
      name: "build", signature: "self, *args, **kwargs", owner: type, isMethod: true
    ) { (call: NativeCall) throws -> Handle in
      let layer = try instance(call[0])
      let state = try LayerState.of(call[0])
      let parent = state.parentPath ?? KerasScope.path
      state.parentPath = parent
      let result = try KerasScope.with(state.name, layer) { () throws -> Handle in
        try call.interpreter.call(original, [call[0]] + call.variadic(1), keywords: call.keywords(2))
      }
      state.isBuilt = true
      if let shape = call.variadic(1).first { state.buildShape = shape }
      return result
    }
    type.define("build", .object(wrapped))
  }

  // MARK: Attributes

  private static func defineAttributes(_ type: TypeObject) {
    func property(_ name: String, _ get: @escaping (LayerState) throws -> Handle) {
      type.defineProperty(name, get: { (object: Handle, _: Interpreter) throws -> Handle in
        try get(LayerState.of(object))
      })
    }
    property("name") { .string($0.name) }
    property("path") { state in
      .string((state.parentPath ?? "").isEmpty ? state.name : "\(state.parentPath ?? "")/\(state.name)")
    }
    property("dtype") { .string($0.dtype.name) }
    property("variable_dtype") { .string($0.dtype.name) }
    property("compute_dtype") { .string($0.dtype.name) }
    type.defineProperty(
      "built", get: { (object: Handle, _: Interpreter) throws -> Handle in .bool(try LayerState.of(object).isBuilt) },
      set: { (object: Handle, value: Handle, interpreter: Interpreter) throws -> Void in
        try LayerState.of(object).isBuilt = interpreter.truth(value)
      })
    type.defineProperty(
      "trainable",
      get: { (object: Handle, _: Interpreter) throws -> Handle in .bool(try LayerState.of(object).isTrainable) },
      set: { (object: Handle, value: Handle, interpreter: Interpreter) throws -> Void in
        try LayerState.of(object).setTrainable(interpreter.truth(value))
      })
    for (name, isInput) in [("input", true), ("output", false)] {
      type.defineProperty(name, get: { (object: Handle, _: Interpreter) throws -> Handle in
        let state = try LayerState.of(object)
        guard let node = state.inboundNodes.first else {
          throw Failure(.attributeError, "The layer \(state.name) has never been called and thus has no defined \(name).")
        }
        if isInput { return node.inputs.count == 1 ? .object(node.inputs[0]) : .list(node.inputs.map { .object($0) }) }
        return node.outputHandle
      })
    }
  }

  // MARK: Weights

  private static func list(_ variables: [KerasVariableObject]) -> Handle { .list(variables.map { .object($0) }) }

  private static func defineWeights(_ type: TypeObject) {
    let groups: [(String, (LayerState) -> [KerasVariableObject])] = [
      ("weights", { $0.weights }), ("variables", { $0.weights }),
      ("trainable_weights", { $0.trainableWeights }), ("trainable_variables", { $0.trainableWeights }),
      ("non_trainable_weights", { $0.nonTrainableWeights }), ("non_trainable_variables", { $0.nonTrainableWeights }),
    ]
    for (name, group) in groups {
      type.defineProperty(name, get: { (object: Handle, _: Interpreter) throws -> Handle in
        list(group(try LayerState.of(object)))
      })
    }
    type.defineMethod(
      "add_weight",
      "self, shape=None, initializer=None, dtype=None, trainable=True, autocast=True, regularizer=None, constraint=None, "
        + "aggregation=None, overwrite_with_gradient=False, name=None"
    ) { (call: NativeCall) throws -> Handle in
      let state = try LayerState.of(call[0])
      let dtype = try DTypeConversion.optional(call[3], call.interpreter) ?? state.dtype
      let fallback = Handle.string(dtype.isFloating ? "glorot_uniform" : "zeros")
      let shape = call[1].isNone ? PartialShape.scalar : try ShapeConversion.partialShape(call[1], call.interpreter)
      let variable = try KerasScope.with(state.name, instance(call[0])) { () throws -> KerasVariableObject in
        try KerasVariableObject.make(
          call[2].isNone ? fallback : call[2], shape: shape, dtype: dtype,
          isTrainable: call.interpreter.truth(call[4]),
          name: call[10].asString ?? KerasNames.automatic(for: "Variable"), call.interpreter)
      }
      state.add(variable)
      return .object(variable)
    }
    type.defineMethod("count_params", "self") { (call: NativeCall) throws -> Handle in
      let state = try LayerState.of(call[0])
      guard state.isBuilt else {
        throw Failure(
          .valueError,
          "You tried to call `count_params` on layer '\(state.name)', but the layer isn't built. You can build it manually "
            + "via: `layer.build(input_shape)`.")
      }
      return .int(Summary.count(state.weights))
    }
    type.defineMethod("get_weights", "self") { (call: NativeCall) throws -> Handle in
      .list(try LayerState.of(call[0]).weights.map { try call.interpreter.callMethod(.object($0), "numpy") })
    }
    type.defineMethod("set_weights", "self, weights") { (call: NativeCall) throws -> Handle in
      try setWeights(LayerState.of(call[0]), call.interpreter.elements(call[1]), call.interpreter)
      return .none
    }
  }

  private static func setWeights(_ state: LayerState, _ values: [Handle], _ interpreter: Interpreter) throws {
    let weights = state.weights
    guard weights.count == values.count else {
      throw Failure(
        .valueError,
        "You called `set_weights(weights)` on layer '\(state.name)' with a weight list of length \(values.count), but the "
          + "layer was expecting \(weights.count) weights.")
    }
    for (variable, value) in zip(weights, values) {
      let tensor = try TensorConversion.tensor(value, preferred: variable.dtype, interpreter)
      guard tensor.partialShape.isCompatible(with: variable.resource.shape) else {
        throw Failure(
          .valueError,
          "Layer \(state.name) weight shape \(KerasShapes.text(variable.resource.shape)) is not compatible with provided "
            + "weight shape \(KerasShapes.text(tensor.partialShape)).")
      }
      try variable.assign(.tensor(tensor), interpreter)
    }
  }
}
