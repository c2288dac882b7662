import Diagnostics
import Script
import Tracing

extension Magic {
  static let bench = Magic(
    "bench", usage: "bench [-t SECONDS] CALL", summary: "Time a call eagerly and as a graph, in turn.",
    details: """
      %bench calls a function op by op and as a traced function, in turn, for about two seconds (or those of -t), and
      shows the times' median and spread, the first call with its trace, and after how many calls the trace has paid for
      itself. Unlike %compare it does not look at values and puts nothing back: what the function changes stays.

          %bench f(tf.constant([1.0, 2.0]))
          %bench -t 0.5 model(x)
      """
  ) { (call: MagicCall) throws -> Handle? in
    let options = try MagicWords(call.argument, magic: "bench", valued: ["-t"])
    let seconds = options.value("-t").map { Double($0) } ?? 2.0
    guard let seconds, seconds > 0, seconds <= 3600 else {
      throw Failure(.valueError, "%bench: -t expects seconds, got '\(options.value("-t") ?? "")'")
    }
    guard !options.rest.isEmpty else {
      throw Failure(.valueError, "%bench was given nothing to call", hint: "write %bench f(x)")
    }
    let function = try FunctionCall(call, magic: "bench", text: String(options.rest))
    guard function.isCall else {
      throw Failure(.typeError, "%bench expects a call, got '\(options.rest)'", hint: "write \(options.rest)(…)")
    }
    let bench = try call.session.withoutNotes { try CallBench(function, call, seconds: seconds) }
    call.session.display(bench.text, isVolatile: true)
    return nil
  }
}

/// The figures of one call.
private struct CallBench {
  let name: String
  let timing: PairedTiming
  let firstCall: Double
  let traceSeconds: Double

  init(_ function: FunctionCall, _ call: MagicCall, seconds: Double) throws {
    let interpreter = call.interpreter
    let traced = try function.traced(interpreter)
    name = function.text
    func run() throws -> Double {
      let start = Clock.now
      _ = try interpreter.call(.object(traced), function.arguments, keywords: function.keywords)
      return Clock.now - start
    }
    let records = TraceLedger.records.count
    firstCall = try run()
    traceSeconds = TraceLedger.records.dropFirst(records).reduce(0.0) { $0 + $1.seconds }
    timing = try call.session.silenced {
      try PairedTiming(
        budget: seconds, prepare: {}, eager: { try TracingMode.with(runsFunctionsEagerly: true, run) }, graph: run,
        progress: { (_: Double) in })
    }
  }

  var text: String {
    let (eager, graph) = (timing.eager, timing.graph)
    var lines = [
      "eager       \(eager.text)", "graph       \(graph.text)",
      "first call  \(TimeText.short(firstCall))" + (traceSeconds > 0 ? ", \(TimeText.short(traceSeconds)) of it tracing" : ""),
    ]
    let gain = eager.median - graph.median
    if graph.median > 0, eager.median > 0 {
      let isQuicker = gain >= 0
      let factor = isQuicker ? eager.median / graph.median : graph.median / eager.median
      lines.append("the graph is \(TimeText.significant(factor)) times \(isQuicker ? "quicker" : "slower")")
    }
    if gain > 0, traceSeconds > 0 {
      let calls = Int((traceSeconds / gain).rounded(.up))
      lines[lines.count - 1] += "; its trace has paid after \(TimeText.grouped(calls)) call\(calls == 1 ? "" : "s")"
    }
    if timing.wasStopped { lines.append("stopped by Ctrl-C") }
    return lines.joined(separator: "\n")
  }
}

extension Session {
  /// Runs `body`; what it prints is thrown away.
  func silenced<Result>(_ body: () throws -> Result) rethrows -> Result {
    let saved = (interpreter.output, interpreter.errorOutput)
    interpreter.output = { (_: String) in }
    interpreter.errorOutput = { (_: String) in }
    defer { (interpreter.output, interpreter.errorOutput) = saved }
    return try body()
  }
}
