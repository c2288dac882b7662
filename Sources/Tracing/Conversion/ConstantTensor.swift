import Diagnostics
import Ops
import Script
import Tensors

extension TensorConversion {
  /// The concrete tensor that a Python value denotes: a number, bool, str, bytes, or nested lists and tuples of them.
  ///
  /// Dtypes are inferred as TensorFlow does: bool, int32 (int64 where a value needs it), float32, complex128, string.
  ///
  /// - Parameter strict: refuses floats for an integer dtype, as conversions of operands do; `tf.constant` refuses, too.
  /// - Errors: `ValueError` for ragged lists and values that can't be converted, `TypeError` for mixed kinds.
  public static func constantTensor(
    _ handle: Handle, dtype: DType?, strict: Bool, _ interpreter: Interpreter
  ) throws -> Tensor {
    var reading = NestedReading(interpreter: interpreter, wanted: dtype)
    try reading.read(handle, depth: 0)
    let kind = reading.kind
    let target = dtype ?? inferred(kind, reading)
    let shape = try Shape(reading.dims)
    if target == .string {
      guard kind == .string || reading.leaves.isEmpty else { throw mismatch(target, handle, interpreter) }
      return try Tensor.strings(try reading.leaves.map { try stringBytes($0) }, shape: shape)
    }
    guard kind.fits(target) else { throw mismatch(target, handle, interpreter) }
    let tensor = try Tensor(uninitialized: target, shape)
    for (index, leaf) in reading.leaves.enumerated() { try store(leaf, tensor, index, interpreter) }
    return tensor
  }

  private static func inferred(_ kind: NestedReading.Kind, _ reading: NestedReading) -> DType {
    switch kind {
    case .empty: return .float32
    case .float: return reading.hasDoubles ? .float64 : .float32
    case .bool: return .bool
    case .complex: return .complex128
    case .string: return .string
    case .integer:
      return reading.leaves.allSatisfy { (leaf: Handle) -> Bool in
        guard case .int(let value) = leaf else { return leaf.asObject == nil }
        return Int32(exactly: value) != nil
      } ? .int32 : .int64
    }
  }

  private static func stringBytes(_ leaf: Handle) throws -> [UInt8] {
    if let text = leaf.asString { return Array(text.utf8) }
    return (leaf.asObject as? BytesObject)?.bytes ?? []
  }

  /// Eager execution names the value, a trace names the kind that it expected.
  private static func mismatch(_ dtype: DType, _ value: Handle, _ interpreter: Interpreter) -> Failure {
    let hint = "cast the value first, or leave the dtype out"
    if ExecutionContext.isGraph {
      let leaf = culprit(value, dtype)
      let text = (try? interpreter.repr(leaf)) ?? "?"
      return Failure(
        .typeError, "Expected \(dtype.name), but got \(text) of type '\(leaf.typeName)'.", hint: hint)
    }
    let text = (try? interpreter.repr(value)) ?? "?"
    return Failure(.typeError, "Cannot convert \(text) to EagerTensor of dtype \(dtype.kernelName)", hint: hint)
  }

  private static func culprit(_ value: Handle, _ dtype: DType) -> Handle {
    guard let items = value.asSequence else { return value }
    for item in items {
      let leaf = culprit(item, dtype)
      if NestedReading.Kind(of: leaf)?.fits(dtype) != true { return leaf }
    }
    return value
  }

  private static func store(_ leaf: Handle, _ tensor: Tensor, _ index: Int, _ interpreter: Interpreter) throws {
    switch leaf {
    case .bool(let value): tensor.store(value ? 1 : 0, at: index)
    case .int(let value): tensor.store(value, at: index)
    case .float(let value): tensor.store(value, at: index)
    case .object(let object):
      if let complex = object as? ComplexObject {
        tensor.store(Complex128(complex.real, complex.imaginary), at: index)
      } else if let big = object as? BigIntObject {
        if tensor.dtype == .uint64, let value = big.unsigned64 {
          tensor.pointer(as: UInt64.self)[index] = value
        } else if tensor.dtype.isFloating {
          tensor.store(big.doubleValue, at: index)
        } else {
          throw Failure(.valueError, "Can't convert Python sequence with out-of-range integer to Tensor.")
        }
      }
    case .none, .undefined: break
    }
  }
}

/// Nested Python values flattened: the leaves in order, the lengths of the levels, and what kind the leaves are together.
struct NestedReading {
  /// In the order in which one kind gives way to the next.
  enum Kind: Int {
    case empty, bool, integer, float, complex, string

