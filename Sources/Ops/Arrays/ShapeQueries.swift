import Diagnostics
import Tensors

/// Ops that ask for a tensor's shape. Their results are known while tracing whenever the shape is.
public enum ShapeQueries {
  public static let all: [Op] = [.tensorShape, .shapeN, .size, .rank, .variableShape, .ensureShape]

  /// The output dtype of an op with an `out_type` attribute.
  static func outType(_ call: borrowing KernelCall) -> DType { call.attributes.type("out_type") ?? .int32 }

  /// The dimensions as a vector of the given dtype.
  ///
  /// - Throws: `InvalidArgumentError` for a dimension that int32 cannot hold.
  static func vector(_ shape: Shape, _ dtype: DType) throws -> Tensor {
    if dtype == .int32, let index = shape.dims.firstIndex(where: { (dim: Int) -> Bool in dim > Int(Int32.max) }) {
      throw Failure(
        .invalidArgumentError, "Shape output type is 32-bit  but dim \(index) is \(shape[index])")
    }
    return Call.vector(shape.dims, dtype)
  }
}

extension Op {
  /// The shape of a tensor as a vector.
  ///
  /// - Inputs: `input`: any shape and dtype.
  /// - Output: `[rank]`, int32 or int64 (`out_type`).
  /// - Source: TensorFlow op `Shape`; scripts call `tf.shape`.
  public static let tensorShape: Op = Op(
    "Shape", scope: "Shape", inputs: [.same("input")], outputs: [.same("out_type")],
    attributes: [.type("T", .all), .type("out_type", .indices, default: .int32)],
    shape: ShapeRule { context in
      let rank = context.shape(0).rank
      return [PartialShape([rank])]
    },
    kernel: .unary { (input: Tensor, call: borrowing KernelCall) throws -> Tensor in
      try ShapeQueries.vector(input.shape, ShapeQueries.outType(call))
    },
    gradient: .notDifferentiable("integer result"),
    summary: "The shape of a tensor, as a vector.")

  /// The shapes of several tensors.
  ///
  /// - Inputs: `input`: N tensors of one dtype. Outputs: N vectors.
  /// - Source: TensorFlow op `ShapeN`; scripts call `tf.shape_n`.
  public static let shapeN: Op = Op(
    "ShapeN", scope: "ShapeN", inputs: [.many("input")], outputs: [.many("out_type", count: "N")],
    attributes: [.int("N"), .type("T", .all), .type("out_type", .indices, default: .int32)],
    shape: ShapeRule { context in
      context.inputs.map { (input: AnyTensor) -> PartialShape in PartialShape([input.partialShape.rank]) }
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let dtype = ShapeQueries.outType(call)
      return try inputs.map { (input: Tensor) throws -> Tensor in try ShapeQueries.vector(input.shape, dtype) }
    },
    gradient: .notDifferentiable("integer result"),
    summary: "The shapes of several tensors.")

  /// The number of elements of a tensor, a scalar.
  ///
  /// - Source: TensorFlow op `Size`; scripts call `tf.size`.
  public static let size: Op = Op(
    "Size", scope: "Size", inputs: [.same("input")], outputs: [.same("out_type")],
    attributes: [.type("T", .all), .type("out_type", .indices, default: .int32)], shape: .scalar,
    kernel: .unary { (input: Tensor, call: borrowing KernelCall) throws -> Tensor in
      let dtype = ShapeQueries.outType(call)
      guard dtype == .int64 || input.elementCount <= Int(Int32.max) else {
        throw Failure(
          .invalidArgumentError, "Number of elements was larger than representable by 32-bit output type")
      }
      return Tensor.scalar(input.elementCount, as: dtype)
    },
    gradient: .notDifferentiable("integer result"),
    summary: "The number of elements of a tensor.")

  /// The number of dimensions of a tensor, a scalar int32.
  ///
  /// - Source: TensorFlow op `Rank`; scripts call `tf.rank`.
  public static let rank: Op = Op(
    "Rank", scope: "Rank", inputs: [.same("input")], outputs: [.fixed(.int32)], attributes: [.type("T", .all)],
    shape: .scalar,
    kernel: .unary { (input: Tensor, _: borrowing KernelCall) throws -> Tensor in
      Tensor.scalar(input.rank, as: .int32)
    },
    gradient: .notDifferentiable("integer result"),
    summary: "The number of dimensions of a tensor.")

  /// The shape of a variable's value.
  ///
  /// - Inputs: `input`: a variable's resource.
  /// - Source: TensorFlow op `VariableShape`.
  public static let variableShape: Op = Op(
    "VariableShape", scope: "VariableShape", inputs: [.fixed("input", .resource)], outputs: [.same("out_type")],
    attributes: [.type("out_type", .indices, default: .int32)], isStateful: true,
    shape: ShapeRule { context in [PartialShape([VariableResource.of(context.inputs.first)?.shape.rank])] },
    kernel: .unary { (input: Tensor, call: borrowing KernelCall) throws -> Tensor in
      try ShapeQueries.vector(VariableResource.resolved(input).read().shape, ShapeQueries.outType(call))
    },
    gradient: .notDifferentiable("integer result"),
    summary: "The shape of a variable's value.")

  /// The input itself, once its shape has been found to agree with the attribute `shape`.
  ///
  /// - Gradient: passes.
  /// - Errors: `InvalidArgumentError` if the shapes are not compatible.
  /// - Source: TensorFlow op `EnsureShape`; scripts call `tf.ensure_shape`.
  public static let ensureShape: Op = Op(
    "EnsureShape", scope: "EnsureShape", inputs: [.same("input")], attributes: [Attribute("shape", .shape), .type("T", .all)],
    shape: ShapeRule { context in
      [try (context.attributes.shape("shape") ?? .unknown).merging(context.shape(0))]
    },
    kernel: .unary { (input: Tensor, call: borrowing KernelCall) throws -> Tensor in
      let expected = call.attributes.shape("shape") ?? .unknown
      guard expected.isCompatible(with: input.partialShape) else {
        throw Failure(
          .invalidArgumentError,
          "Shape of tensor input \(input.shape) is not compatible with expected shape "
            + "\(expected.kernelText).")
      }
      return input
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in [try step.upstream] },
    summary: "The input, after a check of its shape.")
}
