import Diagnostics

/// The script debugger: watches frames by traps in their code, and opens a prompt where a script stops.
///
/// While nobody steps and no breakpoint is set, nothing is watched: code is as it was compiled, and frames are entered
/// without a question. What watching costs is paid by the frames that are entered meanwhile.
public final class Debugger {
  unowned let interpreter: Interpreter
  /// Where commands come from; nil where nobody can answer.
  public var console: (any DebuggerConsole)?
  /// Told where a script would have stopped if there were a console.
  public var unattended: ((_ place: String) -> Void)?

  private(set) var rule = StopRule.run
  /// What `b` has set, by number.
  public internal(set) var breakpoints: [Breakpoint] = []
  var breakpointCount = 0
  /// Whether breakpoints are heeded: from the first stop on, until `q`.
  private var heedsBreakpoints = false
  /// Code whose instructions hold traps.
  private var watched: [ObjectIdentifier: Code] = [:]
  /// Counts the changes of what is watched.
  private var generation = 0
  /// While a prompt is open, what it evaluates runs unwatched.
  private var isAsking = false
  /// The frame that has been entered and has not run yet.
  private var entered: Int?
  /// Where each frame was last, by depth.
  private var lastPlaces: [LastPlace?] = []
  /// What the prompt remembers from stop to stop.
  var memory = PromptMemory()

  private struct LastPlace {
    let code: Code
    let line: Int
    let pc: Int
  }

  /// Why a script stops.
  enum Event {
    case call
    case line
    case exception(ExceptionObject)
    case leaving(Handle)
  }

  init(_ interpreter: Interpreter) { self.interpreter = interpreter }

  // MARK: From scripts

  /// `breakpoint()`: stops at the next line of the frame on top.
  public func setTrace() throws {
    guard !isAsking else { return }
    guard console != nil else { return announce() }
    heedsBreakpoints = true
    forgetPlaces()
    change(to: .step)
  }

  /// Opens the prompt at the frame that raised an exception, with the frames that it left.
  ///
  /// - Parameter traceback: other frames than the exception's own.
  public func postMortem(_ exception: ExceptionObject, traceback: [TracebackEntry]? = nil) throws {
    let entries = (traceback ?? exception.traceback).filter { $0.isVisible }
    guard !isAsking, !entries.isEmpty else { return }
    guard console != nil else { return announce(entries[entries.count - 1]) }
    let frames = entries.map { (entry: TracebackEntry) in DebuggedFrame(interpreter, entry) }
    try ask(frames, .exception(exception), isPostMortem: true)
    watch()
  }

  /// A run of the session has ended: what was being stepped through is gone.
  public func runEnded() {
    entered = nil
    if !rule.isRunning { change(to: .run) }
  }

  private func announce(_ entry: TracebackEntry? = nil) {
    guard let place = entry ?? interpreter.currentFrames.last else { return }
    unattended?("\(place.file.name)(\(place.lineNumber))\(place.function)()")
  }

  // MARK: What is watched

  private var isWatching: Bool { !rule.isRunning || (heedsBreakpoints && breakpoints.contains { $0.isEnabled }) }

  func change(to rule: StopRule) {
    self.rule = rule
    watch()
  }

  /// Stops watching, as `q` does. Breakpoints are heeded again after the next `breakpoint()`.
  func stop() {
    heedsBreakpoints = false
    change(to: .run)
  }

  /// Makes the traps what the rule and the breakpoints want: in the frames on the stack now, in others when they are
  /// entered.
  func watch() {
    generation += 1
    guard isWatching else {
      for code in watched.values { code.traps?.arm { _ in false } }
      watched = [:]
      lastPlaces = []
      interpreter.isWatchingCalls = false
      interpreter.activeDebugger = nil
      return
    }
    // There is one set of traps: from here on they are the debugger's.
    interpreter.callCounter?.stop()
    interpreter.activeDebugger = self
    if interpreter.top >= 0 {
      for depth in 0...interpreter.top { watch(interpreter.frame(depth).code) }
    }
    interpreter.isWatchingCalls = !isAsking
  }

  private func watch(_ code: Code) {
    let traps: TrapTable
    if let known = code.traps {
      traps = known
    } else {
      traps = TrapTable(code)
      code.traps = traps
    }
    guard traps.generation != generation else { return }
    traps.generation = generation
    watched[ObjectIdentifier(code)] = code
    let isStepping = !rule.isRunning
    traps.arm { (place: TrapTable.Place) -> Bool in
      isStepping || breakpoints.contains { $0.matches(place, code) }
    }
  }

