import Glibc

/// Memory for instances, tuples and texts: blocks of a few sizes, cut from slabs.
///
/// A slab holds blocks of one size and lies at a multiple of its own length, so that a block finds its slab by its
/// address; when its last block goes, it is given back to the system. Because the cycle collector can walk over slabs,
/// an object in a block needs no place in its table. Texts hold nothing: they have slabs of their own ("leaves"), which the
/// collector does not look at.
///
/// The objects are made by hand, and Swift does not free them: their counts begin with `freshCounts`. Mostly Swift never
/// hears of their end, since values alone held them (`Value.releaseLast`).
///
/// Belongs to the interpreter's thread, as all objects do.
enum BlockPool {
  /// The largest block, in bytes; sizes are multiples of 8.
  static var largestSize: Int { 288 }
  private static var slabSize: Int { 1 << 18 }

  private struct Slab {
    /// Blocks that were used before, chained.
    var free: UnsafeMutableRawPointer?
    /// Where the blocks begin that were not used yet, and where they end.
    var fresh: UnsafeMutableRawPointer
    let end: UnsafeMutableRawPointer
    let size: Int
    let isLeaf: Bool
    var live = 0
    /// Neighbours in the chain of slabs with room.
    var next: UnsafeMutablePointer<Slab>?
    var previous: UnsafeMutablePointer<Slab>?
    /// Place in the table of slabs.
    var index: Int

    var isFull: Bool { @inline(__always) get { free == nil && fresh == end } }
    /// Which chain the slab is in.
    var chain: Int { @inline(__always) get { isLeaf ? BlockPool.chains + size >> 3 : size >> 3 } }
  }

  /// How many sizes there are.
  private static var chains: Int { largestSize / 8 + 1 }
  /// The first slab with room, by an eighth of the size, those for leaves behind the others. Made with the first slab.
  private nonisolated(unsafe) static var available: UnsafeMutablePointer<UnsafeMutablePointer<Slab>?>?
  private nonisolated(unsafe) static var slabs: [UnsafeMutablePointer<Slab>] = []
  /// How many objects there are that can hold others.
  private(set) nonisolated(unsafe) static var live = 0
  /// Swift's word of counts in an object that nobody holds beside its first holder, and that Swift must not free.
  private(set) nonisolated(unsafe) static var freshCounts: UInt = 0
  /// The same of an object that Swift frees.
  private(set) nonisolated(unsafe) static var plainCounts: UInt = 0
  /// Swift's descriptions of the classes.
  private(set) nonisolated(unsafe) static var instanceMetadata: UInt = 0
  private(set) nonisolated(unsafe) static var tupleMetadata: UInt = 0
  private(set) nonisolated(unsafe) static var stringMetadata: UInt = 0
  /// Where `Object.blockClass` lies, which is 0 in blocks that are no objects, and in objects that are in no block.
  private static var blockClassOffset: Int { 22 }

  /// A block of so many bytes, a multiple of 8 up to `largestSize`.
  @inline(__always)
  static func take(_ size: Int) -> UnsafeMutableRawPointer {
    live &+= 1
    guard let available, let slab = available[size >> 3] else { return takeFromNewSlab(size, isLeaf: false) }
    return take(size, of: slab)
  }

  /// The same for an object that holds no other.
  @inline(__always)
  static func takeLeaf(_ size: Int) -> UnsafeMutableRawPointer {
    guard let available, let slab = available[chains + size >> 3] else { return takeFromNewSlab(size, isLeaf: true) }
    return take(size, of: slab)
  }

  @inline(__always)
  private static func take(_ size: Int, of slab: UnsafeMutablePointer<Slab>) -> UnsafeMutableRawPointer {
    slab.pointee.live &+= 1
    let block: UnsafeMutableRawPointer
    if let used = slab.pointee.free {
      block = used
      slab.pointee.free = (used + 24).load(as: UnsafeMutableRawPointer?.self)
    } else {
      block = slab.pointee.fresh
      slab.pointee.fresh = block + size
    }
    if slab.pointee.isFull { unlink(slab) }
    return block
  }

  /// Takes a block back, whose `blockClass` is 0. The word that Swift counts in is left alone.
  @inline(__always)
  static func give(_ block: UnsafeMutableRawPointer, mayUnmap: Bool = true) {
    live &-= 1
    giveLeaf(block, mayUnmap: mayUnmap)
  }

  /// The same for a block of `takeLeaf`.
  @inline(__always)
  static func giveLeaf(_ block: UnsafeMutableRawPointer, mayUnmap: Bool = true) {
    let address = UInt(bitPattern: block) & ~UInt(bitPattern: slabSize - 1)
    let slab = UnsafeMutablePointer<Slab>(bitPattern: address).unsafelyUnwrapped
    if slab.pointee.isFull { link(slab) }
    (block + 24).storeBytes(of: slab.pointee.free, as: UnsafeMutableRawPointer?.self)
    slab.pointee.free = block
    slab.pointee.live &-= 1
    if slab.pointee.live == 0 && mayUnmap { dismiss(slab) }
  }

