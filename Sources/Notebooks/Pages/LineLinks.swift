/// Sentences about a notebook: what stands between backticks is code, and `line 12` leads to that line of the page.
struct LineLinks {
  /// What the identifiers of lines begin with.
  let prefix: String
  /// The lines that the page shows.
  let lines: Set<Int>

  func html(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    // A backtick without a partner is one.
    guard parts.count % 2 == 1 else { return linked(text[...]) }
    return parts.enumerated().map { (index: Int, part: Substring) -> String in
      index % 2 == 1 ? HTMLText.element("code", nil, HTMLText.escaped(part)) : linked(part)
    }.joined()
  }

  /// The link of a line's number; nil for a line that is not shown.
  func link(_ digits: Substring) -> String? {
    guard let number = Int(digits), lines.contains(number) else { return nil }
    return "<a href=\"#\(prefix)l\(number)\">\(number)</a>"
  }

  /// Plain text with its places as links.
  func linked(_ text: Substring, mark: String = "line ") -> String {
    var html = ""
    var rest = text
    while let place = rest.range(of: mark) {
      let digits = rest[place.upperBound...].prefix { $0.isASCII && $0.isNumber }
      html += HTMLText.escaped(rest[..<place.upperBound]) + (link(digits) ?? HTMLText.escaped(digits))
      rest = rest[digits.endIndex...]
    }
    return html + HTMLText.escaped(rest)
  }
}
