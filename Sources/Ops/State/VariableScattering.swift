import Diagnostics
import Tensors

/// Ops that change parts of a variable: rows by index, slices by index tuples, and Python's slices.
///
/// The variable's memory is written in place if nobody else holds the value. All checks come before the first write, so
/// that a refused change leaves the variable as it was.
public enum VariableScattering {
  public static let all: [Op] = [
    .resourceScatterUpdate, .resourceScatterAdd, .resourceScatterSub, .resourceScatterMul, .resourceScatterDiv,
    .resourceScatterMin, .resourceScatterMax, .resourceScatterNdUpdate, .resourceScatterNdAdd, .resourceScatterNdSub,
    .resourceScatterNdMin, .resourceScatterNdMax, .resourceStridedSliceAssign,
  ]

  /// Changes a value through `body`, which gets memory that it may write to.
  fileprivate static func change(_ variable: VariableResource, _ body: (Tensor) throws -> Void) throws {
    try variable.update { (current: Tensor, reusable: Tensor?) throws -> Tensor in
      let out = try reusable ?? current.copied()
      try body(out)
      return out
    }
  }

  /// Strings and other objects: the same change on their numbers. Only replacing means something to them.
  fileprivate static func changeObjects(
    _ variable: VariableResource, _ updates: Tensor, _ combination: Scattering.Combination, _ op: String,
    _ body: (_ value: Tensor, _ updates: Tensor) throws -> Void
  ) throws {
    guard case .replace = combination else {
      throw Failure(.unimplementedError, "\(op) of \(variable.dtype.name) is not supported")
    }
    let value = try variable.read()
    let changed = try ObjectMovement([value, updates], 0..<2).run { (numbered: [Tensor]) throws -> [Tensor] in
      try body(numbered[0], numbered[1])
      return [numbered[0]]
    }
    try variable.assign(changed[0])
  }

  // MARK: Rows

  fileprivate static func scatterRows(
    _ combination: Scattering.Combination, _ inputs: [Tensor], _ op: String
  ) throws {
    let variable = try VariableResource.resolved(inputs[0])
    let (indices, updates) = (inputs[1], inputs[2])
    guard updates.dtype == variable.dtype else {
      throw Failure(.invalidArgumentError, "DType of scatter resource and updates does not match.")
    }
    // Only the shape: whoever holds the value keeps it from being written in place.
    let shape = try variable.read().shape
    guard shape.rank > 0 else {
      throw Failure(.invalidArgumentError, "params must be at least 1-D, got shape \(shape)")
    }
    let rowDims = Array(shape.dims.dropFirst())
    guard updates.rank == 0 || updates.shape.dims == indices.shape.dims + rowDims else {
      throw Failure(
        .invalidArgumentError,
        "Must have updates.shape = indices.shape + params.shape[1:] or updates.shape = [], got updates.shape "
          + "\(updates.shape), indices.shape \(indices.shape), params.shape \(shape)")
    }
    let places = RowPlaces(indices)
    if let bad = try places.firstOutside(shape[0]) {
      throw Failure(
        .invalidArgumentError,
        "indices\(Gathering.place(bad, indices.shape)) = \(places[bad]) is not in [0, \(shape[0]))")
    }
    let slice = shape.elementCount(in: 1..<shape.rank)
    let plain = KernelCall(op: .broadcastTo, attributes: .none)
    let whole = try Shape(indices.shape.dims + rowDims)
    if updates.dtype.isObject {
      guard updates.shape == whole else {
        throw Failure(.unimplementedError, "\(op) of one \(updates.dtype.name) for many is not supported")
      }
      return try changeObjects(variable, updates, combination, op) { (value: Tensor, rows: Tensor) throws -> Void in
        try Scattering.write(combination, to: value, places, rows, slice: slice, op: op)
      }
    }
    let rows = updates.shape == whole ? updates : try Repeating.broadcast(updates, to: whole, plain)
    try change(variable) { (out: Tensor) throws -> Void in
      try Scattering.write(combination, to: out, places, rows, slice: slice, op: op)
    }
  }

  // MARK: Index tuples

  fileprivate static func scatterSlices(
    _ combination: Scattering.Combination, _ inputs: [Tensor], _ call: borrowing KernelCall
  ) throws {
    let variable = try VariableResource.resolved(inputs[0])
    let (indices, updates) = (inputs[1], inputs[2])
    guard updates.dtype == variable.dtype else {
      throw Failure(.invalidArgumentError, "DType of scatter resource and updates does not match.")
    }
    try checkSlices(indices, updates, try variable.read().shape)
    let skipsBad = Scattering.skipsBad(call)
    let op = call.op.name
    if updates.dtype.isObject {
      return try changeObjects(variable, updates, combination, op) { (value: Tensor, slices: Tensor) throws -> Void in
        try Scattering.apply(combination, to: value, indices, slices, skipsBad: skipsBad, op: op)
      }
    }
    try change(variable) { (out: Tensor) throws -> Void in
      try Scattering.apply(combination, to: out, indices, updates, skipsBad: skipsBad, op: op)
    }
  }

