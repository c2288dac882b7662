import Foundation
import Testing

/// Every notebook prints what TensorFlow printed (`Expected/NAME.out`), lines of times aside.
@Suite struct NotebookTests {
  @Test(arguments: Folders.names(Folders.notebooks, ending: ".nb"))
  func printsWhatTensorFlowPrints(_ name: String) throws {
    let file = Folders.notebooks.appendingPathComponent(name + ".nb").path
    let run = try BuiltProgram.run(["replay", "--plain", file])
    #expect(run.status == 0, "\(run.errorOutput)")
    let expected = try String(
      contentsOf: Folders.expected.appendingPathComponent(name + ".out"), encoding: .utf8)
    #expect(PrintedText.difference(run.output, expected) == nil)
  }

  @Test(arguments: Folders.names(Folders.notebooks.appendingPathComponent("differences"), ending: ".nb"))
  func differencesPrintWhatTheySay(_ name: String) throws {
    let file = Folders.notebooks.appendingPathComponent("differences/\(name).nb").path
    let run = try BuiltProgram.run(["replay", "--plain", file])
    #expect(run.status == 0, "\(run.errorOutput)")
    let expected = try String(
      contentsOf: Folders.expected.appendingPathComponent("differences/\(name).out"), encoding: .utf8)
    #expect(PrintedText.difference(run.output, expected) == nil)
  }

  @Test(arguments: Folders.names(Folders.notebooks, ending: ".nb"))
  func everyCellGivesOneLineOfJSON(_ name: String) throws {
    let file = Folders.notebooks.appendingPathComponent(name + ".nb").path
    let run = try BuiltProgram.run(["replay", "--json", file])
    #expect(run.status == 0)
    for line in run.output.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(Set((object ?? [:]).keys) == ["cell", "stdout", "stderr", "display", "result", "error", "seconds"])
      #expect(object?["error"] is NSNull)
    }
  }
}

/// Printed text compared as the project defines "the same": floats to six digits, everything else to the letter.
enum PrintedText {
  /// nil, or the first line that differs. Lines that begin with `time:` are left out.
  static func difference(_ got: String, _ wanted: String) -> String? {
    let gotLines = lines(got), wantedLines = lines(wanted)
    for index in 0..<max(gotLines.count, wantedLines.count) {
      let one = index < gotLines.count ? gotLines[index] : "(nothing)"
      let other = index < wantedLines.count ? wantedLines[index] : "(nothing)"
      if !isSame(one, other) { return "line \(index + 1): got \(one), TensorFlow \(other)" }
    }
    return nil
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines.filter { !$0.hasPrefix("time:") }
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    let a = pieces(one), b = pieces(other)
    guard a.count == b.count else { return false }
    for (x, y) in zip(a, b) where x != y {
      guard x.contains(".") || x.contains("e"), let p = Double(x), let q = Double(y) else { return false }
      if abs(p - q) > 1e-6 * max(abs(p), abs(q)) { return false }
    }
    return true
  }

  /// Numbers and the text between them.
  private static func pieces(_ line: String) -> [String] {
    var pieces: [String] = []
    var current = ""
    var isNumber = false
    for character in line {
      let belongs = character.isNumber || character == "." || (isNumber && "e+-".contains(character))
      if belongs != isNumber, !current.isEmpty {
        pieces.append(current)
        current = ""
      }
      isNumber = belongs
      current.append(character)
    }
    return pieces + [current]
  }
}
