import Testing

@testable import Notebooks

/// The grammar of `.nb`, each rule on a small text.
@Suite struct NotebookReaderTests {
  private func read(_ text: String) throws -> Notebook {
    try NotebookReader(magics: ["time", "timeit", "graph"]).read(text)
  }

  @Test func textWithoutMarkersIsOneCell() throws {
    let notebook = try read("x = 1\nx\n")
    #expect(notebook.cells.map(\.source) == ["x = 1\nx"])
    #expect(notebook.cells[0].firstLine == 1)
  }

  @Test func headerKeysAreRead() throws {
    let notebook = try read(
      """
      # ---
      # tandem:
      #   format: 1
      #   title: "Why?"
      #   seed: 7
      #   check: {rtol: 1e-3, atol: 0.5}
      # jupyter:
      #   kernel: x
      # ---

      # %%
      1
      """)
    #expect(notebook.header.title == "Why?")
    #expect(notebook.header.seed == 7)
    #expect(notebook.header.relativeTolerance == 1e-3)
    #expect(notebook.header.absoluteTolerance == 0.5)
    #expect(notebook.header.lines.last == "  kernel: x")
    #expect(notebook.cells.map(\.firstLine) == [12])
  }

  @Test func aNewerFormatIsRefused() {
    #expect { try read("# ---\n# tandem:\n#   format: 2\n# ---\n") } throws: { "\($0)".contains("format 2") }
  }

  @Test(arguments: [
    ("# %%", "", NotebookCell.Kind.code, ""), ("#%% a title", "a title", .code, ""),
    ("# %% [markdown]", "", .markdown, ""), ("# %% Intro [md] id=\"x\"", "Intro", .markdown, "id=\"x\""),
    ("# %% a=b and more", "a=b and more", .code, ""),
    ("# %% t tags=[\"raises-exception\"] mode=\"graph\"", "t", .code, "tags=[\"raises-exception\"] mode=\"graph\""),
    ("# %% [raw]", "", .raw, ""),
  ])
  func markersHaveTitleKindAndMetadata(
    _ line: String, _ title: String, _ kind: NotebookCell.Kind, _ metadata: String
  ) throws {
    let cell = try #require(try read(line + "\n# text\n").cells.first)
    #expect(cell.title == title)
    #expect(cell.kind == kind)
    #expect(cell.metadata.map { "\($0.key)=\($0.json)" }.joined(separator: " ") == metadata)
  }

  @Test func magicsAreUncommentedAndEscapesLoseOneLevel() throws {
    let cell = try read("# %%\n# %time f(x)\n# %%time\n# # %time no\n# %unknown x\n# \\%% kept\n# \\\\%% twice\n").cells[0]
    #expect(cell.source == "%time f(x)\n%%time\n# %time no\n# %unknown x\n# %% kept\n# \\%% twice")
  }

  @Test func linesInAStringAreNeverMarkers() throws {
    let notebook = try read("# %%\ns = '''\n# %%\n#:> no\n'''\nt = 1\n")
    #expect(notebook.cells.map(\.source) == ["s = '''\n# %%\n#:> no\n'''\nt = 1"])
  }

  @Test func outputsEndTheCell() throws {
    let cell = try read(
      "# %%\nf()\n\n#:> one\n#:> two\n#:~ warned\n#:= 3\n#:\\\n#:^ 5 us\n#:! ValueError: no\n").cells[0]
    #expect(cell.source == "f()")
    #expect(
      cell.outputs == [
        NotebookOutput(.standardOutput, "one\ntwo"), NotebookOutput(.standardError, "warned"),
        NotebookOutput(.value, "3", endsInNewline: false), NotebookOutput(.volatile, "5 us"),
        NotebookOutput(.error, "ValueError: no"),
      ])
  }

  @Test func aBareFenceDividesSourceFromOutputs() throws {
    let cell = try read("# %%\nx\n#:> part of the source\n#:@\n#:= 1\n").cells[0]
    #expect(cell.source == "x\n#:> part of the source")
    #expect(cell.outputs == [NotebookOutput(.value, "1")])
  }

  @Test func dataLinesStartAnOutput() throws {
    let cell = try read("# %%\nx\n#:= 1\n#:@= {\"n\": 2}\n#:= 2\n#:@ {\"output_type\": \"stream\"}\n").cells[0]
    #expect(cell.outputs.map(\.text) == ["1", "2", ""])
    #expect(cell.outputs.map(\.data) == [nil, "{\"n\": 2}", "{\"output_type\": \"stream\"}"])
  }

  @Test func blankLinesAreNoSource() throws {
    let notebook = try read("# %%\nx\n\n\n# %% blank=2\ny\n\n\n\n")
    #expect(notebook.cells.map(\.source) == ["x", "y\n\n"])
  }

  @Test func markdownLosesItsSigns() throws {
    let notebook = try read("# %% [markdown]\n# # Title\n#\n# text\n\n# %% [markdown]\n\"\"\"\nquoted\ntext\n\"\"\"\n")
    #expect(notebook.cells.map(\.source) == ["# Title\n\ntext", "quoted\ntext"])
  }

  @Test func windowsLineEndsAreRead() throws {
    #expect(try read("# %%\r\nx = 1\r\nx\r\n").cells.map(\.source) == ["x = 1\nx"])
  }
}
