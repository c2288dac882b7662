import Diagnostics
import Script

/// `collections.Counter`.
enum CounterClass {
  nonisolated(unsafe) static let type: TypeObject = {
    let type = TypeObject(name: "Counter", module: "collections", bases: [.dict], isHeapType: true)
    type.defineMethod("__init__", "self, iterable=None, /, **kwds") { (call: NativeCall) in
      try count(call, sign: 1)
      return .none
    }
    type.defineMethod("update", "self, iterable=None, /, **kwds") { (call: NativeCall) in
      try count(call, sign: 1)
      return .none
    }
    type.defineMethod("subtract", "self, iterable=None, /, **kwds") { (call: NativeCall) in
      try count(call, sign: -1)
      return .none
    }
    type.defineMethod("__missing__", "self, key, /") { (_: NativeCall) in .int(0) }
    defineReading(on: type)
    defineArithmetic(on: type)
    return type
  }()

  /// Adds (or subtracts) the counts of a mapping, or one for each element of an iterable.
  private static func count(_ call: NativeCall, sign: Int) throws {
    guard let counter = call[0].as(DictObject.self) else { return }
    let interpreter = call.interpreter
    func add(_ key: Handle, _ amount: Handle) throws {
      let old = try value(counter, key, interpreter)
      let new = try interpreter.binary(sign > 0 ? .add : .subtract, old ?? .int(0), amount)
      try store(counter, key, new, interpreter)
    }
    if let mapping = call[1].as(DictObject.self) {
      for item in mapping.items { try add(item.key, item.value) }
    } else if !call[1].isNone {
      try interpreter.iterate(call[1]) { (element: Handle) -> Void in try add(element, .int(1)) }
    }
    for (name, amount) in call.keywords(2) { try add(.string(name), amount) }
  }

  private static func value(_ dict: DictObject, _ key: Handle, _ interpreter: Interpreter) throws -> Handle? {
    let wanted = key.owned
    defer { wanted.release() }
    return try dict.lookup(wanted, interpreter).map { Handle($0) }
  }

  private static func store(
    _ dict: DictObject, _ key: Handle, _ value: Handle, _ interpreter: Interpreter
  ) throws {
    let wanted = key.owned
    defer { wanted.release() }
    let owned = value.owned
    do {
      try dict.set(wanted, owned, interpreter)
    } catch {
      owned.release()
      throw error
    }
  }

  /// The entries, most common first; equal counts keep their order.
  private static func ranked(_ dict: DictObject, _ interpreter: Interpreter) throws -> [(key: Handle, value: Handle)] {
    guard let sorted = interpreter.builtins["sorted"] else { return dict.items }
    let pairs = Handle.list(dict.items.map { .tuple([$0.key, $0.value]) })
    let byCount = NativeFunctionObject(name: "count", signature: "pair, /") { (call: NativeCall) in
      call[0].asSequence?[1] ?? .none
    }
    let ordered = try interpreter.call(sorted, [pairs], keywords: [("key", .object(byCount)), ("reverse", .bool(true))])
    return try interpreter.elements(ordered).compactMap { (pair: Handle) in
      pair.asSequence.map { (key: $0[0], value: $0[1]) }
    }
  }

