import Diagnostics

/// Subscripts, membership and equality of ranges.
extension RangeObject {
  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if key.objectKind == .slice {
      let bounds = try key.unsafeAs(SliceObject.self).indices(count, interpreter)
      let (newStep, overflow) = step.multipliedReportingOverflow(by: bounds.step)
      if overflow { throw Failure(.overflowError, "range step is beyond 64 bits") }
      return Value(RangeObject(start: element(bounds.start), stop: element(bounds.stop), step: newStep))
    }
    let place = try interpreter.place(
      key, count, "range object index out of range", "range indices must be integers or slices, not ")
    return .int(element(place))
  }

  /// Integers (and floats that are whole) are found by arithmetic, other objects by comparing.
  func holds(_ item: Value, _ interpreter: Interpreter) throws -> Bool {
    if let int = item.asInt { return position(of: int) != nil }
    if item.isFloat { return Int(exactly: item.uncheckedFloat).map { position(of: $0) != nil } ?? false }
    guard item.isObject, item.objectKind != .string, item.objectKind != .bigInt else { return false }
    for index in 0..<count where try interpreter.equals(.int(element(index)), item) { return true }
    return false
  }

  func order(_ op: ComparisonOperator, _ other: Value) -> Value? {
    guard op == .equal || op == .notEqual, other.objectKind == .range else { return nil }
    let second = other.unsafeAs(RangeObject.self)
    let isEqual =
      count == second.count
      && (count == 0 || (start == second.start && (count == 1 || step == second.step)))
    return .bool(isEqual == (op == .equal))
  }

  /// Equal ranges have equal hashes: that of the tuple of count, start and step.
  func rangeHash(_ interpreter: Interpreter) throws -> Int {
    let parts: [Handle] = [
      .int(count), count == 0 ? .none : .int(start), count < 2 ? .none : .int(step),
    ]
    return try TupleObject(parts).hash(interpreter)
  }
}

extension SliceObject {
  func order(_ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard other.objectKind == .slice else { return nil }
    let second = other.unsafeAs(SliceObject.self)
    let left = TupleObject([start, stop, step])
    let right = TupleObject([second.start, second.stop, second.step])
    return try left.order(op, right, interpreter)
  }
}
