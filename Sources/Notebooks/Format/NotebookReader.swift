import Diagnostics

/// Reads the text of a `.nb` file.
public struct NotebookReader {
  /// The names after `%` that make a comment a magic.
  private let magics: Set<String>

  public init(magics: Set<String>) { self.magics = magics }

  /// - Errors: `ValueError` for a header that can't be read, and for the marks of a merge that nobody has resolved.
  public func read(_ text: String) throws -> Notebook { try read(NotebookText(text)) }

  /// The same from a text by lines, which the cells' recorded outputs can then be replaced in.
  public func read(_ text: NotebookText) throws -> Notebook {
    let lines = text.contents
    let (header, bodyStart) = try readHeader(lines)
    return Notebook(header: header, cells: try readCells(lines, from: bodyStart))
  }

  // MARK: Header

  private func readHeader(_ lines: [Substring]) throws -> (NotebookHeader, Int) {
    guard lines.first == "# ---", let end = lines.dropFirst().firstIndex(of: "# ---") else {
      return (NotebookHeader(), 0)
    }
    let yaml = lines[1..<end]
    guard yaml.allSatisfy({ $0 == "#" || $0.hasPrefix("# ") }) else { return (NotebookHeader(), 0) }
    return (try NotebookHeader(lines: yaml.map { String($0.dropFirst(2)) }), end + 1)
  }

  // MARK: Cells

  private func readCells(_ lines: [Substring], from start: Int) throws -> [NotebookCell] {
    var cells: [NotebookCell] = []
    var marker: CellMarker?
    var bodyStart = start
    var strings = StringTracker()
    for index in start..<max(start, lines.count) {
      if !strings.isInString { try refuseConflict(lines[index], index + 1, inCell: cells.count + 1) }
      let isMarker = !strings.isInString ? CellMarker(lines[index]) : nil
      if let isMarker {
        appendCell(marker, lines[bodyStart..<index], &cells)
        marker = isMarker
        bodyStart = index + 1
        strings = StringTracker()
      } else if marker?.kind ?? .code == .code {
        strings.read(lines[index])
      }
    }
    appendCell(marker, lines[min(bodyStart, lines.count)...], &cells)
    return cells
  }

  /// What git writes where two sides changed the same lines.
  private func refuseConflict(_ line: Substring, _ number: Int, inCell cell: Int) throws {
    guard line.hasPrefix("<<<<<<< ") || line.hasPrefix(">>>>>>> ") else { return }
    throw Failure(
      .valueError, "line \(number) (cell \(cell)) is the mark of a merge conflict: \(line)",
      hint: "keep the lines of one side and delete the lines of <<<<<<<, ======= and >>>>>>>")
  }

  private func appendCell(_ marker: CellMarker?, _ lines: ArraySlice<Substring>, _ cells: inout [NotebookCell]) {
    // Text before the first marker is a cell of its own unless it is blank.
    if marker == nil, lines.allSatisfy(\.isBlank) { return }
    let marker = marker ?? CellMarker("# %%")
    guard let marker else { return }
    let firstLine = lines.startIndex + 1
    switch marker.kind {
    case .code:
      let (body, outputs) = splitOutputs(lines)
      let kept = withoutBlankEnd(body)
      var cell = cell(marker, codeSource(kept) + blankEnd(marker, kept), OutputLines.read(outputs), firstLine)
      let isFenced = body.endIndex < outputs.endIndex
      cell.place = NotebookCell.Place(
        body: lines.startIndex, outputs: isFenced ? body.endIndex..<outputs.endIndex : kept.endIndex..<kept.endIndex)
      cells.append(cell)
    case .markdown, .raw:
      let kept = withoutBlankEnd(lines)
      let source = commentText(kept) + blankEnd(marker, kept)
      cells.append(cell(marker, source, [], firstLine))
    }
  }

  private func cell(
    _ marker: CellMarker, _ source: String, _ outputs: [NotebookOutput], _ firstLine: Int
  ) -> NotebookCell {
    NotebookCell(
      kind: marker.kind, title: marker.title, metadata: marker.metadata, source: source, outputs: outputs,
      firstLine: firstLine)
  }

  /// Blank lines before a marker and between source and outputs are no source.
  private func withoutBlankEnd(_ lines: ArraySlice<Substring>) -> ArraySlice<Substring> {
    var lines = lines
    while let last = lines.last, last.isBlank { lines.removeLast() }
    return lines
  }

  /// `blank=k` says how many empty lines the source does end in, `end="…"` what else is blank there.
  private func blankEnd(_ marker: CellMarker, _ lines: ArraySlice<Substring>) -> String {
    if let json = marker.metadata.first(where: { $0.key == "end" })?.json { return MetadataJSON.string(json) ?? "" }
    let count = marker.metadata.first { $0.key == "blank" }.flatMap { Int($0.json) } ?? 0
    return String(repeating: "\n", count: max(0, min(count, 1000) - (lines.isEmpty ? 1 : 0)))
  }

