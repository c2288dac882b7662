import Sessions

/// A notebook with all that a page shows of it: what its cells gave is text, nothing is run any more.
public struct ReportedNotebook: Codable, Sendable {
  /// As it was named on the command line.
  public var path: String
  public var title: String
  public var cells: [ReportedCell]
  /// Whether the cells were run for this; else their outputs are those of the file.
  public var isReplayed: Bool
  /// Whether a cell failed that was not meant to.
  public var hasFailed: Bool

  /// How long the cells took, in seconds.
  var seconds: Double { cells.reduce(0) { $0 + ($1.seconds ?? 0) } }

  /// A notebook with its recorded outputs.
  ///
  /// - Parameter data: what its folder of data holds.
  public init(_ notebook: Notebook, path: String, data: NotebookData = NotebookData()) {
    self.path = path
    title = notebook.shownTitle(path)
    isReplayed = false
    hasFailed = false
    let pictures = PictureFiles(notebook: path)
    cells = notebook.cells.enumerated().map { (index: Int, cell: NotebookCell) -> ReportedCell in
      ReportedCell(cell, number: index + 1, outputs: cell.outputs.map { ReportedOutput($0, data) }, pictures)
    }
  }
}

/// A cell of a page.
public struct ReportedCell: Codable, Sendable {
  var kind: String
  /// From 1; text cells count. 0 for a cell that the file does not have.
  var number: Int
  var title: String
  var source: String
  /// The line of the file (from 1) that the body begins at.
  var firstLine: Int
  var mode: String
  var outputs: [ReportedOutput]
  /// Markdown's pictures by their sources, as `data:` addresses.
  var pictures: [String: String]
  /// nil for a cell that did not run.
  var seconds: Double?
  /// What functions did in it, and what the linter says.
  var notes: [String] = []
  var warnings: [String] = []
  /// What `%%compare` says of a cell that is run both ways.
  var comparison: String?
  /// Where eager execution and the graph part.
  var differences: [String] = []
  var graphs: [GraphGallery.Picture] = []

  init(_ cell: NotebookCell, number: Int, outputs: [ReportedOutput], _ files: PictureFiles) {
    kind = cell.kind.rawValue
    self.number = number
    title = cell.title
    source = cell.source
    firstLine = cell.firstLine
    mode = cell.mode
    self.outputs = outputs
    pictures = [:]
    guard cell.kind == .markdown else { return }
    for name in MarkdownDocument(cell.source).pictureSources where pictures[name] == nil {
      pictures[name] = files.address(of: name, in: cell)
    }
  }
}

/// One output of a cell of a page.
public struct ReportedOutput: Codable, Sendable {
  enum Kind: String, Codable, Sendable { case standardOutput, standardError, value, display, volatile, error }

  var kind: Kind
  var text: String
  /// A picture in place of the text, as a `data:` address.
  var picture: String?
  /// The tensor that is the value.
  var tensor: TensorDescription?

  init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = TerminalCodes.stripped(text)
  }

  /// A recorded output.
  init(_ output: NotebookOutput, _ data: NotebookData) {
    self.init(Kind(output.kind), output.text)
    guard let json = output.data.flatMap({ try? JSONValue(parsing: $0) }) else { return }
    if output.isWhole { takeWhole(json) }
    if let traceback = json["traceback"].flatMap({ $0.items })?.compactMap(\.text), !traceback.isEmpty {
      text = TerminalCodes.stripped(traceback.joined(separator: "\n"))
    }
    if let bundle = json["data"] { picture = PictureFiles.address(ofBundle: bundle, data) }
  }

  /// An output that stands in the file as nbformat's JSON.
  private mutating func takeWhole(_ json: JSONValue) {
    let bundle = IPythonText.joined(json["data"]?["text/plain"])
    switch json["output_type"]?.text {
    case "stream": kind = json["name"]?.text == "stderr" ? .standardError : .standardOutput
    case "error": kind = .error
    case "execute_result": kind = .value
    default: kind = .display
    }
    let error = [json["ename"]?.text, json["evalue"]?.text].compactMap { $0 }.joined(separator: ": ")
    text = TerminalCodes.stripped(IPythonText.joined(json["text"]) ?? bundle ?? error)
  }
}

extension ReportedOutput.Kind {
  init(_ kind: NotebookOutput.Kind) {
    self =
      switch kind {
      case .standardOutput: .standardOutput
      case .standardError: .standardError
      case .value: .value
      case .display: .display
      case .volatile: .volatile
      case .error: .error
      }
  }
}

extension Notebook {
  /// The title in the header, else the first heading, else the file's name.
  func shownTitle(_ path: String) -> String {
    if let title = header.title, !title.isEmpty { return title }
    for cell in cells where cell.kind == .markdown {
      for case .heading(_, let content) in MarkdownDocument(cell.source).blocks { return content.plainText }
    }
    return path.split(separator: "/").last.map(String.init) ?? path
  }
}
