import Diagnostics
import Kernels
import Tensors

/// Ops that add up rows by a number that each of them carries, and ops that deal rows out.
public enum Segments {
  public static let all: [Op] = [
    .unsortedSegmentSum, .unsortedSegmentProd, .unsortedSegmentMax, .unsortedSegmentMin, .segmentSum, .segmentMean,
    .dynamicStitch, .dynamicPartition,
  ]

  /// Rows of `data` combined into `count` rows by their ids; rows with negative ids are left out.
  static func unsorted(
    _ inputs: [Tensor], _ combination: Scattering.Combination, start: Double?, _ call: borrowing KernelCall
  ) throws -> Tensor {
    let (data, ids) = (inputs[0], inputs[1])
    guard inputs[2].elementCount == 1 else {
      throw Failure(.invalidArgumentError, "num_segments should be a scalar, not shape \(inputs[2].shape)")
    }
    let count = inputs[2].int(at: 0)
    guard count >= 0 else {
      throw Failure(.invalidArgumentError, "Input num_segments == \(count) must not be negative.")
    }
    guard ids.rank <= data.rank, (0..<ids.rank).allSatisfy({ ids.shape[$0] == data.shape[$0] }) else {
      throw Failure(
        .invalidArgumentError,
        "data.shape = \(data.shape) does not start with segment_ids.shape = \(ids.shape)")
    }
    let places = RowPlaces(ids)
    if let bad = (0..<places.count).first(where: { (row: Int) -> Bool in places[row] >= count }) {
      throw Failure(
        .invalidArgumentError,
        "segment_ids\(Gathering.place(bad, ids.shape)) = \(places[bad]) is out of range [0, \(count))")
    }
    let out = try call.output(data.dtype, Shape([count] + data.shape.dims[ids.rank...]))
    try fill(out, start)
    let slice = data.shape.elementCount(in: ids.rank..<data.rank)
    try Scattering.write(combination, to: out, places, data, slice: slice, op: call.op.name)
    return out
  }

  /// What an empty segment holds: 0, 1, or for nil the lowest, for NaN the highest value of the dtype.
  private static func fill(_ out: Tensor, _ start: Double?) throws {
    if start == 0 { return try out.clear() }
    let value: Tensor
    if let start, !start.isNaN {
      value = Tensor.scalar(start, as: out.dtype)
    } else {
      value = limit(out.dtype, isLowest: start == nil)
    }
    try Tiles.fill(out.pointer, with: value.pointer, size: out.dtype.byteSize, count: out.elementCount)
  }

  private static func limit(_ dtype: DType, isLowest: Bool) -> Tensor {
    switch isLowest ? dtype.minimum : dtype.maximum {
    case .float(let value): Tensor.scalar(value, as: dtype)
    case .int(let value): Tensor.scalar(value, as: dtype)
    case .unsigned(let value): Tensor.scalar(Int(bitPattern: UInt(value)), as: dtype)
    case .bool, nil: Tensor.scalar(0, as: dtype)
    }
  }

  /// Rows of a vector of ids that never decrease.
  static func sorted(_ data: Tensor, _ ids: Tensor, isMean: Bool, _ call: borrowing KernelCall) throws -> Tensor {
    guard ids.rank == 1 else { throw Failure(.invalidArgumentError, "segment_ids should be a vector.") }
    guard data.rank > 0, ids.elementCount == data.shape[0] else {
      throw Failure(
        .invalidArgumentError, "segment_ids should be the same size as dimension 0 of input.")
    }
    let places = RowPlaces(ids)
    let count = try Segments.count(places)
    let out = try call.output(data.dtype, Shape([count] + data.shape.dims.dropFirst()))
    try out.clear()
    let slice = data.shape.elementCount(in: 1..<data.rank)
    try Scattering.write(.add, to: out, places, data, slice: slice, op: call.op.name)
    if isMean { divide(out, places, slice) }
    return out
  }

  /// How many segments ids that never decrease tell apart.
  static func count(_ places: RowPlaces) throws -> Int {
    var last = -1
    for row in 0..<places.count {
      try Interrupt.poll(at: row)
      let place = places[row]
      guard place >= 0 else { throw Failure(.invalidArgumentError, "segment ids must be >= 0") }
      guard place >= last else { throw Failure(.invalidArgumentError, "segment ids are not increasing") }
      last = place
    }
    return last + 1
  }

