import Sessions

/// A notebook as a part of a page: its text, its cells, and the headings for the table of contents.
struct NotebookSection {
  let notebook: ReportedNotebook
  private(set) var headings: [MarkdownHTML.Heading] = []
  /// All of it but the title.
  private(set) var body = ""
  /// The first sentence of its text.
  private(set) var summary = ""

  /// - Parameters:
  ///   - prefix: what identifiers begin with.
  ///   - shift: how much lower its headings stand than they say.
  ///   - destination: what links lead to.
  init(
    _ notebook: ReportedNotebook, prefix: String, shift: Int, builtins: Set<String>,
    destination: @escaping (String) -> String?
  ) {
    self.notebook = notebook
    var markdown = MarkdownHTML(prefix: prefix)
    markdown.shift = shift
    markdown.builtins = builtins
    markdown.destination = destination
    let links = LineLinks(prefix: prefix, lines: NotebookSection.lines(of: notebook))
    let nodes = NotebookSection.linesWithNodes(of: notebook, prefix: prefix)
    var hasTitle = false
    for cell in notebook.cells {
      guard cell.kind == "markdown" else {
        let section = CellSection(
          cell: cell, prefix: prefix, links: links, linesWithNodes: nodes, path: notebook.path, builtins: builtins)
        body += section.html
        continue
      }
      var document = MarkdownDocument(cell.source)
      if !hasTitle { hasTitle = NotebookSection.takeTitle(from: &document) }
      if summary.isEmpty { summary = NotebookSection.sentence(document) }
      guard !document.blocks.isEmpty else { continue }
      markdown.pictures = cell.pictures
      body += "<div class=\"text\">\n\(markdown.html(document))\n</div>\n"
    }
    headings = markdown.headings
  }

  /// The lines of code, by their numbers in the file.
  private static func lines(of notebook: ReportedNotebook) -> Set<Int> {
    var lines: Set<Int> = []
    for cell in notebook.cells where cell.kind == "code" && cell.number > 0 {
      let count = cell.source.utf8.count { $0 == 0x0A } + 1
      lines.formUnion(cell.firstLine..<(cell.firstLine + count))
    }
    return lines
  }

  /// The lines that boxes of graphs lead to.
  private static func linesWithNodes(of notebook: ReportedNotebook, prefix: String) -> Set<Int> {
    let mark = "href=\"#\(prefix)l"
    var lines: Set<Int> = []
    for graph in notebook.cells.flatMap(\.graphs) {
      for part in graph.svg.split(separator: mark, omittingEmptySubsequences: false).dropFirst() {
        if let line = Int(part.prefix { $0.isNumber }) { lines.insert(line) }
      }
    }
    return lines
  }

  /// A notebook's first heading is its title, which stands above it already.
  private static func takeTitle(from document: inout MarkdownDocument) -> Bool {
    guard case .heading(1, _)? = document.blocks.first else { return !document.blocks.isEmpty }
    document.blocks.removeFirst()
    return true
  }

  private static func sentence(_ document: MarkdownDocument) -> String {
    for case .paragraph(let content) in document.blocks {
      let text = content.plainText.split { $0.isWhitespace }.joined(separator: " ")
      let end = [". ", "? "].compactMap { text.range(of: $0)?.lowerBound }.min()
      return end.map { String(text[...$0]) } ?? String(text.prefix(240))
    }
    return ""
  }

  /// The title as it is written, with its code and its emphasis.
  var title: String {
    for cell in notebook.cells where cell.kind == "markdown" {
      if case .heading(1, let content)? = MarkdownDocument(cell.source).blocks.first {
        return MarkdownHTML(prefix: "").html(content)
      }
      break
    }
    return HTMLText.escaped(notebook.title)
  }

  /// Path, cells, and how the outputs came.
  var facts: String {
    let count = notebook.cells.count { $0.kind == "code" && $0.number > 0 }
    var parts = ["<code>\(HTMLText.escaped(notebook.path))</code>", "\(count) cell\(count == 1 ? "" : "s") of code"]
    parts.append(notebook.isReplayed ? "replayed in \(TimeText.short(notebook.seconds))" : "outputs as recorded")
    if notebook.hasFailed { parts.append("<strong class=\"failed\">a cell failed</strong>") }
    return "<p class=\"facts\">" + parts.joined(separator: "<span class=\"dot\">·</span>") + "</p>\n"
  }
}
