import Diagnostics
import Synchronization

extension Interpreter {
  // MARK: Frames

  /// Where the registers of the next frame begin.
  var freeRegisters: UnsafeMutablePointer<Value> { top < 0 ? registers.base : registers.frames[top].top }

  /// Puts a frame on top. `base` holds `count` owned arguments; the function's own count is taken over.
  @inline(__always)
  @discardableResult
  func enter(
    _ functionValue: Value, _ code: Unmanaged<Code>, globals: Unmanaged<DictObject>,
    closure: UnsafeMutablePointer<Value>, base: UnsafeMutablePointer<Value>, count: Int, slot: UInt16,
    mode: Frame.Mode
  ) throws -> UnsafeMutablePointer<Frame> {
    let (registerCount, localCount) = code._withUnsafeGuaranteedRef { ($0.registerCount, $0.localCount) }
    depth += 1
    if depth > callLimit || base + registerCount > registers.limit || top + 2 >= RegisterStack.frameCapacity
      || interruptFlag.pointee.load(ordering: .relaxed) != 0
    {
      try enterSlowly(code, base + registerCount)
    }
    var index = count
    while index < localCount {
      Script.clear(base + index)
      index += 1
    }
    top += 1
    let frame = registers.frames + top
    frame.initialize(
      to: Frame(
        functionValue: functionValue, code: code, globals: globals, closure: closure, base: base,
        top: base + registerCount, slot: slot, mode: mode))
    return frame
  }

