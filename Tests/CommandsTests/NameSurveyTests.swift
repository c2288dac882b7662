import Script
import ScriptLibrary
import Testing

@testable import Commands

/// What `tandem api python` and `tandem api tensorflow` make of a record.
@Suite struct NameSurveyTests {
  @Test func namesAreThereInPartOrLeftOut() throws {
    let interpreter = Interpreter()
    Library.install(in: interpreter, arguments: [""])
    let reasons = LeftOutReasons(
      rules: [LeftOutReasons.Rule("math", "hypotenuse", "no such thing")], outside: ["cmath"])
    let record = """
      math: sqrt sin nosuch
        hypotenuse
      tensorflow: abs(x,name) exp(x,speed,name)
      cmath: sqrt nosuch
      """
    let survey = NameSurvey(record, in: interpreter, reasons: reasons, showsAll: false, groups: []) {
      (group: String) -> Handle? in try? interpreter.importModule(group)
    }
    #expect(
      survey.page == """
        math: 2 of 4
          left out (not yet):
            nosuch
          left out (no such thing):
            hypotenuse
        tensorflow: 1 of 2
          in part (without parameters):
            exp(speed)
        cmath: 1 of 2
          left out (not yet):
            nosuch

        4 of 7 names are there: 57.1 %. 1 are there in part. 1 more are left out as a whole.

        """)
  }

  @Test func everyRecordedGroupIsFound() throws {
    let record = TensorFlowNames.text.split(separator: "\n").filter { (line: Substring) -> Bool in !line.hasPrefix(" ") }
    #expect(record.count > 30)
  }
}
