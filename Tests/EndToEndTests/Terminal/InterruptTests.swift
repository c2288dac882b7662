import Testing

/// Point 9 of what the shell promises: Ctrl-C in every state.
@Suite("9 Interrupts in a terminal", .serialized)
struct InterruptTests {
  /// A debug build on a busy machine takes its time to write the traceback; the figure is 100 ms.
  private static let limit = 1000.0

  @Test("9 Ctrl-C clears what is typed; twice does no harm")
  func clears() throws {
    let person = try PersonAtTerminal()
    person.type("nonsense(")
    try person.seeCursor(after: "nonsense(")
    person.press(.controlC)
    try person.seePrompt(1)
    #expect(person.screen.text.contains("[1]> nonsense(^C"))
    person.press(.controlC, .controlC)
    person.enter("6 * 7")
    try person.see("\n42")
  }

  @Test("9 Ctrl-C interrupts what runs, and names are kept", arguments: [
    ("a loop", "x = 1\nwhile True: x += 1\n"),
    ("sleep", "x = 2\nimport time; time.sleep(60)\n"),
    ("a product", "x = 2\nimport tensorflow as tf\na = tf.ones([1500, 1500])\nfor i in range(1000): a = tf.matmul(a, a) * 1e-3\n"),
    ("sum", "x = 2\nsum(range(10**13))\n"),
    ("printing", "x = 2\nwhile True: print('.', end='')\n"),
    ("a magic", "x = 2\n%timeit -n 1000000000 x + 1\n"),
  ])
  func interrupts(state: String, cell: String) throws {
    let person = try PersonAtTerminal()
    person.paste("print('go')\n" + cell)
    person.press(.enter)
    if !cell.hasPrefix("x = 2\n%") { person.press(.enter) }
    try person.see("\ngo")
    person.press(.controlC)
    let time = try person.latency { $0.cursorLine == "[2]>" }
    #expect(time < InterruptTests.limit, "\(state): \(time) ms")
    #expect(person.screen.text.contains("KeyboardInterrupt"))
    person.press(.controlC, .controlC)
    person.enter("x > 0")
    try person.see("\nTrue")
  }
}
