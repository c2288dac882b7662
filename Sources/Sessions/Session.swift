import Diagnostics
import Glibc
import Ops
import Script
import ScriptLibrary
import Tracing

/// One session: cells go in, results come out. The shell, notebooks and commands use this door alike.
///
/// Lives on the interpreter's thread: make and use it within `Interpreter.runOnLargeStack`.
public final class Session {
  public let interpreter: Interpreter
  /// How cells are executed that don't say it themselves.
  public var mode = CellSource.Mode.eager
  /// How many cells have run.
  public private(set) var count = 0
  /// Hears output while a cell runs; what a cell printed is in its result as well.
  public var listener: ((Stream, String) -> Void)?
  /// The magics by name.
  public private(set) var magics: [String: Magic]
  /// The cells that have run, from the first on.
  public internal(set) var records: [CellRecord] = []
  /// What `%undo` takes back.
  let undoHistory = UndoHistory()
  /// How the person wants it.
  public var preferences = Preferences()
  /// The cells of earlier sessions, oldest first; nil where none are kept.
  public var earlierCells: (() -> [String])?
  /// Lets a person change a text in an editor of their own; nil where there is none.
  public var editor: ((String) -> String?)?
  private let cellNames = CellNames()
  /// Writes settings into the person's configuration file and gives its path; nil where there is none.
  public var saveSettings: (([SavedSetting]) throws -> String)?
  /// Those that `%config` has changed.
  var changedSettings: [String] = []
  /// The columns that tables may fill.
  public var width = 80
  /// Finds out what a picture may be drawn with; nil where no escape code may be written.
  public var findGraphics: (() -> Graphics)?
  /// What was found.
  var foundGraphics: Graphics?
  /// Whether a person types the cells: then what they change is kept for `%undo`.
  public var isInteractive = false {
    didSet { undoHistory.isOn = isInteractive }
  }
  /// Cells that `%load` has read and that have not run yet.
  package var offers: [OfferedCell] = []
  /// Whether they are offered now, or left for later.
  package var isOffering = false
  /// Whether a person wants them all.
  package var runsAllOffers = false
  /// Where a person is in the tutorial; nil while none is under way.
  var tutorial: Tutorial?
  /// The step (from 0) that it goes on with.
  public var leftTutorial = 0 {
    didSet { keepTutorial?(leftTutorial) }
  }
  /// Keeps that for other sessions.
  public var keepTutorial: ((Int) -> Void)?
  /// Where `%cd -` goes.
  var earlierFolder: String?
  /// Hears which graphs `%graph` has shown, and how.
  var showedGraph: ((ConcreteFunctionObject, GraphView) -> Void)?
  /// Where a person is told what takes its time; an empty text takes the line away. nil where nobody looks.
  public var progress: ((String) -> Void)?
  /// How long `%compare` may call again and again for its figures.
  var timingSeconds = 0.6
  /// Takes the text of a notebook apart into its cells, for `%run`; nil where no room above knows the format.
  package var notebookCells: ((_ text: String, _ name: String) throws -> [CellSource])?
  /// Answers debuggers; nil where nobody can.
  public var console: (any DebuggerConsole)? {
    didSet { interpreter.debugger.console = console }
  }
  var running: CellResult?
  private var notes: FunctionNotes?
  /// Looks at the cells' code.
  let cellLint = CellLint()
  /// Whether somebody intercepts the calls of functions: then none takes the quick way, and there are no notes.
  var isObserved = false

  public enum Stream: Sendable { case output, error, display }

  /// - Parameter arguments: `sys.argv`.
  public init(arguments: [String] = [""]) {
    interpreter = Interpreter()
    magics = Dictionary(uniqueKeysWithValues: Magic.all.map { ($0.name, $0) })
    Library.install(in: interpreter, arguments: arguments)
    Dialect.current = .tensorflow
    interpreter.output = { [unowned self] (text: String) in write(text, .output) }
    interpreter.errorOutput = { [unowned self] (text: String) in write(text, .error) }
    interpreter.debugger.unattended = { [unowned self] (place: String) in
      display("breakpoint at \(place): nobody can answer here, so the run goes on")
    }
  }

