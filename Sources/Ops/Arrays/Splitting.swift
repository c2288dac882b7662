import Diagnostics
import Tensors

/// Ops that take tensors apart: unstacking and splitting.
public enum Splitting {
  public static let all: [Op] = [.unpack, .split, .splitV]

  /// The parts of `x` along an axis, of the sizes given; parts that are contiguous share its memory.
  static func parts(_ x: Tensor, axis: Int, sizes: [Int]) throws -> [Tensor] {
    let size = x.dtype.byteSize
    let outer = x.shape.elementCount(in: 0..<axis)
    let inner = x.shape.elementCount(in: axis + 1..<x.rank)
    let row = x.shape[axis] * inner * size
    var offset = 0
    return try sizes.map { (count: Int) throws -> Tensor in
      var dims = x.shape.dims
      dims[axis] = count
      let shape = Shape(trusted: dims)
      let block = count * inner * size
      defer { offset += block }
      let start = x.storage.pointer.distance(to: x.pointer) + offset
      if outer == 1, start % 64 == 0 {
        return Tensor(x.dtype, shape, sharing: x.storage, byteOffset: start)
      }
      let out = try Tensor(uninitialized: x.dtype, shape)
      for index in 0..<outer where block > 0 {
        (out.pointer + index * block).copyMemory(from: x.pointer + index * row + offset, byteCount: block)
      }
      return out
    }
  }

  static func unpack(_ x: Tensor, _ call: borrowing KernelCall) throws -> [Tensor] {
    let given = call.attributes.int("axis")
    let count = call.attributes.int("num")
    guard let axis = Axis.resolved(given, rank: x.rank) else {
      throw Failure(.invalidArgumentError, "axis = \(given) not in [\(-x.rank), \(x.rank))")
    }
    guard x.shape[axis] == count else {
      throw Failure(
        .invalidArgumentError, "Input shape axis \(axis) must equal \(count), got shape \(x.shape)")
    }
    var dims = x.shape.dims
    dims.remove(at: axis)
    let shape = Shape(trusted: dims)
    return try parts(x, axis: axis, sizes: [Int](repeating: 1, count: count)).map { (part: Tensor) -> Tensor in
      part.reshaped(to: shape)
    }
  }

  static func split(_ dim: Tensor, _ x: Tensor, _ call: borrowing KernelCall) throws -> [Tensor] {
    guard dim.elementCount == 1 else {
      throw Failure(.invalidArgumentError, "split_dim must be a scalar but has rank \(dim.rank)")
    }
    let given = dim.int(at: 0)
    let count = call.attributes.int("num_split")
    guard let axis = Axis.resolved(given, rank: x.rank) else {
      throw Failure(
        .invalidArgumentError, "-input rank(-\(x.rank)) <= split_dim < input rank (\(x.rank)), but got \(given)")
    }
    guard count > 0 else {
      throw Failure(.invalidArgumentError, "Number of ways to split should be > 0, but got \(count)")
    }
    guard x.shape[axis] % count == 0 else {
      throw Failure(
        .invalidArgumentError,
        "Number of ways to split should evenly divide the split dimension, but got split_dim \(axis) (size = "
          + "\(x.shape[axis])) and num_split \(count)")
    }
    return try parts(x, axis: axis, sizes: [Int](repeating: x.shape[axis] / count, count: count))
  }

  static func splitV(_ x: Tensor, _ sizes: Tensor, _ dim: Tensor, _ call: borrowing KernelCall) throws -> [Tensor] {
    let count = call.attributes.int("num_split")
    guard dim.elementCount == 1 else {
      throw Failure(.invalidArgumentError, "split_dim must be a scalar but has rank \(dim.rank)")
    }
    guard sizes.rank == 1, sizes.elementCount == count else {
      throw Failure(
        .invalidArgumentError,
        "size of the split_tensor must be 1-D and have the same elements as outputs got \(sizes.rank) -D and "
          + "\(sizes.elementCount) elements")
    }
    let given = dim.int(at: 0)
    guard let axis = Axis.resolved(given, rank: x.rank) else {
      throw Failure(
        .invalidArgumentError, "-input rank(-\(x.rank)) <= split_dim < input rank (\(x.rank)), but got \(given)")
    }
    return try parts(x, axis: axis, sizes: resolvedSizes(sizes.ints, total: x.shape[axis], axis: axis))
  }

  /// The sizes with a single -1 filled in.
  private static func resolvedSizes(_ given: [Int], total: Int, axis: Int) throws -> [Int] {
    var sizes = given
    var unknown: Int? = nil
    var sum = 0
    for (index, size) in given.enumerated() {
      if size == -1 {
        guard unknown == nil else {
          throw Failure(.invalidArgumentError, "There can only be one -1 in the input.")
        }
        unknown = index
        continue
      }
      guard size >= 0, size <= total else {
        throw Failure(.invalidArgumentError, "Split size at index \(index) must be >= 0. Got: \(size)")
      }
      sum += size
    }
    guard unknown == nil ? sum == total : sum <= total else {
      throw Failure(
        .invalidArgumentError,
        "Determined shape must either match input shape along split_dim exactly if fully specified, or be less than "
          + "the size of the input along split_dim if not fully specified.  Got: \(sum)")
    }
    if let unknown { sizes[unknown] = total - sum }
    return sizes
  }
}

