import Diagnostics
import Script
import Sessions

/// Runs the cells of a notebook in order and tells a presenter what came out.
public struct Replay {
  public let notebook: Notebook
  /// What tracebacks call the file.
  public let name: String

  public init(_ notebook: Notebook, name: String) {
    self.notebook = notebook
    self.name = name
  }

  /// Reads a file and the cells in it.
  ///
  /// - Errors: `OSError` and its kin where the file can't be read, `UnicodeDecodeError`, `ValueError` for its header.
  public init(path: String, magics: Set<String>) throws {
    self.init(try NotebookReader(magics: magics).read(try SourceText.read(path)), name: path)
  }

  public enum Outcome: Sendable, Equatable {
    case finished
    case failed
    case interrupted
    /// The notebook called `sys.exit`.
    case exited(Int)
  }

  /// Replays all cells.
  ///
  /// - Parameter goesOn: whether a failing cell is followed by the next one.
  /// - Returns: `failed` when a cell failed that was not meant to.
  public func run(in session: Session, presenter: ReplayPresenter, goesOn: Bool = false) throws -> Outcome {
    if let seed = notebook.header.seed { try seedEverything(seed, session) }
    if let dialect = notebook.header.dialect { try session.set("dialect", to: dialect) }
    var outcome = Outcome.finished
    session.listener = { (stream: Session.Stream, text: String) in presenter.output(text, stream) }
    defer { session.listener = nil }
    for (index, cell) in notebook.cells.enumerated() {
      guard cell.kind == .code, !cell.isSkipped else {
        presenter.text(cell)
        continue
      }
      presenter.willRun(cell, number: index + 1)
      let result = session.run(source(of: cell))
      presenter.didRun(cell, number: index + 1, result)
      guard let error = result.error else { continue }
      if let status = error.exitStatus { return .exited(status) }
      if error.isInterrupt { return .interrupted }
      if cell.mayRaise { continue }
      outcome = .failed
      if !goesOn { break }
    }
    return outcome
  }

  private func source(of cell: NotebookCell) -> CellSource {
    var source = CellSource(cell.source, name: name, firstLine: cell.firstLine)
    source.mode = CellSource.Mode(rawValue: cell.mode) ?? .eager
    source.debuggerCommands = cell.debuggerCommands
    return source
  }

  private func seedEverything(_ seed: Int, _ session: Session) throws {
    let text = "import random as _r, tensorflow as _t\n_r.seed(\(seed)); _t.random.set_seed(\(seed))\ndel _r, _t"
    let result = session.run(CellSource(text, name: "<seed>"))
    if let error = result.error { throw Failure(.valueError, "the header's seed: \(error.message)") }
  }
}

/// Shows a replay as it goes.
public protocol ReplayPresenter: AnyObject {
  /// A cell that is not run: markdown, raw, skipped.
  func text(_ cell: NotebookCell)
  func willRun(_ cell: NotebookCell, number: Int)
  /// Called while the cell runs.
  func output(_ text: String, _ stream: Session.Stream)
  func didRun(_ cell: NotebookCell, number: Int, _ result: CellResult)
}
