import Kernels
import Tensors

/// Finds the loop of a ufunc: the library's kernels where they do the same, else loops written here.
enum UfuncLoops {
  // MARK: Two operands

  private static let binaryKernels: [BinaryUfunc: k_binary_op] = [
    .add: K_ADD, .subtract: K_SUB, .multiply: K_MUL, .maximum: K_MAXIMUM, .minimum: K_MINIMUM, .bitwiseAnd: K_BIT_AND,
    .bitwiseOr: K_BIT_OR, .bitwiseXor: K_BIT_XOR, .equal: K_EQUAL, .notEqual: K_NOT_EQUAL, .less: K_LESS,
    .lessEqual: K_LESS_EQUAL, .greater: K_GREATER, .greaterEqual: K_GREATER_EQUAL, .divide: K_DIV,
  ]

  /// By op, dtype and form: 3 forms, 16 dtypes.
  private static let binaryTable: [k_binary_fn?] = {
    var table = [k_binary_fn?](repeating: nil, count: 48 * BinaryUfunc.allCases.count)
    for (op, kernel) in binaryKernels {
      for dtype in DType.allCases where !dtype.isObject && hasKernel(op, dtype) {
        for form in 0..<3 {
          table[op.ordinal * 48 + Int(dtype.rawValue) * 3 + form] = k_binary(kernel, dtype.rawValue, Int32(form))
        }
      }
    }
    return table
  }()

  /// Integers are divided as floats, complex numbers by another method; bool adds and multiplies as logic does.
  private static func hasKernel(_ op: BinaryUfunc, _ dtype: DType) -> Bool {
    switch op {
    case .divide: dtype == .float32 || dtype == .float64
    case .equal, .notEqual: !dtype.isComplex
    default: dtype != .bool && !dtype.isComplex
    }
  }

  /// The kernel for memory without gaps, or nil: form 0 is two vectors, 1 a number and a vector, 2 a vector and a number.
  @inline(__always)
  static func kernel(_ op: BinaryUfunc, _ dtype: DType, form: Int) -> k_binary_fn? {
    binaryTable[op.ordinal &* 48 &+ Int(dtype.rawValue) &* 3 &+ form]
  }

  /// Runs one stretch; false where the dtype has no loop.
  static func run(_ op: BinaryUfunc, _ dtype: DType, _ s: BinaryStretch) -> Bool {
    let width = dtype.byteSize
    if s.count > 1, s.zStep == (op.givesBool ? 1 : width), s.xStep == width || s.yStep == width,
      let form = s.xStep == s.yStep ? 0 : s.xStep == 0 ? 1 : s.yStep == 0 ? 2 : nil,
      let loop = kernel(op, dtype, form: form)
    {
      return loop(s.x, s.y, s.z, s.count) == 0
    }
    return plain(op, dtype, s)
  }

  /// The same without kernels, element after element: for results that are operands of the next element.
  static func plain(_ op: BinaryUfunc, _ dtype: DType, _ s: BinaryStretch) -> Bool {
    if op.isComparison { return compare(op, dtype, s) }
    switch dtype {
    case .bool: return boolean(op, s)
    case .int8: return IntegerLoops.binary(Int8.self, op, s)
    case .int16: return IntegerLoops.binary(Int16.self, op, s)
    case .int32: return IntegerLoops.binary(Int32.self, op, s)
    case .int64: return IntegerLoops.binary(Int64.self, op, s)
    case .uint8: return IntegerLoops.binary(UInt8.self, op, s)
    case .uint16: return IntegerLoops.binary(UInt16.self, op, s)
    case .uint32: return IntegerLoops.binary(UInt32.self, op, s)
    case .uint64: return IntegerLoops.binary(UInt64.self, op, s)
    case .float16: return FloatLoops.binary(Float16.self, op, s)
    case .float32: return FloatLoops.binary(Float.self, op, s)
    case .float64: return FloatLoops.binary(Double.self, op == .floatPower ? .power : op, s)
    case .complex64: return ComplexLoops.binary(Complex64.self, op, s)
    case .complex128: return ComplexLoops.binary(Complex128.self, op, s)
    default: return false
    }
  }

