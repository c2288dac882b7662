/// Where cells are typed and results are shown.
public protocol CellTerminal: AnyObject {
  /// Lets a person edit one cell, from the prompt to the key that ends it.
  func readCell(_ request: CellRequest) -> CellInput
  /// Shows text as it is.
  func write(_ text: String)
  /// How many columns the window has.
  var columns: Int { get }
  /// How many lines it has.
  var rows: Int { get }
  /// Whether a text needs more lines than the window has.
  func isLong(_ text: String) -> Bool
  /// Shows a long text a window at a time.
  func page(_ text: String)
  /// The cells of earlier runs, oldest first.
  var earlierCells: [String] { get }
  /// Chooses between vi's keys and emacs'.
  func useKeys(ofVi isVi: Bool)
  /// What the terminal says of itself.
  func askWhatItDraws(asksKitty: Bool) -> TerminalQuery
}

extension CellTerminal {
  public func isLong(_ text: String) -> Bool { false }
  public func page(_ text: String) { write(text) }
  public var earlierCells: [String] { [] }
  public func useKeys(ofVi isVi: Bool) {}
  public func askWhatItDraws(asksKitty: Bool) -> TerminalQuery { TerminalQuery() }
}

/// What a terminal needs to know to read a cell.
public struct CellRequest {
  /// Stands in front of the first line: `[3]> `.
  public var prompt: String
  /// The parameter of the SGR escape code that draws the prompt (`32` is green); nil: plain.
  public var promptStyle: String?
  /// What Enter does with a text, and what Tab offers.
  public var language: any EditedLanguage
  /// What Up walks through, and where the text goes.
  public var history: History
  /// What stands in the cell already, to be changed.
  public var text: String

  public enum History: Sendable {
    /// The cells, this run's and earlier ones.
    case cells
    /// Commands to a program that runs: this run's only.
    case commands
  }

  public init(
    prompt: String, promptStyle: String? = nil, language: any EditedLanguage, history: History = .cells,
    text: String = ""
  ) {
    self.prompt = prompt
    self.promptStyle = promptStyle
    self.language = language
    self.history = history
    self.text = text
  }
}

/// How reading a cell ended.
public enum CellInput: Equatable, Sendable {
  case cell(String)
  /// Ctrl-C: what was typed is thrown away.
  case cancelled
  /// Ctrl-D on an empty line, or the terminal went away.
  case end
}

/// What an editor must know of the language that is typed into it.
public protocol EditedLanguage {
  /// Whether a cell could end here. The text comes without the line end that Enter would add.
  func completeness(of text: String) -> CellCompleteness
  /// What could stand at the end of `text`, which is the cell up to the cursor.
  func completion(of text: String) -> Completion
  /// How the text is coloured, in the order of the text; nothing where colours are not wanted.
  func styles(of text: String) -> [StyledRange]
  /// The indent that the last line of `text` should have, now that a colon was typed at its end; nil: the one it has.
  func correctedIndent(of text: String) -> Int?
}

extension EditedLanguage {
  public func styles(of text: String) -> [StyledRange] { [] }
  public func correctedIndent(of text: String) -> Int? { nil }
}

public enum CellCompleteness: Equatable, Sendable {
  case complete
  /// More must follow; the next line begins with that many blanks.
  case incomplete(indent: Int)
}

/// The words that could replace the last `length` characters before the cursor.
public struct Completion: Equatable, Sendable {
  /// How many Unicode scalars before the cursor belong to the word.
  public var length: Int
  public var candidates: [String]
  /// Lines that are shown above the candidates: what is called here, and what it does.
  public var notes: [String]
  /// Whether the candidates are only like the word, since none begins with it.
  public var isFuzzy: Bool

  public init(length: Int, candidates: [String], notes: [String] = [], isFuzzy: Bool = false) {
    self.length = length
    self.candidates = candidates
    self.notes = notes
    self.isFuzzy = isFuzzy
  }

  public static let none = Completion(length: 0, candidates: [])

  /// The longest text that all candidates begin with; a lone quote says nothing.
  public var commonPrefix: String {
    guard var prefix = candidates.first.map({ $0[...] }) else { return "" }
    for candidate in candidates.dropFirst() {
      while !candidate.hasPrefix(prefix) { prefix = prefix.dropLast() }
    }
    return candidates.count > 1 && (prefix == "'" || prefix == "\"") ? "" : String(prefix)
  }
}
