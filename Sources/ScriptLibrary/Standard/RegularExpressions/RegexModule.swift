import Diagnostics
import Script

/// `re`.
enum RegexModule {
  private nonisolated(unsafe) static var cache: [String: PatternObject] = [:]
  private static let cacheLimit = 512

  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("re")
    module["Pattern"] = .object(PatternObject.patternType)
    module["Match"] = .object(MatchObject.matchType)
    module["error"] = .object(RegexErrors.type)
    module.define("compile", "pattern, flags=0") { (call: NativeCall) in
      .object(try compiled(call[0], call[1], call.interpreter))
    }
    let modes: [(String, RegexSubject.Mode)] = [("search", .search), ("match", .match), ("fullmatch", .fullMatch)]
    for (name, mode) in modes {
      module.define(name, "pattern, string, flags=0") { (call: NativeCall) in
        try PatternMethods.find(compiled(call[0], call[2], call.interpreter), mode, call[1])
      }
    }
    module.define("findall", "pattern, string, flags=0") { (call: NativeCall) in
      try PatternMethods.findAll(compiled(call[0], call[2], call.interpreter), call[1])
    }
    module.define("finditer", "pattern, string, flags=0") { (call: NativeCall) in
      .object(try MatchIterator(compiled(call[0], call[2], call.interpreter), call[1], (0, Int.max)))
    }
    defineReplacing(in: module)
    return try ScriptModules.complete(module, "re", interpreter)
  }

  private static func defineReplacing(in module: ModuleObject) {
    module.define("split", "pattern, string, maxsplit=0, flags=0") { (call: NativeCall) in
      try PatternMethods.split(
        compiled(call[0], call[3], call.interpreter), call[1], call.interpreter.integer(call[2]))
    }
    module.define("sub", "pattern, repl, string, count=0, flags=0") { (call: NativeCall) in
      try PatternMethods.substitute(
        compiled(call[0], call[4], call.interpreter), call[1], call[2], call.interpreter.integer(call[3]),
        call.interpreter
      ).text
    }
    module.define("subn", "pattern, repl, string, count=0, flags=0") { (call: NativeCall) in
      let result = try PatternMethods.substitute(
        compiled(call[0], call[4], call.interpreter), call[1], call[2], call.interpreter.integer(call[3]),
        call.interpreter)
      return .tuple([result.text, .int(result.count)])
    }
    module.define("escape", "pattern") { (call: NativeCall) in
      if let bytes = BytesLike.content(of: call[0]) {
        return .bytes(bytes.flatMap { isSpecial(UInt32($0)) ? [92, $0] : [$0] })
      }
      guard let text = call[0].asString else {
        throw Failure(.typeError, "decoding to str: need a bytes-like object, \(call[0].typeName) found")
      }
      var view = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        if isSpecial(scalar.value) { view.append("\\") }
        view.append(scalar)
      }
      return .string(String(view))
    }
    module.define("purge", "") { (_: NativeCall) in
      cache = [:]
      return .none
    }
  }

  private static func isSpecial(_ value: UInt32) -> Bool {
    value < 128 && "()[]{}?*+-|^$\\.&~# \t\n\r\u{0b}\u{0c}".unicodeScalars.contains { $0.value == value }
  }

  /// The pattern itself, or the text compiled; the last few hundred texts are kept.
  static func compiled(_ source: Handle, _ flags: Handle, _ interpreter: Interpreter) throws -> PatternObject {
    let given = try interpreter.integer(flags)
    if let pattern = source.as(PatternObject.self) {
      if given != 0 { throw Failure(.valueError, "cannot process flags argument with a compiled pattern") }
      return pattern
    }
    guard source.asString != nil || source.as(BytesObject.self) != nil else {
      throw Failure(.typeError, "first argument must be string or compiled pattern")
    }
    let kind = source.asString == nil ? "b" : "s"
    let key = "\(kind)\(given):\(try source.asString ?? interpreter.repr(source))"
    if let known = cache[key] { return known }
    do {
      let made = try PatternObject(source, RegexFlags(rawValue: given))
      if cache.count >= cacheLimit { cache = [:] }
      cache[key] = made
      return made
    } catch {
      throw RegexErrors.exception(error, source, interpreter)
    }
  }
}

/// `re.error`.
enum RegexErrors {
  nonisolated(unsafe) static let type = TypeObject(
    name: "error", module: "re", bases: [ExceptionHierarchy.named("Exception")], isHeapType: true)

  /// The exception for a faulty expression or template. Errors that Python raises as ValueErrors are those.
  static func exception(_ error: RegexError, _ source: Handle, _ interpreter: Interpreter) -> any Error {
    let message = error.message
    if error.position == nil, message.contains("flag") || message.contains("incompatible") {
      return Failure(.valueError, message)
    }
    if message == "the repetition number is too large" { return Failure(.overflowError, message) }
    let units: [UInt32] =
      source.asString?.unicodeScalars.map { $0.value } ?? (BytesLike.content(of: source) ?? []).map { UInt32($0) }
    var text = message
    var line: Int?
    var column: Int?
    if let position = error.position {
      let before = units.prefix(position)
      line = before.count { $0 == 10 } + 1
      column = position - (before.lastIndex(of: 10) ?? -1)
      text += " at position \(position)"
      if units.contains(10) { text += " (line \(line ?? 1), column \(column ?? 1))" }
    }
    let exception = ExceptionObject(type: type, arguments: [.string(text)])
    let attributes: [(String, Handle)] = [
      ("msg", .string(message)), ("pattern", source), ("pos", error.position.map { .int($0) } ?? .none),
      ("lineno", line.map { .int($0) } ?? .none), ("colno", column.map { .int($0) } ?? .none),
    ]
    for (name, value) in attributes { try? interpreter.setAttribute(.object(exception), name, value) }
    return ScriptError(exception)
  }
}
