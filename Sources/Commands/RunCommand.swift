import ArgumentParser
import Diagnostics
import Glibc
import Notebooks
import Script
import ScriptLibrary
import Sessions
import Shell

/// `tandem`, `tandem FILE`, `tandem -c TEXT`: the shell, a script, a text, or cells from a pipe.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Open the shell, or run a script, a notebook or a text.")

  @Option(name: .customShort("c"), help: "Run this text.")
  var text: String?

  @Flag(name: .customLong("no-color"), help: "Never colour the output.")
  var noColor = false

  @Flag(name: .shortAndLong, help: "Don't greet.")
  var quiet = false

  @Flag(name: .customLong("no-config"), help: "Don't read ~/.config/tandem/config.toml.")
  var ignoresConfiguration = false

  @Flag(name: .customShort("i"), help: "Open the shell when FILE or the text of -c has run.")
  var staysOpen = false

  @Option(name: .customLong("from"), help: "Open the shell after replaying this notebook.", completion: .file())
  var start: String?

  @OptionGroup var files: FileArguments

  @ArgumentParser.Argument(help: "A script (.py) or a notebook (.nb); - for standard input.", completion: .file())
  var file: String?

  @ArgumentParser.Argument(parsing: .captureForPassthrough, help: "What the script finds in sys.argv.")
  var arguments: [String] = []

  func run() throws {
    let status = try Interpreter.runOnLargeStack { () throws -> Int32 in
      self.files.grantToPerson()
      if let start = self.start { return try self.open(after: start) }
      if let text = self.text {
        return try self.runText(text, name: "<string>", arguments: ["-c"] + [self.file].compactMap { $0 } + self.arguments)
      }
      if let file = self.file, file != "-" { return try self.runFile(file) }
      let session = RunCommand.session([""])
      return try self.file == nil ? self.goOn(session) : PipedCells(session).run()
    }
    if status != 0 { throw ExitStatus(code: status) }
  }

  /// A session with the magics of notebooks.
  private static func session(_ arguments: [String]) -> Session {
    let session = Session(arguments: arguments)
    session.useNotebooks()
    return session
  }

  /// The shell at a terminal, else the cells of a pipe.
  ///
  /// - Parameter notebook: the notebook that the session goes on with: the cells typed now belong to it in the history.
  private func goOn(_ session: Session, notebook: String? = nil) throws -> Int32 {
    guard isatty(0) != 0, isatty(1) != 0 else { return try PipedCells(session).run() }
    return try openShell(session, notebook: notebook.map(RunCommand.wholePath))
  }

  /// `--from`: the notebook's cells are shown as they run; one that fails ends the replay, and the shell opens.
  private func open(after path: String) throws -> Int32 {
    let session = RunCommand.session([path])
    files.grant()
    let replay = try Replay(path: path, magics: Set(session.magics.keys))
    let write = { (text: String) in StandardStreams.write(text, to: 1) }
    let presenter = ShownPresenter(
      usesColor: TerminalColor.isWanted(!noColor), write: write,
      writeError: { (text: String) in StandardStreams.write(text, to: 2) })
    let outcome = try replay.run(in: session, presenter: presenter).outcome
    if case .exited(let status) = outcome { return Int32(truncatingIfNeeded: status) }
    files.grantToPerson()
    return try goOn(session, notebook: path)
  }

  /// - Parameter notebook: the file that the session goes on with: its cells have a history of their own.
  private func openShell(_ session: Session, notebook: String?) throws -> Int32 {
    session.showsProgress()
    if !ignoresConfiguration { configure(session) }
    if quiet { session.preferences.greets = false }
    return try InteractiveShell(session, usesColor: TerminalColor.isWanted(!noColor), notebook: notebook).run()
  }

  /// Settings of the configuration file, and `%config -s`, which writes there.
  private func configure(_ session: Session) {
    guard let path = ConfigurationFile.standardPath else { return }
    session.saveSettings = { (settings: [SavedSetting]) throws -> String in
      try ConfigurationFile.save(settings, to: path)
      return path
    }
    guard var file = ConfigurationFile(path: path) else { return }
    file.apply(to: session)
    for problem in file.problems { StandardStreams.write("tandem: \(problem)\n", to: 2) }
  }

  private static func wholePath(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The text that a script begins with.
  private static func documentation(of script: String) -> String? {
    guard let body = try? Parser.parseModule(SourceFile(name: "", text: script)),
      case .expression(let first)? = body.first?.kind, case .string(let text) = first.kind
    else { return nil }
    return text
  }

  private func runFile(_ path: String) throws -> Int32 {
    let text = try SourceText.read(path)
    guard path.hasSuffix(".nb") || path.hasSuffix(".nb.py") else {
      return try runText(text, name: FilePermission.absolute(path), arguments: [path] + arguments, isFile: true)
    }
    let session = RunCommand.session([path] + arguments)
    files.grant()
    let replay = try Replay(path: path, magics: Set(session.magics.keys))
    let outcome = try replay.run(in: session, presenter: PlainPresenter.standard).outcome
    if case .exited = outcome { return outcome.status }
    if staysOpen { files.grantToPerson() }
    return staysOpen ? try goOn(session, notebook: path) : outcome.status
  }

  /// Runs a text as Python runs a script: no values are shown, `%` is an operator.
  private func runText(_ text: String, name: String, arguments: [String], isFile: Bool = false) throws -> Int32 {
    let session = RunCommand.session(arguments)
    if isFile {
      session.interpreter.globals["__file__"] = .string(FilePermission.absolute(name))
      session.interpreter.globals["__doc__"] = RunCommand.documentation(of: text).map { .string($0) } ?? Handle.none
    }
    session.listener = { (stream: Session.Stream, text: String) in
      StandardStreams.write(text, to: stream == .error ? 2 : 1)
    }
    session.console = isatty(0) != 0 && isatty(1) != 0
      ? TerminalConsole(usesColor: TerminalColor.isWanted(!noColor)) : LineConsole()
    let result = session.run(CellSource(text, name: name, mode: .eager, allowsMagics: false))
    let status = CellStatus.report(result)
    return staysOpen && result.error?.exitStatus == nil ? try goOn(session) : status
  }
}

