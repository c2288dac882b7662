import Diagnostics
import Glibc
import Integers

/// Arithmetic of Python's own numbers: bool, int without limit, float, complex.
enum Numbers {
  // MARK: Binary operators

  /// `left op right`, owned; nil when an operand is no number.
  static func binary(_ op: BinaryOperator, _ left: Value, _ right: Value) throws -> Value? {
    if isDerived(left) || isDerived(right) { return nil }
    if let a = left.asInt, let b = right.asInt {
      if left.isBool && right.isBool && (op == .bitAnd || op == .bitOr || op == .bitXor) {
        return .bool(op == .bitAnd ? a & b != 0 : op == .bitOr ? a | b != 0 : a != b)
      }
      return try integers(op, a, b)
    }
    if left.isInt && right.objectKind == .bigInt {
      let small = left.uncheckedInt
      let big = right.unsafeUnmanaged(BigIntObject.self)
      if let result = big._withUnsafeGuaranteedRef({ smallAndBig(op, small, $0.value) }) { return result }
    } else if right.isInt && left.objectKind == .bigInt {
      let small = right.uncheckedInt
      let big = left.unsafeUnmanaged(BigIntObject.self)
      if let result = big._withUnsafeGuaranteedRef({ bigAndSmall(op, $0.value, small) }) { return result }
    }
    if left.isFloat || right.isFloat, let a = float(left), let b = float(right) {
      return try floats(op, a, b, left, right)
    }
    if left.objectKind == .complex || right.objectKind == .complex {
      return try ComplexArithmetic.binary(op, left, right)
    }
    guard let a = big(left), let b = big(right) else { return nil }
    return try bigs(op, a, b)
  }

  /// What a number's own class does, past overrides in classes derived from it.
  static func plain(_ op: BinaryOperator, _ receiver: Value, _ other: Value, reflected: Bool) throws -> Value? {
    let a = withoutClass(receiver)
    let b = withoutClass(other)
    defer {
      a.release()
      b.release()
    }
    return reflected ? try binary(op, b, a) : try binary(op, a, b)
  }

  static func plainUnary(_ op: UnaryOperator, _ operand: Value) -> Value? {
    let value = withoutClass(operand)
    defer { value.release() }
    return unary(op, value)
  }

  static func plainCompare(_ op: ComparisonOperator, _ left: Value, _ right: Value) -> Bool? {
    let a = withoutClass(left)
    let b = withoutClass(right)
    defer {
      a.release()
      b.release()
    }
    return compare(op, a, b)
  }

  /// The number that an instance of a class derived from int or float stands for, owned.
  static func withoutClass(_ value: Value) -> Value {
    if value.objectKind == .bigInt {
      let object = value.unsafeAs(BigIntObject.self)
      return object.type.isHeapType ? BigIntObject.normalized(object.value) : value.retained()
    }
    if let float = value.as(FloatObject.self) { return .float(float.value) }
    return value.retained()
  }

  /// Whether a class derived from int may define operators of its own.
  @inline(__always)
  private static func isDerived(_ value: Value) -> Bool {
    value.isObject && value.unmanaged._withUnsafeGuaranteedRef { $0.flags & ObjectFlags.dispatchesByType != 0 }
  }

  /// An int of any size.
  static func big(_ value: Value) -> BigInt? {
    if let int = value.asInt { return BigInt(int) }
    return value.objectKind == .bigInt ? value.unsafeAs(BigIntObject.self).value : nil
  }

  /// A number that is not complex as a float; nil for others (and for big ints beyond the range).
  static func float(_ value: Value) -> Double? {
    if value.isFloat { return value.uncheckedFloat }
    if let int = value.asInt { return Double(int) }
    if value.objectKind == .bigInt { return value.unsafeAs(BigIntObject.self).doubleValue }
    return nil
  }

