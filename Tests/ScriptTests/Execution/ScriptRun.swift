import Diagnostics
import Testing

@testable import Script

/// Runs programs for tests.
enum ScriptRun {
  /// What a program prints, with the traceback if it ends in an error.
  static func output(of program: String) throws -> String {
    try Interpreter.runOnLargeStack {
      let interpreter = Interpreter()
      var text = ""
      interpreter.output = { (part: String) in text += part }
      let file = SourceFile(name: "test.py", text: program)
      do {
        let code = try Compiler.compileModule(try Parser.parseModule(file), file: file)
        _ = try interpreter.execute(code)
      } catch {
        text += interpreter.tracebackText(of: error)
      }
      return text
    }
  }
}

/// A program, and what CPython 3.11 prints for it.
struct ProgramRow: Sendable, CustomTestStringConvertible {
  let name: String
  let program: String
  let output: String
  var testDescription: String { name }
}
