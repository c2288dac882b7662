/// A search through the history that goes on with every key (Ctrl-R).
public struct HistorySearch: Equatable, Sendable {
  public fileprivate(set) var query = ""
  /// The number of the cell that is shown; nil when none was found yet.
  fileprivate var place: Int?
  public fileprivate(set) var fails = false
  /// What was being typed.
  fileprivate let before: CellBuffer

  init(before: CellBuffer) { self.before = before }

  /// Stands in the prompt's place.
  public var prompt: String { fails ? "no cell with '\(query)': " : "search '\(query)': " }

  /// What a key did to a search.
  enum Answer {
    case goesOn
    /// The cell that was found is edited now.
    case accepted
    /// The same, and the key does what it always does.
    case acceptedBeforeKey
    /// What was typed is back.
    case cancelled
  }
}

extension CellEditor {
  /// Begins to search; when that has begun, looks for an older cell.
  mutating func beginSearch() {
    if search == nil { search = HistorySearch(before: buffer) }
  }

  /// Takes a key while a search goes on.
  mutating func searchKey(_ key: Unicode.Scalar) -> HistorySearch.Answer {
    guard var found = search else { return .acceptedBeforeKey }
    switch key.value {
    case 0x12, 0x10: look(&found, from: found.place ?? history.count, isOlder: true, otherThan: buffer.text)
    case 0x13, 0x0E: look(&found, from: found.place ?? -1, isOlder: false, otherThan: buffer.text)
    case 0x7F, 0x08:
      if !found.query.isEmpty { found.query.unicodeScalars.removeLast() }
      look(&found, from: history.count, isOlder: true)
    case 0x03, 0x07:
      buffer = found.before
      search = nil
      return .cancelled
    case 0x0D, 0x0A:
      acceptSearch(found)
      return .accepted
    case 0..<0x20:
      acceptSearch(found)
      return key.value == 0x1B ? .accepted : .acceptedBeforeKey
    default:
      found.query.unicodeScalars.append(key)
      look(&found, from: found.place.map { $0 + 1 } ?? history.count, isOlder: true)
    }
    search = found
    return .goesOn
  }

  /// Ends a search with the cell that it shows.
  mutating func acceptSearch() {
    if let search { acceptSearch(search) }
  }

  private mutating func acceptSearch(_ found: HistorySearch) {
    search = nil
    guard found.place != nil else { return }
    acceptFound()
  }

  /// - Parameter shown: a cell that is passed over when the person asks for another one.
  private mutating func look(
    _ found: inout HistorySearch, from place: Int, isOlder: Bool, otherThan shown: String? = nil
  ) {
    guard !found.query.isEmpty else {
      (found.place, found.fails) = (nil, false)
      buffer = found.before
      return
    }
    guard let next = history.place(of: found.query, from: place, isOlder: isOlder, otherThan: shown) else {
      found.fails = found.place == nil || !history[found.place ?? 0].contains(found.query)
      return
    }
    (found.place, found.fails) = (next, false)
    let cell = history[next]
    let before = HistorySearch.prefix(of: cell, to: found.query)
    buffer = CellBuffer(cell, cursor: before)
  }
}

extension HistorySearch {
  /// How many scalars stand before the query.
  fileprivate static func prefix(of cell: String, to query: String) -> Int {
    let cell = Array(cell.unicodeScalars), query = Array(query.unicodeScalars)
    guard query.count <= cell.count else { return 0 }
    let place = (0...cell.count - query.count).first { (start: Int) -> Bool in
      (0..<query.count).allSatisfy { cell[start + $0].properties.lowercaseMapping == query[$0].properties.lowercaseMapping }
    }
    return place ?? 0
  }
}
