import Script

/// The counters behind names that Keras makes up: `dense`, `dense_1`, …; `keras.backend.clear_session()` starts them anew.
enum KerasNames {
  nonisolated(unsafe) private static var counts: [String: Int] = [:]

  /// `stem`, then `stem_1`, `stem_2`, …
  static func unique(_ stem: String) -> String {
    let count = counts[stem, default: 0]
    counts[stem] = count + 1
    return count == 0 ? stem : "\(stem)_\(count)"
  }

  /// The name of an object of a class: `MaxPooling2D` is `max_pooling2d`, then `max_pooling2d_1`.
  static func automatic(for className: String) -> String { unique(snakeCase(className)) }

  static func reset() { counts = [:] }

  /// Underscores before capitals that begin a word or follow a small letter; all in small letters.
  static func snakeCase(_ name: String) -> String {
    let letters = Array(name.filter { $0.isLetter || $0.isNumber || $0 == "_" })
    var words = ""
    for (place, letter) in letters.enumerated() {
      let next: Character? = place + 1 < letters.count ? letters[place + 1] : nil
      if place > 0, letter.isUppercase {
        let previous = letters[place - 1]
        let beginsWord = next?.isLowercase ?? false
        let followsSmall = previous.isLowercase
        if (beginsWord || followsSmall) && previous != "_" { words.append("_") }
      }
      words.append(contentsOf: letter.lowercased())
    }
    return words
  }
}

/// The layers that are being built or called, outermost first: what the paths of variables are made of.
enum KerasScope {
  nonisolated(unsafe) private static var entries: [(name: String, caller: Object)] = []

  /// `block/dense`.
  static var path: String { entries.map { $0.name }.joined(separator: "/") }

  /// Runs `body` within the scope of a layer; the layer's own scope is not entered twice in a row.
  static func with<Result>(_ name: String, _ caller: Object, _ body: () throws -> Result) rethrows -> Result {
    if let last = entries.last, last.caller === caller { return try body() }
    entries.append((name, caller))
    defer { entries.removeLast() }
    return try body()
  }

  /// Runs `body` with other scopes around: a layer that is called again keeps the path that it had at first.
  static func isolated<Result>(_ body: () throws -> Result) rethrows -> Result {
    let saved = entries
    entries = []
    defer { entries = saved }
    return try body()
  }
}
