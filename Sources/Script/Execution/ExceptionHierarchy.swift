import Diagnostics

/// Python's exception classes.
public enum ExceptionHierarchy {
  /// Name and base, bases first.
  private static let rows: [(String, String)] = [
    ("BaseException", "object"), ("Exception", "BaseException"), ("GeneratorExit", "BaseException"),
    ("BaseExceptionGroup", "BaseException"),
    ("KeyboardInterrupt", "BaseException"), ("SystemExit", "BaseException"),
    ("ArithmeticError", "Exception"), ("FloatingPointError", "ArithmeticError"), ("OverflowError", "ArithmeticError"),
    ("ZeroDivisionError", "ArithmeticError"), ("AssertionError", "Exception"), ("AttributeError", "Exception"),
    ("BufferError", "Exception"), ("EOFError", "Exception"), ("ImportError", "Exception"),
    ("ModuleNotFoundError", "ImportError"), ("LookupError", "Exception"), ("IndexError", "LookupError"),
    ("KeyError", "LookupError"), ("MemoryError", "Exception"), ("NameError", "Exception"),
    ("UnboundLocalError", "NameError"), ("OSError", "Exception"), ("BlockingIOError", "OSError"),
    ("ConnectionError", "OSError"), ("FileExistsError", "OSError"), ("FileNotFoundError", "OSError"),
    ("InterruptedError", "OSError"), ("IsADirectoryError", "OSError"), ("NotADirectoryError", "OSError"),
    ("PermissionError", "OSError"), ("TimeoutError", "OSError"), ("ReferenceError", "Exception"),
    ("RuntimeError", "Exception"), ("NotImplementedError", "RuntimeError"), ("RecursionError", "RuntimeError"),
    ("StopIteration", "Exception"), ("StopAsyncIteration", "Exception"), ("SyntaxError", "Exception"),
    ("IndentationError", "SyntaxError"), ("TabError", "IndentationError"), ("SystemError", "Exception"),
    ("TypeError", "Exception"), ("ValueError", "Exception"), ("UnicodeError", "ValueError"),
    ("UnicodeDecodeError", "UnicodeError"), ("UnicodeEncodeError", "UnicodeError"), ("Warning", "Exception"),
    ("DeprecationWarning", "Warning"), ("FutureWarning", "Warning"), ("RuntimeWarning", "Warning"),
    ("SyntaxWarning", "Warning"), ("UserWarning", "Warning"), ("ImportWarning", "Warning"),
    ("PendingDeprecationWarning", "Warning"), ("ResourceWarning", "Warning"), ("UnicodeWarning", "Warning"),
    ("BytesWarning", "Warning"), ("EncodingWarning", "Warning"), ("UnicodeTranslateError", "UnicodeError"),
    ("BrokenPipeError", "ConnectionError"), ("ConnectionAbortedError", "ConnectionError"),
    ("ConnectionRefusedError", "ConnectionError"), ("ConnectionResetError", "ConnectionError"),
    ("ChildProcessError", "OSError"), ("ProcessLookupError", "OSError"),
  ]

  /// All of them by name. One object each for the whole process.
  nonisolated(unsafe) static let classes: [String: TypeObject] = {
    var made: [String: TypeObject] = ["object": .object]
    for (name, base) in rows {
      let type = TypeObject(name: name, bases: [made[base] ?? .object], constructor: construct)
      made[name] = type
    }
    if let group = made["BaseExceptionGroup"], let exception = made["Exception"] {
      made["ExceptionGroup"] = TypeObject(name: "ExceptionGroup", bases: [group, exception], constructor: construct)
      ExceptionGroups.define(on: group)
    }
    if let osError = made["OSError"] {
      made["IOError"] = osError
      made["EnvironmentError"] = osError
    }
    if let base = made["BaseException"] {
      ExceptionMethods.define(on: base)
      ExceptionMethods.defineReduction(on: base)
    }
    if let type = made["StopIteration"] { ExceptionMethods.defineFirstArgument("value", on: type) }
    if let type = made["SystemExit"] { ExceptionMethods.defineFirstArgument("code", on: type) }
    for name in ["NameError", "AttributeError"] {
      if let type = made[name] { ExceptionAttributes.defineMissingName(on: type) }
    }
    if let type = made["SyntaxError"] { ExceptionAttributes.defineSyntaxPlace(on: type) }
    if let type = made["OSError"] { ExceptionAttributes.defineSystemError(on: type) }
    if let type = made["ImportError"] { ExceptionAttributes.defineImportError(on: type) }
    for name in ["UnicodeDecodeError", "UnicodeEncodeError", "UnicodeTranslateError"] {
      if let type = made[name] { ExceptionAttributes.defineUnicode(on: type) }
    }
    return made
  }()

