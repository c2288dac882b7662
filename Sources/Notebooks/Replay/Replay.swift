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
  /// The names that it was read with.
  public let magics: Set<String>
  public var options = ReplayOptions()

  /// Reads a file and the cells in it.
  ///
  /// - Errors: `OSError` and its kin where the file can't be read, `SyntaxError` for bytes that are no text, `ValueError`
  ///   for its header and for the marks of a merge.
  public init(path: String, magics: Set<String>) throws {
    try self.init(text: try SourceText.read(path), name: path, magics: magics)
  }

  /// Reads the cells in a file's text.
  ///
  /// - Errors: `ValueError` for the header and for the marks of a merge.
  public init(text: String, name: String, magics: Set<String>) throws {
    self.name = name
    self.magics = magics
    self.text = NotebookText(text)
    do {
      notebook = try NotebookReader(magics: magics).read(self.text)
    } catch let failure as Failure {
      throw Failure(failure.kind, "'\(name)': \(failure.message)", hint: failure.hint)
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
    /// Whether nothing is wrong with it, and both executions agree.
    var isGood: Bool { !hasFailed && differences.isEmpty }
  }

  /// Replays the cells that `options` names.
  ///
  /// - Returns: `failed` when a cell failed that was not meant to, and what came of each cell that ran.
  /// - Errors: `ValueError` for a selection that names no cell, and for a header that can't be obeyed.
  public func run(in session: Session, presenter: ReplayPresenter) throws -> (outcome: Outcome, cells: [CellRun]) {
    let chosen = try options.selection.places(in: notebook).sorted()
    var steps = try self.steps()[...]
    try prepare(session)
    presenter.willReplay(notebook, count: chosen.count)
    var runs: [CellRun] = []
    for place in chosen {
      guard let step = steps.first, step.place == place else {
        presenter.text(notebook.cells[place])
        continue
      }
      steps.removeFirst()
      if Interrupt.isRequested { return (.interrupted, runs) }
      let run = try self.run(step, in: session, presenter: presenter)
      runs.append(run)
      if let outcome = outcome(after: run) { return (outcome, runs) }
    }
    return (runs.allSatisfy(\.isGood) ? .finished : .failed, runs)
  }

  /// Does what the header asks for before the first cell.
  ///
  /// - Errors: `ValueError` for a header that can't be obeyed.
  public func prepare(_ session: Session) throws {
    if let seed = options.seed ?? notebook.header.seed { try seedEverything(seed, session) }
    if let dialect = notebook.header.dialect { try session.set("dialect", to: dialect) }
  }

  /// Runs one cell, behind the parameters that belong before it.
  ///
  /// - Errors: `ValueError` for keys that the cell can't have, and for parameters that fail.
  public func run(_ step: ReplayStep, in session: Session, presenter: ReplayPresenter) throws -> CellRun {
    session.listener = { (stream: Session.Stream, text: String) in presenter.output(text, stream) }
    defer { session.listener = nil }
    if let parameters = step.parameters { try set(parameters, session, presenter) }
    return try run(step.cell, number: step.number, session, presenter)
  }

  /// How a replay ends behind a cell; nil where the next one follows.
  public func outcome(after run: CellRun) -> Outcome? {
    if let status = run.result.error?.exitStatus { return .exited(status) }
    if run.result.error?.isInterrupt == true, !run.cell.mayRaise { return .interrupted }
    return run.isGood || options.goesOn ? nil : .failed
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
    let outputs = session.records.last?.outputs.map { NotebookOutput($0).callingFile(name) } ?? []
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

extension NotebookOutput {
  /// The same where the notebook is called by its file's name alone: what is recorded depends on no folder.
  fileprivate func callingFile(_ path: String) -> NotebookOutput {
    guard let slash = path.lastIndex(of: "/"), text.contains(path) else { return self }
    var output = self
    output.text = text.replacing(path, with: path[path.index(after: slash)...])
    return output
  }
}

extension NotebookCell {
  /// The cell as a session runs it; `name` is what tracebacks call the file.
  ///
  /// - Errors: `ValueError` for a mode that there is not.
  public func source(named name: String) throws -> CellSource {
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
