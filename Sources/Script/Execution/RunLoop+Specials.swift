import Diagnostics

/// Operators that a class written in the script defines: their methods run in the loop that is on its way, as calls do,
/// instead of in one of their own.
extension Interpreter {
  // MARK: Entering

  /// An operator instruction whose operands are no small numbers: enters the left operand's method, or does the whole.
  ///
  /// - Parameter right: the operand that is part of the instruction; nil when it is r[c].
  @inline(never)
  func operate(
    _ op: BinaryOperator, _ i: Instruction, _ frame: UnsafeMutablePointer<Frame>, right: Value? = nil
  ) throws {
    let registers = frame.pointee.base
    let left = registers[Int(i.b)]
    if left.isInstance {
      let other = right ?? registers[Int(i.c)]
      let method = operatorMethod(op, left, other, isInPlace: i.flags & Instruction.isInPlace != 0)
      if !method.isUndefined { return try enterOperator(method, left, other, frame, mode: .operation) }
    }
    if right == nil {
      try arithmetic(op, i, registers)
    } else {
      try arithmeticImmediate(op, i, registers)
    }
  }

  /// A comparison whose operands are no numbers: enters the left operand's method; false when it is to be done in
  /// another way.
  private func enterComparison(
    _ op: ComparisonOperator, _ i: Instruction, _ frame: UnsafeMutablePointer<Frame>, right other: Value
  ) throws -> Bool {
    let left = frame.pointee.base[Int(i.b)]
    guard left.isInstance, op.rawValue < ComparisonOperator.is.rawValue, isFirst(left, other) else { return false }
    let method = classAttribute(left, OperatorNames.comparison[Int(op.rawValue)])
    guard isEnterable(method, 2) else { return false }
    try enterOperator(method, left, other, frame, mode: .comparison)
    return true
  }

  /// A comparison that gives its value.
  func compare(_ i: Instruction, _ frame: UnsafeMutablePointer<Frame>) throws {
    let registers = frame.pointee.base
    let (op, right) = i.comparison(registers)
    if op == .in || op == .notIn {
      return finish(i, registers, .bool(try contains(right, registers[Int(i.b)]) == (op == .in)))
    }
    if try enterComparison(op, i, frame, right: right) { return }
    try compare(i, registers)
  }

  /// A jump that depends on a comparison.
  func jumpAfterComparison(_ i: Instruction, _ frame: UnsafeMutablePointer<Frame>) throws {
    let registers = frame.pointee.base
    let (op, right) = i.comparison(registers)
    if try enterComparison(op, i, frame, right: right) { return }
    let left = registers[Int(i.b)]
    if left.isUndefined || right.isUndefined { throw UndefinedOperand() }
    let result =
      op == .in || op == .notIn ? try contains(right, left) == (op == .in) : try testTruth(op, left, right)
    if i.flags & Instruction.consumesB != 0 { Script.clear(registers + Int(i.b)) }
    if i.flags & Instruction.consumesC != 0 { Script.clear(registers + Int(i.c)) }
    if result == (i.flags & Instruction.jumpsIfTrue != 0) { frame.pointee.next = frame.place(Int(i.d)) }
  }

  private func enterOperator(
    _ method: Value, _ left: Value, _ right: Value, _ frame: UnsafeMutablePointer<Frame>, mode: Frame.Mode
  ) throws {
    if right.isUndefined { throw UndefinedOperand() }
    let base = frame.pointee.top
    put(base, left.retained())
    put(base + 1, right.retained())
    try enterAbove(method, base, 2, slot: 0, mode: mode)
  }

  /// The method of an instance's class that does `left op right`, borrowed, if it can be entered and goes first.
  private func operatorMethod(_ op: BinaryOperator, _ left: Value, _ right: Value, isInPlace: Bool) -> Value {
    if isInPlace, !classAttribute(left, OperatorNames.inPlace[Int(op.index)]).isUndefined { return .undefined }
    let method = classAttribute(left, OperatorNames.binary[Int(op.index)])
    return isEnterable(method, 2) && isFirst(left, right) ? method : .undefined
  }

  @inline(__always)
  private func classAttribute(_ object: Value, _ name: Unmanaged<StringObject>) -> Value {
    object.unmanaged._withUnsafeGuaranteedRef { (object: Object) -> Value in
      object.typeReference._withUnsafeGuaranteedRef { (type: TypeObject) -> Value in
        name._withUnsafeGuaranteedRef { type.lookup($0) }
      }
    }
  }

  /// Whether the left operand is asked first: the right one is not of a derived class.
  @inline(__always)
  private func isFirst(_ left: Value, _ right: Value) -> Bool {
    guard right.isObject else { return true }
    let own = left.unmanaged._withUnsafeGuaranteedRef { $0.typeReference }
    let other = right.unmanaged._withUnsafeGuaranteedRef { $0.typeReference }
    if own.toOpaque() == other.toOpaque() { return true }
    return !other._withUnsafeGuaranteedRef { $0.isSubclass(of: own.takeUnretainedValue()) }
  }

  // MARK: Leaving

