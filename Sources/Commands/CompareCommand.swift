import ArgumentParser
import Diagnostics
import Foundation
import Notebooks
import Script
import Sessions

/// `tandem compare FILE`.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare every call of a traced function in a notebook with its eager execution.",
    discussion: """
      The cells run in order. Where a traced function is called, it runs eagerly first, then as a graph from the same
      state, with which the notebook goes on. One row a place: whether they are equal, the greatest distance in ULPs, the
      median times of a call. Exit status 1: a value, an error or a variable differs, or a cell failed.
      """)

  @Flag(help: "Write the rows as JSON.")
  var json = false

  @OptionGroup var files: FileArguments

  @ArgumentParser.Argument(help: "The notebook or script.", completion: .file(extensions: ["nb", "py"]))
  var file: String

  func run() throws {
    let status = try Interpreter.runOnLargeStack { () throws -> Int32 in
      self.files.grant()
      let session = Session(arguments: [self.file])
      let isScript = self.file.hasSuffix(".py") && !self.file.hasSuffix(".nb.py")
      let replay = try Replay(path: self.file, magics: isScript ? [] : Set(session.magics.keys))
      let comparisons = CallComparisons(session)
      defer { comparisons.end() }
      let presenter = ComparePresenter(comparisons, cells: replay.notebook.cells.count)
      let outcome = try replay.run(in: session, presenter: presenter).outcome
      let table = CompareTable(comparisons.sites)
      StandardStreams.write(self.json ? table.json : table.text, to: 1)
      if outcome != .finished { return outcome.status }
      return comparisons.sites.allSatisfy(\.isEqual) ? 0 : 1
    }
    if status != 0 { throw ExitStatus(code: status) }
  }
}

/// Shows errors, and at a terminal which cell runs; what the cells print is not the matter here.
private final class ComparePresenter: ReplayPresenter {
  private let comparisons: CallComparisons
  private let cells: Int
  private let progress = TerminalProgress()

  init(_ comparisons: CallComparisons, cells: Int) {
    self.comparisons = comparisons
    self.cells = cells
  }

  func text(_ cell: NotebookCell) {}
  func output(_ text: String, _ stream: Session.Stream) {}

  func willRun(_ cell: NotebookCell, number: Int) {
    comparisons.cell = number
    progress.show("cell \(number) of \(cells)")
  }

  func didRun(_ run: Replay.CellRun) {
    progress.show("")
    guard let error = run.result.error, run.hasFailed else { return }
    StandardStreams.write("In cell \(run.number):\n" + error.traceback, to: 2)
  }
}

/// The rows of a comparison as a table or as JSON.
private struct CompareTable {
  private let sites: [CallComparisons.Site]

  init(_ sites: [CallComparisons.Site]) { self.sites = sites }

  var text: String {
    guard !sites.isEmpty else { return "no traced function is called\n" }
    let header = ["cell", "line", "call", "calls", "result", "ULPs", "eager", "graph", "note"]
    let rows = [header] + sites.map { CompareTable.cells($0) }
    let widths = header.indices.map { (column: Int) -> Int in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { (row: [String]) -> String in
      var line = ""
      for (column, text) in row.enumerated() {
        line += text + (column == row.count - 1 ? "" : String(repeating: " ", count: widths[column] - text.count + 2))
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
    return lines.joined(separator: "\n") + "\n" + conclusion + "\n"
  }

  private var conclusion: String {
    let different = sites.filter { !$0.isEqual }.count
    let places = sites.count == 1 ? "1 place" : "\(sites.count) places"
    return different == 0 ? "\(places): all equal" : "\(places): \(different) \(different == 1 ? "differs" : "differ")"
  }

  private static func cells(_ site: CallComparisons.Site) -> [String] {
    var notes = site.notes
    if site.traces > 1 { notes.insert("traced \(site.traces) times", at: 0) }
    if let difference = site.difference { notes.insert(difference, at: 0) }
    if site.compared < site.calls { notes.append("\(site.compared) calls compared") }
    return [
      String(site.cell), String(site.line), site.call, String(site.calls), site.isEqual ? "equal" : "differs",
      site.ulps.map(String.init) ?? "-",
      site.eagerSeconds.map { TimeText.short($0) } ?? "-",
      site.graphSeconds.map { TimeText.short($0) } ?? "-",
      notes.joined(separator: "; "),
    ]
  }

  /// An array with one object a place.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(sites.map { JSONSite($0) }) else { return "[]\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private struct JSONSite: Encodable {
    let cell, line, calls, compared, traces: Int
    let function, call: String
    let equal: Bool
    let difference: String?
    let ulps: UInt64?
    let eagerSeconds, graphSeconds: Double?
    let notes: [String]

    init(_ site: CallComparisons.Site) {
      (cell, line, calls, compared, traces) = (site.cell, site.line, site.calls, site.compared, site.traces)
      (function, call, equal) = (site.function, site.call, site.isEqual)
      (difference, ulps, notes) = (site.difference, site.ulps, site.notes)
      (eagerSeconds, graphSeconds) = (site.eagerSeconds, site.graphSeconds)
    }
  }
}
