import Foundation
import Testing

/// Notebooks print what TensorFlow printed (`Expected/NAME.out`), lines of times aside; the study replays; the index is whole.
@Suite struct NotebookTests {
  /// The study that the project started from, and its experiments.
  private static let experiments =
    ["eager_vs_graph"] + Folders.notebookNames().filter { $0.hasPrefix("experiments/") }

  @Test(arguments: experiments + Folders.notebookNames().filter { $0.hasPrefix("differences_from_tensorflow/") })
  func printsWhatIsExpected(_ name: String) throws {
    let run = try BuiltProgram.run(["replay", "--plain", Folders.notebook(name).path])
    #expect(run.status == 0, "\(run.errorOutput)")
    let expected = try String(
      contentsOf: Folders.expected.appendingPathComponent(name + ".out"), encoding: .utf8)
    #expect(PrintedText.difference(run.output, expected) == nil)
  }

  @Test(arguments: ["eager_vs_graph", "experiments/side_effects"])
  func everyCellGivesOneLineOfJSON(_ name: String) throws {
    let run = try BuiltProgram.run(["replay", "--json", Folders.notebook(name).path])
    #expect(run.status == 0)
    for line in run.output.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(Set((object ?? [:]).keys) == ["cell", "stdout", "stderr", "display", "result", "error", "seconds"])
      #expect(object?["error"] is NSNull)
    }
  }

  /// What stands under each cell is what it gives. (What is recorded as standard output is what TensorFlow printed, too.)
  @Test(arguments: Folders.notebookNames().filter { $0 != "index" })
  func theStudyGivesWhatIsRecorded(_ name: String) throws {
    let run = try BuiltProgram.run(["replay", "--check", Folders.notebook(name).path])
    #expect(run.status == 0, "\(run.output)\(run.errorOutput)")
  }

  /// `index.nb` links every notebook, once, and none that is not there.
  @Test func theIndexListsEveryNotebook() throws {
    let text = try String(contentsOf: Folders.notebook("index"), encoding: .utf8)
    let links = text.matches(of: #/\]\((?<name>[a-z_\/]+)\.nb\)/#).map { String($0.output.name) }
    #expect(links.sorted() == Folders.notebookNames().filter { $0 != "index" })
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
