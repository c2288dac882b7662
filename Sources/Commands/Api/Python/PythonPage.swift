import ArgumentParser
import Diagnostics
import Script
import ScriptLibrary

/// `tandem api python`: which of Python's names are there.
struct PythonPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "python", abstract: "List Python 3.11's names: which are there, which are left out, and why.",
    discussion: """
      The names are those that CPython 3.11 lists for its builtins, for the methods of its builtin types and for the
      modules of the standard library that are here. Each is looked up in this program; what is not found is listed with
      the reason. Of os only the part that concerns files and the environment is counted.
      """)

  @OptionGroup var choice: SurveyChoice

  func run() throws { try choice.write { try PythonSurvey().page(showsAll: $0, $1) } }
}

/// Looks every name up in an interpreter.
private struct PythonSurvey {
  private let interpreter = Interpreter()

  /// Makes instances of the classes that have no builtin name.
  private static let prelude = """
    def _function(): yield
    async def _coroutine(): pass
    async def _async_generator(): yield
    class _Class:
        def method(self): pass
    generator = _function()
    coroutine = _coroutine()
    async_generator = _async_generator()
    function = _function
    method = _Class().method
    module = __import__('math')
    code = _function.__code__

    """

  func page(showsAll: Bool, _ groups: [String]) throws -> String {
    Library.install(in: interpreter, arguments: [""])
    let file = SourceFile(name: "<prelude>", text: PythonSurvey.prelude)
    _ = try interpreter.execute(Compiler.compileModule(Parser.parseModule(file), file: file))
    // Words of the language, though CPython lists them as names.
    let isWord = { (group: String, name: String) -> Bool in
      group == "builtins" && ["None", "True", "False"].contains(name)
    }
    return NameSurvey(
      PythonNames.text, in: interpreter, reasons: .python, showsAll: showsAll, groups: groups, isWord: isWord, owner: owner
    ).page
  }

  private func owner(of group: String) -> Handle? {
    if group == "builtins" { return .object(interpreter.builtins) }
    if group.hasPrefix("builtins.") { return interpreter.builtins[String(group.dropFirst(9))] }
    if group.hasPrefix("types.") { return interpreter.globals[String(group.dropFirst(6))] }
    return try? interpreter.importModule(group)
  }
}
