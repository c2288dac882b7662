import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// `keras.activations`.
enum Activations {
  typealias Body = (AnyTensor) throws -> AnyTensor

  static let names = [
    "linear", "relu", "sigmoid", "tanh", "softmax", "elu", "selu", "gelu", "softplus", "softsign", "silu", "swish",
    "exponential", "hard_sigmoid", "leaky_relu", "relu6", "log_softmax",
  ]

  nonisolated(unsafe) private static var functions: [String: NativeFunctionObject] = [:]

  /// The function of that name: always the same object.
  static func function(_ name: String) -> NativeFunctionObject? {
    let name = name == "swish" ? "silu" : name
    if let known = functions[name] { return known }
    guard let body = body(name) else { return nil }
    let made = NativeFunctionObject(name: name, signature: signature(name)) { (call: NativeCall) throws -> Handle in
      if call[0].asObject is KerasTensorObject {
        return try KerasOperation.call(ActivationBody(.object(try named(name)), name: name), [call[0]], call.interpreter)
      }
      return .tensor(try body(TensorConversion.tensor(call[0], preferred: .float32, call.interpreter), call))
    }
    made.module = "keras.activations"
    functions[name] = made
    return made
  }

  private static func named(_ name: String) throws -> NativeFunctionObject {
    guard let function = function(name) else { throw unknown(name) }
    return function
  }

  /// The callable that an `activation=` argument means: a name, a callable, or None for `linear`.
  ///
  /// - Errors: `ValueError` for other values.
  static func get(_ identifier: Handle, _ interpreter: Interpreter) throws -> Handle {
    if identifier.isNoneOrUndefined { return .object(try named("linear")) }
    if let name = identifier.asString {
      guard let function = function(name) else { throw unknown(name) }
      return .object(function)
    }
    if identifier.asObject?.isCallable ?? false || identifier.asObject is InstanceObject { return identifier }
    throw unknown(try interpreter.str(identifier))
  }

  private static func unknown(_ text: String) -> Failure {
    Failure(
      .valueError, "Could not interpret activation function identifier: \(text)",
      hint: "known names: \(names.joined(separator: ", "))")
  }

  private static func signature(_ name: String) -> String {
    switch name {
    case "softmax", "log_softmax": "x, axis=-1"
    case "elu": "x, alpha=1.0"
    case "gelu": "x, approximate=False"
    case "leaky_relu": "x, negative_slope=0.2"
    case "relu": "x, negative_slope=0.0, max_value=None, threshold=0.0"
    default: "x"
    }
  }

  private static func body(_ name: String) -> ((AnyTensor, NativeCall) throws -> AnyTensor)? {
    switch name {
    case "linear": return { (x: AnyTensor, _: NativeCall) -> AnyTensor in x }
    case "relu": return relu
    case "sigmoid": return op("Sigmoid")
    case "tanh": return op("Tanh")
    case "selu": return op("Selu")
    case "softplus": return op("Softplus", scope: "Softplus")
    case "softsign": return op("Softsign")
    case "relu6": return op("Relu6")
    case "exponential": return op("Exp")
    case "softmax": return { (x: AnyTensor, call: NativeCall) throws -> AnyTensor in try softmax(x, "Softmax", call) }
    case "log_softmax":
      return { (x: AnyTensor, call: NativeCall) throws -> AnyTensor in try softmax(x, "LogSoftmax", call) }
    case "elu":
      return { (x: AnyTensor, call: NativeCall) throws -> AnyTensor in
        let alpha = call[1].asDouble ?? 1
        let result = try TensorOperators.op("Elu")([x])
        guard alpha != 1 else { return result }
        let positive = try Call.compare(.greater, x, 0)
        return try Call.select(positive, result, Call.multiply(result, alpha))
      }
    case "gelu": return gelu
    case "silu":
      return { (x: AnyTensor, _: NativeCall) throws -> AnyTensor in
        try Call.multiply(x, TensorOperators.op("Sigmoid")([x]))
      }
    case "hard_sigmoid":
      return { (x: AnyTensor, _: NativeCall) throws -> AnyTensor in
        try Call.divide(TensorOperators.op("Relu6")([Call.add(x, 3)]), 6)
      }
    case "leaky_relu":
      return { (x: AnyTensor, call: NativeCall) throws -> AnyTensor in
        let slope = call[1].asDouble ?? 0.2
        return try TensorOperators.op("LeakyRelu")([x], Attributes(["alpha": .float(Float(slope))]))
      }
    default: return nil
    }
  }

  private static func op(_ name: String, scope: String? = nil) -> (AnyTensor, NativeCall) throws -> AnyTensor {
    { (x: AnyTensor, _: NativeCall) throws -> AnyTensor in try TensorOperators.op(name)([x], .none, name: scope) }
  }

  private static func relu(_ x: AnyTensor, _ call: NativeCall) throws -> AnyTensor {
    let slope = call[1].asDouble ?? 0
    let threshold = call[3].asDouble ?? 0
    guard threshold == 0 else {
      throw Failure(.notImplementedError, "relu with a threshold other than 0 is not there")
    }
    if slope != 0 { return try TensorOperators.op("LeakyRelu")([x], Attributes(["alpha": .float(Float(slope))])) }
    guard let maximum = call[2].asDouble else { return try TensorOperators.op("Relu")([x]) }
    if maximum == 6 { return try TensorOperators.op("Relu6")([x]) }
    let limit = try constant(.scalar(maximum, as: x.dtype))
    return try TensorOperators.op("Minimum")([TensorOperators.op("Relu")([x]), limit])
  }

  private static func softmax(_ x: AnyTensor, _ name: String, _ call: NativeCall) throws -> AnyTensor {
    let axis = call[1].asInt ?? -1
    guard axis == -1 || axis == (x.partialShape.rank ?? 0) - 1 else {
      throw Failure(.notImplementedError, "\(name) along another axis than the last is not there")
    }
    return try TensorOperators.op(name)([x])
  }

  private static func gelu(_ x: AnyTensor, _ call: NativeCall) throws -> AnyTensor {
    try ExecutionContext.withScope("Gelu") { (_: String) throws -> AnyTensor in
      let half = try Call.multiply(0.5, x)
      if call[1].asBool ?? false {
        let cube = try Call.multiply(0.044715, Call.power(x, 3))
        let inner = try Call.multiply(0.7978845608028654, Call.add(x, cube))
        return try Call.multiply(half, Call.add(1, TensorOperators.op("Tanh")([inner])))
      }
      let negative = try TensorOperators.op("Neg")([x])
      let root = try constant(.scalar(0.7071067811865476, as: x.dtype), name: "Cast/x")
      return try Call.multiply(half, TensorOperators.op("Erfc")([Call.multiply(negative, root)]))
    }
  }
}
