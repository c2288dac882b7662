import Script

/// Answers a debugger from a list, as a notebook's cell holds it; shows prompt and command as if they were typed.
///
/// At the end of the list the script goes on.
final class RecordedConsole: DebuggerConsole {
  private var commands: ArraySlice<String>
  private unowned let interpreter: Interpreter

  init(_ commands: [String], _ interpreter: Interpreter) {
    self.commands = commands[...]
    self.interpreter = interpreter
  }

  func readCommand(_ request: DebuggerRequest) -> DebuggerInput {
    guard let command = commands.popFirst() else { return .unattended }
    interpreter.output("\(request.prompt)\(command)\n")
    return .line(command)
  }
}
