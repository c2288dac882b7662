import Foundation
import Testing

/// Point 2 of what the shell promises: colours.
@Suite("2 Colours in a terminal", .serialized)
struct ColorTests {
  @Test("2 a cell is coloured as it is typed, and left so")
  func typed() throws {
    let person = try PersonAtTerminal()
    person.type("de")
    try person.seeCursor(after: "de")
    person.type("f f(x): return 'größe', len(x), 42 # why")
    try person.see("colours") { $0.style(of: "# why") == "90" }
    #expect(person.screen.style(of: "def") == "1;34")
    #expect(person.screen.style(of: "return") == "1;34")
    #expect(person.screen.style(of: "'größe'") == "32")
    #expect(person.screen.style(of: "len") == "36")
    #expect(person.screen.style(of: "x),") == "")
    person.enter("\n")
    try person.seePrompt(2)
    #expect(person.screen.style(of: "def") == "1;34")
    #expect(person.screen.unknown == [])
  }

  @Test("2 a cell that wraps, among wide letters and more lines")
  func wraps() throws {
    let person = try PersonAtTerminal(columns: 30)
    person.paste("text = '日本語日本語日本語日本語' + 'end'\nif text:\n    print(len(text))")
    try person.see("colours") { $0.style(of: "print") == "36" && $0.style(of: "if") == "1;34" }
    #expect(person.screen.style(of: "'end'") == "32")
    #expect(person.screen.style(of: "┆") == "2")
    person.press(.enter, .enter)
    try person.seePrompt(2)
    #expect(person.screen.lines.contains("15"))
    #expect(person.screen.unknown == [])
  }

  @Test("2 graph definitions and tracebacks")
  func shows() throws {
    let person = try PersonAtTerminal(rows: 100)
    person.enter("import tensorflow as tf")
    try person.seePrompt(2)
    person.enter("f = tf.function(lambda x: x + 1)")
    try person.seePrompt(3)
    person.enter("f.get_concrete_function(tf.constant(1)).graph.as_graph_def()")
    try person.seePrompt(4)
    #expect(person.screen.style(of: "\"Placeholder\"") == "32")
    person.enter("len(undefined)")
    try person.seePrompt(5)
    #expect(person.screen.style(of: "NameError: name 'undefined' is not defined") == "1;31")
  }

  @Test("2 light grounds have their own colours", arguments: [("0;15", "34"), ("15;0", "1;34")])
  func grounds(variable: String, keyword: String) throws {
    let person = try PersonAtTerminal(environment: ["COLORFGBG": variable])
    person.type("if x")
    try person.see("colours") { $0.style(of: "if") == keyword }
  }

  @Test("2 NO_COLOR, --no-color and %config colors=never", arguments: ["NO_COLOR", "--no-color", "%config"])
  func none(how: String) throws {
    let person = try PersonAtTerminal(
      how == "--no-color" ? [how] : [], environment: how == "NO_COLOR" ? [how: "1"] : [:])
    var number = 1
    if how == "%config" {
      person.enter("%config colors=never")
      number = 2
      try person.seePrompt(number)
    }
    person.enter("len(undefined)")
    try person.seePrompt(number + 1)
    #expect(person.screen.style(of: "NameError") == "")
    #expect(person.screen.style(of: "len(undefined)") == "")
    #expect(person.screen.style(of: "[\(number + 1)]>") == "")
  }

  @Test("2 TERM=dumb and no TERM: plain lines, no escape codes, and cells of several lines", arguments: ["dumb", ""])
  func dumb(term: String) throws {
    let person = try PersonAtTerminal(environment: ["TERM": term])
    person.enter("def f(x):\n    return x + 1\n")
    try person.seePrompt(2)
    person.enter("f(41)")
    try person.seePrompt(3)
    #expect(person.screen.text.contains("\n42\n"))
    person.type("nonsense")
    try person.see("[3]> nonsense")
    person.press(.controlC)
    try person.see("the prompt again") { $0.textBeforeCursor == "[3]> " && $0.text.contains("[3]> nonsense^C") }
    person.enter("1 / 0")
    try person.see("ZeroDivisionError")
    person.press(.controlD)
    #expect(person.end() == 0)
    #expect(person.screen.escapes == 0)
  }

  @Test("2 nothing of the kind goes into a pipe")
  func pipes() throws {
    let run = try BuiltProgram.run(
      [], input: "def f():\n    return 1\n\nf()\nprint('x')\n%help\n1 / 0\n", environment: ["TERM": "xterm-256color"],
      joinsStreams: true)
    #expect(run.output.contains("ZeroDivisionError"))
    #expect(!run.output.contains("\u{1B}"))
  }
}
