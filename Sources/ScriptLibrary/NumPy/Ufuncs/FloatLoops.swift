import Glibc
import Tensors

/// What the C library has for both floats.
protocol LibraryFloat: BinaryFloatingPoint {
  static func libraryBinary(_ op: BinaryUfunc) -> ((Self, Self) -> Self)?
  static func libraryUnary(_ op: UnaryUfunc) -> ((Self) -> Self)?
  static func fmod(_ x: Self, _ y: Self) -> Self
  static func pow(_ x: Self, _ y: Self) -> Self
}

extension Double: LibraryFloat {
  static func fmod(_ x: Double, _ y: Double) -> Double { Glibc.fmod(x, y) }
  static func pow(_ x: Double, _ y: Double) -> Double { Glibc.pow(x, y) }

  static func libraryBinary(_ op: BinaryUfunc) -> ((Double, Double) -> Double)? {
    switch op {
    case .arctan2: { Glibc.atan2($0, $1) }
    case .hypot: { Glibc.hypot($0, $1) }
    case .fmod: { Glibc.fmod($0, $1) }
    case .logaddexp: { $0 == $1 ? $0 + Glibc.log(2.0) : max($0, $1) + Glibc.log1p(Glibc.exp(-($0 - $1).magnitude)) }
    default: nil
    }
  }

  static func libraryUnary(_ op: UnaryUfunc) -> ((Double) -> Double)? {
    switch op {
    case .exp: { Glibc.exp($0) }
    case .exp2: { Glibc.exp2($0) }
    case .expm1: { Glibc.expm1($0) }
    case .log: { Glibc.log($0) }
    case .log2: { Glibc.log2($0) }
    case .log10: { Glibc.log10($0) }
    case .log1p: { Glibc.log1p($0) }
    case .cbrt: { Glibc.cbrt($0) }
    case .sin: { Glibc.sin($0) }
    case .cos: { Glibc.cos($0) }
    case .tan: { Glibc.tan($0) }
    case .arcsin: { Glibc.asin($0) }
    case .arccos: { Glibc.acos($0) }
    case .arctan: { Glibc.atan($0) }
    case .sinh: { Glibc.sinh($0) }
    case .cosh: { Glibc.cosh($0) }
    case .tanh: { Glibc.tanh($0) }
    case .arcsinh: { Glibc.asinh($0) }
    case .arccosh: { Glibc.acosh($0) }
    case .arctanh: { Glibc.atanh($0) }
    case .deg2rad: { $0 * (Double.pi / 180) }
    case .rad2deg: { $0 * (180 / Double.pi) }
    default: nil
    }
  }
}

extension Float: LibraryFloat {
  static func fmod(_ x: Float, _ y: Float) -> Float { Glibc.fmodf(x, y) }
  static func pow(_ x: Float, _ y: Float) -> Float { Glibc.powf(x, y) }

  /// Computed in double and rounded once: as near as any of NumPy's own float32 loops.
  static func libraryBinary(_ op: BinaryUfunc) -> ((Float, Float) -> Float)? {
    guard let function = Double.libraryBinary(op) else { return nil }
    return { Float(function(Double($0), Double($1))) }
  }

  static func libraryUnary(_ op: UnaryUfunc) -> ((Float) -> Float)? {
    switch op {
    case .deg2rad: return { $0 * Float(Double.pi / 180) }
    case .rad2deg: return { $0 * Float(180 / Double.pi) }
    default:
      guard let function = Double.libraryUnary(op) else { return nil }
      return { Float(function(Double($0))) }
    }
  }
}

