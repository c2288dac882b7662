import Diagnostics
import Graphs
import Ops
import Script
import Tensors

/// What converted code calls in place of Python's builtins: the same for Python values, ops for tensors.
final class BuiltinOverloads {
  /// By the builtin that they stand in for.
  private var table: [ObjectIdentifier: Object] = [:]
  private var originals: [Object] = []

  init(_ interpreter: Interpreter) {
    replace("abs", interpreter, onTensor: BuiltinOverloads.absolute)
    replace("float", interpreter) { try BuiltinOverloads.cast($0, .float32, $1) }
    replace("int", interpreter) { try BuiltinOverloads.cast($0, .int32, $1) }
    replace("len", interpreter, onTensor: BuiltinOverloads.length)
    replace("range", interpreter, onTensor: BuiltinOverloads.range)
    replace("sorted", interpreter, onTensor: BuiltinOverloads.sorted)
    replace("min", interpreter) { try BuiltinOverloads.extreme("Min", "min", $0, $1) }
    replace("max", interpreter) { try BuiltinOverloads.extreme("Max", "max", $0, $1) }
  }

  func overload(of callee: Handle) -> Handle? {
    guard let object = callee.asObject else { return nil }
    return table[ObjectIdentifier(object)].map { .object($0) }
  }

  /// Puts a function in place of a builtin: `onTensor` is asked when an argument is a tensor, and may decline.
  private func replace(
    _ name: String, _ interpreter: Interpreter, onTensor: @escaping ([Handle], Interpreter) throws -> Handle?
  ) {
    guard let original = interpreter.builtins[name]?.asObject else { return }
    originals.append(original)
    table[ObjectIdentifier(original)] = NativeFunctionObject(name: name, owner: nil, isMethod: false) {
      (arguments: Arguments, interpreter: Interpreter) throws -> Value in
      let given = arguments.handles
      if given.contains(where: { $0.asObject is TensorObject || $0.asObject is any FlowCarrying }),
        let result = try onTensor(given, interpreter)
      {
        return result.owned
      }
      return try interpreter.call(.object(original), given, keywords: arguments.keywordHandles).owned
    }
  }

  private static func absolute(_ arguments: [Handle], _ interpreter: Interpreter) throws -> Handle? {
    guard arguments.count == 1, let x = arguments[0].asTensor else { return nil }
    return .tensor(try TensorOperators.op("Abs")(x))
  }

  private static func cast(_ arguments: [Handle], _ dtype: DType, _ interpreter: Interpreter) throws -> Handle? {
    guard let x = arguments.first?.asTensor else { return nil }
    if arguments.count > 1 {
      throw Failure(.notImplementedError, "base \(try interpreter.str(arguments[1])) not supported for int")
    }
    if x.dtype == dtype { return arguments[0] }
    if x.dtype == .string {
      return .tensor(try TensorOperators.op("StringToNumber")(x, Attributes(["out_type": .type(dtype)])))
    }
    return .tensor(
      try TensorOperators.op("Cast")(x, Attributes(["DstT": .type(dtype), "Truncate": .bool(false)])))
  }

  private static func length(_ arguments: [Handle], _ interpreter: Interpreter) throws -> Handle? {
    guard arguments.count == 1 else { return nil }
    if arguments[0].asObject is any FlowCarrying { return try interpreter.callMethod(arguments[0], "size") }
    guard let x = arguments[0].asTensor else { return nil }
    return try ElementLoop.length(of: x, interpreter)
  }

  /// `tf.range`, which is empty where Python's is: a stop below the start gives no elements.
  private static func range(_ arguments: [Handle], _ interpreter: Interpreter) throws -> Handle? {
    let module = try interpreter.importModule("tensorflow")
    guard arguments.count < 3 else { return try interpreter.callMethod(module, "range", arguments) }
    if arguments.count == 1 {
      let bounded = try interpreter.callMethod(module, "maximum", [arguments[0], .int(0)])
      return try interpreter.callMethod(module, "range", [bounded])
    }
    let bounded = try interpreter.callMethod(module, "maximum", arguments)
    return try interpreter.callMethod(module, "range", [arguments[0], bounded])
  }

  private static func sorted(_ arguments: [Handle], _ interpreter: Interpreter) throws -> Handle? {
    guard arguments.count == 1, arguments[0].asTensor != nil else { return nil }
    return try interpreter.callMethod(interpreter.importModule("tensorflow"), "sort", arguments)
  }

  /// `min` and `max` of several scalars, or of one vector.
  private static func extreme(
    _ op: String, _ name: String, _ arguments: [Handle], _ interpreter: Interpreter
  ) throws -> Handle? {
    if arguments.count == 1 {
      guard let x = arguments[0].asTensor else { return nil }
      if x.partialShape.rank == 0 { return arguments[0] }
      guard x.partialShape.rank == 1 else {
        throw Failure(
          .valueError,
          "\(name)(arg) currently support only tensor with rank 1, but got a tensor with shape \(x.partialShape)")
      }
      return .tensor(try reduce(op, x))
    }
    let tensors = try arguments.map { try TensorConversion.tensor($0, interpreter) }
    for tensor in tensors where tensor.partialShape.rank != 0 {
      throw Failure(
        .valueError,
        "\(name)(arg1, arg2, *args) currently support only scalar tensor, but got a tensor with shape "
          + "\(tensor.partialShape)")
    }
    return .tensor(try reduce(op, TensorOperators.pack(tensors, name: "packed")))
  }

  private static func reduce(_ op: String, _ x: AnyTensor) throws -> AnyTensor {
    try ExecutionContext.withScope(op) { (scope: String) throws -> AnyTensor in
      let axis = try constant(.scalar(Int32(0)), name: "reduction_indices")
      return try TensorOperators.op(op)(
        [x, axis], Attributes(["keep_dims": .bool(false)]), name: scope.isEmpty ? nil : scope)
    }
  }
}
