import Tensors

/// An elementwise function of two operands.
enum BinaryUfunc: String, CaseIterable {
  case add, subtract, multiply, divide, power, remainder, fmod, maximum, minimum, fmax, fmin, arctan2, hypot, copysign
  case floorDivide = "floor_divide"
  case floatPower = "float_power"
  case logaddexp, logaddexp2, heaviside, nextafter, gcd, lcm
  case bitwiseAnd = "bitwise_and"
  case bitwiseOr = "bitwise_or"
  case bitwiseXor = "bitwise_xor"
  case leftShift = "left_shift"
  case rightShift = "right_shift"
  case logicalAnd = "logical_and"
  case logicalOr = "logical_or"
  case logicalXor = "logical_xor"
  case equal
  case notEqual = "not_equal"
  case less
  case lessEqual = "less_equal"
  case greater
  case greaterEqual = "greater_equal"

  /// Its place among the cases: an index of tables that are read in every call.
  @inline(__always)
  var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual: true
    default: false
    }
  }

  var isLogical: Bool { self == .logicalAnd || self == .logicalOr || self == .logicalXor }

  /// Whether results are bool, whatever the operands are.
  var givesBool: Bool { isComparison || isLogical }

  /// The characters of the dtypes that it has loops for, in the order in which they are tried.
  var types: String {
    switch self {
    case .add, .multiply, .maximum, .minimum, .fmax, .fmin: "?bBhHiIlLefdFDO"
    case .subtract: "bBhHiIlLefdFDO"
    case .divide: "efdFDO"
    case .power: "bBhHiIlLefdFDO"
    case .remainder, .fmod, .floorDivide: "bBhHiIlLefdO"
    case .arctan2, .hypot: "efdO"
    case .copysign, .logaddexp, .logaddexp2, .heaviside, .nextafter: "efd"
    case .floatPower: "dD"
    case .gcd, .lcm, .leftShift, .rightShift: "bBhHiIlLO"
    case .bitwiseAnd, .bitwiseOr, .bitwiseXor: "?bBhHiIlLO"
    case .logicalAnd, .logicalOr, .logicalXor, .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual:
      "?bBhHiIlLefdFDO"
    }
  }

  /// What a reduction of nothing gives, in NumPy's attribute `identity`; nil for None.
  var identity: Double? {
    switch self {
    case .add, .bitwiseOr, .bitwiseXor, .logicalOr, .logicalXor, .hypot, .gcd: 0
    case .multiply, .logicalAnd: 1
    case .bitwiseAnd: -1
    case .logaddexp, .logaddexp2: -.infinity
    default: nil
    }
  }

  /// Whether a reduction may go along several axes at once.
  var isReorderable: Bool {
    switch self {
    case .add, .multiply, .bitwiseAnd, .bitwiseOr, .bitwiseXor, .logicalAnd, .logicalOr, .logicalXor, .maximum, .minimum,
      .fmax, .fmin, .hypot, .logaddexp, .logaddexp2, .gcd, .lcm:
      true
    default: false
    }
  }
}

/// An elementwise function of one operand.
enum UnaryUfunc: String, CaseIterable {
  case negative, positive, absolute, fabs, sign, square, reciprocal, conjugate, invert
  case logicalNot = "logical_not"
  case exp, exp2, expm1, log, log2, log10, log1p, sqrt, cbrt, sin, cos, tan, arcsin, arccos, arctan, sinh, cosh, tanh
  case arcsinh, arccosh, arctanh, deg2rad, rad2deg
  case floor, ceil, trunc, rint
  case isnan, isinf, isfinite, signbit, spacing
  case bitwiseCount = "bitwise_count"
  // `radians` and `degrees` are ufuncs of their own in NumPy.
  case radians, degrees

  /// Whether results are bool, whatever the operand is.
  var givesBool: Bool {
    switch self {
    case .isnan, .isinf, .isfinite, .signbit, .logicalNot: true
    default: false
    }
  }

  /// The characters of the dtypes that it has loops for, in the order in which they are tried.
  var types: String {
    switch self {
    case .absolute, .logicalNot: "?bBhHiIlLefdFDO"
    case .floor, .ceil, .trunc: "?bBhHiIlLefdO"
    case .isnan, .isinf, .isfinite: "?bBhHiIlLefdFD"
    case .invert: "?bBhHiIlLO"
    case .bitwiseCount: "bBhHiIlLO"
    case .negative, .positive, .sign, .square, .reciprocal, .conjugate: "bBhHiIlLefdFDO"
    case .signbit, .spacing: "efd"
    case .fabs, .cbrt, .deg2rad, .rad2deg, .radians, .degrees: "efdO"
    default: "efdFDO"
    }
  }
}

/// Something that went wrong in the arithmetic of floats or integers: a RuntimeWarning.
struct ArithmeticFlags: OptionSet {
  let rawValue: UInt8

  static let divideByZero = ArithmeticFlags(rawValue: 1)
  static let overflow = ArithmeticFlags(rawValue: 2)
  static let invalid = ArithmeticFlags(rawValue: 4)
  static let underflow = ArithmeticFlags(rawValue: 8)

  /// What loops of integers met since it was last cleared.
  nonisolated(unsafe) static var met: ArithmeticFlags = []

  /// In the order in which NumPy warns.
  var parts: [(flag: ArithmeticFlags, text: String)] {
    let known: [(ArithmeticFlags, String)] = [
      (.divideByZero, "divide by zero"), (.overflow, "overflow"), (.underflow, "underflow"), (.invalid, "invalid value"),
    ]
    return known.filter { contains($0.0) }.map { (flag: $0.0, text: $0.1) }
  }
}
