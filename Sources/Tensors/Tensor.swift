import Diagnostics
import Synchronization

/// A tensor with values: contiguous, row-major, immutable.
///
/// Reshaped and sliced tensors share their storage. Only an op that has just made a tensor writes to it, and a plan may
/// write again into one that nobody else holds (`Tensor.isUniquelyHeld`).
public final class Tensor: AnyTensor, @unchecked Sendable {
  public let shape: Shape
  /// The first element. Meaningless for strings, resources and variants.
  public let pointer: UnsafeMutableRawPointer
  /// The elements of a string, resource or variant tensor.
  public let objects: ObjectStorage?
  /// The size of the block at `pointer`, while the tensor alone owns it; -1 if it is shared, or if there is none. A
  /// tensor that never shares its memory so costs one object instead of two.
  private var ownedByteCount: Int
  /// The owner of shared memory.
  private var sharedStorage: Storage?

  @inline(__always)
  private init(
    _ dtype: DType, _ shape: Shape, _ pointer: UnsafeMutableRawPointer, owns ownedByteCount: Int, _ storage: Storage?,
    _ objects: ObjectStorage?
  ) {
    self.shape = shape
    self.pointer = pointer
    self.objects = objects
    self.ownedByteCount = ownedByteCount
    sharedStorage = storage
    super.init(dtype: dtype, isSymbolic: false)
  }

  deinit {
    if ownedByteCount >= 0 { Block.give(pointer, ownedByteCount) }
  }

  /// A tensor over existing storage.
  ///
  /// - Precondition: `byteOffset` and the elements lie within `storage`.
  public convenience init(_ dtype: DType, _ shape: Shape, sharing storage: Storage, byteOffset: Int = 0) {
    self.init(dtype, shape, storage.pointer + byteOffset, owns: -1, storage, nil)
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
    if bytes > Block.smallLimit { try MemoryLimit.check(bytes, for: { (shape, dtype) }) }
    guard let block = Block.take(bytes) else { throw MemoryLimit.exhausted(shape: shape.description, dtype) }
    self.init(dtype, shape, block, owns: bytes, nil, nil)
  }

  /// Memory for a size that already exists elsewhere in memory, so that the limit need not be asked.
  @inline(__always)
  @usableFromInline
  convenience init(allocating dtype: DType, _ shape: Shape) {
    let bytes = shape.elementCount &* dtype.byteSize
    self.init(dtype, shape, Block.takeOrStop(bytes), owns: bytes, nil, nil)
  }

  /// A string, resource or variant tensor over elements.
  ///
  /// - Precondition: as many elements as the shape has.
  public convenience init(objects: ObjectStorage, _ dtype: DType, _ shape: Shape) {
    self.init(dtype, shape, Storage.empty.pointer, owns: -1, nil, objects)
  }

  /// What keeps `pointer` valid beyond the tensor's own life: for views of its memory.
  public var storage: Storage { sharedStorage ?? share() }

  private static let sharing = Mutex<Void>(())

  /// Hands the block over to a storage that others can hold, too. Under a lock: constants may be shared by threads.
  private func share() -> Storage {
    Tensor.sharing.withLock { (_: inout Void) -> Storage in
      if let sharedStorage { return sharedStorage }
      guard ownedByteCount >= 0 else { return Storage.empty }
      let storage = Storage(adopting: pointer, byteCount: ownedByteCount)
      ownedByteCount = -1
      sharedStorage = storage
      return storage
    }
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
    Tensor(dtype, shape, pointer, owns: -1, objects == nil ? storage : nil, objects)
  }

  /// The same bytes read as another dtype of the same size; shares storage.
  public func bitcast(to dtype: DType, _ shape: Shape) -> Tensor {
    Tensor(dtype, shape, pointer, owns: -1, storage, nil)
  }

  /// Whether the caller's variable is the only holder of the tensor, and the tensor of its storage: then its memory may
  /// be written again.
  public static func isUniquelyHeld(_ tensor: inout Tensor) -> Bool {
    isKnownUniquelyReferenced(&tensor)
      && (tensor.sharedStorage == nil || isKnownUniquelyReferenced(&tensor.sharedStorage))
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
    if bytes > Block.smallLimit { try MemoryLimit.check(bytes, for: { (shape, dtype) }) }
    if dtype == .string { return ObjectStorage(strings: Array(repeating: [], count: shape.elementCount)) }
    return ObjectStorage(references: Array(repeating: nil, count: shape.elementCount))
  }
}
