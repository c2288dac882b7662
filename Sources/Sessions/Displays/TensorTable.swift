import Diagnostics

/// A tensor's elements in aligned columns: a row a line, further dimensions as blocks with their index.
struct TensorTable {
  let shown: DisplayedTensor
  let width: Int

  init(_ shown: DisplayedTensor, width: Int) {
    self.shown = shown
    self.width = width
  }

  private static let rowLimit = 20
  private static let blockLimit = 4

  var text: String {
    guard shown.count > 0 else { return "\(shown.kind): no elements" }
    let shape = shown.shape
    guard shape.count > 0 else { return "\(shown.kind)\n\(shown.text(0))" }
    if shape.count == 1 { return "\(shown.kind)\n" + block(at: 0, rows: 1, columns: shape[0], isVector: true) }
    let (rows, columns) = (shape[shape.count - 2], shape[shape.count - 1])
    let leading = Array(shape.dropLast(2))
    let blocks = leading.reduce(1, *)
    var parts = [shown.kind]
    for number in 0..<min(blocks, TensorTable.blockLimit) {
      if !leading.isEmpty { parts.append("[\(TensorTable.index(number, leading)), :, :]") }
      parts.append(block(at: number * rows * columns, rows: rows, columns: columns, isVector: false))
    }
    if blocks > TensorTable.blockLimit { parts.append("… \(blocks - TensorTable.blockLimit) more blocks") }
    return parts.joined(separator: "\n")
  }

  private static func index(_ number: Int, _ dims: [Int]) -> String {
    var rest = number
    var parts: [String] = []
    for size in dims.reversed() {
      parts.insert(String(rest % size), at: 0)
      rest /= size
    }
    return parts.joined(separator: ", ")
  }

  /// One matrix with its indices. What does not fit is left out in the middle.
  private func block(at start: Int, rows: Int, columns: Int, isVector: Bool) -> String {
    let shownRows = TensorTable.chosen(rows, TensorTable.rowLimit)
    var chosen = TensorTable.chosen(columns, min(columns, max(2, width / 3)))
    var table = cells(start, shownRows, chosen, columns, isVector)
    // Columns go, from the middle out, until the lines fit.
    while TensorTable.width(of: table) > width, chosen.count > 3 {
      let fewer = max(2, (chosen.count - 1) * width / max(width + 1, TensorTable.width(of: table)))
      chosen = TensorTable.chosen(columns, min(fewer, chosen.count - 2))
      table = cells(start, shownRows, chosen, columns, isVector)
    }
    return Columns.table(table, right: Set(0..<(chosen.count + 1)))
  }

  private static func width(of table: [[String]]) -> Int {
    let count = table.first?.count ?? 0
    return (0..<count).reduce(-2) { (sum: Int, column: Int) -> Int in
      sum + 2 + (table.map { $0[column].count }.max() ?? 0)
    }
  }

  /// Indices of `count` things, of which `limit` can be shown; nil stands for those that are left out.
  private static func chosen(_ count: Int, _ limit: Int) -> [Int?] {
    guard count > limit else { return (0..<count).map { $0 } }
    let head = (limit + 1) / 2
    let tail = limit - head
    return (0..<head).map { $0 } + [nil] + (count - tail..<count).map { $0 }
  }

  private func cells(_ start: Int, _ rows: [Int?], _ columns: [Int?], _ stride: Int, _ isVector: Bool) -> [[String]] {
    let heading = [""] + columns.map { $0.map { "[\($0)]" } ?? "…" }
    let body = rows.map { (row: Int?) -> [String] in
      let label = isVector ? "" : row.map { "[\($0)]" } ?? "…"
      return [label] + columns.map { (column: Int?) -> String in
        guard let row, let column else { return "…" }
        return shown.text(start + row * stride + column)
      }
    }
    return [heading] + body
  }
}
