import Diagnostics
import Integers

/// Subscripts, membership and equality of ranges.
extension RangeObject {
  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if key.objectKind == .slice { return try slice(key.unsafeAs(SliceObject.self), interpreter) }
    if key.objectKind == .bigInt { throw Failure(.indexError, "range object index out of range") }
    let place = try interpreter.place(
      key, count, "range object index out of range", "range indices must be integers or slices, not ")
    return .int(element(place))
  }

  private func slice(_ bounds: SliceObject, _ interpreter: Interpreter) throws -> Value {
    guard bounds.hasPlainBounds else { return try WideRangeObject(self).slice(bounds, interpreter) }
    let places = try bounds.indices(count, interpreter)
    let (newStep, stepOverflows) = step.multipliedReportingOverflow(by: places.step)
    if stepOverflows || bounds.step.asInt == Int.min { return try WideRangeObject(self).slice(bounds, interpreter) }
    guard let newStart = bound(places.start), let newStop = bound(places.stop) else {
      return try WideRangeObject(self).slice(bounds, interpreter)
    }
    return Value(RangeObject(start: newStart, stop: newStop, step: newStep))
  }

  /// What stands, or would stand, at a place up to one beyond the elements; nil when it is beyond 64 bits.
  private func bound(_ index: Int) -> Int? {
    let (distance, isWide) = step.multipliedReportingOverflow(by: index)
    let (bound, isFar) = start.addingReportingOverflow(distance)
    return isWide || isFar ? nil : bound
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
    guard op == .equal || op == .notEqual else { return nil }
    if other.as(WideRangeObject.self) != nil {
      // Both are short, or have other lengths: the wide form knows.
      guard let second = WideRangeObject.widened(other), second.count == BigInt(count) else { return .bool(op == .notEqual) }
      let isEqual =
        count == 0 || (second.start == BigInt(start) && (count == 1 || second.step == BigInt(step)))
      return .bool(isEqual == (op == .equal))
    }
    guard other.objectKind == .range else { return nil }
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