  /// The shapes, in the words that TensorFlow has for variables.
  private static func checkSlices(_ indices: Tensor, _ updates: Tensor, _ shape: Shape) throws {
    guard indices.rank > 0, let depth = indices.shape.dims.last else { return }
    let outer = indices.rank - 1
    let given = Array(updates.shape.dims.prefix(outer))
    let wanted = Array(indices.shape.dims.dropLast())
    guard given == wanted else {
      let place = given.indices.first { (axis: Int) -> Bool in given[axis] != wanted[axis] } ?? given.count
      let found = place < given.count ? " = \(given[place])" : ""
      let expected = place < given.count ? " = \(wanted[place])" : ""
      throw Failure(
        .invalidArgumentError,
        "Dimensions [0,\(outer)) of indices[shape=\(indices.shape)]\(expected) must match dimensions [0,\(outer)) of "
          + "updates[shape=\(updates.shape)]\(found)")
    }
    guard depth <= shape.rank, Array(updates.shape.dims[outer...]) == Array(shape.dims[depth...]) else {
      throw Failure(
        .invalidArgumentError,
        "Dimensions [\(depth),\(shape.rank)) of input[shape=\(shape)] must match dimensions "
          + "[\(outer + Swift.max(0, depth - shape.rank + outer)),\(updates.rank)) of updates[shape=\(updates.shape)]")
    }
  }

  // MARK: Slices

  fileprivate static func assignSlice(_ inputs: [Tensor], _ call: borrowing KernelCall) throws {
    let variable = try VariableResource.resolved(inputs[0])
    let value = inputs[4]
    guard value.dtype == variable.dtype else {
      throw Failure(
        .invalidArgumentError,
        "l-value dtype \(variable.dtype.kernelName) does not match r-value dtype \(value.dtype.kernelName)")
    }
    let shape = try variable.read().shape
    let spec = try Slicing.spec(inputs[1], inputs[2], inputs[3], dims: shape.dims, call)
    let wanted = try Shape(spec.finalShape.map { (dim: Int?) -> Int in dim ?? 0 })
    guard !value.dtype.isObject else {
      throw Failure(.unimplementedError, "ResourceStridedSliceAssign of \(value.dtype.name) is not supported")
    }
    let part = try stretched(value, to: wanted)
    try change(variable) { (out: Tensor) throws -> Void in
      try Slicing.write(part, into: out, spec, what: "value must have shape ")
    }
  }

  private static func stretched(_ value: Tensor, to shape: Shape) throws -> Tensor {
    do {
      return try Repeating.broadcast(value, to: shape, KernelCall(op: .broadcastTo, attributes: .none))
    } catch is Failure {
      throw Failure(
        .invalidArgumentError, "Cannot broadcast input shape \(value.shape) into final shape \(shape)")
    }
  }
}

// MARK: Declarations

