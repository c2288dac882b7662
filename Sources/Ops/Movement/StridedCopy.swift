import Kernels
import Tensors

/// Copies an n-dimensional region between two memory blocks with any steps: the one loop behind transposing, slicing,
/// concatenating, tiling, padding, reversing and broadcasting.
///
/// Elements are bytes of a size, whatever their dtype. Dimensions that run on without a gap in both blocks are merged,
/// so most copies end up as a few long `memcpy`s. Large regions are cut along one dimension, and the parts shared among
/// threads.
enum StridedCopy {
  /// One dimension: how many elements, and the steps in elements in both blocks (0 repeats, negative runs backwards).
  fileprivate struct Dimension: Sendable {
    var count: Int
    var from: Int
    var to: Int
  }

  /// - Parameters:
  ///   - source: the region's first element.
  ///   - out: where that element goes.
  ///   - dims: the region's dimensions; nothing happens if one is 0.
  /// - Precondition: every element that the steps lead to lies within the blocks, and no two have one place in `out`.
  /// - Throws: `KeyboardInterrupt`.
  static func run(
    _ source: UnsafeRawPointer, steps from: [Int], to out: UnsafeMutableRawPointer, steps to: [Int], dims: [Int],
    size: Int
  ) throws {
    var region: [Dimension] = []
    var elements = 1
    for index in dims.indices {
      let count = dims[index]
      if count == 0 { return }
      if count == 1 { continue }
      elements *= count
      if let last = region.last, last.from == from[index] &* count, last.to == to[index] &* count {
        region[region.count - 1] = Dimension(count: last.count &* count, from: from[index], to: to[index])
      } else {
        region.append(Dimension(count: count, from: from[index], to: to[index]))
      }
    }
    guard elements > Tiles.elements else { return part(region, source, out, size) }
    try shared(region, elements, source, out, size)
  }

  /// Cuts the first dimension that has enough elements, else the longest one, in multiples of a block of a transposition.
  private static func shared(
    _ region: [Dimension], _ elements: Int, _ source: UnsafeRawPointer, _ out: UnsafeMutableRawPointer, _ size: Int
  ) throws {
    let tiles = elements / Tiles.elements
    let longest = region.indices.max { region[$0].count < region[$1].count } ?? 0
    let axis = region.firstIndex { $0.count >= tiles } ?? longest
    let cut = region[axis]
    var length = max(1, cut.count / tiles)
    if length > 16 { length = (length + 63) & ~63 }
    let (a, b) = (SharedAddress(source), SharedAddress(out))
    let stretch = length
    try WorkerPool.shared.run(tiles: (cut.count + length - 1) / length) { (tile: Int) -> Int32 in
      var piece = region
      let start = tile &* stretch
      piece[axis].count = min(stretch, cut.count - start)
      part(piece, a.pointer + start &* cut.from &* size, b.pointer + start &* cut.to &* size, size)
      return 0
    }
  }

  private static func part(
    _ dims: [Dimension], _ source: UnsafeRawPointer, _ out: UnsafeMutableRawPointer, _ size: Int
  ) {
    var region = dims
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

extension Tiles {
  /// Copies a block of memory, a large one in parts that threads share.
  ///
  /// - Throws: `KeyboardInterrupt`.
  static func copy(_ source: UnsafeRawPointer, to out: UnsafeMutableRawPointer, byteCount: Int) throws {
    let part = 1 << 18
    guard byteCount > part else { return out.copyMemory(from: source, byteCount: byteCount) }
    let (from, to) = (SharedAddress(source), SharedAddress(out))
    try WorkerPool.shared.run(tiles: (byteCount + part - 1) / part) { (tile: Int) -> Int32 in
      let start = tile * part
      (to.pointer + start).copyMemory(from: from.pointer + start, byteCount: min(part, byteCount - start))
      return 0
    }
  }

  /// Fills memory with one element, of `size` bytes.
  ///
  /// - Throws: `KeyboardInterrupt`.
  static func fill(_ out: UnsafeMutableRawPointer, with value: UnsafeRawPointer, size: Int, count: Int) throws {
    let (from, to) = (SharedAddress(value), SharedAddress(out))
    try each(count) { (start: Int, length: Int) -> Int32 in
      k_fill(to.pointer + start &* size, from.pointer, size, length)
      return 0
    }
  }

  /// Calls `body` for runs of rows, of about a tile's elements each; many rows are shared among threads.
  ///
  /// - Throws: `KeyboardInterrupt`.
  static func eachRun(
    rows: Int, of rowElements: Int, _ body: @escaping @Sendable (_ first: Int, _ count: Int) -> Int32
  ) throws -> Int32 {
    if rows &* max(rowElements, 1) <= elements { return rows > 0 ? body(0, rows) : 0 }
    let run = max(1, elements / max(rowElements, 1))
    return try WorkerPool.shared.run(tiles: (rows + run - 1) / run) { (tile: Int) -> Int32 in
      body(tile * run, min(run, rows - tile * run))
    }
  }
}
