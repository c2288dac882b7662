import Diagnostics
import Tensors

/// Ops that change a tensor's dimensions and leave its elements in order: their results share the input's memory.
public enum Reshaping {
  public static let all: [Op] = [.reshape, .expandDims, .squeeze]

  /// The shape that a request with at most one -1 means for a number of elements.
  ///
  /// - Throws: `InvalidArgumentError` in the words of TensorFlow's kernel.
  static func resolve(_ request: [Int], elementCount: Int) throws -> Shape {
    var dims = request
    var unknown: Int? = nil
    for (index, dim) in request.enumerated() {
      if dim == -1 {
        if let unknown {
          throw Failure(.invalidArgumentError, "Only one input size may be -1, not both \(unknown) and \(index)")
        }
        unknown = index
        dims[index] = 1
      } else if dim < 0 {
        throw Failure(.invalidArgumentError, "Size \(index) must be non-negative, not \(dim)")
      }
    }
    guard let known = Shape.product(dims) else {
      throw Failure(.invalidArgumentError, "Shape \(Shape.text(dims)) would have more than 2**63 - 1 elements")
    }
    if let unknown {
      guard known > 0 else {
        throw Failure(
          .invalidArgumentError, "reshape cannot infer the missing input size for an empty tensor unless all "
            + "specified input sizes are non-zero")
      }
      guard elementCount % known == 0 else {
        throw Failure(
          .invalidArgumentError,
          "Input to reshape is a tensor with \(elementCount) values, but the requested shape requires a multiple of "
            + "\(known)")
      }
      dims[unknown] = elementCount / known
    } else if known != elementCount {
      throw Failure(
        .invalidArgumentError,
        "Input to reshape is a tensor with \(elementCount) values, but the requested shape has \(known)")
    }
    return try Shape(dims)
  }

  /// The static result of a reshape: what is known of the request, completed by what is known of the input.
  static func infer(_ context: ShapeContext) throws -> PartialShape {
    let input = context.shape(0)
    let request = context.shapeValue(1)
    guard var dims = request.dims else { return .unknown }
    let missing = dims.indices.filter { (index: Int) -> Bool in dims[index] == nil }
    let known = dims.reduce(1) { (product: Int, dim: Int?) -> Int in product &* (dim ?? 1) }
    guard let count = input.elementCount else {
      // With a -1 beside known sizes only the division of known parts could tell more.
      return try inferFromPartlyKnown(input, request, missing, known)
    }
    if missing.isEmpty {
      guard known == count else {
        throw Failure(
          .valueError,
          "Cannot reshape a tensor with \(count) elements to shape \(request.kernelText) (\(known) elements)")
      }
      return request
    }
    // An element that is merely not known yet is inferred like a -1, as TensorFlow does.
    guard missing.count == 1 else { return request }
    guard known > 0 else { return request }
    guard count % known == 0 else {
      throw Failure(.valueError, "Dimension size must be evenly divisible by \(known) but is \(count)")
    }
    dims[missing[0]] = count / known
    return PartialShape(dims)
  }

  /// A single unknown dimension on both sides, with equal products of the others, is the same dimension.
  private static func inferFromPartlyKnown(
    _ input: PartialShape, _ request: PartialShape, _ missing: [Int], _ known: Int
  ) throws -> PartialShape {
    guard let inputDims = input.dims, missing.count == 1, var dims = request.dims else { return request }
    let unknown = inputDims.filter { (dim: Int?) -> Bool in dim == nil }.count
    let inputKnown = inputDims.reduce(1) { (product: Int, dim: Int?) -> Int in product &* (dim ?? 1) }
    guard unknown == 0, known > 0, inputKnown % known == 0 else { return request }
    dims[missing[0]] = inputKnown / known
    return PartialShape(dims)
  }

  /// The gradient of every op of this family: the upstream in the input's shape.
  static func reshapeToInput(_ step: GradientStep) throws -> AnyTensor {
    try Op.reshape(step.upstream, Call.shape(step.inputs[0]))
  }
}

