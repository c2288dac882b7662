import Diagnostics

/// `dict.keys()`, `dict.values()`, `dict.items()`: live views; keys and items behave like sets.
final class DictViewObject: Object {
  let dictValue: Value
  let part: DictIterator.Part

  init(_ dict: DictObject, _ part: DictIterator.Part) {
    dictValue = Value(dict)
    self.part = part
    let type: TypeObject =
      switch part {
      case .keys: .dictKeys
      case .values: .dictValues
      case .items: .dictItems
      }
    super.init(type: type, isContainer: true)
  }

  deinit { dictValue.release() }

  var dict: DictObject { dictValue.unsafeAs(DictObject.self) }

  func asSet(_ interpreter: Interpreter) throws -> SetObject {
    let iterator = DictIterator(dict, part)
    let result = SetObject()
    while let element = try iterator.next(interpreter) {
      defer { element.release() }
      try result.insert(element, interpreter)
    }
    return result
  }

  override func length(_ interpreter: Interpreter) throws -> Int? { dict.count }
  override func makeIterator(_ interpreter: Interpreter) throws -> Value? { Value(DictIterator(dict, part)) }

  override func contains(_ item: Value, _ interpreter: Interpreter) throws -> Bool? {
    switch part {
    case .keys: return try dict.lookup(item, interpreter) != nil
    case .values: return nil
    case .items:
      guard item.objectKind == .tuple else { return false }
      let pair = item.unsafeAs(TupleObject.self)
      guard pair.count == 2, let value = try dict.lookup(pair.base[0], interpreter) else { return false }
      return try interpreter.equals(value, pair.base[1])
    }
  }

  override func repr(_ interpreter: Interpreter) throws -> String {
    try interpreter.guardingRepr(self, recursive: "...") {
      let iterator = DictIterator(dict, part)
      var parts: [String] = []
      while let element = try iterator.next(interpreter) {
        defer { element.release() }
        parts.append(try interpreter.repr(element))
      }
      return "\(typeName)([\(parts.joined(separator: ", "))])"
    }
  }

  override func binary(
    _ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws -> Value? {
    guard part != .values, op == .bitOr || op == .bitAnd || op == .subtract || op == .bitXor else { return nil }
    let second: SetObject
    if let known = try SetObject.operand(other, interpreter) {
      second = known
    } else {
      guard other.isObject, !reflected else { return nil }
      second = try SetObject.make(other, interpreter)
    }
    let own = try asSet(interpreter)
    let plain = try second.copied(isFrozen: false, interpreter)
    return try (reflected ? plain.algebra(op, own, interpreter) : own.algebra(op, plain, interpreter)).map { Value($0) }
  }

  override func compare(_ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard part != .values, try SetObject.operand(other, interpreter) != nil else { return nil }
    return try asSet(interpreter).order(op, other, interpreter)
  }

  override func hash(_ interpreter: Interpreter) throws -> Int {
    if part == .values { return identityHash }
    throw Failure(.typeError, "unhashable type: '\(typeName)'")
  }

  override func traverse(_ visit: (Value) -> Void) { visit(dictValue) }
}
