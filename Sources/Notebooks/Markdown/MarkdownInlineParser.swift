/// Takes the text of a paragraph apart: code, mathematics, links and pictures first, then emphasis.
///
/// Time is linear in the text: what is looked for in vain is not looked for again.
struct MarkdownInlineParser {
  private let scalars: [Unicode.Scalar]
  private let definitions: LinkDefinitions
  private var index = 0
  private var pieces: [InlinePiece] = []
  private var text = ""
  /// Where the open brackets stand among the pieces.
  private var brackets: [Bracket] = []
  /// Lengths of backticks that have no partner from here on.
  private var unmatchedTicks: Set<Int> = []

  private struct Bracket {
    let piece: Int
    let start: Int
    let isImage: Bool
    var isActive = true
  }

  init(_ text: String, _ definitions: LinkDefinitions) {
    scalars = Array(text.unicodeScalars)
    self.definitions = definitions
  }

  consuming func inlines() -> [MarkdownInline] {
    var parser = self
    while parser.index < parser.scalars.count { parser.takeOne() }
    parser.flush()
    return InlineEmphasis.inlines(parser.pieces[...])
  }

  private func peek(_ offset: Int) -> Unicode.Scalar? {
    let place = index + offset
    return place >= 0 && place < scalars.count ? scalars[place] : nil
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    pieces.append(.inline(.text(text), depth: 0))
    text = ""
  }

  private mutating func add(_ inline: MarkdownInline) {
    flush()
    pieces.append(.inline(inline, depth: 0))
  }

  private mutating func takeText(_ count: Int = 1) {
    text.unicodeScalars.append(contentsOf: scalars[index..<(index + count)])
    index += count
  }

  private mutating func takeOne() {
    switch scalars[index] {
    case "\\": takeEscape()
    case "`": takeCode()
    case "$": takeMathematics()
    case "*", "_", "~": takeDelimiters()
    case "[":
      openBracket(isImage: false, count: 1)
    case "!" where peek(1) == "[":
      openBracket(isImage: true, count: 2)
    case "]": closeBracket()
    case "<": takeAutolink()
    case "&":
      guard let reference = MarkdownEntities.reference(scalars, at: index) else { return takeText() }
      text += reference.text
      index += reference.count
    case "\n": takeLineEnd()
    default: takeText()
    }
  }

  private mutating func takeEscape() {
    guard let next = peek(1) else { return takeText() }
    if next == "\n" {
      add(.lineBreak)
      index += 2
    } else if MarkdownEntities.isPunctuation(next) {
      index += 1
      takeText()
    } else {
      takeText()
    }
  }

  /// Two blanks before it make a break; without them it is a blank.
  private mutating func takeLineEnd() {
    let isBreak = text.hasSuffix("  ")
    while text.last == " " { text.removeLast() }
    index += 1
    if isBreak { add(.lineBreak) } else { text += "\n" }
  }

  // MARK: Code and mathematics

  private mutating func takeCode() {
    var count = 1
    while peek(count) == "`" { count += 1 }
    guard !unmatchedTicks.contains(count), let end = closingTicks(count) else {
      unmatchedTicks.insert(count)
      return takeText(count)
    }
    var code = scalars[(index + count)..<end].map { $0 == "\n" ? " " : $0 }
    if code.count > 2, code.first == " ", code.last == " ", code.contains(where: { $0 != " " }) {
      code = Array(code.dropFirst().dropLast())
    }
    add(.code(String(String.UnicodeScalarView(code))))
    index = end + count
  }

  private func closingTicks(_ count: Int) -> Int? {
    var place = index + count
    while place < scalars.count {
      guard scalars[place] == "`" else {
        place += 1
        continue
      }
      let start = place
      while place < scalars.count, scalars[place] == "`" { place += 1 }
      if place - start == count { return start }
    }
    return nil
  }

