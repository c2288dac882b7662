import Diagnostics
import Tensors

/// Ops on whole variables.
public enum Variables {
  public static let all: [Op] = [
    .varHandle, .readVariable, .assignVariable, .assignAddVariable, .assignSubVariable, .varIsInitialized,
    .destroyResource, .resourceApplyGradientDescent, .resourceCountUpTo,
  ]

  /// Adds or subtracts in place.
  static func accumulate(_ op: Op, _ inputs: [Tensor]) throws {
    let variable = try VariableResource.resolved(inputs[0])
    // Only the shape: whoever holds the value keeps it from being written in place.
    let shape = try variable.read().shape
    let delta = inputs[1]
    guard shape == delta.shape else {
      throw Failure(
        .invalidArgumentError,
        "Cannot update variable with shape \(shape) using a Tensor with shape \(delta.shape), shapes must be "
          + "equal.")
    }
    try update(variable, op, delta)
  }

  /// Replaces a variable's value by `op(value, operand)`, in its own memory if nobody else holds it.
  static func update(_ variable: VariableResource, _ op: Op, _ operand: Tensor) throws {
    try variable.update { (current: Tensor, reusable: Tensor?) throws -> Tensor in
      guard case .binary(let kernel) = op.kernel else {
        throw Failure(.internalError, "\(op.name) is no op of two tensors")
      }
      return try kernel(current, operand, KernelCall(op: op, attributes: .none, recycled: reusable))
    }
  }

  /// What is known of the value's shape while tracing.
  static func valueShape(_ context: ShapeContext) -> PartialShape {
    if let declared = VariableResource.of(context.inputs.first)?.shape { return declared }
    return context.attributes.shape("_shape") ?? .unknown
  }

  /// The declaration of an op that changes a variable by a value.
  fileprivate static func assignment(
    _ name: String, attributes: [Op.Attribute] = [], types: DTypeSet = .all, summary: String,
    _ body: @escaping @Sendable ([Tensor], borrowing KernelCall) throws -> Void
  ) -> Op {
    Op(
      name, scope: name, inputs: [.fixed("resource", .resource), .same("value", "dtype")], outputs: [],
      attributes: [.type("dtype", types)] + attributes, isStateful: true,
      shape: ShapeRule { context in
        _ = try valueShape(context).merging(context.shape(1))
        return []
      },
      kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
        guard inputs.count == 2 else { throw Failure(.internalError, "\(call.op.name) takes a variable and a value") }
        try body(inputs, call)
        return []
      },
      gradient: .notDifferentiable("has no output"), summary: summary)
  }
}

