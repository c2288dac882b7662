import Sessions

/// A cell of code as a page shows it: source, outputs, graphs, time.
struct CellSection {
  let cell: ReportedCell
  /// What identifiers begin with.
  let prefix: String
  /// Where places in tracebacks and sentences lead.
  let links: LineLinks
  /// The lines that graphs of the notebook lead to.
  let linesWithNodes: Set<Int>
  let path: String
  let builtins: Set<String>

  /// Outputs of more lines are folded.
  private static let longOutput = 48
  /// What is longer, in bytes, is cut: a page is for reading.
  private static let outputLimit = 1 << 18

  var html: String {
    let name = cell.number > 0 ? "cell \(cell.number)" : "parameters"
    let id = "\(prefix)c\(cell.number)"
    var text = "<section class=\"cell\" id=\"\(id)\" aria-label=\"\(name)\">\n"
    text += "<header><a class=\"place\" href=\"#\(id)\" aria-label=\"\(name)\">\(cell.number > 0 ? String(cell.number) : "p")</a>"
    text += HTMLText.element("span", "title", HTMLText.escaped(cell.title))
    if cell.mode != "eager" { text += HTMLText.element("span", "mode", HTMLText.escaped(cell.mode)) }
    if let seconds = cell.seconds { text += "<time>\(TimeText.short(seconds))</time>" }
    text += "</header>\n\(source)"
    let outputs = self.outputs
    if !outputs.isEmpty { text += "<div class=\"outputs\">\n\(outputs)</div>\n" }
    return text + "</section>\n"
  }

  // MARK: Source

  private var source: String {
    guard cell.kind == "code" else {
      return HTMLText.element("pre", "raw", HTMLText.escaped(cell.source)) + "\n"
    }
    let rows = ColoredCode(builtins: builtins).lines(cell.source).enumerated().map { (index: Int, line: String) -> String in
      let number = cell.firstLine + index
      guard cell.number > 0 else { return "<span class=\"line\" data-n=\"·\">\(line)\n</span>" }
      guard linesWithNodes.contains(number) else { return "<span class=\"line\" id=\"\(prefix)l\(number)\" data-n=\"\(number)\">\(line)\n</span>" }
      return """
        <span class="line made" id="\(prefix)l\(number)" data-n="\(number)">\
        <a class="nodes" href="#\(prefix)l\(number)" title="the nodes that this line makes" \
        aria-label="line \(number): the nodes that it makes"></a>\(line)
        </span>
        """
    }
    return "<pre class=\"source\"><code>\(rows.joined())</code></pre>\n"
  }

  // MARK: Outputs

  private var outputs: String {
    var text = ""
    var index = 0
    while index < cell.outputs.count {
      if let (figures, count) = comparison(at: index) {
        text += figures
        index += count
      } else {
        text += html(cell.outputs[index])
        index += 1
      }
    }
    if let comparison = cell.comparison, let figures = ComparisonFigure.all(in: TerminalCodes.stripped(comparison)) {
      text += figures.map { $0.html(links) }.joined()
    }
    text += cell.differences.map { HTMLText.element("p", "differs", "eager and graph differ: \(links.html($0))") + "\n" }.joined()
    text += cell.graphs.map { CellSection.html($0) }.joined()
    text += cell.notes.map { HTMLText.element("p", "note", links.html($0)) + "\n" }.joined()
    return text + cell.warnings.map { HTMLText.element("p", "warning", links.html($0)) + "\n" }.joined()
  }

  /// Displays in a row that are comparisons, and how many outputs that takes.
  private func comparison(at start: Int) -> (html: String, count: Int)? {
    guard cell.source.contains("%compare") else { return nil }
    let texts = cell.outputs[start...].prefix { $0.kind == .display || $0.kind == .volatile }.map(\.text)
    guard let figures = ComparisonFigure.all(in: texts.joined(separator: "\n")) else { return nil }
    return (figures.map { $0.html(links) }.joined(), texts.count)
  }

  private func html(_ output: ReportedOutput) -> String {
    if let picture = output.picture {
      return "<img class=\"output\" src=\"\(HTMLText.escaped(picture))\" alt=\"\(HTMLText.escaped(output.text))\">\n"
    }
    let style: String =
      switch output.kind {
      case .standardOutput: "printed"
      case .standardError: "printed stderr"
      case .value: "value"
      case .display: "display"
      case .volatile: "display volatile"
      case .error: "error"
      }
    var text = folded(output, "<pre class=\"output \(style)\">\(shown(output))</pre>\n")
    guard output.kind != .error, output.kind != .standardError else { return text }
    let tensors = output.tensor.map { [$0] } ?? PrintedTensors(output.text).found
    for tensor in tensors where tensor.count > 1 { text += TensorFigure(tensor: tensor).html }
    return text
  }

  /// The text of an output, without the end of its last line.
  private func shown(_ output: ReportedOutput) -> String {
    var text = output.text[...]
    while text.last == "\n" { text = text.dropLast() }
    var isCut = false
    if text.utf8.count > CellSection.outputLimit {
      text = text.prefix(CellSection.outputLimit / 4)
      isCut = true
    }
    let html = output.kind == .error ? traceback(text) : HTMLText.escaped(text)
    return html + (isCut ? "\n<i>… the rest is in the notebook</i>" : "")
  }

  /// Long outputs, and the text of a graph that is drawn as well, are folded.
  private func folded(_ output: ReportedOutput, _ html: String) -> String {
    let lines = output.text.utf8.count { $0 == 0x0A } + 1
    if output.kind == .display, cell.graphs.contains(where: { $0.isShown && !$0.svg.isEmpty }) {
      return "<details class=\"folded\"><summary>as text</summary>\n\(html)</details>\n"
    }
    guard lines > CellSection.longOutput, output.kind != .error else { return html }
    let first = output.text.prefix { $0 != "\n" }.prefix(60)
    return "<details class=\"folded\"><summary>\(lines) lines: <code>\(HTMLText.escaped(first))</code> …</summary>\n\(html)</details>\n"
  }

  /// Places in the notebook's own file lead to the line in the page.
  private func traceback(_ text: Substring) -> String { links.linked(text, mark: "File \"\(path)\", line ") }

  // MARK: Graphs

  private static func html(_ graph: GraphGallery.Picture) -> String {
    let count = "\(graph.nodeCount) node\(graph.nodeCount == 1 ? "" : "s")"
    let title = "graph of <code>\(HTMLText.escaped(graph.title))</code> <small>\(count)</small>"
    guard !graph.svg.isEmpty else { return HTMLText.element("p", "note", title + ": too many to be drawn") + "\n" }
    let open = graph.isShown ? " open" : ""
    return """
      <details class="drawing"\(open)><summary>\(title)</summary>
      <div class="frame">
      \(graph.svg)
      </div>
      </details>

      """
  }
}