  // MARK: Code

  /// The unbroken run of `#:` lines that ends the cell; it starts after the last bare `#:@`.
  private func splitOutputs(_ lines: ArraySlice<Substring>) -> (ArraySlice<Substring>, ArraySlice<Substring>) {
    var end = lines.endIndex
    while end > lines.startIndex, lines[end - 1].isBlank { end -= 1 }
    var start = end
    while start > lines.startIndex, lines[start - 1].hasPrefix("#:") { start -= 1 }
    guard !endsInString(lines[lines.startIndex..<start]) else { return (lines, lines[lines.endIndex...]) }
    if let fence = lines[start..<end].lastIndex(where: { $0 == OutputLines.fence }) {
      return (lines[lines.startIndex..<fence], lines[(fence + 1)..<end])
    }
    guard start < end else { return (lines, lines[lines.endIndex...]) }
    return (lines[lines.startIndex..<start], lines[start..<end])
  }

  private func endsInString(_ lines: ArraySlice<Substring>) -> Bool {
    var strings = StringTracker()
    for line in lines { strings.read(line) }
    return strings.isInString
  }

  private func codeSource(_ lines: ArraySlice<Substring>) -> String {
    var strings = StringTracker()
    var result: [Substring] = []
    for line in lines {
      result.append(strings.isInString ? line : codeLine(line))
      strings.read(line)
    }
    return result.joined(separator: "\n")
  }

  /// A commented magic becomes a magic; one level of escape goes.
  private func codeLine(_ line: Substring) -> Substring {
    if line.hasPrefix("# \\") || line.hasPrefix("#\\") { return EscapedMarker.unescaped(line) }
    let text = MagicComment.text(line)
    return line.hasPrefix("# ") && text.hasPrefix("%") && isMagic(text) ? line.dropFirst(2) : line
  }

  private func isMagic(_ text: Substring) -> Bool {
    let name = text.drop { $0 == "%" }.prefix { $0.isLetter || $0 == "_" }
    return magics.contains(String(name))
  }

  // MARK: Markdown

  private func commentText(_ lines: ArraySlice<Substring>) -> String {
    if let text = quotedText(lines) { return text }
    return lines.map { (line: Substring) -> Substring in
      if line == "#" { return "" }
      let line = line.hasPrefix("# \\") ? EscapedMarker.unescaped(line) : line
      return line.hasPrefix("# ") ? line.dropFirst(2) : line
    }.joined(separator: "\n")
  }

  /// A cell written as one `"""…"""` string.
  private func quotedText(_ lines: ArraySlice<Substring>) -> String? {
    let text = lines.joined(separator: "\n")
    for quote in ["\"\"\"", "'''"] {
      guard text.hasPrefix(quote), text.hasSuffix(quote), text.utf8.count >= 6 else { continue }
      let inner = text.dropFirst(3).dropLast(3)
      guard !inner.contains(quote) else { continue }
      return String(inner.trimmingNewlines)
    }
    return nil
  }
}

/// `# \%%…` and `#\%%…` in a body, which stand for `# %%…` and `#%%…`; each further level has one backslash more.
enum EscapedMarker {
  /// What the line begins with, its backslashes and the rest; nil where it is no marker, escaped or not.
  static func parts(_ line: Substring) -> (sign: Substring, slashes: Substring, body: Substring)? {
    guard line.hasPrefix("#") else { return nil }
    let sign = line.hasPrefix("# ") ? line.prefix(2) : line.prefix(1)
    let slashes = line.dropFirst(sign.count).prefix { $0 == "\\" }
    let body = line.dropFirst(sign.count + slashes.count)
    return body.hasPrefix("%%") ? (sign, slashes, body) : nil
  }

  static func unescaped(_ line: Substring) -> Substring {
    guard let (sign, slashes, body) = parts(line), !slashes.isEmpty else { return line }
    return Substring(sign + slashes.dropFirst() + body)
  }
}

/// `# %name`, which is a magic, `# # %name`, which is the comment, and so on.
enum MagicComment {
  /// What stands behind all `# `.
  static func text(_ line: Substring) -> Substring {
    var text = line
    while text.hasPrefix("# ") { text = text.dropFirst(2) }
    return text
  }
}

extension Substring {
  /// Whether it is empty or holds blanks only.
  var isBlank: Bool { utf8.allSatisfy { $0 == UInt8(ascii: " ") || (9...13).contains($0) } }

  fileprivate var trimmingNewlines: Substring {
    var text = self
    if text.first == "\n" { text.removeFirst() }
    if text.last == "\n" { text.removeLast() }
    return text
  }
}
