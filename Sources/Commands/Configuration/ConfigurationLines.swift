/// The lines of the configuration file: where settings stand in it, and the file with others.
///
/// The reader tells no places of values, and a writer of its own would throw a person's comments and order away. So
/// settings are found by the beginnings of the lines above the first table.
struct ConfigurationLines {
  private var lines: [Substring]

  init(_ text: String) {
    // By bytes: to Swift, CR LF is one character.
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0) }
  }

  var text: String { lines.joined(separator: "\n") }

  /// The number of the line (from 1) that gives a setting or a table of that name; 1 where none is found.
  func line(of name: String) -> Int {
    let index = lines.firstIndex { (line: Substring) -> Bool in
      let key = ConfigurationLines.key(line)
      return key == name || ConfigurationLines.table(line) == name
    }
    return (index ?? 0) + 1
  }

  /// Gives a setting another value, in its line or in a new one; `value` is as TOML writes it.
  mutating func set(_ name: String, to value: String) {
    let end = lines.firstIndex { ConfigurationLines.table($0) != nil } ?? lines.endIndex
    if let index = lines[..<end].firstIndex(where: { ConfigurationLines.key($0) == name }) {
      lines[index] = Substring("\(name) = \(value)\(ConfigurationLines.comment(lines[index]))")
      return
    }
    var place = end
    while place > 0, lines[place - 1].allSatisfy(\.isWhitespace) { place -= 1 }
    lines.insert(Substring("\(name) = \(value)"), at: place)
    if lines.last?.isEmpty == false { lines.append("") }
  }

  /// What stands before `=` or, of a dotted key, before its first point.
  private static func key(_ line: Substring) -> String? {
    guard line.contains("=") else { return nil }
    var rest = line.drop { $0 == " " || $0 == "\t" }
    if let quote = rest.first, quote == "\"" || quote == "'" {
      rest = rest.dropFirst()
      return String(rest.prefix { $0 != quote })
    }
    let key = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    return key.isEmpty ? nil : String(key)
  }

  /// The name of the table that begins in a line.
  private static func table(_ line: Substring) -> String? {
    let rest = line.drop { $0 == " " || $0 == "\t" }
    guard rest.first == "[" else { return nil }
    return String(rest.drop { "[ \"'".contains($0) }.prefix { !"]. \"'".contains($0) })
  }

  /// The comment behind a value, with the blanks before it.
  private static func comment(_ line: Substring) -> Substring {
    var quote: Character?
    var index = line.firstIndex(of: "=") ?? line.endIndex
    while index < line.endIndex {
      let character = line[index]
      if quote != nil, character == "\\", quote == "\"" {
        index = line.index(after: index)
        if index == line.endIndex { break }
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
      } else if quote == nil, character == "#" {
        let blanks = line[..<index].reversed().prefix { $0.isWhitespace }
        return line[line.index(index, offsetBy: -blanks.count)...]
      }
      index = line.index(after: index)
    }
    return ""
  }
}
