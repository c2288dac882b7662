import Diagnostics
import Script

/// `traceback`: the frames come from the interpreter, their layout from a script.
enum TracebackModule {
  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("traceback")
    module.define("_text", "exception") { (call: NativeCall) in
      guard let exception = call[0].as(ExceptionObject.self) else { return .string("") }
      return .string(Traceback(exception).text(call.interpreter))
    }
    module.define("_summary", "exception") { (call: NativeCall) in
      guard let exception = call[0].as(ExceptionObject.self) else { return .string("") }
      return .string(Traceback.summary(exception, call.interpreter) + "\n")
    }
    module.define("_entries", "exception") { (call: NativeCall) in
      guard let exception = call[0].as(ExceptionObject.self) else { return .list([]) }
      return .list(Traceback(exception).entries.map { entry($0) })
    }
    module.define("_stack", "") { (call: NativeCall) in
      .list(call.interpreter.currentFrames.filter { $0.isVisible }.map { (frame: TracebackEntry) -> Handle in
        let line = frame.file.line(frame.file.lineIndex(at: frame.span.start))
        return .tuple([
          .string(frame.file.name), .int(frame.lineNumber), .string(frame.function), .string(line), .none,
        ])
      })
    }
    return try ScriptModules.complete(module, "traceback", interpreter)
  }

  private static func entry(_ entry: Traceback.Entry) -> Handle {
    .tuple([
      .string(entry.file), .int(entry.line), .string(entry.function), .string(entry.source),
      entry.marks.map { .string($0) } ?? .none,
    ])
  }
}
