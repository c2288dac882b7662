import Sessions

/// A replay for people: each cell's source, output, value and time.
public final class ShownPresenter: ReplayPresenter {
  private let write: (String) -> Void
  private let writeError: (String) -> Void
  private let usesColor: Bool
  private var endsLine = true

  public init(usesColor: Bool, write: @escaping (String) -> Void, writeError: @escaping (String) -> Void) {
    self.usesColor = usesColor
    self.write = write
    self.writeError = writeError
  }

  private enum Style: String {
    case dim = "2", bold = "1", prompt = "32", error = "31"
  }

  private func styled(_ text: String, _ style: Style) -> String {
    guard usesColor else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "\u{1B}[\(style.rawValue)m\($0)\u{1B}[0m" }.joined(separator: "\n")
  }

  public func text(_ cell: NotebookCell) {
    let body = cell.source.split(separator: "\n", omittingEmptySubsequences: false).map { (line: Substring) -> String in
      line.hasPrefix("#") ? styled(String(line.drop { $0 == "#" || $0 == " " }), .bold) : String(line)
    }
    emit(body.joined(separator: "\n") + "\n\n")
  }

  public func willRun(_ cell: NotebookCell, number: Int) {
    let title = cell.title.isEmpty ? "" : "  \(cell.title)"
    emit(styled("In [\(number)]", .prompt) + styled(title, .dim) + "\n")
    let lines = cell.source.split(separator: "\n", omittingEmptySubsequences: false)
    emit(lines.map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n") + "\n")
  }

  public func output(_ text: String, _ stream: Session.Stream) {
    stream == .error ? writeError(text) : emit(text)
    if stream == .error { endsLine = text.hasSuffix("\n") }
  }

  public func didRun(_ run: Replay.CellRun) {
    let (number, result) = (run.number, run.result)
    if !endsLine { emit("\n") }
    if let value = result.valueText { emit(styled("Out[\(number)] ", .prompt) + value + "\n") }
    if let error = result.error, error.exitStatus == nil { writeError(styled(error.traceback, .error)) }
    for difference in run.differences { writeError(styled("eager and graph differ: \(difference)", .error) + "\n") }
    let notes = ([TimeText.short(result.seconds)] + result.notes).joined(separator: " · ")
    emit(styled(([notes] + result.warnings).joined(separator: "\n"), .dim) + "\n\n")
  }

  private func emit(_ text: String) {
    guard !text.isEmpty else { return }
    write(text)
    endsLine = text.hasSuffix("\n")
  }
}
