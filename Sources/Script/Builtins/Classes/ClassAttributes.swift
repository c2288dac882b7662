import Diagnostics

/// What classes have beside names and bases: annotations, abstract methods, the operators of `int | str`.
enum ClassAttributes {
  static func define(on type: TypeObject) {
    type.defineProperty("__annotations__") { (instance: Handle, _: Interpreter) in
      guard let owner = instance.as(TypeObject.self) else { return .none }
      if let own = owner.members.lookup(annotations) { return Handle(own) }
      guard owner.isHeapType else {
        throw Failure(.attributeError, "type object '\(owner.name)' has no attribute '__annotations__'")
      }
      let made = DictObject()
      owner.define("__annotations__", .object(made))
      return .object(made)
    } set: { (instance: Handle, value: Handle, _: Interpreter) in
      guard let owner = instance.as(TypeObject.self), owner.isHeapType else {
        throw Failure(
          .typeError, "cannot set '__annotations__' attribute of immutable type '\(name(instance))'")
      }
      owner.define("__annotations__", value)
    }
    // Where a class lists no abstract methods there is no such attribute.
    type.defineProperty("__abstractmethods__") { (instance: Handle, _: Interpreter) in
      guard let owner = instance.as(TypeObject.self), owner !== type,
        let own = owner.members["__abstractmethods__"]
      else { throw Failure(.attributeError, "__abstractmethods__") }
      return own
    } set: { (instance: Handle, value: Handle, interpreter: Interpreter) in
      guard let owner = instance.as(TypeObject.self), owner.isHeapType else {
        throw Failure(
          .typeError, "cannot set '__abstractmethods__' attribute of immutable type '\(name(instance))'")
      }
      owner.abstractNames = try interpreter.elements(value).compactMap { $0.asString }.sorted()
      owner.define("__abstractmethods__", value)
    }
    for isReflected in [false, true] {
      type.defineFastMethod(isReflected ? "__ror__" : "__or__") { (arguments: Arguments, interpreter: Interpreter) in
        try arguments.check(isReflected ? "__ror__" : "__or__", 2)
        let parts = isReflected ? [arguments[1], arguments[0]] : [arguments[0], arguments[1]]
        return UnionTypeObject.joining(parts) ?? SharedSlots.notImplemented
      }
    }
  }

  private nonisolated(unsafe) static let annotations = StringObject.intern("__annotations__")

  private static func name(_ instance: Handle) -> String { instance.as(TypeObject.self)?.name ?? instance.typeName }
}

/// What descriptors that wrap a function, and `super`, tell about themselves.
enum WrapperAttributes {
  static func define() {
    wrapped(.staticmethod) { $0.as(StaticMethodObject.self)?.function }
    wrapped(.classmethod) { $0.as(ClassMethodObject.self)?.function }
    TypeObject.property.defineProperty("__isabstractmethod__") { (instance: Handle, interpreter: Interpreter) in
      guard let property = instance.as(PropertyObject.self) else { return .bool(false) }
      return .bool(
        try [property.getter, property.setter, property.deleter].contains { try isAbstract($0, interpreter) })
    }
    TypeObject.staticmethod.defineFastMethod("__call__") { (arguments: Arguments, interpreter: Interpreter) in
      guard arguments.count > 0, let method = arguments[0].as(StaticMethodObject.self) else {
        throw Failure(.typeError, "descriptor '__call__' of 'staticmethod' object needs an argument")
      }
      return try interpreter.call(method.functionValue, arguments.dropFirst)
    }
  }

  private static func wrapped(_ type: TypeObject, _ function: @escaping (Handle) -> Handle?) {
    type.defineProperty("__wrapped__") { (instance: Handle, _: Interpreter) in function(instance) ?? .none }
    type.defineProperty("__isabstractmethod__") { (instance: Handle, interpreter: Interpreter) in
      .bool(try isAbstract(function(instance) ?? .none, interpreter))
    }
    for name in ["__name__", "__qualname__", "__doc__", "__module__", "__annotations__"] {
      type.defineProperty(name) { (instance: Handle, interpreter: Interpreter) in
        guard let function = function(instance), let found = try interpreter.findAttribute(function, name) else {
          throw Failure(.attributeError, "'\(instance.typeName)' object has no attribute '\(name)'")
        }
        return found
      }
    }
  }

  private static func isAbstract(_ function: Handle, _ interpreter: Interpreter) throws -> Bool {
    guard let mark = try interpreter.findAttribute(function, "__isabstractmethod__") else { return false }
    return try interpreter.truth(mark)
  }

  static func defineSuper(on type: TypeObject) {
    func fact(_ name: String, _ read: @escaping (SuperObject) -> Handle) {
      type.defineProperty(name) { (instance: Handle, _: Interpreter) in
        instance.as(SuperObject.self).map(read) ?? .none
      }
    }
    fact("__thisclass__") { .object($0.start) }
    fact("__self__") { Handle($0.receiverValue) }
    fact("__self_class__") { .object($0.receiverType) }
    type.defineMethod("__get__", "self, instance, owner=None, /") { (call: NativeCall) in call[0] }
  }
}
