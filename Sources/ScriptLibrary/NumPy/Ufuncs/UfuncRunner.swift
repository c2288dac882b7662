import Diagnostics
import Script
import Tensors
import Tracing

/// An operand of a ufunc: an array, or a Python number, which takes on the other operand's dtype (NumPy 2's rule).
enum Operand {
  case array(NDArray)
  case weakInt(Handle)
  case weakFloat(Double)
  case weakComplex(ComplexObject)

  init(_ handle: Handle, _ interpreter: Interpreter) throws {
    switch handle {
    case .int: self = .weakInt(handle)
    case .float(let value): self = .weakFloat(value)
    case .object(let object):
      if object is BigIntObject { self = .weakInt(handle) }
      else if let float = object as? FloatObject { self = .weakFloat(float.value) }
      else if let complex = object as? ComplexObject { self = .weakComplex(complex) }
      else { self = .array(try NumPyReading.array(handle, type: nil, interpreter)) }
    default: self = .array(try NumPyReading.array(handle, type: nil, interpreter))
    }
  }

  var type: ElementType? { if case .array(let array) = self { array.type } else { nil } }

  /// The dtype that a Python number has where nothing stronger is.
  var ownDType: ElementType {
    switch self {
    case .array(let array): array.type
    case .weakInt(let handle): handle.asInt == nil ? NumPyReading.typeOfLeaf(handle) : .int64
    case .weakFloat: .float64
    case .weakComplex: .number(.complex128)
    }
  }

  var isWeak: Bool { if case .array = self { false } else { true } }

  var isScalar: Bool { if case .array(let array) = self { array.rank == 0 } else { true } }

  var dims: [Int] { if case .array(let array) = self { array.dims } else { [] } }

  /// What a Python number makes of the other operand's dtype.
  func type(beside other: DType) -> DType {
    switch self {
    case .array(let array): array.dtype ?? other
    case .weakInt: other == .bool ? .int64 : other
    case .weakFloat: other.isFloating || other.isComplex ? other : .float64
    case .weakComplex:
      other.isComplex ? other : other == .float32 || other == .float16 ? .complex64 : .complex128
    }
  }

  /// As an array of a type.
  ///
  /// - Errors: `OverflowError` for a Python integer beyond it.
  func array(_ type: ElementType, _ interpreter: Interpreter) throws -> NDArray {
    switch self {
    case .array(let array): return try array.cast(to: type, interpreter)
    case .weakInt(let handle): return try NumPyReading.array(handle, type: type, interpreter)
    case .weakFloat(let value): return try NumPyReading.array(.float(value), type: type, interpreter)
    case .weakComplex(let value): return try NumPyReading.array(.object(value), type: type, interpreter)
    }
  }
}

/// Runs ufuncs: promotion, broadcasting, the loop, warnings.
enum UfuncRunner {
  /// `op(a, b)` as a new array.
  static func binary(_ op: BinaryUfunc, _ a: Operand, _ b: Operand, _ interpreter: Interpreter) throws -> NDArray {
    if a.ownDType.dtype == nil || b.ownDType.dtype == nil { return try ObjectLoops.binary(op, a, b, interpreter) }
    if op.isComparison, let result = try compareOutside(op, a, b, interpreter) { return result }
    let common = try commonType(op, a, b)
    let type = try computeType(op, common, a, b)
    let x = try a.array(.number(type), interpreter)
    let y = try b.array(.number(type), interpreter)
    guard let dims = Broadcasting.dims([x.dims, y.dims]) else {
      throw Failure(
        .valueError,
        "operands could not be broadcast together with shapes \(NumPyErrors.shape(x.dims)) \(NumPyErrors.shape(y.dims)) ")
    }
    let result = op.isComparison || op.isLogical ? DType.bool : type
    let out = try NDArray(uninitialized: .number(result), dims)
    let flags = try loop(op, type, x.broadcast(to: dims), y.broadcast(to: dims), out, common, interpreter)
    NumPyWarnings.warn(flags, op.rawValue, isScalar: a.isScalar && b.isScalar, interpreter)
    return out
  }

