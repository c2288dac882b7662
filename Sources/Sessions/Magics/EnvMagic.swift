import Diagnostics
import Glibc
import Script

extension Magic {
  static let env = Magic(
    "env", usage: "env [NAME[=VALUE]]", summary: "Show the environment's variables, or set one.",
    details: """
      %env NAME=VALUE sets a variable for the program, for scripts (os.environ) and for what the program starts. $NAME in
      the value stands for a variable. os.environ sees it also when it was imported before.

          %env HOME
          %env TF_DETERMINISTIC_OPS=1
      """
  ) { (call: MagicCall) throws -> Handle? in
    let text = call.argument
    guard let end = text.firstIndex(where: { $0 == "=" || $0.isWhitespace }) else {
      call.session.display(try text.isEmpty ? Environment.all() : Environment.value(of: text))
      return nil
    }
    let name = String(text[..<end])
    let value = Environment.expanded(String(text[text.index(after: end)...].drop { $0 == " " }))
    guard !name.isEmpty, setenv(name, value, 1) == 0 else {
      throw Failure(.valueError, "the environment can't have a variable '\(name)'")
    }
    try Environment.tellScripts(name, value, call.interpreter)
    call.session.display("env: \(name)=\(value)")
    return nil
  }
}

/// The process's environment.
enum Environment {
  static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  static func all() -> String {
    var lines: [String] = []
    var next = environ
    while let entry = next.pointee {
      lines.append(String(cString: entry))
      next += 1
    }
    return lines.sorted().joined(separator: "\n")
  }

  static func value(of name: String) throws -> String {
    guard let found = value(name) else {
      throw Failure(.keyError, "the environment has no variable '\(name)'", hint: "%env lists them")
    }
    return found
  }

  /// `$NAME` and `${NAME}` replaced; a variable that there is not is left as it stands.
  static func expanded(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let dollar = rest.firstIndex(of: "$") {
      result += rest[..<dollar]
      rest = rest[dollar...].dropFirst()
      let isBraced = rest.first == "{"
      let body = isBraced ? rest.dropFirst() : rest
      let name = body.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      let after = body.dropFirst(name.count)
      guard let value = value(String(name)), !isBraced || after.first == "}" else {
        result += "$"
        continue
      }
      result += value
      rest = isBraced ? after.dropFirst() : after
    }
    return result + rest
  }

  /// Puts it into `os.environ`, if a script has imported that.
  static func tellScripts(_ name: String, _ value: String, _ interpreter: Interpreter) throws {
    guard interpreter.modules["os"] != nil else { return }
    let environ = try interpreter.getAttribute(interpreter.importModule("os"), "environ")
    try interpreter.setItem(environ, .string(name), .string(value))
  }
}
