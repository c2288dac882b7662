import CEdit
import Diagnostics
import Glibc

/// The terminal on the program's standard streams, edited by libedit.
///
/// libedit draws and types plain characters; every action goes through `CellEditor` and comes back as a new buffer.
/// One at a time in a process: libedit's functions find it by `current`.
public final class LibeditTerminal: CellTerminal {
  nonisolated(unsafe) static var current: LibeditTerminal?

  let handle: OpaquePointer
  private let searchHistory: OpaquePointer?
  private let file: HistoryFile?
  private var prefersVi: Bool
  /// Whether libedit has been given the history for vi's searches.
  private var searchesHistory = false
  var editor: CellEditor
  /// Has the other history while one of them is in use.
  private var restingEditor = CellEditor()
  var input: KeyInput
  var request: CellRequest?
  var promptText: UnsafeMutablePointer<CChar>?
  /// What stands in the prompt's place now.
  private(set) var prompt = ""
  var margin = Margin(width: 2)
  /// The part of the cell that libedit has.
  var window = CellWindow()
  var ending: Ending?
  /// What the next key, which is no key of the keyboard, is for.
  var awaited: Awaited?
  /// The cursor stands behind all of the redrawn cell: what an earlier width left below it goes.
  var erasesBelow = false
  /// What the last action left.
  var lastShown = CellBuffer()
  /// What the next call of libedit begins with, when a cell's editing was left for a moment.
  var resumed: CellBuffer?

  enum Ending {
    case input(CellInput)
    /// Something is written below the cell, then editing goes on.
    case pause(() -> Void)
  }

  enum Awaited {
    /// The window has another size: libedit draws the cell again.
    case redrawing
    /// The buffer changed outside of libedit, or its window has become too small.
    case showing
  }

  /// nil when libedit can't use this terminal.
  ///
  /// - Parameter usesVi: whether the keys are vi's; `.editrc` has the last word.
  public init?(history file: HistoryFile? = .standard, usesVi: Bool = false) {
    CharacterSet.useUTF8()
    guard let handle = cedit_open("tandem") else { return nil }
    self.handle = handle
    self.file = file
    input = KeyInput(signals: cedit_watch_signals())
    editor = CellEditor(history: file.map { CellHistory(load: $0.earlierCells()) } ?? CellHistory())
    searchHistory = history_init()
    prefersVi = usesVi
    LibeditTerminal.current = self
    configure()
  }

  deinit {
    LibeditTerminal.current = nil
    el_end(handle)
    if let searchHistory { history_end(searchHistory) }
    free(promptText)
  }

  public func askWhatItDraws(asksKitty: Bool) -> TerminalQuery {
    cedit_flush()
    return TerminalQuery.ask(asksKitty: asksKitty)
  }

  private func configure() {
    cedit_set_handles_signals(handle, 0)
    cedit_set_prompt(handle, { (_: OpaquePointer?) in LibeditTerminal.promptForLibedit() }, 1)
    cedit_set_reader(handle) { (_: OpaquePointer?, key: UnsafeMutablePointer<wchar_t>?) in
      LibeditTerminal.readKey(key)
    }
    LibeditFunctions.add(to: handle)
    chooseKeys()
    cedit_take_signal_keys(handle)
  }

  public func useKeys(ofVi isVi: Bool) {
    guard isVi != prefersVi else { return }
    prefersVi = isVi
    chooseKeys()
  }

  /// The person's own `.editrc` has the last word.
  private func chooseKeys() {
    cedit_set_vi_keys(handle, prefersVi ? 1 : 0)
    el_source(handle, nil)
    LibeditFunctions.bindKeys(of: handle)
    // Only vi's own searches (`/`, `n`) look into libedit's history.
    guard let searchHistory, cedit_has_vi_keys(handle) != 0, !searchesHistory else { return }
    searchesHistory = true
    cedit_history_set_size(searchHistory, LibeditTerminal.viHistoryLimit)
    cedit_set_history(handle, searchHistory)
    for cell in editor.history.cells.suffix(Int(LibeditTerminal.viHistoryLimit)) { rememberForSearch(cell) }
  }

