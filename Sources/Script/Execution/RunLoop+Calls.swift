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

  /// Enters the function of a bound method: the receiver takes the method's place in front of the arguments. False when
  /// the call is of another kind.
  private func enterBoundMethod(
    _ frame: UnsafeMutablePointer<Frame>, _ callee: UnsafeMutablePointer<Value>, _ count: Int, _ slot: UInt16
  ) throws -> Bool {
    let method = callee.pointee
    let (function, receiver) = method.unsafeUnmanaged(BoundMethodObject.self)._withUnsafeGuaranteedRef {
      ($0.functionValue, $0.receiverValue)
    }
    guard isEnterable(function, count + 1), !frame.pointee.isDetached else { return false }
    callee.pointee = receiver.retained()
    try enterInPlace(function, callee, count + 1, slot)
    method.release()
    return true
  }

  /// The same for an instance whose class has a `__call__`.
  private func enterCallOperator(
    _ frame: UnsafeMutablePointer<Frame>, _ callee: UnsafeMutablePointer<Value>, _ count: Int, _ slot: UInt16
  ) throws -> Bool {
    let function = typeOf(callee.pointee).lookup(Names.call)
    guard isEnterable(function, count + 1), !frame.pointee.isDetached else { return false }
    try enterInPlace(function, callee, count + 1, slot)
    return true
  }

  /// Enters a function (borrowed) whose arguments lie where its first registers are to be. On failure they are dropped.
  private func enterInPlace(
    _ function: Value, _ base: UnsafeMutablePointer<Value>, _ count: Int, _ slot: UInt16
  ) throws {
    let target = function.unsafeUnmanaged(FunctionObject.self)
    do {
      _ = try target._withUnsafeGuaranteedRef { (target: FunctionObject) in
        try enter(
          function.retained(), target.codeReference, globals: target.globalsReference, closure: target.closure,
          base: base, count: count, slot: slot, mode: .call)
      }
    } catch {
      function.release()
      for index in 0..<count { Script.clear(base + index) }
      throw error
    }
  }

  /// Makes a plain instance, or an exception, and enters its `__init__`; false when the class takes more than that. The
  /// instance takes the place of the class in front of the arguments.
  private func enterConstructor(
    _ callee: UnsafeMutablePointer<Value>, _ count: Int, _ i: Instruction
  ) throws -> Bool {
    let `class` = callee.pointee
    let type = `class`.unsafeUnmanaged(TypeObject.self)
    return try type._withUnsafeGuaranteedRef { (type: TypeObject) throws -> Bool in
      let plan = type.plan
      let function = plan.initializer
      if plan.makesPlainExceptions, function.isUndefined {
        let made = Value(ExceptionObject(type: type, given: Arguments(callee + 1, count: count)))
        for index in 0...count { Script.clear(callee + index) }
        put(registers.frames[top].base + Int(i.a), made)
        return true
      }
      guard plan.makesPlainInstances || plan.makesPlainExceptions, isEnterable(function, count + 1),
        !registers.frames[top].isDetached
      else { return false }
      let instance =
        plan.makesPlainInstances
        ? InstanceObject.makeValue(type) : Value(ExceptionObject(type: type, given: Arguments(callee + 1, count: count)))
      callee.pointee = instance.retained()
      let target = function.unsafeUnmanaged(FunctionObject.self)
      do {
        let entered = try target._withUnsafeGuaranteedRef { (target: FunctionObject) in
          try enter(
            function.retained(), target.codeReference, globals: target.globalsReference, closure: target.closure,
            base: callee, count: count + 1, slot: i.a, mode: .initialize)
        }
        entered.pointee.pending = instance
        `class`.release()
        return true
      } catch {
        function.release()
        instance.release()
        put(callee, `class`)
        throw error
      }
    }
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
  private func enter(
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
  private func finishCall(
    _ frame: UnsafeMutablePointer<Frame>, _ callee: UnsafeMutablePointer<Value>, _ arguments: Arguments,
    _ slot: UInt16, _ result: Value
  ) throws {
    for index in 0..<(arguments.count + arguments.keywordCount) { Script.clear(arguments.base + index) }
    Script.clear(callee)
    put(frame.pointee.base + Int(slot), result)
  }

  /// Enters a function after binding; a generator function gives its generator.
  private func enterFunction(
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

  /// An instance of a class with a script `__init__`: makes it and enters the method. False when the call is of another
  /// kind.
  private func enterInitializer(
    _ frame: UnsafeMutablePointer<Frame>, _ type: TypeObject, _ callee: UnsafeMutablePointer<Value>,
    _ arguments: Arguments, _ slot: UInt16
  ) throws -> Bool {
    let plan = type.plan
    let initializer = plan.initializer
    guard plan.makesPlainInstances || plan.constructs, !initializer.isUndefined, callee + 1 == arguments.base else {
      return false
    }
    let function = initializer.unsafeAs(FunctionObject.self)
    if function.code.isGenerator { return false }
    let instance: Value
    if plan.constructs, let constructor = type.constructor {
      instance = try constructor(type, arguments, self)
    } else {
      instance = InstanceObject.makeValue(type)
    }
    let typeValue = callee.pointee
    callee.pointee = instance.retained()
    let all = Arguments(callee, count: arguments.count + 1, names: arguments.names)
    var functionSlot = Value(function)
    do {
      try withUnsafeMutablePointer(to: &functionSlot) {
        try enterFunction(frame, function, function.code, $0, all, slot, mode: .initialize)
      }
      registers.frames[top].pending = instance
      typeValue.release()
      return true
    } catch {
      functionSlot.release()
      instance.release()
      typeValue.release()
      throw error
    }
  }

  func refuseInitializer(_ result: Value, _ instance: Value) throws {
    let name = typeName(result)
    result.release()
    instance.release()
    throw Failure(.typeError, "__init__() should return None, not '\(name)'")
  }

  /// A call with `*` or `**`: r[b], list or tuple r[c], dict r[d], which may be the caller's own.
  @inline(never)
  func enterUnpacked(
    _ frame: UnsafeMutablePointer<Frame>, _ i: Instruction, isLowered: Bool
  ) throws {
    let registers = frame.pointee.base
    let (elements, count) = row(registers[Int(i.c)])
    let keywords = i.d < 0 ? nil : try keywordNames(registers[Int(i.d)])
    let keywordCount = keywords?.count ?? 0
    let base = frame.pointee.top
    if base + count + keywordCount + 2 > self.registers.limit { try recursionExceededHere() }
    put(base, registers[Int(i.b)])
    registers[Int(i.b)] = .undefined
    for index in 0..<count { (base + 1 + index).initialize(to: elements[index].retained()) }
    if keywordCount > 0 {
      let dict = registers[Int(i.d)].unsafeUnmanaged(DictObject.self)
      dict._withUnsafeGuaranteedRef { $0.copyValues(to: base + 1 + count) }
    }
    if i.d >= 0 { Script.clear(registers + Int(i.d)) }
    Script.clear(registers + Int(i.c))
    // What lies above the frame must not be taken for free by a nested call.
    let saved = frame.pointee.top
    frame.pointee.top = base + count + keywordCount + 2
    defer { frame.pointee.top = saved }
    try withExtendedLifetime(keywords) {
      let names = keywords.map { Unmanaged.passUnretained($0) }
      let given = Arguments(base + 1, count: count, names: names)
      do {
        if names == nil, !isLowered, try enterPositional(frame, base, count, i.a) { return }
        try enter(frame, base, given, i.a, isLowered: isLowered)
      } catch {
        for index in 0..<(count + keywordCount + 1) { Script.clear(base + index) }
        throw error
      }
    }
  }

  /// Enters a script function that takes so many positional arguments.
  private func enterPositional(
    _ frame: UnsafeMutablePointer<Frame>, _ callee: UnsafeMutablePointer<Value>, _ count: Int, _ slot: UInt16
  ) throws -> Bool {
    guard isEnterable(callee.pointee, count) else { return false }
    return enterAtOnce(frame, frame.pointee.next, callee, count, slot) != nil
  }

  /// The elements of a list or a tuple.
  @inline(__always)
  private func row(_ value: Value) -> (UnsafeMutablePointer<Value>, Int) {
    if value.objectKind == .tuple {
      return value.unsafeUnmanaged(TupleObject.self)._withUnsafeGuaranteedRef { ($0.base, $0.count) }
    }
    return value.unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { ($0.base, $0.count) }
  }

  /// The keys of a dict as the names of a call's keyword values; nil when it is empty. The last one is kept: calls from
  /// one place mostly give the same names.
  private func keywordNames(_ value: Value) throws -> KeywordNames? {
    try value.unsafeUnmanaged(DictObject.self)._withUnsafeGuaranteedRef { (dict: DictObject) throws -> KeywordNames? in
      if dict.count == 0 { return nil }
      if let last = lastKeywordNames, dict.hasKeys(last) { return last }
      let made = KeywordNames(try dict.nameKeys())
      lastKeywordNames = made
      return made
    }
  }

  func recursionExceededHere() throws {
    throw Failure(.recursionError, "maximum recursion depth exceeded")
  }

  // MARK: Calls from Swift code

  /// Calls a script function; arguments are borrowed.
  func callFunction(_ function: FunctionObject, _ arguments: Arguments) throws -> Value {
    try callFunction(function, arguments, code: nil)
  }

  /// Calls a function by its lowered code if the tracer gives one: what `tf.cond` does with its branches.
  public func callConverted(
    _ callee: Handle, _ arguments: [Handle] = [], keywords: [(String, Handle)] = []
  ) throws -> Handle {
    var target = callee
    if let replaced = try controlFlowDelegate?.convertedCallee(callee, self) { target = replaced }
    var receiver: Handle?
    var function = target.as(FunctionObject.self)
    if let method = target.as(BoundMethodObject.self), let inner = method.function.as(FunctionObject.self) {
      function = inner
      receiver = method.receiver
    } else if let object = target.asObject, object.kind == .instance,
      let inner = Handle(object.type.lookup(Names.call)).as(FunctionObject.self)
    {
      function = inner
      receiver = target
    }
    guard let function, let code = try loweredCode(function) else {
      return try call(target, arguments, keywords: keywords)
    }
    let all = (receiver.map { [$0] } ?? []) + arguments
    return try withArguments(all, keywords) { Handle(consuming: try callFunction(function, $0, code: code)) }
  }

  func withArguments<R>(
    _ arguments: [Handle], _ keywords: [(String, Handle)], _ body: (Arguments) throws -> R
  ) throws -> R {
    let total = arguments.count + keywords.count
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: total + 1) { buffer in
      let base = buffer.baseAddress.unsafelyUnwrapped
      for (index, argument) in arguments.enumerated() { (base + index).initialize(to: argument.owned) }
      for (index, entry) in keywords.enumerated() {
        (base + arguments.count + index).initialize(to: entry.1.owned)
      }
      defer { for index in 0..<total { base[index].release() } }
      if keywords.isEmpty { return try body(Arguments(base, count: arguments.count)) }
      let names = KeywordNames(keywords.map { StringObject.intern($0.0) })
      return try withExtendedLifetime(names) {
        try body(Arguments(base, count: arguments.count, names: Unmanaged.passUnretained(names)))
      }
    }
  }

  /// Runs `function`, by other code than its own if `code` is given, in a nested run loop.
  func callFunction(_ function: FunctionObject, _ arguments: Arguments, code: Code?) throws -> Value {
    var code = code ?? function.code
    if EffectObservation.isActive { code = code.observed }
    let base = freeRegisters
    if base + code.registerCount + arguments.count + 2 > registers.limit { try recursionExceededHere() }
    try bind(function, code, arguments, consuming: false, into: base)
    let functionValue = Value(function)
    if code.isGenerator { return makeGenerator(functionValue, function, code, base) }
    do {
      _ = try enter(
        functionValue, Unmanaged.passUnretained(code), globals: function.globalsReference, closure: function.closure,
        base: base, count: code.parameterCount, slot: 0, mode: .boundary)
    } catch {
      for index in 0..<code.parameterCount { Script.clear(base + index) }
      functionValue.release()
      throw error
    }
    return try run()
  }

  /// Runs module code with `globals`, and with `locals` if it was compiled for a namespace; the value of the last
  /// expression if it was compiled for that.
  public func execute(_ code: Code, globals: DictObject? = nil, locals: DictObject? = nil) throws -> Handle {
    Finalizers.interpreter = self
    if !code.remarks.isEmpty { try warn(of: code) }
    let names = globals ?? main.members
    let base = freeRegisters
    if code.usesNamespace { put(base, Value(locals ?? names)) }
    _ = try enter(
      .undefined, Unmanaged.passUnretained(code), globals: Unmanaged.passUnretained(names), closure: registers.base,
      base: base, count: code.usesNamespace ? 1 : 0, slot: 0, mode: .boundary)
    return try withExtendedLifetime((code, names)) { Handle(consuming: try run()) }
  }

  /// Runs a class body; `base[0]` is the namespace, `base[1]` the `__class__` cell or undefined.
  func executeClassBody(
    _ code: Code, namespace: Value, cell: Value, closure: UnsafeMutablePointer<Value>, globals: Unmanaged<DictObject>
  ) throws {
    let base = freeRegisters
    put(base, namespace.retained())
    put(base + 1, cell.retained())
    _ = try enter(
      .undefined, Unmanaged.passUnretained(code), globals: globals, closure: closure, base: base, count: 2, slot: 0,
      mode: .boundary)
    try run().release()
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
