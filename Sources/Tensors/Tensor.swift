import Diagnostics
import Kernels

/// A tensor with values: contiguous, row-major, immutable.
///
/// Reshaped and sliced tensors share their storage. Only an op that has just made a tensor writes to it, and a plan may
/// write again into one that nobody else holds (`Tensor.isUniquelyHeld`).
public final class Tensor: AnyTensor, @unchecked Sendable {
  public let shape: Shape
  /// The first element; within `storage`. Meaningless for strings, resources and variants.
  public let pointer: UnsafeMutableRawPointer
  /// What keeps `pointer` valid.
  public internal(set) var storage: Storage
  /// The elements of a string, resource or variant tensor.
  public let objects: ObjectStorage?

  @inline(__always)
  init(dtype: DType, shape: Shape, storage: Storage, pointer: UnsafeMutableRawPointer, objects: ObjectStorage? = nil) {
    self.shape = shape
    self.storage = storage
    self.pointer = pointer
    self.objects = objects
    super.init(dtype: dtype, isSymbolic: false)
  }

  /// A tensor over existing storage.
  ///
  /// - Precondition: `byteOffset` and the elements lie within `storage`.
  public convenience init(_ dtype: DType, _ shape: Shape, sharing storage: Storage, byteOffset: Int = 0) {
    self.init(dtype: dtype, shape: shape, storage: storage, pointer: storage.pointer + byteOffset)
  }

  /// A tensor whose elements are yet to be written, by the caller, before anyone else sees it.
  ///
  /// String tensors start with empty strings, resources and variants with nil.
  /// - Throws: `ResourceExhaustedError` beyond the memory limit, before anything is allocated.
  @inline(__always)
  public convenience init(uninitialized dtype: DType, _ shape: Shape) throws {
    let size = dtype.byteSize
    guard size > 0 else {
      self.init(objects: try ObjectStorage.filled(dtype, shape), dtype, shape)
      return
    }
    let (bytes, overflow) = shape.elementCount.multipliedReportingOverflow(by: size)
    if overflow { throw MemoryLimit.exhausted(shape: shape.description, dtype) }
    if bytes > Storage.smallLimit { try MemoryLimit.check(bytes, for: { (shape, dtype) }) }
    let storage = Storage(byteCount: bytes)
    self.init(dtype: dtype, shape: shape, storage: storage, pointer: storage.pointer)
  }

  /// A string, resource or variant tensor over elements.
  ///
  /// - Precondition: as many elements as the shape has.
  public convenience init(objects: ObjectStorage, _ dtype: DType, _ shape: Shape) {
    self.init(
      dtype: dtype, shape: shape, storage: Storage.empty, pointer: Storage.empty.pointer, objects: objects)
  }

  public override var partialShape: PartialShape { PartialShape(shape) }
  public override var staticValue: Tensor? { self }

  @inline(__always) public var rank: Int { shape.rank }
  @inline(__always) public var elementCount: Int { shape.elementCount }

  /// The bytes of all elements; 0 for objects.
  public var byteCount: Int { elementCount &* dtype.byteSize }

  /// The same elements in another shape; shares storage.
  ///
  /// - Precondition: `shape` has as many elements.
  public func reshaped(to shape: Shape) -> Tensor {
    Tensor(dtype: dtype, shape: shape, storage: storage, pointer: pointer, objects: objects)
  }

  /// The same bytes read as another dtype of the same size; shares storage.
  public func bitcast(to dtype: DType, _ shape: Shape) -> Tensor {
    Tensor(dtype: dtype, shape: shape, storage: storage, pointer: pointer)
  }

  /// Whether the caller's variable is the only holder of the tensor, and the tensor of its storage: then its memory may
  /// be written again.
  public static func isUniquelyHeld(_ tensor: inout Tensor) -> Bool {
    isKnownUniquelyReferenced(&tensor) && isKnownUniquelyReferenced(&tensor.storage)
  }

  /// A copy with storage of its own.
  public func copied() throws -> Tensor {
    if let objects {
      let copy =
        dtype == .string
        ? ObjectStorage(strings: objects.strings) : ObjectStorage(references: objects.references)
      return Tensor(objects: copy, dtype, shape)
    }
    let copy = try Tensor(uninitialized: dtype, shape)
    copy.pointer.copyMemory(from: pointer, byteCount: byteCount)
    return copy
  }
}

extension ObjectStorage {
  /// Empty strings or nil references for a shape, refused if they would pass the memory limit.
  static func filled(_ dtype: DType, _ shape: Shape) throws -> ObjectStorage {
    let (bytes, overflow) = shape.elementCount.multipliedReportingOverflow(by: 16)
    if overflow { throw MemoryLimit.exhausted(shape: shape.description, dtype) }
    if bytes > Storage.smallLimit { try MemoryLimit.check(bytes, for: { (shape, dtype) }) }
    if dtype == .string { return ObjectStorage(strings: Array(repeating: [], count: shape.elementCount)) }
    return ObjectStorage(references: Array(repeating: nil, count: shape.elementCount))
  }
}
