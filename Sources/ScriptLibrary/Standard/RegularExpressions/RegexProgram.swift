/// A compiled expression: what the matcher runs.
final class RegexProgram {
  enum Opcode: UInt8 {
    case character, characterFolded, any, anyButNewline, set
    /// Try `a`, later `b`.
    case split
    case jump
    /// Keep the position in mark `a`.
    case save
    case assert
    case backreference
    /// Run the program from the next instruction to its `accept` without leaving choices, then go on at `a`.
    case atomic, lookAhead, notAhead, lookBehind, notBehind
    /// Go on at `b` unless group `a` has matched.
    case conditional
    /// The one-character instruction that follows, `a` to `b` times; then go on behind it.
    case repeatGreedy, repeatLazy, repeatPossessive
    /// Begin loop `a`; decide whether its body runs once more; count that it does.
    case loopStart, loop, loopEnter
    case accept
  }

  struct Instruction {
    var opcode: Opcode
    var isASCII = false
    var ignoresCase = false
    var a: Int32 = 0
    var b: Int32 = 0
  }

  struct Loop {
    let min: Int
    let max: Int
    let isLazy: Bool
    /// Where the body begins, and where the rest does.
    var body: Int32 = 0
    var end: Int32 = 0
  }

  let code: UnsafeMutableBufferPointer<Instruction>
  let sets: [CharacterSet]
  let loops: [Loop]
  let groupCount: Int
  /// The character that every match begins with, if there is one.
  private(set) var firstCharacter: UInt32?
  /// What every match begins with, if that is a set.
  private(set) var firstSet: CharacterSet?
  /// Whether a match can begin at the start of the text only.
  private(set) var isAnchored = false

  init(_ tree: RegexNode, groupCount: Int) {
    self.groupCount = groupCount
    var compiler = RegexCompiler()
    compiler.emit(tree)
    compiler.emit(.accept)
    code = .allocate(capacity: compiler.code.count)
    _ = code.initialize(from: compiler.code)
    sets = compiler.sets
    loops = compiler.loops
    findStart()
  }

  deinit { code.deallocate() }

  /// What a match must begin with: lets a search skip to the next place where one can.
  private func findStart() {
    var index = 0
    while index < code.count {
      let instruction = code[index]
      switch instruction.opcode {
      case .save: index += 1
      case .character:
        firstCharacter = UInt32(bitPattern: instruction.a)
        return
      case .set:
        firstSet = sets[Int(instruction.a)]
        return
      case .repeatGreedy, .repeatLazy, .repeatPossessive:
        if instruction.a < 1 { return }
        index += 1
      case .assert:
        isAnchored = instruction.a == RegexNode.Position.textStart.rawValue
        return
      default: return
      }
    }
  }
}

/// From the tree to instructions.
private struct RegexCompiler {
  var code: [RegexProgram.Instruction] = []
  var sets: [CharacterSet] = []
  var loops: [RegexProgram.Loop] = []

  @discardableResult
  mutating func emit(_ opcode: RegexProgram.Opcode, _ a: Int = 0, _ b: Int = 0) -> Int {
    code.append(RegexProgram.Instruction(opcode: opcode, a: Int32(truncatingIfNeeded: a), b: Int32(clamping: b)))
    return code.count - 1
  }

  var here: Int32 { Int32(code.count) }

  mutating func emit(_ node: RegexNode) {
    switch node {
    case .empty: break
    case .literal(let value, let flags): literal(value, flags)
    case .any(let isDotAll): emit(isDotAll ? .any : .anyButNewline)
    case .set(let set):
      sets.append(set)
      emit(.set, sets.count - 1)
    case .sequence(let nodes): for node in nodes { emit(node) }
    case .alternation(let nodes): alternation(nodes[...])
    case .group(let number, let node):
      emit(.save, number * 2)
      emit(node)
      emit(.save, number * 2 + 1)
    case .atomic(let node): enclosed(.atomic, node)
    case .repeat(let node, let min, let max, let mode): loop(node, min, max, mode)
    case .look(let node, let isAhead, let isNegated, let width):
      let opcode: RegexProgram.Opcode = isAhead ? (isNegated ? .notAhead : .lookAhead) : (isNegated ? .notBehind : .lookBehind)
      enclosed(opcode, node, width)
    case .backreference(let group, let flags):
      let index = emit(.backreference, group)
      code[index].ignoresCase = flags.contains(.ignoreCase)
      code[index].isASCII = flags.contains(.ascii)
    case .conditional(let group, let yes, let no): conditional(group, yes, no)
    case .at(let position, let flags):
      let index = emit(.assert, Int(position.rawValue))
      code[index].isASCII = flags.contains(.ascii)
      // `$` of a multi-line expression stands before every line end.
      code[index].b = flags.contains(.multiline) ? 1 : 0
    }
  }

  private mutating func literal(_ value: UInt32, _ flags: RegexFlags) {
    let isASCII = flags.contains(.ascii)
    guard flags.contains(.ignoreCase), CaseFolding.variants(of: value, isASCII: isASCII).contains(where: { $0 != value })
    else {
      emit(.character, Int(value))
      return
    }
    let index = emit(.characterFolded, Int(CaseFolding.fold(value, isASCII: isASCII)))
    code[index].isASCII = isASCII
  }

  private mutating func alternation(_ nodes: ArraySlice<RegexNode>) {
    var exits: [Int] = []
    for (index, node) in nodes.enumerated() {
      if index == nodes.count - 1 {
        emit(node)
        break
      }
      let split = emit(.split)
      code[split].a = here
      emit(node)
      exits.append(emit(.jump))
      code[split].b = here
    }
    for exit in exits { code[exit].a = here }
  }

  private mutating func enclosed(_ opcode: RegexProgram.Opcode, _ node: RegexNode, _ width: Int = 0) {
    let start = emit(opcode, 0, width)
    emit(node)
    emit(.accept)
    code[start].a = here
  }

  private mutating func conditional(_ group: Int, _ yes: RegexNode, _ no: RegexNode) {
    let test = emit(.conditional, group)
    emit(yes)
    let exit = emit(.jump)
    code[test].b = here
    emit(no)
    code[exit].a = here
  }

  private mutating func loop(_ node: RegexNode, _ min: Int, _ max: Int?, _ mode: RegexNode.RepeatMode) {
    if isSingle(node) {
      let opcode: RegexProgram.Opcode
      switch mode {
      case .greedy: opcode = .repeatGreedy
      case .lazy: opcode = .repeatLazy
      case .possessive: opcode = .repeatPossessive
      }
      emit(opcode, Swift.min(min, Int(Int32.max)), max ?? Int.max)
      emit(node)
      return
    }
    if mode == .possessive {
      enclosed(.atomic, .repeat(node, min: min, max: max, .greedy))
      return
    }
    let number = loops.count
    loops.append(RegexProgram.Loop(min: min, max: max ?? Int.max, isLazy: mode == .lazy))
    emit(.loopStart, number)
    let test = emit(.loop, number)
    loops[number].body = here
    emit(.loopEnter, number)
    emit(node)
    emit(.jump, test)
    loops[number].end = here
  }

  /// Whether it is one instruction that matches one character.
  private func isSingle(_ node: RegexNode) -> Bool {
    switch node {
    case .literal, .any, .set: true
    default: false
    }
  }
}
