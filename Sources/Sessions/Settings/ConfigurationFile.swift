import Diagnostics
import Glibc

/// `~/.config/tandem/config.toml`: settings that hold from the start of the shell.
///
/// The file is a flat table, so this reads the part of TOML that it can have: comments, keys, one-line strings, whole
/// numbers, true and false. (A TOML library would bring a C++ parser into a program that starts in ten milliseconds.)
public struct ConfigurationFile {
  public struct Entry: Equatable {
    public let name: String
    public let value: String
    /// From 1.
    public let line: Int
  }

  public private(set) var entries: [Entry] = []
  /// What could not be read, with its line: `config.toml, line 3: …`.
  public private(set) var problems: [String] = []
  private let path: String

  /// Where the file is looked for; nil without a home directory.
  public static var standardPath: String? {
    if let folder = Environment.value("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return folder + "/tandem/config.toml" }
    guard let home = Environment.value("HOME"), !home.isEmpty else { return nil }
    return home + "/.config/tandem/config.toml"
  }

  /// Reads the file; nil when there is none. One that can't be read is a problem.
  public init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.path = path
    do {
      let bytes = try GraphFile.read(path)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        problems = ["\(path): not valid UTF-8; the defaults are used"]
        return
      }
      read(text)
    } catch {
      problems = ["\(path): it can't be read; the defaults are used"]
    }
  }

  /// The content of a file of that name.
  public init(text: String, path: String) {
    self.path = path
    read(text)
  }

  private mutating func read(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      do {
        guard let (name, value) = try ConfigurationLine(line).pair else { continue }
        if let earlier = entries.first(where: { $0.name == name }) {
          throw Failure(.valueError, "'\(name)' is set in line \(earlier.line) already")
        }
        entries.append(Entry(name: name, value: value, line: index + 1))
      } catch {
        report((error as? Failure)?.message ?? "\(error)", index + 1)
      }
    }
  }

  private mutating func report(_ message: String, _ line: Int) {
    problems.append("\(path), line \(line): \(message)")
  }

  /// Changes the session's settings; what a line can't set keeps its default and is a problem.
  public mutating func apply(to session: Session) {
    for entry in entries {
      do {
        try session.set(entry.name, to: entry.value)
      } catch {
        let failure = error as? Failure
        report([failure?.message ?? "\(error)", failure?.hint].compactMap { $0 }.joined(separator: "; "), entry.line)
      }
    }
  }
}

/// One line of the file.
private struct ConfigurationLine {
  private var rest: Substring

  init(_ text: Substring) { rest = text }

  /// Name and value; nil for a line without.
  ///
  /// - Errors: `ValueError` for what is no `name = value`.
  var pair: (String, String)? {
    get throws {
      var line = self
      line.skipBlanks()
      guard let first = line.rest.first, first != "#" else { return nil }
      if first == "[" { throw Failure(.valueError, "the settings stand without sections such as '\(line.rest)'") }
      let name = line.rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
      line.rest = line.rest.dropFirst(name.count)
      line.skipBlanks()
      guard !name.isEmpty, line.rest.first == "=" else {
        throw Failure(.valueError, "expected NAME = VALUE, got '\(rest)'")
      }
      line.rest = line.rest.dropFirst()
      line.skipBlanks()
      let value = try line.value(of: String(name))
      line.skipBlanks()
      guard line.rest.isEmpty || line.rest.first == "#" else {
        throw Failure(.valueError, "'\(line.rest)' behind the value of \(name)")
      }
      return (String(name), value)
    }
  }

  private mutating func skipBlanks() { rest = rest.drop { $0 == " " || $0 == "\t" } }

  private mutating func value(of name: String) throws -> String {
    if rest.first == "'" {
      let text = rest.dropFirst().prefix { $0 != "'" }
      rest = rest.dropFirst(text.count + 1)
      guard rest.first == "'" else { throw Failure(.valueError, "the text of \(name) has no end") }
      rest = rest.dropFirst()
      return String(text)
    }
    if rest.first == "\"" { return try quoted(name) }
    let word = rest.prefix { !$0.isWhitespace && $0 != "#" }
    rest = rest.dropFirst(word.count)
    let digits = word.filter { $0 != "_" }
    guard word == "true" || word == "false" || Int(digits) != nil else {
      throw Failure(
        .valueError, word.isEmpty ? "\(name) has no value" : "a text stands in quotes: \(name) = \"\(word)\"")
    }
    return String(Int(digits).map { String($0) } ?? String(word))
  }

  private mutating func quoted(_ name: String) throws -> String {
    let escapes: [Character: Character] = ["\"": "\"", "\\": "\\", "t": "\t", "n": "\n", "r": "\r"]
    var text = ""
    rest = rest.dropFirst()
    while let character = rest.popFirst() {
      if character == "\"" { return text }
      guard character == "\\" else {
        text.append(character)
        continue
      }
      guard let sign = rest.popFirst(), let meant = escapes[sign] else {
        throw Failure(.valueError, "the text of \(name) has an unknown escape")
      }
      text.append(meant)
    }
    throw Failure(.valueError, "the text of \(name) has no end")
  }
}
