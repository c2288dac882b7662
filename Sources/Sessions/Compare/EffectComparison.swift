import Script

/// Python side effects by the piece of source that has them, with how often each happened in each execution.
struct EffectComparison {
  /// One piece of source with an effect.
  struct Entry {
    let effect: Effect
    var eager = 0
    var graph = 0
    /// In a call of the graph that did not have to trace.
    var later = 0

    /// Whether a call of the graph does as often what an eager call does.
    var isSame: Bool { eager == graph && graph == later }
    var name: String { "`\(effect.text)`" + (effect.lineNumber.map { " at line \($0)" } ?? "") }
  }

  /// In the order of their first occurrence.
  let entries: [Entry]

  init(eager: [Effect], graph: [Effect], later: [Effect]) {
    var entries: [Entry] = []
    func add(_ effects: [Effect], _ count: WritableKeyPath<Entry, Int>) {
      for effect in effects {
        if let index = entries.firstIndex(where: { $0.effect == effect }) {
          entries[index][keyPath: count] += 1
        } else {
          entries.append(Entry(effect: effect))
          entries[entries.count - 1][keyPath: count] = 1
        }
      }
    }
    add(eager, \.eager)
    add(graph, \.graph)
    add(later, \.later)
    self.entries = entries
  }

  init(_ comparison: Comparison) {
    let later = comparison.later ?? comparison.graph
    self.init(eager: comparison.eager.effects, graph: comparison.graph.effects, later: later.effects)
  }

  /// Those that a graph's calls do not repeat.
  var differing: [Entry] { entries.filter { !$0.isSame } }

  /// What sets the executions apart; nil when nothing does.
  var row: Row? {
    let lines = differing.prefix(8).map { (entry: Entry) -> String in
      let eager = entry.eager == 0 ? "not eagerly" : "\(EffectComparison.times(entry.eager)) a call eagerly"
      return "\(entry.name): \(eager), \(EffectComparison.graphText(entry))"
    }
    guard !lines.isEmpty else { return nil }
    let more = differing.count > 8 ? ["… \(differing.count - 8) more"] : []
    return Row("effects", lines + more)
  }

  private static func graphText(_ entry: Entry) -> String {
    if entry.graph == 0 && entry.later == 0 { return "not as a graph" }
    if entry.later == 0 { return "\(times(entry.graph)) as a graph, while tracing" }
    return "\(times(entry.graph)) as a graph, later \(times(entry.later))"
  }

  /// For the sentence: what differs in the same way is said at once.
  var clauses: [String] {
    var groups: [(predicate: String, names: [String])] = []
    for entry in differing {
      let predicate = EffectComparison.predicate(entry)
      if let index = groups.firstIndex(where: { $0.predicate == predicate }) {
        groups[index].names.append(entry.name)
      } else {
        groups.append((predicate, [entry.name]))
      }
    }
    return groups.map { (group: (predicate: String, names: [String])) -> String in
      let hidden = group.names.count - 3
      let names = hidden > 0 ? group.names.prefix(3) + ["\(hidden) more"] : group.names[...]
      return ComparisonConclusion.list(Array(names)) + " " + group.predicate
    }
  }

  private static func predicate(_ entry: Entry) -> String {
    if entry.graph == 0 && entry.later == 0 { return "ran eagerly only" }
    if entry.eager == 0 { return "ran as a graph only" }
    if entry.later == 0 { return "ran \(times(entry.graph)), while tracing" }
    return "ran \(times(entry.eager)) eagerly, \(times(entry.graph)) as a graph"
  }

  static func times(_ count: Int) -> String {
    switch count {
    case 0: "never"
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
  }
}
