import Diagnostics

/// Functions about objects: attributes, classes, identity, texts.
enum ObjectFunctions {
  static func install(in builtins: ModuleObject) {
    defineAttributes(in: builtins)
    defineClasses(in: builtins)
    defineTexts(in: builtins)
    builtins.defineFast("id") { (arguments: Arguments, _: Interpreter) in
      try arguments.check("id", 1)
      return .int(identity(arguments[0]))
    }
    builtins.defineFast("hash") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("hash", 1)
      return .int(try interpreter.hash(arguments[0]))
    }
    builtins.defineFast("callable") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("callable", 1)
      return .bool(interpreter.isCallable(arguments[0]))
    }
  }

  /// `id(x)`: the address; unboxed values have one of their own for each value.
  static func identity(_ value: Value) -> Int {
    if value.isObject { return Int(bitPattern: value.bits) }
    return Int(bitPattern: (value.bits &* 32 &+ value.tag) & (UInt.max >> 1))
  }

  private static func name(_ value: Value, _ interpreter: Interpreter) throws -> StringObject {
    guard value.objectKind == .string else {
      throw Failure(.typeError, "attribute name must be string, not '\(interpreter.typeName(value))'")
    }
    return value.unsafeAs(StringObject.self).interned
  }

  private static func defineAttributes(in builtins: ModuleObject) {
    builtins.defineFast("getattr") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("getattr", 2, 3)
      let name = try name(arguments[1], interpreter)
      if arguments.count == 2 { return try interpreter.getAttribute(arguments[0], name) }
      return try find(arguments[0], name, interpreter) ?? arguments[2].retained()
    }
    builtins.defineFast("hasattr") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("hasattr", 2, 2)
      guard let found = try find(arguments[0], name(arguments[1], interpreter), interpreter) else {
        return .bool(false)
      }
      found.release()
      return .bool(true)
    }
    builtins.defineFast("setattr") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("setattr", 3, 3)
      try interpreter.setAttribute(arguments[0], name(arguments[1], interpreter), arguments[2])
      return .none
    }
    builtins.defineFast("delattr") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("delattr", 2, 2)
      try interpreter.deleteAttribute(arguments[0], name(arguments[1], interpreter))
      return .none
    }
  }

  /// An attribute, or nil when looking it up raises AttributeError.
  private static func find(_ object: Value, _ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    do {
      return try interpreter.findAttribute(object, name)
    } catch {
      guard interpreter.matches(error, .attributeError) else { throw error }
      return nil
    }
  }

  private static func defineClasses(in builtins: ModuleObject) {
    builtins.defineFast("isinstance") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("isinstance", 2, 2)
      if arguments[1].objectKind == .type {
        let type = arguments[1].unsafeAs(TypeObject.self)
        if type.type === TypeObject.type { return .bool(interpreter.typeOf(arguments[0]).isSubclass(of: type)) }
      }
      return .bool(try interpreter.isInstance(Handle(arguments[0]), Handle(arguments[1])))
    }
    builtins.defineFast("issubclass") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("issubclass", 2, 2)
      guard let type = arguments[0].as(TypeObject.self) else {
        throw Failure(.typeError, "issubclass() arg 1 must be a class")
      }
      return .bool(try interpreter.isSubclass(type, Handle(arguments[1])))
    }
  }

  private static func defineTexts(in builtins: ModuleObject) {
    builtins.defineFast("repr") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("repr", 1)
      return .string(try interpreter.repr(arguments[0]))
    }
    builtins.defineFast("ascii") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("ascii", 1)
      return .string(TextRepresentation.ascii(try interpreter.repr(arguments[0])))
    }
    builtins.defineFast("format") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("format", 1, 2)
      if arguments.count == 1 { return .string(try interpreter.format(arguments[0], "")) }
      guard let specification = arguments[1].asString else {
        throw Failure(.typeError, "format() argument 2 must be str, not \(interpreter.typeName(arguments[1]))")
      }
      return .string(try interpreter.format(arguments[0], specification))
    }
  }
}

extension Handle {
  /// `id(x)`.
  public var identity: Int {
    let value = owned
    defer { value.release() }
    return ObjectFunctions.identity(value)
  }
}
