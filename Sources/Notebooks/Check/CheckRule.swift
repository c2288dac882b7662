import Foundation

/// How alike a recorded text and a new one must be.
public struct CheckRule: Sendable, Equatable {
  public enum Level: String, Sendable, CaseIterable {
    /// To the letter.
    case exact
    /// Numbers within the tolerances, everything else to the letter but for the padding within brackets.
    case close
    /// As `close`, and `...` in the recorded text stands for anything.
    case loose
    /// Types and shapes only.
    case shape
    /// Types only.
    case type
    /// Not at all.
    case skip
  }

  public var level = Level.close
  /// Relative to the recorded number.
  public var relativeTolerance = 1e-5
  public var absoluteTolerance = 1e-8

  public init() {}

  /// A cell's own rule: its keys `check`, `rtol` and `atol`, else what the header says.
  ///
  /// - Errors: `ValueError` for a word that is no level and for a tolerance that is no number.
  public init(_ cell: NotebookCell, in header: NotebookHeader) throws {
    relativeTolerance = try cell.number("rtol") ?? header.relativeTolerance
    absoluteTolerance = try cell.number("atol") ?? header.absoluteTolerance
    guard let json = cell["check"] else { return }
    guard let level = MetadataJSON.string(json).flatMap({ Level(rawValue: $0) }) else {
      let known = Level.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
      throw cell.failure("check=\(json) is none of \(known)")
    }
    self.level = level
  }

  /// Whether a new text may stand where the other is recorded.
  func accepts(_ new: String, recorded: String) -> Bool {
    if new == recorded { return true }
    switch level {
    case .exact: return false
    case .skip: return true
    case .close: return accepts(PrintedText(new).pieces[...], PrintedText(recorded).pieces[...])
    case .loose: return acceptsLoosely(new, recorded)
    case .shape, .type:
      let withShapes = level == .shape
      return PrintedText.signature(new, withShapes: withShapes) == PrintedText.signature(recorded, withShapes: withShapes)
    }
  }

  private func accepts(_ new: ArraySlice<PrintedText.Piece>, _ recorded: ArraySlice<PrintedText.Piece>) -> Bool {
    new.count == recorded.count && zip(new, recorded).allSatisfy { accepts($0, $1) }
  }

  private func accepts(_ new: PrintedText.Piece, _ recorded: PrintedText.Piece) -> Bool {
    guard case .number(let one) = new, case .number(let other) = recorded else { return new == recorded }
    if one == other { return true }
    let isWhole = (CheckRule.isInteger(one), CheckRule.isInteger(other))
    if isWhole.0, isWhole.1 { return Int(one) != nil && Int(one) == Int(other) }
    guard let got = Double(one), let wanted = Double(other) else { return false }
    // 3 beside 3.0 is another type; beside 3.0000001 it is what tf.print makes of a float.
    if got == wanted { return isWhole.0 == isWhole.1 }
    return abs(got - wanted) <= absoluteTolerance + relativeTolerance * abs(wanted)
  }

  /// Whole numbers are equal or not: no rounding leads from one to the next.
  private static func isInteger(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 != UInt8(ascii: ".") && $0 | 0x20 != UInt8(ascii: "e") }
  }

  /// The parts between the recorded `...` must occur one after the other, the first at the start, the last at the end.
  private func acceptsLoosely(_ new: String, _ recorded: String) -> Bool {
    let parts = recorded.components(separatedBy: "...").map { PrintedText($0).characters[...] }
    var rest = PrintedText(new).characters[...]
    guard let first = parts.first, let last = parts.last else { return false }
    guard parts.count > 1 else { return accepts(rest, first) }
    for (index, part) in parts.dropLast().enumerated() {
      let end = rest.endIndex - part.count
      guard end >= rest.startIndex else { return false }
      let starts = index == 0 ? rest.startIndex...rest.startIndex : rest.startIndex...end
      guard let place = starts.first(where: { accepts(rest[$0..<($0 + part.count)], part) }) else { return false }
      rest = rest[(place + part.count)...]
    }
    return rest.count >= last.count && accepts(rest.suffix(last.count), last)
  }
}