  private static func divide(_ out: Tensor, _ places: RowPlaces, _ slice: Int) {
    var counts: [Int: Int] = [:]
    for row in 0..<places.count { counts[places[row], default: 0] += 1 }
    for (place, count) in counts where count > 1 {
      for index in (place * slice)..<((place + 1) * slice) {
        if out.dtype.isInteger {
          out.store(out.int(at: index) / count, at: index)
        } else {
          let value = out.complex(at: index)
          out.store(Complex128(value.real / Double(count), value.imaginary / Double(count)), at: index)
        }
      }
    }
  }

  static func stitch(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> Tensor {
    let half = inputs.count / 2
    guard half > 0, inputs.count == 2 * half else {
      throw Failure(.invalidArgumentError, "DynamicStitch needs as many indices as data")
    }
    let (indices, data) = (inputs[..<half], Array(inputs[half...]))
    let rank = inputs[0].rank
    let inner = data[0].shape.dims.dropFirst(rank)
    var rows = 0
    for (position, (index, part)) in zip(indices, data).enumerated() {
      guard part.rank >= index.rank, (0..<index.rank).allSatisfy({ part.shape[$0] == index.shape[$0] }) else {
        throw Failure(
          .invalidArgumentError,
          "data[\(position)].shape = \(part.shape) does not start with indices[\(position)].shape = \(index.shape)")
      }
      guard Array(part.shape.dims[index.rank...]) == Array(inner) else {
        throw Failure(
          .invalidArgumentError,
          "Need data[0].shape[\(rank):] = data[\(position)].shape[\(index.rank):], got data[0].shape = "
            + "\(data[0].shape), data[\(position)].shape = \(part.shape)")
      }
      if let lowest = index.ints.min(), lowest < 0 {
        throw Failure(.invalidArgumentError, "indices[\(position)] is out of range")
      }
      rows = max(rows, (index.ints.max() ?? -1) + 1)
    }
    let out = try call.output(data[0].dtype, Shape([rows] + inner))
    try out.clear()
    let slice = out.shape.elementCount(in: 1..<out.rank)
    for (index, part) in zip(indices, data) {
      try Scattering.write(.replace, to: out, RowPlaces(index), part, slice: slice, op: call.op.name)
    }
    return out
  }

  static func partition(_ data: Tensor, _ partitions: Tensor, _ call: borrowing KernelCall) throws -> [Tensor] {
    let count = call.attributes.int("num_partitions", default: 1)
    guard partitions.rank <= data.rank, (0..<partitions.rank).allSatisfy({ partitions.shape[$0] == data.shape[$0] })
    else {
      throw Failure(
        .invalidArgumentError,
        "data.shape must start with partitions.shape, got data.shape = \(data.shape), partitions.shape = "
          + "\(partitions.shape)")
    }
    // Refused like a tensor of as many elements.
    _ = try Tensor(uninitialized: .variant, Shape([count]))
    var rows = [[Int]](repeating: [], count: count)
    for (row, target) in partitions.ints.enumerated() {
      guard target >= 0, target < count else {
        throw Failure(
          .invalidArgumentError,
          "partitions\(Gathering.place(row, partitions.shape)) = \(target) is not in [0, \(count))")
      }
      rows[target].append(row)
    }
    let inner = Array(data.shape.dims[partitions.rank...])
    let bytes = data.shape.elementCount(in: partitions.rank..<data.rank) * data.dtype.byteSize
    return try rows.map { (chosen: [Int]) throws -> Tensor in
      let out = try Tensor(uninitialized: data.dtype, Shape([chosen.count] + inner))
      for (place, row) in chosen.enumerated() where bytes > 0 {
        (out.pointer + place * bytes).copyMemory(from: data.pointer + row * bytes, byteCount: bytes)
      }
      return out
    }
  }
}

extension Op {
  private static func unsorted(
    _ name: String, _ combination: Scattering.Combination, start: Double?, types: DTypeSet, gradient: Gradient,
    summary: String
  ) -> Op {
    Op(
      name, scope: name,
      inputs: [.same("data"), .same("segment_ids", "Tindices"), .same("num_segments", "Tnumsegments")],
      attributes: [
        .type("T", types), .type("Tindices", Gathering.indexTypes), .type("Tnumsegments", .indices, default: .int32),
      ],
      shape: ShapeRule { context in
        let count = context.constant(2)?.int(at: 0)
        if let count, count < 0 {
          throw Failure(
            .valueError, "Dimension size, given by scalar input 2, must be non-negative but is \(count)")
        }
        guard let dims = context.shape(0).dims, let rank = context.shape(1).rank else { return [.unknown] }
        guard dims.count >= rank else {
          throw Failure(.valueError, "Shape must be at least rank \(rank) but is rank \(dims.count)")
        }
        return [PartialShape([count] + dims[rank...])]
      },
      kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
        [try Segments.unsorted(inputs, combination, start: start, call)]
      },
      gradient: gradient, summary: summary)
  }

