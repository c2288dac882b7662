import Diagnostics

/// Stable sorting, by keys, with comparisons that may throw.
enum Sorting {
  struct Entry {
    var key: Value
    var item: Value
  }

  /// Sorts owned values in place. `key` is borrowed, undefined or None when there is none.
  static func sort(_ values: inout [Value], key: Value, reverse: Bool, _ interpreter: Interpreter) throws {
    if values.count < 2 && (key.isUndefined || key.isNone) { return }
    guard !key.isUndefined, !key.isNone else {
      // Equal ints are the same: a row of numbers is sorted without their tags.
      if values.allSatisfy({ $0.isInt }) {
        var numbers = values.map { $0.uncheckedInt }
        defer { for (index, number) in numbers.enumerated() { values[index] = .int(number) } }
        return try merge(&numbers, reverse) { $0 < $1 }
      }
      var entries = values.map { Entry(key: $0, item: $0) }
      defer { values = entries.map { $0.item } }
      try sort(&entries, reverse: reverse, interpreter)
      return
    }
    var entries: [Entry] = []
    entries.reserveCapacity(values.count)
    defer { for entry in entries { entry.key.release() } }
    for value in values { entries.append(Entry(key: try interpreter.callOne(key, value), item: value)) }
    defer { values = entries.map { $0.item } }
    try sort(&entries, reverse: reverse, interpreter)
  }

  private static func sort(_ entries: inout [Entry], reverse: Bool, _ interpreter: Interpreter) throws {
    if entries.allSatisfy({ $0.key.isInt }) {
      try merge(&entries, reverse) { $0.key.uncheckedInt < $1.key.uncheckedInt }
    } else if entries.allSatisfy({ $0.key.isFloat }) {
      try merge(&entries, reverse) { $0.key.uncheckedFloat < $1.key.uncheckedFloat }
    } else if entries.allSatisfy({ $0.key.objectKind == .string && !interpreter.dispatches($0.key) }) {
      try merge(&entries, reverse) { (left: Entry, right: Entry) -> Bool in RowOrder.textOrder(left.key, right.key) < 0 }
    } else if let order = RowOrder(entries) {
      try merge(&entries, reverse) { (left: Entry, right: Entry) -> Bool in order.isLess(left.key, right.key) }
    } else {
      // Scripts see which elements are compared: short rows are sorted in CPython's steps.
      let sort = entries.count < 64 ? binarySort : merge
      try sort(&entries, reverse) { (left: Entry, right: Entry) throws -> Bool in
        let answer = try interpreter.compare(.less, left.key, right.key)
        defer { answer.release() }
        return try interpreter.truth(answer)
      }
    }
  }

  /// The run at the beginning, then binary insertion: what CPython does with fewer than 64 elements.
  private static func binarySort(
    _ entries: inout [Entry], _ reverse: Bool, _ isLess: (Entry, Entry) throws -> Bool
  ) rethrows {
    let count = entries.count
    if count < 2 { return }
    if reverse { entries.reverse() }
    defer { if reverse { entries.reverse() } }
    var run = 2
    if try isLess(entries[1], entries[0]) {
      while run < count, try isLess(entries[run], entries[run - 1]) { run += 1 }
      entries[..<run].reverse()
    } else {
      while run < count, try !isLess(entries[run], entries[run - 1]) { run += 1 }
    }
    while run < count {
      let pivot = entries[run]
      var low = 0
      var high = run
      while low < high {
        let middle = low + (high - low) / 2
        if try isLess(pivot, entries[middle]) { high = middle } else { low = middle + 1 }
      }
      entries.remove(at: run)
      entries.insert(pivot, at: low)
      run += 1
    }
  }

  @inline(__always)
  private static func merge<Entry>(
    _ entries: inout [Entry], _ reverse: Bool, _ isLess: (Entry, Entry) throws -> Bool
  ) throws {
    if reverse {
      try mergeSort(&entries) { (left: Entry, right: Entry) in try isLess(right, left) }
    } else {
      try mergeSort(&entries, isLess)
    }
  }

  /// Runs of insertion sort, merged two by two. A comparison that throws leaves a permutation behind.
  private static func mergeSort<Entry>(_ entries: inout [Entry], _ isLess: (Entry, Entry) throws -> Bool) throws {
    let count = entries.count
    let run = 16
    var start = 0
    while start < count {
      try Interrupt.poll()
      try insertionSort(&entries, start, min(start + run, count), isLess)
      start += run
    }
    var width = run
    var scratch = entries
    while width < count {
      var left = 0
      while left + width < count {
        try mergeRuns(&entries, &scratch, left, left + width, min(left + 2 * width, count), isLess)
        left += 2 * width
      }
      width *= 2
    }
  }

  private static func insertionSort<Entry>(
    _ entries: inout [Entry], _ start: Int, _ end: Int, _ isLess: (Entry, Entry) throws -> Bool
  ) rethrows {
    var index = start + 1
    while index < end {
      var place = index
      while place > start, try isLess(entries[place], entries[place - 1]) {
        entries.swapAt(place, place - 1)
        place -= 1
      }
      index += 1
    }
  }

  private static func mergeRuns<Entry>(
    _ entries: inout [Entry], _ scratch: inout [Entry], _ start: Int, _ middle: Int, _ end: Int,
    _ isLess: (Entry, Entry) throws -> Bool
  ) throws {
    if try !isLess(entries[middle], entries[middle - 1]) { return }
    for index in start..<middle { scratch[index] = entries[index] }
    var left = start
    var right = middle
    var place = start
    // What is left of the first run always fits in front of what is left of the second.
    defer {
      while left < middle {
        entries[place] = scratch[left]
        place += 1
        left += 1
      }
    }
    while left < middle && right < end {
      try Interrupt.poll(at: place)
      if try isLess(entries[right], scratch[left]) {
        entries[place] = entries[right]
        right += 1
      } else {
        entries[place] = scratch[left]
        left += 1
      }
      place += 1
    }
  }
}
