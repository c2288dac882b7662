import LineEditing
import Script
import Sessions

/// Offers the cells of a notebook one at a time: a class-room replay.
struct NotebookOffers {
  let session: Session
  let terminal: any CellTerminal
  /// Lets a person change a text at the session's prompt.
  let edit: (String) -> CellInput

  enum Answer { case run(OfferedCell), nothing }

  init(_ session: Session, _ terminal: any CellTerminal, edit: @escaping (String) -> CellInput) {
    self.session = session
    self.terminal = terminal
    self.edit = edit
  }

  private static let question = "Enter runs, e edits, s skips, a runs all, q stops: "

  /// Shows what comes next and asks; text between cells is shown and passed.
  func next() -> Answer {
    while let offer = session.offers.first, !offer.isCode {
      terminal.write(offer.text + "\n\n")
      session.offers.removeFirst()
    }
    guard let offer = session.offers.first else {
      session.isOffering = false
      session.runsAllOffers = false
      terminal.write("that was the last cell\n\n")
      return .nothing
    }
    terminal.write(shown(offer))
    if session.runsAllOffers { return take() }
    return ask()
  }

  private func ask() -> Answer {
    let request = CellRequest(
      prompt: NotebookOffers.question, promptStyle: nil, language: CommandLanguage { ["e", "s", "a", "q"] },
      history: .commands)
    switch terminal.readCell(request) {
    case .cell(let text): return answer(text.lowercased())
    case .cancelled, .end: stop()
    }
    return .nothing
  }

  private func answer(_ text: String) -> Answer {
    switch text {
    case "", "r", "run", "y": return take()
    case "a", "all":
      session.runsAllOffers = true
      return take()
    case "e", "edit": return takeEdited()
    case "s", "skip", "n": session.offers.removeFirst()
    case "q", "quit": stop()
    default:
      terminal.write("'\(text)' is no answer\n")
      return ask()
    }
    return .nothing
  }

  private func take() -> Answer { .run(session.offers.removeFirst()) }

  /// The cell comes to the prompt, where it is changed and run as any other; Ctrl-C asks again about the cell as it
  /// was.
  private func takeEdited() -> Answer {
    guard var offer = session.offers.first else { return .nothing }
    guard case .cell(let text) = edit(offer.text), !text.isEmpty else { return ask() }
    session.offers.removeFirst()
    offer.text = text
    return .run(offer)
  }

  private func stop() {
    session.isOffering = false
    session.runsAllOffers = false
    let count = session.offers.filter(\.isCode).count
    terminal.write("\(count) cell\(count == 1 ? "" : "s") to go; %load -c goes on\n\n")
  }

  private func shown(_ offer: OfferedCell) -> String {
    let title = offer.title.isEmpty ? "" : "# \(offer.title)\n"
    let lines = offer.text.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
    return title + lines.joined(separator: "\n") + "\n"
  }
}
