import Glibc
import Synchronization

/// Memory blocks above 4 KiB: kept after use in classes of similar size, up to a bound.
///
/// A class is a power of two or a quarter step between two of them, so at most a fifth of a block is unused.
enum LargeBlocks {
  private struct State: ~Copyable {
    var free: [[UnsafeMutableRawPointer]] = Array(repeating: [], count: 256)
    var bytesCached = 0
  }

  // Pointers are not Sendable; those in the lists belong to nobody, and the lock orders the accesses.
  private struct Cache: ~Copyable, @unchecked Sendable {
    let state = Mutex(State())
  }

  private static let cache = Cache()
  private static let inUse = Atomic<Int>(0)
  private static let bytesCachedLimit = 512 << 20

  /// Bytes of the blocks that are out.
  static var bytesInUse: Int { inUse.load(ordering: .relaxed) }

  /// The class of a size, and the bytes that blocks of the class have.
  static func sizeClass(_ byteCount: Int) -> (index: Int, bytes: Int) {
    let top = Int.bitWidth - 1 - (byteCount - 1).leadingZeroBitCount
    let shift = max(0, top - 2)
    let steps = ((byteCount - 1) >> shift) + 1
    return (top * 4 + (steps - 5), steps << shift)
  }

  /// A block; nil if the system has no memory left.
  static func take(_ byteCount: Int) -> UnsafeMutableRawPointer? {
    let (index, bytes) = sizeClass(byteCount)
    inUse.add(bytes, ordering: .relaxed)
    let cached: UInt = cache.state.withLock { (state: inout State) -> UInt in
      guard index < state.free.count, let block = state.free[index].popLast() else { return 0 }
      state.bytesCached -= bytes
      return UInt(bitPattern: block)
    }
    if let block = UnsafeMutableRawPointer(bitPattern: cached) { return block }
    // aligned_alloc wants a multiple of the alignment; classes above 4 KiB are multiples of 1 KiB.
    if let block = aligned_alloc(64, bytes) { return block }
    dropCached()
    if let block = aligned_alloc(64, bytes) { return block }
    inUse.subtract(bytes, ordering: .relaxed)
    return nil
  }

  static func give(_ block: UnsafeMutableRawPointer, _ byteCount: Int) {
    let (index, bytes) = sizeClass(byteCount)
    inUse.subtract(bytes, ordering: .relaxed)
    let address = UInt(bitPattern: block)
    let isKept: Bool = cache.state.withLock { (state: inout State) -> Bool in
      guard index < state.free.count, state.bytesCached + bytes <= bytesCachedLimit,
        let block = UnsafeMutableRawPointer(bitPattern: address)
      else { return false }
      state.free[index].append(block)
      state.bytesCached += bytes
      return true
    }
    if !isKept { free(block) }
  }

  /// Gives every unused block back to the system.
  static func dropCached() {
    let addresses: [UInt] = cache.state.withLock { (state: inout State) -> [UInt] in
      let all = state.free.flatMap { (blocks: [UnsafeMutableRawPointer]) -> [UInt] in
        blocks.map { (block: UnsafeMutableRawPointer) -> UInt in UInt(bitPattern: block) }
      }
      state.free = Array(repeating: [], count: 256)
      state.bytesCached = 0
      return all
    }
    for address in addresses { free(UnsafeMutableRawPointer(bitPattern: address)) }
  }
}
