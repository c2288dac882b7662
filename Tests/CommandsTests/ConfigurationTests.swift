import Script
import Sessions
import Testing

@testable import Commands

/// Point 10 of the shell: the configuration file. Its text, and what it sets or says.
@Suite("10: configuration") struct ConfigurationTests {
  @Test("what is read", arguments: [
    ("time_line = false", ["time_line=false"]), ("# a comment\n\n  undo = 1_0  # ten\n", ["undo=10"]),
    ("prompt = \"{n} # \\\"x\\\"> \"", ["prompt={n} # \"x\"> "]), ("prompt = '\\d> '", ["prompt=\\d> "]),
    ("colors=\"dark\"\r\nkeys='vi'\r\n", ["colors=dark", "keys=vi"]), ("", []),
    ("prompt = \"\"\"\n{n}\\\n   > \"\"\"\nundo = 0x0A", ["prompt={n}> ", "undo=10"]),
    ("prompt = '''{n}'> '''\nprecision = +4", ["prompt={n}'> ", "precision=4"]),
    ("\"keys\" = \"\\u0076i\"", ["keys=vi"]), ("undo = 1.5", ["undo=1.5"]),
  ])
  func reads(_ text: String, _ entries: [String]) {
    let file = ConfigurationFile(text: text, path: "config.toml")
    #expect(file.entries.map { "\($0.name)=\($0.value)" } == entries)
    #expect(file.problems.isEmpty, "\(file.problems)")
  }

  private static func apply(_ text: String) throws -> (problems: [String], undo: String) {
    try Interpreter.runOnLargeStack { () throws -> ([String], String) in
      let session = Session()
      var file = ConfigurationFile(text: text, path: "config.toml")
      file.apply(to: session)
      return (file.problems, try session.setting("undo"))
    }
  }

  @Test("a value that can't be is named with its line, and the others hold", arguments: [
    ("undo = 3\ncolour = \"dark\"", "config.toml, line 2: there is no setting 'colour'; did you mean colors?"),
    ("undo = 3\nkeys = \"joe\"", "config.toml, line 2: keys can be emacs or vi, not 'joe'"),
    ("undo = 3\nprecision = 1.5", "config.toml, line 2: precision can be a number from 0 to 17, not '1.5'"),
    ("undo = 3\n\nkeys = ['vi']", "config.toml, line 3: keys can't be an array"),
    ("undo = 3\nkeys = {a = 1}", "config.toml, line 2: there is no table 'keys': the settings stand without tables"),
    ("undo = 3\n[a]\nkeys = 'vi'", "config.toml, line 2: there is no table 'a': the settings stand without tables"),
    ("undo = 3\na.keys = 'vi'", "config.toml, line 2: there is no table 'a': the settings stand without tables"),
    ("undo = 3\nkeys = 2026-11-25T10:00:00Z", "config.toml, line 2: keys can't be a date or a time"),
    ("undo = 3\nprompt = \"a\\nb\"", "config.toml, line 2: prompt can't have line ends or control characters"),
  ])
  func values(_ text: String, _ problem: String) throws {
    let (problems, undo) = try ConfigurationTests.apply(text)
    #expect(problems == [problem])
    #expect(undo == "3")
  }

  @Test("a text that is no TOML is named with its line, and the defaults are used", arguments: [
    ("undo = 3\ncolors = dark", 2), ("undo = 3\nprompt = \"x", 2), ("undo = 3\n\nnonsense", 3), ("undo = 3\nkeys =", 2),
    ("undo = 3\nundo = 4", 2), ("undo = 3\nkeys = 'vi' 'x'", 2), ("undo = 3\nprompt = \"\\q\"", 2),
  ])
  func texts(_ text: String, _ line: Int) throws {
    let (problems, undo) = try ConfigurationTests.apply(text)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("config.toml, line \(line): ") == true, "\(problems)")
    #expect(problems.first?.hasSuffix("; the defaults are used") == true, "\(problems)")
    #expect(undo == "5")
  }

  @Test("a setting is written into its line, or a new one above the tables", arguments: [
    ("", "keys = \"vi\"\n"), ("# mine\n", "# mine\nkeys = \"vi\"\n"),
    ("keys='emacs' # hm\nundo = 3\n", "keys = \"vi\" # hm\nundo = 3\n"),
    ("prompt = 'a # b' # c", "prompt = 'a # b' # c\nkeys = \"vi\"\n"),
    ("keys = \"a # \\\" b\"   # c\n", "keys = \"vi\"   # c\n"),
    ("undo = 3\n\n[later]\nkeys = 1\n", "undo = 3\nkeys = \"vi\"\n\n[later]\nkeys = 1\n"),
  ])
  func writes(_ before: String, _ after: String) {
    var lines = ConfigurationLines(before)
    lines.set("keys", to: "\"vi\"")
    #expect(lines.text == after)
  }

  @Test("without a file, nothing is set")
  func absent() { #expect(ConfigurationFile(path: "/nowhere/config.toml") == nil) }
}
