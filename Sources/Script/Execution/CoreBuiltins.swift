import Diagnostics

/// The builtin names that are part of the object model itself.
enum CoreBuiltins {
  static func install(in interpreter: Interpreter) {
    let builtins = interpreter.builtins
    let types: [TypeObject] = [
      .object, .type, .int, .bool, .float, .complex, .str, .bytes, .bytearray, .memoryview, .list, .tuple, .dict, .set, .frozenset, .range,
      .slice, .property, .staticmethod, .classmethod, .super,
    ]
    for type in types { builtins[type.name] = .object(type) }
    builtins["Ellipsis"] = .object(SingletonObject.ellipsis)
    builtins["NotImplemented"] = .object(SingletonObject.notImplemented)
    builtins["__debug__"] = .bool(true)
  }
}