  /// Makes further magics known: those of the rooms above.
  public func add(_ more: [Magic]) { for magic in more { magics[magic.name] = magic } }

  private func note(_ text: String, _ kind: CellOutput.Kind) {
    guard !records.isEmpty else { return }
    CellOutput.append(text, kind, to: &records[records.count - 1].outputs)
  }

  private func write(_ text: String, _ stream: Stream) {
    switch stream {
    case .output:
      running?.keep(text, in: \.standardOutput)
      note(text, .standardOutput)
    case .error:
      running?.keep(text, in: \.standardError)
      note(text, .standardError)
    case .display: break
    }
    listener?(stream, text)
  }

  /// Shows text as a magic's output.
  ///
  /// - Parameter shownAs: what a terminal gets in place of the text that is kept, such as a picture.
  func display(_ text: String, isVolatile: Bool = false, shownAs: String? = nil) {
    running?.display.append(Display(text, isVolatile: isVolatile))
    note(text, isVolatile ? .volatile : .display)
    let shown = shownAs ?? text
    listener?(.display, shown.hasSuffix("\n") ? shown : shown + "\n")
  }

  /// Runs `body` without notes on the functions that it traces and calls: a magic that calls them many times says itself
  /// what they did.
  func withoutNotes<Result>(_ body: () throws -> Result) rethrows -> Result {
    let earlier = notes?.end() ?? []
    defer { startNotes(earlier) }
    return try body()
  }

  private func startNotes(_ earlier: [String] = []) {
    guard !isObserved else {
      TraceLedger.listener = { (_: FunctionEvent) in }
      return
    }
    notes = FunctionNotes(earlier: earlier) { [unowned self] (text: String) in write(text, .error) }
  }

  // MARK: Running

  /// Runs a cell. Never throws: what goes wrong is in the result, and the session goes on.
  public func run(_ source: CellSource) -> CellResult {
    count += 1
    if source.allowsMagics { records.append(CellRecord(number: count, source: source, mode: source.mode ?? mode)) }
    var result = CellResult()
    undoHistory.during(count, interpreter) { result = runWatched(source) }
    if source.allowsMagics { remember(result) }
    return result
  }

  /// Adds to the cell's record what came of it.
  private func remember(_ result: CellResult) {
    let index = records.count - 1
    records[index].seconds = result.seconds
    if let value = result.valueText { note(value, .value) }
    guard let error = result.error else { return }
    records[index].hasFailed = true
    note(error.message.isEmpty ? error.type : "\(error.type): \(error.message)", .error)
  }

  private func runWatched(_ source: CellSource) -> CellResult {
    Interrupt.clear()
    running = CellResult()
    startNotes()
    cellLint.begin(isWanted: source.allowsMagics)
    if source.allowsMagics { interpreter.keepsFrames = true }
    if let commands = source.debuggerCommands { interpreter.debugger.console = RecordedConsole(commands, self) }
    let start = Clock.now
    do {
      if isInteractive, source.allowsMagics { cellNames.begin(count, source.text, interpreter) }
      let value = try runSegments(source)
      if let value, !value.isNoneOrUndefined, !source.hidesValue {
        running?.value = value
        running?.valueText = try interpreter.repr(value)
        try remember(value)
      }
    } catch {
      running?.value = nil
      running?.error = cellError(error)
    }
    let seconds = Clock.now - start
    interpreter.debugger.runEnded()
    interpreter.debugger.console = console
    var result = running ?? CellResult()
    running = nil
    result.seconds = seconds
    result.notes = notes?.end() ?? []
    notes = nil
    result.warnings = cellLint.end(interpreter)
    return result
  }

