import Diagnostics
import Script

extension Magic {
  static let compare = Magic(
    "compare", usage: "compare CODE",
    summary: "Run code eagerly and as a graph from equal state; show where the two part, and their times.",
    details: """
      %compare runs an expression or a statement twice: op by op, and with its functions as graphs. A plain function,
      method or model that it calls is traced for this; code that calls library functions only is traced as a whole.
      %%compare does so for the whole cell.

          %compare f(tf.constant([1.0, 2.0]))
          %compare model(x)[0] + g(x, training=True)

      It shows values with the greatest distance in units in the last place (ULPs), errors, what was printed, changes of
      variables and other state, the traces that were made, and the times of many calls. `both` says that the two agree;
      `later` is a call of the graph that did not have to trace.

      The state is the same before each call: names of the session, variables, random numbers, lists, dicts, sets,
      arrays and objects that can be reached. Afterwards it is as it was. Files, or the place of an iterator, are not put
      back. Stateful random ops give other numbers in a graph by design; that is said, and not called a difference.
      Ctrl-C ends the timing.
      """
  ) { (call: MagicCall) throws -> Handle? in
    try call.requireCode("compare")
    let file = SourceFile(
      name: call.source.name, text: call.code, firstLine: call.source.firstLine + call.line)
    let comparison = try call.session.withoutNotes { try Comparison(call.code, file, call.session) }
    let report = ComparisonReport(comparison, call.interpreter)
    call.session.display(report.findings)
    let conclusion = [report.times, report.conclusion].compactMap { $0 }.joined(separator: "\n")
    call.session.display(conclusion, isVolatile: report.times != nil)
    return nil
  }
}
