import Diagnostics
import Script

extension Magic {
  static let rerun = Magic(
    "rerun", usage: "rerun [CELL …]", summary: "Run the last cell again, or those of these numbers.",
    details: """
      Cells are given by their numbers (3), ranges (5-8), or from the end (-1). Their source is shown before they run;
      the first error ends it.

          %rerun
          %rerun 2 5-7
      """
  ) { (call: MagicCall) throws -> Handle? in
    let session = call.session
    session.isAboutSession()
    let words = try MagicWords(call.argument, magic: "rerun").words
    guard let last = session.lastRecord else {
      throw Failure(.valueError, "no cell has run yet that could be repeated")
    }
    let numbers = try words.isEmpty
      ? [last.number] : CellRanges(words, count: session.count - 1, magic: "rerun").numbers
    var value: Handle?
    for (index, number) in numbers.enumerated() {
      guard let record = session.record(number) else { continue }
      if record.isAboutSession {
        if words.count == numbers.count {
          throw Failure(.valueError, "cell \(number) is about the session itself: \(record.source.text)")
        }
        continue
      }
      session.display(RerunText.shown(record))
      if let earlier = value, !earlier.isNoneOrUndefined, index > 0 {
        session.display(try call.interpreter.repr(earlier))
      }
      var source = record.source
      source.name = "cell \(session.count)"
      source.firstLine = 1
      value = try session.runSegments(source)
    }
    return value
  }
}

private enum RerunText {
  /// The cell as it would stand behind its prompt.
  static func shown(_ record: CellRecord) -> String {
    let prompt = "[\(record.number)]> "
    let margin = String(repeating: " ", count: prompt.count - 2) + "┆ "
    let lines = record.source.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { ($0 == 0 ? prompt : margin) + $1 }.joined(separator: "\n")
  }
}
