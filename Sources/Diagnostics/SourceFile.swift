/// A text that a script came from: a cell, a file, the text given to `-c`.
///
/// Immutable, and shared by every node, instruction and traceback that points into it.
public final class SourceFile: Sendable {
  /// What a traceback calls it: `cell 3`, `study.nb, cell 2`, a path, `<string>`.
  public let name: String
  public let text: String
  /// The text's UTF-8 bytes: all offsets in spans count these.
  public let bytes: [UInt8]
  /// The line of `name`'s own numbering that the first line of `text` has (1 unless the text is part of a file).
  public let firstLine: Int
  /// Whether it is part of the program: tracebacks show no frames of it, as they show none of natives.
  public let isLibrary: Bool
  private let lineStarts: [Int]

  public init(name: String, text: String, firstLine: Int = 1, isLibrary: Bool = false) {
    self.name = name
    self.text = text
    self.firstLine = firstLine
    self.isLibrary = isLibrary
    let bytes = Array(text.utf8)
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    lineStarts = starts
  }

  /// How many lines the text has; one that ends in a line end has an empty last one.
  public var lineCount: Int { lineStarts.count }

  /// The line that holds the byte at `offset`, counted from 0 within the text. O(log lines).
  public func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The line number a person sees for the byte at `offset`.
  public func lineNumber(at offset: Int) -> Int { lineIndex(at: offset) + firstLine }

  /// The byte offset at which line `index` (from 0) begins.
  public func lineStart(_ index: Int) -> Int { lineStarts[max(0, min(index, lineStarts.count - 1))] }

  /// Line `index` (from 0) without its line end; empty beyond the last one.
  public func line(_ index: Int) -> String {
    guard index >= 0, index < lineStarts.count else { return "" }
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  /// The text that a span covers.
  public func text(of span: SourceSpan) -> String {
    let start = max(0, min(span.start, bytes.count))
    let end = max(start, min(span.end, bytes.count))
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

/// A stretch of a source file, as UTF-8 byte offsets: `start` included, `end` not.
public struct SourceSpan: Hashable, Sendable {
  public var startOffset: UInt32
  public var endOffset: UInt32

  public var start: Int { Int(startOffset) }
  public var end: Int { Int(endOffset) }

  public init(start: Int, end: Int) {
    startOffset = UInt32(clamping: start)
    endOffset = UInt32(clamping: end)
  }

  public static let none = SourceSpan(start: 0, end: 0)

  /// The smallest span that covers both.
  public func union(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(start: min(start, other.start), end: max(end, other.end))
  }
}

/// A span with the file it points into.
public struct SourcePlace: Sendable {
  public let file: SourceFile
  public let span: SourceSpan

  public init(file: SourceFile, span: SourceSpan) {
    self.file = file
    self.span = span
  }

  public var lineNumber: Int { file.lineNumber(at: span.start) }
}
