import Diagnostics

/// What `forIterator` can do at once.
enum FastIteration {
  /// The next element is in the target.
  case value
  case end
  case generator
  /// Ask the iterator.
  case other
}

extension Interpreter {
  // MARK: Making iterators

  /// The iterator that a loop over a builtin container goes by; undefined where there is more to it.
  @inline(never)
  func loopIterator(_ value: Value) -> Value {
    guard value.isObject, !dispatches(value) else { return .undefined }
    switch value.unmanaged._withUnsafeGuaranteedRef({ $0.kind }) {
    case .list: return value.unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { ListIterator.makeValue($0) }
    case .tuple: return value.unsafeUnmanaged(TupleObject.self)._withUnsafeGuaranteedRef { TupleIterator.makeValue($0) }
    case .range:
      return value.unsafeUnmanaged(RangeObject.self)._withUnsafeGuaranteedRef {
        RangeIterator.makeValue(start: $0.start, count: $0.count, step: $0.step)
      }
    case .iterator, .generator: return value.retained()
    default: return .undefined
    }
  }

  /// The iterator of `range(…)` with these arguments; undefined when they are no small ints.
  @inline(never)
  func rangeIterator(_ arguments: UnsafeMutablePointer<Value>, _ count: Int) -> Value {
    for index in 0..<count where !arguments[index].isInt { return .undefined }
    let first = arguments[0].uncheckedInt
    let (start, stop) = count == 1 ? (0, first) : (first, arguments[1].uncheckedInt)
    let step = count == 3 ? arguments[2].uncheckedInt : 1
    if step == 0 { return .undefined }
    return RangeIterator.makeValue(start: start, count: RangeObject.count(start, stop, step), step: step)
  }

  // MARK: Stepping

  /// Puts the next element of a range or a list, what most loops go over, into the target; false when there is none, or the
  /// iterator is of another kind.
  @inline(__always)
  func stepAtOnce(_ iterator: Value, _ target: UnsafeMutablePointer<Value>) -> Bool {
    guard iterator.isObject, iterator.unmanaged._withUnsafeGuaranteedRef({ $0.kind == .iterator }) else { return false }
    switch iterator.unsafeUnmanaged(IteratorObject.self)._withUnsafeGuaranteedRef({ $0.shape }) {
    case .range:
      let state = iterator.unsafeUnmanaged(RangeIterator.self)
      let (value, remaining) = state._withUnsafeGuaranteedRef { ($0.current, $0.remaining) }
      guard remaining > 0 else { return false }
      state._withUnsafeGuaranteedRef { (range: RangeIterator) in
        range.remaining = remaining &- 1
        range.current = value &+ range.step
      }
      put(target, .int(value))
      return true
    case .list:
      let state = iterator.unsafeUnmanaged(ListIterator.self)
      let (holder, place) = state._withUnsafeGuaranteedRef { ($0.listValue, $0.position) }
      guard holder.isObject else { return false }
      let (base, count) = holder.unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { ($0.base, $0.count) }
      guard place < count else { return false }
      state._withUnsafeGuaranteedRef { $0.position = place &+ 1 }
      put(target, base[place].retained())
      return true
    default: return false
    }
  }

  /// Whether `fastIteration` would find an element, and run nothing for it.
  func canStepAtOnce(_ iterator: Value) -> Bool {
    guard iterator.objectKind == .iterator else { return false }
    switch iterator.unsafeUnmanaged(IteratorObject.self)._withUnsafeGuaranteedRef({ $0.shape }) {
    case .range: return iterator.unsafeUnmanaged(RangeIterator.self)._withUnsafeGuaranteedRef { $0.remaining > 0 }
    case .list:
      let (holder, place) = iterator.unsafeUnmanaged(ListIterator.self)._withUnsafeGuaranteedRef { ($0.listValue, $0.position) }
      return holder.isObject && place < holder.unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { $0.count }
    case .tuple:
      let (holder, place) = iterator.unsafeUnmanaged(TupleIterator.self)._withUnsafeGuaranteedRef { ($0.tupleValue, $0.position) }
      return place < holder.unsafeUnmanaged(TupleObject.self)._withUnsafeGuaranteedRef { $0.count }
    default: return false
    }
  }

