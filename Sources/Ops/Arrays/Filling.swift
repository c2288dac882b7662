import Diagnostics
import Kernels
import Tensors

/// Ops that make tensors from a rule: fills, ranges, one-hot rows.
public enum Filling {
  public static let all: [Op] = [.fill, .zerosLike, .onesLike, .range, .linSpace, .oneHot]

  /// A tensor with every element equal to a scalar.
  static func filled(_ value: Tensor, _ shape: Shape, _ call: borrowing KernelCall) throws -> Tensor {
    let out = try call.output(value.dtype, shape)
    try Tiles.fill(out.pointer, with: value.pointer, size: value.dtype.byteSize, count: shape.elementCount)
    return out
  }

  static func shape(_ dims: [Int]) throws -> Shape {
    if let bad = dims.first(where: { (dim: Int) -> Bool in dim < 0 }) {
      throw Failure(.invalidArgumentError, "Dimension \(bad) must be >= 0")
    }
    return try Shape(dims)
  }
}

extension Op {
  /// A tensor of shape `dims` with every element `value`.
  ///
  /// - Gradient: to `value`, the sum of the upstream.
  /// - Errors: `InvalidArgumentError` for a negative dimension, `ResourceExhaustedError` beyond the memory limit.
  /// - Source: TensorFlow op `Fill`; scripts call `tf.fill`, `tf.zeros`, `tf.ones`.
  public static let fill: Op = Op(
    "Fill", scope: "Fill", inputs: [.same("dims", "index_type"), .same("value")],
    attributes: [.type("T", .all), .type("index_type", .indices, default: .int32)],
    shape: ShapeRule { context in
      _ = try context.shape(1).requiringRank(0)
      if let dims = context.constant(0)?.ints, dims.contains(where: { (dim: Int) -> Bool in dim < 0 }) {
        throw Failure(.valueError, "Fill dimensions must be >= 0")
      }
      return [context.shapeValue(0)]
    },
    kernel: .movement(1..<2) { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      guard inputs[0].rank == 1 else {
        throw Failure(.invalidArgumentError, "dims must be a vector, got shape \(inputs[0].shape)")
      }
      guard inputs[1].rank == 0 else {
        throw Failure(.invalidArgumentError, "value must be a scalar, got shape \(inputs[1].shape)")
      }
      return [try Filling.filled(inputs[1], Filling.shape(inputs[0].ints), call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in [nil, try Call.reduceSum(step.upstream)] },
    summary: "A tensor with every element equal to one value.")

  /// Zeros of the shape and dtype of `x`; empty strings for strings.
  ///
  /// - Source: TensorFlow op `ZerosLike`; scripts call `tf.zeros_like`.
  public static let zerosLike: Op = Op(
    "ZerosLike", scope: "zeros_like", inputs: [.same("x")], outputs: [.same("T", name: "y")],
    attributes: [.type("T", .all)], shape: .sameAsInput,
    kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      if x.dtype == .variant { return try TensorList.zeros(like: x) }
      if x.dtype.isObject { return try Tensor(uninitialized: x.dtype, x.shape) }
      let out = try call.output(x.dtype, x.shape)
      try out.clear()
      return out
    },
    gradient: .notDifferentiable("constant result"), summary: "Zeros of a tensor's shape and dtype.")

  /// Ones of the shape and dtype of `x`.
  ///
  /// - Source: TensorFlow op `OnesLike`; scripts call `tf.ones_like`.
  public static let onesLike: Op = Op(
    "OnesLike", scope: "ones_like", inputs: [.same("x")], outputs: [.same("T", name: "y")],
    attributes: [.type("T", [.numeric, .bool])], shape: .sameAsInput,
    kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      try Filling.filled(Tensor.scalar(1, as: x.dtype), x.shape, call)
    },
    gradient: .notDifferentiable("constant result"), summary: "Ones of a tensor's shape and dtype.")

