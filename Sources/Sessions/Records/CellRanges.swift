import Diagnostics

/// Numbers of cells as magics take them: `3`, `5-8`, `5:9` (without the last, as in IPython), `-1` for the last cell.
struct CellRanges {
  let numbers: [Int]

  /// - Parameters:
  ///   - words: numbers and ranges.
  ///   - count: the number of the last cell that has run.
  /// - Errors: `ValueError` for what is no number, and for cells that there are not.
  init(_ words: [String], count: Int, magic: String) throws {
    numbers = try words.flatMap { try CellRanges.numbers($0, count, magic) }
  }

  private static func numbers(_ word: String, _ count: Int, _ magic: String) throws -> [Int] {
    if let number = Int(word) { return [try existing(number < 0 ? count + 1 + number : number, count)] }
    for (sign, isInclusive) in [("-", true), (":", false)] {
      let parts = word.split(separator: Character(sign), maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let first = Int(parts[0]), let last = Int(parts[1]) else { continue }
      let end = isInclusive ? last : last - 1
      guard first <= end else { throw Failure(.valueError, "%\(magic): the range '\(word)' is empty") }
      _ = try existing(first, count)
      _ = try existing(end, count)
      return Array(first...end)
    }
    throw Failure(.valueError, "%\(magic) expects numbers of cells, got '\(word)'", hint: "such as 3, 5-8 or -1")
  }

  private static func existing(_ number: Int, _ count: Int) throws -> Int {
    guard number > 0, number <= count else {
      let known = count == 0 ? "no cell has run yet" : "cells 1 to \(count) have run"
      throw Failure(.valueError, "there is no cell \(number)", hint: known)
    }
    return number
  }
}
