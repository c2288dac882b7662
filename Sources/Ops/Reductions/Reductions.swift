import Diagnostics
import Kernels
import Tensors

/// Ops that fold some axes of a tensor into one value each.
enum Reductions {
  static let all: [Op] = [.sum, .prod, .mean, .max, .min, .all, .any, .argMax, .argMin, .euclideanNorm, .broadcastGradientArgs, .listDiff]

  fileprivate static let ordered = DTypeSet(
    listing: "float double int32 uint8 int16 int8 int64 bfloat16 uint16 half uint32 uint64 qint8 quint8 qint32 qint16 "
      + "quint16")
}

extension Op {
  /// Sum over axes. float16 and bfloat16 are summed in float32; the order of additions is fixed.
  ///
  /// - Inputs: `input`: numbers; `reduction_indices`: int32 or int64, a scalar or vector of axes, negative ones from the
  ///   end. No axes: the input as it is.
  /// - Attributes: `keep_dims`: the axes stay, with size 1.
  /// - Gradient: the upstream gradient, stretched back over the axes.
  /// - Errors: `InvalidArgumentError` for an axis out of range or named twice.
  /// - Source: TensorFlow op `Sum`; scripts call `tf.reduce_sum`.
  public static let sum: Op = reduction("Sum", types: .numeric, .reduction(K_SUM), .rule(sumGradient), "Sum over axes.")

  /// Product over axes.
  ///
  /// - Gradient: upstream times the product of the other elements, made of two cumulative products so that zeros do no
  ///   harm.
  /// - Source: TensorFlow op `Prod`; scripts call `tf.reduce_prod`.
  public static let prod: Op = reduction(
    "Prod", types: .numeric, .reduction(K_PROD), .rule(productGradient), "Product over axes.")

  /// Mean over axes: the sum divided by the number of elements; NaN of none. Integers are truncated towards zero.
  ///
  /// - Gradient: as `Sum`, divided by the number of elements.
  /// - Source: TensorFlow op `Mean`; scripts call `tf.reduce_mean`.
  public static let mean: Op = reduction("Mean", types: .numeric, .mean, .rule(meanGradient), "Mean over axes.")

  /// Largest element over axes; NaN if there is one, minus infinity or the lowest number of none.
  ///
  /// - Gradient: shared evenly among the largest.
  /// - Source: TensorFlow op `Max`; scripts call `tf.reduce_max`.
  public static let max: Op = reduction(
    "Max", types: Reductions.ordered, .reduction(K_MAX), .rule(extremumGradient), "Largest element over axes.")

  /// Smallest element over axes; NaN if there is one.
  ///
  /// - Gradient: shared evenly among the smallest.
  /// - Source: TensorFlow op `Min`; scripts call `tf.reduce_min`.
  public static let min: Op = reduction(
    "Min", types: Reductions.ordered, .reduction(K_MIN), .rule(extremumGradient), "Smallest element over axes.")

  /// Whether all elements over axes are true; true of none. TensorFlow op `All`; scripts call `tf.reduce_all`.
  public static let all: Op = truth("All", K_ALL, "Whether all elements over axes are true.")

  /// Whether any element over axes is true; false of none. TensorFlow op `Any`; scripts call `tf.reduce_any`.
  public static let any: Op = truth("Any", K_ANY, "Whether any element over axes is true.")

  private static let axesInput = Input.same("reduction_indices", "Tidx")

  private static func reduction(
    _ name: String, types: DTypeSet, _ kernel: Kernel, _ gradient: Gradient, _ summary: String
  ) -> Op {
    Op(
      name, scope: name, inputs: [.same("input"), axesInput],
      attributes: [.bool("keep_dims", default: false), .type("T", types), .type("Tidx", .indices, default: .int32)],
      shape: .reduction, kernel: kernel, gradient: gradient, summary: summary)
  }

  private static func truth(_ name: String, _ loop: k_reduce_op, _ summary: String) -> Op {
    Op(
      name, scope: name, inputs: [.fixed("input", .bool), axesInput], outputs: [.fixed(.bool)],
      attributes: [.bool("keep_dims", default: false), .type("Tidx", .indices, default: .int32)], shape: .reduction,
      kernel: .reduction(loop), gradient: .notDifferentiable("boolean result"), summary: summary)
  }

