import Foundation
import Testing

@testable import Notebooks

/// A cell's outputs beside those that are recorded, and what is then written back.
@Suite struct OutputCheckTests {
  private func outputs(_ lines: String) -> [NotebookOutput] {
    OutputLines.read(lines.split(separator: "\n", omittingEmptySubsequences: false)[...])
  }

  /// The check of two blocks of `#:` lines: what differs, and what is recorded then.
  private func check(_ recorded: String, _ new: String) -> (differences: [String], merged: String) {
    let check = OutputCheck(recorded: outputs(recorded), new: outputs(new), rule: CheckRule())
    return (check.differences.flatMap(\.lines), OutputLines.lines(check.merged).joined(separator: "\n"))
  }

  @Test("the check fails on each kind of change", arguments: [
    ("#:= 1", "#:= 2", ["- #:= 1", "+ #:= 2"]), ("#:> a", "", ["- #:> a"]), ("", "#:> a", ["+ #:> a"]),
    ("#:= 1.0", "#:> 1.0", ["+ #:> 1.0", "- #:= 1.0"]), ("#:! ValueError: a", "#:! TypeError: a", ["- #:! ValueError: a", "+ #:! TypeError: a"]),
    ("#:> a\n#:> b", "#:> a\n#:> c", ["  #:> a", "- #:> b", "+ #:> c"]), ("#:! ValueError: a", "", ["- #:! ValueError: a"]),
    ("#:+ graph", "#:+ other", ["- #:+ graph", "+ #:+ other"]), ("#:~ w", "", ["- #:~ w"]),
  ])
  func differences(_ recorded: String, _ new: String, _ lines: [String]) {
    #expect(check(recorded, new).differences == lines)
    #expect(check(recorded, new).merged == new)
  }

  @Test("and on nothing else: what is recorded stays to the letter", arguments: [
    ("#:= 0.1", "#:= 0.1000001"), ("#:^ 5 us", "#:^ 9 us"), ("#:> a\n#:~ b\n#:> c", "#:> a\n#:~ b\n#:> c"),
    ("#:= [1. 2.]", "#:= [ 1.  2.]"), ("#:@= {\"n\":1}\n#:= 2.0", "#:= 2.0"),
  ])
  func agreements(_ recorded: String, _ new: String) {
    #expect(check(recorded, new).differences.isEmpty)
    #expect(check(recorded, new).merged == recorded)
  }

  @Test func onlyWhatChangedIsReplaced() {
    let result = check("#:> 0.5\n#:^ 1 us\n#:= 7\n#:! ValueError: x", "#:> 0.5000001\n#:^ 2 us\n#:= 8\n#:! ValueError: x")
    #expect(result.merged == "#:> 0.5\n#:^ 1 us\n#:= 8\n#:! ValueError: x")
  }

  @Test func timesAreRewrittenOnRequest() {
    let check = OutputCheck(
      recorded: outputs("#:^ 1 us"), new: outputs("#:^ 2 us"), rule: CheckRule(), rewritesVolatile: true)
    #expect(check.merged == outputs("#:^ 2 us"))
  }

  @Test func aDifferenceFarFromTheEndsIsShownWithItsSurroundings() {
    let old = (1...20).map { "#:> line \($0)" }.joined(separator: "\n")
    let lines = check(old, old.replacingOccurrences(of: "line 10", with: "line ten")).differences
    #expect(lines == [
      "  … 7 equal lines", "  #:> line 8", "  #:> line 9", "- #:> line 10", "+ #:> line ten", "  #:> line 11", "  #:> line 12",
      "  … 8 equal lines",
    ])
  }
}