extension Op {
  /// A handle to a variable that is made with the graph.
  ///
  /// - Output: a scalar resource. Each run of the kernel makes a new, uninitialised variable.
  /// - Source: TensorFlow op `VarHandleOp`.
  public static let varHandle: Op = Op(
    "VarHandleOp", scope: "VarHandleOp", inputs: [], outputs: [.fixed(.resource, name: "resource")],
    attributes: [
      .string("container", default: ""), .string("shared_name", default: ""), .string("debug_name", default: ""),
      .type("dtype", .all), Attribute("shape", .shape), Attribute("allowed_devices", .stringList, default: .strings([])),
    ],
    isStateful: true, shape: .scalar,
    kernel: .general { (_: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      guard let dtype = call.attributes.type("dtype") else { throw Failure(.valueError, "VarHandleOp without dtype") }
      let name = call.attributes.string("shared_name", default: "Variable")
      return [VariableResource(name: name, dtype: dtype, shape: call.attributes.shape("shape") ?? .unknown).handle]
    },
    gradient: .notDifferentiable("a handle"), summary: "A handle to a new variable.")

  /// A variable's value.
  ///
  /// - Gradient: passes to the variable.
  /// - Errors: `FailedPreconditionError` if it has none yet.
  /// - Source: TensorFlow op `ReadVariableOp`.
  public static let readVariable: Op = Op(
    "ReadVariableOp", scope: "ReadVariableOp", inputs: [.fixed("resource", .resource)],
    outputs: [.same("dtype", name: "value")], attributes: [.type("dtype", .all)], isStateful: true,
    shape: ShapeRule { context in [Variables.valueShape(context)] },
    kernel: .unary { (handle: Tensor, call: borrowing KernelCall) throws -> Tensor in
      let value = try VariableResource.resolved(handle).read()
      if let dtype = call.attributes.type("dtype"), dtype != value.dtype {
        throw Failure(
          .invalidArgumentError,
          "Trying to read variable with wrong dtype. Expected \(dtype.kernelName) got \(value.dtype.kernelName)")
      }
      return value
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in [try step.upstream] },
    summary: "A variable's value.")

  /// Adds one to an integer variable below a limit, and gives the value before.
  ///
  /// - Errors: `OutOfRangeError` where the limit is reached.
  /// - Source: TensorFlow op `ResourceCountUpTo`; scripts call `variable.count_up_to`.
  public static let resourceCountUpTo: Op = Op(
    "ResourceCountUpTo", scope: "ResourceCountUpTo", inputs: [.fixed("resource", .resource)],
    attributes: [.int("limit"), .type("T", .indices)], isStateful: true, shape: .scalar,
    kernel: .unary { (handle: Tensor, call: borrowing KernelCall) throws -> Tensor in
      let variable = try VariableResource.resolved(handle)
      let value = try variable.read()
      guard value.rank == 0, value.dtype.isInteger else {
        throw Failure(.invalidArgumentError, "input is not a scalar: \(value.shape)")
      }
      let limit = call.attributes.int("limit")
      guard value.int(at: 0) < limit else { throw Failure(.outOfRangeError, "Reached limit of \(limit)") }
      let before = try value.copied()
      try variable.assign(Tensor.scalar(value.int(at: 0) + 1, as: value.dtype))
      return before
    },
    gradient: .notDifferentiable("integer result"), summary: "Counts a variable up to a limit.")

  /// Gives a variable a value.
  ///
  /// - Errors: `InvalidArgumentError` for another dtype or, with `validate_shape`, a shape that doesn't fit.
  /// - Source: TensorFlow op `AssignVariableOp`; scripts call `variable.assign`.
  public static let assignVariable: Op = Variables.assignment(
    "AssignVariableOp", attributes: [.bool("validate_shape", default: false)], summary: "Gives a variable a value."
  ) { (inputs: [Tensor], call: borrowing KernelCall) throws -> Void in
    let variable = try VariableResource.resolved(inputs[0])
    if call.attributes.bool("validate_shape"), !variable.shape.isCompatible(with: inputs[1].partialShape) {
      throw Failure(
        .invalidArgumentError,
        "Trying to assign to variable with tensor with wrong shape. Expected \(variable.shape.kernelText) got "
          + "\(inputs[1].shape)")
    }
    try variable.assign(inputs[1])
  }

  /// Adds to a variable.
  ///
  /// - Errors: `InvalidArgumentError` if the shapes differ; nothing is broadcast.
  /// - Source: TensorFlow op `AssignAddVariableOp`; scripts call `variable.assign_add`.
  public static let assignAddVariable: Op = Variables.assignment("AssignAddVariableOp", summary: "Adds to a variable.") {
    (inputs: [Tensor], _: borrowing KernelCall) throws -> Void in try Variables.accumulate(.addV2, inputs)
  }

  /// Subtracts from a variable.
  ///
  /// - Source: TensorFlow op `AssignSubVariableOp`; scripts call `variable.assign_sub`.
  public static let assignSubVariable: Op = Variables.assignment(
    "AssignSubVariableOp", summary: "Subtracts from a variable."
  ) { (inputs: [Tensor], _: borrowing KernelCall) throws -> Void in try Variables.accumulate(.sub, inputs) }

  /// Whether a variable has a value.
  ///
  /// - Source: TensorFlow op `VarIsInitializedOp`.
  public static let varIsInitialized: Op = Op(
    "VarIsInitializedOp", scope: "VarIsInitializedOp", inputs: [.fixed("resource", .resource)],
    outputs: [.fixed(.bool, name: "is_initialized")], isStateful: true, shape: .scalar,
    kernel: .unary { (handle: Tensor, _: borrowing KernelCall) throws -> Tensor in
      Tensor.scalar(try VariableResource.resolved(handle).isInitialized)
    },
    gradient: .notDifferentiable("bool result"), summary: "Whether a variable has a value.")

  /// Takes a variable's value away.
  ///
  /// - Source: TensorFlow op `DestroyResourceOp`.
  public static let destroyResource: Op = Op(
    "DestroyResourceOp", scope: "DestroyResourceOp", inputs: [.fixed("resource", .resource)], outputs: [],
    attributes: [.bool("ignore_lookup_error", default: true)], isStateful: true, shape: .noOutput,
    kernel: .general { (inputs: [Tensor], _: borrowing KernelCall) throws -> [Tensor] in
      guard let handle = inputs.first else { return [] }
      try VariableResource.resolved(handle).destroy()
      return []
    },
    gradient: .notDifferentiable("has no output"), summary: "Takes a variable's value away.")

  /// Plain gradient descent: `var -= alpha * delta`.
  ///
  /// - Source: TensorFlow op `ResourceApplyGradientDescent`.
  public static let resourceApplyGradientDescent: Op = Op(
    "ResourceApplyGradientDescent", scope: "ResourceApplyGradientDescent",
    inputs: [.fixed("var", .resource), .same("alpha"), .same("delta")], outputs: [],
    attributes: [.type("T", .numeric), .bool("use_locking", default: false)], isStateful: true, shape: .noOutput,
    kernel: .general { (inputs: [Tensor], _: borrowing KernelCall) throws -> [Tensor] in
      guard inputs.count == 3, case .binary(let multiply) = Op.mul.kernel else {
        throw Failure(.internalError, "ResourceApplyGradientDescent takes a variable, a rate and a gradient")
      }
      guard inputs[1].rank == 0 else {
        throw Failure(.invalidArgumentError, "alpha is not a scalar: \(inputs[1].shape)")
      }
      let variable = try VariableResource.resolved(inputs[0])
      let shape = try variable.read().shape
      guard shape == inputs[2].shape else {
        throw Failure(
          .invalidArgumentError, "var and delta do not have the same shape\(shape) \(inputs[2].shape)")
      }
      let step = try multiply(inputs[2], inputs[1], KernelCall(op: .mul, attributes: .none))
      try Variables.update(variable, .sub, step)
      return []
    },
    gradient: .notDifferentiable("has no output"), summary: "One step of gradient descent on a variable.")
}
