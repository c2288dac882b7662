import Diagnostics
import Glibc
import Tensors

/// Special functions that C's library does not have: derivatives of the gamma function's logarithm, inverses of the error
/// function and of the normal distribution.
///
/// Computed in double precision and rounded to the dtype.
enum SpecialFunctions {
  static let all: [Op] = [.digamma, .polygamma, .erfinv, .ndtri]

  /// The derivative of `lgamma`; NaN at 0 and the negative integers, where it has poles.
  ///
  /// Reflection for negative numbers, recurrence up to 10, from there the asymptotic series.
  @Sendable static func digamma(_ x: Double) -> Double {
    if x.isNaN || x == -.infinity { return .nan }
    if x <= 0 {
      if x == x.rounded(.down) { return .nan }
      return digamma(1 - x) - Double.pi / tan(Double.pi * x)
    }
    var x = x
    var sum = 0.0
    while x < 10 {
      sum -= 1 / x
      x += 1
    }
    let inverse = 1 / (x * x)
    // Bernoulli numbers over 2k.
    let terms: [Double] = [
      1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12,
    ]
    let series = terms.reversed().reduce(0.0) { (sum: Double, term: Double) -> Double in (sum + term) * inverse }
    return sum + log(x) - 0.5 / x - series
  }

  /// Derivative number `order` of digamma; NaN unless the order is a whole number from 0 on.
  @Sendable static func polygamma(_ order: Double, _ x: Double) -> Double {
    guard order >= 0, order == order.rounded(.down) else { return .nan }
    if order == 0 { return digamma(x) }
    let sign = order.truncatingRemainder(dividingBy: 2) == 0 ? -1.0 : 1.0
    return sign * tgamma(order + 1) * hurwitzZeta(order + 1, x)
  }

  /// The sum of `1 / (q + k)^s` over all k from 0: nine terms or more, then the formula of Euler and Maclaurin.
  @Sendable static func hurwitzZeta(_ s: Double, _ q: Double) -> Double {
    if s.isNaN || q.isNaN || s < 1 { return .nan }
    if s == 1 { return .infinity }
    if q == .infinity { return 0 }
    if q <= 0 {
      if q == q.rounded(.down) { return s.truncatingRemainder(dividingBy: 2) == 0 ? .infinity : .nan }
      if s != s.rounded(.down) || q < -1e6 { return .nan }
    }
    var place = q
    var term = pow(q, -s)
    var sum = term
    var count = 0
    while count < 9 || place <= 9 {
      count += 1
      place += 1
      term = pow(place, -s)
      sum += term
      if abs(term / sum) < 0x1p-53 { return sum }
    }
    sum += term * place / (s - 1) - 0.5 * term
    // (2k)! over Bernoulli number 2k.
    let divisors: [Double] = [
      12, -720, 30240, -1_209_600, 47_900_160, -1.8924375803183791606e9, 7.47242496e10, -2.950130727918164224e12,
      1.1646782814350067249e14, -4.5979787224074726105e15,
    ]
    var factor = 1.0
    var step = 0.0
    for divisor in divisors {
      factor *= s + step
      term /= place
      let part = factor * term / divisor
      sum += part
      if abs(part / sum) < 0x1p-53 { break }
      step += 1
      factor *= s + step
      term /= place
      step += 1
    }
    return sum
  }

  /// The number whose error function is `x`; infinite at ±1, NaN beyond.
  @Sendable static func erfinv(_ x: Double) -> Double {
    guard abs(x) <= 1 else { return .nan }
    let size = inverse(size: abs(x), complement: 1 - abs(x))
    return x < 0 ? -size : x == 0 ? x : size
  }

  /// The quantile of the standard normal distribution.
  @Sendable static func ndtri(_ p: Double) -> Double {
    guard p >= 0, p <= 1 else { return .nan }
    let root = 2.0.squareRoot()
    if p == 0.5 { return 0 }
    return p < 0.5
      ? -root * inverse(size: 1 - 2 * p, complement: 2 * p) : root * inverse(size: 2 * p - 1, complement: 2 * (1 - p))
  }