  private static func commonType(_ op: BinaryUfunc, _ a: Operand, _ b: Operand) throws -> DType {
    guard let own = a.ownDType.dtype, let other = b.ownDType.dtype else { throw unsupported(op.rawValue) }
    if a.isWeak != b.isWeak { return a.isWeak ? a.type(beside: other) : b.type(beside: own) }
    guard let common = own.promoted(with: other) else { throw unsupported(op.rawValue) }
    return common
  }

  /// The dtype that the loop runs in.
  private static func computeType(_ op: BinaryUfunc, _ common: DType, _ a: Operand, _ b: Operand) throws -> DType {
    if op.isLogical { return common }
    if op.isReal, !common.isFloating, !common.isComplex {
      if op == .divide { return .float64 }
      return UfuncRunner.floatType(common)
    }
    if common == .bool {
      switch op {
      case .subtract:
        throw Failure(
          .typeError,
          "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the "
            + "logical_xor function instead.")
      case .floorDivide, .remainder, .fmod, .power, .leftShift, .rightShift: return .int8
      default: return .bool
      }
    }
    if (op.isBitwise || op.isShift) && !common.isInteger { throw unsupported(op.rawValue) }
    return common
  }

  /// The float dtype that integers of a width become.
  static func floatType(_ dtype: DType) -> DType {
    switch dtype {
    case .bool, .int8, .uint8: .float16
    case .int16, .uint16: .float32
    case .int32, .int64, .uint32, .uint64: .float64
    default: dtype
    }
  }

  static func unsupported(_ name: String) -> Failure {
    Failure(
      .typeError,
      "ufunc '\(name)' not supported for the input types, and the inputs could not be safely coerced to any supported "
        + "types according to the casting rule ''safe''")
  }

  /// A Python integer that no element can equal compares by its sign.
  private static func compareOutside(
    _ op: BinaryUfunc, _ a: Operand, _ b: Operand, _ interpreter: Interpreter
  ) throws -> NDArray? {
    for (weak, strong, isRight) in [(b, a, true), (a, b, false)] {
      guard case .weakInt(let number) = weak, case .array(let array) = strong, let dtype = array.dtype, dtype.isInteger,
        (try? ScalarValue(parsing: number, dtype, interpreter)) == nil
      else { continue }
      let isNegative = try interpreter.truth(interpreter.compare(.less, number, .int(0)))
      let isGreater = isRight == isNegative
      let value: Bool
      switch op {
      case .equal: value = false
      case .notEqual: value = true
      case .greater, .greaterEqual: value = isGreater
      default: value = !isGreater
      }
      let out = try NDArray(uninitialized: .bool, array.dims)
      out.storage.pointer.initializeMemory(as: UInt8.self, repeating: value ? 1 : 0, count: out.count)
      return out
    }
    return nil
  }

  /// Runs the loop of a dtype; half precisions through float32, complex64 through complex128.
  private static func loop(
    _ op: BinaryUfunc, _ type: DType, _ a: NDArray, _ b: NDArray, _ out: NDArray, _ common: DType,
    _ interpreter: Interpreter
  ) throws -> ArithmeticFlags {
    if op.isLogical {
      try logical(op, a, b, out, interpreter)
      return []
    }
    let wide: DType = type == .float16 || type == .bfloat16 ? .float32 : type == .complex64 ? .complex128 : type
    if wide != type {
      let x = try a.cast(to: .number(wide), interpreter)
      let y = try b.cast(to: .number(wide), interpreter)
      if out.dtype == .bool { return try loop(op, wide, x, y, out, common, interpreter) }
      let wideOut = try NDArray(uninitialized: .number(wide), out.dims)
      _ = try loop(op, wide, x, y, wideOut, common, interpreter)
      try out.assign(wideOut.cast(to: out.type, interpreter))
      return FloatLoops.flags(out, [a, b], isPole: pole(op))
    }
    if op.isComparison {
      try compare(op, type, a, b, out)
      return []
    }
    guard let flags = try arithmetic(op, type, a, b, out) else { throw unsupported(op.rawValue) }
    return flags
  }

