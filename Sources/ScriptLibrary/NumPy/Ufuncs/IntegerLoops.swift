import Diagnostics
import Tensors

/// Ufuncs on integers of one width: they wrap around, division by zero gives 0 and a warning.
enum IntegerLoops {
  /// - Returns: false where the function is not defined on integers. `ArithmeticFlags.met` says what to warn of.
  static func binary<T: FixedWidthInteger>(_ type: T.Type, _ op: BinaryUfunc, _ s: BinaryStretch) -> Bool {
    switch op {
    case .add: s.each { (x: T, y: T) -> T in x &+ y }
    case .subtract: s.each { (x: T, y: T) -> T in x &- y }
    case .multiply: s.each { (x: T, y: T) -> T in x &* y }
    case .maximum, .fmax: s.each { (x: T, y: T) -> T in x > y ? x : y }
    case .minimum, .fmin: s.each { (x: T, y: T) -> T in x < y ? x : y }
    case .bitwiseAnd: s.each { (x: T, y: T) -> T in x & y }
    case .bitwiseOr: s.each { (x: T, y: T) -> T in x | y }
    case .bitwiseXor: s.each { (x: T, y: T) -> T in x ^ y }
    case .leftShift:
      s.each { (x: T, y: T) -> T in y < 0 || y >= T.bitWidth ? 0 : x &<< y }
    case .rightShift:
      s.each { (x: T, y: T) -> T in
        y < 0 || y >= T.bitWidth ? (x < 0 ? ~0 : 0) : x &>> y
      }
    case .floorDivide:
      var isZero = false
      s.each { (x: T, y: T) -> T in floorQuotient(x, y, &isZero) }
      if isZero { ArithmeticFlags.met.insert(.divideByZero) }
    case .remainder:
      var isZero = false
      s.each { (x: T, y: T) -> T in
        x &- y &* floorQuotient(x, y, &isZero) &- (y == 0 ? x : 0)
      }
      if isZero { ArithmeticFlags.met.insert(.divideByZero) }
    case .fmod:
      var isZero = false
      s.each { (x: T, y: T) -> T in
        if y == 0 {
          isZero = true
          return 0
        }
        return x.remainderReportingOverflow(dividingBy: y).partialValue
      }
      if isZero { ArithmeticFlags.met.insert(.divideByZero) }
    case .power:
      var isNegative = false
      s.each { (x: T, y: T) -> T in power(x, y, &isNegative) }
      if isNegative { ArithmeticFlags.met.insert(.invalid) }
    case .gcd: s.each { (x: T, y: T) -> T in divisor(x, y) }
    case .lcm:
      s.each { (x: T, y: T) -> T in
        let common = divisor(x, y)
        return common == 0 ? 0 : size(x.dividedReportingOverflow(by: common).partialValue &* y)
      }
    case .logicalAnd: s.each { (x: T, y: T) -> Bool in x != 0 && y != 0 }
    case .logicalOr: s.each { (x: T, y: T) -> Bool in x != 0 || y != 0 }
    case .logicalXor: s.each { (x: T, y: T) -> Bool in (x != 0) != (y != 0) }
    default: return false
    }
    return true
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
  private static func size<T: FixedWidthInteger>(_ x: T) -> T { x < 0 ? 0 &- x : x }

  private static func divisor<T: FixedWidthInteger>(_ x: T, _ y: T) -> T {
    var (a, b) = (size(x), size(y))
    while b != 0 { (a, b) = (b, a.remainderReportingOverflow(dividingBy: b).partialValue) }
    return size(a)
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

  /// The six comparisons.
  static func compare<T: Comparable>(_ type: T.Type, _ op: BinaryUfunc, _ s: BinaryStretch) {
    switch op {
    case .equal: s.each { (x: T, y: T) -> Bool in x == y }
    case .notEqual: s.each { (x: T, y: T) -> Bool in x != y }
    case .less: s.each { (x: T, y: T) -> Bool in x < y }
    case .lessEqual: s.each { (x: T, y: T) -> Bool in x <= y }
    case .greater: s.each { (x: T, y: T) -> Bool in x > y }
    default: s.each { (x: T, y: T) -> Bool in x >= y }
    }
  }

  /// - Returns: false where the function is not defined on integers.
  static func unary<T: FixedWidthInteger>(_ type: T.Type, _ op: UnaryUfunc, _ s: UnaryStretch) -> Bool {
    switch op {
    case .negative: s.each { (x: T) -> T in 0 &- x }
    case .positive, .conjugate, .floor, .ceil, .trunc: s.each { (x: T) -> T in x }
    case .absolute: s.each { (x: T) -> T in x < 0 ? 0 &- x : x }
    case .sign: s.each { (x: T) -> T in x == 0 ? 0 : x < 0 ? ~0 : 1 }
    case .square: s.each { (x: T) -> T in x &* x }
    case .invert: s.each { (x: T) -> T in ~x }
    case .reciprocal:
      var isZero = false
      s.each { (x: T) -> T in
        if x == 0 { isZero = true }
        return x == 1 || x == ~0 && T.isSigned ? x : x == 0 ? T.min : 0
      }
      if isZero { ArithmeticFlags.met.insert(.divideByZero) }
    case .logicalNot: s.each { (x: T) -> Bool in x == 0 }
    case .isnan, .isinf: s.each { (_: T) -> Bool in false }
    case .isfinite: s.each { (_: T) -> Bool in true }
    case .bitwiseCount: s.each { (x: T) -> UInt8 in UInt8(truncatingIfNeeded: size(x).nonzeroBitCount) }
    default: return false
    }
    return true
  }
}
