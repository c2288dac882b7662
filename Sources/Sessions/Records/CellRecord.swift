/// A cell that has run, as the session remembers it: its text and what it showed, not its value.
public struct CellRecord: Sendable {
  /// Cells count from 1.
  public let number: Int
  public let source: CellSource
  /// How the cell was executed, by its own wish or the session's.
  public let mode: CellSource.Mode
  /// What was shown, in the order in which it came.
  public internal(set) var outputs: [CellOutput] = []
  public internal(set) var seconds = 0.0
  /// Whether the cell failed.
  public internal(set) var hasFailed = false
  /// Whether `%undo` has taken the cell back.
  public internal(set) var isUndone = false
  /// Whether the cell is about the session itself (`%undo`, `%history`, `%save` …): such a cell is neither repeated nor
  /// saved.
  public internal(set) var isAboutSession = false

  init(number: Int, source: CellSource, mode: CellSource.Mode) {
    self.number = number
    self.source = source
    self.mode = mode
  }
}

/// One piece of what a cell showed.
public struct CellOutput: Sendable, Equatable {
  public enum Kind: Sendable {
    case standardOutput, standardError, value, display, error
    /// Times, memory, addresses.
    case volatile
  }

  public let kind: Kind
  public internal(set) var text: String

  /// Whether the rest of the text was dropped.
  private(set) var isCut = false

  /// How much of one piece is remembered, in bytes.
  static let limit = 1 << 20

  /// Adds a piece; what is printed in a row is one. A piece that passes the limit is cut, and says so.
  static func append(_ text: String, _ kind: Kind, to outputs: inout [CellOutput]) {
    guard !text.isEmpty else { return }
    let isStream = kind == .standardOutput || kind == .standardError
    if !isStream || outputs.last?.kind != kind { outputs.append(CellOutput(kind: kind, text: "")) }
    outputs[outputs.count - 1].add(text)
  }

  init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }

  private mutating func add(_ more: String) {
    guard !isCut else { return }
    if text.utf8.count + more.utf8.count <= CellOutput.limit {
      text += more
    } else {
      text += String(decoding: Array(more.utf8.prefix(CellOutput.limit - text.utf8.count)), as: UTF8.self)
      text += "\n… the rest was not kept\n"
      isCut = true
    }
  }
}

extension Session {
  /// The last cell that did something: what `%rerun` repeats.
  var lastRecord: CellRecord? { records.last { !$0.isAboutSession && !$0.isUndone } }

  func record(_ number: Int) -> CellRecord? {
    guard let first = records.first, number >= first.number, number - first.number < records.count else { return nil }
    return records[number - first.number]
  }

  /// The records of these numbers and ranges, all without any.
  ///
  /// - Errors: `ValueError` for cells that there are not.
  package func records(_ words: [String], magic: String) throws -> [CellRecord] {
    if words.isEmpty { return records }
    return try CellRanges(words, count: count, magic: magic).numbers.compactMap { record($0) }
  }
}
