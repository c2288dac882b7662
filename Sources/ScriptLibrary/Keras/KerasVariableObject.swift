import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// `keras.Variable`: a `tf.Variable` with Keras's path, shape and text.
final class KerasVariableObject: Object, VariableHolding, TensorConvertible {
  let variable: VariableObject
  let name: String
  let path: String
  var isTrainable: Bool {
    didSet { variable.resource.isTrainable = isTrainable }
  }

  var resource: VariableResource { variable.resource }
  var dtype: DType { variable.resource.dtype }

  init(_ value: Tensor, name: String, path: String, isTrainable: Bool) {
    let resource = VariableResource(name: path, dtype: value.dtype, shape: value.partialShape, value: value)
    resource.isTrainable = isTrainable
    variable = VariableObject(resource)
    self.name = name
    self.path = path
    self.isTrainable = isTrainable
    super.init(type: KerasVariableObject.kerasType)
  }

  var convertedDType: DType { dtype }

  func makeTensor(dtype: DType?, name: String, _ interpreter: Interpreter) throws -> AnyTensor {
    try variable.makeTensor(dtype: dtype, name: name, interpreter)
  }

  override func repr(_ interpreter: Interpreter) throws -> String {
    let tensor = try resource.read()
    // NumPy formats an array without axes as Python's own number.
    let value = tensor.rank == 0 ? try interpreter.str(tensor.element(at: 0)) : ArrayText.str(ArrayView(tensor))
    return "<Variable path=\(path), shape=\(KerasShapes.text(resource.shape)), dtype=\(dtype.name), value=\(value)>"
  }

  override func binary(
    _ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws -> Value? {
    try variable.binary(op, other, reflected: reflected, interpreter)
  }

  override func unary(_ op: UnaryOperator, _ interpreter: Interpreter) throws -> Value? {
    try variable.unary(op, interpreter)
  }

  override func compare(_ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    try variable.compare(op, other, interpreter)
  }

  override func truth(_ interpreter: Interpreter) throws -> Bool? { try variable.truth(interpreter) }

  override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    try TensorObject(variable.read()).getItem(key, interpreter)
  }

  override func makeIterator(_ interpreter: Interpreter) throws -> Value? { try variable.makeIterator(interpreter) }

  override func length(_ interpreter: Interpreter) throws -> Int? { resource.shape.dims?.first ?? nil }

  /// Gives it a value, through the current executor.
  ///
  /// - Errors: `ValueError` for another shape.
  func assign(_ value: Handle, _ interpreter: Interpreter) throws {
    var tensor = try TensorConversion.tensor(value, preferred: dtype, interpreter)
    guard tensor.partialShape.isCompatible(with: resource.shape) else {
      throw Failure(
        .valueError,
        "The shape of the target variable and the shape of the target value in `variable.assign(value)` must match. "
          + "variable.shape=\(KerasShapes.text(resource.shape)), Received: value.shape="
          + "\(KerasShapes.text(tensor.partialShape)). Target variable: \(try repr(interpreter))")
    }
    if tensor.dtype != dtype { tensor = try Op.cast(tensor, Attributes(["DstT": .type(dtype)])) }
    let attributes = Attributes(["dtype": .type(dtype), "validate_shape": .bool(resource.shape.isFullyDefined)])
    _ = try TensorOperators.op("AssignVariableOp").call([variable.handle, tensor], attributes)
  }
}

