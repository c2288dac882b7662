import Diagnostics
import Integers

extension Interpreter {
  // MARK: For library code

  /// `bool(x)`.
  public func truth(_ value: Handle) throws -> Bool { try withValue(value) { try truth($0) } }

  /// `a == b` as `bool`.
  public func equals(_ left: Handle, _ right: Handle) throws -> Bool {
    try withValues(left, right) { try equals($0, $1) }
  }

  /// `hash(x)`.
  public func hash(_ value: Handle) throws -> Int { try withValue(value) { try hash($0) } }

  /// `a op b`.
  public func binary(_ op: BinaryOperator, _ left: Handle, _ right: Handle) throws -> Handle {
    try withValues(left, right) { Handle(consuming: try binary(op, $0, $1)) }
  }

  /// `a op b` for comparisons; the result need not be a bool.
  public func compare(_ op: ComparisonOperator, _ left: Handle, _ right: Handle) throws -> Handle {
    try withValues(left, right) { Handle(consuming: try compare(op, $0, $1)) }
  }

  func withValue<R>(_ handle: Handle, _ body: (Value) throws -> R) throws -> R {
    let value = handle.owned
    defer { value.release() }
    return try body(value)
  }

  func withValues<R>(_ left: Handle, _ right: Handle, _ body: (Value, Value) throws -> R) throws -> R {
    let first = left.owned
    let second = right.owned
    defer {
      first.release()
      second.release()
    }
    return try body(first, second)
  }

  // MARK: Truth, equality, hash

  /// `bool(x)`.
  public func truth(_ value: Value) throws -> Bool {
    switch value.tag {
    case Value.Tag.bool: return value.bits != 0
    case Value.Tag.int: return value.bits != 0
    case Value.Tag.float: return value.uncheckedFloat != 0
    case Value.Tag.none: return false
    case Value.Tag.undefined: throw UndefinedOperand()
    default: return try objectTruth(value)
    }
  }

  private func objectTruth(_ value: Value) throws -> Bool {
    let object = value.unmanaged
    if object._withUnsafeGuaranteedRef({ $0.flags & ObjectFlags.dispatchesByType != 0 }) {
      if let result = try callSpecial(Names.bool, value) {
        defer { result.release() }
        guard result.isBool else {
          throw Failure(.typeError, "__bool__ should return bool, returned \(typeName(result))")
        }
        return result.uncheckedBool
      }
      if let length = try specialLength(value) { return length != 0 }
    }
    return try object._withUnsafeGuaranteedRef { (object: Object) throws -> Bool in
      if let truth = try object.truth(self) { return truth }
      if let length = try object.length(self) { return length != 0 }
      return true
    }
  }

  /// `a == b` as `bool`, identity first, as containers compare.
  public func equals(_ left: Value, _ right: Value) throws -> Bool {
    if left.isIdentical(to: right) { return true }
    let result = try compare(.equal, left, right)
    defer { result.release() }
    return try truth(result)
  }

  /// `hash(x)`.
  public func hash(_ value: Value) throws -> Int {
    switch value.tag {
    case Value.Tag.int: return Numbers.hash(value.uncheckedInt)
    case Value.Tag.bool: return value.uncheckedBool ? 1 : 0
    case Value.Tag.float: return Numbers.hash(value.uncheckedFloat)
    case Value.Tag.none: return 0x5f3_759d
    case Value.Tag.undefined: throw UndefinedOperand()
    default: break
    }
    return try value.unmanaged._withUnsafeGuaranteedRef { (object: Object) throws -> Int in
      if object.flags & ObjectFlags.dispatchesByType != 0 && object.kind != .type {
        let hook = object.type.lookup(Names.hash)
        if hook.isNone { throw Failure(.typeError, "unhashable type: '\(object.typeName)'") }
        if !hook.isUndefined && !isDefaultHook(hook), let result = try callSpecial(Names.hash, value) {
          defer { result.release() }
          if let hash = result.asInt { return hash }
          if let big = result.as(BigIntObject.self) { return try big.hash(self) }
          throw Failure(.typeError, "__hash__ method should return an integer")
        }
      }
      return try object.hash(self)
    }
  }

  // MARK: Arithmetic

  /// `a op b`; owned by the caller.
  public func binary(_ op: BinaryOperator, _ left: Value, _ right: Value) throws -> Value {
    if let result = try Numbers.binary(op, left, right) { return result }
    if left.isUndefined || right.isUndefined { throw UndefinedOperand() }
    if let result = try objectBinary(op, left, right) { return result }
    throw unsupported(op.symbol, left, right, op)
  }

