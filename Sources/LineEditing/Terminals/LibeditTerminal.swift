import CEdit
import Glibc

/// The terminal on the program's standard streams, edited by libedit.
///
/// libedit draws and types plain characters; every action goes through `CellEditor` and comes back as a new buffer.
/// One at a time in a process: libedit's functions find it by `current`.
public final class LibeditTerminal: CellTerminal {
  nonisolated(unsafe) fileprivate static var current: LibeditTerminal?

  private let handle: OpaquePointer
  private let searchHistory: OpaquePointer?
  private let file: HistoryFile?
  private var editor: CellEditor
  /// Has the other history while one of them is in use.
  private var restingEditor = CellEditor()
  private var input: KeyInput
  private var request: CellRequest?
  private var margin = Margin(width: 2)
  private var promptText: UnsafeMutablePointer<CChar>?
  private var ending: Ending?
  /// The window has another size: the next key, which is no key of the keyboard, draws the cell again.
  private var redraws = false
  /// The cursor stands behind all of the redrawn cell: what an earlier width left below it goes.
  private var erasesBelow = false
  /// What the last action left.
  private var lastShown = CellBuffer()
  /// What the next call of libedit begins with, when a cell's editing was left for a moment.
  private var resumed: CellBuffer?

  private enum Ending {
    case input(CellInput)
    /// Something is written below the cell, then editing goes on.
    case pause(() -> Void)
  }

  /// nil when libedit can't use this terminal.
  public init?(history file: HistoryFile? = .standard) {
    CharacterSet.useUTF8()
    guard let handle = cedit_open("tandem") else { return nil }
    self.handle = handle
    self.file = file
    input = KeyInput(window: cedit_watch_window())
    editor = CellEditor(history: CellHistory(file?.load() ?? []))
    searchHistory = history_init()
    LibeditTerminal.current = self
    configure()
  }

  deinit {
    LibeditTerminal.current = nil
    el_end(handle)
    if let searchHistory { history_end(searchHistory) }
    free(promptText)
  }

  private func configure() {
    cedit_set_handles_signals(handle, 0)
    cedit_set_vi_keys(handle, 0)
    cedit_set_prompt(handle, { (_: OpaquePointer?) in LibeditTerminal.promptForLibedit() }, 1)
    cedit_set_reader(handle) { (_: OpaquePointer?, key: UnsafeMutablePointer<wchar_t>?) in
      LibeditTerminal.readKey(key)
    }
    LibeditFunctions.add(to: handle)
    el_source(handle, nil)
    LibeditFunctions.bindKeys(of: handle)
    cedit_take_signal_keys(handle)
    if let searchHistory {
      cedit_history_set_size(searchHistory, Int32(CellHistory.limit))
      cedit_set_history(handle, searchHistory)
      for cell in editor.history.cells { rememberForSearch(cell) }
    }
  }

