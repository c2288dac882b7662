import Diagnostics

/// Operator instructions whose operands are no small numbers.
extension Interpreter {
  @inline(never)
  func arithmetic(_ op: BinaryOperator, _ i: Instruction, _ registers: UnsafeMutablePointer<Value>) throws {
    let left = registers[Int(i.b)]
    let right = registers[Int(i.c)]
    if op == .add, left.objectKind == .string, right.objectKind == .string {
      if i.flags & (Instruction.isInPlace | Instruction.consumesB) != 0, canAppend(left, right, i) {
        left.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { (text: StringObject) in
          right.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { text.append($0) }
        }
        if i.flags & Instruction.consumesC != 0 { Script.clear(registers + Int(i.c)) }
        if Int(i.a) != Int(i.b) {
          registers[Int(i.b)] = .undefined
          put(registers + Int(i.a), left)
        }
        return
      }
      if let joined = concatenate(left, right) { return finish(i, registers, joined) }
    } else if left.objectKind == .complex || right.objectKind == .complex,
      let result = try ComplexArithmetic.binary(op, left, right)
    {
      return finish(i, registers, result)
    }
    let result =
      i.flags & Instruction.isInPlace != 0 ? try inPlace(op, left, right) : try binary(op, left, right)
    finish(i, registers, result)
  }

  /// Whether nobody would see the left text change: the register alone holds it, or the register and the global that the
  /// next instruction stores it in.
  private func canAppend(_ left: Value, _ right: Value, _ i: Instruction) -> Bool {
    let text = left.unsafeUnmanaged(StringObject.self)
    let holders = text._withUnsafeGuaranteedRef { (text: StringObject) -> Int in
      text.isPlain && text.flags & ObjectFlags.isInterned == 0 ? Int(text.rc) : 0
    }
    guard holders == 1 || holders == 2, !left.isIdentical(to: right),
      right.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef({ $0.isPlain }), Finalizers.isHeldByValuesOnly(left)
    else { return false }
    // Only what this instruction replaces may change: an in-place target, or a temporary.
    if holders == 1 { return i.a == UInt16(truncatingIfNeeded: i.b) || i.flags & Instruction.consumesB != 0 }
    guard i.flags & Instruction.isInPlace != 0 else { return false }
    let frame = registers.frames + top
    let next = frame.pointee.next.pointee
    guard next.op == .storeGlobal, next.b == Int32(i.a) else { return false }
    let name = frame.pointee.code.names[Int(next.c)]
    return frame.pointee.globals.lookup(name)?.isIdentical(to: left) ?? false
  }

  private func concatenate(_ left: Value, _ right: Value) -> Value? {
    left.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { (first: StringObject) -> Value? in
      right.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { (second: StringObject) -> Value? in
        (first.flags | second.flags) & ObjectFlags.dispatchesByType == 0 ? first.joined(second) : nil
      }
    }
  }

  /// Stores the result and empties temporaries.
  @inline(__always)
  func finish(_ i: Instruction, _ registers: UnsafeMutablePointer<Value>, _ result: Value) {
    if i.flags & Instruction.consumesB != 0 { Script.clear(registers + Int(i.b)) }
    if i.flags & Instruction.consumesC != 0 { Script.clear(registers + Int(i.c)) }
    put(registers + Int(i.a), result)
  }

  @inline(never)
  func arithmeticImmediate(_ op: BinaryOperator, _ i: Instruction, _ registers: UnsafeMutablePointer<Value>) throws {
    let left = registers[Int(i.b)]
    let right = Value.int(Int(i.c))
    let result =
      i.flags & Instruction.isInPlace != 0 ? try inPlace(op, left, right) : try binary(op, left, right)
    if i.flags & Instruction.consumesB != 0 { Script.clear(registers + Int(i.b)) }
    put(registers + Int(i.a), result)
  }

  @inline(never)
  func unary(_ i: Instruction, _ registers: UnsafeMutablePointer<Value>) throws {
    let op = UnaryOperator(rawValue: UInt8(truncatingIfNeeded: i.d)) ?? .plus
    let result = try unary(op, registers[Int(i.b)])
    if i.flags & Instruction.consumesB != 0 { Script.clear(registers + Int(i.b)) }
    put(registers + Int(i.a), result)
  }

  @inline(never)
  func compare(_ i: Instruction, _ registers: UnsafeMutablePointer<Value>) throws {
    let op = ComparisonOperator(rawValue: UInt8(truncatingIfNeeded: i.d)) ?? .equal
    let left = registers[Int(i.b)]
    let right = registers[Int(i.c)]
    if left.isUndefined || right.isUndefined { throw UndefinedOperand() }
    if let result = textOrder(op, left, right) { return finish(i, registers, .bool(result)) }
    finish(i, registers, try compare(op, left, right))
  }

  /// One of the six orderings of two texts whose classes have none of their own; nil for all else.
  @inline(__always)
  private func textOrder(_ op: ComparisonOperator, _ left: Value, _ right: Value) -> Bool? {
    guard left.objectKind == .string, right.objectKind == .string else { return nil }
    return left.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { (first: StringObject) -> Bool? in
      right.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { (second: StringObject) -> Bool? in
        guard (first.flags | second.flags) & ObjectFlags.dispatchesByType == 0 else { return nil }
        switch op {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: return first.holds(op, second)
        default: return nil
        }
      }
    }
  }

  /// The truth of a comparison.
  func testTruth(_ op: ComparisonOperator, _ left: Value, _ right: Value) throws -> Bool {
    if let result = textOrder(op, left, right) { return result }
    let result = try compare(op, left, right)
    if result.isBool { return result.uncheckedBool }
    defer { result.release() }
    return try truth(result)
  }
}
