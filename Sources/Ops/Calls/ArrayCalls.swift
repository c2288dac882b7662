import Diagnostics
import Tensors

/// Shapes and fills as TensorFlow's `array_ops` make them: a constant where the shape is known while tracing.
extension Call {
  /// The int32 vector of some dimensions.
  public static func vector(_ dims: [Int]) -> Tensor {
    .vector(dims.map { (dim: Int) -> Int32 in Int32(truncatingIfNeeded: dim) })
  }

  /// `tf.reshape` to dimensions that are known now; -1 may stand for one.
  public static func reshape(_ x: AnyTensor, _ dims: [Int]) throws -> AnyTensor {
    try with("Reshape", "shape", vector(dims)) { (shape: AnyTensor, name: String?) throws -> AnyTensor in
      try op("Reshape")(x, shape, name: name)
    }
  }

  public static func reshape(_ x: AnyTensor, _ shape: AnyTensor) throws -> AnyTensor { try op("Reshape")(x, shape) }

  /// `tf.transpose(x, order)`: within a scope of its own, in which its gradient stands.
  public static func transpose(_ x: AnyTensor, _ order: AnyTensor, name: String = "transpose") throws -> AnyTensor {
    try scoped(name) { (scope: String?) throws -> AnyTensor in try op("Transpose")(x, order, name: scope) }
  }

  /// `tf.stack(tensors)` along a new first axis, within a scope of its own.
  public static func pack(_ tensors: [AnyTensor], name: String = "stack") throws -> AnyTensor {
    try scoped(name) { (scope: String?) throws -> AnyTensor in
      try op("Pack")(tensors, Attributes(["N": .int(tensors.count), "axis": .int(0)]), name: scope)
    }
  }

  /// `tf.tile` with multiples that are known now.
  public static func tile(_ x: AnyTensor, _ multiples: [Int]) throws -> AnyTensor {
    try with("Tile", "multiples", vector(multiples)) { (multiples: AnyTensor, name: String?) throws -> AnyTensor in
      try op("Tile")(x, multiples, name: name)
    }
  }

  public static func tile(_ x: AnyTensor, _ multiples: AnyTensor) throws -> AnyTensor { try op("Tile")(x, multiples) }

  /// `tf.reshape` to scalars that are packed into the shape.
  static func reshape(_ x: AnyTensor, packed dims: [AnyTensor]) throws -> AnyTensor {
    try ExecutionContext.withScope("Reshape") { (full: String) throws -> AnyTensor in
      let shape = try op("Pack")(
        dims, Attributes(["N": .int(dims.count), "axis": .int(0)]), name: graphName("shape"))
      return try op("Reshape")(x, shape, name: full.isEmpty ? nil : full)
    }
  }

  /// `tf.gather(x, indices)` along the first axis.
  public static func gather(_ x: AnyTensor, _ indices: AnyTensor) throws -> AnyTensor {
    try with("GatherV2", "axis", .scalar(Int32(0))) { (axis: AnyTensor, name: String?) throws -> AnyTensor in
      try op("GatherV2")([x, indices, axis], Attributes(["batch_dims": .int(0)]), name: name)
    }
  }

  /// The batch axes of a shape vector: `shape[:-2]`.
  static func batchShape(_ shape: AnyTensor) throws -> AnyTensor {
    if let dims = shape.staticValue?.ints { return try constant(vector(Array(dims.dropLast(2))), name: "strided_slice") }
    return try ExecutionContext.withScope("strided_slice") { (full: String) throws -> AnyTensor in
      let begin = try constant(vector([0]), name: "stack")
      let end = try constant(vector([-2]), name: "stack_1")
      let step = try constant(vector([1]), name: "stack_2")
      return try op("StridedSlice")(
        [shape, begin, end, step],
        Attributes([
          "begin_mask": .int(1), "end_mask": .int(0), "ellipsis_mask": .int(0), "new_axis_mask": .int(0),
          "shrink_axis_mask": .int(0),
        ]), name: full.isEmpty ? nil : full)
    }
  }

  /// `tf.concat(tensors, axis)`.
  public static func concat(_ tensors: [AnyTensor], axis: Int) throws -> AnyTensor {
    try with("concat", "axis", .scalar(Int32(truncatingIfNeeded: axis))) {
      (axis: AnyTensor, name: String?) throws -> AnyTensor in
      try op("ConcatV2")(tensors + [axis], Attributes(["N": .int(tensors.count)]), name: name)
    }
  }

  public static func broadcast(_ x: AnyTensor, to shape: AnyTensor) throws -> AnyTensor { try op("BroadcastTo")(x, shape) }

  /// `tf.expand_dims`.
  public static func expandDims(_ x: AnyTensor, _ axis: Int) throws -> AnyTensor {
    let axis = Tensor.scalar(Int32(truncatingIfNeeded: axis))
    return try with("ExpandDims", "dim", axis) { (axis: AnyTensor, name: String?) throws -> AnyTensor in
      try op("ExpandDims")(x, axis, name: name)
    }
  }

  /// `tf.where(condition, x, y)`.
  public static func select(_ condition: AnyTensor, _ x: AnyTensor, _ y: AnyTensor) throws -> AnyTensor {
    try op("SelectV2")([condition, x, y])
  }

  /// `tf.compat.v1.where(condition, x, y)`: no broadcasting.
  static func selectSame(_ condition: AnyTensor, _ x: AnyTensor, _ y: AnyTensor) throws -> AnyTensor {
    try op("Select")([condition, x, y])
  }

  /// Calls an op that takes a constant of its own: opens the op's scope, so that the constant is `Reshape/shape`.
  static func with(
    _ scope: String, _ name: String, _ value: Tensor, _ body: (AnyTensor, String?) throws -> AnyTensor
  ) throws -> AnyTensor {
    guard ExecutionContext.isGraph else { return try body(value, nil) }
    return try ExecutionContext.withScope(scope) { (full: String) throws -> AnyTensor in
      try body(constant(value, name: name), full)
    }
  }

  /// An op of another family.
  static func op(_ name: String) throws -> Op {
    guard let op = OpCatalog.named(name) else { throw Failure(.internalError, "there is no op \(name)") }
    return op
  }
}
