import Diagnostics
import Script

/// The traces of a function in words: what `print(f.traces)` and `%traces f` show.
public enum TraceReport {
  /// - Parameters:
  ///   - name: how the reader calls the function.
  ///   - records: its traces, in the order of their making.
  public static func text(_ name: String, _ records: [TraceRecord]) -> String {
    guard let first = records.first else { return "\(name) has not been traced" }
    let calls = records.reduce(0) { $0 + $1.callCount }
    let place = first.place.map { " (\(TraceReport.place($0)))" } ?? ""
    var lines = ["\(name)\(place): \(counted(records.count, "trace")), \(counted(calls, "call"))"]
    var shown: [[String]] = []
    for (index, record) in records.enumerated() {
      let effects = EffectLine.texts(of: record)
      // The traces of a function mostly do the same: the lines are shown once.
      let twin = effects.isEmpty ? nil : shown.firstIndex(of: effects)
      lines += entry(record, number: index + 1, effects, asIn: twin.map { $0 + 1 })
      shown.append(effects)
    }
    return lines.joined(separator: "\n")
  }

  /// `cell 3, line 2`.
  static func place(_ place: SourcePlace) -> String {
    "\(place.file.name), line \(place.file.lineNumber(at: place.span.start))"
  }

  private static func entry(
    _ record: TraceRecord, number: Int, _ effects: [String], asIn twin: Int?
  ) -> [String] {
    let indent = String(repeating: " ", count: 5)
    var lines = ["  \(number)  \(heading(record)): \(record.reason.sentence)"]
    lines.append(indent + figures(record))
    if let twin {
      lines.append(indent + "happened only while tracing: the same as in trace \(twin)")
    } else if !effects.isEmpty {
      lines.append(indent + "happened only while tracing:")
      lines += effects.map { indent + "  " + $0 }
    }
    return lines
  }

  /// `f(int32[], 3)`.
  static func heading(_ record: TraceRecord) -> String { "\(record.function)(\(record.signature))" }

  /// `traced in 0.3 ms, called 3 times, first 26 µs, then 8.1 µs each; 4 nodes, 3 after optimisation`.
  static func figures(_ record: TraceRecord) -> String {
    if let failure = record.failure { return "failed after \(DurationText.short(record.seconds)): \(failure)" }
    var text = "traced in \(DurationText.short(record.seconds)), "
    text += record.callCount == 0 ? "never called" : record.callCount == 1 ? "called once" : "called \(record.callCount) times"
    if let first = record.firstCallSeconds {
      text += record.callCount == 1 ? ", \(DurationText.short(first))" : ", first \(DurationText.short(first))"
      if let later = record.laterCallSeconds { text += ", then \(DurationText.short(later)) each" }
      if record.timedCalls < record.callCount { text += " (\(record.timedCalls) timed)" }
    }
    text += "; \(counted(record.nodeCount, "node"))"
    if let left = record.optimizedNodeCount { text += ", \(left) after optimisation" }
    return text
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

/// A line of the user's code with what it did while tracing.
private struct EffectLine {
  /// `line 3`, with the file where it is another one than the function's.
  let place: String
  let source: String
  private var remarks: [String] = []
  private var count: Int

  private static let longestSource = 60

  private init(_ entry: TraceEffects.Entry, _ record: TraceRecord) {
    let effect = entry.effect
    let number = effect.lineNumber.map { "line \($0)" } ?? "a native"
    let isElsewhere = effect.place.map { $0.file !== record.place?.file } ?? false
    place = isElsewhere ? "\(effect.place?.file.name ?? ""), \(number)" : number
    let line = effect.place.map { $0.file.line($0.file.lineIndex(at: $0.span.start)) } ?? effect.text
    let trimmed = line.drop { $0 == " " || $0 == "\t" }
    let fits = trimmed.count <= EffectLine.longestSource
    source = fits ? String(trimmed) : trimmed.prefix(EffectLine.longestSource - 1) + "…"
    count = entry.count
  }

  static func texts(of record: TraceRecord) -> [String] {
    let lines = self.lines(of: record)
    let width = lines.map { $0.source.count }.max() ?? 0
    return lines.map { $0.text(width: width) }
  }

  /// One for each line of source, in the order in which they first did something.
  private static func lines(of record: TraceRecord) -> [EffectLine] {
    var lines: [EffectLine] = []
    for entry in record.effects.entries {
      var line = EffectLine(entry, record)
      let known = lines.firstIndex { $0.place == line.place && $0.source == line.source }
      if let known { line = lines[known] }
      line.count = max(line.count, entry.count)
      let remark = EffectLine.remark(entry.effect, record)
      if let remark, !line.remarks.contains(remark) { line.remarks.append(remark) }
      if let known { lines[known] = line } else { lines.append(line) }
    }
    return lines
  }

  /// What the reader may not see from the line itself.
  private static func remark(_ effect: Effect, _ record: TraceRecord) -> String? {
    switch effect.kind {
    case .random: "the same numbers in every call"
    case .clock: "the time of tracing, in every call"
    case .input: "read once"
    case .globalWrite: "writes the global \(effect.text)"
    case .nonlocalWrite: "writes \(effect.text) of the enclosing function"
    case .iteration: "takes from an iterator"
    case .output, .mutation, .itemWrite, .attributeWrite: nil
    }
  }

  func text(width: Int) -> String {
    var notes = remarks
    if count > 1 { notes.append("\(count) times") }
    let padding = notes.isEmpty ? "" : String(repeating: " ", count: max(0, width - source.count) + 3)
    return "\(place): \(source)\(padding)\(notes.joined(separator: "; "))"
  }
}
