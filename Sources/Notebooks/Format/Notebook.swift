import Diagnostics

/// A `.nb` file as it was read: header, cells, recorded outputs. The grammar is in this room's documentation.
public struct Notebook: Sendable {
  /// The format version that this reader writes and the oldest that it reads.
  public static let version = 1

  public var header: NotebookHeader
  public var cells: [NotebookCell]

  public init(header: NotebookHeader = NotebookHeader(), cells: [NotebookCell]) {
    self.header = header
    self.cells = cells
  }
}

/// The keys under `tandem:` in the header.
public struct NotebookHeader: Sendable {
  public var format = Notebook.version
  public var title: String?
  /// Tolerances for comparing recorded numbers with new ones.
  public var relativeTolerance = 1e-5
  public var absoluteTolerance = 1e-8
  /// Set before the first cell: `tf.random.set_seed` and Python's `random.seed`.
  public var seed: Int?
  /// `tensorflow` (the default) or `extended`.
  public var dialect: String?
  public var requires: String?
  /// The header's lines without `# `, as they stood in the file; empty when there was none.
  public var lines: [String] = []

  public init() {}
}

public struct NotebookCell: Sendable {
  public enum Kind: String, Sendable { case code, markdown, raw }

  public var kind: Kind
  public var title: String
  /// `key=json` pairs of the marker, the JSON as it was written.
  public var metadata: [(key: String, json: String)]
  /// The body: code as it runs, with magics uncommented; markdown and raw text without `# `.
  public var source: String
  public var outputs: [NotebookOutput]
  /// The line of the file (from 1) that the body begins at.
  public var firstLine: Int
  /// Where the cell stands in the text that it was read from; nil for one that was made.
  var place: Place?

  /// Lines of a ``NotebookText``, from 0.
  struct Place: Sendable {
    /// The first line of the body.
    let body: Int
    /// The lines of recorded outputs, with what divides them from the source; where they would stand when there are none.
    let outputs: Range<Int>
  }

  public init(
    kind: Kind, title: String = "", metadata: [(key: String, json: String)] = [], source: String,
    outputs: [NotebookOutput] = [], firstLine: Int = 1
  ) {
    self.kind = kind
    self.title = title
    self.metadata = metadata
    self.source = source
    self.outputs = outputs
    self.firstLine = firstLine
  }

  /// The JSON of a metadata key.
  public subscript(key: String) -> String? { metadata.first { $0.key == key }?.json }

  /// A string-valued metadata key, without its quotes.
  public func text(_ key: String) -> String? {
    guard let json = self[key] else { return nil }
    return MetadataJSON.string(json)
  }

  /// A number-valued metadata key.
  ///
  /// - Errors: `ValueError` for another value.
  func number(_ key: String) throws -> Double? {
    guard let json = self[key] else { return nil }
    guard let number = Double(json) else { throw failure("\(key)=\(json) is no number") }
    return number
  }

  /// What is wrong with the cell's marker.
  func failure(_ text: String) -> Failure {
    Failure(.valueError, "line \(max(1, firstLine - 1)): \(text)")
  }

  /// Whether `tags` holds that tag.
  public func hasTag(_ tag: String) -> Bool { self["tags"].map { MetadataJSON.strings($0).contains(tag) } ?? false }

  /// An error in this cell is what the notebook wants to show.
  public var mayRaise: Bool { hasTag("raises-exception") }
  public var isSkipped: Bool { hasTag("skip-execution") }
  /// What the debugger is told where the cell stops; nil where nobody answers it.
  public var debuggerCommands: [String]? { self["debug"].map { MetadataJSON.strings($0) } }
  /// `eager`, `graph` or `both`.
  public var mode: String { text("mode") ?? "eager" }
}

/// One recorded output of a cell.
public struct NotebookOutput: Sendable, Equatable {
  public enum Kind: Character, Sendable {
    case standardOutput = ">"
    case standardError = "~"
    case value = "="
    case display = "+"
    case error = "!"
    /// Times, memory, addresses: shown, never compared.
    case volatile = "^"

    static let streams: [Kind] = [.standardOutput, .standardError]
  }

  public var kind: Kind
  public var text: String
  /// What a `#:@` line said beside the text, as JSON.
  public var data: String?
  /// Whether the text ends in a newline (`#:\` says that it does not).
  public var endsInNewline: Bool
  /// Whether `data` is the whole output in nbformat's JSON, which lines can't say.
  public var isWhole: Bool

  public init(_ kind: Kind, _ text: String, data: String? = nil, endsInNewline: Bool = true, isWhole: Bool = false) {
    self.kind = kind
    self.text = text
    self.data = data
    self.endsInNewline = endsInNewline
    self.isWhole = isWhole
  }
}
