import Sessions

/// What `python FILE.nb` would print: the cells' own output and nothing else.
public final class PlainPresenter: ReplayPresenter {
  private let standardOutput: (String) -> Void
  private let standardError: (String) -> Void

  public init(standardOutput: @escaping (String) -> Void, standardError: @escaping (String) -> Void) {
    self.standardOutput = standardOutput
    self.standardError = standardError
  }

  public func text(_ cell: NotebookCell) {}
  public func willRun(_ cell: NotebookCell, number: Int) {}

  public func output(_ text: String, _ stream: Session.Stream) {
    switch stream {
    case .output: standardOutput(text)
    case .error: standardError(text)
    case .display: break
    }
  }

  public func didRun(_ run: Replay.CellRun) {
    if let error = run.result.error, error.exitStatus == nil { standardError(error.traceback) }
  }
}