  private static func compare(_ op: BinaryUfunc, _ dtype: DType, _ s: BinaryStretch) -> Bool {
    switch dtype {
    case .bool, .uint8: IntegerLoops.compare(UInt8.self, op, s)
    case .int8: IntegerLoops.compare(Int8.self, op, s)
    case .int16: IntegerLoops.compare(Int16.self, op, s)
    case .int32: IntegerLoops.compare(Int32.self, op, s)
    case .int64: IntegerLoops.compare(Int64.self, op, s)
    case .uint16: IntegerLoops.compare(UInt16.self, op, s)
    case .uint32: IntegerLoops.compare(UInt32.self, op, s)
    case .uint64: IntegerLoops.compare(UInt64.self, op, s)
    case .float16: IntegerLoops.compare(Float16.self, op, s)
    case .float32: IntegerLoops.compare(Float.self, op, s)
    case .float64: IntegerLoops.compare(Double.self, op, s)
    case .complex64: return ComplexLoops.binary(Complex64.self, op, s)
    case .complex128: return ComplexLoops.binary(Complex128.self, op, s)
    default: return false
    }
    return true
  }

  private static func boolean(_ op: BinaryUfunc, _ s: BinaryStretch) -> Bool {
    switch op {
    case .add, .bitwiseOr, .maximum, .fmax, .logicalOr: s.each { (x: UInt8, y: UInt8) -> UInt8 in x | y }
    case .multiply, .bitwiseAnd, .minimum, .fmin, .logicalAnd: s.each { (x: UInt8, y: UInt8) -> UInt8 in x & y }
    case .bitwiseXor, .logicalXor: s.each { (x: UInt8, y: UInt8) -> UInt8 in x ^ y }
    default: return false
    }
    return true
  }

  // MARK: One operand

  private static let unaryKernels: [UnaryUfunc: k_unary_op] = [
    .negative: K_NEG, .absolute: K_ABS, .fabs: K_ABS, .square: K_SQUARE, .sqrt: K_SQRT, .floor: K_FLOOR, .ceil: K_CEIL,
    .trunc: K_TRUNC, .rint: K_ROUND, .isnan: K_IS_NAN, .isinf: K_IS_INF, .isfinite: K_IS_FINITE,
  ]

  /// Functions whose kernels are good to half a unit of the last place in float32.
  private static let narrowKernels: [UnaryUfunc: k_unary_op] = [
    .exp: K_EXP, .expm1: K_EXPM1, .log: K_LOG, .log1p: K_LOG1P, .sin: K_SIN, .cos: K_COS, .tan: K_TAN, .tanh: K_TANH,
  ]

  /// Runs over memory without gaps; false where the dtype has no loop.
  static func run(_ op: UnaryUfunc, _ dtype: DType, _ s: UnaryStretch) -> Bool {
    if dtype == .float32 || dtype == .float64,
      let kernel = unaryKernels[op] ?? (dtype == .float32 ? narrowKernels[op] : nil), let loop = k_unary(kernel, dtype.rawValue)
    {
      return loop(s.x, s.z, s.count) == 0
    }
    switch dtype {
    case .bool: return boolean(op, s)
    case .int8: return IntegerLoops.unary(Int8.self, op, s)
    case .int16: return IntegerLoops.unary(Int16.self, op, s)
    case .int32: return IntegerLoops.unary(Int32.self, op, s)
    case .int64: return IntegerLoops.unary(Int64.self, op, s)
    case .uint8: return IntegerLoops.unary(UInt8.self, op, s)
    case .uint16: return IntegerLoops.unary(UInt16.self, op, s)
    case .uint32: return IntegerLoops.unary(UInt32.self, op, s)
    case .uint64: return IntegerLoops.unary(UInt64.self, op, s)
    case .float16: return FloatLoops.unary(Float16.self, op, s)
    case .float32: return FloatLoops.unary(Float.self, op, s)
    case .float64: return FloatLoops.unary(Double.self, op, s)
    case .complex64: return ComplexLoops.unary(Complex64.self, op, s)
    case .complex128: return ComplexLoops.unary(Complex128.self, op, s)
    default: return false
    }
  }

  private static func boolean(_ op: UnaryUfunc, _ s: UnaryStretch) -> Bool {
    switch op {
    case .invert, .logicalNot: s.each { (x: UInt8) -> UInt8 in x ^ 1 }
    case .absolute, .floor, .ceil, .trunc: s.each { (x: UInt8) -> UInt8 in x }
    case .isnan, .isinf: s.each { (_: UInt8) -> UInt8 in 0 }
    case .isfinite: s.each { (_: UInt8) -> UInt8 in 1 }
    default: return false
    }
    return true
  }
}
