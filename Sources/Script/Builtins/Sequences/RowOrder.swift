/// The order of tuples that are alike: each of the same length, with numbers of one class or texts in the same places.
/// Comparing such calls nothing that a script could see.
struct RowOrder {
  private enum Column { case int, float, text }

  private let columns: [Column]

  /// nil when the keys are something else.
  init?(_ entries: [Sorting.Entry]) {
    guard let first = entries.first?.key, RowOrder.isPlain(first) else { return nil }
    let row = first.unsafeAs(TupleObject.self)
    var columns: [Column] = []
    for index in 0..<row.count {
      guard let column = RowOrder.column(row.base[index]) else { return nil }
      columns.append(column)
    }
    for entry in entries where !RowOrder.fits(entry.key, columns) { return nil }
    self.columns = columns
  }

  private static func isPlain(_ value: Value) -> Bool {
    value.objectKind == .tuple
      && value.unmanaged._withUnsafeGuaranteedRef { $0.flags & ObjectFlags.dispatchesByType == 0 }
  }

  private static func column(_ value: Value) -> Column? {
    if value.isInt { return .int }
    if value.isFloat { return .float }
    guard value.objectKind == .string else { return nil }
    return value.unmanaged._withUnsafeGuaranteedRef { $0.flags & ObjectFlags.dispatchesByType == 0 ? .text : nil }
  }

  private static func fits(_ value: Value, _ columns: [Column]) -> Bool {
    guard isPlain(value) else { return false }
    return value.unsafeUnmanaged(TupleObject.self)._withUnsafeGuaranteedRef { (row: TupleObject) -> Bool in
      guard row.count == columns.count else { return false }
      for index in 0..<row.count where column(row.base[index]) != columns[index] { return false }
      return true
    }
  }

  /// The first difference decides.
  func isLess(_ left: Value, _ right: Value) -> Bool {
    let first = left.unsafeUnmanaged(TupleObject.self)._withUnsafeGuaranteedRef { $0.base }
    let second = right.unsafeUnmanaged(TupleObject.self)._withUnsafeGuaranteedRef { $0.base }
    for index in columns.indices {
      let (a, b) = (first[index], second[index])
      switch columns[index] {
      case .int: if a.uncheckedInt != b.uncheckedInt { return a.uncheckedInt < b.uncheckedInt }
      // What is not equal to itself ends the comparison, as it does in Python, unless it is the same object.
      case .float:
        if !a.isIdentical(to: b) && a.uncheckedFloat != b.uncheckedFloat { return a.uncheckedFloat < b.uncheckedFloat }
      case .text:
        if a.isIdentical(to: b) { continue }
        let order = RowOrder.textOrder(a, b)
        if order != 0 { return order < 0 }
      }
    }
    return false
  }

  @inline(__always)
  static func textOrder(_ left: Value, _ right: Value) -> Int {
    left.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { (first: StringObject) -> Int in
      right.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { first.bytesOrder($0) }
    }
  }
}
