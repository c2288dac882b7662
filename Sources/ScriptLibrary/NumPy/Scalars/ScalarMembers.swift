import Diagnostics
import Script
import Tensors

/// Methods and attributes of NumPy scalars that they don't share with arrays.
enum ScalarMembers {
  /// `np.float32(x)`: of a number a scalar, of a sequence an array.
  static func construct(_ dtype: DType, _ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    try arguments.check(dtype.name, 0, 1)
    guard arguments.count == 1 else { return Value(NumPyScalar(rounding: .int(0), dtype)) }
    let given = Handle(arguments[0])
    if let array = try NumPyReading.arrayObject(given, interpreter) ?? sequence(given, interpreter) {
      let cast = try array.cast(to: .number(dtype), copy: true, interpreter)
      return array.rank == 0 ? ArrayResult.scalar(cast).owned : ArrayResult.array(cast).owned
    }
    if dtype.isInteger, case .float(let value) = given, value.isFinite {
      return Value(NumPyScalar(rounding: .float(value), dtype))
    }
    return Value(NumPyScalar(rounding: try ScalarValue(parsing: given, dtype, interpreter), dtype))
  }

  private static func sequence(_ handle: Handle, _ interpreter: Interpreter) throws -> NDArray? {
    handle.asSequence == nil ? nil : try NumPyReading.array(handle, type: nil, interpreter)
  }

  static func scalar(_ handle: Handle) throws -> NumPyScalar {
    guard let scalar = handle.asObject as? NumPyScalar else {
      throw Failure(.typeError, "expected a NumPy scalar, got \(handle.typeName)")
    }
    return scalar
  }

  static func install(on type: TypeObject, _ dtype: DType) {
    if !dtype.isComplex {
      type.defineMethod("__float__", "self") { (call: NativeCall) throws -> Handle in
        .float(try scalar(call[0]).value.double)
      }
      type.defineMethod("__int__", "self") { (call: NativeCall) throws -> Handle in
        try call.interpreter.call(.object(TypeObject.int), [try scalar(call[0]).value.handle])
      }
    }
    type.defineMethod("__complex__", "self") { (call: NativeCall) throws -> Handle in
      try call.interpreter.call(.object(TypeObject.complex), [try scalar(call[0]).value.handle])
    }
    type.defineMethod("__round__", "self, ndigits=None") { (call: NativeCall) throws -> Handle in
      let value = try scalar(call[0]).value.handle
      let round = call.interpreter.builtins["round"] ?? .none
      let result = try call.interpreter.call(round, call[1].isNone ? [value] : [value, call[1]])
      if call[1].isNone { return result }
      return .object(NumPyScalar(rounding: try ScalarValue(parsing: result, dtype, call.interpreter), dtype))
    }
    ArrayMembers.installShared(on: type)
    if dtype.isFloating {
      type.defineMethod("is_integer", "self") { (call: NativeCall) throws -> Handle in
        let value = try scalar(call[0]).value.double
        return .bool(value.isFinite && value == value.rounded())
      }
      type.defineMethod("as_integer_ratio", "self") { (call: NativeCall) throws -> Handle in
        try call.interpreter.callMethod(.float(try scalar(call[0]).value.double), "as_integer_ratio")
      }
    }
  }
}
