import LineEditing
import Script
import Sessions

/// What the editor must know of cells: Python with magics.
struct CellLanguage: EditedLanguage {
  private let names: NameCompletion
  /// nil: no colours.
  var colors: SourceColors?

  init(_ session: Session) { names = NameCompletion(session) }

  func completion(of text: String) -> Completion { names.completion(of: text) }

  func styles(of text: String) -> [StyledRange] { colors?.ranges(of: text) ?? [] }

  func correctedIndent(of text: String) -> Int? { BlockIndent.corrected(text) }

  /// `%%name` takes lines until one is left blank; a lone `%name` or `name?` is whole; the rest is Python.
  func completeness(of text: String) -> CellCompleteness {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = lines.first { !$0.allSatisfy(\.isWhitespace) }
    if first?.hasPrefix("%%") == true { return cellMagic(lines) }
    for index in lines.indices where CellLanguage.isMagic(lines[index]) { lines[index] = "pass" }
    return CellLanguage.python(lines.joined(separator: "\n"))
  }

  private func cellMagic(_ lines: [Substring]) -> CellCompleteness {
    guard let start = lines.firstIndex(where: { $0.hasPrefix("%%") }), start + 1 < lines.count else {
      return .incomplete(indent: 0)
    }
    let body = lines[(start + 1)...]
    if body.count > 1, body.last?.allSatisfy(\.isWhitespace) == true {
      return CellLanguage.python(body.joined(separator: "\n"))
    }
    if case .incomplete(let indent) = CellLanguage.python(body.joined(separator: "\n")) {
      return .incomplete(indent: indent)
    }
    return .incomplete(indent: 0)
  }

  private static func isMagic(_ line: Substring) -> Bool {
    if line.hasPrefix("%") { return true }
    guard line.hasSuffix("?"), let first = line.first else { return false }
    return (first.isLetter || "_*".contains(first)) && !line.contains { "\"'#".contains($0) }
  }

  /// A text that no continuation makes valid is run, so that its error is shown.
  private static func python(_ text: String) -> CellCompleteness {
    if case .incomplete(let indent) = Completeness.of(text) { return .incomplete(indent: indent) }
    return .complete
  }
}
