/// A piece of TeX.
enum MathToken: Equatable {
  /// `\name` or `\,`, without the backslash.
  case command(String)
  case number(String)
  case letter(Character)
  case symbol(Character)
  case open, close, superscript, `subscript`, column, row
  /// What stands within the braces of a command for text.
  case text(String)

  /// The tokens of a formula; comments and blanks are gone.
  static func all(of tex: String) -> [MathToken] {
    var reader = MathTokenReader(tex)
    return reader.tokens()
  }
}

private struct MathTokenReader {
  private let characters: [Character]
  private var index = 0

  init(_ tex: String) { characters = Array(tex) }

  private var current: Character? { index < characters.count ? characters[index] : nil }

  mutating func tokens() -> [MathToken] {
    var tokens: [MathToken] = []
    while let character = current {
      index += 1
      switch character {
      case "\\": command(&tokens)
      case "{": tokens.append(.open)
      case "}": tokens.append(.close)
      case "^": tokens.append(.superscript)
      case "_": tokens.append(.subscript)
      case "&": tokens.append(.column)
      case "~": tokens.append(.command(" "))
      case "%": while let next = current, !next.isNewline { index += 1; _ = next }
      case _ where character.isWhitespace: break
      case "0"..."9", ".": number(character, &tokens)
      case _ where character.isLetter: tokens.append(.letter(character))
      default: tokens.append(.symbol(character))
      }
    }
    return tokens
  }

  private mutating func number(_ first: Character, _ tokens: inout [MathToken]) {
    guard first != "." || current.map({ ("0"..."9").contains($0) }) ?? false else { return tokens.append(.symbol(".")) }
    var text = String(first)
    while let next = current, ("0"..."9").contains(next) || next == "." && isDigit(index + 1) {
      text.append(next)
      index += 1
    }
    tokens.append(.number(text))
  }

  private func isDigit(_ place: Int) -> Bool { place < characters.count && ("0"..."9").contains(characters[place]) }

  private mutating func command(_ tokens: inout [MathToken]) {
    guard let first = current else { return }
    guard first.isASCII, first.isLetter else {
      index += 1
      return tokens.append(first == "\\" ? .row : .command(first.isWhitespace ? " " : String(first)))
    }
    var name = ""
    while let next = current, next.isASCII, next.isLetter {
      name.append(next)
      index += 1
    }
    if current == "*", name == "operatorname" {
      name += "*"
      index += 1
    }
    tokens.append(.command(name))
    if MathSymbols.textStyles.contains(name) || name == "begin" || name == "end" || name == "color" || name == "label" {
      group(&tokens)
    }
  }

  /// The text within the braces that follow, as it stands.
  private mutating func group(_ tokens: inout [MathToken]) {
    while current?.isWhitespace == true { index += 1 }
    guard current == "{" else { return }
    index += 1
    var text = ""
    var depth = 0
    while let next = current {
      index += 1
      if next == "{" { depth += 1 }
      if next == "}" {
        if depth == 0 { break }
        depth -= 1
      }
      if next == "\\", let escaped = current, "{}$%&#_".contains(escaped) {
        text.append(escaped)
        index += 1
      } else if next != "$" {
        text.append(next)
      }
    }
    tokens.append(.text(text))
  }
}
