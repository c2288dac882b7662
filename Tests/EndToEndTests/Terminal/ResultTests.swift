import Foundation
import Testing

/// Point 6 of what the shell promises: results.
@Suite("6 Results in a terminal", .serialized)
struct TerminalResultTests {
  @Test("6 %display table, stats and plot draw with characters")
  func displays() throws {
    let person = try PersonAtTerminal(rows: 60)
    person.enter("import tensorflow as tf")
    try person.seePrompt(2)
    person.enter("%display table tf.constant([[1.5, -2.0], [1e7, 0.25]])")
    try person.seePrompt(3)
    #expect(person.screen.text.contains("float32[2,2]\n     [0]   [1]\n[0]  1.5    -2\n[1]  1e7  0.25\n"))
    person.enter("%display stats tf.constant([1.0, float('nan'), 3.0])")
    try person.seePrompt(4)
    #expect(person.screen.text.contains("float32[3]"))
    #expect(person.screen.text.contains("NaN"))
    person.enter("%display plot tf.sin(tf.linspace(0.0, 6.3, 100))")
    try person.seePrompt(5)
    #expect(person.screen.text.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) })
    #expect(person.screen.unknown.isEmpty)
  }

  /// What a terminal says, and how a picture begins that it can draw.
  struct Case: CustomTestStringConvertible {
    let name: String
    let answers: [(question: String, answer: String)]
    let picture: String
    var environment: [String: String] = [:]
    var testDescription: String { name }
  }

  private static let kitty = "\u{1B}_Gi=31"
  private static let version = "\u{1B}[>0q"
  private static let attributes = "\u{1B}[c"

  static let cases: [Case] = [
    Case(
      name: "kitty", answers: [(kitty, "\u{1B}_Gi=31;OK\u{1B}\\"), (attributes, "\u{1B}[?62;c")],
      picture: "\u{1B}_Ga=T"),
    Case(
      name: "iTerm2", answers: [(version, "\u{1B}P>|iTerm2 3.5.0\u{1B}\\"), (attributes, "\u{1B}[?62;4c")],
      picture: "\u{1B}]1337;File="),
    Case(name: "sixel", answers: [(attributes, "\u{1B}[?62;4;22c")], picture: "\u{1B}Pq"),
    Case(name: "neither", answers: [(attributes, "\u{1B}[?64;1;2c")], picture: "▀"),
    Case(name: "no answer at all", answers: [], picture: "▀"),
    Case(
      name: "the environment lies", answers: [(attributes, "\u{1B}[?62;22c")], picture: "▀",
      environment: ["KITTY_WINDOW_ID": "1"]),
  ]

  @Test("6 the terminal itself is asked what it draws", arguments: cases)
  func pictures(_ row: Case) throws {
    let person = try PersonAtTerminal(environment: row.environment)
    person.answers = row.answers
    person.enter("import numpy as np")
    try person.seePrompt(2)
    person.enter("%display image np.eye(4)")
    try person.see("the picture") { (_: Screen) in person.raw.contains(row.picture) }
    try person.see("[3]> ")
    // The answers are no keys.
    try person.see("nothing typed") { $0.cursorLine == "[3]>" }
    person.enter("6 * 7")
    try person.see("\n42")
  }

  @Test("6 what is typed while the terminal is asked is not lost")
  func typedAhead() throws {
    let person = try PersonAtTerminal()
    person.enter("import numpy as np")
    try person.seePrompt(2)
    person.type("%display image np.eye(4)\n20 + 22")
    try person.seeCursor(after: "[3]> 20 + 22")
    person.press(.enter)
    try person.see("\n42")
  }

  @Test("6 a late answer is no key")
  func late() throws {
    let person = try PersonAtTerminal()
    person.enter("import numpy as np")
    try person.seePrompt(2)
    person.enter("%display image np.eye(4)")
    try person.see("[3]> ")
    person.type("\u{1B}_Gi=31;OK\u{1B}\\\u{1B}[?62;4c")
    person.enter("6 * 7")
    try person.see("[3]> 6 * 7\n42")
  }

  @Test("6 times and traces are one dim line, which can be turned off")
  func timeLine() throws {
    let person = try PersonAtTerminal(rows: 40)
    person.enter("import tensorflow as tf; f = tf.function(lambda x: x + 1)")
    try person.seePrompt(2)
    person.enter("f(tf.constant(1))")
    try person.seePrompt(3)
    let line = try #require(person.screen.lines.last { $0.contains("traced") })
    #expect(line.contains("s · "), "\(line)")
    #expect(person.screen.style(of: line) == "2")
    person.enter("%config time_line=off")
    try person.seePrompt(4)
    let count = person.screen.lines.count { $0.contains(" · ") }
    person.enter("f(tf.constant(1.5))")
    try person.see("numpy=2.5")
    try person.seePrompt(5)
    #expect(person.screen.lines.count { $0.contains(" · ") } == count)
    #expect(person.screen.text.contains("numpy=2.5>\n\n[5]>"))
  }
}