  /// Takes the frame on top away: drops its registers and what it owns, `pending` excepted.
  @inline(__always)
  func leave(_ frame: UnsafeMutablePointer<Frame>) {
    let base = frame.pointee.base
    let count = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.registerCount }
    let function = frame.pointee.functionValue
    // What is released may run finalizers, whose frames take this one's place.
    let generator = frame.pointee.generator
    let pending = frame.pointee.pending
    top -= 1
    depth -= 1
    var index = 0
    while index < count {
      let value = base[index]
      if value.isObject {
        base[index] = .undefined
        value.release()
      }
      index += 1
    }
    if let generator { finish(generator, pending) }
    function.release()
  }

  // MARK: Calls from the run loop

  /// Enters a script function whose arguments need no binding; nil when the call is of another kind. The arguments lie
  /// behind `callee`, whose count goes to the frame.
  @inline(__always)
  func enterAtOnce(
    _ frame: UnsafeMutablePointer<Frame>, _ next: UnsafeMutablePointer<Instruction>,
    _ callee: UnsafeMutablePointer<Value>, _ count: Int, _ slot: UInt16
  ) -> UnsafeMutablePointer<Frame>? {
    let value = callee.pointee
    guard value.isObject, value.unmanaged._withUnsafeGuaranteedRef({ $0.kind == .function }) else { return nil }
    let function = value.unsafeUnmanaged(FunctionObject.self)
    guard function._withUnsafeGuaranteedRef({ $0.directCount }) == count else { return nil }
    let code = function._withUnsafeGuaranteedRef { $0.codeReference }
    let (registerCount, localCount) = code._withUnsafeGuaranteedRef { ($0.registerCount, $0.localCount) }
    var base = callee + 1
    if frame.pointee.isDetached { base = frame.pointee.top }
    // A call is a place to look for Ctrl-C, on the other way: a recursion has no loop that does.
    guard depth < callLimit, base + registerCount <= registers.limit,
      interruptFlag.pointee.load(ordering: .relaxed) == 0
    else { return nil }
    frame.pointee.next = next
    if frame.pointee.isDetached { moveOut(callee + 1, count, to: base) }
    // Above the frames nothing is owned.
    var index = count
    while index < localCount {
      // The tag alone: clearing all would be a call of memset.
      base[index].tag = Value.Tag.undefined
      index += 1
    }
    depth += 1
    top += 1
    let entered = frame + 1
    entered.initialize(
      to: Frame(
        functionValue: value, code: code, globals: function._withUnsafeGuaranteedRef { $0.globalsReference },
        closure: function._withUnsafeGuaranteedRef { $0.closure }, base: base, top: base + registerCount, slot: slot,
        mode: .call))
    callee.pointee = .undefined
    return entered
  }

  /// Takes the frame on top away, which is neither a generator's nor the first of its run.
  @inline(__always)
  func leaveAtOnce(_ frame: UnsafeMutablePointer<Frame>) {
    let base = frame.pointee.base
    let count = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.registerCount }
    var index = 0
    while index < count {
      let value = base[index]
      if value.isObject {
        base[index] = .undefined
        value.release()
      }
      index += 1
    }
    let function = frame.pointee.functionValue
    top -= 1
    depth -= 1
    function.release()
  }

  /// Calls a native that is given nothing by name.
  @inline(never)
  func callAtOnce(
    _ callee: UnsafeMutablePointer<Value>, _ count: Int, _ target: UnsafeMutablePointer<Value>
  ) -> CallAttempt {
    let value = callee.pointee
    guard value.isObject, value.unmanaged._withUnsafeGuaranteedRef({ $0.kind == .native }),
      !NativeFunctionObject.isWatched
    else { return .notTried }
    let native = value.unsafeUnmanaged(NativeFunctionObject.self)
    let quick = native._withUnsafeGuaranteedRef { $0.quick }
    if quick.entersGenerator && (callee + 1).pointee.objectKind == .generator { return .notTried }
    do {
      var result = Value.undefined
      if quick != .none { result = try callQuick(quick, callee + 1, count) }
      if result.isUndefined {
        result = try native._withUnsafeGuaranteedRef { try $0.body(Arguments(callee + 1, count: count), self) }
      }
      var index = count
      while index >= 0 {
        Script.clear(callee + index)
        index -= 1
      }
      put(target, result)
      return .done
    } catch {
      failure = error
      return .failed
    }
  }

  /// Enters a script function that is given too few arguments, its defaults in place of the rest; false when the call is of
  /// another kind.
  private func enterWithDefaults(
    _ frame: UnsafeMutablePointer<Frame>, _ callee: UnsafeMutablePointer<Value>, _ count: Int, _ slot: UInt16
  ) -> Bool {
    let function = callee.pointee.unsafeUnmanaged(FunctionObject.self)
    let (wanted, defaults, defaultCount) = function._withUnsafeGuaranteedRef {
      ($0.directCount, $0.defaults, $0.defaultCount)
    }
    guard count < wanted, count + defaultCount >= wanted, !EffectObservation.isActive, !frame.pointee.isDetached
    else { return false }
    for index in count..<wanted { put(callee + 1 + index, defaults[defaultCount - wanted + index].retained()) }
    if enterAtOnce(frame, frame.pointee.next, callee, wanted, slot) != nil { return true }
    for index in count..<wanted { Script.clear(callee + 1 + index) }
    return false
  }

  /// Any of the three call instructions of plain code.
  func enterCall(_ i: Instruction, _ frame: UnsafeMutablePointer<Frame>) throws {
    var callee = frame.pointee.base + Int(i.b)
    var count = Int(i.c)
    var names = Int(i.d)
    if i.op == .callGlobal || i.op == .callRange {
      let cache = frame.cache(names)
      names = -1
      put(callee, try cachedGlobal(frame, cache)?.retained() ?? loadGlobal(frame, cache.pointee.name, cache))
    } else if i.op == .callMethod {
      if callee.pointee.isUndefined { callee += 1 } else { count += 1 }
    }
    if names < 0 {
      switch callee.pointee.objectKind {
      case .type: if try enterConstructor(callee, count, i) { return }
      case .native: if try enterGenerator(frame, callee, count, i.a) { return }
      case .boundMethod: if try enterBoundMethod(frame, callee, count, i.a) { return }
      case .instance: if try enterCallOperator(frame, callee, count, i.a) { return }
      default: break
      }
    }
    try enterSlow(frame, callee, callee + 1, count, names, i.a, isLowered: false)
  }

  /// Any call. The callee and its arguments are taken out of their registers. Either a frame is entered, or the result
  /// is in register `slot` already.
  @inline(never)
  func enterSlow(
    _ frame: UnsafeMutablePointer<Frame>, _ callee: UnsafeMutablePointer<Value>,
    _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ names: Int, _ slot: UInt16, isLowered: Bool
  ) throws {
    if names < 0, !isLowered, callee.pointee.objectKind == .native, !NativeFunctionObject.isWatched {
      let native = callee.pointee.unsafeUnmanaged(NativeFunctionObject.self)
      let result = try native._withUnsafeGuaranteedRef { try $0.body(Arguments(arguments, count: count), self) }
      for index in 0..<count { Script.clear(arguments + index) }
      Script.clear(callee)
      put(frame.pointee.base + Int(slot), result)
      return
    }
    let keywords = names < 0 ? nil : frame.pointee.codeReference._withUnsafeGuaranteedRef {
      Unmanaged.passUnretained($0.keywordNames[names])
    }
    let given = Arguments(arguments, count: count, names: keywords)
    if !isLowered, callee.pointee.objectKind == .function {
      if keywords == nil, enterWithDefaults(frame, callee, count, slot) { return }
      let function = callee.pointee.unsafeUnmanaged(FunctionObject.self)
      return try function._withUnsafeGuaranteedRef { (function: FunctionObject) in
        try function.codeReference._withUnsafeGuaranteedRef { (code: Code) in
          try enterFunction(frame, function, code, callee, given, slot, mode: .call)
        }
      }
    }
    try enter(frame, callee, given, slot, isLowered: isLowered)
  }

  /// Calls `callee` with arguments that lie in owned slots, which are emptied.
  func enter(
    _ frame: UnsafeMutablePointer<Frame>, _ callee: UnsafeMutablePointer<Value>, _ arguments: Arguments,
    _ slot: UInt16, isLowered: Bool
  ) throws {
    if isLowered { try convert(callee) }
    let value = callee.pointee
    if value.isUndefined { throw UndefinedOperand() }
    switch value.objectKind {
    case .function:
      let function = value.unsafeAs(FunctionObject.self)
      let code = isLowered ? try loweredCode(function) : nil
      try enterFunction(frame, function, code ?? function.code, callee, arguments, slot, mode: .call)
    case .boundMethod:
      let method = value.unsafeAs(BoundMethodObject.self)
      if method.functionValue.objectKind == .function {
        let function = method.functionValue.unsafeAs(FunctionObject.self)
        let code = isLowered ? try loweredCode(function) : nil
        return try enterMethod(frame, method, function, code, callee, arguments, slot)
      }
      try finishCall(frame, callee, arguments, slot, try value.unsafeAs(BoundMethodObject.self).call(arguments, self))
    case .native:
      let native = value.unsafeUnmanaged(NativeFunctionObject.self)
      let result = try native._withUnsafeGuaranteedRef { (native: NativeFunctionObject) throws -> Value in
        NativeFunctionObject.isWatched ? try callWatched(native, arguments) : try native.body(arguments, self)
      }
      try finishCall(frame, callee, arguments, slot, result)
    case .type:
      let type = value.unsafeAs(TypeObject.self)
      if try enterInitializer(frame, type, callee, arguments, slot) { return }
      try finishCall(frame, callee, arguments, slot, try instantiate(type, arguments))
    default:
      if isLowered, let object = value.object, object.flags & ObjectFlags.dispatchesByType != 0 {
        return try enterCallable(frame, object, callee, arguments, slot)
      }
      try finishCall(frame, callee, arguments, slot, try call(value, arguments))
    }
  }

  /// `__call__` of an instance, by its lowered code.
  private func enterCallable(
    _ frame: UnsafeMutablePointer<Frame>, _ object: Object, _ callee: UnsafeMutablePointer<Value>,
    _ arguments: Arguments, _ slot: UInt16
  ) throws {
    let hook = object.type.lookup(Names.call)
    if hook.objectKind == .function {
      let function = hook.unsafeAs(FunctionObject.self)
      let method = BoundMethodObject(function: hook, receiver: callee.pointee)
      return try enterMethod(frame, method, function, try loweredCode(function), callee, arguments, slot)
    }
    try finishCall(frame, callee, arguments, slot, try call(callee.pointee, arguments))
  }

  /// Empties the slots of a call that is done and stores its result.
  func finishCall(
    _ frame: UnsafeMutablePointer<Frame>, _ callee: UnsafeMutablePointer<Value>, _ arguments: Arguments,
    _ slot: UInt16, _ result: Value
  ) throws {
    for index in 0..<(arguments.count + arguments.keywordCount) { Script.clear(arguments.base + index) }
    Script.clear(callee)
    put(frame.pointee.base + Int(slot), result)
  }

  /// Enters a function after binding; a generator function gives its generator.
  func enterFunction(
    _ frame: UnsafeMutablePointer<Frame>, _ function: FunctionObject, _ code: Code,
    _ callee: UnsafeMutablePointer<Value>, _ arguments: Arguments, _ slot: UInt16, mode: Frame.Mode
  ) throws {
    if EffectObservation.isActive, code.observedOps == nil {
      return try enterFunction(frame, function, code.observed, callee, arguments, slot, mode: mode)
    }
    let base = frame.pointee.isDetached ? frame.pointee.top : arguments.base
    try bind(function, code, arguments, consuming: true, into: base)
    let functionValue = callee.pointee
    if code.isGenerator {
      callee.pointee = .undefined
      let made = makeGenerator(functionValue, function, code, base)
      return put(frame.pointee.base + Int(slot), made)
    }
    try enter(
      functionValue, Unmanaged.passUnretained(code), globals: function.globalsReference, closure: function.closure,
      base: base, count: code.parameterCount, slot: slot, mode: mode)
    callee.pointee = .undefined
  }

  /// Enters a method: the receiver goes in front of the arguments.
  private func enterMethod(
    _ frame: UnsafeMutablePointer<Frame>, _ method: BoundMethodObject, _ function: FunctionObject, _ code: Code?,
    _ callee: UnsafeMutablePointer<Value>, _ arguments: Arguments, _ slot: UInt16
  ) throws {
    // The callee's own slot becomes the receiver's, and the one behind the arguments is not needed.
    let holder = callee.pointee
    let receiver = method.receiverValue.retained()
    var functionSlot = Value(function)
    guard callee + 1 == arguments.base else {
      defer { functionSlot.release() }
      defer { receiver.release() }
      let result = try callWithReceiver(function, code, receiver, arguments)
      return try finishCall(frame, callee, arguments, slot, result)
    }
    callee.pointee = receiver
    holder.release()
    let all = Arguments(callee, count: arguments.count + 1, names: arguments.names)
    do {
      try withUnsafeMutablePointer(to: &functionSlot) {
        try enterFunction(frame, function, code ?? function.code, $0, all, slot, mode: .call)
      }
    } catch {
      functionSlot.release()
      throw error
    }
  }

  private func callWithReceiver(
    _ function: FunctionObject, _ code: Code?, _ receiver: Value, _ arguments: Arguments
  ) throws -> Value {
    let total = arguments.count + arguments.keywordCount
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: total + 1) { buffer in
      let base = buffer.baseAddress.unsafelyUnwrapped
      base[0] = receiver
      for index in 0..<total { base[index + 1] = arguments.base[index] }
      return try callFunction(function, Arguments(base, count: arguments.count + 1, names: arguments.names), code: code)
    }
  }

  func recursionExceededHere() throws {
    throw Failure(.recursionError, "maximum recursion depth exceeded")
  }

  // MARK: Conversion

  /// In lowered code: puts what is to be called in place of the callee.
  private func convert(_ callee: UnsafeMutablePointer<Value>) throws {
    guard let controlFlowDelegate else { return }
    switch callee.pointee.objectKind {
    case .function, .boundMethod: return
    default: break
    }
    if let replaced = try controlFlowDelegate.convertedCallee(Handle(callee.pointee), self) {
      put(callee, replaced.owned)
    }
  }

  /// The lowered code of a function, made when it is first asked for; nil when it runs as it is.
  public func loweredCode(_ function: FunctionObject) throws -> Code? {
    let code = function.code
    if code.isLowered { return code }
    switch code.lowered {
    case .none: return nil
    case .code(let lowered) where code.loweredGeneration == loweringGeneration: return lowered
    case .code, .unknown: break
    }
    guard let controlFlowDelegate, code.isPlainFunction else { return nil }
    guard let lowered = try controlFlowDelegate.loweredCode(of: function, self) else { return nil }
    code.lowered = .code(lowered)
    code.loweredGeneration = loweringGeneration
    return lowered
  }
}

extension Code {
  /// How many registers binding fills.
  @inline(__always)
  var parameterCount: Int {
    positionalCount + keywordOnlyCount + (hasVariadic ? 1 : 0) + (hasKeywords ? 1 : 0)
  }
}

extension FunctionObject {
  @inline(__always)
  var globalsReference: Unmanaged<DictObject> { globalsValue.unsafeUnmanaged(DictObject.self) }
}

/// What came of calling something without looking closer.
enum CallAttempt: UInt8 {
  /// The result is in its register.
  case done
  /// The callee is of another kind.
  case notTried
  case failed
}
