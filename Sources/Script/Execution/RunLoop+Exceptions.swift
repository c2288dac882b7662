import Diagnostics

extension Interpreter {
  // MARK: Unwinding

  /// Finds the handler of an error that the frame on top has thrown, leaving frames without one. Throws when the frame
  /// `entry` has none: then that frame is gone, too (unless only a block of it was being run).
  func unwind(_ error: any Error, entry: Int, block: Range<Int>?) throws {
    // Each question costs a search in Swift's tables: the most frequent kind is asked for first.
    if let failure = error as? Failure {
      return try unwind(namedException(for: failure), entry: entry, block: block)
    }
    switch error {
    case let script as ScriptError: try unwind(script.exception, entry: entry, block: block)
    case let again as Reraise: try unwind(again.exception, marking: false, entry: entry, block: block)
    case is UndefinedOperand:
      let failure = undefinedOperand(registers.frames + top)
      try unwind(exception(for: failure), entry: entry, block: block)
    default: try unwind(exception(for: error), entry: entry, block: block)
    }
  }

  /// The same for an exception object.
  ///
  /// - Parameter marking: whether the traceback gets a mark for the frame on top.
  func unwind(
    _ exception: ExceptionObject, marking: Bool = true, entry: Int, block: Range<Int>?
  ) throws {
    var exception = exception
    var marks = marking
    chain(exception)
    while true {
      let frame = registers.frames + top
      if marks { note(exception, frame) }
      marks = true
      if let activeDebugger { exception = activeDebugger.raised(exception, frame) }
      if let found = handler(frame, within: top == entry ? block : nil) {
        put(frame.pointee.base + found.register, Value(exception))
        frame.pointee.next = frame.place(found.handler)
        return
      }
      let flavor = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.flavor }
      if top == entry && block != nil { throw ScriptError(exception) }
      if let activeDebugger { exception = activeDebugger.left(by: exception, frame) }
      callCounter?.leaveFrame()
      let isGenerator = frame.pointee.generator != nil
      if !isGenerator {
        frame.pointee.pending.release()
        frame.pointee.pending = .undefined
      }
      leave(frame)
      if isGenerator { exception = generatorException(exception, flavor) }
      if top < entry { throw ScriptError(exception) }
    }
  }

  /// The innermost handler for the instruction that the frame is at.
  private func handler(_ frame: UnsafeMutablePointer<Frame>, within block: Range<Int>?) -> ExceptionRange? {
    frame.pointee.codeReference._withUnsafeGuaranteedRef { (code: Code) -> ExceptionRange? in
      if code.handlers.isEmpty { return nil }
      let place = code.place(before: frame.pointee.next)
      for candidate in code.handlers where candidate.range.contains(place) {
        if block?.contains(candidate.handler) ?? true { return candidate }
      }
      return nil
    }
  }

  /// An exception raised while another is handled keeps that one as its context.
  private func chain(_ exception: ExceptionObject) {
    guard handled.isObject else { return }
    let current = handled.unsafeAs(ExceptionObject.self)
    guard current !== exception, exception.context == nil, exception.unwound.isEmpty else { return }
    var cursor: ExceptionObject? = current
    while let known = cursor {
      if known === exception { return }
      cursor = known.context
    }
    exception.context = current
  }

  private func note(_ exception: ExceptionObject, _ frame: UnsafeMutablePointer<Frame>) {
    if exception.unwound.isEmpty, exception.missingName != nil, exception.missingOwner == nil {
      exception.visibleNames = visibleNames(frame)
    }
    guard exception.unwound.count < 3000 else { return }
    exception.unwound.append(
      .ran(frame.pointee.code, place: frame.pointee.pc, keepsFrames ? KeptFrame(frame) : nil))
  }

  /// A StopIteration must not leave a generator: it would end the loop that uses it.
  private func generatorException(_ exception: ExceptionObject, _ flavor: CodeFlavor) -> ExceptionObject {
    let isStop = exception.type.isSubclass(of: exceptionClass(for: .stopIteration))
    let isAsyncStop = flavor == .asyncGenerator
      && exception.type.isSubclass(of: ExceptionHierarchy.named("StopAsyncIteration"))
    guard isStop || isAsyncStop else { return exception }
    let what =
      switch flavor {
      case .coroutine: "coroutine"
      case .asyncGenerator: "async generator"
      default: "generator"
      }
    let name = isStop ? "StopIteration" : "StopAsyncIteration"
    let replaced = self.exception(for: Failure(.runtimeError, "\(what) raised \(name)"))
    replaced.cause = .object(exception)
    replaced.context = exception
    replaced.suppressesContext = true
    return replaced
  }

  /// Which variable had no value when an instruction wanted to read it.
  private func undefinedOperand(_ frame: UnsafeMutablePointer<Frame>) -> Failure {
    let i = (frame.pointee.next - 1).pointee
    let code = frame.pointee.code
    var candidates = [Int(i.b), Int(i.c)]
    switch i.op {
    case .storeAttribute, .setItem: candidates.append(Int(i.a))
    default: break
    }
    for register in candidates
    where register >= 0 && register < code.localNames.count && frame.pointee.base[register].isUndefined {
      return unboundLocal(code.localNames[register])
    }
    return Failure(.unboundLocalError, "cannot access a local variable where it is not associated with a value")
  }

  // MARK: raise

  /// `raise value from cause`; undefined for what is not given.
  /// The exception to unwind with; one that goes on as it is, is thrown.
  func raised(_ value: Value, _ cause: Value) throws -> ExceptionObject {
    if value.isUndefined {
      guard handled.isObject else { throw Failure(.runtimeError, "No active exception to reraise") }
      throw Reraise(exception: handled.unsafeAs(ExceptionObject.self))
    }
    let raised = try exceptionObject(value)
    if !cause.isUndefined {
      raised.cause = try causeObject(cause)
      raised.suppressesContext = true
    }
    return raised
  }

  private func causeObject(_ cause: Value) throws -> Handle {
    if cause.isNone { return .none }
    if cause.objectKind == .exception { return Handle(cause) }
    if let type = cause.as(TypeObject.self), type.isSubclass(of: ExceptionHierarchy.base) {
      return try call(Handle(cause))
    }
    throw Failure(.typeError, "exception causes must derive from BaseException")
  }

  func assertionError(_ message: Value) -> ScriptError {
    error(exceptionClass(for: .assertionError), message.isUndefined ? [] : [Handle(message)])
  }

  /// Whether `except type` takes the exception.
  func matchesException(_ exception: Value, _ wanted: Value) throws -> Bool {
    if wanted.objectKind == .type {
      let type = exception.unmanaged._withUnsafeGuaranteedRef { $0.typeReference }
      return try wanted.unsafeUnmanaged(TypeObject.self)._withUnsafeGuaranteedRef { (candidate: TypeObject) -> Bool in
        guard candidate.isSubclass(of: ExceptionHierarchy.base) else { throw notAnException() }
        return type._withUnsafeGuaranteedRef { $0.isSubclass(of: candidate) }
      }
    }
    guard wanted.objectKind == .tuple else { throw notAnException() }
    return try wanted.unsafeUnmanaged(TupleObject.self)._withUnsafeGuaranteedRef { (tuple: TupleObject) -> Bool in
      for index in 0..<tuple.count where try matchesException(exception, tuple.base[index]) { return true }
      return false
    }
  }

  private func notAnException() -> Failure {
    Failure(.typeError, "catching classes that do not inherit from BaseException is not allowed")
  }

  // MARK: with

  /// Calls `__enter__`, whose frame runs in the loop that is on its way if it is a script function.
  func enterContext(_ i: Instruction, _ frame: UnsafeMutablePointer<Frame>) throws {
    let registers = frame.pointee.base
    let manager = registers[Int(i.b)].retained()
    defer { manager.release() }
    if manager.isUndefined { throw UndefinedOperand() }
    let type = typeOf(manager)
    let enter = type.lookup(Names.enter)
    let exit = type.lookup(Names.exit)
    if enter.isUndefined || exit.isUndefined {
      let missed = enter.isUndefined ? "" : " (missed __exit__ method)"
      throw Failure(
        .typeError, "'\(type.name)' object does not support the context manager protocol\(missed)")
    }
    put(registers + Int(i.c), try bind(exit, instance: manager, type: type))
    if isEnterable(enter, 1) {
      let base = frame.pointee.top
      put(base, manager.retained())
      return try enterAbove(enter, base, 1, slot: i.a, mode: .call)
    }
    put(registers + Int(i.a), try callSpecial(Names.enter, manager) ?? .none)
  }

  /// Calls `__exit__` after a block without an exception.
  func exitContext(_ exit: UnsafeMutablePointer<Value>, _ frame: UnsafeMutablePointer<Frame>) throws {
    if try enterExit(exit, (.none, .none, .none), frame, mode: .discard) { return }
    _ = try call(Handle(exit.pointee), [.none, .none, .none])
    Script.clear(exit)
  }

  /// Asks `__exit__` whether it swallows the exception: whether to jump. A script function is entered instead; its value
  /// decides.
  func exitContext(
    _ exit: UnsafeMutablePointer<Value>, exception: Value, _ frame: UnsafeMutablePointer<Frame>
  ) throws -> Bool {
    let object = exception.unsafeAs(ExceptionObject.self)
    let traceback = TracebackObject(of: object)
    let given = (Value(borrowing: object.type), exception, Value(borrowing: traceback))
    if try enterExit(exit, given, frame, mode: .comparison) { return false }
    let result = try call(Handle(exit.pointee), [.object(object.type), .object(object), .object(traceback)])
    Script.clear(exit)
    return try truth(result)
  }

  /// Enters `__exit__` with three borrowed arguments; false when it is no method that can be entered.
  private func enterExit(
    _ exit: UnsafeMutablePointer<Value>, _ arguments: (Value, Value, Value), _ frame: UnsafeMutablePointer<Frame>,
    mode: Frame.Mode
  ) throws -> Bool {
    guard exit.pointee.objectKind == .boundMethod else { return false }
    let (function, receiver) = exit.pointee.unsafeUnmanaged(BoundMethodObject.self)._withUnsafeGuaranteedRef {
      ($0.functionValue, $0.receiverValue)
    }
    guard isEnterable(function, 4) else { return false }
    let base = frame.pointee.top
    put(base, receiver.retained())
    put(base + 1, arguments.0.retained())
    put(base + 2, arguments.1.retained())
    put(base + 3, arguments.2.retained())
    try enterAbove(function, base, 4, slot: 0, mode: mode)
    Script.clear(exit)
    return true
  }
}

/// An exception that goes on its way without leaving another mark in the traceback.
struct Reraise: Error, @unchecked Sendable {
  let exception: ExceptionObject
}
