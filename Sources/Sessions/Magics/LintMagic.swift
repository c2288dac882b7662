import Diagnostics
import Script

extension Magic {
  static let lint = Magic(
    "lint", usage: "lint [FUNCTION|on|off]",
    summary: "Find what runs while tracing only, or traces again and again, and show how to write it.",
    details: """
      %lint looks at the traced functions of the session, %lint f at one, traced or not. It finds

          print                where tf.print was meant
          side-effect          lists, names and attributes changed from inside of a function
          mutated-argument     an argument that is changed
          tensor-list          a list that grows in a loop over tensors
          variable             a tf.Variable made at every call
          numpy                NumPy on symbolic tensors
          unrolled-loop        a Python loop that becomes more than 100 nodes
          frozen-number        a global number that changes after the function is defined
          random-or-time       Python's random numbers and clocks
          retracing            Python numbers of a loop as arguments
          missing-import       function without its import, in a file

      each with its place and the line to write instead. What was seen while tracing is shown, too (while-tracing).

          %lint step
          %lint off

      A cell that defines or traces a function has its warnings under it; %lint off turns these off, %lint on on again.
      """
  ) { (call: MagicCall) throws -> Handle? in
    switch call.argument {
    case "on", "off": call.session.cellLint.isOn = call.argument == "on"
    case "": show(SessionLint(call.interpreter).checkAll(), call, nothing: "nothing found in the traced functions")
    default:
      let value = try call.runEagerly(call.argument)
      let findings = try SessionLint(call.interpreter).check(value, named: call.argument)
      show(findings, call, nothing: "nothing found in \(call.argument)")
    }
    return nil
  }

  private static func show(_ findings: [LintFinding], _ call: MagicCall, nothing: String) {
    call.session.display(findings.isEmpty ? nothing : findings.map(\.shortText).joined(separator: "\n"))
  }
}