  /// The numbers from `start` up to, and without, `limit` in steps of `delta`.
  ///
  /// - Inputs: three scalars of one real dtype. Output: a vector; floats are `start + i * delta`.
  /// - Errors: `InvalidArgumentError` for a delta of 0, or one that points away from the limit.
  /// - Source: TensorFlow op `Range`; scripts call `tf.range`.
  public static let range: Op = Op(
    "Range", scope: "range", inputs: [.same("start", "Tidx"), .same("limit", "Tidx"), .same("delta", "Tidx")],
    outputs: [.same("Tidx")],
    attributes: [
      .type(
        "Tidx", DTypeSet(listing: "bfloat16 half float double int8 int16 int32 int64 uint16 uint32 uint64"),
        default: .int32)
    ],
    shape: ShapeRule { context in
      for index in 0..<3 { _ = try context.shape(index).requiringRank(0) }
      guard let start = context.constant(0), let limit = context.constant(1), let delta = context.constant(2) else {
        return [.unknown(rank: 1)]
      }
      return [PartialShape([try RangeKernel.count(start, limit, delta)])]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try RangeKernel.run(inputs, call)]
    },
    gradient: .notDifferentiable("TensorFlow has none"), summary: "Numbers in equal steps, up to a limit.")

  /// `num` numbers from `start` to `stop`, both included.
  ///
  /// - Source: TensorFlow op `LinSpace`.
  public static let linSpace: Op = Op(
    "LinSpace", scope: "LinSpace", inputs: [.same("start"), .same("stop"), .same("num", "Tidx")],
    attributes: [.type("T", .floating), .type("Tidx", .indices, default: .int32)],
    shape: ShapeRule { context in
      guard let num = context.constant(2)?.int(at: 0) else { return [.unknown(rank: 1)] }
      guard num > 0 else { throw Failure(.valueError, "Requires num > 0: \(num)") }
      return [PartialShape([num])]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let num = inputs[2].int(at: 0)
      guard num > 0 else { throw Failure(.invalidArgumentError, "Requires num > 0: \(num)") }
      let out = try call.output(inputs[0].dtype, Shape(vector: num))
      let (start, stop) = (inputs[0].double(at: 0), inputs[1].double(at: 0))
      let step = num > 1 ? (stop - start) / Double(num - 1) : 0
      for index in 0..<num { out.store(start + step * Double(index), at: index) }
      // Rounding must not move the end.
      if num > 1 { out.store(stop, at: num - 1) }
      return [out]
    },
    gradient: .notDifferentiable("TensorFlow has none"), summary: "Evenly spaced numbers between two ends.")

  /// Rows that are `on_value` at the index and `off_value` elsewhere; an index out of range gives a row without.
  ///
  /// - Source: TensorFlow op `OneHot`; scripts call `tf.one_hot`.
  public static let oneHot: Op = Op(
    "OneHot", scope: "one_hot",
    inputs: [.same("indices", "TI"), .fixed("depth", .int32), .same("on_value"), .same("off_value")],
    attributes: [
      .int("axis", default: -1), .type("T", .all), .type("TI", DTypeSet(listing: "uint8 int8 int32 int64"), default: .int64),
    ],
    shape: ShapeRule { context in
      let axis = context.attributes.int("axis", default: -1)
      guard axis >= -1 else { throw Failure(.valueError, "axis must be >= -1") }
      let depth = context.constant(1)?.int(at: 0)
      if let depth, depth < 0 {
        throw Failure(.valueError, "Dimension size, given by scalar input 1, must be non-negative but is \(depth)")
      }
      guard var dims = context.shape(0).dims else { return [.unknown] }
      guard axis <= dims.count else {
        throw Failure(.valueError, "Shape must be at least rank \(axis) but is rank \(dims.count)")
      }
      dims.insert(depth, at: axis == -1 ? dims.count : axis)
      return [PartialShape(dims)]
    },
    kernel: .movement(2..<4) { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try OneHotKernel.run(inputs, call)]
    },
    gradient: .notDifferentiable("integer indices"), summary: "Rows with one value at an index and another elsewhere.")
}

