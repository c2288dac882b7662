import Diagnostics
import Script
import Tensors
import Tracing

/// An operand of a ufunc: an array, or a Python number, which takes on the other operand's dtype (NumPy 2's rule).
enum Operand {
  case array(NDArray)
  case weakInt(Handle)
  case weakFloat(Double)
  case weakComplex(ComplexObject)

  init(_ handle: Handle, _ interpreter: Interpreter) throws {
    switch handle {
    case .int: self = .weakInt(handle)
    case .float(let value): self = .weakFloat(value)
    case .object(let object):
      if let array = object as? NDArrayObject { self = .array(array.array) }
      else if object is BigIntObject { self = .weakInt(handle) }
      else if let float = object as? FloatObject { self = .weakFloat(float.value) }
      else if let complex = object as? ComplexObject { self = .weakComplex(complex) }
      else { self = .array(try NumPyReading.array(handle, type: nil, interpreter)) }
    default: self = .array(try NumPyReading.array(handle, type: nil, interpreter))
    }
  }

  /// The dtype that a Python number has where nothing stronger is.
  var ownDType: ElementType {
    switch self {
    case .array(let array): array.type
    case .weakInt(let handle): handle.asInt == nil ? NumPyReading.typeOfLeaf(handle) : .int64
    case .weakFloat: .float64
    case .weakComplex: .number(.complex128)
    }
  }

  var isWeak: Bool { if case .array = self { false } else { true } }

  var isScalar: Bool { if case .array(let array) = self { array.rank == 0 } else { true } }

  var dims: [Int] { if case .array(let array) = self { array.dims } else { [] } }

  /// What a Python number makes of the other operand's dtype.
  func type(beside other: DType) -> DType {
    switch self {
    case .array(let array): array.dtype ?? other
    case .weakInt: other == .bool ? .int64 : other
    case .weakFloat: other.isFloating || other.isComplex ? other : .float64
    case .weakComplex:
      other.isComplex ? other : other == .float32 || other == .float16 ? .complex64 : .complex128
    }
  }

  /// As an array of a type.
  ///
  /// - Errors: `OverflowError` for a Python integer beyond it.
  func array(_ type: ElementType, _ interpreter: Interpreter) throws -> NDArray {
    switch self {
    case .array(let array): return array.type == type ? array : try array.cast(to: type, interpreter)
    case .weakInt(let handle): return try NumPyReading.array(handle, type: type, interpreter)
    case .weakFloat(let value):
      guard let dtype = type.dtype else { return try NumPyReading.array(.float(value), type: type, interpreter) }
      let array = try NDArray(uninitialized: type, [])
      try ScalarValue(parsing: .float(value), dtype, interpreter).store(to: array.base, dtype)
      return array
    case .weakComplex(let value): return try NumPyReading.array(.object(value), type: type, interpreter)
    }
  }
}

/// What a call of a ufunc asks for beside its operands.
struct UfuncOptions {
  /// Where the result goes.
  var out: NDArray?
  /// The places to compute; nil for all.
  var mask: NDArray?
  /// The dtype to compute in.
  var type: ElementType?
  var casting = UfuncTypes.Casting.sameKind
  /// The order of a new result in memory.
  var order = "K"
  /// Warnings are of scalars.
  var isScalar = false

  nonisolated(unsafe) static let none = UfuncOptions()
}
