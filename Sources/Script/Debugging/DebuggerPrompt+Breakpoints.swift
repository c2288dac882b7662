import Diagnostics

/// `b` and its neighbours.
extension DebuggerPrompt {
  func setBreakpoint(_ argument: String, isTemporary: Bool) {
    guard !argument.isEmpty else { return listBreakpoints() }
    var where_ = argument
    var condition: String?
    if let comma = argument.firstIndex(of: ",") {
      condition = DebuggedFrame.trimmed(String(argument[argument.index(after: comma)...]))
      where_ = DebuggedFrame.trimmed(String(argument[..<comma]))
    }
    guard let place = breakpointPlace(where_) else { return }
    debugger.breakpointCount += 1
    let made = Breakpoint(
      number: debugger.breakpointCount, file: place.file, line: place.line, function: place.function,
      condition: condition, isTemporary: isTemporary)
    debugger.breakpoints.append(made)
    debugger.watch()
    say("Breakpoint \(made.number) at \(made.place)")
  }

  private func listBreakpoints() {
    guard !debugger.breakpoints.isEmpty else { return }
    say("Num Type         Disp Enb   Where")
    for breakpoint in debugger.breakpoints { say(breakpoint.listing) }
  }

  /// The place that a text names; says what is wrong with it and gives nil where there is none.
  private func breakpointPlace(_ text: String) -> (file: String, line: Int, function: String?)? {
    if let line = Int(text) { return checkedLine(line, in: frame.file) }
    if let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...]) {
      let name = String(text[..<colon])
      guard let file = frames.map(\.file).first(where: { $0.name == name || $0.name.hasSuffix("/" + name) }) else {
        complain("'\(name)' not found among the files of the frames")
        return nil
      }
      return checkedLine(line, in: file)
    }
    guard let found = try? debugger.quietly({ try frame.evaluate(text) }), let code = DebuggerPrompt.code(of: found)
    else {
      complain("The specified object '\(text)' is not a function or was not found along sys.path.")
      return nil
    }
    return (code.file.name, code.definitionLine, code.name)
  }

  private func checkedLine(_ line: Int, in file: SourceFile) -> (file: String, line: Int, function: String?)? {
    let index = line - file.firstLine
    guard index >= 0, index < file.lineCount, !(index == file.lineCount - 1 && file.line(index).isEmpty) else {
      say("End of file")
      return nil
    }
    let source = DebuggedFrame.trimmed(file.line(index))
    guard !source.isEmpty, !source.hasPrefix("#"), !source.hasPrefix("\"\"\""), !source.hasPrefix("'''") else {
      complain("Blank or comment")
      return nil
    }
    return (file.name, line, nil)
  }

  /// The code of a function, of a method, or of the function that a library object wraps.
  static func code(of value: Handle) -> Code? {
    switch value.asObject {
    case let function as FunctionObject: return function.code
    case let method as BoundMethodObject: return code(of: method.function)
    case let wrapper as any FunctionWrapping: return code(of: wrapper.wrappedFunction)
    default: return nil
    }
  }

  // MARK: Changing

  private func breakpoint(_ text: some StringProtocol) -> Breakpoint? {
    guard let number = Int(text) else {
      complain("Non-numeric breakpoint number \(text)")
      return nil
    }
    guard let found = debugger.breakpoints.first(where: { $0.number == number }) else {
      complain(
        number > 0 && number <= debugger.breakpointCount
          ? "Breakpoint \(number) already deleted" : "Breakpoint number \(number) out of range")
      return nil
    }
    return found
  }

  func clearBreakpoints(_ argument: String) {
    var gone: [Breakpoint] = []
    if argument.isEmpty {
      gone = debugger.breakpoints
    } else if argument.contains(":") {
      gone = debugger.breakpoints.filter { $0.place == argument }
      if gone.isEmpty { complain("There are no breakpoints at \(argument)") }
    } else {
      gone = argument.split(separator: " ").compactMap { breakpoint($0) }
    }
    for breakpoint in gone {
      debugger.breakpoints.removeAll { $0 === breakpoint }
      say("Deleted breakpoint \(breakpoint.number) at \(breakpoint.place)")
    }
    debugger.watch()
  }

  func setEnabled(_ argument: String, _ isEnabled: Bool) {
    for breakpoint in argument.split(separator: " ").compactMap({ breakpoint($0) }) {
      breakpoint.isEnabled = isEnabled
      say("\(isEnabled ? "Enabled" : "Disabled") breakpoint \(breakpoint.number) at \(breakpoint.place)")
    }
    debugger.watch()
  }

  func setCondition(_ argument: String) {
    let number = argument.prefix { $0 != " " }
    guard let breakpoint = breakpoint(number) else { return }
    let condition = DebuggedFrame.trimmed(String(argument.dropFirst(number.count)))
    breakpoint.condition = condition.isEmpty ? nil : condition
    say(
      condition.isEmpty
        ? "Breakpoint \(breakpoint.number) is now unconditional." : "New condition set for breakpoint \(breakpoint.number).")
  }

  func setIgnoreCount(_ argument: String) {
    let words = argument.split(separator: " ")
    guard let first = words.first, let breakpoint = breakpoint(first) else { return }
    let count = words.count > 1 ? Int(words[1]) ?? 0 : 0
    breakpoint.ignoreCount = max(0, count)
    switch count {
    case ...0: say("Will stop next time breakpoint \(breakpoint.number) is reached.")
    case 1: say("Will ignore next 1 crossing of breakpoint \(breakpoint.number).")
    default: say("Will ignore next \(count) crossings of breakpoint \(breakpoint.number).")
    }
  }
}

/// An object that stands for a function written in the script: a traced function, a partial one.
public protocol FunctionWrapping: Object {
  var wrappedFunction: Handle { get }
}
