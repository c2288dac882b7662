import Diagnostics

extension Tensor {
  /// A scalar.
  @inlinable
  public static func scalar<Element: TensorElement>(_ value: Element) -> Tensor {
    let tensor = Tensor(allocating: Element.dtype, .scalar)
    tensor.pointer.storeBytes(of: value, as: Element.self)
    return tensor
  }

  /// A vector of an array's elements.
  @inlinable
  public static func vector<Element: TensorElement>(_ elements: [Element]) -> Tensor {
    let tensor = Tensor(allocating: Element.dtype, Shape(vector: elements.count))
    elements.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) -> Void in
      if let base = bytes.baseAddress { tensor.pointer.copyMemory(from: base, byteCount: bytes.count) }
    }
    return tensor
  }

  /// A tensor of an array's elements in row-major order.
  ///
  /// - Throws: `InvalidArgumentError` unless there are as many elements as `dims` want.
  @inlinable
  public static func from<Element: TensorElement>(_ elements: [Element], shape dims: [Int]) throws -> Tensor {
    let shape = try Shape(dims)
    guard shape.elementCount == elements.count else { throw sizeMismatch(elements.count, shape) }
    return vector(elements).reshaped(to: shape)
  }

  @usableFromInline
  static func sizeMismatch(_ count: Int, _ shape: Shape) -> Failure {
    Failure(
      .invalidArgumentError,
      "Input to reshape is a tensor with \(count) values, but the requested shape has \(shape.elementCount)")
  }

  /// A scalar string of bytes.
  public static func string(_ bytes: [UInt8]) -> Tensor {
    Tensor(objects: ObjectStorage(strings: [bytes]), .string, .scalar)
  }

  /// A scalar string.
  public static func string(_ text: String) -> Tensor { string(Array(text.utf8)) }

  /// A tensor of strings.
  ///
  /// - Throws: `InvalidArgumentError` unless there are as many elements as the shape has.
  public static func strings(_ elements: [[UInt8]], shape: Shape) throws -> Tensor {
    guard shape.elementCount == elements.count else { throw sizeMismatch(elements.count, shape) }
    return Tensor(objects: ObjectStorage(strings: elements), .string, shape)
  }

  /// A vector of strings.
  public static func strings(_ texts: [String]) -> Tensor {
    let bytes = texts.map { (text: String) -> [UInt8] in Array(text.utf8) }
    return Tensor(objects: ObjectStorage(strings: bytes), .string, Shape(vector: bytes.count))
  }

  /// A scalar that refers to a resource (a variable, a table).
  public static func resource(_ object: AnyObject) -> Tensor {
    Tensor(objects: ObjectStorage(references: [object]), .resource, .scalar)
  }

  /// A scalar that holds a variant value (a tensor list).
  public static func variant(_ object: AnyObject?) -> Tensor {
    Tensor(objects: ObjectStorage(references: [object]), .variant, .scalar)
  }

  /// All bytes zero: 0, false, empty strings.
  public static func zeros(_ dtype: DType, _ shape: Shape) throws -> Tensor {
    let tensor = try Tensor(uninitialized: dtype, shape)
    if !dtype.isObject { tensor.pointer.initializeMemory(as: UInt8.self, repeating: 0, count: tensor.byteCount) }
    return tensor
  }

  /// A scalar of any numeric dtype (or bool) from an integer; values beyond the dtype wrap around, as a cast does.
  public static func scalar(_ value: Int, as dtype: DType) -> Tensor {
    let tensor = Tensor(allocating: dtype, .scalar)
    tensor.store(value, at: 0)
    return tensor
  }

  /// A scalar of any numeric dtype (or bool) from a float; integers are truncated towards zero, and clamped.
  public static func scalar(_ value: Double, as dtype: DType) -> Tensor {
    let tensor = Tensor(allocating: dtype, .scalar)
    tensor.store(value, at: 0)
    return tensor
  }
}
