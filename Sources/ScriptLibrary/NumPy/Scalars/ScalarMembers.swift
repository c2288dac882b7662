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
    type.defineProperty("base", get: { (_: Handle, _: Interpreter) throws -> Handle in .none })
    type.defineProperty("data", get: { (object: Handle, interpreter: Interpreter) throws -> Handle in
      let bytes = try scalar(object).makeArray().byteText(order: "C", interpreter)
      return try interpreter.call(interpreter.builtins["memoryview"] ?? .none, [.bytes(bytes)])
    })
    for (name, signature) in [("fill", "self, value"), ("setflags", "self, write=None, align=None, uic=None")] {
      type.defineMethod(name, signature) { (_: NativeCall) throws -> Handle in .none }
    }
    type.defineMethod("sort", "self, axis=-1, kind=None, order=None, *, stable=None") {
      (call: NativeCall) throws -> Handle in
      throw call.interpreter.error(
        NumPyErrors.axisError, [.string("axis -1 is out of bounds for array of dimension 0")])
    }
    type.defineMethod("resize", "self, *new_shape, refcheck=True") { (_: NativeCall) throws -> Handle in .none }
    type.defineMethod("compress", "self, condition, axis=None, out=None") { (call: NativeCall) throws -> Handle in
      let compress = try call.interpreter.getAttribute(call.interpreter.importModule("numpy"), "compress")
      return try call.interpreter.call(compress, [call[1], ArrayResult.array(scalar(call[0]).makeArray()), call[2]])
    }
    type.defineMethod("view", "self, dtype=None, type=None") { (call: NativeCall) throws -> Handle in
      let array = try scalar(call[0]).makeArray()
      guard let wanted = try call.type(1) else { return call[0] }
      guard wanted.dtype != nil, wanted.slotSize == array.type.slotSize else {
        throw Failure(.valueError, "Changing the dtype of a 0d array is only supported if the itemsize is unchanged")
      }
      return ArrayResult.scalar(NDArray(wanted, dims: [], strides: [], offset: array.offset, storage: array.storage))
    }
    if dtype.isInteger { installInteger(on: type, dtype) }
    if dtype == .float64 {
      for name in ["hex", "fromhex"] {
        type.defineMethod(name, name == "hex" ? "self" : "string") { (call: NativeCall) throws -> Handle in
          if name == "hex" { return try call.interpreter.callMethod(.float(scalar(call[0]).value.double), "hex") }
          let value = try call.interpreter.callMethod(.object(TypeObject.float), "fromhex", [call[0]])
          return .object(NumPyScalar(.float(value.asDouble ?? .nan), .float64))
        }
      }
    }
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

  private static func installInteger(on type: TypeObject, _ dtype: DType) {
    type.defineProperty("numerator", get: { (object: Handle, _: Interpreter) throws -> Handle in object })
    type.defineProperty("denominator", get: { (_: Handle, _: Interpreter) throws -> Handle in .int(1) })
    type.defineMethod("is_integer", "self") { (_: NativeCall) throws -> Handle in .bool(true) }
    type.defineMethod("bit_count", "self") { (call: NativeCall) throws -> Handle in
      try call.interpreter.callMethod(scalar(call[0]).value.handle, "bit_count")
    }
  }
}