  @inline(__always)
  static func complex(_ value: Value) -> ComplexNumber? {
    if value.isFloat { return ComplexNumber(value.uncheckedFloat, 0) }
    if value.objectKind == .complex {
      return value.unsafeUnmanaged(ComplexObject.self)._withUnsafeGuaranteedRef { ComplexNumber($0.real, $0.imaginary) }
    }
    return float(value).map { ComplexNumber($0, 0) }
  }

  private static func integers(_ op: BinaryOperator, _ a: Int, _ b: Int) throws -> Value? {
    switch op {
    case .add:
      let (result, overflow) = a.addingReportingOverflow(b)
      return overflow ? BigIntObject.normalized(BigInt(a) + BigInt(b)) : .int(result)
    case .subtract:
      let (result, overflow) = a.subtractingReportingOverflow(b)
      return overflow ? BigIntObject.normalized(BigInt(a) - BigInt(b)) : .int(result)
    case .multiply:
      let (result, overflow) = a.multipliedReportingOverflow(by: b)
      return overflow ? BigIntObject.normalized(BigInt(a) * BigInt(b)) : .int(result)
    case .divide:
      if b == 0 { throw Failure(.zeroDivisionError, "division by zero") }
      if a.magnitude < 1 << 53 && b.magnitude < 1 << 53 { return .float(Double(a) / Double(b)) }
      return .float(try trueDivide(BigInt(a), BigInt(b)))
    case .floorDivide:
      if b == 0 { throw Failure(.zeroDivisionError, "integer division or modulo by zero") }
      if a == Int.min && b == -1 { return BigIntObject.normalized(-BigInt(a)) }
      return .int(floorDivide(a, b))
    case .modulo:
      if b == 0 { throw Failure(.zeroDivisionError, "integer modulo by zero") }
      return .int(modulo(a, b))
    case .power: return try power(a, b)
    case .leftShift:
      if b < 0 { throw Failure(.valueError, "negative shift count") }
      if a == 0 { return .int(0) }
      if b < 63 {
        let shifted = a << b
        if shifted >> b == a { return .int(shifted) }
      }
      return try bigs(.leftShift, BigInt(a), BigInt(b))
    case .rightShift:
      if b < 0 { throw Failure(.valueError, "negative shift count") }
      return .int(a >> min(b, 63))
    case .bitAnd: return .int(a & b)
    case .bitOr: return .int(a | b)
    case .bitXor: return .int(a ^ b)
    case .matrixMultiply: return nil
    }
  }

  /// The operators that need no big integer for the small operand; nil for the others.
  private static func bigAndSmall(_ op: BinaryOperator, _ a: BigInt, _ b: Int) -> Value? {
    switch op {
    case .add: return BigIntObject.normalized(a + b)
    case .subtract: return BigIntObject.normalized(a - b)
    case .multiply: return BigIntObject.normalized(a * b)
    case .floorDivide: return b == 0 ? nil : BigIntObject.normalized(a.floorDivided(by: b).quotient)
    case .modulo: return b == 0 ? nil : .int(a.floorDivided(by: b).remainder)
    default: return nil
    }
  }

  private static func smallAndBig(_ op: BinaryOperator, _ a: Int, _ b: BigInt) -> Value? {
    switch op {
    case .add: return BigIntObject.normalized(b + a)
    case .multiply: return BigIntObject.normalized(b * a)
    default: return nil
    }
  }

  /// Towards minus infinity; `b` is not 0 and the quotient fits.
  @inline(__always)
  static func floorDivide(_ a: Int, _ b: Int) -> Int {
    let quotient = a / b
    return (a % b != 0) && ((a < 0) != (b < 0)) ? quotient - 1 : quotient
  }

  /// With the sign of `b`, which is not 0.
  @inline(__always)
  static func modulo(_ a: Int, _ b: Int) -> Int {
    if b == -1 { return 0 }
    let remainder = a % b
    return remainder != 0 && ((remainder < 0) != (b < 0)) ? remainder + b : remainder
  }

