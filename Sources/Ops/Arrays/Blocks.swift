import Diagnostics
import Tensors

/// Ops that move blocks of places between axes: depth and space, batch and space. All are made of a reshape, a transpose
/// and a reshape.
enum Blocks {
  static let all: [Op] = [.spaceToDepth, .depthToSpace, .spaceToBatchND, .batchToSpaceND]

  fileprivate static func moved(_ x: AnyTensor, _ wide: [Int], _ order: [Int], _ final: [Int]) throws -> AnyTensor {
    try Call.reshape(Call.transpose(Call.reshape(x, wide), Call.vector(order)), final)
  }

  // MARK: Depth

  fileprivate static func depth(_ x: Tensor, _ call: borrowing KernelCall, toDepth: Bool) throws -> [AnyTensor] {
    guard x.rank == 4 else { throw Failure(.invalidArgumentError, "Input rank should be: 4 instead of: \(x.rank)") }
    let size = call.attributes.int("block_size", default: 2)
    let isFirst = call.attributes.string("data_format", default: "NHWC") == "NCHW"
    let d = x.shape.dims
    let (n, h, w, c) = isFirst ? (d[0], d[2], d[3], d[1]) : (d[0], d[1], d[2], d[3])
    if toDepth {
      guard h % size == 0, w % size == 0 else {
        throw Failure(
          .invalidArgumentError, "Image width \(w) and height \(h) should be divisible by block_size: \(size)")
      }
      let (rows, columns) = (h / size, w / size)
      if isFirst {
        return [try moved(x, [n, c, rows, size, columns, size], [0, 3, 5, 1, 2, 4], [n, c * size * size, rows, columns])]
      }
      return [try moved(x, [n, rows, size, columns, size, c], [0, 1, 3, 2, 4, 5], [n, rows, columns, size * size * c])]
    }
    guard c % (size * size) == 0 else {
      throw Failure(
        .invalidArgumentError, "Input depth dimension \(c) should be divisible by: \(size * size)")
    }
    let depth = c / (size * size)
    if isFirst {
      return [try moved(x, [n, size, size, depth, h, w], [0, 3, 4, 1, 5, 2], [n, depth, h * size, w * size])]
    }
    return [try moved(x, [n, h, w, size, size, depth], [0, 1, 3, 2, 4, 5], [n, h * size, w * size, depth])]
  }

  fileprivate static func depthShape(_ context: ShapeContext, toDepth: Bool) throws -> PartialShape {
    guard let dims = context.shape(0).dims else { return .unknown(rank: 4) }
    guard dims.count == 4 else { throw Failure(.valueError, "Shape must be rank 4 but is rank \(dims.count)") }
    let size = context.attributes.int("block_size", default: 2)
    let isFirst = context.attributes.string("data_format", default: "NHWC") == "NCHW"
    func space(_ dim: Int?) throws -> Int? {
      guard let dim else { return nil }
      if toDepth, dim % size != 0 {
        throw Failure(.valueError, "Dimension size must be evenly divisible by \(size) but is \(dim)")
      }
      return toDepth ? dim / size : dim * size
    }
    func channels(_ dim: Int?) throws -> Int? {
      guard let dim else { return nil }
      if !toDepth, dim % (size * size) != 0 {
        throw Failure(.valueError, "Dimension size must be evenly divisible by \(size * size) but is \(dim)")
      }
      return toDepth ? dim * size * size : dim / (size * size)
    }
    return isFirst
      ? PartialShape([dims[0], try channels(dims[1]), try space(dims[2]), try space(dims[3])])
      : PartialShape([dims[0], try space(dims[1]), try space(dims[2]), try channels(dims[3])])
  }

  // MARK: Batch

