import Tensors

/// Reductions as `tf.reduce_sum` and its relatives make them, and the sums that undo broadcasting.
extension Call {
  /// `tf.reduce_sum(x)` over all axes: a constant `Const` with the axes, then the op. Over an unknown rank, a `Range`.
  public static func reduceSum(_ x: AnyTensor, keepDims: Bool = false) throws -> AnyTensor {
    try reduce(.sum, x, keepDims: keepDims)
  }

  /// `tf.reduce_sum(x, axes)`: the constant is `Sum/reduction_indices`, a vector.
  public static func reduceSum(_ x: AnyTensor, axes: [Int], keepDims: Bool = false) throws -> AnyTensor {
    try reduce(.sum, x, axes: vector(axes), keepDims: keepDims)
  }

  /// `tf.reduce_sum(x, axis)`: the constant is a scalar.
  public static func reduceSum(_ x: AnyTensor, axis: Int, keepDims: Bool = false) throws -> AnyTensor {
    try reduce(.sum, x, axes: .scalar(Int32(truncatingIfNeeded: axis)), keepDims: keepDims)
  }

  /// `tf.reduce_sum(x, axes)` over axes that are a tensor.
  public static func reduceSum(_ x: AnyTensor, axes: AnyTensor, keepDims: Bool = false) throws -> AnyTensor {
    try reduce(.sum, x, axes: axes, keepDims: keepDims)
  }

  /// Any reduction over all axes.
  public static func reduce(_ op: Op, _ x: AnyTensor, keepDims: Bool = false) throws -> AnyTensor {
    guard let rank = x.partialShape.rank else {
      let rank = try Call.op("Rank")(x)
      return try reduce(op, x, axes: range(to: rank), keepDims: keepDims)
    }
    return try reduce(op, x, axes: constant(vector(Array(0..<rank)), name: "Const"), keepDims: keepDims)
  }

  /// Any reduction over constant axes: a scalar or vector of int32.
  public static func reduce(_ op: Op, _ x: AnyTensor, axes: Tensor, keepDims: Bool = false) throws -> AnyTensor {
    try with(op.scopeName, "reduction_indices", axes) { (axes: AnyTensor, name: String?) throws -> AnyTensor in
      try op(x, axes, keepDims ? keepingDims : droppingDims, name: name)
    }
  }

  /// Any reduction over axes that are a tensor.
  public static func reduce(_ op: Op, _ x: AnyTensor, axes: AnyTensor, keepDims: Bool = false) throws -> AnyTensor {
    try op(x, axes, keepDims ? keepingDims : droppingDims)
  }

  private static let keepingDims = Attributes(["keep_dims": .bool(true)])
  private static let droppingDims = Attributes(["keep_dims": .bool(false)])

  /// `tf.range(0, limit)` of an int32 scalar.
  static func range(to limit: AnyTensor) throws -> AnyTensor {
    try ExecutionContext.withScope("range") { (full: String) throws -> AnyTensor in
      let start = try constant(.scalar(Int32(0)), name: "start")
      let delta = try constant(.scalar(Int32(1)), name: "delta")
      return try op("Range")([start, limit, delta], name: full.isEmpty ? nil : full)
    }
  }

  /// The shape that a reduction would leave if it kept its axes, of a shape and axes that are not known while tracing:
  /// TensorFlow's `reduced_shape`.
  static func reducedShape(_ shape: AnyTensor, axes: AnyTensor) throws -> AnyTensor {
    let rank = try size(shape, as: axes.dtype)
    let positive = try modulo(add(axes, rank), rank)
    let axesShape = try Call.shape(positive)
    let all = try range(to: rank)
    let ones = try Call.ones(axesShape, shape.dtype)
    return try op("DynamicStitch")([all, positive, shape, ones], Attributes(["N": .int(2)]))
  }

  /// `tf.size(x)`: a constant if the shape is known.
  static func size(_ x: AnyTensor, as dtype: DType = .int32) throws -> AnyTensor {
    if let count = x.partialShape.elementCount { return try constant(.scalar(count, as: dtype), name: "Size") }
    return try op("Size")(x, Attributes(["out_type": .type(dtype)]))
  }

  /// `tf.ones(shape)` of a shape that is a tensor: `Fill` with a constant `ones/Const`.
  static func ones(_ shape: AnyTensor, _ dtype: DType) throws -> AnyTensor {
    try with("ones", "Const", .scalar(1, as: dtype)) { (one: AnyTensor, name: String?) throws -> AnyTensor in
      try op("Fill")(shape, one, name: name)
    }
  }
}
