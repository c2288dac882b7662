import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// The state of a model: of a functional one its graph, of a `Sequential` its layers.
final class ModelState: LayerState {
  var graph: FunctionalGraph?
  /// The layers of a `Sequential`, its input layer among them; nil for other models.
  var sequence: [InstanceObject]?
  var isFunctional: Bool { graph != nil && sequence == nil }

  /// Without the input layer of a `Sequential`.
  override var layers: [InstanceObject] {
    if let sequence { return sequence.filter { !InputLayerClass.isInput($0) } }
    guard let graph else { return super.layers }
    return graph.operations.filter { !KerasOperation.isOperation($0) }
  }
}

/// `keras.Model` and `Functional`.
enum ModelClass {
  nonisolated(unsafe) static let model: TypeObject = {
    let type = TypeObject(
      name: "Model", module: "keras.src.models.model", bases: [LayerClass.layer], isHeapType: true)
    // A plain `Model(inputs, outputs)` is a `Functional`.
    type.constructor = { (made: TypeObject, arguments: Arguments, _: Interpreter) throws -> Value in
      let isFunctional = made === type && hasGraph(arguments.handles, arguments.keywordHandles)
      return Value(InstanceObject.make(isFunctional ? functional : made))
    }
    type.defineMethod("__init__", "self, *args, **kwargs") { (call: NativeCall) throws -> Handle in
      try initialize(call)
      return .none
    }
    type.defineMethod("summary", summarySignature) { (call: NativeCall) throws -> Handle in
      guard let state = try LayerState.of(call[0]) as? ModelState else { return .none }
      let text = try Summary(state, call.interpreter).text(lineLength: call[1].asInt)
      if call[3].isNone { call.interpreter.output(text) } else { _ = try call.interpreter.call(call[3], [.string(text)]) }
      return .none
    }
    type.defineMethod("predict", "self, x, batch_size=None, verbose='auto', steps=None, callbacks=None") {
      (call: NativeCall) throws -> Handle in
      let result = try call.interpreter.call(call[0], [TensorForm.input(call[1], call.interpreter)])
      return try Nest.map(result, call.interpreter) { try call.interpreter.callMethod($0, "numpy") }
    }
    defineLayers(type)
    Training.define(on: type)
    return type
  }()

  private static let summarySignature =
    "self, line_length=None, positions=None, print_fn=None, expand_nested=False, show_trainable=False, layer_range=None"

  nonisolated(unsafe) static let functional: TypeObject = {
    let type = TypeObject(
      name: "Functional", module: "keras.src.models.functional", bases: [model], isHeapType: true)
    return type
  }()

  private static func hasGraph(_ arguments: [Handle], _ keywords: [(String, Handle)]) -> Bool {
    let names = keywords.map { $0.0 }
    return arguments.count == 2 || (arguments.count == 1 && names.contains("outputs"))
      || (names.contains("inputs") && names.contains("outputs"))
  }

  private static func initialize(_ call: NativeCall) throws {
    let model = try LayerClass.instance(call[0])
    let arguments = call.variadic(1)
    var keywords = call.keywords(2)
    let isFunctional = hasGraph(arguments, keywords)
    let inputs = arguments.first ?? keywords.first { $0.0 == "inputs" }?.1 ?? .none
    let outputs = arguments.count > 1 ? arguments[1] : keywords.first { $0.0 == "outputs" }?.1 ?? .none
    keywords.removeAll { isFunctional && ($0.0 == "inputs" || $0.0 == "outputs") }
    let graph = isFunctional ? try FunctionalGraph(inputs: inputs, outputs: outputs, call.interpreter) : nil
    try LayerClass.initialize(model, keywords, className: model.typeName, state: state, call.interpreter)
    guard let graph, let state = try LayerState.of(call[0]) as? ModelState else { return }
    state.graph = graph
    state.body = FunctionalBody(graph)
    state.isBuilt = true
  }