  /// Pairs of numbers for each of the block's axes.
  fileprivate static func ends(_ x: Tensor, _ blocks: [Int], _ name: String) throws -> [[Int]] {
    guard x.rank == 2, x.shape[0] == blocks.count, x.shape[1] == 2 else {
      throw Failure(.invalidArgumentError, "\(name) should have shape [\(blocks.count), 2] instead of \(x.shape)")
    }
    let values = x.ints
    for value in values where value < 0 {
      throw Failure(.invalidArgumentError, "\(name) must be non-negative, got \(value)")
    }
    return blocks.indices.map { (axis: Int) -> [Int] in [values[2 * axis], values[2 * axis + 1]] }
  }

  fileprivate static func blockSizes(_ x: Tensor, _ input: Tensor) throws -> [Int] {
    guard x.rank == 1 else { throw Failure(.invalidArgumentError, "block_shape must be a vector, got \(x.shape)") }
    guard input.rank > x.elementCount else {
      throw Failure(.invalidArgumentError, "input rank should be >= \(x.elementCount + 1) instead of \(input.rank)")
    }
    for size in x.ints where size < 1 {
      throw Failure(.invalidArgumentError, "All values in block_shape must be positive, got value, \(size).")
    }
    return x.ints
  }

  fileprivate static func toBatch(_ inputs: [Tensor]) throws -> [AnyTensor] {
    let sizes = try blockSizes(inputs[1], inputs[0])
    let paddings = try ends(inputs[2], sizes, "paddings")
    let count = sizes.count
    let rest = inputs[0].rank - 1 - count
    let zeros = [[Int]](repeating: [0, 0], count: rest)
    let all = ([[0, 0]] + paddings + zeros).flatMap { $0 }.map { (value: Int) -> Int32 in Int32(value) }
    let padded = try Op.pad(inputs[0], Tensor.from(all, shape: [inputs[0].rank, 2]))
    guard let dims = padded.partialShape.knownDims else { return [padded] }
    var wide = [dims[0]]
    var final = [dims[0] * sizes.reduce(1, *)]
    for axis in 0..<count {
      let dim = dims[axis + 1]
      guard dim % sizes[axis] == 0 else {
        throw Failure(
          .invalidArgumentError,
          "padded_shape[\(axis)]=\(dim) is not divisible by block_shape[\(axis)]=\(sizes[axis])")
      }
      wide += [dim / sizes[axis], sizes[axis]]
      final.append(dim / sizes[axis])
    }
    let tail = Array(dims[(count + 1)...])
    let order = (0..<count).map { 2 * $0 + 2 } + [0] + (0..<count).map { 2 * $0 + 1 } + tail.indices.map { 2 * count + 1 + $0 }
    return [try moved(padded, wide + tail, order, final + tail)]
  }

  fileprivate static func toSpace(_ inputs: [Tensor]) throws -> [AnyTensor] {
    let sizes = try blockSizes(inputs[1], inputs[0])
    let crops = try ends(inputs[2], sizes, "crops")
    let dims = inputs[0].shape.dims
    let count = sizes.count
    let product = sizes.reduce(1, *)
    guard dims[0] % product == 0 else {
      throw Failure(.invalidArgumentError, "Input batch dimension (\(dims[0])) is not divisible by product of block sizes (\(product))")
    }
    let batch = dims[0] / product
    let tail = Array(dims[(count + 1)...])
    let order = [count] + (0..<count).flatMap { [count + 1 + $0, $0] } + tail.indices.map { 2 * count + 1 + $0 }
    let spaces = (0..<count).map { (axis: Int) -> Int in dims[axis + 1] * sizes[axis] }
    let wide = sizes + [batch] + dims[1...count] + tail
    let whole = try moved(inputs[0], wide, order, [batch] + spaces + tail)
    let begin = [0] + crops.map { $0[0] } + tail.map { _ in 0 }
    let size = try [batch] + spaces.enumerated().map { (axis: Int, space: Int) throws -> Int in
      let left = space - crops[axis][0] - crops[axis][1]
      guard left >= 0 else {
        throw Failure(.invalidArgumentError, "cropped_shape[\(axis)]=\(left) must be non-negative")
      }
      return left
    } + tail
    return [try Call.op("Slice")([whole, Call.vector(begin), Call.vector(size)])]
  }

