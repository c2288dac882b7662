import Diagnostics
import Tensors

/// What `tf.shape`, `tf.size`, `tf.rank`, `tf.zeros`, `tf.zeros_like` and the like make: a constant where the answer is
/// known while tracing, a node where it isn't. Gradients and library functions call these, so that the same names appear
/// in a graph as in TensorFlow's.
extension Call {
  /// The shape of `x` as a vector: `tf.shape(x)`.
  public static func shape(
    _ x: AnyTensor, as dtype: DType = .int32, name: String = "Shape"
  ) throws -> AnyTensor {
    if !ExecutionContext.isGraph, let dims = x.partialShape.knownDims { return vector(dims, dtype) }
    return try scoped(name) { (scope: String?) throws -> AnyTensor in
      if let dims = x.partialShape.knownDims { return try constant(vector(dims, dtype), name: scope ?? name) }
      return try Op.tensorShape(x, outType(dtype), name: scope)
    }
  }

  /// The number of elements of `x`: `tf.size(x)`.
  public static func size(_ x: AnyTensor, as dtype: DType = .int32, name: String = "Size") throws -> AnyTensor {
    if !ExecutionContext.isGraph, let value = x.staticValue { return Tensor.scalar(value.elementCount, as: dtype) }
    return try scoped(name) { (scope: String?) throws -> AnyTensor in
      if let count = x.partialShape.elementCount { return try constant(Tensor.scalar(count, as: dtype), name: scope ?? name) }
      if x.partialShape.dims?.contains(0) == true { return try constant(Tensor.scalar(0, as: dtype), name: scope ?? name) }
      return try Op.size(x, outType(dtype), name: scope)
    }
  }

  /// The number of dimensions of `x`: `tf.rank(x)`.
  public static func rank(_ x: AnyTensor, name: String = "Rank") throws -> AnyTensor {
    if !ExecutionContext.isGraph, let rank = x.partialShape.rank { return Tensor.scalar(rank, as: .int32) }
    return try scoped(name) { (scope: String?) throws -> AnyTensor in
      if let rank = x.partialShape.rank { return try constant(Tensor.scalar(rank, as: .int32), name: scope ?? name) }
      return try Op.rank(x, name: scope)
    }
  }

  /// Zeros (or another number) of a shape that is known: `tf.zeros`, `tf.ones`. Up to 1000 elements become a constant,
  /// more a `Fill`.
  public static func filled(
    _ value: Int, _ shape: PartialShape, _ dtype: DType, name: String
  ) throws -> AnyTensor {
    guard let dims = shape.knownDims else {
      throw Failure(.valueError, "Cannot convert a partially known TensorShape \(shape) to a Tensor.")
    }
    let number = try scalar(value, dtype)
    guard ExecutionContext.isGraph else {
      return try Op.fill(vector(dims, .int32), number)
    }
    return try scoped(name) { (scope: String?) throws -> AnyTensor in
      let concrete = try Shape(dims)
      if concrete.elementCount < 1000 {
        let filled = try EagerExecution.run(Op.fill, [vector(dims, .int64), number], .none, name: nil)
        if let tensor = filled.first as? Tensor { return try constant(tensor, name: scope ?? name) }
      }
      let sizes = try constant(vector(dims, .int32), name: "shape_as_tensor")
      return try Op.fill(sizes, constant(number, name: "Const"), name: scope ?? name)
    }
  }

  /// The same, in the shape of `x` where it is not known while tracing.
  static func filled(
    _ value: Int, _ shape: PartialShape, _ dtype: DType, orLike x: AnyTensor, name: String
  ) throws -> AnyTensor {
    guard !shape.isFullyDefined else { return try filled(value, shape, dtype, name: name) }
    return try filled(value, shape: Call.shape(x), dtype, name: name)
  }

  /// The same for a shape that is itself a tensor.
  public static func filled(
    _ value: Int, shape: AnyTensor, _ dtype: DType, name: String
  ) throws -> AnyTensor {
    let number = try scalar(value, dtype)
    return try scoped(name) { (scope: String?) throws -> AnyTensor in
      var sizes = shape
      if shape.partialShape.rank == 0 { sizes = try reshape(shape, [-1]) }
      return try Op.fill(sizes, constant(number, name: "Const"), name: scope ?? name)
    }
  }

  /// `tf.zeros_like(x)`.
  public static func zerosLike(_ x: AnyTensor, name: String = "zeros_like") throws -> AnyTensor {
    guard ExecutionContext.isGraph else { return try Op.zerosLike(x) }
    if x.partialShape.isFullyDefined, !(x.dtype == .variant) {
      return try filled(0, x.partialShape, x.dtype, name: name)
    }
    return try Op.zerosLike(x, name: name)
  }

  /// `tf.ones_like(x)`: a `Fill` in a graph, even where the shape is known.
  public static func onesLike(_ x: AnyTensor, name: String = "ones_like") throws -> AnyTensor {
    guard ExecutionContext.isGraph else { return try Op.onesLike(x) }
    return try scoped(name) { (scope: String?) throws -> AnyTensor in
      let sizes = try scoped("Shape") { (inner: String?) throws -> AnyTensor in
        if let dims = x.partialShape.knownDims { return try constant(vector(dims, .int32), name: "shape_as_tensor") }
        return try Op.tensorShape(x, outType(.int32), name: inner)
      }
      return try Op.fill(sizes, constant(scalar(1, x.dtype), name: "Const"), name: scope ?? name)
    }
  }

  /// A constant vector of dimensions.
  public static func vector(_ dims: [Int], _ dtype: DType) -> Tensor {
    if dtype == .int64 { return Tensor.vector(dims) }
    return Tensor.vector(dims.map { (dim: Int) -> Int32 in Int32(truncatingIfNeeded: dim) })
  }

  static func outType(_ dtype: DType) -> Attributes {
    dtype == .int32 ? .none : Attributes(["out_type": .type(dtype)])
  }

  private static func scalar(_ value: Int, _ dtype: DType) throws -> Tensor {
    if dtype == .string { return Tensor.string("") }
    guard !dtype.isObject else { throw Failure(.typeError, "a \(dtype.name) tensor has no number \(value)") }
    return Tensor.scalar(value, as: dtype)
  }

  /// `tf.stack([x, 1])` of integer scalars, of which some are numbers: those become constants named by their place.
  static func stack(_ parts: [ShapePart], as dtype: DType = .int32, name: String = "stack") throws -> AnyTensor {
    try scoped(name) { (scope: String?) throws -> AnyTensor in
      var tensors: [AnyTensor] = []
      for (index, part) in parts.enumerated() {
        switch part {
        case .tensor(let tensor): tensors.append(tensor)
        case .int(let value): tensors.append(try constant(Tensor.scalar(value, as: dtype), name: "\(index)"))
        }
      }
      return try Op.pack(tensors, Attributes(["axis": .int(0)]), name: scope)
    }
  }

  /// Runs `body` within the scope of an op whose arguments are made into constants: `Reshape/shape`, then `Reshape`. The
  /// name handed in is what the op is called; nil when ops run eagerly.
  public static func scoped<Result>(_ name: String, _ body: (String?) throws -> Result) rethrows -> Result {
    try ExecutionContext.withScope(name) { (scope: String) throws -> Result in try body(scope.isEmpty ? nil : scope) }
  }
}

/// One element of a shape that is put together: a scalar tensor or a number.
enum ShapePart {
  case tensor(AnyTensor)
  case int(Int)
}
