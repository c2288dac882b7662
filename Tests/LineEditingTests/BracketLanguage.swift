import LineEditing

/// A small language for these tests: a text is whole when its brackets are closed and no line ends with a colon, or when
/// its last line is blank; it has a few words.
struct BracketLanguage: EditedLanguage {
  var words = ["reduce_max", "reduce_mean", "reduce_min", "relu", "größe"]

  func completeness(of text: String) -> CellCompleteness {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let last = lines.last ?? ""
    if last.allSatisfy({ $0 == " " }) { return .complete }
    let indent = last.prefix { $0 == " " }.count
    if last.hasSuffix(":") { return .incomplete(indent: indent + 4) }
    let depth = text.filter { $0 == "(" }.count - text.filter { $0 == ")" }.count
    if depth > 0 { return .incomplete(indent: indent) }
    return lines.contains { $0.hasSuffix(":") } ? .incomplete(indent: indent) : .complete
  }

  func completion(of text: String) -> Completion {
    var prefix = ""
    for character in text.reversed() {
      guard character.isLetter || character == "_" else { break }
      prefix = String(character) + prefix
    }
    let found = words.filter { $0.hasPrefix(prefix) }
    return Completion(length: prefix.unicodeScalars.count, candidates: found)
  }
}