  fileprivate static func batchShape(_ context: ShapeContext, toBatch: Bool) -> PartialShape {
    guard var dims = context.shape(0).dims else { return .unknown }
    guard let sizes = context.constant(1)?.ints, sizes.count < dims.count else { return .unknown(rank: dims.count) }
    let ends = context.constant(2)?.ints
    let product = sizes.reduce(1, *)
    dims[0] = dims[0].map { toBatch ? $0 * product : $0 / max(product, 1) }
    for axis in sizes.indices {
      guard let dim = dims[axis + 1], let ends, ends.count == 2 * sizes.count else {
        dims[axis + 1] = nil
        continue
      }
      let change = ends[2 * axis] + ends[2 * axis + 1]
      dims[axis + 1] = toBatch ? (dim + change) / max(sizes[axis], 1) : dim * sizes[axis] - change
    }
    return PartialShape(dims)
  }
}

extension Op {
  private static func depth(_ name: String, toDepth: Bool, _ summary: String) -> Op {
    Op(
      name, scope: name, inputs: [.same("input")],
      attributes: [.type("T", .all), .int("block_size", minimum: 2), .string("data_format", default: "NHWC")],
      shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
        [try Blocks.depthShape(context, toDepth: toDepth)]
      },
      kernel: .composed { (inputs: [Tensor], call: borrowing KernelCall) throws -> [AnyTensor] in
        try Blocks.depth(inputs[0], call, toDepth: toDepth)
      },
      gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
        let attributes = Attributes([
          "block_size": .int(step.attributes.int("block_size", default: 2)),
          "data_format": .string(step.attributes.string("data_format", default: "NHWC")),
        ])
        return [try (toDepth ? depthToSpace : spaceToDepth)(step.upstream, attributes)]
      }, summary: summary)
  }

  /// - Source: TensorFlow op `SpaceToDepth`; scripts call `tf.nn.space_to_depth`.
  public static let spaceToDepth: Op = depth("SpaceToDepth", toDepth: true, "Blocks of pixels moved into channels.")
  /// - Source: TensorFlow op `DepthToSpace`; scripts call `tf.nn.depth_to_space`.
  public static let depthToSpace: Op = depth("DepthToSpace", toDepth: false, "Channels moved into blocks of pixels.")

  private static func batch(_ name: String, _ ends: String, toBatch: Bool, _ summary: String) -> Op {
    Op(
      name, scope: name,
      inputs: [.same("input"), .same("block_shape", "Tblock_shape"), .same(ends, "T" + ends)],
      attributes: [
        .type("T", .all), .type("Tblock_shape", .indices, default: .int32), .type("T" + ends, .indices, default: .int32),
      ],
      shape: ShapeRule { (context: ShapeContext) -> [PartialShape] in [Blocks.batchShape(context, toBatch: toBatch)] },
      kernel: .composed { (inputs: [Tensor], _: borrowing KernelCall) throws -> [AnyTensor] in
        try toBatch ? Blocks.toBatch(inputs) : Blocks.toSpace(inputs)
      },
      gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
        let other = toBatch ? batchToSpaceND : spaceToBatchND
        return [try other([step.upstream, step.inputs[1], step.inputs[2]]), nil, nil]
      }, summary: summary)
  }

  /// - Source: TensorFlow op `SpaceToBatchND`; scripts call `tf.space_to_batch`.
  public static let spaceToBatchND: Op = batch("SpaceToBatchND", "paddings", toBatch: true, "Blocks of places moved into the batch.")
  /// - Source: TensorFlow op `BatchToSpaceND`; scripts call `tf.batch_to_space`.
  public static let batchToSpaceND: Op = batch("BatchToSpaceND", "crops", toBatch: false, "Parts of the batch moved into blocks of places.")
}
