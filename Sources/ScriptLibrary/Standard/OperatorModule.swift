import Diagnostics
import Script

/// `operator`.
enum OperatorModule {
  static func make(_: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("operator")
    let binary: [(String, BinaryOperator)] = [
      ("add", .add), ("sub", .subtract), ("mul", .multiply), ("matmul", .matrixMultiply), ("truediv", .divide),
      ("floordiv", .floorDivide), ("mod", .modulo), ("pow", .power), ("lshift", .leftShift), ("rshift", .rightShift),
      ("and_", .bitAnd), ("or_", .bitOr), ("xor", .bitXor), ("concat", .add),
    ]
    for (name, op) in binary {
      module.defineFast(name) { (arguments: Arguments, interpreter: Interpreter) in
        try arguments.check(name, 2)
        return try interpreter.binary(op, arguments[0], arguments[1])
      }
      let inPlace = "i" + (name.hasSuffix("_") ? String(name.dropLast()) : name)
      module.defineFast(inPlace) { (arguments: Arguments, interpreter: Interpreter) in
        try arguments.check(inPlace, 2)
        return try interpreter.inPlace(op, arguments[0], arguments[1])
      }
    }
    let comparisons: [(String, ComparisonOperator)] = [
      ("eq", .equal), ("ne", .notEqual), ("lt", .less), ("le", .lessOrEqual), ("gt", .greater),
      ("ge", .greaterOrEqual), ("is_", .is), ("is_not", .isNot),
    ]
    for (name, op) in comparisons {
      module.defineFast(name) { (arguments: Arguments, interpreter: Interpreter) in
        try arguments.check(name, 2)
        return try interpreter.compare(op, arguments[0], arguments[1])
      }
    }
    let unary: [(String, UnaryOperator)] = [
      ("neg", .negate), ("pos", .plus), ("invert", .invert), ("inv", .invert), ("not_", .not),
    ]
    for (name, op) in unary {
      module.defineFast(name) { (arguments: Arguments, interpreter: Interpreter) in
        try arguments.check("operator.\(name)", 1)
        return try interpreter.unary(op, arguments[0])
      }
    }
    defineContainers(in: module)
    defineGetters(in: module)
    for name in module.members.stringKeys where !name.hasPrefix("_") && name != "concat" {
      let plain = name.hasSuffix("_") ? String(name.dropLast()) : name
      if !["itemgetter", "attrgetter", "methodcaller", "countOf", "indexOf", "length_hint", "truth", "is", "is_not"]
        .contains(plain)
      {
        module["__\(plain)__"] = module[name]
      }
    }
    return module
  }

  private static func defineContainers(in module: ModuleObject) {
    module.define("getitem", "a, b, /") { (call: NativeCall) in try call.interpreter.getItem(call[0], call[1]) }
    module.define("setitem", "a, b, c, /") { (call: NativeCall) in
      try call.interpreter.setItem(call[0], call[1], call[2])
      return .none
    }
    module.define("delitem", "a, b, /") { (call: NativeCall) in
      let container = call[0].owned
      let key = call[1].owned
      defer {
        container.release()
        key.release()
      }
      try call.interpreter.deleteItem(container, key)
      return .none
    }
    module.define("contains", "a, b, /") { (call: NativeCall) in
      .bool(try call.interpreter.contains(call[0], call[1]))
    }
    module.define("countOf", "a, b, /") { (call: NativeCall) in
      var count = 0
      for element in try call.interpreter.elements(call[0]) where try call.interpreter.equals(element, call[1]) {
        count += 1
      }
      return .int(count)
    }
    module.define("indexOf", "a, b, /") { (call: NativeCall) in
      for (index, element) in try call.interpreter.elements(call[0]).enumerated()
      where try call.interpreter.equals(element, call[1]) {
        return .int(index)
      }
      throw Failure(.valueError, "sequence.index(x): x not in sequence")
    }
    module.define("truth", "a, /") { (call: NativeCall) in .bool(try call.interpreter.truth(call[0])) }
    module.define("index", "a, /") { (call: NativeCall) in
      Handle(consuming: BigIntObject.normalized(try call.interpreter.bigInteger(call[0])))
    }
    module.define("abs", "a, /") { (call: NativeCall) in
      guard let function = call.interpreter.builtins["abs"] else { return .none }
      return try call.interpreter.call(function, [call[0]])
    }
    module.define("length_hint", "obj, default=0, /") { (call: NativeCall) in
      if let method = try call.interpreter.findAttribute(call[0], "__len__") {
        return try call.interpreter.call(method)
      }
      return call[1]
    }
  }

  private static func defineGetters(in module: ModuleObject) {
    module.define("itemgetter", "item, /, *items") { (call: NativeCall) in
      let keys = [call[0]] + call.variadic(1)
      return getter("itemgetter", keys) { (object: Handle, key: Handle, interpreter: Interpreter) in
        try interpreter.getItem(object, key)
      }
    }
    module.define("attrgetter", "attr, /, *attrs") { (call: NativeCall) in
      let names = [call[0]] + call.variadic(1)
      for name in names where name.asString == nil {
        throw Failure(.typeError, "attribute name must be a string")
      }
      return getter("attrgetter", names) { (object: Handle, name: Handle, interpreter: Interpreter) in
        var value = object
        for part in (name.asString ?? "").split(separator: ".") {
          value = try interpreter.getAttribute(value, String(part))
        }
        return value
      }
    }
    module.define("methodcaller", "name, /, *args, **kwargs") { (call: NativeCall) in
      guard let name = call[0].asString else { throw Failure(.typeError, "method name must be a string") }
      let positional = call.variadic(1)
      let keywords = call.keywords(2)
      return .object(
        NativeFunctionObject(name: "methodcaller", signature: "obj, /") { (inner: NativeCall) in
          try inner.interpreter.callMethod(inner[0], name, positional, keywords: keywords)
        })
    }
  }

  private static func getter(
    _ name: String, _ keys: [Handle], _ get: @escaping (Handle, Handle, Interpreter) throws -> Handle
  ) -> Handle {
    .object(
      NativeFunctionObject(name: name, signature: "obj, /") { (call: NativeCall) in
        if keys.count == 1 { return try get(call[0], keys[0], call.interpreter) }
        return .tuple(try keys.map { try get(call[0], $0, call.interpreter) })
      })
  }
}
