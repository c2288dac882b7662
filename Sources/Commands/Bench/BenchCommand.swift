import ArgumentParser
import Diagnostics
import Foundation
import Script
import Sessions

/// `tandem bench`: what the numbers of the README are, on the machine at hand.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Time small work here and under Python with TensorFlow, and show the ratios.",
    discussion: """
      Each benchmark is a script that both run unchanged, in turn; what counts is the ratio within one row. Without
      TensorFlow in that Python only the language's rows have a peer.
      """)

  @Option(help: "The Python to compare with.")
  var python: String = "python3"

  @ArgumentParser.Argument(help: "Only benchmarks whose name contains this.")
  var filter: String = ""

  func run() throws {
    let table = BenchTable()
    table.header()
    let peer = PythonPeer(python)
    if filter.isEmpty || "start".contains(filter) { table.row(try startRow(peer)) }
    for benchmark in Benchmark.all where filter.isEmpty || benchmark.name.contains(filter) {
      try Interrupt.poll()
      let own = try ownSeconds(benchmark)
      let other = peer.seconds(benchmark)
      table.row(BenchRow(name: benchmark.name, unit: benchmark.unit, own: own, other: other))
    }
  }

  private func ownSeconds(_ benchmark: Benchmark) throws -> Double {
    try Interpreter.runOnLargeStack { () throws -> Double in
      let session = Session(arguments: ["bench"])
      let text = Benchmark.harness + benchmark.script
      let result = session.run(CellSource(text, name: benchmark.name, allowsMagics: false))
      if let error = result.error {
        if error.isInterrupt { throw ExitStatus.interrupted }
        throw Failure(.runtimeError, "the benchmark '\(benchmark.name)' failed: \(error.type): \(error.message)")
      }
      guard let seconds = BenchOutput.seconds(result.standardOutput) else {
        throw Failure(.runtimeError, "the benchmark '\(benchmark.name)' printed no time")
      }
      return seconds
    }
  }

  /// Start to the first line of a script; with TensorFlow imported, as people have to.
  private func startRow(_ peer: PythonPeer) throws -> BenchRow {
    let own = ChildProcess.leastSeconds(CommandLine.arguments[0], ["-c", "import tensorflow as tf"], runs: 9)
    let other = peer.hasTensorFlow
      ? ChildProcess.leastSeconds("/usr/bin/env", [python, "-c", "import tensorflow as tf"], runs: 1) : nil
    return BenchRow(name: "start", unit: "import tensorflow", own: own ?? .nan, other: other)
  }
}

/// A result of both.
struct BenchRow {
  let name: String
  let unit: String
  let own: Double
  let other: Double?
}

/// Prints rows as they come.
struct BenchTable {
  private let widths = [26, 24, 12, 12]

  func header() { print("benchmark", "unit", "tandem", "python", "ratio") }

  func row(_ row: BenchRow) {
    let other = row.other.map { TimeText.short($0) } ?? "-"
    let ratio = row.other.map { (seconds: Double) -> String in String(format: "%.3g", row.own / seconds) } ?? "-"
    print(row.name, row.unit, TimeText.short(row.own), other, ratio)
  }

  private func print(_ columns: String...) {
    var line = ""
    for (column, width) in zip(columns, widths + [0]) {
      line += column + String(repeating: " ", count: max(1, width - column.count))
    }
    StandardStreams.write(line + "\n", to: 1)
    StandardStreams.flush()
  }
}

/// The line in which a benchmark reports.
enum BenchOutput {
  static func seconds(_ output: String) -> Double? {
    for line in output.split(separator: "\n") where line.hasPrefix("seconds: ") {
      return Double(line.dropFirst("seconds: ".count))
    }
    return nil
  }
}

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

/// A program run to its end.
enum ChildProcess {
  /// nil when it can't be started.
  static func run(_ program: String, _ arguments: [String]) -> (status: Int32, output: String)? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    environment["TF_CPP_MIN_LOG_LEVEL"] = "3"
    environment["CUDA_VISIBLE_DEVICES"] = "-1"
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  /// The least wall time of several runs, in seconds.
  static func leastSeconds(_ program: String, _ arguments: [String], runs: Int) -> Double? {
    var least: Double?
    for _ in 0..<runs {
      let start = DispatchTime.now().uptimeNanoseconds
      guard run(program, arguments)?.status == 0 else { return nil }
      let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) * 1e-9
      least = min(least ?? seconds, seconds)
    }
    return least
  }
}
