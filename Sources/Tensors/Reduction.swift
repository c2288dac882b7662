import Diagnostics
import Kernels

/// Reductions along one axis, shared among threads without a change in any bit.
///
/// A tensor is seen as `[outer, reduce, inner]`; ops transpose first if they reduce axes that are not neighbours. The
/// tree of additions is the kernels' own (see `k_reduce` in Kernels.h): threads get whole rows, or whole subtrees.
public enum Reduction {
  /// Reduces `[outer, reduce, inner]` to `[outer, inner]`.
  ///
  /// - Parameter out: elements of `dtype`, or int64 for positions (`K_ARGMAX`, `K_ARGMIN`).
  /// - Returns: false if the op is not defined on the dtype; nothing is written then.
  /// - Throws: `KeyboardInterrupt`.
  public static func run(
    _ op: k_reduce_op, _ dtype: DType, from source: UnsafeRawPointer, to out: UnsafeMutableRawPointer,
    outer: Int, reduce: Int, inner: Int
  ) throws -> Bool {
    guard !dtype.isObject, let kernel = k_reduce(op, dtype.rawValue) else { return false }
    let rowSize = reduce &* inner
    if outer &* rowSize <= WorkerPool.tileElements {
      _ = kernel(source, out, outer, reduce, inner)
      return true
    }
    if outer == 1 && inner == 1, let combine = combiner(op, dtype) {
      try runTree(kernel, combine, dtype, source, out, reduce)
      return true
    }
    if inner >= columnRun, outer < 2 * WorkerPool.shared.threads, let columns = k_reduce_columns(op, dtype.rawValue) {
      try runColumns(columns, dtype, source, out, outer: outer, reduce: reduce, inner: inner)
      return true
    }
    let rows = max(1, WorkerPool.tileElements / max(1, rowSize))
    let resultSize = op == K_ARGMAX || op == K_ARGMIN ? 8 : dtype.byteSize
    let (from, to) = (SharedAddress(source), SharedAddress(out))
    let size = dtype.byteSize
    try WorkerPool.shared.run(tiles: (outer + rows - 1) / rows) { (tile: Int) -> Int32 in
      let start = tile * rows
      return kernel(
        from.pointer + start * rowSize * size, to.pointer + start * inner * resultSize, min(rows, outer - start),
        reduce, inner)
    }
    return true
  }

  /// Columns that are reduced side by side, and so go to one thread.
  private static let columnRun = 512

  /// A few blocks with many columns: threads get runs of columns.
  private static func runColumns(
    _ kernel: @escaping k_reduce_columns_fn, _ dtype: DType, _ source: UnsafeRawPointer, _ out: UnsafeMutableRawPointer,
    outer: Int, reduce: Int, inner: Int
  ) throws {
    let runs = (inner + columnRun - 1) / columnRun
    let (from, to) = (SharedAddress(source), SharedAddress(out))
    let (blockBytes, rowBytes) = (reduce * inner * dtype.byteSize, inner * dtype.byteSize)
    try WorkerPool.shared.run(tiles: outer * runs) { (tile: Int) -> Int32 in
      let (block, run) = tile.quotientAndRemainder(dividingBy: runs)
      let first = run * columnRun
      return kernel(
        from.pointer + block * blockBytes, to.pointer + block * rowBytes, reduce, inner, first,
        min(first + columnRun, inner))
    }
  }

  /// The op that joins two partial results; nil where partial results must not be rounded in between (half precision),
  /// or are not values (positions).
  private static func combiner(_ op: k_reduce_op, _ dtype: DType) -> k_binary_fn? {
    if dtype == .float16 || dtype == .bfloat16 { return nil }
    let binary: k_binary_op
    switch op {
    case K_SUM: binary = K_ADD
    case K_PROD: binary = K_MUL
    case K_MAX: binary = K_MAXIMUM
    case K_MIN: binary = K_MINIMUM
    case K_ALL: binary = K_BIT_AND
    case K_ANY: binary = K_BIT_OR
    default: return nil
    }
    return k_binary(binary, dtype.rawValue, Int32(K_VECTOR_VECTOR))
  }

  /// Subtrees of at most this many elements go to one thread.
  private static let subtreeElements = 1 << 16

  private static func runTree(
    _ kernel: @escaping k_reduce_fn, _ combine: k_binary_fn, _ dtype: DType, _ source: UnsafeRawPointer,
    _ out: UnsafeMutableRawPointer, _ count: Int
  ) throws {
    var subtrees: [Range<Int>] = []
    collect(0..<count, dtype, &subtrees)
    let size = dtype.byteSize
    let partial = Storage(byteCount: subtrees.count * size)
    let (from, to) = (SharedAddress(source), SharedAddress(partial.pointer))
    let ranges = subtrees
    try WorkerPool.shared.run(tiles: ranges.count) { (tile: Int) -> Int32 in
      let range = ranges[tile]
      return kernel(from.pointer + range.lowerBound * size, to.pointer + tile * size, 1, range.count, 1)
    }
    var next = 0
    join(0..<count, dtype, combine, partial.pointer, size, &next, into: out)
  }

  private static func split(_ range: Range<Int>, _ dtype: DType) -> Int? {
    if range.count <= subtreeElements { return nil }
    let left = k_reduce_split(dtype.rawValue, range.count)
    return left == 0 ? nil : range.lowerBound + left
  }

  private static func collect(_ range: Range<Int>, _ dtype: DType, _ subtrees: inout [Range<Int>]) {
    guard let middle = split(range, dtype) else {
      subtrees.append(range)
      return
    }
    collect(range.lowerBound..<middle, dtype, &subtrees)
    collect(middle..<range.upperBound, dtype, &subtrees)
  }

  /// Walks the same tree again and joins what the threads left in `partial`, left before right.
  private static func join(
    _ range: Range<Int>, _ dtype: DType, _ combine: k_binary_fn, _ partial: UnsafeMutableRawPointer, _ size: Int,
    _ next: inout Int, into out: UnsafeMutableRawPointer
  ) {
    guard let middle = split(range, dtype) else {
      out.copyMemory(from: partial + next * size, byteCount: size)
      next += 1
      return
    }
    withUnsafeTemporaryAllocation(byteCount: 32, alignment: 16) { (pair: UnsafeMutableRawBufferPointer) -> Void in
      guard let left = pair.baseAddress else { return }
      join(range.lowerBound..<middle, dtype, combine, partial, size, &next, into: left)
      join(middle..<range.upperBound, dtype, combine, partial, size, &next, into: left + 16)
      _ = combine(left, left + 16, out, 1)
    }
  }
}
