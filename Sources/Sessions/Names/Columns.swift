/// Words and rows in columns.
enum Columns {
  /// Words side by side, down the columns as `ls` does it.
  static func text(_ words: [String], width: Int) -> String {
    let cell = (words.map(\.count).max() ?? 0) + 2
    let columns = max(1, width / cell)
    let rows = (words.count + columns - 1) / columns
    let lines = (0..<rows).map { (row: Int) -> String in
      var line = ""
      for index in stride(from: row, to: words.count, by: rows) {
        line += words[index] + String(repeating: " ", count: cell - words[index].count)
      }
      return trimmed(line)
    }
    return lines.joined(separator: "\n")
  }

  /// Rows with their columns aligned. The columns in `right` have their texts at the right.
  static func table(_ rows: [[String]], hasHeading: Bool = false, right: Set<Int> = []) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { (column: Int) -> Int in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    var lines = rows.map { (row: [String]) -> String in
      let cells = row.enumerated().map { (column: Int, text: String) -> String in
        let blanks = String(repeating: " ", count: widths[column] - text.count)
        return right.contains(column) ? blanks + text : text + blanks
      }
      return trimmed(cells.joined(separator: "  "))
    }
    if hasHeading, lines.count > 0 {
      lines.insert(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "), at: 1)
    }
    return lines.joined(separator: "\n")
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
