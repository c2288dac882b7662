import Testing

/// Point 1 of what the shell promises: a pager for what is longer than the screen.
@Suite("1 Long results in a terminal", .serialized)
struct PagerTests {
  private static let long = "class L:\n    def __repr__(self): return chr(10).join('line %d' % i for i in range(100))\n"

  private func start() throws -> PersonAtTerminal {
    let person = try PersonAtTerminal(rows: 12)
    person.paste(PagerTests.long)
    person.press(.enter, .enter)
    try person.seePrompt(2)
    person.enter("L()")
    try person.see("line 10\n-- 11 of 100 lines")
    return person
  }

  @Test("1 space shows the next window, Enter a line, G the rest")
  func pages() throws {
    let person = try start()
    person.type(" ")
    try person.see("line 21\n-- 22 of 100 lines")
    person.press(.enter)
    try person.see("line 22\n-- 23 of 100 lines")
    person.type("G")
    try person.seePrompt(3)
    #expect(person.screen.wholeText.contains("line 98\nline 99\n"))
  }

  @Test("1 q and Ctrl-C end it", arguments: ["q", "\u{03}"])
  func ends(key: String) throws {
    let person = try start()
    person.type(key)
    try person.seePrompt(3)
    #expect(!person.screen.wholeText.contains("line 11"))
  }
}
