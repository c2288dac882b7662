import Foundation

/// Python, if it is there.
struct PythonPeer {
  private let command: String
  let isThere: Bool
  let hasTensorFlow: Bool

  init(_ command: String) {
    self.command = command
    isThere = ChildProcess.run("/usr/bin/env", [command, "-c", "pass"])?.status == 0
    let probe = "import importlib.util as u, sys; sys.exit(u.find_spec('tensorflow') is None)"
    hasTensorFlow = isThere && ChildProcess.run("/usr/bin/env", [command, "-c", probe])?.status == 0
  }

  /// nil where this Python can't run the benchmark.
  func seconds(_ benchmark: Benchmark) -> Double? {
    guard benchmark.needsTensorFlow ? hasTensorFlow : isThere else { return nil }
    // AutoGraph reads source text, which it finds in files only.
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("tandem-bench-\(UUID().uuidString).py")
    defer { try? FileManager.default.removeItem(at: file) }
    guard (try? Data((Benchmark.harness + benchmark.script).utf8).write(to: file)) != nil else { return nil }
    let run = ChildProcess.run("/usr/bin/env", [command, file.path])
    return run.flatMap { BenchOutput.seconds($0.output) }
  }
}
