import Diagnostics
import Script
import Tensors
import Tracing

/// `np.dtype('float32')`: one object for each element type.
final class NumPyDTypeObject: Object, DTypeNaming {
  let elementType: ElementType

  private init(_ type: ElementType) {
    elementType = type
    super.init(type: NumPyTypes.dtype)
  }

  private nonisolated(unsafe) static var known: [ElementType: NumPyDTypeObject] = [:]

  static func of(_ type: ElementType) -> NumPyDTypeObject {
    if let object = known[type] { return object }
    let made = NumPyDTypeObject(type)
    known[type] = made
    return made
  }

  var namedDType: DType? {
    switch elementType {
    case .number(let dtype): dtype
    case .object, .unicode, .bytes: .string
    }
  }

  /// `dtype.type`.
  var scalarType: TypeObject {
    switch elementType {
    case .number(let dtype): NumPyTypes.scalar(dtype)
    case .object: NumPyTypes.object
    case .unicode: NumPyTypes.text
    case .bytes: NumPyTypes.bytes
    }
  }

  override func repr(_ interpreter: Interpreter) throws -> String { elementType.repr }
  override func str(_ interpreter: Interpreter) throws -> String { elementType.text }
  override func hash(_ interpreter: Interpreter) throws -> Int { elementType.hashValue }

  /// Equal to whatever names the same type: `np.float32`, `'float32'`, `tf.float32`.
  override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    let handle = Handle(other)
    guard op == .equal || op == .notEqual else {
      // Less is what can be cast safely.
      guard let type = try? NumPyDTypes.elementType(handle, interpreter) else { return nil }
      let (up, down) = (UfuncTypes.canCast(elementType, type, .safe), UfuncTypes.canCast(type, elementType, .safe))
      switch op {
      case .less: return .bool(up && type != elementType)
      case .lessOrEqual: return .bool(up)
      case .greater: return .bool(down && type != elementType)
      case .greaterOrEqual: return .bool(down)
      default: return nil
      }
    }
    if handle.isNone { return .bool(op == .notEqual) }
    let same = (try? NumPyDTypes.elementType(handle, interpreter)) == elementType
    return .bool(same == (op == .equal))
  }
}

/// Attributes of dtype objects.
enum NumPyDTypeMembers {
  static func install(on type: TypeObject) {
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
      try arguments.check("dtype", 1)
      return Value(NumPyDTypeObject.of(try NumPyDTypes.elementType(Handle(arguments[0]), interpreter)))
    }
    define("name", on: type) { .string($0.elementType.name) }
    define("itemsize", on: type) { .int($0.elementType.itemSize) }
    define("alignment", on: type) { .int(max(1, min(8, $0.elementType.itemSize))) }
    define("kind", on: type) { .string($0.elementType.kind) }
    define("char", on: type) { .string($0.elementType.character) }
    define("str", on: type) { .string($0.elementType.code) }
    define("type", on: type) { .object($0.scalarType) }
    define("byteorder", on: type) { .string($0.elementType.itemSize == 1 ? "|" : "=") }
    define("isnative", on: type) { _ in .bool(true) }
    define("shape", on: type) { _ in .tuple([]) }
    define("base", on: type) { .object($0) }
    define("num", on: type) { .int(number($0.elementType)) }
    define("descr", on: type) { .list([.tuple([.string(""), .string($0.elementType.code)])]) }
    define("flags", on: type) { .int($0.elementType == .object ? 63 : 0) }
    define("isbuiltin", on: type) { $0.elementType.dtype == nil && $0.elementType != .object ? .int(0) : .int(1) }
    define("isalignedstruct", on: type) { _ in .bool(false) }
    for name in ["fields", "names", "subdtype", "metadata"] { define(name, on: type) { _ in .none } }
    type.defineMethod("newbyteorder", "self, new_order='S'") { (call: NativeCall) throws -> Handle in
      guard let order = call[1].asString, ["=", "|", "<", "N", "I", "L", "native", "little"].contains(order) else {
        throw Failure(.notImplementedError, "dtypes of the other byte order are not there")
      }
      return call[0]
    }
    define("ndim", on: type) { _ in .int(0) }
    define("hasobject", on: type) { .bool($0.elementType == .object) }
  }

  /// NumPy's number of a type.
  private static func number(_ type: ElementType) -> Int {
    switch type {
    case .object: return 17
    case .bytes: return 18
    case .unicode: return 19
    case .number(let dtype):
      let known: [DType] = [
        .bool, .int8, .uint8, .int16, .uint16, .int32, .uint32, .int64, .uint64,
      ]
      if let index = known.firstIndex(of: dtype) { return index }
      switch dtype {
      case .float32: return 11
      case .float64: return 12
      case .complex64: return 14
      case .complex128: return 15
      case .float16: return 23
      default: return 256
      }
    }
  }

  private static func define(_ name: String, on type: TypeObject, _ get: @escaping (NumPyDTypeObject) -> Handle) {
    type.defineProperty(name, get: { (object: Handle, _: Interpreter) throws -> Handle in
      guard let dtype = object.asObject as? NumPyDTypeObject else {
        throw Failure(.typeError, "expected a numpy.dtype, got \(object.typeName)")
      }
      return get(dtype)
    })
  }
}

