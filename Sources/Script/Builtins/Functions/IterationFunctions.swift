import Diagnostics

/// `all`, `any`, `enumerate`, `filter`, `iter`, `len`, `map`, `max`, `min`, `next`, `reversed`, `sorted`, `zip`.
enum IterationFunctions {
  static func install(in builtins: ModuleObject) {
    builtins.defineFast("len") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("len", 1)
      return .int(try interpreter.length(arguments[0]))
    }
    for (name, stopsAt) in [("all", false), ("any", true)] {
      builtins.defineFast(name) { (arguments: Arguments, interpreter: Interpreter) in
        try arguments.check(name, 1)
        var elements = try ElementCursor(arguments[0], interpreter)
        defer { elements.finish() }
        while let element = try elements.next(interpreter) {
          if element.isBool {
            if element.uncheckedBool == stopsAt { return .bool(stopsAt) }
            continue
          }
          defer { element.release() }
          if try interpreter.truth(element) == stopsAt { return .bool(stopsAt) }
        }
        return .bool(!stopsAt)
      }
    }
    builtins.defineFast("iter") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("iter", 1, 2)
      if arguments.count == 1 { return try interpreter.makeIterator(arguments[0]) }
      guard interpreter.isCallable(arguments[0]) else {
        throw Failure(.typeError, "iter(v, w): v must be callable")
      }
      return Value(CallIterator(arguments[0], sentinel: arguments[1]))
    }
    builtins.define("aiter", "async_iterable, /") { (call: NativeCall) in
      let value = call[0].owned
      defer { value.release() }
      guard let iterator = try call.interpreter.callSpecial(Names.aiter, value) else {
        throw Failure(.typeError, "'\(call[0].typeName)' object is not an async iterable")
      }
      return Handle(consuming: iterator)
    }
    builtins.define("anext", "async_iterator, default=..., /") { (call: NativeCall) in
      let value = call[0].owned
      defer { value.release() }
      guard let step = try call.interpreter.callSpecial(Names.anext, value) else {
        throw Failure(.typeError, "'\(call[0].typeName)' object is not an async iterator")
      }
      let handle = Handle(consuming: step)
      if call[1].isUndefined { return handle }
      return .object(AsyncNextWithDefault(step: handle, fallback: call[1]))
    }
    builtins.defineFast("next") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("next", 1, 2)
      if arguments.count == 2 {
        do {
          return try interpreter.next(arguments[0]) ?? arguments[1].retained()
        } catch where interpreter.matches(error, .stopIteration) {
          return arguments[1].retained()
        }
      }
      return try interpreter.nextOrStop(arguments[0])
    }
    builtins.defineFast("sorted") { (arguments: Arguments, interpreter: Interpreter) in
      guard arguments.count == 1 else {
        throw Failure(.typeError, "sorted expected 1 argument, got \(arguments.count)")
      }
      var (key, reverse) = (Value.undefined, Value.undefined)
      if arguments.hasKeywords {
        let options = try arguments.keywordsOnly("sort", ["key", "reverse"])
        (key, reverse) = (options[0], options[1])
      }
      var values = try interpreter.ownedElements(arguments[0])
      do {
        let isReversed = reverse.isUndefined ? false : try interpreter.truth(reverse)
        try Sorting.sort(&values, key: key, reverse: isReversed, interpreter)
      } catch {
        for value in values { value.release() }
        throw error
      }
      return ListObject.makeValue(owning: values)
    }
    for (name, op) in [("max", ComparisonOperator.greater), ("min", .less)] {
      builtins.defineFast(name) { (arguments: Arguments, interpreter: Interpreter) in
        try extreme(name, op, arguments, interpreter)
      }
    }
    builtins["enumerate"] = .object(EnumerateIterator.iteratorType)
    builtins["zip"] = .object(ZipIterator.iteratorType)
    builtins["map"] = .object(MapIterator.iteratorType)
    builtins["filter"] = .object(FilterIterator.iteratorType)
    builtins["reversed"] = .object(ReversedSequenceIterator.iteratorType)
  }

  /// Once a process: the classes of the iterators.
  static func defineTypes() {
    let constructors: [(TypeObject, TypeObject.Constructor)] = [
      (EnumerateIterator.iteratorType, EnumerateIterator.construct), (ZipIterator.iteratorType, ZipIterator.construct),
      (MapIterator.iteratorType, MapIterator.construct), (FilterIterator.iteratorType, FilterIterator.construct),
      (ReversedSequenceIterator.iteratorType, ReversedSequenceIterator.construct),
    ]
    for (type, constructor) in constructors { type.constructor = constructor }
    let others = [
      ReversedListIterator.iteratorType, ReversedDictIterator.keyType, ReversedDictIterator.valueType,
      ReversedDictIterator.itemType, CallIterator.iteratorType, BytesIterator.iteratorType,
    ]
    for type in constructors.map({ $0.0 }) + others { IteratorMethods.define(on: type) }
    SharedSlots.generic(EnumerateIterator.iteratorType)
  }

  /// `max` and `min`.
  private static func extreme(
    _ name: String, _ op: ComparisonOperator, _ arguments: Arguments, _ interpreter: Interpreter
  ) throws -> Value {
    if arguments.count == 0 { throw Failure(.typeError, "\(name) expected at least 1 argument, got 0") }
    if arguments.count == 2 && !arguments.hasKeywords {
      let isSecond = try isBetter(op, arguments[1], arguments[0], interpreter)
      return arguments[isSecond ? 1 : 0].retained()
    }
    let options = arguments.hasKeywords ? try arguments.keywordsOnly(name, ["key", "default"]) : [.undefined, .undefined]
    let key = options[0].isNone ? .undefined : options[0]
    if arguments.count > 1 {
      if !options[1].isUndefined {
        throw Failure(
          .typeError, "Cannot specify a default for \(name)() with multiple positional arguments")
      }
      var position = 0
      return try best(op, key, interpreter) { () -> Value? in
        guard position < arguments.count else { return nil }
        position += 1
        return arguments[position - 1].retained()
      } ?? .none
    }
    var elements = try ElementCursor(arguments[0], interpreter)
    defer { elements.finish() }
    if let found = try best(op, key, interpreter, next: { try elements.next(interpreter) }) { return found }
    if !options[1].isUndefined { return options[1].retained() }
    throw Failure(.valueError, "\(name)() arg is an empty sequence")
  }

  @inline(__always)
  private static func isBetter(
    _ op: ComparisonOperator, _ candidate: Value, _ winner: Value, _ interpreter: Interpreter
  ) throws -> Bool {
    if candidate.isInt && winner.isInt {
      let (left, right) = (candidate.uncheckedInt, winner.uncheckedInt)
      return op == .less ? left < right : left > right
    }
    if candidate.isFloat && winner.isFloat {
      let (left, right) = (candidate.uncheckedFloat, winner.uncheckedFloat)
      return op == .less ? left < right : left > right
    }
    let answer = try interpreter.compare(op, candidate, winner)
    defer { answer.release() }
    return try interpreter.truth(answer)
  }

  private static func best(
    _ op: ComparisonOperator, _ key: Value, _ interpreter: Interpreter, next: () throws -> Value?
  ) throws -> Value? {
    guard var winner = try next() else { return nil }
    var winnerKey: Value = .undefined
    do {
      winnerKey = key.isUndefined ? winner.retained() : try interpreter.callOne(key, winner)
      while let candidate = try next() {
        var candidateKey: Value = .undefined
        do {
          candidateKey = key.isUndefined ? candidate.retained() : try interpreter.callOne(key, candidate)
          if try isBetter(op, candidateKey, winnerKey, interpreter) {
            winner.release()
            winnerKey.release()
            (winner, winnerKey) = (candidate, candidateKey)
          } else {
            candidate.release()
            candidateKey.release()
          }
        } catch {
          candidate.release()
          candidateKey.release()
          throw error
        }
      }
    } catch {
      winner.release()
      winnerKey.release()
      throw error
    }
    winnerKey.release()
    return winner
  }
}

