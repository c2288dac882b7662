import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// `numpy.ndarray` as a script sees it.
final class NDArrayObject: Object, TensorConvertible, ArrayLike, NestedElements {
  private var stored: NDArray

  /// What it shows; views made of it know whose memory they see.
  var array: NDArray {
    @inline(__always) get {
      if stored.isView { return stored }
      var array = stored
      array.origin = self
      return array
    }
  }

  init(_ array: NDArray) {
    stored = array
    if array.origin != nil { stored.isView = true }
    super.init(type: NumPyTypes.array)
  }

  /// Shows something else: `shape = …`, `resize`.
  func show(_ array: NDArray) {
    let isView = stored.isView
    stored = array
    if !isView {
      stored.origin = nil
      stored.isView = false
    }
  }

  /// `flags.writeable = …`
  ///
  /// - Errors: `ValueError` for a view of memory that may not be written to.
  func setWritable(_ isWritable: Bool) throws {
    if isWritable, !stored.isWritable, stored.isView, stored.origin?.stored.isWritable == false || stored.strides.contains(0) {
      throw Failure(.valueError, "cannot set WRITEABLE flag to True of this array")
    }
    stored.isWritable = isWritable
  }

  /// CPython's messages name the class with its module.
  override func getAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    if let value = try super.getAttribute(name, interpreter) { return value }
    throw Failure(.attributeError, "'numpy.ndarray' object has no attribute '\(name.string)'")
  }

  // MARK: Text

  override func repr(_ interpreter: Interpreter) throws -> String { try NumPyText.repr(array, interpreter) }
  override func str(_ interpreter: Interpreter) throws -> String { try NumPyText.str(array, interpreter) }

  override func format(_ specification: String, _ interpreter: Interpreter) throws -> String {
    if array.rank == 0 { return try interpreter.format(array.item(at: array.offset), specification) }
    if specification.isEmpty { return try str(interpreter) }
    throw Failure(.typeError, "unsupported format string passed to numpy.ndarray.__format__")
  }

  // MARK: Operators

  override func binary(
    _ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws -> Value? {
    if let result = try QuickOperators.binary(op, stored, other, reflected: reflected) { return result }
    return try ArrayOperators.binary(op, .object(self), Handle(other), reflected: reflected, interpreter)?.owned
  }

  /// The array without its origin, for those who only read it.
  var bare: NDArray { @inline(__always) get { stored } }

  override var isChangedInPlace: Bool { true }

  override func inPlace(_ op: BinaryOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard try ArrayOperators.inPlace(op, array, Handle(other), interpreter) else { return nil }
    return Value(self)
  }

  override func unary(_ op: UnaryOperator, _ interpreter: Interpreter) throws -> Value? {
    try ArrayOperators.unary(op, array, interpreter)?.owned
  }

  override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    try ArrayOperators.compare(op, .object(self), Handle(other), interpreter)?.owned
  }

  override func truth(_ interpreter: Interpreter) throws -> Bool? {
    guard array.count == 1 else {
      if array.count == 0 {
        throw Failure(
          .valueError,
          "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.")
      }
      throw Failure(
        .valueError,
        "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")
    }
    return try array.truths(interpreter).first
  }

  override func hash(_ interpreter: Interpreter) throws -> Int {
    throw Failure(.typeError, "unhashable type: 'numpy.ndarray'")
  }

  override func index(_ interpreter: Interpreter) throws -> Value? {
    guard array.rank == 0, let dtype = array.dtype, dtype.isInteger else {
      throw Failure(.typeError, "only integer scalar arrays can be converted to a scalar index")
    }
    return array.item(at: array.offset).owned
  }

  // MARK: Items

  override func length(_ interpreter: Interpreter) throws -> Int? {
    guard let first = array.dims.first else { throw Failure(.typeError, "len() of unsized object") }
    return first
  }

  override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if key.isInt, array.rank > 0 {
      let count = array.dims[0]
      let index = key.uncheckedInt < 0 ? key.uncheckedInt &+ count : key.uncheckedInt
      guard index >= 0, index < count else { throw ArrayIndexing.outOfBounds(key.uncheckedInt, 0, count) }
      if array.rank == 1 { return ArrayResult.scalar(array, at: array.offset + index * array.strides[0]).owned }
      return ArrayResult.array(array.at(index, axis: 0)).owned
    }
    return try ArrayIndexing.item(array, Handle(key), interpreter).owned
  }

  override func setItem(_ key: Value, _ value: Value, _ interpreter: Interpreter) throws {
    try ArrayIndexing.assign(array, Handle(key), Handle(value), interpreter)
  }

  override func deleteItem(_ key: Value, _ interpreter: Interpreter) throws {
    throw Failure(.valueError, "cannot delete array elements")
  }

  override func makeIterator(_ interpreter: Interpreter) throws -> Value? {
    guard array.rank > 0 else { throw Failure(.typeError, "iteration over a 0-d array") }
    let array = array
    var index = 0
    let iterator = NativeIterator(type: NDArrayObject.iteratorType, holding: [.object(self)]) {
      (_: Interpreter) throws -> Handle? in
      guard index < array.dims[0] else { return nil }
      defer { index += 1 }
      return ArrayResult.element(array.at(index, axis: 0))
    }
    return Value(iterator)
  }

  private nonisolated(unsafe) static let iteratorType = TypeObject.sealed("iterator")

  override func contains(_ item: Value, _ interpreter: Interpreter) throws -> Bool? {
    guard let result = try ArrayOperators.compare(.equal, .object(self), Handle(item), interpreter) else { return false }
    guard let array = try NumPyReading.arrayObject(result, interpreter) else { return try interpreter.truth(result) }
    return try array.truths(interpreter).contains(true)
  }

  // MARK: Tensors

  var convertedDType: DType { array.dtype ?? .string }

  var nestedElements: [Handle]? {
    guard array.rank > 0 else { return nil }
    return (0..<array.dims[0]).map { (index: Int) -> Handle in ArrayResult.element(array.at(index, axis: 0)) }
  }

  var scalarElement: Handle? { array.rank == 0 ? array.item(at: array.offset) : nil }
  var isDouble: Bool { array.rank == 0 && array.dtype == .float64 }

  func makeTensor(dtype: DType?, name: String, _ interpreter: Interpreter) throws -> AnyTensor {
    try NumPyConversion.tensor(array, .object(self), dtype, name: name, interpreter)
  }
}