private enum RangeKernel {
  /// How many numbers there are, with the words of TensorFlow's errors.
  static func count(_ start: Tensor, _ limit: Tensor, _ delta: Tensor) throws -> Int {
    if start.dtype.isFloating {
      let (a, b, d) = (start.double(at: 0), limit.double(at: 0), delta.double(at: 0))
      guard d != 0 else { throw Failure(.valueError, "Requires delta != 0") }
      try checkDirection(d > 0 ? a <= b : a >= b, isUp: d > 0, "\(shortest(a))", "\(shortest(b))")
      let count = ((b - a) / d).rounded(.up)
      guard count.isFinite, count < 0x1p62 else {
        throw Failure(.invalidArgumentError, "Requires ((limit - start) / delta) <= \(Int.max)")
      }
      return max(Int(abs(count)), 0)
    }
    let (a, b, d) = (start.int(at: 0), limit.int(at: 0), delta.int(at: 0))
    guard d != 0 else { throw Failure(.valueError, "Requires delta != 0") }
    try checkDirection(d > 0 ? a <= b : a >= b, isUp: d > 0, "\(a)", "\(b)")
    let (distance, overflow) = d > 0 ? b.subtractingReportingOverflow(a) : a.subtractingReportingOverflow(b)
    guard !overflow else { throw Failure(.invalidArgumentError, "Requires ((limit - start) / delta) <= \(Int.max)") }
    let (quotient, remainder) = distance.magnitude.quotientAndRemainder(dividingBy: d.magnitude)
    return Int(clamping: quotient) + (remainder > 0 ? 1 : 0)
  }

  private static func checkDirection(_ isRight: Bool, isUp: Bool, _ start: String, _ limit: String) throws {
    if isRight { return }
    throw Failure(
      .invalidArgumentError, "Requires start \(isUp ? "<=" : ">=") limit when delta \(isUp ? "> 0" : "< 0"): "
        + "\(start)/\(limit)")
  }

  private static func shortest(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }

  static func run(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> Tensor {
    for (input, name) in zip(inputs, ["start", "limit", "delta"]) where input.rank != 0 {
      throw Failure(.invalidArgumentError, "\(name) must be a scalar, not shape \(input.shape)")
    }
    let (start, delta) = (inputs[0], inputs[2])
    guard delta.double(at: 0) != 0 else { throw Failure(.invalidArgumentError, "Requires delta != 0: 0") }
    let count = try count(start, inputs[1], delta)
    let out = try call.output(start.dtype, Shape(vector: count))
    if start.dtype.isFloating {
      _ = k_range(start.dtype.rawValue, start.double(at: 0), delta.double(at: 0), 0, 0, out.pointer, count)
    } else {
      let (first, step) = (Int64(start.int(at: 0)), Int64(delta.int(at: 0)))
      _ = k_range(start.dtype.rawValue, 0, 0, first, step, out.pointer, count)
    }
    return out
  }
}

private enum OneHotKernel {
  static func run(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> Tensor {
    let (indices, on, off) = (inputs[0], inputs[2], inputs[3])
    let given = call.attributes.int("axis", default: -1)
    guard given == -1 || (given >= 0 && given <= indices.rank) else {
      throw Failure(
        .invalidArgumentError, "Expected axis to be -1 or between [0, \(indices.rank + 1)).  But received: \(given)")
    }
    guard inputs[1].rank == 0 else {
      throw Failure(.invalidArgumentError, "depth must be a scalar, but got: \(inputs[1].shape)")
    }
    let depth = inputs[1].int(at: 0)
    guard depth >= 0 else { throw Failure(.invalidArgumentError, "depth must be non-negative, got: \(depth)") }
    for (value, name) in [(on, "on_value"), (off, "off_value")] where value.rank != 0 {
      throw Failure(.invalidArgumentError, "\(name) must be a scalar, but got: \(value.shape)")
    }
    let axis = given == -1 ? indices.rank : given
    var dims = indices.shape.dims
    dims.insert(depth, at: axis)
    let out = try Filling.filled(off, Shape(dims), call)
    let inner = indices.shape.elementCount(in: axis..<indices.rank)
    let size = on.dtype.byteSize
    for position in 0..<indices.elementCount {
      try Interrupt.poll(at: position)
      let index = indices.int(at: position)
      guard index >= 0, index < depth else { continue }
      let (outer, column) = position.quotientAndRemainder(dividingBy: max(inner, 1))
      let place = (outer &* depth &+ index) &* inner &+ column
      (out.pointer + place &* size).copyMemory(from: on.pointer, byteCount: size)
    }
    return out
  }
}
