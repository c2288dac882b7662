import Diagnostics

/// A sequence whose elements lie in a row: list and tuple.
protocol ValueRow: Object {
  var base: UnsafeMutablePointer<Value> { get }
  var count: Int { get }
}

/// About how many elements are repeated between two looks for Ctrl-C.
private let repetitionBlock = 1 << 16

extension ListObject: ValueRow {}
extension TupleObject: ValueRow {}

/// What lists and tuples share: searching and comparing element by element. Comparing may run script code that changes
/// a list, so that bounds are read anew at each step.
extension ValueRow {
  /// The lexicographic order.
  func order(_ op: ComparisonOperator, _ other: Self, _ interpreter: Interpreter) throws -> Value {
    let isEquality = op == .equal || op == .notEqual
    if isEquality && count != other.count { return .bool(op == .notEqual) }
    try interpreter.enterNative()
    defer { interpreter.leaveNative() }
    var index = 0
    while index < count && index < other.count {
      try Interrupt.poll(at: index)
      if let isEqual = KeyEquality.known(base[index], other.base[index]) {
        if isEqual {
          index += 1
          continue
        }
        if isEquality { return .bool(op == .notEqual) }
        if base[index].isInt { return .bool(Numbers.order(op, base[index].uncheckedInt, other.base[index].uncheckedInt)) }
      }
      let left = base[index].retained()
      let right = other.base[index].retained()
      defer {
        left.release()
        right.release()
      }
      if try !interpreter.equals(left, right) {
        return isEquality ? .bool(op == .notEqual) : try interpreter.compare(op, left, right)
      }
      index += 1
    }
    return .bool(Numbers.order(op, count, other.count))
  }

  /// The first place of an element equal to `item`, at or after `start` and before `stop`.
  func place(of item: Value, from start: Int = 0, to stop: Int = Int.max, _ interpreter: Interpreter) throws -> Int? {
    var index = max(start, 0)
    while index < count && index < stop {
      try Interrupt.poll(at: index)
      let element = base[index].retained()
      defer { element.release() }
      if try interpreter.equals(element, item) { return index }
      index += 1
    }
    return nil
  }

  /// How many elements equal `item`.
  func occurrences(of item: Value, _ interpreter: Interpreter) throws -> Int {
    var total = 0
    var index = 0
    while let found = try place(of: item, from: index, interpreter) {
      total += 1
      index = found + 1
    }
    return total
  }

  /// The elements that a slice names, owned.
  func elements(_ slice: SliceObject, _ interpreter: Interpreter) throws -> [Value] {
    let bounds = try slice.indices(count, interpreter)
    var result: [Value] = []
    result.reserveCapacity(bounds.count)
    for step in 0..<bounds.count {
      let place = bounds.start + step * bounds.step
      if place < count { result.append(base[place].retained()) }
    }
    return result
  }

  /// The elements `times` times over, owned.
  func repeated(_ times: Int) throws -> [Value] {
    let total = try SizeLimit.product(count, times, limit: SizeLimit.elements)
    var result: [Value] = []
    result.reserveCapacity(total)
    do {
      while result.count < total {
        // Memory of gigabytes takes its time.
        try Interrupt.poll()
        let end = min(total, result.count + max(count, repetitionBlock))
        while result.count < end {
          for index in 0..<count { result.append(base[index].retained()) }
        }
      }
    } catch {
      for value in result { value.release() }
      throw error
    }
    return result
  }
}

extension Interpreter {
  /// How often a sequence is to be repeated; nil when `value` is no integer.
  func repetitions(_ value: Value) throws -> Int? {
    if let int = value.asInt { return int }
    guard let index = try integerIndex(value) else { return nil }
    defer { index.release() }
    guard let int = index.asInt else {
      throw Failure(.overflowError, "cannot fit 'int' into an index-sized integer")
    }
    return int
  }

  /// A place in a sequence, negative ones counted from the end; nil when it is outside. `key` must be an integer.
  func place(_ key: Value, _ count: Int, _ message: String, _ kind: String) throws -> Int {
    if key.isInt {
      let index = key.uncheckedInt
      let place = index < 0 ? index &+ count : index
      if place >= 0 && place < count { return place }
      throw Failure(.indexError, message)
    }
    if key.isUndefined { throw UndefinedOperand() }
    guard let integer = try integerIndex(key) else { throw Failure(.typeError, kind + typeName(key)) }
    defer { integer.release() }
    guard let index = integer.asInt else {
      throw Failure(.indexError, "cannot fit 'int' into an index-sized integer")
    }
    let place = index < 0 ? index &+ count : index
    if place >= 0 && place < count { return place }
    throw Failure(.indexError, message)
  }
}
