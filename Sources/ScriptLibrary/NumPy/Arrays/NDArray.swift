import Diagnostics
import Script
import Tensors

/// The elements of arrays of text and objects, shared by views as `Storage` is.
final class ElementList {
  var items: [Handle]

  init(_ items: [Handle]) { self.items = items }
}

/// An array: elements in shared memory, seen through dimensions and strides.
///
/// A value: copying it makes another view. Results of functions are new and contiguous unless said otherwise.
struct NDArray {
  let type: ElementType
  private(set) var dims: [Int]
  /// Steps in bytes.
  private(set) var strides: [Int]
  /// Of the first element, in bytes.
  private(set) var offset: Int
  let storage: Storage
  /// The elements of text and object arrays; nil for numbers.
  let list: ElementList?
  /// Whether the memory is another array's.
  var isView = false
  var isWritable = true
  /// The object whose memory it is, where one is known: `base`.
  var origin: NDArrayObject?

  init(
    _ type: ElementType, dims: [Int], strides: [Int], offset: Int, storage: Storage, list: ElementList? = nil,
    isView: Bool = false
  ) {
    self.type = type
    self.dims = dims
    self.strides = strides
    self.offset = offset
    self.storage = storage
    self.list = list
    self.isView = isView
  }

  /// A contiguous array whose elements are yet to be written: bytes as they lie, `None` for objects.
  ///
  /// - Errors: `ValueError` for negative dimensions and too many of them, `MemoryError` beyond the memory limit.
  init(uninitialized type: ElementType, _ dims: [Int]) throws {
    guard !dims.contains(where: { (dim: Int) -> Bool in dim < 0 }) else {
      throw Failure(.valueError, "negative dimensions are not allowed")
    }
    guard dims.count <= 64 else {
      throw Failure(.valueError, "maximum supported dimension for an ndarray is currently 64, found \(dims.count)")
    }
    guard let count = Shape.product(dims) else {
      throw Failure(
        .valueError, "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size.")
    }
    let (bytes, overflow) = count.multipliedReportingOverflow(by: max(1, type.slotSize))
    if overflow {
      throw Failure(
        .valueError, "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size.")
    }
    let strides = NDArray.rowMajor(dims, type.slotSize)
    guard let dtype = type.dtype else {
      guard bytes < MemoryLimit.bytes / 4 else { throw NDArray.exhausted(bytes, dims, type) }
      let list = ElementList([Handle](repeating: .none, count: count))
      self.init(type, dims: dims, strides: strides, offset: 0, storage: .empty, list: list)
      return
    }
    do {
      let storage = try Storage.allocate(byteCount: bytes, for: (Shape(trusted: dims), dtype))
      self.init(type, dims: dims, strides: strides, offset: 0, storage: storage)
    } catch {
      throw NDArray.exhausted(bytes, dims, type)
    }
  }

  private static func exhausted(_ bytes: Int, _ dims: [Int], _ type: ElementType) -> Failure {
    var size = Double(bytes)
    var unit = 0
    let units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
    while size >= 1024, unit < units.count - 1 {
      size /= 1024
      unit += 1
    }
    let digits = size >= 100 ? 0 : size >= 10 ? 1 : 2
    return Failure(
      .memoryError,
      "Unable to allocate \(FloatText.fixed(size, digits: digits)) \(units[unit]) for an array with shape "
        + "\(Shape.tupleText(dims)) and data type \(type.text)")
  }

  /// Zeros; `0` for objects, empty text.
  init(zeros type: ElementType, _ dims: [Int]) throws {
    try self.init(uninitialized: type, dims)
    if let list {
      let zero: Handle
      switch type {
      case .object, .number: zero = .int(0)
      case .unicode: zero = .string("")
      case .bytes: zero = .bytes([])
      }
      for index in list.items.indices { list.items[index] = zero }
    } else {
      storage.pointer.initializeMemory(as: UInt8.self, repeating: 0, count: storage.byteCount)
    }
  }

  /// A 0-d array of one handle, which fits the type.
  init(list items: [Handle], _ type: ElementType, _ dims: [Int]) {
    self.init(
      type, dims: dims, strides: NDArray.rowMajor(dims, 8), offset: 0, storage: .empty, list: ElementList(items))
  }

  /// A tensor's elements, copied. Strings become objects (bytes).
  init(copying tensor: Tensor) throws {
    let dims = tensor.shape.dims
    guard !tensor.dtype.isObject else {
      let items = (0..<tensor.elementCount).map { (index: Int) -> Handle in tensor.element(at: index) }
      self.init(list: items, .object, dims)
      return
    }
    try self.init(uninitialized: .number(tensor.dtype), dims)
    storage.pointer.copyMemory(from: tensor.pointer, byteCount: tensor.byteCount)
  }

