import Diagnostics
import Glibc

/// Counts the calls of functions and takes their times, as Python's cProfile does: every call, not samples.
///
/// Script functions are seen where their frames are entered (by the slow way, as for a debugger) and at the traps in
/// front of what leaves them; natives around their bodies. A frame that is left in another way (a generator that passes
/// on what it delegates to) is taken as left when the next event comes. Who doesn't count pays nothing.
public final class CallCounter {
  /// What is known of one function.
  public struct Entry {
    /// `fib`, or `len` of `builtins`, or `append` of `list`.
    public let name: String
    /// Where a script defines it; nil for natives.
    public let file: SourceFile?
    /// Its line in the file as the file numbers them; 0 for natives.
    public let line: Int
    /// The module of a native, or the class that it is a method of.
    public let owner: String?
    public let isMethod: Bool
    public fileprivate(set) var calls = 0
    /// Calls that are not within another call of the same function.
    public fileprivate(set) var primitiveCalls = 0
    /// Seconds in the function itself, and with all that it calls (a recursion counts once).
    public fileprivate(set) var own = 0.0
    public fileprivate(set) var total = 0.0
    fileprivate var nesting = 0
  }

  public private(set) var entries: [Entry] = []
  private unowned let interpreter: Interpreter
  private var indices: [ObjectIdentifier: Int] = [:]
  /// What is counted lives until the end, so that no other object gets its address.
  private var kept: [AnyObject] = []
  private var codes: [Code] = []
  private var stack: [Call] = []
  nonisolated(unsafe) private(set) static var isCounting = false

  private struct Call {
    let entry: Int
    /// The frame's depth; for a native that of its caller.
    let depth: Int
    let start: Double
    /// Seconds in what it called.
    var inner = 0.0
  }

  public init(_ interpreter: Interpreter) { self.interpreter = interpreter }

  /// Runs `body` and counts, also when it fails.
  ///
  /// - Errors: `RuntimeError` while a debugger watches or another counter counts.
  public func during<R>(_ body: () throws -> R) throws -> R {
    guard interpreter.activeDebugger == nil, interpreter.callCounter == nil else {
      throw Failure(.runtimeError, "calls can't be counted while a debugger or another profile watches them")
    }
    interpreter.callCounter = self
    interpreter.isWatchingCalls = true
    CallCounter.isCounting = true
    NativeFunctionObject.isWatched = true
    defer { stop() }
    return try body()
  }

  /// Counts no more: the run is over, or a debugger wants the traps.
  func stop() {
    guard interpreter.callCounter === self else { return }
    settle(to: -1)
    for code in codes { code.traps?.arm { _ in false } }
    codes = []
    CallCounter.isCounting = false
    NativeFunctionObject.isWatched = EffectObservation.isActive
    interpreter.callCounter = nil
    interpreter.isWatchingCalls = interpreter.activeDebugger != nil
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  // MARK: Called by the interpreter

  /// A frame is about to be put on top.
  func willEnter(_ code: Code) {
    let depth = interpreter.top + 1
    settle(to: depth - 1)
    let index = entry(of: code)
    push(index, depth)
  }

  /// The frame on top has come to a trap: it is being left. Gives the instruction to go on with.
  func arrived(_ frame: UnsafeMutablePointer<Frame>) -> UnsafeMutablePointer<Instruction> {
    let code = frame.pointee.code
    leaveFrame()
    return code.traps?.original(at: frame.pointee.pc) ?? frame.pointee.next
  }

  /// The frame on top is being left.
  func leaveFrame() { settle(to: interpreter.top - 1) }

  /// Calls a native.
  func call(_ native: NativeFunctionObject, _ arguments: Arguments) throws -> Value {
    settle(to: interpreter.top)
    let height = stack.count
    push(entry(of: native), interpreter.top)
    defer { while stack.count > height { pop() } }
    return try native.body(arguments, interpreter)
  }

  // MARK: The stack

  /// Takes away what is above a depth: it has been left.
  private func settle(to depth: Int) {
    while let last = stack.last, last.depth > depth { pop() }
  }

  private func push(_ entry: Int, _ depth: Int) {
    entries[entry].calls += 1
    if entries[entry].nesting == 0 { entries[entry].primitiveCalls += 1 }
    entries[entry].nesting += 1
    stack.append(Call(entry: entry, depth: depth, start: CallCounter.now))
  }

  private func pop() {
    let call = stack.removeLast()
    let seconds = CallCounter.now - call.start
    entries[call.entry].own += seconds - call.inner
    entries[call.entry].nesting -= 1
    if entries[call.entry].nesting == 0 { entries[call.entry].total += seconds }
    if !stack.isEmpty { stack[stack.count - 1].inner += seconds }
  }

  // MARK: What is counted

  private func entry(of code: Code) -> Int {
    if let index = indices[ObjectIdentifier(code)] { return index }
    let traps = code.traps ?? TrapTable(code)
    code.traps = traps
    traps.arm { $0.isReturn || $0.original == .yield }
    codes.append(code)
    let line = code.definition == nil ? code.file.firstLine : code.definitionLine
    return add(code, Entry(name: code.name, file: code.file, line: line, owner: nil, isMethod: false))
  }

  private func entry(of native: NativeFunctionObject) -> Int {
    if let index = indices[ObjectIdentifier(native)] { return index }
    let owner = native.isMethod ? native.ownerName : native.module ?? native.ownerName
    return add(native, Entry(name: native.name, file: nil, line: 0, owner: owner, isMethod: native.isMethod))
  }

  private func add(_ object: AnyObject, _ entry: Entry) -> Int {
    entries.append(entry)
    kept.append(object)
    indices[ObjectIdentifier(object)] = entries.count - 1
    return entries.count - 1
  }
}

extension Interpreter {
  /// Calls a native while somebody counts calls or observes effects.
  @inline(never)
  func callWatched(_ native: NativeFunctionObject, _ arguments: Arguments) throws -> Value {
    let result = try callCounter.map { try $0.call(native, arguments) } ?? native.body(arguments, self)
    if EffectObservation.isActive { reportCall(of: native, arguments) }
    return result
  }
}