extension Op {
  private static func scatter(
    _ name: String, _ combination: Scattering.Combination, types: DTypeSet = .numeric, summary: String
  ) -> Op {
    Op(
      name, scope: name,
      inputs: [.fixed("resource", .resource), .same("indices", "Tindices"), .same("updates", "dtype")], outputs: [],
      attributes: [.type("dtype", types), .type("Tindices", .indices)], isStateful: true,
      shape: ShapeRule { context in
        let value = Variables.valueShape(context)
        let updates = context.shape(2)
        guard updates.rank != 0, let dims = value.dims, let indexDims = context.shape(1).dims, !dims.isEmpty else {
          return []
        }
        _ = try updates.merging(PartialShape(indexDims + dims.dropFirst()))
        return []
      },
      kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
        guard inputs.count == 3 else { throw Failure(.internalError, "\(call.op.name) takes three inputs") }
        try VariableScattering.scatterRows(combination, inputs, call.op.name)
        return []
      },
      gradient: .notDifferentiable("has no output"), summary: summary)
  }

  private static func scatterNd(_ name: String, _ combination: Scattering.Combination, summary: String) -> Op {
    Op(
      name, scope: name, inputs: [.fixed("ref", .resource), .same("indices", "Tindices"), .same("updates")],
      outputs: [],
      attributes: [
        .type("T", .all), .type("Tindices", .indices), .bool("use_locking", default: true),
        .string("bad_indices_policy", default: ""),
      ],
      isStateful: true,
      shape: ShapeRule { context in
        _ = try Scattering.infer(context.shape(1), context.shape(2), Variables.valueShape(context))
        return []
      },
      kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
        guard inputs.count == 3 else { throw Failure(.internalError, "\(call.op.name) takes three inputs") }
        try VariableScattering.scatterSlices(combination, inputs, call)
        return []
      },
      gradient: .notDifferentiable("has no output"), summary: summary)
  }

  /// Replaces rows of a variable; of several updates for one row the last one stays.
  ///
  /// - Inputs: `updates`: a row for each index, or one number for all.
  /// - Errors: `InvalidArgumentError` for an index out of range; the variable stays as it was.
  /// - Source: TensorFlow op `ResourceScatterUpdate`; scripts call `variable.scatter_update`.
  public static let resourceScatterUpdate: Op = scatter(
    "ResourceScatterUpdate", .replace, types: .all, summary: "Replaces rows of a variable.")

  /// Adds to rows of a variable. TensorFlow op `ResourceScatterAdd`; `variable.scatter_add`.
  public static let resourceScatterAdd: Op = scatter(
    "ResourceScatterAdd", .add, summary: "Adds to rows of a variable.")

  /// Subtracts from rows of a variable. TensorFlow op `ResourceScatterSub`; `variable.scatter_sub`.
  public static let resourceScatterSub: Op = scatter(
    "ResourceScatterSub", .subtract, summary: "Subtracts from rows of a variable.")

  /// Multiplies rows of a variable. TensorFlow op `ResourceScatterMul`; `variable.scatter_mul`.
  public static let resourceScatterMul: Op = scatter(
    "ResourceScatterMul", .multiply, summary: "Multiplies rows of a variable.")

  /// Divides rows of a variable. TensorFlow op `ResourceScatterDiv`; `variable.scatter_div`.
  public static let resourceScatterDiv: Op = scatter(
    "ResourceScatterDiv", .divide, summary: "Divides rows of a variable.")

  /// The smaller of row and update. TensorFlow op `ResourceScatterMin`; `variable.scatter_min`.
  public static let resourceScatterMin: Op = scatter(
    "ResourceScatterMin", .minimum, summary: "Lowers rows of a variable to the updates where those are smaller.")

  /// The larger of row and update. TensorFlow op `ResourceScatterMax`; `variable.scatter_max`.
  public static let resourceScatterMax: Op = scatter(
    "ResourceScatterMax", .maximum, summary: "Raises rows of a variable to the updates where those are larger.")

  /// Replaces slices of a variable at index tuples.
  ///
  /// - Source: TensorFlow op `ResourceScatterNdUpdate`; scripts call `variable.scatter_nd_update`.
  public static let resourceScatterNdUpdate: Op = scatterNd(
    "ResourceScatterNdUpdate", .replace, summary: "Replaces slices of a variable at index tuples.")

  /// Adds to slices of a variable at index tuples. TensorFlow op `ResourceScatterNdAdd`; `variable.scatter_nd_add`.
  public static let resourceScatterNdAdd: Op = scatterNd(
    "ResourceScatterNdAdd", .add, summary: "Adds to slices of a variable at index tuples.")

  /// Subtracts at index tuples. TensorFlow op `ResourceScatterNdSub`; `variable.scatter_nd_sub`.
  public static let resourceScatterNdSub: Op = scatterNd(
    "ResourceScatterNdSub", .subtract, summary: "Subtracts from slices of a variable at index tuples.")

  /// The smaller of element and update at index tuples. TensorFlow op `ResourceScatterNdMin`.
  public static let resourceScatterNdMin: Op = scatterNd(
    "ResourceScatterNdMin", .minimum, summary: "Lowers slices of a variable at index tuples.")

  /// The larger of element and update at index tuples. TensorFlow op `ResourceScatterNdMax`.
  public static let resourceScatterNdMax: Op = scatterNd(
    "ResourceScatterNdMax", .maximum, summary: "Raises slices of a variable at index tuples.")

  /// Writes a value into a slice of a variable; the value is broadcast to the slice's shape.
  ///
  /// - Attributes: the masks of `StridedSlice`.
  /// - Errors: `InvalidArgumentError` if the value can't be broadcast.
  /// - Source: TensorFlow op `ResourceStridedSliceAssign`; scripts write `variable[1:].assign(value)`.
  public static let resourceStridedSliceAssign: Op = Op(
    "ResourceStridedSliceAssign", scope: "ResourceStridedSliceAssign",
    inputs: [
      .fixed("ref", .resource), .same("begin", "Index"), .same("end", "Index"), .same("strides", "Index"),
      .same("value"),
    ],
    outputs: [],
    attributes: [.type("T", .all), .type("Index", .indices)]
      + ["begin_mask", "end_mask", "ellipsis_mask", "new_axis_mask", "shrink_axis_mask"].map {
        (name: String) -> Op.Attribute in .int(name, default: 0)
      },
    isStateful: true, shape: .noOutput,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      guard inputs.count == 5 else { throw Failure(.internalError, "\(call.op.name) takes five inputs") }
      try VariableScattering.assignSlice(inputs, call)
      return []
    },
    gradient: .notDifferentiable("has no output"), summary: "Writes a value into a slice of a variable.")
}
