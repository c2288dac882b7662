/// Notebooks as Markdown: text cells as they are, code in fences with `python`, what cells showed in fences with `output`
/// and the kind.
public struct MarkdownNotebook {
  private static let kinds: [(name: String, kind: NotebookOutput.Kind)] = [
    ("stdout", .standardOutput), ("stderr", .standardError), ("value", .value), ("display", .display), ("error", .error),
    ("time", .volatile),
  ]

  public init() {}

  public func text(of notebook: Notebook) -> String {
    var parts: [String] = []
    if let title = notebook.header.title, !notebook.cells.contains(where: { $0.source.hasPrefix("# ") }) {
      parts.append("# \(title)")
    }
    for cell in notebook.cells {
      if cell.kind == .code {
        parts.append(MarkdownNotebook.fenced(cell.source, "python"))
        parts += cell.outputs.filter { !$0.isWhole }.map { MarkdownNotebook.fenced($0) }
      } else {
        parts.append(cell.kind == .raw ? MarkdownNotebook.fenced(cell.source, "raw") : cell.source)
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func fenced(_ output: NotebookOutput) -> String {
    let name = kinds.first { $0.kind == output.kind }?.name ?? "stdout"
    return fenced(output.text, "output \(name)")
  }

  /// A fence is longer than every run of backticks within.
  private static func fenced(_ text: String, _ info: String) -> String {
    var longest = 2
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence)\(info)\n\(text)\n\(fence)"
  }

  /// Code in fences with `python` or `py` becomes code cells, what stands in a fence with `output` behind one its output,
  /// everything else text.
  public func notebook(from text: String) -> Notebook {
    var cells: [NotebookCell] = []
    var paragraph: [Substring] = []
    var lines = NotebookText(text).contents[...]
    while let line = lines.popFirst() {
      guard let fence = Fence(line), fence.isOurs else {
        paragraph.append(line)
        if let fence = Fence(line) { paragraph += fence.body(&lines, withEnd: true) }
        continue
      }
      MarkdownNotebook.end(&paragraph, &cells)
      let body = fence.body(&lines, withEnd: false).joined(separator: "\n")
      if let kind = fence.outputKind, cells.last?.kind == .code {
        cells[cells.count - 1].outputs.append(NotebookOutput(kind, body))
      } else {
        cells.append(NotebookCell(kind: fence.info == "raw" ? .raw : .code, source: body))
      }
    }
    MarkdownNotebook.end(&paragraph, &cells)
    return Notebook(cells: cells)
  }

  private static func end(_ paragraph: inout [Substring], _ cells: inout [NotebookCell]) {
    let kept = paragraph.drop { $0.isBlank }
    let text = kept.prefix(kept.count - kept.reversed().prefix { $0.isBlank }.count).joined(separator: "\n")
    if !text.isEmpty { cells.append(NotebookCell(kind: .markdown, source: text)) }
    paragraph = []
  }

  /// The line that opens a block of code.
  private struct Fence {
    private let sign: Substring
    let info: String

    init?(_ line: Substring) {
      sign = line.prefix { $0 == "`" }
      guard sign.count >= 3 else { return nil }
      info = line.dropFirst(sign.count).split(separator: " ").joined(separator: " ")
      if info.contains("`") { return nil }
    }

    var outputKind: NotebookOutput.Kind? {
      guard info.hasPrefix("output") else { return nil }
      return MarkdownNotebook.kinds.first { info == "output \($0.name)" }?.kind ?? .standardOutput
    }

    var isOurs: Bool { ["python", "py", "python3", "raw"].contains(info) || outputKind != nil }

    /// The lines up to the fence that ends the block.
    func body(_ lines: inout ArraySlice<Substring>, withEnd: Bool) -> [Substring] {
      var body: [Substring] = []
      while let line = lines.popFirst() {
        let isEnd = line.hasPrefix(sign) && line.allSatisfy { $0 == "`" || $0 == " " }
        if !isEnd || withEnd { body.append(line) }
        if isEnd { break }
      }
      return body
    }
  }
}
