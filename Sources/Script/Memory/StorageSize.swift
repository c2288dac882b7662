import Glibc

extension Object {
  /// The bytes that the object takes by itself; what it holds is not counted, but for elements that are no objects: numbers
  /// lie in their containers.
  public final var storageSize: Int {
    switch self {
    case let instance as InstanceObject: instance.byteCount
    case let tuple as TupleObject: tuple.byteCount
    case let list as ListObject: ownSize + list.elementBytes
    case let dict as DictObject: ownSize + dict.tableBytes
    case let set as SetObject: ownSize + (set.mask + 1) * MemoryLayout<SetObject.Slot>.stride
    case let text as StringObject: text.storedBytes
    case let bytes as BytesObject: ownSize + (bytes.bytes.isEmpty ? 0 : 32 + bytes.bytes.count)
    case let bytes as ByteArrayObject: ownSize + (bytes.bytes.isEmpty ? 0 : 32 + bytes.bytes.capacity)
    case let integer as BigIntObject: ownSize + 32 + integer.value.magnitude.words.count * 8
    case let function as FunctionObject: ownSize + function.rowBytes
    case let generator as GeneratorObject: ownSize + generator.registerCount * MemoryLayout<Value>.stride
    default: ownSize
    }
  }

  /// What the system's allocator gave for the object, and the word that it keeps itself.
  private var ownSize: Int { Allocator.usableSize(Unmanaged.passUnretained(self).toOpaque()) + 8 }
}

private enum Allocator {
  /// `malloc_usable_size`, which Swift's view of the C library leaves out.
  static let usableSize: @convention(c) (UnsafeRawPointer) -> Int = {
    guard let found = dlsym(nil, "malloc_usable_size") else { return { (_: UnsafeRawPointer) -> Int in 40 } }
    return unsafeBitCast(found, to: (@convention(c) (UnsafeRawPointer) -> Int).self)
  }()
}
