/// Rows of registers for generators, which keep them between their values: short rows are kept for the next generator.
///
/// Belongs to the interpreter's thread.
enum RegisterRows {
  /// The longest row that is kept.
  private static var longest: Int { 24 }
  /// The most rows of one length that are kept.
  private static var most: Int { 64 }
  /// A chain of rows for each length, through their first words, and how long each is.
  private nonisolated(unsafe) static var chains: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
  private nonisolated(unsafe) static var counts: UnsafeMutablePointer<Int>?

  /// A row of `count` registers without values.
  static func take(_ count: Int) -> UnsafeMutablePointer<Value> {
    let row: UnsafeMutablePointer<Value>
    if count <= longest, let chains, let first = chains[count] {
      chains[count] = first.load(as: UnsafeMutableRawPointer?.self)
      counts.unsafelyUnwrapped[count] &-= 1
      row = first.assumingMemoryBound(to: Value.self)
    } else {
      row = .allocate(capacity: max(count, 1))
    }
    var index = 0
    while index < count {
      (row + index).initialize(to: .undefined)
      index += 1
    }
    return row
  }

  /// Takes a row back whose values are gone.
  static func give(_ row: UnsafeMutablePointer<Value>, _ count: Int) {
    if chains == nil { prepare() }
    guard count <= longest, let chains, let counts, counts[count] < most else { return row.deallocate() }
    UnsafeMutableRawPointer(row).storeBytes(of: chains[count], as: UnsafeMutableRawPointer?.self)
    chains[count] = UnsafeMutableRawPointer(row)
    counts[count] &+= 1
  }

  private static func prepare() {
    let made = UnsafeMutablePointer<UnsafeMutableRawPointer?>.allocate(capacity: longest + 1)
    made.initialize(repeating: nil, count: longest + 1)
    chains = made
    let lengths = UnsafeMutablePointer<Int>.allocate(capacity: longest + 1)
    lengths.initialize(repeating: 0, count: longest + 1)
    counts = lengths
  }
}
