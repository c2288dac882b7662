/// Markdown as a tree: CommonMark's core, tables and struck text as GitHub has them, mathematics between dollar signs as
/// Jupyter has it. HTML is text like any other.
///
/// Source of the rules: the CommonMark specification, version 0.31.2; GitHub Flavored Markdown, section 4.10.
struct MarkdownDocument: Equatable {
  var blocks: [MarkdownBlock]

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { MarkdownLine.expanded($0) }
    let definitions = LinkDefinitions(lines)
    blocks = MarkdownBlockParser(definitions).blocks(lines)
  }
}

indirect enum MarkdownBlock: Equatable {
  case heading(level: Int, [MarkdownInline])
  case paragraph([MarkdownInline])
  /// The language is empty where none is named.
  case code(language: String, text: String)
  case quote([MarkdownBlock])
  case list(MarkdownList)
  case table(MarkdownTable)
  case rule
  /// Mathematics that stands for itself, as TeX.
  case mathematics(String)
}

struct MarkdownList: Equatable {
  /// The number of the first item; nil for bullets.
  var start: Int?
  var items: [[MarkdownBlock]]
  /// Whether its paragraphs stand without room between them.
  var isTight: Bool
}

struct MarkdownTable: Equatable {
  enum Alignment: String { case left, center, right }

  /// nil where the table doesn't say.
  var alignments: [Alignment?]
  var header: [[MarkdownInline]]
  /// As many cells as the header has, each.
  var rows: [[[MarkdownInline]]]
}

indirect enum MarkdownInline: Equatable {
  case text(String)
  case code(String)
  case emphasis([MarkdownInline])
  case strong([MarkdownInline])
  case struck([MarkdownInline])
  case link(destination: String, title: String, [MarkdownInline])
  case image(source: String, title: String, alternative: String)
  /// TeX; `isDisplayed` where it stands between `$$`.
  case mathematics(String, isDisplayed: Bool)
  case lineBreak
}

extension [MarkdownInline] {
  /// What is left without marks.
  var plainText: String {
    map { (inline: MarkdownInline) -> String in
      switch inline {
      case .text(let text), .code(let text), .mathematics(let text, _): text
      case .emphasis(let inner), .strong(let inner), .struck(let inner), .link(_, _, let inner): inner.plainText
      case .image(_, _, let alternative): alternative
      case .lineBreak: " "
      }
    }.joined()
  }
}

/// Questions about one line of Markdown. Tabs at its beginning are blanks already.
enum MarkdownLine {
  /// The line with the tabs of its indent written out, each to the next multiple of four columns.
  static func expanded(_ line: Substring) -> Substring {
    let line = line.last == "\r" ? line.dropLast() : line
    guard line.prefix(while: { $0 == " " || $0 == "\t" }).contains("\t") else { return line }
    var columns = 0
    var rest = line
    while let first = rest.first, first == " " || first == "\t" {
      columns += first == " " ? 1 : 4 - columns % 4
      rest = rest.dropFirst()
    }
    return Substring(String(repeating: " ", count: columns) + rest)
  }

  static func indent(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }
  static func isBlank(_ line: Substring) -> Bool { line.allSatisfy { $0 == " " || $0 == "\t" } }
  static func trimmed(_ line: Substring) -> Substring {
    var rest = line.drop { $0 == " " || $0 == "\t" }
    while rest.last == " " || rest.last == "\t" { rest.removeLast() }
    return rest
  }

  /// `***`, `- - -`, `___`.
  static func isRule(_ line: Substring) -> Bool {
    guard indent(line) < 4, let mark = trimmed(line).first, "*-_".contains(mark) else { return false }
    var count = 0
    for character in line {
      if character == mark { count += 1 } else if character != " ", character != "\t" { return false }
    }
    return count >= 3
  }

  /// The level and the text of `## text ##`.
  static func heading(_ line: Substring) -> (level: Int, text: Substring)? {
    guard indent(line) < 4 else { return nil }
    var rest = trimmed(line)
    let level = rest.prefix { $0 == "#" }.count
    guard (1...6).contains(level) else { return nil }
    rest = rest.dropFirst(level)
    guard rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
    rest = trimmed(rest)
    let closing = rest.reversed().prefix { $0 == "#" }.count
    let before = rest.dropLast(closing)
    if closing > 0, before.isEmpty || before.last == " " { rest = trimmed(before) }
    return (level, rest)
  }

  /// What opens a block of code: the fence, its indent and the language.
  static func fence(_ line: Substring) -> (mark: Character, count: Int, indent: Int, language: String)? {
    let indent = indent(line)
    let rest = line.dropFirst(indent)
    guard indent < 4, let mark = rest.first, mark == "`" || mark == "~" else { return nil }
    let count = rest.prefix { $0 == mark }.count
    let info = trimmed(rest.dropFirst(count))
    guard count >= 3, mark == "~" || !info.contains("`") else { return nil }
    return (mark, count, indent, String(info.prefix { $0 != " " && $0 != "{" }))
  }

  static func isQuote(_ line: Substring) -> Bool { indent(line) < 4 && line.drop { $0 == " " }.first == ">" }

  /// What a list's item begins with; `width` is how far its content is from the margin.
  static func marker(_ line: Substring) -> (kind: Character, number: Int?, width: Int)? {
    let indent = indent(line)
    let rest = line.dropFirst(indent)
    guard indent < 4, let first = rest.first, !isRule(line) else { return nil }
    var width = 1
    var kind = first
    var number: Int?
    if first.isASCII, first.isNumber {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard digits.count < 10, let end = rest.dropFirst(digits.count).first, end == "." || end == ")" else { return nil }
      (width, kind, number) = (digits.count + 1, end, Int(digits))
    } else if !"-+*".contains(first) {
      return nil
    }
    let content = rest.dropFirst(width)
    guard content.isEmpty || content.first == " " || content.first == "\t" else { return nil }
    let blanks = content.prefix { $0 == " " }.count
    let isEmpty = isBlank(content)
    return (kind, number, indent + width + (isEmpty || blanks > 4 ? 1 : max(1, blanks)))
  }

  /// Whether the line ends a paragraph that stands above it.
  static func interruptsParagraph(_ line: Substring) -> Bool {
    if heading(line) != nil || fence(line) != nil || isQuote(line) || isRule(line) { return true }
    if trimmed(line).hasPrefix("$$") { return true }
    guard let marker = marker(line) else { return false }
    return !isBlank(line.dropFirst(marker.width)) && (marker.number ?? 1) == 1
  }
}
