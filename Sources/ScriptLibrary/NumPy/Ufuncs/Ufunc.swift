import Tensors

/// An elementwise function of two operands.
enum BinaryUfunc: String, CaseIterable {
  case add, subtract, multiply, divide, power, remainder, fmod, maximum, minimum, fmax, fmin, arctan2, hypot, copysign
  case floorDivide = "floor_divide"
  case logaddexp
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

  var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual: true
    default: false
    }
  }

  var isLogical: Bool { self == .logicalAnd || self == .logicalOr || self == .logicalXor }

  var isBitwise: Bool { self == .bitwiseAnd || self == .bitwiseOr || self == .bitwiseXor }

  var isShift: Bool { self == .leftShift || self == .rightShift }

  /// Whether integers become floats first.
  var isReal: Bool {
    switch self {
    case .divide, .arctan2, .hypot, .copysign, .logaddexp: true
    default: false
    }
  }
}

/// An elementwise function of one operand.
enum UnaryUfunc: String, CaseIterable {
  case negative, positive, absolute, sign, square, reciprocal, conjugate, invert
  case logicalNot = "logical_not"
  case exp, exp2, expm1, log, log2, log10, log1p, sqrt, cbrt, sin, cos, tan, arcsin, arccos, arctan, sinh, cosh, tanh
  case arcsinh, arccosh, arctanh, deg2rad, rad2deg
  case floor, ceil, trunc, rint
  case isnan, isinf, isfinite, signbit

  var isPredicate: Bool {
    switch self {
    case .isnan, .isinf, .isfinite, .signbit, .logicalNot: true
    default: false
    }
  }

  /// Whether integers stay as they are.
  var keepsIntegers: Bool {
    switch self {
    case .negative, .positive, .absolute, .sign, .square, .reciprocal, .conjugate, .invert, .floor, .ceil, .trunc: true
    default: false
    }
  }
}

/// Something that went wrong in the arithmetic of floats or integers: a RuntimeWarning.
struct ArithmeticFlags: OptionSet {
  let rawValue: UInt8

  static let divideByZero = ArithmeticFlags(rawValue: 1)
  static let overflow = ArithmeticFlags(rawValue: 2)
  static let invalid = ArithmeticFlags(rawValue: 4)

  /// In the order in which NumPy warns.
  var texts: [String] {
    var result: [String] = []
    if contains(.divideByZero) { result.append("divide by zero") }
    if contains(.overflow) { result.append("overflow") }
    if contains(.invalid) { result.append("invalid value") }
    return result
  }
}
