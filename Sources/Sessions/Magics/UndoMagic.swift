import Diagnostics
import Script

extension Magic {
  static let undo = Magic(
    "undo", usage: "undo [COUNT]", summary: "Put variables and names back as they were before the last cell.",
    details: """
      %undo takes back what the last cell changed that changed anything: names of the session, tf.Variables, lists,
      dicts, sets, arrays and objects that can be reached from names, and the state of random numbers. With a number it
      goes back that many cells. Files and what was printed stay; so do traces.

          v.assign(v * 0.9)
          %undo

      Several cells are kept (%config undo=10; 0 keeps none). Where a session holds very many objects, or objects with
      __del__, a cell is not kept, and %undo says so.
      """
  ) { (call: MagicCall) throws -> Handle? in
    let history = call.session.undoHistory
    call.session.isAboutSession()
    history.skipsThisCell = true
    let text = call.argument
    guard let count = text.isEmpty ? 1 : Int(text), count > 0 else {
      throw Failure(.valueError, "%undo expects a number of cells, got '\(text)'")
    }
    guard history.isOn, history.limit > 0 else {
      throw Failure(
        .valueError, "nothing is kept that could be undone",
        hint: history.isOn ? "%config undo=5 keeps five cells" : "%undo is for the shell")
    }
    for index in 0..<count {
      if let obstacle = history.steps.last?.obstacle {
        throw Failure(.valueError, "cell \(history.steps.last?.number ?? 0) can't be undone: \(obstacle)")
      }
      guard let outcome = try history.undo(call.interpreter) else {
        throw Failure(
          .valueError, index == 0 ? "there is nothing to undo" : "there is nothing more to undo",
          hint: "the last \(history.limit) cells that change something are kept")
      }
      call.session.markUndone(outcome.number)
      call.session.display(UndoText.of(outcome))
    }
    return nil
  }
}

/// What `%undo` says.
private enum UndoText {
  private static let limit = 12

  static func of(_ outcome: UndoHistory.Outcome) -> String {
    var lines = outcome.changes.map { (change: SessionState.Change) -> String in
      if change.before == "(nothing)" { return "  \(change.name) is gone" }
      if change.after == "(nothing)" { return "  \(change.name) is back: \(change.before)" }
      return "  \(change.name): \(change.after) → \(change.before)"
    }
    lines += outcome.variables.map { "  variable \($0.name): \($0.change)" }
    let more = lines.count - limit
    if more > 1 { lines = lines.prefix(limit) + ["  … and \(more) more"] }
    return (["undone: cell \(outcome.number)"] + lines).joined(separator: "\n")
  }
}
