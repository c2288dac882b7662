import Diagnostics

/// The line of carets under a line of source: `~~^~~` where the marked part is an operation or a subscript, so that the
/// operator or the brackets stand out; else carets throughout.
enum CaretLine {
  /// - Parameters:
  ///   - start: the first marked byte of `line`, which has no indentation.
  ///   - isWhole: whether the marked expression ends in this line.
  static func text(_ line: String, _ start: Int, _ end: Int, isWhole: Bool) -> String? {
    guard start >= 0, end > start else { return nil }
    let bytes = Array(line.utf8)
    let segment = Array(bytes[start..<end])
    let operation = isWhole ? self.operation(in: segment) : nil
    if operation == nil && start == 0 && end >= bytes.count { return nil }
    let blanks = String(repeating: " ", count: width(bytes[..<start]))
    guard let operation else { return blanks + String(repeating: "^", count: width(segment[...])) }
    let before = String(repeating: "~", count: width(segment[..<operation.lowerBound]))
    let middle = String(repeating: "^", count: width(segment[operation]))
    return blanks + before + middle + String(repeating: "~", count: width(segment[operation.upperBound...]))
  }

  private static func width(_ bytes: ArraySlice<UInt8>) -> Int {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.count
  }

  /// The bytes of the operator, or of a subscript with its brackets, if that is what the segment is.
  private static func operation(in segment: [UInt8]) -> Range<Int>? {
    let file = SourceFile(name: "", text: String(decoding: segment, as: UTF8.self))
    guard let statements = try? Parser.parseModule(file), statements.count == 1,
      case .expression(let expression) = statements[0].kind
    else { return nil }
    switch expression.kind {
    case .binary(_, let left, let right): return symbol(segment, left.span.end, right.span.start)
    case .subscript(let value, let index):
      let end = min(index.span.end + 1, segment.count)
      return value.span.end < end ? value.span.end..<end : nil
    default: return nil
    }
  }

  /// The operator between two operands: what is there beside blanks and parentheses.
  private static func symbol(_ segment: [UInt8], _ from: Int, _ to: Int) -> Range<Int>? {
    guard from < to, to <= segment.count else { return nil }
    let skipped: [UInt8] = [0x20, 0x09, 0x29, 0x28, 0x5c]
    guard let first = (from..<to).first(where: { !skipped.contains(segment[$0]) }) else { return nil }
    let isDouble = first + 1 < to && !skipped.contains(segment[first + 1])
    return first..<(first + (isDouble ? 2 : 1))
  }
}
