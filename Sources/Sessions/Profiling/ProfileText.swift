import Script

/// What `%prof` shows: the table of calls as cProfile prints it, ops, lines.
struct ProfileText {
  private let profile: Profile
  private let order: ProfileOrder
  private let limit: ProfileLimit
  /// How many ops and lines are shown.
  private static let rows = 15

  init(_ profile: Profile, _ order: ProfileOrder, _ limit: ProfileLimit) {
    self.profile = profile
    self.order = order
    self.limit = limit
  }

  var text: String { ([calls] + [ops, lines].compactMap { $0 }).joined(separator: "\n\n") }

  // MARK: Calls

  private var calls: String {
    let entries = profile.calls.entries
    let count = entries.reduce(0) { $0 + $1.calls }
    let primitive = entries.reduce(0) { $0 + $1.primitiveCalls }
    let note = primitive == count ? "" : " (\(primitive) primitive calls)"
    var lines = ["         \(count) function calls\(note) in \(ProfileText.fixed(profile.seconds)) seconds", ""]
    let sorted = entries.sorted { order.precedes($0, $1) }
    let shown = limit.rows(sorted)
    lines.append("   Ordered by: \(order.title)")
    if shown.count < sorted.count {
      lines.append("   List reduced from \(sorted.count) to \(shown.count) due to restriction \(limit.title)")
    }
    lines += ["", "   ncalls  tottime  percall  cumtime  percall filename:lineno(function)"]
    return (lines + shown.map(row)).joined(separator: "\n")
  }

  private func row(_ entry: CallCounter.Entry) -> String {
    let calls = entry.primitiveCalls == entry.calls ? "\(entry.calls)" : "\(entry.calls)/\(entry.primitiveCalls)"
    let each = [
      entry.own, entry.own / Double(max(1, entry.calls)),
      entry.total, entry.total / Double(max(1, entry.primitiveCalls)),
    ]
    let times = each.map { ProfileText.padded(ProfileText.fixed($0), 8) }
    return ([ProfileText.padded(calls, 9)] + times + [entry.standardName]).joined(separator: " ")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// Three digits after the point, as `%.3f`.
  static func fixed(_ seconds: Double) -> String {
    let thousandths = Int((max(0, seconds) * 1000).rounded())
    let fraction = String(thousandths % 1000)
    return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction)"
  }

  // MARK: Ops and lines

  private func share(_ seconds: Double) -> String {
    "\(Int((100 * seconds / max(profile.seconds, 1e-9)).rounded()))%"
  }

  private var ops: String? {
    let sorted = profile.ops.sorted { $0.seconds > $1.seconds }.prefix(ProfileText.rows)
    guard !sorted.isEmpty else { return nil }
    let table = sorted.map { (op: Profile.OpTime) -> [String] in
      let place = op.place.map { "\($0.file.name):\($0.lineNumber)" } ?? ""
      return [TimeText.grouped(op.calls), TimeText.short(op.seconds), share(op.seconds), op.name, place]
    }
    return Columns.table([["calls", "time", "", "op", "line"]] + table, hasHeading: true, right: [0, 1, 2])
  }

  /// nil where too little was seen to say anything.
  private var lines: String? {
    guard profile.samples >= 10 else { return nil }
    let sorted = profile.lines.sorted { $0.seconds > $1.seconds }.filter { $0.seconds > profile.seconds / 50 }
    guard !sorted.isEmpty else { return nil }
    let table = sorted.prefix(ProfileText.rows).map { (line: Profile.LineTime) -> [String] in
      let source = line.file.line(line.number - line.file.firstLine)
      return [share(line.seconds), "\(line.file.name):\(line.number)", ShortText.cut(ShortText.oneLine(source), 60)]
    }
    let heading = ["time", "line", "of \(profile.samples) samples"]
    return Columns.table([heading] + table, hasHeading: true, right: [0])
  }
}
