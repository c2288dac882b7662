import Diagnostics
import Script
import Sessions
import Tensors

/// Times calls here, in a session of its own for each key.
final class ScriptTimer {
  private var session: Session?
  private var key = ""

  /// The times of a call.
  ///
  /// - Errors: `RuntimeError` when it fails.
  func times(_ call: TimedCall) throws -> [Double] {
    if call.key != key || session == nil {
      session = Session(arguments: ["bench"])
      key = call.key
      _ = try output(of: TimedCall.timer + call.preparation)
    }
    let line = "print(*_timed(lambda: \(call.expression), \(call.samples), \(call.sampleSeconds)))\n"
    return try output(of: line).split(whereSeparator: \.isWhitespace).compactMap { (word: Substring) -> Double? in
      Double(word)
    }
  }

  /// The bytes that the call takes beyond what it returns; nil where the system does not tell.
  func scratch(_ call: TimedCall) throws -> Int? {
    _ = try output(of: "_kept = None\n")
    MemoryLimit.releaseUnused()
    guard ResidentMemory.startPeak() else { return nil }
    _ = try output(of: "_kept = \(call.expression)\n")
    guard let peak = ResidentMemory.peak else { return nil }
    MemoryLimit.releaseUnused()
    guard let kept = ResidentMemory.now else { return nil }
    _ = try output(of: "_kept = None\n")
    return max(0, peak - kept)
  }

  private func output(of text: String) throws -> String {
    guard let session else { return "" }
    let result = session.run(CellSource(text, name: key, allowsMagics: false))
    guard let error = result.error else { return result.standardOutput }
    if error.isInterrupt { throw ExitStatus.interrupted }
    throw Failure(.runtimeError, "the benchmark '\(key)' failed: \(error.type): \(error.message)")
  }
}
