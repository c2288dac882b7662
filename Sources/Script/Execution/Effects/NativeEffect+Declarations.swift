/// Which natives have effects beside their results. Names that a class or module does not have are passed over, so that a
/// table may list what Python has.
extension TypeObject {
  /// Declares what these methods of the class do.
  public func declare(_ effect: NativeEffect, _ names: String...) {
    for name in names { Handle(members.lookup(StringObject.intern(name)) ?? .undefined).native?.effect = effect }
  }
}

extension ModuleObject {
  /// Declares what these functions of the module do.
  public func declare(_ effect: NativeEffect, _ names: String...) {
    for name in names { self[name]?.native?.effect = effect }
  }
}

extension Handle {
  /// The native function that this is, or binds.
  var native: NativeFunctionObject? {
    switch asObject {
    case let native as NativeFunctionObject: native
    case let method as BoundMethodObject: method.function.native
    case let method as ClassMethodObject: method.function.native
    case let method as StaticMethodObject: Handle(method.functionValue).native
    default: nil
    }
  }
}

/// The effects of the builtin functions and classes.
enum BuiltinEffects {
  static func declareTypes() {
    TypeObject.list.declare(
      .changes(argument: 0), "append", "extend", "insert", "pop", "remove", "clear", "reverse", "sort", "__setitem__",
      "__delitem__", "__iadd__", "__imul__")
    TypeObject.dict.declare(
      .changes(argument: 0), "update", "setdefault", "pop", "popitem", "clear", "__setitem__", "__delitem__", "__ior__")
    TypeObject.set.declare(
      .changes(argument: 0), "add", "remove", "discard", "pop", "clear", "update", "intersection_update",
      "difference_update", "symmetric_difference_update", "__ior__", "__iand__", "__isub__", "__ixor__")
    TypeObject.object.declare(.writesAttribute, "__setattr__", "__delattr__")
  }

  static func declareFunctions(in builtins: ModuleObject) {
    builtins.declare(.output, "print")
    builtins.declare(.input, "input")
    builtins.declare(.writesAttribute, "setattr", "delattr")
    builtins.declare(.advances, "next")
  }
}
