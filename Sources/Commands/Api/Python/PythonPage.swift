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

  @Flag(help: "List the names that are there, too.")
  var all = false

  @ArgumentParser.Argument(help: "Only the groups whose names begin with one of these words.")
  var groups: [String] = []

  func run() throws {
    let page = try Interpreter.runOnLargeStack { () throws -> String in try PythonSurvey(showsAll: all, groups).page }
    StandardStreams.write(page, to: 1)
  }
}

/// Looks every name up in an interpreter.
private struct PythonSurvey {
  private let interpreter = Interpreter()
  private let showsAll: Bool
  private let groups: [String]
  private var found = 0
  private var counted = 0
  private var outside = 0
  private(set) var page = ""

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

  init(showsAll: Bool, _ groups: [String]) throws {
    self.showsAll = showsAll
    self.groups = groups
    Library.install(in: interpreter, arguments: [""])
    let file = SourceFile(name: "<prelude>", text: PythonSurvey.prelude)
    _ = try interpreter.execute(Compiler.compileModule(Parser.parseModule(file), file: file))
    for (name, names) in PythonSurvey.recorded where groups.isEmpty || groups.contains(where: { name.hasPrefix($0) }) {
      survey(name, names)
    }
    let percent = counted == 0 ? 0 : (Double(found) / Double(counted) * 1000).rounded() / 10
    page += "\n\(found) of \(counted) names are there: \(percent) %."
    if outside > 0 { page += " \(outside) more are outside of what a script may do." }
    page += "\n"
  }

  /// Groups with their names, in the order of the record.
  private static var recorded: [(String, [String])] {
    var result: [(String, [String])] = []
    for line in PythonNames.text.split(separator: "\n") {
      var words = line.split(separator: " ").map(String.init)
      if line.hasPrefix(" ") {
        result[result.count - 1].1 += words
      } else {
        result.append((String(words.removeFirst().dropLast()), words))
      }
    }
    return result
  }

  private mutating func survey(_ group: String, _ names: [String]) {
    let owner = owner(of: group)
    var missing: [(name: String, reason: String)] = []
    for name in names where !has(name, owner, group) {
      missing.append((name, LeftOut.reason(group, name) ?? "not yet"))
    }
    let isOutside = LeftOut.isOutside(group)
    if isOutside { outside += missing.count }
    let total = names.count - (isOutside ? missing.count : 0)
    counted += total
    found += names.count - missing.count
    page += "\(group): \(names.count - missing.count) of \(names.count)\n"
    if showsAll { page += wrapped(names.filter { name in !missing.contains { $0.name == name } }) }
    var reasons: [String] = []
    for entry in missing where !reasons.contains(entry.reason) { reasons.append(entry.reason) }
    for reason in reasons {
      page += "  left out (\(reason)):\n" + wrapped(missing.filter { $0.reason == reason }.map { $0.name })
    }
  }

  private func owner(of group: String) -> Handle? {
    if group == "builtins" { return .object(interpreter.builtins) }
    if group.hasPrefix("builtins.") { return interpreter.builtins[String(group.dropFirst(9))] }
    if group.hasPrefix("types.") { return interpreter.globals[String(group.dropFirst(6))] }
    return try? interpreter.importModule(group)
  }

  private func has(_ name: String, _ owner: Handle?, _ group: String) -> Bool {
    // Words of the language, though CPython lists them as names.
    if group == "builtins" && ["None", "True", "False"].contains(name) { return true }
    guard let owner, let found = try? interpreter.findAttribute(owner, name) else { return false }
    return !found.isUndefined
  }

  private func wrapped(_ names: [String]) -> String {
    var result = ""
    var line = "   "
    for name in names {
      if line.count + name.count + 1 > 100 {
        result += line + "\n"
        line = "   "
      }
      line += " " + name
    }
    return result + (line.count > 3 ? line + "\n" : "")
  }
}
