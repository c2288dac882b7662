import Script

/// What the last cells changed, to be taken back by `%undo`.
///
/// Keeping the state before a cell keeps the objects of it alive. Where a script could notice that (objects with
/// `__del__`, weak references), nothing is kept for the cell.
final class UndoHistory {
  /// One cell that changed something.
  struct Step {
    let number: Int
    fileprivate let state: SessionState?
    fileprivate let watch: VariableWatch
    /// Why the state could not be kept.
    let obstacle: String?
  }

  /// How many cells can be taken back; 0: none, and nothing is kept.
  var limit = 5 {
    didSet { steps.removeFirst(max(0, steps.count - max(0, limit))) }
  }
  /// Whether cells are watched at all: where nobody types, nobody takes back.
  var isOn = false
  private(set) var steps: [Step] = []
  /// The cell that runs looks back itself: it is no step.
  var skipsThisCell = false
  /// Objects and elements that are kept for a cell at most: more would be felt between cells.
  private static let weightLimit = 20_000

  /// Runs a cell and keeps what it takes to undo it.
  func during(_ number: Int, _ interpreter: Interpreter, _ body: () -> Void) {
    guard isOn, limit > 0 else { return body() }
    skipsThisCell = false
    var walk = SessionState.Bounds(weight: UndoHistory.weightLimit, refusesFinalizers: true)
    var state: SessionState? = SessionState(interpreter, within: &walk)
    // What can't be put back is not kept alive either.
    if walk.obstacle != nil { state = nil }
    let watch = VariableWatch()
    watch.during(body)
    if skipsThisCell { return }
    guard !watch.changed.isEmpty || state?.hasChanged(beside: UndoHistory.isResultName) != false else { return }
    steps.append(Step(number: number, state: state, watch: watch, obstacle: walk.obstacle))
    if steps.count > limit { steps.removeFirst() }
  }

  /// `_`, `__`, `_3`: a cell that only shows something changes these.
  static func isResultName(_ name: String) -> Bool {
    guard name.hasPrefix("_") else { return false }
    let rest = name.drop { $0 == "_" || $0 == "i" }
    return rest.allSatisfy { $0.isNumber }
  }

  /// What undoing did.
  struct Outcome {
    let number: Int
    let changes: [SessionState.Change]
    let variables: [(name: String, change: String)]
  }

  /// Takes the last step back; nil when there is none.
  ///
  /// - Errors: what a key's `__hash__` raises.
  func undo(_ interpreter: Interpreter) throws -> Outcome? {
    guard let step = steps.last, let state = step.state else { return nil }
    steps.removeLast()
    let changes = state.changes().filter { !UndoHistory.isResultName($0.name) }
    let variables = step.watch.changed.map { entry -> (name: String, change: String) in
      let now = entry.variable.value.map { ShortText.tensor($0, limit: 60) } ?? "no value"
      let then = entry.before.map { ShortText.tensor($0, limit: 60) } ?? "no value"
      return (entry.variable.name, "\(now) → \(then)")
    }
    step.watch.restore()
    try state.restoreChanged()
    return Outcome(number: step.number, changes: changes, variables: variables)
  }

  func forget() { steps = [] }
}