extension Op {
  /// The slices of a tensor along an axis, without it.
  ///
  /// - Gradient: the upstreams, stacked.
  /// - Source: TensorFlow op `Unpack`; scripts call `tf.unstack`.
  public static let unpack: Op = Op(
    "Unpack", scope: "unstack", inputs: [.same("value")], outputs: [.many("T", count: "num")],
    attributes: [.int("num"), .type("T", .all), .int("axis", default: 0)],
    shape: ShapeRule { context in
      let count = context.attributes.int("num")
      guard var dims = context.shape(0).dims else { return [PartialShape](repeating: .unknown, count: count) }
      let given = context.attributes.int("axis")
      guard let axis = Axis.resolved(given, rank: dims.count) else {
        throw Failure(.valueError, "Invalid axis: \(given); must be in [\(-dims.count),\(dims.count))")
      }
      if let size = dims.remove(at: axis), size != count {
        throw Failure(.valueError, "Dimension must be \(count) but is \(size)")
      }
      return [PartialShape](repeating: PartialShape(dims), count: count)
    },
    kernel: .movement(0..<1) { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      try Splitting.unpack(inputs[0], call)
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let parts = try SplitGradient.filled(step)
      return [try Op.pack(parts, Attributes(["axis": .int(step.attributes.int("axis"))]))]
    },
    summary: "The slices of a tensor along an axis.")

  /// Equal parts of a tensor along an axis.
  ///
  /// - Gradient: the upstreams, joined.
  /// - Source: TensorFlow op `Split`; scripts call `tf.split` with a number.
  public static let split: Op = Op(
    "Split", scope: "split", inputs: [.fixed("split_dim", .int32), .same("value")],
    outputs: [.many("T", count: "num_split")], attributes: [.int("num_split"), .type("T", .all)],
    shape: ShapeRule { context in
      let count = Swift.max(context.attributes.int("num_split"), 1)
      guard var dims = context.shape(1).dims else { return [PartialShape](repeating: .unknown, count: count) }
      guard let value = context.constant(0) else {
        return [PartialShape](repeating: .unknown(rank: dims.count), count: count)
      }
      let given = value.int(at: 0)
      let least = given < 0 ? -given : given + 1
      _ = try context.shape(1).requiringRank(atLeast: least)
      let axis = given < 0 ? dims.count + given : given
      if let size = dims[axis] {
        guard size % count == 0 else {
          throw Failure(
            .valueError,
            "Dimension size must be evenly divisible by \(count) but is \(size)\n\tNumber of ways to split should "
              + "evenly divide the split dimension")
        }
        dims[axis] = size / count
      }
      return [PartialShape](repeating: PartialShape(dims), count: count)
    },
    kernel: .movement(1..<2) { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      try Splitting.split(inputs[0], inputs[1], call)
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let parts = try SplitGradient.filled(step)
      let inputs: [AnyTensor] = parts + [step.inputs[0]]
      return [nil, try Op.concat(inputs)]
    },
    summary: "Equal parts of a tensor along an axis.")

  /// Parts of given sizes along an axis; one size may be -1.
  ///
  /// - Source: TensorFlow op `SplitV`; scripts call `tf.split` with sizes.
  public static let splitV: Op = Op(
    "SplitV", scope: "split",
    inputs: [.same("value"), .same("size_splits", "Tlen"), .fixed("split_dim", .int32)],
    outputs: [.many("T", count: "num_split")],
    attributes: [
      .int("num_split"), .type("T", .all), .type("Tlen", DTypeSet(.int8, .int32, .int64), default: .int64),
    ],
    shape: ShapeRule { context in
      let count = Swift.max(context.attributes.int("num_split"), 1)
      guard let dims = context.shape(0).dims else { return [PartialShape](repeating: .unknown, count: count) }
      guard let value = context.constant(2), let axis = Axis.resolved(value.int(at: 0), rank: dims.count) else {
        return [PartialShape](repeating: .unknown(rank: dims.count), count: count)
      }
      return try SplitGradient.infer(dims, axis: axis, sizes: context.constant(1)?.ints, count: count)
    },
    kernel: .movement(0..<1) { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      try Splitting.splitV(inputs[0], inputs[1], inputs[2], call)
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let parts = try SplitGradient.filled(step)
      let inputs: [AnyTensor] = parts + [step.inputs[2]]
      return [try Op.concat(inputs), nil, nil]
    },
    summary: "Parts of given sizes along an axis.")
}

private enum SplitGradient {
  /// The upstreams, with zeros for outputs that nothing depends on.
  static func filled(_ step: GradientStep) throws -> [AnyTensor] {
    try step.upstreams.enumerated().map { (index: Int, upstream: AnyTensor?) throws -> AnyTensor in
      try upstream ?? Call.zerosLike(step.outputs[index], name: "zeros")
    }
  }

  static func infer(_ dims: [Int?], axis: Int, sizes: [Int]?, count: Int) throws -> [PartialShape] {
    var parts = sizes.map { (given: [Int]) -> [Int?] in given.map { $0 < 0 ? nil : $0 } }
      ?? [Int?](repeating: nil, count: count)
    if let total = dims[axis], let sizes {
      let sum = sizes.reduce(0) { $1 < 0 ? $0 : $0 &+ $1 }
      guard sizes.contains(-1) ? sum <= total : sum == total else {
        throw Failure(
          .valueError,
          "can't split axis of size \(total) into pieces of size [\(sizes.map { "\($0)" }.joined(separator: ","))]")
      }
      if let unknown = sizes.firstIndex(of: -1) { parts[unknown] = total - sum }
    }
    return parts.map { (size: Int?) -> PartialShape in
      var result = dims
      result[axis] = size
      return PartialShape(result)
    }
  }
}
