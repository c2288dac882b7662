import Foundation
import Testing

/// `tandem graph` on model files: TensorFlow's own texts shown, written and run.
@Suite struct GraphCommandTests {
  private static func model(_ name: String) -> String {
    Folders.graphDefinitions.appendingPathComponent(name + ".pbtxt").path
  }

  /// Values are TensorFlow's.
  @Test(arguments: [
    ("while_loop", ["--feed", "n=12"], "Identity: "), ("threshold", ["--feed", "x=3", "--fetch", "Identity"], "Identity: "),
  ])
  func runsAModel(_ name: String, _ options: [String], _ printed: String) throws {
    let run = try BuiltProgram.run(["graph", GraphCommandTests.model(name), "--run"] + options)
    #expect(run.status == 0 && run.output.hasPrefix(printed), "\(run.output)\(run.errorOutput)")
  }

  @Test(arguments: ["pbtxt", "table", "text", "dot", "svg", "json"])
  func showsAModel(_ format: String) throws {
    let run = try BuiltProgram.run(["graph", GraphCommandTests.model("if_assignments"), "--format", format])
    #expect(run.status == 0 && run.output.contains("cond"), "\(run.errorOutput)")
  }

  /// A binary file is told by its content, whatever its name.
  @Test func aBinaryModelIsReadBack() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("tandem-\(UUID().uuidString).model")
    defer { try? FileManager.default.removeItem(at: file) }
    let written = try BuiltProgram.run(
      ["graph", GraphCommandTests.model("tensor_array"), "--format", "pb", "-o", file.path])
    #expect(written.status == 0)
    let text = try BuiltProgram.run(["graph", file.path, "--format", "table"])
    let original = try BuiltProgram.run(["graph", GraphCommandTests.model("tensor_array"), "--format", "table"])
    #expect(text.output == original.output && !text.output.isEmpty)
  }

  @Test(arguments: [
    (["--run", "--feed", "x=1", "--fetch", "nope"], "the graph has no tensor 'nope'"),
    (["--run"], "You must feed a value for placeholder tensor 'x'"),
    (["--format", "nope"], "there is no format 'nope'"),
  ])
  func refusesByName(_ options: [String], _ message: String) throws {
    let run = try BuiltProgram.run(["graph", GraphCommandTests.model("threshold")] + options)
    #expect(run.status != 0 && run.errorOutput.contains(message), "\(run.errorOutput)")
  }
}
