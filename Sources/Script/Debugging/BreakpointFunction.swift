import Diagnostics

/// `breakpoint()`: calls `sys.breakpointhook`, which opens the debugger.
enum BreakpointFunction {
  static func install(in builtins: ModuleObject) {
    builtins.define("breakpoint", "*args, **kws") { (call: NativeCall) in
      let interpreter = call.interpreter
      guard interpreter.moduleFactories["sys"] != nil else {
        try interpreter.debugger.setTrace()
        return .none
      }
      let hook = try interpreter.findAttribute(interpreter.importModule("sys"), "breakpointhook")
      guard let hook else { throw Failure(.runtimeError, "lost sys.breakpointhook") }
      let keywords = (call[1].as(DictObject.self)?.items ?? []).map { ($0.key.asString ?? "", $0.value) }
      return try interpreter.call(hook, call[0].asSequence ?? [], keywords: keywords)
    }
  }
}

extension Interpreter {
  /// The exception that an `except` block of the running code is handling.
  public var handledException: ExceptionObject? { handled.as(ExceptionObject.self) }
}
