import Diagnostics

/// A regular expression in RE2's syntax, matched against UTF-8: what TensorFlow's string ops take.
///
/// Matches like Perl (leftmost, alternatives in order) by trying ways in turn; RE2 gives the same matches. Without
/// backreferences and look-around, as RE2.
struct BytePattern {
  fileprivate indirect enum Node {
    case empty
    case set([ClosedRange<UInt32>], isNegated: Bool)
    case sequence([Node])
    case choice([Node])
    case repeated(Node, least: Int, most: Int?, isGreedy: Bool)
    case group(Node, Int?)
    case start, end, lineStart, lineEnd, wordBoundary, notWordBoundary
  }

  private let root: Node
  /// Groups without number 0, the whole match.
  let groupCount: Int

  /// - Errors: `InvalidArgumentError` with RE2's text for patterns that are none.
  init(_ pattern: String) throws {
    var parser = Parser(pattern)
    root = try parser.parse()
    groupCount = parser.groupCount
  }

  /// Ends of a match: pairs of places for each group, -1 for groups that took no part.
  struct Match {
    var places: [Int]
    var range: Range<Int> { places[0]..<places[1] }
    func group(_ index: Int) -> Range<Int>? {
      places[2 * index] < 0 ? nil : places[2 * index]..<places[2 * index + 1]
    }
  }

  /// The first match from a place on, in a text of scalars.
  func firstMatch(in text: [UInt32], from: Int) throws -> Match? {
    var matcher = Matcher(text, groupCount)
    for start in from...max(from, text.count) where start <= text.count {
      if let match = try matcher.match(root, at: start, toEnd: false) { return match }
    }
    return nil
  }

  func matchesAll(_ text: [UInt32]) throws -> Bool {
    var matcher = Matcher(text, groupCount)
    return try matcher.match(root, at: 0, toEnd: true) != nil
  }
}

// MARK: Matching

private struct Matcher {
  let text: [UInt32]
  var places: [Int]
  /// Steps since a person was last asked for an interrupt.
  private var steps = 0

  init(_ text: [UInt32], _ groups: Int) {
    self.text = text
    places = [Int](repeating: -1, count: 2 * groups + 2)
  }

  mutating func match(_ root: BytePattern.Node, at start: Int, toEnd: Bool) throws -> BytePattern.Match? {
    for index in places.indices { places[index] = -1 }
    var end = -1
    let count = text.count
    let isMatch = try run(root, start) { (_: inout Matcher, place: Int) throws -> Bool in
      if toEnd && place != count { return false }
      end = place
      return true
    }
    guard isMatch else { return nil }
    places[0] = start
    places[1] = end
    return BytePattern.Match(places: places)
  }

  private typealias Next = (inout Matcher, Int) throws -> Bool

  private mutating func run(_ node: BytePattern.Node, _ place: Int, _ next: Next) throws -> Bool {
    steps += 1
    if steps & 0xFFFF == 0 { try Interrupt.poll() }
    switch node {
    case .empty: return try next(&self, place)
    case .set(let ranges, let isNegated):
      guard place < text.count else { return false }
      let isIn = ranges.contains { (range: ClosedRange<UInt32>) -> Bool in range.contains(text[place]) }
      return isIn != isNegated ? try next(&self, place + 1) : false
    case .sequence(let nodes): return try run(nodes[...], place, next)
    case .choice(let nodes):
      for node in nodes {
        let saved = places
        if try run(node, place, next) { return true }
        places = saved
      }
      return false
    case .group(let inner, let number):
      guard let number else { return try run(inner, place, next) }
      return try run(inner, place) { (matcher: inout Matcher, end: Int) throws -> Bool in
        let (first, last) = (matcher.places[2 * number], matcher.places[2 * number + 1])
        matcher.places[2 * number] = place
        matcher.places[2 * number + 1] = end
        if try next(&matcher, end) { return true }
        matcher.places[2 * number] = first
        matcher.places[2 * number + 1] = last
        return false
      }
    case .repeated(let inner, let least, let most, let isGreedy):
      return try repeated(inner, least, most, isGreedy, place, next)
    case .start: return place == 0 ? try next(&self, place) : false
    case .end: return place == text.count ? try next(&self, place) : false
    case .lineStart: return place == 0 || text[place - 1] == 10 ? try next(&self, place) : false
    case .lineEnd: return place == text.count || text[place] == 10 ? try next(&self, place) : false
    case .wordBoundary: return isBoundary(place) ? try next(&self, place) : false
    case .notWordBoundary: return isBoundary(place) ? false : try next(&self, place)
    }
  }

