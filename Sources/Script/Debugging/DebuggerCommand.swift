/// A command of the debugger's prompt: its names, what `help` says, what it does.
struct DebuggerCommand: Sendable {
  /// The short one first.
  let names: [String]
  /// Behind the name: `[LINE|FUNCTION [, CONDITION]]`.
  let usage: String
  let help: String
  /// Gives how to go on, or nil to ask again.
  let run: @Sendable (DebuggerPrompt, String) -> DebuggerPrompt.Ending?

  init(
    _ names: [String], usage: String = "", _ help: String,
    run: @escaping @Sendable (DebuggerPrompt, String) -> DebuggerPrompt.Ending?
  ) {
    self.names = names
    self.usage = usage
    self.help = help
    self.run = run
  }

  static let all: [DebuggerCommand] = moving + looking + stopping + other

  static func named(_ name: String) -> DebuggerCommand? { all.first { $0.names.contains(name) } }

  // MARK: Going on

  private static let moving: [DebuggerCommand] = [
    DebuggerCommand(["s", "step"], "Go on to the next line, into calls.") { (_: DebuggerPrompt, _: String) in
      .resume(.step)
    },
    DebuggerCommand(["n", "next"], "Go on to the next line of this function, or to its return.") {
      (prompt: DebuggerPrompt, _: String) in .resume(prompt.frame.activation.map { .next($0) } ?? .run)
    },
    DebuggerCommand(
      ["unt", "until"], usage: "[LINE]", "Go on to a line behind this one (or from LINE on): past the turns of a loop."
    ) { (prompt: DebuggerPrompt, argument: String) in prompt.goUntil(argument) },
    DebuggerCommand(["r", "return", "finish"], "Go on until this function returns.") {
      (prompt: DebuggerPrompt, _: String) in
      guard let activation = prompt.frame.activation else { return .resume(.run) }
      let caller = prompt.index > 0 ? prompt.frames[prompt.index - 1].activation : nil
      return .resume(.leaving(activation, caller: caller))
    },
    DebuggerCommand(["c", "cont", "continue"], "Go on to the next breakpoint.") { (_: DebuggerPrompt, _: String) in
      .resume(.run)
    },
    DebuggerCommand(["j", "jump"], usage: "LINE", "Go on from another line of the innermost function.") {
      (prompt: DebuggerPrompt, argument: String) in
      prompt.jump(argument)
      return nil
    },
    DebuggerCommand(["q", "quit", "exit", "EOF"], "End the run: raises bdb.BdbQuit.") {
      (_: DebuggerPrompt, _: String) in .quit
    },
  ]

  // MARK: Looking around

  private static let looking: [DebuggerCommand] = [
    DebuggerCommand(["w", "where", "bt"], "Show the frames, outermost first; > marks the one that commands are about.") {
      (prompt: DebuggerPrompt, _: String) in
      for place in prompt.frames.indices { prompt.say(prompt.entry(place, mark: place == prompt.index ? "> " : "  ")) }
      return nil
    },
    DebuggerCommand(["u", "up"], usage: "[COUNT]", "Look at the frame that called this one.") {
      (prompt: DebuggerPrompt, argument: String) in
      prompt.move(argument, by: -1)
      return nil
    },
    DebuggerCommand(["d", "down"], usage: "[COUNT]", "Look at the frame that this one called.") {
      (prompt: DebuggerPrompt, argument: String) in
      prompt.move(argument, by: 1)
      return nil
    },
    DebuggerCommand(["l", "list"], usage: "[FIRST[, LAST]|.]", "Show source: around this line, or further on.") {
      (prompt: DebuggerPrompt, argument: String) in
      prompt.list(argument)
      return nil
    },
    DebuggerCommand(["ll", "longlist"], "Show the source of the whole function.") {
      (prompt: DebuggerPrompt, _: String) in
      prompt.listFunction()
      return nil
    },
    DebuggerCommand(["source"], usage: "EXPRESSION", "Show the source of a function.") {
      (prompt: DebuggerPrompt, argument: String) in
      prompt.showSource(argument)
      return nil
    },
    DebuggerCommand(["a", "args"], "Show the function's arguments.") { (prompt: DebuggerPrompt, _: String) in
      prompt.showArguments()
      return nil
    },
    DebuggerCommand(["p"], usage: "EXPRESSION", "Show the value of an expression.") {
      (prompt: DebuggerPrompt, argument: String) in
      if let value = prompt.value(argument) { prompt.attempt { prompt.say(try prompt.interpreter.repr(value)) } }
      return nil
    },
    DebuggerCommand(["pp"], usage: "EXPRESSION", "Show the value of an expression, laid out in lines.") {
      (prompt: DebuggerPrompt, argument: String) in
      if let value = prompt.value(argument) { prompt.attempt { prompt.say(try prompt.laidOut(value)) } }
      return nil
    },
    DebuggerCommand(["whatis"], usage: "EXPRESSION", "Show what kind of thing an expression gives.") {
      (prompt: DebuggerPrompt, argument: String) in
      if let value = prompt.value(argument) { prompt.attempt { prompt.say(try prompt.kind(of: value)) } }
      return nil
    },
    DebuggerCommand(["rv", "retval"], "Show what the function is about to return.") {
      (prompt: DebuggerPrompt, _: String) in
      guard case .leaving(let value) = prompt.event, prompt.index == prompt.frames.count - 1 else {
        prompt.complain("Not yet returned!")
        return nil
      }
      prompt.attempt { prompt.say(try prompt.interpreter.repr(value)) }
      return nil
    },
    DebuggerCommand(["display"], usage: "[EXPRESSION]", "Show an expression whenever it has changed at a stop.") {
      (prompt: DebuggerPrompt, argument: String) in
      prompt.display(argument)
      return nil
    },
    DebuggerCommand(["undisplay"], usage: "[EXPRESSION]", "Show it no longer.") {
      (prompt: DebuggerPrompt, argument: String) in
      prompt.undisplay(argument)
      return nil
    },
  ]

