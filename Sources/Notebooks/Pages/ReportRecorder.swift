import Sessions

/// Notes what a replay gives for a page: tensors, graphs and comparisons besides the texts.
public final class ReportRecorder: ReplayPresenter {
  /// Elements of a tensor that a page shows.
  private static let elementLimit = 600

  private let session: Session
  private let replay: Replay
  private let gallery: GraphGallery
  private let files: PictureFiles
  private var cells: [Int: ReportedCell] = [:]
  private var comparison: String?
  /// A cell that the file does not have, and behind which one it ran.
  private var parameters: (cell: ReportedCell, behind: Int)?
  private var last = 0

  /// - Parameter prefix: what identifiers of the page begin with; see ``ReportPage``.
  public init(_ replay: Replay, _ session: Session, prefix: String) {
    self.replay = replay
    self.session = session
    files = PictureFiles(notebook: replay.name)
    gallery = GraphGallery(session, file: replay.name, prefix: prefix)
  }

  public func text(_ cell: NotebookCell) {
    guard cell.kind == .code, !cell.isSkipped else { return }
    parameters = (ReportedCell(cell, number: 0, outputs: [], files), last)
  }

  public func willRun(_ cell: NotebookCell, number: Int) {
    last = number
    comparison = nil
    guard cell.mode == "both", let source = try? cell.source(named: replay.name) else { return }
    comparison = session.comparisonText(of: source)
  }

  public func output(_ text: String, _ stream: Session.Stream) {}

  public func didRun(_ run: Replay.CellRun) {
    let outputs = run.outputs.map { (output: NotebookOutput) -> ReportedOutput in
      var reported = ReportedOutput(output, NotebookData())
      if output.kind == .error, let error = run.result.error { reported.text = TerminalCodes.stripped(error.traceback) }
      if output.kind == .value, let value = run.result.value {
        reported.tensor = TensorDescription(value, session.interpreter, limit: ReportRecorder.elementLimit)
      }
      return reported
    }
    var cell = ReportedCell(run.cell, number: run.number, outputs: outputs, files)
    cell.seconds = run.result.seconds
    cell.notes = run.result.notes
    cell.warnings = run.result.warnings
    cell.comparison = comparison
    cell.differences = run.differences
    cell.graphs = gallery.take()
    cells[run.number] = cell
  }

  /// The notebook with what was noted, once the replay is over. Cells that did not run have no outputs.
  public func notebook(_ outcome: Replay.Outcome) -> ReportedNotebook {
    var reported = ReportedNotebook(replay.notebook, path: replay.name)
    reported.isReplayed = true
    reported.hasFailed = outcome == .failed
    for index in reported.cells.indices {
      reported.cells[index].outputs = []
      if let cell = cells[index + 1] { reported.cells[index] = cell }
    }
    if let parameters { reported.cells.insert(parameters.cell, at: min(parameters.behind, reported.cells.count)) }
    return reported
  }
}
