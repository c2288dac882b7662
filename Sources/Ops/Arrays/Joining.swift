import Diagnostics
import Tensors

/// Ops that join tensors: concatenation and stacking, and the offsets that a concatenation's gradient needs.
public enum Joining {
  public static let all: [Op] = [.concat, .concatOffset, .pack]

  static func concat(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> Tensor {
    guard let axisTensor = inputs.last, let first = inputs.first, inputs.count > 1 else {
      throw Failure(.invalidArgumentError, "ConcatOp : Expected at least one input")
    }
    guard axisTensor.elementCount == 1 else {
      throw Failure(
        .invalidArgumentError,
        "ConcatOp : Expected concat dimension tensor to be a scalar, but got shape \(axisTensor.shape)")
    }
    let values = inputs.dropLast()
    let rank = first.rank
    let given = axisTensor.int(at: 0)
    guard let axis = Axis.resolved(given, rank: rank) else {
      throw Failure(
        .invalidArgumentError,
        "ConcatOp : Expected concatenating dimensions in the range [\(-rank), \(rank)), but got \(given)")
    }
    var total = 0
    for (index, value) in values.enumerated() {
      guard value.rank == rank else {
        throw Failure(
          .invalidArgumentError,
          "ConcatOp : Ranks of all input tensors should match: shape[0] = \(first.shape) vs. shape[\(index)] = "
            + "\(value.shape)")
      }
      for dim in 0..<rank where dim != axis && value.shape[dim] != first.shape[dim] {
        throw Failure(
          .invalidArgumentError,
          "ConcatOp : Dimension \(dim) in both shapes must be equal: shape[0] = \(first.shape) vs. shape[\(index)] = "
            + "\(value.shape)")
      }
      total += value.shape[axis]
    }
    var dims = first.shape.dims
    dims[axis] = total
    let out = try call.output(first.dtype, Shape(dims))
    try fill(out, with: Array(values), axis: axis)
    return out
  }

  /// Copies tensors one after another along an axis of the result: blocks for each outer position.
  static func fill(_ out: Tensor, with values: [Tensor], axis: Int) throws {
    let size = out.dtype.byteSize
    let outer = out.shape.elementCount(in: 0..<axis)
    let row = out.shape.elementCount(in: axis..<out.rank)
    var offset = 0
    for value in values {
      let block = value.shape.elementCount(in: axis..<value.rank)
      if value.elementCount > Tiles.elements {
        try StridedCopy.run(
          value.pointer, steps: [block, 1], to: out.pointer + offset * size, steps: [row, 1], dims: [outer, block],
          size: size)
      } else if block > 0 {
        for index in 0..<outer {
          (out.pointer + (index * row + offset) * size)
            .copyMemory(from: value.pointer + index * block * size, byteCount: block * size)
        }
      }
      offset += block
    }
  }

  static func pack(_ values: [Tensor], _ call: borrowing KernelCall) throws -> Tensor {
    guard let first = values.first else { throw Failure(.invalidArgumentError, "Pack needs at least one input") }
    let rank = first.rank + 1
    let given = call.attributes.int("axis")
    guard let axis = Axis.resolved(given, rank: rank) else {
      throw Failure(.invalidArgumentError, "axis = \(given) not in [\(-rank), \(rank))")
    }
    for (index, value) in values.enumerated() where value.shape != first.shape {
      throw Failure(
        .invalidArgumentError,
        "Shapes of all inputs must match: values[0].shape = \(first.shape) != values[\(index)].shape = \(value.shape)")
    }
    var dims = first.shape.dims
    dims.insert(values.count, at: axis)
    let out = try call.output(first.dtype, Shape(dims))
    dims[axis] = 1
    let slice = Shape(trusted: dims)
    try fill(out, with: values.map { (value: Tensor) -> Tensor in value.reshaped(to: slice) }, axis: axis)
    return out
  }

  /// The static shape of a concatenation along a known axis, from the last input backwards as TensorFlow merges.
  static func inferConcat(_ values: [PartialShape], axis: Int) throws -> PartialShape {
    let least = axis < 0 ? -axis : axis + 1
    var before = PartialShape.unknown
    var after = PartialShape.unknown
    var middle: Int? = 0
    var isRankKnown = false
    for value in values.reversed() {
      guard let dims = try value.requiringRank(atLeast: least).dims else {
        middle = nil
        continue
      }
      isRankKnown = true
      let place = axis < 0 ? dims.count + axis : axis
      before = try PartialShape(Array(dims[..<place])).merging(before)
      after = try PartialShape(Array(dims[(place + 1)...])).merging(after)
      if let sum = middle, let dim = dims[place] { middle = sum + dim } else { middle = nil }
    }
    guard isRankKnown else { return .unknown }
    return before.concatenated(with: PartialShape([middle])).concatenated(with: after)
  }
}

extension Op {
  /// Tensors joined along an existing axis.
  ///
  /// - Inputs: `values`: N tensors of one dtype, equal but for dimension `axis`; `axis`: a scalar, may be negative.
  /// - Gradient: the upstream, cut where the inputs were joined.
  /// - Errors: `InvalidArgumentError` for shapes that don't fit, or an axis out of range.
  /// - Source: TensorFlow op `ConcatV2`; scripts call `tf.concat`.
  public static let concat: Op = Op(
    "ConcatV2", scope: "concat", inputs: [.many("values"), .same("axis", "Tidx")],
    attributes: [.int("N"), .type("T", .all), .type("Tidx", .indices, default: .int32)],
    shape: ShapeRule { context in
      let values = context.inputs.dropLast().map { (input: AnyTensor) -> PartialShape in input.partialShape }
      let last = context.inputs.count - 1
      _ = try context.shape(last).requiringRank(0)
      if let axis = context.constant(last) { return [try Joining.inferConcat(values, axis: axis.int(at: 0))] }
      var rank: Int? = nil
      for value in values { if let own = value.rank { rank = try PartialShape.equal(rank, own) } }
      return [rank.map { (count: Int) -> PartialShape in .unknown(rank: count) } ?? .unknown]
    },
    kernel: .movement(dropLast: 1) { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try Joining.concat(inputs, call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in try ConcatGradient.rule(step) },
    summary: "Tensors joined along an axis.")

  /// Where each input of a concatenation starts in its result: one vector an input.
  ///
  /// - Source: TensorFlow op `ConcatOffset`.
  public static let concatOffset: Op = Op(
    "ConcatOffset", scope: "ConcatOffset", inputs: [.fixed("concat_dim", .int32), .many("shape", "shape_type")],
    outputs: [.many("shape_type", count: "N", name: "offset")],
    attributes: [.int("N"), .type("shape_type", .indices, default: .int32)],
    shape: ShapeRule { context in context.inputs.dropFirst().map { (input: AnyTensor) -> PartialShape in input.partialShape } },
    kernel: .general { (inputs: [Tensor], _: borrowing KernelCall) throws -> [Tensor] in
      try ConcatGradient.offsets(inputs)
    },
    gradient: .notDifferentiable("integer result"),
    summary: "Where each input of a concatenation starts.")

  /// Tensors of one shape stacked along a new axis.
  ///
  /// - Gradient: the upstream, unstacked.
  /// - Errors: `InvalidArgumentError` for unequal shapes or an axis out of range.
  /// - Source: TensorFlow op `Pack`; scripts call `tf.stack`.
  public static let pack: Op = Op(
    "Pack", scope: "stack", inputs: [.many("values")], attributes: [.int("N"), .type("T", .all), .int("axis", default: 0)],
    shape: ShapeRule { context in
      guard var merged = context.inputs.last?.partialShape else { return [.unknown] }
      for index in stride(from: context.inputs.count - 2, through: 0, by: -1) {
        do {
          merged = try context.shape(index).merging(merged)
        } catch let failure as Failure {
          throw Failure(failure.kind, failure.message + "\n\tFrom merging shape \(index) with other shapes.")
        }
      }
      guard var dims = merged.dims else { return [.unknown] }
      let given = context.attributes.int("axis")
      guard let axis = Axis.resolved(given, rank: dims.count + 1) else {
        throw Failure(
          .valueError, "Invalid axis: \(given); must be in [\(-dims.count - 1),\(dims.count + 1))")
      }
      dims.insert(context.inputs.count, at: axis)
      return [PartialShape(dims)]
    },
    kernel: .movement { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try Joining.pack(inputs, call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let axis = step.attributes.int("axis")
      return try Op.unpack.call(
        [step.upstream], Attributes(["num": .int(step.inputs.count), "axis": .int(axis)]))
    },
    summary: "Tensors stacked along a new axis.")
}

private enum ConcatGradient {
  static func rule(_ step: GradientStep) throws -> [AnyTensor?] {
    let values = Array(step.inputs.dropLast())
    guard let dim = step.inputs.last else { return [] }
    if values.count == 1 { return [try step.upstream, nil] }
    let isSymbolic = try step.upstream.isSymbolic
    if !dim.isSymbolic, !ExecutionContext.isGraph || !isSymbolic {
      return try eagerRule(step, values, dim)
    }
    let rank = try Call.rank(values[0])
    let axis = try Call.modulo(dim, rank)
    let sizes = try shapes(values)
    var gradients: [AnyTensor?] = []
    if sizes.count > 16 {
      return try manyParts(step, sizes, axis)
    }
    let offsets = try Op.concatOffset.call([axis] + sizes)
    for (offset, size) in zip(offsets, sizes) {
      gradients.append(try Op.slice([step.upstream, offset, size]))
    }
    return gradients + [nil]
  }

  /// The inputs' shapes: constants where all are known, else one ShapeN.
  private static func shapes(_ values: [AnyTensor]) throws -> [AnyTensor] {
    if ExecutionContext.isGraph, values.allSatisfy({ $0.partialShape.isFullyDefined }) {
      return try values.map { (value: AnyTensor) throws -> AnyTensor in try Call.shape(value) }
    }
    return try Op.shapeN.call(values)
  }

  private static func eagerRule(_ step: GradientStep, _ values: [AnyTensor], _ dim: AnyTensor) throws -> [AnyTensor?] {
    guard let given = dim.staticValue?.int(at: 0), let rank = values[0].partialShape.rank,
      let axis = Axis.resolved(given, rank: rank)
    else { throw Failure(.valueError, "the axis of a concatenation is not known") }
    let sizes = values.map { (value: AnyTensor) -> Int in value.partialShape[axis] ?? 0 }
    return try Op.splitV.call(
      [step.upstream, Call.vector(sizes), Tensor.scalar(axis, as: .int32)],
      Attributes(["num_split": .int(values.count)])) + [nil]
  }

  /// Beyond 16 inputs one split is cheaper than as many slices.
  private static func manyParts(_ step: GradientStep, _ sizes: [AnyTensor], _ axis: AnyTensor) throws -> [AnyTensor?] {
    let stacked = try Op.pack(sizes, Attributes(["axis": .int(1)]))
    let row = try Call.scoped("Slice") { (scope: String?) throws -> AnyTensor in
      let begin = try Call.stack([.tensor(axis), .int(0)], name: "begin")
      return try Op.slice([stacked, begin, constant(Call.vector([1, -1]), name: "size")], name: scope)
    }
    let lengths = try Op.squeeze(row)
    return try Op.splitV.call(
      [step.upstream, lengths, axis], Attributes(["num_split": .int(sizes.count)])) + [nil]
  }

  static func offsets(_ inputs: [Tensor]) throws -> [Tensor] {
    guard let dim = inputs.first, inputs.count > 1 else { return [] }
    let shapes = inputs.dropFirst()
    let rank = inputs[1].elementCount
    guard let axis = Axis.resolved(dim.int(at: 0), rank: rank) else {
      throw Failure(.invalidArgumentError, "Concat dim is out of range: \(dim.int(at: 0)) vs. \(rank)")
    }
    var start = 0
    return try shapes.enumerated().map { (index: Int, shape: Tensor) throws -> Tensor in
      guard shape.elementCount == rank else {
        throw Failure(
          .invalidArgumentError, "input \(index) should contain \(rank) elements, but got \(shape.elementCount)")
      }
      for position in 0..<rank where position != axis && shape.int(at: position) != inputs[1].int(at: position) {
        throw Failure(
          .invalidArgumentError,
          "All dimensions except \(axis) must match. Input \(index) has shape "
            + "[\(shape.ints.map { "\($0)" }.joined(separator: " "))] and doesn't match input 0 with shape "
            + "[\(inputs[1].ints.map { "\($0)" }.joined(separator: " "))].")
      }
      var offset = [Int](repeating: 0, count: rank)
      offset[axis] = start
      start += shape.int(at: axis)
      return Call.vector(offset, shape.dtype)
    }
  }
}
