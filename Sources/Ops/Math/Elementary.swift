import Kernels
import Tensors

/// Functions of one number: signs, roots, exponentials, logarithms, rounding.
enum Elementary {
  static let all: [Op] = [
    .neg, .abs, .sign, .square, .reciprocal, .inv, .sqrt, .rsqrt, .exp, .expm1, .log, .log1p, .sigmoid, .erf, .erfc,
    .lgamma, .floor, .ceil, .round, .rint, .isNan, .isInf, .isFinite, .reciprocalGrad, .sqrtGrad, .rsqrtGrad,
    .sigmoidGrad,
  ]

  /// The dtypes of functions that have a derivative.
  static let smooth = DTypeSet(listing: "bfloat16 half float double complex64 complex128")
  /// The dtypes of `Neg`, `Sign` and their like.
  static let signed = DTypeSet(listing: "bfloat16 half float double int8 int16 int32 int64 complex64 complex128")
}

extension Op {
  /// Negative: `-x`.
  ///
  /// - Gradient: the negative of the upstream gradient.
  /// - Source: TensorFlow op `Neg`; scripts write `-x` or `tf.negative`.
  public static let neg: Op = Op.unary(
    "Neg", types: Elementary.signed, kernel: .elementwise(K_NEG),
    gradient: .unary { (_: GradientStep, grad: AnyTensor) throws -> AnyTensor in try neg(grad) },
    summary: "Negative of each element.")

  /// Absolute value of a real number; complex ones have `ComplexAbs`.
  ///
  /// - Gradient: `g * sign(x)`, 0 at 0.
  /// - Source: TensorFlow op `Abs`; scripts call `abs` or `tf.abs`.
  public static let abs: Op = Op.unary(
    "Abs", types: DTypeSet(listing: "bfloat16 half float double int8 int16 int32 int64"), kernel: .elementwise(K_ABS),
    gradient: .unary { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
      try Call.multiply(grad, sign(step.inputs[0]))
    }, summary: "Absolute value of each element.")

  /// -1, 0 or 1 by sign; `x / |x|` of a complex number. NaN stays NaN.
  ///
  /// - Gradient: zeros.
  /// - Source: TensorFlow op `Sign`; scripts call `tf.sign`.
  public static let sign: Op = Op.unary(
    "Sign", types: Elementary.signed, kernel: .elementwise(K_SIGN),
    gradient: .unary { (step: GradientStep, _: AnyTensor) throws -> AnyTensor in try Call.zerosLike(step.inputs[0]) },
    summary: "Sign of each element.")

  /// Square: `x * x`.
  ///
  /// - Gradient: `g * (x * 2)`.
  /// - Source: TensorFlow op `Square`; scripts call `tf.square`.
  public static let square: Op = Op.unary(
    "Square",
    types: DTypeSet(
      listing: "bfloat16 half float double int8 int16 int32 int64 uint8 uint16 uint32 uint64 complex64 complex128"),
    kernel: .elementwise(K_SQUARE),
    gradient: .late { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
      let x = try Call.conj(step.inputs[0])
      return try mul(grad, mul(x, Call.number(2, x.dtype)))
    }, summary: "Square of each element.")

  /// `1 / x`.
  ///
  /// - Gradient: `ReciprocalGrad` of the output: `-g * y²`.
  /// - Source: TensorFlow op `Reciprocal`; scripts call `tf.math.reciprocal`.
  public static let reciprocal: Op = Op.unary(
    "Reciprocal", types: Elementary.signed, kernel: .elementwise(K_RECIPROCAL),
    gradient: .unary { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
      try reciprocalGrad(step.outputs[0], grad)
    }, summary: "Reciprocal of each element.")

  /// `1 / x`, under its older name.
  ///
  /// - Source: TensorFlow op `Inv`.
  public static let inv: Op = Op.unary(
    "Inv", types: Elementary.signed, kernel: .elementwise(K_RECIPROCAL),
    gradient: .unary { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
      try reciprocalGrad(step.outputs[0], grad)
    }, summary: "Reciprocal of each element.")

