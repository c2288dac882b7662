import Foundation
import Testing

/// `tandem replay`: selections, parameters, checks, recording, reports.
@Suite struct ReplayCommandTests {
  private static let study = """
    # ---
    # tandem:
    #   format: 1
    # ---

    # %% [markdown] id="intro"
    # # A study

    # %% id="setup" tags=["parameters"]
    n = 3
    rate = 0.5

    # %% The product id="product"
    print("n is", n)
    n * rate
    #:> n is 3
    #:= 1.5

    # %% id="error" tags=["raises-exception"]
    [][n]
    #:! IndexError: list index out of range

    """

  /// Runs the program in a folder that holds the study.
  private func replay(
    _ arguments: [String], _ text: String = study, files: [String] = ["a.nb"]
  ) throws -> (output: String, errorOutput: String, status: Int32, text: String) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files { try text.write(to: folder.appendingPathComponent(file), atomically: true, encoding: .utf8) }
    let run = try BuiltProgram.run(["replay"] + arguments, folder: folder)
    let now = try String(contentsOf: folder.appendingPathComponent(files[0]), encoding: .utf8)
    return (run.output, run.errorOutput, run.status, now)
  }

  @Test("which cells run", arguments: [
    (["--until", "product"], "n is 3\n"), (["--until", "setup"], ""), (["--only", "2", "--only", "The product"], "n is 3\n"),
    (["-p", "n=4"], "n is 4\n"), (["-p", "n=some text"], "n is some text\n"), (["-p", "n=[1, 2]", "--until=3"], "n is [1, 2]\n"),
  ])
  func selects(_ options: [String], _ output: String) throws {
    #expect(try replay(["--plain", "a.nb"] + options).output == output)
  }

  @Test("wrong options are refused", arguments: [
    (["--from", "prodct"], "did you mean 'product'?"), (["--only", "9"], "there is no cell '9'"), (["-p", "n"], "name=value"),
    (["-p", "2n=1"], "no name"), (["--timeout", "0"], "above 0"), (["--volatile"], "--update"), (["--plain", "--check"], "--plain"),
  ])
  func refuses(_ options: [String], _ message: String) throws {
    let run = try replay(["a.nb"] + options)
    #expect(run.status == 2)
    #expect(run.errorOutput.contains(message), "\(run.errorOutput)")
  }

  @Test func whatIsRecordedPassesTheCheck() throws {
    let run = try replay(["--check", "a.nb"])
    #expect(run.output == "a.nb: 3 cells as recorded\n")
    #expect(run.status == 0)
  }

  @Test("the check shows what differs", arguments: [
    ("#:= 1.5", "#:= 1.6", "a.nb:14: cell 3 (The product)\n  - #:= 1.6\n  + #:= 1.5\na.nb: 1 cell not as recorded\n"),
    ("#:> n is 3\n", "", "a.nb:14: cell 3 (The product)\n  + #:> n is 3\na.nb: 1 cell not as recorded\n"),
    ("IndexError: list", "IndexError: tuple",
     "a.nb:20: cell 4 (error)\n  - #:! IndexError: tuple index out of range\n  + #:! IndexError: list index out of range\n"
      + "a.nb: 1 cell not as recorded\n"),
  ])
  func checks(_ recorded: String, _ changed: String, _ output: String) throws {
    let run = try replay(["--check", "a.nb"], ReplayCommandTests.study.replacingOccurrences(of: recorded, with: changed))
    #expect(run.output == output)
    #expect(run.status == 1)
  }

  @Test func anErrorThatNobodyExpectsEndsTheCheck() throws {
    let run = try replay(["--check", "a.nb"], "# %%\nboom\n\n# %%\n2\n#:= 2\n")
    #expect(run.output.contains("NameError: name 'boom' is not defined"))
    #expect(run.output.hasSuffix("a.nb: 1 cell failed; 1 cell did not run\n"))
    #expect(run.status == 1)
  }

  @Test func updateRecordsWhatChangedAndNothingElse() throws {
    let old = ReplayCommandTests.study.replacingOccurrences(of: "#:= 1.5", with: "#:= 7\n#:^ 5 us")
      .replacingOccurrences(of: "rate = 0.5", with: "rate   =   0.5  # kept  ")
    let run = try replay(["--update", "a.nb"], old)
    #expect(run.output == "a.nb: recorded the outputs of cell 3\n")
    #expect(run.text == old.replacingOccurrences(of: "#:= 7\n#:^ 5 us", with: "#:= 1.5"))
    #expect(try replay(["--update", "a.nb"]).output == "a.nb: nothing to record\n")
  }

  @Test func aCellThatTakesTooLongFails() throws {
    let run = try replay(["--timeout", "0.3", "a.nb"], "# %%\nprint('on')\nwhile True:\n    pass\n\n# %%\nprint('after')\n")
    #expect(run.errorOutput.contains("line 4, in <module>") || run.errorOutput.contains("line 3, in <module>"))
    #expect(run.errorOutput.contains("TimeoutError: the cell ran longer than 300 ms"))
    #expect(!run.output.contains("after\n"))
    #expect(run.status == 1)
  }

  @Test func bothExecutionsAreCompared() throws {
    let cell = """
      # %%
      import tensorflow as tf
      runs = []
      @tf.function
      def f(x):
          runs.append(1)
          return x * float(len(runs))

      f(tf.constant(2.0))
      f(tf.constant(2.0))

      """
    let run = try replay(["--both", "--check", "a.nb"], cell)
    #expect(run.output.contains("eager and graph differ: f(tf.constant(2.0))"), "\(run.output)\(run.errorOutput)")
    #expect(run.status == 1)
    #expect(try replay(["--both", "a.nb"]).status == 0)
  }

  @Test func aFolderStandsForItsNotebooks() throws {
    let run = try replay(["--check", "."], files: ["b.nb", "a.nb", "c.nb.py", "d.py"])
    #expect(run.output == ["a.nb", "b.nb", "c.nb.py"].map { "./\($0): 3 cells as recorded\n" }.joined())
    let json = try replay(["--json", "a.nb", "b.nb"], files: ["a.nb", "b.nb"])
    let lines = json.output.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines.last?.hasPrefix("{\"file\": \"b.nb\", \"cell\": 4, ") == true)
  }

  @Test func aReportForServers() throws {
    let wrong = ReplayCommandTests.study.replacingOccurrences(of: "#:> n is 3", with: "#:> n is <4>")
    let report = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".xml")
    defer { try? FileManager.default.removeItem(at: report) }
    #expect(try replay(["--check", "--junit", report.path, "a.nb", "b.nb"], wrong, files: ["a.nb", "b.nb"]).status == 1)
    let text = try String(contentsOf: report, encoding: .utf8)
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n  <testsuite name=\"a.nb\" tests=\"3\" failures=\"1\""))
    #expect(text.components(separatedBy: "- #:&gt; n is &lt;4&gt;\n+ #:&gt; n is 3</failure>").count == 3)
    #expect(text.hasSuffix("</testsuites>\n"))
  }

  @Test func whatIsRecordedMayNameLinesThatTheRecordingMoves() throws {
    let cells = "# %%\nprint('a')\nprint('b')\n\n# %%\nimport sys\nprint('line', sys._getframe().f_lineno)\nprint('here: line %d' % sys._getframe().f_lineno)\n"
    let run = try replay(["--update", "a.nb"], cells)
    #expect(run.text.hasSuffix("#:> line 9\n#:> here: line 10\n"), "\(run.output)\(run.errorOutput)\(run.text)")
    #expect(run.output == "a.nb: recorded the outputs of cells 1, 2\na.nb: recorded the outputs of cell 2\n")
    #expect(try replay(["--update", "a.nb"], run.text).output == "a.nb: nothing to record\n")
  }
}