extension KerasVariableObject {
  nonisolated(unsafe) static let kerasType: TypeObject = {
    let type = TypeObject(name: "Variable", module: "keras.src.backend")
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
      let parameters = ParameterList(
        "initializer, shape=None, dtype=None, trainable=True, autocast=True, aggregation=None, synchronization=None, "
          + "name=None")
      let bound = try parameters.bind(arguments, function: "Variable.__init__", isMethod: false)
      let name = bound[7].asString ?? KerasNames.automatic(for: "Variable")
      let shape = bound[1].isNoneOrUndefined ? nil : try ShapeConversion.partialShape(bound[1], interpreter)
      return Value(
        try make(
          bound[0], shape: shape, dtype: DTypeConversion.optional(bound[2], interpreter),
          isTrainable: interpreter.truth(bound[3]), name: name, interpreter))
    }
    defineProperties(type)
    defineMethods(type)
    return type
  }()

  /// - Parameter initializer: a value, or what makes one from a shape.
  static func make(
    _ initializer: Handle, shape: PartialShape?, dtype: DType?, isTrainable: Bool, name: String,
    _ interpreter: Interpreter
  ) throws -> KerasVariableObject {
    try VariableCreation.willCreate()
    let value = try TracingMode.eagerly { () throws -> AnyTensor in
      try ExecutionContext.withoutRecording {
        let isCallable =
          (initializer.asObject?.isCallable ?? false) || initializer.asObject is InstanceObject
          || initializer.asString != nil
        if isCallable, initializer.asTensor == nil {
          let dims = try (shape ?? .scalar).knownDims ?? unknownShape(shape)
          let made = try Initializers.get(initializer, interpreter)
          return try Initializers.value(made, dims, dtype ?? .float32, interpreter)
        }
        let tensor = try TensorConversion.tensor(initializer, preferred: dtype ?? .float32, interpreter)
        guard let dtype, tensor.dtype != dtype else { return tensor }
        return try Op.cast(tensor, Attributes(["DstT": .type(dtype)]))
      }
    }
    guard let value = value as? Tensor else { throw EagerExecution.outOfScope(value) }
    let scope = KerasScope.path
    return KerasVariableObject(
      value, name: name, path: scope.isEmpty ? name : "\(scope)/\(name)", isTrainable: isTrainable)
  }

  private static func unknownShape(_ shape: PartialShape?) throws -> [Int] {
    throw Failure(
      .valueError,
      "Shapes used to initialize variables must be fully-defined (no `None` dimensions). Received: shape="
        + KerasShapes.text(shape ?? .unknown))
  }

  private static func variable(_ handle: Handle) throws -> KerasVariableObject {
    guard let variable = handle.asObject as? KerasVariableObject else {
      throw Failure(.typeError, "expected a keras.Variable, got \(handle.typeName)")
    }
    return variable
  }

  private static func defineProperties(_ type: TypeObject) {
    func property(_ name: String, _ get: @escaping (KerasVariableObject) throws -> Handle) {
      type.defineProperty(name, get: { (object: Handle, _: Interpreter) throws -> Handle in
        try get(try variable(object))
      })
    }
    property("name") { .string($0.name) }
    property("path") { .string($0.path) }
    property("dtype") { .string($0.dtype.name) }
    property("shape") { .object(TensorShapeObject($0.resource.shape)) }
    property("ndim") { $0.resource.shape.rank.map { .int($0) } ?? .none }
    property("value") { .object($0.variable) }
    property("handle") { .tensor($0.variable.handle) }
    type.defineProperty(
      "trainable", get: { (object: Handle, _: Interpreter) throws -> Handle in .bool(try variable(object).isTrainable) },
      set: { (object: Handle, value: Handle, interpreter: Interpreter) throws -> Void in
        try variable(object).isTrainable = interpreter.truth(value)
      })
  }

  private static func defineMethods(_ type: TypeObject) {
    type.defineMethod("numpy", "self") { (call: NativeCall) throws -> Handle in
      let value = Handle.tensor(try variable(call[0]).variable.read())
      return try call.interpreter.call(call.interpreter.getAttribute(value, "numpy"))
    }
    type.defineMethod("assign", "self, value") { (call: NativeCall) throws -> Handle in
      try variable(call[0]).assign(call[1], call.interpreter)
      return .object(try variable(call[0]).variable)
    }
    for (name, op) in [("assign_add", BinaryOperator.add), ("assign_sub", .subtract)] {
      type.defineMethod(name, "self, value") { (call: NativeCall) throws -> Handle in
        let target = try variable(call[0])
        // Keras's own sum and difference: the variable is read in the op's scope.
        let sum = try ExecutionContext.withScope(op == .add ? "Add" : "Sub") { (scope: String) throws -> AnyTensor in
          let value = try target.variable.read()
          let delta = try TensorConversion.tensor(call[1], dtype: call[1].asTensor == nil ? value.dtype : nil, name: "y", call.interpreter)
          return try (op == .add ? Op.addV2 : Op.sub)(value, delta, name: scope.isEmpty ? nil : scope)
        }
        try target.assign(.tensor(sum), call.interpreter)
        return .object(target.variable)
      }
    }
  }
}