/// Reading a dtype argument in any of the forms that NumPy takes.
enum NumPyDTypes {
  /// - Errors: `TypeError` where the value names no dtype.
  static func elementType(_ handle: Handle, _ interpreter: Interpreter) throws -> ElementType {
    if let object = handle.asObject as? NumPyDTypeObject { return object.elementType }
    if let object = handle.asObject as? DTypeObject { return object.dtype == .string ? .object : .number(object.dtype) }
    if let text = handle.asString {
      if let found = named(text) { return found }
      throw Failure(.typeError, "data type \(TextRepresentation.quoted(text)) not understood")
    }
    if let type = handle.asObject as? TypeObject, let found = ofClass(type) { return found }
    if handle.isNone { return .float64 }
    if let naming = handle.asObject as? any DTypeNaming, let dtype = naming.namedDType { return .number(dtype) }
    throw Failure(.typeError, "Cannot interpret '\(try interpreter.str(handle))' as a data type")
  }

  /// The same, nil for None or a missing argument.
  static func optional(_ handle: Handle, _ interpreter: Interpreter) throws -> ElementType? {
    handle.isNoneOrUndefined ? nil : try elementType(handle, interpreter)
  }

  private static func ofClass(_ type: TypeObject) -> ElementType? {
    if let dtype = type.payload as? DType { return .number(dtype) }
    if type === TypeObject.bool { return .bool }
    if type === TypeObject.int || type === NumPyTypes.integer || type === NumPyTypes.signedInteger { return .int64 }
    if type === TypeObject.float || type === NumPyTypes.floating || type === NumPyTypes.inexact { return .float64 }
    if type === TypeObject.complex { return .number(.complex128) }
    if type === TypeObject.str || type === NumPyTypes.text { return .unicode(0) }
    if type === TypeObject.bytes || type === NumPyTypes.bytes { return .bytes(0) }
    return type.payload == nil ? .object : nil
  }

  private static let codes: [String: DType] = [
    "?": .bool, "b": .int8, "B": .uint8, "h": .int16, "H": .uint16, "i": .int32, "I": .uint32, "l": .int64,
    "L": .uint64, "q": .int64, "Q": .uint64, "e": .float16, "f": .float32, "d": .float64, "F": .complex64,
    "D": .complex128, "b1": .bool, "i1": .int8, "i2": .int16, "i4": .int32, "i8": .int64, "u1": .uint8, "u2": .uint16,
    "u4": .uint32, "u8": .uint64, "f2": .float16, "f4": .float32, "f8": .float64, "c8": .complex64, "c16": .complex128,
    "int": .int64, "uint": .uint64, "float": .float64, "double": .float64, "single": .float32, "half": .float16,
    "complex": .complex128, "intc": .int32, "intp": .int64, "bool_": .bool, "byte": .int8, "ubyte": .uint8,
    "short": .int16, "long": .int64, "longlong": .int64, "csingle": .complex64, "cdouble": .complex128,
  ]

  private static func named(_ text: String) -> ElementType? {
    if let dtype = DType.allCases.first(where: { !$0.isObject && $0.name == text }) { return .number(dtype) }
    let first = text.first
    let plain = first == "<" || first == "=" || first == "|" ? String(text.dropFirst()) : text
    if let dtype = codes[plain] { return .number(dtype) }
    if plain == "O" || plain == "object" || plain == "object_" { return .object }
    if plain == "str" || plain == "U" { return .unicode(0) }
    if plain == "bytes" || plain == "S" { return .bytes(0) }
    if plain.hasPrefix("U"), let width = Int(plain.dropFirst()), width >= 0 { return .unicode(width) }
    if plain.hasPrefix("S"), let width = Int(plain.dropFirst()), width >= 0 { return .bytes(width) }
    return nil
  }
}
