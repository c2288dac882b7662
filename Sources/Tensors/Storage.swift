import Diagnostics
import Glibc
import Kernels
import Synchronization

/// The bytes of one or more tensors: 64-byte aligned, uninitialised, given back when the last holder lets go.
///
/// Blocks up to 4 KiB come from free lists of the calling thread, larger ones from a cache of size classes, because a
/// fresh large allocation costs as much in page faults as an elementwise op over it. May be made and released on any
/// thread.
public final class Storage: @unchecked Sendable {
  public let pointer: UnsafeMutableRawPointer
  /// The bytes asked for; the block may be larger.
  public let byteCount: Int

  /// Memory for `byteCount` bytes, not charged against the memory limit beforehand.
  ///
  /// Callers with sizes that a script chose go through `Storage.allocate`.
  @inline(__always)
  public convenience init(byteCount: Int) {
    self.init(adopting: Block.takeOrStop(byteCount), byteCount: byteCount)
  }

  /// Takes over a block that `Block.take(byteCount)` gave.
  init(adopting block: UnsafeMutableRawPointer, byteCount: Int) {
    pointer = block
    self.byteCount = byteCount
  }

  /// Memory for `byteCount` bytes, refused with `ResourceExhaustedError` if it would pass the memory limit.
  ///
  /// - Parameter what: the shape and dtype that the message names.
  public static func allocate(byteCount: Int, for what: @autoclosure () -> (Shape, DType)) throws -> Storage {
    if byteCount > Block.smallLimit { try MemoryLimit.check(byteCount, for: what) }
    if let block = Block.take(byteCount) { return Storage(adopting: block, byteCount: byteCount) }
    let (shape, dtype) = what()
    throw MemoryLimit.exhausted(shape: shape.description, dtype)
  }

  deinit { Block.give(pointer, byteCount) }

  /// What tensors without bytes of their own (strings, resources) hold.
  public static let empty = Storage(byteCount: 0)
}

/// Memory blocks without an owner: small ones from the thread's free lists, large ones from the shared cache.
enum Block {
  /// The largest size that is served from the thread's own lists.
  static let smallLimit = 4096

  /// nil if the system has no memory left.
  @inline(__always)
  static func take(_ byteCount: Int) -> UnsafeMutableRawPointer? {
    if byteCount <= smallLimit, let block = k_block_take(k_block_class(byteCount)) { return block }
    return LargeBlocks.take(max(byteCount, smallLimit + 1))
  }

  /// For sizes that have been checked, or that no script chose: without memory the program can't go on.
  @inline(__always)
  static func takeOrStop(_ byteCount: Int) -> UnsafeMutableRawPointer {
    take(byteCount) ?? UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: 64)
  }

  @inline(__always)
  static func give(_ block: UnsafeMutableRawPointer, _ byteCount: Int) {
    if byteCount <= smallLimit {
      k_block_give(block, k_block_class(byteCount))
    } else {
      LargeBlocks.give(block, byteCount)
    }
  }
}

/// The elements of string, resource and variant tensors.
public final class ObjectStorage: @unchecked Sendable {
  /// String elements as bytes; empty for other dtypes.
  public internal(set) var strings: [[UInt8]]
  /// Resource and variant elements; empty for strings.
  public internal(set) var references: [AnyObject?]

  public init(strings: [[UInt8]]) {
    self.strings = strings
    references = []
  }

  public init(references: [AnyObject?]) {
    strings = []
    self.references = references
  }

  public var count: Int { max(strings.count, references.count) }
}

/// How much memory tensors may take together.
public enum MemoryLimit {
  /// The limit in bytes: three quarters of the machine's memory unless set otherwise.
  public static var bytes: Int {
    get { limit.load(ordering: .relaxed) }
    set { limit.store(newValue, ordering: .relaxed) }
  }

  private static let limit = Atomic<Int>(physicalBytes / 4 * 3)

  /// The memory of the machine, in bytes.
  public static var physicalBytes: Int {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let pageSize = sysconf(Int32(_SC_PAGESIZE))
    return pages > 0 && pageSize > 0 ? pages &* pageSize : 1 << 33
  }

  /// Bytes that large blocks in use take.
  public static var bytesInUse: Int { LargeBlocks.bytesInUse }

  /// Gives memory back to the system that is kept for tensors to come.
  public static func releaseUnused() { LargeBlocks.dropCached() }

  /// Throws `ResourceExhaustedError` in TensorFlow's words if `byteCount` more bytes would pass the limit.
  @inline(never)
  static func check(_ byteCount: Int, for what: () -> (Shape, DType)) throws {
    let (total, overflow) = byteCount.addingReportingOverflow(LargeBlocks.bytesInUse)
    if !overflow && total <= bytes { return }
    let (shape, dtype) = what()
    throw exhausted(shape: shape.description, dtype)
  }

  /// The error for a tensor that is too large.
  static func exhausted(shape: String, _ dtype: DType) -> Failure {
    Failure(
      .resourceExhaustedError,
      "OOM when allocating tensor with shape\(shape) and type \(dtype.kernelName) on "
        + "/job:localhost/replica:0/task:0/device:CPU:0 by allocator mklcpu")
  }
}
