import Diagnostics

/// Subscripts and operators of tuples.
extension TupleObject {
  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if key.objectKind == .slice {
      return Value(TupleObject(owning: try elements(key.unsafeAs(SliceObject.self), interpreter)))
    }
    let place = try interpreter.place(
      key, count, "tuple index out of range", "tuple indices must be integers or slices, not ")
    return base[place].retained()
  }

  /// `+` with a tuple, `*` with an integer.
  func combine(_ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter) throws -> Value? {
    switch op {
    case .add:
      guard other.objectKind == .tuple else { return nil }
      let second = other.unsafeAs(TupleObject.self)
      let (left, right) = reflected ? (second, self) : (self, second)
      let result = TupleObject(uninitializedCount: left.count + right.count)
      for index in 0..<left.count { result.base[index] = left.base[index].retained() }
      for index in 0..<right.count { result.base[left.count + index] = right.base[index].retained() }
      return Value(result)
    case .multiply:
      guard let times = try interpreter.repetitions(other) else { return nil }
      return Value(TupleObject(owning: try repeated(times)))
    default: return nil
    }
  }
}
