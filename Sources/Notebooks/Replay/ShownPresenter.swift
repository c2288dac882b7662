import Sessions

/// A replay for people: each cell's source, output, value and time.
public final class ShownPresenter: ReplayPresenter {
  private let showsSources: Bool
  private let check: ((Replay.CellRun) throws -> [String])?
  private let write: (String) -> Void
  private let writeError: (String) -> Void
  private let usesColor: Bool
  private var endsLine = true

  /// - Parameters:
  ///   - showsSources: whether text cells and the code of the others are shown, or only what each cell begins with.
  ///   - check: gives the lines in which a cell differs from what is recorded.
  public init(
    usesColor: Bool, showsSources: Bool = true, check: ((Replay.CellRun) throws -> [String])? = nil,
    write: @escaping (String) -> Void, writeError: @escaping (String) -> Void
  ) {
    self.usesColor = usesColor
    self.showsSources = showsSources
    self.check = check
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
    guard showsSources else { return }
    let body = cell.source.split(separator: "\n", omittingEmptySubsequences: false).map { (line: Substring) -> String in
      line.hasPrefix("#") ? styled(String(line.drop { $0 == "#" || $0 == " " }), .bold) : String(line)
    }
    emit(body.joined(separator: "\n") + "\n\n")
  }

  public func willRun(_ cell: NotebookCell, number: Int) {
    let lines = cell.source.split(separator: "\n", omittingEmptySubsequences: false)
    let beginning = showsSources ? "" : lines.first { !$0.hasPrefix("#") && !$0.isBlank }.map(String.init) ?? ""
    let title = cell.title.isEmpty ? beginning : cell.title
    emit(styled("In [\(number)]", .prompt) + styled(title.isEmpty ? "" : "  " + title, .dim) + "\n")
    guard showsSources else { return }
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
    for line in differences(run) { emit("  " + styled(line, line.hasPrefix("-") ? .error : line.hasPrefix("+") ? .prompt : .dim) + "\n") }
    let notes = ([TimeText.short(result.seconds)] + result.notes).joined(separator: " · ")
    emit(styled(([notes] + result.warnings).joined(separator: "\n"), .dim) + "\n\n")
  }

  private func differences(_ run: Replay.CellRun) -> [String] {
    guard let check else { return [] }
    do { return try check(run).filter { !$0.hasPrefix("eager and graph differ") } } catch { return ["\(error)"] }
  }

  private func emit(_ text: String) {
    guard !text.isEmpty else { return }
    write(text)
    endsLine = text.hasSuffix("\n")
  }
}
