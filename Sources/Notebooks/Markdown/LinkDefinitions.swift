/// The lines `[label]: destination "title"` of a text, which links may name before and behind them.
struct LinkDefinitions {
  private var found: [String: (destination: String, title: String)] = [:]

  init(_ lines: [Substring]) {
    var fence: (mark: Character, count: Int)?
    for line in lines {
      if let open = fence {
        if let close = MarkdownLine.fence(line), close.mark == open.mark, close.count >= open.count { fence = nil }
      } else if let open = MarkdownLine.fence(line) {
        fence = (open.mark, open.count)
      } else if let definition = LinkDefinitions.definition(line), found[definition.label] == nil {
        found[definition.label] = (definition.destination, definition.title)
      }
    }
  }

  subscript(_ label: String) -> (destination: String, title: String)? { found[LinkDefinitions.key(label)] }

  /// Labels are alike whatever their case and blanks.
  private static func key(_ label: some StringProtocol) -> String {
    label.lowercased().split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
  }

  static func definition(_ line: Substring) -> (label: String, destination: String, title: String)? {
    guard MarkdownLine.indent(line) < 4 else { return nil }
    let text = MarkdownLine.trimmed(line)
    guard text.first == "[", text.dropFirst().first != "^", let end = text.firstIndex(of: "]") else { return nil }
    let label = text[text.index(after: text.startIndex)..<end]
    let after = text[text.index(after: end)...]
    guard !key(label).isEmpty, after.first == ":" else { return nil }
    var scalars = ScalarCursor(Array(MarkdownLine.trimmed(after.dropFirst()).unicodeScalars))
    guard let destination = scalars.linkDestination() else { return nil }
    scalars.skipBlanks()
    let title = scalars.isAtEnd ? "" : scalars.linkTitle()
    scalars.skipBlanks()
    guard let title, scalars.isAtEnd else { return nil }
    return (key(label), destination, title)
  }
}

/// Reads the parts of a link from scalars.
struct ScalarCursor {
  let scalars: [Unicode.Scalar]
  var index = 0

  init(_ scalars: [Unicode.Scalar], at index: Int = 0) {
    self.scalars = scalars
    self.index = index
  }

  var isAtEnd: Bool { index >= scalars.count }
  var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  mutating func skipBlanks() {
    while let scalar = current, scalar == " " || scalar == "\n" || scalar == "\t" { index += 1 }
  }

  /// A longer destination is none, nor is one with more brackets in each other.
  private static let longestDestination = 4000
  private static let bracketLimit = 32

  /// `<with blanks>`, or all up to a blank with its brackets in pairs; nil where there is none.
  mutating func linkDestination() -> String? {
    var text = ""
    if current == "<" {
      index += 1
      while let scalar = current, scalar != ">" {
        guard scalar != "\n", scalar != "<" else { return nil }
        append(scalar, to: &text)
      }
      guard current == ">" else { return nil }
      index += 1
      return MarkdownEntities.decoded(text)
    }
    var depth = 0
    let start = index
    while let scalar = current, scalar.value > 32 {
      guard index - start < ScalarCursor.longestDestination, depth <= ScalarCursor.bracketLimit else { return nil }
      if scalar == "(" { depth += 1 }
      if scalar == ")" {
        if depth == 0 { break }
        depth -= 1
      }
      append(scalar, to: &text)
    }
    return text.isEmpty && current != ")" || depth != 0 ? nil : MarkdownEntities.decoded(text)
  }

  /// Text in double or single quotes or in brackets; nil where there is none.
  mutating func linkTitle() -> String? {
    let closers: [Unicode.Scalar: Unicode.Scalar] = ["\"": "\"", "'": "'", "(": ")"]
    guard let open = current, let close = closers[open] else { return nil }
    index += 1
    var text = ""
    while let scalar = current, scalar != close { append(scalar, to: &text) }
    guard current == close else { return nil }
    index += 1
    return MarkdownEntities.decoded(text)
  }

  /// Takes a scalar, or the one behind a backslash.
  private mutating func append(_ scalar: Unicode.Scalar, to text: inout String) {
    index += 1
    if scalar == "\\", let next = current, MarkdownEntities.isPunctuation(next) {
      text.unicodeScalars.append(next)
      index += 1
    } else {
      text.unicodeScalars.append(scalar)
    }
  }
}

/// References to characters: `&amp;`, `&#8212;`, `&#x2014;`.
enum MarkdownEntities {
  /// ASCII punctuation, which a backslash takes literally.
  static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 33...47, 58...64, 91...96, 123...126: true
    default: false
    }
  }

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©", "ndash": "–",
    "mdash": "—", "hellip": "…", "times": "×", "deg": "°", "micro": "µ", "plusmn": "±", "le": "≤", "ge": "≥", "ne": "≠",
    "rarr": "→", "larr": "←", "middot": "·", "laquo": "«", "raquo": "»", "sect": "§", "minus": "−", "infin": "∞",
  ]

  /// What the reference at the index is, and how long it is; nil for an `&` that is one itself.
  static func reference(_ scalars: [Unicode.Scalar], at index: Int) -> (text: String, count: Int)? {
    var end = index + 1
    while end < scalars.count, end - index < 12, scalars[end] != ";" {
      guard scalars[end].isASCII, scalars[end].properties.isAlphabetic || scalars[end] == "#" || ("0"..."9").contains(scalars[end])
      else { return nil }
      end += 1
    }
    guard end < scalars.count, scalars[end] == ";" else { return nil }
    let name = String(String.UnicodeScalarView(scalars[(index + 1)..<end]))
    let count = end + 1 - index
    if let text = named[name] { return (text, count) }
    guard name.hasPrefix("#") else { return nil }
    let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
    guard let value = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10) else { return nil }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return (String(scalar ?? "\u{FFFD}"), count)
  }

  static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var index = 0
    while index < scalars.count {
      if scalars[index] == "&", let reference = reference(scalars, at: index) {
        result += reference.text
        index += reference.count
      } else {
        result.unicodeScalars.append(scalars[index])
        index += 1
      }
    }
    return result
  }
}
