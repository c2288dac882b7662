import Testing

@testable import Tracing

@Suite struct RetracingTests {
  /// Calls, a letter each: `t` traces, `q` does not. The counts of the warnings that TensorFlow gives.
  static let rows: [(String, [String])] = [
    ("tttt", []), ("ttttt", ["5/5"]), ("tttttttt", ["5/5", "6/6"]), ("tqtqtqtqt", ["5/9"]),
    ("tqqqqqqqqqqqqtttt", ["5/17"]), ("qqtttt", ["5/6"]),
  ]

  @Test(arguments: rows) func warns(_ row: (String, [String])) {
    let frequency = RetracingFrequency()
    var warnings: [String] = []
    for call in row.0 {
      if call == "q" {
        frequency.quietCalls += 1
      } else if let (traces, calls) = frequency.noteTrace() {
        warnings.append("\(traces)/\(calls)")
      }
    }
    #expect(warnings == row.1)
  }
}