  /// Index of the largest element along one axis; of equals the first.
  ///
  /// - Inputs: `input`: real numbers or bool; `dimension`: a scalar.
  /// - Attributes: `output_type`: int64 unless said otherwise.
  /// - Source: TensorFlow op `ArgMax`; scripts call `tf.argmax`.
  public static let argMax: Op = position(
    "ArgMax", K_ARGMAX, dimensions: DTypeSet(listing: "int16 int32 int64"),
    results: DTypeSet(listing: "int16 uint16 int32 int64"), "Index of the largest element along an axis.")

  /// Index of the smallest element along one axis; of equals the first. TensorFlow op `ArgMin`, `tf.argmin`.
  public static let argMin: Op = position(
    "ArgMin", K_ARGMIN, dimensions: .indices, results: .indices, "Index of the smallest element along an axis.")

  private static func position(
    _ name: String, _ loop: k_reduce_op, dimensions: DTypeSet, results: DTypeSet, _ summary: String
  ) -> Op {
    let types = DTypeSet(listing: Reductions.ordered.listing + " bool")
    return Op(
      name, scope: name, inputs: [.same("input"), .same("dimension", "Tidx")], outputs: [.same("output_type")],
      attributes: [
        .type("T", types), .type("Tidx", dimensions, default: .int32), .type("output_type", results, default: .int64),
      ], shape: .position, kernel: .position(loop), gradient: .none(inputs: 2), summary: summary)
  }

  /// The axes along which each of two broadcast shapes was stretched; for gradients whose shapes are unknown.
  ///
  /// - Inputs: `s0`, `s1`: shapes as vectors.
  /// - Errors: `InvalidArgumentError` for shapes that don't go together.
  /// - Source: TensorFlow op `BroadcastGradientArgs`.
  public static let broadcastGradientArgs = Op(
    "BroadcastGradientArgs", scope: "BroadcastGradientArgs", inputs: [.same("s0"), .same("s1")],
    outputs: [.same(name: "r0"), .same(name: "r1")], attributes: [.type("T", .indices, default: .int32)],
    shape: ShapeRule { (_: ShapeContext) throws -> [PartialShape] in [.unknown(rank: 1), .unknown(rank: 1)] },
    kernel: .broadcastGradientArgs, gradient: .notDifferentiable("integer result"),
    summary: "Axes that broadcasting stretched, for both operands.")
}

// MARK: Gradients

private func sumGradient(_ step: GradientStep) throws -> [AnyTensor?] { [try stretched(step, try step.upstream), nil] }

/// `grad` brought back to the input's shape: TensorFlow's `_SumGrad`.
private func stretched(_ step: GradientStep, _ grad: AnyTensor) throws -> AnyTensor {
  let x = step.inputs[0]
  let dims = x.partialShape.dims
  if let dims, let axes = step.inputs[1].staticValue?.ints {
    let known = x.partialShape.knownDims
    if axes == Array(0..<dims.count) {
      let ones = try Call.reshape(grad, [Int](repeating: 1, count: dims.count))
      return try Call.tile(ones, known.map { try constant(Call.vector($0), name: "Const") } ?? Call.shape(x))
    }
    if let known, let graph = ExecutionContext.graph {
      let kept = reducedDims(known, axes)
      let multiples = zip(known, kept).map { (dim: Int, one: Int) -> Int in dim / Swift.max(one, 1) }
      if graph.reducedShapes.insert(ReducedShape(dims: known, axes: axes)).inserted {
        try writeMultiples(known, kept)
      }
      return try Call.tile(Call.reshape(grad, kept), multiples)
    }
  }
  let shape = try Call.shape(x)
  if step.attributes.bool("keep_dims") { return try Call.broadcast(grad, to: shape) }
  return try Call.broadcast(reshapedToKept(step, shape).apply(grad), to: shape)
}

/// TensorFlow computes the multiples of `Tile` with ops whose value it then folds; the ops stay in the graph, once for
/// each pair of shape and axes.
private func writeMultiples(_ dims: [Int], _ kept: [Int]) throws {
  let maximum = try ExecutionContext.withScope("Maximum") { (full: String) throws -> AnyTensor in
    try Op.maximum(
      constant(Call.vector(kept), name: "x"), constant(.scalar(Int32(1)), name: "y"), name: full)
  }
  _ = try ExecutionContext.withScope("floordiv") { (full: String) throws -> AnyTensor in
    try Op.floorDiv(constant(Call.vector(dims), name: "x"), maximum, name: full)
  }
}

