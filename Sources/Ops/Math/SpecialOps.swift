import Diagnostics
import Tensors

/// Ops of the special functions in `SpecialFunctions+Gamma`, `+Bessel` and `+Integrals`.
enum SpecialOps {
  static let all: [Op] =
    [.igamma, .igammac, .igammaGradA, .betainc, .zeta] + Bessel.all + [
      .dawsn, .expint, .fresnelCos, .fresnelSin, .spence,
    ]

  /// A function of two doubles, on broadcast operands.
  static func mapped(
    _ x: Tensor, _ y: Tensor, _ call: borrowing KernelCall, _ function: (Double, Double) -> Double
  ) throws -> Tensor {
    guard let broadcast = Broadcast(x.shape, y.shape) else {
      throw Failure(.invalidArgumentError, "Incompatible shapes: \(x.shape) vs. \(y.shape)")
    }
    let out = try call.output(x.dtype, broadcast.shape)
    guard out.elementCount > 0 else { return out }
    let (stepX, stepY) = (broadcast.form == .scalarVector ? 0 : 1, broadcast.form == .vectorScalar ? 0 : 1)
    try broadcast.eachRow { (row: Int, a: Int, b: Int) throws -> Void in
      for index in 0..<broadcast.rowLength {
        out.store(function(x.double(at: a + index * stepX), y.double(at: b + index * stepY)), at: row + index)
      }
    }
    return out
  }

  static func binary(_ function: @escaping @Sendable (Double, Double) -> Double) -> Kernel {
    .binary { (x: Tensor, y: Tensor, call: borrowing KernelCall) throws -> Tensor in
      try mapped(x, y, call, function)
    }
  }

  /// `x^(a-1) e^-x / Γ(a)`, the derivative of the incomplete gamma function by x.
  static func gammaDensity(_ a: AnyTensor, _ x: AnyTensor) throws -> AnyTensor {
    let power = try Op.xlogy(Call.subtract(a, 1), x)
    return try Op.exp(Call.subtract(Call.add(Op.neg(x), power), Op.lgamma(a)))
  }

  static func gammaGradient(_ step: GradientStep, sign: Double) throws -> [AnyTensor?] {
    let (a, x) = (step.inputs[0], step.inputs[1])
    let grad = try step.upstream
    return try Call.after(grad) { () throws -> [AnyTensor?] in
      let byA = try Op.igammaGradA(a, x)
      let byX = try gammaDensity(a, x)
      let signed = sign < 0 ? try Op.neg(grad) : grad
      return try Call.reduceToOperands(a, x, Call.multiply(byA, signed), Call.multiply(byX, signed))
    }
  }

  fileprivate static func betaKernel(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> [Tensor] {
    let shapes = inputs.map { (input: Tensor) -> Shape in input.shape }
    let large = shapes.filter { (shape: Shape) -> Bool in shape.rank > 0 }
    let shape = large.first ?? Shape()
    for other in large where other != shape {
      throw Failure(.invalidArgumentError, "Shapes of a, b, and x are inconsistent: \(shapes[0]) vs. \(shapes[1]) vs. \(shapes[2])")
    }
    let out = try call.output(inputs[0].dtype, shape)
    for index in 0..<out.elementCount {
      let values = inputs.map { (input: Tensor) -> Double in input.double(at: input.rank == 0 ? 0 : index) }
      out.store(SpecialFunctions.betainc(values[0], values[1], values[2]), at: index)
    }
    return [out]
  }
}

extension Op {
  /// Regularized lower incomplete gamma function.
  ///
  /// - Source: TensorFlow op `Igamma`; scripts call `tf.math.igamma`.
  public static let igamma: Op = Op.binary(
    "Igamma", inputs: ("a", "x"), types: .realFloating, kernel: SpecialOps.binary(SpecialFunctions.igamma),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in try SpecialOps.gammaGradient(step, sign: 1) },
    summary: "Regularized lower incomplete gamma function.")

