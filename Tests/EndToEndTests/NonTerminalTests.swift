import Foundation
import Testing

/// Point 11 of the shell: pipes, here-documents, texts and files, and how the program ends.
@Suite("11: without a terminal") struct NonTerminalTests {
  @Test("cells from a pipe: what is printed, and the status", arguments: [
    ("x = 2\nx * 21\n", "42\n", 0), ("def f(x):\n    return x * 2\n\nf(21)\n", "42\n", 0), ("1 + 1", "2\n", 0),
    ("", "", 0), ("print('a')\n1 / 0\nprint('b')\n", "a\n", 1), ("import sys\nsys.exit(7)\n", "", 7),
    ("print('half", "", 1), ("def f(:\n", "", 1), ("raise KeyboardInterrupt\n", "", 130), ("%mode\n", "mode: eager\n", 0),
    ("# nothing\n\n\n", "", 0), ("if True:\n    print(1)", "1\n", 0),
  ] as [(String, String, Int32)])
  func pipes(_ input: String, _ output: String, _ status: Int32) throws {
    for arguments in [[], ["-"]] {
      let run = try BuiltProgram.run(arguments, input: input)
      #expect(run.output == output, "\(run.errorOutput)")
      #expect(run.status == status)
      #expect(run.errorOutput.isEmpty == (status == 0 || status == 7), "\(run.errorOutput)")
    }
  }

  @Test("-i goes on with the cells of the pipe when the text or the file has run")
  func staysOpen() throws {
    #expect(try BuiltProgram.run(["-i", "-c", "x = 1"], input: "x + 1\n").output == "2\n")
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try "y = 5\nprint(y)\n".write(to: folder.appendingPathComponent("a.py"), atomically: true, encoding: .utf8)
    try "# %%\nz = 7\n".write(to: folder.appendingPathComponent("b.nb"), atomically: true, encoding: .utf8)
    #expect(try BuiltProgram.run(["-i", "a.py"], input: "y + 1\n", folder: folder).output == "5\n6\n")
    #expect(try BuiltProgram.run(["-i", "b.nb"], input: "z + 1\n", folder: folder).output == "8\n")
    #expect(try BuiltProgram.run(["--from", "b.nb"], input: "z + 1\n", folder: folder).output.hasSuffix("8\n"))
    #expect(try BuiltProgram.run(["--from", "c.nb"], folder: folder).status == 2)
    let exits = try BuiltProgram.run(["-i", "-c", "import sys; sys.exit(3)"], input: "print('never')\n")
    #expect(exits.status == 3 && exits.output.isEmpty)
  }

  @Test("here-documents")
  func hereDocument() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "\"$0\" --quiet <<'END'\ndef f(x):\n    return x * 2\n\nf(21)\nEND\n", BuiltProgram.url.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    process.waitUntilExit()
    #expect(String(decoding: output.fileHandleForReading.availableData, as: UTF8.self) == "42\n")
    #expect(process.terminationStatus == 0)
  }

  @Test("no escape codes to a pipe, with and without TERM", arguments: ["", "dumb", "xterm-kitty"])
  func plain(_ term: String) throws {
    let input = "import tensorflow as tf\n%display image tf.eye(4)\ntf.eye(2)\n%config\n%help\n"
    let run = try BuiltProgram.run([], input: input, environment: ["TERM": term])
    #expect(run.status == 0)
    #expect(!run.output.contains("\u{1B}") && !run.errorOutput.contains("\u{1B}"))
  }

  @Test("a closed pipe ends the program quietly")
  func closedPipe() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "\"$0\" -c 'for i in range(200000): print(i)' | head -n 1", BuiltProgram.url.path]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    #expect(String(decoding: output.fileHandleForReading.availableData, as: UTF8.self) == "0\n")
    #expect(errors.fileHandleForReading.availableData.isEmpty)
  }
}
