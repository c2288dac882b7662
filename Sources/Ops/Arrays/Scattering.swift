import Diagnostics
import Kernels
import Tensors

/// Index tuples into the leading dimensions of a tensor, as `GatherNd` and the scatter ops take them.
enum ScatterIndex {
  /// `[7]`, `[1,5]`: the tuple.
  static func text(_ indices: Tensor, _ row: Int, _ depth: Int) -> String {
    "[" + (0..<depth).map { (axis: Int) -> String in String(indices.int(at: row * depth + axis)) }.joined(separator: ", ")
      + "]"
  }

  /// `[3]`: where the tuple lies in `indices`.
  static func rowText(_ row: Int, _ shape: Shape) -> String {
    let outer = Shape(trusted: Array(shape.dims.dropLast()))
    return outer.rank == 0 ? "[0]" : Gathering.place(row, outer)
  }
}

/// Ops that write slices into a tensor by index tuples.
public enum Scattering {
  public static let all: [Op] = [
    .scatterNd, .tensorScatterUpdate, .tensorScatterAdd, .tensorScatterSub, .tensorScatterMax, .tensorScatterMin,
  ]

  /// What happens to an element that is written to.
  enum Combination: Sendable {
    case replace, add, subtract, maximum, minimum, multiply, divide

    var kernel: k_binary_op? {
      switch self {
      case .replace: nil
      case .add: K_ADD
      case .subtract: K_SUB
      case .maximum: K_MAXIMUM
      case .minimum: K_MINIMUM
      case .multiply: K_MUL
      case .divide: K_DIV
      }
    }
  }

  /// Writes `updates` into slices of `out`, one after another, so that of several for one place the last one wins.
  ///
  /// - Throws: `InvalidArgumentError` for shapes that don't fit and indices out of range, before anything is written.
  static func apply(
    _ combination: Combination, to out: Tensor, _ indices: Tensor, _ updates: Tensor, skipsBad: Bool, op: String
  ) throws {
    guard indices.rank > 0, out.rank > 0 else {
      throw Failure(
        .invalidArgumentError,
        indices.rank == 0 ? "Indices shape must have rank at least one. Found:\(indices.shape)"
          : "Output must be at least 1-D, got shape: \(out.shape)")
    }
    let depth = indices.shape[indices.rank - 1]
    guard depth <= out.rank else {
      throw Failure(
        .invalidArgumentError,
        "The inner \(out.rank) dimensions of output.shape=\(out.shape) must match the inner \(updates.rank) dimensions of "
          + "updates.shape=\(updates.shape)")
    }
    try checkShapes(indices, updates, out.shape, depth, op)
    let places = RowPlaces(tuples: indices, depth: depth, in: out.shape)
    if !skipsBad, let row = try places.firstOutside() {
      throw Failure(
        .invalidArgumentError,
        "indices\(ScatterIndex.rowText(row, indices.shape)) = \(ScatterIndex.text(indices, row, depth)) does not index "
          + "into shape \(out.shape)")
    }
    try write(combination, to: out, places, updates, slice: out.shape.elementCount(in: depth..<out.rank), op: op)
  }

  private static func checkShapes(_ indices: Tensor, _ updates: Tensor, _ shape: Shape, _ depth: Int, _ op: String) throws {
    let outer = indices.rank - 1
    guard updates.rank >= outer, (0..<outer).allSatisfy({ updates.shape[$0] == indices.shape[$0] }) else {
      throw Failure(
        .invalidArgumentError,
        "Outer dimensions of indices and update must match. Indices shape: \(indices.shape), updates "
          + "shape:\(updates.shape)")
    }
    let inner = Array(shape.dims[depth...])
    guard Array(updates.shape.dims[outer...]) == inner else {
      throw Failure(
        .invalidArgumentError,
        op == "ScatterNd"
          ? "Dimensions [\(depth),\(shape.rank)) of input[shape=\(shape)] must match dimensions [\(outer),\(updates.rank)) of "
            + "updates[shape=\(updates.shape)]"
          : "The inner \(shape.rank - depth) dimensions of output.shape=\(shape) must match the inner "
            + "\(updates.rank - outer) dimensions of updates.shape=\(updates.shape)")
    }
  }

  /// Writes slice i of `updates` to slice `places[i]` of `out`; negative places are left out.
  static func write(
    _ combination: Combination, to out: Tensor, _ places: RowPlaces, _ updates: Tensor, slice: Int, op: String
  ) throws {
    let bytes = slice * out.dtype.byteSize
    guard bytes > 0 else { return }
    guard let kernel = combination.kernel else {
      for row in 0..<places.count {
        try Interrupt.poll(at: row)
        let place = places[row]
        guard place >= 0 else { continue }
        (out.pointer + place &* bytes).copyMemory(from: updates.pointer + row &* bytes, byteCount: bytes)
      }
      return
    }
    guard let loop = k_binary(kernel, out.dtype.rawValue, Int32(K_VECTOR_VECTOR)) else {
      throw Failure(.unimplementedError, "\(op) of \(out.dtype.name) is not supported")
    }
    var status: Int32 = 0
    for row in 0..<places.count {
      try Interrupt.poll(at: row)
      let place = places[row]
      guard place >= 0 else { continue }
      let target = out.pointer + place &* bytes
      status |= loop(target, updates.pointer + row &* bytes, target, slice)
    }
    try KernelStatus.check(status)
  }