  private static func arithmetic(
    _ op: BinaryUfunc, _ type: DType, _ a: NDArray, _ b: NDArray, _ out: NDArray
  ) throws -> ArithmeticFlags? {
    switch type {
    case .bool: return try boolean(op, a, b, out) ? [] : nil
    case .int8: return try IntegerLoops.binary(Int8.self, op, a, b, out)
    case .int16: return try IntegerLoops.binary(Int16.self, op, a, b, out)
    case .int32: return try IntegerLoops.binary(Int32.self, op, a, b, out)
    case .int64: return try IntegerLoops.binary(Int64.self, op, a, b, out)
    case .uint8: return try IntegerLoops.binary(UInt8.self, op, a, b, out)
    case .uint16: return try IntegerLoops.binary(UInt16.self, op, a, b, out)
    case .uint32: return try IntegerLoops.binary(UInt32.self, op, a, b, out)
    case .uint64: return try IntegerLoops.binary(UInt64.self, op, a, b, out)
    case .float32:
      guard try FloatLoops.binary(Float.self, op, a, b, out) else { return nil }
      return FloatLoops.flags(out, [a, b], isPole: pole(op))
    case .float64:
      guard try FloatLoops.binary(Double.self, op, a, b, out) else { return nil }
      return FloatLoops.flags(out, [a, b], isPole: pole(op))
    case .complex128: return try ComplexLoops.binary(op, a, b, out) ? [] : nil
    default: return nil
    }
  }

  private static func pole(_ op: BinaryUfunc) -> ([Double]) -> Bool {
    switch op {
    case .divide, .floorDivide: { $0.last == 0 }
    case .power: { $0.first == 0 }
    default: { _ in false }
    }
  }

  private static func boolean(_ op: BinaryUfunc, _ a: NDArray, _ b: NDArray, _ out: NDArray) throws -> Bool {
    switch op {
    case .add, .bitwiseOr, .maximum, .fmax: try ElementLoops.binary(a, b, out) { (x: UInt8, y: UInt8) -> UInt8 in x | y }
    case .multiply, .bitwiseAnd, .minimum, .fmin:
      try ElementLoops.binary(a, b, out) { (x: UInt8, y: UInt8) -> UInt8 in x & y }
    case .bitwiseXor: try ElementLoops.binary(a, b, out) { (x: UInt8, y: UInt8) -> UInt8 in x ^ y }
    default: return false
    }
    return true
  }

  private static func logical(
    _ op: BinaryUfunc, _ a: NDArray, _ b: NDArray, _ out: NDArray, _ interpreter: Interpreter
  ) throws {
    let x = try a.cast(to: .bool, interpreter)
    let y = try b.cast(to: .bool, interpreter)
    switch op {
    case .logicalAnd: try ElementLoops.binary(x, y, out) { (x: UInt8, y: UInt8) -> UInt8 in x & y }
    case .logicalOr: try ElementLoops.binary(x, y, out) { (x: UInt8, y: UInt8) -> UInt8 in x | y }
    default: try ElementLoops.binary(x, y, out) { (x: UInt8, y: UInt8) -> UInt8 in x ^ y }
    }
  }

  private static func compare(_ op: BinaryUfunc, _ type: DType, _ a: NDArray, _ b: NDArray, _ out: NDArray) throws {
    switch type {
    case .bool, .uint8: try IntegerLoops.compare(UInt8.self, op, a, b, out)
    case .int8: try IntegerLoops.compare(Int8.self, op, a, b, out)
    case .int16: try IntegerLoops.compare(Int16.self, op, a, b, out)
    case .int32: try IntegerLoops.compare(Int32.self, op, a, b, out)
    case .int64: try IntegerLoops.compare(Int64.self, op, a, b, out)
    case .uint16: try IntegerLoops.compare(UInt16.self, op, a, b, out)
    case .uint32: try IntegerLoops.compare(UInt32.self, op, a, b, out)
    case .uint64: try IntegerLoops.compare(UInt64.self, op, a, b, out)
    case .float32: try IntegerLoops.compare(Float.self, op, a, b, out)
    case .float64: try IntegerLoops.compare(Double.self, op, a, b, out)
    default: _ = try ComplexLoops.binary(op, a, b, out)
    }
  }

  // MARK: One operand