  /// `$$ … $$`, or `$…$` with no blank inside of the dollar signs and no digit behind them: an amount is text.
  private mutating func takeMathematics() {
    let isDisplayed = peek(1) == "$"
    let width = isDisplayed ? 2 : 1
    guard let first = peek(width), isDisplayed || !first.properties.isWhitespace else { return takeText(width) }
    var place = index + width
    while place < scalars.count {
      if scalars[place] == "\\" {
        place += 2
      } else if scalars[place] == "$" {
        let next = place + 1 < scalars.count ? scalars[place + 1] : nil
        if isDisplayed ? next == "$" : MarkdownInlineParser.closes(before: scalars[place - 1], after: next) { break }
        if !isDisplayed { return takeText() }
        place += 1
      } else {
        place += 1
      }
    }
    guard place < scalars.count, place > index + width else { return takeText(width) }
    let tex = String(String.UnicodeScalarView(scalars[(index + width)..<place]))
    add(.mathematics(tex, isDisplayed: isDisplayed))
    index = place + width
  }

  private static func closes(before: Unicode.Scalar, after: Unicode.Scalar?) -> Bool {
    !before.properties.isWhitespace && !(after.map { ("0"..."9").contains($0) } ?? false)
  }

  // MARK: Links

  private mutating func openBracket(isImage: Bool, count: Int) {
    flush()
    brackets.append(Bracket(piece: pieces.count, start: index + count, isImage: isImage))
    pieces.append(.inline(.text(isImage ? "![" : "["), depth: 0))
    index += count
  }

  private mutating func closeBracket() {
    guard let bracket = brackets.popLast() else { return takeText() }
    guard bracket.isActive, let target = linkTarget(bracket) else { return takeText() }
    flush()
    let inner = InlineEmphasis.inlines(pieces[(bracket.piece + 1)...])
    pieces.removeSubrange(bracket.piece...)
    index = target.end
    if bracket.isImage {
      add(.image(source: target.destination, title: target.title, alternative: inner.plainText))
      return
    }
    add(.link(destination: target.destination, title: target.title, inner))
    // There are no links within links.
    for place in brackets.indices where !brackets[place].isImage { brackets[place].isActive = false }
  }

  /// What stands behind `]`: `(destination "title")`, `[label]`, or nothing where the text itself is a label.
  private func linkTarget(_ bracket: Bracket) -> (destination: String, title: String, end: Int)? {
    var cursor = ScalarCursor(scalars, at: index + 1)
    if cursor.current == "(" {
      cursor.index += 1
      cursor.skipBlanks()
      if let destination = cursor.linkDestination() {
        let end = cursor.index
        cursor.skipBlanks()
        let title = cursor.index > end ? cursor.linkTitle() ?? "" : ""
        cursor.skipBlanks()
        if cursor.current == ")" { return (destination, title, cursor.index + 1) }
      }
    }
    var end = index + 1
    guard index - bracket.start < 1000 else { return nil }
    var label = String(String.UnicodeScalarView(scalars[bracket.start..<index]))
    if peek(1) == "[", let close = scalars[(index + 2)...].prefix(1000).firstIndex(of: "]") {
      if close > index + 2 { label = String(String.UnicodeScalarView(scalars[(index + 2)..<close])) }
      end = close + 1
    }
    guard let found = definitions[label] else { return nil }
    return (found.destination, found.title, end)
  }

  /// `<https://…>`, `<name@place>`; all else that begins so is text, HTML too.
  private mutating func takeAutolink() {
    guard let close = scalars[index...].prefix(2000).firstIndex(of: ">") else { return takeText() }
    let inner = scalars[(index + 1)..<close]
    let text = String(String.UnicodeScalarView(inner))
    guard !inner.contains(where: { $0.value <= 32 || $0 == "<" }) else { return takeText() }
    let isMail = text.contains("@") && !text.contains(":") && !text.contains("/")
    guard isMail || text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("mailto:") else { return takeText() }
    add(.link(destination: isMail ? "mailto:" + text : text, title: "", [.text(text)]))
    index = close + 1
  }

  // MARK: Emphasis

  private mutating func takeDelimiters() {
    let mark = scalars[index]
    var count = 1
    while peek(count) == mark { count += 1 }
    guard count <= InlinePiece.longestRun, mark != "~" || count == 2 else { return takeText(count) }
    let (before, after) = (peek(-1), peek(count))
    let (left, right) = InlinePiece.flanks(before, after)
    flush()
    let isUnderscore = mark == "_"
    pieces.append(
      .delimiters(
        mark, count: count,
        opens: left && (!isUnderscore || !right || InlinePiece.isPunctuation(before)),
        closes: right && (!isUnderscore || !left || InlinePiece.isPunctuation(after))))
    index += count
  }
}
