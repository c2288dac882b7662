import CEdit

/// The cells that were typed, oldest first, and how Up and Down walk through them.
public struct CellHistory: Sendable {
  public static let limit = 100_000

  private let earlier: EarlierCells
  private var recent: [String] = []
  /// Where the walk is; nil stands for the cell being typed.
  private var place: Int?
  /// What was typed before the walk began: only cells that begin so are visited, and it comes back at the end.
  private var typed = ""

  public init(_ cells: [String] = []) { earlier = EarlierCells { cells } }

  /// - Parameter load: gives the cells of earlier runs; called when somebody looks back the first time.
  public init(load: @escaping @Sendable () -> [String]) { earlier = EarlierCells(load) }

  /// How many there are.
  public var count: Int { earlier.cells.count + recent.count }
  /// All of them.
  public var cells: [String] { earlier.cells + recent }

  /// Those of earlier runs.
  var earlierCells: [String] { earlier.cells }

  subscript(index: Int) -> String {
    let first = earlier.cells.count
    return index < first ? earlier.cells[index] : recent[index - first]
  }

  /// Remembers a cell; a repetition of the last one counts once.
  ///
  /// - Returns: whether it is remembered now and was not before.
  @discardableResult
  public mutating func add(_ cell: String) -> Bool {
    defer { rewind() }
    guard !cell.isEmpty, cell != recent.last ?? (earlier.isLoaded ? earlier.cells.last : nil) else { return false }
    recent.append(cell)
    return true
  }

  /// Whether a remembered cell is shown.
  var isWalking: Bool { place != nil }

  /// Ends the walk.
  public mutating func rewind() {
    place = nil
    typed = ""
  }

  /// The cell before; nil at the oldest one.
  public mutating func previous(than shown: String) -> String? {
    if place == nil { typed = shown }
    var index = place ?? count
    while index > 0 {
      index -= 1
      let cell = self[index]
      guard cell.hasPrefix(typed), cell != shown else { continue }
      place = index
      return cell
    }
    return nil
  }

  /// The cell after; what was typed, after the newest one.
  public mutating func next() -> String? {
    guard let start = place else { return nil }
    for index in start + 1..<max(start + 1, count) where self[index].hasPrefix(typed) {
      place = index
      return self[index]
    }
    place = nil
    return typed
  }

  /// The nearest cell that contains the text: capitals count when the text has some.
  func place(of text: String, from start: Int, isOlder: Bool, otherThan shown: String?) -> Int? {
    let isExact = text.contains { $0.isUppercase }
    var index = start + (isOlder ? -1 : 1)
    while index >= 0, index < count {
      let cell = self[index]
      if CellHistory.contains(cell, text, isExact: isExact), cell != shown { return index }
      index += isOlder ? -1 : 1
    }
    return nil
  }

  private static func contains(_ cell: String, _ text: String, isExact: Bool) -> Bool {
    text.withCString { (wanted: UnsafePointer<CChar>) -> Bool in
      cell.withCString { cedit_contains($0, wanted, isExact ? 1 : 0) != 0 }
    }
  }
}

/// The cells of earlier runs, read when they are asked for: most runs never look at them.
private final class EarlierCells: @unchecked Sendable {
  private let load: @Sendable () -> [String]
  private(set) var isLoaded = false

  init(_ load: @escaping @Sendable () -> [String]) { self.load = load }

  lazy var cells: [String] = {
    isLoaded = true
    return load()
  }()
}
