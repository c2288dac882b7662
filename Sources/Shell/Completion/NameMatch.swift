import LineEditing
import Sessions

/// Which of many names a word means: those that begin with it; when there are none, those that are like it.
enum NameMatch {
  private static let fuzzyLimit = 12

  static func completion(_ names: some Sequence<String>, _ word: String, notes: [String] = []) -> Completion {
    let length = word.unicodeScalars.count
    let hidesPrivate = !word.hasPrefix("_")
    let known = Set(names)
    let found = known.filter { $0.hasPrefix(word) && !(hidesPrivate && $0.hasPrefix("_")) }
    if !found.isEmpty || word.count < 2 {
      return Completion(length: length, candidates: found.sorted(), notes: notes)
    }
    let like = fuzzy(known, word)
    return Completion(length: length, candidates: like, notes: notes, isFuzzy: !like.isEmpty)
  }

  /// Names that have the word's letters in its order, in whatever case, and names that are spelt nearly so; the best first.
  private static func fuzzy(_ names: Set<String>, _ word: String) -> [String] {
    let wanted = Array(word.lowercased().utf8)
    var rated: [(name: String, cost: Int)] = []
    for name in names {
      if let cost = scattered(wanted, in: name) { rated.append((name, cost)) }
    }
    rated.sort { $0.cost != $1.cost ? $0.cost < $1.cost : $0.name < $1.name }
    let found = rated.prefix(fuzzyLimit).map { $0.name }
    guard found.isEmpty else { return found }
    return Spelling.nearest(to: word, among: names.sorted()).map { [$0] } ?? []
  }

  /// How far apart the letters stand; nil when they don't all come. The first letters of both are equal.
  private static func scattered(_ wanted: [UInt8], in name: String) -> Int? {
    var next = 0, cost = 0, gap = 0
    for byte in name.lowercased().utf8 {
      if next < wanted.count, byte == wanted[next] {
        cost += gap
        gap = 0
        next += 1
      } else {
        if next == 0 { return nil }
        gap += 1
      }
    }
    return next == wanted.count ? cost * 4 + gap : nil
  }
}
