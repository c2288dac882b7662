import Diagnostics
import Script
import Sessions

/// Runs the cells of a notebook in order and tells a presenter what came out.
public struct Replay {
  public let notebook: Notebook
  /// What tracebacks call the file.
  public let name: String
  /// What was read, for writing outputs back.
  public let text: NotebookText
  public var options = ReplayOptions()

  /// Reads a file and the cells in it.
  ///
  /// - Errors: `OSError` and its kin where the file can't be read, `SyntaxError` for bytes that are no text, `ValueError`
  ///   for its header and for the marks of a merge.
  public init(path: String, magics: Set<String>) throws {
    name = path
    text = NotebookText(try SourceText.read(path))
    do {
      notebook = try NotebookReader(magics: magics).read(text)
    } catch let failure as Failure {
      throw Failure(failure.kind, "'\(path)': \(failure.message)", hint: failure.hint)
    }
  }

  public enum Outcome: Sendable, Equatable {
    case finished
    case failed
    case interrupted
    /// The notebook called `sys.exit`.
    case exited(Int)
  }

  /// What came of one code cell.
  public struct CellRun {
    /// From 1, text cells counted.
    public let number: Int
    public let cell: NotebookCell
    public let result: CellResult
    /// What it showed, in the order in which it came.
    public let outputs: [NotebookOutput]
    /// Where eager execution and the graph part, a line each; empty when that was not asked for.
    public let differences: [String]

    /// Whether it raised an error that it was not meant to.
    public var hasFailed: Bool { result.error != nil && result.error?.exitStatus == nil && !cell.mayRaise }
  }

  /// Replays the cells that `options` names.
  ///
  /// - Returns: `failed` when a cell failed that was not meant to, and what came of each cell that ran.
  /// - Errors: `ValueError` for a selection that names no cell, and for a header that can't be obeyed.
  public func run(in session: Session, presenter: ReplayPresenter) throws -> (outcome: Outcome, cells: [CellRun]) {
    let chosen = try options.selection.places(in: notebook)
    if let seed = options.seed ?? notebook.header.seed { try seedEverything(seed, session) }
    if let dialect = notebook.header.dialect { try session.set("dialect", to: dialect) }
    session.listener = { (stream: Session.Stream, text: String) in presenter.output(text, stream) }
    defer { session.listener = nil }
    let parameters = options.parameters.cell(for: notebook)
    presenter.willReplay(notebook, count: chosen.count)
    var runs: [CellRun] = []
    var outcome = Outcome.finished
    for (index, cell) in notebook.cells.enumerated() {
      if let parameters, parameters.place == index { try set(parameters.cell, session, presenter) }
      guard chosen.contains(index) else { continue }
      guard cell.kind == .code, !cell.isSkipped else {
        presenter.text(cell)
        continue
      }
      let run = try self.run(cell, number: index + 1, session, presenter)
      runs.append(run)
      if let status = run.result.error?.exitStatus { return (.exited(status), runs) }
      if run.result.error?.isInterrupt == true, !cell.mayRaise { return (.interrupted, runs) }
      guard run.hasFailed || !run.differences.isEmpty else { continue }
      outcome = .failed
      if !options.goesOn { break }
    }
    return (outcome, runs)
  }

  private func run(
    _ cell: NotebookCell, number: Int, _ session: Session, _ presenter: ReplayPresenter
  ) throws -> CellRun {
    presenter.willRun(cell, number: number)
    let source = try cell.source(named: name)
    let timeout = CellTimeout(options.timeout)
    var differences: [String] = []
    var result = CellResult()
    if cell.mode == "both" { differences += session.difference(of: source).map { [$0] } ?? [] }
    let comparisons = options.comparesCalls ? CallComparisons(session) : nil
    result = session.run(source)
    timeout?.end(&result)
    comparisons?.end()
    differences += comparisons?.sites.compactMap { site in site.difference.map { "\(site.call): \($0)" } } ?? []
    let outputs = session.records.last?.outputs.map { NotebookOutput($0) } ?? []
    let run = CellRun(number: number, cell: cell, result: result, outputs: outputs, differences: differences)
    presenter.didRun(run)
    return run
  }

  private func set(_ parameters: NotebookCell, _ session: Session, _ presenter: ReplayPresenter) throws {
    presenter.text(parameters)
    let result = session.run(CellSource(parameters.source, name: "<parameters>", allowsMagics: false))
    if let error = result.error { throw Failure(.valueError, "the parameters: \(error.message)") }
  }

  private func seedEverything(_ seed: Int, _ session: Session) throws {
    let text = "import random as _r, tensorflow as _t\n_r.seed(\(seed)); _t.random.set_seed(\(seed))\ndel _r, _t"
    let result = session.run(CellSource(text, name: "<seed>", allowsMagics: false))
    if let error = result.error { throw Failure(.valueError, "the seed: \(error.message)") }
  }
}

extension NotebookCell {
  /// The cell as a session runs it; `name` is what tracebacks call the file.
  ///
  /// - Errors: `ValueError` for a mode that there is not.
  func source(named name: String) throws -> CellSource {
    var source = CellSource(self.source, name: name, firstLine: firstLine)
    let modes = ["eager": CellSource.Mode.eager, "both": .eager, "graph": .graph]
    guard let mode = modes[mode] else {
      throw failure("mode=\"\(mode)\" is none of \"eager\", \"graph\", \"both\"")
    }
    source.mode = mode
    source.debuggerCommands = debuggerCommands
    return source
  }
}

/// Shows a replay as it goes.
public protocol ReplayPresenter: AnyObject {
  /// - Parameter count: how many cells are looked at, those of text included.
  func willReplay(_ notebook: Notebook, count: Int)
  /// A cell that is not run: markdown, raw, skipped.
  func text(_ cell: NotebookCell)
  func willRun(_ cell: NotebookCell, number: Int)
  /// Called while the cell runs.
  func output(_ text: String, _ stream: Session.Stream)
  func didRun(_ run: Replay.CellRun)
}

extension ReplayPresenter {
  public func willReplay(_ notebook: Notebook, count: Int) {}
}
