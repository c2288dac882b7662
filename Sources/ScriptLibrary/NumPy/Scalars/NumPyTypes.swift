import Script
import Tensors

/// NumPy's classes: `np.ndarray`, the scalar types and the abstract classes above them.
enum NumPyTypes {
  nonisolated(unsafe) static let generic = TypeObject.sealed("generic", module: "numpy")
  nonisolated(unsafe) static let number = TypeObject.sealed("number", module: "numpy", bases: [generic])
  nonisolated(unsafe) static let integer = TypeObject.sealed("integer", module: "numpy", bases: [number])
  nonisolated(unsafe) static let signedInteger = TypeObject.sealed("signedinteger", module: "numpy", bases: [integer])
  nonisolated(unsafe) static let unsignedInteger = TypeObject.sealed(
    "unsignedinteger", module: "numpy", bases: [integer])
  nonisolated(unsafe) static let inexact = TypeObject.sealed("inexact", module: "numpy", bases: [number])
  nonisolated(unsafe) static let floating = TypeObject.sealed("floating", module: "numpy", bases: [inexact])
  nonisolated(unsafe) static let complexFloating = TypeObject.sealed(
    "complexfloating", module: "numpy", bases: [inexact])
  nonisolated(unsafe) static let flexible = TypeObject.sealed("flexible", module: "numpy", bases: [generic])
  nonisolated(unsafe) static let character = TypeObject.sealed("character", module: "numpy", bases: [flexible])
  nonisolated(unsafe) static let object = TypeObject.sealed("object_", module: "numpy", bases: [generic])

  /// `np.bytes_`: bytes that say so.
  nonisolated(unsafe) static let bytes: TypeObject = {
    let type = TypeObject(name: "bytes_", module: "numpy", bases: [.bytes, character], isHeapType: true)
    type.isSubclassable = false
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
      let made = try interpreter.call(.object(TypeObject.bytes), arguments.handles, keywords: arguments.keywordHandles)
      return TextScalar.make((made.asObject as? BytesObject)?.bytes ?? []).owned
    }
    type.defineMethod("__repr__", "self") { (call: NativeCall) throws -> Handle in
      .string("np.bytes_(\(try plain(call)))")
    }
    type.defineMethod("__str__", "self") { (call: NativeCall) throws -> Handle in .string(try plain(call)) }
    for name in ["item", "tolist"] {
      type.defineMethod(name, "self") { (call: NativeCall) throws -> Handle in
        .bytes((call[0].asObject as? BytesObject)?.bytes ?? [])
      }
    }
    _ = Value(type)
    return type
  }()

  private static func plain(_ call: NativeCall) throws -> String {
    try call.interpreter.repr(.bytes((call[0].asObject as? BytesObject)?.bytes ?? []))
  }

  /// `np.str_`: a str that says so.
  nonisolated(unsafe) static let text: TypeObject = {
    let type = TypeObject(name: "str_", module: "numpy", bases: [.str, character], isHeapType: true)
    type.isSubclassable = false
    type.defineMethod("__repr__", "self") { (call: NativeCall) throws -> Handle in
      .string("np.str_(\(TextRepresentation.quoted(call[0].asString ?? "")))")
    }
    type.defineMethod("item", "self") { (call: NativeCall) throws -> Handle in .string(call[0].asString ?? "") }
    // One object for the process, whatever counts come and go.
    _ = Value(type)
    return type
  }()

  nonisolated(unsafe) static let dtype: TypeObject = {
    let type = TypeObject.sealed("dtype", module: "numpy")
    NumPyDTypeMembers.install(on: type)
    return type
  }()

  nonisolated(unsafe) static let ufunc = TypeObject.sealed("ufunc", module: "numpy")

  /// `np.ndarray`, with its methods.
  nonisolated(unsafe) static let array: TypeObject = {
    let type = TypeObject(name: "ndarray", module: "numpy")
    type.isSubclassable = false
    ArrayMembers.install(on: type)
    return type
  }()

  private nonisolated(unsafe) static let scalars: [DType: TypeObject] = {
    var made: [DType: TypeObject] = [:]
    for dtype in DType.allCases where !dtype.isObject { made[dtype] = makeScalarType(dtype) }
    return made
  }()

  /// `np.float32` and its like.
  static func scalar(_ dtype: DType) -> TypeObject { scalars[dtype] ?? generic }

  private static func makeScalarType(_ dtype: DType) -> TypeObject {
    var bases: [TypeObject]
    if dtype == .bool || dtype == .bfloat16 { bases = [generic] }
    else if dtype.isFloating { bases = [floating] }
    else if dtype.isComplex { bases = [complexFloating] }
    else { bases = [dtype.isUnsigned ? unsignedInteger : signedInteger] }
    if dtype == .float64 { bases.append(.float) }
    if dtype == .complex128 { bases.append(.complex) }
    let type = TypeObject(
      name: dtype.name, module: dtype == .bfloat16 ? "ml_dtypes" : "numpy", bases: bases,
      constructor: { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
        try ScalarMembers.construct(dtype, arguments, interpreter)
      })
    type.isSubclassable = false
    type.payload = dtype
    ScalarMembers.install(on: type, dtype)
    return type
  }
}
