import Diagnostics
import Tensors

/// Which row each of many rows belongs to, read from a tensor of indices as it is asked for: no list is made.
struct RowPlaces: @unchecked Sendable {
  private let indices: Tensor
  private let narrow: UnsafePointer<Int32>?
  private let long: UnsafePointer<Int>?
  /// Whether indices come in tuples, or are places themselves.
  private let isTuple: Bool
  private let depth: Int
  /// What bounds the indices of a tuple.
  private let dims: [Int]
  let count: Int

  /// The indices themselves, whatever they are.
  init(_ indices: Tensor) {
    self.init(indices, isTuple: false, depth: 1, dims: [], count: indices.elementCount)
  }

  /// Tuples that lead into the first dimensions of `shape`, `depth` indices each.
  init(tuples indices: Tensor, depth: Int, in shape: Shape) {
    let rows = indices.shape.elementCount(in: 0..<max(indices.rank - 1, 0))
    self.init(indices, isTuple: true, depth: depth, dims: Array(shape.dims.prefix(depth)), count: rows)
  }

  private init(_ indices: Tensor, isTuple: Bool, depth: Int, dims: [Int], count: Int) {
    self.indices = indices
    self.isTuple = isTuple
    narrow = indices.dtype == .int32 ? UnsafePointer(indices.pointer(as: Int32.self)) : nil
    long = indices.dtype == .int64 ? UnsafePointer(indices.pointer(as: Int.self)) : nil
    self.depth = depth
    self.dims = dims
    self.count = count
  }

  @inline(__always)
  private func index(_ position: Int) -> Int {
    if let narrow { return Int(narrow[position]) }
    if let long { return long[position] }
    return indices.int(at: position)
  }

  /// The place of a row; negative for a tuple that leads nowhere.
  @inline(__always)
  subscript(row: Int) -> Int {
    guard isTuple else { return index(row) }
    var place = 0
    for axis in 0..<depth {
      let index = index(row &* depth &+ axis)
      guard index >= 0, index < dims[axis] else { return -1 }
      place = place &* dims[axis] &+ index
    }
    return place
  }

  /// The first row whose place is negative, or not below a limit.
  ///
  /// - Throws: `KeyboardInterrupt`.
  func firstOutside(_ limit: Int = .max) throws -> Int? {
    for row in 0..<count {
      try Interrupt.poll(at: row)
      let place = self[row]
      if place < 0 || place >= limit { return row }
    }
    return nil
  }
}
