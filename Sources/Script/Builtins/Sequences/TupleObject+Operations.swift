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
      return TupleObject.make(left.count + right.count) { (elements: UnsafeMutablePointer<Value>) in
        for index in 0..<left.count { (elements + index).initialize(to: left.base[index].retained()) }
        for index in 0..<right.count { (elements + left.count + index).initialize(to: right.base[index].retained()) }
      }
    case .multiply:
      guard let times = try interpreter.repetitions(other) else { return nil }
      return Value(TupleObject(owning: try repeated(times)))
    default: return nil
    }
  }
}
