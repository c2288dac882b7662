import Diagnostics
import Script

/// What stands before the cursor: a word, what it is an attribute of, the call or the subscript that it is an argument of.
struct CursorContext {
  /// What is being typed: letters of a name, or the beginning of a string's text.
  let word: String
  /// The beginning of a string that is not closed: its quote with what is before it (`r'`); nil outside of strings.
  let openQuote: String?
  /// The expression before the dot that the word follows, as tokens.
  let owner: [ContextToken]?
  /// What is called, when the word could be the beginning of an argument.
  let callee: [ContextToken]?
  /// What is subscripted, when the word is the first thing in the brackets.
  let subscripted: [ContextToken]?

  init(_ text: String) {
    var tokens = ContextToken.tokens(of: text)
    var word = "", quote: String?
    if let last = tokens.last, last.isOpenString {
      tokens.removeLast()
      let end = last.text.lastIndexOfQuotes
      quote = String(last.text[..<end])
      word = String(last.text[end...])
    } else if let last = tokens.last, last.isWord, text.hasSuffix(last.text) {
      tokens.removeLast()
      word = last.text
    }
    self.word = word
    openQuote = quote
    owner = quote == nil && tokens.last?.text == "." ? CursorContext.primary(tokens.dropLast()) : nil
    subscripted = tokens.last?.text == "[" ? CursorContext.primary(tokens.dropLast()) : nil
    callee = owner == nil ? CursorContext.callee(tokens) : nil
  }

  /// The name with its attributes and subscripts that ends the tokens.
  private static func primary(_ tokens: ArraySlice<ContextToken>) -> [ContextToken]? {
    var rest = tokens
    var found: [ContextToken] = []
    while let last = rest.last {
      if last.text == "]", rest.count >= 3, rest[rest.endIndex - 3].text == "[", rest[rest.endIndex - 2].isLiteral {
        found = Array(rest.suffix(3)) + found
        rest = rest.dropLast(3)
        continue
      }
      guard last.isWord || last.isLiteral else { return nil }
      found = [last] + found
      rest = rest.dropLast()
      guard rest.last?.text == "." else { return found }
      found = [ContextToken(text: ".", kind: .operator)] + found
      rest = rest.dropLast()
    }
    return nil
  }

  /// What stands before the bracket that is open at the end.
  private static func callee(_ tokens: [ContextToken]) -> [ContextToken]? {
    guard let last = tokens.last, last.text == "(" || last.text == "," else { return nil }
    var depth = 0
    for index in tokens.indices.reversed() {
      switch tokens[index].text {
      case ")", "]", "}": depth += 1
      case "(" where depth == 0: return primary(tokens[..<index])
      case "[", "{":
        if depth == 0 { return nil }
        depth -= 1
      case "(": depth -= 1
      default: break
      }
    }
    return nil
  }
}

/// A token with its text.
struct ContextToken {
  let text: String
  let kind: Token.Kind

  var isWord: Bool { kind == .name || kind == .keyword }
  var isLiteral: Bool { kind == .string || kind == .number }
  var isOpenString: Bool { kind == .invalid && text.contains { $0 == "'" || $0 == "\"" } }

  /// The tokens of a text without line ends and indents; a string that is not closed reaches to the end.
  static func tokens(of text: String) -> [ContextToken] {
    let bytes = Array(text.utf8)
    var found: [ContextToken] = []
    for token in Lexer.tokens(of: SourceFile(name: "", text: text)) {
      switch token.kind {
      case .newline, .indent, .dedent, .endOfFile, .comment: continue
      case .invalid:
        let rest = String(decoding: bytes[min(token.span.start, bytes.count)...], as: UTF8.self)
        let open = ContextToken(text: rest, kind: .invalid)
        guard open.isOpenString else { continue }
        return found + [open]
      default:
        let range = min(token.span.start, bytes.count)..<min(max(token.span.start, token.span.end), bytes.count)
        found.append(ContextToken(text: String(decoding: bytes[range], as: UTF8.self), kind: token.kind))
      }
    }
    return found
  }
}

extension String {
  /// Behind the quotes that begin a string literal.
  fileprivate var lastIndexOfQuotes: Index {
    var place = startIndex
    while place < endIndex, self[place] != "'", self[place] != "\"" { place = index(after: place) }
    guard place < endIndex else { return endIndex }
    let quote = self[place]
    let triple = String(repeating: quote, count: 3)
    return self[place...].hasPrefix(triple) ? index(place, offsetBy: 3) : index(after: place)
  }
}
