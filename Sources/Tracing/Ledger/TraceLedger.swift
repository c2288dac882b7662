import Diagnostics

/// What became of one trace: why it was made, how long it took, how often it was called.
public final class TraceRecord {
  public let function: String
  /// `int32[], 3`: the kinds of the arguments.
  public let signature: String
  public let reason: TraceReason
  public fileprivate(set) var seconds = 0.0
  public internal(set) var callCount = 0
  public internal(set) var nodeCount = 0
  /// Where the function is defined.
  public let place: SourcePlace?

  init(function: String, signature: String, reason: TraceReason, place: SourcePlace?) {
    self.function = function
    self.signature = signature
    self.reason = reason
    self.place = place
  }

  func finish(seconds: Double, nodes: Int) {
    self.seconds = seconds
    nodeCount = nodes
  }
}

/// Why a trace was made.
public enum TraceReason: Sendable, CustomStringConvertible {
  case firstCall
  /// The argument that differs from the nearest earlier trace, and both kinds.
  case argumentChanged(name: String, before: String, now: String)
  /// The arguments have another number or nesting than before.
  case structureChanged
  /// The first trace made variables: this one may not.
  case variablesCreated
  /// Asked for by `get_concrete_function`.
  case requested

  public var description: String {
    switch self {
    case .firstCall: "first call"
    case .argumentChanged(let name, let before, let now): "\(name): \(before) → \(now)"
    case .structureChanged: "another number of arguments"
    case .variablesCreated: "the first trace made variables"
    case .requested: "asked for"
    }
  }
}

/// Something that happened to a traced function, for whoever shows it.
public enum FunctionEvent {
  case traced(TraceRecord)
  /// A call ended; only reported while somebody listens.
  case ran(TraceRecord, seconds: Double)
  /// A function was traced often; the text is TensorFlow's warning.
  case warning(String)
}

/// All traces of the process, in the order of making, and who wants to hear of them.
public enum TraceLedger {
  nonisolated(unsafe) public private(set) static var records: [TraceRecord] = []
  /// Told of traces and calls. While it is nil, calls are not timed.
  nonisolated(unsafe) public static var listener: ((FunctionEvent) -> Void)?

  static func add(_ record: TraceRecord) {
    records.append(record)
    listener?(.traced(record))
  }

  public static func removeAll() { records.removeAll() }
}
