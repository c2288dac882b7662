import Diagnostics
import Script
import Tensors
import Tracing

/// `tf.experimental.numpy`: its mode, and the names that are NumPy's own. Its functions are scripts, `_tf_numpy….py`.
enum NumPyBehaviorTable {
  static let rows: [APIFunction] = [
    APIFunction(
      "tf.experimental.numpy.experimental_enable_numpy_behavior",
      signature: "prefer_float32=False, dtype_conversion_mode='legacy'",
      summary: "Gives tensors NumPy's methods and indexing, and their operators NumPy's promotion of dtypes "
        + "(dtype_conversion_mode='off' leaves it out); prefer_float32=True takes Python's floats for float32."
    ) { (call: APICall) throws -> Handle in
      let mode = try mode(named: call[1], prefersFloat32: call.bool(0))
      NumPyBehavior.set(mode, call.interpreter)
      return .none
    },
    APIFunction(
      "tf.experimental.numpy.result_type", signature: "*arrays_and_dtypes",
      summary: "The dtype that NumPy computes in for these arrays, numbers and dtypes; of lists, for all their elements."
    ) { (call: APICall) throws -> Handle in
      let given = try call.interpreter.elements(call[0])
      return .object(DTypeObject.of(try resultType(given, call.interpreter)))
    },
  ]

  private static func mode(named name: Handle, prefersFloat32: Bool) throws -> NumPyBehavior.Mode {
    switch name.asString ?? "" {
    case "off": return NumPyBehavior.Mode(promotes: false, prefersFloat32: prefersFloat32)
    case "legacy": return NumPyBehavior.Mode(promotes: true, prefersFloat32: prefersFloat32)
    case "safe", "all":
      throw Failure(
        .notImplementedError,
        "experimental_enable_numpy_behavior(dtype_conversion_mode='\(name.asString ?? "")'): tensors of weak dtypes are not "
          + "there", hint: "dtype_conversion_mode='legacy' promotes dtypes as NumPy does")
    default:
      throw Failure(
        .valueError,
        "The provided promotion mode \(name.asString ?? name.typeName) does not exist. Make sure the provided dtype "
          + "conversion mode is one of the followings: 'off', 'legacy', 'safe' or 'all'.")
    }
  }

  // MARK: Rules

  /// What tensors' operators and indexing ask in NumPy's mode.
  static func installRules() {
    NumPyBehavior.resultType = resultType
    NumPyBehavior.item = { (tensor: Handle, key: Handle, interpreter: Interpreter) throws -> AnyTensor in
      try tensorResult("getitem", "_tf_numpy_shaping", [tensor, key], interpreter)
    }
    NumPyBehavior.matrixProduct = { (x: AnyTensor, y: AnyTensor, interpreter: Interpreter) throws -> AnyTensor in
      try tensorResult("matmul", "_tf_numpy_reductions", [.tensor(x), .tensor(y)], interpreter)
    }
  }

  private static func tensorResult(
    _ function: String, _ module: String, _ arguments: [Handle], _ interpreter: Interpreter
  ) throws -> AnyTensor {
    let result = try interpreter.call(ScriptFunctions.object(function, in: module, interpreter), arguments)
    return try TensorConversion.tensor(result, interpreter)
  }

  private static func resultType(_ given: [Handle], _ interpreter: Interpreter) throws -> DType {
    var values: [Handle] = []
    let prefersFloat32 = NumPyBehavior.mode(interpreter)?.prefersFloat32 == true
    for value in given { collect(value, prefersFloat32, into: &values) }
    if values.isEmpty { return .float64 }
    // A text beside a tensor of texts is no name of a dtype.
    if given.contains(where: { $0.asTensor?.dtype == .string }) { return .string }
    let type = try TypeFunctions.resultType(of: values, interpreter)
    if case .number(let dtype) = type { return dtype }
    return .string
  }

  /// The numbers of nested lists one by one; tensors as their dtypes.
  private static func collect(_ value: Handle, _ prefersFloat32: Bool, into values: inout [Handle]) {
    switch value {
    case .float(let number) where prefersFloat32:
      values.append(.object(NumPyScalar(.float(Double(Float(number))), .float32)))
    case .object(let object):
      if object.kind == .list || object.kind == .tuple, let items = value.asSequence {
        for item in items { collect(item, prefersFloat32, into: &values) }
      } else if let tensor = object as? TensorObject {
        values.append(elementType(tensor.tensor.dtype))
      } else if let variable = object as? VariableObject {
        values.append(elementType(variable.convertedDType))
      } else if let big = object as? BigIntObject {
        values.append(big.unsigned64 == nil ? .object(NumPyDTypeObject.of(.object)) : elementType(.uint64))
      } else {
        values.append(value)
      }
    default: values.append(value)
    }
  }

  private static func elementType(_ dtype: DType) -> Handle {
    .object(NumPyDTypeObject.of(dtype == .string ? .object : .number(dtype)))
  }

  // MARK: Names of NumPy's

  static func add(to namespace: APINamespace) {
    let types =
      "complex128 complex64 float16 float32 float64 int16 int32 int64 int8 uint16 uint32 uint64 uint8 inexact object_ iinfo "
      + "issubdtype e pi inf newaxis"
    for name in types.split(separator: " ").map(String.init) {
      namespace.add("tf.experimental.numpy.\(name)") { (interpreter: Interpreter) throws -> Handle in
        try interpreter.getAttribute(interpreter.importModule("numpy"), name)
      }
    }
    namespace.add("tf.experimental.numpy.ndarray") { (_: Interpreter) -> Handle in .object(TypeObject.tensor) }
  }
}
