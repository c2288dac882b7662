import Diagnostics

/// What observed code does where plain code has a quick instruction.
extension Interpreter {
  // MARK: Calls

  /// A call of observed code: it always takes the way through `enterSlow`, which enters observed code.
  @inline(never)
  func enterObserved(_ frame: UnsafeMutablePointer<Frame>, _ i: Instruction) throws {
    let base = frame.pointee.base + Int(i.b)
    let count = Int(i.c)
    switch originalOp(frame) {
    case .callMethod:
      // With a method the receiver is its first argument; else the callee lies where the receiver would.
      let isMethod = !base.pointee.isUndefined
      let callee = isMethod ? base : base + 1
      try enterSlow(frame, callee, callee + 1, isMethod ? count + 1 : count, Int(i.d), i.a, isLowered: false)
    case .callGlobal, .callRange:
      let cache = frame.pointee.code.caches + Int(i.d)
      put(base, try loadGlobal(frame, cache.pointee.name, cache))
      try enterSlow(frame, base, base + 1, count, -1, i.a, isLowered: false)
    default: try enterSlow(frame, base, base + 1, count, Int(i.d), i.a, isLowered: false)
    }
  }

  /// The operation that the observed instruction at hand stands for.
  private func originalOp(_ frame: UnsafeMutablePointer<Frame>) -> Op {
    let code = frame.pointee.code
    let pc = frame.pointee.pc
    guard let ops = code.observedOps, pc >= 0, pc < ops.count else { return .nop }
    return ops[pc]
  }

  // MARK: Stores

  /// Does what the replaced instruction did, and reports it.
  @inline(never)
  func performObserved(_ frame: UnsafeMutablePointer<Frame>, _ i: Instruction) throws {
    let registers = frame.pointee.base
    switch originalOp(frame) {
    case .setItem: try storeItemObserved(i, registers)
    case .deleteItem:
      let container = registers[Int(i.b)].retained()
      defer { container.release() }
      try deleteItem(container, registers[Int(i.c)])
      clearOperands(i, registers)
      if !hasScriptMethod(container, Names.delitem) { report(.mutation, subject: container, values: []) }
    case .storeAttribute: try storeAttributeObserved(frame, i)
    case .deleteAttribute:
      let object = registers[Int(i.b)].retained()
      defer { object.release() }
      if object.isUndefined { throw UndefinedOperand() }
      try deleteAttribute(object, frame.pointee.code.names[Int(i.c)])
      clearOperands(i, registers)
      report(.attributeWrite, subject: object, values: [])
    case .storeGlobal:
      let value = try takeOperand(i, registers)
      let reported = value.retained()
      defer { reported.release() }
      storeGlobal(frame, Int(i.c), frame.pointee.code.caches + Int(i.d), value)
      report(.globalWrite, subject: .undefined, values: [reported])
    case .deleteGlobal:
      try deleteGlobal(frame, Int(i.c))
      report(.globalWrite, subject: .undefined, values: [])
    case .storeFree:
      let value = try takeOperand(i, registers)
      let reported = value.retained()
      defer { reported.release() }
      let cell = frame.pointee.closure[Int(i.a)]
      setCell(cell, value)
      report(.nonlocalWrite, subject: cell, values: [reported])
    case .deleteFree:
      let cell = frame.pointee.closure[Int(i.b)]
      if cell.unsafeAs(CellObject.self).content.isUndefined { throw unboundCell(frame, Int(i.c), isFree: true) }
      cell.unsafeAs(CellObject.self).clear()
      report(.nonlocalWrite, subject: cell, values: [])
    case .makeIterator: try makeIteratorObserved(i, registers)
    case let op: try updateObserved(op, i, registers)
    }
  }

  private func storeItemObserved(_ i: Instruction, _ registers: UnsafeMutablePointer<Value>) throws {
    let container = registers[Int(i.b)].retained()
    defer { container.release() }
    try setItem(container, registers[Int(i.c)], registers[Int(i.a)])
    let value = registers[Int(i.a)]
    clearOperands(i, registers)
    // A method written in the script reports for itself.
    if !hasScriptMethod(container, Names.setitem) { report(.itemWrite, subject: container, values: [value]) }
  }

  private func storeAttributeObserved(_ frame: UnsafeMutablePointer<Frame>, _ i: Instruction) throws {
    let registers = frame.pointee.base
    let object = registers[Int(i.b)].retained()
    defer { object.release() }
    let value = registers[Int(i.a)]
    let name = frame.pointee.code.names[Int(i.c)]
    if object.isUndefined || value.isUndefined { throw UndefinedOperand() }
    try setAttribute(object, name, value)
    clearOperands(i, registers)
    let isProperty = typeOf(object).lookup(name).objectKind == .property
    if !isProperty, !hasScriptMethod(object, Names.setattr) {
      report(.attributeWrite, subject: object, values: [registers[Int(i.a)]])
    }
  }