  /// Sums of the rows that carry the same id.
  ///
  /// - Gradient: the upstream's row of each id; zero for negative ids.
  /// - Source: TensorFlow op `UnsortedSegmentSum`; scripts call `tf.math.unsorted_segment_sum`.
  public static let unsortedSegmentSum: Op = unsorted(
    "UnsortedSegmentSum", .add, start: 0, types: .numeric,
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [try SegmentGradient.gatheredDroppingNegatives(step.upstream, step.inputs[1]), nil, nil]
    },
    summary: "Sums of rows with the same id.")

  /// Products of the rows that carry the same id.
  ///
  /// - Source: TensorFlow op `UnsortedSegmentProd`.
  public static let unsortedSegmentProd: Op = unsorted(
    "UnsortedSegmentProd", .multiply, start: 1, types: .numeric,
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let (ids, count) = (step.inputs[1], step.inputs[2])
      let clipped = try Op.maximum(ids, Call.zerosLike(ids))
      return try SegmentGradient.product(
        step, sum: { try unsortedSegmentSum([$0, ids, count]) }, product: { try unsortedSegmentProd([$0, ids, count]) },
        rows: { try Call.gather($0, clipped) }, gradientRows: { try SegmentGradient.gatheredDroppingNegatives($0, ids) })
    },
    summary: "Products of rows with the same id.")

  /// The largest elements among rows that carry the same id; the dtype's lowest value where there is none.
  ///
  /// - Source: TensorFlow op `UnsortedSegmentMax`.
  public static let unsortedSegmentMax: Op = unsorted(
    "UnsortedSegmentMax", .maximum, start: nil, types: .real,
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in try SegmentGradient.extremal(step) },
    summary: "Largest elements among rows with the same id.")

  /// The smallest elements among rows that carry the same id; the dtype's highest value where there is none.
  ///
  /// - Source: TensorFlow op `UnsortedSegmentMin`.
  public static let unsortedSegmentMin: Op = unsorted(
    "UnsortedSegmentMin", .minimum, start: .nan, types: .real,
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in try SegmentGradient.extremal(step) },
    summary: "Smallest elements among rows with the same id.")

  private static func sortedSegment(_ name: String, isMean: Bool, gradient: Gradient, summary: String) -> Op {
    Op(
      name, scope: name, inputs: [.same("data"), .same("segment_ids", "Tindices")],
      attributes: [.type("T", .numeric), .type("Tindices", .indices)],
      shape: ShapeRule { context in
        _ = try context.shape(1).requiringRank(1)
        guard let dims = try context.shape(0).requiringRank(atLeast: 1).dims else { return [.unknown] }
        return [PartialShape([nil] + dims.dropFirst())]
      },
      kernel: .binary { (data: Tensor, ids: Tensor, call: borrowing KernelCall) throws -> Tensor in
        try Segments.sorted(data, ids, isMean: isMean, call)
      },
      gradient: gradient, summary: summary)
  }

  /// Sums of neighbouring rows with the same id; ids never decrease.
  ///
  /// - Source: TensorFlow op `SegmentSum`; scripts call `tf.math.segment_sum`.
  public static let segmentSum: Op = sortedSegment(
    "SegmentSum", isMean: false,
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [try Call.gather(step.upstream, step.inputs[1]), nil]
    },
    summary: "Sums of neighbouring rows with the same id.")

  /// Means of neighbouring rows with the same id; ids never decrease.
  ///
  /// - Source: TensorFlow op `SegmentMean`; scripts call `tf.math.segment_mean`.
  public static let segmentMean: Op = sortedSegment(
    "SegmentMean", isMean: true,
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let ids = step.inputs[1]
      let upstream = try step.upstream
      let extra = try Call.expandDims(Call.subtract(Call.rank(step.inputs[0]), 1), 0)
      let trailing = try Op.fill(extra, constant(Tensor.scalar(1, as: .int32)))
      let shape = try Call.concat([.tensor(Call.shape(ids)), .tensor(trailing)])
      let ones = try Op.fill(shape, constant(Tensor.scalar(1, as: upstream.dtype)))
      let scaled = try Call.divide(upstream, Op.segmentSum(ones, ids))
      return [try Call.gather(scaled, ids), nil]
    },
    summary: "Means of neighbouring rows with the same id.")

  /// One tensor from several: row `indices[m][i]` is `data[m][i]`; later ones win.
  ///
  /// - Source: TensorFlow op `DynamicStitch`; scripts call `tf.dynamic_stitch`.
  public static let dynamicStitch: Op = Op(
    "DynamicStitch", scope: "DynamicStitch", inputs: [.manyFixed("indices", .int32), .many("data")],
    outputs: [.same("T", name: "merged")], attributes: [.int("N"), .type("T", .all)],
    shape: ShapeRule { context in [SegmentGradient.stitchedShape(context)] },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      guard let last = inputs.last, !last.dtype.isObject else {
        throw Failure(.unimplementedError, "DynamicStitch of objects is not supported")
      }
      return [try Segments.stitch(inputs, call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let count = step.inputs.count / 2
      let indices = step.inputs[..<count]
      let gathered = try indices.map { (index: AnyTensor) throws -> AnyTensor? in try Call.gather(step.upstream, index) }
      return [AnyTensor?](repeating: nil, count: count) + gathered
    },
    summary: "One tensor stitched from rows of several.")

  /// Rows of `data` dealt out to `num_partitions` tensors.
  ///
  /// - Source: TensorFlow op `DynamicPartition`; scripts call `tf.dynamic_partition`.
  public static let dynamicPartition: Op = Op(
    "DynamicPartition", scope: "DynamicPartition", inputs: [.same("data"), .fixed("partitions", .int32)],
    outputs: [.many("T", count: "num_partitions", name: "outputs")], attributes: [.int("num_partitions", minimum: 1), .type("T", .all)],
    shape: ShapeRule { context in
      let count = Swift.max(context.attributes.int("num_partitions"), 1)
      guard let dims = context.shape(0).dims, let rank = context.shape(1).rank, rank <= dims.count else {
        return [PartialShape](repeating: .unknown, count: count)
      }
      return [PartialShape](repeating: PartialShape([nil] + dims[rank...]), count: count)
    },
    kernel: .movement(0..<1) { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      try Segments.partition(inputs[0], inputs[1], call)
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in try SegmentGradient.partition(step) },
    summary: "Rows dealt out to several tensors.")
}

