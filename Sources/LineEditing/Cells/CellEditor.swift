/// The editing of one cell after another: what each action does, whatever terminal it comes from.
///
/// The terminal shows `buffer` after each action and does what the outcome says.
public struct CellEditor {
  public var buffer = CellBuffer()
  public private(set) var history: CellHistory
  /// What Ctrl-Y inserts.
  private var killed = ""
  /// The column that Up and Down try to keep, while they follow each other.
  private var wantedColumn: Int?
  /// The cell that came from the history: as long as it is unchanged, Enter at its end runs it.
  private var recalled: String?
  /// What the buffer was before each change, for `.undo`.
  private var undoable: [CellBuffer] = []
  /// Going on while a person looks for a cell of the history.
  public internal(set) var search: HistorySearch?

  public enum Outcome: Equatable, Sendable {
    /// The buffer changed, or the cursor moved.
    case changed
    /// Nothing to do: the terminal may beep.
    case refused
    case finished
    case cancelled
    case end
    /// Tab found several words and nothing to add, or has something to say of the word.
    case candidates([String], notes: [String])
  }

  public init(history: CellHistory = CellHistory()) { self.history = history }

  /// Begins with an empty cell.
  public mutating func begin() {
    buffer = CellBuffer()
    history.rewind()
    wantedColumn = nil
    recalled = nil
    undoable = []
    search = nil
  }

  /// The cell's text without blank lines around it; remembered in the history.
  public mutating func finish() -> String {
    let text = CellEditor.trimmed(buffer.text)
    isNew = history.add(text)
    return text
  }

  /// Whether the cell that was finished last went into the history.
  private(set) var isNew = false

