/// Reads a regular expression: Python 3.11's syntax, with its errors and their places.
struct RegexParser {
  let text: [UInt32]
  /// Whether it is for bytes: letters are ASCII's then.
  let isBytes: Bool
  var flags: RegexFlags
  var position = 0
  private(set) var groupCount = 0
  private(set) var groupNames: [(name: String, group: Int)] = []
  private var openGroups: [Int] = []
  private var groupWidths: [Int: (Int, Int)] = [:]
  private var lookBehindGroups: Int?
  /// References to groups of conditionals, checked when all groups are known.
  private var conditionals: [(group: Int, position: Int)] = []
  private var depth = 0

  init(_ text: [UInt32], isBytes: Bool, flags: RegexFlags) {
    self.text = text
    self.isBytes = isBytes
    self.flags = flags
  }

  /// The whole expression. `flags` holds the ones that it sets itself afterwards, too.
  mutating func parse() throws(RegexError) -> RegexNode {
    try checkFlags()
    let node = try alternation(flags, isTop: true)
    if position < text.count { throw RegexError(message: "unbalanced parenthesis", position: position) }
    for (group, place) in conditionals where group > groupCount {
      throw RegexError(message: "invalid group reference \(group)", position: place)
    }
    try checkFlags()
    return node
  }

  private mutating func checkFlags() throws(RegexError) {
    if isBytes {
      if flags.contains(.unicode) {
        throw RegexError(message: "cannot use UNICODE flag with a bytes pattern", position: nil)
      }
      return
    }
    if flags.contains(.locale) {
      throw RegexError(message: "cannot use LOCALE flag with a str pattern", position: nil)
    }
    if flags.contains(.ascii) && flags.contains(.unicode) {
      throw RegexError(message: "ASCII and UNICODE flags are incompatible", position: nil)
    }
    if !flags.contains(.ascii) { flags.insert(.unicode) }
  }

  // MARK: Characters

  var next: UInt32? { position < text.count ? text[position] : nil }

  func isNext(_ character: Character, _ offset: Int = 0) -> Bool {
    let index = position + offset
    return index < text.count && text[index] == character.unicodeScalars.first?.value
  }

  mutating func accept(_ character: Character) -> Bool {
    if isNext(character) {
      position += 1
      return true
    }
    return false
  }

  func shown(_ start: Int, _ end: Int) -> String {
    var view = String.UnicodeScalarView()
    for value in text[start..<min(end, text.count)] { view.append(Unicode.Scalar(value) ?? "?") }
    return String(view)
  }

  func failure(_ message: String, at place: Int? = nil) -> RegexError {
    RegexError(message: message, position: place ?? position)
  }

  // MARK: Structure

  private mutating func alternation(_ flags: RegexFlags, isTop: Bool = false) throws(RegexError) -> RegexNode {
    depth += 1
    defer { depth -= 1 }
    if depth > 200 { throw failure("expression is nested too deeply") }
    var current = flags
    var branches = [try sequence(&current, isTop: isTop)]
    while accept("|") {
      // Flags at the very start hold for all branches.
      branches.append(try sequence(&current, isTop: false))
    }
    return branches.count == 1 ? branches[0] : .alternation(branches)
  }

  private mutating func sequence(_ flags: inout RegexFlags, isTop: Bool) throws(RegexError) -> RegexNode {
    var items: [RegexNode] = []
    while let character = next {
      if isNext("|") || isNext(")") { break }
      if flags.contains(.verbose) && skipBlank(character) { continue }
      let start = position
      if isQuantifier() {
        try refuseQuantifier(items, start)
        continue
      }
      guard let atom = try atom(&flags, isFirst: isTop && items.isEmpty) else { continue }
      items.append(try quantified(atom, flags, start))
    }
    switch items.count {
    case 0: return .empty
    case 1: return items[0]
    default: return .sequence(items)
    }
  }

  /// Blanks and comments of a verbose expression.
  private mutating func skipBlank(_ character: UInt32) -> Bool {
    if character == 32 || (character >= 9 && character <= 13) {
      position += 1
      return true
    }
    guard character == 35 else { return false }
    while let character = next {
      position += 1
      if character == 10 { break }
    }
    return true
  }

