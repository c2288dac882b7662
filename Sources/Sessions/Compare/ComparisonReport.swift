import Script
import Tensors
import Tracing

/// A comparison in words: one row a subject, `both` where the two agree, and a sentence at the end.
struct ComparisonReport {
  private let comparison: Comparison
  private let interpreter: Interpreter

  init(_ comparison: Comparison, _ interpreter: Interpreter) {
    self.comparison = comparison
    self.interpreter = interpreter
  }

  /// What is the same in every run.
  var findings: String {
    var rows: [Row] = [valueRow]
    rows += [printRow("print", \.output), printRow("stderr", \.errorOutput)].compactMap { $0 }
    if let effects = EffectComparison(comparison).row { rows.append(effects) }
    rows += variableRows + changeRows
    rows.append(traceRow)
    if drewRandomNumbers {
      rows.append(Row("random", ["stateful random ops ran: their numbers differ by design, each trace has its own"]))
    }
    return Row.text(rows)
  }

  /// What differs from run to run; nil after an error.
  var times: String? {
    guard let timing = comparison.timing else { return nil }
    let graphFirst = TimeText.short(comparison.graph.seconds)
    let first = comparison.graph.traces.isEmpty ? "first \(graphFirst)" : "first, with its trace, \(graphFirst)"
    let row = Row(
      "times",
      [
        "eager  \(timing.eager.text), first \(TimeText.short(comparison.eager.seconds))",
        "graph  \(timing.graph.text), \(first)",
      ] + (timing.wasStopped ? ["stopped by Ctrl-C: the figures are of the calls so far"] : []))
    return Row.text([row])
  }

  /// The plain sentence.
  var conclusion: String { ComparisonConclusion(comparison).text }

  private var drewRandomNumbers: Bool { comparison.eager.drewRandomNumbers || comparison.graph.drewRandomNumbers }

  // MARK: Values and errors

  private var valueRow: Row {
    let (eager, graph) = (comparison.eager, comparison.graph)
    guard eager.error == nil, graph.error == nil else {
      if let error = eager.error, graph.error == error { return Row("error", ["both   \(error.text)"]) }
      return Row("error", ["eager  \(ending(eager))", "graph  \(ending(graph))"])
    }
    let isNothing = eager.value.isNoneOrUndefined && graph.value.isNoneOrUndefined
    if isNothing {
      let assigned = comparison.assigned
      if assigned.isEmpty { return Row("value", ["both   None"]) }
      return Row("value", assigned.map { "\($0.name): \($0.comparison.difference ?? $0.comparison.equality)" })
    }
    if comparison.value.isEqual, comparison.value.remark == nil {
      return Row("value", ["both   \(text(eager.value))", comparison.value.equality])
    }
    var lines = ["eager  \(text(eager.value))", "graph  \(text(graph.value))"]
    lines.append(comparison.value.difference ?? comparison.value.equality)
    if let remark = comparison.value.remark { lines.append(remark) }
    return Row("value", lines)
  }

  private func ending(_ record: ExecutionRecord) -> String {
    record.error.map { $0.text } ?? "no error; \(text(record.value))"
  }

  private func text(_ value: Handle) -> String { ShortText.of(value, interpreter, limit: 90) }

  // MARK: Output

  private func printRow(_ title: String, _ stream: KeyPath<ExecutionRecord, String>) -> Row? {
    let eager = comparison.eager[keyPath: stream]
    let graph = comparison.graph[keyPath: stream]
    let later = comparison.later?[keyPath: stream] ?? graph
    if eager.isEmpty && graph.isEmpty { return nil }
    if eager == graph && graph == later { return Row(title, labelled("both", eager)) }
    if eager == graph { return Row(title, labelled("both", eager) + labelled("later", later)) }
    var lines = labelled("eager", eager) + labelled("graph", graph)
    if later != graph { lines += labelled("later", later) }
    return Row(title, lines)
  }

  private func labelled(_ label: String, _ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { ShortText.cut(String($0), 90) }
    if lines.last == "" { lines.removeLast() }
    if lines.isEmpty { lines = ["(nothing)"] }
    if lines.count > 6 { lines = lines.prefix(5) + ["… \(lines.count - 5) more lines"] }
    let blank = String(repeating: " ", count: 7)
    let head = label + String(repeating: " ", count: max(1, 7 - label.count))
    return lines.enumerated().map { ($0.offset == 0 ? head : blank) + $0.element }
  }

  // MARK: State

  private var variableRows: [Row] {
    let changes = VariableComparison(comparison).lines
    return changes.isEmpty ? [] : [Row("variables", changes)]
  }

  /// Changes of names, containers and attributes.
  private var changeRows: [Row] {
    let (eager, graph, later) = (comparison.eager.changes, comparison.graph.changes, comparison.later?.changes)
    var names: [String] = []
    for change in eager + graph where !names.contains(change.name) { names.append(change.name) }
    let lines = names.prefix(6).flatMap { (name: String) -> [String] in
      func arrow(_ changes: [SessionState.Change]) -> String {
        changes.first { $0.name == name }?.arrow ?? "unchanged"
      }
      let (first, second) = (arrow(eager), arrow(graph))
      let third = later.map { arrow($0) } ?? second
      var lines = first == second ? ["\(name)  both   \(first)"] : ["\(name)  eager  \(first)", "\(name)  graph  \(second)"]
      if third != second { lines.append("\(name)  later  \(third)") }
      return lines
    }
    guard !lines.isEmpty else { return [] }
    let more = names.count > 6 ? ["… \(names.count - 6) more"] : []
    return [Row("changed", lines + more + ["put back after each call"])]
  }

  // MARK: Traces

  private var traceRow: Row {
    let traces = comparison.graph.traces + (comparison.later?.traces ?? [])
    var lines = traces.prefix(4).map { "\($0.function)(\($0.signature)): \($0.reason)" }
    if traces.count > 4 { lines.append("… \(traces.count - 4) more") }
    if traces.isEmpty {
      lines = comparison.graph.error == nil ? ["none made: there was one for these arguments"] : ["none made"]
    }
    if let later = comparison.later?.traces, !later.isEmpty { lines.append("the second call traced again") }
    if comparison.isWholeCode {
      lines.append("the code calls no function of yours: it was traced as a whole")
    } else if !comparison.tracedNames.isEmpty {
      let names = comparison.tracedNames.joined(separator: ", ")
      lines.append("\(names): plain Python, traced for this comparison")
    }
    return Row("traces", lines)
  }
}

/// A titled row of lines.
struct Row {
  private static let width = 10
  let title: String
  let lines: [String]

  init(_ title: String, _ lines: [String]) {
    self.title = title
    self.lines = lines
  }

  static func text(_ rows: [Row]) -> String {
    rows.flatMap { (row: Row) -> [String] in
      row.lines.enumerated().map { (index: Int, line: String) -> String in
        let head = index == 0 ? row.title : ""
        return head + String(repeating: " ", count: max(1, width - head.count)) + line
      }
    }.joined(separator: "\n")
  }
}
