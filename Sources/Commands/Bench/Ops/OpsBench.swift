import ArgumentParser
import Diagnostics
import Foundation
import Script
import Tensors

/// `tandem bench ops`: ops of every family on arrays of three sizes and two dtypes.
struct OpsBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ops", abstract: "Ops on small, medium and large arrays, beside TensorFlow and NumPy.",
    discussion: """
      Tandem, TensorFlow and NumPy take turns within each row, on the same numbers and with the same number of threads.
      A time is the median; behind ± stands half of the middle half of the samples. The ratio is to TensorFlow for small
      arrays, to the better of the two for others; 'scratch' is the memory that a large call takes beyond its result.
      """)

  @Option(help: "The Python to compare with.")
  var python: String = "python3"

  @Option(help: "Threads that a call may use; the processors, unless given.")
  var threads: Int?

  @Option(help: "Times that the three take turns in a row.")
  var rounds: Int = 3

  @Option(help: "Only arrays of this size: small, medium or large.")
  var size: String?

  @Flag(help: "Print an object of JSON.")
  var json = false

  @ArgumentParser.Argument(help: "Only ops whose name contains this.")
  var filter: String = ""

  func validate() throws {
    if let size, OpBenchmark.Size(rawValue: size) == nil {
      throw ValidationError("--size is small, medium or large, not '\(size)'")
    }
    if rounds < 1 { throw ValidationError("--rounds must be at least 1, not \(rounds)") }
    if let threads, !(1...64).contains(threads) { throw ValidationError("--threads must be 1 to 64, not \(threads)") }
  }

  func run() throws {
    let threads = threads ?? WorkerPool.processorCount
    WorkerPool.shared.threads = threads
    // OpenBLAS reads it when it is loaded, at the first product.
    setenv("OPENBLAS_NUM_THREADS", String(threads), 1)
    let tensorflow = PythonPeer(python).hasTensorFlow ? PythonTimer(python, threads: threads) : nil
    let numpy = PythonTimer(python, threads: threads)
    let chosen = OpBenchmark.all.filter { (benchmark: OpBenchmark) -> Bool in
      (filter.isEmpty || benchmark.name.contains(filter)) && (size == nil || benchmark.size.rawValue == size)
    }
    let rows = try Interpreter.runOnLargeStack { () throws -> [OpsBenchRow] in
      let table = OpsBenchTable()
      if !json { table.header() }
      let script = ScriptTimer()
      return try chosen.map { (benchmark: OpBenchmark) throws -> OpsBenchRow in
        try Interrupt.poll()
        let row = try OpsBench.measure(benchmark, rounds, script, tensorflow, numpy)
        if !json { table.row(row) }
        return row
      }
    }
    if json {
      BenchTable.line(try OpsBenchReport(threads: threads, rows: rows).json)
    } else {
      OpsBenchTable().summary(rows)
    }
  }

  private static func measure(
    _ benchmark: OpBenchmark, _ rounds: Int, _ script: ScriptTimer, _ tensorflow: PythonTimer?, _ numpy: PythonTimer?
  ) throws -> OpsBenchRow {
    let key = "\(benchmark.name), \(benchmark.size.rawValue), \(benchmark.dtype)"
    let call = TimedCall(
      key: key, preparation: benchmark.preparation, expression: benchmark.call, samples: 5)
    var row = OpsBenchRow(benchmark)
    for _ in 0..<rounds {
      row.tandem.add(try script.times(call))
      if let times = tensorflow?.times(call) { row.tensorflow.add(times) }
      guard let expression = benchmark.numpy else { continue }
      let same = TimedCall(
        key: key, preparation: benchmark.numpyPreparation, expression: expression, samples: call.samples)
      if let times = numpy?.times(same) { row.numpy.add(times) }
    }
    if benchmark.size == .large { row.scratch = try script.scratch(call) }
    return row
  }
}
