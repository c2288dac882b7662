import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// Reductions and other small functions that layers, losses and `keras.ops` share.
enum LayerMath {
  /// A reduction over axes; nil: over all.
  static func reduce(_ op: String, _ x: AnyTensor, axes: [Int]?, keeping: Bool = false) throws -> AnyTensor {
    let all = axes ?? Array(0..<(x.partialShape.rank ?? 0))
    return try ExecutionContext.withScope(op) { (scope: String) throws -> AnyTensor in
      let indices = try constant(Call.vector(all), name: "reduction_indices")
      return try TensorOperators.op(op)(
        [x, indices], Attributes(["keep_dims": .bool(keeping)]), name: scope.isEmpty ? nil : scope)
    }
  }

  /// Mean and variance over all axes but the last.
  static func moments(_ x: AnyTensor) throws -> (mean: AnyTensor, variance: AnyTensor) {
    let axes = Array(0..<max(0, (x.partialShape.rank ?? 1) - 1))
    let mean = try reduce("Mean", x, axes: axes)
    let square = try TensorOperators.op("SquaredDifference")([x, mean])
    return (mean, try reduce("Mean", square, axes: axes))
  }

  /// The inputs of a layer that merges several.
  ///
  /// - Errors: `ValueError` for a single tensor.
  static func several(_ inputs: Handle, _ layer: String, _ interpreter: Interpreter) throws -> [AnyTensor] {
    guard let items = inputs.asSequence, !items.isEmpty else {
      throw Failure(.valueError, "A `\(layer)` layer should be called on a list of inputs.")
    }
    return try items.map { try TensorConversion.tensor($0, interpreter) }
  }

  /// Keeps a fraction of the elements, scaled up by what is lost.
  static func dropout(_ x: AnyTensor, rate: Double) throws -> AnyTensor {
    let shape = try x.partialShape.shape.map { try constant(Call.vector($0.dims), name: "Shape") }
      ?? TensorOperators.op("Shape")(x)
    let noise = try Call.randomUniform(shape, x.dtype)
    let kept = try Call.compare(.greaterEqual, noise, rate)
    let scaled = try Call.multiply(x, 1 / (1 - rate))
    return try Call.select(kept, scaled, Call.zerosLike(x))
  }
}
