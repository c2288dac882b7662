/// What operators and comparisons do with small numbers, without a call: undefined or nil where there is more to it (a
/// result beyond 64 bits, an error, an operand of another kind).
enum QuickNumbers {
  // MARK: Two registers

  @inline(__always)
  static func sum(_ x: Value, _ y: Value) -> Value {
    if x.isInt && y.isInt {
      let (sum, overflow) = x.uncheckedInt.addingReportingOverflow(y.uncheckedInt)
      return overflow ? .undefined : .int(sum)
    }
    if x.isFloat && y.isFloat { return .float(x.uncheckedFloat + y.uncheckedFloat) }
    return x.isObject ? .undefined : mixed(.add, x, y)
  }

  @inline(__always)
  static func difference(_ x: Value, _ y: Value) -> Value {
    if x.isInt && y.isInt {
      let (difference, overflow) = x.uncheckedInt.subtractingReportingOverflow(y.uncheckedInt)
      return overflow ? .undefined : .int(difference)
    }
    if x.isFloat && y.isFloat { return .float(x.uncheckedFloat - y.uncheckedFloat) }
    return x.isObject ? .undefined : mixed(.subtract, x, y)
  }

  @inline(__always)
  static func product(_ x: Value, _ y: Value) -> Value {
    if x.isInt && y.isInt {
      let (product, overflow) = x.uncheckedInt.multipliedReportingOverflow(by: y.uncheckedInt)
      return overflow ? .undefined : .int(product)
    }
    if x.isFloat && y.isFloat { return .float(x.uncheckedFloat * y.uncheckedFloat) }
    return x.isObject ? .undefined : mixed(.multiply, x, y)
  }

  @inline(__always)
  static func quotient(_ x: Value, _ y: Value) -> Value {
    if x.isFloat && y.isFloat && y.uncheckedFloat != 0 { return .float(x.uncheckedFloat / y.uncheckedFloat) }
    return x.isObject ? .undefined : mixed(.divide, x, y)
  }

  /// A float with a small int, or the quotient of two small ints.
  @inline(never)
  private static func mixed(_ op: BinaryOperator, _ x: Value, _ y: Value) -> Value {
    guard x.isFloat || y.isFloat || op == .divide, let a = Numbers.exact(x), let b = Numbers.exact(y) else {
      return .undefined
    }
    switch op {
    case .add: return .float(a + b)
    case .subtract: return .float(a - b)
    case .multiply: return .float(a * b)
    case .divide: return b == 0 ? .undefined : .float(a / b)
    default: return .undefined
    }
  }

  @inline(__always)
  static func floorQuotient(_ x: Value, _ y: Value) -> Value {
    y.isInt && y.uncheckedInt > 0 ? floorQuotient(x, y.uncheckedInt) : .undefined
  }

  @inline(__always)
  static func remainder(_ x: Value, _ y: Value) -> Value {
    y.isInt && y.uncheckedInt > 0 ? remainder(x, y.uncheckedInt) : .undefined
  }

  /// The operators on bits; `op` is a `BinaryOperator` as instructions have it.
  @inline(__always)
  static func bits(_ op: Int, _ x: Value, _ y: Value) -> Value {
    guard x.isInt && y.isInt else { return .undefined }
    let a = x.uncheckedInt
    let b = y.uncheckedInt
    switch UInt8(truncatingIfNeeded: op) {
    case BinaryOperator.bitAnd.rawValue: return .int(a & b)
    case BinaryOperator.bitOr.rawValue: return .int(a | b)
    case BinaryOperator.bitXor.rawValue: return .int(a ^ b)
    case BinaryOperator.rightShift.rawValue: return b >= 0 ? .int(a >> min(b, 63)) : .undefined
    case BinaryOperator.leftShift.rawValue:
      // Nothing but copies of the sign is shifted out.
      guard b >= 0, b < 63, (a << b) >> b == a else { return .undefined }
      return .int(a << b)
    default: return .undefined
    }
  }

  // MARK: A register and a number of the instruction

  @inline(__always)
  static func sum(_ x: Value, _ number: Int) -> Value {
    if x.isInt {
      let (sum, overflow) = x.uncheckedInt.addingReportingOverflow(number)
      return overflow ? .undefined : .int(sum)
    }
    return x.isFloat ? .float(x.uncheckedFloat + Double(number)) : .undefined
  }

  @inline(__always)
  static func difference(_ x: Value, _ number: Int) -> Value {
    if x.isInt {
      let (difference, overflow) = x.uncheckedInt.subtractingReportingOverflow(number)
      return overflow ? .undefined : .int(difference)
    }
    return x.isFloat ? .float(x.uncheckedFloat - Double(number)) : .undefined
  }

  @inline(__always)
  static func product(_ x: Value, _ number: Int) -> Value {
    if x.isInt {
      let (product, overflow) = x.uncheckedInt.multipliedReportingOverflow(by: number)
      return overflow ? .undefined : .int(product)
    }
    return x.isFloat ? .float(x.uncheckedFloat * Double(number)) : .undefined
  }

  /// Divisors are positive here, by the compiler or a test.
  @inline(__always)
  static func floorQuotient(_ x: Value, _ number: Int) -> Value {
    guard x.isInt else { return .undefined }
    let (quotient, remainder) = x.uncheckedInt.quotientAndRemainder(dividingBy: number)
    return .int(remainder < 0 ? quotient &- 1 : quotient)
  }

  @inline(__always)
  static func remainder(_ x: Value, _ number: Int) -> Value {
    guard x.isInt else { return .undefined }
    let remainder = x.uncheckedInt % number
    return .int(remainder < 0 ? remainder &+ number : remainder)
  }

  // MARK: Comparisons

  @inline(__always)
  static func test(
    _ x: Value, _ y: Value, ints: (Int, Int) -> Bool, floats: (Double, Double) -> Bool
  ) -> Bool? {
    if x.isInt && y.isInt { return ints(x.uncheckedInt, y.uncheckedInt) }
    if x.isFloat && y.isFloat { return floats(x.uncheckedFloat, y.uncheckedFloat) }
    return nil
  }

  @inline(__always)
  static func test(
    _ x: Value, _ number: Int, ints: (Int, Int) -> Bool, floats: (Double, Double) -> Bool
  ) -> Bool? {
    if x.isInt { return ints(x.uncheckedInt, number) }
    if x.isFloat { return floats(x.uncheckedFloat, Double(number)) }
    return nil
  }

  /// Any of the six orderings; `op` is a `ComparisonOperator` as instructions have it.
  @inline(__always)
  static func compare(_ op: Int, _ x: Value, _ y: Value) -> Bool? {
    guard (x.isInt && y.isInt) || (x.isFloat && y.isFloat) else { return nil }
    switch ComparisonOperator(rawValue: UInt8(truncatingIfNeeded: op)) {
    case .equal: return test(x, y, ints: { $0 == $1 }, floats: { $0 == $1 })
    case .notEqual: return test(x, y, ints: { $0 != $1 }, floats: { $0 != $1 })
    case .less: return test(x, y, ints: { $0 < $1 }, floats: { $0 < $1 })
    case .lessOrEqual: return test(x, y, ints: { $0 <= $1 }, floats: { $0 <= $1 })
    case .greater: return test(x, y, ints: { $0 > $1 }, floats: { $0 > $1 })
    case .greaterOrEqual: return test(x, y, ints: { $0 >= $1 }, floats: { $0 >= $1 })
    default: return nil
    }
  }
}
