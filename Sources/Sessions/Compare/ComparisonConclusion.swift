/// What a comparison comes to, in one plain sentence.
struct ComparisonConclusion {
  private let comparison: Comparison

  init(_ comparison: Comparison) { self.comparison = comparison }

  /// Whether the executions part: in value, error or variables. Random ops are no difference.
  var isDifferent: Bool {
    if comparison.eager.error?.type != comparison.graph.error?.type { return true }
    if drewRandomNumbers { return false }
    return firstDifference != nil || !VariableComparison(comparison).differing.isEmpty
  }

  /// Of the value, else of a name that was assigned.
  private var firstDifference: String? {
    if let difference = comparison.value.difference { return "the values differ: \(difference)" }
    for (name, comparison) in comparison.assigned {
      if let difference = comparison.difference { return "\(name) differs: \(difference)" }
    }
    return nil
  }

  private var drewRandomNumbers: Bool { comparison.eager.drewRandomNumbers || comparison.graph.drewRandomNumbers }

  var text: String {
    var parts = [equality]
    let variables = VariableComparison(comparison).differing
    if !variables.isEmpty, !drewRandomNumbers {
      parts.append("\(ComparisonConclusion.list(variables)) \(variables.count == 1 ? "ends" : "end") with another value")
    }
    if let speed { parts.append(speed) }
    parts += EffectComparison(comparison).clauses
    return parts.joined(separator: "; ") + "."
  }

  private var equality: String {
    let (eager, graph) = (comparison.eager.error, comparison.graph.error)
    switch (eager, graph) {
    case (nil, let graph?): return "only the graph raises \(graph.type)"
    case (let eager?, nil): return "only eager execution raises \(eager.type)"
    case (let eager?, let graph?):
      if eager == graph { return "both raise the same \(eager.type)" }
      if eager.type == graph.type { return "both raise \(eager.type), in other words or elsewhere" }
      return "both raise: \(eager.type) eagerly, \(graph.type) as a graph"
    case (nil, nil): break
    }
    if let firstDifference {
      return drewRandomNumbers ? "the values differ, as stateful random ops do by design" : firstDifference
    }
    if !comparison.eager.value.isNoneOrUndefined { return comparison.value.equality }
    return comparison.assigned.first?.comparison.equality ?? "neither gives a value"
  }

  private var speed: String? {
    guard let timing = comparison.timing, timing.eager.count > 0, timing.graph.count > 0 else { return nil }
    let ratio = timing.eager.median / max(timing.graph.median, 1e-12)
    let from = comparison.graph.traces.isEmpty ? "" : " from the second call on"
    if ratio > 0.95, ratio < 1.05 { return "equally quick" + from }
    return ratio > 1
      ? "the graph is \(TimeText.significant(ratio)) times quicker\(from)"
      : "eager is \(TimeText.significant(1 / ratio)) times quicker\(from)"
  }

  /// `a, b and c`.
  static func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
