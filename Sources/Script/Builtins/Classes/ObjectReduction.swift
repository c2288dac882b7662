import Diagnostics

/// `__reduce_ex__`, `__reduce__`, `__getstate__`, `__getnewargs__`: an object as the call that makes it again and the
/// state that it has then. `copy` asks for it, and programs that keep objects.
enum ObjectReduction {
  static func define() {
    let object = TypeObject.object
    object.defineMethod("__getstate__", "self, /") { (call: NativeCall) in
      try defaultState(of: call[0], isAll: false)
    }
    object.defineMethod("__reduce__", "self, /") { (call: NativeCall) in
      try byScript(call[0], protocol: 0, call.interpreter)
    }
    object.defineMethod("__reduce_ex__", "self, protocol, /") { (call: NativeCall) in
      guard let number = call[1].asInt else {
        throw Failure(.typeError, "'\(call[1].typeName)' object cannot be interpreted as an integer")
      }
      if let own = call[0].type.find("__reduce__"), !call.interpreter.isDefaultHook(own) {
        return try call.interpreter.callMethod(call[0], "__reduce__")
      }
      if number < 2 { return try byScript(call[0], protocol: number, call.interpreter) }
      return try byNew(call[0], call.interpreter)
    }
    defineNewArguments()
    BuiltinReductions.define()
  }

  /// Protocols 0 and 1 are written in the script language, as in CPython.
  private static func byScript(_ value: Handle, protocol number: Int, _ interpreter: Interpreter) throws -> Handle {
    guard isPlain(value) || value.type.mro.dropLast().contains(where: { $0.module == "builtins" }) else {
      throw Failure(.typeError, "cannot pickle '\(value.typeName)' object")
    }
    let reduce = try interpreter.getAttribute(interpreter.importModule("copyreg"), "_reduce_ex")
    return try interpreter.call(reduce, [value, .int(number)])
  }

  /// Protocol 2 and later: what `__new__` is called with, the state, and the elements of lists and dicts.
  private static func byNew(_ value: Handle, _ interpreter: Interpreter) throws -> Handle {
    let type = Handle.object(value.type)
    var arguments: Handle?
    var keywords: Handle?
    if let hook = try interpreter.findAttribute(value, "__getnewargs_ex__") {
      let given = try interpreter.call(hook)
      guard let pair = given.as(TupleObject.self), pair.count == 2 else {
        throw Failure(.typeError, "__getnewargs_ex__ should return a tuple of 2 items, not '\(given.typeName)'")
      }
      arguments = pair.items[0]
      keywords = pair.items[1]
    } else if let hook = try interpreter.findAttribute(value, "__getnewargs__") {
      arguments = try interpreter.call(hook)
    }
    if let arguments, arguments.as(TupleObject.self) == nil {
      throw Failure(.typeError, "__getnewargs__ should return a tuple, not '\(arguments.typeName)'")
    }
    let list = value.as(ListObject.self)
    let dict = value.as(DictObject.self)
    let state = try state(of: value, isAll: arguments == nil && list == nil && dict == nil, interpreter)
    let copyreg = try interpreter.importModule("copyreg")
    let maker: Handle
    let made: Handle
    if let arguments, let keywords, keywords.as(DictObject.self)?.count != 0 {
      maker = try interpreter.getAttribute(copyreg, "__newobj_ex__")
      made = .tuple([type, arguments, keywords])
    } else {
      maker = try interpreter.getAttribute(copyreg, "__newobj__")
      made = .tuple([type] + (arguments?.as(TupleObject.self)?.items ?? []))
    }
    let elements = list == nil ? Handle.none : try interpreter.iterator(value)
    let entries = dict == nil ? Handle.none : try interpreter.iterator(interpreter.callMethod(value, "items"))
    return .tuple([maker, made, state, elements, entries])
  }

  // MARK: State

  /// What `__getstate__` gives.
  ///
  /// - Parameter isAll: whether the state is all that makes the object: then one that keeps something in Swift is
  ///   refused.
  static func state(of value: Handle, isAll: Bool, _ interpreter: Interpreter) throws -> Handle {
    if let hook = value.type.find("__getstate__"), !interpreter.isDefaultHook(hook) {
      return try interpreter.callMethod(value, "__getstate__")
    }
    return try defaultState(of: value, isAll: isAll)
  }

  /// The `__dict__`, or None where it is empty; with it a dict of the slots' values where there are such.
  private static func defaultState(of value: Handle, isAll: Bool) throws -> Handle {
    if isAll && !isPlain(value) {
      let shown = value.asObject is MemoryViewObject ? "\(value.typeName) objects" : "'\(value.typeName)' object"
      throw Failure(.typeError, "cannot pickle \(shown)")
    }
    guard let instance = value.as(InstanceObject.self) else {
      guard let dict = value.asObject?.attributeDictionary, dict.count > 0 else { return .none }
      return .object(dict)
    }
    var attributes = Handle.none
    if instance.type.instancesHaveDictionary && !instance.ownAttributes.isEmpty {
      attributes = .object(instance.useDictionary())
    }
    guard let slots = SlotMembers.values(of: instance) else { return attributes }
    return .tuple([attributes, .object(slots)])
  }

  /// Whether the object is nothing but its class and its attributes.
  private static func isPlain(_ value: Handle) -> Bool {
    guard let object = value.asObject else { return value.isNone }
    if let instance = object as? InstanceObject { return instance.payload == nil }
    return object is SingletonObject
  }

  // MARK: Arguments of __new__

  private static func defineNewArguments() {
    for type in [TypeObject.int, .float, .str, .bytes] {
      type.defineMethod("__getnewargs__", "self, /") { (call: NativeCall) in
        .tuple([try call.interpreter.plainCopy(call[0], type)])
      }
    }
    TypeObject.tuple.defineMethod("__getnewargs__", "self, /") { (call: NativeCall) in
      .tuple([.tuple(call[0].as(TupleObject.self)?.items ?? [])])
    }
    TypeObject.complex.defineMethod("__getnewargs__", "self, /") { (call: NativeCall) in
      .tuple([
        try call.interpreter.getAttribute(call[0], "real"), try call.interpreter.getAttribute(call[0], "imag"),
      ])
    }
  }
}

extension Interpreter {
  /// The same value as an object of the builtin class itself, for an instance of a class derived from it.
  fileprivate func plainCopy(_ value: Handle, _ type: TypeObject) throws -> Handle {
    if value.type === type { return value }
    if let text = value.asString { return .string(text) }
    if let bytes = value.as(BytesObject.self)?.bytes { return .bytes(bytes) }
    return try withValue(value) { (number: Value) in
      Handle(consuming: NumberMethods.plain(number.isBool ? .int(number.uncheckedBool ? 1 : 0) : number))
    }
  }

  /// `iter(x)`.
  fileprivate func iterator(_ value: Handle) throws -> Handle {
    try withValue(value) { Handle(consuming: try makeIterator($0)) }
  }
}