  /// Square root; NaN below 0.
  ///
  /// - Gradient: `SqrtGrad` of the output: `g / 2 / y`.
  /// - Source: TensorFlow op `Sqrt`; scripts call `tf.sqrt`.
  public static let sqrt: Op = Op.unary(
    "Sqrt", types: Elementary.smooth, kernel: .elementwise(K_SQRT),
    gradient: .unary { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
      try sqrtGrad(step.outputs[0], grad)
    }, summary: "Square root of each element.")

  /// Reciprocal of the square root.
  ///
  /// - Gradient: `RsqrtGrad` of the output: `-g / 2 * y³`.
  /// - Source: TensorFlow op `Rsqrt`; scripts call `tf.math.rsqrt`.
  public static let rsqrt: Op = Op.unary(
    "Rsqrt", types: Elementary.smooth, kernel: .elementwise(K_RSQRT),
    gradient: .unary { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
      try rsqrtGrad(step.outputs[0], grad)
    }, summary: "Reciprocal square root of each element.")

  /// Exponential: e to the power x.
  ///
  /// - Gradient: `g * y`.
  /// - Source: TensorFlow op `Exp`; scripts call `tf.exp`.
  public static let exp: Op = Op.unary(
    "Exp", types: Elementary.smooth, kernel: .elementwise(K_EXP),
    gradient: .late { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
      try Call.multiply(grad, Call.conj(step.outputs[0]))
    }, summary: "Exponential of each element.")

  /// `exp(x) - 1`, exact near 0.
  ///
  /// - Gradient: `g * exp(x)`.
  /// - Source: TensorFlow op `Expm1`; scripts call `tf.math.expm1`.
  public static let expm1: Op = Op.unary(
    "Expm1", types: Elementary.smooth, kernel: .elementwise(K_EXPM1),
    gradient: .late { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
      try Call.multiply(grad, exp(Call.conj(step.inputs[0])))
    }, summary: "Exponential minus one of each element.")

  /// Natural logarithm; NaN below 0, minus infinity at 0.
  ///
  /// - Gradient: `g * reciprocal(x)`.
  /// - Source: TensorFlow op `Log`; scripts call `tf.math.log`.
  public static let log: Op = Op.unary(
    "Log", types: Elementary.smooth, kernel: .elementwise(K_LOG),
    gradient: .late { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
      try Call.multiply(grad, reciprocal(Call.conj(step.inputs[0])))
    }, summary: "Natural logarithm of each element.")

  /// `log(1 + x)`, exact near 0.
  ///
  /// - Gradient: `g * reciprocal(1 + x)`.
  /// - Source: TensorFlow op `Log1p`; scripts call `tf.math.log1p`.
  public static let log1p: Op = Op.unary(
    "Log1p", types: Elementary.smooth, kernel: .elementwise(K_LOG1P),
    gradient: .late { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
      try Call.multiply(grad, reciprocal(Call.add(1, Call.conj(step.inputs[0]))))
    }, summary: "Natural logarithm of one plus each element.")

  /// Logistic function: `1 / (1 + exp(-x))`.
  ///
  /// - Gradient: `SigmoidGrad` of the output: `g * y * (1 - y)`.
  /// - Source: TensorFlow op `Sigmoid`; scripts call `tf.sigmoid` or `tf.nn.sigmoid`.
  public static let sigmoid: Op = Op.unary(
    "Sigmoid", types: Elementary.smooth, kernel: .elementwise(K_SIGMOID),
    gradient: .late { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
      try sigmoidGrad(Call.conj(step.outputs[0]), grad)
    }, summary: "Logistic function of each element.")

  /// Error function: the integral of a normal distribution.
  ///
  /// - Gradient: `g * 2/sqrt(π) * exp(-x²)`.
  /// - Source: TensorFlow op `Erf`; scripts call `tf.math.erf`.
  public static let erf: Op = Op.unary(
    "Erf", types: .realFloating, kernel: .elementwise(K_ERF),
    gradient: .unary { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
      try bellGradient(step, grad, scale: 2 / Double.pi.squareRoot())
    }, summary: "Error function of each element.")

