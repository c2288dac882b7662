import Diagnostics
import Script
import Sessions

extension Magic {
  static let load = Magic(
    "load", usage: "load FILE", summary: "Show a notebook's cells one at a time, to run, edit or skip.",
    details: """
      The cells of the notebook or script are offered one after the other: Enter runs a cell, e puts it at the prompt
      to be changed before it runs, s skips it, a runs all that follow, q stops. What runs is a cell of the session,
      with a number of its own. Between two cells anything can be typed after q; %load -c goes on where it was left.

          %load study.nb
          %load -c
      """
  ) { (call: MagicCall) throws -> Handle? in
    let session = call.session
    session.isAboutSession()
    guard session.isInteractive else {
      throw Failure(.valueError, "%load offers cells to a person; here is none", hint: "tandem replay FILE runs a notebook")
    }
    let options = try MagicWords(call.argument, magic: "load", flags: ["-c"])
    if options.has("-c") {
      guard !session.offers.isEmpty else { throw Failure(.valueError, "no notebook has been left with cells to go") }
      session.isOffering = true
      return nil
    }
    guard let path = options.words.first else {
      throw Failure(.valueError, "%load was given no file", hint: "write %load study.nb")
    }
    let notebook = try NotebookReader(magics: Set(session.magics.keys)).read(try SourceText.read(path))
    session.offers = notebook.cells.filter { $0.kind == .markdown || !$0.isSkipped }.map { (cell: NotebookCell) in
      var offer = OfferedCell(title: cell.title, text: cell.source, isCode: cell.kind == .code)
      if cell.kind == .code { offer.mode = CellSource.Mode(rawValue: cell.mode) }
      return offer
    }
    guard !session.offers.isEmpty else { throw Failure(.valueError, "'\(path)' has no cells") }
    session.isOffering = true
    return nil
  }
}