  private static func defineReading(on type: TypeObject) {
    type.defineMethod("most_common", "self, n=None") { (call: NativeCall) in
      guard let counter = call[0].as(DictObject.self) else { return .none }
      let entries = try ranked(counter, call.interpreter)
      let count = call[1].isNone ? entries.count : max(0, try call.interpreter.integer(call[1]))
      return .list(entries.prefix(count).map { .tuple([$0.key, $0.value]) })
    }
    type.defineMethod("elements", "self") { (call: NativeCall) in
      var result: [Handle] = []
      for item in call[0].as(DictObject.self)?.items ?? [] {
        let count = try call.interpreter.integer(item.value)
        if result.count + max(0, count) > 1 << 28 { throw Failure(.memoryError, "") }
        for _ in 0..<max(0, count) { result.append(item.key) }
      }
      return try call.interpreter.makeIterator(.list(result))
    }
    type.defineMethod("total", "self") { (call: NativeCall) in
      try (call[0].as(DictObject.self)?.items ?? []).reduce(Handle.int(0)) {
        (sum: Handle, item: (key: Handle, value: Handle)) in
        try call.interpreter.binary(.add, sum, item.value)
      }
    }
    type.defineMethod("copy", "self") { (call: NativeCall) in
      try call.interpreter.call(.object(call[0].type), [call[0]])
    }
    type.defineMethod("__delitem__", "self, key, /") { (call: NativeCall) in
      let key = call[1].owned
      defer { key.release() }
      try call[0].as(DictObject.self)?.remove(key, call.interpreter)?.release()
      return .none
    }
    type.defineMethod("__repr__", "self") { (call: NativeCall) in
      guard let counter = call[0].as(DictObject.self) else { return .none }
      if counter.count == 0 { return .string("\(counter.typeName)()") }
      let entries = (try? ranked(counter, call.interpreter)) ?? counter.items
      let parts = try entries.map { try "\(call.interpreter.repr($0.key)): \(call.interpreter.repr($0.value))" }
      return .string("\(counter.typeName)({\(parts.joined(separator: ", "))})")
    }
  }

  // MARK: Arithmetic

  private static func defineArithmetic(on type: TypeObject) {
    let rows: [(String, (Handle, Handle, Interpreter) throws -> Handle)] = [
      ("add", { try $2.binary(.add, $0, $1) }), ("sub", { try $2.binary(.subtract, $0, $1) }),
      ("or", { try $2.truth($2.compare(.less, $0, $1)) ? $1 : $0 }),
      ("and", { try $2.truth($2.compare(.less, $0, $1)) ? $0 : $1 }),
    ]
    for (name, combine) in rows {
      for form in ["__\(name)__", "__i\(name)__"] {
        type.defineMethod(form, "self, other, /") { (call: NativeCall) in
          guard let a = call[0].as(DictObject.self), let b = call[1].as(DictObject.self),
            b.type.isSubclass(of: type)
          else { return .object(SingletonObject.notImplemented) }
          let result = try combined(a, b, call.interpreter, combine)
          guard form.hasPrefix("__i") else { return .object(result) }
          a.removeAll()
          for item in result.items { try store(a, item.key, item.value, call.interpreter) }
          return call[0]
        }
      }
    }
    for (name, op) in [("__pos__", BinaryOperator.add), ("__neg__", .subtract)] {
      type.defineMethod(name, "self") { (call: NativeCall) in
        guard let counter = call[0].as(DictObject.self) else { return .none }
        return .object(
          try combined(DictObject(type: type), counter, call.interpreter) { try $2.binary(op, $0, $1) })
      }
    }
    let comparisons: [(String, ComparisonOperator)] = [
      ("__le__", .lessOrEqual), ("__ge__", .greaterOrEqual),
    ]
    for (name, op) in comparisons {
      type.defineMethod(name, "self, other, /") { (call: NativeCall) in
        guard let a = call[0].as(DictObject.self), let b = call[1].as(DictObject.self) else {
          return .object(SingletonObject.notImplemented)
        }
        for key in a.items.map({ $0.key }) + b.items.map({ $0.key }) {
          let left = try value(a, key, call.interpreter) ?? .int(0)
          let right = try value(b, key, call.interpreter) ?? .int(0)
          if try !call.interpreter.truth(call.interpreter.compare(op, left, right)) { return .bool(false) }
        }
        return .bool(true)
      }
    }
  }

  /// The counts of both, combined; only positive ones stay.
  private static func combined(
    _ a: DictObject, _ b: DictObject, _ interpreter: Interpreter,
    _ combine: (Handle, Handle, Interpreter) throws -> Handle
  ) throws -> DictObject {
    let result = DictObject(type: type)
    for item in a.items + b.items where try value(result, item.key, interpreter) == nil {
      let left = try value(a, item.key, interpreter) ?? .int(0)
      let right = try value(b, item.key, interpreter) ?? .int(0)
      let count = try combine(left, right, interpreter)
      if try interpreter.truth(interpreter.compare(.greater, count, .int(0))) {
        try store(result, item.key, count, interpreter)
      }
    }
    return result
  }
}
