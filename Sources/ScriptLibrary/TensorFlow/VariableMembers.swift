import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// `tf.Variable(…)`, and the attributes and methods of variables.
enum VariableMembers {
  static func install() {
    let type = TypeObject.variable
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
      let bound = try constructorParameters.bind(arguments, function: "Variable.__init__", isMethod: false)
      guard let creator = VariableCreators.stack.last else { return Value(try make(bound, interpreter)) }
      return try VariableCreators.call(creator, bound, constructorParameters, interpreter).owned
    }
    installProperties(type)
    installReading(type)
    installAssignments(type)
    VariableParts.install(type)
    VariableLegacy.install(type)
  }

  private static let constructorParameters = ParameterList(
    "initial_value=None, trainable=None, validate_shape=True, caching_device=None, name=None, variable_def=None, "
      + "dtype=None, import_scope=None, constraint=None, synchronization=None, aggregation=None, shape=None, "
      + "experimental_enable_variable_lifting=True")

  // MARK: Making

  /// The variable of a constructor's bound arguments. Within a trace the initial value is computed outside of it.
  private static func make(_ bound: [Handle], _ interpreter: Interpreter) throws -> VariableObject {
    var initial = bound[0]
    guard !initial.isNoneOrUndefined else {
      throw Failure(
        .valueError,
        "The `initial_value` arg to `tf.Variable` must be specified except when you are not providing a `variable_def`. "
          + "You provided neither.")
    }
    let dtype = try DTypeConversion.optional(bound[6], interpreter)
    let shape = bound[11].isNoneOrUndefined ? nil : try ShapeConversion.partialShape(bound[11], interpreter)
    try VariableCreation.willCreate()
    let value = try TracingMode.eagerly { () throws -> AnyTensor in
      if initial.asObject?.isCallable == true, !(initial.asObject is any TensorConvertible), initial.asTensor == nil {
        initial = try interpreter.call(initial)
      }
      if let symbolic = initial.asTensor, symbolic.isSymbolic { return try Lifting.value(of: symbolic) }
      return try TensorConversion.tensor(initial, dtype: dtype, name: "initial_value", interpreter)
    }
    guard let value = value as? Tensor else { throw EagerExecution.outOfScope(value) }
    // TensorFlow makes two tensors of the variable's own.
    TensorCounter.useDefaultGraph()
    TensorCounter.skip(2)
    let resource = VariableResource(
      name: bound[4].asString ?? "Variable", dtype: value.dtype, shape: shape ?? value.partialShape, value: value)
    resource.isTrainable = bound[1].isNoneOrUndefined ? true : try interpreter.truth(bound[1])
    let variable = VariableObject(resource)
    variable.constraint = bound[8]
    variable.synchronization = bound[9]
    variable.aggregation = bound[10]
    return variable
  }

  /// What the constructor makes of keyword arguments when no function of the script's stands between.
  static func plainlyMade(_ keywords: [(String, Handle)], _ interpreter: Interpreter) throws -> Handle {
    let bound = constructorParameters.parameters.map { (parameter: ParameterList.Parameter) -> Handle in
      keywords.first { (name: String, _: Handle) -> Bool in name == parameter.name }?.1 ?? .none
    }
    return .object(try make(bound, interpreter))
  }

  static func variable(_ handle: Handle) throws -> VariableObject {
    guard let variable = handle.asObject as? VariableObject else {
      throw Failure(.typeError, "expected a tf.Variable, got \(handle.typeName)")
    }
    return variable
  }

  // MARK: Attributes

  private static func installProperties(_ type: TypeObject) {
    func property(_ name: String, _ get: @escaping (VariableObject) throws -> Handle) {
      type.defineProperty(name, get: { (object: Handle, _: Interpreter) throws -> Handle in
        try get(try variable(object))
      })
    }
    property("name") { (variable: VariableObject) -> Handle in .string(variable.displayName) }
    property("shape") { (variable: VariableObject) -> Handle in .object(TensorShapeObject(variable.resource.shape)) }
    property("dtype") { (variable: VariableObject) -> Handle in .object(DTypeObject.of(variable.resource.dtype)) }
    property("trainable") { (variable: VariableObject) -> Handle in .bool(variable.resource.isTrainable) }
    property("handle") { (variable: VariableObject) -> Handle in .tensor(variable.handle) }
    property("constraint") { (variable: VariableObject) -> Handle in variable.constraint }
    property("ndim") { (variable: VariableObject) -> Handle in variable.resource.shape.rank.map { .int($0) } ?? .none }
    property("device") { (_: VariableObject) -> Handle in .string("/job:localhost/replica:0/task:0/device:CPU:0") }
    type.defineMethod("get_shape", "self") { (call: NativeCall) throws -> Handle in
      .object(TensorShapeObject(try variable(call[0]).resource.shape))
    }
    for name in ["ref", "experimental_ref"] {
      type.defineMethod(name, "self") { (call: NativeCall) throws -> Handle in .object(ReferenceObject(call[0])) }
    }
  }

  private static func installReading(_ type: TypeObject) {
    type.defineMethod("value", "self") { (call: NativeCall) throws -> Handle in
      .tensor(try variable(call[0]).read())
    }
    type.defineMethod("read_value", "self") { (call: NativeCall) throws -> Handle in
      let variable = try variable(call[0])
      let value = try ExecutionContext.withScope("Read") { (_: String) throws -> AnyTensor in try variable.read() }
      return .tensor(ExecutionContext.isGraph ? try Op.identity(value, name: "Identity") : value)
    }
    type.defineMethod("is_initialized", "self, name=None") { (call: NativeCall) throws -> Handle in
      .tensor(try TensorOperators.op("VarIsInitializedOp")([try variable(call[0]).handle]))
    }
    for (name, target) in [("__int__", TypeObject.int), ("__float__", .float), ("__complex__", .complex)] {
      type.defineMethod(name, "self") { (call: NativeCall) throws -> Handle in
        let value = TensorObject(try variable(call[0]).read())
        return try call.interpreter.call(.object(target), [.object(value)])
      }
    }
    type.defineMethod("__abs__", "self") { (call: NativeCall) throws -> Handle in
      .tensor(try Op.abs(try variable(call[0]).read(), name: "Abs"))
    }
  }

  // MARK: Assigning

  private static func installAssignments(_ type: TypeObject) {
    type.defineMethod("assign", "self, value, use_locking=False, name=None, read_value=True") {
      (call: NativeCall) throws -> Handle in
      let variable = try variable(call[0])
      let value = try operand(call, variable)
      guard variable.resource.shape.isCompatible(with: value.partialShape) else {
        throw Failure(
          .valueError,
          "Cannot assign value to variable '\(variable.displayName)': Shape mismatch.The variable shape "
            + "\(variable.resource.shape), and the assigned value shape \(value.partialShape) are incompatible.")
      }
      let attributes = Attributes([
        "dtype": .type(variable.resource.dtype), "validate_shape": .bool(variable.resource.shape.isFullyDefined),
      ])
      _ = try TensorOperators.op("AssignVariableOp").call([variable.handle, value], attributes, name: call[3].asString)
      return result(call, variable)
    }
    for (name, op) in [("assign_add", "AssignAddVariableOp"), ("assign_sub", "AssignSubVariableOp")] {
      type.defineMethod(name, "self, delta, use_locking=False, name=None, read_value=True") {
        (call: NativeCall) throws -> Handle in
        let variable = try variable(call[0])
        let attributes = Attributes(["dtype": .type(variable.resource.dtype)])
        _ = try TensorOperators.op(op).call([variable.handle, try operand(call, variable)], attributes, name: call[3].asString)
        return result(call, variable)
      }
    }
  }

  private static func operand(_ call: NativeCall, _ variable: VariableObject) throws -> AnyTensor {
    try TensorConversion.tensor(call[1], dtype: variable.resource.dtype, call.interpreter)
  }

  /// What an assignment gives: the variable, read when it is needed.
  private static func result(_ call: NativeCall, _ variable: VariableObject) -> Handle {
    if call[4].asBool == false { return .none }
    return .object(VariableObject(variable.resource, isUnread: true))
  }
}
