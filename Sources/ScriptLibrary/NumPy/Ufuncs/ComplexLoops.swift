import Glibc
import Tensors

extension Complex128 {
  static func + (a: Complex128, b: Complex128) -> Complex128 { Complex128(a.real + b.real, a.imaginary + b.imaginary) }
  static func - (a: Complex128, b: Complex128) -> Complex128 { Complex128(a.real - b.real, a.imaginary - b.imaginary) }

  static func * (a: Complex128, b: Complex128) -> Complex128 {
    Complex128(a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  }

  /// Smith's method, as NumPy divides.
  static func / (a: Complex128, b: Complex128) -> Complex128 {
    if b.real.magnitude >= b.imaginary.magnitude {
      if b.real == 0 && b.imaginary == 0 { return Complex128(a.real / b.real.magnitude, a.imaginary / b.real.magnitude) }
      let ratio = b.imaginary / b.real
      let scale = 1 / (b.real + b.imaginary * ratio)
      return Complex128((a.real + a.imaginary * ratio) * scale, (a.imaginary - a.real * ratio) * scale)
    }
    let ratio = b.real / b.imaginary
    let scale = 1 / (b.imaginary + b.real * ratio)
    return Complex128((a.real * ratio + a.imaginary) * scale, (a.imaginary * ratio - a.real) * scale)
  }

  var magnitude: Double { hypot(real, imaginary) }
  var exponential: Complex128 {
    let scale = exp(real)
    return Complex128(scale * cos(imaginary), scale * sin(imaginary))
  }
  var logarithm: Complex128 { Complex128(log(magnitude), atan2(imaginary, real)) }
  var squareRoot: Complex128 {
    if real == 0 && imaginary == 0 { return Complex128(0, imaginary) }
    let half = ((magnitude + real.magnitude) / 2).squareRoot()
    if real >= 0 { return Complex128(half, imaginary / (2 * half)) }
    return Complex128(imaginary.magnitude / (2 * half), imaginary.sign == .minus ? -half : half)
  }
}

/// Ufuncs on complex128; complex64 is computed in it and rounded.
enum ComplexLoops {
  /// - Returns: false where the function is not defined on complex numbers.
  static func binary(_ op: BinaryUfunc, _ a: NDArray, _ b: NDArray, _ out: NDArray) throws -> Bool {
    typealias T = Complex128
    switch op {
    case .add: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in x + y }
    case .subtract: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in x - y }
    case .multiply: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in x * y }
    case .divide: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in x / y }
    case .power: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in power(x, y) }
    case .maximum: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in isLess(x, y) ? y : x }
    case .minimum: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in isLess(y, x) ? y : x }
    case .equal: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> Bool in x.real == y.real && x.imaginary == y.imaginary }
    case .notEqual:
      try ElementLoops.binary(a, b, out) { (x: T, y: T) -> Bool in x.real != y.real || x.imaginary != y.imaginary }
    case .less: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> Bool in isLess(x, y) }
    case .greater: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> Bool in isLess(y, x) }
    case .lessEqual: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> Bool in !isLess(y, x) }
    case .greaterEqual: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> Bool in !isLess(x, y) }
    default: return false
    }
    return true
  }

  @inline(__always)
  private static func isLess(_ x: Complex128, _ y: Complex128) -> Bool {
    x.real < y.real || (x.real == y.real && x.imaginary < y.imaginary)
  }

  /// Small whole exponents by multiplication, others by the logarithm.
  private static func power(_ x: Complex128, _ y: Complex128) -> Complex128 {
    if y.real == 0 && y.imaginary == 0 { return Complex128(1) }
    if x.real == 0 && x.imaginary == 0 { return Complex128(0) }
    if y.imaginary == 0, y.real.magnitude < 100, y.real == y.real.rounded() {
      var (result, base, exponent) = (Complex128(1), x, Int(y.real.magnitude))
      while exponent > 0 {
        if exponent & 1 == 1 { result = result * base }
        base = base * base
        exponent >>= 1
      }
      return y.real < 0 ? Complex128(1) / result : result
    }
    return (x.logarithm * y).exponential
  }

  /// - Returns: false where the function is not defined on complex numbers.
  static func unary(_ op: UnaryUfunc, _ a: NDArray, _ out: NDArray) throws -> Bool {
    typealias T = Complex128
    switch op {
    case .negative: try ElementLoops.unary(a, out) { (x: T) -> T in T(-x.real, -x.imaginary) }
    case .positive: try ElementLoops.unary(a, out) { (x: T) -> T in x }
    case .conjugate: try ElementLoops.unary(a, out) { (x: T) -> T in T(x.real, -x.imaginary) }
    case .absolute: try ElementLoops.unary(a, out) { (x: T) -> Double in x.magnitude }
    case .square: try ElementLoops.unary(a, out) { (x: T) -> T in x * x }
    case .reciprocal: try ElementLoops.unary(a, out) { (x: T) -> T in T(1) / x }
    case .exp: try ElementLoops.unary(a, out) { (x: T) -> T in x.exponential }
    case .log: try ElementLoops.unary(a, out) { (x: T) -> T in x.logarithm }
    case .sqrt: try ElementLoops.unary(a, out) { (x: T) -> T in x.squareRoot }
    case .sin:
      try ElementLoops.unary(a, out) { (x: T) -> T in
        T(sin(x.real) * cosh(x.imaginary), cos(x.real) * sinh(x.imaginary))
      }
    case .cos:
      try ElementLoops.unary(a, out) { (x: T) -> T in
        T(cos(x.real) * cosh(x.imaginary), -sin(x.real) * sinh(x.imaginary))
      }
    case .isnan: try ElementLoops.unary(a, out) { (x: T) -> Bool in x.real.isNaN || x.imaginary.isNaN }
    case .isinf: try ElementLoops.unary(a, out) { (x: T) -> Bool in x.real.isInfinite || x.imaginary.isInfinite }
    case .isfinite: try ElementLoops.unary(a, out) { (x: T) -> Bool in x.real.isFinite && x.imaginary.isFinite }
    default: return false
    }
    return true
  }
}