  /// `1 - erf(x)`.
  ///
  /// - Gradient: `-g * 2/sqrt(π) * exp(-x²)`.
  /// - Source: TensorFlow op `Erfc`; scripts call `tf.math.erfc`.
  public static let erfc: Op = Op.unary(
    "Erfc", types: .realFloating, kernel: .elementwise(K_ERFC),
    gradient: .unary { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
      try bellGradient(step, grad, scale: -2 / Double.pi.squareRoot())
    }, summary: "Complementary error function of each element.")

  /// Logarithm of the absolute value of the gamma function.
  ///
  /// - Gradient: `g * digamma(x)`.
  /// - Source: TensorFlow op `Lgamma`; scripts call `tf.math.lgamma`.
  public static let lgamma: Op = Op.unary(
    "Lgamma", types: .realFloating, kernel: .elementwise(K_LGAMMA),
    gradient: .late { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
      try Call.multiply(grad, digamma(step.inputs[0]))
    },
    summary: "Logarithm of the gamma function of each element.")

  /// Rounded down.
  ///
  /// - Gradient: None.
  /// - Source: TensorFlow op `Floor`; scripts call `tf.floor`.
  public static let floor: Op = Op.unary(
    "Floor", types: .realFloating, kernel: .elementwise(K_FLOOR), gradient: .none(inputs: 1),
    summary: "Each element rounded towards minus infinity.")

  /// Rounded up.
  ///
  /// - Gradient: None.
  /// - Source: TensorFlow op `Ceil`; scripts call `tf.math.ceil`.
  public static let ceil: Op = Op.unary(
    "Ceil", types: .realFloating, kernel: .elementwise(K_CEIL), gradient: .none(inputs: 1),
    summary: "Each element rounded towards infinity.")

  /// Rounded to the nearest integer, halves to the even one; integers stay.
  ///
  /// - Gradient: None.
  /// - Source: TensorFlow op `Round`; scripts call `tf.round`.
  public static let round: Op = Op.unary(
    "Round", types: Elementary.signed, kernel: .rounding, gradient: .none(inputs: 1),
    summary: "Each element rounded to the nearest integer, halves to even.")

  /// Rounded to the nearest integer, halves to the even one.
  ///
  /// - Gradient: None.
  /// - Source: TensorFlow op `Rint`; scripts call `tf.math.rint`.
  public static let rint: Op = Op.unary(
    "Rint", types: .realFloating, kernel: .elementwise(K_ROUND), gradient: .none(inputs: 1),
    summary: "Each element rounded to the nearest integer, halves to even.")

  /// Whether each element is NaN.
  ///
  /// - Source: TensorFlow op `IsNan`; scripts call `tf.math.is_nan`.
  public static let isNan: Op = Op.test("IsNan", K_IS_NAN, "Whether each element is NaN.")

  /// Whether each element is infinite.
  ///
  /// - Source: TensorFlow op `IsInf`; scripts call `tf.math.is_inf`.
  public static let isInf: Op = Op.test("IsInf", K_IS_INF, "Whether each element is infinite.")

  /// Whether each element is neither infinite nor NaN.
  ///
  /// - Source: TensorFlow op `IsFinite`; scripts call `tf.math.is_finite`.
  public static let isFinite: Op = Op.test("IsFinite", K_IS_FINITE, "Whether each element is finite.")

  private static func test(_ name: String, _ loop: k_unary_op, _ summary: String) -> Op {
    Op(
      name, scope: name, inputs: [.same("x")], outputs: [.fixed(.bool, name: "y")],
      attributes: [.type("T", .realFloating)], shape: .sameAsInput,
      kernel: .elementwise(loop, result: .fixed(.bool)), gradient: .notDifferentiable("boolean result"),
      summary: summary)
  }
}

// MARK: Derivatives that are ops of their own

