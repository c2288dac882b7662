import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// The module `keras`, also found as `tf.keras`.
enum KerasModule {
  private static let parts = [
    "layers", "models", "activations", "initializers", "losses", "optimizers", "utils", "backend", "ops", "random",
  ]

  /// Makes `keras` and its parts importable, under `tensorflow.keras` as well.
  static func register(in interpreter: Interpreter) {
    var made: ModuleObject?
    let root = { (interpreter: Interpreter) throws -> ModuleObject in
      if let made { return made }
      let module = make(interpreter)
      made = module
      return module
    }
    interpreter.register(module: "keras", root)
    interpreter.register(module: "tensorflow.keras", root)
    for part in parts {
      let child = { (interpreter: Interpreter) throws -> ModuleObject in
        guard let module = try root(interpreter)[part]?.as(ModuleObject.self) else {
          throw Failure(.moduleNotFoundError, "No module named 'keras.\(part)'")
        }
        return module
      }
      interpreter.register(module: "keras.\(part)", child)
      interpreter.register(module: "tensorflow.keras.\(part)", child)
    }
  }

  private static func make(_ interpreter: Interpreter) -> ModuleObject {
    KerasNames.reset()
    RandomSeeds.connect(to: interpreter)
    let module = ModuleObject("keras")
    module["__version__"] = .string("3.15.1")
    module["Variable"] = .object(KerasVariableObject.kerasType)
    module["KerasTensor"] = .object(KerasTensorObject.kerasType)
    module["Layer"] = .object(LayerClass.layer)
    module["Model"] = .object(ModelClass.model)
    module["Sequential"] = .object(SequentialClass.type)
    defineInput(in: module)
    for part in parts { module[part] = .object(ModuleObject("keras.\(part)")) }
    func fill(_ part: String, _ body: (ModuleObject) -> Void) {
      if let child = module[part]?.as(ModuleObject.self) { body(child) }
    }
    fill("layers", fillLayers)
    fill("models") { (models: ModuleObject) -> Void in
      models["Model"] = .object(ModelClass.model)
      models["Sequential"] = .object(SequentialClass.type)
    }
    fill("activations", fillActivations)
    fill("initializers", fillInitializers)
    fill("losses", fillLosses)
    fill("optimizers") { (optimizers: ModuleObject) -> Void in
      optimizers["SGD"] = .object(Optimizers.sgd)
      optimizers["Adam"] = .object(Optimizers.adam)
    }
    fill("utils") { (utils: ModuleObject) -> Void in
      utils.define("set_random_seed", "seed") { (call: NativeCall) throws -> Handle in
        try setRandomSeed(call)
        return .none
      }
    }
    fill("backend", fillBackend)
    fill("ops") { KerasOps.fill($0) }
    return module
  }

  private static func defineInput(in module: ModuleObject) {
    module.define("Input", "shape=None, batch_size=None, dtype=None, name=None, batch_shape=None") {
      (call: NativeCall) throws -> Handle in try InputLayerClass.input(call)
    }
  }

  private static func fillLayers(_ layers: ModuleObject) {
    layers["Layer"] = .object(LayerClass.layer)
    layers["InputLayer"] = .object(InputLayerClass.type)
    defineInput(in: layers)
    for (name, type) in LayerTable.classes { layers[name] = .object(type) }
  }

  private static func fillActivations(_ activations: ModuleObject) {
    for name in Activations.names {
      if let function = Activations.function(name) { activations[name] = .object(function) }
    }
    activations.define("get", "identifier") { (call: NativeCall) throws -> Handle in
      try Activations.get(call[0], call.interpreter)
    }
  }

  private static func fillInitializers(_ initializers: ModuleObject) {
    for (names, type) in Initializers.classes {
      for name in names { initializers[name] = .object(type) }
    }
    initializers.define("get", "identifier") { (call: NativeCall) throws -> Handle in
      try Initializers.get(call[0], call.interpreter)
    }
  }

  private static func fillLosses(_ losses: ModuleObject) {
    for row in Losses.rows {
      let function = Losses.function(row)
      for name in [row.function] + row.aliases { losses[name] = .object(function) }
      losses[row.className] = .object(Losses.type(row))
    }
  }

