import Diagnostics
import Script

/// `collections`.
enum CollectionsModule {
  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("collections")
    NamedTupleClass.define(in: module)
    LibraryReductions.defineCollections()
    module["defaultdict"] = .object(DefaultDictClass.type)
    module["OrderedDict"] = .object(OrderedDictClass.type)
    module["Counter"] = .object(CounterClass.type)
    module["deque"] = .object(DequeObject.dequeType)
    return try ScriptModules.complete(module, "collections", interpreter)
  }
}

/// `collections.defaultdict`.
enum DefaultDictClass {
  nonisolated(unsafe) static let type: TypeObject = {
    let type = TypeObject(name: "defaultdict", module: "collections", bases: [.dict], isHeapType: true)
    type.defineMethod("__init__", "self, default_factory=None, /, *args, **kwargs") { (call: NativeCall) in
      if !call[1].isNone && !call.interpreter.isCallable(call[1]) {
        throw Failure(.typeError, "first argument must be callable or None")
      }
      try call.interpreter.setAttribute(call[0], "default_factory", call[1])
      let update = try call.interpreter.getAttribute(call[0], "update")
      _ = try call.interpreter.call(update, call.variadic(2), keywords: call.keywords(3))
      return .none
    }
    type.defineFastMethod("__missing__") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("__missing__", 2)
      let own = Handle(arguments[0])
      let key = Handle(arguments[1])
      let factory = try interpreter.findAttribute(own, "default_factory") ?? .none
      if factory.isNone { throw interpreter.error(interpreter.exceptionClass(for: .keyError), [key]) }
      let value = try interpreter.call(factory)
      try interpreter.setItem(own, key, value)
      return value.owned
    }
    type.defineMethod("__repr__", "self") { (call: NativeCall) in
      guard let dict = call[0].as(DictObject.self) else { return .none }
      let factory = try call.interpreter.findAttribute(call[0], "default_factory") ?? .none
      return .string("defaultdict(\(try call.interpreter.repr(factory)), \(try dict.repr(call.interpreter)))")
    }
    for name in ["copy", "__copy__"] {
      type.defineMethod(name, "self") { (call: NativeCall) in
        let factory = try call.interpreter.findAttribute(call[0], "default_factory") ?? .none
        return try call.interpreter.call(.object(call[0].type), [factory, call[0]])
      }
    }
    return type
  }()
}

/// `collections.OrderedDict`.
enum OrderedDictClass {
  nonisolated(unsafe) static let type: TypeObject = {
    let type = TypeObject(name: "OrderedDict", module: "collections", bases: [.dict], isHeapType: true)
    type.defineMethod("__repr__", "self") { (call: NativeCall) in
      guard let dict = call[0].as(DictObject.self) else { return .none }
      if dict.count == 0 { return .string("\(dict.typeName)()") }
      return .string(
        try call.interpreter.guardingRepr(dict, recursive: "...") {
          let pairs = dict.items.map { Handle.tuple([$0.key, $0.value]) }
          return "\(dict.typeName)(\(try call.interpreter.repr(.list(pairs))))"
        })
    }
    type.defineMethod("move_to_end", "self, key, last=True") { (call: NativeCall) in
      guard let dict = call[0].as(DictObject.self) else { return .none }
      try move(dict, call[1], toEnd: call.interpreter.truth(call[2]), call.interpreter)
      return .none
    }
    type.defineMethod("popitem", "self, last=True") { (call: NativeCall) in
      guard let dict = call[0].as(DictObject.self) else { return .none }
      let items = dict.items
      guard let item = try call.interpreter.truth(call[1]) ? items.last : items.first else {
        throw Failure(.keyError, "dictionary is empty")
      }
      try remove(item.key, from: dict, call.interpreter)
      return .tuple([item.key, item.value])
    }
    type.defineMethod("__eq__", "self, other, /") { (call: NativeCall) in
      guard let a = call[0].as(DictObject.self), let b = call[1].as(DictObject.self) else {
        return .object(SingletonObject.notImplemented)
      }
      let other = call[1].owned
      defer { other.release() }
      let same = Handle(consuming: try a.compare(.equal, other, call.interpreter) ?? .bool(false))
      guard same.asBool == true, b.type.isSubclass(of: type) else { return same }
      for (left, right) in zip(a.items, b.items) where try !call.interpreter.equals(left.key, right.key) {
        return .bool(false)
      }
      return .bool(true)
    }
    type.defineMethod("copy", "self") { (call: NativeCall) in
      try call.interpreter.call(.object(call[0].type), [call[0]])
    }
    return type
  }()

  private static func remove(_ key: Handle, from dict: DictObject, _ interpreter: Interpreter) throws {
    let value = key.owned
    defer { value.release() }
    try dict.remove(value, interpreter)?.release()
  }

  private static func move(
    _ dict: DictObject, _ key: Handle, toEnd: Bool, _ interpreter: Interpreter
  ) throws {
    let wanted = key.owned
    defer { wanted.release() }
    guard let value = try dict.remove(wanted, interpreter) else {
      throw interpreter.error(interpreter.exceptionClass(for: .keyError), [key])
    }
    if toEnd {
      try dict.set(wanted, value, interpreter)
      return
    }
    let rest = dict.items
    dict.removeAll()
    try dict.set(wanted, value, interpreter)
    for item in rest {
      let key = item.key.owned
      defer { key.release() }
      try dict.set(key, item.value.owned, interpreter)
    }
  }
}
