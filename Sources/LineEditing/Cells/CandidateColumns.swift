import CEdit

/// Words in columns, as a directory listing shows names.
public enum CandidateColumns {
  /// More are not listed: their number is.
  static let limit = 120

  /// Lines of at most `width` columns, filled downwards.
  public static func lines(_ words: [String], width: Int) -> [String] {
    let shown = Array(words.prefix(limit))
    let widest = shown.map { DisplayWidth.of($0) }.max() ?? 0
    let columnWidth = widest + 2
    let columns = max(1, (width + 1) / columnWidth)
    let rows = (shown.count + columns - 1) / columns
    var lines: [String] = []
    for row in 0..<rows {
      var line = ""
      for index in stride(from: row, to: shown.count, by: rows) {
        let isLast = index + rows >= shown.count
        let padding = isLast ? 0 : columnWidth - DisplayWidth.of(shown[index])
        line += shown[index] + String(repeating: " ", count: padding)
      }
      lines.append(line)
    }
    if words.count > shown.count { lines.append("… and \(words.count - shown.count) more") }
    return lines
  }
}

/// How many columns a text takes in a terminal, as libedit counts them.
public enum DisplayWidth {
  public static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { (width: Int, scalar: Unicode.Scalar) -> Int in width + max(0, of(scalar)) }
  }

  /// -1 for what can't be shown.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value >= 0x20 && scalar.value < 0x7F { return 1 }
    return Int(cedit_width(wchar_t(scalar.value)))
  }
}
