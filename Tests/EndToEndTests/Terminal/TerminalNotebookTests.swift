import Foundation
import Testing

/// Point 8 of what the shell promises: from a session to a notebook and back.
@Suite("8 Notebooks in a terminal", .serialized)
struct TerminalNotebookTests {
  private static let study = """
    # %% [markdown]
    # # Study

    # %% first
    x = 2

    # %% second
    x = x * 50

    # %%
    print('x is', x)

    """

  /// A home with the notebook in it.
  private static func home() throws -> URL {
    let home = try PersonAtTerminal.newHome()
    try study.write(to: home.appendingPathComponent("study.nb"), atomically: true, encoding: .utf8)
    return home
  }

  @Test("8 %save writes the cells with what they showed: valid Python that replays with the same outputs")
  func saves() throws {
    let person = try PersonAtTerminal(rows: 60)
    let cells = [
      "import tensorflow as tf", "x = tf.constant([1, 2])", "x * 2", "print('two\\nlines')", "1 / 0",
      "%mode graph", "x + 1",
      "%mode eager", "wrong = 3", "%undo", "%%time\ny = 5\n",
    ]
    for (index, cell) in cells.enumerated() {
      person.enter(cell)
      try person.seePrompt(index + 2)
    }
    person.enter("%save study.nb")
    try person.see("wrote 9 cells to study.nb")
    let file = person.home.appendingPathComponent("study.nb")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("x * 2\n#:= <tf.Tensor: shape=(2,), dtype=int32, numpy=array([2, 4], dtype=int32)>\n"))
    #expect(text.contains("#:> two\n#:> lines\n"))
    #expect(text.contains("# %% tags=[\"raises-exception\"]\n1 / 0\n#:! ZeroDivisionError: division by zero\n"))
    #expect(text.contains("# %% mode=\"graph\"\nx + 1\n"))
    #expect(!text.contains("wrong") && !text.contains("%undo") && !text.contains("%save"))
    person.enter("%save study.nb")
    try person.see("[Errno 17] File exists")
    person.press(.controlD)
    _ = person.end()
    let check = "compile(open('study.nb').read(), 'study.nb', 'exec')"
    #expect(try BuiltProgram.run(["-c", check], folder: person.home).status == 0)
    let checked = try BuiltProgram.run(["replay", "--check", "study.nb"], folder: person.home)
    #expect(checked.status == 0, "\(checked.output)\(checked.errorOutput)")
    let replay = try BuiltProgram.run(["replay", "--plain", "study.nb"], folder: person.home)
    #expect(replay.status == 0, "\(replay.errorOutput)")
    #expect(replay.output == "two\nlines\n")
  }

  @Test("8 %load shows a cell at a time: Enter runs it, e edits it first, s skips it, q stops, -c goes on")
  func loads() throws {
    let home = try TerminalNotebookTests.home()
    let person = try PersonAtTerminal(home: home, rows: 40)
    person.enter("%load study.nb")
    try person.see("# Study")
    try person.see("# first\n  x = 2\nEnter runs, e edits, s skips, a runs all, q stops:")
    try person.seeCursor(after: "q stops: ")
    person.press(.enter)
    try person.see("# second\n  x = x * 50\nEnter runs")
    try person.seeCursor(after: "q stops: ")
    person.enter("e")
    try person.seeCursor(after: "[3]> x = x * 50")
    person.press(.backspace)
    person.enter("1")
    try person.see("  print('x is', x)\nEnter runs")
    try person.seeCursor(after: "q stops: ")
    person.enter("q")
    try person.see("1 cell to go; %load -c goes on")
    try person.seePrompt(4)
    person.enter("x")
    try person.see("\n102\n")
    try person.seePrompt(5)
    person.enter("%load -c")
    try person.seeCursor(after: "q stops: ")
    person.enter("e")
    try person.seeCursor(after: "[6]> print('x is', x)")
    person.press(.controlC)
    try person.seeCursor(after: "q stops: ")
    person.enter("a")
    try person.see("x is 102")
    try person.see("that was the last cell")
  }

  @Test("8 tandem --from starts after the notebook, with a history of its own")
  func starts() throws {
    let home = try TerminalNotebookTests.home()
    let other = try PersonAtTerminal(home: home)
    other.enter("elsewhere = 1")
    try other.seePrompt(2)
    other.press(.controlD)
    _ = other.end()
    let person = try PersonAtTerminal(["--from", "study.nb"], home: home, rows: 40, prompt: "[4]> ")
    #expect(person.screen.text.contains("x is 100\n"))
    person.enter("x + 1")
    try person.see("\n101\n")
    try person.seePrompt(5)
    person.press(.controlD)
    #expect(person.end() == 0)
    let later = try PersonAtTerminal(home: home)
    later.enter("later = 1")
    try later.seePrompt(2)
    later.press(.controlD)
    _ = later.end()
    let again = try PersonAtTerminal(["--from", "study.nb"], home: home, rows: 40, prompt: "[4]> ")
    again.press(.up)
    try again.seeCursor(after: "[4]> x + 1")
  }
}
