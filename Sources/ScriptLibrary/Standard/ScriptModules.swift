import Diagnostics
import Glibc
import Script

/// Modules that are written in the script language: the files of `Scripts/`, which the build makes part of the program.
/// One is parsed when it is imported, not before.
enum ScriptModules {
  /// Makes them importable. A module that Swift makes as well is Swift's: its script holds only the rest of it
  /// (`complete`).
  static func register(in interpreter: Interpreter) {
    for name in EmbeddedScripts.names {
      interpreter.register(module: name) { (interpreter: Interpreter) throws -> ModuleObject in
        try complete(ModuleObject(name), name, interpreter)
      }
    }
  }

  /// Runs the script called `name` in `module`, which other modules can import meanwhile.
  @discardableResult
  static func complete(_ module: ModuleObject, _ name: String, _ interpreter: Interpreter) throws -> ModuleObject {
    guard let text = text(of: name) else { return module }
    let file = SourceFile(name: "<frozen \(module.name)>", text: text, isLibrary: true)
    let code = try Compiler.compileModule(Parser.parseModule(file), file: file)
    interpreter.modules[module.name] = module
    do {
      _ = try interpreter.execute(code, globals: module.members)
    } catch {
      interpreter.modules[module.name] = nil
      throw error
    }
    return module
  }

  private static func text(of name: String) -> String? {
    #if DEBUG
      // To work on a module without building: the directory of scripts that are read in place of the embedded ones.
      if let directory = getenv("TANDEM_SCRIPTS"),
        let text = try? FileContent.read("\(String(cString: directory))/\(name).py")
      {
        return String(decoding: text, as: UTF8.self)
      }
    #endif
    return EmbeddedScripts.text(of: name)
  }
}