/// What a cell's end means for the program.
enum CellStatus {
  /// Writes the traceback of a failed cell; gives the exit status.
  static func report(_ result: CellResult) -> Int32 {
    guard let error = result.error else { return 0 }
    if let status = error.exitStatus {
      if status == 1, !error.message.isEmpty, Int(error.message) == nil {
        StandardStreams.write(error.message + "\n", to: 2)
      }
      return Int32(truncatingIfNeeded: status)
    }
    StandardStreams.write(error.traceback, to: 2)
    return error.isInterrupt ? 130 : 1
  }
}

extension PlainPresenter {
  /// Writes to the program's own streams.
  static var standard: PlainPresenter {
    PlainPresenter(
      standardOutput: { (text: String) in StandardStreams.write(text, to: 1) },
      standardError: { (text: String) in StandardStreams.write(text, to: 2) })
  }
}

extension Replay.Outcome {
  var status: Int32 {
    switch self {
    case .finished: 0
    case .failed: 1
    case .interrupted: 130
    case .exited(let status): Int32(truncatingIfNeeded: status)
    }
  }
}

/// Whether escape codes may be written.
enum TerminalColor {
  /// Only to a terminal that has a name and is not dumb, and not against `NO_COLOR`; `CLICOLOR_FORCE` overrides.
  static func isWanted(_ allowed: Bool = true) -> Bool {
    guard allowed else { return false }
    if let forced = value("CLICOLOR_FORCE"), forced != "0" { return true }
    if let refused = value("NO_COLOR"), !refused.isEmpty { return false }
    guard let terminal = value("TERM"), !terminal.isEmpty, terminal != "dumb" else { return false }
    return isatty(1) != 0
  }

  private static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
