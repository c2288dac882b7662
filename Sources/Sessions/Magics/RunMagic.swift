import Diagnostics
import Script

extension Magic {
  static let run = Magic(
    "run", usage: "run [-i] [-t] FILE [ARGUMENT …]",
    summary: "Run a script in the session; its names are the session's afterwards.",
    details: """
      The script starts without the session's names, as python FILE does, and sees the arguments in sys.argv; -i lets it
      see and change the session's names. -t shows the time it took. What it defines is there afterwards, also when it
      ends with an error or with sys.exit.

          %run study.py
          %run -i plot.py --steps 10

      For notebooks: %load study.nb shows a notebook's cells one at a time.
      """
  ) { (call: MagicCall) throws -> Handle? in
    let options = try MagicWords(call.argument, magic: "run", flags: ["-i", "-t"])
    let words = options.words
    guard let path = words.first else {
      throw Failure(.valueError, "%run was given no file", hint: "write %run FILE.py")
    }
    let file = WorkingFolder.expanded(path)
    let bytes = try GraphFile.read(file)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.syntaxError, "(unicode error) '\(path)' is not valid UTF-8", hint: "save the file as UTF-8")
    }
    let start = Clock.now
    try ScriptRun(call, path: file, text: text, arguments: words).run(keepsNames: options.has("-i"))
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
    let module = try interpreter.importModule("sys")
    let earlier = try interpreter.getAttribute(module, "argv")
    // From here on names are away: nothing may throw before they are sure to come back.
    let kept = keepsNames ? [] : globals.items.filter { isPersonal($0.key) }
    for item in kept { item.key.asString.map { globals[$0] = nil } }
    globals["__file__"] = .string(path)
    defer {
      globals["__file__"] = nil
      try? interpreter.setAttribute(module, "argv", earlier)
      for item in kept {
        if let name = item.key.asString, globals[name] == nil { globals[name] = item.value }
      }
    }
    do {
      try interpreter.setAttribute(module, "argv", .list(arguments.map { .string($0) }))
      _ = try interpreter.execute(code)
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
