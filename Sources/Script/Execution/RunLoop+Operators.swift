import Diagnostics

/// Operator instructions whose operands are no small numbers.
extension Interpreter {
  @inline(never)
  func arithmetic(_ op: BinaryOperator, _ i: Instruction, _ registers: UnsafeMutablePointer<Value>) throws {
    let left = registers[Int(i.b)]
    let right = registers[Int(i.c)]
    if op == .add, i.flags & Instruction.isInPlace != 0 || i.flags & Instruction.consumesB != 0,
      left.objectKind == .string, right.objectKind == .string,
      let joined = concatenate(left, right)
    {
      finish(i, registers, joined)
      return
    }
    let result =
      i.flags & Instruction.isInPlace != 0 ? try inPlace(op, left, right) : try binary(op, left, right)
    finish(i, registers, result)
  }

  private func concatenate(_ left: Value, _ right: Value) -> Value? {
    let first = left.unsafeAs(StringObject.self)
    let second = right.unsafeAs(StringObject.self)
    if first.type !== TypeObject.str || second.type !== TypeObject.str { return nil }
    return Value(StringObject(first.string + second.string))
  }

  /// Stores the result and empties temporaries.
  @inline(__always)
  private func finish(_ i: Instruction, _ registers: UnsafeMutablePointer<Value>, _ result: Value) {
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
    finish(i, registers, try compare(op, left, right))
  }

  /// The truth of a comparison.
  @inline(never)
  func test(_ op: ComparisonOperator, _ i: Instruction, _ registers: UnsafeMutablePointer<Value>) throws -> Bool {
    let left = registers[Int(i.b)]
    let right = registers[Int(i.c)]
    if left.isUndefined || right.isUndefined { throw UndefinedOperand() }
    let result = try testTruth(op, left, right)
    if i.flags & Instruction.consumesB != 0 { Script.clear(registers + Int(i.b)) }
    if i.flags & Instruction.consumesC != 0 { Script.clear(registers + Int(i.c)) }
    return result
  }

  @inline(never)
  func testImmediate(
    _ op: ComparisonOperator, _ i: Instruction, _ registers: UnsafeMutablePointer<Value>
  ) throws -> Bool {
    let left = registers[Int(i.b)]
    if left.isUndefined { throw UndefinedOperand() }
    let result = try testTruth(op, left, .int(Int(i.c)))
    if i.flags & Instruction.consumesB != 0 { Script.clear(registers + Int(i.b)) }
    return result
  }

  private func testTruth(_ op: ComparisonOperator, _ left: Value, _ right: Value) throws -> Bool {
    if op == .equal || op == .notEqual, left.objectKind == .string, right.objectKind == .string,
      left.unsafeAs(StringObject.self).type === TypeObject.str,
      right.unsafeAs(StringObject.self).type === TypeObject.str
    {
      return left.unsafeAs(StringObject.self).isEqual(to: right.unsafeAs(StringObject.self)) == (op == .equal)
    }
    let result = try compare(op, left, right)
    if result.isBool { return result.uncheckedBool }
    defer { result.release() }
    return try truth(result)
  }
}
