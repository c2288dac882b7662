import Diagnostics

/// Subscripts and operators of dicts.
extension DictObject {
  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if let value = try lookup(key, interpreter) { return value.retained() }
    if flags & ObjectFlags.dispatchesByType != 0,
      let value = try interpreter.callSpecial(Names.missing, Value(borrowing: self), key)
    {
      return value
    }
    throw interpreter.keyError(key)
  }

  /// Sets a key; both are borrowed.
  func assign(_ key: Value, _ value: Value, _ interpreter: Interpreter) throws {
    let owned = value.retained()
    do {
      try set(key, owned, interpreter)
    } catch {
      owned.release()
      throw error
    }
  }

  func delete(_ key: Value, _ interpreter: Interpreter) throws {
    guard let value = try remove(key, interpreter) else { throw interpreter.keyError(key) }
    value.release()
  }

  func order(_ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard op == .equal || op == .notEqual, other.objectKind == .dict else { return nil }
    return .bool(try isEqual(to: other.unsafeAs(DictObject.self), interpreter) == (op == .equal))
  }

  private func isEqual(to other: DictObject, _ interpreter: Interpreter) throws -> Bool {
    if count != other.count { return false }
    try interpreter.enterNative()
    defer { interpreter.leaveNative() }
    var position = 0
    while let entry = next(&position) {
      try Interrupt.poll(at: position)
      let key = entry.key.retained()
      let left = entry.value.retained()
      defer {
        key.release()
        left.release()
      }
      guard let found = try other.lookup(key, interpreter) else { return false }
      let right = found.retained()
      defer { right.release() }
      if try !interpreter.equals(left, right) { return false }
    }
    return true
  }

  /// `|` with a dict.
  func combine(_ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter) throws -> Value? {
    guard op == .bitOr, other.objectKind == .dict else { return nil }
    let second = other.unsafeAs(DictObject.self)
    let result = (reflected ? second : self).copy()
    try result.merge(reflected ? self : second, interpreter)
    return Value(result)
  }

  /// `|=` with a mapping or an iterable of pairs.
  func combineInPlace(_ op: BinaryOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard op == .bitOr else { return nil }
    try update(other, interpreter)
    return Value(self)
  }

  /// Takes over the entries of another dict.
  func merge(_ other: DictObject, _ interpreter: Interpreter) throws {
    if other === self { return }
    var position = 0
    while let entry = other.next(&position) {
      try Interrupt.poll(at: position)
      let key = entry.key.retained()
      defer { key.release() }
      try assign(key, entry.value, interpreter)
    }
  }

  /// `update`: from a dict, an object with `keys`, or an iterable of pairs.
  func update(_ source: Value, _ interpreter: Interpreter) throws {
    if source.objectKind == .dict && !interpreter.dispatches(source) {
      try merge(source.unsafeAs(DictObject.self), interpreter)
      return
    }
    if let method = try interpreter.findAttribute(source, Names.keys) {
      defer { method.release() }
      let keys = try interpreter.callNone(method)
      defer { keys.release() }
      for key in try interpreter.ownedElements(keys) {
        defer { key.release() }
        let value = try interpreter.getItem(source, key)
        defer { value.release() }
        try assign(key, value, interpreter)
      }
      return
    }
    try updateFromPairs(source, interpreter)
  }

  private func updateFromPairs(_ source: Value, _ interpreter: Interpreter) throws {
    let iterator = try interpreter.makeIterator(source)
    defer { iterator.release() }
    var number = 0
    while let element = try interpreter.next(iterator) {
      defer { element.release() }
      let pair: [Value]
      do {
        pair = try interpreter.ownedElements(element)
      } catch let failure as Failure where failure.kind == .typeError && failure.message.hasSuffix("is not iterable") {
        throw Failure(
          .typeError, "cannot convert dictionary update sequence element #\(number) to a sequence")
      }
      defer { for part in pair { part.release() } }
      guard pair.count == 2 else {
        throw Failure(
          .valueError, "dictionary update sequence element #\(number) has length \(pair.count); 2 is required")
      }
      try assign(pair[0], pair[1], interpreter)
      number += 1
    }
  }
}
