import Foundation
import Testing

/// Every notebook in `notebooks/explanations` shows what `Expected/explanations/NAME.out` holds: the text that a person
/// sees without colour, both streams together, with what differs from run to run masked (``MaskedText``).
///
/// With `RECORD_EXPLANATIONS=1` in the environment the files are written instead of compared: read what changed in them
/// before you commit it.
@Suite struct ExplanationNotebookTests {
  private static let notebooks = Folders.notebooks.appendingPathComponent("explanations")
  private static let expected = Folders.expected.appendingPathComponent("explanations")

  @Test(arguments: Folders.names(notebooks, ending: ".nb"))
  func showsWhatItSays(_ name: String) throws {
    // In its own folder and by its name alone: tracebacks show how the file was called.
    let run = try BuiltProgram.run(
      ["replay", name + ".nb"], folder: ExplanationNotebookTests.notebooks, environment: ["COLUMNS": "100"],
      joinsStreams: true)
    let got = MaskedText.masked(run.output)
    #expect(run.status == 0, "\(got)")
    let file = ExplanationNotebookTests.expected.appendingPathComponent(name + ".out")
    if ProcessInfo.processInfo.environment["RECORD_EXPLANATIONS"] != nil {
      try Data(got.utf8).write(to: file)
      return
    }
    let wanted = try String(contentsOf: file, encoding: .utf8)
    #expect(MaskedText.difference(got, MaskedText.masked(wanted)) == nil)
  }

  @Test(arguments: [
    ("1.06 ms · traced f(int32[]) in 435 µs, ran in 76.9 µs", "TIME · traced f(int32[]) in TIME, ran in TIME"),
    ("eager   12.3 µs ± 1.2 µs (best 9 µs)", "eager TIME (best TIME)"),
    ("the graph is 2.3 times quicker from the second call on;", "SPEED from the second call on;"),
    ("eager is 10 times quicker", "SPEED"), ("equally quick", "SPEED"),
    ("__inference_f_12 at 0x7F00AB12", "__inference_f_# at ADDRESS"), ("about 1min 3s, 3 calls", "about TIME, 3 calls"),
    ("(2 s)", "(TIME)"), ("x1 s2 3ms 3 sums", "x1 s2 TIME 3 sums"), ("(12,345 calls)", "(COUNT calls)"), ("3 calls", "3 calls"),
  ])
  func masksWhatDiffersFromRunToRun(_ text: String, _ masked: String) { #expect(MaskedText.masked(text) == masked) }
}

/// Text without what differs from run to run: durations, their spread and ratios, addresses, the numbers that count up in
/// names of generated functions, and the blanks that align them.
enum MaskedText {
  private static let number = #"\d[\d,]*(?:\.\d+)?"#
  private static let time = #"(?<![\w.])(?:\d+h ?)?(?:\d+min ?)?"# + number + #" ?(?:ns|µs|us|ms|s)\b"#
  private static let rules: [(pattern: String, replacement: String)] = [
    ("(?:the graph|eager) is " + number + " times quicker|equally quick", "SPEED"),
    (" *" + time + "(?: ± *" + time + ")?", " TIME"),
    ("0x[0-9A-Fa-f]+", "ADDRESS"),
    (#"(__(?:inference|forward|backward)_\w*?_)\d+"#, "$1#"),
    (#"\(\d[\d,]* calls?\)"#, "(COUNT calls)"),
    (#"\( +TIME"#, "(TIME"),
    (#"(?m)^ TIME"#, "TIME"),
    (#" +$"#, ""),
  ]

  static func masked(_ text: String) -> String {
    rules.reduce(text) { (text: String, rule: (pattern: String, replacement: String)) -> String in
      text.replacingOccurrences(of: rule.pattern, with: rule.replacement, options: .regularExpression)
    }
  }

  /// nil, or the first line that differs.
  static func difference(_ got: String, _ wanted: String) -> String? {
    let gotLines = got.split(separator: "\n", omittingEmptySubsequences: false)
    let wantedLines = wanted.split(separator: "\n", omittingEmptySubsequences: false)
    for index in 0..<max(gotLines.count, wantedLines.count) {
      let one = index < gotLines.count ? gotLines[index] : "(nothing)"
      let other = index < wantedLines.count ? wantedLines[index] : "(nothing)"
      if one != other { return "line \(index + 1): got '\(one)', expected '\(other)'" }
    }
    return nil
  }
}
