import Diagnostics
import Tensors

/// Ops that put a border around a tensor.
public enum Padding {
  public static let all: [Op] = [.pad, .padV2, .mirrorPad, .mirrorPadGrad]

  /// The borders as pairs, checked.
  static func borders(_ paddings: Tensor, _ input: Tensor) throws -> [(before: Int, after: Int)] {
    guard paddings.rank == 2, paddings.shape[1] == 2 else {
      throw Failure(.invalidArgumentError, "paddings must be a matrix with 2 columns: \(paddings.shape)")
    }
    guard paddings.shape[0] == input.rank else {
      throw Failure(
        .invalidArgumentError,
        "The first dimension of paddings must be the rank of inputs\(paddings.shape) \(input.shape)")
    }
    return try (0..<input.rank).map { (index: Int) throws -> (before: Int, after: Int) in
      let before = paddings.int(at: 2 * index)
      let after = paddings.int(at: 2 * index + 1)
      guard before >= 0, after >= 0 else {
        throw Failure(.invalidArgumentError, "Paddings must be non-negative: \(before) \(after)")
      }
      return (before, after)
    }
  }

  static func padded(_ dims: [Int], _ borders: [(before: Int, after: Int)]) throws -> Shape {
    try Shape(
      zip(dims, borders).map { (dim: Int, border: (before: Int, after: Int)) throws -> Int in
        let (sum, overflow) = dim.addingReportingOverflow(border.before)
        let (total, second) = sum.addingReportingOverflow(border.after)
        if overflow || second { throw Failure(.invalidArgumentError, "Paddings are too large") }
        return total
      })
  }

  static func pad(_ inputs: [Tensor], value: Tensor?, _ call: borrowing KernelCall) throws -> Tensor {
    let input = inputs[0]
    let borders = try borders(inputs[1], input)
    let shape = try padded(input.shape.dims, borders)
    let out: Tensor
    if let value {
      guard value.rank == 0 else {
        throw Failure(.invalidArgumentError, "constant_values must be a scalar. Found: \(value.shape)")
      }
      out = try Filling.filled(value, shape, call)
    } else {
      out = try call.output(input.dtype, shape)
      try out.clear()
    }
    let strides = shape.strides
    let start = zip(borders, strides).reduce(0) { $0 + $1.0.before * $1.1 }
    let size = input.dtype.byteSize
    try StridedCopy.run(
      input.pointer, steps: input.shape.strides, to: out.pointer + start * size, steps: strides, dims: input.shape.dims,
      size: size)
    return out
  }

