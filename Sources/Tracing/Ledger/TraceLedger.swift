/// Something that happened to a traced function, for whoever shows it.
public enum FunctionEvent {
  case traced(TraceRecord)
  /// A call ended; only reported while somebody listens.
  case ran(TraceRecord, seconds: Double)
  /// A function was traced often; the text is TensorFlow's warning.
  case warning(String)
}

/// All traces of the process, those that failed included, in the order of making, and who wants to hear of them.
public enum TraceLedger {
  nonisolated(unsafe) public private(set) static var records: [TraceRecord] = []
  /// Told of traces and calls. While it is nil, calls are not timed.
  nonisolated(unsafe) public static var listener: ((FunctionEvent) -> Void)?

  static func add(_ record: TraceRecord) {
    records.append(record)
    if record.failure == nil { listener?(.traced(record)) }
  }

  static func noteCall(_ record: TraceRecord, seconds: Double) {
    record.noteCall(seconds: seconds)
    listener?(.ran(record, seconds: seconds))
  }

  public static func removeAll() { records.removeAll() }

  /// The records of functions that are still there, those of one function together, in the order of their first traces.
  public static var byFunction: [[TraceRecord]] {
    var order: [ObjectIdentifier] = []
    var groups: [ObjectIdentifier: [TraceRecord]] = [:]
    for record in records {
      guard let owner = record.owner else { continue }
      let key = ObjectIdentifier(owner)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(record)
    }
    return order.compactMap { groups[$0] }
  }
}
