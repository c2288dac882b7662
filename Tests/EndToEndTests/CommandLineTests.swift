import Foundation
import Testing

/// The program's commands: what they print, and their exit status.
@Suite struct CommandLineTests {
  @Test(arguments: [
    ("print(1 + 1)", "2\n", 0),
    ("import sys; sys.exit(3)", "", 3),
    ("1 / 0", "", 1),
    ("x = 5\nx", "", 0),
    ("import tensorflow as tf; print(tf.constant(2) + 1)", "tf.Tensor(3, shape=(), dtype=int32)\n", 0),
  ] as [(String, String, Int32)])
  func runsAText(_ text: String, _ output: String, _ status: Int32) throws {
    let run = try BuiltProgram.run(["-c", text])
    #expect(run.output == output)
    #expect(run.status == status)
  }

  @Test func aScriptSeesItsArguments() throws {
    let run = try BuiltProgram.run(["-c", "import sys; print(sys.argv)", "a", "--b"])
    #expect(run.output == "['-c', 'a', '--b']\n", "\(run.errorOutput)")
  }

  @Test func aPipeShowsValuesAndStopsAtTheFirstError() throws {
    let run = try BuiltProgram.run([], input: "a = 2\na * 21\ndef f(x):\n    return x + 1\n\nf(1)\n1 / 0\nprint('never')\n")
    #expect(run.output == "42\n2\n")
    #expect(run.errorOutput.hasSuffix("ZeroDivisionError: division by zero\n"))
    #expect(run.status == 1)
  }

  @Test(arguments: [
    (["replay"], "Missing expected argument"), (["replay", "nowhere.nb"], "No such file or directory: 'nowhere.nb'"),
    (["replay", "/proc/self/fdinfo"], "a folder without notebooks"), (["replay", "--plain", "--json", "x.nb"], "exclude each other"),
    (["graph", "x.nb", "f", "--format", "png"], "there is no format 'png'"), (["--nonsense"], "Unknown option '--nonsense'"),
  ])
  func wrongUsageEndsWithTwo(_ arguments: [String], _ message: String) throws {
    let run = try BuiltProgram.run(arguments)
    #expect(run.status == 2)
    #expect(run.errorOutput.contains(message), "\(run.errorOutput)")
    #expect(run.output.isEmpty)
  }

  @Test func aFailingCellStopsTheReplay() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let notebook = "# %%\nprint('one')\n\n# %%\nnothing\n\n# %%\nprint('three')\n"
    try notebook.write(to: folder.appendingPathComponent("a.nb"), atomically: true, encoding: .utf8)
    let plain = try BuiltProgram.run(["replay", "--plain", "a.nb"], folder: folder)
    #expect(plain.output == "one\n")
    #expect(plain.errorOutput.contains("File \"a.nb\", line 5"))
    #expect(plain.errorOutput.contains("NameError: name 'nothing' is not defined"))
    #expect(plain.status == 1)
    let json = try BuiltProgram.run(["replay", "--json", "a.nb"], folder: folder)
    #expect(json.output.split(separator: "\n").count == 3)
    #expect(json.status == 1)
  }

  /// Each question is seen before its answer is given, through pipes as in a terminal.
  @Test func aQuestionIsSeenBeforeItsAnswer() throws {
    let process = Process()
    process.executableURL = BuiltProgram.url
    process.arguments = ["-c", "print('ready')\nname = input('name? ')\nprint(name * 2, flush=True)\ninput()"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    #expect(output.read(until: "name? ") == "ready\nname? ")
    input.fileHandleForWriting.write(Data("ab\n".utf8))
    #expect(output.read(until: "\n") == "abab\n")
    input.fileHandleForWriting.write(Data("\n".utf8))
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func theOnlyTracedFunctionNeedsNoName() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let one = "import tensorflow as tf\n@tf.function\ndef f(x):\n    return x + x\nf(1.0)\nf(tf.constant(1.0))\n"
    try one.write(to: folder.appendingPathComponent("one.py"), atomically: true, encoding: .utf8)
    let shown = try BuiltProgram.run(["graph", "one.py", "--format", "table"], folder: folder)
    #expect(shown.output.contains("add: float32[] = AddV2(x, x)"), "\(shown.errorOutput)")
    try (one + "g = tf.function(lambda x: x)\ng(2.0)\n").write(
      to: folder.appendingPathComponent("two.py"), atomically: true, encoding: .utf8)
    let refused = try BuiltProgram.run(["graph", "two.py"], folder: folder)
    #expect(refused.status == 2)
    #expect(refused.errorOutput.contains("which function of two.py? it has f, g; tandem graph two.py NAME"))
  }

  @Test func invalidUTF8IsRefused() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".nb")
    try Data([0x23, 0x20, 0x25, 0x25, 0x0A, 0xFF, 0xFE]).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let run = try BuiltProgram.run(["replay", file.path])
    #expect(run.status == 2)
    #expect(run.errorOutput.contains("not valid UTF-8 (line 2)"))
  }

  @Test func aGraphCellTracesItsNames() throws {
    let cell = "import tensorflow as tf\nx = tf.constant([1.0, 2.0])\n%%graph\ny = x * 2\nz = y + 1\n\nz\n"
    let run = try BuiltProgram.run([], input: cell)
    #expect(run.output == "<tf.Tensor: shape=(2,), dtype=float32, numpy=array([3., 5.], dtype=float32)>\n")
    #expect(run.status == 0, "\(run.errorOutput)")
  }
}

extension Pipe {
  /// What comes up to and with `mark`; all that came when the stream ends before.
  fileprivate func read(until mark: String) -> String {
    var text = ""
    while !text.hasSuffix(mark) {
      let data = fileHandleForReading.availableData
      if data.isEmpty { break }
      text += String(decoding: data, as: UTF8.self)
    }
    return text
  }
}
