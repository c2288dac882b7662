/// The text of a notebook's file by lines. Each keeps its own line end, so that what is not changed is written back byte
/// for byte, whatever editor it came from.
public struct NotebookText: Sendable {
  struct Line: Sendable {
    /// Without its end.
    var content: Substring
    /// `\n`, `\r\n`, or nothing for a last line without.
    var end: Substring
  }

  private static let byteOrderMark = "\u{FEFF}"

  private let hasByteOrderMark: Bool
  private(set) var lines: [Line] = []

  public init(_ text: String) {
    hasByteOrderMark = text.unicodeScalars.first == "\u{FEFF}"
    let bytes = text.utf8
    var start = hasByteOrderMark ? text.unicodeScalars.index(after: text.startIndex) : text.startIndex
    while start < bytes.endIndex {
      let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      let next = newline.map { bytes.index(after: $0) } ?? bytes.endIndex
      let line = bytes[start..<next]
      // By bytes: to Swift, CR LF is one character.
      let content = NotebookText.withoutEnd(line)
      lines.append(Line(content: Substring(content), end: Substring(bytes[content.endIndex..<next])))
      start = next
    }
  }

  private static func withoutEnd(_ line: Substring.UTF8View) -> Substring.UTF8View {
    var content = line
    if content.last == UInt8(ascii: "\n") { content.removeLast() }
    if content.last == UInt8(ascii: "\r"), content.endIndex < line.endIndex { content.removeLast() }
    return content
  }

  /// The whole text: what was read, but for what was replaced.
  public var text: String {
    var text = hasByteOrderMark ? NotebookText.byteOrderMark : ""
    for line in lines {
      text += line.content
      text += line.end
    }
    return text
  }

  /// The contents of all lines.
  var contents: [Substring] { lines.map(\.content) }

  /// Puts other lines in the place of some; they get the line end that stands before them.
  mutating func replace(_ range: Range<Int>, with contents: [String]) {
    let neighbour = range.lowerBound > 0 ? lines[range.lowerBound - 1].end : lines.first?.end ?? ""
    let end = neighbour.isEmpty ? lines.first?.end ?? "" : neighbour
    let wanted = end.isEmpty ? "\n" : end
    if range.lowerBound > 0, lines[range.lowerBound - 1].end.isEmpty, !contents.isEmpty {
      lines[range.lowerBound - 1].end = wanted
    }
    lines.replaceSubrange(range, with: contents.map { Line(content: Substring($0), end: wanted) })
  }

  /// Replaces what is recorded under a cell, and nothing else.
  ///
  /// The places of later cells move: when several cells change, begin with the last.
  public mutating func setOutputs(_ outputs: [NotebookOutput], of cell: NotebookCell) {
    guard let place = cell.place else { return }
    var written = OutputLines.lines(outputs)
    if place.outputs.lowerBound > place.body,
      lines[place.outputs.lowerBound - 1].content.hasPrefix("#:") { written.insert(OutputLines.fence, at: 0) }
    replace(place.outputs, with: written)
  }
}