  /// Reflects one axis after another: later axes reflect what earlier ones made, corners included.
  static func mirror(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> Tensor {
    let offset = call.attributes.string("mode") == "REFLECT" ? 1 : 0
    let borders = try borders(inputs[1], inputs[0])
    for (index, border) in borders.enumerated() where max(border.before, border.after) > inputs[0].shape[index] - offset {
      throw Failure(
        .invalidArgumentError,
        "paddings must be \(offset == 1 ? "less than" : "no greater than") the dimension size: \(border.before), "
          + "\(border.after) \(offset == 1 ? "not less than" : "greater than") \(inputs[0].shape[index])")
    }
    var current = inputs[0]
    for (axis, border) in borders.enumerated() where border.before + border.after > 0 {
      let places = reflection(current.shape[axis], border, offset)
      current = try picked(current, axis, places)
    }
    return current
  }

  /// For each place along a padded axis, the place along the axis that it shows.
  static func reflection(_ dim: Int, _ border: (before: Int, after: Int), _ offset: Int) -> [Int] {
    (0..<(dim + border.before + border.after)).map { (place: Int) -> Int in
      let index = place - border.before
      if index < 0 { return -index - 1 + offset }
      return index < dim ? index : 2 * dim - index - 1 - offset
    }
  }

  private static func picked(_ x: Tensor, _ axis: Int, _ places: [Int]) throws -> Tensor {
    var dims = x.shape.dims
    dims[axis] = places.count
    let out = try Tensor(uninitialized: x.dtype, Shape(dims))
    let block = x.shape.elementCount(in: axis + 1..<x.rank) * x.dtype.byteSize
    for outer in 0..<x.shape.elementCount(in: 0..<axis) {
      let from = x.pointer + outer * x.shape[axis] * block
      let to = out.pointer + outer * places.count * block
      for (index, place) in places.enumerated() {
        (to + index * block).copyMemory(from: from + place * block, byteCount: block)
      }
    }
    return out
  }

  /// The adjoint of mirroring: what a border shows is added to where it came from.
  static func mirrorGradient(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> Tensor {
    let offset = call.attributes.string("mode") == "REFLECT" ? 1 : 0
    let upstream = inputs[0]
    let borders = try borders(inputs[1], upstream)
    var dims = upstream.shape.dims
    for (index, border) in borders.enumerated() {
      dims[index] -= border.before + border.after
      guard dims[index] - offset >= max(border.before, border.after) else {
        throw Failure(.invalidArgumentError, "Total paddings must be less than the input dimension size")
      }
    }
    let out = try Tensor.zeros(upstream.dtype, Shape(dims))
    let places = zip(dims, borders).map { (dim: Int, border: (before: Int, after: Int)) -> [Int] in
      reflection(dim, border, offset)
    }
    let strides = out.shape.strides
    var position = [Int](repeating: 0, count: dims.count)
    for index in 0..<upstream.elementCount {
      var rest = index
      for axis in dims.indices.reversed() {
        (rest, position[axis]) = rest.quotientAndRemainder(dividingBy: upstream.shape[axis])
      }
      let target = dims.indices.reduce(0) { $0 + places[$1][position[$1]] * strides[$1] }
      out.store(out.double(at: target) + upstream.double(at: index), at: target)
    }
    return out
  }

  static func infer(_ context: ShapeContext) throws -> PartialShape {
    let paddings = try context.shape(1).requiringRank(2)
    if let columns = paddings[1], columns != 2 {
      throw Failure(.valueError, "Dimension must be 2 but is \(columns)")
    }
    if let rows = paddings[0], let rank = context.shape(0).rank, rows != rank {
      throw Failure(.valueError, "Shape must be rank \(rows) but is rank \(rank)")
    }
    guard let rank = context.shape(0).rank ?? paddings[0] else { return .unknown }
    guard let dims = context.shape(0).dims, let values = context.constant(1)?.ints else { return .unknown(rank: rank) }
    return PartialShape(
      try dims.enumerated().map { (index: Int, dim: Int?) throws -> Int? in
        guard values[2 * index] >= 0, values[2 * index + 1] >= 0 else {
          throw Failure(.valueError, "Paddings must be non-negative")
        }
        return dim.map { (size: Int) -> Int in size &+ values[2 * index] &+ values[2 * index + 1] }
      })
  }

  /// The upstream without its border.
  fileprivate static func gradient(_ step: GradientStep) throws -> AnyTensor {
    let (x, paddings) = (step.inputs[0], step.inputs[1])
    let sizes = try Call.stack([.tensor(Call.rank(x)), .int(1)])
    let before = try Call.scoped("Slice") { (scope: String?) throws -> AnyTensor in
      try Op.slice([paddings, constant(Call.vector([0, 0]), name: "begin"), sizes], name: scope)
    }
    let begin = try Call.reshape(before, [-1])
    return try Op.slice([step.upstream, begin, Call.shape(x, as: begin.dtype)])
  }
}

extension Op {
  private static func padding(
    _ name: String, hasValue: Bool = false, attributes: [Attribute] = [],
    kernel: Kernel, gradient: Gradient, summary: String
  ) -> Op {
    Op(
      name, scope: name,
      inputs: [.same("input"), .same("paddings", "Tpaddings")] + (hasValue ? [.same("constant_values")] : []),
      attributes: [.type("T", .all), .type("Tpaddings", .indices, default: .int32)] + attributes,
      shape: ShapeRule { context in
        guard name == "MirrorPadGrad" else { return [try Padding.infer(context)] }
        return [context.shape(0).rank.map { (rank: Int) -> PartialShape in .unknown(rank: rank) } ?? .unknown]
      },
      kernel: kernel, gradient: gradient, summary: summary)
  }

  /// Zeros around a tensor: `paddings[i]` are the counts before and after dimension i.
  ///
  /// - Source: TensorFlow op `Pad`; scripts call `tf.pad`.
  public static let pad: Op = padding(
    "Pad",
    kernel: .movement(0..<1) { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try Padding.pad(inputs, value: nil, call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in [try Padding.gradient(step), nil] },
    summary: "A tensor with zeros around it.")

  /// A value of choice around a tensor.
  ///
  /// - Source: TensorFlow op `PadV2`; scripts call `tf.pad` with `constant_values`.
  public static let padV2: Op = padding(
    "PadV2", hasValue: true,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      guard !inputs[0].dtype.isObject else {
        throw Failure(.unimplementedError, "PadV2 of \(inputs[0].dtype.name) is not supported")
      }
      return [try Padding.pad(inputs, value: inputs[2], call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in [try Padding.gradient(step), nil, nil] },
    summary: "A tensor with a constant around it.")

  /// A tensor with its mirror image around it: without the edge (`REFLECT`) or with it (`SYMMETRIC`).
  ///
  /// - Source: TensorFlow op `MirrorPad`; scripts call `tf.pad` with a mode.
  public static let mirrorPad: Op = padding(
    "MirrorPad", attributes: [.string("mode")],
    kernel: .movement(0..<1) { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try Padding.mirror(inputs, call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [try Op.mirrorPadGrad(step.upstream, step.inputs[1], Attributes(["mode": .string(step.attributes.string("mode"))])), nil]
    },
    summary: "A tensor with its mirror image around it.")

  /// The gradient of `MirrorPad`: the border folded back and added.
  ///
  /// - Source: TensorFlow op `MirrorPadGrad`.
  public static let mirrorPadGrad: Op = padding(
    "MirrorPadGrad", attributes: [.string("mode")],
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try Padding.mirrorGradient(inputs, call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [try Op.mirrorPad(step.upstream, step.inputs[1], Attributes(["mode": .string(step.attributes.string("mode"))])), nil]
    },
    summary: "The gradient of mirror padding.")
}
