import Diagnostics

/// Runs a compiled expression over text: backtracking, with its choices on a stack of its own, so that no text can
/// overrun the program's.
///
/// `Unit` is a byte for ASCII texts and bytes, a code point for others.
struct RegexMatcher<Unit: FixedWidthInteger & UnsignedInteger> {
  private enum Choice: UInt8 { case branch, mark, loop, greedy, lazy }

  /// Something to go back to: a branch not taken, or a mark or loop counter to restore.
  private struct Entry {
    var kind: Choice
    var index: Int32
    var a: Int
    var b: Int
  }

  private let program: RegexProgram
  private let text: UnsafePointer<Unit>
  private let end: Int
  /// Where look-behind and `^` stop: the start of the text.
  private let start: Int
  private let code: UnsafeMutablePointer<RegexProgram.Instruction>
  /// Starts and ends of the groups, -1 where a group has not matched; 0 and 1 are the whole match.
  private(set) var marks: [Int]
  private var counters: [(count: Int, last: Int)]
  private var stack: [Entry] = []
  private var steps = 0
  private var lastGroup = -1

  /// The group that was closed last, `Match.lastindex`.
  var lastIndex: Int? { lastGroup < 0 ? nil : lastGroup }

  init(_ program: RegexProgram, _ text: UnsafePointer<Unit>, end: Int) {
    self.program = program
    self.text = text
    self.end = end
    start = 0
    code = program.code.baseAddress.unsafelyUnwrapped
    marks = Array(repeating: -1, count: (program.groupCount + 1) * 2)
    counters = Array(repeating: (0, -1), count: program.loops.count)
  }

  /// Tries to match at `position`.
  ///
  /// - Parameters:
  ///   - isFull: whether the match must reach the end of the text.
  ///   - isAdvancing: whether an empty match at `position` counts as none.
  mutating func match(at position: Int, isFull: Bool = false, isAdvancing: Bool = false) throws -> Bool {
    for index in marks.indices { marks[index] = -1 }
    for index in counters.indices { counters[index] = (0, -1) }
    stack.removeAll(keepingCapacity: true)
    lastGroup = -1
    guard let end = try run(0, position, isFull: isFull, forbidden: isAdvancing ? position : -1) else { return false }
    marks[0] = position
    marks[1] = end
    return true
  }

  /// Looks for the first match from `position` on.
  mutating func search(from position: Int, isAdvancing: Bool = false) throws -> Bool {
    var position = position
    var isAdvancing = isAdvancing
    while position <= end {
      if program.isAnchored && position > start { return false }
      position = candidate(position)
      if position < 0 { return false }
      if try match(at: position, isAdvancing: isAdvancing) { return true }
      position += 1
      isAdvancing = false
    }
    return false
  }

  /// The next place where a match can begin; -1 if there is none.
  private func candidate(_ from: Int) -> Int {
    var position = from
    if let first = program.firstCharacter {
      guard let unit = Unit(exactly: first) else { return -1 }
      while position < end && text[position] != unit { position += 1 }
      return position < end ? position : -1
    }
    if let first = program.firstSet {
      while position < end && !first.contains(UInt32(truncatingIfNeeded: text[position])) { position += 1 }
      return position < end ? position : -1
    }
    return position
  }

  // MARK: The loop

