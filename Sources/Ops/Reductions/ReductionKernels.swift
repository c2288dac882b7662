import Diagnostics
import Kernels
import Tensors

/// The axes of a reduction, checked against an input.
struct ReductionAxes {
  /// For each dimension of the input, whether it goes.
  private(set) var isReduced: [Bool]

  /// - Throws: `InvalidArgumentError` for an axis out of range or named twice.
  init(_ axes: Tensor, rank: Int) throws {
    isReduced = [Bool](repeating: false, count: rank)
    for axis in axes.ints {
      guard axis >= -rank, axis < rank else {
        throw Failure(
          .invalidArgumentError, "Invalid reduction dimension (\(axis) for input with \(rank) dimension(s)")
      }
      let index = axis < 0 ? axis + rank : axis
      guard !isReduced[index] else {
        throw Failure(
          .invalidArgumentError, "Invalid reduction arguments: Axes contains duplicate dimension: \(index)")
      }
      isReduced[index] = true
    }
  }

  func outputShape(_ shape: Shape, keepDims: Bool) throws -> Shape {
    var dims: [Int] = []
    for (index, dim) in shape.dims.enumerated() {
      if !isReduced[index] { dims.append(dim) } else if keepDims { dims.append(1) }
    }
    return try Shape(dims)
  }

  /// The dimensions with neighbours of one kind merged and ones dropped, innermost last.
  func runs(_ shape: Shape) -> [Run] {
    var runs: [Run] = []
    for (index, dim) in shape.dims.enumerated() where dim != 1 {
      if let last = runs.last, last.isReduced == isReduced[index] {
        runs[runs.count - 1].count *= dim
      } else {
        runs.append(Run(count: dim, isReduced: isReduced[index]))
      }
    }
    return runs
  }

  struct Run {
    var count: Int
    var isReduced: Bool
  }
}

extension Kernel {
  static func reduction(_ op: k_reduce_op) -> Kernel {
    let loops = ReductionLoops(op)
    return .binary { (x: Tensor, axes: Tensor, call: borrowing KernelCall) throws -> Tensor in
      try loops.run(x, axes, call)
    }
  }

  /// The sum, in the dtype, then one division.
  static var mean: Kernel {
    let sum = ReductionLoops(K_SUM)
    let divide = BinaryLoops(K_DIV)
    return .binary { (x: Tensor, axes: Tensor, call: borrowing KernelCall) throws -> Tensor in
      let total = try sum.run(x, axes, KernelCall(op: call.op, attributes: call.attributes))
      let count = total.elementCount == 0 ? 1 : x.elementCount / total.elementCount
      guard count > 0 || !x.dtype.isInteger else { return total }
      return try divide.run(total, .scalar(count, as: x.dtype), call)
    }
  }

  static func position(_ op: k_reduce_op) -> Kernel {
    .binary { (x: Tensor, dimension: Tensor, call: borrowing KernelCall) throws -> Tensor in
      let rank = x.rank
      let given = dimension.int(at: 0)
      guard dimension.elementCount == 1, let axis = x.shape.axis(given) else {
        throw Failure(
          .invalidArgumentError, "Expected dimension in the range [\(-rank), \(rank)), but got \(given)")
      }
      guard x.shape[axis] > 0 else {
        throw Failure(.invalidArgumentError, "Reduction axis \(given) is empty in shape \(x.shape)")
      }
      let dtype = x.dtype == .bool ? DType.uint8 : x.dtype
      let dims = x.shape.dims
      let result = call.attributes.type("output_type") ?? .int64
      let shape = try Shape(Array(dims[..<axis] + dims[(axis + 1)...]))
      let output = result == .int64 ? try call.output(.int64, shape) : try Tensor(uninitialized: .int64, shape)
      let outer = x.shape.elementCount(in: 0..<axis)
      let inner = x.shape.elementCount(in: axis + 1..<rank)
      let isDefined = try Reduction.run(
        op, dtype, from: x.pointer, to: output.pointer, outer: outer, reduce: dims[axis], inner: inner)
      if !isDefined { throw call.unsupported(x.dtype) }
      return try Casting.converted(output, to: result)
    }
  }

  static var broadcastGradientArgs: Kernel {
    .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let x = PartialShape(inputs[0].ints.map { (dim: Int) -> Int? in dim })
      let y = PartialShape(inputs[1].ints.map { (dim: Int) -> Int? in dim })
      guard (try? x.broadcast(with: y)) != nil, let axes = BroadcastAxes(x, y, countingOnes: true) else {
        throw Failure(
          .invalidArgumentError, "Incompatible shapes: \(x.kernelText) vs. \(y.kernelText)")
      }
      let dtype = inputs[0].dtype
      return try [axes.x, axes.y].map { (axes: [Int]) throws -> Tensor in
        let tensor = try Tensor(uninitialized: dtype, Shape(vector: axes.count))
        for (index, axis) in axes.enumerated() { tensor.store(axis, at: index) }
        return tensor
      }
    }
  }
}

