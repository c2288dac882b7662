import Diagnostics

/// Subscripts and operators of lists.
extension ListObject {
  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if key.objectKind == .slice {
      return Value(try slice(key.unsafeAs(SliceObject.self), interpreter))
    }
    let place = try interpreter.place(
      key, count, "list index out of range", "list indices must be integers or slices, not ")
    return base[place].retained()
  }

  func assign(_ key: Value, _ value: Value, _ interpreter: Interpreter) throws {
    if key.objectKind == .slice {
      try assignSlice(key.unsafeAs(SliceObject.self), value, interpreter)
      return
    }
    let place = try interpreter.place(
      key, count, "list assignment index out of range", "list indices must be integers or slices, not ")
    replace(place, with: value.retained())
  }

  private func slice(_ slice: SliceObject, _ interpreter: Interpreter) throws -> ListObject {
    let bounds = try slice.indices(count, interpreter)
    let result = ListObject(capacity: bounds.count)
    var place = bounds.start
    for _ in 0..<bounds.count {
      // An `__index__` may have made the list shorter.
      if place < count { result.append(base[place].retained()) }
      place &+= bounds.step
    }
    return result
  }

  /// Assigns the elements of another plain list or tuple, which runs no code of the script; false when it is not one, or
  /// of the wrong length.
  private func assignPlain(_ slice: SliceObject, _ value: Value, _ interpreter: Interpreter) throws -> Bool {
    guard value.isObject, value.object !== self, !interpreter.dispatches(value) else { return false }
    let source: (base: UnsafeMutablePointer<Value>, count: Int)
    switch value.objectKind {
    case .list:
      let list = value.unsafeAs(ListObject.self)
      source = (list.base, list.count)
    case .tuple:
      let tuple = value.unsafeAs(TupleObject.self)
      source = (tuple.base, tuple.count)
    default: return false
    }
    guard slice.hasPlainBounds else { return false }
    let bounds = try slice.indices(count, interpreter)
    if bounds.step == 1 {
      replaceSubrange(bounds.start..<max(bounds.start, bounds.stop), copying: source.base, count: source.count)
      return true
    }
    guard source.count == bounds.count else { return false }
    for offset in 0..<source.count { replace(bounds.start + offset * bounds.step, with: source.base[offset].retained()) }
    return true
  }

  private func assignSlice(_ slice: SliceObject, _ value: Value, _ interpreter: Interpreter) throws {
    if try assignPlain(slice, value, interpreter) { return }
    let isPlain = slice.step.isNone || slice.step.asInt == 1
    let values: [Value]
    do {
      values = try interpreter.ownedElements(value)
    } catch let failure as Failure where failure.kind == .typeError && failure.message.hasSuffix("is not iterable") {
      throw Failure(.typeError, isPlain ? "can only assign an iterable" : "must assign iterable to extended slice")
    }
    let length = count
    do {
      let bounds = try slice.indices(length, interpreter)
      guard length == count else { throw Failure(.runtimeError, "list changed size during slice assignment") }
      if bounds.step == 1 {
        replaceSubrange(bounds.start..<max(bounds.start, bounds.stop), with: values)
        return
      }
      if values.count != bounds.count {
        throw Failure(
          .valueError,
          "attempt to assign sequence of size \(values.count) to extended slice of size \(bounds.count)")
      }
      for (offset, owned) in values.enumerated() { replace(bounds.start + offset * bounds.step, with: owned) }
    } catch {
      for owned in values { owned.release() }
      throw error
    }
  }

  func delete(_ key: Value, _ interpreter: Interpreter) throws {
    guard key.objectKind == .slice else {
      let place = try interpreter.place(
        key, count, "list assignment index out of range", "list indices must be integers or slices, not ")
      remove(at: place).release()
      return
    }
    let length = count
    let bounds = try key.unsafeAs(SliceObject.self).indices(length, interpreter)
    guard length == count else { throw Failure(.runtimeError, "list changed size during slice deletion") }
    if bounds.count == 0 { return }
    if bounds.step == 1 {
      replaceSubrange(bounds.start..<bounds.stop, with: [])
      return
    }
    let last = bounds.start + (bounds.count - 1) * bounds.step
    let first = min(bounds.start, last)
    let stride = bounds.step.magnitude
    var kept: [Value] = []
    for index in first..<count {
      let distance = UInt(index - first)
      let isDeleted = distance % stride == 0 && distance / stride < UInt(bounds.count)
      if !isDeleted { kept.append(base[index].retained()) }
    }
    replaceSubrange(first..<count, with: kept)
  }

  /// `+` with a list, `*` with an integer.
  func combine(_ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter) throws -> Value? {
    switch op {
    case .add:
      guard other.objectKind == .list else { return nil }
      let second = other.unsafeAs(ListObject.self)
      let (left, right) = reflected ? (second, self) : (self, second)
      let result = ListObject.makeValue(capacity: left.count + right.count)
      result.unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { (sum: ListObject) in
        for index in 0..<left.count { sum.append(left.base[index].retained()) }
        for index in 0..<right.count { sum.append(right.base[index].retained()) }
      }
      return result
    case .multiply:
      guard let times = try interpreter.repetitions(other) else { return nil }
      let result = ListObject(capacity: 0)
      result.replaceSubrange(0..<0, with: try repeated(times))
      return Value(result)
    default: return nil
    }
  }

  /// `+=` with any iterable, `*=` with an integer.
  func combineInPlace(_ op: BinaryOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    switch op {
    case .add:
      try extend(other, interpreter)
      return Value(self)
    case .multiply:
      guard let times = try interpreter.repetitions(other) else { return nil }
      let values = try repeated(times)
      replaceSubrange(0..<count, with: values)
      return Value(self)
    default: return nil
    }
  }

  /// Appends all elements of an iterable.
  func extend(_ iterable: Value, _ interpreter: Interpreter) throws {
    switch iterable.objectKind {
    case .list where !interpreter.dispatches(iterable), .tuple where !interpreter.dispatches(iterable):
      let values = try interpreter.ownedElements(iterable)
      reserve(count + values.count)
      for value in values { append(value) }
    default:
      let iterator = try interpreter.makeIterator(iterable)
      defer { iterator.release() }
      while let next = try interpreter.next(iterator) { append(next) }
    }
  }
}
