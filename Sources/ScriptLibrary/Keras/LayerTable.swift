import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// The arguments of a layer's constructor.
struct LayerArguments {
  let parameters: ParameterList
  let bound: [Handle]
  let className: String
  let interpreter: Interpreter

  subscript(_ name: String) -> Handle {
    guard let place = parameters.parameters.firstIndex(where: { $0.name == name }) else { return .none }
    return bound[place]
  }

  func activation(_ name: String = "activation") throws -> Handle { try Activations.get(self[name], interpreter) }

  func initializers() throws -> (kernel: Handle, bias: Handle) {
    (
      try Initializers.get(self["kernel_initializer"], interpreter),
      try Initializers.get(self["bias_initializer"], interpreter)
    )
  }

  func flag(_ name: String) throws -> Bool { try interpreter.truth(self[name]) }

  /// - Errors: `ValueError` for what is no positive integer.
  func positive(_ name: String) throws -> Int {
    if let value = self[name].asInt, value > 0 { return value }
    throw Failure(
      .valueError,
      "Received an invalid value for `\(name)`, expected a positive integer. Received: \(name)="
        + "\(try interpreter.str(self[name]))")
  }

  /// Two positive integers, given as one or as a pair.
  func pair(_ name: String, default fallback: [Int]? = nil) throws -> [Int] {
    let value = self[name]
    if value.isNoneOrUndefined, let fallback { return fallback }
    if let size = value.asInt {
      if size > 0 { return [size, size] }
      throw Failure(
        .valueError,
        "The `\(name)` argument must be a tuple of 2 integers. Received \(name)=\(size), including values {\(size)} that do "
          + "not satisfy `value > 0`")
    }
    if let items = value.asSequence?.compactMap({ $0.asInt }), items.count == 2, items.allSatisfy({ $0 > 0 }) { return items }
    throw Failure(
      .valueError,
      "The `\(name)` argument must be a tuple of 2 integers. Received: \(name)=\(try interpreter.str(value))")
  }

  /// - Errors: `ValueError` for other words than valid and same.
  func padding() throws -> String {
    let text = try interpreter.str(self["padding"])
    let name = text.lowercased()
    guard name == "valid" || name == "same" else {
      throw Failure(
        .valueError,
        "The `padding` argument must be a list/tuple or one of {'valid', 'same'}. Received: \(text)")
    }
    return name.uppercased()
  }

  /// - Errors: `NotImplementedError` for other layouts than the usual one.
  func checkFormat() throws {
    guard let format = self["data_format"].asString, format != "channels_last" else { return }
    throw Failure(.notImplementedError, "\(className) with data_format='\(format)' is not there", hint: "use channels_last")
  }
}

/// Keras's own layers, one row each.
enum LayerTable {
  struct Row {
    let name: String
    let module: String
    let signature: String
    /// Layers without weights are built when they are made.
    let hasWeights: Bool
    let make: (LayerArguments) throws -> LayerBody

    init(
      _ name: String, _ module: String, _ signature: String, hasWeights: Bool = false,
      _ make: @escaping (LayerArguments) throws -> LayerBody
    ) {
      self.name = name
      self.module = module
      self.signature = signature
      self.hasWeights = hasWeights
      self.make = make
    }
  }

  nonisolated(unsafe) static let classes: [String: TypeObject] = {
    var classes: [String: TypeObject] = [:]
    for row in weighted + shaping + pooling + merging { classes[row.name] = define(row) }
    for (alias, name) in aliases { classes[alias] = classes[name] }
    return classes
  }()

  private static let aliases = [
    ("Convolution2D", "Conv2D"), ("MaxPool2D", "MaxPooling2D"), ("AvgPool2D", "AveragePooling2D"),
    ("GlobalAvgPool2D", "GlobalAveragePooling2D"), ("GlobalMaxPool2D", "GlobalMaxPooling2D"),
  ]