  private mutating func run(_ nodes: ArraySlice<BytePattern.Node>, _ place: Int, _ next: Next) throws -> Bool {
    guard let first = nodes.first else { return try next(&self, place) }
    let rest = nodes.dropFirst()
    return try run(first, place) { (matcher: inout Matcher, end: Int) throws -> Bool in
      try matcher.run(rest, end, next)
    }
  }

  private mutating func repeated(
    _ node: BytePattern.Node, _ least: Int, _ most: Int?, _ isGreedy: Bool, _ place: Int, _ next: Next
  ) throws -> Bool {
    // One character at a time: no recursion, however long the text is.
    if case .set(let ranges, let isNegated) = node {
      var count = 0
      func fits(_ at: Int) -> Bool {
        at < text.count && ranges.contains { (range: ClosedRange<UInt32>) -> Bool in range.contains(text[at]) } != isNegated
      }
      if isGreedy {
        while count < most ?? .max, fits(place + count) { count += 1 }
        while count >= least {
          if try next(&self, place + count) { return true }
          count -= 1
        }
        return false
      }
      while count < least {
        guard fits(place + count) else { return false }
        count += 1
      }
      while true {
        if try next(&self, place + count) { return true }
        guard count < most ?? .max, fits(place + count) else { return false }
        count += 1
      }
    }
    func more(_ matcher: inout Matcher) throws -> Bool {
      if most == 0 { return false }
      return try matcher.run(node, place) { (matcher: inout Matcher, end: Int) throws -> Bool in
        if end == place && least <= 0 { return false }
        return try matcher.repeated(node, least - 1, most.map { $0 - 1 }, isGreedy, end, next)
      }
    }
    if least > 0 { return try more(&self) }
    if isGreedy {
      let saved = places
      if try more(&self) { return true }
      places = saved
      return try next(&self, place)
    }
    return try next(&self, place) || more(&self)
  }

  private func isBoundary(_ place: Int) -> Bool {
    let before = place > 0 && Matcher.isWord(text[place - 1])
    let after = place < text.count && Matcher.isWord(text[place])
    return before != after
  }

  private static func isWord(_ scalar: UInt32) -> Bool {
    (48...57).contains(scalar) || (65...90).contains(scalar) || (97...122).contains(scalar) || scalar == 95
  }
}

// MARK: Parsing

private struct Parser {
  private let pattern: [UInt32]
  private var place = 0
  private(set) var groupCount = 0
  private var ignoresCase = false
  private var isMultiline = false
  private var dotMatchesNewline = false
  private var isUngreedy = false

  init(_ text: String) { pattern = text.unicodeScalars.map { (scalar: Unicode.Scalar) -> UInt32 in scalar.value } }

