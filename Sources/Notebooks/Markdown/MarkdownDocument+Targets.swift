extension MarkdownDocument {
  /// The sources of all pictures.
  var pictureSources: [String] {
    inlines.compactMap { if case .image(let source, _, _) = $0 { source } else { nil } }
  }

  /// What all links lead to.
  var linkTargets: [String] {
    inlines.compactMap { if case .link(let destination, _, _) = $0 { destination } else { nil } }
  }

  /// What paragraphs, headings and tables are made of, at every depth.
  private var inlines: [MarkdownInline] { blocks.flatMap { MarkdownDocument.inlines(of: $0) } }

  private static func inlines(of block: MarkdownBlock) -> [MarkdownInline] {
    switch block {
    case .heading(_, let content), .paragraph(let content): all(content)
    case .quote(let blocks): blocks.flatMap { inlines(of: $0) }
    case .list(let list): list.items.flatMap { $0.flatMap { inlines(of: $0) } }
    case .table(let table): (table.header + table.rows.flatMap { $0 }).flatMap { all($0) }
    case .code, .rule, .mathematics: []
    }
  }

  private static func all(_ inlines: [MarkdownInline]) -> [MarkdownInline] {
    inlines.flatMap { (inline: MarkdownInline) -> [MarkdownInline] in
      switch inline {
      case .emphasis(let inner), .strong(let inner), .struck(let inner), .link(_, _, let inner): [inline] + all(inner)
      default: [inline]
      }
    }
  }
}