  private static func define(_ row: Row) -> TypeObject {
    let module = "keras.src.layers.\(row.module)"
    let type = TypeObject(name: row.name, module: module, bases: [LayerClass.layer], isHeapType: true)
    let tail = row.signature.isEmpty ? "**kwargs" : "\(row.signature), **kwargs"
    let parameters = ParameterList("self, \(tail)")
    let initialize = NativeFunctionObject(
      name: "__init__", owner: type, isMethod: true, parameters: parameters
    ) { (arguments: Arguments, interpreter: Interpreter) throws -> Value in
      let bound = try parameters.bind(arguments, function: "\(row.name).__init__", isMethod: true)
      try self.initialize(
        row, LayerArguments(parameters: parameters, bound: bound, className: row.name, interpreter: interpreter))
      return .none
    }
    type.define("__init__", .object(initialize))
    if row.hasWeights {
      type.defineMethod("build", "self, input_shape=None") { (call: NativeCall) throws -> Handle in
        try build(call)
        return .none
      }
      for name in ["kernel", "bias"] where row.name == "Dense" || row.name == "Conv2D" {
        defineWeight(name, on: type)
      }
    }
    return type
  }

  private static func initialize(_ row: Row, _ arguments: LayerArguments) throws {
    let layer = try LayerClass.instance(arguments.bound[0])
    let keywords = (arguments.bound.last?.as(DictObject.self)?.items ?? []).map { ($0.key.asString ?? "", $0.value) }
    let body = try row.make(arguments)
    try LayerClass.initialize(
      layer, keywords, className: row.name,
      state: { (name: String, dtype: DType, trainable: Bool) -> LayerState in
        LayerState(name: name, dtype: dtype, isTrainable: trainable)
      }, arguments.interpreter)
    let state = try LayerState.of(.object(layer))
    state.body = body
    state.isBuilt = !row.hasWeights
    for (place, parameter) in arguments.parameters.parameters.enumerated().dropFirst().dropLast() {
      layer[parameter.name] = arguments.bound[place]
    }
    switch body {
    case let body as DenseBody: layer["activation"] = body.activation
    case let body as ConvolutionBody:
      layer["activation"] = body.activation
      layer["kernel_size"] = .tuple(body.window.size.map { .int($0) })
      layer["strides"] = .tuple(body.window.strides.map { .int($0) })
      layer["dilation_rate"] = .tuple(body.window.dilations.map { .int($0) })
    case let body as PoolingBody:
      layer["pool_size"] = .tuple(body.size.map { .int($0) })
      layer["strides"] = .tuple(body.strides.map { .int($0) })
    default: break
    }
  }

  /// A weight that a layer has once it is built.
  private static func defineWeight(_ name: String, on type: TypeObject) {
    type.defineMethod("__getattr__", "self, name") { (call: NativeCall) throws -> Handle in
      let name = call[1].asString ?? ""
      if name == "kernel" || name == "bias" {
        throw Failure(.attributeError, "You must build the layer before accessing `\(name)`.")
      }
      throw Failure(.attributeError, "'\(call[0].typeName)' object has no attribute '\(name)'")
    }
  }

  private static func build(_ call: NativeCall) throws {
    let layer = try LayerClass.instance(call[0])
    let state = try LayerState.of(call[0])
    let shapes = try shapes(call[1], call.interpreter)
    let parent = state.parentPath ?? KerasScope.path
    state.parentPath = parent
    try KerasScope.with(state.name, layer) { try state.body?.build(layer, shapes, call.interpreter) }
    state.isBuilt = true
    state.buildShape = call[1]
  }

  /// The shapes in `build`'s argument: one, or a list of them.
  static func shapes(_ handle: Handle, _ interpreter: Interpreter) throws -> [PartialShape] {
    if let items = handle.asSequence, let first = items.first, first.asObject != nil {
      return try items.map { try ShapeConversion.partialShape($0, interpreter) }
    }
    return [try ShapeConversion.partialShape(handle, interpreter)]
  }
}

// MARK: Layers with weights

extension LayerTable {
  private static let regularizers =
    "kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, "
    + "bias_constraint=None"

