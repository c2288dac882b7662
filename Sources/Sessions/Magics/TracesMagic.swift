import Diagnostics
import Script
import Tracing

extension Magic {
  static let traces = Magic(
    "traces", usage: "traces [FUNCTION]",
    summary: "Show a function's traces: why each was made, what it cost, what happened only while tracing.",
    details: """
      A traced function runs its Python code once for each kind of arguments. %traces tells for each of these traces which
      argument made it necessary, how long it took, how often it was called, and how many nodes its graph has before and
      after optimisation. Below stand the lines that did something while tracing that calls of the graph don't do again:
      prints, changes of lists and attributes, global names, random numbers, the time.

          %traces f
          %traces model.call

      %traces alone shows all functions of the session. f.traces has the same as objects: f.traces[0].effects.
      """
  ) { (call: MagicCall) throws -> Handle? in
    let text = call.argument.trimmingSpaces
    if text.isEmpty {
      call.session.display(TracesText.ofSession(), isVolatile: true)
    } else {
      call.session.display(try TracesText.of(call.runEagerly(text), named: text), isVolatile: true)
    }
    return nil
  }
}

/// What `%traces` says.
private enum TracesText {
  static func ofSession() -> String {
    let functions = TraceLedger.byFunction
    if functions.isEmpty { return "no function has been traced" }
    let reports = functions.map { (records: [TraceRecord]) -> String in
      let name = records.first?.function ?? ""
      return TraceReport.text(name == GraphCell.functionName ? "the cell" : name, records)
    }
    return reports.joined(separator: "\n\n")
  }

  static func of(_ value: Handle, named name: String) throws -> String {
    switch value.asObject {
    case let function as TracedFunctionObject: return TraceReport.text(name, function.traceRecords)
    case let concrete as ConcreteFunctionObject: return TraceReport.text(name, concrete.record.map { [$0] } ?? [])
    default:
      throw Failure(
        .typeError, "%traces shows traced functions; \(name) is \(value.typeName)",
        hint: "decorate the function with @tf.function, and call it")
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
