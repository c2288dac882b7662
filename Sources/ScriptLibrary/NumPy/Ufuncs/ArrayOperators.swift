import Diagnostics
import Script
import Tensors
import Tracing

/// Python's operators on arrays and NumPy scalars.
enum ArrayOperators {
  /// nil is NotImplemented: tensors and variables answer themselves, as do objects that NumPy does not know.
  static func binary(
    _ op: BinaryOperator, _ own: Handle, _ other: Handle, reflected: Bool, _ interpreter: Interpreter
  ) throws -> Handle? {
    if defers(to: other) { return nil }
    if op == .matrixMultiply {
      let (left, right) = reflected ? (other, own) : (own, other)
      return try MatrixProducts.matmul(left, right, interpreter)
    }
    let a = try Operand(reflected ? other : own, interpreter)
    let b = try Operand(reflected ? own : other, interpreter)
    return ArrayResult.element(try UfuncRunner.binary(ufunc(op), a, b, interpreter))
  }

  /// Writes `array op other` into the array; false is NotImplemented.
  static func inPlace(
    _ op: BinaryOperator, _ array: NDArray, _ other: Handle, _ interpreter: Interpreter
  ) throws -> Bool {
    if defers(to: other) { return false }
    guard array.isWritable else { throw Failure(.valueError, "output array is read-only") }
    let result: NDArray
    if op == .matrixMultiply {
      guard let product = try NumPyReading.arrayObject(
        MatrixProducts.matmul(ArrayResult.array(array), other, interpreter), interpreter)
      else { return false }
      result = product
    } else {
      result = try UfuncRunner.binary(ufunc(op), .array(array), Operand(other, interpreter), interpreter)
    }
    try store(result, into: array, ufunc(op).rawValue, interpreter)
    return true
  }

  /// Writes a ufunc's result into an array that the caller gave.
  ///
  /// - Errors: `TypeError` where the dtype can't take it, `ValueError` where the shape can't.
  static func store(
    _ result: NDArray, into array: NDArray, _ name: String, _ interpreter: Interpreter
  ) throws {
    guard isSameKind(result.type, array.type) else {
      throw NumPyErrors.ufunc(
        interpreter,
        "Cannot cast ufunc '\(name)' output from \(result.type.repr) to \(array.type.repr) with casting rule 'same_kind'")
    }
    guard result.dims == array.dims else {
      throw Failure(
        .valueError,
        "non-broadcastable output operand with shape \(NumPyErrors.shape(array.dims)) doesn't match the broadcast shape "
          + NumPyErrors.shape(result.dims))
    }
    try array.assign(result.cast(to: array.type, interpreter))
  }

  /// Whether a cast loses no more than width.
  static func isSameKind(_ from: ElementType, _ to: ElementType) -> Bool {
    guard case .number(let from) = from, case .number(let to) = to else { return true }
    func rank(_ dtype: DType) -> Int {
      if dtype == .bool { return 0 }
      if dtype.isUnsigned { return 1 }
      if dtype.isInteger { return 2 }
      return dtype.isFloating ? 3 : 4
    }
    return rank(from) <= rank(to)
  }

  static func unary(_ op: UnaryOperator, _ array: NDArray, _ interpreter: Interpreter) throws -> Handle? {
    let function: UnaryUfunc
    switch op {
    case .negate: function = .negative
    case .plus: function = .positive
    case .invert: function = .invert
    case .not: return nil
    }
    return ArrayResult.element(try UfuncRunner.unary(function, array, interpreter))
  }

  static func compare(
    _ op: ComparisonOperator, _ own: Handle, _ other: Handle, _ interpreter: Interpreter
  ) throws -> Handle? {
    let function: BinaryUfunc
    switch op {
    case .equal: function = .equal
    case .notEqual: function = .notEqual
    case .less: function = .less
    case .lessOrEqual: function = .lessEqual
    case .greater: function = .greater
    case .greaterOrEqual: function = .greaterEqual
    case .is, .isNot, .in, .notIn: return nil
    }
    if defers(to: other) { return nil }
    let result = try UfuncRunner.binary(
      function, Operand(own, interpreter), Operand(other, interpreter), interpreter)
    return ArrayResult.element(result)
  }

  private static func defers(to other: Handle) -> Bool {
    guard let object = other.asObject else { return false }
    switch object {
    case is NDArrayObject, is NumPyScalar: return false
    case is TensorObject, is any TensorConvertible: return true
    case is StringObject, is BytesObject, is ListObject, is TupleObject, is RangeObject: return false
    case is BigIntObject, is ComplexObject, is FloatObject: return false
    default: return true
    }
  }

  private static func ufunc(_ op: BinaryOperator) -> BinaryUfunc {
    switch op {
    case .add: .add
    case .subtract: .subtract
    case .multiply, .matrixMultiply: .multiply
    case .divide: .divide
    case .floorDivide: .floorDivide
    case .modulo: .remainder
    case .power: .power
    case .leftShift: .leftShift
    case .rightShift: .rightShift
    case .bitAnd: .bitwiseAnd
    case .bitOr: .bitwiseOr
    case .bitXor: .bitwiseXor
    }
  }
}