  public static let igammac: Op = Op.binary(
    "Igammac", inputs: ("a", "x"), types: .realFloating, kernel: SpecialOps.binary(SpecialFunctions.igammac),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in try SpecialOps.gammaGradient(step, sign: -1) },
    summary: "Regularized upper incomplete gamma function.")

  public static let igammaGradA: Op = Op.binary(
    "IgammaGradA", inputs: ("a", "x"), types: DTypeSet(listing: "float double"),
    kernel: SpecialOps.binary(SpecialFunctions.igammaGradA),
    gradient: .notDifferentiable("TensorFlow has no gradient for it"),
    summary: "Derivative of the incomplete gamma function by its first argument.")

  /// Hurwitz's zeta function.
  ///
  /// - Gradient: to `q` only: `-x zeta(x + 1, q)`.
  /// - Source: TensorFlow op `Zeta`; scripts call `tf.math.zeta`.
  public static let zeta: Op = Op.binary(
    "Zeta", inputs: ("x", "q"), types: DTypeSet(listing: "float double"),
    kernel: SpecialOps.binary(SpecialFunctions.hurwitzZeta),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let (x, q) = (step.inputs[0], step.inputs[1])
      let grad = try step.upstream
      return try Call.after(grad) { () throws -> [AnyTensor?] in
        let slope = try Call.multiply(Op.neg(x), zeta(Call.add(x, 1), q))
        return try Call.reduceToOperands(x, q, nil, Call.multiply(slope, grad))
      }
    }, summary: "Hurwitz's zeta function.")

  /// Regularized incomplete beta function; scalars go with every element.
  ///
  /// - Gradient: to `x` only.
  /// - Source: TensorFlow op `Betainc`; scripts call `tf.math.betainc`.
  public static let betainc: Op = Op(
    "Betainc", scope: "Betainc", inputs: [.same("a"), .same("b"), .same("x")], outputs: [.same(name: "z")],
    attributes: [.type("T", DTypeSet(listing: "float double"))],
    shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
      for index in 0..<3 where context.shape(index).rank != 0 { return [context.shape(index)] }
      return [.scalar]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      try SpecialOps.betaKernel(inputs, call)
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let (a, b, x) = (step.inputs[0], step.inputs[1], step.inputs[2])
      let lbeta = try Call.subtract(Call.add(lgamma(a), lgamma(b)), lgamma(Call.add(a, b)))
      let left = try xlog1py(Call.subtract(b, 1), neg(x))
      let density = try exp(Call.subtract(Call.add(left, xlogy(Call.subtract(a, 1), x)), lbeta))
      return [nil, nil, try Call.sumToShape(Call.multiply(density, step.upstream), of: x)]
    }, summary: "Regularized incomplete beta function.")

  private static func special(
    _ name: String, _ function: @escaping @Sendable (Double) -> Double, _ summary: String,
    _ slope: @escaping @Sendable (AnyTensor, AnyTensor) throws -> AnyTensor
  ) -> Op {
    Op.unary(
      name, types: .realFloating, kernel: .mapped(function),
      gradient: .late { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
        try Call.multiply(grad, slope(step.inputs[0], step.outputs[0]))
      }, summary: summary)
  }

  public static let dawsn: Op = special("Dawsn", SpecialFunctions.dawson, "Dawson's integral.") { x, y in
    try Call.subtract(1, Call.multiply(Call.multiply(2, x), y))
  }
  public static let expint: Op = special("Expint", SpecialFunctions.expint, "The exponential integral Ei.") { x, _ in
    try Call.divide(exp(x), x)
  }
  public static let fresnelCos: Op = special("FresnelCos", SpecialFunctions.fresnelCos, "Fresnel's cosine integral.") { x, _ in
    try cos(Call.multiply(Double.pi / 2, square(x)))
  }
  public static let fresnelSin: Op = special("FresnelSin", SpecialFunctions.fresnelSin, "Fresnel's sine integral.") { x, _ in
    try sin(Call.multiply(Double.pi / 2, square(x)))
  }
  public static let spence: Op = special("Spence", SpecialFunctions.spence, "Spence's function.") { x, _ in
    let one = try Call.onesLike(x)
    let ratio = try Call.divide(log(x), Call.subtract(1, x))
    return try Call.selectSame(equal(x, one), Op.neg(one), ratio)
  }
}

/// Bessel functions as ops.
enum Bessel {
  static let all: [Op] = [i0, i0e, i1, i1e, j0, j1, k0, k0e, k1, k1e, y0, y1]

  private static func op(
    _ name: String, _ function: @escaping @Sendable (Double) -> Double,
    _ slope: @escaping @Sendable (AnyTensor, AnyTensor) throws -> AnyTensor
  ) -> Op {
    Op.unary(
      "Bessel" + name, types: .realFloating, kernel: .mapped(function),
      gradient: .late { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
        try Call.multiply(grad, slope(step.inputs[0], step.outputs[0]))
      }, summary: "The Bessel function \(name).")
  }

  /// `limit` where x is zero, the value elsewhere.
  private static func unlessZero(_ x: AnyTensor, _ limit: Double, _ value: AnyTensor) throws -> AnyTensor {
    let isZero = try Op.equal(x, Call.zerosLike(x), Attributes(["incompatible_shape_error": .bool(true)]))
    return try Call.selectSame(isZero, Call.add(Call.zerosLike(x), limit), value)
  }

  static let i0: Op = op("I0", SpecialFunctions.besselI0) { x, _ in try i1(x) }
  static let i0e: Op = op("I0e", SpecialFunctions.besselI0e) { x, y in
    try Call.subtract(i1e(x), Call.multiply(Op.sign(x), y))
  }
  static let i1: Op = op("I1", SpecialFunctions.besselI1) { x, y in
    try unlessZero(x, 0.5, Call.subtract(i0(x), Call.divide(y, x)))
  }
  static let i1e: Op = op("I1e", SpecialFunctions.besselI1e) { x, y in
    let inner = try Call.multiply(y, Call.add(Op.sign(x), Op.reciprocal(x)))
    return try unlessZero(x, 0.5, Call.subtract(i0e(x), inner))
  }
  static let j0: Op = op("J0", SpecialFunctions.besselJ0) { x, _ in try Op.neg(j1(x)) }
  static let j1: Op = op("J1", SpecialFunctions.besselJ1) { x, y in
    try unlessZero(x, 0.5, Call.subtract(j0(x), Call.divide(y, x)))
  }
  static let k0: Op = op("K0", SpecialFunctions.besselK0) { x, _ in try Op.neg(k1(x)) }
  static let k0e: Op = op("K0e", SpecialFunctions.besselK0e) { x, y in try Call.subtract(y, k1e(x)) }
  static let k1: Op = op("K1", SpecialFunctions.besselK1) { x, y in
    try Call.subtract(Op.neg(k0(x)), Call.divide(y, x))
  }
  static let k1e: Op = op("K1e", SpecialFunctions.besselK1e) { x, y in
    try Call.subtract(Call.multiply(y, Call.subtract(1, Op.reciprocal(x))), k0e(x))
  }
  static let y0: Op = op("Y0", SpecialFunctions.besselY0) { x, _ in try Op.neg(y1(x)) }
  static let y1: Op = op("Y1", SpecialFunctions.besselY1) { x, y in try Call.subtract(y0(x), Call.divide(y, x)) }
}