extension Op {
  /// The same elements in another shape.
  ///
  /// - Inputs: `tensor`: any shape and dtype; `shape`: `[rank]`, at most one -1, which is then inferred.
  /// - Gradient: the upstream in the input's shape.
  /// - Errors: `InvalidArgumentError` if the number of elements differs.
  /// - Source: TensorFlow op `Reshape`; scripts call `tf.reshape`.
  public static let reshape: Op = Op(
    "Reshape", scope: "Reshape", inputs: [.same("tensor"), .same("shape", "Tshape")],
    attributes: [.type("T", .all), .type("Tshape", .indices, default: .int32)], isNamedInErrors: false,
    shape: ShapeRule { context in [try Reshaping.infer(context)] },
    kernel: .binary { (tensor: Tensor, shape: Tensor, _: borrowing KernelCall) throws -> Tensor in
      guard shape.rank == 1 || (shape.rank == 0 && shape.elementCount == 1) else {
        throw Failure(.invalidArgumentError, "sizes input must be 1-D, not \(shape.shape)")
      }
      return tensor.reshaped(to: try Reshaping.resolve(shape.ints, elementCount: tensor.elementCount))
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      // One unknown dimension is written as -1, so that the graph needs no Shape node.
      if let dims = step.inputs[0].partialShape.dims, dims.filter({ $0 == nil }).count == 1, !dims.contains(0) {
        return [try Call.reshape(step.upstream, dims.map { (dim: Int?) -> Int in dim ?? -1 }), nil]
      }
      return [try Reshaping.reshapeToInput(step), nil]
    },
    summary: "The same elements in another shape.")

  /// A dimension of 1 inserted at `dim`, which may count from the end.
  ///
  /// - Source: TensorFlow op `ExpandDims`; scripts call `tf.expand_dims`.
  public static let expandDims: Op = Op(
    "ExpandDims", scope: "ExpandDims", inputs: [.same("input"), .same("dim", "Tdim")],
    attributes: [.type("T", .all), .type("Tdim", .indices, default: .int32)],
    shape: ShapeRule { context in
      guard var dims = context.shape(0).dims else { return [.unknown] }
      guard let value = context.constant(1), value.elementCount == 1 else { return [.unknown(rank: dims.count + 1)] }
      let dim = value.int(at: 0)
      guard let axis = Axis.resolved(dim, rank: dims.count + 1) else {
        throw Failure(.valueError, "dim \(dim) not in the interval [\(-dims.count - 1), \(dims.count)].")
      }
      dims.insert(1, at: axis)
      return [PartialShape(dims)]
    },
    kernel: .binary { (input: Tensor, dim: Tensor, _: borrowing KernelCall) throws -> Tensor in
      guard dim.elementCount == 1 else {
        throw Failure(.invalidArgumentError, "'dim' must be a tensor with a single value")
      }
      guard let axis = Axis.resolved(dim.int(at: 0), rank: input.rank + 1) else {
        throw Failure(
          .invalidArgumentError,
          "Tried to expand dim index \(dim.int(at: 0)) for tensor with \(input.rank) dimensions.")
      }
      var dims = input.shape.dims
      dims.insert(1, at: axis)
      return input.reshaped(to: Shape(trusted: dims))
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in [try Reshaping.reshapeToInput(step), nil] },
    summary: "A dimension of 1 inserted.")

  /// Dimensions of 1 removed: those of `squeeze_dims`, or all.
  ///
  /// - Source: TensorFlow op `Squeeze`; scripts call `tf.squeeze`.
  public static let squeeze: Op = Op(
    "Squeeze", scope: "Squeeze", inputs: [.same("input")],
    attributes: [.type("T", .all), Attribute("squeeze_dims", .intList, default: .ints([]))],
    shape: ShapeRule { context in
      let wanted = context.attributes.ints("squeeze_dims")
      guard let dims = context.shape(0).dims else { return [.unknown] }
      if wanted.isEmpty, dims.contains(nil) { return [.unknown] }
      let removed = try SqueezeRule.removed(dims, wanted)
      return [PartialShape(dims.indices.filter { !removed.contains($0) }.map { dims[$0] })]
    },
    kernel: .unary { (input: Tensor, call: borrowing KernelCall) throws -> Tensor in
      let dims = input.shape.dims
      let removed = try SqueezeRule.removed(dims, call.attributes.ints("squeeze_dims"))
      return input.reshaped(to: Shape(trusted: dims.indices.filter { !removed.contains($0) }.map { dims[$0] }))
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in [try Reshaping.reshapeToInput(step)] },
    summary: "Dimensions of 1 removed.")
}

private enum SqueezeRule {
  /// The dimensions that are removed.
  static func removed(_ dims: [Int?], _ wanted: [Int]) throws -> Set<Int> {
    if wanted.isEmpty { return Set(dims.indices.filter { (index: Int) -> Bool in dims[index] == 1 }) }
    var removed: Set<Int> = []
    for dim in wanted {
      guard let axis = Axis.resolved(dim, rank: dims.count) else {
        throw Failure(
          .invalidArgumentError,
          "Tried to squeeze dim index \(dim) for tensor with \(dims.count) dimensions.")
      }
      if let size = dims[axis], size != 1 {
        throw Failure(.invalidArgumentError, "Can not squeeze dim[\(axis)], expected a dimension of 1, got \(size)")
      }
      removed.insert(axis)
    }
    return removed
  }

  static func removed(_ dims: [Int], _ wanted: [Int]) throws -> Set<Int> {
    try removed(dims.map { (dim: Int) -> Int? in dim }, wanted)
  }
}