enum SegmentGradient {
  /// Rows of `params` at `ids`, zeros where an id is negative.
  static func gatheredDroppingNegatives(_ params: AnyTensor, _ ids: AnyTensor) throws -> AnyTensor {
    let clipped = try Op.maximum(ids, Call.zerosLike(ids))
    let gathered = try Call.gather(params, clipped)
    let mask = try isPositive(ids, gathered)
    return try Call.select(mask, gathered, Call.zerosLike(gathered))
  }

  /// Whether an id is not negative, in the shape of the rows.
  private static func isPositive(_ ids: AnyTensor, _ rows: AnyTensor) throws -> AnyTensor {
    let positive = try Call.compare(.greaterEqual, ids, 0)
    let shape = try Call.shape(positive)
    let extra = try Call.subtract(Call.rank(rows), Call.rank(positive))
    let ones = try Call.filled(1, shape: Op.pack([extra], Attributes(["axis": .int(0)])), .int32, name: "ones")
    let wide = try Op.reshape(positive, Call.concat([.tensor(shape), .tensor(ones)]))
    let all = try Call.filled(1, shape: Call.shape(rows), .bool, name: "ones_like")
    return try Op.logicalAnd(wide, all)
  }

  /// Shared among equals, as TensorFlow's `_UnsortedSegmentMinOrMaxGrad`.
  static func extremal(_ step: GradientStep) throws -> [AnyTensor?] {
    let (data, ids, count) = (step.inputs[0], step.inputs[1], step.inputs[2])
    let clipped = try Op.maximum(ids, Call.zerosLike(ids))
    let best = try Call.gather(step.outputs[0], clipped)
    let mask = try isPositive(ids, best)
    let selected = try Op.logicalAnd(Op.equal(data, best), mask)
    let upstream = try step.upstream
    let flags = try Op.cast(selected, Attributes(["DstT": .type(upstream.dtype)]))
    let counts = try Op.unsortedSegmentSum([flags, ids, count])
    let weighted = try Call.divide(upstream, counts)
    let gathered = try gatheredDroppingNegatives(weighted, ids)
    return [try Call.select(selected, gathered, Call.zerosLike(gathered)), nil, nil]
  }