  private func rememberForSearch(_ cell: String) {
    guard let searchHistory else { return }
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
    margin = Margin(width: DisplayWidth.of(request.prompt))
    setPrompt(request)
    editor.begin()
    resumed = nil
    lastShown = CellBuffer()
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
        editor.buffer = Margin.removing(from: CellBuffer(String(wide: line)))
        return .cell(finishedCell())
      }
    }
  }

  private func finishedCell() -> String {
    let newest = editor.history.cells.last
    let cell = editor.finish()
    if !cell.isEmpty, cell != newest, request?.history == .cells {
      rememberForSearch(cell)
      file?.append(cell)
    }
    return cell
  }

  private func setPrompt(_ request: CellRequest) {
    var text = request.prompt
    if let style = request.promptStyle { text = "\u{1}\u{1B}[\(style)m\u{1}\(text)\u{1}\u{1B}[0m\u{1}" }
    free(promptText)
    promptText = strdup(text)
  }

  // MARK: Writing

  public func write(_ text: String) {
    cedit_flush()
    var text = text
    text.withUTF8 { (bytes: UnsafeBufferPointer<UInt8>) in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(1, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if count < 0 && errno != EINTR { return }
        written += max(0, count)
      }
    }
  }

  public var columns: Int {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  // MARK: Called by libedit

  private static func promptForLibedit() -> UnsafePointer<CChar>? {
    current?.promptText.map { UnsafePointer($0) }
  }

  private static func readKey(_ key: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    guard let terminal = current, let key else { return 0 }
    if terminal.resumed != nil || terminal.ending != nil {
      key.pointee = PasteKey.character
      return 1
    }
    if terminal.erasesBelow {
      terminal.erasesBelow = false
      terminal.write("\u{1B}[J")
    }
    while true {
      switch terminal.input.next() {
      case .key(let scalar):
        key.pointee = wchar_t(scalar.value)
        return 1
      case .pasted:
        key.pointee = PasteKey.character
        return 1
      case .windowChanged:
        el_resize(terminal.handle)
        terminal.redraws = true
        key.pointee = PasteKey.character
        return 1
      case .end: return 0
      }
    }
  }

  static func perform(_ action: EditingAction) -> UInt8 { current?.perform(action) ?? UInt8(CC_ERROR) }

  private func perform(_ action: EditingAction) -> UInt8 {
    guard let request else { return UInt8(CC_ERROR) }
    if ending != nil { return UInt8(CC_NEWLINE) }
    if redraws {
      redraws = false
      let shown = shownBuffer
      erasesBelow = shown.cursor == shown.scalars.count
      return UInt8(CC_REDISPLAY)
    }
    if let resumed {
      self.resumed = nil
      editor.buffer = resumed
      return show()
    }
    let typed = shownBuffer
    editor.buffer = Margin.removing(from: typed)
    if action == .enter, isFoundCell(typed) {
      editor.acceptFound()
      return show()
    }
    switch action {
    case .paste:
      guard let text = input.takePasted() else { return UInt8(CC_NORM) }
      editor.paste(text)
      return show()
    case .suspend: return pause { kill(getpid(), SIGTSTP) }
    case .clearScreen: return pause { [unowned self] in write("\u{1B}[H\u{1B}[2J") }
    default: break
    }
    switch editor.perform(action, language: request.language) {
    case .changed: return show()
    case .refused: return UInt8(CC_ERROR)
    case .finished: return end(.cell(finishedCell()))
    case .end: return end(.end)
    case .cancelled:
      editor.buffer.move(to: editor.buffer.scalars.count)
      editor.buffer.insert("^C")
      return end(.cancelled)
    case .candidates(let words):
      return pause { [unowned self] in
        write(CandidateColumns.lines(words, width: columns).joined(separator: "\n") + "\n")
      }
    }
  }

  /// Whether Ctrl-R has just put a cell of several lines in place, with the cursor somewhere in it: Enter accepts it, and
  /// runs it when it is pressed again.
  private func isFoundCell(_ typed: CellBuffer) -> Bool {
    guard !editor.buffer.isInLastLine, typed.text != lastShown.text else { return false }
    return editor.history.cells.contains(editor.buffer.text)
  }

  /// The buffer as libedit has it.
  private var shownBuffer: CellBuffer {
    guard let line = el_wline(handle)?.pointee, let start = line.buffer, let end = line.lastchar else {
      return CellBuffer()
    }
    let scalars = UnsafeBufferPointer(start: start, count: end - start).map { Unicode.Scalar($0) }
    return CellBuffer(scalars, cursor: line.cursor.map { $0 - start } ?? scalars.count)
  }

  private func show() -> UInt8 {
    let shown = margin.adding(to: editor.buffer)
    lastShown = shown
    let wide = shown.scalars.map { wchar_t($0.value) } + [0]
    // The cursor goes to the beginning first: what libedit does to it while it replaces the text differs by version.
    el_cursor(handle, -el_cursor(handle, 0))
    el_wreplacestr(handle, wide)
    el_cursor(handle, -el_cursor(handle, 0))
    el_cursor(handle, Int32(shown.cursor))
    return UInt8(CC_REFRESH)
  }

  /// Has the buffer drawn with the cursor at its end; the next key, which is no key of the keyboard, leaves libedit.
  ///
  /// (`EL_REFRESH` would draw the prompt a second time.)
  private func leave(_ ending: Ending) -> UInt8 {
    editor.buffer.move(to: editor.buffer.scalars.count)
    self.ending = ending
    return show()
  }

  private func end(_ result: CellInput) -> UInt8 { leave(.input(result)) }

  private func pause(_ body: @escaping () -> Void) -> UInt8 {
    resumed = editor.buffer
    return leave(.pause(body))
  }
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
