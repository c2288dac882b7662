/// An array to print: memory with strides, as NumPy's views have it, or a tensor's own.
public struct ArrayView {
  public let base: UnsafeRawPointer
  /// What keeps the memory alive.
  public let owner: AnyObject?
  public let dtype: DType
  public let dims: [Int]
  /// Steps in bytes; of object arrays in elements.
  public let strides: [Int]
  /// The text (`repr`) of object element `index`, counted from `base`. For string dtypes and object arrays.
  public let objectText: ((Int) -> String)?

  public init(
    base: UnsafeRawPointer, owner: AnyObject?, dtype: DType, dims: [Int], strides: [Int],
    objectText: ((Int) -> String)? = nil
  ) {
    self.base = base
    self.owner = owner
    self.dtype = dtype
    self.dims = dims
    self.strides = strides
    self.objectText = objectText
  }

  /// A tensor's elements.
  public init(_ tensor: Tensor) {
    let size = max(1, tensor.dtype.byteSize)
    let strings = tensor.objects?.strings
    self.init(
      base: UnsafeRawPointer(tensor.pointer), owner: tensor, dtype: tensor.dtype, dims: tensor.shape.dims,
      strides: tensor.shape.strides.map { (step: Int) -> Int in step * size },
      objectText: strings.map { (strings: [[UInt8]]) -> (Int) -> String in
        { (index: Int) -> String in index < strings.count ? BytesText.repr(strings[index]) : "None" }
      })
  }

  public var elementCount: Int { Shape.product(dims) ?? Int.max }

  /// The element at an offset in strides' units, as a complex number (floats and complex dtypes).
  func complex(at offset: Int) -> Complex128 { ElementAccess.complex(base + offset, dtype, 0) }

  /// The element at an offset as a double (floats).
  func double(at offset: Int) -> Double { ElementAccess.double(base + offset, dtype, 0) }

  /// The text of an integer element.
  func integerText(at offset: Int) -> String {
    if dtype == .uint64 { return String((base + offset).loadUnaligned(as: UInt64.self)) }
    return String(ElementAccess.int(base + offset, dtype, 0))
  }

  /// Calls `body` with the offset of every element that is shown: all, or the corners of a summarised array.
  func forEachShown(edgeItems: Int?, _ body: (Int) -> Void) {
    visit(axis: 0, offset: 0, edgeItems: edgeItems, body)
  }

  private func visit(axis: Int, offset: Int, edgeItems: Int?, _ body: (Int) -> Void) {
    if axis == dims.count {
      body(offset)
      return
    }
    let count = dims[axis]
    for index in 0..<count {
      if let edge = edgeItems, count > 2 * edge, index >= edge, index < count - edge { continue }
      visit(axis: axis + 1, offset: offset + index * strides[axis], edgeItems: edgeItems, body)
    }
  }
}
