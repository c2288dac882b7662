import Diagnostics
import Script
import Tensors
import Tracing

/// The module `numpy`.
public enum NumPyModule {
  /// Makes `import numpy` work, and gives tensors and variables `.numpy()`. Functions are made when they are first used.
  public static func register(in interpreter: Interpreter) {
    TensorNumbers.install()
    let space = ModuleSpace()
    for name in ["numpy", "numpy.random", "numpy.linalg", "numpy.testing", "numpy.fft", "numpy.exceptions"] {
      interpreter.register(module: name) { (_: Interpreter) throws -> ModuleObject in
        space.namespace.module("np" + name.dropFirst("numpy".count))
      }
    }
  }

  /// The namespace of one interpreter, filled when it is first asked for.
  private final class ModuleSpace {
    lazy var namespace: APINamespace = NumPyModule.makeNamespace()
  }

  private static let functions: [NumPyFunction] =
    CreationFunctions.all + ReductionFunctions.all + MatrixProducts.all + Sorting.all + Searching.all + Selecting.all + Joining.all
    + Shaping.all + TextFunctions.all + TypeFunctions.all + ErrorState.all + MemoryFunctions.all + CoreFunctions.all

  /// The functions that arrays have as methods.
  static let methods: [NumPyFunction] = functions.filter { $0.isMethod }

  private static func makeNamespace() -> APINamespace {
    let namespace = APINamespace(root: "np") { (path: String) -> String in "numpy" + path.dropFirst(2) }
    namespace.add(functions.map { $0.row })
    addUfuncs(to: namespace)
    addTypes(to: namespace)
    addConstants(to: namespace)
    RandomFunctions.add(to: namespace)
    NumPyScripts.add(to: namespace)
    return namespace
  }

  private static func addUfuncs(to namespace: APINamespace) {
    func add(_ name: String, _ kind: UfuncObject.Form, _ aliases: [String] = []) {
      let object = UfuncObject(name, kind)
      for alias in [name] + aliases { namespace.add("np." + alias) { (_: Interpreter) in .object(object) } }
    }
    for op in BinaryUfunc.allCases { add(op.rawValue, .binary(op), binaryAliases[op] ?? []) }
    for op in UnaryUfunc.allCases { add(op.rawValue, .unary(op), unaryAliases[op] ?? []) }
    for op in SpecialUfunc.allCases { add(op.rawValue, .special(op)) }
  }

  private static let binaryAliases: [BinaryUfunc: [String]] = [
    .divide: ["true_divide"], .remainder: ["mod"], .power: ["pow"], .arctan2: ["atan2"],
    .leftShift: ["bitwise_left_shift"], .rightShift: ["bitwise_right_shift"],
  ]

  private static let unaryAliases: [UnaryUfunc: [String]] = [
    .absolute: ["abs"], .conjugate: ["conj"], .invert: ["bitwise_not", "bitwise_invert"], .arcsin: ["asin"],
    .arccos: ["acos"], .arctan: ["atan"], .arcsinh: ["asinh"], .arccosh: ["acosh"], .arctanh: ["atanh"],
  ]

  private static func addTypes(to namespace: APINamespace) {
    func add(_ name: String, _ type: @escaping @autoclosure () -> TypeObject) {
      namespace.add("np." + name) { (_: Interpreter) in .object(type()) }
    }
    for dtype in DType.allCases where !dtype.isObject && dtype != .bfloat16 { add(dtype.name, NumPyTypes.scalar(dtype)) }
    let aliases: [(String, DType)] = [
      ("bool_", .bool), ("int_", .int64), ("intp", .int64), ("intc", .int32), ("longlong", .int64), ("long", .int64),
      ("uint", .uint64), ("uintp", .uint64), ("uintc", .uint32), ("byte", .int8), ("ubyte", .uint8), ("short", .int16),
      ("ushort", .uint16), ("half", .float16), ("single", .float32), ("double", .float64), ("csingle", .complex64),
      ("cdouble", .complex128), ("ulong", .uint64), ("ulonglong", .uint64),
    ]
    for (name, dtype) in aliases { add(name, NumPyTypes.scalar(dtype)) }
    add("ndarray", NumPyTypes.array)
    add("dtype", NumPyTypes.dtype)
    add("ufunc", NumPyTypes.ufunc)
    add("generic", NumPyTypes.generic)
    add("number", NumPyTypes.number)
    add("integer", NumPyTypes.integer)
    add("signedinteger", NumPyTypes.signedInteger)
    add("unsignedinteger", NumPyTypes.unsignedInteger)
    add("inexact", NumPyTypes.inexact)
    add("floating", NumPyTypes.floating)
    add("complexfloating", NumPyTypes.complexFloating)
    add("object_", NumPyTypes.object)
    add("str_", NumPyTypes.text)
    add("bytes_", NumPyTypes.bytes)
    add("finfo", FloatLimits.floatInfo)
    add("iinfo", FloatLimits.integerInfo)
    add("flexible", NumPyTypes.flexible)
    add("character", NumPyTypes.character)
    add("flatiter", FlatIteratorObject.flatType)
    add("exceptions.AxisError", NumPyErrors.axisError)
    add("exceptions.ComplexWarning", NumPyErrors.complexWarning)
    add("exceptions.DTypePromotionError", TypeFunctions.dtypePromotionError)
    add("random.SeedSequence", SeedSequenceObject.sequenceType)
    add("random.BitGenerator", BitGeneratorObject.baseType)
    add("errstate", ErrorState.errstate)
  }

  private static func addConstants(to namespace: APINamespace) {
    let constants: [(String, Handle)] = [
      ("pi", .float(Double.pi)), ("e", .float(2.718281828459045)), ("inf", .float(.infinity)), ("nan", .float(.nan)),
      ("euler_gamma", .float(0.5772156649015329)), ("newaxis", .none), ("__version__", .string("2.4.0")),
      ("little_endian", .bool(true)),
      ("True_", .object(NumPyScalar(.bool(true), .bool))), ("False_", .object(NumPyScalar(.bool(false), .bool))),
    ]
    for (name, value) in constants { namespace.add("np." + name) { (_: Interpreter) in value } }
  }
}
