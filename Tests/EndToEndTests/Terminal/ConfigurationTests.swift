import Foundation
import Testing

/// Point 10 of what the shell promises: the configuration file.
@Suite("10 Configuration in a terminal", .serialized)
struct TerminalConfigurationTests {
  private static func home(_ text: String) throws -> URL {
    let home = try PersonAtTerminal.newHome()
    let folder = home.appendingPathComponent(".config/tandem")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: folder.appendingPathComponent("config.toml"), atomically: true, encoding: .utf8)
    return home
  }

  private static func file(_ home: URL) throws -> String {
    try String(contentsOf: home.appendingPathComponent(".config/tandem/config.toml"), encoding: .utf8)
  }

  @Test("10 prompt, colours, keys, time line, mode, precision, memory limit hold from the start")
  func starts() throws {
    let home = try TerminalConfigurationTests.home(
      """
      # mine
      prompt = '{mode} {n}: '     # with the mode
      colors = "never"
      keys = "vi"
      time_line = false
      mode = "graph"
      precision = 3
      memory_limit = '''1GB'''
      greeting = false

      """)
    let person = try PersonAtTerminal(home: home, rows: 40, prompt: "graph 1: ")
    #expect(person.screen.text == "graph 1:")
    person.enter("%config memory_limit")
    try person.see("memory_limit = 1GB")
    try person.see("graph 2: ")
    #expect(person.screen.style(of: "graph 2") == "")
    person.enter("import numpy as np; np.array([1 / 3])")
    try person.see("array([0.333])")
    try person.seeCursor(after: "graph 3: ")
    #expect(!person.screen.text.contains(" ms"))
    person.type("xyz")
    person.press(.escape)
    person.type("0iab")
    try person.see("graph 3: abxyz")
  }

  @Test("10 an error is named with its line, and the shell opens", arguments: [
    ("undo = 3\ncolors = dark\n", "config.toml, line 2: "), ("undo = 3\nkeys = \"joe\"\n", "line 2: keys can be emacs or vi, not 'joe'"),
    ("undo = 3\n\ncolour = \"dark\"\n", "line 3: there is no setting 'colour'; did you mean colors?"),
    ("undo = 3\nundo = 4\n", "config.toml, line 2: "), ("mode = 2026-11-25\n", "line 1: mode can't be a date or a time"),
    ("keys = [\"vi\"]\n", "line 1: keys can't be an array"), ("\n[shell]\nkeys = 'vi'\n", "line 2: there is no table 'shell'"),
    ("keys = \"\"\"\nvi", "config.toml, line 2: "),
  ])
  func errors(_ text: String, _ problem: String) throws {
    let person = try PersonAtTerminal(home: TerminalConfigurationTests.home(text), columns: 160)
    #expect(person.screen.text.contains(problem), "\(person.screen.text)")
    person.enter("6 * 7")
    try person.see("\n42\n")
  }

  @Test("10 %config shows, sets and writes; keys and colours change at once")
  func sets() throws {
    let home = try TerminalConfigurationTests.home("# mine\nundo = 7 # cells\n\n[later]\nx = 1\n")
    let person = try PersonAtTerminal(home: home, columns: 120, rows: 40)
    person.enter("%config")
    try person.seePrompt(2)
    for name in ["colors", "keys", "memory_limit", "mode", "precision", "prompt", "time_line"] {
      #expect(person.screen.lines.contains { $0.hasPrefix(name + " ") }, "\(name)")
    }
    #expect(person.screen.text.contains("undo          = 7"))
    person.enter("%config keys=vi")
    try person.seePrompt(3)
    person.type("xyz")
    person.press(.escape)
    person.type("0iab")
    try person.see("[3]> abxyz")
    person.press(.escape)
    person.type("ddi")
    person.enter("%config colors=never")
    try person.seePrompt(4)
    #expect(person.screen.style(of: "[4]") == "")
    person.enter("%config -s")
    try person.see("wrote colors and keys to ")
    person.enter("%config -s undo=9")
    try person.see("wrote undo to ")
    #expect(
      try TerminalConfigurationTests.file(home)
        == "# mine\nundo = 9 # cells\ncolors = \"never\"\nkeys = \"vi\"\n\n[later]\nx = 1\n")
    person.enter("%config keys=joe")
    try person.see("ValueError: keys can be emacs or vi, not 'joe'")
  }

  @Test("10 %config -s makes the file and its folders")
  func makes() throws {
    let person = try PersonAtTerminal(columns: 120)
    person.enter("%config -s prompt=\"tf {n}> \"")
    try person.see("wrote prompt to ")
    try person.see("tf 2> ")
    #expect(try TerminalConfigurationTests.file(person.home) == "prompt = \"tf {n}> \"\n")
    let again = try PersonAtTerminal(home: person.home, prompt: "tf 1> ")
    again.press(.controlD)
    #expect(again.end() == 0)
  }
}
