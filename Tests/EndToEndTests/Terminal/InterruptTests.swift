import Testing

/// Point 9 of what the shell promises: Ctrl-C in every state.
@Suite("9 Interrupts in a terminal", .serialized)
struct InterruptTests {
  @Test("9 Ctrl-C clears what is typed")
  func clears() throws {
    let person = try PersonAtTerminal()
    person.type("nonsense(")
    try person.seeCursor(after: "nonsense(")
    person.press(.controlC)
    try person.seePrompt(1)
    #expect(person.screen.text.contains("[1]> nonsense(^C"))
    person.enter("6 * 7")
    try person.see("42")
  }

  @Test("9 Ctrl-C interrupts what runs, and names are kept")
  func interrupts() throws {
    let person = try PersonAtTerminal()
    person.enter("x = 1")
    try person.seePrompt(2)
    person.enter("while True: x += 1; print('go') if x == 2 else None\n")
    try person.see("\ngo")
    person.press(.controlC)
    try person.seePrompt(3)
    #expect(person.screen.text.contains("KeyboardInterrupt"))
    person.enter("x > 1")
    try person.see("True")
  }
}
