import Diagnostics
import Synchronization
import Integers

extension Interpreter {
  // MARK: For library code

  /// `len(x)`.
  public func length(_ value: Handle) throws -> Int { try withValue(value) { try length($0) } }

  /// `x[key]`.
  public func getItem(_ container: Handle, _ key: Handle) throws -> Handle {
    try withValues(container, key) { Handle(consuming: try getItem($0, $1)) }
  }

  /// `x[key] = value`.
  public func setItem(_ container: Handle, _ key: Handle, _ value: Handle) throws {
    try withValues(container, key) { (target: Value, key: Value) in
      try withValue(value) { try setItem(target, key, $0) }
    }
  }

  /// Calls `body` with each element of an iterable, until it returns false.
  public func iterate(_ iterable: Handle, while body: (Handle) throws -> Bool) throws {
    try withValue(iterable) { (value: Value) in
      let iterator = try makeIterator(value)
      defer { iterator.release() }
      while let next = try self.next(iterator) {
        if try !body(Handle(consuming: next)) { return }
      }
    }
  }

  /// Calls `body` with each element of an iterable.
  public func iterate(_ iterable: Handle, _ body: (Handle) throws -> Void) throws {
    try iterate(iterable, while: { (element: Handle) in
      try body(element)
      return true
    })
  }

  /// All elements of an iterable.
  public func elements(_ iterable: Handle) throws -> [Handle] {
    if let known = iterable.asSequence, iterable.asObject?.type.isHeapType == false { return known }
    var result: [Handle] = []
    try iterate(iterable) { (element: Handle) in result.append(element) }
    return result
  }

  /// `iter(x)`.
  public func makeIterator(_ iterable: Handle) throws -> Handle {
    try withValue(iterable) { Handle(consuming: try makeIterator($0)) }
  }

  /// `next(x)`; nil at the end.
  public func next(_ iterator: Handle) throws -> Handle? {
    try withValue(iterator) { (value: Value) in try next(value).map { Handle(consuming: $0) } }
  }

  /// `item in container`.
  public func contains(_ container: Handle, _ item: Handle) throws -> Bool {
    try withValues(container, item) { try contains($0, $1) }
  }

  // MARK: Length

  /// `len(x)`.
  public func length(_ value: Value) throws -> Int {
    if value.isObject {
      if value.unmanaged._withUnsafeGuaranteedRef({ $0.flags & ObjectFlags.dispatchesByType != 0 }),
        let length = try specialLength(value)
      {
        return length
      }
      if let length = try value.unmanaged._withUnsafeGuaranteedRef({ try $0.length(self) }) { return length }
    }
    if value.isUndefined { throw UndefinedOperand() }
    throw Failure(.typeError, "object of type '\(operandName(value))' has no len()")
  }

  func specialLength(_ value: Value) throws -> Int? {
    guard let result = try callSpecial(Names.len, value) else { return nil }
    defer { result.release() }
    guard let length = result.asInt else {
      if result.objectKind == .bigInt {
        throw Failure(.overflowError, "cannot fit 'int' into an index-sized integer")
      }
      throw Failure(.typeError, "'\(operandName(result))' object cannot be interpreted as an integer")
    }
    if length < 0 { throw Failure(.valueError, "__len__() should return >= 0") }
    return length
  }

  // MARK: Items

  /// `x[key]`; owned by the caller.
  public func getItem(_ container: Value, _ key: Value) throws -> Value {
    guard container.isObject, !key.isUndefined else {
      if container.isUndefined || key.isUndefined { throw UndefinedOperand() }
      throw Failure(.typeError, "'\(operandName(container))' object is not subscriptable")
    }
    return try container.unmanaged._withUnsafeGuaranteedRef { (object: Object) throws -> Value in
      if object.flags & ObjectFlags.dispatchesByType != 0 && object.kind != .type {
        if let result = try callSpecial(Names.getitem, container, key) { return result }
      }
      return try object.getItem(key, self)
    }
  }

  /// `x[key] = value`; all borrowed.
  public func setItem(_ container: Value, _ key: Value, _ value: Value) throws {
    guard container.isObject, !key.isUndefined, !value.isUndefined else {
      if container.isUndefined || key.isUndefined || value.isUndefined { throw UndefinedOperand() }
      throw Failure(.typeError, "'\(operandName(container))' object does not support item assignment")
    }
    try container.unmanaged._withUnsafeGuaranteedRef { (object: Object) in
      if object.flags & ObjectFlags.dispatchesByType != 0 && object.kind != .type {
        if let result = try callSpecial(Names.setitem, container, key, value) {
          result.release()
          return
        }
      }
      try object.setItem(key, value, self)
    }
  }

  /// `del x[key]`.
  public func deleteItem(_ container: Value, _ key: Value) throws {
    guard container.isObject, !key.isUndefined else {
      if container.isUndefined || key.isUndefined { throw UndefinedOperand() }
      throw Failure(.typeError, "'\(typeName(container))' object doesn't support item deletion")
    }
    try container.unmanaged._withUnsafeGuaranteedRef { (object: Object) in
      if object.flags & ObjectFlags.dispatchesByType != 0 && object.kind != .type {
        if let result = try callSpecial(Names.delitem, container, key) {
          result.release()
          return
        }
      }
      try object.deleteItem(key, self)
    }
  }

