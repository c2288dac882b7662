import Diagnostics
import Script
import Tensors

/// The prompt of `%step`: stops at steps, asks how to go on.
final class StepPrompt: StepListener {
  private enum Motion {
    /// Stops at the next step anywhere.
    case into
    /// At the next step of this function, or of those around it.
    case next(depth: Int)
    /// When this function, branch or iteration has ended.
    case out(depth: Int)
    case run
  }

  private enum Stop: Equatable {
    case line(Int)
    case op(String)
    case nonFinite

    var text: String {
      switch self {
      case .line(let line): "line \(line)"
      case .op(let name): "op \(name)"
      case .nonFinite: "nan"
      }
    }
  }

  private let session: Session
  private let console: any DebuggerConsole
  private var motion = Motion.into
  private var stops: [Stop] = []
  private var lastCommand = "n"
  /// The latest value of each name.
  private var values: [String: StepView.Labelled] = [:]
  /// The last steps, for `l`.
  private var recent: [StepView] = []
  private var view: StepView?

  init(_ session: Session, _ console: any DebuggerConsole) {
    self.session = session
    self.console = console
  }

  private func say(_ text: String) { session.display(text) }

  // MARK: Steps

  func entered(_ scope: String, depth: Int) {
    // A new iteration is a place of its own to those who step through it.
    if case .out = motion { return }
    if case .into = motion { say("  \(scope)") }
  }

  func stepped(_ view: StepView) throws {
    for value in view.inputs + view.outputs where !value.name.isEmpty { values[value.name] = value }
    recent.append(view)
    if recent.count > 200 { recent.removeFirst(100) }
    guard isStop(view) else { return }
    try ask(view)
  }

  private func isStop(_ view: StepView) -> Bool {
    if stops.contains(where: { matches($0, view) }) { return true }
    switch motion {
    case .run: return false
    case .into: return !view.isPlumbing
    case .next(let depth): return view.depth <= depth && !view.isPlumbing
    case .out(let depth): return view.depth < depth
    }
  }

  private func matches(_ stop: Stop, _ view: StepView) -> Bool {
    switch stop {
    case .line(let line): view.phase != .left && view.line == line && !view.isPlumbing && isFirst(of: line)
    case .op(let name): view.phase != .left && StepPrompt.isOp(view.op, name) || view.phase != .left && view.name == name
    case .nonFinite: view.bearsNonFinite
    }
  }

  /// Whether an op's type is meant by a name: `If` means `StatelessIf`, too, and `add` means `AddV2`.
  private static func isOp(_ op: String, _ name: String) -> Bool {
    let op = op.lowercased()
    let name = name.lowercased()
    return [name, "stateless" + name, "stateful" + name, name + "v2"].contains(op)
  }

  /// Whether the step before was of another line.
  private func isFirst(of line: Int) -> Bool {
    let before = recent.dropLast().last { !$0.isPlumbing }
    return before?.line != line
  }

  // MARK: Asking

  private func ask(_ view: StepView) throws {
    self.view = view
    show(view)
    while true {
      let request = DebuggerRequest(prompt: "(step) ", isDisplay: true) { [self] in candidates }
      switch console.readCommand(request) {
      case .line(let line): if try perform(line, view) { return }
      case .interrupted: say("--KeyboardInterrupt--")
      case .end:
        say("")
        throw StepQuit.failure
      case .unattended:
        motion = .run
        stops = []
        return
      }
    }
  }

  private var candidates: [String] {
    ["next", "step", "out", "continue", "break", "clear", "where", "list", "print", "quit", "help"] + Array(values.keys)
  }

  /// `> f › while iteration 2: add = AddV2(i=1, y=1)`, its value, its line.
  private func show(_ view: StepView) {
    let mark = view.phase == .left ? "< " : "> "
    var lines = ["\(mark)\(StepText.path(view.path)): \(view.name) = \(StepText.call(view))"]
    if view.phase == .entering {
      lines.append("   not run yet: s goes into it, n runs it")
    } else {
      let value = StepText.value(view)
      if !value.isEmpty { lines.append("   \(value)") }
    }
    if view.place != nil { lines.append("-> \(StepText.place(view))  \(StepText.source(view.place))") }
    say(lines.joined(separator: "\n"))
  }