  private func forgetPlaces() { lastPlaces = [] }

  // MARK: Called by the interpreter

  /// A frame is about to be put on top.
  func willEnter(_ code: Code, isResumed: Bool) {
    let depth = interpreter.top + 1
    watch(code)
    if depth < lastPlaces.count { lastPlaces[depth] = nil }
    entered = isResumed ? nil : depth
  }

  /// The frame on top has come to a trap; gives the instruction to go on with.
  func arrived(_ frame: UnsafeMutablePointer<Frame>) throws -> UnsafeMutablePointer<Instruction> {
    let code = frame.pointee.code
    let pc = frame.pointee.pc
    guard let traps = code.traps, let place = traps.place(at: pc) else {
      throw Failure(.systemError, "a trap at a place that is not watched")
    }
    guard !isAsking, isWatching else { return traps.original(at: pc) }
    let target = try visit(place, code, frame)
    return traps.original(at: target)
  }

  /// Stops at a place if it is time to. Gives the place to go on at.
  private func visit(_ place: TrapTable.Place, _ code: Code, _ frame: UnsafeMutablePointer<Frame>) throws -> Int {
    let depth = interpreter.top
    let activation = interpreter.activation(depth)
    if place.pc == 0, entered == depth {
      entered = nil
      if rule.stops(in: activation, line: code.definitionLine), code.definition != nil {
        try ask(at: code.definitionLine, .call)
      }
    }
    if place.line > 0, isNew(place, code, depth) {
      if rule.stops(in: activation, line: place.line) || isBreakpoint(place, code, depth) {
        try ask(at: place.line, .line)
        // The prompt may have jumped.
        let now = frame.pointee.pc
        if now != place.pc { return now }
      }
    }
    if place.isReturn {
      let instruction = (frame.pointee.next - 1).pointee
      let register = frame.pointee.base[Int(instruction.b)]
      let isNone = place.original == .returnNone || register.isUndefined
      try willLeave(activation, isNone ? .none : Handle(register), frame)
    }
    return place.pc
  }

  /// Whether the frame has come to another line, or to the same one once more.
  private func isNew(_ place: TrapTable.Place, _ code: Code, _ depth: Int) -> Bool {
    while lastPlaces.count <= depth { lastPlaces.append(nil) }
    let last = lastPlaces[depth]
    lastPlaces[depth] = LastPlace(code: code, line: place.line, pc: place.pc)
    guard let last, last.code === code, last.line == place.line else { return true }
    return place.pc <= last.pc
  }

  private func line(_ depth: Int) -> Int {
    if depth < lastPlaces.count, let last = lastPlaces[depth], last.code === interpreter.frame(depth).code {
      return last.line
    }
    let frame = interpreter.frame(depth)
    return frame.code.file.lineNumber(at: frame.span.start)
  }

  private func willLeave(_ activation: Activation, _ value: Handle, _ frame: UnsafeMutablePointer<Frame>) throws {
    let line = line(interpreter.top)
    guard rule.stops(leaving: activation, line: line) else { return }
    try ask(at: line, .leaving(value))
    if rule.ends(with: activation) { change(to: .step) }
  }

  /// An exception has come to a frame: stops if the frame is being stepped through. Gives the exception to go on with.
  func raised(_ exception: ExceptionObject, _ frame: UnsafeMutablePointer<Frame>) -> ExceptionObject {
    // The end of a handler that has not taken it is no new raise.
    guard !isAsking, !isQuitting(exception), (frame.pointee.next - 1).pointee.op != .reraise else { return exception }
    let line = frame.pointee.code.file.lineNumber(at: frame.pointee.span.start)
    guard rule.stops(in: interpreter.activation(interpreter.top), line: line) else { return exception }
    let next = frame.pointee.next
    defer { frame.pointee.next = next }
    do {
      try ask(at: line, .exception(exception))
      return exception
    } catch {
      return interpreter.exception(for: error)
    }
  }

