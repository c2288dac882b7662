import Diagnostics
import Script
import Tracing

extension Magic {
  static let reset = Magic(
    "reset", usage: "reset [-f] [NAME …]", summary: "Forget the session's names, or those given.",
    details: """
      %reset asks first, unless -f is given; where nobody can answer, -f is needed. Modules that were imported stay
      loaded, so importing them again is quick. %undo brings the names back.

          %reset -f
          %reset x y
      """
  ) { (call: MagicCall) throws -> Handle? in
    let words = try MagicWords(call.argument, magic: "reset", flags: ["-f"])
    let names = words.words
    let globals = call.interpreter.globals
    if !names.isEmpty {
      for name in names where globals[name] == nil {
        let near = Spelling.nearest(to: name, among: globals.stringKeys)
        throw Failure(.nameError, "name '\(name)' is not defined", hint: near.map { "did you mean '\($0)'?" })
      }
      for name in names { globals[name] = nil }
      return nil
    }
    if !words.has("-f") {
      guard try call.confirm("forget all names of the session? (y/[n]) ") else {
        call.session.display("nothing was forgotten")
        return nil
      }
    }
    for name in globals.stringKeys where !name.hasPrefix("__") && !SessionNames.ofShell.contains(name) {
      globals[name] = nil
    }
    for name in ["_", "__", "___"] { globals[name] = nil }
    return nil
  }
}

extension MagicCall {
  /// Asks the person.
  ///
  /// - Errors: `ValueError` where nobody can answer, `KeyboardInterrupt`.
  func confirm(_ question: String) throws -> Bool {
    let answer = interpreter.debugger.console?.readCommand(DebuggerRequest(prompt: question, isDisplay: true)) ?? .unattended
    switch answer {
    case .line(let line): return ["y", "yes"].contains(line.lowercased())
    case .end: return false
    case .interrupted: throw Failure(.keyboardInterrupt, "")
    case .unattended: throw Failure(.valueError, "nobody can be asked here", hint: "-f does it without a question")
    }
  }
}