  /// `item in container`.
  public func contains(_ container: Value, _ item: Value) throws -> Bool {
    if container.isUndefined || item.isUndefined { throw UndefinedOperand() }
    if container.isObject {
      if container.unmanaged._withUnsafeGuaranteedRef({ $0.flags & ObjectFlags.dispatchesByType != 0 && $0.kind != .type }),
        let result = try callSpecial(Names.contains, container, item)
      {
        defer { result.release() }
        return try truth(result)
      }
      if let result = try container.unmanaged._withUnsafeGuaranteedRef({ try $0.contains(item, self) }) {
        return result
      }
    }
    let iterator: Value
    do {
      iterator = try makeIterator(container)
    } catch let failure as Failure where failure.kind == .typeError {
      throw Failure(.typeError, "argument of type '\(typeName(container))' is not iterable")
    }
    defer { iterator.release() }
    while let element = try next(iterator) {
      defer { element.release() }
      if try equals(element, item) { return true }
    }
    return false
  }

  // MARK: Iteration

  /// `iter(x)`; owned by the caller.
  public func makeIterator(_ value: Value) throws -> Value {
    if value.isUndefined { throw UndefinedOperand() }
    if value.isObject {
      let dispatches = value.unmanaged._withUnsafeGuaranteedRef {
        $0.flags & ObjectFlags.dispatchesByType != 0 && $0.kind != .type
      }
      if dispatches {
        if let result = try callSpecial(Names.iter, value) {
          if result.objectKind == .iterator || result.objectKind == .generator { return result }
          if typeOf(result).lookup(Names.next).isUndefined {
            let name = typeName(result)
            result.release()
            throw Failure(.typeError, "iter() returned non-iterator of type '\(name)'")
          }
          return result
        }
        if value.objectKind == .instance, !typeOf(value).lookup(Names.getitem).isUndefined {
          return Value(SequenceIterator(value))
        }
      }
      if let result = try value.unmanaged._withUnsafeGuaranteedRef({ try $0.makeIterator(self) }) { return result }
      if value.unmanaged._withUnsafeGuaranteedRef({ $0.isSequence }) { return Value(SequenceIterator(value)) }
    }
    throw Failure(.typeError, "'\(operandName(value))' object is not iterable")
  }

  /// The next element of an iterator, owned by the caller; nil at the end.
  public func next(_ iterator: Value) throws -> Value? {
    // Loops in natives, such as sum over a long range, pass here at every turn.
    if interruptFlag.pointee.load(ordering: .relaxed) != 0 { try Interrupt.poll() }
    switch iterator.objectKind {
    case .iterator:
      return try iterator.unsafeUnmanaged(IteratorObject.self)._withUnsafeGuaranteedRef { try $0.next(self) }
    case .generator:
      return try iterator.unsafeUnmanaged(GeneratorObject.self)._withUnsafeGuaranteedRef { try $0.resume(.none, self) }
    default: break
    }
    do {
      if let value = try callSpecial(Names.next, iterator) { return value }
    } catch {
      if matches(error, .stopIteration) { return nil }
      throw error
    }
    throw Failure(.typeError, "'\(operandName(iterator))' object is not an iterator")
  }

  // MARK: Indices

  /// The integer that an index object stands for, or nil when it is none. Clamped to 64 bits.
  public func clampedIndex(_ handle: Handle) throws -> Int? {
    try withValue(handle) { (value: Value) throws -> Int? in
      guard let integer = try integerIndex(value) else { return nil }
      defer { integer.release() }
      if let int = integer.asInt { return int }
      guard let big = integer.as(BigIntObject.self) else { return nil }
      return Int(clamping: big.value)
    }
  }

  /// `operator.index(x)`, owned; nil when the object has no `__index__`.
  func integerIndex(_ value: Value) throws -> Value? {
    if value.isInt || value.isBool { return .int(value.asInt ?? 0) }
    guard value.isObject else { return nil }
    if value.objectKind == .bigInt { return try value.unsafeAs(BigIntObject.self).index(self) }
    if value.unmanaged._withUnsafeGuaranteedRef({ $0.flags & ObjectFlags.dispatchesByType != 0 }),
      let result = try callSpecial(Names.index, value)
    {
      if result.isInt || result.isBool || result.objectKind == .bigInt { return result }
      defer { result.release() }
      throw Failure(.typeError, "__index__ returned non-int (type \(typeName(result)))")
    }
    return try value.unmanaged._withUnsafeGuaranteedRef { try $0.index(self) }
  }

  /// The place in a sequence of `count` elements that `key` names; throws the errors that CPython's `kind` gives.
  public func sequenceIndex(_ key: Value, _ count: Int, _ kind: String, assigning: Bool = false) throws -> Int {
    guard let integer = try integerIndex(key) else {
      if key.isUndefined { throw UndefinedOperand() }
      throw Failure(.typeError, "\(kind) indices must be integers or slices, not \(typeName(key))")
    }
    defer { integer.release() }
    guard var index = integer.asInt else {
      throw Failure(.indexError, "cannot fit 'int' into an index-sized integer")
    }
    if index < 0 { index = index &+ count }
    if index < 0 || index >= count {
      throw Failure(.indexError, "\(kind) \(assigning ? "assignment " : "")index out of range")
    }
    return index
  }
}
