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
    replaceWithKeywords("sorted", interpreter, onTensor: BuiltinOverloads.sorted)
  }

  func overload(of callee: Handle) -> Handle? {
    guard let object = callee.asObject else { return nil }
    return table[ObjectIdentifier(object)].map { .object($0) }
  }

  /// Puts a function in place of a builtin: `onTensor` is asked when an argument is a tensor, and may decline.
  private func replace(
    _ name: String, _ interpreter: Interpreter, onTensor: @escaping ([Handle], Interpreter) throws -> Handle?
  ) {
    replaceWithKeywords(name, interpreter) { (arguments: [Handle], _: [(String, Handle)], interpreter: Interpreter) in
      try onTensor(arguments, interpreter)
    }
  }

  private func replaceWithKeywords(
    _ name: String, _ interpreter: Interpreter,
    onTensor: @escaping ([Handle], [(String, Handle)], Interpreter) throws -> Handle?
  ) {
    guard let original = interpreter.builtins[name]?.asObject else { return }
    originals.append(original)
    table[ObjectIdentifier(original)] = NativeFunctionObject(name: name, owner: nil, isMethod: false) {
      (arguments: Arguments, interpreter: Interpreter) throws -> Value in
      let given = arguments.handles
      if given.contains(where: { BuiltinOverloads.isTensor($0) }),
        let result = try onTensor(
          given.map { try BuiltinOverloads.read($0, interpreter) }, arguments.keywordHandles, interpreter)
      {
        return result.owned
      }
      return try interpreter.call(.object(original), given, keywords: arguments.keywordHandles).owned
    }
  }

  private static func isTensor(_ value: Handle) -> Bool {
    value.asObject is TensorObject || value.asObject is VariableObject || value.asObject is any FlowCarrying
  }

  /// A variable stands for its value.
  private static func read(_ value: Handle, _ interpreter: Interpreter) throws -> Handle {
    value.asObject is VariableObject ? .tensor(try TensorConversion.tensor(value, interpreter)) : value
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

  /// `tf.sort`, or the elements in the order of what `key` gives for them.
  private static func sorted(_ arguments: [Handle], _ keywords: [(String, Handle)], _ interpreter: Interpreter)
    throws -> Handle?
  {
    guard arguments.count == 1, arguments[0].asTensor != nil else { return nil }
    let module = try interpreter.importModule("tensorflow")
    let key = keywords.first { $0.0 == "key" }?.1 ?? .none
    let isReversed = try keywords.first { $0.0 == "reverse" }.map { try interpreter.truth($0.1) } ?? false
    let direction: [(String, Handle)] = [("direction", .string(isReversed ? "DESCENDING" : "ASCENDING"))]
    if key.isNone { return try interpreter.callMethod(module, "sort", arguments, keywords: direction) }
    let keys = try interpreter.callMethod(module, "map_fn", [key, arguments[0]])
    let order = try interpreter.callMethod(module, "argsort", [keys], keywords: direction)
    return try interpreter.callMethod(module, "gather", [arguments[0], order])
  }
}
