import Diagnostics

/// An iterator over values that it owns: a base that counts and visits them.
class HoldingIterator: IteratorObject {
  private(set) var held: [Value]

  /// Takes owned values.
  init(type: TypeObject, owning held: [Value], shape: Shape = .other) {
    self.held = held
    super.init(type: type, isContainer: true, shape: shape)
  }

  deinit { for value in held { value.release() } }

  override func traverse(_ visit: (Value) -> Void) { for value in held { visit(value) } }

  override func clear() {
    let old = held
    held = held.map { _ in .none }
    for value in old { value.release() }
  }

  /// Iterators over the arguments from `first` on, owned.
  static func iterators(_ arguments: Arguments, from first: Int, _ interpreter: Interpreter) throws -> [Value] {
    var result: [Value] = []
    do {
      for index in first..<max(first, arguments.count) { result.append(try interpreter.makeIterator(arguments[index])) }
    } catch {
      for value in result { value.release() }
      throw error
    }
    return result
  }
}

/// `enumerate`.
final class EnumerateIterator: HoldingIterator {
  nonisolated(unsafe) static let iteratorType = TypeObject(name: "enumerate")
  private var number: Value
  /// What is counted, borrowed from `held`.
  private var source: Value
  /// The number of the next element.
  var count: Handle { Handle(number) }

  private init(type: TypeObject, _ iterator: Value, start: Value) {
    number = start
    source = iterator
    super.init(type: type, owning: [iterator], shape: .enumerate)
  }

  deinit { number.release() }

  override func clear() {
    source = .none
    super.clear()
  }

  /// The next number and element into two registers, if that takes no more than reading.
  func stepPair(
    _ first: UnsafeMutablePointer<Value>, _ second: UnsafeMutablePointer<Value>, _ interpreter: Interpreter
  ) -> FastIteration {
    let current = number
    guard current.isInt, current.uncheckedInt < Int.max, interpreter.canStepAtOnce(source) else { return .other }
    _ = interpreter.fastIteration(source, second)
    number = .int(current.uncheckedInt &+ 1)
    put(first, current)
    return .value
  }

  static func construct(_ type: TypeObject, _ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    let given = try arguments.named("enumerate", ["iterable", "start"], required: 1)
    var start = Value.int(0)
    if !given[1].isUndefined {
      guard let integer = try interpreter.integerIndex(given[1]) else {
        throw Failure(
          .typeError, "'\(interpreter.typeName(given[1]))' object cannot be interpreted as an integer")
      }
      start = integer
    }
    return Value(EnumerateIterator(type: type, try interpreter.makeIterator(given[0]), start: start))
  }

  override func next(_ interpreter: Interpreter) throws -> Value? {
    guard let element = try interpreter.next(held[0]) else { return nil }
    let current = number
    if current.isInt && current.uncheckedInt < Int.max {
      number = .int(current.uncheckedInt &+ 1)
    } else {
      number = try Numbers.binary(.add, current, .int(1)) ?? .none
    }
    return TupleObject.pair(current, element)
  }
}

/// `zip`.
final class ZipIterator: HoldingIterator {
  nonisolated(unsafe) static let iteratorType = TypeObject(name: "zip")
  var isStrict: Bool
  /// Two iterators, borrowed from `held`; None where there are more or fewer.
  private var pair: (Value, Value)

  private init(type: TypeObject, _ iterators: [Value], isStrict: Bool) {
    self.isStrict = isStrict
    pair = iterators.count == 2 ? (iterators[0], iterators[1]) : (.none, .none)
    super.init(type: type, owning: iterators, shape: .zip)
  }

  override func clear() {
    pair = (.none, .none)
    super.clear()
  }

  /// The next elements of two iterators into two registers, if that takes no more than reading.
  func stepPair(
    _ first: UnsafeMutablePointer<Value>, _ second: UnsafeMutablePointer<Value>, _ interpreter: Interpreter
  ) -> FastIteration {
    let (left, right) = pair
    guard !left.isIdentical(to: right), interpreter.canStepAtOnce(left), interpreter.canStepAtOnce(right) else {
      return .other
    }
    _ = interpreter.fastIteration(left, first)
    _ = interpreter.fastIteration(right, second)
    return .value
  }

  static func construct(_ type: TypeObject, _ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    let strict = try arguments.keywordsOnly("zip", ["strict"])[0]
    let isStrict = strict.isUndefined ? false : try interpreter.truth(strict)
    return Value(
      ZipIterator(type: type, try iterators(arguments, from: 0, interpreter), isStrict: isStrict))
  }

  override func next(_ interpreter: Interpreter) throws -> Value? {
    if held.count == 2 { return try nextPair(interpreter) }
    if held.isEmpty { return nil }
    let row = TupleObject(uninitializedCount: held.count)
    for index in held.indices {
      guard let element = try interpreter.next(held[index]) else {
        if isStrict { try checkLengths(endingAt: index, interpreter) }
        return nil
      }
      row.base[index] = element
    }
    return Value(row)
  }