  /// The cell that runs is about the session: it is neither repeated nor saved.
  package func isAboutSession() {
    guard !records.isEmpty else { return }
    records[records.count - 1].isAboutSession = true
  }

  /// What the tutorial says after a cell.
  public func tutorialText() -> String? {
    guard let tutorial, let record = records.last, !record.isAboutSession else { return nil }
    let (text, next) = tutorial.after(record.source.text, self)
    if next?.index != tutorial.index { leftTutorial = next?.index ?? 0 }
    self.tutorial = next
    return text
  }

  /// Shows a line as a magic's output, for the rooms above.
  package func show(_ text: String) { display(text) }

  func markUndone(_ number: Int) {
    guard let first = records.first, records.indices.contains(number - first.number) else { return }
    records[number - first.number].isUndone = true
  }

  /// Runs the code and the magics of a text as part of the cell that runs; its last value.
  func runSegments(_ source: CellSource) throws -> Handle? {
    var value: Handle?
    for segment in CellSegments.split(source) {
      switch segment {
      case .code(let text, let line):
        value = try runCode(text, source, line: line)
      case .magic(let name, let argument, let line):
        value = try magic(name).run(MagicCall(self, argument: argument, body: nil, source: source, line: line))
      case .cellMagic(let name, let argument, let body, let line):
        let call = MagicCall(self, argument: argument, body: body, source: source, line: line)
        value = try magic(name).run(call)
      }
    }
    return value
  }

  private func magic(_ name: String) throws -> Magic {
    if let magic = magics[name] { return magic }
    let near = Spelling.nearest(to: name, among: magics.keys.sorted())
    throw Failure(
      .nameError, "there is no magic '%\(name)'",
      hint: near.map { "did you mean %\($0)?" } ?? "%help lists the magics")
  }

  /// Runs code of a cell; the value of a last expression, None when there is none.
  func runCode(_ text: String, _ source: CellSource, line: Int) throws -> Handle {
    let file = SourceFile(name: source.name, text: text, firstLine: source.firstLine + line)
    // Cells may await outside of functions, as in IPython; scripts may not.
    let (body, awaits) = source.allowsMagics ? try Parser.parseCell(file) : (try Parser.parseModule(file), false)
    cellLint.add(body, file)
    if (source.mode ?? mode) == .graph { return try GraphCell(body, file, self).run() }
    let code = try Compiler.compileModule(body, file: file, lastExpressionIsResult: true, isCoroutine: awaits)
    if !awaits { return try interpreter.execute(code) }
    // All cells share one loop, so that a task of one goes on while another awaits.
    return try interpreter.callMethod(interpreter.importModule("asyncio"), "_run_cell", [interpreter.coroutine(code)])
  }

  /// `_`, `__`, `___` and the like.
  private func remember(_ value: Handle) throws {
    let globals = interpreter.globals
    globals["___"] = globals["__"]
    globals["__"] = globals["_"]
    globals["_"] = value
    if isInteractive { try cellNames.end(count, value, interpreter) }
  }

  private func cellError(_ error: any Error) -> CellError {
    let exception = interpreter.exception(for: error)
    // Leaving a debugger is no error to look into.
    if exception.type !== Debugger.quitClass { interpreter.lastException = exception }
    let message = (try? exception.message(interpreter)) ?? ""
    var text = interpreter.tracebackText(of: error)
    if !text.hasSuffix("\n") { text += "\n" }
    if let hint = exception.hint { text += "  hint: \(hint)\n" }
    var result = CellError(type: exception.typeName, message: message, traceback: text)
    if exception.typeName == "SystemExit" { result.exitStatus = exitStatus(exception) }
    return result
  }

  private func exitStatus(_ exception: ExceptionObject) -> Int {
    switch exception.arguments.first {
    case nil, .none?: 0
    case .int(let status)?: status & 255
    default: 1
    }
  }
}

/// Wall time for cells.
enum Clock {
  /// Seconds of the monotonic clock.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
