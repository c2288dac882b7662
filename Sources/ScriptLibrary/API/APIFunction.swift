import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// One function that scripts can call: where it is found, its signature, what it does. A row of an API table.
///
/// A row is turned into a function object when a script first asks for it.
struct APIFunction: Sendable {
  /// Full names, the first one canonical: `tf.linalg.matmul`, `tf.matmul`.
  let names: [String]
  /// As Python writes it: `a, b, transpose_a=False, name=None`.
  let signature: String
  /// One sentence for help.
  let summary: String
  /// The graph op that a call becomes, for help; nil for composites.
  let op: String?
  /// Takes a call that needs no binding or conversion, and gives nil for any other.
  let fast: (@Sendable (Arguments, Interpreter) throws -> Value?)?
  /// What a call does beside giving its result; nil for nothing.
  let effect: NativeEffect?
  let body: @Sendable (APICall) throws -> Handle

  init(
    _ names: String..., signature: String, summary: String, op: String? = nil,
    fast: (@Sendable (Arguments, Interpreter) throws -> Value?)? = nil,
    body: @escaping @Sendable (APICall) throws -> Handle
  ) {
    self.init(names: names, signature: signature, summary: summary, op: op, fast: fast, body: body)
  }

  init(
    names: [String], signature: String, summary: String, op: String? = nil, effect: NativeEffect? = nil,
    fast: (@Sendable (Arguments, Interpreter) throws -> Value?)? = nil,
    body: @escaping @Sendable (APICall) throws -> Handle
  ) {
    self.names = names
    self.signature = signature
    self.summary = summary
    self.op = op
    self.effect = effect
    self.fast = fast
    self.body = body
  }

  /// `matmul`.
  var shortName: String { names[0].split(separator: ".").last.map(String.init) ?? names[0] }

  /// The object that a script gets.
  func makeObject() -> NativeFunctionObject {
    let name = shortName
    let parameters = ParameterList(signature)
    let slow = { (arguments: Arguments, interpreter: Interpreter) throws -> Value in
      let bound = try parameters.bind(arguments, function: name, isMethod: false)
      return try body(APICall(function: self, parameters: parameters, arguments: bound, interpreter: interpreter)).owned
    }
    let object: NativeFunctionObject
    if let fast {
      let quick = { (arguments: Arguments, interpreter: Interpreter) throws -> Value in
        if !arguments.hasKeywords, let value = try fast(arguments, interpreter) { return value }
        return try slow(arguments, interpreter)
      }
      object = NativeFunctionObject(name: name, parameters: parameters, fast: quick)
    } else {
      object = NativeFunctionObject(name: name, parameters: parameters, fast: slow)
    }
    object.documentation = documentation
    object.effect = effect
    object.module = names[0].split(separator: ".").dropLast().joined(separator: ".")
    return object
  }

  private var documentation: String {
    let graph = op.map { "\n\nIn a graph: a node \($0)." } ?? ""
    return "\(names[0])(\(signature))\n\n\(summary)\(graph)"
  }
}

/// A call of an API function with its arguments bound.
struct APICall {
  let function: APIFunction
  let parameters: ParameterList
  let arguments: [Handle]
  let interpreter: Interpreter

  subscript(_ index: Int) -> Handle { index < arguments.count ? arguments[index] : .undefined }

  /// The argument for a parameter; `.none` where there is no such parameter.
  subscript(_ name: String) -> Handle {
    guard let index = parameters.parameters.firstIndex(where: { $0.name == name }) else { return .none }
    return arguments[index]
  }

  /// `name=`, if the script gave one.
  var name: String? { self["name"].asString }

  /// An argument as a tensor for the current executor.
  ///
  /// - Parameter name: of the constant that it may become, `x` of `tf.nn.relu(features)` is `features`.
  func tensor(_ index: Int, dtype: DType? = nil, preferred: DType? = nil, name: String? = nil) throws -> AnyTensor {
    let label = name ?? parameters.parameters[index].name
    return try TensorConversion.tensor(self[index], dtype: dtype, preferred: preferred, name: label, interpreter)
  }

  /// An argument that may be None as a tensor.
  func optionalTensor(_ index: Int, dtype: DType? = nil, name: String? = nil) throws -> AnyTensor? {
    self[index].isNoneOrUndefined ? nil : try tensor(index, dtype: dtype, name: name)
  }

  /// The tensors of a list argument, converted to the dtype of the first tensor among them.
  func tensors(_ index: Int, name: String? = nil) throws -> [AnyTensor] {
    let items = try interpreter.elements(self[index])
    let dtype = items.lazy.compactMap { $0.asTensor?.dtype ?? ($0.asObject as? any TensorConvertible)?.convertedDType }
      .first
    let label = name ?? parameters.parameters[index].name
    return try items.enumerated().map { (place: Int, item: Handle) throws -> AnyTensor in
      try TensorConversion.tensor(item, preferred: dtype, name: "\(label)_\(place)", interpreter)
    }
  }

  func dtype(_ index: Int) throws -> DType? { try DTypeConversion.optional(self[index], interpreter) }

  func bool(_ index: Int) throws -> Bool { self[index].isNoneOrUndefined ? false : try interpreter.truth(self[index]) }

  /// An argument as an integer; nil for None.
  ///
  /// - Errors: `TypeError` for other kinds.
  func int(_ index: Int) throws -> Int? {
    if self[index].isNoneOrUndefined { return nil }
    if let value = try interpreter.clampedIndex(self[index]) { return value }
    throw Failure(
      .typeError,
      "\(function.shortName)() expects an integer for '\(parameters.parameters[index].name)', got "
        + "\(try interpreter.repr(self[index])) of type '\(self[index].typeName)'")
  }

  /// Runs `body` in the name scope of the call: `name=` or `fallback`. What is handed in names the main op; nil eagerly.
  func scoped(_ fallback: String, _ body: (String?) throws -> AnyTensor) throws -> Handle {
    try .tensor(
      ExecutionContext.withScope(name ?? fallback) { (scope: String) throws -> AnyTensor in
        try body(scope.isEmpty ? name : scope)
      })
  }
}