  /// A Python exception class by name.
  public static func named(_ name: String) -> TypeObject { classes[name] ?? .object }

  /// BaseException.
  nonisolated(unsafe) static let base = named("BaseException")
  private nonisolated(unsafe) static let group = named("BaseExceptionGroup")
  private nonisolated(unsafe) static let systemError = named("OSError")

  /// The classes that `Failure`s turn into. A library that brings its own registers them with the interpreter.
  static var byKind: [TypeObject?] { ErrorKind.allCases.map { classes[$0.rawValue] } }

  /// Whether making an instance is keeping the arguments: the classes that are more than a name, groups and errors of the
  /// system, excepted.
  static func keepsArgumentsOnly(_ type: TypeObject) -> Bool {
    guard type.isSubclass(of: base), !type.isSubclass(of: group), !type.isSubclass(of: systemError),
      type.lookup(Names.initialize).isIdentical(to: base.lookup(Names.initialize)) || type.isHeapType
    else { return false }
    return type.mro.allSatisfy { $0.isHeapType || $0 === TypeObject.object || classes[$0.name] === $0 }
  }

  static func install(in builtins: ModuleObject) {
    for name in rows.map({ $0.0 }) + ["ExceptionGroup"] { builtins[name] = classes[name].map { .object($0) } }
    for alias in ["IOError", "EnvironmentError"] { builtins[alias] = classes[alias].map { .object($0) } }
  }

  /// The class of `OSError(number, text)`.
  private static let errnoClasses: [Int: String] = [
    1: "PermissionError", 2: "FileNotFoundError", 3: "ProcessLookupError", 4: "InterruptedError",
    10: "ChildProcessError", 11: "BlockingIOError", 13: "PermissionError", 17: "FileExistsError",
    20: "NotADirectoryError", 21: "IsADirectoryError", 32: "BrokenPipeError", 103: "ConnectionAbortedError",
    104: "ConnectionResetError", 110: "TimeoutError", 111: "ConnectionRefusedError",
  ]

  private static func construct(
    _ type: TypeObject, _ arguments: Arguments, _ interpreter: Interpreter
  ) throws -> Value {
    var type = type
    if type.isSubclass(of: group) {
      type = try ExceptionGroups.checked(type, arguments, interpreter)
    }
    if type === systemError, arguments.count > 1, let number = arguments[0].asInt, let name = errnoClasses[number] {
      type = named(name)
    }
    let exception = ExceptionObject(type: type, given: arguments)
    if arguments.hasKeywords && type.lookup(Names.initialize).objectKind == .native {
      try ExceptionMethods.acceptKeywords(exception, arguments)
    }
    return Value(exception)
  }
}

