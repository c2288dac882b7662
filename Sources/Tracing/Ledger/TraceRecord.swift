import Diagnostics
import Graphs
import Ops
import Script

/// What became of one trace: why it was made, what happened while it was made, how long it took, how often it was called.
public final class TraceRecord {
  public let function: String
  /// `int32[], 3`: the kinds of the arguments.
  public let signature: String
  public let reason: TraceReason
  /// Where the function is defined; nil for one that is not written in the script.
  public let place: SourcePlace?
  /// How long tracing took.
  public fileprivate(set) var seconds = 0.0
  public internal(set) var callCount = 0
  /// Nodes of the graph as it was traced, those of branches, loops and called functions included.
  public internal(set) var nodeCount = 0
  /// What ended the tracing, as the last line of a traceback; nil when it came to its end.
  public private(set) var failure: String?
  /// What happened while tracing, and so does not happen when the graph runs.
  public let effects = TraceEffects()
  /// How many calls were timed, and how long they took together. Calls are timed while somebody listens to the ledger.
  public private(set) var timedCalls = 0
  public private(set) var callSeconds = 0.0
  /// How long the first timed call took, which plans the graph as well; nil when none was timed.
  public private(set) var firstCallSeconds: Double?
  /// What was made; nil when it is gone, or was replaced by a second trace that makes no variables.
  public internal(set) weak var concrete: ConcreteFunctionObject?
  /// Whose trace it is: records of functions that are gone are not listed.
  weak var owner: TraceCache?

  init(function: String, signature: String, reason: TraceReason, place: SourcePlace?) {
    self.function = function
    self.signature = signature
    self.reason = reason
    self.place = place
  }

  func fail(seconds: Double, _ summary: String) {
    self.seconds = seconds
    failure = TraceRecord.firstLine(of: summary)
  }

  /// Class and first line of an error; of one in user code, those below its places.
  private static func firstLine(of summary: String) -> String {
    let lines = summary.split(separator: "\n").map(String.init)
    let isStaged = lines.first?.hasSuffix("in user code:") ?? false
    let indent = "    "
    let error = lines.dropFirst().first { (line: String) -> Bool in
      line.hasPrefix(indent) && !line.hasPrefix(indent + " ") && !line.hasPrefix(indent + "File ")
    }
    if isStaged, let error { return String(error.dropFirst(indent.count)) }
    return lines.first ?? summary
  }

  func finish(seconds: Double, graph: Graph) {
    self.seconds = seconds
    nodeCount = TraceRecord.nodeCount(of: graph)
  }

  func noteCall(seconds: Double) {
    timedCalls += 1
    callSeconds += seconds
    if firstCallSeconds == nil { firstCallSeconds = seconds }
  }

  /// How long a call took on average; nil when none was timed.
  public var meanCallSeconds: Double? { timedCalls == 0 ? nil : callSeconds / Double(timedCalls) }

  /// How long the timed calls after the first took on average; nil when there was none.
  public var laterCallSeconds: Double? {
    guard let firstCallSeconds, timedCalls > 1 else { return nil }
    return (callSeconds - firstCallSeconds) / Double(timedCalls - 1)
  }

  /// The kernels that are left after optimisation; nil when the trace is gone or can't be run.
  public var optimizedNodeCount: Int? {
    guard let concrete, let plan = try? concrete.function.plan() else { return nil }
    return plan.kernelCount
  }

  private static func nodeCount(of graph: Graph) -> Int {
    var seen: Set<ObjectIdentifier> = []
    return nodeCount(of: graph, &seen)
  }

  private static func nodeCount(of graph: Graph, _ seen: inout Set<ObjectIdentifier>) -> Int {
    guard seen.insert(ObjectIdentifier(graph)).inserted else { return 0 }
    var count = graph.nodes.count
    for node in graph.nodes {
      for entry in node.attributes.entries {
        for case let inner as ConcreteGraphFunction in functions(of: entry.value) {
          count += nodeCount(of: inner.graph, &seen)
        }
      }
    }
    return count
  }

  private static func functions(of value: AttributeValue) -> [any GraphFunction] {
    switch value {
    case .function(let function): [function]
    case .functions(let functions): functions
    default: []
    }
  }
}
