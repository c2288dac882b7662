import Diagnostics

/// What outlives a stop: the last command, and the expressions that are shown at every stop.
struct PromptMemory {
  var lastCommand = ""
  /// Expressions of `display`, with their functions' code and the texts of their last values.
  var displayed: [(code: ObjectIdentifier, expression: String, text: String)] = []
}

/// The prompt at one stop: reads commands and does what pdb's do, until one of them goes on.
final class DebuggerPrompt {
  enum Ending {
    case resume(StopRule)
    case quit
  }

  let debugger: Debugger
  private let console: any DebuggerConsole
  /// Outermost first.
  let frames: [DebuggedFrame]
  /// Which frame commands are about.
  var index: Int
  let event: Debugger.Event
  let isPostMortem: Bool
  /// The last line that `l` has shown, for the next `l`.
  var listedTo: Int?
  /// Commands behind `;;`.
  private var queue: [String] = []

  init(
    _ debugger: Debugger, _ console: any DebuggerConsole, _ frames: [DebuggedFrame], _ event: Debugger.Event,
    isPostMortem: Bool
  ) {
    self.debugger = debugger
    self.console = console
    self.frames = frames
    self.event = event
    self.isPostMortem = isPostMortem
    index = frames.count - 1
  }

  var interpreter: Interpreter { debugger.interpreter }
  var frame: DebuggedFrame { frames[index] }

  func say(_ text: String) { interpreter.output(text + "\n") }
  func complain(_ text: String) { say("*** " + text) }

  // MARK: Reading

  func run() throws -> Ending {
    introduce()
    showDisplayed()
    while true {
      let line: String
      if queue.isEmpty {
        let request = DebuggerRequest(prompt: "(Pdb) ") { [self] in candidates }
        switch console.readCommand(request) {
        case .line(let text): line = text
        case .interrupted:
          say("--KeyboardInterrupt--")
          continue
        case .end:
          say("")
          return .quit
        case .unattended: return .resume(.run)
        }
      } else {
        line = queue.removeFirst()
      }
      if let ending = perform(line) { return ending }
    }
  }

  private func introduce() {
    switch event {
    case .call: say("--Call--")
    case .leaving: say("--Return--")
    case .exception(let exception): if !isPostMortem { say(exceptionText(exception)) }
    case .line: break
    }
    say(entry(index))
  }

  /// The words that a command line may hold.
  private var candidates: [String] {
    let names = frame.variables.map { $0.name } + frame.globals.stringKeys + interpreter.builtins.members.stringKeys
    return DebuggerCommand.all.flatMap { $0.names } + names
  }

  /// Does what a line says; nil to ask again.
  func perform(_ line: String) -> Ending? {
    var text = DebuggedFrame.trimmed(line)
    if let place = DebuggerPrompt.separator(in: text) {
      queue.insert(DebuggedFrame.trimmed(String(text[place.upperBound...])), at: 0)
      text = DebuggedFrame.trimmed(String(text[..<place.lowerBound]))
    }
    if text.isEmpty { text = debugger.memory.lastCommand }
    if text.isEmpty { return nil }
    debugger.memory.lastCommand = text
    if text.hasPrefix("!") {
      execute(DebuggedFrame.trimmed(String(text.dropFirst())))
      return nil
    }
    if text.hasPrefix("?") { text = "help " + text.dropFirst() }
    let name = text.prefix { $0.isLetter || $0 == "_" || $0.isNumber }
    let argument = DebuggedFrame.trimmed(String(text.dropFirst(name.count)))
    guard let command = DebuggerCommand.named(String(name)), !DebuggerPrompt.isStatement(text, argument) else {
      execute(text)
      return nil
    }
    return command.run(self, argument)
  }

  /// `;;` outside of quotes.
  private static func separator(in text: String) -> Range<String.Index>? {
    var quote: Character?
    var place = text.startIndex
    while place < text.endIndex {
      let letter = text[place]
      if let open = quote {
        if letter == open { quote = nil }
      } else if letter == "'" || letter == "\"" {
        quote = letter
      } else if letter == ";" {
        let next = text.index(after: place)
        if next < text.endIndex, text[next] == ";" { return place..<text.index(after: next) }
      }
      place = text.index(after: place)
    }
    return nil
  }

  /// Whether what looks like a command is a statement of the script: `n = 5`, `c.items`, `a[0]`, `p(x)` of a name.
  private static func isStatement(_ text: String, _ argument: String) -> Bool {
    guard let first = argument.first else { return false }
    if first == "=", !argument.hasPrefix("==") { return true }
    guard first == "." || first == "[" else { return false }
    // `l .` and `p [x]` are commands: there is a blank in between.
    return !text.contains(" ") || !text.hasSuffix(" " + argument)
  }

  // MARK: Words

  /// `> cell 3(4)f()->7` and the source below.
  func entry(_ place: Int, mark: String? = nil) -> String {
    let frame = frames[place]
    var text = (mark ?? "> ") + "\(frame.file.name)(\(frame.line))\(frame.function)()"
    if place == frames.count - 1, case .leaving(let value) = event {
      text += "->" + ((try? interpreter.repr(value)) ?? value.typeName)
    }
    let source = frame.source
    return source.isEmpty ? text : text + "\n-> " + source
  }

  func exceptionText(_ exception: ExceptionObject) -> String {
    // As `traceback.format_exception_only` ends: without the place of a syntax error.
    let isSyntax = exception.type.isSubclass(of: interpreter.exceptionClass(for: .syntaxError))
    let message =
      (isSyntax ? exception.arguments.first?.asString : nil) ?? (try? exception.message(interpreter))
      ?? "<exception str() failed>"
    let name = exception.type.qualifiedName
    let shown = name.hasPrefix("__main__.") ? String(name.dropFirst(9)) : name
    return message.isEmpty ? shown : "\(shown): \(message)"
  }

  // MARK: Evaluating

  /// The value of an expression in the frame; says what is wrong and gives nil where there is none.
  func value(_ text: String) -> Handle? {
    attempt {
      let file = SourceFile(name: "<string>", text: text)
      _ = try Parser.parseExpression(file)
      return try frame.evaluate(text, name: "<string>")
    }
  }

  /// Runs a statement of the script in the frame; an expression's value is shown unless it is None.
  private func execute(_ text: String) {
    attempt {
      let value = try frame.evaluate(text)
      if !value.isNoneOrUndefined { say(try interpreter.repr(value)) }
    }
  }

  /// Runs `body`; what it throws is told.
  @discardableResult
  func attempt<R>(_ body: () throws -> R) -> R? {
    do {
      return try body()
    } catch {
      complain(exceptionText(interpreter.exception(for: error)))
      return nil
    }
  }

  // MARK: display

  /// Shows the displayed expressions whose values have changed since the last stop.
  private func showDisplayed() {
    guard let code = frame.code else { return }
    for place in debugger.memory.displayed.indices {
      let shown = debugger.memory.displayed[place]
      guard shown.code == ObjectIdentifier(code) else { continue }
      let text = displayText(shown.expression)
      if text == shown.text { continue }
      debugger.memory.displayed[place].text = text
      say("display \(shown.expression): \(text)  [old: \(shown.text)]")
    }
  }

  func displayText(_ expression: String) -> String {
    do {
      return try interpreter.repr(frame.evaluate(expression))
    } catch {
      return "** raised \(exceptionText(interpreter.exception(for: error))) **"
    }
  }
}
