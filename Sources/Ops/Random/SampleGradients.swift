import Diagnostics
import Tensors

/// Gradients of samples with respect to the parameters of their distribution, by implicit differentiation.
///
/// Source: M. Figurnov, S. Mohamed and A. Mnih, Implicit reparameterization gradients (2018), as TensorFlow's `random_grad`.
enum SampleGradients {
  /// Of gamma samples to `alpha`; the other inputs have no gradient.
  static func gamma(alpha place: Int, isShapeWhole: Bool) -> Gradient {
    .rule { (step: GradientStep) throws -> [AnyTensor?] in
      var gradients = step.inputs.map { (_: AnyTensor) -> AnyTensor? in nil }
      let (alpha, sample) = (step.inputs[place], step.outputs[0])
      let grad = try step.upstream
      gradients[place] = try Call.after(grad) { () throws -> AnyTensor in
        var axes = try Call.element(Call.shape(step.inputs[0]), 0)
        if isShapeWhole { axes = try Call.subtract(axes, Call.rank(alpha)) }
        let wide = try Call.concat([Call.ones(Call.pack([axes]), .int32), Call.shape(alpha)], axis: 0)
        let slope = try Op.randomGammaGrad(Call.reshape(alpha, wide), sample)
        return try Call.reduceSum(Call.multiply(grad, slope), axes: Call.range(to: axes))
      }
      return gradients
    }
  }

  private static func normalDistribution(_ x: AnyTensor) throws -> AnyTensor {
    let half = 0.5 * 2.0.squareRoot()
    let w = try Call.multiply(x, half)
    let z = try Op.abs(w)
    let tail = try Op.erfc(z)
    let outer = try Call.select(Call.compare(.greater, w, 0), Call.subtract(2, tail), tail)
    let inner = try Call.add(1, Op.erf(w))
    return try Call.multiply(0.5, Call.select(Call.compare(.less, z, half), inner, outer))
  }

  /// Of normal samples between bounds to means, deviations and both bounds.
  @Sendable static func truncatedNormal(_ step: GradientStep) throws -> [AnyTensor?] {
    let (mean, deviation, low, high) = (step.inputs[2], step.inputs[3], step.inputs[4], step.inputs[5])
    let grad = try step.upstream
    func standard(_ x: AnyTensor) throws -> AnyTensor { try Call.divide(Call.subtract(x, mean), deviation) }
    let (x, from, to) = (try standard(step.outputs[0]), try standard(low), try standard(high))
    let before = try normalDistribution(from)
    var share = try Call.divide(
      Call.subtract(normalDistribution(x), before), Call.subtract(normalDistribution(to), before))
    let (tiny, epsilon): (Double, Double) =
      switch mean.dtype {
      case .float16: (0x1p-14, 0x1p-10)
      case .float64: (Double.leastNormalMagnitude, 0x1p-52)
      default: (0x1p-126, 0x1p-23)
      }
    share = try Op.minimum(share, Call.number(1 - epsilon, mean.dtype))
    share = try Op.maximum(share, Call.number(tiny, mean.dtype))
    func slope(_ bound: AnyTensor, _ logarithm: AnyTensor) throws -> AnyTensor {
      let difference = try Call.subtract(Op.square(x), Op.square(bound))
      return try Op.exp(Call.add(Call.multiply(0.5, difference), logarithm))
    }
    let slopes = [x, try slope(from, Op.log1p(Op.neg(share))), try slope(to, Op.log(share))]
    let all = try [grad] + slopes.map { (slope: AnyTensor) throws -> AnyTensor in try Call.multiply(grad, slope) }
    let sums = try zip(all, step.inputs[2...5]).map { (part: AnyTensor, input: AnyTensor) throws -> AnyTensor? in
      try Call.sumToShape(part, of: input)
    }
    return [nil, nil] + sums
  }
}
