import Diagnostics

/// Lowered control flow: what a plain Python value decides runs on; the rest goes to the delegate.
extension Interpreter {
  // MARK: Deciding

  /// Whether a value is one of Python's own kinds, which never decide by a graph.
  private func isPlain(_ value: Value) -> Bool {
    guard value.isObject else { return true }
    switch value.objectKind {
    case .other, .instance: return false
    default: return true
    }
  }

  /// Asks the delegate; true when the statement or expression is done.
  @inline(never)
  func decide(_ i: Instruction, _ registers: UnsafeMutablePointer<Value>) throws -> Bool {
    let value = registers[Int(i.b)]
    if value.isUndefined { throw UndefinedOperand() }
    guard let controlFlowDelegate else { return false }
    if i.op != .loweredFor && isPlain(value) { return false }
    let condition = Handle(value)
    if i.op != .loweredFor && !controlFlowDelegate.isSymbolic(condition) { return false }
    let frame = FrameReference(interpreter: self, index: top)
    let site = frame.code.sites[Int(i.d)]
    switch i.op {
    case .loweredIf where site.kind != .if: throw controlFlowDelegate.changedLoopTest(site)
    case .loweredIf:
      return try finishing(i, registers) { try controlFlowDelegate.ifStatement(site, condition, frame) }
    case .loweredFor:
      return try finishing(i, registers) { try controlFlowDelegate.forStatement(site, condition, frame) }
    case .loweredConditional:
      return try storing(i, registers) { try controlFlowDelegate.conditional(site, condition, frame) }
    case .loweredAnd: return try storing(i, registers) { try controlFlowDelegate.and(site, condition, frame) }
    default: return try storing(i, registers) { try controlFlowDelegate.or(site, condition, frame) }
    }
  }

  /// Asks the delegate about a `while`; where the run goes on, or nil for the next instruction.
  @inline(never)
  func decideWhile(_ i: Instruction, _ registers: UnsafeMutablePointer<Value>) throws -> Int32? {
    guard let controlFlowDelegate else { return nil }
    let frame = FrameReference(interpreter: self, index: top)
    let next = self.registers.frames[top].next
    defer { self.registers.frames[top].next = next }
    switch try controlFlowDelegate.whileStatement(frame.code.sites[Int(i.d)], frame) {
    case .notMine: return nil
    case .done: return i.c
    case .tested(let value):
      put(registers + Int(i.a), value.owned)
      return i.b
    }
  }

  /// Runs a delegate's statement with the instruction's place kept.
  private func finishing(
    _ i: Instruction, _ registers: UnsafeMutablePointer<Value>, _ body: () throws -> Bool
  ) throws -> Bool {
    let next = self.registers.frames[top].next
    defer { self.registers.frames[top].next = next }
    let isDone = try body()
    if isDone { Script.clear(registers + Int(i.b)) }
    return isDone
  }

  private func storing(
    _ i: Instruction, _ registers: UnsafeMutablePointer<Value>, _ body: () throws -> Handle?
  ) throws -> Bool {
    let next = self.registers.frames[top].next
    defer { self.registers.frames[top].next = next }
    guard let result = try body() else { return false }
    if Int(i.b) != Int(i.a) { Script.clear(registers + Int(i.b)) }
    put(registers + Int(i.a), result.owned)
    return true
  }

  /// `not` and `==` in lowered code.
  @inline(never)
  func loweredOperator(_ i: Instruction, _ registers: UnsafeMutablePointer<Value>) throws {
    let left = registers[Int(i.b)]
    if left.isUndefined { throw UndefinedOperand() }
    let isNot = i.op == .loweredNot
    let right = isNot ? Value.none : registers[Int(i.c)]
    if right.isUndefined { throw UndefinedOperand() }
    let isNegated = i.flags & Instruction.isInPlace != 0
    var result: Value?
    if let controlFlowDelegate, !isPlain(left) || !isPlain(right) {
      let frame = FrameReference(interpreter: self, index: top)
      let site = frame.code.sites[Int(i.d)]
      result =
        isNot
        ? try controlFlowDelegate.not(site, Handle(left), frame)?.owned
        : try controlFlowDelegate.equal(site, Handle(left), Handle(right), negated: isNegated, frame)?.owned
    }
    let value = try result ?? (isNot ? .bool(!truth(left)) : compare(isNegated ? .notEqual : .equal, left, right))
    if i.flags & Instruction.consumesB != 0 { Script.clear(registers + Int(i.b)) }
    if !isNot && i.flags & Instruction.consumesC != 0 { Script.clear(registers + Int(i.c)) }
    put(registers + Int(i.a), value)
  }

  // MARK: What a delegate can do with a frame

  func frame(_ index: Int) -> Frame { registers.frames[index] }

