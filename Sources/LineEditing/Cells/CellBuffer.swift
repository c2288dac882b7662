/// The text of a cell while it is edited, with the cursor: positions count Unicode scalars.
public struct CellBuffer: Equatable, Sendable {
  public private(set) var scalars: [Unicode.Scalar]
  /// Between 0 and the number of scalars.
  public private(set) var cursor: Int

  static let lineEnd: Unicode.Scalar = "\n"
  static let indentWidth = 4

  public init(_ text: String = "", cursor: Int? = nil) {
    scalars = Array(text.unicodeScalars)
    self.cursor = min(max(0, cursor ?? scalars.count), scalars.count)
  }

  init(_ scalars: [Unicode.Scalar], cursor: Int) {
    self.scalars = scalars
    self.cursor = min(max(0, cursor), scalars.count)
  }

  public var text: String { CellBuffer.string(scalars[...]) }
  public var textBeforeCursor: String { CellBuffer.string(scalars[..<cursor]) }
  public var isEmpty: Bool { scalars.isEmpty }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  // MARK: Lines

  /// Where the cursor's line begins.
  public var lineStart: Int { (scalars[..<cursor].lastIndex(of: CellBuffer.lineEnd) ?? -1) + 1 }
  /// Where it ends, before its line end.
  public var lineEnd: Int { scalars[cursor...].firstIndex(of: CellBuffer.lineEnd) ?? scalars.count }
  public var isInFirstLine: Bool { lineStart == 0 }
  public var isInLastLine: Bool { lineEnd == scalars.count }
  /// Whether nothing but blanks stands between the beginning of the line and the cursor.
  public var isInIndent: Bool { scalars[lineStart..<cursor].allSatisfy { $0 == " " || $0 == "\t" } }
  public var column: Int { cursor - lineStart }

  // MARK: Changes

  public mutating func insert(_ text: String) {
    let added = Array(text.unicodeScalars)
    scalars.insert(contentsOf: added, at: cursor)
    cursor += added.count
  }

  /// Removes a range; gives what was in it.
  @discardableResult
  public mutating func remove(_ range: Range<Int>) -> String {
    let removed = CellBuffer.string(scalars[range])
    scalars.removeSubrange(range)
    if cursor > range.lowerBound { cursor = max(range.lowerBound, cursor - range.count) }
    return removed
  }

  public mutating func move(to position: Int) { cursor = min(max(0, position), scalars.count) }

  /// Removes the character before the cursor; within the indent, back to the last multiple of four columns.
  public mutating func removeBackward() {
    guard cursor > 0 else { return }
    if column > 0, scalars[lineStart..<cursor].allSatisfy({ $0 == " " }) {
      let width = (column - 1) % CellBuffer.indentWidth + 1
      remove(cursor - width..<cursor)
    } else {
      remove(previousCharacter..<cursor)
    }
  }

  public mutating func removeForward() {
    guard cursor < scalars.count else { return }
    remove(cursor..<nextCharacter)
  }

  // MARK: Characters and words

  /// Combining marks and joiners go with the character that they belong to.
  var previousCharacter: Int {
    guard cursor > 0 else { return 0 }
    let last = String.UnicodeScalarView(scalars[lineStart..<cursor])
    guard let character = String(last).last else { return cursor - 1 }
    return cursor - character.unicodeScalars.count
  }

  var nextCharacter: Int {
    guard cursor < scalars.count else { return cursor }
    let rest = String.UnicodeScalarView(scalars[cursor..<lineEnd])
    guard let character = String(rest).first else { return cursor + 1 }
    return cursor + character.unicodeScalars.count
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  var previousWord: Int {
    var place = cursor
    while place > 0, !CellBuffer.isWord(scalars[place - 1]) { place -= 1 }
    while place > 0, CellBuffer.isWord(scalars[place - 1]) { place -= 1 }
    return place
  }

  var nextWord: Int {
    var place = cursor
    while place < scalars.count, !CellBuffer.isWord(scalars[place]) { place += 1 }
    while place < scalars.count, CellBuffer.isWord(scalars[place]) { place += 1 }
    return place
  }

  /// The beginning of what Ctrl-W removes: the stretch up to the last blank, within the line.
  var previousBlank: Int {
    var place = cursor
    while place > lineStart, scalars[place - 1] == " " { place -= 1 }
    while place > lineStart, scalars[place - 1] != " " { place -= 1 }
    return place == cursor && place > 0 ? place - 1 : place
  }

  // MARK: Up and down

  /// The place in the line above at the same column; nil in the first line.
  public func above(column: Int) -> Int? {
    guard lineStart > 0 else { return nil }
    var line = self
    line.cursor = lineStart - 1
    return min(line.lineStart + column, lineStart - 1)
  }

  public func below(column: Int) -> Int? {
    guard lineEnd < scalars.count else { return nil }
    var line = self
    line.cursor = lineEnd + 1
    return min(lineEnd + 1 + column, line.lineEnd)
  }
}

extension String.UnicodeScalarView {
  fileprivate init(_ slice: ArraySlice<Unicode.Scalar>) {
    self.init()
    append(contentsOf: slice)
  }
}