  /// Does what a line says; true to go on.
  private func perform(_ line: String, _ view: StepView) throws -> Bool {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    let text = words.isEmpty ? lastCommand : line
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    let argument = parts.count > 1 ? parts[1].trimmed : ""
    lastCommand = text
    switch parts.first ?? "" {
    case "n", "next": motion = .next(depth: view.depth)
    case "s", "step": motion = .into
    case "o", "out", "r", "return", "finish": motion = .out(depth: view.depth)
    case "c", "cont", "continue": motion = .run
    case "q", "quit", "exit": throw StepQuit.failure
    default:
      inspect(parts.first ?? "", argument, view)
      return false
    }
    return true
  }

  private func inspect(_ command: String, _ argument: String, _ view: StepView) {
    switch command {
    case "p", "pp", "print": printValue(argument, view)
    case "b", "break": setStop(argument)
    case "cl", "clear": clearStops(argument)
    case "bt", "w", "where": showPath(view)
    case "l", "list": list()
    case "a", "args": for input in view.inputs { say("\(label(input)) = \(StepText.value(input.tensor, limit: 400))") }
    case "h", "help", "?": say(StepPrompt.help)
    default: printValue(command + (argument.isEmpty ? "" : " " + argument), view)
    }
  }

  private func label(_ value: StepView.Labelled) -> String { value.name.isEmpty ? "(value)" : value.name }

  // MARK: Looking

  /// The value of a node, or of an expression of the session.
  private func printValue(_ text: String, _ view: StepView) {
    if text.isEmpty {
      for output in view.outputs { say("\(label(output)) = \(StepText.value(output.tensor, limit: 400))") }
      return
    }
    let name = text.hasSuffix(":0") ? String(text.dropLast(2)) : text
    if let value = values[name] {
      guard let tensor = value.tensor as? Tensor, tensor.dtype != .resource, tensor.dtype != .variant else {
        return say(StepText.value(value.tensor, limit: 400))
      }
      return say("\(tensor.kindText)\n\(ArrayText.str(ArrayView(tensor)))")
    }
    let near = Spelling.nearest(to: name, among: values.keys.sorted())
    say("*** nothing is called '\(text)' so far" + (near.map { "; did you mean \($0)?" } ?? ""))
  }

  private func showPath(_ view: StepView) {
    for (index, scope) in view.path.enumerated() { say(String(repeating: "  ", count: index) + "› " + scope) }
    guard let place = view.place else { return }
    say("-> \(StepText.place(view))  \(StepText.source(place))")
  }

  /// The last steps of this function or iteration.
  private func list() {
    let rows = recent.suffix(10).map { (each: StepView) -> StepRow in
      StepRow(
        number: String(each.number), name: each.name, call: StepText.call(each), value: StepText.value(each),
        source: each.line.map { "line \($0)" } ?? "")
    }
    say(StepRow.table(rows))
    guard let place = view?.place else { return }
    let file = place.file
    let here = file.lineIndex(at: place.span.start)
    for index in max(0, here - 3)...min(file.lineCount - 1, here + 3) {
      let number = String(index + file.firstLine)
      let margin = String(repeating: " ", count: max(0, 4 - number.count)) + number
      say("\(margin) \(index == here ? "->" : "  ") \(file.line(index))")
    }
  }

  // MARK: Breakpoints

  private func setStop(_ argument: String) {
    guard !argument.isEmpty else {
      if stops.isEmpty { return say("no breakpoints; b LINE, b OP, b NAME and b nan set one") }
      for (index, stop) in stops.enumerated() { say("\(index + 1)  \(stop.text)") }
      return
    }
    let stop: Stop
    switch argument.lowercased() {
    case "nan", "inf", "infinity": stop = .nonFinite
    default: stop = Int(argument).map { .line($0) } ?? .op(argument)
    }
    if !stops.contains(stop) { stops.append(stop) }
    say("stops at \(stop.text)")
  }

  private func clearStops(_ argument: String) {
    if argument.isEmpty { return stops = [] }
    guard let number = Int(argument), number > 0, number <= stops.count else {
      return say("*** there is no breakpoint \(argument)")
    }
    say("no longer stops at \(stops.remove(at: number - 1).text)")
  }

  static let help = """
    n  next       run to the next op of this function or iteration; what it calls runs without stops
    s  step       run to the next op, into branches, loops and functions
    o  out        run to the end of this function, branch or iteration
    c  continue   run to the next breakpoint, or to the end
    b  break      b LINE, b OP (AddV2), b NAME (add_1), b nan: where a NaN or infinity comes up; alone: list
    cl clear      cl NUMBER takes a breakpoint away, cl all of them
    p  print      p NAME: the value of a node or argument; p: what this op gave; a: its inputs
    l  list       the last steps, and the source around the line
    bt where      which function, branch and iteration this is
    q  quit       end; variables and the session's state are as before
    Enter repeats the last command.
    """
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...].drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
