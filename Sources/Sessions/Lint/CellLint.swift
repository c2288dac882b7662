import Diagnostics
import Script
import Tracing

/// Short warnings under a cell that defines a traced function, or traces one: what the rules find in its text, and what
/// was seen to happen while tracing. Nothing is said twice of one line.
final class CellLint {
  /// `%lint off` turns the warnings off.
  var isOn = true

  private static let mostShown = 3
  private var code: [(statements: [Statement], file: SourceFile)] = []
  private var firstRecord = 0
  private var isWanted = false
  /// Lines that have had their warning: `cell 3:12`.
  private var said: Set<String> = []

  /// - Parameter isWanted: false where nobody will see them.
  func begin(isWanted: Bool) {
    self.isWanted = isWanted && isOn
    code = []
    firstRecord = TraceLedger.records.count
  }

  func add(_ statements: [Statement], _ file: SourceFile) {
    if isWanted { code.append((statements, file)) }
  }

  /// The warnings of the cell that has ended.
  func end(_ interpreter: Interpreter) -> [String] {
    guard isWanted, !code.isEmpty else { return [] }
    defer { code = [] }
    let outside = OutsideNames(interpreter)
    var notes: [String] = []
    for (statements, file) in code where !outside.traced.isEmpty || file.text.contains("function") {
      for finding in Linter.check(LintedModule(file, statements, outside: outside, isWhole: false)) {
        add(finding, &notes)
      }
    }
    for record in TraceLedger.records.dropFirst(firstRecord) {
      for finding in TracedEffects.findings(record) { add(finding, &notes) }
    }
    let hidden = notes.count - CellLint.mostShown
    return hidden > 0 ? notes.prefix(CellLint.mostShown) + ["… \(hidden) more: %lint shows them"] : notes
  }

  private func add(_ finding: LintFinding, _ notes: inout [String]) {
    guard said.insert("\(finding.file.name):\(finding.line)").inserted else { return }
    notes.append(finding.note)
  }
}

extension OutsideNames {
  /// What a session's names hold.
  init(_ interpreter: Interpreter) {
    for item in interpreter.globals.items {
      guard let name = item.key.asString else { continue }
      switch item.value.asObject {
      case let module as ModuleObject: modules[name] = module.name
      case is ListObject, is DictObject, is SetObject: containers.insert(name)
      case let function as TracedFunctionObject where function.options.inputSignature == nil:
        traced[name] = function.pythonFunction.as(FunctionObject.self)?.code.parameterNames ?? []
      default: break
      }
    }
  }
}

/// What was seen while tracing: for findings that no text shows, such as the effects of functions that a traced one
/// calls.
enum TracedEffects {
  static let rule = "while-tracing"

  /// The effects of a trace, without prints that speak of tracing.
  static func findings(_ record: TraceRecord) -> [LintFinding] {
    record.effects.entries.compactMap { (entry: TraceEffects.Entry) -> LintFinding? in
      guard let place = entry.effect.place else { return nil }
      let source = place.file.text(of: place.span)
      if entry.effect.kind == .output, source.lowercased().contains("trac") { return nil }
      if makesVariable(place) { return nil }
      let times = EffectComparison.times(entry.count)
      let function = record.function == GraphCell.functionName ? "the cell" : record.function
      return LintFinding(
        rule, place.file, place.span,
        "\(entry.effect.text) happened \(times) while tracing \(function), not when its graph runs")
    }
  }

  /// Whether the line keeps a variable that it makes: the first trace of a function is the place for that.
  private static func makesVariable(_ place: SourcePlace) -> Bool {
    let line = place.file.line(place.file.lineIndex(at: place.span.start))
    return line.contains("Variable(") || line.contains("add_weight(")
  }

  /// Lines that put more than a hundred nodes into a graph.
  static func unrolledLines(_ concrete: ConcreteFunctionObject) -> [LintFinding] {
    var counts: [SourceSpan: Int] = [:]
    var places: [SourceSpan: SourcePlace] = [:]
    for node in concrete.graph.nodes {
      guard let place = node.place else { continue }
      counts[place.span, default: 0] += 1
      places[place.span] = place
    }
    return counts.filter { $0.value > 100 }.sorted { $0.key.start < $1.key.start }.compactMap {
      (entry: (key: SourceSpan, value: Int)) -> LintFinding? in
      guard let place = places[entry.key] else { return nil }
      return LintFinding(
        UnrolledLoopRule.name, place.file, place.span,
        "this put \(TimeText.grouped(entry.value)) nodes into the graph of \(concrete.name)",
        advice: "loop over tf.range: the graph then holds the body once")
    }
  }
}