  private func makeIteratorObserved(_ i: Instruction, _ registers: UnsafeMutablePointer<Value>) throws {
    let source = registers[Int(i.b)].retained()
    defer { source.release() }
    let iterator = try makeIterator(source)
    let isOlder = iterator.isObject && source.isObject && iterator.isIdentical(to: source)
    put(registers + Int(i.a), iterator)
    if isOlder { report(.iteration, subject: source, values: []) }
  }

  /// An augmented assignment: an effect when it changes the object itself.
  private func updateObserved(_ op: Op, _ i: Instruction, _ registers: UnsafeMutablePointer<Value>) throws {
    let target = registers[Int(i.b)].retained()
    defer { target.release() }
    switch op {
    case .add: try arithmetic(.add, i, registers)
    case .subtract: try arithmetic(.subtract, i, registers)
    case .multiply: try arithmetic(.multiply, i, registers)
    case .divide: try arithmetic(.divide, i, registers)
    case .floorDivide: try arithmetic(.floorDivide, i, registers)
    case .modulo: try arithmetic(.modulo, i, registers)
    case .addInt: try arithmeticImmediate(.add, i, registers)
    case .subtractInt: try arithmeticImmediate(.subtract, i, registers)
    case .multiplyInt: try arithmeticImmediate(.multiply, i, registers)
    case .floorDivideInt: try arithmeticImmediate(.floorDivide, i, registers)
    case .moduloInt: try arithmeticImmediate(.modulo, i, registers)
    default: try arithmetic(BinaryOperator(rawValue: UInt8(truncatingIfNeeded: i.d)) ?? .add, i, registers)
    }
    let isChanged =
      target.isObject && registers[Int(i.a)].isIdentical(to: target)
      && target.unmanaged._withUnsafeGuaranteedRef { $0.isChangedInPlace }
    if isChanged { report(.mutation, subject: target, values: []) }
  }

  private func takeOperand(_ i: Instruction, _ registers: UnsafeMutablePointer<Value>) throws -> Value {
    let value = registers[Int(i.b)]
    if value.isUndefined { throw UndefinedOperand() }
    if i.flags & Instruction.consumesB == 0 { return value.retained() }
    registers[Int(i.b)] = .undefined
    return value
  }

  private func clearOperands(_ i: Instruction, _ registers: UnsafeMutablePointer<Value>) {
    if i.flags & Instruction.consumesB != 0 { clear(registers + Int(i.b)) }
    if i.flags & Instruction.consumesC != 0 { clear(registers + Int(i.c)) }
  }

  private func hasScriptMethod(_ object: Value, _ name: StringObject) -> Bool {
    typeOf(object).lookup(name).objectKind == .function
  }

  // MARK: Natives

  /// Reports the call of a native that declares an effect; it has returned.
  @inline(never)
  func reportCall(of native: NativeFunctionObject, _ arguments: Arguments) {
    guard let effect = native.effect else { return }
    let given = (0..<arguments.count).map { arguments.base[$0] }
    switch effect {
    case .output: report(.output, subject: .undefined, values: given, native: native)
    case .input: report(.input, subject: .undefined, values: given, native: native)
    case .clock: report(.clock, subject: .undefined, values: given, native: native)
    case .random:
      let subject = native.isMethod ? given.first ?? .undefined : .undefined
      report(.random, subject: subject, values: Array(native.isMethod ? given.dropFirst() : given[...]), native: native)
    case .changes(let place):
      guard place < given.count else { return }
      var rest = given
      let subject = rest.remove(at: place)
      report(.mutation, subject: subject, values: rest, native: native)
    case .writesAttribute:
      guard let subject = given.first else { return }
      report(.attributeWrite, subject: subject, values: Array(given.dropFirst()), native: native)
    case .advances:
      guard let subject = given.first, subject.objectKind != .instance || !hasScriptMethod(subject, Names.next) else {
        return
      }
      report(.iteration, subject: subject, values: [], native: native)
    }
  }

  private func report(
    _ kind: Effect.Kind, subject: Value, values: [Value], native: NativeFunctionObject? = nil
  ) {
    guard EffectObservation.concerns(subject) else { return }
    let place = callerPlace
    let function = top >= 0 ? frame(top).code.name : "<module>"
    let text = EffectText.name(kind, at: place, native: native)
    let effect = Effect(kind: kind, text: text, place: place, function: function)
    EffectObservation.report(effect, subject: subject, values: values)
  }
}