  static func skipsBad(_ call: borrowing KernelCall) -> Bool {
    call.attributes.string("bad_indices_policy") == "IGNORE"
  }

  /// The static shape, with the words of TensorFlow's scatter shape function.
  static func infer(_ indices: PartialShape, _ updates: PartialShape, _ output: PartialShape) throws -> PartialShape {
    guard let indexDims = indices.dims, let updateDims = updates.dims, let depth = indexDims.last ?? nil else {
      return output
    }
    let outer = indexDims.count - 1
    do {
      _ = try indices.dims(in: 0..<outer).merging(updates.dims(in: 0..<outer))
    } catch let failure as Failure {
      throw Failure(
        .valueError,
        "Dimensions [0,\(outer)) of indices[shape=\(indices.kernelText)] = \(indices.dims(in: 0..<outer).kernelText) must "
          + "match dimensions [0,\(outer)) of updates[shape=\(updates.kernelText)] = "
          + "\(updates.dims(in: 0..<outer).kernelText): \(failure.message)")
    }
    guard let dims = output.dims else { return output }
    do {
      _ = try PartialShape(Array(dims.dropFirst(depth))).merging(PartialShape(Array(updateDims.dropFirst(outer))))
    } catch let failure as Failure {
      throw Failure(
        .valueError,
        "Dimensions [\(depth),\(dims.count)) of input[shape=\(output.kernelText)] = "
          + "\(output.dims(in: depth..<dims.count).kernelText) must match dimensions [\(outer),\(updateDims.count)) of "
          + "updates[shape=\(updates.kernelText)] = \(updates.dims(in: outer..<updateDims.count).kernelText): "
          + failure.message)
    }
    return output
  }
}

extension Op {
  /// Zeros of `shape` to which `updates` are added at index tuples.
  ///
  /// - Gradient: to `updates`, the upstream gathered at the indices.
  /// - Source: TensorFlow op `ScatterNd`; scripts call `tf.scatter_nd`.
  public static let scatterNd: Op = Op(
    "ScatterNd", scope: "ScatterNd",
    inputs: [.same("indices", "Tindices"), .same("updates"), .same("shape", "Tindices")],
    attributes: [
      .type("T", .all), .type("Tindices", Gathering.indexTypes), .string("bad_indices_policy", default: ""),
    ],
    shape: ShapeRule { context in
      [try Scattering.infer(context.shape(0), context.shape(1), context.shapeValue(2))]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try ScatterKernel.scatterNd(inputs, call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [nil, try Op.gatherNd(step.upstream, step.inputs[0]), nil]
    },
    summary: "Zeros with updates added at index tuples.")

  private static func tensorScatter(
    _ name: String, _ combination: Scattering.Combination, indices: DTypeSet = .indices,
    gradient: @escaping @Sendable (GradientStep) throws -> [AnyTensor?], summary: String
  ) -> Op {
    Op(
      name, scope: name, inputs: [.same("tensor"), .same("indices", "Tindices"), .same("updates")],
      attributes: [.type("T", .all), .type("Tindices", indices), .string("bad_indices_policy", default: "")],
      isNamedInErrors: false,
      shape: ShapeRule { context in
        _ = try context.shape(0).requiringRank(atLeast: 1)
        return [try Scattering.infer(context.shape(1), context.shape(2), context.shape(0))]
      },
      kernel: ScatterKernel.kernel(combination), gradient: .rule(gradient), summary: summary)
  }

  /// A copy of `tensor` with slices at index tuples replaced.
  ///
  /// - Gradient: to `tensor`, the upstream with zeros at the indices; to `updates`, the upstream gathered there.
  /// - Errors: `InvalidArgumentError` for an index out of range, or shapes that don't fit.
  /// - Source: TensorFlow op `TensorScatterUpdate`; scripts call `tf.tensor_scatter_nd_update`.
  public static let tensorScatterUpdate: Op = tensorScatter(
    "TensorScatterUpdate", .replace, indices: DTypeSet(listing: "int16 int32 int64 uint16"),
    gradient: { (step: GradientStep) throws -> [AnyTensor?] in
      let indices = step.inputs[1]
      let updates = try Op.gatherNd(step.upstream, indices)
      let kept = try Op.identity(step.upstream)
      let cleared = try Op.tensorScatterUpdate([kept, indices, Call.zerosLike(step.inputs[2])])
      return [cleared, nil, updates]
    }, summary: "A tensor with slices replaced at index tuples.")

  /// A copy of `tensor` with updates added at index tuples.
  ///
  /// - Source: TensorFlow op `TensorScatterAdd`; scripts call `tf.tensor_scatter_nd_add`.
  public static let tensorScatterAdd: Op = tensorScatter(
    "TensorScatterAdd", .add,
    gradient: { (step: GradientStep) throws -> [AnyTensor?] in
      let updates = try Op.gatherNd(step.upstream, step.inputs[1])
      return [try Op.identity(step.upstream), nil, updates]
    }, summary: "A tensor with updates added at index tuples.")

  /// A copy of `tensor` with updates subtracted at index tuples.
  ///
  /// - Source: TensorFlow op `TensorScatterSub`; scripts call `tf.tensor_scatter_nd_sub`.
  public static let tensorScatterSub: Op = tensorScatter(
    "TensorScatterSub", .subtract,
    gradient: { (step: GradientStep) throws -> [AnyTensor?] in
      let updates = try Op.gatherNd(step.upstream, step.inputs[1])
      let kept = try Op.identity(step.upstream)
      return [kept, nil, try Op.neg(updates)]
    }, summary: "A tensor with updates subtracted at index tuples.")

  /// A copy of `tensor` with the larger of element and update at index tuples.
  ///
  /// - Source: TensorFlow op `TensorScatterMax`; scripts call `tf.tensor_scatter_nd_max`.
  public static let tensorScatterMax: Op = tensorScatter(
    "TensorScatterMax", .maximum, gradient: ScatterKernel.extremalGradient,
    summary: "A tensor with the larger of element and update at index tuples.")

  /// A copy of `tensor` with the smaller of element and update at index tuples.
  ///
  /// - Source: TensorFlow op `TensorScatterMin`; scripts call `tf.tensor_scatter_nd_min`.
  public static let tensorScatterMin: Op = tensorScatter(
    "TensorScatterMin", .minimum, gradient: ScatterKernel.extremalGradient,
    summary: "A tensor with the smaller of element and update at index tuples.")
}

private enum ScatterKernel {
  static func kernel(_ combination: Scattering.Combination) -> Kernel {
    .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let (tensor, indices, updates) = (inputs[0], inputs[1], inputs[2])
      guard !tensor.dtype.isObject else { return [try replaced(tensor, indices, updates, combination, call)] }
      let out = try tensor.copied()
      try Scattering.apply(
        combination, to: out, indices, updates, skipsBad: Scattering.skipsBad(call), op: call.op.name)
      return [out]
    }
  }

