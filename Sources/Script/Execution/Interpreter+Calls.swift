import Diagnostics

extension Interpreter {
  // MARK: For library code

  /// Calls anything.
  public func call(_ callee: Handle, _ arguments: [Handle] = [], keywords: [(String, Handle)] = []) throws -> Handle {
    let total = arguments.count + keywords.count
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: total + 1) { buffer in
      let base = buffer.baseAddress.unsafelyUnwrapped
      base[0] = .undefined
      for (index, argument) in arguments.enumerated() { (base + 1 + index).initialize(to: argument.owned) }
      for (index, entry) in keywords.enumerated() {
        (base + 1 + arguments.count + index).initialize(to: entry.1.owned)
      }
      defer { for index in 0..<total { base[1 + index].release() } }
      let target = callee.owned
      defer { target.release() }
      if keywords.isEmpty {
        return Handle(consuming: try call(target, Arguments(base + 1, count: arguments.count)))
      }
      let names = KeywordNames(keywords.map { StringObject.intern($0.0) })
      return try withExtendedLifetime(names) {
        let given = Arguments(base + 1, count: arguments.count, names: Unmanaged.passUnretained(names))
        return Handle(consuming: try call(target, given))
      }
    }
  }

  /// Calls a method.
  public func callMethod(
    _ receiver: Handle, _ name: String, _ arguments: [Handle] = [], keywords: [(String, Handle)] = []
  ) throws -> Handle {
    try call(getAttribute(receiver, name), arguments, keywords: keywords)
  }

  // MARK: Values

  /// Calls `callee` (borrowed) from native code; the result is owned by the caller.
  public func call(_ callee: Value, _ arguments: Arguments) throws -> Value {
    guard callee.isObject else {
      throw Failure(.typeError, "'\(operandName(callee))' object is not callable")
    }
    try enterNative()
    defer { leaveNative() }
    let object = callee.unmanaged
    return try object._withUnsafeGuaranteedRef { (object: Object) throws -> Value in
      if object.flags & ObjectFlags.dispatchesByType != 0, object.kind != .type {
        let method = object.type.lookup(Names.call)
        if !method.isUndefined { return try callSpecial(method, callee, arguments) }
      }
      return try object.call(arguments, self)
    }
  }

  /// Calls `callee` with one more argument in front.
  func call(_ callee: Value, prepending first: Value, _ arguments: Arguments) throws -> Value {
    let total = arguments.count + arguments.keywordCount
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: total + 1) { buffer in
      let base = buffer.baseAddress.unsafelyUnwrapped
      base[0] = first
      for index in 0..<total { base[index + 1] = arguments.base[index] }
      return try call(callee, Arguments(base, count: arguments.count + 1, names: arguments.names))
    }
  }

  /// Calls a function found in a class with the instance in front, as binding it would.
  func callSpecial(_ method: Value, _ receiver: Value, _ arguments: Arguments) throws -> Value {
    switch method.objectKind {
    case .function: return try call(method, prepending: receiver, arguments)
    case .native:
      if method.unsafeAs(NativeFunctionObject.self).isMethod {
        return try call(method, prepending: receiver, arguments)
      }
      return try call(method, arguments)
    default:
      let bound = try bind(method, instance: receiver, type: typeOf(receiver))
      defer { bound.release() }
      return try call(bound, arguments)
    }
  }

  /// Calls the special method `name` of the instance's class; nil when the class has none.
  func callSpecial(_ name: StringObject, _ receiver: Value) throws -> Value? {
    try callSpecial(name, receiver, .undefined, .undefined, count: 0)
  }

  func callSpecial(_ name: StringObject, _ receiver: Value, _ argument: Value) throws -> Value? {
    try callSpecial(name, receiver, argument, .undefined, count: 1)
  }

  func callSpecial(_ name: StringObject, _ receiver: Value, _ first: Value, _ second: Value) throws -> Value? {
    try callSpecial(name, receiver, first, second, count: 2)
  }

  private func callSpecial(
    _ name: StringObject, _ receiver: Value, _ first: Value, _ second: Value, count: Int
  ) throws -> Value? {
    let method = typeOf(receiver).lookup(name)
    if method.isUndefined { return nil }
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: 3) { buffer in
      let base = buffer.baseAddress.unsafelyUnwrapped
      base[0] = receiver
      base[1] = first
      base[2] = second
      if method.objectKind == .function
        || (method.objectKind == .native && method.unsafeAs(NativeFunctionObject.self).isMethod)
      {
        return try call(method, Arguments(base, count: count + 1))
      }
      if method.isNone { return nil }
      return try callSpecial(method, receiver, Arguments(base + 1, count: count))
    }
  }

  /// Counts a level of nesting of Swift's own stack.
  @inline(__always)
  func enterNative() throws {
    nativeDepth += 1
    if nativeDepth > nativeLimit { try nativesExceeded() }
  }

  @inline(__always)
  func leaveNative() { nativeDepth -= 1 }

  /// Runs `body` as one more level of nesting, for natives that follow objects into one another.
  ///
  /// - Parameter activity: what the RecursionError says they were at, such as `" while pickling an object"`.
  public func nesting<R>(_ activity: String, _ body: () throws -> R) throws -> R {
    nativeDepth += 1
    defer { nativeDepth -= 1 }
    if nativeDepth > nativeLimit { throw Failure(.recursionError, "maximum recursion depth exceeded\(activity)") }
    return try body()
  }

  @inline(never)
  private func nativesExceeded() throws {
    nativeDepth -= 1
    throw Failure(.recursionError, "maximum recursion depth exceeded")
  }

  @inline(never)
  func recursionExceeded() throws {
    depth -= 1
    throw Failure(.recursionError, "maximum recursion depth exceeded")
  }
}
