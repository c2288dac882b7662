/// Dead objects of one class that are to live again.
///
/// An object that scripts make and drop all the time costs Swift's allocator, its counts, the initialisers of two classes and
/// the collector's table. One that is used again costs a few stores. The values' common reference to it is kept meanwhile.
struct SpareObjects {
  private static var most: Int { 128 }
  private var addresses: UnsafeMutablePointer<UInt>?
  private var count = 0

  /// The address of one; 0 when there is none.
  @inline(__always)
  mutating func take() -> UInt {
    if count == 0 { return 0 }
    count &-= 1
    return addresses.unsafelyUnwrapped[count]
  }

  /// False when there are enough.
  @inline(__always)
  mutating func keep(_ address: UInt) -> Bool {
    if count == SpareObjects.most { return false }
    if addresses == nil { addresses = .allocate(capacity: SpareObjects.most) }
    addresses.unsafelyUnwrapped[count] = address
    count &+= 1
    return true
  }
}

/// Which objects are used again: those of the builtin classes themselves that have no attributes, no finalizer and nobody
/// who watches them, and that nothing but values held.
enum Recycling {
  nonisolated(unsafe) static var lists = SpareObjects()
  nonisolated(unsafe) static var dicts = SpareObjects()
  nonisolated(unsafe) static var bigIntegers = SpareObjects()
  nonisolated(unsafe) static var complexes = SpareObjects()
  nonisolated(unsafe) static var listIterators = SpareObjects()
  nonisolated(unsafe) static var tupleIterators = SpareObjects()
  nonisolated(unsafe) static var rangeIterators = SpareObjects()

  /// Takes an object whose last value is gone, if it is to be used again.
  @inline(__always)
  static func accepts(_ address: UInt) -> Bool {
    let word = UnsafePointer<UInt>(bitPattern: address &+ 8).unsafelyUnwrapped.pointee
    guard word == BlockPool.plainCounts else { return false }
    let object = Unmanaged<Object>.fromOpaque(UnsafeRawPointer(bitPattern: address).unsafelyUnwrapped)
    let kind = object._withUnsafeGuaranteedRef { (object: Object) -> ObjectKind in
      object.flags & ~ObjectFlags.isTracked == 0 && !object.hasAttributes ? object.kind : .other
    }
    switch kind {
    case .list: return ListObject.retire(address)
    case .dict: return DictObject.retire(address)
    case .iterator: return IteratorObject.retire(address)
    case .bigInt: return BigIntObject.retire(address)
    case .complex: return complexes.keep(address)
    default: return false
    }
  }

  /// Whether an object may lie among the spare ones.
  static func mayHold(_ object: Object) -> Bool {
    switch object.kind {
    case .list, .dict, .iterator: object.rc == 0
    default: false
    }
  }
}
