import CEdit
import Glibc

/// What libedit calls: for the prompt, for the next key, and for the action that a key is bound to.
extension LibeditTerminal {
  static func promptForLibedit() -> UnsafePointer<CChar>? { current?.promptText.map { UnsafePointer($0) } }

  // MARK: The next key

  static func readKey(_ key: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    guard let terminal = current, let key else { return 0 }
    guard let character = terminal.nextKey() else { return 0 }
    key.pointee = character
    return 1
  }

  /// nil at the end of the input.
  private func nextKey() -> wchar_t? {
    if resumed != nil { return PasteKey.character }
    if ending != nil {
      colour()
      return PasteKey.character
    }
    if erasesBelow {
      erasesBelow = false
      write("\u{1B}[J")
    }
    if !input.hasMore, !colour() { return deliver(.showing) }
    while true {
      let event = input.next()
      if editor.search != nil, let answer = searchAnswer(event) { return answer }
      switch event {
      case .key(let scalar): return wchar_t(scalar.value)
      case .action(let action): return KeySequences.character(action)
      case .pasted: return PasteKey.character
      case .windowChanged:
        el_resize(handle)
        return deliver(window.isWhole ? .redrawing : .showing)
      case .end: return nil
      }
    }
  }

  /// The next key is none of the keyboard's.
  private func deliver(_ what: Awaited) -> wchar_t {
    awaited = what
    return PasteKey.character
  }

  /// What a key gives while the history is searched; nil when it is to do what it always does.
  private func searchAnswer(_ event: KeyInput.Event) -> wchar_t? {
    switch event {
    case .key(let scalar):
      switch editor.searchKey(scalar) {
      case .goesOn, .accepted, .cancelled: return deliver(.showing)
      case .acceptedBeforeKey: return wchar_t(scalar.value)
      }
    case .action(.up): _ = editor.searchKey("\u{12}")
    case .action(.down): _ = editor.searchKey("\u{13}")
    case .pasted:
      for scalar in (input.takePasted() ?? "").unicodeScalars where scalar.value >= 0x20 { _ = editor.searchKey(scalar) }
    case .action:
      editor.acceptSearch()
      return nil
    case .windowChanged, .end: return nil
    }
    return deliver(.showing)
  }

  // MARK: Colours

  /// Draws the visible text once more in its colours, over what libedit has drawn.
  ///
  /// libedit knows no colours, but it asks for a key after each drawing. Also draws what libedit leaves out: marks that
  /// combine with the letter before.
  ///
  /// - Returns: false when the text has outgrown the window, or the cursor has left it: it must be shown anew.
  @discardableResult
  private func colour() -> Bool {
    guard let request, editor.search == nil else { return true }
    let shown = shownBuffer
    let (columns, rows) = TerminalWindow.size
    let layout = ScreenLayout(promptWidth: DisplayWidth.of(prompt), scalars: shown.scalars, columns: columns)
    if layout.rows >= rows, shown.scalars.contains(CellBuffer.lineEnd), shown.scalars != lastShown.scalars { return false }
    guard layout.rows <= rows else { return true }
    let visible = Margin.removing(from: shown)
    let cell = window.whole(visible)
    let styles = request.language.styles(of: cell.text)
    guard layout.isExact, !shown.isEmpty, !styles.isEmpty || shown.scalars.contains(where: { DisplayWidth.of($0) == 0 })
    else { return true }
    let start = window.above.count
    let text = StyledText(cell.scalars, styles).window(
      start..<start + visible.scalars.count, margin: margin.scalars, style: styles.isEmpty ? "" : "2")
    guard text.scalars == shown.scalars else { return true }
    write(text.drawn(over: layout, cursor: shown.cursor))
    return true
  }

  // MARK: Actions

  static func perform(_ action: EditingAction) -> UInt8 { current?.perform(action) ?? UInt8(CC_ERROR) }

