import Diagnostics
import Script

/// `inspect`: a script, but for the source text, which the code objects know.
enum InspectModule {
  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("inspect")
    module.define("_file_text", "function") { (call: NativeCall) in
      guard let function = call[0].as(FunctionObject.self) else { return .none }
      return .string(function.code.file.text)
    }
    module.define("_first_line", "function") { (call: NativeCall) in
      guard let function = call[0].as(FunctionObject.self), let definition = function.definition else { return .int(0) }
      return .int(function.code.file.lineIndex(at: definition.span.start))
    }
    return try ScriptModules.complete(module, "inspect", interpreter)
  }
}
