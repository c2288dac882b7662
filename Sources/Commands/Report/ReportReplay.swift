import Diagnostics
import Foundation
import Notebooks
import Script
import Sessions

/// One notebook's replay for a page.
struct ReportReplay {
  private let path: String
  private let number: Int
  private let arguments: ReplayArguments
  private let showsProgress: Bool

  /// - Parameter number: the notebook's place among those of the page, from 1.
  init(_ path: String, number: Int, _ arguments: ReplayArguments, showsProgress: Bool) {
    self.path = path
    self.number = number
    self.arguments = arguments
    self.showsProgress = showsProgress
  }

  private static func magics(_ session: Session, _ path: String) -> Set<String> {
    let isScript = path.hasSuffix(".py") && !path.hasSuffix(".nb.py")
    return isScript ? [] : Set(session.magics.keys)
  }

  /// The notebook with the outputs that the file records.
  ///
  /// - Errors: those of reading it.
  static func recorded(_ path: String) throws -> ReportedNotebook {
    let session = Session()
    session.useNotebooks()
    let notebook = try Replay(path: path, magics: magics(session, path)).notebook
    return ReportedNotebook(notebook, path: path, data: NotebookData(files: try NotebookFolder(path).read()))
  }

  /// The notebook with what its cells gave, and the exit status.
  ///
  /// - Errors: those of reading it, and of options that don't fit.
  func run() throws -> (notebook: ReportedNotebook, status: Int32) {
    arguments.grantFiles()
    let session = Session(arguments: [path])
    session.useNotebooks()
    var replay = try Replay(path: path, magics: ReportReplay.magics(session, path))
    replay.options = try arguments.options()
    let recorder = ReportRecorder(replay, session, prefix: ReportPages.prefix(number))
    let presenter = ReportPresenter(recorder, path, showsProgress ? TerminalProgress() : nil)
    if showsProgress { session.progress = { (text: String) in presenter.detail(text) } }
    let outcome = try replay.run(in: session, presenter: presenter).outcome
    presenter.detail("")
    return (recorder.notebook(outcome), outcome.status)
  }

  /// Writes down what came of it, for the process that makes the page.
  func write(to file: String) throws -> Int32 {
    let (notebook, status) = try run()
    guard status != 130 else { return status }
    try NotebookFile.write(String(decoding: try JSONEncoder().encode(notebook), as: UTF8.self), to: file)
    return status
  }
}

/// Shows at a terminal which cell runs, and the errors of cells that were not meant to fail.
private final class ReportPresenter: ReplayPresenter {
  private let recorder: ReportRecorder
  private let path: String
  private let progress: TerminalProgress?
  private var count = 0
  private var cell = ""

  init(_ recorder: ReportRecorder, _ path: String, _ progress: TerminalProgress?) {
    self.recorder = recorder
    self.path = path
    self.progress = progress
  }

  /// What the cell is at; nothing takes the line away.
  func detail(_ text: String) { progress?.show(text.isEmpty ? "" : "\(cell) · \(text)") }

  func willReplay(_ notebook: Notebook, count: Int) { self.count = notebook.cells.count }
  func text(_ cell: NotebookCell) { recorder.text(cell) }
  func output(_ text: String, _ stream: Session.Stream) { recorder.output(text, stream) }

  func willRun(_ cell: NotebookCell, number: Int) {
    self.cell = "cell \(number) of \(count)"
    progress?.show(self.cell)
    recorder.willRun(cell, number: number)
  }

  func didRun(_ run: Replay.CellRun) {
    progress?.show("")
    recorder.didRun(run)
    guard let error = run.result.error, run.hasFailed else { return }
    StandardStreams.write("In cell \(run.number) of '\(path)':\n" + error.traceback, to: 2)
  }
}
