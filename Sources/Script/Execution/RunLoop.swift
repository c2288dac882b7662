import Diagnostics
import Synchronization

/// How a stretch of instructions ended.
enum Step: UInt8 {
  /// The frame on top goes on at its `next`.
  case goOn
  /// The run is over: `outcome` has its value.
  case finished
  /// An exception waits in `raised` or `failure`.
  case failed
}

/// The run loop: three layers, the inner ones quicker.
///
/// `run` is one activation of the interpreter: it ends with a value, or throws. `execute` is the loop proper. It does
/// what instructions do most of the time, and nothing that throws: that keeps its state in the processor's registers.
/// An instruction that it does not finish at once leaves the switch by `break`, and `perform` does the whole of it.
extension Interpreter {
  /// Runs the frame on top, and those that it calls, until it gives a value, which the caller owns.
  ///
  /// - Parameters:
  ///   - block: the instructions to run, when only a part of the frame's code is wanted: the run ends at their end, the
  ///     frame stays, and exceptions are handled only within.
  ///   - thrown: an exception that the frame starts with.
  func run(block: Range<Int>? = nil, throwing thrown: (any Error)? = nil) throws -> Value {
    let entry = top
    let frame = registers.frames + entry
    guard let block else { return try run(entry: entry, block: nil, throwing: thrown) }
    let mode = frame.pointee.mode
    let outerEnd = blockEnd
    frame.pointee.mode = .block
    let start = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.instructions }
    frame.pointee.next = start + block.lowerBound
    blockEnd = start + block.upperBound
    defer {
      frame.pointee.mode = mode
      blockEnd = outerEnd
    }
    return try run(entry: entry, block: block, throwing: thrown)
  }

  private func run(entry: Int, block: Range<Int>?, throwing thrown: (any Error)?) throws -> Value {
    if let thrown { try unwind(thrown, entry: entry, block: block) }
    while true {
      switch execute() {
      case .goOn: break
      case .finished: return outcome
      case .failed:
        if let exception = raised {
          raised = nil
          try unwind(exception, entry: entry, block: block)
        } else if let error = failure {
          failure = nil
          try unwind(error, entry: entry, block: block)
        }
      }
    }
  }

  /// Runs the frame on top and what it calls until the run is over or an exception is on its way.
  @inline(never)
  private func execute() -> Step {
    var frame = registers.frames + top
    var registers = frame.pointee.base
    var next = frame.pointee.next

    while true {
      let i = next
      next += 1
      switch i.pointee.op {
      // MARK: Moving values
      case .nop: continue
      case .loadConstant:
        let constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
        put(registers + i.a, constants[i.b].retained())
        continue
      case .loadInt:
        put(registers + i.a, .int(i.b))
        continue
      case .loadNone:
        put(registers + i.a, .none)
        continue
      case .loadBool:
        put(registers + i.a, .bool(i.b != 0))
        continue
      case .loadUndefined, .clear:
        clear(registers + i.a)
        continue
      case .move:
        let value = registers[i.b]
        if value.isUndefined { break }
        put(registers + i.a, value.retained())
        continue
      case .take:
        let value = registers[i.b]
        if value.isUndefined { break }
        registers[i.b] = .undefined
        put(registers + i.a, value)
        continue
      case .loadCell:
        let value = registers[i.b].unsafeUnmanaged(CellObject.self)._withUnsafeGuaranteedRef { $0.content }
        if value.isUndefined { break }
        put(registers + i.a, value.retained())
        continue
      case .loadFree:
        let value = frame.pointee.closure[i.b].unsafeUnmanaged(CellObject.self)._withUnsafeGuaranteedRef { $0.content }
        if value.isUndefined { break }
        put(registers + i.a, value.retained())
        continue
      case .storeCell:
        if registers[i.b].isUndefined { break }
        setCell(registers[i.a], i.takeB(registers))
        continue
      case .storeFree:
        if registers[i.b].isUndefined { break }
        setCell(frame.pointee.closure[i.a], i.takeB(registers))
        continue
      case .loadClosure:
        put(registers + i.a, frame.pointee.closure[i.b].retained())
        continue
      case .loadGlobal:
        guard let value = cachedGlobal(frame, frame.cache(i.d)) else { break }
        put(registers + i.a, value.retained())
        continue
      case .storeGlobal:
        if registers[i.b].isUndefined { break }
        let cache = frame.cache(i.d)
        let globals = frame.pointee.globalsReference
        guard globals._withUnsafeGuaranteedRef({ $0.layout }) == cache.pointee.key else { break }
        let value = i.takeB(registers)
        globals._withUnsafeGuaranteedRef { $0.replace(cache.pointee.index, value) }
        continue

      // MARK: Operators
      case .add:
        let result = QuickNumbers.sum(registers[i.b], registers[i.c])
        if result.isUndefined { break }
        put(registers + i.a, result)
        continue
      case .subtract:
        let result = QuickNumbers.difference(registers[i.b], registers[i.c])
        if result.isUndefined { break }
        put(registers + i.a, result)
        continue
      case .multiply:
        let result = QuickNumbers.product(registers[i.b], registers[i.c])
        if result.isUndefined { break }
        put(registers + i.a, result)
        continue
      case .divide:
        let result = QuickNumbers.quotient(registers[i.b], registers[i.c])
        if result.isUndefined { break }
        put(registers + i.a, result)
        continue
      case .floorDivide:
        let result = QuickNumbers.floorQuotient(registers[i.b], registers[i.c])
        if result.isUndefined { break }
        put(registers + i.a, result)
        continue
      case .modulo:
        let result = QuickNumbers.remainder(registers[i.b], registers[i.c])
        if result.isUndefined { break }
        put(registers + i.a, result)
        continue
      case .addInt:
        let result = QuickNumbers.sum(registers[i.b], i.c)
        if result.isUndefined { break }
        put(registers + i.a, result)
        continue
      case .subtractInt:
        let result = QuickNumbers.difference(registers[i.b], i.c)
        if result.isUndefined { break }
        put(registers + i.a, result)
        continue
      case .multiplyInt:
        let result = QuickNumbers.product(registers[i.b], i.c)
        if result.isUndefined { break }
        put(registers + i.a, result)
        continue
      case .floorDivideInt:
        let result = QuickNumbers.floorQuotient(registers[i.b], i.c)
        if result.isUndefined { break }
        put(registers + i.a, result)
        continue
      case .moduloInt:
        let result = QuickNumbers.remainder(registers[i.b], i.c)
        if result.isUndefined { break }
        put(registers + i.a, result)
        continue
      case .binary:
        let result = QuickNumbers.bits(i.d, registers[i.b], registers[i.c])
        if result.isUndefined { break }
        put(registers + i.a, result)
        continue
      case .unary:
        let value = registers[i.b]
        guard i.d == 0 else { break }
        if value.isFloat {
          put(registers + i.a, .float(-value.uncheckedFloat))
          continue
        }
        guard value.isInt, value.uncheckedInt != Int.min else { break }
        put(registers + i.a, .int(0 &- value.uncheckedInt))
        continue
      case .not:
        let value = registers[i.b]
        guard value.isBool else { break }
        put(registers + i.a, .bool(!value.uncheckedBool))
        continue
      case .compare:
        if let answer = QuickNumbers.compare(i.d, registers[i.b], registers[i.c]) {
          put(registers + i.a, .bool(answer))
          continue
        }
        guard let answer = identity(i, registers) else { break }
        put(registers + i.a, .bool(answer))
        continue

      // MARK: Jumps
      case .jump:
        next = frame.place(i.d)
        continue
      case .poll:
        if needsAttention { break }
        continue
      case .jumpBack:
        if needsAttention { break }
        next = frame.place(i.d)
        // Nearly always the head of a `for`, which needs no turn of its own.
        if next.pointee.op == .forIterator, stepAtOnce(registers[next.b], registers + next.a) { next += 1 }
        continue
      case .jumpIf:
        let value = registers[i.b]
        let isTrue: Bool
        if value.isBool || value.isInt {
          isTrue = value.bits != 0
        } else if value.isNone {
          isTrue = false
        } else {
          break
        }
        if isTrue == i.jumpsIfTrue { next = frame.place(i.d) }
        continue
      case .jumpIfNone:
        let value = registers[i.b]
        if value.isUndefined { break }
        if i.consumesB { clear(registers + i.b) }
        if value.isNone == i.jumpsIfTrue { next = frame.place(i.d) }
        continue
      case .jumpLess:
        guard let answer = QuickNumbers.test(registers[i.b], registers[i.c], ints: { $0 < $1 }, floats: { $0 < $1 })
        else { break }
        if answer == i.jumpsIfTrue { next = frame.place(i.d) }
        continue
      case .jumpLessOrEqual:
        guard let answer = QuickNumbers.test(registers[i.b], registers[i.c], ints: { $0 <= $1 }, floats: { $0 <= $1 })
        else { break }
        if answer == i.jumpsIfTrue { next = frame.place(i.d) }
        continue
      case .jumpGreater:
        guard let answer = QuickNumbers.test(registers[i.b], registers[i.c], ints: { $0 > $1 }, floats: { $0 > $1 })
        else { break }
        if answer == i.jumpsIfTrue { next = frame.place(i.d) }
        continue
      case .jumpGreaterOrEqual:
        guard let answer = QuickNumbers.test(registers[i.b], registers[i.c], ints: { $0 >= $1 }, floats: { $0 >= $1 })
        else { break }
        if answer == i.jumpsIfTrue { next = frame.place(i.d) }
        continue
      case .jumpEqual:
        guard let answer = QuickNumbers.test(registers[i.b], registers[i.c], ints: { $0 == $1 }, floats: { $0 == $1 })
        else { break }
        if answer == i.jumpsIfTrue { next = frame.place(i.d) }
        continue
      case .jumpNotEqual:
        guard let answer = QuickNumbers.test(registers[i.b], registers[i.c], ints: { $0 != $1 }, floats: { $0 != $1 })
        else { break }
        if answer == i.jumpsIfTrue { next = frame.place(i.d) }
        continue
      case .jumpLessInt:
        guard let answer = QuickNumbers.test(registers[i.b], i.c, ints: { $0 < $1 }, floats: { $0 < $1 })
        else { break }
        if answer == i.jumpsIfTrue { next = frame.place(i.d) }
        continue
      case .jumpLessOrEqualInt:
        guard let answer = QuickNumbers.test(registers[i.b], i.c, ints: { $0 <= $1 }, floats: { $0 <= $1 })
        else { break }
        if answer == i.jumpsIfTrue { next = frame.place(i.d) }
        continue
      case .jumpGreaterInt:
        guard let answer = QuickNumbers.test(registers[i.b], i.c, ints: { $0 > $1 }, floats: { $0 > $1 })
        else { break }
        if answer == i.jumpsIfTrue { next = frame.place(i.d) }
        continue
      case .jumpGreaterOrEqualInt:
        guard let answer = QuickNumbers.test(registers[i.b], i.c, ints: { $0 >= $1 }, floats: { $0 >= $1 })
        else { break }
        if answer == i.jumpsIfTrue { next = frame.place(i.d) }
        continue
      case .jumpEqualInt:
        guard let answer = QuickNumbers.test(registers[i.b], i.c, ints: { $0 == $1 }, floats: { $0 == $1 })
        else { break }
        if answer == i.jumpsIfTrue { next = frame.place(i.d) }
        continue
      case .jumpNotEqualInt:
        guard let answer = QuickNumbers.test(registers[i.b], i.c, ints: { $0 != $1 }, floats: { $0 != $1 })
        else { break }
        if answer == i.jumpsIfTrue { next = frame.place(i.d) }
        continue
      case .jumpCompare:
        // `is` and `is not`; memberships are asked of their containers.
        let left = registers[i.b]
        let right = registers[i.c]
        guard i.pointee.a &- UInt16(ComparisonOperator.is.rawValue) <= 1, !left.isUndefined, !right.isUndefined
        else { break }
        let answer = left.isIdentical(to: right) == (i.pointee.a == UInt16(ComparisonOperator.is.rawValue))
        if i.consumesB { clear(registers + i.b) }
        if i.consumesC { clear(registers + i.c) }
        if answer == i.jumpsIfTrue { next = frame.place(i.d) }
        continue
      case .makeIterator:
        let iterator = loopIterator(registers[i.b])
        if iterator.isUndefined { break }
        put(registers + i.a, iterator)
        continue
      case .forIterator:
        let iterator = registers[i.b]
        if stepAtOnce(iterator, registers + i.a) { continue }
        if next.pointee.op == .unpack, next.c == 2, next.consumesB, next.b == i.a,
          stepPair(iterator, registers + next.a) == .value
        {
          next += 1
          continue
        }
        switch fastIteration(iterator, registers + i.a) {
        case .value: continue
        case .end:
          clear(registers + i.b)
          next = frame.place(i.d)
          continue
        case .generator:
          frame.pointee.next = next
          guard let resumed = resumeAtOnce(iterator, i.pointee.a) else { break }
          frame = resumed
          registers = frame.pointee.base
          next = frame.pointee.next
          continue
        case .other: break
        }

      // MARK: Attributes and items
      case .loadAttribute:
        let object = registers[i.b]
        guard object.isInstance else { break }
        var found = cachedSlot(object.unsafeUnmanaged(InstanceObject.self), frame.cache(i.d))
        if found.isUndefined {
          found = recalledAttribute(object, i, frame)
          if found.isUndefined { break }
        }
        let value = found.retained()
        if i.consumesB { clear(registers + i.b) }
        put(registers + i.a, value)
        continue
      case .storeAttribute:
        let object = registers[i.b]
        let value = registers[i.a]
        guard object.isInstance, !value.isUndefined,
          storeCached(object.unsafeUnmanaged(InstanceObject.self), value, frame.cache(i.d))
        else { break }
        if i.consumesB { clear(registers + i.b) }
        continue
      case .loadMethod:
        let object = registers[i.b]
        let cache = frame.cache(i.d)
        guard object.isObject, isCachedMethod(object, cache) || recallsMethod(object, i, frame) else { break }
        let method = cache.pointee.value.retained()
        if !(i.consumesB && i.b == i.a + 1) { put(registers + (i.a + 1), object.retained()) }
        put(registers + i.a, method)
        continue
      case .getItem:
        let key = registers[i.c]
        let container = registers[i.b]
        guard container.isObject else { break }
        var found = Value.undefined
        if key.isInt { found = fastItem(container, key.uncheckedInt) }
        if found.isUndefined {
          found = knownEntry(container, key)
          if found.isUndefined { break }
        }
        let value = found.retained()
        if i.consumesB { clear(registers + i.b) }
        if i.consumesC { clear(registers + i.c) }
        put(registers + i.a, value)
        continue
      case .getItemInt:
        let container = registers[i.b]
        guard container.isObject else { break }
        let found = fastItem(container, i.c)
        if found.isUndefined { break }
        let value = found.retained()
        if i.consumesB { clear(registers + i.b) }
        put(registers + i.a, value)
        continue
      case .setItem:
        let key = registers[i.c]
        let value = registers[i.a]
        guard key.isInt, !value.isUndefined, fastSetItem(registers[i.b], key.uncheckedInt, value) else { break }
        if i.consumesB { clear(registers + i.b) }
        continue

      // MARK: Displays and unpacking
      case .buildTuple:
        buildTuple(registers + i.b, i.c, into: registers + i.a)
        continue
      case .buildList:
        buildList(registers + i.b, i.c, into: registers + i.a)
        continue
      case .listAppend:
        let value = registers[i.b]
        if value.isUndefined { break }
        registers[i.b] = .undefined
        registers[i.a].unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { $0.append(value) }
        continue
      case .unpack:
        guard fastUnpack(registers[i.b], registers + i.a, i.c) else { break }
        if i.consumesB { clear(registers + i.b) }
        continue

      // MARK: Calls
      case .callGlobal:
        let callee = registers + i.b
        guard let function = cachedGlobal(frame, frame.cache(i.d)) else { break }
        put(callee, function.retained())
        if let entered = enterAtOnce(frame, next, callee, i.c, i.pointee.a) {
          frame = entered
          registers = frame.pointee.base
          next = frame.pointee.next
          continue
        }
        frame.pointee.next = next
        switch callAtOnce(callee, i.c, registers + i.a) {
        case .done: continue
        case .failed: return .failed
        case .notTried: break
        }
      case .callRange:
        guard let callee = cachedGlobal(frame, frame.cache(i.d)), callee.isIdentical(to: rangeClass) else { break }
        let iterator = rangeIterator(registers + (i.b + 1), i.c)
        if iterator.isUndefined { break }
        put(registers + i.a, iterator)
        continue
      case .call:
        guard i.d < 0 else { break }
        let callee = registers + i.b
        if let entered = enterAtOnce(frame, next, callee, i.c, i.pointee.a) {
          frame = entered
          registers = frame.pointee.base
          next = frame.pointee.next
          continue
        }
        frame.pointee.next = next
        switch callAtOnce(callee, i.c, registers + i.a) {
        case .done: continue
        case .failed: return .failed
        case .notTried: break
        }
      case .callMethod:
        guard i.d < 0 else { break }
        // With a method the receiver is its first argument; else the callee lies where the receiver would.
        let isMethod = !registers[i.b].isUndefined
        let callee = registers + (isMethod ? i.b : i.b + 1)
        let count = isMethod ? i.c + 1 : i.c
        if let entered = enterAtOnce(frame, next, callee, count, i.pointee.a) {
          frame = entered
          registers = frame.pointee.base
          next = frame.pointee.next
          continue
        }
        frame.pointee.next = next
        switch callAtOnce(callee, count, registers + i.a) {
        case .done: continue
        case .failed: return .failed
        case .notTried: break
        }
      case .returnValue, .returnNone:
        let mode = frame.pointee.mode
        guard mode == .call || mode == .initialize else { break }
        var result = Value.none
        if i.pointee.op == .returnValue {
          result = registers[i.b]
          if result.isUndefined { break }
          if mode == .initialize && !result.isNone { break }
          registers[i.b] = .undefined
        }
        if mode == .initialize { result = frame.pointee.pending }
        let slot = Int(frame.pointee.returnRegister)
        leaveAtOnce(frame)
        frame -= 1
        registers = frame.pointee.base
        next = frame.pointee.next
        put(registers + slot, result)
        continue
      case .yield:
        let value = registers[i.b]
        registers[i.b] = .undefined
        frame.pointee.next = next
        if frame.pointee.mode == .iteration || frame.pointee.mode == .stepping {
          let slot = Int(frame.pointee.returnRegister)
          suspend(frame)
          frame -= 1
          registers = frame.pointee.base
          next = frame.pointee.next
          put(registers + slot, value)
          continue
        }
        if handOver(value, frame) == .finished { return .finished }
        frame = self.registers.frames + top
        registers = frame.pointee.base
        next = frame.pointee.next
        continue
      case .yieldFrom:
        frame.pointee.next = next
        guard let resumed = enterDelegateAtOnce(frame, i) else { break }
        frame = resumed
        registers = frame.pointee.base
        next = frame.pointee.next
        continue

      // Listed one by one: a `default` would have every instruction compared with the last one handled here.
      case .loadReturned, .deleteLocal, .makeCell, .deleteCell, .deleteFree, .deleteGlobal, .loadName,
        .loadNameOrFree, .storeName, .deleteName, .storeAnnotation, .deleteAttribute, .loadSuperMethod, .getSlice,
        .deleteItem, .buildSlice, .buildSet, .buildDict, .setAdd, .dictSet, .listExtend, .setUpdate, .spread,
        .spreadKeywords, .dictUpdate, .dictMerge, .listToTuple, .unpackStarred, .joinStrings, .formatValue,
        .callUnpacked, .callLowered, .callUnpackedLowered, .superNoArguments, .makeDelegate,
        .makeFunction, .makeClass, .importModule, .importRelative, .importName, .importAll, .raise, .reraise,
        .raiseAssertion, .beginHandler, .endHandler, .jumpUnlessException, .enterContext, .exitContext,
        .exitContextWithException, .awaitable, .asyncIterator, .asyncNext, .endAsyncFor, .wrapAsyncYield,
        .enterAsyncContext, .exitAsyncContext, .matchGroup, .joinGroup, .matchSequence, .matchMapping, .matchKeys,
        .matchClass, .loweredIf, .loweredFor, .loweredWhile, .loweredConditional, .loweredAnd, .loweredOr,
        .loweredNot, .loweredEqual, .blockEnd, .observedEffect, .observedCall, .trap:
        break
      }

      // What has not been done at once.
      frame.pointee.next = next
      let step = perform(frame)
      if step != .goOn { return step }
      frame = self.registers.frames + top
      registers = frame.pointee.base
      next = frame.pointee.next
    }
  }

  /// The answer of `is` and `is not`, whose temporaries are emptied; nil for other comparisons.
  @inline(never)
  private func identity(_ i: UnsafeMutablePointer<Instruction>, _ registers: UnsafeMutablePointer<Value>) -> Bool? {
    let left = registers[i.b]
    let right = registers[i.c]
    guard i.d &- Int(ComparisonOperator.is.rawValue) <= 1, i.d >= Int(ComparisonOperator.is.rawValue),
      !left.isUndefined, !right.isUndefined
    else { return nil }
    let answer = left.isIdentical(to: right) == (i.d == Int(ComparisonOperator.is.rawValue))
    if i.consumesB { clear(registers + i.b) }
    if i.consumesC { clear(registers + i.c) }
    return answer
  }

  /// Whether Ctrl-C was pressed or a collection is due.
  @inline(__always)
  var needsAttention: Bool {
    interruptFlag.pointee.load(ordering: .relaxed) != 0 || CycleCollector.isDue
  }
}

