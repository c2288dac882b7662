import Diagnostics
import Tensors

/// Limits for values.
public enum Clipping {
  public static let all: [Op] = [.clipByValue]
}

extension Op {
  /// Elements limited to a range.
  ///
  /// - Inputs: `t`; `clip_value_min`, `clip_value_max`: scalars, or of the shape of `t`.
  /// - Gradient: the upstream where the element lies within the range; to the limits, the sum of the others.
  /// - Source: TensorFlow op `ClipByValue`; `tf.saturate_cast` makes it.
  public static let clipByValue: Op = Op(
    "ClipByValue", scope: "ClipByValue", inputs: [.same("t"), .same("clip_value_min"), .same("clip_value_max")],
    attributes: [.type("T", .numeric)], shape: .sameAsInput,
    kernel: .composed { (inputs: [Tensor], _: borrowing KernelCall) throws -> [AnyTensor] in
      [try Op.maximum(Op.minimum(inputs[0], inputs[2]), inputs[1])]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let (x, low, high) = (step.inputs[0], step.inputs[1], step.inputs[2])
      let upstream = try step.upstream
      let zeros = try Call.zerosLike(upstream)
      let isBelow = try Op.less(x, low)
      let isAbove = try Op.greater(x, high)
      let isOutside = try Op.logicalOr(isBelow, isAbove)
      let parts = [
        try Call.select(isOutside, zeros, upstream), try Call.select(isBelow, upstream, zeros),
        try Call.select(isAbove, upstream, zeros),
      ]
      return [parts[0], try Call.sumToShape(parts[1], of: low), try Call.sumToShape(parts[2], of: high)]
    },
    summary: "Elements limited to a range.")
}