  /// A step of a loop over pairs that the next instruction takes apart: no pair is made.
  @inline(never)
  func stepPair(_ iterator: Value, _ targets: UnsafeMutablePointer<Value>) -> FastIteration {
    guard iterator.objectKind == .iterator else { return .other }
    switch iterator.unsafeUnmanaged(IteratorObject.self)._withUnsafeGuaranteedRef({ $0.shape }) {
    case .dict:
      return iterator.unsafeUnmanaged(DictIterator.self)._withUnsafeGuaranteedRef { $0.stepPair(targets, targets + 1) }
    case .enumerate:
      return iterator.unsafeUnmanaged(EnumerateIterator.self)._withUnsafeGuaranteedRef { (counted: EnumerateIterator) in
        counted.stepPair(targets, targets + 1, self)
      }
    case .zip:
      return iterator.unsafeUnmanaged(ZipIterator.self)._withUnsafeGuaranteedRef { (zipped: ZipIterator) in
        zipped.stepPair(targets, targets + 1, self)
      }
    default: return .other
    }
  }

  /// The next element of any builtin iterator.
  @inline(never)
  func fastIteration(_ iterator: Value, _ target: UnsafeMutablePointer<Value>) -> FastIteration {
    guard iterator.isObject else { return .other }
    let kind = iterator.unmanaged._withUnsafeGuaranteedRef { $0.kind }
    if kind == .generator { return .generator }
    guard kind == .iterator else { return .other }
    let object = iterator.unsafeUnmanaged(IteratorObject.self)
    switch object._withUnsafeGuaranteedRef({ $0.shape }) {
    case .range: return stepAtOnce(iterator, target) ? .value : .end
    case .list:
      if stepAtOnce(iterator, target) { return .value }
      iterator.unsafeUnmanaged(ListIterator.self)._withUnsafeGuaranteedRef { $0.clear() }
      return .end
    case .tuple:
      let state = iterator.unsafeUnmanaged(TupleIterator.self)
      let (holder, place) = state._withUnsafeGuaranteedRef { ($0.tupleValue, $0.position) }
      let (base, count) = holder.unsafeUnmanaged(TupleObject.self)._withUnsafeGuaranteedRef { ($0.base, $0.count) }
      guard place < count else { return .end }
      state._withUnsafeGuaranteedRef { $0.position = place &+ 1 }
      put(target, base[place].retained())
      return .value
    case .string:
      return iterator.unsafeUnmanaged(StringIterator.self)._withUnsafeGuaranteedRef { (text: StringIterator) in
        guard let scalar = text.nextScalar() else { return .end }
        put(target, character(scalar))
        return .value
      }
    case .dict: return iterator.unsafeUnmanaged(DictIterator.self)._withUnsafeGuaranteedRef { $0.step(into: target) }
    case .set: return iterator.unsafeUnmanaged(SetIterator.self)._withUnsafeGuaranteedRef { $0.step(into: target) }
    case .enumerate, .zip, .other: return .other
    }
  }

  // MARK: Generators

  /// Makes a generator of a bound call; the arguments are moved out of `base`.
  func makeGenerator(
    _ functionValue: Value, _ function: FunctionObject, _ code: Code, _ base: UnsafeMutablePointer<Value>
  ) -> Value {
    var frame = Frame(
      functionValue: functionValue, code: Unmanaged.passUnretained(code), globals: function.globalsReference,
      closure: function.closure, base: base, top: base, slot: 0, mode: .call)
    frame.isDetached = true
    let generator = GeneratorObject(frame: frame, function: function)
    moveOut(base, code.parameterCount, to: generator.registers)
    return Value(generator)
  }

  /// Puts a generator's frame on top.
  private func enter(_ generator: GeneratorObject, slot: Int32, mode: Frame.Mode) throws {
    depth += 1
    if depth > callLimit || top + 2 >= RegisterStack.frameCapacity {
      try enterSlowly(generator.frame.codeReference, registers.base, isResumed: generator.state == .suspended)
    }
    push(generator, slot: slot, mode: mode)
  }

  /// The same once the depth is counted and known to be within the limit.
  @inline(__always)
  @discardableResult
  private func push(
    _ generator: GeneratorObject, slot: Int32, mode: Frame.Mode
  ) -> UnsafeMutablePointer<Frame> {
    let free = freeRegisters
    top += 1
    let frame = registers.frames + top
    frame.initialize(to: generator.frame)
    frame.pointee.top = free
    frame.pointee.returnRegister = slot
    frame.pointee.mode = mode
    frame.pointee.generator = Unmanaged.passUnretained(generator)
    _ = Value(borrowing: generator).retained()
    frame.pointee.pending = handled
    handled = generator.handled
    generator.handled = .undefined
    generator.state = .running
    return frame
  }