  private static func trimmed(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }
    while let last = lines.last, isBlank(last) { lines.removeLast() }
    while let first = lines.first, isBlank(first) { lines.removeFirst() }
    return lines.joined(separator: "\n")
  }

  // MARK: Actions

  public mutating func perform(_ action: EditingAction, language: any EditedLanguage) -> Outcome {
    if action != .up && action != .down { wantedColumn = nil }
    if action == .undo { return undo() }
    keepForUndo()
    switch action {
    case .enter: return enter(language)
    case .newline: return insertLine(indent: indent(language))
    case .complete: return complete(language)
    case .up: return moveUp()
    case .down: return moveDown()
    case .deleteOrEnd where buffer.isEmpty: return .end
    case .cancel: return .cancelled
    case .colon: return typeColon(language)
    case .search:
      beginSearch()
      return .changed
    case .paste, .suspend, .clearScreen, .externalEditor: return .refused
    default:
      let before = buffer
      edit(action)
      return buffer == before ? .refused : .changed
    }
  }

  private mutating func edit(_ action: EditingAction) {
    switch action {
    case .backspace: buffer.removeBackward()
    case .delete, .deleteOrEnd: buffer.removeForward()
    case .left: buffer.move(to: buffer.previousCharacter)
    case .right: buffer.move(to: buffer.nextCharacter)
    case .wordLeft: buffer.move(to: buffer.previousWord)
    case .wordRight: buffer.move(to: buffer.nextWord)
    case .lineStart: buffer.move(to: smartLineStart)
    case .lineEnd: buffer.move(to: buffer.lineEnd)
    case .killToEnd:
      let isAtEnd = buffer.cursor == buffer.lineEnd && !buffer.isInLastLine
      kill(buffer.cursor..<(isAtEnd ? buffer.cursor + 1 : buffer.lineEnd))
    case .killToStart: kill(buffer.lineStart..<buffer.cursor)
    case .killWord: kill(buffer.cursor..<buffer.nextWord)
    case .killWordBack: kill(buffer.previousWord..<buffer.cursor)
    case .killBlankWord: kill(buffer.previousBlank..<buffer.cursor)
    case .yank: buffer.insert(killed)
    default: break
    }
  }

  // MARK: Undo

  private static let undoLimit = 200

  private mutating func keepForUndo() {
    guard undoable.last?.scalars != buffer.scalars else { return }
    undoable.append(buffer)
    if undoable.count > CellEditor.undoLimit { undoable.removeFirst() }
  }

  private mutating func undo() -> Outcome {
    while let earlier = undoable.popLast() {
      guard earlier.scalars != buffer.scalars else { continue }
      buffer = earlier
      return .changed
    }
    guard !buffer.isEmpty else { return .refused }
    buffer = CellBuffer()
    return .changed
  }

  // MARK: Colons

  private mutating func typeColon(_ language: any EditedLanguage) -> Outcome {
    buffer.insert(":")
    guard buffer.cursor == buffer.lineEnd, let indent = language.correctedIndent(of: buffer.textBeforeCursor) else {
      return .changed
    }
    let place = buffer.cursor
    var first = buffer.lineStart
    while first < place, buffer.scalars[first] == " " { first += 1 }
    let present = first - buffer.lineStart
    guard indent < present else { return .changed }
    buffer.remove(buffer.lineStart..<buffer.lineStart + present - indent)
    return .changed
  }

  private mutating func kill(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    killed = buffer.remove(range)
  }

  /// The first character that is no blank; from there, the beginning of the line.
  private var smartLineStart: Int {
    var first = buffer.lineStart
    while first < buffer.lineEnd, buffer.scalars[first] == " " { first += 1 }
    return buffer.cursor > first || buffer.cursor == buffer.lineStart ? first : buffer.lineStart
  }

  // MARK: Enter

  /// Ends a whole cell, from its last line; anywhere else begins a line.
  private mutating func enter(_ language: any EditedLanguage) -> Outcome {
    guard buffer.isInLastLine else { return insertLine(indent: indent(language)) }
    if buffer.cursor == buffer.scalars.count, recalled == buffer.text { return .finished }
    switch language.completeness(of: buffer.text) {
    case .complete:
      buffer.move(to: buffer.scalars.count)
      return .finished
    case .incomplete(let indent):
      let isAtEnd = buffer.cursor == buffer.scalars.count
      return insertLine(indent: isAtEnd ? indent : self.indent(language))
    }
  }

  /// The indent of a line after the text before the cursor.
  private func indent(_ language: any EditedLanguage) -> Int {
    if case .incomplete(let indent) = language.completeness(of: buffer.textBeforeCursor) { return indent }
    let line = buffer.scalars[buffer.lineStart..<buffer.cursor]
    return line.prefix { $0 == " " }.count
  }

  private mutating func insertLine(indent: Int) -> Outcome {
    // A line that holds nothing but its indent is left empty; blanks behind the cursor would add to the new indent.
    if buffer.isInIndent, buffer.cursor == buffer.lineEnd { buffer.remove(buffer.lineStart..<buffer.cursor) }
    while buffer.cursor < buffer.lineEnd, buffer.scalars[buffer.cursor] == " " { buffer.removeForward() }
    buffer.insert("\n" + String(repeating: " ", count: indent))
    return .changed
  }

  /// Inserts a pasted text: its line ends as they are, no indent added.
  public mutating func paste(_ text: String) {
    wantedColumn = nil
    keepForUndo()
    let pasted = PastedText.cleaned(text)
    // A text that brings its own indent replaces the automatic one.
    if pasted.hasPrefix(" "), buffer.isInIndent { buffer.remove(buffer.lineStart..<buffer.cursor) }
    buffer.insert(pasted)
  }

  // MARK: Tab

  private mutating func complete(_ language: any EditedLanguage) -> Outcome {
    if buffer.isInIndent {
      let width = CellBuffer.indentWidth - buffer.column % CellBuffer.indentWidth
      buffer.insert(String(repeating: " ", count: width))
      return .changed
    }
    let completion = language.completion(of: buffer.textBeforeCursor)
    guard let first = completion.candidates.first else {
      return completion.notes.isEmpty ? .refused : .candidates([], notes: completion.notes)
    }
    let start = max(0, buffer.cursor - completion.length)
    let typed = Array(buffer.scalars[start..<buffer.cursor])
    let isOnly = completion.candidates.count == 1
    let insertion = isOnly ? first : completion.isFuzzy ? "" : completion.commonPrefix
    let isNews = isOnly ? Array(insertion.unicodeScalars) != typed : insertion.unicodeScalars.count > typed.count
    if isNews {
      buffer.remove(start..<buffer.cursor)
      buffer.insert(insertion)
      return .changed
    }
    if isOnly { return completion.notes.isEmpty ? .refused : .candidates([], notes: completion.notes) }
    return .candidates(completion.candidates, notes: completion.notes)
  }

  // MARK: Up and down

  private mutating func moveUp() -> Outcome {
    let column = wantedColumn ?? buffer.column
    if let place = buffer.above(column: column) {
      wantedColumn = column
      buffer.move(to: place)
      return .changed
    }
    guard let earlier = history.previous(than: buffer.text) else { return .refused }
    recall(earlier)
    return .changed
  }

  private mutating func moveDown() -> Outcome {
    let column = wantedColumn ?? buffer.column
    if let place = buffer.below(column: column) {
      wantedColumn = column
      buffer.move(to: place)
      return .changed
    }
    guard let later = history.next() else { return .refused }
    recall(later)
    return .changed
  }

  private mutating func recall(_ cell: String) {
    buffer = CellBuffer(cell)
    recalled = history.isWalking ? cell : nil
  }

  /// Takes the buffer as a cell found in the history.
  mutating func acceptFound() {
    buffer.move(to: buffer.scalars.count)
    recalled = buffer.text
  }
}

/// What is done to a text before it is inserted as one piece.
enum PastedText {
  /// Line ends as "\n", no control characters, no margins or prompts that came along from a screen.
  static func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var followsReturn = false
    for scalar in text.unicodeScalars {
      defer { followsReturn = scalar == "\r" }
      if scalar == "\n" && followsReturn { continue }
      if scalar == "\r" || scalar == "\n" {
        scalars.append("\n")
      } else if scalar == "\t" {
        scalars.append(contentsOf: "    ".unicodeScalars)
      } else if scalar.value >= 0x20 && scalar.value != 0x7F {
        scalars.append(scalar)
      }
    }
    return withoutPrompts(Margin.removing(fromPasted: String(scalars)))
  }

  /// A session copied from Python's own shell: `>>> ` and `... ` go.
  private static func withoutPrompts(_ text: String) -> String {
    guard text.hasPrefix(">>> ") else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { (line: Substring) -> Substring in
      line.hasPrefix(">>> ") || line.hasPrefix("... ") ? line.dropFirst(4) : line == "..." ? "" : line
    }
    return lines.joined(separator: "\n")
  }
}
