import Diagnostics
import Script
import Tensors

/// Questions about dtypes: `np.result_type`, `np.issubdtype`, `np.isscalar`.
enum TypeFunctions {
  static let all: [NumPyFunction] = [
    NumPyFunction(
      "result_type", signature: "*arrays_and_dtypes",
      summary: "The dtype that an operation on arrays, dtypes and Python numbers computes in."
    ) { (call: NativeCall) in .object(NumPyDTypeObject.of(try resultType(of: call.variadic(0), call.interpreter))) },
    NumPyFunction(
      "promote_types", signature: "type1, type2", summary: "The smallest dtype that both dtypes can be cast to safely."
    ) { (call: NativeCall) in
      let (a, b) = try (
        NumPyDTypes.elementType(call[0], call.interpreter), NumPyDTypes.elementType(call[1], call.interpreter)
      )
      return .object(NumPyDTypeObject.of(try promoted(a, b, call.interpreter)))
    },
    NumPyFunction("issubdtype", signature: "arg1, arg2", summary: "Whether a dtype is of a kind.") { (call: NativeCall) in
      func type(_ handle: Handle) throws -> TypeObject {
        if let type = handle.asObject as? TypeObject, type.isSubclass(of: NumPyTypes.generic) { return type }
        return NumPyDTypeObject.of(try NumPyDTypes.elementType(handle, call.interpreter)).scalarType
      }
      return .bool(try type(call[0]).isSubclass(of: type(call[1])))
    },
    NumPyFunction("isscalar", signature: "element", summary: "Whether the value is a scalar.") { (call: NativeCall) in
      switch call[0] {
      case .bool, .int, .float: return .bool(true)
      case .object(let object):
        if object is NumPyScalar || object is StringObject || object is BytesObject || object is ComplexObject
          || object is BigIntObject || object is FloatObject
        {
          return .bool(true)
        }
        let number = try call.interpreter.getAttribute(call.interpreter.importModule("numbers"), "Number")
        return .bool(try call.interpreter.isInstance(call[0], number))
      default: return .bool(false)
      }
    },
    NumPyFunction("iscomplexobj", signature: "x", summary: "Whether the dtype is complex.") { (call: NativeCall) in
      .bool(try call.array(0).dtype?.isComplex == true)
    },
    NumPyFunction("real", signature: "val", summary: "Real parts.") { (call: NativeCall) in
      try call.interpreter.getAttribute(part(call), "real")
    },
    NumPyFunction("imag", signature: "val", summary: "Imaginary parts.") { (call: NativeCall) in
      try call.interpreter.getAttribute(part(call), "imag")
    },
    NumPyFunction("angle", signature: "z, deg=False", summary: "Angles of complex numbers, in radians or degrees.") {
      (call: NativeCall) in
      let given = try call.array(0)
      let array = try given.cast(to: .number(.complex128), call.interpreter)
      let scale = try call.truth(1) ? 180 / Double.pi : 1
      let angles = array.offsets().map { (place: Int) -> Double in
        let value = ElementAccess.complex(array.storage.pointer + place, .complex128, 0)
        return (Double.libraryBinary(.arctan2)?(value.imaginary, value.real) ?? 0) * scale
      }
      let isNarrow = given.dtype == .complex64 || given.dtype == .float32
      return ArrayResult.element(
        try NDArray(angles).reshaped(array.dims).cast(to: isNarrow ? .number(.float32) : .float64, call.interpreter))
    },
  ]

  private static func part(_ call: NativeCall) throws -> Handle {
    if call[0].asObject is NDArrayObject || call[0].asObject is NumPyScalar { return call[0] }
    if call[0].asObject == nil || call[0].asObject is ComplexObject { return call[0] }
    return ArrayResult.array(try call.array(0))
  }

  private static func promoted(_ a: ElementType, _ b: ElementType, _ interpreter: Interpreter) throws -> ElementType {
    if let type = a.promoted(with: b) { return type }
    throw interpreter.error(
      dtypePromotionError,
      [.string("The DType <class 'numpy.dtypes.\(a.name)'> could not be promoted by <class 'numpy.dtypes.\(b.name)'>.")])
  }

  /// `np.exceptions.DTypePromotionError`.
  nonisolated(unsafe) static let dtypePromotionError = TypeObject(
    name: "DTypePromotionError", module: "numpy.exceptions", bases: [ExceptionHierarchy.named("TypeError")])

  /// Python numbers take on the dtype of what is stronger, as in operations.
  static func resultType(of given: [Handle], _ interpreter: Interpreter) throws -> ElementType {
    guard !given.isEmpty else { throw Failure(.valueError, "at least one array or dtype is required") }
    var strong: ElementType?
    var weak: [Operand] = []
    for item in given {
      let own: ElementType
      if let array = try NumPyReading.arrayObject(item, interpreter) {
        own = array.type
      } else if case .int = item {
        weak.append(try Operand(item, interpreter))
        continue
      } else if case .float = item {
        weak.append(try Operand(item, interpreter))
        continue
      } else if item.asObject is ComplexObject {
        weak.append(try Operand(item, interpreter))
        continue
      } else if item.asSequence != nil {
        own = try NumPyReading.array(item, type: nil, interpreter).type
      } else if case .bool = item {
        own = .bool
      } else {
        own = try NumPyDTypes.elementType(item, interpreter)
      }
      strong = try strong.map { try promoted($0, own, interpreter) } ?? own
    }
    var result = strong
    for operand in weak {
      if let type = result, let dtype = type.dtype {
        let own = strong == nil ? operand.ownDType : .number(operand.type(beside: dtype))
        result = own.dtype == nil ? .object : type.promoted(with: own)
      } else {
        result = result ?? operand.ownDType
      }
    }
    return result ?? .float64
  }
}
