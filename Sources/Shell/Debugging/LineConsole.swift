import Script

/// Reads a debugger's commands as lines of standard input, which is no terminal.
public final class LineConsole: DebuggerConsole {
  public init() {}

  public func readCommand(_ request: DebuggerRequest) -> DebuggerInput {
    StandardStreams.write(request.prompt, to: 1)
    StandardStreams.flush()
    do {
      return try StandardInput.readLineWithoutEnd().map { .line($0) } ?? .end
    } catch {
      return .interrupted
    }
  }
}
