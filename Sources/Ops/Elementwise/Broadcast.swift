import Diagnostics
import Tensors

/// How two operands of different shapes walk through their common shape: rows of the result, each made by one call of a
/// loop.
///
/// Neighbouring dimensions in which both operands advance alike are merged, so a row is as long as it can be.
struct Broadcast: Sendable {
  /// The common shape.
  let shape: Shape
  /// Elements of a row: the innermost merged dimension.
  let rowLength: Int
  /// Which operand advances within a row.
  let form: BinaryForm
  /// The other merged dimensions, outermost first, with the operands' steps in elements.
  private let outer: [Dimension]

  private struct Dimension: Sendable {
    var count: Int
    var xStep: Int
    var yStep: Int
  }

  /// Nil if the shapes don't go together.
  init?(_ x: Shape, _ y: Shape) {
    guard let shape = Broadcast.shape(x, y) else { return nil }
    self.shape = shape
    var merged: [Dimension] = []
    var xSize = 1
    var ySize = 1
    // From the innermost dimension outwards; `merged` is innermost first until the end.
    for back in 1..<max(shape.rank, 1) + 1 {
      let count = Broadcast.dim(shape, back)
      let xDim = Broadcast.dim(x, back)
      let yDim = Broadcast.dim(y, back)
      if count != 1 {
        let next = Dimension(count: count, xStep: xDim == 1 ? 0 : xSize, yStep: yDim == 1 ? 0 : ySize)
        if let last = merged.last, next.xStep == last.xStep * last.count, next.yStep == last.yStep * last.count {
          merged[merged.count - 1].count = last.count * count
        } else {
          merged.append(next)
        }
      }
      xSize *= xDim
      ySize *= yDim
    }
    let inner = merged.first ?? Dimension(count: 1, xStep: 1, yStep: 1)
    rowLength = inner.count
    form = inner.xStep == 0 ? .scalarVector : inner.yStep == 0 ? .vectorScalar : .vectorVector
    outer = Array(merged.dropFirst().reversed())
  }

  private static func dim(_ shape: Shape, _ back: Int) -> Int {
    back <= shape.rank ? shape[shape.rank - back] : 1
  }

  /// The shape of an elementwise result, or nil if the operands don't go together.
  static func shape(_ x: Shape, _ y: Shape) -> Shape? {
    let rank = max(x.rank, y.rank)
    var dims = [Int](repeating: 1, count: rank)
    for back in 1..<rank + 1 {
      let a = dim(x, back)
      let b = dim(y, back)
      guard a == b || a == 1 || b == 1 else { return nil }
      dims[rank - back] = a == 1 ? b : a
    }
    return try? Shape(dims)
  }

  /// Calls `body` for each row with the offsets, in elements, into the result and the operands.
  func eachRow(_ body: (_ row: Int, _ x: Int, _ y: Int) throws -> Void) throws {
    var sincePoll = 0
    try walk(0, rows) { (row: Int, x: Int, y: Int) throws -> Void in
      try body(row, x, y)
      sincePoll += rowLength + 16
      if sincePoll > Tiles.elements {
        sincePoll = 0
        try Interrupt.poll()
      }
    }
  }

  /// The same with many rows shared among threads.
  ///
  /// - Returns: the statuses of all calls, or-ed.
  /// - Throws: `KeyboardInterrupt`.
  func eachSharedRow(_ body: @escaping @Sendable (_ row: Int, _ x: Int, _ y: Int) -> Int32) throws -> Int32 {
    // A row costs some calls, whatever its length.
    try Tiles.eachRun(rows: rows, of: rowLength + 16) { (first: Int, count: Int) -> Int32 in
      var status: Int32 = 0
      walk(first, count) { (row: Int, x: Int, y: Int) -> Void in status |= body(row, x, y) }
      return status
    }
  }

  private var rows: Int {
    outer.reduce(1) { (product: Int, dimension: Dimension) -> Int in product * dimension.count }
  }

  private func walk(_ first: Int, _ count: Int, _ body: (_ row: Int, _ x: Int, _ y: Int) throws -> Void) rethrows {
    var index = [Int](repeating: 0, count: outer.count)
    var x = 0
    var y = 0
    var rest = first
    for axis in outer.indices.reversed() {
      index[axis] = rest % outer[axis].count
      rest /= outer[axis].count
      x += index[axis] * outer[axis].xStep
      y += index[axis] * outer[axis].yStep
    }
    for row in first..<first + count {
      try body(row &* rowLength, x, y)
      var axis = outer.count - 1
      while axis >= 0 {
        let dimension = outer[axis]
        index[axis] += 1
        x += dimension.xStep
        y += dimension.yStep
        if index[axis] < dimension.count { break }
        x -= dimension.xStep * dimension.count
        y -= dimension.yStep * dimension.count
        index[axis] = 0
        axis -= 1
      }
    }
  }
}
