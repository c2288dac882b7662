import Diagnostics

/// The methods of `range` and `slice`.
enum RangeMethods {
  static func define(on type: TypeObject) {
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("range", 1, 3)
      let first = try interpreter.integer(arguments[0])
      if arguments.count == 1 { return Value(RangeObject(start: 0, stop: first)) }
      let stop = try interpreter.integer(arguments[1])
      let step = arguments.count == 3 ? try interpreter.integer(arguments[2]) : 1
      if step == 0 { throw Failure(.valueError, "range() arg 3 must not be zero") }
      return Value(RangeObject(start: first, stop: stop, step: step))
    }
    type.method("count", .range, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      .int(try receiver.unsafeAs(RangeObject.self).holds(rest[0], interpreter) ? 1 : 0)
    }
    type.method("index", .range, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let range = receiver.unsafeAs(RangeObject.self)
      let number = rest[0].asInt ?? (rest[0].isFloat ? Int(exactly: rest[0].uncheckedFloat) : nil)
      guard let number, let place = range.position(of: number) else {
        throw Failure(.valueError, "\(try interpreter.repr(rest[0])) is not in range")
      }
      return .int(place)
    }
    type.method("__reversed__", .range, 0, 0) { (receiver: Value, _: Arguments, _: Interpreter) in
      Value(reversed(receiver.unsafeAs(RangeObject.self)))
    }
    for (name, part) in [("start", \RangeObject.start), ("stop", \RangeObject.stop), ("step", \RangeObject.step)] {
      type.defineProperty(name) { (instance: Handle, _: Interpreter) in
        .int(instance.as(RangeObject.self)?[keyPath: part] ?? 0)
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
      let length = try interpreter.integer(rest[0])
      if length < 0 { throw Failure(.valueError, "length should not be negative") }
      let bounds = try receiver.unsafeAs(SliceObject.self).indices(length, interpreter)
      return Value(TupleObject([.int(bounds.start), .int(bounds.stop), .int(bounds.step)]))
    }
    for (name, part) in [("start", \SliceObject.start), ("stop", \SliceObject.stop), ("step", \SliceObject.step)] {
      type.defineProperty(name) { (instance: Handle, _: Interpreter) in
        instance.as(SliceObject.self)?[keyPath: part] ?? .none
      }
    }
  }
}
