import Foundation
import Testing

/// `tandem compare FILE`: a row a place, and exit status 1 where a value, an error or a variable differs.
@Suite struct CompareCommandTests {
  private static let equal = """
    # %%
    import tensorflow as tf

    @tf.function
    def f(x):
        print("tracing")
        return x * 2.0

    # %%
    for n in range(12):
        f(tf.constant(float(n)))
    """

  private static let different = """
    import tensorflow as tf

    rate = 1.0

    @tf.function
    def f(x):
        return x * rate

    f(tf.constant(2.0))
    rate = 3.0
    f(tf.constant(2.0))
    """

  private func run(_ text: String, _ name: String, _ options: [String] = []) throws -> BuiltProgram.Run {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tandem-compare-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    return try BuiltProgram.run(["compare", name] + options, folder: folder)
  }

  private func words(_ line: Substring) -> [String] { line.split(separator: " ").map(String.init) }

  @Test func equalCallsAreOneRow() throws {
    let run = try run(CompareCommandTests.equal, "study.nb")
    let lines = run.output.split(separator: "\n")
    #expect(run.status == 0)
    #expect(run.errorOutput.isEmpty)
    #expect(lines.count == 3)
    #expect(words(lines[0]) == ["cell", "line", "call", "calls", "result", "ULPs", "eager", "graph", "note"])
    #expect(words(lines[1]).prefix(6) == ["2", "11", "f(tf.constant(float(n)))", "12", "equal", "0"])
    #expect(lines[1].hasSuffix("`print` at line 6 runs while tracing only; 10 calls compared"))
    #expect(lines[2] == "1 place: all equal")
  }

  @Test func aDifferenceGivesStatusOne() throws {
    let run = try run(CompareCommandTests.different, "study.py")
    let lines = run.output.split(separator: "\n")
    #expect(run.status == 1)
    #expect(lines.count == 4)
    #expect(words(lines[1]).prefix(5) == ["1", "9", "f(tf.constant(2.0))", "1", "equal"])
    #expect(words(lines[2]).prefix(6) == ["1", "11", "f(tf.constant(2.0))", "1", "differs", "12582912"])
    #expect(lines[2].hasSuffix("they differ, by 4 (12,582,912 ULPs)"))
    #expect(lines[3] == "2 places: 1 differs")
  }

  @Test func rowsAreWrittenAsJSON() throws {
    let run = try run(CompareCommandTests.different, "study.py", ["--json"])
    let rows = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    #expect(rows?.count == 2)
    #expect(rows?.first?["equal"] as? Bool == true)
    #expect(rows?.last?["equal"] as? Bool == false)
    #expect(rows?.last?["line"] as? Int == 11)
    #expect(rows?.last?["ulps"] as? Int == 12_582_912)
    #expect(rows?.last?["function"] as? String == "f")
  }

  @Test func aFailingCellIsReported() throws {
    let run = try run("1 / 0\n", "study.py")
    #expect(run.status == 1)
    #expect(run.output == "no traced function is called\n")
    #expect(run.errorOutput.contains("ZeroDivisionError"))
  }
}
