import Diagnostics
import Script
import Tensors
import Tracing

/// Attributes of `tf.DType`, and how scripts make one.
enum DTypeMembers {
  static func install() {
    let type = TypeObject.dtype
    installProperties(type)
    installRelations(type)
    TraceTypeMembers.installTensorless(type)
  }

  private static func installProperties(_ type: TypeObject) {
    func property(_ name: String, _ get: @escaping (DType) throws -> Handle) {
      type.defineProperty(name, get: { (object: Handle, _: Interpreter) throws -> Handle in
        guard let dtype = (object.asObject as? DTypeObject)?.dtype else { return .none }
        return try get(dtype)
      })
    }
    property("name") { (dtype: DType) in .string(dtype.name) }
    property("base_dtype") { (dtype: DType) in .object(DTypeObject.of(dtype)) }
    property("real_dtype") { (dtype: DType) in .object(DTypeObject.of(dtype.realDType)) }
    property("size") { (dtype: DType) in .int(dtype == .string ? 1 : dtype.byteSize) }
    property("is_floating") { (dtype: DType) in .bool(dtype.isFloating) }
    property("is_integer") { (dtype: DType) in .bool(dtype.isInteger) }
    property("is_complex") { (dtype: DType) in .bool(dtype.isComplex) }
    property("is_bool") { (dtype: DType) in .bool(dtype == .bool) }
    property("is_unsigned") { (dtype: DType) in .bool(dtype.isUnsigned) }
    property("is_numpy_compatible") { (dtype: DType) in .bool(dtype != .resource && dtype != .variant) }
    property("as_datatype_enum") { (dtype: DType) in .int(dtype.protoNumber) }
    property("is_quantized") { (_: DType) in .bool(false) }
    property("is_numeric") { (dtype: DType) in .bool(!dtype.isObject && dtype != .bool) }
    property("as_numpy_dtype") { (dtype: DType) in
      .object(dtype.isObject ? TypeObject.object : NumPyTypes.scalar(dtype))
    }
    property("limits") { (dtype: DType) throws in
      if dtype.isFloating { return .tuple([.int(0), .int(1)]) }
      guard dtype == .bool || dtype.isInteger else {
        throw Failure(.valueError, "\(dtype.pythonRepr) does not have defined limits.")
      }
      return .tuple([.int(0), try limit(dtype.maximum, dtype, "maximum")])
    }
    property("min") { (dtype: DType) throws in try limit(dtype.minimum, dtype, "minimum") }
    property("max") { (dtype: DType) throws in try limit(dtype.maximum, dtype, "maximum") }
  }

  private static func installRelations(_ type: TypeObject) {
    type.defineMethod("is_compatible_with", "self, other") { (call: NativeCall) throws -> Handle in
      let other = try DTypeConversion.dtype(call[1], call.interpreter)
      return .bool((call[0].asObject as? DTypeObject)?.dtype == other)
    }
    type.defineMethod("is_subtype_of", "self, other") { (call: NativeCall) -> Handle in
      .bool(call[1].asObject is DTypeObject && call[0].isIdentical(to: call[1]))
    }
    type.defineMethod("most_specific_common_supertype", "self, types") { (call: NativeCall) throws -> Handle in
      let others = try call.interpreter.elements(call[1])
      return others.allSatisfy { (other: Handle) -> Bool in call[0].isIdentical(to: other) } ? call[0] : .none
    }
    let parameters = ParameterList("type_value")
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
      let bound = try parameters.bind(arguments, function: "DType", isMethod: false)
      return Value(DTypeObject.of(try DTypeConversion.dtype(bound[0], interpreter)))
    }
  }

  private static func limit(_ limit: ScalarLimit?, _ dtype: DType, _ what: String) throws -> Handle {
    switch limit {
    case .int(let value): return .int(value)
    case .unsigned(let value): return .object(BigIntObject(unsigned: UInt(value)))
    case .float(let value): return .float(value)
    case .bool(let value): return .bool(value)
    case nil: throw Failure(.typeError, "Cannot find \(what) value of \(dtype.pythonRepr).")
    }
  }
}