  /// Runs a block of a site on its frame, which must be on top.
  func runBlock(_ block: ControlBlock, _ site: ControlSite, _ index: Int) throws -> Handle {
    guard let range = site.blocks[block] else { return .none }
    try runRange(range, index)
    guard let register = site.results[block] else { return .none }
    let slot = registers.frames[index].base + register
    let value = slot.pointee
    slot.pointee = .undefined
    return Handle(consuming: value)
  }

  private func runRange(_ range: Range<Int>, _ index: Int) throws {
    guard index == top else {
      throw Failure(.runtimeError, "a block can run only while its frame is on top")
    }
    try enterNative()
    defer { leaveNative() }
    let frame = registers.frames + index
    let statement = frame.pointee.next
    try run(block: range).release()
    // What is done behind the block belongs to its statement, not to the block's last line.
    frame.pointee.next = statement
  }

  func assignTarget(_ site: ControlSite, _ value: Handle, _ index: Int) throws {
    guard let range = site.targetBlock else { return }
    put(registers.frames[index].base + site.targetSource, value.owned)
    try runRange(range, index)
  }

  func options(_ site: ControlSite, _ index: Int) throws -> [(String, Handle)] {
    try site.optionBlocks.map { (name: String, range: Range<Int>, result: Int) in
      try runRange(range, index)
      let slot = registers.frames[index].base + result
      let value = slot.pointee
      slot.pointee = .undefined
      return (name, Handle(consuming: value))
    }
  }

  func readState(_ site: ControlSite, _ place: Int, _ index: Int) throws -> Handle {
    let frame = registers.frames + index
    switch site.places[place] {
    case .local(let register): return Handle(frame.pointee.base[register])
    case .cell(let register): return frame.pointee.base[register].unsafeAs(CellObject.self).value
    case .free(let cell): return frame.pointee.closure[cell].unsafeAs(CellObject.self).value
    case .global(let name): return frame.pointee.globals.lookup(name).map { Handle($0) } ?? .undefined
    case .composite(let read, let result, _, _):
      guard try runUnlessMissing(read, index) else { return .undefined }
      let slot = frame.pointee.base + result
      let value = slot.pointee
      slot.pointee = .undefined
      return Handle(consuming: value)
    }
  }

  /// False when the block's place is not there.
  private func runUnlessMissing(_ range: Range<Int>, _ index: Int) throws -> Bool {
    do {
      try runRange(range, index)
      return true
    } catch {
      for kind in [ErrorKind.attributeError, .lookupError, .nameError] where matches(error, kind) { return false }
      throw error
    }
  }

  func writeState(_ site: ControlSite, _ place: Int, _ value: Handle, _ index: Int) throws {
    let frame = registers.frames + index
    switch site.places[place] {
    case .local(let register): put(frame.pointee.base + register, value.owned)
    case .cell(let register): setCell(frame.pointee.base[register], value.owned)
    case .free(let cell): setCell(frame.pointee.closure[cell], value.owned)
    case .global(let name):
      if value.isUndefined { frame.pointee.globals.remove(name) } else { frame.pointee.globals.set(name, value.owned) }
    case .composite(_, let source, let write, let delete):
      if value.isUndefined {
        _ = try runUnlessMissing(delete, index)
        return
      }
      put(frame.pointee.base + source, value.owned)
      try runRange(write, index)
    }
  }

  func local(_ name: String, _ index: Int) -> Handle? {
    let frame = registers.frames + index
    guard let register = frame.pointee.code.localNames.firstIndex(of: name) else { return nil }
    var value = frame.pointee.base[register]
    if value.objectKind == .cell { value = value.unsafeAs(CellObject.self).content }
    return value.isUndefined ? nil : Handle(value)
  }

  // MARK: Where we are

  /// The frames that run, outermost first: for messages and for placing what is made.
  public var currentFrames: [TracebackEntry] {
    guard top >= 0 else { return [] }
    return (0...top).map { (index: Int) in
      let frame = registers.frames[index]
      return TracebackEntry(file: frame.code.file, function: frame.code.name, span: frame.span)
    }
  }

  /// The code that the innermost script frame runs.
  public var currentCode: Code? { top >= 0 ? registers.frames[top].code : nil }

  /// What the innermost script frame is evaluating.
  public var callerPlace: SourcePlace? {
    guard top >= 0 else { return nil }
    let frame = registers.frames[top]
    return SourcePlace(file: frame.code.file, span: frame.span)
  }

  /// Whether the innermost script frame runs lowered code, so that conversion passes on.
  public var isConverting: Bool { top >= 0 && registers.frames[top].isConverted }

  /// The local variables of the innermost script frame: what `locals()` gives.
  public var currentLocals: [(String, Handle)] {
    guard top >= 0 else { return [] }
    let code = registers.frames[top].code
    if code.name == "<module>" { return registers.frames[top].globals.items.map { ($0.key.asString ?? "", $0.value) } }
    return code.localNames.compactMap { (name: String) in local(name, top).map { (name, $0) } }
  }

  /// The globals of the innermost script frame.
  public var currentGlobals: DictObject { top >= 0 ? registers.frames[top].globals : main.members }
}
