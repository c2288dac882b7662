/// A code cell that a replay runs. Two steps are equal when running them in equal sessions must give the same: a cell whose
/// line in the file has moved is another one, since tracebacks and displays name lines.
public struct ReplayStep: Sendable, Equatable {
  /// The cell's place in the notebook.
  public let place: Int
  public let cell: NotebookCell
  /// The cell that sets parameters, if it belongs before this one.
  let parameters: NotebookCell?

  /// The cell's number as people count: from 1, text cells among them.
  public var number: Int { place + 1 }

  public static func == (one: ReplayStep, other: ReplayStep) -> Bool {
    one.place == other.place && one.cell.source == other.cell.source && one.cell.firstLine == other.cell.firstLine
      && one.cell.metadata.elementsEqual(other.cell.metadata, by: ==) && one.cell.outputs == other.cell.outputs
      && one.parameters?.source == other.parameters?.source
  }
}

extension Replay {
  /// The cells that run, in order.
  ///
  /// - Errors: `ValueError` for a selection that names no cell.
  public func steps() throws -> [ReplayStep] {
    var parameters = options.parameters.cell(for: notebook)
    var steps: [ReplayStep] = []
    for place in try options.selection.places(in: notebook).sorted() {
      let cell = notebook.cells[place]
      guard cell.kind == .code, !cell.isSkipped else { continue }
      let belongsHere = parameters.map { $0.place <= place } ?? false
      steps.append(ReplayStep(place: place, cell: cell, parameters: belongsHere ? parameters?.cell : nil))
      if belongsHere { parameters = nil }
    }
    return steps
  }
}
