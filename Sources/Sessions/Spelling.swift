/// Finds what a misspelt name was meant to be.
public enum Spelling {
  /// The candidate with the fewest edits, if it is near enough to be meant.
  public static func nearest(to name: String, among candidates: [String]) -> String? {
    let limit = max(1, name.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let distance = editDistance(name, candidate)
      if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// Levenshtein's distance, where two neighbours that change places are one edit (optimal string alignment). O(a · b).
  static func editDistance(_ a: String, _ b: String) -> Int {
    let a = Array(a), b = Array(b)
    var row = Array(0...b.count)
    var earlier = row
    for (i, x) in a.enumerated() {
      let last = row
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        row[j + 1] = min(last[j] + (x == y ? 0 : 1), row[j] + 1, last[j + 1] + 1)
        if i > 0, j > 0, x == b[j - 1], a[i - 1] == y { row[j + 1] = min(row[j + 1], earlier[j - 1] + 1) }
      }
      earlier = last
    }
    return row[b.count]
  }
}
