import Diagnostics
import Script
import ScriptLibrary

extension Magic {
  static let prof = Magic(
    "prof", usage: "prof [-s KEY] [-l LIMIT] [-T FILE] [-q] STATEMENT",
    summary: "Run a statement and show its calls with their times, its ops, and its slowest lines.",
    details: """
      Every call is counted, as by Python's cProfile (IPython's %prun): ncalls is how often a function was called (and
      how often of these not by itself), tottime the seconds in the function itself, cumtime with all that it calls.
      Below stand the ops that ran eagerly, and the lines at which the run was found most often, looked at every
      millisecond. A call of a traced function is one op: %step and %graph look into it. %%prof is for a whole cell.

      -s sorts: time (tottime, as without -s), cumulative, calls, pcalls, name, line, file or stdname. -l shows so
      many rows (15), a share of them (0.5), or those whose function contains a text. -T also writes the text to a
      file, -q shows nothing.

          %prof train(10)
          %prof -s cumulative -l 5 train(10)
          %prof -l train train(10)
      """
  ) { (call: MagicCall) throws -> Handle? in
    let options = try MagicWords(call.argument, magic: "prof", flags: ["-q"], valued: ["-s", "-l", "-T"])
    let order = try options.value("-s").map { try ProfileOrder.named($0) } ?? .time
    let limit = try options.value("-l").map { try ProfileLimit($0) } ?? .rows(15)
    let code = call.body ?? String(options.rest)
    if code.allSatisfy(\.isWhitespace) {
      throw Failure(.valueError, "%prof was given nothing to run", hint: "write %prof STATEMENT")
    }
    let profile = Profile(call.interpreter)
    let result = Result { try profile.during { try call.runEagerly(code) } }
    let text = ProfileText(profile, order, limit).text
    if let path = options.value("-T") {
      try FilePermission.admitMagic(WorkingFolder.expanded(path))
      try GraphFile.write(Array((text + "\n").utf8), to: WorkingFolder.expanded(path))
      call.session.display("*** Profile printout saved to text file '\(path)'.")
    }
    if !options.has("-q") { call.session.display(text, isVolatile: true) }
    return try result.get()
  }
}

/// By what the rows of a profile are sorted; the names are pstats'.
enum ProfileOrder: String, CaseIterable {
  case time, cumulative, calls, pcalls, name, line, file, stdname

  private static let others: [(String, ProfileOrder)] = [
    ("tottime", .time), ("cumtime", .cumulative), ("ncalls", .calls), ("filename", .file), ("module", .file),
    ("nfl", .name),
  ]

  /// By its name or the beginning of it, as far as that is clear.
  ///
  /// - Errors: `ValueError` for other texts.
  static func named(_ text: String) throws -> ProfileOrder {
    let names = allCases.map { ($0.rawValue, $0) } + others
    if let exact = names.first(where: { $0.0 == text }) { return exact.1 }
    let found = Set(names.filter { $0.0.hasPrefix(text) }.map(\.1))
    if found.count == 1, let only = found.first { return only }
    throw Failure(
      .valueError, "%prof can't sort by '\(text)'", hint: "by \(SessionSetting.listed(allCases.map(\.rawValue)))")
  }

  var title: String {
    switch self {
    case .time: "internal time"
    case .cumulative: "cumulative time"
    case .calls: "call count"
    case .pcalls: "primitive call count"
    case .name: "function name"
    case .line: "line number"
    case .file: "file name"
    case .stdname: "standard name"
    }
  }

  func precedes(_ a: CallCounter.Entry, _ b: CallCounter.Entry) -> Bool {
    switch self {
    case .time: a.own > b.own
    case .cumulative: a.total > b.total
    case .calls: a.calls > b.calls
    case .pcalls: a.primitiveCalls > b.primitiveCalls
    case .name: (a.name, a.line) < (b.name, b.line)
    case .line: a.line < b.line
    case .file: (a.file?.name ?? "~", a.line) < (b.file?.name ?? "~", b.line)
    case .stdname: a.standardName < b.standardName
    }
  }
}

/// How many rows a profile shows.
enum ProfileLimit {
  case rows(Int)
  case share(Double)
  case containing(String)

  /// - Errors: `ValueError` for a number below 0.
  init(_ text: String) throws {
    if let rows = Int(text) {
      guard rows >= 0 else { throw Failure(.valueError, "%prof: -l expects rows, a share or a text, got '\(text)'") }
      self = .rows(rows)
    } else if let share = Double(text), share >= 0, share <= 1 {
      self = .share(share)
    } else {
      self = .containing(text)
    }
  }

  func rows(_ entries: [CallCounter.Entry]) -> [CallCounter.Entry] {
    switch self {
    case .rows(let count): Array(entries.prefix(count))
    case .share(let share): Array(entries.prefix(Int((Double(entries.count) * share).rounded())))
    case .containing(let text): entries.filter { $0.standardName.contains(text) }
    }
  }

  var title: String {
    switch self {
    case .rows(let count): "<\(count)>"
    case .share(let share): "<\(share)>"
    case .containing(let text): "<'\(text)'>"
    }
  }
}

extension CallCounter.Entry {
  /// `cell 3:1(fib)`, `{built-in method builtins.len}`, `{method 'append' of 'list' objects}`.
  var standardName: String {
    if let file { return "\(file.name):\(line)(\(name))" }
    if isMethod, let owner { return "{method '\(name)' of '\(owner)' objects}" }
    return "{built-in method \(owner.map { $0 + "." } ?? "builtins.")\(name)}"
  }
}
