import Diagnostics
import Script

/// `__reduce__` of the library's own classes: the call that makes an object again, in CPython's form.
enum LibraryReductions {
  private typealias Body = (Handle, Interpreter) throws -> [Handle]

  /// The class is the first part; `body` gives the others.
  private static func reduce(_ type: TypeObject, _ body: @escaping Body) {
    type.defineMethod("__reduce__", "self, /") { (call: NativeCall) in
      .tuple([.object(call[0].type)] + (try body(call[0], call.interpreter)))
    }
  }

  /// The attributes that a script gave to an object of a derived class; None where there are none.
  private static func attributes(of value: Handle, _ interpreter: Interpreter) throws -> Handle {
    guard value.type.isHeapType, let dict = try interpreter.findAttribute(value, "__dict__")?.as(DictObject.self) else {
      return .none
    }
    let own = DictObject()
    for (key, attribute) in dict.items where key.asString != "default_factory" {
      try interpreter.setItem(.object(own), key, attribute)
    }
    return own.count == 0 ? .none : .object(own)
  }

  private static func entries(of value: Handle, _ interpreter: Interpreter) throws -> Handle {
    try interpreter.makeIterator(interpreter.callMethod(value, "items"))
  }

  // MARK: collections

  private nonisolated(unsafe) static var definedCollections = false

  static func defineCollections() {
    if definedCollections { return }
    definedCollections = true
    reduce(DequeObject.dequeType) { (value: Handle, interpreter: Interpreter) in
      let limit = value.as(DequeObject.self)?.limit
      let arguments: [Handle] = limit.map { [.tuple([]), .int($0)] } ?? []
      return [.tuple(arguments), try attributes(of: value, interpreter), try interpreter.makeIterator(value)]
    }
    DequeObject.dequeType.defineMethod("__copy__", "self, /") { (call: NativeCall) in
      try call.interpreter.callMethod(call[0], "copy")
    }
    reduce(OrderedDictClass.type) { (value: Handle, interpreter: Interpreter) in
      [.tuple([]), try attributes(of: value, interpreter), .none, try entries(of: value, interpreter)]
    }
    reduce(DefaultDictClass.type) { (value: Handle, interpreter: Interpreter) in
      let factory = try interpreter.getAttribute(value, "default_factory")
      return [.tuple(factory.isNone ? [] : [factory]), .none, .none, try entries(of: value, interpreter)]
    }
    reduce(CounterClass.type) { (value: Handle, interpreter: Interpreter) in
      [.tuple([try interpreter.call(.object(TypeObject.dict), [value])])]
    }
  }

  // MARK: functools, random, re, types

  static func definePartial(on type: TypeObject) {
    reduce(type) { (value: Handle, interpreter: Interpreter) in
      guard let partial = value.as(PartialObject.self) else { return [.tuple([])] }
      let state: [Handle] = [
        partial.function, .tuple(partial.positional), .dict(partial.keywords),
        partial.attributeDictionary.map { .object($0) } ?? .none,
      ]
      return [.tuple([partial.function]), .tuple(state)]
    }
    type.defineMethod("__setstate__", "self, state, /") { (call: NativeCall) in
      guard let partial = call[0].as(PartialObject.self), let parts = call[1].as(TupleObject.self)?.items,
        parts.count == 4, call.interpreter.isCallable(parts[0]), let positional = parts[1].as(TupleObject.self)?.items
      else { throw Failure(.typeError, "invalid partial state") }
      let keywords = parts[2].as(DictObject.self)?.items ?? []
      partial.set(parts[0], positional, keywords.map { ($0.key.asString ?? "", $0.value) })
      for (key, value) in parts[3].as(DictObject.self)?.items ?? [] {
        try call.interpreter.setAttribute(call[0], key.asString ?? "", value)
      }
      return .none
    }
  }

  static func defineRandom(on type: TypeObject) {
    reduce(type) { (value: Handle, interpreter: Interpreter) in
      [.tuple([]), try interpreter.callMethod(value, "getstate")]
    }
    type.defineMethod("__getstate__", "self, /") { (call: NativeCall) in
      try call.interpreter.callMethod(call[0], "getstate")
    }
    type.defineMethod("__setstate__", "self, state, /") { (call: NativeCall) in
      try call.interpreter.callMethod(call[0], "setstate", [call[1]])
    }
  }

  static func definePattern(on type: TypeObject) {
    type.defineMethod("__reduce__", "self, /") { (call: NativeCall) in
      let make = try call.interpreter.getAttribute(call.interpreter.importModule("re"), "_compile")
      let source = try call.interpreter.getAttribute(call[0], "pattern")
      return .tuple([make, .tuple([source, try call.interpreter.getAttribute(call[0], "flags")])])
    }
    for (name, signature) in [("__copy__", "self, /"), ("__deepcopy__", "self, memo, /")] {
      type.defineMethod(name, signature) { (call: NativeCall) in call[0] }
    }
  }

  static func defineNamespace(on type: TypeObject) {
    reduce(type) { (value: Handle, interpreter: Interpreter) in
      [.tuple([]), try interpreter.getAttribute(value, "__dict__")]
    }
  }
}