  private static func power(_ base: Int, _ exponent: Int) throws -> Value {
    if exponent < 0 {
      if base == 0 { throw Failure(.zeroDivisionError, "0.0 cannot be raised to a negative power") }
      return .float(pow(Double(base), Double(exponent)))
    }
    var result = 1
    var factor = base
    var remaining = exponent
    while remaining > 0 {
      if remaining & 1 == 1 {
        let (product, overflow) = result.multipliedReportingOverflow(by: factor)
        if overflow { return try bigs(.power, BigInt(base), BigInt(exponent)) ?? .none }
        result = product
      }
      remaining >>= 1
      if remaining > 0 {
        let (square, overflow) = factor.multipliedReportingOverflow(by: factor)
        if overflow { return try bigs(.power, BigInt(base), BigInt(exponent)) ?? .none }
        factor = square
      }
    }
    return .int(result)
  }

  /// Products, quotients and powers of huge numbers end when Ctrl-C comes.
  private static func bigs(_ op: BinaryOperator, _ a: BigInt, _ b: BigInt) throws -> Value? {
    try Effort.interruptible { () throws -> Value? in try exactly(op, a, b) }
  }

  private static func exactly(_ op: BinaryOperator, _ a: BigInt, _ b: BigInt) throws -> Value? {
    switch op {
    case .add: return BigIntObject.normalized(a + b)
    case .subtract: return BigIntObject.normalized(a - b)
    case .multiply: return BigIntObject.normalized(a * b)
    case .divide:
      if b.isZero { throw Failure(.zeroDivisionError, "division by zero") }
      return .float(try trueDivide(a, b))
    case .floorDivide:
      if b.isZero { throw Failure(.zeroDivisionError, "integer division or modulo by zero") }
      return BigIntObject.normalized(floorDivide(a, b).quotient)
    case .modulo:
      if b.isZero { throw Failure(.zeroDivisionError, "integer modulo by zero") }
      return BigIntObject.normalized(a.modulo(b))
    case .power: return try bigPower(a, b)
    case .leftShift:
      if b.sign == .minus { throw Failure(.valueError, "negative shift count") }
      if a.isZero { return .int(0) }
      guard let count = Int(exactly: b), count <= maximumBits else { throw tooLarge() }
      return BigIntObject.normalized(a << count)
    case .rightShift:
      if b.sign == .minus { throw Failure(.valueError, "negative shift count") }
      guard let count = Int(exactly: b) else { return .int(a.sign == .minus ? -1 : 0) }
      return BigIntObject.normalized(a >> count)
    case .bitAnd: return BigIntObject.normalized(a & b)
    case .bitOr: return BigIntObject.normalized(a | b)
    case .bitXor: return BigIntObject.normalized(a ^ b)
    case .matrixMultiply: return nil
    }
  }

  /// The largest integer that arithmetic makes: 2^(2^32), half a gigabyte.
  private static let maximumBits = 1 << 32

  /// What `**` makes by multiplication, which takes minutes beyond: twenty million digits.
  private static let maximumPowerBits = 1 << 26

  private static func tooLarge() -> Failure { Failure(.memoryError, "the integer would be too large") }

  private static func bigPower(_ base: BigInt, _ exponent: BigInt) throws -> Value {
    if exponent.sign == .minus && !exponent.isZero {
      if base.isZero { throw Failure(.zeroDivisionError, "0.0 cannot be raised to a negative power") }
      return .float(pow(Double(base), Double(exponent)))
    }
    if base.isZero { return .int(exponent.isZero ? 1 : 0) }
    if base == 1 { return .int(1) }
    if base == -1 { return .int(exponent % 2 == 0 ? 1 : -1) }
    let width = max(1, base.magnitude.bitWidth - 1)
    let isShift = base.magnitude.trailingZeroBitCount == width
    let limit = isShift ? maximumBits : maximumPowerBits
    guard let count = Int(exactly: exponent), count < limit / width else { throw tooLarge() }
    if isShift {
      let result = BigInt(1) << (count * width)
      return BigIntObject.normalized(base.sign == .minus && count % 2 == 1 ? -result : result)
    }
    return BigIntObject.normalized(base.power(count))
  }

