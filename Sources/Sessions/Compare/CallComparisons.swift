import Diagnostics
import Ops
import Script
import Tracing

/// Compares the calls of traced functions that a session makes, wherever they stand: each runs eagerly first, from the
/// state that the graph then finds as well.
///
/// The program goes on with what the graph gave. Of many calls at one place the first ten are compared, then those whose
/// number is a power of two.
public final class CallComparisons {
  /// The calls at one place in the source.
  public struct Site {
    public let cell: Int
    public let line: Int
    public let function: String
    /// The source of the first call: `step(x)`.
    public let call: String
    public fileprivate(set) var calls = 0
    public fileprivate(set) var compared = 0
    /// The first difference; nil while all are equal.
    public fileprivate(set) var difference: String?
    /// The greatest distance of all results; nil where no floats came.
    public fileprivate(set) var ulps: UInt64?
    /// Traces that the calls made.
    public fileprivate(set) var traces = 0
    public fileprivate(set) var notes: [String] = []
    fileprivate var eager = CallTiming()
    fileprivate var graph = CallTiming()
    fileprivate var traced = CallTiming()

    public var isEqual: Bool { difference == nil }
    /// Medians, in seconds; nil where every call raised. The graph's without the calls that traced, if there are others.
    public var eagerSeconds: Double? { eager.count > 0 ? eager.median : nil }
    public var graphSeconds: Double? {
      if graph.count > 0 { return graph.median }
      return traced.count > 0 ? traced.median : nil
    }
  }

  /// In the order of the first calls.
  public private(set) var sites: [Site] = []
  /// The number of the cell that runs, for the sites.
  public var cell = 0

  private let session: Session
  private var places: [Place: Int] = [:]
  private var isComparing = false

  private struct Place: Hashable {
    let cell: Int
    let offset: Int
    let function: String
  }

  /// Begins to intercept the session's calls.
  public init(_ session: Session) {
    self.session = session
    session.isObserved = true
    TracingMode.interceptor = { [unowned self] (call: FunctionCallInProgress) throws -> Handle? in
      try intercept(call)
    }
  }

  public func end() {
    TracingMode.interceptor = nil
    TraceLedger.listener = nil
    session.isObserved = false
  }

  // MARK: Calls

  private func intercept(_ call: FunctionCallInProgress) throws -> Handle? {
    guard !isComparing, !TracingMode.runsFunctionsEagerly else { return nil }
    let index = site(of: call)
    sites[index].calls += 1
    guard CallComparisons.isSample(sites[index].calls) else { return nil }
    isComparing = true
    defer { isComparing = false }
    return try compare(call, index)
  }

  private static func isSample(_ number: Int) -> Bool { number <= 10 || number & (number - 1) == 0 }

  private func site(of call: FunctionCallInProgress) -> Int {
    let place = session.interpreter.callerPlace
    let key = Place(cell: cell, offset: place?.span.start ?? 0, function: call.function.name)
    if let known = places[key] { return known }
    let name = call.function.name == GraphCell.functionName ? "the cell" : call.function.name
    let text = place.map { ShortText.cut(ShortText.oneLine($0.file.text(of: $0.span)), 44) } ?? name
    sites.append(Site(cell: cell, line: place?.lineNumber ?? 0, function: call.function.name, call: text))
    places[key] = sites.count - 1
    return sites.count - 1
  }

  private func compare(_ call: FunctionCallInProgress, _ index: Int) throws -> Handle {
    let interpreter = session.interpreter
    let named = call.arguments.enumerated().map { (name: "argument \($0.offset)", value: $0.element) }
    let state = SessionState(
      interpreter,
      and: named + call.keywords.map { (name: $0.0, value: $0.1) } + [(name: call.function.name, value: call.function.callee)])
    func timed(_ callee: Handle) throws -> (value: Handle, seconds: Double) {
      let start = Clock.now
      let value = try interpreter.call(callee, call.arguments, keywords: call.keywords)
      return (value, Clock.now - start)
    }
    let eager = try ExecutionContext.withoutRecording {
      try ExecutionRecord(session, from: state, eagerly: true) { try timed(call.function.callee) }
    }
    let graph = try ExecutionRecord(session, from: state, eagerly: false, keepsState: true) {
      try timed(.object(call.function))
    }
    interpreter.output(graph.output)
    interpreter.errorOutput(graph.errorOutput)
    note(eager, graph, index)
    if let thrown = graph.thrown { throw thrown }
    return graph.givenValue
  }

  // MARK: Results

  private func note(_ eager: ExecutionRecord, _ graph: ExecutionRecord, _ index: Int) {
    let value = ValueComparison(eager.value, graph.value, session.interpreter)
    sites[index].compared += 1
    sites[index].traces += graph.traces.count
    if eager.error == nil { sites[index].eager.add(eager.seconds) }
    if graph.error == nil {
      if graph.traces.isEmpty { sites[index].graph.add(graph.seconds) } else { sites[index].traced.add(graph.seconds) }
    }
    if let ulps = value.worst?.ulps, eager.error == nil { sites[index].ulps = max(sites[index].ulps ?? 0, ulps) }
    let isRandom = eager.drewRandomNumbers || graph.drewRandomNumbers
    if isRandom {
      add("random ops differ by design", index)
    } else if sites[index].difference == nil {
      sites[index].difference = difference(eager, graph, value)
    }
    let effects = EffectComparison(eager: eager.effects, graph: graph.effects, later: graph.effects)
    for entry in effects.differing where entry.graph == 0 { add("\(entry.name) runs while tracing only", index) }
  }

  private func difference(
    _ eager: ExecutionRecord, _ graph: ExecutionRecord, _ value: ValueComparison
  ) -> String? {
    if eager.error?.type != graph.error?.type {
      return "\(eager.error?.type ?? "no error") eagerly, \(graph.error?.type ?? "no error") as a graph"
    }
    if let difference = value.difference, eager.error == nil { return difference }
    let variables = VariableComparison(eager, graph).differing
    return variables.isEmpty ? nil : "\(ComparisonConclusion.list(variables)) ends with another value"
  }

  private func add(_ note: String, _ index: Int) {
    if !sites[index].notes.contains(note) { sites[index].notes.append(note) }
  }
}
