import ArgumentParser
import Diagnostics
import Notebooks
import Script
import Sessions

/// `tandem replay FILE.nb`.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Run a notebook's cells in order and show what they give.",
    discussion: """
      --plain prints only what the cells print, as python FILE.nb would. --json writes one object a line and code cell
      and goes on after an error. Otherwise a failing cell ends the replay with its traceback and exit status 1.
      """)

  @Flag(help: "Print only what the cells print.")
  var plain = false

  @Flag(help: "Write one JSON object a line and code cell.")
  var json = false

  @Flag(name: .customLong("no-color"), help: "Never colour the output.")
  var noColor = false

  @ArgumentParser.Argument(help: "The notebook.", completion: .file(extensions: ["nb", "py"]))
  var file: String

  func validate() throws {
    if plain && json { throw ValidationError("--plain and --json exclude each other") }
  }

  func run() throws {
    let status = try Interpreter.runOnLargeStack { () throws -> Int32 in
      let session = Session(arguments: [self.file])
      if !self.plain && !self.json { session.showsProgress() }
      let replay = try Replay(path: self.file, magics: Set(session.magics.keys))
      return try replay.run(in: session, presenter: self.presenter, goesOn: self.json).status
    }
    if status != 0 { throw ExitStatus(code: status) }
  }

  private var presenter: ReplayPresenter {
    if plain { return PlainPresenter.standard }
    let write = { (text: String) in StandardStreams.write(text, to: 1) }
    if json { return JSONPresenter(write: write) }
    return ShownPresenter(
      usesColor: TerminalColor.isWanted(!noColor), write: write,
      writeError: { (text: String) in
        StandardStreams.flush()
        StandardStreams.write(text, to: 2)
      })
  }
}
