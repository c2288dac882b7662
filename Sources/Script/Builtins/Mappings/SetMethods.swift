import Diagnostics

/// The methods of `set` and `frozenset`.
enum SetMethods {
  static func define() {
    // Instances of derived classes are filled by `__init__`.
    TypeObject.set.constructor = { (type: TypeObject, arguments: Arguments, interpreter: Interpreter) in
      let set = SetObject(type: type)
      if type.isHeapType { return Value(set) }
      try arguments.check("set", 0, 1)
      if arguments.count == 1 { try set.insertAll(arguments[0], interpreter) }
      return Value(set)
    }
    TypeObject.set.method("__init__", .set, 0, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let set = receiver.unsafeAs(SetObject.self)
      // A plain set has been filled when it was made; its iterable may be used up.
      if !set.type.isHeapType { return .none }
      set.removeAll()
      if rest.count == 1 { try set.insertAll(rest[0], interpreter) }
      return .none
    }
    TypeObject.frozenset.constructor = { (type: TypeObject, arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("frozenset", 0, 1)
      if arguments.count > 0, type === TypeObject.frozenset, arguments[0].objectKind == .frozenSet,
        !interpreter.dispatches(arguments[0])
      {
        return arguments[0].retained()
      }
      let result = SetObject(isFrozen: true, type: type)
      if arguments.count > 0 { try result.insertAll(arguments[0], interpreter) }
      return Value(result)
    }
    defineShared(on: .set, .set)
    defineShared(on: .frozenset, .frozenSet)
    defineChanging(on: .set)
    defineUpdating(on: .set)
  }

  private static func defineShared(on type: TypeObject, _ kind: ObjectKind) {
    SharedSlots.generic(type)
    let combining: [(String, BinaryOperator)] = [
      ("union", .bitOr), ("intersection", .bitAnd), ("difference", .subtract),
    ]
    for (name, op) in combining {
      type.method(name, kind, 0, Int.max) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
        var result = try receiver.unsafeAs(SetObject.self).copied(interpreter)
        for index in 0..<rest.count {
          let other = try operand(rest[index], interpreter)
          result = try result.algebra(op, other, interpreter) ?? result
        }
        return Value(result)
      }
    }
    type.method("symmetric_difference", kind, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let other = try operand(rest[0], interpreter)
      return try receiver.unsafeAs(SetObject.self).algebra(.bitXor, other, interpreter).map { Value($0) } ?? .none
    }
    type.method("issubset", kind, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      .bool(try receiver.unsafeAs(SetObject.self).isSubset(of: operand(rest[0], interpreter), interpreter))
    }
    type.method("issuperset", kind, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      .bool(try operand(rest[0], interpreter).isSubset(of: receiver.unsafeAs(SetObject.self), interpreter))
    }
    type.method("isdisjoint", kind, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let other = try operand(rest[0], interpreter)
      let common = try receiver.unsafeAs(SetObject.self).filtered(by: other, keeping: true, interpreter)
      return .bool(common.count == 0)
    }
    type.method("copy", kind, 0, 0) { (receiver: Value, _: Arguments, interpreter: Interpreter) in
      Value(try receiver.unsafeAs(SetObject.self).copied(interpreter))
    }
  }

  /// Any iterable as a set.
  private static func operand(_ value: Value, _ interpreter: Interpreter) throws -> SetObject {
    if value.objectKind == .set || value.objectKind == .frozenSet { return value.unsafeAs(SetObject.self) }
    return try SetObject.make(value, interpreter)
  }

  private static func defineChanging(on type: TypeObject) {
    type.method("add", .set, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      try receiver.unsafeAs(SetObject.self).insert(rest[0], interpreter)
      return .none
    }
    type.method("remove", .set, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      if try !receiver.unsafeAs(SetObject.self).remove(rest[0], interpreter) { throw interpreter.keyError(rest[0]) }
      return .none
    }
    type.method("discard", .set, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      _ = try receiver.unsafeAs(SetObject.self).remove(rest[0], interpreter)
      return .none
    }
    type.method("pop", .set, 0, 0) { (receiver: Value, _: Arguments, interpreter: Interpreter) in
      guard let element = receiver.unsafeAs(SetObject.self).pop() else {
        throw Failure(.keyError, "pop from an empty set")
      }
      return element
    }
    type.method("clear", .set, 0, 0) { (receiver: Value, _: Arguments, _: Interpreter) in
      receiver.unsafeAs(SetObject.self).removeAll()
      return .none
    }
  }

  private static func defineUpdating(on type: TypeObject) {
    type.method("update", .set, 0, Int.max) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      for index in 0..<rest.count { try receiver.unsafeAs(SetObject.self).insertAll(rest[index], interpreter) }
      return .none
    }
    let updating: [(String, BinaryOperator)] = [
      ("intersection_update", .bitAnd), ("difference_update", .subtract), ("symmetric_difference_update", .bitXor),
    ]
    for (name, op) in updating {
      type.method(name, .set, op == .bitXor ? 1 : 0, op == .bitXor ? 1 : Int.max) {
        (receiver: Value, rest: Arguments, interpreter: Interpreter) in
        let set = receiver.unsafeAs(SetObject.self)
        for index in 0..<rest.count {
          let other = try operand(rest[index], interpreter)
          try set.change(op, other, interpreter)
        }
        return .none
      }
    }
  }
}
