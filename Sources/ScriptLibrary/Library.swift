import Script
import Tracing

/// What scripts can import.
public enum Library {
  /// Makes the modules importable, and the builtin names of the shell known. Nothing is made before it is asked for.
  ///
  /// - Parameter arguments: `sys.argv`.
  public static func install(in interpreter: Interpreter, arguments: [String]) {
    ControlFlowTracer.install(in: interpreter)
    BuiltinDocumentation.libraryPage = { (name: String) in LibraryPages.text(of: name) }
    BuiltinDocumentation.libraryText = { (type: TypeObject) in LibraryClassPages.text(of: type) }
    TensorMembers.install()
    VariableMembers.install()
    FunctionGradients.install()
    StandardModules.register(in: interpreter)
    interpreter.register(module: "sys") { (interpreter: Interpreter) throws -> ModuleObject in
      let module = try SysModule.make(interpreter, arguments: arguments)
      StandardEffects.declare(in: module)
      return module
    }
    interpreter.moduleFinder = FileModules(script: arguments.first ?? "", interpreter)
    TensorFlowModule.register(in: interpreter)
    ProtobufModules.register(in: interpreter)
    KerasModule.register(in: interpreter)
    NumPyModule.register(in: interpreter)
  }
}