  private func nextPair(_ interpreter: Interpreter) throws -> Value? {
    guard let first = try interpreter.next(held[0]) else {
      if isStrict { try checkLengths(endingAt: 0, interpreter) }
      return nil
    }
    do {
      if let second = try interpreter.next(held[1]) { return TupleObject.pair(first, second) }
    } catch {
      first.release()
      throw error
    }
    first.release()
    if isStrict { try checkLengths(endingAt: 1, interpreter) }
    return nil
  }

  private func checkLengths(endingAt index: Int, _ interpreter: Interpreter) throws {
    func others(_ index: Int) -> String { index == 1 ? "argument 1" : "arguments 1-\(index)" }
    if index > 0 {
      throw Failure(.valueError, "zip() argument \(index + 1) is shorter than \(others(index))")
    }
    for other in held.indices.dropFirst() {
      if let extra = try interpreter.next(held[other]) {
        extra.release()
        throw Failure(.valueError, "zip() argument \(other + 1) is longer than \(others(other))")
      }
    }
  }
}

/// `map`.
final class MapIterator: HoldingIterator {
  nonisolated(unsafe) static let iteratorType = TypeObject(name: "map")

  static func construct(_ type: TypeObject, _ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    if arguments.hasKeywords { throw Failure(.typeError, "map() takes no keyword arguments") }
    if arguments.count < 2 { throw Failure(.typeError, "map() must have at least two arguments.") }
    let sources = try iterators(arguments, from: 1, interpreter)
    return Value(MapIterator(type: type, owning: [arguments[0].retained()] + sources))
  }

  override func next(_ interpreter: Interpreter) throws -> Value? {
    let count = held.count - 1
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: count) { buffer throws -> Value? in
      let base = buffer.baseAddress.unsafelyUnwrapped
      var filled = 0
      defer { for index in 0..<filled { base[index].release() } }
      while filled < count {
        guard let element = try interpreter.next(held[filled + 1]) else { return nil }
        base[filled] = element
        filled += 1
      }
      do {
        return try interpreter.call(held[0], Arguments(base, count: count))
      } catch let script as ScriptError where interpreter.matches(script, .stopIteration) {
        // A function that raises StopIteration ends what it is called for.
        return nil
      }
    }
  }
}

/// `filter`.
final class FilterIterator: HoldingIterator {
  nonisolated(unsafe) static let iteratorType = TypeObject(name: "filter")

  static func construct(_ type: TypeObject, _ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    try arguments.check("filter", 2, 2)
    return Value(
      FilterIterator(
        type: type, owning: [try interpreter.makeIterator(arguments[1]), arguments[0].retained()]))
  }

  override func next(_ interpreter: Interpreter) throws -> Value? {
    while let element = try interpreter.next(held[0]) {
      do {
        let answer = held[1].isNone ? element.retained() : try interpreter.callOne(held[1], element)
        defer { answer.release() }
        if try interpreter.truth(answer) { return element }
      } catch {
        element.release()
        if interpreter.matches(error, .stopIteration) { return nil }
        throw error
      }
      element.release()
    }
    return nil
  }
}

/// `reversed` of a sequence that has no way of its own.
final class ReversedSequenceIterator: HoldingIterator {
  nonisolated(unsafe) static let iteratorType = TypeObject(name: "reversed")
  /// How many elements are left.
  var position: Int

  private init(type: TypeObject, _ sequence: Value, count: Int) {
    position = count
    super.init(type: type, owning: [sequence])
  }

  static func construct(_ type: TypeObject, _ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    try arguments.check("reversed", 1)
    let source = arguments[0]
    let hook = interpreter.typeOf(source).lookup(StringObject.intern("__reversed__"))
    if hook.isNone { throw notReversible(source, interpreter) }
    if let result = try interpreter.callSpecial(StringObject.intern("__reversed__"), source) { return result }
    switch source.objectKind {
    case .tuple, .string, .bytes: break
    case .instance, .other:
      let hasItems = !interpreter.typeOf(source).lookup(Names.getitem).isUndefined
      let isSequence = source.unmanaged._withUnsafeGuaranteedRef { $0.isSequence }
      guard hasItems || isSequence else { throw notReversible(source, interpreter) }
    default: throw notReversible(source, interpreter)
    }
    return Value(
      ReversedSequenceIterator(type: type, source.retained(), count: try interpreter.length(source)))
  }

  private static func notReversible(_ value: Value, _ interpreter: Interpreter) -> Failure {
    Failure(.typeError, "'\(interpreter.typeName(value))' object is not reversible")
  }

  override func next(_ interpreter: Interpreter) throws -> Value? {
    guard position > 0 else { return nil }
    position -= 1
    return try interpreter.getItem(held[0], .int(position))
  }
}

/// `iter(function, sentinel)`.
final class CallIterator: HoldingIterator {
  nonisolated(unsafe) static let iteratorType = TypeObject.sealed("callable_iterator")
  private var isFinished = false

  init(_ function: Value, sentinel: Value) {
    super.init(type: CallIterator.iteratorType, owning: [function.retained(), sentinel.retained()])
  }

  override func next(_ interpreter: Interpreter) throws -> Value? {
    if isFinished { return nil }
    let value = try interpreter.callNone(held[0])
    if try interpreter.equals(value, held[1]) {
      value.release()
      isFinished = true
      return nil
    }
    return value
  }
}
