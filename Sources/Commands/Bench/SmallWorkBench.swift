import ArgumentParser
import Diagnostics
import Foundation
import Script
import Sessions

/// `tandem bench small`: one small op, one small graph, one start.
struct SmallWorkBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "small", abstract: "Ops, graphs and tracing of small work, beside Python with TensorFlow.")

  @Option(help: "The Python to compare with.")
  var python: String = "python3"

  @ArgumentParser.Argument(help: "Only benchmarks whose name contains this.")
  var filter: String = ""

  func run() throws {
    let table = BenchTable()
    table.header()
    let peer = PythonPeer(python)
    if filter.isEmpty || "start".contains(filter) { table.row(try startRow(peer)) }
    if filter.isEmpty || "typing".contains(filter), let own = try TypingLatency.seconds() {
      table.row(BenchRow(name: "typing", unit: TypingLatency.unit, own: own, other: nil))
    }
    for benchmark in Benchmark.all where filter.isEmpty || benchmark.name.contains(filter) {
      try Interrupt.poll()
      let own = try benchmark.ownSeconds()
      let other = peer.seconds(benchmark)
      table.row(BenchRow(name: benchmark.name, unit: benchmark.unit, own: own, other: other))
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