  static func floorDivide(_ a: BigInt, _ b: BigInt) -> (quotient: BigInt, remainder: BigInt) {
    let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
    if !remainder.isZero && (remainder.sign != b.sign) { return (quotient - 1, remainder + b) }
    return (quotient, remainder)
  }

  /// Correctly rounded, as `int / int` is.
  static func trueDivide(_ a: BigInt, _ b: BigInt) throws -> Double {
    if a.isZero { return 0 }
    let isNegative = a.sign != b.sign
    // As many bits of quotient as to decide the rounding: at least 65.
    let shift = 66 - (a.magnitude.bitWidth - b.magnitude.bitWidth)
    let dividend = shift > 0 ? a.magnitude << shift : a.magnitude
    let divisor = shift < 0 ? b.magnitude << -shift : b.magnitude
    let (whole, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    // Beyond 64 bits of quotient only stickiness matters.
    let extra = max(0, whole.bitWidth - 64)
    let isInexact = !remainder.isZero || whole.hasBits(below: extra)
    let top = UInt64(truncatingIfNeeded: whole >> extra) | (isInexact ? 1 : 0)
    let magnitude = scalbn(Double(top), Int32(clamping: extra - shift))
    if magnitude.isInfinite { throw Failure(.overflowError, "integer division result too large for a float") }
    return isNegative ? -magnitude : magnitude
  }

  private static func floats(_ op: BinaryOperator, _ a: Double, _ b: Double, _ left: Value, _ right: Value) throws -> Value? {
    if (a.isInfinite && left.isObject) || (b.isInfinite && right.isObject) {
      throw Failure(.overflowError, "int too large to convert to float")
    }
    switch op {
    case .add: return .float(a + b)
    case .subtract: return .float(a - b)
    case .multiply: return .float(a * b)
    case .divide:
      if b == 0 { throw Failure(.zeroDivisionError, left.isFloat || right.isFloat ? "float division by zero" : "division by zero") }
      return .float(a / b)
    case .floorDivide:
      if b == 0 { throw Failure(.zeroDivisionError, "float floor division by zero") }
      return .float(floatDivMod(a, b).quotient)
    case .modulo:
      if b == 0 { throw Failure(.zeroDivisionError, "float modulo") }
      return .float(floatDivMod(a, b).remainder)
    case .power: return try floatPower(a, b)
    default: return nil
    }
  }

  static func floatDivMod(_ a: Double, _ b: Double) -> (quotient: Double, remainder: Double) {
    var remainder = fmod(a, b)
    var quotient = (a - remainder) / b
    if remainder != 0 {
      if (b < 0) != (remainder < 0) {
        remainder += b
        quotient -= 1
      }
    } else {
      remainder = copysign(0, b)
    }
    if quotient != 0 {
      let floor = quotient.rounded(.down)
      quotient = quotient - floor > 0.5 ? floor + 1 : floor
    } else {
      quotient = copysign(0, a / b)
    }
    return (quotient, remainder)
  }

  private static func floatPower(_ a: Double, _ b: Double) throws -> Value {
    if a == 0 && b < 0 { throw Failure(.zeroDivisionError, "0.0 cannot be raised to a negative power") }
    if a < 0 && a.isFinite && b.isFinite && b != b.rounded() {
      return try ComplexArithmetic.binary(.power, ComplexNumber(a, 0), ComplexNumber(b, 0)) ?? .none
    }
    let result = pow(a, b)
    if result.isInfinite && a.isFinite && b.isFinite {
      throw Failure(.overflowError, "(34, 'Numerical result out of range')")
    }
    return .float(result)
  }

  // MARK: Unary operators, comparison, hash

  static func unary(_ op: UnaryOperator, _ operand: Value) -> Value? {
    if operand.isFloat {
      switch op {
      case .negate: return .float(-operand.uncheckedFloat)
      case .plus: return operand
      default: return nil
      }
    }
    if let int = operand.asInt {
      switch op {
      case .negate: return int == Int.min ? BigIntObject.normalized(-BigInt(int)) : .int(-int)
      case .plus: return .int(int)
      case .invert: return .int(~int)
      case .not: return nil
      }
    }
    if operand.objectKind == .complex {
      let value = operand.unsafeAs(ComplexObject.self)
      switch op {
      case .negate: return ComplexObject.makeValue(-value.real, -value.imaginary)
      case .plus: return operand.retained()
      default: return nil
      }
    }
    guard operand.objectKind == .bigInt, !isDerived(operand) else { return nil }
    let value = operand.unsafeAs(BigIntObject.self).value
    switch op {
    case .negate: return BigIntObject.normalized(-value)
    case .plus: return BigIntObject.normalized(value)
    case .invert: return BigIntObject.normalized(-value - 1)
    case .not: return nil
    }
  }

  /// One of the six orderings of two numbers; nil when an operand is none (or complex and not for equality).
  static func compare(_ op: ComparisonOperator, _ left: Value, _ right: Value) -> Bool? {
    if isDerived(left) || isDerived(right) { return nil }
    if let a = left.asInt, let b = right.asInt { return order(op, a, b) }
    if left.isFloat && right.isFloat { return order(op, left.uncheckedFloat, right.uncheckedFloat) }
    if let a = exact(left), let b = exact(right) { return order(op, a, b) }
    if left.isFloat, let b = big(right) { return mixed(op, left.uncheckedFloat, b) }
    if right.isFloat, let a = big(left) { return mixed(op.reflected, right.uncheckedFloat, a) }
    if left.objectKind == .complex || right.objectKind == .complex {
      guard op == .equal || op == .notEqual, let a = complex(left), let b = complex(right) else { return nil }
      return (a.real == b.real && a.imaginary == b.imaginary) == (op == .equal)
    }
    guard let a = big(left), let b = big(right) else { return nil }
    return order(op, a, b)
  }

  @inline(__always)
  static func order<T: Comparable>(_ op: ComparisonOperator, _ a: T, _ b: T) -> Bool {
    switch op {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    default: a >= b
    }
  }

  /// A float, or an int that a float can hold exactly.
  @inline(__always)
  static func exact(_ value: Value) -> Double? {
    if value.isFloat { return value.uncheckedFloat }
    guard value.isInt, value.uncheckedInt.magnitude <= 1 << 53 else { return nil }
    return Double(value.uncheckedInt)
  }

  /// A float against an exact integer.
  private static func mixed(_ op: ComparisonOperator, _ a: Double, _ b: BigInt) -> Bool {
    if a.isNaN { return op == .notEqual }
    if a.isInfinite { return order(op, a > 0 ? 1 : -1, 0) }
    let whole = a.rounded(.down)
    let integer = BigInt(whole)
    if integer != b { return order(op, integer, b) }
    return order(op, a - whole, 0)
  }

  /// As CPython: modulo 2^61 - 1, with the sign of the value.
  static func hash(_ value: Int) -> Int {
    let modulus = (1 << 61) - 1
    if value > -modulus && value < modulus { return value == -1 ? -2 : value }
    let remainder = Int(value.magnitude % UInt(modulus))
    return value >= 0 ? remainder : remainder == 1 ? -2 : -remainder
  }

  /// Equal numbers have equal hashes, whatever their class.
  static func hash(_ value: Double) -> Int {
    if value.isNaN { return 0 }
    if value.isInfinite { return value > 0 ? 314_159 : -314_159 }
    if let int = Int(exactly: value) { return hash(int) }
    let modulus: UInt64 = (1 << 61) - 1
    var (mantissa, exponent) = (value.significand, Int(value.exponent))
    mantissa = mantissa / 2
    exponent += 1
    var hash: UInt64 = 0
    while mantissa != 0 {
      hash = ((hash << 28) & modulus) | hash >> (61 - 28)
      mantissa *= 268_435_456
      exponent -= 28
      let part = UInt64(mantissa)
      mantissa -= Double(part)
      hash += part
      if hash >= modulus { hash -= modulus }
    }
    let shift = exponent >= 0 ? exponent % 61 : 60 - ((-1 - exponent) % 61)
    hash = ((hash << UInt64(shift)) & modulus) | hash >> UInt64(61 - shift)
    let signed = value < 0 ? -Int(hash) : Int(hash)
    return signed == -1 ? -2 : signed
  }
}

/// The parts of a complex number.
struct ComplexNumber {
  let real: Double
  let imaginary: Double

