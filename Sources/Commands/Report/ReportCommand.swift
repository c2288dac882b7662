import ArgumentParser
import Diagnostics
import Foundation
import Notebooks
import Script
import Sessions

/// `tandem report FILE…`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Make a web page of notebooks: text, code, outputs, graphs, comparisons.",
    discussion: """
      The page is one file and asks no server for anything: style, script and pictures are in it. Text is shown with its
      formulas, tensors unfold, graphs are drawn and lead to the lines that made their nodes, %compare stands side by side
      with bars for the times. Everything in a notebook is text to the page: it can run nothing of it.

      The cells are run for it, as by tandem replay; --recorded takes the outputs that stand in the file. A cell that fails
      ends its notebook's replay; the page shows the error, and the exit status is 1.

      Several notebooks or a folder make one page of all (-o study.html), or a page each with a list (-o FOLDER).
      """)

  @Option(
    name: .shortAndLong, help: "The page, or a folder for a page each; by default FILE.html beside a single notebook.",
    completion: .file(extensions: ["html"]))
  var output: String?

  @Flag(help: "Show the outputs that the files record; run nothing.")
  var recorded = false

  @Flag(name: .shortAndLong, help: "Replace files that are no reports.")
  var force = false

  @OptionGroup var cells: ReplayArguments

  /// The notebook's number among those of a page, for the process that replays it and writes down what came of it.
  @Option(help: .hidden)
  var part: Int?

  @ArgumentParser.Argument(help: "The notebooks, or folders of them.", completion: .file(extensions: ["nb", "py"]))
  var files: [String]

  func run() throws {
    let files = try ReplayedFiles(self.files)
    for path in files.paths where path.hasSuffix(".ipynb") {
      throw Failure(.valueError, "'\(path)' is a notebook of Jupyter's", hint: "first: tandem convert '\(path)'")
    }
    // What a page shows must not depend on who makes it.
    setenv("COLUMNS", "80", 1)
    let status = try Interpreter.runOnLargeStack { () throws -> Int32 in
      if let part = self.part, let output = self.output, let path = files.paths.first {
        return try ReportReplay(path, number: part, self.cells, showsProgress: false).write(to: output)
      }
      return try self.report(files)
    }
    if status != 0 { throw ExitStatus(code: status) }
  }

  private func report(_ files: ReplayedFiles) throws -> Int32 {
    let target = try ReportTarget(output, files, replacesAll: force)
    let notebooks: [ReportedNotebook]
    var status: Int32 = 0
    if recorded {
      notebooks = try files.paths.map { try ReportReplay.recorded($0) }
    } else if let file = files.only {
      let (notebook, ended) = try ReportReplay(file, number: 1, cells, showsProgress: true).run()
      if ended == 130 { return ended }
      (notebooks, status) = ([notebook], ended)
    } else {
      (notebooks, status) = try replayEach(files.paths)
      if status == 130 { return status }
    }
    let builtins = Set(Session().interpreter.builtins.members.stringKeys)
    try target.write(ReportPages(notebooks, builtins: builtins))
    return status
  }

  /// Each by a process of its own, so that neither state nor a crash goes from one to the next.
  private func replayEach(_ paths: [String]) throws -> (notebooks: [ReportedNotebook], status: Int32) {
    let progress = TerminalProgress()
    defer { progress.show("") }
    var notebooks: [ReportedNotebook] = []
    var status: Int32 = 0
    for (index, path) in paths.enumerated() {
      progress.show("notebook \(index + 1) of \(paths.count): \(path)")
      let part = NSTemporaryDirectory() + "tandem-report-\(getpid())-\(index).json"
      defer { unlink(part) }
      let words = ["report", "--part=\(index + 1)", "--output=\(part)"] + cells.words
      let ended = try ReplayProcess(words + ["--", path]).run(naming: nil)
      if ended == 130 || Interrupt.isWaiting { return ([], 130) }
      status = max(status, ended)
      if let data = FileManager.default.contents(atPath: part),
        let notebook = try? JSONDecoder().decode(ReportedNotebook.self, from: data) {
        notebooks.append(notebook)
      } else {
        progress.show("")
        StandardStreams.write("tandem: '\(path)': the replay ended with status \(ended); its recorded outputs are shown\n", to: 2)
        var notebook = try ReportReplay.recorded(path)
        notebook.hasFailed = true
        notebooks.append(notebook)
      }
    }
    return (notebooks, status)
  }
}