  /// Resumes a generator for a `for` in the run loop; nil when that takes more than entering its frame.
  @inline(never)
  func resumeAtOnce(_ iterator: Value, _ slot: UInt16) -> UnsafeMutablePointer<Frame>? {
    let generator = iterator.unsafeUnmanaged(GeneratorObject.self)
    return generator._withUnsafeGuaranteedRef { (generator: GeneratorObject) -> UnsafeMutablePointer<Frame>? in
      guard generator.state == .created || generator.state == .suspended, depth < callLimit else { return nil }
      if generator.state == .suspended { place(.none, generator) }
      depth += 1
      return push(generator, slot: Int32(slot), mode: .iteration)
    }
  }

  /// `next(g)` and `g.send(x)`: resumes the generator in the loop that is on its way; false when the call is of another kind.
  func enterGenerator(
    _ frame: UnsafeMutablePointer<Frame>, _ callee: UnsafeMutablePointer<Value>, _ count: Int, _ slot: UInt16
  ) throws -> Bool {
    let quick = callee.pointee.unsafeUnmanaged(NativeFunctionObject.self)._withUnsafeGuaranteedRef { $0.quick }
    guard quick.entersGenerator, count == (quick == .send ? 2 : 1), callee[1].objectKind == .generator,
      !NativeFunctionObject.isWatched
    else { return false }
    let sent = count == 2 ? callee[2] : .none
    return try callee[1].unsafeUnmanaged(GeneratorObject.self)._withUnsafeGuaranteedRef {
      (generator: GeneratorObject) throws -> Bool in
      switch generator.state {
      case .created: guard sent.isNone else { return false }
      case .suspended: place(sent, generator)
      case .running, .finished: return false
      }
      try enter(generator, slot: Int32(slot), mode: .stepping)
      for index in 0...count { Script.clear(callee + index) }
      return true
    }
  }

  /// `for` beyond what the run loop does by itself: any iterator's next element, or the end of the loop.
  func stepIterator(_ i: Instruction, _ frame: UnsafeMutablePointer<Frame>) throws {
    let registers = frame.pointee.base
    let iterator = registers[Int(i.b)]
    if iterator.objectKind == .generator {
      if try resume(iterator, slot: i.a) { return }
    } else if let value = try next(iterator) {
      return put(registers + Int(i.a), value)
    }
    clear(registers + Int(i.b))
    frame.pointee.next = frame.place(Int(i.d))
  }

  /// Resumes a generator for a `for` in the run loop; false when it is finished.
  private func resume(_ iterator: Value, slot: UInt16) throws -> Bool {
    try iterator.unsafeUnmanaged(GeneratorObject.self)._withUnsafeGuaranteedRef {
      (generator: GeneratorObject) throws -> Bool in
      switch generator.state {
      case .finished: return false
      case .running: throw Failure(.valueError, "generator already executing")
      case .created: break
      case .suspended: place(.none, generator)
      }
      try enter(generator, slot: Int32(slot), mode: .iteration)
      return true
    }
  }

  /// Puts what is sent where the resting `yield` wants it.
  private func place(_ sent: Value, _ generator: GeneratorObject) {
    let next = generator.frame.next
    let last = (next - 1).pointee
    if last.op == .yield {
      put(generator.registers + Int(last.a), sent.retained())
    } else if next.pointee.op == .yieldFrom {
      put(generator.registers + Int(next.pointee.c), sent.retained())
    }
  }

  /// Takes a generator's frame away and lets it rest.
  func suspend(_ frame: UnsafeMutablePointer<Frame>) {
    guard let reference = frame.pointee.generator else { return }
    reference._withUnsafeGuaranteedRef { (generator: GeneratorObject) in
      // All else is as it was when it was resumed.
      generator.frame.next = frame.pointee.next
      generator.handled = handled
      handled = frame.pointee.pending
      generator.state = .suspended
    }
    top -= 1
    depth -= 1
    reference._withUnsafeGuaranteedRef { Value(borrowing: $0) }.release()
  }

  /// Takes away the frame of the generator on top, and those of the generators that step through it by `yield from`.
  /// Gives how the outermost was resumed, and where its value goes.
  func rest(_ frame: UnsafeMutablePointer<Frame>) -> (mode: Frame.Mode, slot: Int32) {
    var frame = frame
    while true {
      let mode = frame.pointee.mode
      let slot = frame.pointee.returnRegister
      suspend(frame)
      if mode != .delegation { return (mode, slot) }
      frame -= 1
      // Comes back to its `yield from`.
      frame.pointee.next -= 1
    }
  }

