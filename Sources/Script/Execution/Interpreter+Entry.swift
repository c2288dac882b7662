import Diagnostics

/// Code that Swift has run: each in a run loop of its own.
extension Interpreter {
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
}
