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

  public enum Outcome: Equatable, Sendable {
    /// The buffer changed, or the cursor moved.
    case changed
    /// Nothing to do: the terminal may beep.
    case refused
    case finished
    case cancelled
    case end
    /// Tab found several words and nothing to add.
    case candidates([String])
  }

  public init(history: CellHistory = CellHistory()) { self.history = history }

  /// Begins with an empty cell.
  public mutating func begin() {
    buffer = CellBuffer()
    history.rewind()
    wantedColumn = nil
    recalled = nil
  }

  /// The cell's text without blank lines around it; remembered in the history.
  public mutating func finish() -> String {
    let text = CellEditor.trimmed(buffer.text)
    history.add(text)
    return text
  }

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
    switch action {
    case .enter: return enter(language)
    case .newline: return insertLine(indent: indent(language))
    case .complete: return complete(language)
    case .up: return moveUp()
    case .down: return moveDown()
    case .deleteOrEnd where buffer.isEmpty: return .end
    case .cancel: return .cancelled
    case .paste, .suspend, .clearScreen: return .refused
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
    guard !completion.candidates.isEmpty else { return .refused }
    let start = max(0, buffer.cursor - completion.length)
    let typed = Array(buffer.scalars[start..<buffer.cursor])
    let prefix = Array(completion.commonPrefix.unicodeScalars)
    if prefix.count > typed.count || (completion.candidates.count == 1 && prefix != typed) {
      buffer.remove(start..<buffer.cursor)
      buffer.insert(completion.commonPrefix)
      return .changed
    }
    return completion.candidates.count > 1 ? .candidates(completion.candidates) : .refused
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
