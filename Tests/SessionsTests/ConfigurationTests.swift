import Script
import Testing

@testable import Sessions

/// Point 10 of the shell: the configuration file. Its text, and what it sets or says.
@Suite("10: configuration") struct ConfigurationTests {
  @Test("what is read", arguments: [
    ("time_line = false", ["time_line=false"]), ("# a comment\n\n  undo = 1_0  # ten\n", ["undo=10"]),
    ("prompt = \"{n} # \\\"x\\\"> \"", ["prompt={n} # \"x\"> "]), ("prompt = '\\d> '", ["prompt=\\d> "]),
    ("colors=\"dark\"\r\nkeys='vi'\r\n", ["colors=dark", "keys=vi"]), ("", []),
  ])
  func reads(_ text: String, _ entries: [String]) {
    let file = ConfigurationFile(text: text, path: "config.toml")
    #expect(file.entries.map { "\($0.name)=\($0.value)" } == entries)
    #expect(file.problems.isEmpty, "\(file.problems)")
  }

  @Test("an error is named with its line, and the others hold", arguments: [
    ("undo = 3\ncolors = dark", "config.toml, line 2: a text stands in quotes: colors = \"dark\""),
    ("undo = 3\ncolour = \"dark\"", "config.toml, line 2: there is no setting 'colour'; did you mean colors?"),
    ("undo = 3\nkeys = \"joe\"", "config.toml, line 2: keys can be emacs or vi, not 'joe'"),
    ("undo = 3\nprompt = \"x", "config.toml, line 2: the text of prompt has no end"),
    ("undo = 3\n[shell]", "config.toml, line 2: the settings stand without sections such as '[shell]'"),
    ("undo = 3\nnonsense", "config.toml, line 2: expected NAME = VALUE, got 'nonsense'"),
    ("undo = 3\nkeys =", "config.toml, line 2: keys has no value"),
    ("undo = 3\nundo = 4", "config.toml, line 2: 'undo' is set in line 1 already"),
    ("undo = 3\nkeys = 'vi' 'x'", "config.toml, line 2: ''x'' behind the value of keys"),
    ("undo = 3\nprompt = \"\\q\"", "config.toml, line 2: the text of prompt has an unknown escape"),
  ])
  func names(_ text: String, _ problem: String) throws {
    let (found, undo) = try Interpreter.runOnLargeStack { () throws -> ([String], String) in
      let session = Session()
      var file = ConfigurationFile(text: text, path: "config.toml")
      file.apply(to: session)
      return (file.problems, try session.setting("undo"))
    }
    #expect(found == [problem])
    #expect(undo == "3")
  }

  @Test("without a file, nothing is set")
  func absent() { #expect(ConfigurationFile(path: "/nowhere/config.toml") == nil) }
}
