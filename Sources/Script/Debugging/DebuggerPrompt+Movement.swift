import Diagnostics

/// Going on from elsewhere, and looking at other frames.
extension DebuggerPrompt {
  /// `u` and `d`.
  func move(_ argument: String, by direction: Int) {
    let count = argument.isEmpty ? 1 : Int(argument)
    guard let count else { return complain("Invalid frame count (\(argument))") }
    if direction < 0 && index == 0 { return complain("Oldest frame") }
    if direction > 0 && index == frames.count - 1 { return complain("Newest frame") }
    let isAllTheWay = count < 0
    let wanted = isAllTheWay ? (direction < 0 ? 0 : frames.count - 1) : index + direction * count
    index = max(0, min(wanted, frames.count - 1))
    listedTo = nil
    say(entry(index))
  }

  func goUntil(_ argument: String) -> Ending? {
    guard let activation = frame.activation else { return .resume(.run) }
    if argument.isEmpty { return .resume(.until(activation, line: frame.line + 1)) }
    guard let line = Int(argument) else {
      complain("Error in argument: '\(argument)'")
      return nil
    }
    if line <= frame.line {
      complain("\"until\" line number is smaller than current line number")
      return nil
    }
    return .resume(.until(activation, line: line))
  }

  // MARK: j

  func jump(_ argument: String) {
    guard index == frames.count - 1, !isPostMortem, let code = frame.code else {
      return complain("You can only jump within the bottom frame")
    }
    guard let line = Int(argument) else {
      return complain("The 'jump' command requires a line number")
    }
    guard let target = place(of: line, in: code) else { return }
    let here = interpreter.registers.frames[interpreter.top].pc
    if let obstacle = JumpObstacles(code).first(from: here, to: target) {
      return complain("Jump failed: can't jump into the body of \(obstacle)")
    }
    interpreter.registers.frames[interpreter.top].next = code.instructions + target + 1
    frame.line = line
    listedTo = nil
    say(entry(index))
  }

  /// The instruction of the first statement at a line, or of the next one below it.
  private func place(of line: Int, in code: Code) -> Int? {
    let marks = code.statements.map { (mark: StatementMark) -> (line: Int, pc: Int) in
      (line: code.file.lineNumber(at: Int(mark.offset)), pc: Int(mark.pc))
    }
    guard let first = marks.map(\.line).min(), let last = marks.map(\.line).max() else { return nil }
    if line < first || line > last {
      complain("Jump failed: line \(line) comes \(line < first ? "before" : "after") the current code block")
      return nil
    }
    let reachable = marks.filter { $0.line >= line }.map(\.line).min()
    return marks.filter { $0.line == reachable }.map(\.pc).min()
  }
}

/// What a jump must not lead into: its beginning prepares registers that its body needs.
private struct JumpObstacles {
  private var ranges: [(range: Range<Int>, name: String)] = []

  init(_ code: Code) {
    for pc in 0..<code.instructionCount {
      let instruction = code.instructions[pc]
      let op = code.traps?.place(at: pc)?.original ?? instruction.op
      if op == .forIterator, Int(instruction.d) > pc { ranges.append((pc..<Int(instruction.d), "a for loop")) }
    }
    for handler in code.handlers { ranges.append((handler.range, "a with or try statement")) }
  }

  /// A range that holds the target and not the start.
  func first(from start: Int, to target: Int) -> String? {
    ranges.first { (entry: (range: Range<Int>, name: String)) -> Bool in
      entry.range.contains(target) && entry.range.lowerBound != target && !entry.range.contains(start)
    }?.name
  }
}
