import Diagnostics
import Script

/// `f.traces`: the traces of a function as a sequence; it prints as a report.
public final class TraceListObject: Object {
  private let name: String
  private let records: [TraceRecord]

  public init(_ name: String, _ records: [TraceRecord]) {
    self.name = name
    self.records = records
    super.init(type: .traceList)
  }

  private var items: [Handle] {
    records.enumerated().map { .object(TraceObject($0.element, number: $0.offset + 1)) }
  }

  public override func repr(_ interpreter: Interpreter) throws -> String { TraceReport.text(name, records) }

  public override func length(_ interpreter: Interpreter) throws -> Int? { records.count }

  public override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    try interpreter.getItem(.list(items), Handle(key)).owned
  }

  public override func makeIterator(_ interpreter: Interpreter) throws -> Value? {
    let list = Handle.list(items).owned
    defer { list.release() }
    return try interpreter.makeIterator(list)
  }
}

/// One trace: when it was made and why, what it cost, what happened only then.
public final class TraceObject: Object {
  let record: TraceRecord
  let number: Int

  init(_ record: TraceRecord, number: Int) {
    self.record = record
    self.number = number
    super.init(type: .trace)
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    "<trace \(number) \(TraceReport.heading(record)): \(record.reason.sentence); \(TraceReport.figures(record))>"
  }
}

/// Something that a trace did and the graph does not do.
final class TraceEffectObject: Object {
  let entry: TraceEffects.Entry

  init(_ entry: TraceEffects.Entry) {
    self.entry = entry
    super.init(type: .traceEffect)
  }

  override func repr(_ interpreter: Interpreter) throws -> String {
    let line = entry.effect.lineNumber.map { " at line \($0)" } ?? ""
    return "<\(entry.effect.kind.rawValue) \(entry.effect.text)\(line)>"
  }
}

extension TypeObject {
  nonisolated(unsafe) static let traceList = TypeObject.sealed("Traces", module: "tandem")

  nonisolated(unsafe) static let trace: TypeObject = {
    let type = TypeObject.sealed("Trace", module: "tandem")
    func property(_ name: String, _ body: @escaping (TraceRecord) -> Handle) {
      type.defineProperty(name, get: { (instance: Handle, _: Interpreter) -> Handle in
        instance.as(TraceObject.self).map { body($0.record) } ?? .none
      })
    }
    type.defineProperty("number", get: { (instance: Handle, _: Interpreter) -> Handle in
      instance.as(TraceObject.self).map { .int($0.number) } ?? .none
    })
    property("function") { (record: TraceRecord) in .string(record.function) }
    property("signature") { (record: TraceRecord) in .string(record.signature) }
    property("reason") { (record: TraceRecord) in .string(record.reason.sentence) }
    property("argument") { (record: TraceRecord) in record.reason.change.map { .string($0.name) } ?? .none }
    property("before") { (record: TraceRecord) in record.reason.change.map { .string($0.before) } ?? .none }
    property("now") { (record: TraceRecord) in record.reason.change.map { .string($0.now) } ?? .none }
    property("difference") { (record: TraceRecord) in record.reason.change.map { .string($0.kind.rawValue) } ?? .none }
    property("seconds") { (record: TraceRecord) in .float(record.seconds) }
    property("calls") { (record: TraceRecord) in .int(record.callCount) }
    property("mean_seconds") { (record: TraceRecord) in record.meanCallSeconds.map { .float($0) } ?? .none }
    property("error") { (record: TraceRecord) in record.failure.map { .string($0) } ?? .none }
    property("nodes") { (record: TraceRecord) in .int(record.nodeCount) }
    property("optimized_nodes") { (record: TraceRecord) in record.optimizedNodeCount.map { .int($0) } ?? .none }
    property("effects") { (record: TraceRecord) in
      .list(record.effects.entries.map { .object(TraceEffectObject($0)) })
    }
    property("concrete_function") { (record: TraceRecord) in record.concrete.map { .object($0) } ?? .none }
    property("line") { (record: TraceRecord) in
      record.place.map { .int($0.file.lineNumber(at: $0.span.start)) } ?? .none
    }
    return type
  }()

  nonisolated(unsafe) static let traceEffect: TypeObject = {
    let type = TypeObject.sealed("TraceEffect", module: "tandem")
    func property(_ name: String, _ body: @escaping (TraceEffects.Entry) -> Handle) {
      type.defineProperty(name, get: { (instance: Handle, _: Interpreter) -> Handle in
        instance.as(TraceEffectObject.self).map { body($0.entry) } ?? .none
      })
    }
    property("kind") { (entry: TraceEffects.Entry) in .string(entry.effect.kind.rawValue) }
    property("text") { (entry: TraceEffects.Entry) in .string(entry.effect.text) }
    property("function") { (entry: TraceEffects.Entry) in .string(entry.effect.function) }
    property("line") { (entry: TraceEffects.Entry) in entry.effect.lineNumber.map { .int($0) } ?? .none }
    property("count") { (entry: TraceEffects.Entry) in .int(entry.count) }
    return type
  }()
}

extension TraceReason {
  /// The argument that changed, if that is why.
  public var change: ArgumentChange? {
    if case .argumentChanged(let change, _) = self { return change }
    return nil
  }
}
