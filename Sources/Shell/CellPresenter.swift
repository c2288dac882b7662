import Sessions

/// How a cell's result looks in the terminal: output as it came, the value, the error, and one dim line of what it took.
final class CellPresenter {
  private let write: (String) -> Void
  private let usesColor: Bool
  private var endsLine = true

  init(usesColor: Bool, write: @escaping (String) -> Void) {
    self.usesColor = usesColor
    self.write = write
  }

  private enum Style: String {
    case dim = "2", green = "32", red = "31", boldRed = "1;31", yellow = "33"
  }

  /// For the terminal, which draws the prompt itself.
  var promptStyle: String? { usesColor ? Style.green.rawValue : nil }

  func greet() {
    let lines = [
      "tandem 0.1.0: each cell eagerly or as a graph, with Python's, TensorFlow's and NumPy's names.",
      "%help explains, NAME? shows what a name is, Ctrl-D leaves.",
      "New here? %tutorial walks through six experiments.",
    ]
    write(lines.map { styled($0, .dim) + "\n" }.joined())
  }

  /// Output of the running cell.
  func output(_ text: String) { emit(text) }

  /// What is shown when a cell has ended.
  ///
  /// - Parameter showsTime: whether the line with the time is shown, too.
  func show(_ result: CellResult, showsTime: Bool = true) {
    if !endsLine { emit("\n") }
    if let value = result.valueText { emit(value + "\n") }
    if let error = result.error {
      if let status = error.exitStatus {
        if status == 1, !error.message.isEmpty, Int(error.message) == nil { emit(error.message + "\n") }
        return
      }
      // The terminal has shown ^C where the cursor was.
      if error.isInterrupt { emit("\n") }
      emit(traceback(error))
    }
    let line = ([TimeText.short(result.seconds)] + result.notes).joined(separator: " · ")
    emit(((showsTime ? [line] : []) + result.warnings).map { styled($0, .dim) + "\n" }.joined() + "\n")
  }

  /// The caret and the error's own line stand out.
  private func traceback(_ error: CellError) -> String {
    var lines = error.traceback.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    var isMessage = false
    let shown = lines.map { (line: String) -> String in
      if line.hasPrefix("  hint: ") { return styled(line, .yellow) }
      if line.hasPrefix(error.type) || line.contains(".\(error.type)") && !line.hasPrefix(" ") { isMessage = true }
      if isMessage { return styled(line, .boldRed) }
      return line.allSatisfy { " ^~".contains($0) } ? styled(line, .red) : line
    }
    return shown.joined(separator: "\n") + "\n"
  }

  private func styled(_ text: String, _ style: Style) -> String {
    guard usesColor, !text.isEmpty else { return text }
    return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
  }

  private func emit(_ text: String) {
    guard !text.isEmpty else { return }
    write(text)
    endsLine = text.hasSuffix("\n")
  }
}