  mutating func parse() throws -> BytePattern.Node {
    let node = try alternatives()
    if place < pattern.count { throw failure("unexpected ): \(text(0..<pattern.count))") }
    return node
  }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(pattern[range].compactMap { (value: UInt32) -> Unicode.Scalar? in Unicode.Scalar(value) }))
  }

  private func failure(_ problem: String) -> Failure {
    Failure(.invalidArgumentError, "Invalid pattern: \(text(0..<pattern.count)), error: \(problem)")
  }

  private func peek(_ character: Character, _ ahead: Int = 0) -> Bool {
    place + ahead < pattern.count && pattern[place + ahead] == character.unicodeScalars.first?.value
  }

  private mutating func take(_ character: Character) -> Bool {
    guard peek(character) else { return false }
    place += 1
    return true
  }

  private mutating func alternatives() throws -> BytePattern.Node {
    var choices = [try sequence()]
    while take("|") { choices.append(try sequence()) }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func sequence() throws -> BytePattern.Node {
    var nodes: [BytePattern.Node] = []
    while place < pattern.count, !peek("|"), !peek(")") { nodes.append(try repetition()) }
    return nodes.count == 1 ? nodes[0] : nodes.isEmpty ? .empty : .sequence(nodes)
  }

  private mutating func repetition() throws -> BytePattern.Node {
    let start = place
    if peek("*") || peek("+") || peek("?") { throw failure("no argument for repetition operator: \(text(place..<place + 1))") }
    var node = try atom()
    while place < pattern.count {
      var bounds: (Int, Int?)?
      let operatorStart = place
      if take("*") { bounds = (0, nil) } else if take("+") { bounds = (1, nil) } else if take("?") { bounds = (0, 1) } else if peek("{") { bounds = counts() }
      guard let (least, most) = bounds else { break }
      if least > 1000 || most ?? 0 > 1000 || most.map({ $0 < least }) == true {
        throw failure("invalid repetition size: \(text(operatorStart..<place))")
      }
      let isLazy = take("?")
      node = .repeated(node, least: least, most: most, isGreedy: isLazy == isUngreedy)
    }
    _ = start
    return node
  }

  /// `{2}`, `{2,}`, `{2,5}`; nil, and nothing taken, for anything else.
  private mutating func counts() -> (Int, Int?)? {
    let start = place
    place += 1
    let least = number()
    var most = least
    if take(",") { most = number() }
    guard let least, take("}") else {
      place = start
      return nil
    }
    return (least, pattern[place - 2] == 44 ? nil : most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while place < pattern.count, (48...57).contains(pattern[place]), value ?? 0 < 100_000 {
      value = (value ?? 0) * 10 + Int(pattern[place] - 48)
      place += 1
    }
    return value
  }

  private mutating func atom() throws -> BytePattern.Node {
    let scalar = pattern[place]
    switch Character(Unicode.Scalar(scalar) ?? " ") {
    case "(": return try group()
    case "[": return try set()
    case ".":
      place += 1
      return dotMatchesNewline ? .set([], isNegated: true) : .set([10...10], isNegated: true)
    case "^":
      place += 1
      return isMultiline ? .lineStart : .start
    case "$":
      place += 1
      return isMultiline ? .lineEnd : .end
    case "\\": return try escape()
    default:
      // A brace that counts nothing stands for itself.
      place += 1
      return literal(scalar)
    }
  }

  private func literal(_ scalar: UInt32) -> BytePattern.Node { .set(cased([scalar...scalar]), isNegated: false) }

  private func cased(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    guard ignoresCase else { return ranges }
    var result = ranges
    for range in ranges {
      let upper = range.clamped(to: 65...90)
      if range.overlaps(65...90) { result.append(upper.lowerBound + 32...upper.upperBound + 32) }
      let lower = range.clamped(to: 97...122)
      if range.overlaps(97...122) { result.append(lower.lowerBound - 32...lower.upperBound - 32) }
    }
    return result
  }

  private mutating func group() throws -> BytePattern.Node {
    let start = place
    place += 1
    let saved = (ignoresCase, isMultiline, dotMatchesNewline, isUngreedy)
    var number: Int?
    if take("?") {
      if (peek("P") && peek("<", 1)) || (peek("<") && !peek("=", 1) && !peek("!", 1)) {
        while place < pattern.count, !take(">") { place += 1 }
        groupCount += 1
        number = groupCount
      } else if try flags(start) {
        return .empty
      }
    } else {
      groupCount += 1
      number = groupCount
    }
    let inner = try alternatives()
    guard take(")") else { throw failure("missing ): \(text(0..<pattern.count))") }
    (ignoresCase, isMultiline, dotMatchesNewline, isUngreedy) = saved
    return .group(inner, number)
  }

  /// Flags up to `:` or `)`; true where they hold for what follows.
  private mutating func flags(_ start: Int) throws -> Bool {
    var isOn = true
    while place < pattern.count {
      let scalar = pattern[place]
      place += 1
      switch Character(Unicode.Scalar(scalar) ?? " ") {
      case "i": ignoresCase = isOn
      case "m": isMultiline = isOn
      case "s": dotMatchesNewline = isOn
      case "U": isUngreedy = isOn
      case "-": isOn = false
      case ":": return false
      case ")": return true
      default: throw failure("invalid perl operator: \(text(start..<place))")
      }
    }
    throw failure("missing ): \(text(0..<pattern.count))")
  }

  private static let classes: [String: [ClosedRange<UInt32>]] = [
    "d": [48...57], "w": [48...57, 65...90, 95...95, 97...122], "s": [9...10, 12...13, 32...32],
    "alnum": [48...57, 65...90, 97...122], "alpha": [65...90, 97...122], "digit": [48...57], "lower": [97...122],
    "upper": [65...90], "space": [9...13, 32...32], "punct": [33...47, 58...64, 91...96, 123...126],
    "blank": [9...9, 32...32], "cntrl": [0...31, 127...127], "graph": [33...126], "print": [32...126],
    "word": [48...57, 65...90, 95...95, 97...122], "xdigit": [48...57, 65...70, 97...102], "ascii": [0...127],
  ]

  private static func complement(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > next { result.append(next...range.lowerBound - 1) }
      next = max(next, range.upperBound + 1)
    }
    result.append(next...0x10FFFF)
    return result
  }

  private mutating func escape() throws -> BytePattern.Node {
    place += 1
    guard place < pattern.count else { throw failure("trailing \\") }
    switch Character(Unicode.Scalar(pattern[place]) ?? " ") {
    case "b":
      place += 1
      return .wordBoundary
    case "B":
      place += 1
      return .notWordBoundary
    case "A":
      place += 1
      return .start
    case "z":
      place += 1
      return .end
    default: return .set(cased(try escapedRanges()), isNegated: false)
    }
  }

  /// After a backslash: a class or one character.
  private mutating func escapedRanges() throws -> [ClosedRange<UInt32>] {
    let scalar = pattern[place]
    let character = Character(Unicode.Scalar(scalar) ?? " ")
    place += 1
    if let ranges = Parser.classes[String(character)] { return ranges }
    if let ranges = Parser.classes[character.lowercased()], character.isUppercase { return Parser.complement(ranges) }
    switch character {
    case "n": return [10...10]
    case "t": return [9...9]
    case "r": return [13...13]
    case "f": return [12...12]
    case "v": return [11...11]
    case "a": return [7...7]
    case "x":
      var digits = ""
      if take("{") {
        while place < pattern.count, !take("}") {
          digits += text(place..<place + 1)
          place += 1
        }
      } else if place + 1 < pattern.count {
        digits = text(place..<place + 2)
        place += 2
      }
      guard let value = UInt32(digits, radix: 16), value <= 0x10FFFF else {
        throw failure("invalid escape sequence: \\x\(digits)")
      }
      return [value...value]
    case "p", "P": return try unicodeClass(isNegated: character == "P")
    default:
      if character.isASCII, character.isLetter || character.isNumber {
        throw failure("invalid escape sequence: \\\(character)")
      }
      return [scalar...scalar]
    }
  }

  /// `\pL`, `\p{Lu}`: general categories, by scanning the scalars once.
  private mutating func unicodeClass(isNegated: Bool) throws -> [ClosedRange<UInt32>] {
    var name = ""
    if take("{") {
      while place < pattern.count, !take("}") {
        name += text(place..<place + 1)
        place += 1
      }
    } else if place < pattern.count {
      name = text(place..<place + 1)
      place += 1
    }
    guard let ranges = UnicodeCategories.ranges(name) else { throw failure("invalid character class range: \\p{\(name)}") }
    return isNegated ? Parser.complement(ranges) : ranges
  }

  private mutating func set() throws -> BytePattern.Node {
    let start = place
    place += 1
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    while true {
      guard place < pattern.count else { throw failure("missing ]: \(text(start..<pattern.count))") }
      if peek("]"), !isFirst { break }
      isFirst = false
      if peek("["), peek(":", 1), let named = try namedClass() {
        ranges += named
        continue
      }
      let itemStart = place
      let item = try setItem()
      if peek("-"), !peek("]", 1), place + 1 < pattern.count, item.count == 1, item[0].count == 1 {
        place += 1
        let upper = try setItem()
        guard upper.count == 1, upper[0].count == 1, upper[0].lowerBound >= item[0].lowerBound else {
          throw failure("invalid character class range: \(text(itemStart..<place))")
        }
        ranges.append(item[0].lowerBound...upper[0].lowerBound)
      } else {
        ranges += item
      }
    }
    place += 1
    return .set(cased(ranges), isNegated: isNegated)
  }

  private mutating func setItem() throws -> [ClosedRange<UInt32>] {
    if take("\\") {
      guard place < pattern.count else { throw failure("trailing \\") }
      return try escapedRanges()
    }
    place += 1
    return [pattern[place - 1]...pattern[place - 1]]
  }

  private mutating func namedClass() throws -> [ClosedRange<UInt32>]? {
    var end = place + 2
    while end + 1 < pattern.count, !(pattern[end] == 58 && pattern[end + 1] == 93) { end += 1 }
    guard end + 1 < pattern.count else { return nil }
    var name = text(place + 2..<end)
    let isNegated = name.hasPrefix("^")
    if isNegated { name.removeFirst() }
    guard let ranges = Parser.classes[name], name.count > 1 else {
      throw failure("invalid character class range: \(text(place..<end + 2))")
    }
    place = end + 2
    return isNegated ? Parser.complement(ranges) : ranges
  }
}

/// Unicode's general categories as ranges of scalars.
private enum UnicodeCategories {
  /// Nil for names that are no category: `L`, `Lu`, `Nd` …
  static func ranges(_ name: String) -> [ClosedRange<UInt32>]? {
    guard !name.isEmpty, name.count <= 2 else { return nil }
    var result: [ClosedRange<UInt32>] = []
    var start: UInt32?
    for value in UInt32(0)...0x10FFFF {
      let isIn = Unicode.Scalar(value).map { (scalar: Unicode.Scalar) -> Bool in
        code(scalar.properties.generalCategory).hasPrefix(name)
      } ?? false
      if isIn, start == nil { start = value }
      if !isIn, let first = start {
        result.append(first...value - 1)
        start = nil
      }
    }
    if let start { result.append(start...0x10FFFF) }
    return result.isEmpty ? nil : result
  }

  private static func code(_ category: Unicode.GeneralCategory) -> String {
    switch category {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