/// `__iter__` and `__next__` of native iterators.
public enum IteratorMethods {
  public static func define(on type: TypeObject) {
    type.defineFastMethod("__iter__") { (arguments: Arguments, _: Interpreter) in
      try arguments.check("__iter__", 1)
      return arguments[0].retained()
    }
    type.defineFastMethod("__next__") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("__next__", 1)
      return try interpreter.nextOrStop(arguments[0])
    }
  }
}

extension Interpreter {
  /// `next(iterator)`: the end is a StopIteration, with the value that a generator returned or the one that the
  /// iterator's own `__next__` raised. Owned by the caller.
  func nextOrStop(_ iterator: Value) throws -> Value {
    if iterator.objectKind == .generator { return try iterator.unsafeAs(GeneratorObject.self).send(.none, self).owned }
    if iterator.objectKind == .instance, let value = try callSpecial(Names.next, iterator) { return value }
    if let value = try next(iterator) { return value }
    throw Failure(.stopIteration, "")
  }

  /// `callable(x)`.
  public func isCallable(_ handle: Handle) -> Bool {
    guard let object = handle.asObject else { return false }
    if object.isCallable { return true }
    return object.flags & ObjectFlags.dispatchesByType != 0 && !object.type.lookup(Names.call).isUndefined
  }

  func isCallable(_ value: Value) -> Bool { isCallable(Handle(value)) }
}