  /// Runs from instruction `index` at `position` to an `accept`; nil when there is no way.
  private mutating func run(_ index: Int, _ position: Int, isFull: Bool, forbidden: Int) throws -> Int? {
    let base = stack.count
    var index = index
    var position = position
    while true {
      steps &+= 1
      if steps & 0xffff == 0 { try Interrupt.poll() }
      let instruction = code[index]
      var matched = true
      switch instruction.opcode {
      case .character, .characterFolded, .any, .anyButNewline, .set:
        matched = position < end && matches(instruction, text[position])
        if matched { position += 1 }
        index += 1
      case .split:
        push(.branch, instruction.b, position, 0)
        index = Int(instruction.a)
      case .jump: index = Int(instruction.a)
      case .save:
        setMark(Int(instruction.a), position)
        index += 1
      case .assert:
        matched = holds(instruction, position)
        index += 1
      case .backreference:
        if let after = reference(instruction, position) { position = after } else { matched = false }
        index += 1
      case .atomic, .lookAhead, .notAhead, .lookBehind, .notBehind:
        if let after = try enclosed(instruction, index, position) { position = after } else { matched = false }
        index = Int(instruction.a)
      case .conditional:
        let group = Int(instruction.a)
        let hasMatched = marks[group * 2] >= 0 && marks[group * 2 + 1] >= 0
        index = hasMatched ? index + 1 : Int(instruction.b)
      case .repeatGreedy, .repeatPossessive:
        matched = greedy(instruction, index, &position)
        index += 2
      case .repeatLazy:
        matched = lazy(instruction, index, &position)
        index += 2
      case .loopStart:
        setCounter(Int(instruction.a), 0, -1)
        index += 1
      case .loop: index = loop(Int(instruction.a), position)
      case .loopEnter:
        setCounter(Int(instruction.a), counters[Int(instruction.a)].count + 1, position)
        index += 1
      case .accept:
        if (isFull && position != end) || position == forbidden { matched = false } else { return position }
      }
      if !matched {
        guard let next = backtrack(to: base, &position) else { return nil }
        index = next
      }
    }
  }

  @inline(__always)
  private func matches(_ instruction: RegexProgram.Instruction, _ unit: Unit) -> Bool {
    let value = UInt32(truncatingIfNeeded: unit)
    switch instruction.opcode {
    case .character: return value == UInt32(bitPattern: instruction.a)
    case .any: return true
    case .anyButNewline: return value != 10
    case .set: return program.sets[Int(instruction.a)].contains(value)
    default: return CaseFolding.fold(value, isASCII: instruction.isASCII) == UInt32(bitPattern: instruction.a)
    }
  }

  // MARK: Going back

  @inline(__always)
  private mutating func push(_ kind: Choice, _ index: Int32, _ a: Int, _ b: Int) {
    stack.append(Entry(kind: kind, index: index, a: a, b: b))
  }

  /// Undoes what was done since the last choice and takes its other branch: the instruction to go on with.
  private mutating func backtrack(to base: Int, _ position: inout Int) -> Int? {
    while stack.count > base {
      let entry = stack.removeLast()
      switch entry.kind {
      case .branch:
        position = entry.a
        return Int(entry.index)
      case .mark:
        if entry.index < 0 { lastGroup = entry.a } else { marks[Int(entry.index)] = entry.a }
      case .loop: counters[Int(entry.index)] = (entry.a, entry.b)
      case .greedy:
        // One character less; `b` is the least.
        position = entry.a - 1
        if position > entry.b { push(.greedy, entry.index, position, entry.b) }
        return Int(entry.index) + 2
      case .lazy:
        // One character more; `b` is how many may still come.
        let instruction = code[Int(entry.index) + 1]
        guard entry.a < end, matches(instruction, text[entry.a]) else { continue }
        position = entry.a + 1
        if entry.b > 1 { push(.lazy, entry.index, position, entry.b - 1) }
        return Int(entry.index) + 2
      }
    }
    return nil
  }

  /// Restores marks and counters, and forgets the choices.
  private mutating func undo(to base: Int) {
    while stack.count > base {
      let entry = stack.removeLast()
      switch entry.kind {
      case .mark:
        if entry.index < 0 { lastGroup = entry.a } else { marks[Int(entry.index)] = entry.a }
      case .loop: counters[Int(entry.index)] = (entry.a, entry.b)
      case .branch, .greedy, .lazy: break
      }
    }
  }

  private mutating func setMark(_ index: Int, _ position: Int) {
    push(.mark, Int32(index), marks[index], 0)
    marks[index] = position
    if index & 1 == 1 {
      push(.mark, -1, lastGroup, 0)
      lastGroup = index / 2
    }
  }

  private mutating func setCounter(_ index: Int, _ count: Int, _ last: Int) {
    push(.loop, Int32(index), counters[index].count, counters[index].last)
    counters[index] = (count, last)
  }

  /// Forgets the choices above `base`, but not what restores marks and counters.
  private mutating func commit(_ base: Int) {
    var kept = base
    for index in base..<stack.count where stack[index].kind == .mark || stack[index].kind == .loop {
      stack[kept] = stack[index]
      kept += 1
    }
    stack.removeLast(stack.count - kept)
  }

