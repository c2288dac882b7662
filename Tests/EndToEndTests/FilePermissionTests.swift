import Foundation
import Testing

/// A notebook touches no files but those that it is allowed to, and imports none but those beside it and there.
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
    for options in [[], ["--allow-files", "nowhere"]] {
      let plain = try BuiltProgram.run(["replay", "--plain"] + options + [name], folder: folder)
      if let refusal {
        #expect(plain.status == 1)
        #expect(plain.errorOutput.contains(refusal))
        #expect(plain.errorOutput.contains("tandem replay --allow-files DIR"))
      } else {
        #expect(plain.output == output)
      }
    }
    let allowed = try BuiltProgram.run(["replay", "--plain", "--allow-files", "other", name], folder: folder)
    #expect(allowed.output == output)
  }

  /// Cells that would read, write, make or remove a file, or list a folder; each fails by name, at its line.
  @Test(arguments: [
    ("open('new', 'w')", "PermissionError: [Errno 13] Permission denied: 'new'"),
    ("open('other/far.py').read()", "PermissionError: [Errno 13] Permission denied: 'other/far.py'"),
    ("import os\nos.remove('other/far.py')", "PermissionError"), ("import os\nos.mkdir('new')", "PermissionError"),
    ("import os\nos.listdir('.')", "PermissionError"), ("import os\nos.rename('other', 'new')", "PermissionError"),
    ("import os\nos.symlink('/etc/passwd', 'new')", "PermissionError"), ("import os\nos.chdir('/')", "PermissionError"),
    ("import pathlib\npathlib.Path('new').write_text('x')", "PermissionError"),
    ("import pathlib\nlist(pathlib.Path('.').iterdir())", "PermissionError"),
    ("import shutil\nshutil.copy('other/far.py', 'new')", "PermissionError"),
    ("import shutil\nshutil.rmtree('other')", "PermissionError"), ("import tempfile\ntempfile.mkdtemp()", "PermissionError"),
    ("import tempfile\ntempfile.NamedTemporaryFile()", "PermissionError"),
    ("import numpy as np\nnp.save('new.npy', np.zeros(2))", "PermissionError"),
    ("import numpy as np\nnp.load('other/far.py')", "PermissionError"),
    ("import numpy as np\nnp.savetxt('new', np.zeros(2))", "PermissionError"),
    ("import tensorflow as tf\ntf.io.gfile.GFile('other/far.py').read()", "Permission denied"),
    ("import tensorflow as tf\nwith tf.io.gfile.GFile('new', 'w') as f:\n    f.write('x')", "Permission denied"),
    ("# %save new.nb", "Permission denied: 'new.nb'"), ("# %run other/far.py", "Permission denied: 'other/far.py'"),
    ("# %cd other", "Permission denied: 'other'"), ("# %ls", "Permission denied: '.'"),
    ("import tensorflow as tf\nf = tf.function(lambda: tf.constant(1))\n# %graph -o new.svg f()", "Permission denied: 'new.svg'"),
    ("import socket", "ModuleNotFoundError: No module named 'socket'"),
    ("import subprocess", "ModuleNotFoundError: No module named 'subprocess'"),
    ("import urllib.request", "ModuleNotFoundError"), ("import os\nos.system('ls')", "AttributeError"),
  ])
  func refusals(_ code: String, _ message: String) throws {
    let folder = try FilePermissionTests.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try "# %%\nprint('before')\n\n# %%\n\(code)\n".write(
      to: folder.appendingPathComponent("a.nb"), atomically: true, encoding: .utf8)
    for command in [["replay", "--check"], []] {
      let run = try BuiltProgram.run(command + ["a.nb"], folder: folder, joinsStreams: true)
      #expect(run.status == 1, "\(run.output)")
      #expect(run.output.contains(message), "\(run.output)")
      if message.contains("ermission") {
        #expect(run.output.contains("  hint: A notebook touches no files unless it is allowed to: tandem replay --allow-files DIR."))
      }
    }
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    #expect(names.count == 8, "\(names)")
  }

  /// What a person types, or a script of theirs, may more.
  @Test func scriptsMayMore() throws {
    let folder = try FilePermissionTests.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = folder.appendingPathComponent("a.py")
    try "print(open('other/far.py').read(), end='')\n".write(to: script, atomically: true, encoding: .utf8)
    #expect(try BuiltProgram.run(["a.py"], folder: folder).output == "y = 6\n")
    #expect(try BuiltProgram.run(["--allow-files", "beside", "a.py"], folder: folder).status == 1)
    let typed = "print(open('other/far.py').read(), end='')\n"
    #expect(try BuiltProgram.run(["--from", "beside/imports.nb"], input: typed, folder: folder).output.hasSuffix("y = 6\n"))
  }
}
