import Diagnostics

/// Collects the steps of a walk for `%step --all` and `--until nan`.
final class StepListing: StepListener {
  private var rows: [StepRow] = []
  private var lastLine: String?
  private var skipped = 0
  private let onlyNonFinite: Bool
  /// The step at which a NaN or an infinity came up first.
  private(set) var found: StepView?
  private(set) var count = 0

  /// How many lines a listing has at most.
  static let limit = 400

  init(onlyNonFinite: Bool) { self.onlyNonFinite = onlyNonFinite }

  func entered(_ scope: String, depth: Int) {
    lastLine = nil
    guard !onlyNonFinite else { return }
    guard rows.count < StepListing.limit else { return }
    rows.append(StepRow(heading: String(repeating: "  ", count: depth - 1) + scope + ":"))
  }

  func stepped(_ view: StepView) throws {
    count = max(count, view.number)
    if onlyNonFinite {
      guard view.bearsNonFinite else { return }
      found = view
      throw StepQuit.failure
    }
    if rows.count >= StepListing.limit {
      if view.phase != .entering { skipped += 1 }
      return
    }
    rows.append(row(view))
  }

  private func row(_ view: StepView) -> StepRow {
    let place = StepText.place(view)
    let isNew = place != lastLine
    lastLine = place
    let name = view.phase == .left ? "→ " + view.name : view.name
    let indent = String(repeating: "  ", count: max(0, indentation(view)))
    return StepRow(
      number: view.phase == .left ? "" : String(view.number), name: indent + name,
      call: view.phase == .left ? "" : StepText.call(view, limit: 56), value: StepText.value(view),
      source: isNew && view.place != nil ? "line \(view.line ?? 0)  \(StepText.source(view.place))" : "")
  }

  private func indentation(_ view: StepView) -> Int { view.path.count > 1 ? view.path.count - 1 : 0 }

  /// The listing; nil when nothing has run.
  var text: String? {
    guard !rows.isEmpty else { return nil }
    let more = skipped > 0 ? "\n  … and \(skipped) more steps" : ""
    return StepRow.table(rows) + more
  }

  /// What `--until nan` has found, with its history.
  var findings: String {
    guard let found else { return "no NaN and no infinity in \(count) step\(count == 1 ? "" : "s")" }
    let place = found.place.map { " at line \($0.lineNumber) of \($0.file.name):  \(StepText.source($0))" } ?? ""
    let path = found.path.count > 1 ? " (\(StepText.path(found.path)))" : ""
    return "the first NaN or infinity is made by \(found.name)\(path)\(place)\n"
      + StepRow.table(StepText.history(of: found))
  }
}