  /// `a op= b`; owned by the caller.
  public func inPlace(_ op: BinaryOperator, _ left: Value, _ right: Value) throws -> Value {
    if let result = try Numbers.binary(op, left, right) { return result }
    if left.isUndefined || right.isUndefined { throw UndefinedOperand() }
    if left.isObject {
      if left.unmanaged._withUnsafeGuaranteedRef({ $0.flags & ObjectFlags.dispatchesByType != 0 }),
        let result = try callSpecial(Names.inPlace[Int(op.index)], left, right)
      {
        if !isNotImplemented(result) { return result }
        result.release()
      } else if let result = try left.unmanaged._withUnsafeGuaranteedRef({ try $0.inPlace(op, right, self) }) {
        return result
      }
    }
    if let result = try objectBinary(op, left, right) { return result }
    throw unsupported(op.symbol + "=", left, right, op)
  }

  /// `a op b` after the left operand's method has given NotImplemented, and was the first to be asked; owned by the caller.
  func binaryAfterLeft(_ op: BinaryOperator, _ left: Value, _ right: Value, isInPlace: Bool) throws -> Value {
    if typeOf(left) !== typeOf(right), let result = try half(op, right, left, reflected: true) { return result }
    throw unsupported(isInPlace ? op.symbol + "=" : op.symbol, left, right, op)
  }

  private func objectBinary(_ op: BinaryOperator, _ left: Value, _ right: Value) throws -> Value? {
    // A right operand of a derived class that defines the reflected method goes first.
    let leftType = typeOf(left)
    let rightType = typeOf(right)
    var rightFirst = leftType !== rightType && right.isObject && rightType.isSubclass(of: leftType)
    if rightFirst {
      let name = Names.reflected[Int(op.index)]
      let own = rightType.lookup(name)
      rightFirst = own.isUndefined ? !rightType.isHeapType : !own.isIdentical(to: leftType.lookup(name))
    }
    if !rightFirst, op == .add || op == .multiply, Interpreter.isSequence(left), right.isObject {
      rightFirst = !Interpreter.isSequence(right)
    }
    if rightFirst, let result = try half(op, right, left, reflected: true) { return result }
    if let result = try half(op, left, right, reflected: false) { return result }
    if !rightFirst && (leftType !== rightType || !left.isObject),
      let result = try half(op, right, left, reflected: true)
    {
      return result
    }
    return nil
  }

  /// Sequences join and repeat only when nobody does arithmetic: what stands to their right is asked first.
  private static func isSequence(_ value: Value) -> Bool {
    guard value.isObject else { return false }
    switch value.unmanaged._withUnsafeGuaranteedRef({ $0.kind }) {
    case .string, .bytes, .byteArray, .list, .tuple: return true
    default: return false
    }
  }

  /// One operand's answer; nil is NotImplemented.
  private func half(_ op: BinaryOperator, _ receiver: Value, _ other: Value, reflected: Bool) throws -> Value? {
    guard receiver.isObject else { return nil }
    if receiver.unmanaged._withUnsafeGuaranteedRef({ $0.flags & ObjectFlags.dispatchesByType != 0 }) {
      let name = reflected ? Names.reflected[Int(op.index)] : Names.binary[Int(op.index)]
      if let result = try callSpecial(name, receiver, other) {
        if !isNotImplemented(result) { return result }
        result.release()
        return nil
      }
    }
    return try receiver.unmanaged._withUnsafeGuaranteedRef { try $0.binary(op, other, reflected: reflected, self) }
  }

  private func unsupported(_ symbol: String, _ left: Value, _ right: Value, _ op: BinaryOperator) -> Failure {
    let shown = op == .power && symbol == "**" ? "** or pow()" : symbol
    if op == .add && symbol == "+" {
      if left.objectKind == .string {
        return Failure(.typeError, "can only concatenate str (not \"\(typeName(right))\") to str")
      }
      if left.objectKind == .list {
        return Failure(.typeError, "can only concatenate list (not \"\(typeName(right))\") to list")
      }
      if left.objectKind == .tuple {
        return Failure(.typeError, "can only concatenate tuple (not \"\(typeName(right))\") to tuple")
      }
    }
    if op == .multiply, let other = sequenceOperand(left, right) {
      return Failure(.typeError, "can't multiply sequence by non-int of type '\(typeName(other))'")
    }
    return Failure(
      .typeError, "unsupported operand type(s) for \(shown): '\(operandName(left))' and '\(operandName(right))'")
  }

  private func sequenceOperand(_ left: Value, _ right: Value) -> Value? {
    func isSequence(_ value: Value) -> Bool {
      switch value.objectKind {
      case .string, .list, .tuple, .bytes: true
      default: false
      }
    }
    if isSequence(left) { return right }
    return isSequence(right) ? left : nil
  }

