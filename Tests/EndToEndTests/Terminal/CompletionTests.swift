import Testing

/// Point 3 of what the shell promises: Tab.
@Suite("3 Completion in a terminal", .serialized)
struct CompletionTests {
  @Test("3 Tab completes a name, in a narrow window among wide characters")
  func completes() throws {
    let person = try PersonAtTerminal(columns: 24)
    person.enter("value_of_six = '日本語日本語日本語'")
    try person.seePrompt(2)
    person.type("len(value_o\t")
    try person.seeCursor(after: "len(value_of_six")
    person.enter(")")
    try person.see("\n9")
  }
}
