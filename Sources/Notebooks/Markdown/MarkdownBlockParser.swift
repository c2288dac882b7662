/// Takes lines apart into blocks; what stands in quotes and lists is taken apart in the same way.
struct MarkdownBlockParser {
  private let definitions: LinkDefinitions
  /// How deep quotes and lists may lie in each other; what is deeper is a paragraph.
  private static let depthLimit = 24
  private let depth: Int

  init(_ definitions: LinkDefinitions, depth: Int = 0) {
    self.definitions = definitions
    self.depth = depth
  }

  func blocks(_ lines: [Substring]) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if MarkdownLine.isBlank(line) || LinkDefinitions.definition(line) != nil {
        index += 1
      } else {
        blocks.append(block(lines, &index))
      }
    }
    return blocks
  }

  private func block(_ lines: [Substring], _ index: inout Int) -> MarkdownBlock {
    let line = lines[index]
    if MarkdownLine.indent(line) >= 4 { return indentedCode(lines, &index) }
    if let fence = MarkdownLine.fence(line) { return fencedCode(lines, &index, fence) }
    if let heading = MarkdownLine.heading(line) {
      index += 1
      return .heading(level: heading.level, inlines(String(heading.text)))
    }
    if MarkdownLine.isRule(line) {
      index += 1
      return .rule
    }
    if depth < MarkdownBlockParser.depthLimit {
      if MarkdownLine.isQuote(line) { return quote(lines, &index) }
      if let marker = MarkdownLine.marker(line) { return list(lines, &index, marker) }
    }
    if let tex = mathematics(lines, &index) { return .mathematics(tex) }
    if let table = table(lines, &index) { return .table(table) }
    return paragraph(lines, &index)
  }

  private func inlines(_ text: String) -> [MarkdownInline] { MarkdownInlineParser(text, definitions).inlines() }

  private var inner: MarkdownBlockParser { MarkdownBlockParser(definitions, depth: depth + 1) }

  // MARK: Code

  private func indentedCode(_ lines: [Substring], _ index: inout Int) -> MarkdownBlock {
    var code: [Substring] = []
    while index < lines.count, MarkdownLine.isBlank(lines[index]) || MarkdownLine.indent(lines[index]) >= 4 {
      code.append(lines[index].dropFirst(min(4, MarkdownLine.indent(lines[index]))))
      index += 1
    }
    while let last = code.last, MarkdownLine.isBlank(last) { code.removeLast() }
    return .code(language: "", text: code.joined(separator: "\n"))
  }

  /// Up to the closing fence, or to the end.
  private func fencedCode(
    _ lines: [Substring], _ index: inout Int, _ fence: (mark: Character, count: Int, indent: Int, language: String)
  ) -> MarkdownBlock {
    var code: [Substring] = []
    index += 1
    while index < lines.count {
      let line = lines[index]
      index += 1
      let text = MarkdownLine.trimmed(line)
      if MarkdownLine.indent(line) < 4, text.count >= fence.count, text.allSatisfy({ $0 == fence.mark }) { break }
      code.append(line.dropFirst(min(fence.indent, MarkdownLine.indent(line))))
    }
    return .code(language: fence.language, text: code.joined(separator: "\n"))
  }

  // MARK: Quotes and lists

  private func quote(_ lines: [Substring], _ index: inout Int) -> MarkdownBlock {
    var content: [Substring] = []
    while index < lines.count {
      let line = lines[index]
      if MarkdownLine.isQuote(line) {
        let text = line.drop { $0 == " " }.dropFirst()
        content.append(MarkdownLine.expanded(text.first == " " ? text.dropFirst() : text))
      } else if let last = content.last, goesOn(line, after: last) {
        content.append(line)
      } else {
        break
      }
      index += 1
    }
    return .quote(inner.blocks(content))
  }

  /// Whether a line without the mark of its quote or the indent of its item still belongs to the paragraph there.
  private func goesOn(_ line: Substring, after last: Substring) -> Bool {
    guard !MarkdownLine.isBlank(line), !MarkdownLine.isBlank(last), !MarkdownLine.interruptsParagraph(line) else { return false }
    return MarkdownLine.heading(last) == nil && MarkdownLine.fence(last) == nil && !MarkdownLine.isRule(last)
  }

  private func list(
    _ lines: [Substring], _ index: inout Int, _ first: (kind: Character, number: Int?, width: Int)
  ) -> MarkdownBlock {
    var items: [[MarkdownBlock]] = []
    var isTight = true
    var marker: (kind: Character, number: Int?, width: Int)? = first
    while let current = marker, current.kind == first.kind {
      let (content, endsBlank) = item(lines, &index, current.width)
      let blocks = inner.blocks(content)
      items.append(blocks)
      let paragraphs = blocks.count { if case .paragraph = $0 { true } else { false } }
      if paragraphs > 1 { isTight = false }
      marker = index < lines.count ? MarkdownLine.marker(lines[index]) : nil
      if endsBlank, marker?.kind == first.kind { isTight = false }
    }
    return .list(MarkdownList(start: first.number, items: items, isTight: isTight))
  }

  /// The lines of an item without their indent, and whether blank lines follow it.
  private func item(_ lines: [Substring], _ index: inout Int, _ width: Int) -> (lines: [Substring], endsBlank: Bool) {
    var content = [lines[index].dropFirst(width)]
    index += 1
    var blanks = 0
    while index < lines.count {
      let line = lines[index]
      if MarkdownLine.isBlank(line) {
        blanks += 1
      } else if MarkdownLine.indent(line) >= width {
        content += Array(repeating: "", count: blanks) + [line.dropFirst(width)]
        blanks = 0
      } else if blanks == 0, let last = content.last, goesOn(line, after: last), MarkdownLine.marker(line) == nil {
        content.append(line.drop { $0 == " " })
      } else {
        break
      }
      index += 1
    }
    return (content, blanks > 0)
  }

  // MARK: Mathematics

  /// The TeX between `$$` and `$$`, or of `\begin{…}` to its `\end{…}`; nil where it has no end.
  private func mathematics(_ lines: [Substring], _ index: inout Int) -> String? {
    let first = MarkdownLine.trimmed(lines[index])
    let isEnvironment = first.hasPrefix("\\begin{")
    guard first.hasPrefix("$$") || isEnvironment else { return nil }
    let name = first.dropFirst(7).prefix { $0 != "}" }
    let ending = isEnvironment ? "\\end{\(name)}" : "$$"
    var text: [Substring] = []
    var last = index
    var rest = isEnvironment ? first : first.dropFirst(2)
    while true {
      if rest.hasSuffix(ending) {
        text.append(isEnvironment ? rest : rest.dropLast(2))
        index = last + 1
        return text.joined(separator: "\n")
      }
      text.append(rest)
      last += 1
      guard last < lines.count, !MarkdownLine.isBlank(lines[last]) else { return nil }
      rest = MarkdownLine.trimmed(lines[last])
    }
  }

  // MARK: Tables

  private func table(_ lines: [Substring], _ index: inout Int) -> MarkdownTable? {
    guard lines[index].contains("|"), index + 1 < lines.count,
      let alignments = MarkdownTableRow.alignments(lines[index + 1])
    else { return nil }
    let header = MarkdownTableRow.cells(lines[index])
    guard header.count == alignments.count else { return nil }
    var table = MarkdownTable(alignments: alignments, header: header.map { inlines($0) }, rows: [])
    index += 2
    while index < lines.count, !MarkdownLine.isBlank(lines[index]), !MarkdownLine.interruptsParagraph(lines[index]) {
      var cells = Array(MarkdownTableRow.cells(lines[index]).prefix(header.count))
      cells += Array(repeating: "", count: header.count - cells.count)
      table.rows.append(cells.map { inlines($0) })
      index += 1
    }
    return table
  }

  // MARK: Paragraphs

  /// A paragraph, or a heading that `===` or `---` underlines.
  private func paragraph(_ lines: [Substring], _ index: inout Int) -> MarkdownBlock {
    var text = [MarkdownBlockParser.line(lines[index])]
    index += 1
    while index < lines.count, !MarkdownLine.isBlank(lines[index]) {
      let line = lines[index]
      let mark = MarkdownLine.trimmed(line)
      if MarkdownLine.indent(line) < 4, let sign = mark.first, sign == "=" || sign == "-", mark.allSatisfy({ $0 == sign }) {
        index += 1
        return .heading(level: sign == "=" ? 1 : 2, inlines(text.joined(separator: "\n")))
      }
      if depth < MarkdownBlockParser.depthLimit, MarkdownLine.interruptsParagraph(line) { break }
      text.append(MarkdownBlockParser.line(line))
      index += 1
    }
    while text[text.count - 1].last == " " { text[text.count - 1].removeLast() }
    return .paragraph(inlines(text.joined(separator: "\n")))
  }

  /// Without its indent; blanks at the end may be a break.
  private static func line(_ line: Substring) -> String { String(line.drop { $0 == " " }) }
}