  /// Whether a `*`, `+`, `?` or a well-formed `{m,n}` comes next.
  private mutating func isQuantifier() -> Bool {
    if isNext("*") || isNext("+") || isNext("?") { return true }
    guard isNext("{") else { return false }
    return bounds() != nil
  }

  private func refuseQuantifier(_ items: [RegexNode], _ start: Int) throws(RegexError) {
    throw failure("nothing to repeat", at: start)
  }

  /// The numbers of `{m,n}` and the place behind it; nil when it is no quantifier but plain text.
  private func bounds() -> (min: String, max: String?, end: Int)? {
    var index = position + 1
    func digits() -> String {
      var result = ""
      while index < text.count, text[index] >= 48, text[index] <= 57 {
        result.unicodeScalars.append(Unicode.Scalar(UInt8(text[index])))
        index += 1
      }
      return result
    }
    if index < text.count && text[index] == 125 { return nil }
    let low = digits()
    var high: String? = low
    if index < text.count && text[index] == 44 {
      index += 1
      high = digits()
      if high == "" { high = nil }
    } else if low.isEmpty {
      return nil
    }
    guard index < text.count, text[index] == 125 else { return nil }
    return (low, high, index + 1)
  }

  private mutating func quantified(
    _ atom: RegexNode, _ flags: RegexFlags, _ start: Int
  ) throws(RegexError) -> RegexNode {
    if flags.contains(.verbose) {
      while let character = next, skipBlank(character) {}
    }
    let place = position
    var low = 0
    var high: Int?
    if accept("*") {
    } else if accept("+") {
      low = 1
    } else if accept("?") {
      high = 1
    } else if isNext("{"), let found = bounds() {
      position = found.end
      (low, high) = try RegexParser.limits(found.min, found.max, place)
    } else {
      return atom
    }
    if case .at = atom { throw failure("nothing to repeat", at: place) }
    var mode = RegexNode.RepeatMode.greedy
    if accept("?") { mode = .lazy } else if accept("+") { mode = .possessive }
    let result = RegexNode.repeat(atom, min: low, max: high, mode)
    if flags.contains(.verbose) {
      while let character = next, skipBlank(character) {}
    }
    let second = position
    if isQuantifier() { throw failure("multiple repeat", at: second) }
    return result
  }

  private static func limits(
    _ low: String, _ high: String?, _ place: Int
  ) throws(RegexError) -> (Int, Int?) {
    let bound = 4_294_967_295
    let min = low.isEmpty ? 0 : (Int(low) ?? Int.max)
    let max = high.map { Int($0) ?? Int.max }
    if min >= bound || (max ?? 0) >= bound {
      throw RegexError(message: "the repetition number is too large", position: nil)
    }
    if let max, max < min { throw RegexError(message: "min repeat greater than max repeat", position: place + 1) }
    return (min, max)
  }

  // MARK: Atoms

  /// One character, set, group or assertion; nil for what matches nothing at all (comments, flags).
  private mutating func atom(_ flags: inout RegexFlags, isFirst: Bool) throws(RegexError) -> RegexNode? {
    let character = text[position]
    switch character {
    case 46:  // .
      position += 1
      return .any(isDotAll: flags.contains(.dotAll))
    case 94:  // ^
      position += 1
      return .at(flags.contains(.multiline) ? .lineStart : .textStart, flags)
    case 36:  // $
      position += 1
      return .at(.lineEnd, flags)
    case 91: return try set(flags)
    case 92: return try escape(flags)
    case 40: return try group(&flags, isFirst: isFirst)
    default:
      position += 1
      return .literal(character, flags)
    }
  }

  private mutating func group(_ flags: inout RegexFlags, isFirst: Bool) throws(RegexError) -> RegexNode? {
    let start = position
    position += 1
    guard accept("?") else { return try captured(flags, name: nil, start) }
    guard let kind = next else { throw failure("unexpected end of pattern") }
    position += 1
    switch kind {
    case 80: return try named(flags, start)  // P
    case 58: return try closed(flags, start) { $0 }  // :
    case 62: return try closed(flags, start) { .atomic($0) }  // >
    case 35:  // #
      while !accept(")") {
        if next == nil { throw failure("missing ), unterminated comment", at: start) }
        position += 1
      }
      return nil
    case 61: return try closed(flags, start) { .look($0, isAhead: true, isNegated: false, width: 0) }
    case 33: return try closed(flags, start) { .look($0, isAhead: true, isNegated: true, width: 0) }
    case 60: return try lookBehind(flags, start)  // <
    case 40: return try conditional(flags, start)
    default:
      position -= 1
      return try flagGroup(&flags, isFirst: isFirst, start)
    }
  }

