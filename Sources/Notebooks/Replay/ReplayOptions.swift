import Diagnostics
import Sessions

/// How a notebook is replayed.
public struct ReplayOptions: Sendable {
  /// Which of the cells run.
  public var selection = CellSelection()
  /// Whether a failing cell is followed by the next one.
  public var goesOn = false
  /// A cell that runs longer, in seconds, fails.
  public var timeout: Double?
  /// In place of the header's seed.
  public var seed: Int?
  /// Names that are set after the cell tagged `parameters`, or first of all.
  public var parameters = ReplayParameters()
  /// Whether every call of a traced function is compared with its eager execution.
  public var comparesCalls = false

  public init() {}
}

/// Which cells of a notebook run. Cells are named by their number (from 1, text cells counted), their id or their title.
public struct CellSelection: Sendable, Equatable {
  /// The first; the ones before are left out.
  public var from: String?
  /// The last.
  public var until: String?
  /// Only these.
  public var only: [String] = []

  public init() {}

  /// The places of the cells that run.
  ///
  /// - Errors: `ValueError` for a cell that there is not.
  func places(in notebook: Notebook) throws -> Set<Int> {
    let first = try from.map { try CellSelection.place($0, in: notebook) } ?? 0
    let last = try until.map { try CellSelection.place($0, in: notebook) } ?? notebook.cells.count - 1
    let chosen = try only.map { try CellSelection.place($0, in: notebook) }
    return Set(notebook.cells.indices.filter { $0 >= first && $0 <= last && (chosen.isEmpty || chosen.contains($0)) })
  }

  private static func place(_ name: String, in notebook: Notebook) throws -> Int {
    if let place = notebook.cells.firstIndex(where: { $0.text("id") == name }) { return place }
    if let place = notebook.cells.firstIndex(where: { $0.title == name }) { return place }
    if let number = Int(name), notebook.cells.indices.contains(number - 1) { return number - 1 }
    let names = notebook.cells.compactMap { $0.text("id") ?? ($0.title.isEmpty ? nil : $0.title) }
    let near = Spelling.nearest(to: name, among: names)
    throw Failure(
      .valueError, "there is no cell '\(name)'",
      hint: near.map { "did you mean '\($0)'?" } ?? "a cell's number (1 to \(notebook.cells.count)), id or title")
  }
}
