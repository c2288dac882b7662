import Ops
import Tensors

/// What the two executions made of the variables.
struct VariableComparison {
  /// One variable that at least one of them changed.
  private struct Entry {
    let variable: VariableResource
    let before: Tensor?
    var eager: Tensor?
    var graph: Tensor?

    var isSame: Bool {
      switch (eager, graph) {
      case (nil, nil): true
      case (let eager?, let graph?):
        eager.dtype == graph.dtype && eager.shape == graph.shape && BitDistance(eager, graph).isEqual
      default: false
      }
    }
  }

  private var entries: [Entry] = []

  init(_ comparison: Comparison) { self.init(comparison.eager, comparison.graph) }

  init(_ eager: ExecutionRecord, _ graph: ExecutionRecord) {
    for change in eager.variables {
      entries.append(Entry(variable: change.variable, before: change.before, eager: change.after, graph: change.before))
    }
    for change in graph.variables {
      if let index = entries.firstIndex(where: { $0.variable === change.variable }) {
        entries[index].graph = change.after
      } else {
        entries.append(Entry(variable: change.variable, before: change.before, eager: change.before, graph: change.after))
      }
    }
  }

  /// One or two lines a variable.
  var lines: [String] {
    entries.flatMap { (entry: Entry) -> [String] in
      let name = entry.variable.name
      let before = VariableComparison.text(entry.before)
      if entry.isSame { return ["\(name)  both   \(before) → \(VariableComparison.text(entry.eager))"] }
      return [
        "\(name)  eager  \(before) → \(VariableComparison.text(entry.eager))",
        "\(name)  graph  \(before) → \(VariableComparison.text(entry.graph))",
      ]
    }
  }

  /// The names of the variables that end with other values.
  var differing: [String] { entries.filter { !$0.isSame }.map { $0.variable.name } }

  private static func text(_ value: Tensor?) -> String {
    value.map { ShortText.tensor($0, limit: 50) } ?? "uninitialized"
  }
}
