import Foundation
import Testing

/// `tandem convert` beside Jupyter's own `nbformat`, where `python3` has it: notebooks at random come back byte for byte, and
/// what is written is valid.
@Suite struct NotebookPackageTests {
  /// A Python that can import `nbformat`, in the folders of PATH.
  private static let python: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/python3" }.first { (path: String) -> Bool in
      FileManager.default.isExecutableFile(atPath: path) && (try? run(path, ["-c", "import nbformat"]))?.status == 0
    }
  }()

  private static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  @Test(.enabled(if: python != nil, "needs python3 with nbformat")) func notebooksComeBack() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = Folders.tests.appendingPathComponent("NotebookPackage/roundtrips.py")
    let made = try NotebookPackageTests.run(
      try #require(NotebookPackageTests.python), [script.path, BuiltProgram.url.path, folder.path, "60"])
    #expect(made.output == "60 notebooks came back\n")
    #expect(made.status == 0)
  }
}
