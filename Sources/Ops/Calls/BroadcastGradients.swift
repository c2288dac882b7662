import Diagnostics
import Tensors

/// Undoing broadcasting on the way back: an operand that was stretched gets the sum over what it was stretched to.
///
/// Follows TensorFlow's `_ReduceGradientArgs`, node for node: in a graph both shapes are written out, axes that are
/// known while tracing become constants of a `Sum`, unknown ones come from `BroadcastGradientArgs`.
extension Call {
  /// The gradients with respect to both operands of a broadcasting op, from gradients of the result's shape. A nil
  /// gradient stays nil.
  public static func reduceToOperands(
    _ x: AnyTensor, _ y: AnyTensor, _ gx: AnyTensor?, _ gy: AnyTensor?
  ) throws -> [AnyTensor?] {
    if gx == nil && gy == nil { return [nil, nil] }
    guard ExecutionContext.isGraph else {
      return [try gx.map { try sum($0, like: x, against: y) }, try gy.map { try sum($0, like: y, against: x) }]
    }
    let xShape = try shape(x)
    let yShape = try shape(y)
    if let axes = BroadcastAxes(x.partialShape, y.partialShape) {
      return [
        try reduce(gx, axes.x, mustReduce: axes.reducesX, xShape),
        try reduce(gy, axes.y, mustReduce: axes.reducesY, yShape),
      ]
    }
    let axes = try Op.broadcastGradientArgs.call([xShape, yShape])
    return [try reduce(gx, axes[0], xShape), try reduce(gy, axes[1], yShape)]
  }

  /// The gradients of rules that ask `BroadcastGradientArgs` for the axes even where the shapes are known, and compute
  /// what has to be summed later.
  static func reduced(
    _ x: AnyTensor, _ y: AnyTensor, after grad: AnyTensor, _ body: () throws -> (AnyTensor, AnyTensor)
  ) throws -> [AnyTensor?] {
    guard ExecutionContext.isGraph else {
      let (gx, gy) = try body()
      return try reduceToOperands(x, y, gx, gy)
    }
    let shapes = [try shape(x), try shape(y)]
    let axes = try Op.broadcastGradientArgs.call(shapes)
    return try after(grad) { () throws -> [AnyTensor?] in
      let (gx, gy) = try body()
      return [
        try reshape(reduceSum(gx, axes: axes[0]), shapes[0]), try reshape(reduceSum(gy, axes: axes[1]), shapes[1]),
      ]
    }
  }

  /// `gradient` summed to the shape of `x`, which it has already unless `x` was broadcast.
  public static func sumToShape(_ gradient: AnyTensor, of x: AnyTensor) throws -> AnyTensor {
    guard ExecutionContext.isGraph else { return try sum(gradient, like: x, against: gradient) }
    return try reduceToOperands(x, gradient, gradient, nil)[0] ?? gradient
  }

  /// The eager form: no op is called where nothing was stretched.
  private static func sum(_ gradient: AnyTensor, like x: AnyTensor, against y: AnyTensor) throws -> AnyTensor {
    let target = x.partialShape
    if target == gradient.partialShape { return gradient }
    guard let axes = BroadcastAxes(target, y.partialShape), let dims = target.knownDims else { return gradient }
    let summed = axes.x.isEmpty ? gradient : try reduceSum(gradient, axes: axes.x, keepDims: true)
    return try reshape(summed, vector(dims) as AnyTensor)
  }

  private static func reduce(
    _ gradient: AnyTensor?, _ axes: [Int], mustReduce: Bool, _ shape: AnyTensor
  ) throws -> AnyTensor? {
    guard let gradient, mustReduce else { return gradient }
    return try reshape(reduceSum(gradient, axes: axes, keepDims: true), shape)
  }

  private static func reduce(_ gradient: AnyTensor?, _ axes: AnyTensor, _ shape: AnyTensor) throws -> AnyTensor? {
    guard let gradient else { return nil }
    return try reshape(reduceSum(gradient, axes: axes, keepDims: true), shape)
  }

  /// Whether both operands and the gradient have one and the same fully known shape: nothing to undo, nothing to write.
  static func haveOneShape(_ x: AnyTensor, _ y: AnyTensor, _ gradient: AnyTensor) -> Bool {
    let shape = x.partialShape
    return shape.isFullyDefined && shape == y.partialShape && shape == gradient.partialShape
  }
}

/// The axes of the common shape along which each operand was stretched; nil where that can't be known while tracing.
struct BroadcastAxes {
  private(set) var x: [Int] = []
  private(set) var y: [Int] = []
  private let rankDifference: Int

  /// - Parameter countingOnes: an axis of size 1 in both is named for both, as the op `BroadcastGradientArgs` does.
  init?(_ xShape: PartialShape, _ yShape: PartialShape, countingOnes: Bool = false) {
    guard let xDims = xShape.dims, let yDims = yShape.dims else { return nil }
    rankDifference = xDims.count - yDims.count
    let rank = max(xDims.count, yDims.count)
    for axis in 0..<rank {
      let xDim: Int? = axis < rank - xDims.count ? 1 : xDims[axis - (rank - xDims.count)]
      let yDim: Int? = axis < rank - yDims.count ? 1 : yDims[axis - (rank - yDims.count)]
      if countingOnes && xDim == 1 && yDim == 1 {
        x.append(axis)
        y.append(axis)
      } else if xDim == 1 && yDim != 1 {
        x.append(axis)
      } else if yDim == 1 && xDim != 1 {
        y.append(axis)
      } else if xDim == nil || yDim == nil {
        return nil
      }
    }
  }

  var reducesX: Bool { !x.isEmpty || rankDifference < 0 }
  var reducesY: Bool { !y.isEmpty || rankDifference > 0 }
}

extension GradientStep {
  /// Whether the gradient with respect to input `index` is wanted.
  func isNeeded(_ index: Int) -> Bool { index < needed.count ? needed[index] : true }

  /// Only the first of two inputs needs a gradient, and the second is a scalar: no broadcasting to undo.
  var isScalarOnTheRight: Bool { !isNeeded(1) && inputs[1].partialShape.rank == 0 }
}
