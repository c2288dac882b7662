import Diagnostics

/// Reads the text of a `.nb` file.
public struct NotebookReader {
  /// The names after `%` that make a comment a magic.
  private let magics: Set<String>

  public init(magics: Set<String>) { self.magics = magics }

  /// - Errors: `ValueError` for a header that can't be read.
  public func read(_ text: String) throws -> Notebook {
    var lines = NotebookReader.lines(of: text)
    if lines.last == "" { lines.removeLast() }
    let (header, bodyStart) = try readHeader(lines)
    return Notebook(header: header, cells: readCells(lines, from: bodyStart))
  }

  /// Split by bytes: to Swift, CR LF is one character.
  private static func lines(of text: String) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { (line) -> Substring in
      Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }
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

  private func readCells(_ lines: [Substring], from start: Int) -> [NotebookCell] {
    var cells: [NotebookCell] = []
    var marker: CellMarker?
    var bodyStart = start
    var strings = StringTracker()
    for index in start..<max(start, lines.count) {
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

  private func appendCell(_ marker: CellMarker?, _ lines: ArraySlice<Substring>, _ cells: inout [NotebookCell]) {
    // Text before the first marker is a cell of its own unless it is blank.
    if marker == nil, lines.allSatisfy({ $0.allSatisfy { $0.isWhitespace } }) { return }
    let marker = marker ?? CellMarker("# %%")
    guard let marker else { return }
    let firstLine = lines.startIndex + 1
    switch marker.kind {
    case .code:
      let (body, outputs) = splitOutputs(lines)
      let source = codeSource(trimmed(body, keeping: marker.metadata))
      cells.append(cell(marker, source, OutputLines.read(outputs), firstLine))
    case .markdown, .raw:
      let source = commentText(trimmed(lines, keeping: marker.metadata))
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

  /// Blank lines before a marker and between source and outputs are no source; `blank=k` says how many are.
  private func trimmed(
    _ lines: ArraySlice<Substring>, keeping metadata: [(key: String, json: String)]
  ) -> ArraySlice<Substring> {
    var lines = lines
    while let last = lines.last, last.allSatisfy({ $0.isWhitespace }) { lines.removeLast() }
    let blanks = metadata.first { $0.key == "blank" }.flatMap { Int($0.json) } ?? 0
    return lines + ArraySlice(repeating: "", count: max(0, min(blanks, 1000)))
  }

  // MARK: Code

  /// The unbroken run of `#:` lines that ends the cell; it starts after the last bare `#:@`.
  private func splitOutputs(_ lines: ArraySlice<Substring>) -> (ArraySlice<Substring>, ArraySlice<Substring>) {
    var end = lines.endIndex
    while end > lines.startIndex, lines[end - 1].allSatisfy({ $0.isWhitespace }) { end -= 1 }
    var start = end
    while start > lines.startIndex, lines[start - 1].hasPrefix("#:") { start -= 1 }
    guard !endsInString(lines[lines.startIndex..<start]) else { return (lines, []) }
    if let fence = lines[start..<end].lastIndex(of: "#:@") {
      return (lines[lines.startIndex..<fence], lines[(fence + 1)..<end])
    }
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
    if line.hasPrefix("# \\") { return unescaped(line) }
    let text = MagicComment.text(line)
    return line.hasPrefix("# ") && text.hasPrefix("%") && isMagic(text) ? line.dropFirst(2) : line
  }

  private func isMagic(_ text: Substring) -> Bool {
    let name = text.drop { $0 == "%" }.prefix { $0.isLetter || $0 == "_" }
    return magics.contains(String(name))
  }

  /// `# \%%…` stands for `# %%…`.
  private func unescaped(_ line: Substring) -> Substring {
    let slashes = line.dropFirst(2).prefix { $0 == "\\" }
    guard line.dropFirst(2 + slashes.count).hasPrefix("%%") else { return line }
    return Substring("# " + slashes.dropFirst() + line.dropFirst(2 + slashes.count))
  }

  // MARK: Markdown

  private func commentText(_ lines: ArraySlice<Substring>) -> String {
    if let text = quotedText(lines) { return text }
    return lines.map { (line: Substring) -> Substring in
      if line == "#" { return "" }
      let line = line.hasPrefix("# \\") ? unescaped(line) : line
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
  fileprivate var trimmingNewlines: Substring {
    var text = self
    if text.first == "\n" { text.removeFirst() }
    if text.last == "\n" { text.removeLast() }
    return text
  }
}
