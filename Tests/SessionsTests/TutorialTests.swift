import Script
import Testing

@testable import Sessions

/// Point 12 of the shell: the first minute.
@Suite("12: tutorial", .serialized) struct TutorialTests {
  @Test("each step's own cell does what the step asks, and the next follows")
  func walks() throws {
    try Interpreter.runOnLargeStack {
      let session = Session()
      let first = session.run(CellSource("%tutorial", name: "cell 1"))
      #expect(first.display.last?.text.hasPrefix("step 1 of 6: Two executions, one number") == true)
      #expect(session.tutorialText() == nil)
      for (index, step) in TutorialStep.all.enumerated() {
        _ = session.run(CellSource("unrelated = 1", name: "cell"))
        #expect(session.tutorialText() == nil, "step \(index + 1) is done too early")
        let result = session.run(CellSource(step.code, name: "cell"))
        #expect(result.error == nil, "\(result.error?.traceback ?? "")")
        let text = session.tutorialText() ?? ""
        #expect(text.hasPrefix("✓ \(step.conclusion)"), "step \(index + 1)")
        #expect(text.contains(index < 5 ? "step \(index + 2) of 6" : "that was the last step"))
      }
      #expect(session.tutorial == nil)
    }
  }

  @Test("show, skip, stop, numbers", arguments: [
    (["%tutorial 5", "%tutorial show"], "@tf.function\ndef doubled(values):"), (["%tutorial", "%tutorial skip"], "step 2 of 6"),
    (["%tutorial", "%tutorial stop"], "the tutorial is left at step 1; %tutorial goes on there"), (["%tutorial show"], "ValueError: no tutorial is under way"),
    (["%tutorial 7"], "ValueError: %tutorial has steps 1 to 6, not '7'"), (["%tutorial 6", "%tutorial skip"], "that was the last step"),
  ])
  func options(_ cells: [String], _ start: String) throws {
    let text = try Interpreter.runOnLargeStack { () -> String in
      let session = Session()
      var result = CellResult()
      for cell in cells { result = session.run(CellSource(cell, name: "cell")) }
      return result.display.last?.text ?? result.error.map { "\($0.type): \($0.message)" } ?? ""
    }
    #expect(text.hasPrefix(start), "\(text)")
  }
}
