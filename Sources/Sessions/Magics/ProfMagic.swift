import Diagnostics
import Script

extension Magic {
  static let prof = Magic(
    "prof", usage: "prof [-l ROWS] STATEMENT", summary: "Run a statement and show where its time goes, by functions and ops.",
    details: """
      %prof runs a statement once, looks every millisecond which function runs, and counts the ops that run eagerly with
      their times. `own` is the time in the function itself, `total` with what it calls; below stand its lines that took
      most. A call of a traced function is one op: %step and %graph look into it. %%prof is for a whole cell.

          %prof train(10)
          %prof -l 5 train(10)
      """
  ) { (call: MagicCall) throws -> Handle? in
    let options = try MagicWords(call.argument, magic: "prof", valued: ["-l"])
    let rows = try options.number("-l") ?? 15
    let code = call.body ?? String(options.rest)
    if code.allSatisfy(\.isWhitespace) {
      throw Failure(.valueError, "%prof was given nothing to run", hint: "write %prof STATEMENT")
    }
    let profile = Profile(call.interpreter)
    defer { call.session.display(ProfileText(profile, rows: rows).text, isVolatile: true) }
    return try profile.during { try call.runEagerly(code) }
  }
}

/// What `%prof` shows.
private struct ProfileText {
  private let profile: Profile
  private let rows: Int

  init(_ profile: Profile, rows: Int) {
    self.profile = profile
    self.rows = rows
  }

  var text: String {
    var parts = ["\(TimeText.short(profile.seconds)), \(profile.samples) samples"]
    if let functions { parts.append(functions) }
    if let ops { parts.append(ops) }
    return parts.joined(separator: "\n\n")
  }

  private func share(_ seconds: Double) -> String {
    let all = max(profile.seconds, 1e-9)
    return "\(Int((100 * seconds / all).rounded()))%"
  }

  private var functions: String? {
    let sorted = profile.functions.sorted { $0.own > $1.own }.prefix(rows)
    guard !sorted.isEmpty else { return nil }
    var table: [[String]] = [["own", "total", "function"]]
    for function in sorted {
      table.append([share(function.own), share(function.total), "\(name(function)) (\(function.file.name))"])
      for (line, seconds) in function.lines.sorted(by: { $0.value > $1.value }).prefix(3)
      where seconds > profile.seconds / 100 {
        let source = function.file.line(line - function.file.firstLine)
        table.append([share(seconds), "", "  \(line)  \(ShortText.cut(ShortText.oneLine(source), 60))"])
      }
    }
    return Columns.table(table, hasHeading: true, right: [0, 1])
  }

  private func name(_ function: Profile.FunctionTime) -> String {
    function.name == "<module>" ? "the cell" : function.name
  }

  private var ops: String? {
    let sorted = profile.ops.sorted { $0.seconds > $1.seconds }.prefix(rows)
    guard !sorted.isEmpty else { return nil }
    let table = sorted.map { (op: Profile.OpTime) -> [String] in
      let place = op.place.map { "\($0.file.name):\($0.lineNumber)" } ?? ""
      return [TimeText.grouped(op.calls), TimeText.short(op.seconds), share(op.seconds), op.name, place]
    }
    return Columns.table([["calls", "time", "", "op", "line"]] + table, hasHeading: true, right: [0, 1, 2])
  }
}
