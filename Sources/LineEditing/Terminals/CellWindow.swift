/// The lines of a cell that the screen has room for; the rest waits above and below.
///
/// libedit draws the end of a text that is taller than the screen, wherever its cursor is. So it is given no more than fits.
struct CellWindow: Equatable {
  /// Hidden lines before the window, with their line ends.
  private(set) var above: [Unicode.Scalar] = []
  /// Hidden lines behind it, each after its line end.
  private(set) var below: [Unicode.Scalar] = []

  var isWhole: Bool { above.isEmpty && below.isEmpty }

  /// The visible part of `buffer`: the lines around its cursor.
  ///
  /// - Parameters:
  ///   - earlier: the window that was shown before; it moves no further than the cursor asks for.
  ///   - promptWidth: what stands before each line.
  init(_ buffer: CellBuffer, earlier: CellWindow, promptWidth: Int, columns: Int, rows: Int) {
    let lines = CellWindow.lines(buffer.scalars)
    let heights = lines.map { (range: Range<Int>) -> Int in
      ScreenLayout(promptWidth: promptWidth, scalars: Array(buffer.scalars[range]), columns: columns).rows
    }
    guard heights.reduce(0, +) > rows, rows > 0 else { return }
    let cursor = lines.lastIndex { $0.lowerBound <= buffer.cursor } ?? 0
    var first = lines.lastIndex { $0.lowerBound <= earlier.above.count } ?? 0
    if first > cursor { first = cursor }
    // The cursor's line must be within: lines at the top go until it is.
    var height = heights[first...cursor].reduce(0, +)
    while height > rows, first < cursor {
      height -= heights[first]
      first += 1
    }
    var last = cursor
    while last + 1 < lines.count, height + heights[last + 1] <= rows {
      last += 1
      height += heights[last]
    }
    while first > 0, height + heights[first - 1] <= rows {
      first -= 1
      height += heights[first]
    }
    above = Array(buffer.scalars[..<lines[first].lowerBound])
    below = Array(buffer.scalars[lines[last].upperBound...])
  }

  init() {}

  /// The ranges of the lines, without line ends.
  private static func lines(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (index, scalar) in scalars.enumerated() where scalar == CellBuffer.lineEnd {
      lines.append(start..<index)
      start = index + 1
    }
    lines.append(start..<scalars.count)
    return lines
  }

  func visible(of buffer: CellBuffer) -> CellBuffer {
    let range = above.count..<buffer.scalars.count - below.count
    return CellBuffer(Array(buffer.scalars[range]), cursor: buffer.cursor - above.count)
  }

  /// The whole cell, from its visible part.
  func whole(_ visible: CellBuffer) -> CellBuffer {
    isWhole ? visible : CellBuffer(above + visible.scalars + below, cursor: above.count + visible.cursor)
  }
}
