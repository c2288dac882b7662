import Diagnostics
import Ops
import Script
import Tensors
import Tracing

extension APIFunction {
  /// A function that is one op: its tensor parameters become the op's inputs, in a scope of the op's name.
  ///
  /// - Parameters:
  ///   - inputs: names of the tensor parameters, as the op's inputs are called. Those that share the first one's dtype
  ///     are converted to it.
  ///   - scope: the scope, where it is another than the op's name.
  ///   - isWrapped: whether TensorFlow's Python function opens the scope itself, so that gradients stand in it.
  ///   - sameType: whether all inputs have one dtype.
  static func op(
    _ names: [String], _ opName: String, _ inputs: [String], scope: String? = nil, isWrapped: Bool = false, sameType: Bool = true,
    attributes: [(name: String, value: AttributeValue)] = [], summary: String
  ) -> APIFunction {
    let signature = (inputs + ["name=None"]).joined(separator: ", ")
    let attributes = Attributes(entries: attributes)
    return APIFunction(
      names, signature: signature, summary: summary, op: opName, fast: fast(opName, inputs.count, attributes)
    ) { (call: APICall) throws -> Handle in
      try call.scoped(scope ?? opName) { (name: String?) throws -> AnyTensor in
        let tensors = try call.operands(inputs.count, sameType: sameType)
        let op = try TensorOperators.op(opName)
        return try isWrapped
          ? op(tensors, attributes, name: name) : op.callInOwnScope(tensors, attributes, name: name)[0]
      }
    }
  }

  init(
    _ names: [String], signature: String, summary: String, op: String? = nil,
    fast: (@Sendable (Arguments, Interpreter) throws -> Value?)? = nil,
    body: @escaping @Sendable (APICall) throws -> Handle
  ) {
    self.init(names: names, signature: signature, summary: summary, op: op, fast: fast, body: body)
  }

  /// The way for eager tensors of one dtype: straight to the op, nothing is bound or converted.
  private static func fast(
    _ opName: String, _ count: Int, _ attributes: Attributes
  ) -> (@Sendable (Arguments, Interpreter) throws -> Value?)? {
    guard let op = OpCatalog.named(opName) else { return nil }
    if count == 1 {
      return { (arguments: Arguments, _: Interpreter) throws -> Value? in
        guard arguments.count == 1, ExecutionContext.graph == nil, let x = arguments[0].as(TensorObject.self),
          !x.tensor.isSymbolic
        else { return nil }
        return Value(TensorObject(try op(x.tensor, attributes)))
      }
    }
    guard count == 2 else { return nil }
    return { (arguments: Arguments, _: Interpreter) throws -> Value? in
      guard arguments.count == 2, ExecutionContext.graph == nil, let x = arguments[0].as(TensorObject.self),
        let y = arguments[1].as(TensorObject.self), x.tensor.dtype == y.tensor.dtype
      else { return nil }
      return Value(TensorObject(try op(x.tensor, y.tensor, attributes)))
    }
  }
}

extension APICall {
  /// The first `count` arguments as tensors. With `sameType`, Python values take the dtype of the first tensor.
  func operands(_ count: Int, sameType: Bool) throws -> [AnyTensor] {
    var preferred: DType?
    if sameType {
      for index in 0..<count where preferred == nil {
        preferred = self[index].asTensor?.dtype ?? (self[index].asObject as? any TensorConvertible)?.convertedDType
      }
    }
    return try (0..<count).map { (index: Int) throws -> AnyTensor in try tensor(index, preferred: preferred) }
  }

  /// An axis argument as the op's input: an int32 constant named `name`, or the tensor that was given.
  func axisTensor(_ index: Int, name: String) throws -> AnyTensor {
    try TensorConversion.tensor(self[index], preferred: .int32, name: name, interpreter)
  }
}
