import Diagnostics

/// Source, arguments and kinds of values.
extension DebuggerPrompt {
  // MARK: l, ll, source

  func list(_ argument: String) {
    let file = frame.file
    var first: Int
    var last: Int?
    if argument.isEmpty || argument == "." {
      first = max(1, argument.isEmpty ? (listedTo.map { $0 + 1 } ?? frame.line - 5) : frame.line - 5)
    } else {
      let parts = argument.split(separator: ",").map { DebuggedFrame.trimmed(String($0)) }
      guard let number = parts.first.flatMap({ Int($0) }), parts.count < 3 else {
        return complain("Error in argument: '\(argument)'")
      }
      first = max(1, parts.count == 2 ? number : number - 5)
      if parts.count == 2 {
        guard let end = Int(parts[1]) else { return complain("Error in argument: '\(argument)'") }
        first = max(1, number)
        // A smaller second number is a count.
        last = end < first ? first + end : end
      }
    }
    first = max(first, file.firstLine)
    let end = last ?? first + 10
    let present = file.endLine
    printLines(file, first, min(end, present))
    listedTo = min(end, present)
    if present < end { say("[EOF]") }
  }

  func listFunction() {
    guard let definition = frame.code?.definition else {
      return printLines(frame.file, frame.file.firstLine, frame.file.endLine)
    }
    printLines(frame.file, frame.file.lineNumber(at: definition.span.start), frame.file.lastLine(of: definition.span))
  }

  func showSource(_ text: String) {
    guard let value = value(text) else { return }
    guard let code = DebuggerPrompt.code(of: value), let definition = code.definition else {
      return complain("TypeError: \(value.typeName) has no source that is a function's")
    }
    let file = code.file
    printLines(
      file, file.lineNumber(at: definition.span.start), file.lastLine(of: definition.span), marksPlace: false)
  }

  private func printLines(_ file: SourceFile, _ first: Int, _ last: Int, marksPlace: Bool = true) {
    guard first <= last else { return }
    for line in first...last {
      var margin = String(line)
      while margin.count < 3 { margin = " " + margin }
      if margin.count < 4 { margin += " " }
      let isMarked = marksPlace && debugger.breakpoints.contains { $0.file == file.name && $0.line == line }
      margin += isMarked ? "B" : " "
      if marksPlace, line == frame.line { margin += "->" }
      say(margin + "\t" + file.line(line - file.firstLine).trimmingEnd)
    }
  }

  // MARK: a, whatis, pp

  func showArguments() {
    guard let code = frame.code else { return complain("the frame's variables are gone") }
    let variables = frame.variables
    for name in code.parameterNames {
      guard let value = variables.first(where: { $0.name == name })?.value else {
        say("\(name) = *** undefined ***")
        continue
      }
      attempt { say("\(name) = \(try interpreter.repr(value))") }
    }
  }

  func kind(of value: Handle) throws -> String {
    switch value.asObject {
    case let method as BoundMethodObject:
      if let function = method.function.as(FunctionObject.self) { return "Method \(function.name)" }
    case let function as FunctionObject: return "Function \(function.name)"
    case let type as TypeObject: return "Class \(type.module).\(type.qualifiedName)"
    default: break
    }
    return try interpreter.repr(.object(value.type))
  }

  /// As `pprint` lays a value out, where that module is at hand.
  func laidOut(_ value: Handle) throws -> String {
    if let module = try? interpreter.importModule("pprint"),
      let format = try? interpreter.getAttribute(module, "pformat"),
      let text = try interpreter.call(format, [value]).asString
    {
      return text
    }
    return try interpreter.repr(value)
  }

  // MARK: display

  func display(_ expression: String) {
    guard let code = frame.code else { return complain("the frame's variables are gone") }
    let identity = ObjectIdentifier(code)
    if expression.isEmpty {
      say("Currently displaying:")
      for shown in debugger.memory.displayed where shown.code == identity { say("\(shown.expression): \(shown.text)") }
      return
    }
    let text = displayText(expression)
    debugger.memory.displayed.removeAll { $0.code == identity && $0.expression == expression }
    debugger.memory.displayed.append((identity, expression, text))
    say("display \(expression): \(text)")
  }

  func undisplay(_ expression: String) {
    guard let code = frame.code else { return }
    let identity = ObjectIdentifier(code)
    if expression.isEmpty { return debugger.memory.displayed.removeAll { $0.code == identity } }
    let count = debugger.memory.displayed.count
    debugger.memory.displayed.removeAll { $0.code == identity && $0.expression == expression }
    if debugger.memory.displayed.count == count { complain("not displaying \(expression)") }
  }
}

extension SourceFile {
  /// The number of the last line that has a text.
  fileprivate var endLine: Int {
    let isBlank = lineCount > 1 && line(lineCount - 1).isEmpty
    return firstLine + lineCount - (isBlank ? 2 : 1)
  }

  fileprivate func lastLine(of span: SourceSpan) -> Int { lineNumber(at: max(span.start, span.end - 1)) }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
