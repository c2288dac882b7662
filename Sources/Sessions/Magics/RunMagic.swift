import Diagnostics
import Script
import ScriptLibrary

extension Magic {
  static let run = Magic(
    "run", usage: "run [-i] [-t] FILE [ARGUMENT …]",
    summary: "Run a script or a notebook in the session; its names are the session's afterwards.",
    details: """
      The script starts without the session's names, as python FILE does, and sees the arguments in sys.argv; -i lets it
      see and change the session's names. -t shows the time it took. What it defines is there afterwards, also when it
      ends with an error or with sys.exit.

      The cells of a notebook (.nb) run in the session one after the other, magics as well, up to the first error.

          %run study.py
          %run -i plot.py --steps 10
          %run study.nb

      %load study.nb shows a notebook's cells one at a time.
      """
  ) { (call: MagicCall) throws -> Handle? in
    let options = try MagicWords(call.argument, magic: "run", flags: ["-i", "-t"])
    let words = options.words
    guard let path = words.first else {
      throw Failure(.valueError, "%run was given no file", hint: "write %run FILE.py")
    }
    let file = WorkingFolder.expanded(path)
    try FilePermission.admitMagic(file)
    let bytes = try GraphFile.read(file)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.syntaxError, "(unicode error) '\(path)' is not valid UTF-8", hint: "save the file as UTF-8")
    }
    let start = Clock.now
    if let cells = try NotebookRun.cells(text, path: file, call.session) {
      try NotebookRun.run(cells, path: file, arguments: words, call)
    } else {
      try ScriptRun(call, path: file, text: text, arguments: words).run(keepsNames: options.has("-i"))
    }
    if options.has("-t") { call.session.display("ran in \(TimeText.short(Clock.now - start))", isVolatile: true) }
    return nil
  }
}

/// A script that runs within a session.
private struct ScriptRun {
  let call: MagicCall
  let path: String
  let text: String
  let arguments: [String]

  init(_ call: MagicCall, path: String, text: String, arguments: [String]) {
    self.call = call
    self.path = path
    self.text = text
    self.arguments = arguments
  }

  private var interpreter: Interpreter { call.interpreter }

  func run(keepsNames: Bool) throws {
    let code = try Compiler.compileModule(
      Parser.parseModule(SourceFile(name: path, text: text)), file: SourceFile(name: path, text: text))
    let globals = interpreter.globals
    // From here on names are away: nothing may throw before they are sure to come back.
    let kept = keepsNames ? [] : globals.items.filter { isPersonal($0.key) }
    for item in kept { item.key.asString.map { globals[$0] = nil } }
    defer {
      for item in kept {
        if let name = item.key.asString, globals[name] == nil { globals[name] = item.value }
      }
    }
    do {
      try call.withArguments(arguments, file: path) { _ = try interpreter.execute(code) }
    } catch {
      let exception = interpreter.exception(for: error)
      guard exception.typeName == "SystemExit" else { throw error }
      guard let status = exception.arguments.first, !status.isNone, status.asInt != 0 else { return }
      call.session.display("\(path) ended with status \(try interpreter.str(status))")
    }
  }

  private func isPersonal(_ key: Handle) -> Bool {
    key.asString.map { !$0.hasPrefix("__") && !SessionNames.ofShell.contains($0) } ?? false
  }
}

/// A notebook that runs within a session.
private enum NotebookRun {
  /// nil for a script.
  static func cells(_ text: String, path: String, _ session: Session) throws -> [CellSource]? {
    guard path.hasSuffix(".nb") || path.hasSuffix(".nb.py"), let read = session.notebookCells else { return nil }
    return try read(text, path)
  }

  /// The values of last expressions are shown.
  static func run(_ cells: [CellSource], path: String, arguments: [String], _ call: MagicCall) throws {
    try call.withArguments(arguments, file: path) {
      for cell in cells {
        let value = try call.session.runSegments(cell)
        if let value, !value.isNoneOrUndefined { call.session.display(try call.interpreter.repr(value)) }
      }
    }
  }
}

extension MagicCall {
  /// Runs `body` with these `sys.argv` and `__file__`.
  fileprivate func withArguments(_ arguments: [String], file: String, _ body: () throws -> Void) throws {
    let module = try interpreter.importModule("sys")
    let earlier = try interpreter.getAttribute(module, "argv")
    let earlierFile = interpreter.globals["__file__"]
    try interpreter.setAttribute(module, "argv", .list(arguments.map { .string($0) }))
    interpreter.globals["__file__"] = .string(file)
    defer {
      interpreter.globals["__file__"] = earlierFile
      try? interpreter.setAttribute(module, "argv", earlier)
    }
    try body()
  }
}
