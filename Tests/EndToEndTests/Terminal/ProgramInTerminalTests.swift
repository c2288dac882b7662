import Foundation
import Testing

/// Point 11 of what the shell promises, where there is a terminal: how the program starts and ends.
@Suite("11 The program in a terminal", .serialized)
struct ProgramInTerminalTests {
  @Test("11 it greets with a hint; --quiet leaves that out")
  func greets() throws {
    let person = try PersonAtTerminal()
    #expect(person.screen.lines[0].hasPrefix("tandem "))
    #expect(person.screen.text.contains("%help"))
    let quiet = try PersonAtTerminal(["--quiet"])
    #expect(quiet.screen.text == "[1]>")
  }

  @Test("11 -i opens the shell when a file or a text has run, and after its error", arguments: [
    ("x = 41\nprint('ran')\n", "ran"), ("x = 41\nundefined\n", "NameError: name 'undefined' is not defined"),
  ])
  func staysOpen(text: String, seen: String) throws {
    let home = try PersonAtTerminal.newHome()
    try text.write(to: home.appendingPathComponent("file.py"), atomically: true, encoding: .utf8)
    for arguments in [["-i", "file.py"], ["-i", "-c", text]] {
      let person = try PersonAtTerminal(arguments, home: home, prompt: "]> ")
      #expect(person.screen.text.contains(seen))
      person.enter("x + 1")
      try person.see("the value and the next prompt") { $0.text.contains("\n42\n") && $0.cursorLine.hasSuffix("]>") }
      person.press(.controlD)
      #expect(person.end() == 0)
    }
  }

  @Test("11 exit statuses", arguments: [
    ("exit", 0), ("quit()", 0), ("exit(3)", 3), ("import sys; sys.exit(7)", 7), ("raise SystemExit('why')", 1),
    ("raise SystemExit", 0),
  ] as [(String, Int32)])
  func leaves(cell: String, status: Int32) throws {
    let person = try PersonAtTerminal()
    person.enter(cell)
    #expect(person.end() == status)
    #expect(person.screen.text.contains("\nwhy") == cell.contains("why"))
    #expect(!person.screen.marksPastes)
  }

  @Test("11 an error in a cell does not end the shell; Ctrl-D does, with status 0")
  func goesOn() throws {
    let person = try PersonAtTerminal()
    person.enter("1 / 0")
    try person.seePrompt(2)
    #expect(person.screen.text.contains("ZeroDivisionError: division by zero"))
    person.press(.controlD)
    #expect(person.end() == 0)
  }

  @Test("11 a terminal that goes away ends the program")
  func hangsUp() throws {
    let person = try PersonAtTerminal()
    person.type("half typed(")
    try person.seeCursor(after: "half typed(")
    person.hangUp()
    #expect(person.end() != nil)
  }

  @Test("11 standard input from a terminal, output into a pipe: values without prompts or codes")
  func mixed() throws {
    let person = try PersonAtTerminal(
      ["-c", "'\(BuiltProgram.url.path)' | cat > seen.txt"], prompt: nil, program: "/bin/sh")
    person.enter("6 * 7")
    person.enter("'done'")
    person.press(.controlD)
    #expect(person.end() == 0)
    let text = try String(contentsOf: person.home.appendingPathComponent("seen.txt"), encoding: .utf8)
    #expect(text == "42\n'done'\n")
  }
}