  nonisolated(unsafe) fileprivate static let weighted: [Row] = [
    Row(
      "Dense", "core.dense",
      "units, activation=None, use_bias=True, kernel_initializer='glorot_uniform', bias_initializer='zeros', "
        + regularizers, hasWeights: true
    ) { (arguments: LayerArguments) throws -> LayerBody in
      DenseBody(
        units: try arguments.positive("units"), activation: try arguments.activation(),
        usesBias: try arguments.flag("use_bias"), initializers: try arguments.initializers())
    },
    Row(
      "Conv2D", "convolutional.conv2d",
      "filters, kernel_size, strides=1, padding='valid', data_format=None, dilation_rate=1, groups=1, activation=None, "
        + "use_bias=True, kernel_initializer='glorot_uniform', bias_initializer='zeros', " + regularizers,
      hasWeights: true
    ) { (arguments: LayerArguments) throws -> LayerBody in
      try arguments.checkFormat()
      guard arguments["groups"].asInt == 1 else {
        throw Failure(.notImplementedError, "Conv2D with groups other than 1 is not there")
      }
      let window = ConvolutionBody.Window(
        size: try arguments.pair("kernel_size"), strides: try arguments.pair("strides"),
        padding: try arguments.padding(), dilations: try arguments.pair("dilation_rate"))
      return ConvolutionBody(
        filters: try arguments.positive("filters"), window: window, activation: try arguments.activation(),
        usesBias: try arguments.flag("use_bias"), initializers: try arguments.initializers())
    },
    Row(
      "BatchNormalization", "normalization.batch_normalization", "axis=-1, momentum=0.99, epsilon=0.001",
      hasWeights: true
    ) { (arguments: LayerArguments) throws -> LayerBody in
      guard arguments["axis"].asInt == -1 else {
        throw Failure(.notImplementedError, "BatchNormalization over another axis than the last is not there")
      }
      return NormalizationBody(
        momentum: arguments["momentum"].asDouble ?? 0.99, epsilon: arguments["epsilon"].asDouble ?? 0.001)
    },
    Row(
      "Embedding", "core.embedding", "input_dim, output_dim, embeddings_initializer='uniform'", hasWeights: true
    ) { (arguments: LayerArguments) throws -> LayerBody in
      let name = arguments["embeddings_initializer"]
      let initializer = name.asString == "uniform" ? Handle.string("random_uniform") : name
      return EmbeddingBody(
        rows: try arguments.positive("input_dim"), size: try arguments.positive("output_dim"),
        initializer: try Initializers.get(initializer, arguments.interpreter))
    },
  ]
}

// MARK: Layers without weights

extension LayerTable {
  private static func tensorFunction(
    rank: Int? = nil, _ function: @escaping (AnyTensor) throws -> AnyTensor
  ) -> LayerBody {
    FunctionBody(rank: rank) { (inputs: Handle, _: Bool, interpreter: Interpreter) throws -> Handle in
      .tensor(try function(TensorConversion.tensor(inputs, interpreter)))
    }
  }

  nonisolated(unsafe) fileprivate static let shaping: [Row] = [
    Row("Flatten", "reshaping.flatten", "data_format=None") { (arguments: LayerArguments) throws -> LayerBody in
      try arguments.checkFormat()
      return tensorFunction { try LayerOps.flatten($0) }
    },
    Row("Reshape", "reshaping.reshape", "target_shape") { (arguments: LayerArguments) throws -> LayerBody in
      let target = try arguments.interpreter.elements(arguments["target_shape"]).map { (item: Handle) throws -> Int in
        guard let size = item.asInt else {
          throw Failure(.valueError, "Reshape expects integers in target_shape, got \(item.typeName)")
        }
        return size
      }
      return tensorFunction { (x: AnyTensor) throws -> AnyTensor in
        let dims = x.partialShape.dims ?? []
        let batch = dims.first ?? nil
        if ExecutionContext.isGraph { try LayerOps.noteShape(x) }
        let known = dims.dropFirst().reduce(1) { $0 * ($1 ?? 0) }
        if known > 0, !target.contains(-1), target.reduce(1, *) != known {
          throw Failure(
            .valueError, "The total size of the tensor must be unchanged. Received: input_shape="
              + "\(KerasShapes.text(PartialShape(Array(dims.dropFirst())))), target_shape=\(Shape.tupleText(target))")
        }
        guard batch == nil, target.contains(-1) else { return try Call.reshape(x, [batch ?? -1] + target) }
        let others = target.filter { $0 != -1 }.reduce(1, *)
        let count = dims.dropFirst().reduce(1) { $0 * ($1 ?? 0) }
        guard count > 0, others > 0, count % others == 0 else {
          throw Failure(.valueError, "The total size of the tensor must be unchanged. Received: input_shape="
            + "\(KerasShapes.text(PartialShape(Array(dims.dropFirst())))), target_shape=\(Shape.tupleText(target))")
        }
        return try Call.reshape(x, [-1] + target.map { $0 == -1 ? count / others : $0 })
      }
    },
    Row("Activation", "activations.activation", "activation") { (arguments: LayerArguments) throws -> LayerBody in
      ActivationBody(try arguments.activation(), name: nil)
    },
    Row("ReLU", "activations.relu", "max_value=None, negative_slope=0.0, threshold=0.0") {
      (arguments: LayerArguments) throws -> LayerBody in
      let function = try Activations.get(.string("relu"), arguments.interpreter)
      let options = [arguments["negative_slope"], arguments["max_value"], arguments["threshold"]]
      return FunctionBody { (inputs: Handle, _: Bool, interpreter: Interpreter) throws -> Handle in
        try interpreter.call(function, [inputs] + options)
      }
    },
    Row("Softmax", "activations.softmax", "axis=-1") { (arguments: LayerArguments) throws -> LayerBody in
      let function = try Activations.get(.string("softmax"), arguments.interpreter)
      let axis = arguments["axis"]
      return FunctionBody { (inputs: Handle, _: Bool, interpreter: Interpreter) throws -> Handle in
        try interpreter.call(function, [inputs, axis])
      }
    },
    Row("Dropout", "regularization.dropout", "rate, noise_shape=None, seed=None") {
      (arguments: LayerArguments) throws -> LayerBody in
      guard let rate = arguments["rate"].asDouble, rate >= 0, rate <= 1 else {
        throw Failure(
          .valueError,
          "Invalid value received for argument `rate`. Expected a float value between 0 and 1. Received: rate="
            + "\(try arguments.interpreter.str(arguments["rate"]))")
      }
      return FunctionBody { (inputs: Handle, training: Bool, interpreter: Interpreter) throws -> Handle in
        guard training, rate > 0 else { return inputs }
        let x = try TensorConversion.tensor(inputs, interpreter)
        return .tensor(rate == 1 ? try Call.zerosLike(x) : try LayerMath.dropout(x, rate: rate))
      }
    },
  ]

