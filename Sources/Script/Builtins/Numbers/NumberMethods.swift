import Diagnostics
import Integers

/// What `int`, `float` and `complex` share.
enum NumberMethods {
  /// The number itself, for instances of classes derived from int or float. Owned.
  static func plain(_ value: Value) -> Value {
    guard value.isObject else { return value }
    if value.objectKind == .bigInt { return BigIntObject.normalized(value.unsafeAs(BigIntObject.self).value) }
    if let float = value.as(FloatObject.self) { return .float(float.value) }
    return value.retained()
  }

  /// How wide a kind of number is: an operator's special method takes operands up to the width of its class.
  private static func width(_ value: Value) -> Int {
    if value.isInt || value.isBool || value.objectKind == .bigInt { return 1 }
    if value.isFloat { return 2 }
    if value.objectKind == .complex { return 3 }
    return value.as(FloatObject.self) == nil ? 4 : 2
  }

  /// `__format__`.
  static func formatting(on type: TypeObject) {
    type.slot("__format__", 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let text = rest[0].asString ?? ""
      if let object = receiver.object { return .string(try object.format(text, interpreter)) }
      return .string(try interpreter.format(receiver, text))
    }
  }

  /// `divmod(a, b)` of two real numbers; nil for other operands. Owned.
  static func divide(_ left: Value, _ right: Value) throws -> Value? {
    let a = plain(left)
    let b = plain(right)
    defer {
      a.release()
      b.release()
    }
    guard width(a) <= 2, width(b) <= 2 else { return nil }
    if (a.isFloat || b.isFloat), let x = Numbers.float(a), let y = Numbers.float(b) {
      if y == 0 { throw Failure(.zeroDivisionError, "float divmod()") }
      let parts = Numbers.floatDivMod(x, y)
      return Value(TupleObject([.float(parts.quotient), .float(parts.remainder)]))
    }
    guard let x = Numbers.big(a), let y = Numbers.big(b) else { return nil }
    if y.isZero { throw Failure(.zeroDivisionError, "integer division or modulo by zero") }
    let parts = try Effort.interruptible { Numbers.floorDivide(x, y) }
    return Value(
      TupleObject(owning: [BigIntObject.normalized(parts.quotient), BigIntObject.normalized(parts.remainder)]))
  }

  static func division(on type: TypeObject, width limit: Int) {
    for reflected in [false, true] {
      type.slot(reflected ? "__rdivmod__" : "__divmod__", 1) { (receiver: Value, rest: Arguments, _: Interpreter) in
        guard width(rest[0]) <= limit else { return SharedSlots.notImplemented }
        let answer = reflected ? try divide(rest[0], receiver) : try divide(receiver, rest[0])
        return answer ?? SharedSlots.notImplemented
      }
    }
  }
}
