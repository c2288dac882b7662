import Diagnostics
import LineEditing
import Script
import Sessions

/// The prompt: reads cells, runs them in a session, shows what they give.
public final class InteractiveShell {
  private let session: Session
  private let terminal: any CellTerminal
  private var language: CellLanguage
  private let presenter: CellPresenter
  private let usesColor: Bool

  /// A shell on the program's own terminal.
  ///
  /// - Parameter notebook: the whole path of the notebook that the session goes on with: it has its own history.
  public convenience init(_ session: Session, usesColor: Bool, notebook: String? = nil) {
    let terminal = ProgramTerminal.open(usesVi: session.preferences.keys == .vi, notebook: notebook)
    self.init(session, terminal: terminal, usesColor: usesColor)
  }

  public init(_ session: Session, terminal: any CellTerminal, usesColor: Bool) {
    self.session = session
    self.terminal = terminal
    language = CellLanguage(session)
    self.usesColor = usesColor
    presenter = CellPresenter(terminal)
    session.isInteractive = true
    session.earlierCells = { terminal.earlierCells }
    session.editor = { (text: String) -> String? in ExternalEditor.edit(text) }
    TutorialFile.standard?.serve(session)
    applyPreferences()
    session.console = TerminalConsole(terminal, promptStyle: presenter.promptStyle)
    session.listener = { [presenter] (stream: Session.Stream, text: String) in
      presenter.output(text, isDisplay: stream == .display)
    }
  }

  /// The keys and colours that the person wants now.
  private func applyPreferences() {
    terminal.useKeys(ofVi: session.preferences.keys == .vi)
    let wantsColor = usesColor && session.preferences.colors != .never
    session.findGraphics = wantsColor ? { [terminal] in terminal.graphics } : nil
    let theme: ColorTheme? =
      switch session.preferences.colors {
      case _ where !usesColor: nil
      case .never: nil
      case .auto: .detected
      case .dark: .dark
      case .light: .light
      }
    guard theme?.keyword != language.colors?.theme.keyword else { return }
    language.colors = theme.map { SourceColors($0, builtins: session.interpreter.builtins.members.stringKeys) }
    presenter.colors = language.colors
  }

  /// Reads and runs cells until the person leaves; gives the exit status.
  public func run() throws -> Int32 {
    if session.preferences.greets { presenter.greet() }
    let offers = NotebookOffers(session, terminal) { [self] (text: String) in terminal.readCell(request(text)) }
    while true {
      applyPreferences()
      if session.isOffering {
        if case .run(let cell) = offers.next(), let status = runCell(cell.text, mode: cell.mode) { return status }
        continue
      }
      switch terminal.readCell(request()) {
      case .cancelled: continue
      case .end: return 0
      case .cell(let text):
        if text.isEmpty { continue }
        if let status = runCell(text) { return status }
      }
    }
  }

  private func request(_ text: String = "") -> CellRequest {
    CellRequest(prompt: prompt, promptStyle: presenter.promptStyle, language: language, text: text)
  }

  private var prompt: String {
    session.preferences.prompt.replacingAll("{n}", by: String(session.count + 1))
      .replacingAll("{mode}", by: session.mode.rawValue)
  }

  /// Runs one cell; the exit status if it asked to leave.
  private func runCell(_ text: String, mode: CellSource.Mode? = nil) -> Int32? {
    session.width = terminal.columns
    presenter.begin(showsGraphs: text.hasPrefix("%graph") || text.hasPrefix("%%graph"))
    var source = CellSource(text, name: "cell \(session.count + 1)")
    source.mode = mode
    if let status = leavingCall(text) { source.text = "raise SystemExit\(status)" }
    let result = session.run(source)
    presenter.show(result, showsTime: session.preferences.showsTimeLine)
    if result.error != nil { session.runsAllOffers = false }
    if let text = session.tutorialText() { terminal.write(text + "\n\n") }
    return result.error?.exitStatus.map { Int32(truncatingIfNeeded: $0) }
  }

  /// `exit` and `quit` work as in IPython, with and without brackets, unless the session uses the name itself; what
  /// stands behind the word.
  private func leavingCall(_ text: String) -> String? {
    for word in ["exit", "quit"] where text.hasPrefix(word) && session.interpreter.globals[word] == nil {
      let rest = text.dropFirst(word.count)
      if rest.isEmpty { return "()" }
      if rest.hasPrefix("("), rest.hasSuffix(")"), !rest.dropFirst().contains("(") { return String(rest) }
    }
    return nil
  }
}

extension String {
  fileprivate func replacingAll(_ part: String, by other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}

extension CellTerminal {
  /// What pictures can be drawn with, as the terminal itself says.
  fileprivate var graphics: Graphics {
    let answers = Graphics.canAsk ? askWhatItDraws(asksKitty: !Graphics.isMultiplexed) : TerminalQuery()
    return Graphics.of(
      name: answers.name, drawsKitty: answers.drawsKittyGraphics, drawsSixels: answers.drawsSixels,
      isAnswered: answers.isAnswered)
  }
}
