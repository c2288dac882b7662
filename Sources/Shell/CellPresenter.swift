import LineEditing
import Sessions

/// How a cell's result looks in the terminal: output as it came, the value, the error, and one dim line of what it took.
final class CellPresenter {
  private let terminal: any CellTerminal
  /// nil: no colours.
  var colors: SourceColors?
  private var endsLine = true
  /// Whether what magics display is the text of graphs.
  private var showsGraphs = false
  /// A text too long for the window: it is shown a window at a time when the cell has ended, unless more comes.
  private var held = ""

  init(_ terminal: any CellTerminal) { self.terminal = terminal }

  private var usesColor: Bool { colors != nil }

  private enum Style: String {
    case dim = "2", green = "32", red = "31", boldRed = "1;31", yellow = "33"
  }

  /// For the terminal, which draws the prompt itself.
  var promptStyle: String? { colors?.theme.prompt }

  func greet() {
    let lines = [
      "tandem 0.1.0: each cell eagerly or as a graph.",
      "%help explains, NAME? shows what a name is, Ctrl-D leaves.",
      "New here? %tutorial walks through six experiments.",
    ]
    terminal.write(lines.map { styled($0, .dim) + "\n" }.joined())
  }

  /// A cell begins to run.
  func begin(showsGraphs: Bool) { self.showsGraphs = showsGraphs }

  /// Output of the running cell; `isDisplay` for what a magic shows.
  func output(_ text: String, isDisplay: Bool) {
    release()
    let shown = isDisplay && showsGraphs ? colored(text) : text
    if isDisplay, terminal.isLong(shown) { held = shown } else { emit(shown) }
  }

  private func release() {
    defer { held = "" }
    emit(held)
  }

  /// Long texts go through the pager.
  private func emitAtLeisure(_ text: String) {
    guard terminal.isLong(text) else { return emit(text) }
    terminal.page(text)
    endsLine = true
  }

  private func colored(_ text: String) -> String { colors?.escaped(text) ?? text }

  /// The text of a graph definition is coloured, other values are as they are.
  private func coloredValue(_ text: String) -> String {
    text.hasPrefix("node {\n") || text.hasPrefix("library {\n") ? colored(text) : text
  }

  /// What is shown when a cell has ended.
  ///
  /// - Parameter showsTime: whether the line with the time is shown, too.
  func show(_ result: CellResult, showsTime: Bool = true) {
    if !held.isEmpty, result.error == nil {
      defer { held = "" }
      emitAtLeisure(held)
    }
    release()
    if !endsLine { emit("\n") }
    if let value = result.valueText { emitAtLeisure(coloredValue(value) + "\n") }
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
      if line.allSatisfy({ " ^~".contains($0) }) { return styled(line, .red) }
      if line.hasPrefix("    ") { return "    " + colored(String(line.dropFirst(4))) }
      return line.hasPrefix("  File ") ? styled(line, .dim) : line
    }
    return shown.joined(separator: "\n") + "\n"
  }

  private func styled(_ text: String, _ style: Style) -> String {
    guard usesColor, !text.isEmpty else { return text }
    return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
  }

  private func emit(_ text: String) {
    guard !text.isEmpty else { return }
    terminal.write(text)
    endsLine = text.hasSuffix("\n")
  }
}
