import Diagnostics
import Tensors

extension ShapeRule {
  /// One output with the broadcast shape of the first two inputs.
  ///
  /// - Errors: `Dimensions must be equal, but are 2 and 3`.
  public static let broadcast = ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
    [try ShapeRule.broadcast(context.shape(0), context.shape(1))]
  }

  /// The common shape of two operands, in the words of TensorFlow's shape functions.
  public static func broadcast(_ x: PartialShape, _ y: PartialShape) throws -> PartialShape {
    if let a = x.dims, let b = y.dims {
      for back in 1..<min(a.count, b.count) + 1 {
        if let m = a[a.count - back], let n = b[b.count - back], m != n, m != 1, n != 1 {
          throw Failure(.valueError, "Dimensions must be equal, but are \(m) and \(n)")
        }
      }
    }
    return try x.broadcast(with: y)
  }

  /// One output with what all inputs' shapes say together.
  public static let merged = ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
    var result = PartialShape.unknown
    for index in context.inputs.indices.reversed() {
      result = try ShapeRule.merge(context.shape(index), result, at: index)
    }
    return [result]
  }

  private static func merge(_ x: PartialShape, _ y: PartialShape, at index: Int) throws -> PartialShape {
    guard let a = x.dims, let b = y.dims else { return x.isRankKnown ? x : y }
    guard a.count == b.count else {
      throw Failure(
        .valueError,
        "Shapes must be equal rank, but are \(a.count) and \(b.count)\n\tFrom merging shape \(index) with other shapes.")
    }
    for (axis, pair) in zip(a, b).enumerated() {
      if let m = pair.0, let n = pair.1, m != n {
        throw Failure(
          .valueError,
          "Dimension \(axis) in both shapes must be equal, but are \(m) and \(n). Shapes are \(x.kernelText) and "
            + "\(y.kernelText).\n\tFrom merging shape \(index) with other shapes.")
      }
    }
    return try x.merged(with: y)
  }
}
