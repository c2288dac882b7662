import ArgumentParser
import Diagnostics
import Glibc
import Notebooks
import Script
import Sessions

/// `tandem replay FILE…`.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Run notebooks' cells in order; show, check or record what they give.",
    discussion: """
      --plain prints only what the cells print, as python FILE.nb would. --json writes one object a line and code cell
      and goes on after an error. Otherwise a failing cell ends the replay with its traceback and exit status 1.

      --check compares what each cell gives with what is recorded under it: numbers within the tolerances, types, shapes
      and all other text exactly, times never. It shows what differs, and ends with 1 if anything does. --update writes
      outputs back that are not as recorded, and leaves every other line of the file alone.

      A folder stands for all notebooks in it. Each file is replayed by a process of its own.
      """)

  @Flag(help: "Print only what the cells print.")
  var plain = false

  @Flag(help: "Write one JSON object a line and code cell.")
  var json = false

  @Flag(help: "Compare what the cells give with what is recorded.")
  var check = false

  @Flag(help: "Record outputs that are not as recorded.")
  var update = false

  @Flag(help: "With --update: record times and other volatile outputs, too.")
  var volatile = false

  @Option(help: ArgumentHelp("Write a report in JUnit's XML.", valueName: "path"), completion: .file(extensions: ["xml"]))
  var junit: String?

  /// How often this has been started to record what the recording before it has moved.
  @Option(help: .hidden)
  var round = 1

  @Flag(name: .customLong("no-color"), help: "Never colour the output.")
  var noColor = false

  @OptionGroup var cells: ReplayArguments

  @ArgumentParser.Argument(help: "The notebooks, or folders of them.", completion: .file(extensions: ["nb", "py"]))
  var files: [String]

  func validate() throws {
    if plain && json { throw ValidationError("--plain and --json exclude each other") }
    if plain && (check || update) { throw ValidationError("--plain shows nothing but what cells print: leave it out") }
    if volatile && !update { throw ValidationError("--volatile says what --update records: add --update") }
  }

  func run() throws {
    let files = try ReplayedFiles(self.files)
    let status =
      if let file = files.only { try replay(file) } else { try files.replayEach(words, isJSON: json, junit: junit) }
    if status != 0 { throw ExitStatus(code: status) }
  }

  private func replay(_ file: String) throws -> Int32 {
    cells.grantFiles()
    // What is recorded must not depend on who looks at it.
    if check || update { setenv("COLUMNS", "80", 1) }
    return try Interpreter.runOnLargeStack { () throws -> Int32 in
      let session = Session(arguments: [file])
      session.useNotebooks()
      var replay = try Replay(path: file, magics: Set(session.magics.keys))
      replay.options = try self.cells.options()
      if self.json { replay.options.goesOn = true }
      for name in replay.options.parameters.unknown(in: replay.notebook) {
        StandardStreams.write("tandem: '\(file)' has no parameter '\(name)'\n", to: 2)
      }
      let results = ReplayResults(replay, checks: self.check, updates: self.update, rewritesVolatile: self.volatile)
      let progress = ReplayProgress(file)
      defer { progress.end() }
      session.progress = { (text: String) in progress.detail(text) }
      let presenter = ProgressPresenter(self.presenter(results), progress)
      let (outcome, runs) = try replay.run(in: session, presenter: presenter)
      progress.end()
      let repeats = try self.update && self.round < 3 && results.moveNamedLines(runs)
      let status = try results.finish(outcome, runs, says: !self.plain && !self.json)
      if let junit = self.junit { try NotebookFile.write(JUnitReport([results.suite(runs)]).text, to: junit) }
      // What was recorded has moved lines that outputs name: another replay records these as they are now.
      if repeats {
        let words = ["replay", "--update", "--round=\(self.round + 1)"] + (self.volatile ? ["--volatile"] : []) + self.cells.words
        _ = try ReplayProcess(words + ["--", file]).run(naming: nil)
      }
      return status
    }
  }

  private func presenter(_ results: ReplayResults) -> ReplayPresenter {
    if plain { return PlainPresenter.standard }
    let write = { (text: String) in StandardStreams.write(text, to: 1) }
    if json { return JSONPresenter(check: check ? results.check : nil, write: write) }
    let usesColor = TerminalColor.isWanted(!noColor)
    if check || update { return CheckPresenter(results, usesColor: usesColor, write: write) }
    return ShownPresenter(
      usesColor: usesColor, write: write,
      writeError: { (text: String) in
        StandardStreams.flush()
        StandardStreams.write(text, to: 2)
      })
  }

  /// The options as another process takes them.
  private var words: [String] {
    let flags = [("plain", plain), ("json", json), ("check", check), ("update", update), ("volatile", volatile), ("no-color", noColor)]
    return flags.filter(\.1).map { "--\($0.0)" } + cells.words
  }
}