  /// A frame is being left by an exception.
  func left(by exception: ExceptionObject, _ frame: UnsafeMutablePointer<Frame>) -> ExceptionObject {
    guard !isAsking, !isQuitting(exception) else { return exception }
    do {
      try willLeave(interpreter.activation(interpreter.top), .none, frame)
      return exception
    } catch {
      return interpreter.exception(for: error)
    }
  }

  private func isQuitting(_ exception: ExceptionObject) -> Bool { exception.type === Debugger.quitClass }

  // MARK: Breakpoints

  /// Whether a breakpoint that is due stands at the place.
  private func isBreakpoint(_ place: TrapTable.Place, _ code: Code, _ depth: Int) -> Bool {
    guard heedsBreakpoints else { return false }
    for breakpoint in breakpoints where breakpoint.matches(place, code) {
      guard isDue(breakpoint, depth) else { continue }
      if breakpoint.isTemporary {
        breakpoints.removeAll { $0 === breakpoint }
        interpreter.output("Deleted breakpoint \(breakpoint.number) at \(breakpoint.place)\n")
      }
      return true
    }
    return false
  }

  private func isDue(_ breakpoint: Breakpoint, _ depth: Int) -> Bool {
    breakpoint.hits += 1
    if let condition = breakpoint.condition {
      let frame = DebuggedFrame(interpreter, depth: depth)
      let isTrue = try? quietly { try interpreter.truth(frame.evaluate(condition)) }
      // As in bdb, a condition that fails stops.
      if isTrue == false { return false }
    }
    guard breakpoint.ignoreCount > 0 else { return true }
    breakpoint.ignoreCount -= 1
    return false
  }

  // MARK: Asking

  private func ask(at line: Int, _ event: Event) throws {
    let top = interpreter.top
    let frames = (0...top).map { (depth: Int) in
      DebuggedFrame(interpreter, depth: depth, line: depth == top ? line : nil)
    }
    try ask(frames, event, isPostMortem: false)
  }

  private func ask(_ frames: [DebuggedFrame], _ event: Event, isPostMortem: Bool) throws {
    guard let console else { return stop() }
    let prompt = DebuggerPrompt(self, console, frames, event, isPostMortem: isPostMortem)
    let ending = try quietly { try prompt.run() }
    switch ending {
    case .resume(let rule): if !isPostMortem { change(to: rule) }
    case .quit:
      stop()
      if !isPostMortem { throw interpreter.error(Debugger.quitClass, []) }
    }
  }

  /// Runs `body` while nothing is watched.
  func quietly<R>(_ body: () throws -> R) rethrows -> R {
    let saved = (isAsking, interpreter.isWatchingCalls, interpreter.activeDebugger)
    isAsking = true
    interpreter.isWatchingCalls = false
    interpreter.activeDebugger = nil
    defer {
      isAsking = saved.0
      interpreter.isWatchingCalls = saved.1
      interpreter.activeDebugger = saved.2
    }
    return try body()
  }

  /// `bdb.BdbQuit`: what `q` raises in the script.
  public nonisolated(unsafe) static let quitClass = TypeObject(
    name: "BdbQuit", module: "bdb", bases: [ExceptionHierarchy.named("Exception")])
}

extension Interpreter {
  /// Whether frames are entered by the slow way, which tells the debugger.
  var isWatchingCalls: Bool {
    get { callLimit < 0 }
    set { callLimit = newValue ? -1 : quickLimit }
  }

  /// The frame on top has come to a trap.
  @inline(never)
  func trapped(_ frame: UnsafeMutablePointer<Frame>) throws -> UnsafeMutablePointer<Instruction> {
    if let callCounter { return callCounter.arrived(frame) }
    return try debugger.arrived(frame)
  }

  /// A frame can't be entered the quick way: it is too deep, or a debugger or a counter of calls watches. The depth
  /// counts it already.
  @inline(never)
  func enterSlowly(
    _ code: Unmanaged<Code>, _ end: UnsafeMutablePointer<Value>, isResumed: Bool = false
  ) throws {
    do {
      try Interrupt.poll()
    } catch {
      depth -= 1
      throw error
    }
    if depth > recursionLimit || top + 2 >= RegisterStack.frameCapacity { try recursionExceeded() }
    if end > registers.limit { try recursionExceeded() }
    if let callCounter { return callCounter.willEnter(code.takeUnretainedValue()) }
    activeDebugger?.willEnter(code.takeUnretainedValue(), isResumed: isResumed)
  }
}
