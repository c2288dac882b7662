import LineEditing
import Sessions

/// Names of magics, and what stands behind them: options, files, settings, other magics.
struct MagicCompletion {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// Files by the magic that takes them.
  private static let endings: [String: [String]?] = [
    "run": [".py", ".nb", ".ipynb"], "load": [".py", ".nb", ".ipynb"], "save": [".py", ".nb"], "edit": nil, "cd": [], "ls": nil,
  ]

  /// nil: code stands behind this magic.
  func completion(of line: Substring) -> Completion? {
    let name = line.drop { $0 == "%" }.prefix { $0 != " " }
    guard let space = line.firstIndex(of: " ") else { return NameMatch.completion(session.magics.keys, String(name)) }
    let rest = line[space...].drop { $0 == " " }
    let word = String(rest.split(separator: " ", omittingEmptySubsequences: false).last ?? "")
    if name == "help", word.hasPrefix("%") {
      return NameMatch.completion(session.magics.keys, String(word.dropFirst()))
    }
    guard let magic = session.magics[String(name)] else { return nil }
    if word.hasPrefix("-") { return NameMatch.completion(MagicCompletion.options(magic), word) }
    if let endings = MagicCompletion.endings[magic.name] { return FileCompletion.completion(word, endings: endings) }
    let words = MagicCompletion.choices(magic)
    if !words.isEmpty, rest.count == word.count {
      let found = NameMatch.completion(words, word)
      if !found.candidates.isEmpty, !found.isFuzzy { return found }
    }
    return nil
  }

  /// `-n`, `--format`: what the usage and the details tell of.
  private static func options(_ magic: Magic) -> [String] {
    let text = magic.usage + "\n" + magic.details
    let words = text.split { !($0.isLetter || $0 == "-") }.map(String.init)
    return Array(Set(words.filter { $0.hasPrefix("-") && $0.dropFirst().contains { $0.isLetter } }))
  }

  /// The words of lower case among the alternatives of the usage: `eager` and `graph` of `mode [eager|graph]`.
  private static func choices(_ magic: Magic) -> [String] {
    let parts = magic.usage.split { " []".contains($0) }.dropFirst()
    let words = parts.filter { $0.contains("|") && !$0.hasPrefix("-") }.flatMap { $0.split(separator: "|").map(String.init) }
    return words.filter { $0.allSatisfy { $0.isLowercase } }
  }
}
