import Diagnostics
import Foundation
import Testing

@testable import Script

/// Generated programs print here what they print under `python3`. Runs where that is.
///
/// `TANDEM_PROGRAMS=20000` takes more of them, `TANDEM_PROGRAMS_SEED` others.
@Suite struct DifferentialTests {
  @Test(.enabled(if: PythonRun.executable != nil, "needs python3"))
  func generatedPrograms() throws {
    let environment = ProcessInfo.processInfo.environment
    let count = Int(environment["TANDEM_PROGRAMS"] ?? "") ?? 2000
    let first = UInt64(environment["TANDEM_PROGRAMS_SEED"] ?? "") ?? 1
    let programs = (0..<UInt64(count)).map { ProgramGenerator.program(seed: first &+ $0) }
    let expected = try PythonBatch.outputs(of: programs)
    try #require(expected.count == programs.count)
    var differing = 0
    try Interpreter.runOnLargeStack {
      for (index, program) in programs.enumerated() {
        let output = BatchRun.output(of: program)
        if output == expected[index] { continue }
        differing += 1
        if differing <= 5 {
          Issue.record("seed \(first &+ UInt64(index)):\n\(program)\n--- python\n\(expected[index])\n--- here\n\(output)")
        }
      }
    }
    #expect(differing == 0)
  }
}

/// One program here: what it prints, and the error that ends it.
enum BatchRun {
  static func output(of program: String) -> String {
    let interpreter = Interpreter()
    var text = ""
    interpreter.output = { (part: String) in text += part }
    let file = SourceFile(name: "program.py", text: program)
    do {
      let code = try Compiler.compileModule(try Parser.parseModule(file), file: file)
      _ = try interpreter.execute(code)
    } catch {
      let exception = interpreter.exception(for: error)
      text += "\(exception.typeName): \((try? interpreter.str(.object(exception))) ?? "?")\n"
    }
    return text
  }
}

/// Many programs in one process.
enum PythonBatch {
  private static let driver = """
    import sys, json, io, contextlib
    results = []
    for source in json.load(open(sys.argv[1])):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            try: exec(compile(source, 'program.py', 'exec'), {'__name__': '__main__'})
            except Exception as e: print(f'{type(e).__name__}: {e}')
        results.append(out.getvalue())
    json.dump(results, open(sys.argv[2], 'w'))
    """

  static func outputs(of programs: [String]) throws -> [String] {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("tandem-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    func file(_ name: String) -> URL { directory.appendingPathComponent(name) }
    try driver.write(to: file("driver.py"), atomically: true, encoding: .utf8)
    try JSONEncoder().encode(programs).write(to: file("in.json"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: PythonRun.executable ?? "/usr/bin/python3")
    process.arguments = ["-W", "ignore"] + ["driver.py", "in.json", "out.json"].map { file($0).path }
    try process.run()
    process.waitUntilExit()
    return try JSONDecoder().decode([String].self, from: Data(contentsOf: file("out.json")))
  }
}