extension Op {
  /// `-dy * y²` (0 where dy is 0, whatever y), from `y = 1 / x`.
  ///
  /// - Source: TensorFlow op `ReciprocalGrad`.
  public static let reciprocalGrad: Op = Op.binary(
    "ReciprocalGrad", inputs: ("y", "dy"), types: Elementary.smooth, kernel: .elementwise(K_RECIPROCAL_GRAD),
    gradient: .lateRule { (step: GradientStep) throws -> [AnyTensor?] in
      let (a, b, grad) = (try Call.conj(step.inputs[0]), step.inputs[1], try step.upstream)
      let product = try Call.multiply(Call.multiply(Call.multiply(Call.conj(grad), -2), b), a)
      return [product, try reciprocalGrad(a, grad)]
    }, summary: "Gradient of the reciprocal, from its result.")

  /// `dy / 2 / y` (0 where dy is 0, whatever y), from `y = sqrt(x)`.
  ///
  /// - Source: TensorFlow op `SqrtGrad`.
  public static let sqrtGrad: Op = Op.binary(
    "SqrtGrad", inputs: ("y", "dy"), types: Elementary.smooth, kernel: .elementwise(K_SQRT_GRAD),
    gradient: .lateRule { (step: GradientStep) throws -> [AnyTensor?] in
      let (a, grad) = (step.inputs[0], try step.upstream)
      let ratio = try Call.divide(grad, a)
      return [
        try Call.multiply(neg(Call.conj(ratio)), step.outputs[0]), try Call.multiply(0.5, ratio),
      ]
    }, summary: "Gradient of the square root, from its result.")

  /// `-dy / 2 * y³` (0 where dy is 0, whatever y), from `y = 1 / sqrt(x)`.
  ///
  /// - Source: TensorFlow op `RsqrtGrad`.
  public static let rsqrtGrad: Op = Op.binary(
    "RsqrtGrad", inputs: ("y", "dy"), types: Elementary.smooth, kernel: .elementwise(K_RSQRT_GRAD),
    gradient: .lateRule { (step: GradientStep) throws -> [AnyTensor?] in
      let (a, b, grad) = (try Call.conj(step.inputs[0]), step.inputs[1], try step.upstream)
      let scaled = try Call.multiply(Call.multiply(-1.5, Call.conj(grad)), b)
      return [try Call.multiply(scaled, square(a)), try rsqrtGrad(a, grad)]
    }, summary: "Gradient of the reciprocal square root, from its result.")

  /// `dy * y * (1 - y)`, from `y = sigmoid(x)`.
  ///
  /// - Source: TensorFlow op `SigmoidGrad`.
  public static let sigmoidGrad: Op = Op.binary(
    "SigmoidGrad", inputs: ("y", "dy"), types: Elementary.smooth, kernel: .elementwise(K_SIGMOID_GRAD),
    gradient: .lateRule { (step: GradientStep) throws -> [AnyTensor?] in
      let (a, b, grad) = (try Call.conj(step.inputs[0]), try Call.conj(step.inputs[1]), try step.upstream)
      let product = try Call.multiply(grad, b)
      let twice = try Call.multiply(Call.multiply(2, product), a)
      return [try Call.subtract(product, twice), try sigmoidGrad(a, grad)]
    }, summary: "Gradient of the logistic function, from its result.")
}

/// `grad * scale * exp(-x²)`.
private func bellGradient(_ step: GradientStep, _ grad: AnyTensor, scale: Double) throws -> AnyTensor {
  let factor = try Call.number(scale, grad.dtype)
  return try Call.after(grad) { () throws -> AnyTensor in
    try Call.multiply(Call.multiply(grad, factor), Op.exp(Op.neg(Op.square(step.inputs[0]))))
  }
}

extension Kernel {
  /// `Round`: floats to the nearest, integers as they are.
  fileprivate static var rounding: Kernel {
    let loops = UnaryLoops(result: .same) { (dtype: DType) -> k_unary_fn? in
      dtype.isInteger ? k_cast(dtype.rawValue, dtype.rawValue) : k_unary(K_ROUND, dtype.rawValue)
    }
    return .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in try loops.run(x, call) }
  }
}
