/// A terminal in memory: keys come from a list, what is shown goes to a text.
public final class ScriptedTerminal: CellTerminal {
  public enum Key: Sendable {
    case text(String)
    case action(EditingAction)
    case paste(String)
  }

  public let columns: Int
  public let rows = 1000
  /// Prompts, the cells as they were left, and everything that was written.
  public private(set) var screen = ""
  private var keys: ArraySlice<Key>
  private var editor: CellEditor

  public init(_ keys: [Key], history: [String] = [], columns: Int = 80) {
    self.keys = keys[...]
    self.columns = columns
    editor = CellEditor(history: CellHistory(history))
  }

  /// Types each line and Enter.
  public convenience init(lines: [String], columns: Int = 80) {
    self.init(lines.flatMap { [.text($0), .action(.enter)] }, columns: columns)
  }

  public func write(_ text: String) { screen += text }

  public func readCell(_ request: CellRequest) -> CellInput {
    editor.begin()
    editor.buffer = CellBuffer(request.text)
    while let key = keys.popFirst() {
      switch key {
      case .text(let text): editor.buffer.insert(text)
      case .paste(let text): editor.paste(text)
      case .action(let action):
        switch editor.perform(action, language: request.language) {
        case .changed, .refused: break
        case .candidates(let words, let notes):
          show(request)
          screen += (notes + CandidateColumns.lines(words, width: columns)).joined(separator: "\n") + "\n"
        case .finished:
          show(request)
          return .cell(editor.finish())
        case .cancelled:
          show(request)
          return .cancelled
        case .end:
          show(request)
          return .end
        }
      }
    }
    show(request)
    return .end
  }

  private func show(_ request: CellRequest) {
    let margin = Margin(width: DisplayWidth.of(request.prompt))
    screen += request.prompt + margin.adding(to: editor.buffer).text + "\n"
  }
}
