import Diagnostics

/// Jupyter's notebooks, `.ipynb`, as notebooks of this program and back, without loss.
///
/// Source of the format: nbformat's documentation and JSON schemas, version 4.
public struct IPythonNotebook {
  /// The names after `%` that make a line a magic.
  let magics: Set<String>
  /// What is too long for the notebook itself.
  public internal(set) var data = NotebookData()

  public init(magics: Set<String>) { self.magics = magics }

  // MARK: Reading

  /// Reads the text of a `.ipynb` file.
  ///
  /// - Errors: `ValueError` for a text that is no JSON or no notebook of nbformat 4, with the cell.
  public mutating func notebook(from text: String) throws -> Notebook {
    let json = try JSONValue(parsing: text)
    guard let version = json["nbformat"]?.integer else {
      throw Failure(.valueError, "this is JSON, but no Jupyter notebook: it has no nbformat")
    }
    guard version == 4 else {
      throw Failure(
        .valueError, "the notebook has nbformat \(version), and this reads nbformat 4",
        hint: "jupyter nbconvert --to notebook brings it there")
    }
    guard let cells = json["cells"]?.items else { throw Failure(.valueError, "the notebook has no list of cells") }
    let minor = json["nbformat_minor"]?.integer ?? 0
    var notebook = Notebook(cells: [])
    notebook.header = try IPythonHeader.header(from: json["metadata"] ?? .object([]), minor: minor)
    for (index, cell) in cells.enumerated() {
      do {
        notebook.cells.append(try read(cell))
      } catch let failure as Failure {
        throw Failure(failure.kind, "cell \(index + 1): \(failure.message)", hint: failure.hint)
      }
    }
    return notebook
  }

  private mutating func read(_ json: JSONValue) throws -> NotebookCell {
    guard let name = json["cell_type"]?.text, let kind = NotebookCell.Kind(rawValue: name) else {
      throw Failure(.valueError, "cell_type is \(json["cell_type"]?.line ?? "missing"), and not code, markdown or raw")
    }
    guard let source = IPythonText.joined(json["source"] ?? .string("")) else {
      throw Failure(.valueError, "its source is no text")
    }
    var keys = CellKeys(json["metadata"]?.members ?? [])
    if !keys.isAnonymous, let id = json["id"]?.text { keys.add("id", .string(id)) }
    if let attachments = json["attachments"] { keys.add("attachments", movedAttachments(attachments)) }
    if let count = json["execution_count"]?.integer { keys.add("n", .number(String(count))) }
    var cell = NotebookCell(kind: kind, title: keys.title, source: source)
    if kind == .code {
      let lines = CommentedLines(source, magics: magics)
      cell.source = lines.source
      if let commented = lines.key { keys.add("commented", try JSONValue(parsing: commented)) }
      cell.outputs = try (json["outputs"]?.items ?? []).map { try output($0, count: json["execution_count"]) }
    }
    let end = CellKeys.irregularEnd(of: cell.source)
    if let end { keys.add("end", .string(end)) }
    cell.metadata = keys.pairs
    return cell
  }

  private mutating func movedAttachments(_ attachments: JSONValue) -> JSONValue {
    .object((attachments.members ?? []).map { JSONValue.Member($0.key, data.moved($0.value)) })
  }

  // MARK: Writing

  /// The text of a `.ipynb` file: nbformat 4, of the minor version that the notebook came with, else 5.
  ///
  /// - Errors: `OSError` for data that is not there, `ValueError` for keys that are no JSON.
  public func text(of notebook: Notebook) throws -> String {
    let header = try IPythonHeader(notebook.header)
    var used = Set(notebook.cells.compactMap { $0.text("id") })
    let cells = try notebook.cells.enumerated().map { (index: Int, cell: NotebookCell) throws -> JSONValue in
      try json(of: cell, number: index + 1, hasIDs: header.minor >= 5, &used)
    }
    let members: [JSONValue.Member] = [
      .init("cells", .array(cells)), .init("metadata", header.metadata), .init("nbformat", .number("4")),
      .init("nbformat_minor", .number(String(header.minor))),
    ]
    return JSONValue.object(members).page
  }

  private func json(of cell: NotebookCell, number: Int, hasIDs: Bool, _ used: inout Set<String>) throws -> JSONValue {
    var metadata = try CellKeys.metadata(of: cell)
    var members: [JSONValue.Member] = [.init("cell_type", .string(cell.kind.rawValue))]
    if hasIDs {
      let id = cell.text("id") ?? IPythonNotebook.freshID(number, &used)
      if cell.text("id") == nil { metadata = CellKeys.anonymous(metadata) }
      members.append(.init("id", .string(id)))
    }
    members.append(.init("metadata", metadata))
    if let attachments = try cell["attachments"].map({ try JSONValue(parsing: $0) }) {
      let resolved = try (attachments.members ?? []).map { JSONValue.Member($0.key, try data.resolved($0.value)) }
      members.append(.init("attachments", .object(resolved)))
    }
    var source = cell.source
    if cell.kind == .code {
      source = CommentedLines.restored(source, key: cell["commented"])
      let count: JSONValue = cell["n"].map { .number($0) } ?? .null
      members.append(.init("execution_count", count))
      members.append(.init("outputs", .array(try cell.outputs.map { try json(of: $0, count: count) })))
    }
    members.append(.init("source", IPythonText.lines(source)))
    return .object(members)
  }

  private static func freshID(_ number: Int, _ used: inout Set<String>) -> String {
    var id = "cell-\(number)"
    while !used.insert(id).inserted { id += "-1" }
    return id
  }
}
