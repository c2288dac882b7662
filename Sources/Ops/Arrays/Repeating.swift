import Diagnostics
import Tensors

/// Ops that repeat elements: tiling and broadcasting, and the broadcast of shapes.
public enum Repeating {
  public static let all: [Op] = [.tile, .broadcastTo, .broadcastArgs]

  static func tile(_ input: Tensor, _ multiples: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    guard multiples.rank == 1 else {
      throw Failure(.invalidArgumentError, "Expected multiples to be 1-D, but got shape \(multiples.shape)")
    }
    guard multiples.elementCount == input.rank else {
      throw Failure(
        .invalidArgumentError,
        "Expected multiples argument to be a vector of length \(input.rank) but got length \(multiples.elementCount)")
    }
    var dims: [Int] = []
    for (index, multiple) in multiples.ints.enumerated() {
      guard multiple >= 0 else {
        throw Failure(.invalidArgumentError, "Expected multiples[\(index)] >= 0, but got \(multiple)")
      }
      dims.append(try Axis.product(input.shape[index], multiple))
    }
    let shape = try Shape(dims)
    let out = try call.output(input.dtype, shape)
    let from = input.shape.strides
    let to = shape.strides
    var region: [Int] = []
    var fromSteps: [Int] = []
    var toSteps: [Int] = []
    for (index, multiple) in multiples.ints.enumerated() {
      region += [multiple, input.shape[index]]
      fromSteps += [0, from[index]]
      toSteps += [to[index] &* input.shape[index], to[index]]
    }
    try StridedCopy.run(
      input.pointer, steps: fromSteps, to: out.pointer, steps: toSteps, dims: region, size: input.dtype.byteSize)
    return out
  }

  static func broadcast(_ input: Tensor, to target: Shape, _ call: borrowing KernelCall) throws -> Tensor {
    if input.shape == target { return input }
    guard input.rank <= target.rank else {
      throw Failure(
        .invalidArgumentError,
        "Rank of input (\(input.rank)) must be no greater than rank of output shape (\(target.rank)).")
    }
    let lead = target.rank - input.rank
    let strides = input.shape.strides
    var steps = [Int](repeating: 0, count: target.rank)
    for index in 0..<input.rank {
      let own = input.shape[index]
      guard own == target[index + lead] || own == 1 else {
        throw Failure(.invalidArgumentError, "Incompatible shapes: \(input.shape) vs. \(target)")
      }
      steps[index + lead] = own == 1 ? 0 : strides[index]
    }
    let out = try call.output(input.dtype, target)
    try StridedCopy.run(
      input.pointer, steps: steps, to: out.pointer, steps: target.strides, dims: target.dims,
      size: input.dtype.byteSize)
    return out
  }

  /// The broadcast of two shapes.
  static func broadcast(_ x: [Int], _ y: [Int]) throws -> [Int] {
    let rank = max(x.count, y.count)
    return try (0..<rank).map { (index: Int) throws -> Int in
      let a = index < rank - x.count ? 1 : x[index - (rank - x.count)]
      let b = index < rank - y.count ? 1 : y[index - (rank - y.count)]
      guard a == b || a == 1 || b == 1 else {
        throw Failure(
          .invalidArgumentError, "Incompatible shapes: \(Shape.text(x)) vs. \(Shape.text(y))")
      }
      return a == 1 ? b : a
    }
  }
}

