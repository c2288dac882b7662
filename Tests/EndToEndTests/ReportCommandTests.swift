import Foundation
import Testing

/// `tandem report`: pages of one notebook, of a folder in one page, and a page each.
@Suite struct ReportCommandTests {
  static let study = """
    # ---
    # tandem:
    #   title: "A study"
    # ---

    # %% [markdown]
    # # A study
    # The loss is $L = \\sum_i x_i^2$; see [the other](sub/other.nb).
    #
    # ## A branch

    # %% The function
    import tensorflow as tf

    @tf.function
    def step(x):
        if tf.reduce_sum(x) > 0:
            y = x * 2.0
        else:
            y = x - 1.0
        return y

    step(tf.constant([[1.0, 2.0], [3.0, 4.0]]))
    #:= recorded

    # %%
    # %graph step(tf.constant([1.0]))

    # %%
    # %compare step(tf.constant([1.0]))

    # %% mode="both"
    step(tf.constant([-3.0]))

    # %% tags=["raises-exception"]
    step("text" * n)

    """

  /// Runs the program in a folder with notebooks.
  static func report(
    _ arguments: [String], files: [String: String] = ["a.nb": study], check: (BuiltProgram.Run, URL) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    try check(try BuiltProgram.run(["report"] + arguments, folder: folder), folder)
  }