/// Ufuncs on floats of one width.
enum FloatLoops {
  /// - Returns: false where the function is not defined on floats.
  static func binary<T: LibraryFloat>(
    _ type: T.Type, _ op: BinaryUfunc, _ a: NDArray, _ b: NDArray, _ out: NDArray
  ) throws -> Bool {
    switch op {
    case .add: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in x + y }
    case .subtract: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in x - y }
    case .multiply: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in x * y }
    case .divide: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in x / y }
    case .maximum: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in x >= y || x.isNaN ? x : y }
    case .minimum: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in x <= y || x.isNaN ? x : y }
    case .fmax: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in x >= y || y.isNaN ? x : y }
    case .fmin: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in x <= y || y.isNaN ? x : y }
    case .power: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in y == 2 ? x * x : T.pow(x, y) }
    case .remainder: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in divmod(x, y).1 }
    case .floorDivide: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in divmod(x, y).0 }
    case .copysign:
      try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in T(signOf: y, magnitudeOf: x) }
    default:
      guard let function = T.libraryBinary(op) else { return false }
      try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in function(x, y) }
    }
    return true
  }

  /// Python's division: the remainder has the sign of the divisor.
  @inline(__always)
  private static func divmod<T: LibraryFloat>(_ x: T, _ y: T) -> (T, T) {
    var rest = T.fmod(x, y)
    if y == 0 { return (x / y, rest) }
    var quotient = (x - rest) / y
    if rest != 0 {
      if (y < 0) != (rest < 0) {
        rest += y
        quotient -= 1
      }
    } else {
      rest = T(signOf: y, magnitudeOf: 0)
    }
    guard quotient != 0 else { return (T(signOf: x / y, magnitudeOf: 0), rest) }
    var whole = quotient.rounded(.down)
    if quotient - whole > 0.5 { whole += 1 }
    return (whole, rest)
  }

  /// - Returns: false where the function is not defined on floats.
  static func unary<T: LibraryFloat>(_ type: T.Type, _ op: UnaryUfunc, _ a: NDArray, _ out: NDArray) throws -> Bool {
    switch op {
    case .negative: try ElementLoops.unary(a, out) { (x: T) -> T in -x }
    case .positive, .conjugate: try ElementLoops.unary(a, out) { (x: T) -> T in x }
    case .absolute: try ElementLoops.unary(a, out) { (x: T) -> T in T(signOf: 1, magnitudeOf: x) }
    case .sign: try ElementLoops.unary(a, out) { (x: T) -> T in x > 0 ? 1 : x < 0 ? -1 : x == 0 ? 0 : x }
    case .square: try ElementLoops.unary(a, out) { (x: T) -> T in x * x }
    case .reciprocal: try ElementLoops.unary(a, out) { (x: T) -> T in 1 / x }
    case .sqrt: try ElementLoops.unary(a, out) { (x: T) -> T in x.squareRoot() }
    case .floor: try ElementLoops.unary(a, out) { (x: T) -> T in x.rounded(.down) }
    case .ceil: try ElementLoops.unary(a, out) { (x: T) -> T in x.rounded(.up) }
    case .trunc: try ElementLoops.unary(a, out) { (x: T) -> T in x.rounded(.towardZero) }
    case .rint: try ElementLoops.unary(a, out) { (x: T) -> T in x.rounded(.toNearestOrEven) }
    case .isnan: try ElementLoops.unary(a, out) { (x: T) -> Bool in x.isNaN }
    case .isinf: try ElementLoops.unary(a, out) { (x: T) -> Bool in x.isInfinite }
    case .isfinite: try ElementLoops.unary(a, out) { (x: T) -> Bool in x.isFinite }
    case .signbit: try ElementLoops.unary(a, out) { (x: T) -> Bool in x.sign == .minus }
    default:
      guard let function = T.libraryUnary(op) else { return false }
      try ElementLoops.unary(a, out) { (x: T) -> T in function(x) }
    }
    return true
  }

  /// What to warn of, judged by the values: NaN from none, infinity from finite ones.
  static func flags(_ out: NDArray, _ inputs: [NDArray], isPole: ([Double]) -> Bool) -> ArithmeticFlags {
    var flags: ArithmeticFlags = []
    guard let dtype = out.dtype, dtype.isFloating else { return flags }
    let values = out.doubles()
    guard values.contains(where: { (value: Double) -> Bool in !value.isFinite }) else { return flags }
    let operands = inputs.map { $0.doubles() }
    for (index, value) in values.enumerated() where !value.isFinite {
      let given = operands.map { $0[index] }
      if value.isNaN {
        if !given.contains(where: { $0.isNaN }) { flags.insert(.invalid) }
      } else if given.allSatisfy({ $0.isFinite }) {
        flags.insert(isPole(given) ? .divideByZero : .overflow)
      }
    }
    return flags
  }
}
