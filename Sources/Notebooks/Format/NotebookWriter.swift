/// Writes notebooks as text: the grammar is in this room's documentation.
public struct NotebookWriter {
  /// The names after `%` that make a comment a magic.
  private let magics: Set<String>

  public init(magics: Set<String>) { self.magics = magics }

  public func text(_ notebook: Notebook) -> String {
    var lines: [String] = []
    if !notebook.header.lines.isEmpty {
      lines += ["# ---"] + notebook.header.lines.map { $0.isEmpty ? "#" : "# " + $0 } + ["# ---"]
    }
    for cell in notebook.cells {
      if !lines.isEmpty { lines.append("") }
      lines.append(marker(cell))
      lines += cell.kind == .code ? code(cell) : comments(cell)
    }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  private func marker(_ cell: NotebookCell) -> String {
    var text = "# %%"
    if !cell.title.isEmpty { text += " " + cell.title }
    if cell.kind != .code { text += " [\(cell.kind.rawValue)]" }
    var metadata = cell.metadata.filter { $0.key != "blank" }
    let blanks = cell.source.split(separator: "\n", omittingEmptySubsequences: false).reversed()
      .prefix { $0.allSatisfy(\.isWhitespace) }.count
    if blanks > 0, cell.kind == .code, !cell.source.isEmpty, cell["end"] == nil { metadata.append((key: "blank", json: String(blanks))) }
    for pair in metadata.sorted(by: { $0.key < $1.key }) { text += " \(pair.key)=\(pair.json)" }
    return text
  }

  // MARK: Code

  private func code(_ cell: NotebookCell) -> [String] {
    var strings = StringTracker()
    var lines: [String] = []
    let source = cell.source.split(separator: "\n", omittingEmptySubsequences: false)
    let kept = source.count - source.reversed().prefix { $0.allSatisfy(\.isWhitespace) }.count
    for line in source.prefix(kept) {
      lines.append(strings.isInString ? String(line) : codeLine(line))
      strings.read(line)
    }
    let outputs = OutputLines.lines(cell.outputs)
    if lines.last?.hasPrefix("#:") == true { lines.append(OutputLines.fence) }
    return lines + outputs
  }

  /// A magic is written as a comment; a comment that looks like one is escaped.
  private func codeLine(_ line: Substring) -> String {
    if line.hasPrefix("%") { return isMagic(line) ? "# " + line : String(line) }
    let text = MagicComment.text(line)
    if line.hasPrefix("# "), text.hasPrefix("%"), isMagic(text) { return "# " + line }
    if line.hasSuffix("?"), let help = helpLine(line) { return help }
    return NotebookWriter.escaped(line)
  }

  private func isMagic(_ text: Substring) -> Bool {
    magics.contains(String(text.drop { $0 == "%" }.prefix { $0.isLetter || $0 == "_" }))
  }

  /// `x?` and `x??` are written as the magic that they stand for.
  private func helpLine(_ line: Substring) -> String? {
    let isLong = line.hasSuffix("??")
    let subject = line.dropLast(isLong ? 2 : 1)
    guard let first = subject.first, first.isLetter || first == "_" || first == "%",
      subject.dropFirst().allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." })
    else { return nil }
    return "# %help \(isLong ? "-s " : "")\(subject)"
  }

  /// `# %%` and `#%%` within a body get a backslash, one more for each that they have.
  private static func escaped(_ line: Substring) -> String {
    guard let (sign, slashes, body) = EscapedMarker.parts(line) else { return String(line) }
    return "\(sign)\\\(slashes)\(body)"
  }

  private func comments(_ cell: NotebookCell) -> [String] {
    cell.source.split(separator: "\n", omittingEmptySubsequences: false).map { (line: Substring) -> String in
      line.isEmpty ? "#" : NotebookWriter.escaped("# " + line)
    }
  }
}

extension OutputLines {
  /// The `#:` lines of outputs. Outputs of one kind in a row are kept apart by a line with empty data.
  static func lines(_ outputs: [NotebookOutput]) -> [String] {
    var lines: [String] = []
    for (index, output) in outputs.enumerated() {
      let sign = String(output.kind.rawValue)
      let isSeparate = index > 0 && outputs[index - 1].kind == output.kind && outputs[index - 1].endsInNewline && !outputs[index - 1].isWhole
      if let data = output.data, output.isWhole {
        lines.append("#:@ \(data)")
        continue
      } else if let data = output.data {
        lines.append("#:@\(sign) \(data)")
      } else if isSeparate {
        lines.append("#:@\(sign) {}")
      }
      if output.data != nil, output.text.isEmpty { continue }
      for line in output.text.split(separator: "\n", omittingEmptySubsequences: false) {
        lines.append(line.isEmpty ? "#:\(sign)" : "#:\(sign) \(line)")
      }
      if !output.endsInNewline { lines.append("#:\\") }
    }
    return lines
  }
}
