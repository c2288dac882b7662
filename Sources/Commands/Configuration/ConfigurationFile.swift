import Diagnostics
import Glibc
import Sessions
import TOMLKit

/// `~/.config/tandem/config.toml`: settings that hold from the start of the shell.
///
/// It is read when a shell opens, for nothing else: scripts, texts and pipes behave the same for everybody.
struct ConfigurationFile {
  struct Entry: Equatable {
    let name: String
    let value: String
    /// From 1.
    let line: Int
  }

  /// In the order of the file.
  private(set) var entries: [Entry] = []
  /// What could not be read or set, with its line: `config.toml, line 3: …`.
  private(set) var problems: [String] = []
  let path: String

  /// Where the file is looked for; nil without a home directory.
  static var standardPath: String? {
    if let folder = value("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return folder + "/tandem/config.toml" }
    guard let home = value("HOME"), !home.isEmpty else { return nil }
    return home + "/.config/tandem/config.toml"
  }

  private static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Reads the file; nil when there is none. One that can't be read is a problem.
  init?(path: String) {
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
  init(text: String, path: String) {
    self.path = path
    read(text)
  }

  private mutating func read(_ text: String) {
    do {
      let table = try TOMLTable(string: text)
      let lines = ConfigurationLines(text)
      for (name, value) in table { take(name, value, line: lines.line(of: name)) }
      entries.sort { $0.line < $1.line }
    } catch let error as TOMLParseError {
      report("\(error.description); the defaults are used", error.source.begin.line)
    } catch {
      problems.append("\(path): \(error); the defaults are used")
    }
  }

  /// One value of the file; settings are texts, whole numbers, true and false.
  private mutating func take(_ name: String, _ value: any TOMLValueConvertible, line: Int) {
    switch value.type {
    case .string: add(name, value.string ?? "", line)
    case .int: add(name, value.int.map { String($0) } ?? "", line)
    case .bool: add(name, value.bool == true ? "true" : "false", line)
    case .double: add(name, value.double.map { String($0) } ?? "", line)
    case .table: report("there is no table '\(name)': the settings stand without tables", line)
    case .array: report("\(name) can't be an array", line)
    case .date, .time, .dateTime: report("\(name) can't be a date or a time", line)
    }
  }

  private mutating func add(_ name: String, _ value: String, _ line: Int) {
    entries.append(Entry(name: name, value: value, line: line))
  }

  private mutating func report(_ message: String, _ line: Int) {
    problems.append("\(path), line \(line): \(message)")
  }

  /// Changes the session's settings; what a line can't set keeps its default and is a problem.
  mutating func apply(to session: Session) {
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
