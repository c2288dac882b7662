import Diagnostics
import Script

/// The builtins that Python's `site` adds for people at a prompt: `exit`, `quit` and `help`.
enum SiteBuiltins {
  static func install(in interpreter: Interpreter) {
    for name in ["exit", "quit"] { interpreter.builtins[name] = .object(QuitterObject(name)) }
    interpreter.builtins["help"] = .object(HelperObject())
  }
}

/// `exit` and `quit`: called, they end the program; shown, they say how.
final class QuitterObject: Object {
  private nonisolated(unsafe) static let quitterType = TypeObject.sealed("Quitter", module: "_sitebuiltins")
  private let name: String

  init(_ name: String) {
    self.name = name
    super.init(type: QuitterObject.quitterType)
  }

  override var isCallable: Bool { true }

  override func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    let bound = try ParameterList("code=None").bind(arguments, function: "Quitter.__call__", isMethod: false)
    let exit = ExceptionObject(type: ExceptionHierarchy.named("SystemExit"), arguments: [bound[0]])
    throw ScriptError(exit)
  }

  override func repr(_ interpreter: Interpreter) throws -> String {
    "Use \(name)() or Ctrl-D (i.e. EOF) to exit"
  }
}

/// `help`: the text comes from `pydoc`, which is imported when it is first asked for.
final class HelperObject: Object {
  private nonisolated(unsafe) static let helperType = TypeObject.sealed("_Helper", module: "_sitebuiltins")

  init() { super.init(type: HelperObject.helperType) }

  override var isCallable: Bool { true }

  override func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    let help = try interpreter.getAttribute(interpreter.importModule("pydoc"), "help")
    return try interpreter.call(help, arguments.handles, keywords: arguments.keywordHandles).owned
  }

  override func repr(_ interpreter: Interpreter) throws -> String {
    "Type help() for interactive help, or help(object) for help about object."
  }
}
