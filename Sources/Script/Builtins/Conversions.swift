import Diagnostics
import Integers

/// What natives do with their arguments first: turning them into Swift numbers and texts, with CPython's messages for
/// those that can't be.
extension Interpreter {
  /// An index-sized integer: int, bool, or anything with `__index__`.
  ///
  /// - Throws: TypeError for anything else, OverflowError beyond 64 bits.
  public func integer(_ handle: Handle) throws -> Int {
    if let int = handle.asInt { return int }
    return try withValue(handle) { try integer($0) }
  }

  /// An index-sized integer.
  func integer(_ value: Value) throws -> Int {
    if let int = value.asInt { return int }
    guard let index = try integerIndex(value) else { throw notAnInteger(value) }
    defer { index.release() }
    guard let int = index.asInt else {
      throw Failure(.overflowError, "Python int too large to convert to C ssize_t")
    }
    return int
  }

  /// An integer of any size: int, bool, or anything with `__index__`.
  public func bigInteger(_ handle: Handle) throws -> BigInt {
    if let int = handle.asInt { return BigInt(int) }
    return try withValue(handle) { (value: Value) throws -> BigInt in
      guard let index = try integerIndex(value) else { throw notAnInteger(value) }
      defer { index.release() }
      return Numbers.big(index) ?? 0
    }
  }

  private func notAnInteger(_ value: Value) -> Failure {
    Failure(.typeError, "'\(typeName(value))' object cannot be interpreted as an integer")
  }

  /// A real number: float, int, bool, or anything with `__float__` or `__index__`.
  ///
  /// - Throws: TypeError for anything else, OverflowError for an int beyond the range.
  public func double(_ handle: Handle) throws -> Double {
    switch handle {
    case .float(let value): return value
    case .int(let value): return Double(value)
    case .bool(let value): return value ? 1 : 0
    default: break
    }
    return try withValue(handle) { (value: Value) throws -> Double in
      if let number = try realNumber(value) { return number }
      throw Failure(.typeError, "must be real number, not \(typeName(value))")
    }
  }

  /// A real number; nil when the object is none and has neither `__float__` nor `__index__`.
  func realNumber(_ value: Value) throws -> Double? {
    if value.isFloat { return value.uncheckedFloat }
    if let int = value.asInt { return Double(int) }
    guard value.isObject else { return nil }
    if value.objectKind == .bigInt { return try bigDouble(value.unsafeAs(BigIntObject.self).value) }
    if let float = value.as(FloatObject.self) { return float.value }
    if let result = try callSpecialMethod(Names.float, value) {
      defer { result.release() }
      if result.isFloat { return result.uncheckedFloat }
      if let float = result.as(FloatObject.self) { return float.value }
      throw Failure(.typeError, "\(typeName(value)).__float__ returned non-float (type \(typeName(result)))")
    }
    guard let index = try integerIndex(value) else { return nil }
    defer { index.release() }
    return try bigDouble(Numbers.big(index) ?? 0)
  }

  func bigDouble(_ value: BigInt) throws -> Double {
    let result = Numbers.nearestDouble(value)
    if result.isInfinite { throw Failure(.overflowError, "int too large to convert to float") }
    return result
  }

  /// The result of a special method that the class (or, for natives, the attribute) defines; nil when there is none.
  func callSpecialMethod(_ name: StringObject, _ value: Value) throws -> Value? {
    if let result = try callSpecial(name, value) { return result }
    guard value.isObject, value.objectKind == .other, let method = try findAttribute(value, name) else { return nil }
    defer { method.release() }
    return try callNone(method)
  }

  /// Calls without arguments.
  func callNone(_ callee: Value) throws -> Value {
    try withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { buffer in
      try call(callee, Arguments(buffer.baseAddress.unsafelyUnwrapped, count: 0))
    }
  }

  /// Calls with one borrowed argument.
  func callOne(_ callee: Value, _ argument: Value) throws -> Value {
    try withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { buffer in
      let base = buffer.baseAddress.unsafelyUnwrapped
      base[0] = argument
      return try call(callee, Arguments(base, count: 1))
    }
  }

  /// Calls with two borrowed arguments.
  func callTwo(_ callee: Value, _ first: Value, _ second: Value) throws -> Value {
    try withUnsafeTemporaryAllocation(of: Value.self, capacity: 2) { buffer in
      let base = buffer.baseAddress.unsafelyUnwrapped
      base[0] = first
      base[1] = second
      return try call(callee, Arguments(base, count: 2))
    }
  }

  /// All elements of an iterable, owned by the caller.
  func ownedElements(_ iterable: Value) throws -> [Value] {
    var result: [Value] = []
    switch iterable.objectKind {
    case .list where !dispatches(iterable):
      let list = iterable.unsafeAs(ListObject.self)
      result.reserveCapacity(list.count)
      for index in 0..<list.count { result.append(list.base[index].retained()) }
      return result
    case .tuple where !dispatches(iterable):
      let tuple = iterable.unsafeAs(TupleObject.self)
      result.reserveCapacity(tuple.count)
      for index in 0..<tuple.count { result.append(tuple.base[index].retained()) }
      return result
    default: break
    }
    var elements = try ElementCursor(iterable, self)
    defer { elements.finish() }
    result.reserveCapacity(16)
    do {
      while let next = try elements.next(self) { result.append(next) }
    } catch {
      for value in result { value.release() }
      throw error
    }
    return result
  }

  /// Whether operations on the object look into its class first.
  @inline(__always)
  func dispatches(_ value: Value) -> Bool {
    value.isObject && value.unmanaged._withUnsafeGuaranteedRef { $0.flags & ObjectFlags.dispatchesByType != 0 }
  }

  /// A KeyError whose argument is the key itself.
  func keyError(_ key: Value) -> ScriptError {
    error(exceptionClass(for: .keyError), [Handle(key)])
  }
}

/// How large things that a script asks for may get before they are refused rather than tried.
enum SizeLimit {
  /// Elements of a sequence: eight gigabytes of them.
  static let elements = 1 << 29
  /// Bytes of a text.
  static let bytes = 1 << 32

  /// `count * times` if it is within `limit`; negative `times` counts as 0.
  static func product(_ count: Int, _ times: Int, limit: Int) throws -> Int {
    if times <= 0 || count == 0 { return 0 }
    let (total, overflow) = count.multipliedReportingOverflow(by: times)
    if overflow || total > limit { throw Failure(.memoryError, "") }
    return total
  }
}

extension Numbers {
  /// The nearest float, halves to even; infinite beyond the range.
  static func nearestDouble(_ value: BigInt) -> Double { Double(value) }
}

extension Arguments {
  /// No arguments; `buffer` must hold at least one place, which stays untouched.
  public static func none(_ buffer: UnsafeMutableBufferPointer<Value>) -> Arguments {
    Arguments(buffer.baseAddress.unsafelyUnwrapped, count: 0)
  }
}
