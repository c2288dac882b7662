import Diagnostics
import Ops
import Script
import Tracing

extension Magic {
  static let step = Magic(
    "step", usage: "step [--eager|--graph] [--all|--until nan] FUNCTION(ARGUMENTS)",
    summary: "Walk through a call op by op: inputs, values, source lines; into branches, loops and functions.",
    details: """
      %step runs a call and stops at each op. A traced function runs through its graph, node by node, as it was traced;
      other calls, and any call with --eager, op by op as the script dispatches them. --graph traces a plain function.
      The values are those of an ordinary run, to the bit; what an op changes, it changes once.

          %step f(tf.constant([1.0, 2.0]))
          %step --eager f(x)
          %step --all f(x)          every step as a table, without stops: for notebooks and pipes
          %step --until nan f(x)    the first NaN or infinity, with the steps that led to it

      n goes to the next op, s into a branch, loop or function, o out of it, c to the next breakpoint; b LINE, b OP and
      b nan set one; p NAME shows a value, l the steps around, bt the way in, h explains. q ends the walk: variables,
      random numbers and the session's names and containers are as before. In a notebook's file the cell's key debug holds
      what is answered; where nobody answers, %step is %step --all.
      """
  ) { (call: MagicCall) throws -> Handle? in
    try Stepping(call).run()
  }
}

/// One use of `%step`.
private struct Stepping {
  private enum Way { case eager, graph }
  private enum Stops { case asking, none, nonFinite }

  private let call: MagicCall
  private var way: Way?
  private var stops = Stops.asking
  private let text: String

  init(_ call: MagicCall) throws {
    self.call = call
    var rest = Substring(call.code).drop { $0.isWhitespace }
    while rest.hasPrefix("--") {
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest.dropFirst(word.count).drop { $0.isWhitespace }
      switch word {
      case "--eager": way = .eager
      case "--graph": way = .graph
      case "--all": stops = .none
      case "--until":
        let what = rest.prefix { !$0.isWhitespace }
        guard what == "nan" || what == "inf" else {
          throw Failure(.valueError, "%step --until expects nan, got '\(what)'", hint: "write %step --until nan f(x)")
        }
        rest = rest.dropFirst(what.count).drop { $0.isWhitespace }
        stops = .nonFinite
      default:
        let near = Spelling.nearest(to: String(word), among: ["--eager", "--graph", "--all", "--until"])
        throw Failure(.valueError, "%step has no option \(word)", hint: near.map { "did you mean \($0)?" })
      }
    }
    text = String(rest)
    guard !text.isEmpty else {
      throw Failure(.valueError, "%step was given nothing to run", hint: "write %step f(x)")
    }
  }

  private var interpreter: Interpreter { call.interpreter }
  private var session: Session { call.session }

  func run() throws -> Handle? {
    switch stops {
    case .asking:
      guard let console = interpreter.debugger.console else { return try list(onlyNonFinite: false) }
      return try guarded(StepPrompt(session, console)) {
        session.display("ended; variables and names are as before")
      }
    case .none: return try list(onlyNonFinite: false)
    case .nonFinite: return try list(onlyNonFinite: true)
    }
  }

  private func list(onlyNonFinite: Bool) throws -> Handle? {
    let listing = StepListing(onlyNonFinite: onlyNonFinite)
    func show() {
      if onlyNonFinite { session.display(listing.findings) } else if let text = listing.text { session.display(text) }
    }
    do {
      let value = try guarded(listing) {}
      show()
      return value
    } catch {
      if !onlyNonFinite { show() }
      throw error
    }
  }

  /// Walks; a walk that the listener ends puts back what had changed.
  private func guarded(_ listener: any StepListener, ended: () -> Void) throws -> Handle? {
    let state = SessionState(interpreter)
    let variables = VariableWatch()
    let listener = EndingListener(listener)
    do {
      return try variables.during { try walk(listener) }
    } catch where listener.isEnded {
      variables.restore()
      try state.restore()
      ended()
      return nil
    }
  }

  private func walk(_ listener: any StepListener) throws -> Handle {
    let expression = try? FunctionCall.isCall(text)
    guard way != .eager, expression == true else {
      if way == .graph { throw notACall }
      return try walkEagerly(listener)
    }
    let target = try FunctionCall(call, magic: "step", text: text)
    let isTraced = target.callee.asObject is TracedFunctionObject || target.callee.asObject is ConcreteFunctionObject
    guard isTraced || way == .graph else { return try walkEagerly(listener) }
    let function: Handle = isTraced ? target.callee : .object(try target.traced(interpreter))
    let prepared = try PreparedCall(function, target.arguments, target.keywords, interpreter)
    session.display("\(text): \(prepared.concrete.graph.nodes.count) nodes")
    return try GraphWalk(listener).run(prepared, title: prepared.concrete.name, interpreter)
  }

  private func walkEagerly(_ listener: any StepListener) throws -> Handle {
    try EagerWalk(listener, interpreter).run { try call.runEagerly(text) }
  }

  private var notACall: Failure {
    Failure(.valueError, "%step --graph expects a call, got '\(text)'", hint: "write %step --graph \(text)(…)")
  }
}

/// Notes that a listener has ended the walk, whatever the script makes of the interrupt; every further step ends it again.
private final class EndingListener: StepListener {
  private let inner: any StepListener
  private(set) var isEnded = false

  init(_ inner: any StepListener) { self.inner = inner }

  func entered(_ scope: String, depth: Int) throws { try guarding { try inner.entered(scope, depth: depth) } }
  func stepped(_ view: StepView) throws { try guarding { try inner.stepped(view) } }

  private func guarding(_ body: () throws -> Void) throws {
    if isEnded { throw StepQuit.failure }
    do {
      try body()
    } catch {
      isEnded = true
      throw error
    }
  }
}
