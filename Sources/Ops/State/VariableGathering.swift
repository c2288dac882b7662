import Diagnostics
import Tensors

/// Ops that read parts of a variable by index, without a copy of the whole.
public enum VariableGathering {
  public static let all: [Op] = [.resourceGather, .resourceGatherND]

  /// The variable's value, which a gather needs to have a dimension to gather from.
  fileprivate static func value(_ handle: Tensor, _ call: borrowing KernelCall, what: String) throws -> Tensor {
    let value = try VariableResource.resolved(handle).read()
    if let dtype = call.attributes.type("dtype"), dtype != value.dtype {
      throw Failure(
        .invalidArgumentError,
        "Trying to read variable with wrong dtype. Expected \(dtype.kernelName) got \(value.dtype.kernelName)")
    }
    guard value.rank > 0 else { throw Failure(.invalidArgumentError, "params must be at least \(what)") }
    return value
  }

  /// Runs a gather that moves bytes on a value of any dtype.
  fileprivate static func move(
    _ value: Tensor, _ body: (Tensor) throws -> Tensor
  ) throws -> Tensor {
    guard value.dtype.isObject else { return try body(value) }
    return try ObjectMovement([value], 0..<1).run { (numbered: [Tensor]) throws -> [Tensor] in [try body(numbered[0])] }[0]
  }

  fileprivate static func rows(_ handle: Tensor, _ indices: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    let value = try value(handle, call, what: "1 dimensional")
    var batchDims = call.attributes.int("batch_dims")
    if batchDims < 0 { batchDims += indices.rank }
    guard batchDims >= 0, batchDims <= indices.rank, batchDims < value.rank else {
      throw Failure(
        .invalidArgumentError, "batch_dims (\(batchDims)) must be less than rank(params) (\(value.rank)).")
    }
    for axis in 0..<batchDims where value.shape[axis] != indices.shape[axis] {
      throw Failure(
        .invalidArgumentError,
        "params.shape[\(axis)]: \(value.shape[axis]) should be equal to indices.shape[\(axis)]: \(indices.shape[axis])")
    }
    let fresh = KernelCall(op: call.op, attributes: call.attributes, name: call.name)
    return try move(value) { (params: Tensor) throws -> Tensor in
      try Gathering.gather(params, indices, axis: batchDims, batchDims: batchDims, fresh)
    }
  }

  fileprivate static func slices(_ handle: Tensor, _ indices: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    let value = try value(handle, call, what: "a vector")
    let fresh = KernelCall(op: call.op, attributes: call.attributes, name: call.name)
    return try move(value) { (params: Tensor) throws -> Tensor in try Gathering.gatherNd(params, indices, fresh) }
  }

  fileprivate static func inferRows(_ context: ShapeContext) -> PartialShape {
    let batchDims = context.attributes.int("batch_dims")
    guard let dims = Variables.valueShape(context).dims, let indexDims = context.shape(1).dims else { return .unknown }
    let batch = batchDims < 0 ? batchDims + indexDims.count : batchDims
    guard batch >= 0, batch <= indexDims.count, batch < dims.count else { return .unknown }
    return PartialShape(Array(dims[..<batch]) + Array(indexDims[batch...]) + Array(dims[(batch + 1)...]))
  }

  fileprivate static func inferSlices(_ context: ShapeContext) -> PartialShape {
    guard let dims = Variables.valueShape(context).dims, let indexDims = context.shape(1).dims,
      let depth = indexDims.last ?? nil, depth <= dims.count
    else { return .unknown }
    return PartialShape(Array(indexDims.dropLast()) + Array(dims[depth...]))
  }

  /// The shape of a variable's value: a constant while it is known.
  fileprivate static func shape(_ handle: AnyTensor) throws -> AnyTensor {
    guard let shape = VariableResource.of(handle)?.shape.shape else { return try Op.variableShape(handle) }
    return try constant(Call.vector(shape.dims))
  }

  fileprivate static func rowsGradient(_ step: GradientStep) throws -> [AnyTensor?] {
    guard step.attributes.int("batch_dims") == 0 else {
      throw Failure(
        .lookupError, "the gradient of a gather from a variable with batch_dims is not there; read the variable first")
    }
    let shape = try shape(step.inputs[0])
    return [try GatherGradient.rows(step.upstream, step.inputs[1], shape: shape), nil]
  }

  fileprivate static func slicesGradient(_ step: GradientStep) throws -> [AnyTensor?] {
    let indices = step.inputs[1]
    let shape = try Op.variableShape(step.inputs[0], Attributes(["out_type": .type(indices.dtype)]))
    if indices.partialShape.rank == 2, indices.partialShape[1] == 1 {
      let rows = try Op.squeeze(indices, Attributes(["squeeze_dims": .ints([-1])]))
      return [IndexedSlices(values: try step.upstream, indices: rows, denseShape: shape), nil]
    }
    return [try Op.scatterNd([indices, step.upstream, shape]), nil]
  }
}

extension Op {
  /// Rows of a variable, in the order of `indices`.
  ///
  /// - Inputs: `resource`: the variable; `indices`: int32 or int64 of any shape.
  /// - Output: `indices.shape + variable.shape[1:]`.
  /// - Gradient: `IndexedSlices`.
  /// - Errors: `InvalidArgumentError` for an index out of range.
  /// - Source: TensorFlow op `ResourceGather`; scripts call `tf.gather` with a variable.
  public static let resourceGather: Op = Op(
    "ResourceGather", scope: "ResourceGather", inputs: [.fixed("resource", .resource), .same("indices", "Tindices")],
    outputs: [.same("dtype")],
    attributes: [
      .int("batch_dims", default: 0), .bool("validate_indices", default: true), .type("dtype", .all),
      .type("Tindices", .indices),
    ],
    isStateful: true, shape: ShapeRule { context in [VariableGathering.inferRows(context)] },
    kernel: .binary { (handle: Tensor, indices: Tensor, call: borrowing KernelCall) throws -> Tensor in
      try VariableGathering.rows(handle, indices, call)
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in try VariableGathering.rowsGradient(step) },
    summary: "Rows of a variable, by index.")

  /// Slices of a variable by index tuples, the last dimension of `indices`.
  ///
  /// - Gradient: `IndexedSlices` where the tuples have one element, else a dense tensor.
  /// - Source: TensorFlow op `ResourceGatherNd`; scripts call `tf.gather_nd` with a variable.
  public static let resourceGatherND: Op = Op(
    "ResourceGatherNd", scope: "ResourceGatherNd",
    inputs: [.fixed("resource", .resource), .same("indices", "Tindices")], outputs: [.same("dtype")],
    attributes: [.type("dtype", .all), .type("Tindices", .indices)], isStateful: true,
    shape: ShapeRule { context in [VariableGathering.inferSlices(context)] },
    kernel: .binary { (handle: Tensor, indices: Tensor, call: borrowing KernelCall) throws -> Tensor in
      try VariableGathering.slices(handle, indices, call)
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in try VariableGathering.slicesGradient(step) },
    summary: "Slices of a variable by index tuples.")
}
