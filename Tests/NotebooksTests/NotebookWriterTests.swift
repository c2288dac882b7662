import Script
import Sessions
import Testing

@testable import Notebooks

/// Point 8 of the shell: a session as a notebook.
@Suite("8: session to notebook") struct NotebookWriterTests {
  private static let magics: Set<String> = ["time", "help", "graph"]

  private static func saved(_ cells: [String]) throws -> String {
    try Interpreter.runOnLargeStack {
      let session = Session()
      session.isInteractive = true
      for (index, cell) in cells.enumerated() { _ = session.run(CellSource(cell, name: "cell \(index + 1)")) }
      return NotebookWriter(magics: Set(session.magics.keys)).text(Notebook(session.records))
    }
  }

  @Test("cells with what they showed", arguments: [
    (["x = 1", "x + 1"], "# %%\nx = 1\n\n# %%\nx + 1\n#:= 2\n"),
    (["print('a'); print('b', end='')"], "# %%\nprint('a'); print('b', end='')\n#:> a\n#:> b\n#:\\\n"),
    (["import sys\nprint(1)\nprint(2, file=sys.stderr)\nprint(3)\n4"],
     "# %%\nimport sys\nprint(1)\nprint(2, file=sys.stderr)\nprint(3)\n4\n#:> 1\n#:~ 2\n#:> 3\n#:= 4\n"),
    (["1 / 0"], "# %% tags=[\"raises-exception\"]\n1 / 0\n#:! ZeroDivisionError: division by zero\n"),
    (["%mode"], "# %%\n# %mode\n#:+ mode: eager\n"), (["# %mode\n1"], "# %%\n# # %mode\n1\n#:= 1\n"),
    (["x = 1", "x = 2", "%undo"], "# %%\nx = 1\n"), (["5", "%rerun"], "# %%\n5\n#:= 5\n"),
    (["print('a\\n\\nb')"], "# %%\nprint('a\\n\\nb')\n#:> a\n#:>\n#:> b\n"),
    (["# %% no marker\n2"], "# %%\n# \\%% no marker\n2\n#:= 2\n"),
  ])
  func saves(_ cells: [String], _ text: String) throws { #expect(try NotebookWriterTests.saved(cells) == text) }

  @Test("what is written is read back the same", arguments: [
    "x = 1\n\n\ny = 2", "s = '''\n# %% inner\n%time\n#:> no\n'''", "%time 1\n# %time\n# # %time", "#:> ends so",
    "# %% a\n# \\%% b", "def f():\n    return 1\n", "", "%%time\nx = 1",
  ])
  func reads(_ source: String) throws {
    let outputs = [
      NotebookOutput(.standardOutput, "a\n\nb", endsInNewline: false), NotebookOutput(.display, "one"), NotebookOutput(.value, "x"),
    ]
    let cell = NotebookCell(kind: .code, title: "a title", metadata: [(key: "id", json: "\"i\"")], source: source, outputs: outputs)
    let text = NotebookWriter(magics: NotebookWriterTests.magics).text(Notebook(cells: [cell]))
    let read = try NotebookReader(magics: NotebookWriterTests.magics).read(text)
    #expect(read.cells.count == 1, "\(text)")
    #expect(read.cells.first?.source == source, "\(text)")
    #expect(read.cells.first?.outputs == outputs, "\(text)")
    #expect(read.cells.first?.title == "a title")
  }
}
