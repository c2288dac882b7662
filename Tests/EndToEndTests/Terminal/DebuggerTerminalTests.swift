import Testing

@Suite("The debugger in a terminal", .serialized)
struct DebuggerTerminalTests {
  @Test("breakpoint() asks with an editor: Ctrl-C clears, history is its own, Ctrl-D quits")
  func debugs() throws {
    let person = try PersonAtTerminal()
    person.enter("def f(x):\ny = x + 1\nbreakpoint()\nreturn y * 2\n\nf(20)")
    try person.see("> cell 1(4)f()\n-> return y * 2\n(Pdb)")
    person.type("p nonsense(")
    person.press(.controlC)
    try person.see("--KeyboardInterrupt--")
    person.enter("p nonsense")
    try person.see("*** NameError: name 'nonsense' is not defined")
    person.enter("y = 21\nc")
    try person.seePrompt(3)
    #expect(person.screen.lines.contains("42"))
    // The cells' history has no commands in it.
    person.press(.up, .enter)
    try person.see("debugger's prompt again") { $0.text.contains("[3]> f(20)") && $0.cursorLine == "(Pdb)" }
    person.press(.controlD)
    try person.seePrompt(4)
    #expect(person.screen.text.contains("bdb.BdbQuit"))
    person.enter("f(None)")
    try person.seePrompt(5)
    person.enter("%debug")
    try person.see("debugger after the fact") { $0.text.contains("-> y = x + 1") && $0.cursorLine == "(Pdb)" }
    person.enter("p x\nq")
    try person.seePrompt(6)
    #expect(person.screen.text.contains("(Pdb) p x\nNone"))
    person.press(.controlD)
    #expect(person.end() == 0)
  }
}
