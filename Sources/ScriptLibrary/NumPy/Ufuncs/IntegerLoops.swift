import Diagnostics
import Tensors

/// Ufuncs on integers of one width: they wrap around, division by zero gives 0 and a warning.
enum IntegerLoops {
  /// - Returns: what to warn of; nil where the function is not defined on integers.
  static func binary<T: FixedWidthInteger>(
    _ type: T.Type, _ op: BinaryUfunc, _ a: NDArray, _ b: NDArray, _ out: NDArray
  ) throws -> ArithmeticFlags? {
    var flags: ArithmeticFlags = []
    switch op {
    case .add: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in x &+ y }
    case .subtract: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in x &- y }
    case .multiply: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in x &* y }
    case .maximum, .fmax: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in x > y ? x : y }
    case .minimum, .fmin: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in x < y ? x : y }
    case .bitwiseAnd: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in x & y }
    case .bitwiseOr: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in x | y }
    case .bitwiseXor: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in x ^ y }
    case .leftShift:
      try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in y < 0 || y >= T.bitWidth ? 0 : x &<< y }
    case .rightShift:
      try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in
        y < 0 || y >= T.bitWidth ? (x < 0 ? ~0 : 0) : x &>> y
      }
    case .floorDivide:
      var isZero = false
      try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in floorQuotient(x, y, &isZero) }
      if isZero { flags.insert(.divideByZero) }
    case .remainder:
      var isZero = false
      try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in
        x &- y &* floorQuotient(x, y, &isZero) &- (y == 0 ? x : 0)
      }
      if isZero { flags.insert(.divideByZero) }
    case .fmod:
      var isZero = false
      try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in
        if y == 0 {
          isZero = true
          return 0
        }
        return x.remainderReportingOverflow(dividingBy: y).partialValue
      }
      if isZero { flags.insert(.divideByZero) }
    case .power:
      var isNegative = false
      try ElementLoops.binary(a, b, out) { (x: T, y: T) -> T in power(x, y, &isNegative) }
      if isNegative { throw Failure(.valueError, "Integers to negative integer powers are not allowed.") }
    default: return nil
    }
    return flags
  }

  @inline(__always)
  private static func floorQuotient<T: FixedWidthInteger>(_ x: T, _ y: T, _ isZero: inout Bool) -> T {
    if y == 0 {
      isZero = true
      return 0
    }
    let (quotient, overflow) = x.dividedReportingOverflow(by: y)
    if overflow { return x }
    let rest = x &- quotient &* y
    return rest != 0 && (rest < 0) != (y < 0) ? quotient &- 1 : quotient
  }

  @inline(__always)
  private static func power<T: FixedWidthInteger>(_ x: T, _ y: T, _ isNegative: inout Bool) -> T {
    if y < 0 {
      isNegative = true
      return 0
    }
    var (result, base, exponent) = (T(1), x, y)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result &* base }
      base = base &* base
      exponent = exponent &>> 1
    }
    return result
  }

  /// - Returns: false where the order is not asked for.
  static func compare<T: Comparable>(
    _ type: T.Type, _ op: BinaryUfunc, _ a: NDArray, _ b: NDArray, _ out: NDArray
  ) throws {
    switch op {
    case .equal: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> Bool in x == y }
    case .notEqual: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> Bool in x != y }
    case .less: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> Bool in x < y }
    case .lessEqual: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> Bool in x <= y }
    case .greater: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> Bool in x > y }
    default: try ElementLoops.binary(a, b, out) { (x: T, y: T) -> Bool in x >= y }
    }
  }

  /// - Returns: false where the function is not defined on integers.
  static func unary<T: FixedWidthInteger>(
    _ type: T.Type, _ op: UnaryUfunc, _ a: NDArray, _ out: NDArray
  ) throws -> Bool {
    switch op {
    case .negative: try ElementLoops.unary(a, out) { (x: T) -> T in 0 &- x }
    case .positive, .conjugate, .floor, .ceil, .trunc: try ElementLoops.unary(a, out) { (x: T) -> T in x }
    case .absolute: try ElementLoops.unary(a, out) { (x: T) -> T in x < 0 ? 0 &- x : x }
    case .sign: try ElementLoops.unary(a, out) { (x: T) -> T in x == 0 ? 0 : x < 0 ? ~0 : 1 }
    case .square: try ElementLoops.unary(a, out) { (x: T) -> T in x &* x }
    case .invert: try ElementLoops.unary(a, out) { (x: T) -> T in ~x }
    case .reciprocal:
      try ElementLoops.unary(a, out) { (x: T) -> T in x == 1 || x == ~0 && T.isSigned ? x : x == 0 ? T.min : 0 }
    default: return false
    }
    return true
  }
}
