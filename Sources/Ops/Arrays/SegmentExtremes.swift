import Diagnostics
import Tensors

/// Largest, smallest elements and products of neighbouring rows that carry the same id; ids never decrease.
enum SegmentExtremes {
  static let all: [Op] = [.segmentMax, .segmentMin, .segmentProd]

  /// Rows are combined with the first of their segment; segments without rows hold zeros, or ones for products.
  fileprivate static func combined(
    _ data: Tensor, _ ids: Tensor, _ combination: Scattering.Combination, _ call: borrowing KernelCall
  ) throws -> Tensor {
    guard ids.rank == 1 else { throw Failure(.invalidArgumentError, "segment_ids should be a vector.") }
    guard data.rank > 0, ids.elementCount == data.shape[0] else {
      throw Failure(.invalidArgumentError, "segment_ids should be the same size as dimension 0 of input.")
    }
    let places = RowPlaces(ids)
    let count = try Segments.count(places)
    let out = try call.output(data.dtype, Shape([count] + data.shape.dims.dropFirst()))
    try out.clear()
    let slice = data.shape.elementCount(in: 1..<data.rank)
    if combination == .multiply {
      for index in 0..<out.elementCount { out.store(1, at: index) }
    } else {
      // The last row of each segment, as a start that changes nothing.
      try Scattering.write(.replace, to: out, places, data, slice: slice, op: call.op.name)
    }
    try Scattering.write(combination, to: out, places, data, slice: slice, op: call.op.name)
    return out
  }

  /// The upstream goes to the elements that are extremal, in equal shares.
  fileprivate static func gradient(_ step: GradientStep) throws -> [AnyTensor?] {
    let (data, ids) = (step.inputs[0], step.inputs[1])
    let upstream = try step.upstream
    let zeros = try Call.zerosLike(data)
    let best = try Call.gather(step.outputs[0], ids)
    let isBest = try Op.equal(data, best, Attributes(["incompatible_shape_error": .bool(true)]))
    let count = try Op.segmentSum(Call.cast(isBest, to: data.dtype), ids)
    let shares = try Call.divide(upstream, count)
    return [try Call.selectSame(isBest, Call.gather(shares, ids), zeros), nil]
  }
}

extension Op {
  private static func extreme(
    _ name: String, _ combination: Scattering.Combination, _ types: DTypeSet, _ gradient: Gradient, _ summary: String
  ) -> Op {
    Op(
      name, scope: name, inputs: [.same("data"), .same("segment_ids", "Tindices")],
      attributes: [.type("T", types), .type("Tindices", .indices)],
      shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
        _ = try context.shape(1).requiringRank(1)
        guard let dims = try context.shape(0).requiringRank(atLeast: 1).dims else { return [.unknown] }
        return [PartialShape([nil] + dims.dropFirst())]
      },
      kernel: .binary { (data: Tensor, ids: Tensor, call: borrowing KernelCall) throws -> Tensor in
        try SegmentExtremes.combined(data, ids, combination, call)
      }, gradient: gradient, summary: summary)
  }

  private static let shares = Gradient.rule { (step: GradientStep) throws -> [AnyTensor?] in
    try SegmentExtremes.gradient(step)
  }

  /// - Source: TensorFlow op `SegmentMax`; scripts call `tf.math.segment_max`.
  public static let segmentMax: Op = extreme(
    "SegmentMax", .maximum, .real, shares, "Largest elements of neighbouring rows with the same id.")

  /// - Source: TensorFlow op `SegmentMin`; scripts call `tf.math.segment_min`.
  public static let segmentMin: Op = extreme(
    "SegmentMin", .minimum, .real, shares, "Smallest elements of neighbouring rows with the same id.")

  /// - Source: TensorFlow op `SegmentProd`; scripts call `tf.math.segment_prod`.
  public static let segmentProd: Op = extreme(
    "SegmentProd", .multiply, .numeric,
    .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let ids = step.inputs[1]
      return try SegmentGradient.product(
        step, sum: { try segmentSum($0, ids) }, product: { try segmentProd($0, ids) }, rows: { try Call.gather($0, ids) },
        gradientRows: { try Call.gather($0, ids) })
    },
    "Products of neighbouring rows with the same id.")
}
