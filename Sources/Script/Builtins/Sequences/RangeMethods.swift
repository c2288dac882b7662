import Diagnostics
import Integers

/// The methods of `range` and `slice`.
enum RangeMethods {
  static func define(on type: TypeObject) {
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("range", 1, 3)
      func bound(_ index: Int) throws -> Value {
        if arguments[index].isInt { return arguments[index] }
        if let number = try interpreter.integerIndex(arguments[index]) { return number }
        throw Failure(
          .typeError, "'\(interpreter.typeName(arguments[index]))' object cannot be interpreted as an integer")
      }
      let first = try bound(0)
      defer { first.release() }
      if arguments.count == 1 { return make(.int(0), first, .int(1)) }
      let stop = try bound(1)
      defer { stop.release() }
      let step = arguments.count == 3 ? try bound(2) : .int(1)
      defer { step.release() }
      if step.asInt == 0 { throw Failure(.valueError, "range() arg 3 must not be zero") }
      return make(first, stop, step)
    }
    type.defineMethod("count", "self, value, /") { (call: NativeCall) in
      .int(try call.interpreter.contains(call[0], call[1]) ? 1 : 0)
    }
    type.defineMethod("index", "self, value, /") { (call: NativeCall) in
      if let place = try index(of: call[1], in: call[0], call.interpreter) { return place }
      throw Failure(.valueError, "\(try call.interpreter.repr(call[1])) is not in range")
    }
    type.defineMethod("__reversed__", "self, /") { (call: NativeCall) in
      if let range = call[0].as(RangeObject.self) { return .object(reversed(range)) }
      guard let range = call[0].as(WideRangeObject.self) else { return .none }
      let start = range.count.isZero ? range.start : range.element(range.count - 1)
      return .object(WideRangeIterator(start: start, count: range.count, step: -range.step))
    }
    defineBounds(on: type)
  }

  /// A range with bounds that are ints of any size, owned.
  private static func make(_ start: Value, _ stop: Value, _ step: Value) -> Value {
    if start.isInt, stop.isInt, step.isInt {
      let range = RangeObject(start: start.uncheckedInt, stop: stop.uncheckedInt, step: step.uncheckedInt)
      // A length of Int.max may stand for a longer one.
      if range.count < Int.max { return Value(range) }
    }
    return WideRangeObject.make(Numbers.big(start) ?? 0, Numbers.big(stop) ?? 0, Numbers.big(step) ?? 1)
  }

  /// Where a value lies: found by arithmetic for integers, else by comparing.
  private static func index(of value: Handle, in range: Handle, _ interpreter: Interpreter) throws -> Handle? {
    let owned = range.owned
    defer { owned.release() }
    guard let wide = WideRangeObject.widened(owned) else { return nil }
    if let number = value.asInt.map({ BigInt($0) }) ?? value.as(BigIntObject.self)?.value {
      return wide.position(of: number).map { Handle(consuming: BigIntObject.normalized($0)) }
    }
    var place: BigInt = 0
    var found: Handle?
    try interpreter.iterate(range) { (element: Handle) throws -> Bool in
      try Interrupt.poll()
      if try interpreter.equals(element, value) {
        found = Handle(consuming: BigIntObject.normalized(place))
        return false
      }
      place += 1
      return true
    }
    return found
  }

  private static func defineBounds(on type: TypeObject) {
    let bounds: [(String, (RangeObject) -> Int, (WideRangeObject) -> BigInt)] = [
      ("start", { $0.start }, { $0.start }), ("stop", { $0.stop }, { $0.stop }), ("step", { $0.step }, { $0.step }),
    ]
    for (name, narrow, wide) in bounds {
      type.defineProperty(name) { (instance: Handle, _: Interpreter) in
        if let range = instance.as(WideRangeObject.self) {
          return Handle(consuming: BigIntObject.normalized(wide(range)))
        }
        return .int(instance.as(RangeObject.self).map(narrow) ?? 0)
      }
    }
  }

  static func reversed(_ range: RangeObject) -> RangeIterator {
    let start = range.count == 0 ? 0 : range.element(range.count - 1)
    return RangeIterator(start: start, count: range.count, step: 0 &- range.step)
  }

  static func defineSlice(on type: TypeObject) {
    type.constructor = { (_: TypeObject, arguments: Arguments, _: Interpreter) in
      try arguments.check("slice", 1, 3)
      let given = arguments.handles
      if given.count == 1 { return Value(SliceObject(start: .none, stop: given[0], step: .none)) }
      return Value(SliceObject(start: given[0], stop: given[1], step: given.count == 3 ? given[2] : .none))
    }
    type.method("indices", .slice, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      guard let length = try interpreter.findInteger(Handle(rest[0])) else {
        throw Failure(.typeError, "'\(interpreter.typeName(rest[0]))' object cannot be interpreted as an integer")
      }
      if length.isNegative { throw Failure(.valueError, "length should not be negative") }
      let bounds = try WideSlice(receiver.unsafeAs(SliceObject.self), length: length, interpreter)
      let numbers = [bounds.start, bounds.stop, bounds.step]
      return Value(TupleObject(numbers.map { Handle(consuming: BigIntObject.normalized($0)) }))
    }
    for (name, part) in [("start", \SliceObject.start), ("stop", \SliceObject.stop), ("step", \SliceObject.step)] {
      type.defineProperty(name) { (instance: Handle, _: Interpreter) in
        instance.as(SliceObject.self)?[keyPath: part] ?? .none
      }
    }
  }
}
