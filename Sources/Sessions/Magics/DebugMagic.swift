import Diagnostics
import Script

extension Magic {
  static let debug = Magic(
    "debug", usage: "debug [STATEMENT]", summary: "Look around where the last error was raised, or step through a statement.",
    details: """
      %debug opens the debugger at the line that raised the last error, with the variables of all its frames as they were.
      With a statement it runs that, and stops at its first line. Commands are pdb's: h lists them.

          %debug
          %debug f(3)

      breakpoint() in a script opens the same prompt. In a notebook's file a cell's key debug holds what is answered:

          # %% debug=["p x", "u", "p n", "q"]
      """
  ) { (call: MagicCall) throws -> Handle? in
    let debugger = call.interpreter.debugger
    if !call.code.allSatisfy(\.isWhitespace) {
      try debugger.setTrace()
      let value = try call.runEagerly(call.code)
      debugger.runEnded()
      return value
    }
    guard let exception = call.interpreter.lastException else {
      throw Failure(.valueError, "there has been no error yet", hint: "%debug STATEMENT steps through a statement")
    }
    guard !exception.traceback.isEmpty else {
      throw Failure(.valueError, "the last error, \(exception.typeName), was not raised by code that has run")
    }
    try debugger.postMortem(exception)
    return nil
  }
}
