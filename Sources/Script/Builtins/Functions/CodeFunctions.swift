import Diagnostics

/// `compile`, `eval`, `exec`, `__import__` and `__build_class__`: functions that take code.
enum CodeFunctions {
  static func install(in builtins: ModuleObject) {
    builtins.define("eval", "source, globals=None, locals=None, /") { (call: NativeCall) in
      try run(call, "eval")
    }
    builtins.define("exec", "source, globals=None, locals=None, /, *, closure=None") { (call: NativeCall) in
      _ = try run(call, "exec")
      return .none
    }
    builtins.define(
      "compile", "source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1"
    ) { (call: NativeCall) in
      let text = try source(call[0], "compile", call.interpreter)
      guard let mode = call[2].asString, let kind = Mode(rawValue: mode) else {
        throw Failure(.valueError, "compile() mode must be 'exec', 'eval' or 'single'")
      }
      let name = try call[1].asString ?? call.interpreter.str(call[1])
      return .object(CodeObject(try compile(text, file: name, kind, namespace: true)))
    }
    builtins.define("__import__", "name, globals=None, locals=None, fromlist=(), level=0") { (call: NativeCall) in
      guard let name = call[0].asString else {
        throw Failure(.typeError, "__import__() argument 1 must be str, not \(call[0].typeName)")
      }
      let level = call[4].asInt ?? 0
      if level > 0 {
        let globals = call[1].as(DictObject.self) ?? call.interpreter.callerGlobals
        return try call.interpreter.importRelative(name, level: level, from: globals)
      }
      if name.isEmpty { throw Failure(.valueError, "Empty module name") }
      return try call.interpreter.importModule(name, first: try !call.interpreter.truth(call[3]))
    }
    // What `compile(…, 'single')` makes of an expression that stands as a statement.
    builtins.define("__displayhook__", "value, /") { (call: NativeCall) in
      let interpreter = call.interpreter
      if interpreter.moduleFactories["sys"] != nil {
        return try interpreter.callMethod(interpreter.importModule("sys"), "displayhook", [call[0]])
      }
      if !call[0].isNone { interpreter.output(try interpreter.repr(call[0]) + "\n") }
      return .none
    }
    builtins.define("__build_class__", "func, name, /, *bases, **keywords") { (call: NativeCall) in
      guard call[0].as(FunctionObject.self) != nil else {
        throw Failure(.typeError, "__build_class__: func must be a function")
      }
      throw Failure(.notImplementedError, "__build_class__ is called by class statements only")
    }
  }

  private enum Mode: String { case exec, eval, single }

  private static func source(_ given: Handle, _ name: String, _ interpreter: Interpreter) throws -> String {
    if let text = given.asString {
      if text.unicodeScalars.contains("\0") {
        throw Failure(.valueError, "source code string cannot contain null bytes")
      }
      return text
    }
    let value = given.owned
    defer { value.release() }
    if let bytes = ByteStrings.content(value) {
      if bytes.contains(0) { throw Failure(.valueError, "source code string cannot contain null bytes") }
      return try SourceEncoding.decode(bytes, name: "<string>")
    }
    throw Failure(.typeError, "\(name)() arg 1 must be a string, bytes or code object")
  }

  private static func compile(_ text: String, file name: String, _ mode: Mode, namespace: Bool) throws -> Code {
    switch mode {
    case .eval:
      let file = SourceFile(name: name, text: NumberText.trimmed(text))
      return try Compiler.compileExpression(Parser.parseExpression(file), file: file, inNamespace: namespace)
    case .exec:
      let file = SourceFile(name: name, text: text)
      return try Compiler.compileModule(Parser.parseModule(file), file: file, inNamespace: namespace)
    case .single:
      let file = SourceFile(name: name, text: text)
      let body = try Parser.parseModule(file)
      return try Compiler.compileModule(body.map { $0.showingValues() }, file: file, inNamespace: namespace)
    }
  }

  private static func run(_ call: NativeCall, _ name: String) throws -> Handle {
    let interpreter = call.interpreter
    guard let globals = call[1].isNone ? interpreter.callerGlobals : call[1].as(DictObject.self) else {
      throw Failure(.typeError, "\(name)() globals must be a dict, not \(call[1].typeName)")
    }
    if !call[1].isNone && globals["__builtins__"] == nil {
      globals["__builtins__"] = .object(interpreter.builtins.members)
    }
    var locals: DictObject?
    if !call[2].isNone {
      guard let given = try call[2].as(DictObject.self) ?? MappingNamespace.wrapping(call[2], interpreter) else {
        throw Failure(.typeError, "locals must be a mapping")
      }
      locals = given
    } else if call[1].isNone {
      locals = interpreter.callerLocals
    }
    if locals === globals { locals = nil }
    let code: Code
    if let compiled = call[0].as(CodeObject.self)?.value {
      if !compiled.freeNames.isEmpty {
        throw Failure(
          .typeError, "code object passed to \(name)() may not contain free variables")
      }
      code = compiled
    } else {
      let text = try source(call[0], name, interpreter)
      code = try compile(text, file: "<string>", name == "eval" ? .eval : .exec, namespace: locals != nil)
    }
    return try interpreter.execute(code, globals: globals, locals: locals)
  }
}
