import Diagnostics
import Script
import Sessions

extension Benchmark {
  /// Seconds that a unit takes here, in a session of its own.
  ///
  /// - Errors: `RuntimeError` when the script fails or gives another result than it should.
  func ownSeconds() throws -> Double {
    try Interpreter.runOnLargeStack { () throws -> Double in
      let session = Session(arguments: ["bench"])
      let result = session.run(CellSource(Benchmark.harness + script, name: name, allowsMagics: false))
      if let error = result.error {
        if error.isInterrupt { throw ExitStatus.interrupted }
        throw Failure(.runtimeError, "the benchmark '\(name)' failed: \(error.type): \(error.message)")
      }
      guard let seconds = BenchOutput.seconds(result.standardOutput) else {
        throw Failure(.runtimeError, "the benchmark '\(name)' printed no time")
      }
      return seconds
    }
  }
}
