import Diagnostics

/// The instructions that the loop proper does not finish by itself, each in full: with errors, special methods, and
/// whatever else it may take. The families of instructions are at home in the other files of this folder.
extension Interpreter {
  /// Does the instruction before `frame.next`. Frames may be entered and left by it; the frame on top goes on.
  @inline(never)
  func perform(_ frame: UnsafeMutablePointer<Frame>) -> Step {
    let i = (frame.pointee.next - 1).pointee
    let registers = frame.pointee.base
    let b = Int(i.b)
    let c = Int(i.c)
    let target = registers + Int(i.a)
    do {
      switch i.op {
      // MARK: Moving values
      case .nop: break
      case .loadConstant, .loadInt, .loadNone, .loadBool, .loadUndefined, .clear, .loadClosure, .jump, .buildTuple,
        .buildList, .yield:
        // Never left to this place.
        break
      case .move, .take, .storeCell, .storeFree, .jumpIfNone, .listAppend: throw UndefinedOperand()
      case .loadReturned:
        var value = registers[b]
        if c == 1 { value = value.unsafeAs(CellObject.self).content }
        put(target, value.isUndefined ? .none : value.retained())
      case .deleteLocal:
        if registers[b].isUndefined { throw UndefinedOperand() }
        clear(registers + b)
      case .makeCell:
        let cell = Value(CellObject(target.pointee))
        target.pointee = cell
      case .loadCell: throw unboundCell(frame, c, isFree: false)
      case .loadFree: throw unboundCell(frame, c, isFree: true)
      case .deleteCell:
        let cell = registers[b].unsafeAs(CellObject.self)
        if cell.content.isUndefined { throw unboundCell(frame, c, isFree: false) }
        cell.clear()
      case .deleteFree:
        let cell = frame.pointee.closure[b].unsafeAs(CellObject.self)
        if cell.content.isUndefined { throw unboundCell(frame, c, isFree: true) }
        cell.clear()
      case .loadGlobal: put(target, try loadGlobal(frame, c, frame.cache(Int(i.d))))
      case .storeGlobal: try storeGlobal(frame, i)
      case .deleteGlobal: try deleteGlobal(frame, c)
      case .loadName, .loadNameOrFree: put(target, try loadName(frame, i))
      case .storeName: try storeName(frame, i)
      case .deleteName: try deleteName(frame, c)
      case .storeAnnotation: storeAnnotation(frame, i)

      // MARK: Operators
      case .add: try operate(.add, i, frame)
      case .subtract: try operate(.subtract, i, frame)
      case .multiply: try operate(.multiply, i, frame)
      case .divide: try operate(.divide, i, frame)
      case .floorDivide: try operate(.floorDivide, i, frame)
      case .modulo: try operate(.modulo, i, frame)
      case .addInt: try operate(.add, i, frame, right: .int(c))
      case .subtractInt: try operate(.subtract, i, frame, right: .int(c))
      case .multiplyInt: try operate(.multiply, i, frame, right: .int(c))
      case .floorDivideInt: try operate(.floorDivide, i, frame, right: .int(c))
      case .moduloInt: try operate(.modulo, i, frame, right: .int(c))
      case .binary: try operate(BinaryOperator(rawValue: UInt8(truncatingIfNeeded: i.d)) ?? .add, i, frame)
      case .unary: try unary(i, registers)
      case .not:
        let isTrue = try truth(registers[b])
        if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
        put(target, .bool(!isTrue))
      case .compare: try compare(i, frame)

      // MARK: Jumps
      case .poll: try attend()
      case .jumpBack:
        try attend()
        frame.pointee.next = frame.place(Int(i.d))
      case .jumpIf:
        let isTrue = try truth(registers[b])
        if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
        if isTrue == (i.flags & Instruction.jumpsIfTrue != 0) { frame.pointee.next = frame.place(Int(i.d)) }
      case .jumpLess, .jumpLessOrEqual, .jumpGreater, .jumpGreaterOrEqual, .jumpEqual, .jumpNotEqual, .jumpCompare,
        .jumpLessInt, .jumpLessOrEqualInt, .jumpGreaterInt, .jumpGreaterOrEqualInt, .jumpEqualInt, .jumpNotEqualInt:
        try jumpAfterComparison(i, frame)
      case .makeIterator: put(target, try makeIterator(registers[b]))
      case .forIterator: try stepIterator(i, frame)

      // MARK: Attributes and items
      case .loadAttribute: try loadAttribute(i, frame, frame.cache(Int(i.d)))
      case .storeAttribute: try storeAttribute(i, frame, frame.cache(Int(i.d)))
      case .deleteAttribute:
        if registers[b].isUndefined { throw UndefinedOperand() }
        try deleteAttribute(registers[b], frame.pointee.code.names[c])
        if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
      case .loadMethod: try loadMethod(i, frame, frame.cache(Int(i.d)))
      case .loadSuperMethod: try loadSuperMethod(i, frame, frame.cache(Int(i.d)))
      case .getItem: finish(i, registers, try getItem(registers[b], registers[c]))
      case .getItemInt:
        let value = try getItem(registers[b], .int(c))
        if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
        put(target, value)
      case .setItem:
        try setItem(registers[b], registers[c], target.pointee)
        if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
        if i.flags & Instruction.consumesC != 0 { clear(registers + c) }
      case .deleteItem:
        try deleteItem(registers[b], registers[c])
        if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
        if i.flags & Instruction.consumesC != 0 { clear(registers + c) }
      case .getSlice: try getSlice(i, registers)
      case .buildSlice: buildSlice(registers + b, into: target)

      // MARK: Displays and unpacking
      case .buildSet: put(target, try buildSet(registers + b, c, ofConstants: i.d > 0))
      case .buildDict: put(target, try buildDict(registers + b, c))
      case .setAdd, .dictSet, .listExtend, .setUpdate, .dictUpdate, .dictMerge, .listToTuple: try extend(i, registers)
      case .spread: try spread(target, registers[b])
      case .spreadKeywords: try spreadKeywords(target, registers[b])
      case .unpack:
        try unpack(registers[b], target, c)
        if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
      case .unpackStarred:
        try unpackStarred(registers[b], target, c, Int(i.d))
        if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
      case .joinStrings: joinStrings(registers + b, c, into: target)
      case .formatValue: try formatValue(i, registers)

      // MARK: Calls
      case .call, .callGlobal, .callRange, .callMethod: try enterCall(i, frame)
      case .callLowered:
        try enterSlow(frame, registers + b, registers + b + 1, c, Int(i.d), i.a, isLowered: true)
      case .callUnpacked, .callUnpackedLowered:
        try enterUnpacked(frame, i, isLowered: i.op == .callUnpackedLowered)
      case .superNoArguments: put(target, try makeSuper(frame))
      case .returnValue, .returnNone: return try performReturn(i, frame)
      case .yieldFrom:
        if let value = try delegate(frame, i) {
          // Comes back to this instruction.
          frame.pointee.next -= 1
          return handOver(value, frame)
        }
      case .makeDelegate: put(target, try makeIterator(registers[b]))
      case .makeFunction: put(target, makeFunction(frame, i))
      case .makeClass: put(target, try makeClass(frame, i))

      // MARK: Modules
      case .importModule: put(target, try importModule(frame.pointee.code.names[c].string, first: i.d != 0).owned)
      case .importName: put(target, try importName(registers[b], frame.pointee.code.names[c]))
      case .importAll:
        try importAll(registers[b], into: frame.pointee.globals)
        clear(registers + b)

      // MARK: Exceptions
      case .raise:
        raised = try self.raised(b < 0 ? .undefined : registers[b], c < 0 ? .undefined : registers[c])
        return .failed
      case .reraise: throw Reraise(exception: registers[b].unsafeAs(ExceptionObject.self))
      case .raiseAssertion: throw assertionError(b < 0 ? .undefined : registers[b])
      case .beginHandler:
        put(target, handled)
        handled = registers[b].retained()
      case .endHandler:
        let old = handled
        handled = target.pointee
        target.pointee = .undefined
        old.release()
      case .jumpUnlessException:
        let isMatch = try matchesException(registers[b], registers[c])
        clear(registers + c)
        if !isMatch { frame.pointee.next = frame.place(Int(i.d)) }
      case .enterContext: try enterContext(i, frame)
      case .exitContext: try exitContext(registers + b, frame)
      case .exitContextWithException:
        if try exitContext(registers + b, exception: registers[c], frame) { frame.pointee.next = frame.place(Int(i.d)) }

      // MARK: Rare ones
      case .awaitable, .asyncIterator, .asyncNext, .endAsyncFor, .wrapAsyncYield, .enterAsyncContext,
        .exitAsyncContext, .matchGroup, .joinGroup, .importRelative:
        if try performRare(i, frame) { frame.pointee.next = frame.place(Int(i.d)) }

      // MARK: Matching
      case .matchSequence:
        if !matchesSequence(registers[b], c, atLeast: i.a != 0) { frame.pointee.next = frame.place(Int(i.d)) }
      case .matchMapping: if !matchesMapping(registers[b]) { frame.pointee.next = frame.place(Int(i.d)) }
      case .matchKeys: if try !matchKeys(frame, i) { frame.pointee.next = frame.place(c) }
      case .matchClass: if try !matchClass(frame, i) { frame.pointee.next = frame.place(c) }

      // MARK: Lowered control flow
      case .loweredWhile: if let place = try decideWhile(i, registers) { frame.pointee.next = frame.place(Int(place)) }
      case .loweredIf, .loweredFor, .loweredConditional, .loweredAnd, .loweredOr:
        if try decide(i, registers) { frame.pointee.next = frame.place(c) }
      case .loweredNot, .loweredEqual: try loweredOperator(i, registers)
      case .blockEnd:
        if frame.pointee.mode == .block, frame.pointee.next - 1 == blockEnd {
          outcome = .none
          return .finished
        }
        frame.pointee.next = frame.place(Int(i.d))

      // MARK: Observed code
      case .observedEffect: try performObserved(frame, i)
      case .observedCall: try enterObserved(frame, i)

      // MARK: Debugging
      case .trap: frame.pointee.next = try trapped(frame)
      }
    } catch {
      failure = error
      return .failed
    }
    return .goOn
  }

