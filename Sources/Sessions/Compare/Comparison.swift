import Diagnostics
import Script
import Tracing

/// Code run eagerly and as a graph from equal state: what each gave and did, and how long it took.
struct Comparison {
  let eager: ExecutionRecord
  /// The first call as a graph, which traces if there is no trace yet.
  let graph: ExecutionRecord
  /// The call after that, when it is nothing but the graph; nil after an error.
  let later: ExecutionRecord?
  let value: ValueComparison
  /// The names of the session that both assigned.
  let assigned: [(name: String, comparison: ValueComparison)]
  /// nil after an error.
  let timing: PairedTiming?
  /// Plain functions that were traced for this.
  let tracedNames: [String]
  /// Whether the code as a whole became the graph, since it calls no function of its own.
  let isWholeCode: Bool

  /// - Errors: `SyntaxError` of the code, `KeyboardInterrupt`; what the code raises is part of the result.
  init(_ text: String, _ file: SourceFile, _ session: Session, timesCalls: Bool = true) throws {
    let statements = try Parser.parseModule(file)
    let sites = try CallSites(statements, file, session.interpreter)
    let state = SessionState(session.interpreter)
    func record(_ run: CallSites.Run) throws -> ExecutionRecord {
      try ExecutionRecord(session, from: state, eagerly: run != .graph) { (try sites.run(run), sites.seconds) }
    }
    let interceptor = TracingMode.interceptor
    TracingMode.interceptor = nil
    let progress = Progress(session, "%compare")
    defer {
      TracingMode.interceptor = interceptor
      progress.end()
    }
    eager = try record(.learning)
    progress.step("eagerly: done; as a graph …")
    isWholeCode = sites.callsLibraryOnly
    var runGraph = { () throws -> ExecutionRecord in try record(.graph) }
    var timeGraph = { () throws -> Double in
      _ = try sites.run(.graph)
      return sites.seconds
    }
    if isWholeCode {
      let cell = try GraphCell(statements, file, session).prepared()
      timeGraph = {
        let start = Clock.now
        _ = try cell?.run()
        return Clock.now - start
      }
      runGraph = {
        try ExecutionRecord(session, from: state, eagerly: false) {
          let start = Clock.now
          let value = try cell?.run() ?? .none
          return (value, Clock.now - start)
        }
      }
    }
    graph = try runGraph()
    later = graph.error == nil ? try runGraph() : nil
    tracedNames = sites.tracedNames
    value = ValueComparison(eager.value, graph.value, session.interpreter)
    assigned = Comparison.assigned(eager, graph, session.interpreter)
    guard timesCalls, eager.error == nil, graph.error == nil else {
      timing = nil
      return
    }
    timing = try Comparison.time(
      session, state, eager: { try TracingMode.with(runsFunctionsEagerly: true) {
        _ = try sites.run(.eager)
        return sites.seconds
      } }, graph: timeGraph, progress)
  }

  private static func assigned(
    _ eager: ExecutionRecord, _ graph: ExecutionRecord, _ interpreter: Interpreter
  ) -> [(name: String, comparison: ValueComparison)] {
    eager.changes.compactMap { (change: SessionState.Change) -> (name: String, comparison: ValueComparison)? in
      guard let first = change.assigned, let second = graph.changes.first(where: { $0.name == change.name })?.assigned
      else { return nil }
      return (change.name, ValueComparison(first, second, interpreter))
    }
  }

  private static func time(
    _ session: Session, _ state: SessionState, eager: () throws -> Double, graph: () throws -> Double,
    _ progress: Progress
  ) throws -> PairedTiming {
    let listener = TraceLedger.listener
    TraceLedger.listener = nil
    defer { TraceLedger.listener = listener }
    let watch = VariableWatch()
    var result: Result<PairedTiming, any Error>?
    _ = session.capturing {
      result = Result {
        try watch.during {
          try PairedTiming(
            budget: session.timingSeconds,
            prepare: {
              watch.restore()
              try state.restoreChanged()
            }, eager: eager, graph: graph,
            progress: { progress.step("timing, \(TimeText.short($0)); Ctrl-C ends it") })
        }
      }
    }
    watch.restore()
    try state.restoreChanged()
    guard let result else { throw Failure(.internalError, "the calls were not timed") }
    return try result.get()
  }
}
