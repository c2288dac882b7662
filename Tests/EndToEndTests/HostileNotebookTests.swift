import Foundation
import Testing

/// Files as they come: damaged, odd, large, and programs that are killed while they write one.
@Suite struct HostileNotebookTests {
  /// Runs the program in a folder that holds one file of these bytes; gives the file's bytes afterwards.
  private func run(
    _ name: String, _ bytes: Data, _ arguments: [String]
  ) throws -> (run: BuiltProgram.Run, bytes: Data, files: [String]) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name)
    try bytes.write(to: file)
    let run = try BuiltProgram.run(arguments, folder: folder)
    return (run, try Data(contentsOf: file), try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted())
  }

  @Test("bytes that are not the program's to change stay", arguments: [
    "\u{feff}# %%\r\nprint(1)\r\n#:> 1\r\n\r\n# %% b\r\nprint(2)\r\n#:> 2\r\n",
    "# %%\nprint(1)   \n#:> 1\r\n\n\n\n# %%   title  tags=[ \"a\" ]\nprint(2)\n#:> 2", "", "\n\n", "# a comment only",
    "# %%\nprint('é\u{301} \u{1F600}')\t\n#:> é\u{301} \u{1F600}\n\n# %% [markdown]\n# text \n#\n#  more\n", "\u{feff}print(1)\n#:> 1\n",
  ])
  func keepsBytes(_ text: String) throws {
    let (run, bytes, files) = try run("a.nb", Data(text.utf8), ["replay", "--update", "a.nb"])
    #expect(run.status == 0, "\(run.errorOutput)")
    #expect(bytes == Data(text.utf8))
    #expect(files == ["a.nb"])
  }

  @Test("what can't be read is refused with its place", arguments: [
    ("a.nb", "# %%\nprint(1)\n<<<<<<< mine\n2\n=======\n3\n>>>>>>> theirs\n", "'a.nb': line 3 (cell 1) is the mark of a merge conflict"),
    ("a.nb", "# ---\n# tandem: [\n# ---\n# %%\n1\n", "'a.nb': the notebook's header is no valid YAML: 2:1"),
    ("a.ipynb", "{\"cells\": [{\"cell_type\": \"code\", \"sour", "'a.ipynb': line 1, column 39 is no JSON: a string has no end"),
    ("a.ipynb", "{\n \"a\": tru}", "'a.ipynb': line 2, column 7 is no JSON"),
    ("a.ipynb", "{\"nbformat\": 3, \"nbformat_minor\": 0, \"worksheets\": []}", "'a.ipynb': the notebook has nbformat 3, and this reads nbformat 4"),
  ])
  func refuses(_ name: String, _ text: String, _ message: String) throws {
    let arguments = name.hasSuffix(".ipynb") ? ["convert", name, "-o", "b.nb"] : ["replay", "--update", name]
    let (run, bytes, files) = try run(name, Data(text.utf8), arguments)
    #expect(run.status == 2)
    #expect(run.errorOutput.contains(message), "\(run.errorOutput)")
    #expect(bytes == Data(text.utf8))
    #expect(files == [name])
  }

  @Test func bytesThatAreNoTextAreRefused() throws {
    let (run, _, _) = try run("a.nb", Data([0xff, 0xfe, 0x23, 0]), ["replay", "a.nb"])
    #expect(run.status == 2)
    #expect(run.errorOutput.contains("'a.nb' is not valid UTF-8 (line 1)"), "\(run.errorOutput)")
  }

  @Test("a cell that fails, exits or never ends", arguments: [
    ("# %%\nx = \"unclosed\n\n# %%\nprint(3)\n", [], 1, "", "line 2"),
    ("# %%\nimport sys\nprint(\"a\")\nsys.exit(3)\n\n# %%\nprint(\"b\")\n", [], 3, "a\n", ""),
    ("# %%\nprint(1)\n\n# %%\nwhile True: pass\n", ["--timeout", "0.3"], 1, "1\n", "TimeoutError: the cell ran longer than 300 ms"),
  ] as [(String, [String], Int32, String, String)])
  func ends(_ text: String, _ options: [String], _ status: Int32, _ output: String, _ error: String) throws {
    let (run, _, _) = try run("a.nb", Data(text.utf8), ["replay", "--plain", "a.nb"] + options)
    #expect(run.status == status)
    #expect(run.output == output)
    #expect(run.errorOutput.contains(error) || error.isEmpty, "\(run.errorOutput)")
  }

  @Test func aThousandCellsAreRecordedAndChecked() throws {
    let cells = (0..<1000).map { "# %%\nx\($0) = \($0)\nprint(x\($0))\n" }
    let first = try run("a.nb", Data(cells.joined(separator: "\n").utf8), ["replay", "--update", "a.nb"])
    #expect(first.run.status == 0, "\(first.run.errorOutput)")
    let recorded = (0..<1000).map { "# %%\nx\($0) = \($0)\nprint(x\($0))\n#:> \($0)\n" }
    #expect(String(decoding: first.bytes, as: UTF8.self) == recorded.joined(separator: "\n"))
    #expect(try run("a.nb", first.bytes, ["replay", "--check", "a.nb"]).run.status == 0)
  }

  /// Fifty megabytes of recorded outputs: checked, and a single wrong line is found.
  @Test func aLargeFileIsChecked() throws {
    let source = "for k in range(1000): print('line', k, 'of some text that makes the file large')\n"
    let lines = (0..<1000).map { "#:> line \($0) of some text that makes the file large\n" }.joined()
    let cells = (0..<970).map { "# %% c\($0)\n\(source)\(lines)" }
    let text = cells.joined(separator: "\n")
    #expect(text.utf8.count > 50_000_000)
    let wrong = text.dropLast("large\n".count) + "largo\n"
    let (run, bytes, _) = try run("a.nb", Data(wrong.utf8), ["replay", "--check", "a.nb"])
    #expect(run.status == 1)
    #expect(run.output.contains("1 cell not as recorded"), "\(run.output.suffix(500))\(run.errorOutput.suffix(500))")
    #expect(bytes == Data(wrong.utf8))
  }

  /// The file is the old one or the new one, whole, whenever the program that records is killed.
  @Test func aKillNeverLeavesHalfAFile() throws {
    let body = String(repeating: "print('line', 1)\n", count: 40)
    let old = Data((0..<60).map { "# %% c\($0)\n\(body)#:> old\n" }.joined(separator: "\n").utf8)
    let whole = try run("a.nb", old, ["replay", "--update", "a.nb"])
    #expect(whole.run.status == 0 && whole.bytes != old)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.nb")
    var ends: Set<Bool> = []
    for delay in stride(from: 0, through: 600_000, by: 20_000) {
      try old.write(to: file)
      let process = Process()
      process.executableURL = BuiltProgram.url
      process.arguments = ["replay", "--update", "a.nb"]
      process.currentDirectoryURL = folder
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(delay))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let now = try Data(contentsOf: file)
      #expect(now == old || now == whole.bytes)
      ends.insert(now == old)
      // Killed after it was done, twice over: nothing later is new.
      if now != old, delay > 400_000 { break }
    }
    #expect(ends.contains(true))
  }
}