/// One line of a table.
enum MarkdownTableRow {
  /// The cells between the bars; a bar behind a backslash or in code is text.
  static func cells(_ line: Substring) -> [String] {
    var text = MarkdownLine.trimmed(line)
    if text.first == "|" { text = text.dropFirst() }
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        cell += character == "|" ? "|" : "\\\(character)"
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|" {
        cells.append(cell)
        cell = ""
      } else {
        cell.append(character)
      }
    }
    if isEscaped { cell += "\\" }
    if !MarkdownLine.isBlank(Substring(cell)) { cells.append(cell) }
    return cells.map { String(MarkdownLine.trimmed(Substring($0))) }
  }

  /// `|:--|:-:|--:|`; nil for another line.
  static func alignments(_ line: Substring) -> [MarkdownTable.Alignment?]? {
    guard MarkdownLine.indent(line) < 4, line.contains("-") else { return nil }
    var alignments: [MarkdownTable.Alignment?] = []
    for cell in cells(line) {
      let (left, right) = (cell.hasPrefix(":"), cell.hasSuffix(":"))
      let dashes = cell.dropFirst(left ? 1 : 0).dropLast(right ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == "-" }) else { return nil }
      alignments.append(left && right ? .center : left ? .left : right ? .right : nil)
    }
    return alignments.isEmpty ? nil : alignments
  }
}