  private mutating func closed(
    _ flags: RegexFlags, _ start: Int, _ wrap: (RegexNode) -> RegexNode
  ) throws(RegexError) -> RegexNode {
    let inner = try alternation(flags)
    if !accept(")") { throw failure("missing ), unterminated subpattern", at: start) }
    return wrap(inner)
  }

  private mutating func captured(_ flags: RegexFlags, name: String?, _ start: Int) throws(RegexError) -> RegexNode {
    groupCount += 1
    let number = groupCount
    if let name {
      if let known = groupNames.first(where: { $0.name == name }) {
        throw failure(
          "redefinition of group name '\(name)' as group \(number); was group \(known.group)", at: start + 4)
      }
      groupNames.append((name, number))
    }
    openGroups.append(number)
    let inner = try closed(flags, start) { $0 }
    openGroups.removeLast()
    groupWidths[number] = inner.width(groupWidths)
    return .group(number, inner)
  }

  /// `(?P<name>…)` and `(?P=name)`.
  private mutating func named(_ flags: RegexFlags, _ start: Int) throws(RegexError) -> RegexNode {
    if accept("<") {
      let place = position
      let name = try self.name(until: ">", place)
      try checkName(name, place)
      return try captured(flags, name: name, start)
    }
    if accept("=") {
      let place = position
      let name = try self.name(until: ")", place)
      try checkName(name, place)
      guard let known = groupNames.first(where: { $0.name == name }) else {
        throw failure("unknown group name '\(name)'", at: place)
      }
      try checkReference(known.group, place)
      return .backreference(known.group, flags)
    }
    guard next != nil else { throw failure("unexpected end of pattern") }
    throw failure("unknown extension ?P\(shown(position, position + 1))", at: start + 1)
  }

  mutating func name(until end: Character, _ place: Int) throws(RegexError) -> String {
    let start = position
    while next != nil, !isNext(end) { position += 1 }
    let name = shown(start, position)
    if next == nil {
      if name.isEmpty { throw failure("missing group name", at: place) }
      throw failure("missing \(end), unterminated name", at: place)
    }
    if name.isEmpty { throw failure("missing group name", at: place) }
    position += 1
    return name
  }

  private func checkName(_ name: String, _ place: Int) throws(RegexError) {
    let scalars = name.unicodeScalars
    let isIdentifier =
      scalars.first.map { $0 == "_" || $0.properties.isXIDStart } ?? false
      && scalars.dropFirst().allSatisfy { $0.properties.isXIDContinue }
    if !isIdentifier {
      throw failure("bad character in group name \(quoted(name))", at: place)
    }
  }

  func quoted(_ name: String) -> String { (isBytes ? "b" : "") + "'\(name)'" }

  private func checkReference(_ group: Int, _ place: Int) throws(RegexError) {
    if group > groupCount { throw failure("invalid group reference \(group)", at: place) }
    if openGroups.contains(group) { throw failure("cannot refer to an open group", at: place) }
    if let bound = lookBehindGroups, group >= bound {
      throw failure("cannot refer to group defined in the same lookbehind subpattern", at: place)
    }
  }

  private mutating func lookBehind(_ flags: RegexFlags, _ start: Int) throws(RegexError) -> RegexNode {
    guard next != nil else { throw failure("unexpected end of pattern") }
    let isNegated: Bool
    if accept("=") {
      isNegated = false
    } else if accept("!") {
      isNegated = true
    } else {
      throw failure("unknown extension ?<\(shown(position, position + 1))", at: start + 1)
    }
    let outer = lookBehindGroups
    if lookBehindGroups == nil { lookBehindGroups = groupCount + 1 }
    let inner = try closed(flags, start) { $0 }
    lookBehindGroups = outer
    let width = inner.width(groupWidths)
    if width.min != width.max {
      throw RegexError(message: "look-behind requires fixed-width pattern", position: nil)
    }
    return .look(inner, isAhead: false, isNegated: isNegated, width: width.min)
  }