  /// `op(a)` as a new array.
  static func unary(_ op: UnaryUfunc, _ a: NDArray, _ interpreter: Interpreter) throws -> NDArray {
    guard let dtype = a.dtype else { return try ObjectLoops.unary(op, a, interpreter) }
    if op == .logicalNot {
      let truths = try a.cast(to: .bool, interpreter)
      let out = try NDArray(uninitialized: .bool, a.dims)
      try ElementLoops.unary(truths, out) { (x: UInt8) -> UInt8 in x ^ 1 }
      return out
    }
    if op.isPredicate, dtype.isInteger || dtype == .bool { return try predicate(op, a, interpreter) }
    let type = try computeType(op, dtype)
    let wide: DType = type == .float16 || type == .bfloat16 ? .float32 : type == .complex64 ? .complex128 : type
    let x = try a.cast(to: .number(wide), interpreter)
    let result: DType = op.isPredicate ? .bool : op == .absolute && wide.isComplex ? .float64 : wide
    let made = try NDArray(uninitialized: .number(result), a.dims)
    guard try loop(op, wide, x, made) else { throw unsupported(op.rawValue) }
    let target: DType = result == wide ? type : result == .float64 && type == .complex64 ? .float32 : result
    let out = try made.cast(to: .number(target), interpreter)
    let flags = wide.isFloating ? FloatLoops.flags(out, [x], isPole: pole(op)) : []
    NumPyWarnings.warn(flags, op.rawValue, isScalar: false, interpreter)
    return out
  }

  private static func computeType(_ op: UnaryUfunc, _ dtype: DType) throws -> DType {
    if dtype == .bool {
      switch op {
      case .negative:
        throw Failure(
          .typeError,
          "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not "
            + "function instead.")
      case .positive, .sign: throw unsupported(op.rawValue)
      case .absolute, .invert, .conjugate, .floor, .ceil, .trunc: return .bool
      case .square, .reciprocal: return .int8
      default: return .float16
      }
    }
    if op == .invert, !dtype.isInteger { throw unsupported(op.rawValue) }
    return dtype.isInteger && !op.keepsIntegers ? floatType(dtype) : dtype
  }

  private static func predicate(_ op: UnaryUfunc, _ a: NDArray, _ interpreter: Interpreter) throws -> NDArray {
    let out = try NDArray(zeros: .bool, a.dims)
    if op == .isfinite { out.storage.pointer.initializeMemory(as: UInt8.self, repeating: 1, count: out.count) }
    if op == .signbit {
      for (index, value) in a.ints().enumerated() where value < 0 && a.dtype?.isUnsigned != true {
        ElementAccess.store(1, out.base, .bool, index)
      }
    }
    return out
  }

  private static func loop(_ op: UnaryUfunc, _ type: DType, _ a: NDArray, _ out: NDArray) throws -> Bool {
    switch type {
    case .bool:
      let isInverted = op == .invert
      try ElementLoops.unary(a, out) { (x: UInt8) -> UInt8 in isInverted ? x ^ 1 : x }
      return true
    case .int8: return try IntegerLoops.unary(Int8.self, op, a, out)
    case .int16: return try IntegerLoops.unary(Int16.self, op, a, out)
    case .int32: return try IntegerLoops.unary(Int32.self, op, a, out)
    case .int64: return try IntegerLoops.unary(Int64.self, op, a, out)
    case .uint8: return try IntegerLoops.unary(UInt8.self, op, a, out)
    case .uint16: return try IntegerLoops.unary(UInt16.self, op, a, out)
    case .uint32: return try IntegerLoops.unary(UInt32.self, op, a, out)
    case .uint64: return try IntegerLoops.unary(UInt64.self, op, a, out)
    case .float32: return try FloatLoops.unary(Float.self, op, a, out)
    case .float64: return try FloatLoops.unary(Double.self, op, a, out)
    case .complex128: return try ComplexLoops.unary(op, a, out)
    default: return false
    }
  }

  private static func pole(_ op: UnaryUfunc) -> ([Double]) -> Bool {
    switch op {
    case .log, .log2, .log10, .reciprocal: { $0.first == 0 }
    case .log1p: { $0.first == -1 }
    case .arctanh: { $0.first?.magnitude == 1 }
    default: { _ in false }
    }
  }
}
