import Diagnostics
import Tensors

extension Op {
  /// Square root of the sum of squares over axes.
  ///
  /// - Inputs, attributes: as `Sum`.
  /// - Gradient: the input divided by the norm, times the upstream.
  /// - Source: TensorFlow op `EuclideanNorm`; scripts call `tf.math.reduce_euclidean_norm`.
  public static let euclideanNorm: Op = Op(
    "EuclideanNorm", scope: "EuclideanNorm", inputs: [.same("input"), .same("reduction_indices", "Tidx")],
    attributes: [
      .bool("keep_dims", default: false), .type("T", .numeric), .type("Tidx", .indices, default: .int32),
    ], shape: .reduction,
    kernel: .composed { (inputs: [Tensor], call: borrowing KernelCall) throws -> [AnyTensor] in
      let squares = try Op.mul(inputs[0], Call.conj(inputs[0]))
      let keeps = Attributes(["keep_dims": .bool(call.attributes.bool("keep_dims"))])
      let sum = try Op.sum(squares, inputs[1], keeps)
      if sum.dtype.isInteger {
        return [try Call.cast(Op.sqrt(Call.cast(sum, to: .float64)), to: sum.dtype)]
      }
      return [try Op.sqrt(sum)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let x = step.inputs[0]
      var (norm, upstream) = (step.outputs[0], try step.upstream)
      if !step.attributes.bool("keep_dims") {
        let kept = try Call.reducedShape(Call.shape(x), axes: step.inputs[1])
        norm = try Call.reshape(norm, kept)
        upstream = try Call.reshape(upstream, kept)
      }
      return [try Op.mul(x, Call.divide(upstream, norm), name: Call.graphName("Mul")), nil]
    },
    summary: "Square root of the sum of squares over axes.")
}