    init?(of leaf: Handle) {
      switch leaf {
      case .bool: self = .bool
      case .int: self = .integer
      case .float: self = .float
      case .object(let object):
        if object is BigIntObject { self = .integer }
        else if object is ComplexObject { self = .complex }
        else if object is StringObject || object is BytesObject { self = .string }
        else { return nil }
      case .none, .undefined: return nil
      }
    }

    /// Whether such a value may become an element of `dtype` without a cast.
    func fits(_ dtype: DType) -> Bool {
      switch self {
      case .empty: true
      case .bool: dtype == .bool || dtype.isNumeric
      case .integer: dtype.isInteger || dtype.isFloating || dtype.isComplex
      case .float: dtype.isFloating || dtype.isComplex
      case .complex: dtype.isComplex
      case .string: dtype == .string
      }
    }
  }

  let interpreter: Interpreter
  var leaves: [Handle] = []
  var dims: [Int] = []
  var kind = Kind.empty
  /// Whether NumPy's float64 is among the leaves: then floats are no float32.
  var hasDoubles = false
  /// The depth at which leaves stand; -1 before the first.
  private var leafDepth = -1

  /// The dtype that is asked for: only where none is, the first element decides whether numbers may follow a bool.
  private let wanted: DType?

  init(interpreter: Interpreter, wanted: DType? = nil) {
    self.interpreter = interpreter
    self.wanted = wanted
  }

  /// - Errors: `ValueError` for lists of unequal length or depth, for `None`, and for objects that are no values.
  mutating func read(_ handle: Handle, depth: Int) throws {
    guard depth < 64 else { throw Failure(.valueError, "Too many dimensions: the value is nested deeper than 64 levels") }
    if let items = try elements(of: handle) {
      try enter(items.count, depth, handle)
      for item in items { try read(item, depth: depth + 1) }
      return
    }
    let array = handle.asObject as? any NestedElements
    let handle = array?.scalarElement ?? handle
    guard let leaf = Kind(of: handle) else { throw depth > 0 && leafDepth >= 0 ? mixed() : unconvertible(handle) }
    guard leafDepth < 0 || leafDepth == depth, dims.count <= depth else { throw ragged() }
    leafDepth = depth
    kind = try joined(leaf)
    if array?.isDouble == true { hasDoubles = true }
    leaves.append(handle)
  }

  private func elements(of handle: Handle) throws -> [Handle]? {
    if let items = handle.asSequence { return items }
    guard let object = handle.asObject else { return nil }
    if object is RangeObject { return try interpreter.elements(handle) }
    if let array = object as? any NestedElements { return array.nestedElements }
    return nil
  }

  private mutating func enter(_ count: Int, _ depth: Int, _ handle: Handle) throws {
    if depth == dims.count, leafDepth < 0 {
      dims.append(count)
    } else if depth >= dims.count || dims[depth] != count {
      throw ragged()
    }
  }

  private func joined(_ leaf: Kind) throws -> Kind {
    if kind == .empty || kind == leaf { return leaf }
    // As TensorFlow, which looks at the first element: a bool after a number is a number, a number after a bool is none.
    if leaf == .bool, kind != .string { return kind }
    if kind == .string || leaf == .string || (kind == .bool && wanted ?? .bool == .bool) { throw mixed() }
    return leaf.rawValue > kind.rawValue ? leaf : kind
  }

  private func mixed() -> Failure {
    Failure(.valueError, "Can't convert Python sequence with mixed types to Tensor.")
  }

  private func ragged() -> Failure {
    Failure(
      .valueError, "Can't convert non-rectangular Python sequence to Tensor.",
      hint: "give every inner list the same length")
  }

  private func unconvertible(_ handle: Handle) -> Failure {
    if handle.isNone { return Failure(.valueError, "Attempt to convert a value (None) with an unsupported type "
      + "(<class 'NoneType'>) to a Tensor.") }
    let text = (try? interpreter.repr(handle)) ?? "?"
    if ExecutionContext.isGraph {
      return Failure(
        .typeError,
        "Failed to convert elements of \(text) to Tensor. Consider casting elements to a supported type. See "
          + "https://www.tensorflow.org/api_docs/python/tf/dtypes for supported TF dtypes.")
    }
    let type = (try? interpreter.repr(.object(handle.type))) ?? "?"
    return Failure(
      .valueError, "Attempt to convert a value (\(text)) with an unsupported type (\(type)) to a Tensor.")
  }
}

/// An array whose elements may stand in a nested Python value: NumPy arrays and scalars among lists.
public protocol NestedElements: AnyObject {
  /// Its first level; nil for a scalar.
  var nestedElements: [Handle]? { get }
  /// A scalar as Python's own value; nil for what has a first level.
  var scalarElement: Handle? { get }
  /// Whether a scalar is a float64, which keeps its width.
  var isDouble: Bool { get }
}
