import Diagnostics
import Script

/// `pdb` and `bdb`: the doors to the script debugger. The debugger's classes are not here.
enum PdbModule {
  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    interpreter.keepsFrames = true
    let module = ModuleObject("pdb")
    module.define("set_trace", "*, header=None") { (call: NativeCall) in
      try setTrace(header: call[0], call.interpreter)
      return .none
    }
    module.define("post_mortem", "t=None") { (call: NativeCall) in
      try postMortem(call[0], call.interpreter)
      return .none
    }
    module.define("pm", "") { (call: NativeCall) in
      guard let exception = call.interpreter.lastException else {
        throw Failure(.attributeError, "module 'sys' has no attribute 'last_traceback'")
      }
      try call.interpreter.debugger.postMortem(exception)
      return .none
    }
    module.define("run", "statement, globals=None, locals=None") { (call: NativeCall) in
      _ = try stepping("exec", Array(call.arguments), call.interpreter)
      return .none
    }
    module.define("runeval", "expression, globals=None, locals=None") { (call: NativeCall) in
      try stepping("eval", Array(call.arguments), call.interpreter)
    }
    module.define("runcall", "func, *args, **kwds") { (call: NativeCall) in
      let keywords = (call[2].as(DictObject.self)?.items ?? []).map { ($0.key.asString ?? "", $0.value) }
      try call.interpreter.debugger.setTrace()
      defer { call.interpreter.debugger.runEnded() }
      return try call.interpreter.call(call[0], call[1].asSequence ?? [], keywords: keywords)
    }
    return module
  }

  static func makeBase(_: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("bdb")
    module["BdbQuit"] = .object(Debugger.quitClass)
    return module
  }

  /// What `sys.breakpointhook` does with the arguments of `breakpoint`.
  static func setTrace(_ call: NativeCall) throws {
    let keywords = call[1].as(DictObject.self)?.items ?? []
    if let unknown = keywords.first(where: { $0.key.asString != "header" }) {
      throw Failure(
        .typeError, "set_trace() got an unexpected keyword argument '\(unknown.key.asString ?? "?")'")
    }
    if let count = call[0].asSequence?.count, count > 0 {
      throw Failure(.typeError, "set_trace() takes 0 positional arguments but \(count) \(count == 1 ? "was" : "were") given")
    }
    try setTrace(header: keywords.first?.value ?? .none, call.interpreter)
  }

  private static func setTrace(header: Handle, _ interpreter: Interpreter) throws {
    if !header.isNoneOrUndefined { interpreter.output(try interpreter.str(header) + "\n") }
    try interpreter.debugger.setTrace()
  }

  private static func postMortem(_ given: Handle, _ interpreter: Interpreter) throws {
    if let exception = given.as(ExceptionObject.self) { return try interpreter.debugger.postMortem(exception) }
    if let traceback = given.asObject as? TracebackObject {
      let exception = interpreter.handledException
        ?? ExceptionObject(type: ExceptionHierarchy.named("Exception"), arguments: [])
      return try interpreter.debugger.postMortem(exception, traceback: traceback.entries)
    }
    guard given.isNoneOrUndefined, let handled = interpreter.handledException else {
      throw Failure(
        .valueError, "A valid traceback must be passed if no exception is being handled")
    }
    try interpreter.debugger.postMortem(handled)
  }

  /// Runs a text through a builtin, stopping at its first line.
  private static func stepping(
    _ function: String, _ arguments: [Handle], _ interpreter: Interpreter
  ) throws -> Handle {
    guard let callee = interpreter.builtins[function] else { throw Failure(.nameError, "name '\(function)' is not defined") }
    try interpreter.debugger.setTrace()
    defer { interpreter.debugger.runEnded() }
    return try interpreter.call(callee, arguments)
  }
}
