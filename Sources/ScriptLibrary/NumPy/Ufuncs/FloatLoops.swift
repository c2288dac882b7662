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
    case .logaddexp2: { logaddexp2($0, $1) }
    default: nil
    }
  }

  private static func logaddexp2(_ x: Double, _ y: Double) -> Double {
    x == y ? x + 1 : max(x, y) + Glibc.log1p(Glibc.exp2(-(x - y).magnitude)) * 1.4426950408889634
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
    case .cbrt: { (x: Double) -> Double in
        // A step of Newton's method makes cubes exact.
        let root = Glibc.cbrt(x)
        guard root.isFinite, root != 0 else { return root }
        let better = root - (root * root * root - x) / (3 * root * root)
        return better.isFinite ? better : root
      }
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
    case .deg2rad, .radians: { $0 * (Double.pi / 180) }
    case .rad2deg, .degrees: { $0 * (180 / Double.pi) }
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
    case .deg2rad, .radians: return { $0 * Float(Double.pi / 180) }
    case .rad2deg, .degrees: return { $0 * Float(180 / Double.pi) }
    default:
      guard let function = Double.libraryUnary(op) else { return nil }
      return { Float(function(Double($0))) }
    }
  }
}

extension Float16: LibraryFloat {
  static func fmod(_ x: Float16, _ y: Float16) -> Float16 { Float16(Glibc.fmodf(Float(x), Float(y))) }
  static func pow(_ x: Float16, _ y: Float16) -> Float16 { Float16(Glibc.powf(Float(x), Float(y))) }

  static func libraryBinary(_ op: BinaryUfunc) -> ((Float16, Float16) -> Float16)? {
    guard let function = Float.libraryBinary(op) else { return nil }
    return { Float16(function(Float($0), Float($1))) }
  }

  static func libraryUnary(_ op: UnaryUfunc) -> ((Float16) -> Float16)? {
    guard let function = Float.libraryUnary(op) else { return nil }
    return { Float16(function(Float($0))) }
  }
}

/// Ufuncs on floats of one width.
enum FloatLoops {
  /// - Returns: false where the function is not defined on floats.
  static func binary<T: LibraryFloat>(_ type: T.Type, _ op: BinaryUfunc, _ s: BinaryStretch) -> Bool {
    switch op {
    case .add: s.each { (x: T, y: T) -> T in x + y }
    case .subtract: s.each { (x: T, y: T) -> T in x - y }
    case .multiply: s.each { (x: T, y: T) -> T in x * y }
    case .divide: s.each { (x: T, y: T) -> T in x / y }
    case .maximum: s.each { (x: T, y: T) -> T in x >= y || x.isNaN ? x : y }
    case .minimum: s.each { (x: T, y: T) -> T in x <= y || x.isNaN ? x : y }
    case .fmax: s.each { (x: T, y: T) -> T in x >= y || y.isNaN ? x : y }
    case .fmin: s.each { (x: T, y: T) -> T in x <= y || y.isNaN ? x : y }
    case .power: s.each { (x: T, y: T) -> T in y == 2 ? x * x : T.pow(x, y) }
    case .remainder: s.each { (x: T, y: T) -> T in divmod(x, y).1 }
    case .floorDivide: s.each { (x: T, y: T) -> T in divmod(x, y).0 }
    case .copysign:
      s.each { (x: T, y: T) -> T in T(signOf: y, magnitudeOf: x) }
    case .heaviside: s.each { (x: T, y: T) -> T in x.isNaN ? x : x == 0 ? y : x < 0 ? 0 : 1 }
    case .nextafter: s.each { (x: T, y: T) -> T in next(x, y) }
    case .logicalAnd: s.each { (x: T, y: T) -> Bool in x != 0 && y != 0 }
    case .logicalOr: s.each { (x: T, y: T) -> Bool in x != 0 || y != 0 }
    case .logicalXor: s.each { (x: T, y: T) -> Bool in (x != 0) != (y != 0) }
    default:
      guard let function = T.libraryBinary(op) else { return false }
      s.each { (x: T, y: T) -> T in function(x, y) }
    }
    return true
  }

  /// The next float towards another one.
  private static func next<T: LibraryFloat>(_ x: T, _ y: T) -> T {
    if x.isNaN || y.isNaN { return .nan }
    if x == y { return y }
    return x < y ? x.nextUp : x.nextDown
  }

  /// Python's division: the remainder has the sign of the divisor.
  @inline(__always)
  static func divmod<T: LibraryFloat>(_ x: T, _ y: T) -> (T, T) {
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
  static func unary<T: LibraryFloat>(_ type: T.Type, _ op: UnaryUfunc, _ s: UnaryStretch) -> Bool {
    switch op {
    case .negative: s.each { (x: T) -> T in -x }
    case .positive, .conjugate: s.each { (x: T) -> T in x }
    case .absolute, .fabs: s.each { (x: T) -> T in T(signOf: 1, magnitudeOf: x) }
    case .sign: s.each { (x: T) -> T in x > 0 ? 1 : x < 0 ? -1 : x == 0 ? 0 : x }
    case .square: s.each { (x: T) -> T in x * x }
    case .reciprocal: s.each { (x: T) -> T in 1 / x }
    case .sqrt: s.each { (x: T) -> T in x.squareRoot() }
    case .floor: s.each { (x: T) -> T in x.rounded(.down) }
    case .ceil: s.each { (x: T) -> T in x.rounded(.up) }
    case .trunc: s.each { (x: T) -> T in x.rounded(.towardZero) }
    case .rint: s.each { (x: T) -> T in x.rounded(.toNearestOrEven) }
    case .isnan: s.each { (x: T) -> Bool in x.isNaN }
    case .isinf: s.each { (x: T) -> Bool in x.isInfinite }
    case .isfinite: s.each { (x: T) -> Bool in x.isFinite }
    case .logicalNot: s.each { (x: T) -> Bool in x == 0 }
    case .spacing:
      s.each { (x: T) -> T in x.isFinite ? T(signOf: x, magnitudeOf: x.magnitude.nextUp - x.magnitude) : .nan }
    case .signbit: s.each { (x: T) -> Bool in x.sign == .minus }
    default:
      guard let function = T.libraryUnary(op) else { return false }
      s.each { (x: T) -> T in function(x) }
    }
    return true
  }
}