  /// The product divided by each factor; where factors are zero, the product of the others, or nothing if there are several.
  static func product(
    _ step: GradientStep, sum: (AnyTensor) throws -> AnyTensor, product: (AnyTensor) throws -> AnyTensor,
    rows: (AnyTensor) throws -> AnyTensor, gradientRows: (AnyTensor) throws -> AnyTensor
  ) throws -> [AnyTensor?] {
    let data = step.inputs[0]
    var grad = try step.upstream
    let isZero = try Call.compare(.equal, data, 0)
    let zeros = try sum(Call.cast(isZero, to: .int32))
    grad = try Call.select(Call.compare(.greater, zeros, 1), Call.zerosLike(grad), grad)
    let ones = try Call.filled(1, shape: Call.shape(data), data.dtype, name: "ones_like")
    let factors = try Call.select(isZero, ones, data)
    let others = try rows(product(factors))
    let divided = try Call.divide(rows(step.outputs[0]), factors)
    let slope = try Call.select(isZero, others, divided)
    let gradients: [AnyTensor?] = [try Call.multiply(gradientRows(grad), slope)]
    return gradients + step.inputs.dropFirst().map { (_: AnyTensor) -> AnyTensor? in nil }
  }

  static func stitchedShape(_ context: ShapeContext) -> PartialShape {
    let half = context.inputs.count / 2
    guard half > 0, let rank = context.shape(0).rank, let dims = context.shape(half).dims, dims.count >= rank else {
      return .unknown
    }
    var rows: Int? = 0
    for index in 0..<half {
      guard let value = context.constant(index), let known = rows else {
        rows = nil
        break
      }
      rows = max(known, (value.ints.max() ?? -1) + 1)
    }
    return PartialShape([rows] + dims[rank...])
  }

  /// The upstreams stitched back together.
  static func partition(_ step: GradientStep) throws -> [AnyTensor?] {
    let (data, partitions) = (step.inputs[0], step.inputs[1])
    let shape = try Call.shape(partitions)
    let count = try Op.prod(shape, constant(Call.vector([0])))
    let places = try Op.reshape(Call.range(.int(0), .tensor(count)), shape)
    let parts = step.upstreams.count
    let indices = try Op.dynamicPartition.call([places, partitions], Attributes(["num_partitions": .int(parts)]))
    let upstreams = try step.upstreams.enumerated().map { (index: Int, upstream: AnyTensor?) throws -> AnyTensor in
      try upstream ?? Call.zerosLike(step.outputs[index])
    }
    let rows: [AnyTensor] = indices + upstreams
    let stitched = try Op.dynamicStitch(rows, Attributes(["N": .int(parts)]))
    return [try Op.reshape(stitched, Call.shape(data)), nil]
  }
}
