/// Where a debugger's commands come from.
public protocol DebuggerConsole: AnyObject {
  /// Asks for a line, with a prompt in front of it.
  func readCommand(_ request: DebuggerRequest) -> DebuggerInput
}

/// What a console needs to know to ask for a command.
public struct DebuggerRequest {
  /// `(Pdb) `.
  public let prompt: String
  /// Whether what is said belongs to a display, and not to the script's output.
  public let isDisplay: Bool
  /// The words that may stand at the place of the one that is being typed: commands and names of the frame.
  public let candidates: () -> [String]

  public init(prompt: String, isDisplay: Bool = false, candidates: @escaping () -> [String] = { [] }) {
    self.prompt = prompt
    self.isDisplay = isDisplay
    self.candidates = candidates
  }
}

public enum DebuggerInput: Equatable, Sendable {
  case line(String)
  /// Ctrl-C.
  case interrupted
  /// Ctrl-D, or the end of a pipe.
  case end
  /// Nobody is there any more, and the script should go on.
  case unattended
}
