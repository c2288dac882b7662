import Diagnostics
import Graphs
import Ops
import Script
import Tensors
import Tracing

/// `tf.py_function` and `tf.numpy_function`: functions of the script that run eagerly at every run of a graph.
enum HostFunctionTable {
  static let rows: [APIFunction] = [
    APIFunction("tf.py_function", signature: "func=None, inp=None, Tout=None, name=None", summary: "Calls a Python function on the values of tensors.", op: "EagerPyFunc") {
      (call: APICall) throws -> Handle in try call.hostCall(.eagerPyFunc)
    },
    APIFunction(
      "tf.numpy_function", signature: "func=None, inp=None, Tout=None, stateful=True, name=None",
      summary: "Calls a Python function on the values of tensors as NumPy arrays.", op: "PyFunc"
    ) { (call: APICall) throws -> Handle in
      let isStateful = try call.interpreter.truth(call["stateful"])
      return try call.hostCall(isStateful ? .pyFunc : .pyFuncStateless)
    },
  ]
}

extension APICall {
  fileprivate func hostCall(_ op: Op) throws -> Handle {
    let (function, interpreter) = (self[0], interpreter)
    guard function.asObject?.isCallable == true else {
      throw Failure(.valueError, "Expected func to be callable. Received func=\(try interpreter.repr(function)) of type \(try interpreter.repr(.object(function.type))).")
    }
    let takesArrays = op !== Op.eagerPyFunc
    let isList = self["Tout"].asSequence != nil
    let types = try isList
      ? interpreter.elements(self["Tout"]).map { try DTypeConversion.dtype($0, interpreter) }
      : (self["Tout"].isNone ? [] : [DTypeConversion.dtype(self["Tout"], interpreter)])
    let body: HostFunctions.Body = { (inputs: [Tensor]) throws -> [Tensor] in
      try HostCall(function, types, takesArrays: takesArrays, interpreter).run(inputs)
    }
    let given = try interpreter.elements(self[1])
    let outputs: [AnyTensor]
    if ExecutionContext.isGraph {
      let token = takesArrays ? HostFunctions.add(body) : APICall.addDifferentiable(body)
      let attributes = Attributes(["token": .string(token), "Tout": .types(types)])
      outputs = try run(op, [.list(given)], attributes, scope: op.name)
    } else {
      outputs = try body(given.compactMap { try TensorConversion.tensor($0, interpreter) as? Tensor })
      if op === Op.eagerPyFunc { try HostFunctions.check(outputs, types, HostFunctions.nextToken) }
    }
    if isList { return .list(outputs.map { .tensor($0) }) }
    guard let first = outputs.first else { return operation }
    return .tensor(first)
  }

  /// Keeps a function whose runs are recorded from when a gradient of them is asked for.
  private static func addDifferentiable(_ body: @escaping HostFunctions.Body) -> String {
    let runs = RememberedRuns()
    return HostFunctions.add(
      { (inputs: [Tensor]) throws -> [Tensor] in try runs.run(inputs, body) },
      derivative: HostFunctions.Derivative(prepare: { runs.isNeeded = true }, body: { try runs.gradients($0) }))
  }

  /// The node of a call without results.
  private var operation: Handle {
    (ExecutionContext.graph as? Graph)?.nodes.last.map { .object(OperationObject($0)) } ?? .none
  }
}

/// One call of the script's function on concrete tensors.
private struct HostCall {
  private let function: Handle
  private let types: [DType]
  private let takesArrays: Bool
  private let interpreter: Interpreter

  init(_ function: Handle, _ types: [DType], takesArrays: Bool, _ interpreter: Interpreter) {
    self.function = function
    self.types = types
    self.takesArrays = takesArrays
    self.interpreter = interpreter
  }

  func run(_ inputs: [Tensor]) throws -> [Tensor] {
    let arguments = try inputs.map { (input: Tensor) throws -> Handle in
      takesArrays ? try interpreter.callMethod(.tensor(input), "numpy", []) : .tensor(input)
    }
    let result = try interpreter.call(function, arguments)
    let items = types.count == 1 && result.asSequence == nil ? [result] : result.isNone && types.isEmpty ? [] : try listed(result)
    return try zip(items, types).map { (item: Handle, dtype: DType) throws -> Tensor in
      guard let tensor = try TensorConversion.tensor(item, dtype: item.asTensor == nil ? dtype : nil, interpreter) as? Tensor else {
        throw Failure(.internalError, "a Python function gave a tensor without a value")
      }
      return tensor
    }
  }

  /// A list for one result is that result's value.
  private func listed(_ result: Handle) throws -> [Handle] {
    let items = try interpreter.elements(result)
    return types.count == 1 && items.count != 1 ? [result] : items
  }
}
