import Ops
import Tracing

/// What the traced functions did while a cell ran, in words: `traced relu(int32[]) in 0.4 ms, ran in 6 µs`.
///
/// Listening to calls keeps them from their quickest way. So it stops as soon as one trace has run a few times in the
/// cell; how often it ran is then known from its own counter, and how long all runs took is the cell's time.
final class FunctionNotes {
  private static let timedRuns = 3
  private static let listedTraces = 3

  private let firstRecord: Int
  private let countsBefore: [ObjectIdentifier: Int]
  private var runs: [ObjectIdentifier: Runs] = [:]
  private let earlier: [String]
  private let warn: (String) -> Void

  private struct Runs {
    var timed = 0
    var seconds = 0.0
    /// Calls that put a node into another function's graph.
    var traced = 0
  }

  /// Begins to listen.
  /// - Parameters:
  ///   - earlier: notes on the cell's beginning, which come before the new ones.
  ///   - warn: gets TensorFlow's warnings about functions that are traced again and again.
  init(earlier: [String] = [], warn: @escaping (String) -> Void) {
    let records = TraceLedger.records
    firstRecord = records.count
    self.warn = warn
    self.earlier = earlier
    var counts: [ObjectIdentifier: Int] = [:]
    for record in records where record.callCount > 0 { counts[ObjectIdentifier(record)] = record.callCount }
    countsBefore = counts
    TraceLedger.listener = { [unowned self] (event: FunctionEvent) in hear(event) }
  }

  private func hear(_ event: FunctionEvent) {
    switch event {
    case .traced: break
    case .warning(let text): warn("WARNING:tensorflow:\(text)\n")
    case .ran(let record, let seconds):
      let key = ObjectIdentifier(record)
      if ExecutionContext.graph != nil {
        runs[key, default: Runs()].traced += 1
        return
      }
      runs[key, default: Runs()].timed += 1
      runs[key, default: Runs()].seconds += seconds
      if runs[key]?.timed == FunctionNotes.timedRuns { TraceLedger.listener = nil }
    }
  }

  /// Stops listening; one note for each function, in the order in which they were first traced.
  func end() -> [String] {
    TraceLedger.listener = nil
    var order: [String] = []
    var traces: [String: [Entry]] = [:]
    for (index, record) in TraceLedger.records.enumerated() where record.failure == nil {
      let entry = Entry(record, isNew: index >= firstRecord, count: count(record), runs[ObjectIdentifier(record)])
      guard entry.isNew || entry.count > 0 else { continue }
      if traces[record.function] == nil { order.append(record.function) }
      traces[record.function, default: []].append(entry)
    }
    return earlier + order.compactMap { traces[$0].map { FunctionNotes.note($0) } }
  }

  private func count(_ record: TraceRecord) -> Int {
    let key = ObjectIdentifier(record)
    return record.callCount - (countsBefore[key] ?? 0) - (runs[key]?.traced ?? 0)
  }

  /// One trace in this cell.
  private struct Entry {
    let record: TraceRecord
    let isNew: Bool
    let count: Int
    /// Of all its runs; nil when not all were timed.
    let seconds: Double?

    init(_ record: TraceRecord, isNew: Bool, count: Int, _ runs: Runs?) {
      self.record = record
      self.isNew = isNew
      self.count = count
      seconds = runs?.timed == count ? runs?.seconds : nil
    }

    var name: String { record.function == GraphCell.functionName ? "the cell" : record.function }
    var heading: String { name == "the cell" && record.signature.isEmpty ? name : "\(name)(\(record.signature))" }
  }

  // MARK: Words

  private static func note(_ entries: [Entry]) -> String {
    let new = entries.filter(\.isNew)
    var parts: [String] = []
    if new.count > listedTraces {
      let seconds = new.reduce(0.0) { $0 + $1.record.seconds }
      parts.append("traced \(new[0].name) \(new.count) times in \(TimeText.short(seconds))")
    } else {
      parts += new.map { "traced \($0.heading) in \(TimeText.short($0.record.seconds))" }
    }
    let count = entries.reduce(0) { $0 + $1.count }
    if count > 0 { parts.append(runText(entries, count, names: parts.isEmpty)) }
    return parts.joined(separator: ", ")
  }

  private static func runText(_ entries: [Entry], _ count: Int, names: Bool) -> String {
    var text = names ? "ran \(entries[0].name)" : "ran"
    if count > 1 { text += " \(grouped(count)) times" }
    let known = entries.filter { $0.count > 0 }.compactMap(\.seconds)
    if known.count == entries.filter({ $0.count > 0 }).count {
      text += " in \(TimeText.short(known.reduce(0, +)))"
    }
    return text
  }

  /// `10,000`.
  private static func grouped(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text = "," + text }
      text = String(digit) + text
    }
    return text
  }
}
