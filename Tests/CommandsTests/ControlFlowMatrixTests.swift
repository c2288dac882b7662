import Commands
import Testing

/// Every cell of the control-flow matrix against what TensorFlow 2.21 answered.
@Suite struct ControlFlowMatrixTests {
  static let groups: [String] = {
    var seen: Set<String> = []
    return MatrixProgram.all.map(\.group).filter { seen.insert($0).inserted }
  }()

  @Test(arguments: groups)
  func answersAgree(group: String) throws {
    let run = try MatrixRun()
    for program in MatrixProgram.all where program.group == group {
      let expected = try #require(RecordedAnswers.table[program.key], "no recorded answer for \(program.key)")
      let answer = run.answer(to: program)
      // A known difference that has become an agreement fails here until it is taken out of the list.
      let isKnown = KnownDifferences.reasons[program.key] != nil
      #expect(
        MatrixAnswer.agree(expected, answer) != isKnown, "\(program.key)\n  TensorFlow: \(expected)\n  here: \(answer)")
    }
  }

  @Test func programsHaveKeysOfTheirOwn() {
    #expect(Set(MatrixProgram.all.map(\.key)).count == MatrixProgram.all.count)
  }
}
