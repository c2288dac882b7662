import Script

/// Answers a debugger from a list, as a notebook's cell holds it; shows prompt and command as if they were typed.
///
/// At the end of the list the script goes on.
final class RecordedConsole: DebuggerConsole {
  private var commands: ArraySlice<String>
  private unowned let session: Session

  init(_ commands: [String], _ session: Session) {
    self.commands = commands[...]
    self.session = session
  }

  func readCommand(_ request: DebuggerRequest) -> DebuggerInput {
    guard let command = commands.popFirst() else { return .unattended }
    let text = request.prompt + command
    if request.isDisplay { session.display(text) } else { session.interpreter.output(text + "\n") }
    return .line(command)
  }
}
