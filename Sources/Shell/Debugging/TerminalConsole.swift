import LineEditing
import Script

/// Asks for a debugger's commands in a terminal, with the editor that cells are typed in.
public final class TerminalConsole: DebuggerConsole {
  private let makeTerminal: () -> (any CellTerminal)?
  private var terminal: (any CellTerminal)?
  private let promptStyle: String?

  init(_ terminal: any CellTerminal, promptStyle: String?) {
    self.terminal = terminal
    self.promptStyle = promptStyle
    makeTerminal = { nil }
  }

  /// On the program's own terminal, which is prepared when something is asked.
  public init(usesColor: Bool) {
    promptStyle = usesColor ? "33" : nil
    makeTerminal = { ProgramTerminal.open() }
  }

  public func readCommand(_ request: DebuggerRequest) -> DebuggerInput {
    StandardStreams.flush()
    if terminal == nil { terminal = makeTerminal() }
    guard let terminal else { return .unattended }
    let asked = CellRequest(
      prompt: request.prompt, promptStyle: promptStyle, language: CommandLanguage(request.candidates),
      history: .commands)
    switch terminal.readCell(asked) {
    case .cell(let text): return .line(text)
    case .cancelled: return .interrupted
    case .end: return .end
    }
  }
}

/// What the editor must know of commands: one line is whole, and Tab completes words.
struct CommandLanguage: EditedLanguage {
  private let candidates: () -> [String]

  init(_ candidates: @escaping () -> [String]) { self.candidates = candidates }

  func completeness(of text: String) -> CellCompleteness { .complete }

  func completion(of text: String) -> Completion {
    var start = text.endIndex
    while start > text.startIndex {
      let before = text.index(before: start)
      guard text[before].isLetter || text[before].isNumber || text[before] == "_" else { break }
      start = before
    }
    let prefix = text[start...]
    guard !prefix.isEmpty else { return .none }
    let found = Set(candidates()).filter { $0.hasPrefix(prefix) }
    return Completion(length: prefix.unicodeScalars.count, candidates: found.sorted())
  }
}
