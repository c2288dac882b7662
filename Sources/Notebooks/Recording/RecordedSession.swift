import Sessions

extension Notebook {
  /// The cells of a session with what they showed. Cells about the session itself, and those that `%undo` has taken back,
  /// are left out, so that replaying the notebook leads to where the session is.
  public init(_ records: [CellRecord]) {
    self.init(
      cells: records.filter { !$0.isAboutSession && !$0.isUndone }.map { (record: CellRecord) -> NotebookCell in
        NotebookCell(
          kind: .code, metadata: Notebook.metadata(record), source: record.source.text,
          outputs: record.outputs.map { NotebookOutput($0) })
      })
  }

  private static func metadata(_ record: CellRecord) -> [(key: String, json: String)] {
    var metadata: [(key: String, json: String)] = []
    if record.mode == .graph { metadata.append((key: "mode", json: "\"graph\"")) }
    if record.hasFailed { metadata.append((key: "tags", json: "[\"raises-exception\"]")) }
    return metadata
  }
}

extension NotebookOutput {
  /// What a cell has just shown, as it is recorded. Terminal bells, colours and other control characters would not be read
  /// back: they go.
  init(_ output: CellOutput) {
    var text = TerminalCodes.stripped(output.text)
    let isStream = output.kind == .standardOutput || output.kind == .standardError
    let endsInNewline = text.hasSuffix("\n") || !isStream
    if text.hasSuffix("\n") { text.removeLast() }
    self.init(Kind(output.kind), text, endsInNewline: endsInNewline)
  }
}

extension NotebookOutput.Kind {
  fileprivate init(_ kind: CellOutput.Kind) {
    self =
      switch kind {
      case .standardOutput: .standardOutput
      case .standardError: .standardError
      case .value: .value
      case .display: .display
      case .error: .error
      case .volatile: .volatile
      }
  }
}