  /// `(?(1)yes|no)`.
  private mutating func conditional(_ flags: RegexFlags, _ start: Int) throws(RegexError) -> RegexNode {
    let place = position
    let name = try self.name(until: ")", place)
    let group: Int
    if name.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) {
      group = Int(name) ?? Int.max
      if group == 0 { throw failure("bad group number", at: place) }
      if group >= 100_000_000 { throw failure("invalid group reference \(name)", at: place) }
      conditionals.append((group, place))
    } else {
      try checkName(name, place)
      guard let known = groupNames.first(where: { $0.name == name }) else {
        throw failure("unknown group name '\(name)'", at: place)
      }
      group = known.group
    }
    if let bound = lookBehindGroups, group >= bound {
      throw failure("cannot refer to group defined in the same lookbehind subpattern", at: place)
    }
    var inner = flags
    let yes = try sequence(&inner, isTop: false)
    var no = RegexNode.empty
    if accept("|") {
      no = try sequence(&inner, isTop: false)
      if isNext("|") { throw failure("conditional backref with more than two branches") }
    }
    if !accept(")") { throw failure("missing ), unterminated subpattern", at: start) }
    return .conditional(group: group, yes: yes, no: no)
  }

  /// `(?i)` at the start of the expression, `(?i-s:…)`.
  private mutating func flagGroup(
    _ flags: inout RegexFlags, isFirst: Bool, _ start: Int
  ) throws(RegexError) -> RegexNode? {
    let added = try flagLetters(isAdding: true, start)
    if accept(")") {
      if !isFirst || start != 0 {
        throw failure("global flags not at the start of the expression", at: start)
      }
      self.flags.formUnion(added)
      flags.formUnion(added)
      if added.contains(.ascii) { flags.remove(.unicode) }
      return nil
    }
    if !added.isDisjoint(with: .global) {
      throw failure("bad inline flags: cannot turn on global flag", at: position - 1)
    }
    var removed: RegexFlags = []
    if accept("-") {
      guard let character = next else { throw failure("missing flag") }
      if RegexFlags.named(character) == nil {
        throw failure(RegexParser.isLetter(character) ? "unknown flag" : "missing flag")
      }
      removed = try flagLetters(isAdding: false, start)
      if next == nil { throw failure("missing :") }
      if !isNext(":") {
        throw failure(next.map(RegexParser.isLetter) ?? false ? "unknown flag" : "missing :")
      }
    } else if next == nil {
      throw failure("missing -, : or )")
    } else if !isNext(":") {
      throw failure(next.map(RegexParser.isLetter) ?? false ? "unknown flag" : "missing -, : or )")
    }
    if !added.isDisjoint(with: removed) {
      throw failure("bad inline flags: flag turned on and off", at: position)
    }
    position += 1
    var inner = flags
    if !added.isDisjoint(with: .types) { inner.subtract(.types) }
    inner.formUnion(added)
    inner.subtract(removed)
    return try closed(inner, start) { $0 }
  }

  private mutating func flagLetters(isAdding: Bool, _ start: Int) throws(RegexError) -> RegexFlags {
    var result: RegexFlags = []
    while let character = next, let flag = RegexFlags.named(character) {
      position += 1
      if isBytes && flag == .unicode {
        throw failure("bad inline flags: cannot use 'u' flag with a bytes pattern")
      }
      if !isBytes && flag == .locale {
        throw failure("bad inline flags: cannot use 'L' flag with a str pattern")
      }
      if !isAdding && !flag.isDisjoint(with: .types) {
        throw failure("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
      }
      result.formUnion(flag)
      if result.contains(.ascii) && result.contains(.unicode) {
        throw failure("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
      }
    }
    if isAdding && result.isEmpty && !isNext("-") {
      throw failure("unknown extension ?\(shown(position, position + 1))", at: start + 1)
    }
    return result
  }

  static func isLetter(_ character: UInt32) -> Bool {
    Unicode.Scalar(character)?.properties.isAlphabetic ?? false
  }
}

extension RegexParser {
  // MARK: Groups by number

  /// A backreference `\1`, checked.
  func reference(_ group: Int, _ flags: RegexFlags, _ place: Int) throws(RegexError) -> RegexNode {
    try checkReference(group, place)
    return .backreference(group, flags)
  }
}
