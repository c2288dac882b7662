import Kernels
import Tensors

/// Circular and hyperbolic functions and their inverses.
enum Trigonometry {
  static let all: [Op] = [
    .sin, .cos, .tan, .asin, .acos, .atan, .sinh, .cosh, .tanh, .asinh, .acosh, .atanh, .tanhGrad,
  ]
}

extension Op {
  /// Sine of an angle in radians. Gradient: `g * cos(x)`. TensorFlow op `Sin`, `tf.sin`.
  public static let sin: Op = curve("Sin", K_SIN, "Sine of each element.", of: .input) {
    (x: AnyTensor, grad: AnyTensor) throws -> AnyTensor in try Call.multiply(grad, cos(x))
  }

  /// Cosine of an angle in radians. Gradient: `-g * sin(x)`. TensorFlow op `Cos`, `tf.cos`.
  public static let cos: Op = curve("Cos", K_COS, "Cosine of each element.", of: .input) {
    (x: AnyTensor, grad: AnyTensor) throws -> AnyTensor in try Call.multiply(neg(grad), sin(x))
  }

  /// Tangent of an angle in radians. Gradient: `(1 / cos(x))² * g`. TensorFlow op `Tan`, `tf.tan`.
  public static let tan: Op = curve("Tan", K_TAN, "Tangent of each element.", of: .input) {
    (x: AnyTensor, grad: AnyTensor) throws -> AnyTensor in
    try Call.multiply(square(reciprocal(cos(x))), grad)
  }

  /// Arcsine in radians; NaN beyond [-1, 1]. Gradient: `g / sqrt(1 - x²)`. TensorFlow op `Asin`, `tf.asin`.
  public static let asin: Op = curve("Asin", K_ASIN, "Arcsine of each element.", of: .input) {
    (x: AnyTensor, grad: AnyTensor) throws -> AnyTensor in
    try Call.multiply(grad, reciprocal(sqrt(oneCombined(sub, square(x), grad.dtype))))
  }

  /// Arccosine in radians; NaN beyond [-1, 1]. Gradient: `-g / sqrt(1 - x²)`. TensorFlow op `Acos`, `tf.acos`.
  public static let acos: Op = curve("Acos", K_ACOS, "Arccosine of each element.", of: .input) {
    (x: AnyTensor, grad: AnyTensor) throws -> AnyTensor in
    let inverse = try reciprocal(sqrt(oneCombined(sub, square(x), grad.dtype)))
    return try Call.multiply(neg(grad), inverse)
  }

  /// Arctangent in radians. Gradient: `g / (1 + x²)`. TensorFlow op `Atan`, `tf.atan`.
  public static let atan: Op = curve("Atan", K_ATAN, "Arctangent of each element.", of: .input) {
    (x: AnyTensor, grad: AnyTensor) throws -> AnyTensor in
    try Call.multiply(grad, reciprocal(oneCombined(addV2, square(x), grad.dtype)))
  }

  /// Hyperbolic sine. Gradient: `g * cosh(x)`. TensorFlow op `Sinh`, `tf.sinh`.
  public static let sinh: Op = curve("Sinh", K_SINH, "Hyperbolic sine of each element.", of: .input) {
    (x: AnyTensor, grad: AnyTensor) throws -> AnyTensor in try Call.multiply(grad, cosh(x))
  }

  /// Hyperbolic cosine. Gradient: `g * sinh(x)`. TensorFlow op `Cosh`, `tf.cosh`.
  public static let cosh: Op = curve("Cosh", K_COSH, "Hyperbolic cosine of each element.", of: .input) {
    (x: AnyTensor, grad: AnyTensor) throws -> AnyTensor in try Call.multiply(grad, sinh(x))
  }

  /// Hyperbolic tangent. Gradient: `TanhGrad` of the output. TensorFlow op `Tanh`, `tf.tanh`.
  public static let tanh: Op = curve("Tanh", K_TANH, "Hyperbolic tangent of each element.", of: .output) {
    (y: AnyTensor, grad: AnyTensor) throws -> AnyTensor in try tanhGrad(y, grad)
  }

  /// Inverse hyperbolic sine. Gradient: `g / cosh(y)`. TensorFlow op `Asinh`, `tf.asinh`.
  public static let asinh: Op = curve("Asinh", K_ASINH, "Inverse hyperbolic sine of each element.", of: .output) {
    (y: AnyTensor, grad: AnyTensor) throws -> AnyTensor in try Call.divide(grad, cosh(y))
  }

  /// Inverse hyperbolic cosine; NaN below 1. Gradient: `g / sinh(y)`. TensorFlow op `Acosh`, `tf.acosh`.
  public static let acosh: Op = curve("Acosh", K_ACOSH, "Inverse hyperbolic cosine of each element.", of: .output) {
    (y: AnyTensor, grad: AnyTensor) throws -> AnyTensor in try Call.divide(grad, sinh(y))
  }

  /// Inverse hyperbolic tangent. Gradient: `g / (1 - x²)`. TensorFlow op `Atanh`, `tf.atanh`.
  public static let atanh: Op = curve("Atanh", K_ATANH, "Inverse hyperbolic tangent of each element.", of: .input) {
    (x: AnyTensor, grad: AnyTensor) throws -> AnyTensor in
    try Call.multiply(grad, reciprocal(oneCombined(sub, square(x), grad.dtype)))
  }

  /// `dy * (1 - y²)`, from `y = tanh(x)`. TensorFlow op `TanhGrad`.
  public static let tanhGrad: Op = Op.binary(
    "TanhGrad", inputs: ("y", "dy"), types: Elementary.smooth, kernel: .elementwise(K_TANH_GRAD),
    gradient: .lateRule { (step: GradientStep) throws -> [AnyTensor?] in
      let (a, b, grad) = (try Call.conj(step.inputs[0]), try Call.conj(step.inputs[1]), try step.upstream)
      let product = try Call.multiply(Call.multiply(Call.multiply(grad, -2), b), a)
      return [product, try tanhGrad(a, grad)]
    }, summary: "Gradient of the hyperbolic tangent, from its result.")

  private enum DerivativeArgument: Sendable { case input, output }

  /// One function with its derivative: an expression in its input or output (conjugated) and the upstream gradient.
  private static func curve(
    _ name: String, _ loop: k_unary_op, _ summary: String, of argument: DerivativeArgument,
    _ derivative: @escaping @Sendable (_ argument: AnyTensor, _ grad: AnyTensor) throws -> AnyTensor
  ) -> Op {
    .unary(
      name, types: Elementary.smooth, kernel: .elementwise(loop),
      gradient: .late { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
        try derivative(Call.conj(argument == .input ? step.inputs[0] : step.outputs[0]), grad)
      }, summary: summary)
  }

  /// `1 - y` or `1 + y` as raw ops, with the 1 as a constant node `Const`.
  private static func oneCombined(_ op: Op, _ y: AnyTensor, _ dtype: DType) throws -> AnyTensor {
    let one = try Call.number(1, dtype)
    return try op(one, y)
  }
}