  func isNotImplemented(_ value: Value) -> Bool { value.object === SingletonObject.notImplemented }

  /// `-x`, `+x`, `~x`, `not x`; owned by the caller.
  public func unary(_ op: UnaryOperator, _ operand: Value) throws -> Value {
    if op == .not { return .bool(try !truth(operand)) }
    if let result = Numbers.unary(op, operand) { return result }
    if operand.isUndefined { throw UndefinedOperand() }
    if operand.isObject {
      if operand.unmanaged._withUnsafeGuaranteedRef({ $0.flags & ObjectFlags.dispatchesByType != 0 }),
        let result = try callSpecial(Names.unary[Int(op.rawValue)], operand)
      {
        return result
      }
      if let result = try operand.unmanaged._withUnsafeGuaranteedRef({ try $0.unary(op, self) }) { return result }
    }
    let symbol = op == .negate ? "-" : op == .plus ? "+" : "~"
    throw Failure(.typeError, "bad operand type for unary \(symbol): '\(operandName(operand))'")
  }

  // MARK: Comparison

  /// `a op b`; owned by the caller.
  public func compare(_ op: ComparisonOperator, _ left: Value, _ right: Value) throws -> Value {
    switch op {
    case .is: return .bool(left.isIdentical(to: right))
    case .isNot: return .bool(!left.isIdentical(to: right))
    case .in: return .bool(try contains(right, left))
    case .notIn: return .bool(try !contains(right, left))
    default: break
    }
    if let result = Numbers.compare(op, left, right) { return .bool(result) }
    if left.isUndefined || right.isUndefined { throw UndefinedOperand() }
    let leftType = typeOf(left)
    let rightType = typeOf(right)
    let rightFirst = leftType !== rightType && right.isObject && rightType.isSubclass(of: leftType)
    if rightFirst, let result = try compareHalf(op.reflected, right, left) { return result }
    if let result = try compareHalf(op, left, right) { return result }
    if !rightFirst, let result = try compareHalf(op.reflected, right, left) { return result }
    return try compareIdentity(op, left, right)
  }

  /// `a op b` after the left operand's method has given NotImplemented, and was the first to be asked; owned by the caller.
  func compareAfterLeft(_ op: ComparisonOperator, _ left: Value, _ right: Value) throws -> Value {
    if let result = try compareHalf(op.reflected, right, left) { return result }
    return try compareIdentity(op, left, right)
  }

  /// What is left when neither operand's class compares them.
  private func compareIdentity(_ op: ComparisonOperator, _ left: Value, _ right: Value) throws -> Value {
    switch op {
    case .equal: return .bool(left.isIdentical(to: right))
    case .notEqual: return .bool(!left.isIdentical(to: right))
    default:
      throw Failure(
        .typeError,
        "'\(op.symbol)' not supported between instances of '\(operandName(left))' and '\(operandName(right))'")
    }
  }

  private func compareHalf(_ op: ComparisonOperator, _ receiver: Value, _ other: Value) throws -> Value? {
    guard receiver.isObject else { return nil }
    if receiver.unmanaged._withUnsafeGuaranteedRef({ $0.flags & ObjectFlags.dispatchesByType != 0 && $0.kind != .type }) {
      let hook = typeOf(receiver).lookup(Names.comparison[Int(op.rawValue)])
      if !hook.isUndefined && !isDefaultHook(hook),
        let result = try callSpecial(Names.comparison[Int(op.rawValue)], receiver, other)
      {
        if !isNotImplemented(result) { return result }
        result.release()
        return nil
      }
      // `!=` follows from `__eq__`.
      if op == .notEqual, !typeOf(receiver).lookup(Names.eq).isUndefined,
        !isDefaultHook(typeOf(receiver).lookup(Names.eq)),
        let result = try callSpecial(Names.eq, receiver, other)
      {
        defer { result.release() }
        return isNotImplemented(result) ? nil : .bool(try !truth(result))
      }
    }
    return try receiver.unmanaged._withUnsafeGuaranteedRef { try $0.compare(op, other, self) }
  }
}

extension BinaryOperator {
  /// Place in the tables of names.
  @inline(__always) var index: UInt8 { rawValue }
}

extension ComparisonOperator {
  /// The operator as it is written.
  public var symbol: String {
    switch self {
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .is: "is"
    case .isNot: "is not"
    case .in: "in"
    case .notIn: "not in"
    }
  }

  /// The operator with its operands exchanged.
  public var reflected: ComparisonOperator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}

/// Thrown when an operand has no value yet; the run loop, which knows its name, makes an UnboundLocalError of it.
struct UndefinedOperand: Error {}
