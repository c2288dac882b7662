import Diagnostics
import Ops
import Script
import Tensors

/// `tf.Variable`.
public final class VariableObject: Object, VariableHolding, TensorConvertible {
  public let resource: VariableResource
  /// Kept so that the handle's identity, which tapes and traces know the variable by, lasts as long as the variable.
  public let handle: Tensor
  /// What `assign` gives: the same variable, named `UnreadVariable`.
  let isUnread: Bool
  /// Called after each assignment that a script's constraint asks for.
  public var constraint: Handle = .none
  /// How copies on several replicas would be kept equal and put together: what the constructor was given, for scripts to read.
  public var synchronization: Handle = .none
  public var aggregation: Handle = .none

  public init(_ resource: VariableResource, isUnread: Bool = false) {
    self.resource = resource
    self.isUnread = isUnread
    handle = resource.handle
    super.init(type: .variable)
    if !isUnread { resource.owner = self }
  }

  /// The script's object for a resource, while it lives.
  public static func object(of resource: VariableResource) -> VariableObject? {
    resource.owner as? VariableObject
  }

  /// `w:0`.
  public var displayName: String { isUnread ? "UnreadVariable" : resource.name + ":0" }

  // MARK: Reading

  /// The value through the current executor, as a `ReadVariableOp` of that name.
  public func read(name: String? = nil) throws -> AnyTensor {
    let value = try TensorOperators.op("ReadVariableOp")([handle], Attributes(["dtype": .type(resource.dtype)]), name: name)
    return value
  }

  public var convertedDType: DType { resource.dtype }

  /// - Errors: `ValueError` where another dtype is asked for.
  public func makeTensor(dtype: DType?, name: String, _ interpreter: Interpreter) throws -> AnyTensor {
    if let dtype, dtype != resource.dtype {
      throw Failure(
        .valueError,
        "Incompatible type conversion requested to type '\(dtype.name)' for variable of type '\(resource.dtype.name)' "
          + "(Variable: \(try repr(interpreter)))")
    }
    return try read()
  }

  // MARK: Text

  public override func repr(_ interpreter: Interpreter) throws -> String {
    let head = "<tf.Variable '\(displayName)' shape=\(resource.shape) dtype=\(resource.dtype.name)"
    guard ExecutionContext.graph == nil else { return head + ">" }
    guard let value = resource.value else { return head + ", numpy=<uninitialized>>" }
    return head + ", \(value.valueRepr())>"
  }

  public override func hash(_ interpreter: Interpreter) throws -> Int {
    throw Failure(
      .typeError,
      "Variable is unhashable. Instead, use variable.ref() as the key. (Variable: \(try repr(interpreter)))")
  }

  // MARK: Operators: what they do to the value

  private func valueObject() throws -> TensorObject { TensorObject(try read()) }

  public override func binary(
    _ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws -> Value? {
    try valueObject().binary(op, other, reflected: reflected, interpreter)
  }

  public override func inPlace(_ op: BinaryOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    let method: String
    switch op {
    case .add: method = "assign_add"
    case .subtract: method = "assign_sub"
    case .multiply, .divide, .matrixMultiply: method = "assign"
    default: return nil
    }
    let symbol = op.symbol
    throw Failure(
      .runtimeError,
      "`variable \(symbol)= value` with `tf.Variable`s is not supported. Use `variable.\(method)("
        + (method == "assign" ? "variable \(symbol) value" : "value")
        + ")` to modify the variable, or `out = variable \(symbol) value` if you need to get a new output Tensor.")
  }

  public override func unary(_ op: UnaryOperator, _ interpreter: Interpreter) throws -> Value? {
    try valueObject().unary(op, interpreter)
  }

  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    // Unlike a tensor, a variable that meets None tries to make it a tensor.
    if op == .equal || op == .notEqual, other.isNone {
      guard ExecutionContext.isGraph else { return Value(TensorObject(try TensorConversion.tensor(.none, interpreter))) }
      throw Failure(
        .valueError, "Tried to convert 'y' to a tensor and failed. Error: None values not supported.",
        hint: "ask whether a variable is None by `is`")
    }
    return try valueObject().compare(op, other, interpreter)
  }

  public override func truth(_ interpreter: Interpreter) throws -> Bool? { try valueObject().truth(interpreter) }

  /// It has items, and so is asked for a length, which it then has not.
  public override var isSequence: Bool { true }

  public override func index(_ interpreter: Interpreter) throws -> Value? { try valueObject().index(interpreter) }

  public override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    let slice = SlicedVariable(self, key: Handle(key))
    return Value(try slice.read(interpreter))
  }

  public override func setItem(_ key: Value, _ value: Value, _ interpreter: Interpreter) throws {
    throw Failure(
      .typeError, "'ResourceVariable' object does not support item assignment",
      hint: "write v[…].assign(value)")
  }

  public override func makeIterator(_ interpreter: Interpreter) throws -> Value? {
    try valueObject().makeIterator(interpreter)
  }

  public override var acceptsAttributes: Bool { true }
}

extension TypeObject {
  /// `tf.Variable`; its class prints as TensorFlow's `ResourceVariable`.
  public nonisolated(unsafe) static let variable = TypeObject(
    name: "ResourceVariable", module: "tensorflow.python.ops.resource_variable_ops")
}