  static func text(_ folder: URL, _ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test("a notebook is replayed, and its page shows graphs, comparisons, tensors, tracebacks") func replays() throws {
    try ReportCommandTests.report(["a.nb"]) { run, folder in
      #expect(run.status == 0, "\(run.errorOutput)")
      #expect(run.output.hasPrefix("wrote a.html ("))
      let page = try ReportCommandTests.text(folder, "a.html")
      for part in [
        "<h1>A study</h1>", "<math", "<code>a.nb</code>", "replayed in ", "<h2 id=\"n1-a-branch\">A branch</h2>",
        "<details class=\"tensor\"><summary><b>float32</b> <span>(2, 2)</span>", "<td class=\"h8\">8</td>",
        // A box leads to its line, and the line says that it has boxes.
        "href=\"#n1-l18\"><title>", "<span class=\"line made\" id=\"n1-l18\"", "<details class=\"drawing\" open>",
        "<th scope=\"col\" class=\"eager\">Eager</th>", "<svg class=\"bar eager\"", "<span class=\"mode\">both</span>",
        "line <a href=\"#n1-l36\">36</a>, in &lt;module&gt;", "NameError: name &#39;n&#39; is not defined",
      ] { #expect(page.contains(part), "\(part)") }
      #expect(!page.contains("recorded</pre>"))
      #expect(page.components(separatedBy: "<figure class=\"comparison\">").count == 3)
      // Nothing is left beside it.
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["a.html", "a.nb"])
    }
  }

  @Test("--recorded runs nothing") func recorded() throws {
    let text = "# %%\nopen('made', 'w').write('x')\n#:= 1\n#:^ 5 ms\n"
    try ReportCommandTests.report(["a.nb", "--recorded", "-o", "p.html"], files: ["a.nb": text]) { run, folder in
      #expect(run.status == 0)
      let page = try ReportCommandTests.text(folder, "p.html")
      #expect(page.contains("<pre class=\"output value\">1</pre>"))
      #expect(page.contains("outputs as recorded"))
      #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("made").path))
    }
  }

  @Test("a failing cell is in the page, and in the status") func fails() throws {
    let text = "# %%\n1 / 0\n\n# %%\nprint('never')\n"
    try ReportCommandTests.report(["a.nb"], files: ["a.nb": text]) { run, folder in
      #expect(run.status == 1)
      #expect(run.errorOutput.contains("In cell 1 of 'a.nb':\nTraceback"))
      let page = try ReportCommandTests.text(folder, "a.html")
      #expect(page.contains("<strong class=\"failed\">a cell failed</strong>"))
      #expect(page.contains("ZeroDivisionError: division by zero"))
    }
  }

  @Test("parameters and selections are those of replay") func options() throws {
    let text = "# %% tags=[\"parameters\"]\nn = 1\n\n# %% id=\"use\"\nprint('n is', n)\n\n# %%\nprint('last')\n"
    try ReportCommandTests.report(["a.nb", "-p", "n=5", "--until", "use"], files: ["a.nb": text]) { run, folder in
      let page = try ReportCommandTests.text(folder, "a.html")
      #expect(page.contains("n is 5</pre>"))
      #expect(page.contains("aria-label=\"parameters\""))
      #expect(!page.contains("last</pre>"))
    }
  }

  static let two = ["n/a.nb": study, "n/sub/other.nb": "# %% [markdown]\n# # Other\n\n# %%\n1 + 1\n"]

  @Test("a folder in one page") func whole() throws {
    try ReportCommandTests.report(["n", "-o", "study.html"], files: ReportCommandTests.two) { run, folder in
      #expect(run.status == 0, "\(run.errorOutput)")
      let page = try ReportCommandTests.text(folder, "study.html")
      for part in ["see <a href=\"#n2\">the other</a>", "<details class=\"notebook\" id=\"n2\">", "id=\"n2-l5\"", "href=\"#n1-l18\"", "<summary>sub</summary>", "2 notebooks"] {
        #expect(page.contains(part), "\(part)")
      }
    }
  }

  @Test("a folder as a page each") func pages() throws {
    try ReportCommandTests.report(["n", "--recorded", "-o", "site"], files: ReportCommandTests.two) { run, folder in
      #expect(run.output.hasPrefix("wrote 3 pages to site ("), "\(run.errorOutput)")
      for (name, link) in [
        ("index.html", "<a href=\"sub/other.html\">Other</a>"), ("a.html", "<a href=\"sub/other.html\">the other</a>"),
        ("sub/other.html", "<a href=\"../index.html\">All notebooks</a>"),
      ] {
        let page = try ReportCommandTests.text(folder, "site/" + name)
        #expect(page.contains(link), "\(name)")
      }
    }
  }

  @Test("what is refused", arguments: [
    (["n"], "-o study.html"), (["none.nb"], "No such file"), (["n/a.ipynb"], "tandem convert"), (["n/a.nb", "--recorded", "-o", "n/notes.txt"], "no report"),
  ])
  func refuses(_ arguments: [String], _ message: String) throws {
    let files = ["n/a.nb": "# %%\n1\n", "n/a.ipynb": "{}", "n/notes.txt": "mine"]
    try ReportCommandTests.report(arguments, files: files) { run, folder in
      #expect(run.status != 0)
      #expect(run.errorOutput.contains(message), "\(run.errorOutput)")
      let notes = try ReportCommandTests.text(folder, "n/notes.txt")
      #expect(notes == "mine")
    }
  }

  @Test("a report replaces a report") func replaces() throws {
    try ReportCommandTests.report(["a.nb", "--recorded"]) { _, folder in
      let again = try BuiltProgram.run(["report", "a.nb", "--recorded"], folder: folder)
      #expect(again.status == 0)
    }
  }

  @Test("pictures are taken into the page from the notebook's folder only") func pictures() throws {
    let text = "# %% [markdown]\n# ![in](p.svg) ![out](../p.svg) ![root](/etc/hostname) ![no](a.nb)\n"
    let files = ["n/a.nb": text, "n/p.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "p.svg": "<svg/>"]
    try ReportCommandTests.report(["n/a.nb"], files: files) { run, folder in
      let page = try ReportCommandTests.text(folder, "n/a.html")
      #expect(page.components(separatedBy: "src=\"data:image/svg+xml;base64,").count == 2)
      for name in ["out", "root", "no"] { #expect(page.contains("[picture: \(name)]")) }
    }
  }
}
