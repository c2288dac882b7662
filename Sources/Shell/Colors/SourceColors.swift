import Diagnostics
import LineEditing
import Script

/// The colours of source text: tokens of the language, magics, and names that it brings along.
struct SourceColors {
  let theme: ColorTheme
  private let builtins: Set<String>

  init(_ theme: ColorTheme, builtins: [String]) {
    self.theme = theme
    self.builtins = Set(builtins.filter { !$0.hasPrefix("_") })
  }

  func ranges(of text: String) -> [StyledRange] {
    var ranges: [StyledRange] = []
    let (code, magics) = SourceColors.withoutMagics(text)
    for magic in magics { ranges.append(StyledRange(magic, theme.magic)) }
    let places = ScalarPlaces(code)
    let tokens = Lexer.tokens(of: SourceFile(name: "", text: code))
    var defines = false
    for (index, token) in tokens.enumerated() {
      let word = token.kind == .name ? places.text(token.span) : ""
      let followsDot = index > 0 && tokens[index - 1].symbol == .dot
      let startsString = token.kind == .invalid && places.text(token.span).contains { $0 == "'" || $0 == "\"" }
      if let style = style(of: token, word, defines: defines, followsDot: followsDot, startsString: startsString) {
        ranges.append(StyledRange(places.scalars(token.span), style))
      }
      defines = token.symbol == .kwDef || token.symbol == .kwClass
    }
    return ranges
  }

  private func style(
    of token: Token, _ word: String, defines: Bool, followsDot: Bool, startsString: Bool
  ) -> String? {
    switch token.kind {
    case .keyword: theme.keyword
    case .string: theme.string
    case .number: theme.number
    case .comment: theme.comment
    // A string that is being typed has no end yet.
    case .invalid: startsString ? theme.string : theme.invalid
    case .name: defines ? theme.definition : builtins.contains(word) && !followsDot ? theme.builtin : nil
    default: token.symbol == .at ? theme.definition : nil
    }
  }

  /// The text with blanks for the words `%name` that begin a line, and where those stand.
  private static func withoutMagics(_ text: String) -> (String, [Range<Int>]) {
    guard text.contains("%") else { return (text, []) }
    var scalars = Array(text.unicodeScalars)
    var magics: [Range<Int>] = []
    var start = 0
    while start < scalars.count {
      let end = scalars[start...].firstIndex(of: "\n") ?? scalars.count
      if scalars[start] == "%" {
        let stop = scalars[start..<end].firstIndex(of: " ") ?? end
        magics.append(start..<stop)
        for index in start..<stop { scalars[index] = " " }
      }
      start = end + 1
    }
    var code = String.UnicodeScalarView()
    code.append(contentsOf: scalars)
    // The rest of a magic's line is code, but without the indent that the blanks would be.
    return (magics.isEmpty ? text : String(code), magics)
  }

  /// Source text with escape codes.
  func escaped(_ text: String) -> String { StyledText(text, ranges(of: text)).escaped }
}

/// Tokens stand at bytes, an editor counts scalars.
private struct ScalarPlaces {
  private let bytes: [UInt8]
  /// nil: the text is ASCII, and the two are the same.
  private let places: [Int]?

  init(_ text: String) {
    bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      places = nil
      return
    }
    var places: [Int] = []
    places.reserveCapacity(bytes.count + 1)
    var count = 0
    for byte in bytes {
      if byte & 0xC0 != 0x80 { count += 1 }
      places.append(count - 1)
    }
    places.append(count)
    self.places = places
  }

  func scalars(_ span: SourceSpan) -> Range<Int> {
    guard let places else { return span.start..<max(span.start, span.end) }
    let start = places[min(span.start, bytes.count)]
    return start..<max(start, places[min(span.end, bytes.count)])
  }

  func text(_ span: SourceSpan) -> String {
    String(decoding: bytes[min(span.start, bytes.count)..<min(max(span.start, span.end), bytes.count)], as: UTF8.self)
  }
}
