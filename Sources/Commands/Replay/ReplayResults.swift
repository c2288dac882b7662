import Diagnostics
import Notebooks
import Script
import Sessions

/// What a replay came to: what differs from the file, what is written back, how the program ends.
struct ReplayResults {
  let replay: Replay
  let checks: Bool
  let updates: Bool
  let rewritesVolatile: Bool
  /// Whether the file holds recorded outputs at all.
  let hasRecordedOutputs: Bool

  init(_ replay: Replay, checks: Bool, updates: Bool, rewritesVolatile: Bool) {
    self.replay = replay
    self.checks = checks
    self.updates = updates
    self.rewritesVolatile = rewritesVolatile
    hasRecordedOutputs = replay.notebook.cells.contains { !$0.outputs.isEmpty }
  }

  /// A cell's outputs beside those that are recorded.
  ///
  /// - Errors: `ValueError` for a cell whose keys say no rule.
  func comparison(_ run: Replay.CellRun) throws -> OutputCheck {
    let rule = try CheckRule(run.cell, in: replay.notebook.header)
    return OutputCheck(recorded: run.cell.outputs, new: run.outputs, rule: rule, rewritesVolatile: rewritesVolatile)
  }

  /// What differs from what is recorded; nothing in a file without recorded outputs. An error that nobody expects is shown
  /// with its traceback, not as a difference.
  private func differences(_ run: Replay.CellRun) throws -> [OutputCheck.Difference] {
    guard hasRecordedOutputs else { return [] }
    return try comparison(run).differences.filter { !(run.hasFailed && $0.recorded == nil && $0.new?.kind == .error) }
  }

  /// Why a cell is not as it should be, in lines; empty when it is.
  func check(_ run: Replay.CellRun) throws -> [String] {
    try differences(run).flatMap(\.lines) + run.differences.map { "eager and graph differ: \($0)" }
  }