  /// Called by `leave`: the generator's code has ended. `outer` is what was being handled when it was resumed.
  func finish(_ reference: Unmanaged<GeneratorObject>, _ outer: Value) {
    reference._withUnsafeGuaranteedRef { (generator: GeneratorObject) in
      generator.state = .finished
      generator.frame.functionValue = .undefined
    }
    let inner = handled
    handled = outer
    inner.release()
    reference._withUnsafeGuaranteedRef { Value(borrowing: $0) }.release()
  }

  // MARK: yield from

  /// Resumes the generator that `yield from` steps through; nil when it is another iterator, or the step is more than that.
  @inline(never)
  func enterDelegateAtOnce(
    _ frame: UnsafeMutablePointer<Frame>, _ i: UnsafeMutablePointer<Instruction>
  ) -> UnsafeMutablePointer<Frame>? {
    let own = frame.pointee.base
    let source = own[i.b]
    guard source.objectKind == .generator, depth < callLimit else { return nil }
    let sent = own[i.c]
    return source.unsafeUnmanaged(GeneratorObject.self)._withUnsafeGuaranteedRef {
      (generator: GeneratorObject) -> UnsafeMutablePointer<Frame>? in
      switch generator.state {
      case .created: guard sent.isNone else { return nil }
      case .suspended: place(sent, generator)
      case .running, .finished: return nil
      }
      own[i.c] = .none
      sent.release()
      depth += 1
      return push(generator, slot: Int32(i.a), mode: .delegation)
    }
  }

  /// One step of `yield from` or `await`: the value to yield, owned; nil when the iterator has ended and r[a] is set.
  func delegate(_ frame: UnsafeMutablePointer<Frame>, _ i: Instruction) throws -> Value? {
    let registers = frame.pointee.base
    let source = registers[Int(i.b)]
    let sent = registers[Int(i.c)]
    registers[Int(i.c)] = .none
    defer { sent.release() }
    var result = Value.none
    switch source.objectKind {
    case .generator, .coroutine:
      let generator = source.unsafeAs(GeneratorObject.self)
      generator.isDelegate = true
      defer { generator.isDelegate = generator.state == .suspended }
      if let value = try generator.resume(sent, self) { return value }
      result = generator.returned.retained()
    default:
      do {
        if let value = try sent.isNone ? stepKeepingResult(source) : callMethod(Handle(source), "send", [Handle(sent)]).owned {
          return value
        }
      } catch let script as ScriptError where matches(script, .stopIteration) {
        result = script.exception.arguments.first?.owned ?? .none
      }
    }
    Script.clear(registers + Int(i.b))
    put(registers + Int(i.a), result)
    return nil
  }

  /// `next` of any iterator; the StopIteration of one written in the script is let through, for its value.
  private func stepKeepingResult(_ iterator: Value) throws -> Value? {
    if iterator.objectKind == .iterator { return try next(iterator) }
    return try callSpecial(Names.next, iterator) ?? next(iterator)
  }
}

extension GeneratorObject {
  /// `send`: runs to the next `yield`; nil when the generator has ended (`returned` then has its value). The value that is
  /// sent is borrowed, the result owned by the caller.
  func resume(_ sent: Value, _ interpreter: Interpreter) throws -> Value? {
    switch state {
    case .running: throw alreadyExecuting
    case .finished:
      if flavor == .coroutine { throw Failure(.runtimeError, "cannot reuse already awaited coroutine") }
      clearReturned()
      return nil
    case .created: if !sent.isNone { throw Failure(.typeError, "can't send non-None value to a just-started \(noun)") }
    case .suspended: interpreter.placeSent(sent, self)
    }
    return try run(interpreter, throwing: nil)
  }

  /// Raises an exception at the resting `yield` and runs on to the next one; nil when the generator has ended.
  func resume(throwing exception: ExceptionObject, _ interpreter: Interpreter) throws -> Value? {
    switch state {
    case .running: throw alreadyExecuting
    case .finished:
      if flavor == .coroutine { throw Failure(.runtimeError, "cannot reuse already awaited coroutine") }
      throw ScriptError(exception)
    case .created: break
    case .suspended:
      if frame.next.pointee.op == .yieldFrom { return try throwIntoDelegate(exception, interpreter) }
    }
    return try run(interpreter, throwing: ScriptError(exception))
  }

