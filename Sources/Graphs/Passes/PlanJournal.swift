/// What the passes did to a graph's nodes while its plan was made.
public final class PlanJournal {
  /// The passes, in the order in which a reader thinks of them.
  public enum Pass: Int, CaseIterable, Sendable {
    case calls, branches, passing, folding, merging, dead

    /// What the pass is called, and what it did to a node.
    var title: (name: String, verb: String) {
      switch self {
      case .calls: ("calls", "taken apart")
      case .branches: ("branches", "decided")
      case .passing: ("identities", "passed through")
      case .folding: ("constants", "folded")
      case .merging: ("equal steps", "merged")
      case .dead: ("dead steps", "removed")
      }
    }
  }

  public struct Entry: Sendable {
    public let pass: Pass
    /// The node, within called functions with the path to it.
    public let node: String
    /// What became of it: `= 12`, `(the same as add)`.
    public let detail: String
  }

  public private(set) var entries: [Entry] = []
  /// Nodes of the graph, nested functions included, and steps of the plan.
  public var nodeCount = 0
  public var stepCount = 0

  /// What values are called, after the nodes that made them.
  var names: [PlanValue: String] = [:]

  public init() {}

  func add(_ pass: Pass, _ node: String, _ detail: String = "") {
    entries.append(Entry(pass: pass, node: node, detail: detail))
  }

  /// A summary line a pass, and under it the nodes, then what is left.
  public func text(of name: String) -> String {
    var text = "\(name): \(PlanJournal.counted(nodeCount, "node")) in the graph, "
      + "\(PlanJournal.counted(stepCount, "step")) in the plan\n"
    for pass in Pass.allCases {
      let found = entries.filter { (entry: Entry) -> Bool in entry.pass == pass }
      if found.isEmpty { continue }
      text += "\n\(pass.title.name): \(found.count) \(pass.title.verb)\n"
      for entry in found { text += "  - \(entry.node)" + (entry.detail.isEmpty ? "" : " \(entry.detail)") + "\n" }
    }
    if entries.isEmpty { text += "\nno pass changed anything\n" }
    return text
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
