import Glibc
import Kernels
import Tensors

/// A complex number of two floats of one width.
protocol ComplexNumber: TensorElement {
  associatedtype Part: LibraryFloat
  var real: Part { get }
  var imaginary: Part { get }
  init(_ real: Part, _ imaginary: Part)
}

extension Complex64: ComplexNumber {}
extension Complex128: ComplexNumber {}

extension ComplexNumber {
  @inline(__always)
  static func + (a: Self, b: Self) -> Self { Self(a.real + b.real, a.imaginary + b.imaginary) }
  @inline(__always)
  static func - (a: Self, b: Self) -> Self { Self(a.real - b.real, a.imaginary - b.imaginary) }

  @inline(__always)
  static func * (a: Self, b: Self) -> Self {
    Self(a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  }

  /// Smith's method, as NumPy divides.
  static func / (a: Self, b: Self) -> Self {
    if b.real.magnitude >= b.imaginary.magnitude {
      if b.real == 0 && b.imaginary == 0 { return Self(a.real / b.real.magnitude, a.imaginary / b.real.magnitude) }
      let ratio = b.imaginary / b.real
      let scale = 1 / (b.real + b.imaginary * ratio)
      return Self((a.real + a.imaginary * ratio) * scale, (a.imaginary - a.real * ratio) * scale)
    }
    let ratio = b.real / b.imaginary
    let scale = 1 / (b.imaginary + b.real * ratio)
    return Self((a.real * ratio + a.imaginary) * scale, (a.imaginary * ratio - a.real) * scale)
  }

  var isNaN: Bool { real.isNaN || imaginary.isNaN }

  /// By real parts first.
  static func isLess(_ x: Self, _ y: Self) -> Bool {
    x.real < y.real && !x.imaginary.isNaN && !y.imaginary.isNaN || x.real == y.real && x.imaginary < y.imaginary
  }

  static func isAtMost(_ x: Self, _ y: Self) -> Bool {
    x.real < y.real && !x.imaginary.isNaN && !y.imaginary.isNaN || x.real == y.real && x.imaginary <= y.imaginary
  }

  var isZero: Bool { real == 0 && imaginary == 0 }
}

extension Complex128 {
  var magnitude: Double { hypot(real, imaginary) }
  var exponential: Complex128 {
    let scale = exp(real)
    return Complex128(scale * cos(imaginary), scale * sin(imaginary))
  }
  var logarithm: Complex128 { Complex128(log(magnitude), atan2(imaginary, real)) }
}

/// Ufuncs on complex numbers.
enum ComplexLoops {
  /// - Returns: false where the function is not defined on complex numbers.
  static func binary<T: ComplexNumber>(_ type: T.Type, _ op: BinaryUfunc, _ s: BinaryStretch) -> Bool {
    switch op {
    case .add: s.each { (x: T, y: T) -> T in x + y }
    case .subtract: s.each { (x: T, y: T) -> T in x - y }
    case .multiply: s.each { (x: T, y: T) -> T in x * y }
    case .divide: s.each { (x: T, y: T) -> T in x / y }
    case .power, .floatPower: s.each { (x: T, y: T) -> T in power(x, y) }
    case .maximum: s.each { (x: T, y: T) -> T in x.isNaN || T.isAtMost(y, x) ? x : y }
    case .minimum: s.each { (x: T, y: T) -> T in x.isNaN || T.isAtMost(x, y) ? x : y }
    case .fmax: s.each { (x: T, y: T) -> T in y.isNaN || T.isAtMost(y, x) ? x : y }
    case .fmin: s.each { (x: T, y: T) -> T in y.isNaN || T.isAtMost(x, y) ? x : y }
    case .equal: s.each { (x: T, y: T) -> Bool in x.real == y.real && x.imaginary == y.imaginary }
    case .notEqual: s.each { (x: T, y: T) -> Bool in x.real != y.real || x.imaginary != y.imaginary }
    case .less: s.each { (x: T, y: T) -> Bool in T.isLess(x, y) }
    case .greater: s.each { (x: T, y: T) -> Bool in T.isLess(y, x) }
    case .lessEqual: s.each { (x: T, y: T) -> Bool in T.isAtMost(x, y) }
    case .greaterEqual: s.each { (x: T, y: T) -> Bool in T.isAtMost(y, x) }
    case .logicalAnd: s.each { (x: T, y: T) -> Bool in !x.isZero && !y.isZero }
    case .logicalOr: s.each { (x: T, y: T) -> Bool in !x.isZero || !y.isZero }
    case .logicalXor: s.each { (x: T, y: T) -> Bool in x.isZero != y.isZero }
    default: return false
    }
    return true
  }