private func reducedDims(_ dims: [Int], _ axes: [Int]) -> [Int] {
  var kept = dims
  for axis in axes {
    let index = axis < 0 ? axis + dims.count : axis
    if kept.indices.contains(index) { kept[index] = 1 }
  }
  return kept
}

/// The input's shape with 1 for the reduced axes: known while tracing, or a tensor.
private enum KeptShape {
  case known([Int])
  case tensor(AnyTensor)

  func apply(_ x: AnyTensor) throws -> AnyTensor {
    switch self {
    case .known(let dims): try Call.reshape(x, dims)
    case .tensor(let shape): try Call.reshape(x, shape)
    }
  }
}

private func reshapedToKept(_ step: GradientStep, _ shape: AnyTensor) throws -> KeptShape {
  if let dims = step.inputs[0].partialShape.knownDims, let axes = step.inputs[1].staticValue?.ints {
    return .known(reducedDims(dims, axes))
  }
  return .tensor(try Call.reducedShape(shape, axes: step.inputs[1]))
}

private func meanGradient(_ step: GradientStep) throws -> [AnyTensor?] {
  let sum = try stretched(step, try step.upstream)
  let x = step.inputs[0]
  if let all = x.partialShape.elementCount, let left = step.outputs[0].partialShape.elementCount {
    let factor = try Call.number(Double(all / Swift.max(left, 1)), sum.dtype)
    return [try Call.divide(sum, factor), nil]
  }
  let shape = try Call.shape(x)
  let rank = try Call.size(shape)
  let axes = try Call.modulo(Call.add(Call.cast(step.inputs[1], to: .int32), rank), rank)
  let factor = try Call.reduce(.prod, Call.gather(shape, axes))
  return [try Call.divide(sum, Call.cast(factor, to: sum.dtype)), nil]
}

private func extremumGradient(_ step: GradientStep) throws -> [AnyTensor?] {
  let (x, axes) = (step.inputs[0], step.inputs[1])
  var (y, grad) = (step.outputs[0], try step.upstream)
  let shape = try Call.shape(x)
  let kept: KeptShape
  if step.attributes.bool("keep_dims") {
    kept = .tensor(try Call.shape(y))
  } else {
    kept = try reshapedToKept(step, shape)
    y = try kept.apply(y)
    grad = try kept.apply(grad)
  }
  // Equals share the gradient evenly.
  let isChosen = try Op.equal(y, x, Attributes(["incompatible_shape_error": .bool(true)]))
  let chosen = try Call.cast(isChosen, to: grad.dtype)
  let count = try kept.apply(Call.reduceSum(chosen, axes: axes))
  return [try Call.multiply(Call.divide(chosen, count), grad), nil]
}

private func productGradient(_ step: GradientStep) throws -> [AnyTensor?] {
  let x = step.inputs[0]
  var grad = try step.upstream
  let shape = try Call.shape(x)
  let axes = try Call.reshape(step.inputs[1], [-1])
  if !step.attributes.bool("keep_dims") { grad = try reshapedToKept(step, shape).apply(grad) }
  grad = try Call.broadcast(grad, to: shape)
  // All reduced axes become the first one, so that a cumulative product can run along it.
  let rank = try Call.rank(x)
  let reduced = try Call.modulo(Call.add(Call.cast(axes, to: .int32), rank), rank)
  let others = try Op.listDiff.call(
    [Call.range(to: rank), reduced], Attributes(["out_idx": .type(.int32)]))[0]
  let permutation = try Call.concat([reduced, others], axis: 0)
  let reducedCount = try Call.reduce(.prod, Call.gather(shape, reduced))
  let otherCount = try Call.reduce(.prod, Call.gather(shape, others))
  let permuted = try Call.op("Transpose")(x, permutation, name: Call.graphName("transpose"))
  let permutedShape = try Call.shape(permuted)
  let matrix = try Call.reshape(permuted, packed: [reducedCount, otherCount])
  let left = try Call.cumulative(.cumprod, matrix, axis: 0, exclusive: true)
  let right = try Call.cumulative(.cumprod, matrix, axis: 0, exclusive: true, reverse: true)
  let product = try Call.multiply(Call.conj(left), Call.conj(right))
  let y = try Call.reshape(product, permutedShape)
  let inverse = try Call.op("InvertPermutation")(permutation)
  let back = try Call.op("Transpose")(y, inverse, name: Call.graphName("transpose"))
  return [try Call.reshape(Call.multiply(grad, back), shape), nil]
}
