import Diagnostics

/// The methods of `dict`.
enum DictMethods {
  static func define(on type: TypeObject) {
    // Instances of derived classes are filled by `__init__`.
    type.constructor = { (type: TypeObject, arguments: Arguments, interpreter: Interpreter) in
      let dict = DictObject(type: type)
      if !type.isHeapType { try update(dict, arguments, "dict", interpreter) }
      return Value(dict)
    }
    type.keywordMethod("__init__", .dict) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let dict = receiver.unsafeAs(DictObject.self)
      // A plain dict has been filled when it was made; its iterable may be used up.
      if dict.type.isHeapType { try update(dict, rest, "dict", interpreter) }
      return .none
    }
    SharedSlots.generic(type)
    defineReading(on: type)
    defineTaking(on: type)
    defineViews(on: type)
    type.keywordMethod("update", .dict) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      try update(receiver.unsafeAs(DictObject.self), rest, "update", interpreter)
      return .none
    }
    type.defineClassMethod("fromkeys", "self, iterable, value=None, /") { (call: NativeCall) in
      let result = try call.interpreter.call(call[0])
      try call.interpreter.iterate(call[1]) { (key: Handle) -> Void in
        try call.interpreter.setItem(result, key, call[2])
      }
      return result
    }
  }

  static func update(
    _ dict: DictObject, _ arguments: Arguments, _ function: String, _ interpreter: Interpreter
  ) throws {
    if arguments.count > 1 {
      throw Failure(.typeError, "\(function) expected at most 1 argument, got \(arguments.count)")
    }
    if arguments.count == 1 { try dict.update(arguments[0], interpreter) }
    for index in 0..<arguments.keywordCount {
      dict.set(arguments.keywordName(index), arguments.keywordValue(index).retained())
    }
  }

  private static func defineReading(on type: TypeObject) {
    type.method("get", .dict, 1, 2) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let dict = receiver.unsafeUnmanaged(DictObject.self)
      if let value = try dict._withUnsafeGuaranteedRef({ try $0.lookup(rest[0], interpreter) }) { return value.retained() }
      return rest.count == 2 ? rest[1].retained() : .none
    }
    type.method("setdefault", .dict, 1, 2) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let dict = receiver.unsafeAs(DictObject.self)
      if let value = try dict.lookup(rest[0], interpreter) { return value.retained() }
      let value: Value = rest.count == 2 ? rest[1] : .none
      try dict.assign(rest[0], value, interpreter)
      return value.retained()
    }
    type.method("copy", .dict, 0, 0) { (receiver: Value, _: Arguments, _: Interpreter) in
      Value(receiver.unsafeAs(DictObject.self).copy())
    }
  }

  private static func defineTaking(on type: TypeObject) {
    type.method("pop", .dict, 1, 2) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      if let value = try receiver.unsafeAs(DictObject.self).remove(rest[0], interpreter) { return value }
      if rest.count == 2 { return rest[1].retained() }
      throw interpreter.keyError(rest[0])
    }
    type.method("popitem", .dict, 0, 0) { (receiver: Value, _: Arguments, interpreter: Interpreter) in
      let dict = receiver.unsafeAs(DictObject.self)
      guard let last = dict.last else { throw Failure(.keyError, "popitem(): dictionary is empty") }
      let key = last.key.retained()
      do {
        let value = try dict.remove(key, interpreter) ?? .none
        return TupleObject.pair(key, value)
      } catch {
        key.release()
        throw error
      }
    }
    type.method("clear", .dict, 0, 0) { (receiver: Value, _: Arguments, _: Interpreter) in
      receiver.unsafeAs(DictObject.self).removeAll()
      return .none
    }
  }

  private static func defineViews(on type: TypeObject) {
    let parts: [(String, DictIterator.Part)] = [("keys", .keys), ("values", .values), ("items", .items)]
    for (name, part) in parts {
      type.method(name, .dict, 0, 0) { (receiver: Value, _: Arguments, _: Interpreter) in
        Value(DictViewObject(receiver.unsafeAs(DictObject.self), part))
      }
    }
    type.method("__reversed__", .dict, 0, 0) { (receiver: Value, _: Arguments, _: Interpreter) in
      Value(ReversedDictIterator(receiver.unsafeAs(DictObject.self), .keys))
    }
    for view in [TypeObject.dictKeys, TypeObject.dictValues, TypeObject.dictItems] {
      view.slot("__reversed__", 0) { (receiver: Value, _: Arguments, _: Interpreter) in
        guard let view = receiver.as(DictViewObject.self) else { return .none }
        return Value(ReversedDictIterator(view.dict, view.part))
      }
      view.defineProperty("mapping") { (instance: Handle, _: Interpreter) in
        instance.as(DictViewObject.self).map { Handle.object($0.dict) } ?? .none
      }
      view.define("isdisjoint", .object(NativeFunctionObject(name: "isdisjoint", owner: view, isMethod: true) {
        (arguments: Arguments, interpreter: Interpreter) in
        try arguments.check("isdisjoint", 2)
        guard let view = arguments[0].as(DictViewObject.self) else { return .none }
        let other = try SetObject.make(arguments[1], interpreter)
        return .bool(try view.asSet(interpreter).filtered(by: other, keeping: true, interpreter).count == 0)
      }))
    }
  }
}

/// `reversed` of a dict or one of its views.
final class ReversedDictIterator: IteratorObject {
  nonisolated(unsafe) static let keyType = TypeObject.sealed("dict_reversekeyiterator")
  nonisolated(unsafe) static let valueType = TypeObject.sealed("dict_reversevalueiterator")
  nonisolated(unsafe) static let itemType = TypeObject.sealed("dict_reverseitemiterator")
  private let dict: Value
  private let part: DictIterator.Part
  private var position: Int
  private let expectedCount: Int

  init(_ dict: DictObject, _ part: DictIterator.Part) {
    self.dict = Value(dict)
    self.part = part
    position = dict.used
    expectedCount = dict.count
    let type: TypeObject =
      switch part {
      case .keys: ReversedDictIterator.keyType
      case .values: ReversedDictIterator.valueType
      case .items: ReversedDictIterator.itemType
      }
    super.init(type: type)
  }

  deinit { dict.release() }

  override func next(_ interpreter: Interpreter) throws -> Value? {
    let dict = dict.unsafeAs(DictObject.self)
    if dict.count != expectedCount { throw Failure(.runtimeError, "dictionary changed size during iteration") }
    position = min(position, dict.used)
    while position > 0 {
      position -= 1
      let entry = dict.entries[position]
      if entry.key.isUndefined { continue }
      switch part {
      case .keys: return entry.key.retained()
      case .values: return entry.value.retained()
      case .items: return TupleObject.pair(entry.key.retained(), entry.value.retained())
      }
    }
    return nil
  }

  override func traverse(_ visit: (Value) -> Void) { visit(dict) }
}