  private static func wide<T: ComplexNumber>(_ x: T) -> Complex128 { Complex128(Double(x.real), Double(x.imaginary)) }
  private static func narrow<T: ComplexNumber>(_ x: Complex128) -> T { T(T.Part(x.real), T.Part(x.imaginary)) }

  /// Small whole exponents by multiplication, others by the logarithm.
  private static func power<T: ComplexNumber>(_ x: T, _ y: T) -> T {
    if y.isZero { return T(1, 0) }
    if x.isZero { return y.real > 0 && y.imaginary == 0 ? T(0, 0) : T(.nan, .nan) }
    if y.imaginary == 0, y.real.magnitude < 100, y.real == y.real.rounded() {
      var (result, base, exponent) = (T(1, 0), x, Int(y.real.magnitude))
      if exponent == 1, y.real > 0 { return x }
      while exponent > 0 {
        if exponent & 1 == 1 { result = result * base }
        base = base * base
        exponent >>= 1
      }
      return y.real < 0 ? T(1, 0) / result : result
    }
    return narrow((wide(x).logarithm * wide(y)).exponential)
  }

  private static let kernels: [UnaryUfunc: k_unary_op] = [
    .exp: K_EXP, .log: K_LOG, .sqrt: K_SQRT, .sin: K_SIN, .cos: K_COS, .tan: K_TAN, .arcsin: K_ASIN, .arccos: K_ACOS,
    .arctan: K_ATAN, .sinh: K_SINH, .cosh: K_COSH, .tanh: K_TANH, .arcsinh: K_ASINH, .arccosh: K_ACOSH,
    .arctanh: K_ATANH,
  ]

  /// - Returns: false where the function is not defined on complex numbers.
  static func unary<T: ComplexNumber>(_ type: T.Type, _ op: UnaryUfunc, _ s: UnaryStretch) -> Bool {
    switch op {
    case .negative: s.each { (x: T) -> T in T(-x.real, -x.imaginary) }
    case .positive: s.each { (x: T) -> T in x }
    case .conjugate: s.each { (x: T) -> T in T(x.real, -x.imaginary) }
    case .absolute: s.each { (x: T) -> T.Part in T.Part(hypot(Double(x.real), Double(x.imaginary))) }
    case .square: s.each { (x: T) -> T in x * x }
    case .reciprocal: s.each { (x: T) -> T in T(1, 0) / x }
    case .sign:
      s.each { (x: T) -> T in
        if x.isZero || x.isNaN { return x.isNaN ? T(.nan, .nan) : T(0, 0) }
        let size = T.Part(hypot(Double(x.real), Double(x.imaginary)))
        return T(x.real / size, x.imaginary / size)
      }
    case .rint: s.each { (x: T) -> T in T(x.real.rounded(.toNearestOrEven), x.imaginary.rounded(.toNearestOrEven)) }
    case .log2: scaled(T.self, .log, s, 1.4426950408889634)
    case .log10: scaled(T.self, .log, s, 0.4342944819032518)
    case .log1p:
      s.each { (x: T) -> T in
        let value = wide(x)
        let size = hypot(value.real + 1, value.imaginary)
        return narrow(Complex128(log(size), atan2(value.imaginary, value.real + 1)))
      }
    case .expm1:
      s.each { (x: T) -> T in
        let value = wide(x)
        let half = sin(value.imaginary / 2)
        let real = expm1(value.real) * cos(value.imaginary) - 2 * half * half
        return narrow(Complex128(real, exp(value.real) * sin(value.imaginary)))
      }
    case .exp2:
      s.each { (x: T) -> T in
        let value = wide(x)
        return narrow(Complex128(value.real * 0.6931471805599453, value.imaginary * 0.6931471805599453).exponential)
      }
    case .isnan: s.each { (x: T) -> Bool in x.isNaN }
    case .isinf: s.each { (x: T) -> Bool in x.real.isInfinite || x.imaginary.isInfinite }
    case .isfinite: s.each { (x: T) -> Bool in x.real.isFinite && x.imaginary.isFinite }
    case .logicalNot: s.each { (x: T) -> Bool in x.isZero }
    default:
      guard let kernel = kernels[op], let loop = k_unary(kernel, T.dtype.rawValue) else { return false }
      return loop(s.x, s.z, s.count) == 0
    }
    return true
  }

  private static func scaled<T: ComplexNumber>(
    _ type: T.Type, _ op: UnaryUfunc, _ s: UnaryStretch, _ factor: Double
  ) {
    s.each { (x: T) -> T in
      let value = wide(x).logarithm
      return narrow(Complex128(value.real * factor, value.imaginary * factor))
    }
  }
}
