import Diagnostics
import Script

/// One cell to run: its text, what tracebacks call it, and how it is executed.
public struct CellSource: Sendable {
  /// How the code of a cell is executed.
  public enum Mode: String, Sendable {
    /// Op by op.
    case eager
    /// Traced as one function, then run as a graph.
    case graph
  }

  public var text: String
  /// The file name in tracebacks: `cell 3`, `study.nb`.
  public var name: String
  /// The line number that the text's first line has in the file of that name.
  public var firstLine: Int
  /// nil: the session's mode.
  public var mode: Mode?
  /// False for plain scripts, where a line that begins with `%` is a syntax error as in Python.
  public var allowsMagics: Bool
  /// What a debugger that the cell opens is told, in place of the session's console.
  public var debuggerCommands: [String]?

  public init(
    _ text: String, name: String, firstLine: Int = 1, mode: Mode? = nil, allowsMagics: Bool = true
  ) {
    self.text = text
    self.name = name
    self.firstLine = firstLine
    self.mode = mode
    self.allowsMagics = allowsMagics
  }

  /// Whether a semicolon at the end hides the last value, as in IPython.
  var hidesValue: Bool {
    guard allowsMagics, text.utf8.contains(UInt8(ascii: ";")) else { return false }
    let tokens = Lexer.tokens(of: SourceFile(name: "", text: text))
    let last = tokens.last { (token: Token) -> Bool in
      switch token.kind {
      case .newline, .comment, .indent, .dedent, .endOfFile: false
      default: true
      }
    }
    return last?.symbol == .semicolon
  }
}