  private static func fillBackend(_ backend: ModuleObject) {
    backend.define("clear_session", "free_memory=True") { (_: NativeCall) throws -> Handle in
      KerasNames.reset()
      return .none
    }
    backend.define("backend", "") { (_: NativeCall) -> Handle in .string("tensorflow") }
    backend.define("floatx", "") { (_: NativeCall) -> Handle in .string("float32") }
    backend.define("epsilon", "") { (_: NativeCall) -> Handle in .float(1e-7) }
  }

  /// Seeds Python's `random` and TensorFlow; NumPy too, where it is there.
  ///
  /// - Errors: `ValueError` for what is no integer.
  private static func setRandomSeed(_ call: NativeCall) throws {
    guard let seed = call[0].asInt else {
      throw Failure(
        .valueError, "Expected `seed` argument to be an integer. Received: seed=\(try call.interpreter.str(call[0])) "
          + "(of type \(try call.interpreter.repr(.object(call[0].type))))")
    }
    let interpreter = call.interpreter
    _ = try interpreter.callMethod(interpreter.importModule("random"), "seed", [.int(seed)])
    if interpreter.moduleFactories["numpy"] != nil,
      let random = try interpreter.findAttribute(interpreter.importModule("numpy"), "random"),
      let setter = try interpreter.findAttribute(random, "seed")
    {
      _ = try interpreter.call(setter, [.int(seed)])
    }
    RandomState.setSeed(seed)
  }
}

/// A few functions of `keras.ops`; they take tensors, variables and Keras tensors.
enum KerasOps {
  static func fill(_ module: ModuleObject) {
    for name in ["relu", "sigmoid", "tanh", "softmax", "elu", "selu", "gelu", "softplus", "softsign", "silu"] {
      if let function = Activations.function(name) { module[name] = .object(function) }
    }
    let unary = ["exp": "Exp", "log": "Log", "sqrt": "Sqrt", "square": "Square", "abs": "Abs", "negative": "Neg"]
    for (name, op) in unary {
      module.define(name, "x") { (call: NativeCall) throws -> Handle in .tensor(try TensorOperators.op(op)([tensor(call, 0)])) }
    }
    let operators: [(String, BinaryOperator)] = [
      ("add", .add), ("subtract", .subtract), ("multiply", .multiply), ("divide", .divide), ("matmul", .matrixMultiply),
    ]
    for (name, op) in operators {
      module.define(name, "x1, x2") { (call: NativeCall) throws -> Handle in
        let left = call[0].asObject is KerasTensorObject ? call[0] : Handle.tensor(try tensor(call, 0))
        return try call.interpreter.binary(op, left, call[1])
      }
    }
    for (name, op) in [("sum", "Sum"), ("mean", "Mean"), ("max", "Max"), ("min", "Min"), ("prod", "Prod")] {
      module.define(name, "x, axis=None, keepdims=False") { (call: NativeCall) throws -> Handle in
        let axes: [Int]? = call[1].isNone ? nil : call[1].asInt.map { [$0] } ?? call[1].asSequence?.compactMap { $0.asInt }
        return .tensor(try LayerMath.reduce(op, tensor(call, 0), axes: axes, keeping: call[2].asBool ?? false))
      }
    }
    module.define("reshape", "x, newshape") { (call: NativeCall) throws -> Handle in
      let dims = try call.interpreter.elements(call[1]).compactMap { $0.asInt }
      return .tensor(try Call.reshape(tensor(call, 0), dims))
    }
    module.define("convert_to_tensor", "x, dtype=None") { (call: NativeCall) throws -> Handle in
      .tensor(try TensorConversion.tensor(
        call[0], dtype: DTypeConversion.optional(call[1], call.interpreter), call.interpreter))
    }
    module.define("shape", "x") { (call: NativeCall) throws -> Handle in
      KerasShapes.handle(KerasShapes.shape(of: call[0]) ?? .scalar)
    }
  }

  private static func tensor(_ call: NativeCall, _ index: Int) throws -> AnyTensor {
    try TensorConversion.tensor(call[index], call.interpreter)
  }
}