  nonisolated(unsafe) fileprivate static let pooling: [Row] = [
    window("MaxPooling2D", "max_pooling2d", "MaxPool", "MaxPool2d", "pool_size=2"),
    window("AveragePooling2D", "average_pooling2d", "AvgPool", "AvgPool", "pool_size"),
    global("GlobalAveragePooling2D", "global_average_pooling2d", "Mean"),
    global("GlobalMaxPooling2D", "global_max_pooling2d", "Max"),
  ]

  private static func window(_ name: String, _ module: String, _ op: String, _ scope: String, _ size: String) -> Row {
    Row(name, "pooling.\(module)", "\(size), strides=None, padding='valid', data_format=None") {
      (arguments: LayerArguments) throws -> LayerBody in
      try arguments.checkFormat()
      let size = try arguments.pair("pool_size")
      return PoolingBody(
        op: op, scope: scope, size: size, strides: try arguments.pair("strides", default: size),
        padding: try arguments.padding())
    }
  }

  private static func global(_ name: String, _ module: String, _ op: String) -> Row {
    Row(name, "pooling.\(module)", "data_format=None, keepdims=False") {
      (arguments: LayerArguments) throws -> LayerBody in
      try arguments.checkFormat()
      let keeps = try arguments.flag("keepdims")
      return tensorFunction(rank: 4) { try LayerMath.reduce(op, $0, axes: [1, 2], keeping: keeps) }
    }
  }

  nonisolated(unsafe) fileprivate static let merging: [Row] = [
    merge("Add") { try LayerOps.add($0, $1) },
    merge("Subtract") { try Op.sub($0, $1, name: "Sub") },
    merge("Multiply") { try Op.mul($0, $1, name: "Mul") },
    merge("Maximum") { try TensorOperators.op("Maximum")($0, $1) },
    merge("Minimum") { try TensorOperators.op("Minimum")($0, $1) },
    Row("Concatenate", "merging.concatenate", "axis=-1") { (arguments: LayerArguments) throws -> LayerBody in
      let axis = arguments["axis"].asInt ?? -1
      return MergeBody("Concatenate", axis: axis) { (tensors: [AnyTensor]) throws -> AnyTensor in
        try Call.concat(tensors, axis: axis)
      }
    },
  ]

  private static func merge(_ name: String, _ combine: @escaping (AnyTensor, AnyTensor) throws -> AnyTensor) -> Row {
    Row(name, "merging.\(name.lowercased())", "") { (_: LayerArguments) throws -> LayerBody in
      MergeBody(name) { (tensors: [AnyTensor]) throws -> AnyTensor in
        try tensors.dropFirst().reduce(tensors[0]) { try combine($0, $1) }
      }
    }
  }
}