  // MARK: Instructions

  private func holds(_ instruction: RegexProgram.Instruction, _ position: Int) -> Bool {
    switch RegexNode.Position(rawValue: instruction.a) {
    case .textStart: return position == start
    case .textEnd: return position == end
    case .lineStart: return position == start || text[position - 1] == 10
    case .lineEnd:
      if position == end { return true }
      if text[position] != 10 { return false }
      return instruction.b == 1 || position + 1 == end
    case .boundary: return start < end && isBoundary(instruction, position)
    case .notBoundary: return start < end && !isBoundary(instruction, position)
    case nil: return false
    }
  }

  private func isBoundary(_ instruction: RegexProgram.Instruction, _ position: Int) -> Bool {
    func isWord(_ index: Int) -> Bool {
      guard index >= start && index < end else { return false }
      return CharacterSet.belongs(UInt32(truncatingIfNeeded: text[index]), .word, isASCII: instruction.isASCII)
    }
    return isWord(position - 1) != isWord(position)
  }

  /// The place behind a repetition of what the group has matched.
  private func reference(_ instruction: RegexProgram.Instruction, _ position: Int) -> Int? {
    let group = Int(instruction.a)
    let (from, to) = (marks[group * 2], marks[group * 2 + 1])
    guard from >= 0, to >= from, position + to - from <= end else { return nil }
    for offset in 0..<(to - from) {
      let (a, b) = (text[from + offset], text[position + offset])
      if a == b { continue }
      guard instruction.ignoresCase,
        CaseFolding.fold(UInt32(truncatingIfNeeded: a), isASCII: instruction.isASCII)
          == CaseFolding.fold(UInt32(truncatingIfNeeded: b), isASCII: instruction.isASCII)
      else { return nil }
    }
    return position + to - from
  }

  /// An atomic group or an assertion about what surrounds: the place to go on at, nil when it fails.
  private mutating func enclosed(
    _ instruction: RegexProgram.Instruction, _ index: Int, _ position: Int
  ) throws -> Int? {
    let base = stack.count
    let isBehind = instruction.opcode == .lookBehind || instruction.opcode == .notBehind
    let from = isBehind ? position - Int(instruction.b) : position
    let isNegated = instruction.opcode == .notAhead || instruction.opcode == .notBehind
    if from < start { return isNegated ? position : nil }
    guard let after = try run(index + 1, from, isFull: false, forbidden: -1) else { return isNegated ? position : nil }
    if isNegated {
      undo(to: base)
      return nil
    }
    commit(base)
    return instruction.opcode == .atomic ? after : position
  }

  private mutating func greedy(_ instruction: RegexProgram.Instruction, _ index: Int, _ position: inout Int) -> Bool {
    let single = code[index + 1]
    let first = position
    let bound = Int(instruction.b) >= end - first ? end : first + Int(instruction.b)
    let least = first + Int(instruction.a)
    while position < bound && matches(single, text[position]) { position += 1 }
    if position < least { return false }
    if position > least && instruction.opcode == .repeatGreedy { push(.greedy, Int32(index), position, least) }
    return true
  }

  private mutating func lazy(_ instruction: RegexProgram.Instruction, _ index: Int, _ position: inout Int) -> Bool {
    let single = code[index + 1]
    let least = position + Int(instruction.a)
    if least > end { return false }
    while position < least {
      if !matches(single, text[position]) { return false }
      position += 1
    }
    let more = Int(instruction.b) - Int(instruction.a)
    if more > 0 { push(.lazy, Int32(index), position, instruction.b == Int32.max ? Int.max : more) }
    return true
  }

  /// Whether a loop's body runs again; the instruction to go on with. A body that matched nothing ends the loop.
  private mutating func loop(_ number: Int, _ position: Int) -> Int {
    let loop = program.loops[number]
    let (count, last) = counters[number]
    if count < loop.min { return Int(loop.body) }
    if count >= loop.max || position == last { return Int(loop.end) }
    push(.branch, loop.isLazy ? loop.body : loop.end, position, 0)
    return Int(loop.isLazy ? loop.end : loop.body)
  }
}
