import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// A NumPy scalar: `np.float32(0.1)`, what indexing an array and reducing it give.
final class NumPyScalar: Object, TensorConvertible, ArrayLike, NestedElements {
  let dtype: DType
  let value: ScalarValue

  /// - Parameter value: as it reads back from memory of that dtype.
  init(_ value: ScalarValue, _ dtype: DType) {
    self.value = value
    self.dtype = dtype
    super.init(type: NumPyTypes.scalar(dtype))
  }

  /// The value rounded to the dtype first.
  convenience init(rounding value: ScalarValue, _ dtype: DType) {
    var memory = Complex128(0)
    let rounded = withUnsafeMutableBytes(of: &memory) { (bytes: UnsafeMutableRawBufferPointer) -> ScalarValue in
      guard let base = bytes.baseAddress else { return value }
      value.store(to: base, dtype)
      return ScalarValue(base, dtype)
    }
    self.init(rounded, dtype)
  }

  /// A 0-d array of the value.
  func makeArray() throws -> NDArray {
    let array = try NDArray(uninitialized: .number(dtype), [])
    value.store(to: array.base, dtype)
    return array
  }

  private func withView<R>(_ body: (ArrayView) throws -> R) rethrows -> R {
    var memory = Complex128(0)
    return try withUnsafeMutableBytes(of: &memory) { (bytes: UnsafeMutableRawBufferPointer) throws -> R in
      let base = bytes.baseAddress ?? Storage.empty.pointer
      value.store(to: base, dtype)
      return try body(ArrayView(base: UnsafeRawPointer(base), owner: nil, dtype: dtype, dims: [], strides: []))
    }
  }

  /// CPython's messages name the class with its module.
  override func getAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    if let value = try super.getAttribute(name, interpreter) { return value }
    throw Failure(.attributeError, "'\(type.qualifiedName)' object has no attribute '\(name.string)'")
  }

  // MARK: Text

  override func repr(_ interpreter: Interpreter) throws -> String {
    withView { NumPyText.legacy == "1.25" ? ScalarText.str($0) : ScalarText.repr($0) }
  }
  override func str(_ interpreter: Interpreter) throws -> String { withView { ScalarText.str($0) } }

  override func format(_ specification: String, _ interpreter: Interpreter) throws -> String {
    if specification.isEmpty { return try str(interpreter) }
    if case .bool(let truth) = value { return try interpreter.format(Handle.bool(truth), specification) }
    return try interpreter.format(value.handle, specification)
  }

  // MARK: Operators

  override func binary(
    _ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws -> Value? {
    // A list times a NumPy integer is the list several times over, as with Python's integers.
    if op == .multiply, dtype.isInteger, Handle(other).asSequence != nil || Handle(other).asString != nil { return nil }
    return try ArrayOperators.binary(op, .object(self), Handle(other), reflected: reflected, interpreter)?.owned
  }

  override func unary(_ op: UnaryOperator, _ interpreter: Interpreter) throws -> Value? {
    try ArrayOperators.unary(op, makeArray(), interpreter)?.owned
  }

  override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    try ArrayOperators.compare(op, .object(self), Handle(other), interpreter)?.owned
  }

  override func truth(_ interpreter: Interpreter) throws -> Bool? { value.truth }
  override func hash(_ interpreter: Interpreter) throws -> Int { try interpreter.hash(value.handle) }

  override func index(_ interpreter: Interpreter) throws -> Value? {
    dtype.isInteger ? value.handle.owned : nil
  }

  override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    let key = Handle(key)
    let isWhole = key.asObject === SingletonObject.ellipsis || (key.asObject as? TupleObject)?.count == 0 || key.isNone
    guard isWhole else {
      throw Failure(.indexError, "invalid index to scalar variable.")
    }
    return try ArrayIndexing.item(makeArray(), key, interpreter).owned
  }

  override func makeIterator(_ interpreter: Interpreter) throws -> Value? {
    throw Failure(.typeError, "'\(type.qualifiedName)' object is not iterable")
  }

  // MARK: Tensors

  var convertedDType: DType { dtype }
  var nestedElements: [Handle]? { nil }
  var scalarElement: Handle? { value.handle }
  var isDouble: Bool { dtype == .float64 }

  func makeTensor(dtype: DType?, name: String, _ interpreter: Interpreter) throws -> AnyTensor {
    try NumPyConversion.tensor(makeArray(), .object(self), dtype, name: name, interpreter)
  }
}

/// Elements of text arrays.
enum TextScalar {
  /// An `np.str_`.
  static func make(_ text: String) -> Handle { .object(StringObject(text, type: NumPyTypes.text)) }

  /// An `np.bytes_`.
  static func make(_ bytes: [UInt8]) -> Handle { .object(BytesObject(bytes, type: NumPyTypes.bytes)) }
}