  private static let viHistoryLimit: Int32 = 1000

  private func rememberForSearch(_ cell: String) {
    guard let searchHistory, cedit_has_vi_keys(handle) != 0 else { return }
    cedit_history_enter(searchHistory, Margin(width: 5).adding(to: CellBuffer(cell)).text)
  }

  // MARK: Reading a cell

  public func readCell(_ request: CellRequest) -> CellInput {
    guard request.history == .cells else {
      swap(&editor, &restingEditor)
      defer { swap(&editor, &restingEditor) }
      return edit(request)
    }
    return edit(request)
  }

  private func edit(_ request: CellRequest) -> CellInput {
    self.request = request
    window = CellWindow()
    setPrompt(request.prompt, style: request.promptStyle)
    editor.begin()
    resumed = request.text.isEmpty ? nil : CellBuffer(request.text)
    awaited = nil
    lastShown = CellBuffer()
    // One that came when the last cell had ended already.
    Interrupt.clear()
    write(BracketedPaste.on)
    defer { write(BracketedPaste.off) }
    while true {
      ending = nil
      var count: Int32 = 0
      // libedit shows the prompt first and prepares the terminal with the first key: a Ctrl-D in between would be lost.
      cedit_prepare(handle)
      let line = el_wgets(handle, &count)
      switch ending {
      case .input(let result):
        write("\n")
        return result
      case .pause(let body):
        write("\n")
        body()
      case nil:
        guard let line, count > 0 else {
          write("\n")
          return .end
        }
        // A key of the user's own .editrc ended the line.
        editor.buffer = window.whole(Margin.removing(from: CellBuffer(String(wide: line))))
        return .cell(finishedCell())
      }
    }
  }

  func finishedCell() -> String {
    let cell = editor.finish()
    if editor.isNew, request?.history == .cells {
      rememberForSearch(cell)
      file?.append(cell)
    }
    return cell
  }

  func setPrompt(_ prompt: String, style: String?) {
    self.prompt = prompt
    margin = Margin(width: DisplayWidth.of(prompt))
    var text = prompt
    // libedit attaches an escape code to the character that follows: the prompt's last one is drawn plain.
    if let style, let last = text.popLast() {
      text = "\u{1}\u{1B}[\(style)m\u{1}\(text)\u{1}\u{1B}[0m\u{1}\(last)"
    }
    free(promptText)
    promptText = strdup(text)
  }

  // MARK: The window

  public func write(_ text: String) {
    cedit_flush()
    TerminalWindow.write(text)
  }

  public func isLong(_ text: String) -> Bool { pager.isLong(text) }

  public func page(_ text: String) {
    cedit_flush()
    pager.show(text)
  }

  private var pager: Pager {
    Pager(columns: columns, rows: rows) { (text: String) in TerminalWindow.write(text) }
  }

  public var earlierCells: [String] { editor.history.earlierCells }

  public var columns: Int { TerminalWindow.size.columns }
  public var rows: Int { TerminalWindow.size.rows }
}

extension Unicode.Scalar {
  /// What is no scalar becomes the replacement character.
  init(_ wide: wchar_t) { self = Unicode.Scalar(UInt32(bitPattern: wide)) ?? "\u{FFFD}" }
}

extension String {
  init(wide: UnsafePointer<wchar_t>) {
    var scalars = UnicodeScalarView()
    var place = wide
    while place.pointee != 0 {
      scalars.append(Unicode.Scalar(place.pointee))
      place += 1
    }
    self.init(scalars)
  }
}

/// Terminals of today speak UTF-8, whatever a bare machine's locale says.
enum CharacterSet {
  static func useUTF8() {
    setlocale(LC_CTYPE, "")
    let name = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) }
    if name != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
  }
}
