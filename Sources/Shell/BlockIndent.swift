/// Where a line that continues a compound statement belongs: `else:` under its `if`, `except E:` under its `try`.
enum BlockIndent {
  private static let openers: [String: Set<String>] = [
    "else": ["if", "elif", "for", "while", "try", "except"], "elif": ["if", "elif"],
    "except": ["try", "except"], "finally": ["try", "except", "else"], "case": ["case"],
  ]

  /// The indent for the last line of `text`; nil when it begins with none of these words, or nothing above fits.
  static func corrected(_ text: String) -> Int? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let line = lines.last, let wanted = openers[firstWord(line)] else { return nil }
    var lowest = indent(line) + 1
    for above in lines.dropLast().reversed() where !above.allSatisfy({ $0 == " " }) {
      let depth = indent(above)
      guard depth < lowest else { continue }
      lowest = depth
      if wanted.contains(firstWord(above)) { return depth }
    }
    return nil
  }

  private static func indent(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }

  private static func firstWord(_ line: Substring) -> String {
    String(line.drop { $0 == " " }.prefix { $0.isLetter })
  }
}