  private func perform(_ action: EditingAction) -> UInt8 {
    guard let request else { return UInt8(CC_ERROR) }
    if ending != nil { return UInt8(CC_NEWLINE) }
    if let resumed {
      self.resumed = nil
      editor.buffer = resumed
      return show()
    }
    let typed = shownBuffer
    switch awaited {
    case .redrawing:
      awaited = nil
      erasesBelow = typed.cursor == typed.scalars.count
      return UInt8(CC_REDISPLAY)
    case .showing:
      awaited = nil
      // A search that goes on, or has just ended, left the editor ahead of libedit.
      if lastShown != typed { editor.buffer = window.whole(Margin.removing(from: typed)) }
      return show()
    case nil: break
    }
    editor.buffer = window.whole(Margin.removing(from: typed))
    if action == .enter, isFoundCell(typed) {
      editor.acceptFound()
      return show()
    }
    return perform(action, request)
  }

  private func perform(_ action: EditingAction, _ request: CellRequest) -> UInt8 {
    switch action {
    case .paste:
      guard let text = input.takePasted() else { return UInt8(CC_NORM) }
      editor.paste(text)
      return show()
    case .suspend: return pause { kill(getpid(), SIGTSTP) }
    case .clearScreen: return pause { [unowned self] in write("\u{1B}[H\u{1B}[2J") }
    case .externalEditor: return pause { [unowned self] in editOutside() }
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
    case .candidates(let words, let notes):
      return pause { [unowned self] in
        let columns = CandidateColumns.lines(words, width: columns)
        write((notes + columns).joined(separator: "\n") + "\n")
      }
    }
  }

  /// Lets the person edit the cell in $EDITOR.
  private func editOutside() {
    guard let resumed, let edited = ExternalEditor.edit(resumed.text) else { return }
    self.resumed = CellBuffer(edited)
  }

  /// Whether one of vi's searches has just put a cell of several lines in place, with the cursor somewhere in it: Enter
  /// accepts it, and runs it when it is pressed again.
  private func isFoundCell(_ typed: CellBuffer) -> Bool {
    guard !editor.buffer.isInLastLine, typed.text != lastShown.text, cedit_has_vi_keys(handle) != 0 else { return false }
    return editor.history.cells.contains(editor.buffer.text)
  }

  // MARK: libedit's buffer

  /// The buffer as libedit has it.
  private var shownBuffer: CellBuffer {
    guard let line = el_wline(handle)?.pointee, let start = line.buffer, let end = line.lastchar else {
      return CellBuffer()
    }
    let scalars = UnsafeBufferPointer(start: start, count: end - start).map { Unicode.Scalar($0) }
    return CellBuffer(scalars, cursor: line.cursor.map { $0 - start } ?? scalars.count)
  }

  private func show() -> UInt8 {
    guard let request else { return UInt8(CC_ERROR) }
    let usual = Margin(width: DisplayWidth.of(request.prompt))
    let (columns, rows) = TerminalWindow.size
    window = CellWindow(
      editor.buffer, earlier: window, promptWidth: usual.width, columns: columns, rows: rows - 1)
    if let search = editor.search {
      setPrompt(search.prompt, style: request.promptStyle)
    } else {
      setPrompt(window.above.isEmpty ? request.prompt : usual.textAbove, style: request.promptStyle)
    }
    let shown = margin.adding(to: window.visible(of: editor.buffer))
    lastShown = shown
    replace(shown)
    return UInt8(CC_REFRESH)
  }

  private func replace(_ shown: CellBuffer) {
    // The cursor goes to the beginning first: what libedit does to it while it replaces the text differs by version.
    el_cursor(handle, -el_cursor(handle, 0))
    if shown.isEmpty {
      // libedit replaces nothing by nothing only.
      let count = Int32(shownBuffer.scalars.count)
      el_cursor(handle, count)
      el_deletestr(handle, count)
      return
    }
    let wide = shown.scalars.map { wchar_t($0.value) } + [0]
    el_wreplacestr(handle, wide)
    el_cursor(handle, -el_cursor(handle, 0))
    el_cursor(handle, Int32(shown.cursor))
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