  static func state(_ name: String, _ dtype: DType, _ isTrainable: Bool) -> LayerState {
    ModelState(name: name, dtype: dtype, isTrainable: isTrainable)
  }

  // MARK: Attributes

  private static func defineLayers(_ type: TypeObject) {
    type.defineProperty("layers", get: { (object: Handle, _: Interpreter) throws -> Handle in
      .list(try LayerState.of(object).layers.map { .object($0) })
    })
    for (name, isInput) in [("inputs", true), ("outputs", false)] {
      type.defineProperty(name, get: { (object: Handle, _: Interpreter) throws -> Handle in
        guard let graph = (try LayerState.of(object) as? ModelState)?.graph else { return .none }
        return .list((isInput ? graph.inputTensors : graph.outputTensors).map { .object($0) })
      })
      let single = String(name.dropLast())
      type.defineProperty(single, get: { (object: Handle, interpreter: Interpreter) throws -> Handle in
        let graph = try graph(object, single)
        return isInput ? graph.inputs : graph.outputs
      })
      type.defineProperty("\(single)_shape", get: { (object: Handle, interpreter: Interpreter) throws -> Handle in
        let graph = try graph(object, "\(single) shape")
        return try Nest.map(isInput ? graph.inputs : graph.outputs, interpreter) { (leaf: Handle) -> Handle in
          leaf.as(KerasTensorObject.self).map { KerasShapes.handle($0.shape) } ?? .none
        }
      })
    }
    type.defineMethod("get_layer", "self, name=None, index=None") { (call: NativeCall) throws -> Handle in
      try layer(LayerState.of(call[0]).layers, name: call[1], index: call[2], call.interpreter)
    }
  }

  /// - Errors: `AttributeError` for a model without a graph yet.
  private static func graph(_ model: Handle, _ what: String) throws -> FunctionalGraph {
    let state = try LayerState.of(model)
    if let graph = (state as? ModelState)?.graph { return graph }
    if (state as? ModelState)?.sequence != nil {
      throw Failure(.attributeError, "Sequential model '\(state.name)' has no defined \(what) yet.")
    }
    throw Failure(.attributeError, "The layer \(state.name) has never been called and thus has no defined \(what).")
  }

  private static func layer(
    _ layers: [InstanceObject], name: Handle, index: Handle, _ interpreter: Interpreter
  ) throws -> Handle {
    if let index = index.asInt {
      guard layers.indices.contains(index < 0 ? index + layers.count : index) else {
        throw Failure(
          .valueError, "Was asked to retrieve layer at index \(index) but model only has \(layers.count) layers.")
      }
      return .object(layers[index < 0 ? index + layers.count : index])
    }
    guard let name = name.asString else {
      throw Failure(.valueError, "Provide either a layer name or layer index at `get_layer`.")
    }
    let names = layers.compactMap { LayerState.optional(.object($0))?.name }
    guard let place = names.firstIndex(of: name) else {
      let list = try interpreter.repr(.list(names.map { .string($0) }))
      throw Failure(.valueError, "No such layer: \(name). Existing layers are: \(list).")
    }
    return .object(layers[place])
  }
}

/// Runs a functional model.
final class FunctionalBody: LayerBody {
  private let graph: FunctionalGraph

  init(_ graph: FunctionalGraph) { self.graph = graph }

  override var callParameters: [String] {
    ["inputs", "training=None", "mask=None", "kwargs=<class 'inspect._empty'>"]
  }

  override func check(_ shapes: [PartialShape], layer: LayerState) throws { try graph.check(shapes, layer: layer) }

  override func call(_ inputs: Handle, training: Bool, _ interpreter: Interpreter) throws -> Handle {
    try graph.run(inputs, interpreter)
  }
}

/// Values from scripts as the tensors that models take.
enum TensorForm {
  static func input(_ value: Handle, _ interpreter: Interpreter) throws -> Handle {
    if value.asTensor != nil || value.asObject is any TensorConvertible { return value }
    return .tensor(try TensorConversion.tensor(value, preferred: .float32, interpreter))
  }
}