  /// A vector of Swift numbers.
  init<Element: TensorElement>(_ elements: [Element]) throws {
    try self.init(uninitialized: .number(Element.dtype), [elements.count])
    elements.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) -> Void in
      if let base = bytes.baseAddress { storage.pointer.copyMemory(from: base, byteCount: bytes.count) }
    }
  }

  static func rowMajor(_ dims: [Int], _ size: Int) -> [Int] {
    if dims.contains(0) { return [Int](repeating: 0, count: dims.count) }
    return Shape.rowMajorStrides(dims).map { (step: Int) -> Int in step &* size }
  }

  // MARK: Facts

  var rank: Int { dims.count }
  var count: Int { Shape.product(dims) ?? 0 }
  var dtype: DType? { type.dtype }
  /// The first element of a numeric array.
  var base: UnsafeMutableRawPointer { storage.pointer + offset }

  /// Whether the elements lie in row-major order without gaps.
  var isContiguous: Bool {
    var step = type.slotSize
    for axis in dims.indices.reversed() where dims[axis] != 1 {
      if strides[axis] != step { return dims.contains(0) }
      step &*= dims[axis]
    }
    return true
  }

  /// Whether the elements lie in column-major order without gaps.
  var isColumnMajor: Bool {
    var step = type.slotSize
    for axis in dims.indices where dims[axis] != 1 {
      if strides[axis] != step { return dims.contains(0) }
      step &*= dims[axis]
    }
    return true
  }

  // MARK: Views

  func view(dims: [Int], strides: [Int], offset: Int? = nil) -> NDArray {
    var view = self
    view.dims = dims
    view.strides = strides
    view.offset = offset ?? self.offset
    view.isView = true
    return view
  }

  /// The axes in another order.
  func transposed(_ axes: [Int]) -> NDArray {
    view(dims: axes.map { dims[$0] }, strides: axes.map { strides[$0] })
  }

  /// Stretched to common dimensions; not to be written to.
  func broadcast(to common: [Int]) -> NDArray {
    var result = view(dims: common, strides: Broadcasting.steps(dims, strides: strides, through: common))
    result.isWritable = false
    return result
  }

  /// The sub-array at `index` of an axis, without that axis.
  func at(_ index: Int, axis: Int) -> NDArray {
    var rest = dims
    var steps = strides
    rest.remove(at: axis)
    steps.remove(at: axis)
    return view(dims: rest, strides: steps, offset: offset + index * strides[axis])
  }

  /// The same elements in other dimensions: a view where the memory allows it, else a copy.
  ///
  /// - Precondition: as many elements.
  func reshaped(_ target: [Int]) throws -> NDArray {
    if isContiguous {
      return view(dims: target, strides: NDArray.rowMajor(target, type.slotSize))
    }
    if let view = Shaping.restrided(self, target) { return view }
    return try contiguousCopy().view(dims: target, strides: NDArray.rowMajor(target, type.slotSize))
  }

  // MARK: Elements

  /// The byte offsets of all elements in row-major order.
  func offsets() -> [Int] {
    var result = [offset]
    for axis in dims.indices {
      let step = strides[axis]
      let count = dims[axis]
      var next: [Int] = []
      next.reserveCapacity(result.count * count)
      for start in result {
        for index in 0..<count { next.append(start &+ index &* step) }
      }
      result = next
    }
    return result
  }

  /// The element at a byte offset as Python's own value, `.item()`.
  func item(at place: Int) -> Handle {
    guard let dtype else {
      guard let list, place >= 0, place / 8 < list.items.count else { return .none }
      return list.items[place / 8]
    }
    return ScalarValue(storage.pointer + place, dtype).handle
  }

  /// Every element as Python's own value, in row-major order.
  func items() -> [Handle] { offsets().map { (place: Int) -> Handle in item(at: place) } }

  /// Every element as a double (numbers).
  func doubles() -> [Double] {
    guard let dtype else { return [] }
    return offsets().map { (place: Int) -> Double in ElementAccess.double(storage.pointer + place, dtype, 0) }
  }

  /// Every element as an integer (numbers).
  func ints() -> [Int] {
    guard let dtype else { return [] }
    return offsets().map { (place: Int) -> Int in ElementAccess.int(storage.pointer + place, dtype, 0) }
  }

  /// Every element's truth (numbers: not zero).
  func truths(_ interpreter: Interpreter) throws -> [Bool] {
    if dtype != nil {
      return offsets().map { (place: Int) -> Bool in ScalarValue(storage.pointer + place, dtype ?? .bool).truth }
    }
    return try items().map { (item: Handle) throws -> Bool in try interpreter.truth(item) }
  }
}
