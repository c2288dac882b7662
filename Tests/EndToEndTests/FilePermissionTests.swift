import Foundation
import Testing

/// A notebook replayed with --allow-files touches no other files, and imports none but those beside it and there.
@Suite struct FilePermissionTests {
  private static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    for name in ["beside", "other"] {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    let files = [
      ("beside/helper.py", "x = 5\n"), ("other/far.py", "y = 6\n"),
      ("beside/imports.nb", "# %%\nimport helper\nprint(helper.x)\n"),
      ("beside/reads.nb", "# %%\nprint(open('other/far.py').read(), end='')\n"),
      ("beside/elsewhere.nb", "# %%\nimport sys\nsys.path.append('other')\nimport far\nprint(far.y)\n"),
    ]
    for (name, text) in files {
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    return folder
  }

  @Test(arguments: [
    ("beside/imports.nb", "5\n", nil), ("beside/reads.nb", "y = 6\n", "PermissionError: [Errno 13] Permission denied"),
    ("beside/elsewhere.nb", "6\n", "ImportError: cannot import 'far' from 'other/far.py': files there may not be read"),
  ] as [(String, String, String?)])
  func needsPermission(_ name: String, _ output: String, _ refusal: String?) throws {
    let folder = try FilePermissionTests.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let plain = try BuiltProgram.run(["replay", "--plain", "--allow-files", "nowhere", name], folder: folder)
    if let refusal {
      #expect(plain.status == 1)
      #expect(plain.errorOutput.contains(refusal))
      #expect(plain.errorOutput.contains("tandem replay --allow-files DIR"))
    } else {
      #expect(plain.output == output)
    }
    let allowed = try BuiltProgram.run(["replay", "--plain", "--allow-files", "other", name], folder: folder)
    #expect(allowed.output == output)
  }
}
