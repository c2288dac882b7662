import Diagnostics
import Graphs
import Script
import Tensors
import Tracing

/// `tf.config`, logging, and what code asks of its surroundings.
enum EnvironmentTable {
  /// The nodes whose values TensorFlow tells while tracing; sums, for one, it leaves to the run.
  private static let foldedOps: Set<String> = [
    "Const", "Shape", "Size", "Rank", "Range", "Cast", "ConcatV2", "ConcatOffset", "Pack", "Unpack", "Split", "Fill",
    "Equal", "NotEqual", "StopGradient", "Identity", "CheckNumerics", "Placeholder",
  ]
  /// Those whose value follows from the shape of their input.
  private static let shapeOps: Set<String> = ["Shape", "Size", "Rank"]

  private static func isFolded(_ tensor: AnyTensor) -> Bool {
    guard let symbolic = tensor as? SymbolicTensor else { return true }
    let name = symbolic.node.op.name
    guard foldedOps.contains(name) else { return false }
    return shapeOps.contains(name) || symbolic.node.inputs.allSatisfy { isFolded($0) }
  }

  static let rows: [APIFunction] = [
    APIFunction("tf.is_tensor", signature: "x", summary: "Whether it is a tensor or a variable.") {
      (call: APICall) -> Handle in
      .bool(call[0].asTensor != nil || call[0].asObject is any VariableHolding)
    },
    APIFunction("tf.is_symbolic_tensor", signature: "tensor", summary: "Whether it is a tensor of a graph, without a value.") {
      (call: APICall) -> Handle in .bool(call[0].asTensor?.isSymbolic == true)
    },
    APIFunction("tf.get_static_value", signature: "tensor, partial=False", summary: "The value of a tensor that is known while tracing.") {
      (call: APICall) throws -> Handle in
      guard let tensor = call[0].asTensor, isFolded(tensor), let value = tensor.staticValue else { return .none }
      return try call.interpreter.callMethod(.tensor(value), "numpy", [])
    },
    APIFunction("tf.dtypes.as_dtype", "tf.as_dtype", signature: "type_value", summary: "The dtype of a name or type.") {
      (call: APICall) throws -> Handle in .object(DTypeObject.of(try DTypeConversion.dtype(call[0], call.interpreter)))
    },
    APIFunction(
      "tf.register_tensor_conversion_function", signature: "base_type, conversion_func, priority=100",
      summary: "Says how objects of a class become tensors."
    ) { (call: APICall) throws -> Handle in try call.registerConversion() },
    accepted("tf.config.experimental.enable_op_determinism", ""),
    accepted("tf.config.threading.set_intra_op_parallelism_threads", "num_threads"),
    accepted("tf.config.threading.set_inter_op_parallelism_threads", "num_threads"),
    accepted("tf.config.set_visible_devices", "devices, device_type=None"),
    accepted("tf.debugging.set_log_device_placement", "enabled"),
    accepted("tf.debugging.enable_check_numerics", "stack_height_limit=30, path_length_limit=50"),
    accepted("tf.debugging.disable_traceback_filtering", ""),
    accepted("tf.debugging.enable_traceback_filtering", ""),
  ]

  /// A setting that changes nothing here.
  private static func accepted(_ name: String, _ signature: String) -> APIFunction {
    APIFunction([name], signature: signature, summary: "Accepted; it changes nothing here.") { (_: APICall) -> Handle in .none }
  }
}

extension APICall {
  fileprivate func registerConversion() throws -> Handle {
    let types = (self[0].as(TupleObject.self)?.items ?? [self[0]]).map { (type: Handle) -> TypeObject? in
      type.as(TypeObject.self)
    }
    let known = types.compactMap { $0 }
    guard !known.isEmpty, known.count == types.count else {
      throw Failure(
        .typeError, "Argument `base_type` must be a type or a tuple of types. Obtained: \(try interpreter.str(self[0]))")
    }
    let numbers: [TypeObject] = [.int, .float, .complex, .bool]
    if known.contains(where: { (type: TypeObject) -> Bool in numbers.contains { $0 === type } }) {
      throw Failure(
        .typeError, "Cannot register conversions for Python numeric types and NumPy scalars and arrays.")
    }
    guard self[1].asObject?.isCallable == true else {
      throw Failure(.typeError, "Argument `conversion_func` must be callable. Received \(try interpreter.str(self[1])).")
    }
    let priority = try int(2) ?? 100
    for type in known { ConversionRegistry.register(type, self[1], priority: priority) }
    return .none
  }
}