  static func scatterNd(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> Tensor {
    let shape = try Filling.shape(inputs[2].ints)
    let skipsBad = Scattering.skipsBad(call)
    if inputs[1].dtype.isObject {
      // The numbers of objects can't be summed: the last one written stays.
      return try ObjectMovement(inputs, 1..<2).run { (numbered: [Tensor]) throws -> [Tensor] in
        let out = try Tensor.zeros(.int64, shape)
        try Scattering.apply(.replace, to: out, numbered[0], numbered[1], skipsBad: skipsBad, op: "ScatterNd")
        return [out]
      }[0]
    }
    let out = try call.output(inputs[1].dtype, shape)
    try out.clear()
    let combination: Scattering.Combination = inputs[1].dtype == .bool ? .replace : .add
    try Scattering.apply(combination, to: out, inputs[0], inputs[1], skipsBad: skipsBad, op: call.op.name)
    return out
  }

  /// Strings: the same on their numbers.
  private static func replaced(
    _ tensor: Tensor, _ indices: Tensor, _ updates: Tensor, _ combination: Scattering.Combination,
    _ call: borrowing KernelCall
  ) throws -> Tensor {
    guard case .replace = combination else {
      throw Failure(.unimplementedError, "\(call.op.name) of \(tensor.dtype.name) is not supported")
    }
    let skipsBad = Scattering.skipsBad(call)
    return try ObjectMovement([tensor, updates], 0..<2).run { (numbered: [Tensor]) throws -> [Tensor] in
      let out = try numbered[0].copied()
      try Scattering.apply(.replace, to: out, indices, numbered[1], skipsBad: skipsBad, op: "TensorScatterUpdate")
      return [out]
    }[0]
  }

  /// Where several elements are equally extremal, the gradient is shared among them.
  @Sendable
  static func extremalGradient(_ step: GradientStep) throws -> [AnyTensor?] {
    let (x, indices, y) = (step.inputs[0], step.inputs[1], step.inputs[2])
    let upstream = try step.upstream
    let cast = Attributes(["DstT": .type(upstream.dtype)])
    let ofX = try Op.cast(Op.equal(x, step.outputs[0]), cast)
    let there = try Op.gatherNd(step.outputs[0], indices)
    let ofY = try Op.cast(Op.equal(y, there), cast)
    let scattered = try Op.scatterNd([indices, ofY, Call.shape(x, as: indices.dtype)])
    let total = try Call.add(ofX, scattered)
    let toX = try Call.divide(Call.multiply(upstream, ofX), total)
    let toY = try Call.multiply(Op.gatherNd(Call.divide(upstream, total), indices), ofY)
    return [toX, nil, toY]
  }
}
