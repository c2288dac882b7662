import Diagnostics
import Integers
import Script
import Tensors

/// One number of any dtype, apart from memory.
enum ScalarValue {
  case bool(Bool)
  case int(Int)
  case unsigned(UInt64)
  case float(Double)
  case complex(Complex128)

  /// The element that lies at an address.
  init(_ pointer: UnsafeRawPointer, _ dtype: DType) {
    switch dtype {
    case .bool: self = .bool(ElementAccess.int(pointer, dtype, 0) != 0)
    case .uint64:
      let raw = pointer.load(as: UInt64.self)
      self = .unsigned(raw)
    case .complex64, .complex128: self = .complex(ElementAccess.complex(pointer, dtype, 0))
    default:
      self = dtype.isFloating ? .float(ElementAccess.double(pointer, dtype, 0)) : .int(ElementAccess.int(pointer, dtype, 0))
    }
  }

  /// Python's own value.
  var handle: Handle {
    switch self {
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .unsigned(let value): Int(exactly: value).map { .int($0) } ?? .object(BigIntObject(unsigned: UInt(value)))
    case .float(let value): .float(value)
    case .complex(let value): .object(ComplexObject(value.real, value.imaginary))
    }
  }

  var truth: Bool {
    switch self {
    case .bool(let value): value
    case .int(let value): value != 0
    case .unsigned(let value): value != 0
    case .float(let value): value != 0
    case .complex(let value): value.real != 0 || value.imaginary != 0
    }
  }

  var double: Double {
    switch self {
    case .bool(let value): value ? 1 : 0
    case .int(let value): Double(value)
    case .unsigned(let value): Double(value)
    case .float(let value): value
    case .complex(let value): value.real
    }
  }

  /// Writes the value as an element of `dtype`.
  func store(to pointer: UnsafeMutableRawPointer, _ dtype: DType) {
    switch self {
    case .bool(let value): ElementAccess.store(value ? 1 : 0, pointer, dtype, 0)
    case .int(let value): ElementAccess.store(value, pointer, dtype, 0)
    case .unsigned(let value):
      if dtype.isInteger { ElementAccess.store(Int(truncatingIfNeeded: value), pointer, dtype, 0) }
      else { ElementAccess.store(Double(value), pointer, dtype, 0) }
    case .float(let value):
      if dtype == .bool { ElementAccess.store(value != 0 ? 1 : 0, pointer, dtype, 0) }
      else { ElementAccess.store(value, pointer, dtype, 0) }
    case .complex(let value):
      if dtype == .bool { ElementAccess.store(truth ? 1 : 0, pointer, dtype, 0) }
      else { ElementAccess.store(value, pointer, dtype, 0) }
    }
  }

  /// A Python value as an element of `dtype`, as assignment and `np.array(…, dtype)` take it.
  ///
  /// - Errors: `OverflowError` for integers beyond the dtype, `TypeError` and `ValueError` for other kinds.
  init(parsing handle: Handle, _ dtype: DType, _ interpreter: Interpreter) throws {
    switch handle {
    case .bool(let value): self = .bool(value)
    case .int(let value):
      if let range = dtype.integerRange, !range.contains(value) { throw ScalarValue.outOfBounds("\(value)", dtype) }
      self = .int(value)
    case .float(let value):
      if dtype.isInteger, !value.isFinite {
        throw value.isNaN
          ? Failure(.valueError, "cannot convert float NaN to integer")
          : Failure(.overflowError, "cannot convert float infinity to integer")
      }
      self = .float(value)
    case .object(let object): try self.init(parsing: object, handle, dtype, interpreter)
    case .none, .undefined:
      guard dtype.isFloating || dtype == .bool else {
        throw Failure(
          .typeError,
          dtype.isComplex
            ? "must be real number, not NoneType"
            : "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'")
      }
      self = dtype == .bool ? .bool(false) : .float(.nan)
    }
  }

  private init(parsing object: Object, _ handle: Handle, _ dtype: DType, _ interpreter: Interpreter) throws {
    switch object {
    case let scalar as NumPyScalar: self = scalar.value
    case let complex as ComplexObject:
      guard dtype.isComplex || dtype == .bool else {
        throw Failure(
          .typeError,
          dtype.isInteger
            ? "int() argument must be a string, a bytes-like object or a real number, not 'complex'"
            : "float() argument must be a string or a real number, not 'complex'")
      }
      self = .complex(Complex128(complex.real, complex.imaginary))
    case let big as BigIntObject:
      if dtype == .uint64, let value = big.unsigned64 { self = .unsigned(value) }
      else if dtype.isInteger { throw ScalarValue.outOfBounds(try interpreter.repr(handle), dtype) }
      else { self = .float(big.doubleValue) }
    case is StringObject, is BytesObject:
      if dtype == .bool { self = .bool(try interpreter.truth(handle)) }
      else if dtype.isInteger {
        try self.init(parsing: interpreter.call(.object(TypeObject.int), [handle]), dtype, interpreter)
      } else if dtype.isComplex {
        try self.init(parsing: interpreter.call(.object(TypeObject.complex), [handle]), dtype, interpreter)
      } else {
        self = .float(try interpreter.double(interpreter.call(.object(TypeObject.float), [handle])))
      }
    default:
      if let array = try NumPyReading.arrayObject(handle, interpreter) {
        guard array.rank == 0 else { throw Failure(.valueError, "setting an array element with a sequence.") }
        try self.init(parsing: array.item(at: array.offset), dtype, interpreter)
      } else if handle.asSequence != nil {
        throw Failure(.valueError, "setting an array element with a sequence.")
      } else if dtype.isInteger, let number = try interpreter.clampedIndex(handle) {
        self = .int(number)
      } else {
        self = .float(try interpreter.double(interpreter.call(.object(TypeObject.float), [handle])))
      }
    }
  }

  static func outOfBounds(_ text: String, _ dtype: DType) -> Failure {
    Failure(.overflowError, "Python integer \(text) out of bounds for \(dtype.name)")
  }
}
