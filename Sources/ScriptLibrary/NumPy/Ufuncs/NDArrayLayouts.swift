import Tensors

/// Making arrays that lie in memory as others do.
extension NDArray {
  /// An array with the dimensions and steps of a contiguous one, of another type.
  @inline(__always)
  init(beside shape: NDArray, _ type: ElementType) throws {
    guard let dtype = type.dtype, shape.type.slotSize == type.slotSize, !shape.isView, !shape.dims.contains(0) else {
      try self.init(uninitialized: type, shape.dims)
      return
    }
    let storage = try Storage.allocate(byteCount: shape.count &* type.slotSize, for: (Shape(trusted: shape.dims), dtype))
    self.init(type, dims: shape.dims, strides: shape.strides, offset: 0, storage: storage)
  }

  /// An array whose elements lie in the order of a dense one.
  init(linear type: ElementType, like shape: NDArray) throws {
    if shape.isContiguous || shape.dims.contains(0) {
      try self.init(beside: shape, type)
      return
    }
    let made = try NDArray(uninitialized: type, shape.dims)
    let (own, other) = (type.slotSize, shape.type.slotSize)
    let strides = shape.strides.map { (step: Int) -> Int in step / other * own }
    self.init(type, dims: shape.dims, strides: strides, offset: 0, storage: made.storage, list: made.list)
  }

  /// An array for the result of operands that have been stretched to its dimensions: in their order of the axes (K), or in
  /// the order asked for.
  init(uninitialized type: ElementType, _ dims: [Int], like operands: [NDArray], order: String) throws {
    let made = try NDArray(uninitialized: type, dims)
    let isColumns = order == "F" || order == "A" && operands.allSatisfy { $0.isColumnMajor } && !operands.isEmpty
    let axes = isColumns ? Array(dims.indices.reversed()) : order == "K" ? NDArray.sharedOrder(operands, dims) : Array(dims.indices)
    if axes == Array(dims.indices) {
      self = made
      return
    }
    var strides = [Int](repeating: 0, count: dims.count)
    var step = type.slotSize
    for axis in axes.reversed() {
      strides[axis] = step
      step &*= max(1, dims[axis])
    }
    self.init(type, dims: dims, strides: strides, offset: 0, storage: made.storage, list: made.list)
  }

  /// The axes from the largest steps to the smallest, where operands agree; else as they are.
  private static func sharedOrder(_ operands: [NDArray], _ dims: [Int]) -> [Int] {
    var axes = Array(dims.indices)
    if dims.count < 2 || dims.contains(0) || operands.allSatisfy({ $0.isContiguous }) { return axes }
    // Insertion sort: an axis moves in front of those whose steps are smaller in every operand that has both.
    for place in 1..<axes.count {
      let axis = axes[place]
      var target = place
      for before in stride(from: place - 1, through: 0, by: -1) {
        var (isSmaller, isLarger) = (false, false)
        for operand in operands {
          let (own, other) = (operand.strides[axis].magnitude, operand.strides[axes[before]].magnitude)
          if own == 0 || other == 0 { continue }
          if own > other { isLarger = true } else if own < other { isSmaller = true }
        }
        if isSmaller { break }
        if isLarger { target = before }
      }
      if target != place {
        axes.remove(at: place)
        axes.insert(axis, at: target)
      }
    }
    return axes
  }
}