  /// The inverse of erf for a number from 0 to 1; its distance from 1 is given as well, since near 1 that alone has the
  /// digits. Halley's iteration from a rough start.
  private static func inverse(size: Double, complement: Double) -> Double {
    if complement <= 0 { return .infinity }
    if size <= 0 { return 0 }
    // Winitzki's approximation, good to three digits everywhere.
    let logarithm = log(complement * (1 + size))
    let a = 0.147
    let half = 2 / (Double.pi * a) + logarithm / 2
    var y = ((half * half - logarithm / a).squareRoot() - half).squareRoot()
    if y == 0 || y.isNaN { y = size * Double.pi.squareRoot() / 2 }
    for _ in 0..<8 {
      let error = size < 0.5 ? erf(y) - size : complement - erfc(y)
      let slope = 2 / Double.pi.squareRoot() * exp(-y * y)
      guard slope > 0 else { break }
      let newton = error / slope
      let step = newton / (1 + y * newton)
      y -= step
      if abs(step) <= abs(y) * 0x1p-52 { break }
    }
    return y
  }
}

extension Op {
  /// The derivative of the logarithm of the gamma function.
  ///
  /// - Gradient: `g * polygamma(1, x)`.
  /// - Source: TensorFlow op `Digamma`; scripts call `tf.math.digamma`.
  public static let digamma: Op = Op.unary(
    "Digamma", types: .realFloating, kernel: .mapped(SpecialFunctions.digamma),
    gradient: .late { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
      let x = step.inputs[0]
      return try Call.multiply(grad, polygamma(Call.number(1, x.dtype), x))
    }, summary: "Derivative of the logarithm of the gamma function.")

  /// Derivative number `a` of digamma at `x`.
  ///
  /// - Gradient: to `x` only: `g * polygamma(a + 1, x)`.
  /// - Source: TensorFlow op `Polygamma`; scripts call `tf.math.polygamma`.
  public static let polygamma: Op = Op.binary(
    "Polygamma", inputs: ("a", "x"), types: DTypeSet(listing: "float double"),
    kernel: .binary { (a: Tensor, x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      let shape = try Shape(Repeating.broadcast(a.shape.dims, x.shape.dims))
      let plain = KernelCall(op: .broadcastTo, attributes: .none)
      let orders = try Repeating.broadcast(a, to: shape, plain)
      let places = try Repeating.broadcast(x, to: shape, plain)
      let out = try call.output(x.dtype, shape)
      for index in 0..<out.elementCount {
        out.store(SpecialFunctions.polygamma(orders.double(at: index), places.double(at: index)), at: index)
      }
      return out
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let (a, x) = (step.inputs[0], step.inputs[1])
      let slope = try polygamma(Call.add(a, 1), x)
      return try Call.reduceToOperands(a, x, nil, Call.multiply(step.upstream, slope))
    }, summary: "Derivatives of the digamma function.")

  /// The inverse of the error function.
  ///
  /// - Gradient: `g * sqrt(π)/2 * exp(y²)`.
  /// - Source: TensorFlow op `Erfinv`; scripts call `tf.math.erfinv`.
  public static let erfinv: Op = Op.unary(
    "Erfinv", types: .realFloating, kernel: .mapped(SpecialFunctions.erfinv),
    gradient: .unary { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
      let factor = try Call.number(Double.pi.squareRoot() / 2, grad.dtype)
      return try Call.after(grad) { () throws -> AnyTensor in
        try Call.multiply(Call.multiply(grad, factor), exp(square(step.outputs[0])))
      }
    }, summary: "Inverse of the error function.")

  /// Quantiles of the standard normal distribution.
  ///
  /// - Gradient: `g * sqrt(2π) * exp(y²/2)`.
  /// - Source: TensorFlow op `Ndtri`; scripts call `tf.math.ndtri`.
  public static let ndtri: Op = Op.unary(
    "Ndtri", types: .realFloating, kernel: .mapped(SpecialFunctions.ndtri),
    gradient: .unary { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
      let factor = try Call.number((2 * Double.pi).squareRoot(), grad.dtype)
      return try Call.after(grad) { () throws -> AnyTensor in
        try Call.multiply(Call.multiply(grad, factor), exp(Call.divide(square(step.outputs[0]), 2)))
      }
    }, summary: "Quantiles of the standard normal distribution.")
}

extension Kernel {
  /// A function of doubles, applied to every element.
  static func mapped(_ function: @escaping @Sendable (Double) -> Double) -> Kernel {
    .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      let out = try call.output(x.dtype, x.shape)
      for index in 0..<out.elementCount { out.store(function(x.double(at: index)), at: index) }
      return out
    }
  }
}
