/// The lines of a Jupyter cell that are no Python: shell escapes, magics that are not this program's, IPython's help. In a
/// notebook they stand as comments, which never run; the cell's key `commented` says which, so that they can go back.
struct CommentedLines {
  /// The source with those lines as comments.
  let source: String
  /// The JSON of the key: `true` for all lines, or their numbers; nil where there are none.
  let key: String?

  init(_ source: String, magics: Set<String>) {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    if CommentedLines.isForeign(lines, magics) {
      self.source = lines.map { "# " + $0 }.joined(separator: "\n")
      key = "true"
      return
    }
    var strings = StringTracker()
    var numbers: [Int] = []
    var kept: [String] = []
    for (index, line) in lines.enumerated() {
      let isEscape = !strings.isInString && CommentedLines.isEscape(line, magics)
      if isEscape { numbers.append(index + 1) }
      kept.append(isEscape ? "# " + line : String(line))
      strings.read(isEscape ? "" : line)
    }
    self.source = kept.joined(separator: "\n")
    key = numbers.isEmpty ? nil : "[" + numbers.map(String.init).joined(separator: ",") + "]"
  }

  /// What the comments were made of.
  static func restored(_ source: String, key: String?) -> String {
    guard let key else { return source }
    let numbers = (try? JSONValue(parsing: key))?.items?.compactMap(\.integer)
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    return lines.map { (index: Int, line: Substring) -> Substring in
      let isEscape = numbers?.contains(index + 1) ?? true
      return isEscape && line.hasPrefix("# ") ? line.dropFirst(2) : line
    }.joined(separator: "\n")
  }

  /// A cell in another language, or one whose literals have no end and would swallow the next cell.
  private static func isForeign(_ lines: [Substring], _ magics: Set<String>) -> Bool {
    if let first = lines.first(where: { !$0.isBlank }), first.hasPrefix("%%"), !isMagic(first, magics) { return true }
    var strings = StringTracker()
    for line in lines { strings.read(line) }
    return strings.isInString
  }

  private static func isEscape(_ line: Substring, _ magics: Set<String>) -> Bool {
    let text = line.drop { $0 == " " || $0 == "\t" }
    if text.hasPrefix("%") { return text.startIndex > line.startIndex || !isMagic(line, magics) }
    if text.hasPrefix("!") || text.hasPrefix("?") { return true }
    if let sign = text.firstRange(of: "= "), text[sign.upperBound...].first.map({ "!%".contains($0) }) == true {
      return text[..<sign.lowerBound].allSatisfy { $0.isLetter || $0.isNumber || "_ ,.".contains($0) }
    }
    return isHelp(text)
  }

  /// `name.other?`
  private static func isHelp(_ text: Substring) -> Bool {
    guard text.hasSuffix("?") else { return false }
    let name = text.drop { $0 == "%" }.prefix { $0 != "?" }
    return name.first.map { $0.isLetter || $0 == "_" } == true
      && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
      && text.dropFirst(name.count).allSatisfy { $0 == "?" || $0 == "%" }
  }

  private static func isMagic(_ line: Substring, _ magics: Set<String>) -> Bool {
    magics.contains(String(line.drop { $0 == "%" }.prefix { $0.isLetter || $0 == "_" }))
  }
}
