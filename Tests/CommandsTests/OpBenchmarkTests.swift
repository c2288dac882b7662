import Script
import Sessions
import Testing

@testable import Commands

@Suite("The benchmarks of ops")
struct OpBenchmarkTests {
  /// The small rows; the larger ones differ in numbers only.
  private static let small: [OpBenchmark] = OpBenchmark.all.filter { $0.size == .small }

  @Test("Every row runs here, its NumPy expression, too")
  func rowsRun() throws {
    for benchmark in OpBenchmarkTests.small {
      let tensors = benchmark.preparation + benchmark.call + "\n"
      #expect(try error(in: tensors) == nil, "\(benchmark.name), \(benchmark.dtype)")
      // Our generators' normals have no dtype yet.
      guard let expression = benchmark.numpy, benchmark.name != "normal" else { continue }
      #expect(try error(in: benchmark.numpyPreparation + expression + "\n") == nil, "\(benchmark.name) in NumPy")
    }
  }

  private func error(in text: String) throws -> String? {
    try Interpreter.runOnLargeStack { () throws -> String? in
      Session(arguments: ["bench"]).run(CellSource(text, name: "row", allowsMagics: false)).error?.message
    }
  }

  @Test("Every family has three sizes and two dtypes")
  func families() {
    for (name, rows) in Dictionary(grouping: OpBenchmark.all, by: \.name) {
      #expect(rows.count == 6, "\(name)")
      #expect(rows.allSatisfy { !$0.shapes.contains("{") && !$0.arrays.contains("{a}") && !$0.call.contains("{") })
    }
  }

  @Test("The median and the middle half of samples")
  func samples() {
    var samples = Samples()
    samples.add([4, 1, 3])
    samples.add([2, 5])
    #expect(samples.median == 3)
    #expect(samples.low == 2)
    #expect(samples.high == 4)
    #expect(samples.spread == 1.0 / 3)
  }
}
