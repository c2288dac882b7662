import Diagnostics
import Tensors

/// Isotonic regression, and the largest elements of rows by TensorFlow's approximate op, which is exact on processors.
public enum MonotoneFits {
  public static let all: [Op] = [.isotonicRegression, .approxTopK]

  /// The nearest non-increasing sequence of a row, by pooling neighbours that violate the order; and the pool of each place.
  fileprivate static func pooled(_ row: [Double]) -> (values: [Double], segments: [Int]) {
    var pools: [(sum: Double, count: Int)] = []
    for value in row {
      pools.append((value, 1))
      while pools.count > 1 {
        let (last, before) = (pools[pools.count - 1], pools[pools.count - 2])
        guard before.sum / Double(before.count) <= last.sum / Double(last.count) else { break }
        pools.removeLast()
        pools[pools.count - 1] = (before.sum + last.sum, before.count + last.count)
      }
    }
    var (values, segments): ([Double], [Int]) = ([], [])
    for (index, pool) in pools.enumerated() {
      values += [Double](repeating: pool.sum / Double(pool.count), count: pool.count)
      segments += [Int](repeating: index, count: pool.count)
    }
    return (values, segments)
  }
}

extension Op {
  /// The nearest non-increasing sequence of each row of the last axis (least squares), and which elements share a value.
  ///
  /// - Gradient: the mean of each segment's upstream.
  /// - Source: TensorFlow op `IsotonicRegression`; scripts call `tf.nn.isotonic_regression`.
  public static let isotonicRegression: Op = Op(
    "IsotonicRegression", scope: "IsotonicRegression", inputs: [.same("input")],
    outputs: [.same("output_dtype"), .fixed(.int32, name: "segments")],
    attributes: [
      .type("T", .real), .type("output_dtype", DTypeSet(listing: "half bfloat16 float double"), default: .float32),
    ],
    shape: ShapeRule { context in
      let input = try context.shape(0).requiringRank(atLeast: 1)
      return [input, input]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let x = inputs[0]
      guard x.rank > 0 else { throw Failure(.invalidArgumentError, "IsotonicRegression needs a vector, got shape \(x.shape)") }
      let out = try call.output(call.attributes.type("output_dtype") ?? .float32, x.shape)
      let segments = try Tensor(uninitialized: .int32, x.shape)
      let width = x.shape[x.rank - 1]
      for row in 0..<(width == 0 ? 0 : x.elementCount / width) {
        try Interrupt.poll()
        let start = row * width
        let fit = MonotoneFits.pooled((0..<width).map { (column: Int) -> Double in x.double(at: start + column) })
        for column in 0..<width {
          out.store(fit.values[column], at: start + column)
          segments.store(fit.segments[column], at: start + column)
        }
      }
      return [out, segments]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      guard let upstream = step.upstreams.first ?? nil else { return [nil] }
      let (output, segments) = (step.outputs[0], step.outputs[1])
      let same = try Op.equal(
        Op.expandDims(segments, constant(Tensor.scalar(Int32(-1)))), Op.expandDims(segments, constant(Tensor.scalar(Int32(-2)))),
        Attributes(["incompatible_shape_error": .bool(true)]))
      let weights = try Call.cast(same, to: output.dtype)
      let last = try constant(Tensor.scalar(Int32(-1)))
      let shares = try Op.sum(Op.mul(weights, Op.expandDims(upstream, constant(Tensor.scalar(Int32(-2))))), last)
      return [try Call.cast(Op.realDiv(shares, Op.sum(weights, last)), to: step.inputs[0].dtype)]
    },
    summary: "The nearest non-increasing sequence of each row.")

  /// The k largest elements of the last axis, and where they are.
  ///
  /// - Errors: `NotFoundError` for the smallest ones or another axis, which TensorFlow has no kernel for on processors.
  /// - Source: TensorFlow op `ApproxTopK`; scripts call `tf.math.approx_max_k`.
  public static let approxTopK: Op = Op(
    "ApproxTopK", scope: "ApproxTopK", inputs: [.same("input")],
    outputs: [.same("T", name: "values"), .fixed(.int32, name: "indices")],
    attributes: [
      .int("k", minimum: 0), .int("reduction_dimension", default: -1), .float("recall_target", default: 0.95),
      .bool("is_max_k", default: true), .int("reduction_input_size_override", default: -1),
      .bool("aggregate_to_topk", default: true), .type("T", DTypeSet(listing: "half bfloat16 float")),
    ],
    shape: ShapeRule { context in
      guard let dims = try context.shape(0).requiringRank(atLeast: 1).dims else { return [.unknown, .unknown] }
      let shape = PartialShape(dims.dropLast() + [context.attributes.int("k")])
      return [shape, shape]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let attributes = call.attributes
      guard attributes.bool("is_max_k", default: true), attributes.int("reduction_dimension", default: -1) == -1 else {
        throw Failure(
          .notFoundError,
          "Could not find device for node: {{node ApproxTopK}}\nAll kernels registered for op ApproxTopK:\n  device='CPU'; "
            + "reduction_dimension in [-1]; is_max_k in [true]\n")
      }
      let found = try Op.topK.call([inputs[0], Tensor.scalar(attributes.int("k"), as: .int32)])
      return found.compactMap { (tensor: AnyTensor) -> Tensor? in tensor as? Tensor }
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      guard let upstream = step.upstreams.first ?? nil else { return [nil] }
      let depth = step.inputs[0].partialShape.dims?.last ?? nil
      guard let depth else { throw Failure(.valueError, "the gradient of ApproxTopK needs a known last axis") }
      let places = try Op.oneHot([
        step.outputs[1], constant(Tensor.scalar(Int32(clamping: depth))), constant(Tensor.scalar(1, as: upstream.dtype)),
        constant(Tensor.scalar(0, as: upstream.dtype)),
      ])
      let axis = try constant(Tensor.scalar(Int32(-1)))
      return [try Op.sum(Op.mul(places, Op.expandDims(upstream, axis)), constant(Tensor.scalar(Int32(-2))))]
    },
    summary: "The largest elements of the last axis.")
}
