import Diagnostics

/// `print` and `input`.
enum InputAndOutput {
  static func install(in builtins: ModuleObject) {
    builtins.defineFast("print", print)
    builtins.defineFast("input") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("input", 0, 1)
      if arguments.count == 1 {
        let prompt = try interpreter.str(arguments[0])
        if let target = interpreter.redirectedOutput {
          _ = try interpreter.callMethod(target, "write", [.string(prompt)])
        } else {
          interpreter.output(prompt)
        }
      }
      // Who is to answer must see the question, a pipe's other end included.
      StandardStreams.flush()
      guard let line = try StandardInput.readLineWithoutEnd() else {
        throw interpreter.error(ExceptionHierarchy.named("EOFError"), [.string("EOF when reading a line")])
      }
      return .string(line)
    }
  }

  private static func print(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    var separator = " "
    var end = "\n"
    var file: Value = .none
    var flushes = false
    if arguments.hasKeywords {
      let options = try arguments.keywordsOnly("print", ["sep", "end", "file", "flush"])
      separator = try text(options[0], "sep", interpreter) ?? separator
      end = try text(options[1], "end", interpreter) ?? end
      if !options[2].isUndefined { file = options[2] }
      flushes = options[3].isUndefined ? false : try interpreter.truth(options[3])
    }
    if let target = file.isNone ? interpreter.redirectedOutput : Handle(file) {
      // One call for each part, as files of one's own may count them.
      for index in 0..<arguments.count {
        if index > 0 { _ = try interpreter.callMethod(target, "write", [.string(separator)]) }
        _ = try interpreter.callMethod(target, "write", [.string(interpreter.str(arguments[index]))])
      }
      _ = try interpreter.callMethod(target, "write", [.string(end)])
      if flushes { _ = try interpreter.callMethod(target, "flush") }
      return .none
    }
    var line = ""
    for index in 0..<arguments.count {
      if index > 0 { line += separator }
      // A `__str__` may print as well, or fail: what stands before it is out by then.
      if arguments[index].objectKind == .instance, !line.isEmpty {
        interpreter.output(line)
        line = ""
      }
      do {
        line += try interpreter.str(arguments[index])
      } catch {
        interpreter.output(line)
        throw error
      }
    }
    interpreter.output(line + end)
    if flushes { StandardStreams.flush() }
    return .none
  }

  private static func text(_ value: Value, _ name: String, _ interpreter: Interpreter) throws -> String? {
    if value.isUndefined || value.isNone { return nil }
    guard let text = value.asString else {
      throw Failure(.typeError, "\(name) must be None or a string, not \(interpreter.typeName(value))")
    }
    return text
  }
}