  private var noun: String {
    switch flavor {
    case .coroutine: "coroutine"
    case .asyncGenerator: "async generator"
    default: "generator"
    }
  }

  private var alreadyExecuting: Failure { Failure(.valueError, "\(noun) already executing") }

  /// Only the StopIteration that the end itself raises has the value.
  private func clearReturned() {
    let old = returned
    returned = .none
    old.release()
  }

  private func run(_ interpreter: Interpreter, throwing error: (any Error)?) throws -> Value? {
    try interpreter.enterGenerator(self)
    let value = try interpreter.run(throwing: error)
    if state == .suspended { return value }
    let old = returned
    returned = value
    old.release()
    return nil
  }

  /// `next` as scripts call it: the end is a StopIteration with the generator's value.
  public func send(_ value: Handle, _ interpreter: Interpreter) throws -> Handle {
    let sent = value.owned
    defer { sent.release() }
    if let result = try resume(sent, interpreter) { return Handle(consuming: result) }
    throw stopIteration(interpreter)
  }

  private func stopIteration(_ interpreter: Interpreter) -> ScriptError {
    let arguments: [Handle] = returned.isNone ? [] : [Handle(returned)]
    return interpreter.error(interpreter.exceptionClass(for: .stopIteration), arguments)
  }

  /// Raises an exception at the resting `yield`.
  public func `throw`(_ exception: ExceptionObject, _ interpreter: Interpreter) throws -> Handle {
    if let result = try resume(throwing: exception, interpreter) { return Handle(consuming: result) }
    throw stopIteration(interpreter)
  }

  /// Passes the exception on to what a `yield from` or an `await` steps through, then goes on with what that gave.
  private func throwIntoDelegate(_ exception: ExceptionObject, _ interpreter: Interpreter) throws -> Value? {
    let i = frame.next.pointee
    let source = registers[Int(i.b)].retained()
    defer { source.release() }
    var outcome: any Error = ScriptError(exception)
    var result: Handle?
    state = .running
    do {
      if exception.type.isSubclass(of: ExceptionHierarchy.named("GeneratorExit")) {
        try closeDelegate(source, interpreter)
      } else if let yielded = try throwInto(source, exception, interpreter) {
        state = .suspended
        return yielded
      }
    } catch {
      outcome = error
      if interpreter.matches(error, .stopIteration) {
        result = interpreter.exception(for: error).arguments.first ?? Handle.none
      }
    }
    // The delegate is done: go on behind the `yield from`, with its value or its exception.
    state = .suspended
    frame.next += 1
    Script.clear(registers + Int(i.b))
    if let result { put(registers + Int(i.a), result.owned) }
    return try run(interpreter, throwing: result == nil ? outcome : nil)
  }

  /// What the delegate yields after the exception; nil when it has no `throw`. Its end is a StopIteration.
  private func throwInto(
    _ source: Value, _ exception: ExceptionObject, _ interpreter: Interpreter
  ) throws -> Value? {
    if let inner = source.as(GeneratorObject.self) { return try inner.throw(exception, interpreter).owned }
    guard let method = try interpreter.findAttribute(Handle(source), "throw") else { return nil }
    return try interpreter.call(method, [.object(exception)]).owned
  }

  private func closeDelegate(_ source: Value, _ interpreter: Interpreter) throws {
    if let inner = source.as(GeneratorObject.self) { return try inner.close(interpreter) }
    if let method = try interpreter.findAttribute(Handle(source), "close") { _ = try interpreter.call(method) }
  }

  /// `close`: raises GeneratorExit at the resting `yield`.
  public func close(_ interpreter: Interpreter) throws {
    if state == .created { clear() }
    if state == .finished { return }
    let exit = ExceptionObject(type: ExceptionHierarchy.named("GeneratorExit"))
    do {
      guard let value = try resume(throwing: exit, interpreter) else { return }
      value.release()
    } catch {
      let raised = interpreter.exception(for: error)
      if raised === exit || interpreter.matches(error, .stopIteration)
        || raised.type.isSubclass(of: ExceptionHierarchy.named("GeneratorExit"))
      {
        return
      }
      throw error
    }
    throw Failure(.runtimeError, "\(noun) ignored GeneratorExit")
  }
}

extension Interpreter {
  func placeSent(_ sent: Value, _ generator: GeneratorObject) { place(sent, generator) }
  func enterGenerator(_ generator: GeneratorObject) throws { try enter(generator, slot: 0, mode: .boundary) }
}