/// What every exception can do.
enum ExceptionMethods {
  static func define(on base: TypeObject) {
    base.defineFastMethod("__init__") { (arguments: Arguments, _: Interpreter) in
      if arguments.count > 0, arguments[0].objectKind == .exception {
        arguments[0].unsafeAs(ExceptionObject.self).take(arguments.dropFirst)
      }
      return .none
    }
    base.defineProperty("args") { (instance: Handle, _: Interpreter) in
      .tuple(instance.as(ExceptionObject.self)?.shownArguments ?? [])
    } set: { (instance: Handle, value: Handle, interpreter: Interpreter) in
      instance.as(ExceptionObject.self)?.arguments = try interpreter.elements(value)
    }
    base.defineProperty("__cause__") { (instance: Handle, _: Interpreter) in
      instance.as(ExceptionObject.self)?.cause ?? .none
    } set: { (instance: Handle, value: Handle, _: Interpreter) in
      instance.as(ExceptionObject.self)?.cause = value
      instance.as(ExceptionObject.self)?.suppressesContext = true
    }
    base.defineProperty("__context__") { (instance: Handle, _: Interpreter) in
      (instance.as(ExceptionObject.self)?.context).map { .object($0) } ?? .none
    } set: { (instance: Handle, value: Handle, _: Interpreter) in
      instance.as(ExceptionObject.self)?.context = value.as(ExceptionObject.self)
    }
    base.defineProperty("__suppress_context__") { (instance: Handle, _: Interpreter) in
      .bool(instance.as(ExceptionObject.self)?.suppressesContext ?? false)
    } set: { (instance: Handle, value: Handle, interpreter: Interpreter) in
      instance.as(ExceptionObject.self)?.suppressesContext = try interpreter.truth(value)
    }
    base.defineProperty("__traceback__") { (instance: Handle, _: Interpreter) in
      guard let exception = instance.as(ExceptionObject.self), !exception.unwound.isEmpty else { return .none }
      return .object(TracebackObject(of: exception))
    } set: { (instance: Handle, value: Handle, _: Interpreter) in
      instance.as(ExceptionObject.self)?.traceback = value.as(TracebackObject.self)?.entries ?? []
    }
    base.defineProperty("__notes__") { (instance: Handle, _: Interpreter) in
      guard let notes = instance.as(ExceptionObject.self)?.notes, !notes.isEmpty else {
        throw Failure(.attributeError, "'\(instance.typeName)' object has no attribute '__notes__'")
      }
      return .list(notes.map { .string($0) })
    } set: { (instance: Handle, value: Handle, interpreter: Interpreter) in
      instance.as(ExceptionObject.self)?.notes = try interpreter.elements(value).map { try interpreter.str($0) }
    }
    base.defineMethod("with_traceback", "self, tb, /") { (call: NativeCall) in
      call[0].as(ExceptionObject.self)?.traceback = call[1].as(TracebackObject.self)?.entries ?? []
      return call[0]
    }
    base.defineMethod("add_note", "self, note, /") { (call: NativeCall) in
      guard let note = call[1].asString else {
        throw Failure(.typeError, "note must be a str, not '\(call[1].typeName)'")
      }
      call[0].as(ExceptionObject.self)?.notes.append(note)
      return .none
    }
  }

  /// `__reduce__`: the class, the arguments, and what else has been set; `__setstate__` sets that again.
  static func defineReduction(on base: TypeObject) {
    base.defineMethod("__reduce__", "self, /") { (call: NativeCall) in
      guard let exception = call[0].as(ExceptionObject.self) else { return .none }
      let parts: [Handle] = [.object(exception.type), .tuple(exception.reducedArguments)]
      let state = exception.attributeDictionary?.copy() ?? DictObject()
      if !exception.notes.isEmpty { state["__notes__"] = .list(exception.notes.map { .string($0) }) }
      return .tuple(state.count > 0 ? parts + [.object(state)] : parts)
    }
    base.defineMethod("__setstate__", "self, state, /") { (call: NativeCall) in
      if call[1].isNone { return .none }
      guard let state = call[1].as(DictObject.self) else { throw Failure(.typeError, "state is not a dictionary") }
      for (key, value) in state.items {
        guard let name = key.asString else {
          throw Failure(.typeError, "attribute name must be string, not '\(key.typeName)'")
        }
        try call.interpreter.setAttribute(call[0], name, value)
      }
      return .none
    }
  }

  /// An attribute that is the first argument, or None.
  static func defineFirstArgument(_ name: String, on type: TypeObject) {
    type.defineProperty(name) { (instance: Handle, _: Interpreter) in
      instance.as(ExceptionObject.self)?.arguments.first ?? .none
    }
  }

  /// `ImportError(name=…)` and the like keep their keywords as attributes; others take none.
  static func acceptKeywords(_ exception: ExceptionObject, _ arguments: Arguments) throws {
    let allowed: [String: [String]] = ["ImportError": ["name", "path"], "AttributeError": ["name", "obj"], "NameError": ["name"]]
    let names = exception.type.mro.compactMap { allowed[$0.name] }.first ?? []
    for (name, value) in arguments.keywordHandles {
      guard names.contains(name) else {
        throw Failure(.typeError, "\(exception.typeName)() takes no keyword arguments")
      }
      if names != ["name", "path"] {
        if name == "name" { exception.missingName = value.asString } else { exception.missingOwner = value }
        continue
      }
      if exception.attributeDictionary == nil { exception.attributeDictionary = DictObject() }
      exception.attributeDictionary?[name] = value
    }
  }
}