  init(_ real: Double, _ imaginary: Double) {
    self.real = real
    self.imaginary = imaginary
  }
}

/// Arithmetic of complex numbers.
enum ComplexArithmetic {
  /// nil when an operand is no number, or when there is no such operator.
  static func binary(_ op: BinaryOperator, _ left: Value, _ right: Value) throws -> Value? {
    guard let a = Numbers.complex(left), let b = Numbers.complex(right) else { return nil }
    return try binary(op, a, b)
  }

  static func binary(_ op: BinaryOperator, _ a: ComplexNumber, _ b: ComplexNumber) throws -> Value? {
    switch op {
    case .add: return ComplexObject.makeValue(a.real + b.real, a.imaginary + b.imaginary)
    case .subtract: return ComplexObject.makeValue(a.real - b.real, a.imaginary - b.imaginary)
    case .multiply:
      return ComplexObject.makeValue(
        a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
    case .divide: return try divide(a, b)
    case .power: return try power(a, b)
    default: return nil
    }
  }

  private static func divide(_ a: ComplexNumber, _ b: ComplexNumber) throws -> Value {
    if b.real == 0 && b.imaginary == 0 { throw Failure(.zeroDivisionError, "complex division by zero") }
    if abs(b.real) >= abs(b.imaginary) {
      let ratio = b.imaginary / b.real
      let scale = b.real + b.imaginary * ratio
      return ComplexObject.makeValue((a.real + a.imaginary * ratio) / scale, (a.imaginary - a.real * ratio) / scale)
    }
    let ratio = b.real / b.imaginary
    let scale = b.real * ratio + b.imaginary
    return ComplexObject.makeValue((a.real * ratio + a.imaginary) / scale, (a.imaginary * ratio - a.real) / scale)
  }

  /// By repeated multiplication, as CPython does for small whole exponents.
  private static func wholePower(_ base: ComplexNumber, _ exponent: Int) throws -> Value {
    var (real, imaginary) = (1.0, 0.0)
    var (x, y) = (base.real, base.imaginary)
    var rest = abs(exponent)
    while rest > 0 {
      if rest & 1 == 1 { (real, imaginary) = (real * x - imaginary * y, real * y + imaginary * x) }
      rest >>= 1
      if rest > 0 { (x, y) = (x * x - y * y, x * y + y * x) }
    }
    if exponent < 0 { return try divide(ComplexNumber(1, 0), ComplexNumber(real, imaginary)) }
    return ComplexObject.makeValue(real, imaginary)
  }

  private static func power(_ a: ComplexNumber, _ b: ComplexNumber) throws -> Value {
    if b.real == 0 && b.imaginary == 0 { return ComplexObject.makeValue(1, 0) }
    if a.real == 0 && a.imaginary == 0 {
      if b.imaginary != 0 || b.real < 0 {
        throw Failure(.zeroDivisionError, "0.0 to a negative or complex power")
      }
      return ComplexObject.makeValue(0, 0)
    }
    if b.imaginary == 0, let exponent = Int(exactly: b.real), abs(exponent) <= 100 {
      return try wholePower(a, exponent)
    }
    let magnitude = hypot(a.real, a.imaginary)
    let angle = atan2(a.imaginary, a.real)
    var length = pow(magnitude, b.real)
    var phase = angle * b.real
    if b.imaginary != 0 {
      length *= exp(-angle * b.imaginary)
      phase += b.imaginary * log(magnitude)
    }
    return ComplexObject.makeValue(length * cos(phase), length * sin(phase))
  }
}