  /// The last value of an object in a block is gone, and nothing else holds it.
  @inline(__always)
  static func end(_ block: UnsafeMutableRawPointer) {
    switch Unmanaged<Object>.fromOpaque(block)._withUnsafeGuaranteedRef({ $0.kind }) {
    case .instance: InstanceObject.die(block)
    case .string: StringObject.die(block)
    default: TupleObject.die(block)
    }
  }

  /// Calls `body` with every object in a block that can hold others; `body` must neither make nor drop any.
  @inline(__always)
  static func forEach(_ body: (Unmanaged<Object>) -> Void) {
    for slab in slabs where !slab.pointee.isLeaf {
      let size = slab.pointee.size
      var block = firstBlock(slab)
      while block < slab.pointee.fresh {
        if (block + blockClassOffset).load(as: UInt8.self) != 0 { body(Unmanaged.fromOpaque(block)) }
        block += size
      }
    }
  }

  /// How many objects in blocks there are that hold no other.
  static var leaves: Int { slabs.reduce(0) { $1.pointee.isLeaf ? $0 + $1.pointee.live : $0 } }

  // MARK: Slabs

  private static func firstBlock(_ slab: UnsafeMutablePointer<Slab>) -> UnsafeMutableRawPointer {
    UnsafeMutableRawPointer(slab) + 128
  }

  @inline(never)
  private static func takeFromNewSlab(_ size: Int, isLeaf: Bool) -> UnsafeMutableRawPointer {
    prepare()
    let memory = aligned()
    let slab = memory.assumingMemoryBound(to: Slab.self)
    let first = firstBlock(slab)
    slab.initialize(
      to: Slab(
        free: nil, fresh: first, end: first + (slabSize - 128) / size * size, size: size, isLeaf: isLeaf,
        index: slabs.count))
    slabs.append(slab)
    link(slab)
    return take(size, of: slab)
  }

  /// Finds out what blocks begin with.
  static func prepare() {
    if available != nil { return }
    let table = UnsafeMutablePointer<UnsafeMutablePointer<Slab>?>.allocate(capacity: chains * 2)
    table.initialize(repeating: nil, count: chains * 2)
    available = table
    instanceMetadata = UInt(bitPattern: unsafeBitCast(InstanceObject.self as AnyClass, to: UnsafeRawPointer.self))
    tupleMetadata = UInt(bitPattern: unsafeBitCast(TupleObject.self as AnyClass, to: UnsafeRawPointer.self))
    stringMetadata = UInt(bitPattern: unsafeBitCast(StringObject.self as AnyClass, to: UnsafeRawPointer.self))
    // Swift does not free the memory of an object that somebody refers to as unowned; that count begins at bit 1. Blocks
    // get the counts of a new object with one such reference more, which is never given back: so only we free them.
    let probe = Probe()
    let counts = (UnsafeRawPointer(Unmanaged.passUnretained(probe).toOpaque()) + 8).load(as: UInt.self)
    plainCounts = counts & 0xffff_ffff
    freshCounts = plainCounts + 2
    withExtendedLifetime(probe) {}
  }

  /// Memory that is as long as a slab and begins at a multiple of that.
  private static func aligned() -> UnsafeMutableRawPointer {
    func map(_ length: Int) -> UnsafeMutableRawPointer {
      let memory = mmap(nil, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
      guard let memory, memory != MAP_FAILED else {
        // As malloc's callers do where memory is at an end: there is no way on.
        perror("tandem")
        abort()
      }
      return memory
    }
    let mask = UInt(bitPattern: slabSize - 1)
    let direct = map(slabSize)
    if UInt(bitPattern: direct) & mask == 0 { return direct }
    munmap(direct, slabSize)
    let wide = map(slabSize * 2)
    let lead = Int(bitPattern: (0 &- UInt(bitPattern: wide)) & mask)
    if lead > 0 { munmap(wide, lead) }
    let start = wide + lead
    if slabSize - lead > 0 { munmap(start + slabSize, slabSize - lead) }
    return start
  }

  @inline(never)
  private static func link(_ slab: UnsafeMutablePointer<Slab>) {
    guard let available else { return }
    let first = available[slab.pointee.chain]
    slab.pointee.next = first
    slab.pointee.previous = nil
    first?.pointee.previous = slab
    available[slab.pointee.chain] = slab
  }

  @inline(never)
  private static func unlink(_ slab: UnsafeMutablePointer<Slab>) {
    guard let available else { return }
    slab.pointee.next?.pointee.previous = slab.pointee.previous
    if let previous = slab.pointee.previous {
      previous.pointee.next = slab.pointee.next
    } else {
      available[slab.pointee.chain] = slab.pointee.next
    }
  }

  /// A slab without objects goes back to the system, unless it is the last one with room: that begins anew.
  @inline(never)
  private static func dismiss(_ slab: UnsafeMutablePointer<Slab>) {
    if slab.pointee.next == nil && slab.pointee.previous == nil {
      slab.pointee.free = nil
      slab.pointee.fresh = firstBlock(slab)
      return
    }
    unlink(slab)
    let index = slab.pointee.index
    let last = slabs.removeLast()
    if last != slab {
      slabs[index] = last
      last.pointee.index = index
    }
    munmap(UnsafeMutableRawPointer(slab), slabSize)
  }
}

private final class Probe {}
