import ArgumentParser
import Diagnostics
import Foundation

/// `tandem bench language`: programs of the language alone, each checked for its result.
struct LanguageBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language", abstract: "Programs of the language, beside Python: times, ratios, memory.",
    discussion: """
      Twenty-odd programs: calls, closures, attributes, numbers, containers, text, generators, exceptions, and small
      versions of the benchmarks that interpreters are known by. Both interpreters must give the same result.
      """)

  @Option(help: "The Python to compare with.")
  var python: String = "python3"

  @ArgumentParser.Argument(help: "Only programs whose name contains this.")
  var filter: String = ""

  func run() throws {
    let table = BenchTable()
    table.header()
    let peer = PythonPeer(python)
    var ratios: [Double] = []
    for name in EmbeddedScripts.names.sorted() where filter.isEmpty || name.contains(filter) {
      try Interrupt.poll()
      guard let benchmark = LanguageBench.benchmark(name) else { continue }
      let row = BenchRow(
        name: name, unit: "a run", own: try benchmark.ownSeconds(), other: peer.seconds(benchmark))
      table.row(row)
      if let ratio = row.ratio { ratios.append(ratio) }
    }
    if filter.isEmpty || "memory".contains(filter) {
      memory(table, peer)
      instances(table, peer)
    }
    summary(ratios)
  }

  /// The program of that name, which fails when its result is not the expected one.
  static func benchmark(_ name: String) -> Benchmark? {
    guard let text = EmbeddedScripts.text(of: name) else { return nil }
    let check = """


      _result = main()
      if _result != expected:
          raise AssertionError(f"it gave {_result!r}, not {expected!r}")
      report(main, 1)

      """
    return Benchmark(name: name, unit: "a run", needsTensorFlow: false, script: text + check)
  }

  /// Peak memory of ten million small objects, in bytes.
  private func memory(_ table: BenchTable, _ peer: PythonPeer) {
    let script = """
      class Leaf:
          __slots__ = ("value",)
          def __init__(self, value):
              self.value = value
      leaves = [Leaf(i) for i in range(10_000_000)]
      print(len(leaves))
      input()
      """
    let own = ChildProcess.peakMemory(CommandLine.arguments[0], ["-c", script])
    let other = peer.isThere ? ChildProcess.peakMemory("/usr/bin/env", [python, "-c", script]) : nil
    guard let own else { return }
    table.row(name: "memory", unit: "ten million objects", own: own, other: other) { (bytes: Double) -> String in
      String(format: "%.0f MB", bytes / 1e6)
    }
  }

  /// The time that it takes to make ten million small objects, and to drop them.
  private func instances(_ table: BenchTable, _ peer: PythonPeer) {
    let script = """
      import time
      class Point:
          def __init__(self, x, y):
              self.x = x
              self.y = y
      start = time.perf_counter()
      points = [Point(i, 1.5) for i in range(10_000_000)]
      made = time.perf_counter()
      del points
      print(made - start, time.perf_counter() - made)
      """
    func times(_ program: String, _ arguments: [String]) -> [Double] {
      let output = ChildProcess.run(program, arguments)?.output ?? ""
      return output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    }
    let own = times(CommandLine.arguments[0], ["-c", script])
    let other = peer.isThere ? times("/usr/bin/env", [python, "-c", script]) : []
    for (place, name) in ["making", "dropping"].enumerated() where own.count == 2 {
      let row = BenchRow(
        name: name, unit: "ten million objects", own: own[place], other: other.count == 2 ? other[place] : nil)
      table.row(row)
    }
  }

  private func summary(_ ratios: [Double]) {
    guard !ratios.isEmpty else { return }
    let mean = exp(ratios.map { log($0) }.reduce(0, +) / Double(ratios.count))
    let worst = ratios.max() ?? 0
    BenchTable.line(
      "geometric mean of \(ratios.count) programs: \(String(format: "%.3g", mean)) of Python's time; "
        + "the slowest \(String(format: "%.3g", worst))")
  }
}
