import Foundation
import Testing

/// What a terminal sends that nobody meant.
@Suite("1 and 11 Bad input in a terminal", .serialized)
struct BadInputTests {
  @Test("a half-typed cell at the end of the input")
  func endsHalfTyped() throws {
    let person = try PersonAtTerminal()
    person.type("def f(:")
    person.press(.controlD)
    person.press(.controlU, .controlD)
    #expect(person.end() == 0)
  }

  @Test("a paste of a megabyte: of many lines, and of one")
  func bigPaste() throws {
    let person = try PersonAtTerminal()
    person.paste((0..<50_000).map { "x = \($0) # padding" }.joined(separator: "\n"))
    try person.see("x = 49999 # padding", within: 30)
    person.press(.enter)
    try person.seePrompt(2)
    person.enter("x")
    try person.see("49999")
    try person.seePrompt(3)
    person.paste("y = '" + String(repeating: "a", count: 1_000_000) + "'")
    person.press(.enter)
    try person.see("prompt 4", within: 60) { $0.cursorLine == "[4]>" }
    person.enter("len(y)")
    try person.see("\n1000000")
  }

  @Test("control characters, unknown keys and broken UTF-8")
  func controls() throws {
    let person = try PersonAtTerminal()
    person.send([0x01, 0x00, 0x02, 0x1C, 0x1E, 0xFF, 0xFE, 0xC3, 0x28, 0xE6, 0x97])
    person.type("\u{1B}[15~\u{1B}[200z\u{1B}OP\u{1B}[1;9Z")
    person.press(.controlC)
    try person.see("prompt 1 again") { $0.textBeforeCursor == "[1]> " }
    person.paste("6 \u{1B}[31m*\u{07} 7\u{00}")
    try person.seeCursor(after: "6 [31m* 7")
    person.press(.controlC)
    try person.seePrompt(1)
    person.enter("6 * 7")
    try person.see("\n42")
  }

  @Test("a window of 20 columns")
  func narrow() throws {
    let person = try PersonAtTerminal(columns: 20, rows: 10, prompt: "[1]> ")
    person.type("def function_of(value):\nreturn value * 2\n\n")
    try person.seePrompt(2)
    person.enter("function_of(1000000000000)")
    try person.see("2000000000000")
    person.type("imp\t")
    try person.seeCursor(after: "import")
  }
}
