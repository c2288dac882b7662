import Kernels
import Tensors

/// Copies an n-dimensional region between two memory blocks with any steps: the one loop behind transposing, slicing,
/// concatenating, tiling, padding, reversing and broadcasting.
///
/// Elements are bytes of a size, whatever their dtype. Dimensions that run on without a gap in both blocks are merged,
/// so most copies end up as a few long `memcpy`s.
enum StridedCopy {
  /// One dimension: how many elements, and the steps in elements in both blocks (0 repeats, negative runs backwards).
  private struct Dimension {
    var count: Int
    var from: Int
    var to: Int
  }

  /// - Parameters:
  ///   - source: the region's first element.
  ///   - out: where that element goes.
  ///   - dims: the region's dimensions; nothing happens if one is 0.
  /// - Precondition: every element that the steps lead to lies within the blocks.
  static func run(
    _ source: UnsafeRawPointer, steps from: [Int], to out: UnsafeMutableRawPointer, steps to: [Int], dims: [Int],
    size: Int
  ) {
    var region: [Dimension] = []
    for index in dims.indices {
      let count = dims[index]
      if count == 0 { return }
      if count == 1 { continue }
      if let last = region.last, last.from == from[index] &* count, last.to == to[index] &* count {
        region[region.count - 1] = Dimension(count: last.count &* count, from: from[index], to: to[index])
      } else {
        region.append(Dimension(count: count, from: from[index], to: to[index]))
      }
    }
    guard let inner = region.popLast() else {
      out.copyMemory(from: source, byteCount: size)
      return
    }
    if inner.from == 1, inner.to == 1 {
      let bytes = inner.count &* size
      each(region, source, out, size) { (from: UnsafeRawPointer, to: UnsafeMutableRawPointer) -> Void in
        to.copyMemory(from: from, byteCount: bytes)
      }
      return
    }
    // The inner dimension is contiguous in the result, another one in the source: blocks of a transposition.
    if inner.to == 1, inner.from > 0, let other = region.lastIndex(where: { $0.from == 1 && $0.to > 0 }) {
      let columns = region.remove(at: other)
      each(region, source, out, size) { (from: UnsafeRawPointer, to: UnsafeMutableRawPointer) -> Void in
        k_transpose(from, inner.from, to, columns.to, inner.count, columns.count, size)
      }
      return
    }
    each(region, source, out, size) { (from: UnsafeRawPointer, to: UnsafeMutableRawPointer) -> Void in
      k_strided_copy(from, inner.from, to, inner.to, size, inner.count)
    }
  }

  /// Calls `body` for every position of the outer dimensions.
  private static func each(
    _ outer: [Dimension], _ source: UnsafeRawPointer, _ out: UnsafeMutableRawPointer, _ size: Int,
    _ body: (UnsafeRawPointer, UnsafeMutableRawPointer) -> Void
  ) {
    guard let last = outer.last else { return body(source, out) }
    if outer.count == 1 {
      for index in 0..<last.count { body(source + index &* last.from &* size, out + index &* last.to &* size) }
      return
    }
    var position = [Int](repeating: 0, count: outer.count)
    var from = 0
    var to = 0
    while true {
      body(source + from &* size, out + to &* size)
      var axis = outer.count - 1
      while true {
        position[axis] += 1
        from &+= outer[axis].from
        to &+= outer[axis].to
        if position[axis] < outer[axis].count { break }
        from &-= outer[axis].from &* outer[axis].count
        to &-= outer[axis].to &* outer[axis].count
        position[axis] = 0
        if axis == 0 { return }
        axis -= 1
      }
    }
  }
}
