import Diagnostics

/// What stands behind a magic's name, taken apart: options in front, then words or a rest.
package struct MagicWords {
  let magic: String
  package private(set) var rest: Substring
  private var flags: Set<String> = []
  private var values: [String: String] = [:]

  /// - Parameters:
  ///   - flags: the options without a value: `-f`.
  ///   - valued: those with one: `-n 5` or `-n5`; `--name value` or `--name=value`.
  /// - Errors: `ValueError` for an option that there is not.
  package init(_ text: String, magic: String, flags known: [String] = [], valued: [String] = []) throws {
    self.magic = magic
    rest = text.drop { $0.isWhitespace }
    while rest.hasPrefix("-") {
      let word = rest.prefix { !$0.isWhitespace }
      // Negative numbers are no options.
      if word.dropFirst().first?.isNumber == true || word == "-" { break }
      rest = rest.dropFirst(word.count).drop { $0.isWhitespace }
      if word == "--" { break }
      try take(String(word), known, valued)
    }
  }

  private mutating func take(_ word: String, _ known: [String], _ valued: [String]) throws {
    if known.contains(word) {
      flags.insert(word)
      return
    }
    for option in valued where word.hasPrefix(option) {
      var value = word.dropFirst(option.count)
      if option.hasPrefix("--") {
        guard value.isEmpty || value.first == "=" else { continue }
        value = value.dropFirst()
      }
      if value.isEmpty {
        value = rest.prefix { !$0.isWhitespace }
        rest = rest.dropFirst(value.count).drop { $0.isWhitespace }
      }
      guard !value.isEmpty else { throw Failure(.valueError, "%\(magic): \(option) needs a value") }
      values[option] = String(value)
      return
    }
    let options = (known + valued).sorted().joined(separator: ", ")
    throw Failure(
      .valueError, "%\(magic) has no option '\(word)'",
      hint: options.isEmpty ? "%\(magic)? explains it" : "there are \(options)")
  }

  package func has(_ flag: String) -> Bool { flags.contains(flag) }
  func value(_ option: String) -> String? { values[option] }

  /// - Errors: `ValueError` where the value is no whole number of at least `least`.
  func number(_ option: String, least: Int = 1) throws -> Int? {
    guard let text = values[option] else { return nil }
    guard let number = Int(text), number >= least else {
      throw Failure(.valueError, "%\(magic): \(option) expects a number of at least \(least), got '\(text)'")
    }
    return number
  }

  /// The rest in words; quotes keep blanks together, a backslash takes the next character as it is.
  package var words: [String] {
    var words: [String] = []
    var word = ""
    var isWord = false
    var quote: Character?
    var characters = rest[...]
    while let character = characters.popFirst() {
      if character == "\\", let next = characters.popFirst() {
        word.append(next)
        isWord = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        isWord = true
      } else if quote == nil, character.isWhitespace {
        if isWord { words.append(word) }
        (word, isWord) = ("", false)
      } else {
        word.append(character)
        isWord = true
      }
    }
    if isWord { words.append(word) }
    return words
  }
}
