import Diagnostics

/// The algebra of sets. The result of an operator has the class of the left operand.
extension SetObject {
  /// Anything with elements to combine with: another set, the keys or items of a dict; nil for others.
  static func operand(_ value: Value, _ interpreter: Interpreter) throws -> SetObject? {
    switch value.objectKind {
    case .set, .frozenSet: return value.unsafeAs(SetObject.self)
    case .other:
      guard let view = value.as(DictViewObject.self), view.part != .values else { return nil }
      return try view.asSet(interpreter)
    default: return nil
    }
  }

  /// A set of the elements of an iterable.
  static func make(_ iterable: Value, isFrozen: Bool = false, _ interpreter: Interpreter) throws -> SetObject {
    let result = SetObject(isFrozen: isFrozen)
    try result.insertAll(iterable, interpreter)
    return result
  }

  /// A new set with the same elements.
  func copied(isFrozen: Bool? = nil, type: TypeObject? = nil, _ interpreter: Interpreter) throws -> SetObject {
    let result = SetObject(isFrozen: isFrozen ?? self.isFrozen, type: type)
    try result.insertAll(self, interpreter)
    return result
  }

  /// Adds all elements of an iterable.
  func insertAll(_ iterable: Value, _ interpreter: Interpreter) throws {
    if (iterable.objectKind == .set || iterable.objectKind == .frozenSet) && !interpreter.dispatches(iterable) {
      try insertAll(iterable.unsafeAs(SetObject.self), interpreter)
      return
    }
    let iterator = try interpreter.makeIterator(iterable)
    defer { iterator.release() }
    while let element = try interpreter.next(iterator) {
      defer { element.release() }
      try insert(element, interpreter)
    }
  }

  func insertAll(_ other: SetObject, _ interpreter: Interpreter) throws {
    if other === self { return }
    try other.forEach { try insert($0, interpreter) }
  }

  /// Calls `body` with each element, held meanwhile.
  func forEach(_ body: (Value) throws -> Void) throws {
    var position = 0
    while let entry = elements.next(&position) {
      let key = entry.key.retained()
      defer { key.release() }
      try body(key)
    }
  }

  /// The elements that are in `other` (or are not).
  func filtered(by other: SetObject, keeping: Bool, _ interpreter: Interpreter) throws -> SetObject {
    let result = SetObject(isFrozen: isFrozen)
    try forEach { (element: Value) in
      if try other.containsElement(element, interpreter) == keeping { try result.insert(element, interpreter) }
    }
    return result
  }

  func isSubset(of other: SetObject, _ interpreter: Interpreter) throws -> Bool {
    if count > other.count { return false }
    var position = 0
    while let entry = elements.next(&position) {
      let key = entry.key.retained()
      defer { key.release() }
      if try !other.containsElement(key, interpreter) { return false }
    }
    return true
  }

  /// `|`, `&`, `-`, `^` of two sets.
  func algebra(_ op: BinaryOperator, _ other: SetObject, _ interpreter: Interpreter) throws -> SetObject? {
    switch op {
    case .bitOr:
      let result = try copied(interpreter)
      try result.insertAll(other, interpreter)
      return result
    case .bitAnd:
      // The smaller one is walked through, as CPython does: it decides the order of the result.
      if other.count > count { return try filtered(by: other, keeping: true, interpreter) }
      let result = SetObject(isFrozen: isFrozen)
      try other.forEach { (element: Value) in
        if try containsElement(element, interpreter) { try result.insert(element, interpreter) }
      }
      return result
    case .subtract: return try filtered(by: other, keeping: false, interpreter)
    case .bitXor:
      let result = try filtered(by: other, keeping: false, interpreter)
      try result.insertAll(try other.filtered(by: self, keeping: false, interpreter), interpreter)
      return result
    default: return nil
    }
  }

  func combine(_ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter) throws -> Value? {
    guard let second = try SetObject.operand(other, interpreter) else { return nil }
    let (left, right) = reflected ? (second, self) : (self, second)
    return try left.algebra(op, right, interpreter).map { Value($0) }
  }

  func combineInPlace(_ op: BinaryOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard !isFrozen, let second = try SetObject.operand(other, interpreter),
      let result = try algebra(op, second, interpreter)
    else { return nil }
    try takeElements(of: result, interpreter)
    return Value(self)
  }

  /// Replaces the elements by those of `other`.
  func takeElements(of other: SetObject, _ interpreter: Interpreter) throws {
    if other === self { return }
    elements.removeAll()
    try insertAll(other, interpreter)
  }

  func order(_ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard let second = try SetObject.operand(other, interpreter) else { return nil }
    switch op {
    case .equal: return .bool(try count == second.count && isSubset(of: second, interpreter))
    case .notEqual: return .bool(try !(count == second.count && isSubset(of: second, interpreter)))
    case .less: return .bool(try count < second.count && isSubset(of: second, interpreter))
    case .lessOrEqual: return .bool(try isSubset(of: second, interpreter))
    case .greater: return .bool(try second.count < count && second.isSubset(of: self, interpreter))
    case .greaterOrEqual: return .bool(try second.isSubset(of: self, interpreter))
    default: return nil
    }
  }
}