  // MARK: Breakpoints

  private static let stopping: [DebuggerCommand] = [
    DebuggerCommand(
      ["b", "break"], usage: "[LINE|FUNCTION|FILE:LINE [, CONDITION]]", "Stop there (if the condition is true); alone, list."
    ) { (prompt: DebuggerPrompt, argument: String) in
      prompt.setBreakpoint(argument, isTemporary: false)
      return nil
    },
    DebuggerCommand(["tbreak"], usage: "LINE|FUNCTION [, CONDITION]", "Stop there once.") {
      (prompt: DebuggerPrompt, argument: String) in
      prompt.setBreakpoint(argument, isTemporary: true)
      return nil
    },
    DebuggerCommand(["cl", "clear"], usage: "[NUMBER ...|FILE:LINE]", "Take breakpoints away; alone, all of them.") {
      (prompt: DebuggerPrompt, argument: String) in
      prompt.clearBreakpoints(argument)
      return nil
    },
    DebuggerCommand(["disable"], usage: "NUMBER ...", "Let breakpoints rest.") {
      (prompt: DebuggerPrompt, argument: String) in
      prompt.setEnabled(argument, false)
      return nil
    },
    DebuggerCommand(["enable"], usage: "NUMBER ...", "Heed breakpoints again.") {
      (prompt: DebuggerPrompt, argument: String) in
      prompt.setEnabled(argument, true)
      return nil
    },
    DebuggerCommand(["condition"], usage: "NUMBER [CONDITION]", "Stop only if the condition is true.") {
      (prompt: DebuggerPrompt, argument: String) in
      prompt.setCondition(argument)
      return nil
    },
    DebuggerCommand(["ignore"], usage: "NUMBER [COUNT]", "Pass a breakpoint that many times.") {
      (prompt: DebuggerPrompt, argument: String) in
      prompt.setIgnoreCount(argument)
      return nil
    },
  ]

  private static let other: [DebuggerCommand] = [
    DebuggerCommand(["h", "help"], usage: "[COMMAND]", "Explain a command; alone, list them.") {
      (prompt: DebuggerPrompt, argument: String) in
      prompt.showHelp(argument)
      return nil
    },
  ]
}

extension DebuggerPrompt {
  func showHelp(_ topic: String) {
    if topic.isEmpty {
      let width = DebuggerCommand.all.map { $0.names.joined(separator: ", ").count }.max() ?? 0
      for command in DebuggerCommand.all {
        let names = command.names.joined(separator: ", ")
        say("\(names)\(String(repeating: " ", count: width - names.count))  \(command.help)")
      }
      say("\nEnter repeats the last command, ! runs a statement, ;; stands between two commands; what is no command is")
      say("run as a statement.")
      return
    }
    if topic == "!" || topic == "exec" {
      return say("! STATEMENT\n        Run a statement in the frame; the value of an expression is shown.")
    }
    guard let command = DebuggerCommand.named(topic) else { return complain("No help for '\(topic)'") }
    let usage = command.usage.isEmpty ? "" : " " + command.usage
    say("\(command.names.joined(separator: " | "))\(usage)\n        \(command.help)")
  }
}
