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
    try result.merge(self, interpreter)
    return result
  }

  /// Adds all elements of an iterable.
  func insertAll(_ iterable: Value, _ interpreter: Interpreter) throws {
    if iterable.objectKind == .set || iterable.objectKind == .frozenSet {
      return try merge(iterable.unsafeAs(SetObject.self), interpreter)
    }
    if iterable.objectKind == .dict && !interpreter.dispatches(iterable) {
      reserve(iterable.unsafeAs(DictObject.self).count)
    }
    let iterator = try interpreter.makeIterator(iterable)
    defer { iterator.release() }
    while let element = try interpreter.next(iterator) {
      defer { element.release() }
      try insert(element, interpreter)
    }
  }

  /// Calls `body` with each element, held meanwhile.
  func forEach(_ body: (Value) throws -> Void) throws {
    var position = 0
    while let element = next(&position) {
      try Interrupt.poll(at: position)
      let key = element.retained()
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
    while let element = next(&position) {
      let key = element.retained()
      defer { key.release() }
      if try !other.containsElement(key, interpreter) { return false }
    }
    return true
  }

  /// `|`, `&`, `-`, `^` of two sets, in CPython's steps: they decide the order of the result.
  func algebra(_ op: BinaryOperator, _ other: SetObject, _ interpreter: Interpreter) throws -> SetObject? {
    switch op {
    case .bitOr:
      let result = try copied(interpreter)
      try result.merge(other, interpreter)
      return result
    case .bitAnd:
      // The smaller one is walked through.
      let (walked, asked) = other.count > count ? (self, other) : (other, self)
      let result = SetObject(isFrozen: isFrozen)
      try walked.forEach { (element: Value) in
        if try asked.containsElement(element, interpreter) { try result.insert(element, interpreter) }
      }
      return result
    case .subtract:
      if count >> 2 <= other.count { return try filtered(by: other, keeping: false, interpreter) }
      let result = try copied(interpreter)
      try other.forEach { (element: Value) in _ = try result.remove(element, interpreter) }
      return result
    case .bitXor:
      let result = try other.copied(isFrozen: isFrozen, interpreter)
      try result.toggle(self, interpreter)
      return result
    default: return nil
    }
  }

  /// `|=`, `&=`, `-=`, `^=`.
  func change(_ op: BinaryOperator, _ other: SetObject, _ interpreter: Interpreter) throws {
    switch op {
    case .bitOr: try merge(other, interpreter)
    case .subtract:
      if other === self { return removeAll() }
      try other.forEach { (element: Value) in _ = try remove(element, interpreter) }
    case .bitXor:
      if other === self { return removeAll() }
      try toggle(other, interpreter)
    default: if let result = try algebra(op, other, interpreter) { try takeElements(of: result, interpreter) }
    }
  }

  /// Takes out the elements that `other` has, too, and adds those that it has alone.
  private func toggle(_ other: SetObject, _ interpreter: Interpreter) throws {
    try other.forEach { (element: Value) in
      if try !remove(element, interpreter) { try insert(element, interpreter) }
    }
  }

  func combine(_ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter) throws -> Value? {
    guard let second = try SetObject.operand(other, interpreter) else { return nil }
    let (left, right) = reflected ? (second, self) : (self, second)
    return try left.algebra(op, right, interpreter).map { Value($0) }
  }

  func combineInPlace(_ op: BinaryOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard !isFrozen, let second = try SetObject.operand(other, interpreter) else { return nil }
    switch op {
    case .bitOr, .bitAnd, .subtract, .bitXor: try change(op, second, interpreter)
    default: return nil
    }
    return Value(self)
  }

  /// Replaces the elements by those of `other`.
  func takeElements(of other: SetObject, _ interpreter: Interpreter) throws {
    if other === self { return }
    removeAll()
    try merge(other, interpreter)
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
