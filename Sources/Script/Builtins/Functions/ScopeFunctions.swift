import Diagnostics

/// `globals`, `locals`, `vars`, `dir`: functions about the code that calls them.
enum ScopeFunctions {
  static func install(in builtins: ModuleObject) {
    builtins.defineFast("globals") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("globals", 0)
      return Value(interpreter.callerGlobals)
    }
    builtins.defineFast("locals") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("locals", 0)
      return Value(interpreter.callerLocals)
    }
    builtins.defineFast("vars") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("vars", 0, 1)
      if arguments.count == 0 { return Value(interpreter.callerLocals) }
      do {
        return try interpreter.getAttribute(arguments[0], Names.dict)
      } catch {
        guard interpreter.matches(error, .attributeError) else { throw error }
        throw Failure(.typeError, "vars() argument must have __dict__ attribute")
      }
    }
    builtins.defineFast("dir") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("dir", 0, 1)
      if arguments.count == 0 {
        return Value(ListObject(interpreter.callerLocals.stringKeys.filter { !$0.hasPrefix(".") }.sorted().map { .string($0) }))
      }
      let hook = interpreter.typeOf(arguments[0]).lookup(StringObject.intern("__dir__"))
      if hook.objectKind == .function, let names = try interpreter.callSpecial(hook, on: arguments[0]) {
        defer { names.release() }
        var values = try interpreter.ownedElements(names)
        try Sorting.sort(&values, key: .undefined, reverse: false, interpreter)
        let list = ListObject()
        for value in values { list.append(value) }
        return Value(list)
      }
      return Value(ListObject(interpreter.attributeNames(Handle(arguments[0])).map { .string($0) }))
    }
  }
}

extension Interpreter {
  /// The globals of the frame that runs; those of the main module when none does.
  public var callerGlobals: DictObject { top >= 0 ? frame(top).globals : globals }

  /// The names that are local to the frame that runs, with their values: a new dict, but at top level the globals.
  var callerLocals: DictObject {
    guard top >= 0 else { return globals }
    let frame = frame(top)
    guard frame.functionValue.isObject else { return frame.namespace ?? frame.globals }
    let result = DictObject()
    let code = frame.code
    for name in code.localNames {
      if let value = local(name, top), !value.isUndefined { result[name] = value }
    }
    return result
  }

  /// Calls a function found in a class with only the instance.
  func callSpecial(_ method: Value, on receiver: Value) throws -> Value? {
    try withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { buffer in
      try callSpecial(method, receiver, Arguments(buffer.baseAddress.unsafelyUnwrapped, count: 0))
    }
  }
}