/// One reduction, for every dtype and any axes.
struct ReductionLoops: Sendable {
  private let op: k_reduce_op

  init(_ op: k_reduce_op) { self.op = op }

  func run(_ x: Tensor, _ axes: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    let reduction = try ReductionAxes(axes, rank: x.rank)
    let shape = try reduction.outputShape(x.shape, keepDims: call.attributes.bool("keep_dims"))
    let runs = reduction.runs(x.shape)
    let groups = runs.count { (run: ReductionAxes.Run) -> Bool in run.isReduced }
    switch groups {
    case 0 where x.elementCount == shape.elementCount: return x.reshaped(to: shape)
    case 0, 1:
      let output = try call.output(x.dtype, shape)
      try reduce(x.pointer, output.pointer, x.dtype, runs, call)
      return output
    default: return try reduceStepwise(x, runs, shape, call)
    }
  }

  /// Axes that aren't neighbours go one group after the other, innermost first; half precision stays wide meanwhile.
  private func reduceStepwise(
    _ x: Tensor, _ runs: [ReductionAxes.Run], _ shape: Shape, _ call: borrowing KernelCall
  ) throws -> Tensor {
    var current = try Casting.converted(x, to: x.dtype.accumulator)
    var rest = runs
    while let last = rest.lastIndex(where: { (run: ReductionAxes.Run) -> Bool in run.isReduced }) {
      var step = rest
      for index in step.indices where index != last { step[index].isReduced = false }
      rest.remove(at: last)
      let count = rest.reduce(1) { (product: Int, run: ReductionAxes.Run) -> Int in product * run.count }
      let output = try Tensor(uninitialized: current.dtype, Shape(vector: count))
      try reduce(current.pointer, output.pointer, current.dtype, step, call)
      current = output
    }
    return try Casting.converted(current.reshaped(to: shape), to: x.dtype)
  }

  /// One group of reduced dimensions: `[outer, reduce, inner]`.
  private func reduce(
    _ x: UnsafeMutableRawPointer, _ output: UnsafeMutableRawPointer, _ dtype: DType, _ runs: [ReductionAxes.Run],
    _ call: borrowing KernelCall
  ) throws {
    let position = runs.firstIndex { (run: ReductionAxes.Run) -> Bool in run.isReduced }
    let end = position ?? runs.count
    let isDefined = try Reduction.run(
      op, dtype, from: x, to: output, outer: ReductionLoops.product(runs[..<end]),
      reduce: position.map { (index: Int) -> Int in runs[index].count } ?? 1,
      inner: ReductionLoops.product(runs[Swift.min(end + 1, runs.count)...]))
    if !isDefined { throw call.unsupported(dtype) }
  }

  private static func product(_ runs: ArraySlice<ReductionAxes.Run>) -> Int {
    runs.reduce(1) { (product: Int, run: ReductionAxes.Run) -> Int in product * run.count }
  }
}

// MARK: Shapes

extension ShapeRule {
  /// The input's shape without the reduced axes, or with ones in their place.
  static let reduction = ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
    let keepDims = context.attributes.bool("keep_dims")
    guard let dims = context.shape(0).dims else { return [.unknown] }
    guard let axes = context.constant(1) else {
      // Which axes go is unknown; how many are left is known if they stay, or if none or all go.
      if keepDims { return [.unknown(rank: dims.count)] }
      return [context.shape(1)[0] == dims.count && dims.count <= 1 ? .scalar : .unknown]
    }
    var result: [Int?] = dims
    var isReduced = [Bool](repeating: false, count: dims.count)
    for axis in axes.ints {
      guard axis >= -dims.count, axis < dims.count else {
        throw Failure(
          .valueError, "Invalid reduction dimension \(axis) for input with \(dims.count) dimensions.")
      }
      isReduced[axis < 0 ? axis + dims.count : axis] = true
    }
    for index in dims.indices where isReduced[index] { result[index] = 1 }
    if !keepDims { result = dims.indices.filter { !isReduced[$0] }.map { (index: Int) -> Int? in dims[index] } }
    return [PartialShape(result)]
  }

  /// The input's shape without one axis.
  static let position = ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
    guard let dims = context.shape(0).dims else { return [.unknown] }
    guard let axis = context.constant(1)?.int(at: 0) else { return [.unknown(rank: Swift.max(dims.count - 1, 0))] }
    let index = axis < 0 ? axis + dims.count : axis
    guard dims.indices.contains(index) else {
      throw Failure(
        .valueError,
        "Dimension (\(axis)) must be in the range [\(-dims.count), \(dims.count)), where \(dims.count) is the number of "
          + "dimensions in the input.")
    }
    var rest = dims
    rest.remove(at: index)
    return [PartialShape(rest)]
  }
}
