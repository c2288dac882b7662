import Script
import Tensors

/// Arrays and NumPy's generators, for tools that put them back.

extension NDArrayObject: Restorable {
  func makeRestorePoint() -> any RestorePoint { ArrayPoint(self) }

  /// Bytes are copied and compared eight at a time.
  var restoreWeight: Int { 1 + array.storage.byteCount / 64 }
}

/// The bytes behind an array: those of other views of the same memory, too.
private struct ArrayPoint: RestorePoint {
  let object: Object
  private let array: NDArray
  private let bytes: [UInt8]
  private let items: [Handle]?

  init(_ object: NDArrayObject) {
    self.object = object
    array = object.array
    let storage = object.array.storage
    bytes = Array(UnsafeRawBufferPointer(start: storage.pointer, count: storage.byteCount))
    items = object.array.list?.items
  }

  private var isChanged: Bool {
    if let items, let now = array.list?.items {
      return items.count != now.count || !zip(items, now).allSatisfy { $0.isIdentical(to: $1) }
    }
    let now = UnsafeRawBufferPointer(start: array.storage.pointer, count: bytes.count)
    return !now.elementsEqual(bytes)
  }

  /// What it held as an array of its own, beside the array itself.
  func changes() -> [StateChange] {
    guard isChanged else { return [] }
    return [StateChange(step: "", before: earlier, after: .object(object))]
  }

  private var earlier: Handle {
    guard items == nil, let copy = try? Storage.allocate(byteCount: bytes.count, for: (Shape(trusted: array.dims), .uint8))
    else { return .list(items ?? []) }
    bytes.withUnsafeBytes { (source: UnsafeRawBufferPointer) -> Void in
      if let base = source.baseAddress { copy.pointer.copyMemory(from: base, byteCount: source.count) }
    }
    return .object(
      NDArrayObject(NDArray(array.type, dims: array.dims, strides: array.strides, offset: array.offset, storage: copy)))
  }

  func restore(_ interpreter: Interpreter) {
    (object as? NDArrayObject)?.show(array)
    if let items { array.list?.items = items }
    bytes.withUnsafeBytes { (source: UnsafeRawBufferPointer) -> Void in
      if let base = source.baseAddress { array.storage.pointer.copyMemory(from: base, byteCount: source.count) }
    }
  }
}

extension RandomStateObject: Restorable {
  func makeRestorePoint() -> any RestorePoint { LegacyPoint(object: self, generator: generator) }
}

private struct LegacyPoint: RestorePoint {
  let object: Object
  let generator: LegacyGenerator

  func changes() -> [StateChange] { [] }
  func restore(_ interpreter: Interpreter) { (object as? RandomStateObject)?.generator = generator }
}
