import Script

/// Reads a debugger's commands as lines of standard input, which is no terminal.
public final class LineConsole: DebuggerConsole {
  public init() {}

  public func readCommand(_ request: DebuggerRequest) -> DebuggerInput {
    StandardStreams.write(request.prompt, to: 1)
    StandardStreams.flush()
    guard let line = readLine(strippingNewline: true) else { return .end }
    return .line(line)
  }
}
