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
    var options = UfuncOptions.none
    options.isScalar = own.asObject is NumPyScalar && (other.asObject is NumPyScalar || b.isWeak || a.isWeak)
    return ArrayResult.element(try UfuncRunner.binary(ufunc(op), a, b, options: options, interpreter))
  }

  /// Writes `array op other` into the array; false is NotImplemented.
  static func inPlace(
    _ op: BinaryOperator, _ array: NDArray, _ other: Handle, _ interpreter: Interpreter
  ) throws -> Bool {
    if defers(to: other) { return false }
    guard array.isWritable else { throw Failure(.valueError, "output array is read-only") }
    if op == .matrixMultiply {
      guard let product = try NumPyReading.arrayObject(
        MatrixProducts.matmul(ArrayResult.array(array), other, interpreter), interpreter)
      else { return false }
      _ = try UfuncRunner.stored(product, UfuncOptions(out: array), "matmul", interpreter)
      return true
    }
    _ = try UfuncRunner.binary(
      ufunc(op), .array(array), Operand(other, interpreter), options: UfuncOptions(out: array), interpreter)
    return true
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
