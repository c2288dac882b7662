import Testing

@testable import Notebooks

/// What is not changed is written back byte for byte.
@Suite struct NotebookTextTests {
  @Test(arguments: [
    "", "\n", "x", "# %%\nx\n", "# %%\r\nx\r\n#:> a\r\n", "\u{FEFF}# %%\nx\n", "# %%\r\nx\n\r\n\n", "a\rb\n", "# %%\n\u{2028}x\u{0085}\n",
    "# %%\nx\n#:> no end", "\u{FEFF}", "\r\n\r\n",
  ])
  func staysAsItIs(_ text: String) { #expect(Array(NotebookText(text).text.utf8) == Array(text.utf8)) }

  /// Records `#:= 2` under the cell of that number.
  private func recorded(_ text: String, cell: Int = 0, _ outputs: [NotebookOutput] = [NotebookOutput(.value, "2")]) throws -> String {
    var lines = NotebookText(text)
    let notebook = try NotebookReader(magics: []).read(lines)
    lines.setOutputs(outputs, of: notebook.cells[cell])
    return lines.text
  }

  @Test("recording touches the lines of outputs only", arguments: [
    ("# %%\n1 + 1\n", "# %%\n1 + 1\n#:= 2\n"), ("# %%\n1 + 1", "# %%\n1 + 1\n#:= 2\n"), ("# %%\r\n1\r\n", "# %%\r\n1\r\n#:= 2\r\n"),
    ("# %%\n1\n#:= 5\n#:^ t\n\n# %%\n3\n", "# %%\n1\n#:= 2\n\n# %%\n3\n"), ("# %%\n1\n\n\n# %%\n3\n", "# %%\n1\n#:= 2\n\n\n# %%\n3\n"),
    ("1\n#:> source\n#:@\n#:= 1\n", "1\n#:> source\n#:@\n#:= 2\n"), ("1\n#:> source\n#:@\n", "1\n#:> source\n#:@\n#:= 2\n"),
    ("# %%\n1\n\n#:= 7\n", "# %%\n1\n\n#:= 2\n"), ("\u{FEFF}# %%\n1\n", "\u{FEFF}# %%\n1\n#:= 2\n"),
  ])
  func records(_ text: String, _ expected: String) throws {
    #expect(Array(try recorded(text).utf8) == Array(expected.utf8))
    #expect(try NotebookReader(magics: []).read(try recorded(text)).cells[0].outputs == [NotebookOutput(.value, "2")])
  }

  @Test func outputsThatAreGoneLeaveNoLine() throws {
    #expect(try recorded("# %%\n1\n#:= 5\n\n# %%\n3\n", []) == "# %%\n1\n\n# %%\n3\n")
  }

  @Test("a merge that nobody resolved", arguments: [
    ("# %%\na\n\n# %%\n<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> other\n", "line 5 (cell 2)"), (">>>>>>> x\n", "line 1 (cell 1)"),
  ])
  func conflicts(_ text: String, _ place: String) {
    #expect { try NotebookReader(magics: []).read(text) } throws: { "\($0)".contains(place) }
  }

  @Test func aConflictMarkWithinAStringIsText() throws {
    #expect(try NotebookReader(magics: []).read("# %%\ns = '''\n<<<<<<< HEAD\n'''\n").cells.count == 1)
  }
}