  /// Whether recording these outputs moves lines that some of them name, so that the next replay would give others.
  func moveNamedLines(_ runs: [Replay.CellRun]) throws -> Bool {
    var text = replay.text
    let outputs = try runs.map { try comparison($0).merged }
    for (run, merged) in zip(runs, outputs).reversed() where isRecorded(run) { text.setOutputs(merged, of: run.cell) }
    let moved = try Replay(text: text.text, name: replay.name, magics: replay.magics).notebook.cells
    return zip(runs, outputs).contains { (run: Replay.CellRun, merged: [NotebookOutput]) -> Bool in
      let place = run.number - 1
      guard moved.indices.contains(place), moved[place].firstLine != run.cell.firstLine else { return false }
      return merged.contains { $0.text.contains(#/line \d|\.(nb|py):\d/#) }
    }
  }

  private func isRecorded(_ run: Replay.CellRun) -> Bool { !run.hasFailed && run.result.error?.isInterrupt != true }

  /// Writes outputs back if that was asked for, and says what the replay came to.
  func finish(_ outcome: Replay.Outcome, _ runs: [Replay.CellRun], says: Bool) throws -> Int32 {
    var lines: [String] = []
    if updates { lines.append(try update(runs)) }
    var differing = 0
    if checks {
      differing = try runs.count { try !check($0).isEmpty }
      lines.append("\(replay.name): \(conclusion(outcome, runs, differing))")
    }
    if says { for line in lines { StandardStreams.write(line + "\n", to: 1) } }
    if case .exited = outcome { return outcome.status }
    return outcome == .finished && differing > 0 ? 1 : outcome.status
  }

  private func conclusion(_ outcome: Replay.Outcome, _ runs: [Replay.CellRun], _ differing: Int) -> String {
    let failed = runs.count { $0.hasFailed }
    let rest = replay.notebook.cells.count { $0.kind == .code && !$0.isSkipped } - runs.count
    var parts: [String] = []
    if failed > 0 { parts.append("\(ReplayResults.cells(failed)) failed") }
    if differing > 0 { parts.append("\(ReplayResults.cells(differing)) not as recorded") }
    if outcome == .interrupted { parts.append("interrupted") }
    if case .exited(let status) = outcome { parts.append("the notebook exited with \(status)") }
    if parts.isEmpty {
      parts.append("\(ReplayResults.cells(runs.count)) \(hasRecordedOutputs ? "as recorded" : "ran")")
      if !hasRecordedOutputs { parts.append("nothing is recorded to compare with; --update records") }
    }
    if rest > 0 { parts.append("\(ReplayResults.cells(rest)) did not run") }
    return parts.joined(separator: "; ")
  }

  private static func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }

  /// Writes the outputs of the cells that ran and did not fail, where they are not as recorded.
  private func update(_ runs: [Replay.CellRun]) throws -> String {
    var text = replay.text
    var changed: [Int] = []
    for run in runs.reversed() where isRecorded(run) {
      let merged = try comparison(run).merged
      guard merged != run.cell.outputs else { continue }
      text.setOutputs(merged, of: run.cell)
      changed.insert(run.number, at: 0)
    }
    guard !changed.isEmpty else { return "\(replay.name): nothing to record" }
    try NotebookFile.write(text.text, to: replay.name)
    let list = changed.map(String.init).joined(separator: ", ")
    return "\(replay.name): recorded the outputs of cell\(changed.count == 1 ? "" : "s") \(list)"
  }

  /// The replay as a suite of tests, a cell a test.
  func suite(_ runs: [Replay.CellRun]) throws -> JUnitReport.Suite {
    JUnitReport.Suite(
      name: replay.name,
      tests: try runs.map { (run: Replay.CellRun) -> JUnitReport.Test in
        let title = run.cell.title.isEmpty ? run.cell.text("id") ?? "" : run.cell.title
        var test = JUnitReport.Test(
          name: "cell \(run.number)" + (title.isEmpty ? "" : ": \(title)"), seconds: run.result.seconds)
        test.output = run.result.standardOutput
        test.errorOutput = run.result.standardError
        if run.hasFailed, let error = run.result.error {
          test.failure = (message: "\(error.type): \(error.message)", text: error.traceback)
        } else if checks || !run.differences.isEmpty {
          let lines = try checks ? check(run) : run.differences
          if !lines.isEmpty { test.failure = (message: "not as recorded", text: lines.joined(separator: "\n")) }
        }
        return test
      })
  }
}

/// Says nothing of cells that give what is recorded, and shows what differs of the others.
final class CheckPresenter: ReplayPresenter {
  private let results: ReplayResults
  private let usesColor: Bool
  private let write: (String) -> Void

  init(_ results: ReplayResults, usesColor: Bool, write: @escaping (String) -> Void) {
    self.results = results
    self.usesColor = usesColor
    self.write = write
  }

  func text(_ cell: NotebookCell) {}
  func willRun(_ cell: NotebookCell, number: Int) {}
  func output(_ text: String, _ stream: Session.Stream) {}

  func didRun(_ run: Replay.CellRun) {
    let lines: [String]
    do {
      lines = results.checks ? try results.check(run) : run.differences.map { "eager and graph differ: \($0)" }
    } catch {
      lines = ["\(error)"]
    }
    guard run.hasFailed || !lines.isEmpty else { return }
    let title = run.cell.title.isEmpty ? run.cell.text("id") ?? "" : run.cell.title
    write("\(results.replay.name):\(run.cell.firstLine): cell \(run.number)\(title.isEmpty ? "" : " (\(title))")\n")
    if run.hasFailed, let error = run.result.error { write(error.traceback) }
    for line in lines { write("  " + colored(line) + "\n") }
  }

  private func colored(_ line: String) -> String {
    guard usesColor, let sign = line.first, sign == "-" || sign == "+" else { return line }
    return "\u{1B}[\(sign == "-" ? "31" : "32")m\(line)\u{1B}[0m"
  }
}
