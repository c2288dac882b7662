/// The cells that were typed, oldest first, and how Up and Down walk through them.
public struct CellHistory: Sendable {
  public static let limit = 10_000

  public private(set) var cells: [String]
  /// Where the walk is; `cells.count` stands for the cell being typed.
  private var place: Int
  /// What was typed before the walk began: only cells that begin so are visited, and it comes back at the end.
  private var typed = ""

  public init(_ cells: [String] = []) {
    self.cells = cells
    place = cells.count
  }

  /// Remembers a cell; a repetition of the last one counts once.
  public mutating func add(_ cell: String) {
    defer { rewind() }
    guard !cell.isEmpty, cell != cells.last else { return }
    cells.append(cell)
    if cells.count > CellHistory.limit { cells.removeFirst(cells.count - CellHistory.limit) }
  }

  /// Whether a remembered cell is shown.
  var isWalking: Bool { place < cells.count }

  /// Ends the walk.
  public mutating func rewind() {
    place = cells.count
    typed = ""
  }

  /// The cell before; nil at the oldest one.
  public mutating func previous(than shown: String) -> String? {
    if place == cells.count { typed = shown }
    guard let found = cells[..<place].lastIndex(where: { $0.hasPrefix(typed) && $0 != shown }) else { return nil }
    place = found
    return cells[found]
  }

  /// The cell after; what was typed, after the newest one.
  public mutating func next() -> String? {
    guard place < cells.count else { return nil }
    let rest = cells[(place + 1)...]
    guard let found = rest.firstIndex(where: { $0.hasPrefix(typed) }) else {
      place = cells.count
      return typed
    }
    place = found
    return cells[found]
  }
}
