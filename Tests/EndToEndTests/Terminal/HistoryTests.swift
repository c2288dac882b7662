import Foundation
import Testing

/// Point 5 of what the shell promises: history.
@Suite("5 History in a terminal", .serialized)
struct TerminalHistoryTests {
  @Test("5 whole cells are kept for the next run")
  func keeps() throws {
    let person = try PersonAtTerminal()
    person.enter("def f(x):\nreturn x + 1\n\nf(41)")
    try person.seePrompt(3)
    person.press(.controlD)
    #expect(person.end() == 0)
    let again = try PersonAtTerminal(home: person.home)
    again.press(.up, .up, .enter)
    try again.seePrompt(2)
    again.enter("f(9)")
    try again.see("\n10")
  }

  @Test("5 Ctrl-R finds older and newer cells with every letter; Enter edits what was found, Ctrl-G goes back")
  func searches() throws {
    let person = try PersonAtTerminal()
    person.enter("alpha = 1")
    try person.seePrompt(2)
    person.enter("def alphabet():\nreturn alpha\n")
    try person.seePrompt(3)
    person.enter("beta = alpha")
    try person.seePrompt(4)
    person.type("draft")
    person.press(.controlR)
    try person.seeCursor(after: "search '': draft")
    person.type("alp")
    try person.see("search 'alp': beta = alpha")
    person.press(.controlR)
    try person.see("the function") { $0.text.contains("search 'alp': def alphabet():\n") && $0.text.contains("┆     return alpha") }
    person.press(.controlR)
    try person.see("search 'alp': alpha = 1")
    person.press(.controlS)
    try person.see("search 'alp': def alphabet():")
    person.type("!")
    try person.see("no cell with 'alp!': def alphabet():")
    person.press(.controlG)
    try person.seeCursor(after: "[4]> draft")
    person.press(.controlU, .controlR)
    person.type("ALPHABET")
    try person.see("no cell with 'ALPHABET'")
    person.press(.controlG, .controlR)
    person.type("alphabet")
    try person.see("search 'alphabet': def alphabet():")
    person.press(.enter)
    try person.seeCursor(after: "   ┆     return alpha")
    person.press(.enter)
    try person.seePrompt(5)
  }
}
