import Diagnostics
import Kernels
import Tensors

/// Ops that pick elements or rows by index.
public enum Gathering {
  public static let all: [Op] = [.gather, .gatherNd]
  static let indexTypes = DTypeSet(listing: "int16 int32 int64")

  /// Rows of `params` along an axis: [batch, outer, count, inner] from [batch, outer, limit, inner].
  static func gather(
    _ params: Tensor, _ indices: Tensor, axis: Int, batchDims: Int, _ call: borrowing KernelCall
  ) throws -> Tensor {
    let dims =
      Array(params.shape.dims[..<axis]) + Array(indices.shape.dims[batchDims...]) + Array(params.shape.dims[(axis + 1)...])
    let out = try call.output(params.dtype, Shape(dims))
    let limit = params.shape[axis]
    let batches = params.shape.elementCount(in: 0..<batchDims)
    let outer = params.shape.elementCount(in: batchDims..<axis)
    let row = params.shape.elementCount(in: axis + 1..<params.rank) * params.dtype.byteSize
    let count = indices.shape.elementCount(in: batchDims..<indices.rank)
    guard row > 0, out.elementCount > 0 else {
      try check(indices, limit)
      return out
    }
    // Other dtypes of indices are rare, and small.
    let indices = indices.dtype == .int32 ? indices : try Casting.converted(indices, to: .int64)
    let isNarrow = indices.dtype == .int32
    let (from, to, list) = (SharedAddress(params.pointer), SharedAddress(out.pointer), SharedAddress(indices.pointer))
    @Sendable func rows(_ block: Int, _ first: Int, _ length: Int) -> Int32 {
      let source = from.pointer + block &* limit &* row
      let target = to.pointer + (block &* count &+ first) &* row
      let place = block / outer &* count &+ first
      var bad = 0
      return isNarrow
        ? k_gather_int32(source, limit, list.pointer.assumingMemoryBound(to: Int32.self) + place, length, target, row, &bad)
        : k_gather_int64(source, limit, list.pointer.assumingMemoryBound(to: Int64.self) + place, length, target, row, &bad)
    }
    let width = max(1, row / params.dtype.byteSize)
    let status =
      batches * outer == 1
      ? try Tiles.eachRun(rows: count, of: width) { (first: Int, length: Int) -> Int32 in rows(0, first, length) }
      : try Tiles.eachRun(rows: batches * outer, of: count * width) { (first: Int, length: Int) -> Int32 in
        (first..<first + length).reduce(0) { (status: Int32, block: Int) -> Int32 in status | rows(block, 0, count) }
      }
    if status != K_OK { try check(indices, limit) }
    return out
  }

  /// Throws TensorFlow's error for the first index that lies outside the axis.
  private static func check(_ indices: Tensor, _ limit: Int) throws {
    guard let bad = try RowPlaces(indices).firstOutside(limit) else { return }
    throw Failure(
      .invalidArgumentError,
      "indices\(place(bad, indices.shape)) = \(indices.int(at: bad)) is not in [0, \(limit))")
  }

  /// `[1,0]`: where an element lies; nothing for a scalar.
  static func place(_ position: Int, _ shape: Shape) -> String {
    if shape.rank == 0 { return "" }
    var rest = position
    var parts: [String] = []
    for axis in (0..<shape.rank).reversed() {
      parts.append(String(rest % max(shape[axis], 1)))
      rest /= max(shape[axis], 1)
    }
    return "[" + parts.reversed().joined(separator: ",") + "]"
  }

