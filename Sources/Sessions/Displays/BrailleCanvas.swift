/// A drawing in braille characters: each is two dots wide and four high.
struct BrailleCanvas {
  let columns: Int
  let rows: Int
  private var cells: [UInt8]

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = [UInt8](repeating: 0, count: columns * rows)
  }

  var width: Int { columns * 2 }
  var height: Int { rows * 4 }

  private static let dots: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  /// A dot; `y` counts from the top. Dots outside are left out.
  mutating func set(_ x: Int, _ y: Int) {
    guard x >= 0, x < width, y >= 0, y < height else { return }
    cells[y / 4 * columns + x / 2] |= BrailleCanvas.dots[y % 4][x % 2]
  }

  /// A straight line (Bresenham's algorithm).
  mutating func line(_ x0: Int, _ y0: Int, _ x1: Int, _ y1: Int) {
    var (x, y) = (x0, y0)
    let (dx, dy) = (abs(x1 - x0), -abs(y1 - y0))
    let (sx, sy) = (x0 < x1 ? 1 : -1, y0 < y1 ? 1 : -1)
    var error = dx + dy
    while true {
      set(x, y)
      if x == x1, y == y1 { return }
      let twice = 2 * error
      if twice >= dy {
        error += dy
        x += sx
      }
      if twice <= dx {
        error += dx
        y += sy
      }
    }
  }

  var lines: [String] {
    (0..<rows).map { (row: Int) -> String in
      var line = ""
      for column in 0..<columns {
        let code = 0x2800 + UInt32(cells[row * columns + column])
        line.unicodeScalars.append(Unicode.Scalar(code) ?? " ")
      }
      return line
    }
  }
}