  /// What the method that `i` entered has returned: stores it, or asks the right operand after NotImplemented.
  @inline(never)
  func finishOperation(_ i: Instruction, _ registers: UnsafeMutablePointer<Value>, _ result: Value) throws {
    guard result.isNotImplementedObject else { return finish(i, registers, result) }
    result.release()
    let (op, right) = i.binaryOperation(registers)
    let left = registers[Int(i.b)]
    finish(i, registers, try binaryAfterLeft(op, left, right, isInPlace: i.flags & Instruction.isInPlace != 0))
  }

  /// What the comparison that `i` entered has returned: stores it, or says whether to jump.
  @inline(never)
  func finishComparison(_ i: Instruction, _ registers: UnsafeMutablePointer<Value>, _ result: Value) throws -> Bool {
    var result = result
    if i.op == .exitContextWithException {
      defer { result.release() }
      return try truth(result)
    }
    let (op, right) = i.comparison(registers)
    if result.isNotImplementedObject {
      result.release()
      result = try compareAfterLeft(op, registers[Int(i.b)], right)
    }
    if i.op == .compare {
      finish(i, registers, result)
      return false
    }
    defer { result.release() }
    let isTrue = try truth(result)
    if i.flags & Instruction.consumesB != 0 { Script.clear(registers + Int(i.b)) }
    if i.flags & Instruction.consumesC != 0 { Script.clear(registers + Int(i.c)) }
    return isTrue == (i.flags & Instruction.jumpsIfTrue != 0)
  }
}

extension Value {
  /// NotImplemented.
  fileprivate var isNotImplementedObject: Bool {
    objectKind == .other && object === SingletonObject.notImplemented
  }
}

extension Instruction {
  /// The operator and the right operand of an instruction that does arithmetic.
  fileprivate func binaryOperation(_ registers: UnsafeMutablePointer<Value>) -> (BinaryOperator, Value) {
    switch op {
    case .add: (.add, registers[Int(c)])
    case .subtract: (.subtract, registers[Int(c)])
    case .multiply: (.multiply, registers[Int(c)])
    case .divide: (.divide, registers[Int(c)])
    case .floorDivide: (.floorDivide, registers[Int(c)])
    case .modulo: (.modulo, registers[Int(c)])
    case .addInt: (.add, .int(Int(c)))
    case .subtractInt: (.subtract, .int(Int(c)))
    case .multiplyInt: (.multiply, .int(Int(c)))
    case .floorDivideInt: (.floorDivide, .int(Int(c)))
    case .moduloInt: (.modulo, .int(Int(c)))
    default: (BinaryOperator(rawValue: UInt8(truncatingIfNeeded: d)) ?? .add, registers[Int(c)])
    }
  }

  /// The operator and the right operand of an instruction that compares.
  fileprivate func comparison(_ registers: UnsafeMutablePointer<Value>) -> (ComparisonOperator, Value) {
    switch op {
    case .jumpLess: (.less, registers[Int(c)])
    case .jumpLessOrEqual: (.lessOrEqual, registers[Int(c)])
    case .jumpGreater: (.greater, registers[Int(c)])
    case .jumpGreaterOrEqual: (.greaterOrEqual, registers[Int(c)])
    case .jumpEqual: (.equal, registers[Int(c)])
    case .jumpNotEqual: (.notEqual, registers[Int(c)])
    case .jumpLessInt: (.less, .int(Int(c)))
    case .jumpLessOrEqualInt: (.lessOrEqual, .int(Int(c)))
    case .jumpGreaterInt: (.greater, .int(Int(c)))
    case .jumpGreaterOrEqualInt: (.greaterOrEqual, .int(Int(c)))
    case .jumpEqualInt: (.equal, .int(Int(c)))
    case .jumpNotEqualInt: (.notEqual, .int(Int(c)))
    case .jumpCompare: (ComparisonOperator(rawValue: UInt8(truncatingIfNeeded: Int(a))) ?? .equal, registers[Int(c)])
    default: (ComparisonOperator(rawValue: UInt8(truncatingIfNeeded: d)) ?? .equal, registers[Int(c)])
    }
  }
}

/// The special names of operators where hot code reads them: a table that is made by an expression would ask each time
/// whether it is there.
enum OperatorNames {
  typealias Table = UnsafeMutablePointer<Unmanaged<StringObject>>

  private nonisolated(unsafe) static var tables: (binary: Table, inPlace: Table, comparison: Table)?

  static var binary: Table { @inline(__always) get { tables.unsafelyUnwrapped.binary } }
  static var inPlace: Table { @inline(__always) get { tables.unsafelyUnwrapped.inPlace } }
  static var comparison: Table { @inline(__always) get { tables.unsafelyUnwrapped.comparison } }

  /// Fills the tables; an interpreter does it when it is made.
  static func prepare() {
    guard tables == nil else { return }
    tables = (table(Names.binary), table(Names.inPlace), table(Names.comparison))
  }

  /// Names live as long as the process.
  private static func table(_ names: [StringObject]) -> Table {
    let made = Table.allocate(capacity: names.count)
    for (index, name) in names.enumerated() { (made + index).initialize(to: Unmanaged.passRetained(name)) }
    return made
  }
}
