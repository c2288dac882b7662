import Script
import Sessions
import Shell

/// Cells from standard input when it is no terminal: no prompts, no colours, values shown, the first error ends it.
struct PipedCells {
  private let session: Session

  init(_ session: Session) {
    self.session = session
    session.console = LineConsole()
    session.listener = { (stream: Session.Stream, text: String) in
      StandardStreams.write(text, to: stream == .error ? 2 : 1)
    }
  }

  /// Runs each cell as soon as it is complete, as if it were typed; gives the exit status.
  func run() throws -> Int32 {
    var lines: [String] = []
    var firstLine = 1
    var lineNumber = 0
    while let line = try StandardInput.readLineWithoutEnd() {
      lineNumber += 1
      if lines.isEmpty {
        if line.allSatisfy(\.isWhitespace) { continue }
        firstLine = lineNumber
      }
      lines.append(line)
      guard isComplete(lines) else { continue }
      let status = runCell(lines, firstLine)
      if status != 0 { return status }
      lines = []
    }
    return lines.isEmpty ? 0 : runCell(lines, firstLine)
  }

  private func isComplete(_ lines: [String]) -> Bool {
    if lines[0].hasPrefix("%%") { return lines.last?.isEmpty == true }
    if lines.count == 1, lines[0].hasPrefix("%") || lines[0].hasSuffix("?") { return true }
    switch Completeness.of(lines.joined(separator: "\n")) {
    case .complete, .invalid: return true
    case .incomplete: return false
    }
  }

  private func runCell(_ lines: [String], _ firstLine: Int) -> Int32 {
    let source = CellSource(lines.joined(separator: "\n"), name: "<stdin>", firstLine: firstLine)
    let result = session.run(source)
    if let value = result.valueText { StandardStreams.write(value + "\n", to: 1) }
    StandardStreams.flush()
    return CellStatus.report(result)
  }
}