  /// Ctrl-C was pressed, or a collection is due.
  private func attend() throws {
    try Interrupt.poll()
    CycleCollector.collectIfDue()
  }

  // MARK: Leaving a frame

  /// `return` from a frame that is not just called: its mode says what becomes of the value.
  private func performReturn(_ i: Instruction, _ frame: UnsafeMutablePointer<Frame>) throws -> Step {
    var result = Value.none
    if i.op == .returnValue {
      result = frame.pointee.base[Int(i.b)]
      if result.isUndefined { throw UndefinedOperand() }
    }
    let mode = frame.pointee.mode
    if mode == .block { throw Failure(.runtimeError, "'return' can't leave a block that is being traced") }
    if i.op == .returnValue { frame.pointee.base[Int(i.b)] = .undefined }
    let slot = Int(frame.pointee.returnRegister)
    let instance = frame.pointee.pending
    leave(frame)
    if mode == .boundary {
      outcome = result
      return .finished
    }
    try receive(result, from: mode, at: slot, instance, registers.frames + top)
    return .goOn
  }

  /// What the frame below does with the value of the one that has left.
  private func receive(
    _ result: Value, from mode: Frame.Mode, at slot: Int, _ instance: Value, _ frame: UnsafeMutablePointer<Frame>
  ) throws {
    let registers = frame.pointee.base
    let i = (frame.pointee.next - 1).pointee
    switch mode {
    case .call, .boundary, .block: put(registers + slot, result)
    case .initialize:
      if !result.isNone { try refuseInitializer(result, instance) }
      put(registers + slot, instance)
    case .iteration:
      result.release()
      clear(registers + Int(i.b))
      frame.pointee.next = frame.place(Int(i.d))
    case .stepping:
      defer { result.release() }
      throw error(exceptionClass(for: .stopIteration), result.isNone ? [] : [Handle(result)])
    case .delegation:
      clear(registers + Int(i.b))
      put(registers + slot, result)
    case .discard: result.release()
    case .operation: try finishOperation(i, registers, result)
    case .comparison:
      if try finishComparison(i, registers, result) { frame.pointee.next = frame.place(Int(i.d)) }
    }
  }

  /// Lets the generator on top rest and gives its value to whoever resumed it.
  @inline(never)
  func handOver(_ value: Value, _ frame: UnsafeMutablePointer<Frame>) -> Step {
    let (mode, slot) = rest(frame)
    if mode == .boundary {
      outcome = value
      return .finished
    }
    put(registers.frames[top].base + Int(slot), value)
    return .goOn
  }
}