/// The fields of the instruction at hand, read where they are wanted: reading all of them first costs registers.
extension UnsafeMutablePointer<Instruction> {
  var a: Int { @inline(__always) get { Int(pointee.a) } }
  var b: Int { @inline(__always) get { Int(pointee.b) } }
  var c: Int { @inline(__always) get { Int(pointee.c) } }
  var d: Int { @inline(__always) get { Int(pointee.d) } }
  var consumesB: Bool { @inline(__always) get { pointee.flags & Instruction.consumesB != 0 } }
  var consumesC: Bool { @inline(__always) get { pointee.flags & Instruction.consumesC != 0 } }
  var jumpsIfTrue: Bool { @inline(__always) get { pointee.flags & Instruction.jumpsIfTrue != 0 } }

  /// The value of r[b], owned: a temporary is taken out of its register.
  @inline(__always)
  func takeB(_ registers: UnsafeMutablePointer<Value>) -> Value {
    let value = registers[b]
    if !consumesB { return value.retained() }
    registers[b] = .undefined
    return value
  }
}

extension UnsafeMutablePointer<Frame> {
  /// The instruction at a place of the frame's code.
  @inline(__always)
  func place(_ place: Int) -> UnsafeMutablePointer<Instruction> {
    pointee.instructions + place
  }

  /// What instructions of the frame's code remember.
  @inline(__always)
  func cache(_ index: Int) -> UnsafeMutablePointer<InlineCache> {
    pointee.caches + index
  }
}

extension Value {
  /// An object of kind `instance`.
  var isInstance: Bool {
    @inline(__always) get { isObject && unmanaged._withUnsafeGuaranteedRef { $0.kind == .instance } }
  }
}
