/// Markdown as HTML. All of its text is escaped; links lead only where ``SafeLink`` lets them, pictures are those that the
/// page holds.
struct MarkdownHTML {
  struct Heading {
    let level: Int
    let id: String
    let text: String
  }

  /// What identifiers begin with.
  let prefix: String
  /// The pictures by their sources, as `data:` addresses.
  var pictures: [String: String] = [:]
  /// What a link leads to; nil where it leads nowhere.
  var destination: (String) -> String? = { SafeLink.destination($0) }
  /// How much lower headings stand than they say.
  var shift = 0
  /// Python's names that are coloured.
  var builtins: Set<String> = []
  /// In order.
  private(set) var headings: [Heading] = []
  private var taken: [String: Int] = [:]

  init(prefix: String) { self.prefix = prefix }

  mutating func html(_ document: MarkdownDocument) -> String { html(document.blocks) }

  private mutating func html(_ blocks: [MarkdownBlock], isTight: Bool = false) -> String {
    blocks.map { html($0, isTight: isTight) }.joined(separator: "\n")
  }

  private mutating func html(_ block: MarkdownBlock, isTight: Bool) -> String {
    switch block {
    case .heading(let level, let content): return heading(level, content)
    case .paragraph(let content): return isTight ? html(content) : HTMLText.element("p", nil, html(content))
    case .code(let language, let text): return code(language, text)
    case .quote(let blocks): return HTMLText.element("blockquote", nil, "\n\(html(blocks))\n")
    case .list(let list): return self.list(list)
    case .table(let table): return self.table(table)
    case .rule: return "<hr>"
    case .mathematics(let tex): return HTMLText.element("div", "formula", MathML.html(tex, isDisplayed: true))
    }
  }

  private mutating func heading(_ level: Int, _ content: [MarkdownInline]) -> String {
    let text = content.plainText
    let slug = HTMLText.slug(text)
    let count = taken[slug, default: 0]
    taken[slug] = count + 1
    let id = prefix + slug + (count == 0 ? "" : "-\(count)")
    headings.append(Heading(level: level, id: id, text: text))
    let name = "h\(min(6, level + shift))"
    return "<\(name) id=\"\(HTMLText.escaped(id))\">\(html(content))</\(name)>"
  }

  private func code(_ language: String, _ text: String) -> String {
    let isPython = ["python", "py", "python3", "ipython", "tandem"].contains(language.lowercased())
    let lines = isPython ? ColoredCode(builtins: builtins).lines(text) : [HTMLText.escaped(text)]
    return HTMLText.element("pre", "sample", HTMLText.element("code", nil, lines.joined(separator: "\n")))
  }

  private mutating func list(_ list: MarkdownList) -> String {
    var items = ""
    for item in list.items { items += HTMLText.element("li", nil, html(item, isTight: list.isTight)) + "\n" }
    guard let start = list.start else { return "<ul>\n\(items)</ul>" }
    return "<ol\(start == 1 ? "" : " start=\"\(start)\"")>\n\(items)</ol>"
  }

  private func table(_ table: MarkdownTable) -> String {
    func cells(_ name: String, _ row: [[MarkdownInline]]) -> String {
      zip(row, table.alignments).map { HTMLText.element(name, $1?.rawValue, html($0)) }.joined()
    }
    let rows = table.rows.map { HTMLText.element("tr", nil, cells("td", $0)) + "\n" }.joined()
    let head = HTMLText.element("thead", nil, HTMLText.element("tr", nil, cells("th", table.header)))
    return HTMLText.element("div", "scroll", "<table>\n\(head)\n<tbody>\n\(rows)</tbody>\n</table>")
  }

  // MARK: Within a paragraph

  func html(_ inlines: [MarkdownInline]) -> String { inlines.map { html($0) }.joined() }

  private func html(_ inline: MarkdownInline) -> String {
    switch inline {
    case .text(let text): HTMLText.escaped(text)
    case .code(let text): HTMLText.element("code", nil, HTMLText.escaped(text))
    case .emphasis(let inner): HTMLText.element("em", nil, html(inner))
    case .strong(let inner): HTMLText.element("strong", nil, html(inner))
    case .struck(let inner): HTMLText.element("del", nil, html(inner))
    case .mathematics(let tex, let isDisplayed): MathML.html(tex, isDisplayed: isDisplayed)
    case .lineBreak: "<br>\n"
    case .link(let target, let title, let inner): link(target, title, inner)
    case .image(let source, let title, let alternative): image(source, title, alternative)
    }
  }

  private func link(_ target: String, _ title: String, _ inner: [MarkdownInline]) -> String {
    guard let destination = destination(target) else { return html(inner) }
    let abroad = SafeLink.isAbroad(destination) ? " rel=\"noopener noreferrer\"" : ""
    return "<a href=\"\(HTMLText.escaped(destination))\"\(tip(title))\(abroad)>\(html(inner))</a>"
  }

  private func tip(_ title: String) -> String { title.isEmpty ? "" : " title=\"\(HTMLText.escaped(title))\"" }

  /// A picture that the page does not hold is named, not fetched.
  private func image(_ source: String, _ title: String, _ alternative: String) -> String {
    if let data = pictures[source] {
      return "<img src=\"\(HTMLText.escaped(data))\" alt=\"\(HTMLText.escaped(alternative))\"\(tip(title))>"
    }
    let name = HTMLText.escaped(alternative.isEmpty ? source : alternative)
    return "<span class=\"absent\"\(tip(source))>[picture: \(name)]</span>"
  }
}
