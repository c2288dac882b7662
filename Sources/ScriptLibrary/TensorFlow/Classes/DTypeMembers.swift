import Diagnostics
import Script
import Tensors
import Tracing

/// Attributes of `tf.DType` and `tf.TensorShape`, and how scripts make them.
enum DTypeMembers {
  static func install() {
    installDType(.dtype)
    installShape(.tensorShape)
  }

  private static func installDType(_ type: TypeObject) {
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
    type.defineMethod("is_compatible_with", "self, other") { (call: NativeCall) throws -> Handle in
      let other = try DTypeConversion.dtype(call[1], call.interpreter)
      return .bool((call[0].asObject as? DTypeObject)?.dtype == other)
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

  private static func shape(_ handle: Handle) -> PartialShape { handle.as(TensorShapeObject.self)?.shape ?? .unknown }

  private static func installShape(_ type: TypeObject) {
    let parameters = ParameterList("dims")
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
      let bound = try parameters.bind(arguments, function: "TensorShape.__init__", isMethod: false)
      return Value(TensorShapeObject(try ShapeConversion.partialShape(bound[0], interpreter)))
    }
    for name in ["rank", "ndims"] {
      type.defineProperty(name, get: { (object: Handle, _: Interpreter) -> Handle in
        shape(object).rank.map { .int($0) } ?? .none
      })
    }
    type.defineProperty("dims", get: { (object: Handle, _: Interpreter) -> Handle in
      guard let dims = shape(object).dims else { return .none }
      return .list(dims.map { (dim: Int?) -> Handle in dim.map { .int($0) } ?? .none })
    })
    type.defineMethod("as_list", "self") { (call: NativeCall) throws -> Handle in
      guard let dims = shape(call[0]).dims else {
        throw Failure(.valueError, "as_list() is not defined on an unknown TensorShape.")
      }
      return .list(dims.map { (dim: Int?) -> Handle in dim.map { .int($0) } ?? .none })
    }
    type.defineMethod("num_elements", "self") { (call: NativeCall) -> Handle in
      shape(call[0]).elementCount.map { .int($0) } ?? .none
    }
    type.defineMethod("is_fully_defined", "self") { (call: NativeCall) -> Handle in .bool(shape(call[0]).isFullyDefined) }
    type.defineMethod("is_compatible_with", "self, other") { (call: NativeCall) throws -> Handle in
      .bool(shape(call[0]).isCompatible(with: try ShapeConversion.partialShape(call[1], call.interpreter)))
    }
    type.defineMethod("assert_is_compatible_with", "self, other") { (call: NativeCall) throws -> Handle in
      let other = try ShapeConversion.partialShape(call[1], call.interpreter)
      guard shape(call[0]).isCompatible(with: other) else {
        throw Failure(.valueError, "Shapes \(shape(call[0])) and \(other) are incompatible")
      }
      return .none
    }
    type.defineMethod("merge_with", "self, other") { (call: NativeCall) throws -> Handle in
      let own = shape(call[0])
      let other = try ShapeConversion.partialShape(call[1], call.interpreter)
      guard own.isCompatible(with: other) else {
        throw Failure(.valueError, "Shapes \(own) and \(other) are not compatible")
      }
      guard let first = own.dims, let second = other.dims else {
        return .object(TensorShapeObject(own.isRankKnown ? own : other))
      }
      return .object(TensorShapeObject(PartialShape(zip(first, second).map { (a: Int?, b: Int?) -> Int? in a ?? b })))
    }
    type.defineMethod("concatenate", "self, other") { (call: NativeCall) throws -> Handle in
      let other = try ShapeConversion.partialShape(call[1], call.interpreter)
      return .object(TensorShapeObject(shape(call[0]).concatenated(with: other)))
    }
    type.defineMethod("with_rank", "self, rank") { (call: NativeCall) throws -> Handle in
      let rank = try call.interpreter.integer(call[1])
      guard let own = shape(call[0]).rank else { return .object(TensorShapeObject(.unknown(rank: rank))) }
      guard own == rank else { throw Failure(.valueError, "Shape \(shape(call[0])) must have rank \(rank)") }
      return call[0]
    }
  }
}
