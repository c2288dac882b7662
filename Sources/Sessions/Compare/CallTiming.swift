import Diagnostics
import Script
import Tracing

/// The times of many calls.
struct CallTiming {
  private(set) var seconds: [Double] = []

  mutating func add(_ time: Double) { seconds.append(time) }

  var count: Int { seconds.count }
  var median: Double { quantile(0.5) }
  /// Half the distance between the quartiles.
  var spread: Double { (quantile(0.75) - quantile(0.25)) / 2 }

  private func quantile(_ part: Double) -> Double {
    guard !seconds.isEmpty else { return 0 }
    let sorted = seconds.sorted()
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))]
  }

  /// `12.3 µs ± 0.4 µs (1,000 calls)`.
  var text: String {
    let calls = count == 1 ? "1 call" : "\(TimeText.grouped(count)) calls"
    if count < 3 { return "\(TimeText.short(median)) (\(calls))" }
    return "\(TimeText.short(median)) ± \(TimeText.short(spread)) (\(calls))"
  }
}

/// Calls both ways in turn until the figures are steady: for a given time, and no more than ten thousand calls each.
struct PairedTiming {
  private(set) var eager = CallTiming()
  private(set) var graph = CallTiming()
  /// Whether Ctrl-C ended it.
  private(set) var wasStopped = false

  private static let fewest = 3
  private static let most = 10_000
  /// Calls of one way in a row, so that the caches are its own.
  private static let row = 8

  /// - Parameters:
  ///   - budget: the seconds after which it ends, once there are a few calls.
  ///   - prepare: puts the state back before a call.
  ///   - progress: told of the seconds gone, between rows.
  init(
    budget: Double, prepare: () throws -> Void, eager runEager: () throws -> Double, graph runGraph: () throws -> Double,
    progress: (Double) -> Void
  ) throws {
    let start = Clock.now
    do {
      while graph.count < PairedTiming.most {
        let isSlow = Clock.now - start > budget
        if isSlow && graph.count >= PairedTiming.fewest { break }
        // A call that takes seconds is not repeated for the sake of a third figure.
        if graph.count > 0 && Clock.now - start > budget * 5 { break }
        let count = isSlow || graph.count == 0 ? 1 : PairedTiming.row
        for _ in 0..<count { try eager.add(PairedTiming.one(prepare, runEager)) }
        for _ in 0..<count { try graph.add(PairedTiming.one(prepare, runGraph)) }
        progress(Clock.now - start)
      }
    } catch let failure as Failure where failure.kind == .keyboardInterrupt {
      wasStopped = true
    }
  }

  private static func one(_ prepare: () throws -> Void, _ run: () throws -> Double) throws -> Double {
    try Interrupt.poll()
    try prepare()
    return try run()
  }
}
