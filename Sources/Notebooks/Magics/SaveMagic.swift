import Diagnostics
import Glibc
import Script
import ScriptLibrary
import Sessions

extension Session {
  /// Has the session read and write notebooks: `%load`, `%save`, `%run study.nb`.
  public func useNotebooks() {
    add(Magic.ofNotebooks)
    notebookCells = { [unowned self] (text: String, name: String) throws -> [CellSource] in
      try NotebookReader(magics: Set(magics.keys)).read(text).cells
        .filter { $0.kind == .code && !$0.isSkipped }.map { try $0.source(named: name) }
    }
  }
}

extension Magic {
  /// The magics that know the format of notebooks: a session gets them by ``Session/add(_:)``.
  public static let ofNotebooks: [Magic] = [load, save]

  static let save = Magic(
    "save", usage: "save [-f] [-s] FILE [CELL …]", summary: "Write the session's cells with their outputs to a notebook.",
    details: """
      %save writes all cells, or those of these numbers and ranges, with what they showed; -s without. Cells that %undo
      took back and those about the session itself (%undo, %rerun, %save) are left out, so that replaying the file leads
      to the same state. A file that is there is replaced with -f only.

          %save study.nb
          %save -f study.nb 1-5 9
      """
  ) { (call: MagicCall) throws -> Handle? in
    call.session.isAboutSession()
    let options = try MagicWords(call.argument, magic: "save", flags: ["-f", "-s"])
    let words = options.words
    guard let file = words.first else {
      throw Failure(.valueError, "%save was given no file", hint: "write %save study.nb")
    }
    let records = try call.session.records(words.dropFirst().map { $0 }, magic: "save")
    var notebook = Notebook(records)
    if options.has("-s") { for index in notebook.cells.indices { notebook.cells[index].outputs = [] } }
    let text = NotebookWriter(magics: Set(call.session.magics.keys)).text(notebook)
    try FilePermission.admitMagic(file)
    try SavedFile.write(text, to: file, replaces: options.has("-f"))
    let count = notebook.cells.count
    call.session.show("wrote \(count) cell\(count == 1 ? "" : "s") to \(file)")
    return nil
  }
}

private enum SavedFile {
  /// - Errors: `OSError` where the file is there already, or can't be written.
  static func write(_ text: String, to path: String, replaces: Bool) throws {
    if !replaces, access(path, F_OK) == 0 {
      throw Failure(.osError, "[Errno 17] File exists: '\(path)'", hint: "%save -f \(path) replaces it")
    }
    try GraphFile.write(Array(text.utf8), to: path)
  }
}