  static func run(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> Tensor {
    let (params, indices) = (inputs[0], inputs[1])
    guard inputs[2].elementCount == 1 else { throw Failure(.invalidArgumentError, "axis must be scalar") }
    guard params.rank > 0 else { throw Failure(.invalidArgumentError, "params must be at least 1 dimensional") }
    let given = inputs[2].int(at: 0)
    guard let axis = Axis.resolved(given, rank: params.rank) else {
      throw Failure(
        .invalidArgumentError,
        "Shape must be at least rank \(given < 0 ? -given : given + 1) but is rank \(params.rank)")
    }
    var batchDims = call.attributes.int("batch_dims")
    if batchDims < 0 { batchDims += indices.rank }
    guard batchDims >= 0, batchDims <= indices.rank, batchDims <= axis else {
      throw Failure(
        .invalidArgumentError, "batch_dims (\(batchDims)) must be less than or equal to axis (\(axis)).")
    }
    for index in 0..<batchDims where params.shape[index] != indices.shape[index] {
      throw Failure(
        .invalidArgumentError,
        "params.shape[\(index)]: \(params.shape[index]) should be equal to indices.shape[\(index)]: "
          + "\(indices.shape[index])")
    }
    return try gather(params, indices, axis: axis, batchDims: batchDims, call)
  }

  static func gatherNd(_ params: Tensor, _ indices: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    guard params.rank > 0 else { throw Failure(.invalidArgumentError, "params must be at least a vector") }
    guard indices.rank > 0 else { throw Failure(.invalidArgumentError, "indices must be at least a vector") }
    let depth = indices.shape[indices.rank - 1]
    guard depth <= params.rank else {
      throw Failure(
        .invalidArgumentError,
        "index innermost dimension length must be <= params rank; saw: \(depth) vs. \(params.rank)")
    }
    let dims = Array(indices.shape.dims.dropLast()) + Array(params.shape.dims[depth...])
    let out = try call.output(params.dtype, Shape(dims))
    let rows = indices.shape.elementCount(in: 0..<indices.rank - 1)
    let size = params.shape.elementCount(in: depth..<params.rank) * params.dtype.byteSize
    let skips = call.attributes.string("bad_indices_policy") == "IGNORE"
    let places = RowPlaces(tuples: indices, depth: depth, in: params.shape)
    if !skips, let row = try places.firstOutside() {
      throw Failure(
        .invalidArgumentError,
        "indices\(ScatterIndex.rowText(row, indices.shape)) = \(ScatterIndex.text(indices, row, depth)) does not index into "
          + "param shape \(params.shape), node name: \(call.name.isEmpty ? call.op.name : call.name)")
    }
    guard size > 0 else { return out }
    let (from, to) = (SharedAddress(params.pointer), SharedAddress(out.pointer))
    _ = try Tiles.eachRun(rows: rows, of: max(depth, size / params.dtype.byteSize)) { (first: Int, count: Int) -> Int32 in
      for row in first..<first + count {
        let place = places[row]
        let target = to.pointer + row &* size
        if place < 0 {
          target.initializeMemory(as: UInt8.self, repeating: 0, count: size)
        } else {
          target.copyMemory(from: from.pointer + place &* size, byteCount: size)
        }
      }
      return 0
    }
    return out
  }

  static func inferGather(_ context: ShapeContext) throws -> PartialShape {
    let params = try context.shape(0).requiringRank(atLeast: 1)
    let indices = context.shape(1)
    let batch = context.attributes.int("batch_dims")
    guard let axisValue = context.constant(2)?.int(at: 0) else {
      guard let a = params.rank, let b = indices.rank else { return .unknown }
      return .unknown(rank: a + b - 1 - (batch < 0 ? batch + b : batch))
    }
    let least = axisValue < 0 ? -axisValue : axisValue + 1
    guard let dims = try params.requiringRank(atLeast: least).dims, let indexDims = indices.dims else { return .unknown }
    let axis = axisValue < 0 ? axisValue + dims.count : axisValue
    let batchDims = batch < 0 ? batch + indexDims.count : batch
    guard batchDims >= 0, batchDims <= indexDims.count, batchDims <= axis else {
      throw Failure(.valueError, "batch_dims (\(batchDims)) must be less than or equal to axis (\(axis))")
    }
    return PartialShape(Array(dims[..<axis]) + Array(indexDims[batchDims...]) + Array(dims[(axis + 1)...]))
  }
}

extension Op {
  /// Slices of `params` along an axis, in the order of `indices`.
  ///
  /// - Output: `params.shape[:axis] + indices.shape[batch_dims:] + params.shape[axis + 1:]`.
  /// - Gradient: `IndexedSlices` for axis 0, else the rows summed at their indices.
  /// - Errors: `InvalidArgumentError` for an index out of range.
  /// - Source: TensorFlow op `GatherV2`; scripts call `tf.gather`.
  public static let gather: Op = Op(
    "GatherV2", scope: "GatherV2",
    inputs: [.same("params", "Tparams"), .same("indices", "Tindices"), .same("axis", "Taxis")],
    outputs: [.same("Tparams")],
    attributes: [
      .int("batch_dims", default: 0), .type("Tparams", .all), .type("Tindices", Gathering.indexTypes),
      .type("Taxis", .indices),
    ],
    shape: ShapeRule { context in [try Gathering.inferGather(context)] },
    kernel: .movement(0..<1) { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try Gathering.run(inputs, call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in [try GatherGradient.rule(step), nil, nil] },
    summary: "Slices of a tensor along an axis, by index.")

  /// Slices of `params` by index tuples: the last dimension of `indices` are coordinates of the first dimensions.
  ///
  /// - Source: TensorFlow op `GatherNd`; scripts call `tf.gather_nd`.
  public static let gatherNd: Op = Op(
    "GatherNd", scope: "GatherNd", inputs: [.same("params", "Tparams"), .same("indices", "Tindices")],
    outputs: [.same("Tparams")],
    attributes: [
      .type("Tparams", .all), .type("Tindices", Gathering.indexTypes), .string("bad_indices_policy", default: ""),
    ],
    shape: ShapeRule { context in
      let params = context.shape(0)
      let indices = try context.shape(1).requiringRank(atLeast: 1)
      guard let dims = params.dims, let indexDims = indices.dims, let depth = indexDims.last ?? nil else {
        return [.unknown]
      }
      guard depth <= dims.count else {
        throw Failure(
          .valueError, "indices.shape[-1] must be <= params.rank, but saw indices shape: \(indices.kernelText) and "
            + "params shape: \(params.kernelText)")
      }
      return [PartialShape(Array(indexDims.dropLast()) + Array(dims[depth...]))]
    },
    kernel: .movement(0..<1) { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try Gathering.gatherNd(inputs[0], inputs[1], call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let indices = step.inputs[1]
      let shape = try Call.shape(step.inputs[0], as: indices.dtype)
      if indices.partialShape.rank == 2, indices.partialShape[1] == 1 {
        let rows = try Op.squeeze(indices, Attributes(["squeeze_dims": .ints([-1])]))
        return [IndexedSlices(values: try step.upstream, indices: rows, denseShape: shape), nil]
      }
      return [try Op.scatterNd([indices, step.upstream, shape]), nil]
    },
    summary: "Slices of a tensor by index tuples.")
}
