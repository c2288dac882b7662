import Foundation

/// An expression that is timed several times over, by Python's rules: what stands before it runs once.
struct TimedCall: Encodable {
  /// Whose names it uses: calls of one key share them.
  let key: String
  let preparation: String
  let expression: String
  let samples: Int
  /// How long a sample should take; an expression that takes less is repeated within it.
  var sampleSeconds = 0.004

  /// The function that times, the same text on both sides.
  static let timer = """
    import time as _time
    def _timed(call, samples, seconds):
        call()
        start = _time.perf_counter()
        call()
        once = max(_time.perf_counter() - start, 1e-9)
        count = int(min(max(seconds / once, 1), 2000))
        results = []
        for _ in range(samples):
            start = _time.perf_counter()
            for _ in range(count):
                call()
            results.append((_time.perf_counter() - start) / count)
        return results

    """
}

/// A Python that stays for many calls, since importing TensorFlow takes seconds: a call goes in as a line of JSON, its
/// times come out as one.
final class PythonTimer {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var rest = Data()

  private static let server = TimedCall.timer + """
    import json as _json, sys as _sys
    _names = {}
    for _line in _sys.stdin:
        _given = _json.loads(_line)
        try:
            if _given["key"] not in _names:
                _names = {_given["key"]: {}}
                exec(_given["preparation"], _names[_given["key"]])
            _call = eval("lambda: " + _given["expression"], _names[_given["key"]])
            _answer = {"seconds": _timed(_call, _given["samples"], _given["sampleSeconds"])}
        except Exception as _error:
            _answer = {"error": f"{type(_error).__name__}: {_error}"}
        print(_json.dumps(_answer), flush=True)

    """

  /// nil when that Python can't be started.
  ///
  /// - Parameter threads: how many threads a call may use, set where the libraries look for it.
  init?(_ command: String, threads: Int) {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [command, "-c", PythonTimer.server]
    var environment = ProcessInfo.processInfo.environment
    environment["TF_CPP_MIN_LOG_LEVEL"] = "3"
    environment["CUDA_VISIBLE_DEVICES"] = "-1"
    for name in ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS"] {
      environment[name] = String(threads)
    }
    process.environment = environment
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
  }

  deinit {
    try? input.fileHandleForWriting.close()
    if process.isRunning { process.terminate() }
  }

  private struct Answer: Decodable {
    var seconds: [Double]?
    var error: String?
  }

  /// The times of a call; nil where this Python can't run it.
  func times(_ call: TimedCall) -> [Double]? {
    guard process.isRunning, let line = try? JSONEncoder().encode(call) else { return nil }
    guard (try? input.fileHandleForWriting.write(contentsOf: line + Data("\n".utf8))) != nil else { return nil }
    guard let text = nextLine(), let answer = try? JSONDecoder().decode(Answer.self, from: text) else { return nil }
    return answer.seconds
  }

  private func nextLine() -> Data? {
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        let line = Data(rest[..<end])
        rest = Data(rest[(end + 1)...])
        return line
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { return nil }
      rest += more
    }
  }
}