extension Op {
  /// The input repeated `multiples[i]` times along each dimension.
  ///
  /// - Gradient: the upstream, cut into tiles that are summed.
  /// - Source: TensorFlow op `Tile`; scripts call `tf.tile`.
  public static let tile: Op = Op(
    "Tile", scope: "Tile", inputs: [.same("input"), .same("multiples", "Tmultiples")],
    attributes: [.type("T", .all), .type("Tmultiples", .indices, default: .int32)],
    shape: ShapeRule { context in
      let multiples = context.shapeValue(1)
      guard let rank = context.shape(0).rank ?? multiples.rank else { return [.unknown] }
      guard let dims = context.shape(0).dims else { return [.unknown(rank: rank)] }
      guard let factors = multiples.dims else { return [.unknown(rank: rank)] }
      guard factors.count == dims.count else {
        throw Failure(.valueError, "Shape must be rank \(factors.count) but is rank \(dims.count)")
      }
      var result: [Int?] = []
      for (dim, factor) in zip(dims, factors) {
        if let dim, let factor { result.append(try Axis.product(dim, factor)) } else { result.append(nil) }
      }
      return [PartialShape(result)]
    },
    kernel: .movement(0..<1) { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try Repeating.tile(inputs[0], inputs[1], call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in [try TileGradient.rule(step), nil] },
    summary: "The input repeated along each dimension.")

  /// The input stretched to a larger shape by NumPy's rules.
  ///
  /// - Source: TensorFlow op `BroadcastTo`; scripts call `tf.broadcast_to`.
  public static let broadcastTo: Op = Op(
    "BroadcastTo", scope: "BroadcastTo", inputs: [.same("input"), .same("shape", "Tidx")],
    attributes: [.type("T", .all), .type("Tidx", .indices, default: .int32)], isNamedInErrors: false,
    shape: ShapeRule { context in
      let target = context.shapeValue(1)
      guard let wanted = target.dims, let dims = context.shape(0).dims else { return [target] }
      guard dims.count <= wanted.count else {
        throw Failure(.valueError, "Shape must be at most rank \(wanted.count) but is rank \(dims.count)")
      }
      for (dim, size) in zip(dims.reversed(), wanted.reversed()) {
        if let dim, let size, dim != size, dim != 1 {
          throw Failure(.valueError, "Dimensions must be equal, but are \(dim) and \(size)")
        }
      }
      return [target]
    },
    kernel: .movement(0..<1) { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try Repeating.broadcast(inputs[0], to: Shape(inputs[1].ints), call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let dtype = step.inputs[1].dtype
      let inputShape = try Call.shape(step.inputs[0], as: dtype)
      var target = step.inputs[1]
      if target.isSymbolic, let dims = step.inputs[1].staticValue?.ints {
        target = try constant(Call.vector(dims, dtype))
      }
      let axes = try Op.broadcastGradientArgs.call([target, inputShape])
      let summed = try Call.reduceSum(step.upstream, axes: axes[1], keepDims: true)
      return [try Op.reshape(summed, inputShape), nil]
    },
    summary: "The input stretched to a larger shape.")

  /// The shape that two shapes have when broadcast against each other.
  ///
  /// - Source: TensorFlow op `BroadcastArgs`; scripts call `tf.broadcast_dynamic_shape`.
  public static let broadcastArgs: Op = Op(
    "BroadcastArgs", scope: "BroadcastArgs", inputs: [.same("s0"), .same("s1")], outputs: [.same("T", name: "r0")],
    attributes: [.type("T", .indices, default: .int32)],
    shape: ShapeRule { context in
      guard let a = context.shape(0)[0], let b = context.shape(1)[0] else { return [.unknown(rank: 1)] }
      return [PartialShape([Swift.max(a, b)])]
    },
    kernel: .binary { (x: Tensor, y: Tensor, _: borrowing KernelCall) throws -> Tensor in
      guard x.rank == 1 else { throw Failure(.invalidArgumentError, "In[0] must be a vector.\(x.shape)") }
      guard y.rank == 1 else { throw Failure(.invalidArgumentError, "In[1] must be a vector.\(y.shape)") }
      return Call.vector(try Repeating.broadcast(x.ints, y.ints), x.dtype)
    },
    gradient: .notDifferentiable("integer result"),
    summary: "The broadcast of two shapes.")
}

private enum TileGradient {
  /// Interleaves multiples and dimensions, reshapes the upstream to that, and sums over the multiples.
  static func rule(_ step: GradientStep) throws -> AnyTensor {
    let dtype = step.inputs[1].dtype
    let inputShape = try Call.shape(step.inputs[0], as: dtype)
    let pairs = try Op.pack([step.inputs[1], inputShape], Attributes(["axis": .int(0)]))
    let transposed = try Call.scoped("transpose") { (scope: String?) throws -> AnyTensor in
      try Op.transpose(pairs, constant(Call.vector([1, 0]), name: "perm"), name: scope)
    }
    let splitShape = try Call.reshape(transposed, [-1])
    let size = try Call.size(splitShape)
    let axes = try Call.scoped("range") { (scope: String?) throws -> AnyTensor in
      let start = try constant(Tensor.scalar(0, as: .int32), name: "start")
      let delta = try constant(Tensor.scalar(2, as: .int32), name: "delta")
      return try Op.range([start, size, delta], name: scope)
    }
    let tiles = try Op.reshape(step.upstream, splitShape)
    return try Call.reduceSum(tiles, axes: axes)
  }
}
