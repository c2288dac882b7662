/// The continuation prompt in front of a cell's later lines.
///
/// libedit draws one prompt, before the first line. So the margin is part of the text that it edits: a mark, with blanks
/// before it that align the lines, after each line end. Everything else works on the cell's text without margins.
public struct Margin: Equatable, Sendable {
  /// A light vertical line: no script has it outside of string literals, so a margin is told from an indent.
  static let mark: Unicode.Scalar = "┆"
  /// Stands in the prompt's place when lines before are hidden.
  static let up: Unicode.Scalar = "↑"

  /// Columns, as many as the prompt has.
  public let width: Int

  public init(width: Int) { self.width = max(2, width) }

  var scalars: [Unicode.Scalar] { Array(repeating: " ", count: width - 2) + [Margin.mark, " "] }

  var text: String { String(repeating: " ", count: width - 2) + "\(Margin.mark) " }
  /// What is shown instead of the prompt when the cell's first lines are hidden.
  var textAbove: String { String(repeating: " ", count: width - 2) + "\(Margin.up) " }

  /// The buffer as it is shown.
  public func adding(to buffer: CellBuffer) -> CellBuffer {
    let margin = scalars
    var shown: [Unicode.Scalar] = []
    shown.reserveCapacity(buffer.scalars.count)
    var cursor = buffer.cursor
    for (index, scalar) in buffer.scalars.enumerated() {
      shown.append(scalar)
      guard scalar == CellBuffer.lineEnd else { continue }
      shown += margin
      if index < buffer.cursor { cursor += margin.count }
    }
    return CellBuffer(shown, cursor: cursor)
  }

  /// The buffer without margins of any width; a cursor within one comes to the beginning of its line.
  public static func removing(from shown: CellBuffer) -> CellBuffer {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(shown.scalars.count)
    var cursor = shown.cursor
    var index = 0
    while index < shown.scalars.count {
      let length = index == 0 ? 0 : Margin.length(in: shown.scalars, at: index)
      if shown.cursor > index { cursor -= min(length, shown.cursor - index) }
      index += length
      while index < shown.scalars.count {
        let scalar = shown.scalars[index]
        scalars.append(scalar)
        index += 1
        if scalar == CellBuffer.lineEnd { break }
      }
    }
    return CellBuffer(scalars, cursor: cursor)
  }

  /// How many scalars at the beginning of a line are margin: blanks, the mark, one blank.
  private static func length(in scalars: [Unicode.Scalar], at start: Int) -> Int {
    var index = start
    while index < scalars.count, scalars[index] == " " { index += 1 }
    guard index < scalars.count, scalars[index] == mark else { return 0 }
    index += 1
    if index < scalars.count, scalars[index] == " " { index += 1 }
    return index - start
  }

  /// A pasted text without the margins that came along from a terminal's screen.
  static func removing(fromPasted text: String) -> String {
    guard text.unicodeScalars.contains(mark) else { return text }
    return removing(from: CellBuffer(text)).text
  }
}
