import Diagnostics
import Integers

/// `abs`, `bin`, `chr`, `divmod`, `hex`, `oct`, `ord`, `pow`, `round`, `sum`.
enum NumericFunctions {
  static func install(in builtins: ModuleObject) {
    builtins.defineFast("abs") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("abs", 1)
      return try absolute(arguments[0], interpreter)
    }
    builtins.defineFast("divmod") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("divmod", 2)
      return try divide(arguments[0], arguments[1], interpreter)
    }
    builtins.defineFast("round") { (arguments: Arguments, interpreter: Interpreter) in
      if !arguments.hasKeywords, arguments.count == 1 || arguments.count == 2 {
        return try round(arguments[0], arguments.count == 2 ? arguments[1] : .undefined, interpreter)
      }
      let given = try arguments.named("round", ["number", "ndigits"], required: 1)
      return try round(given[0], given[1], interpreter)
    }
    builtins.defineFast("pow") { (arguments: Arguments, interpreter: Interpreter) in
      let given = try arguments.named("pow", ["base", "exp", "mod"], required: 2)
      if given[2].isUndefined || given[2].isNone { return try interpreter.binary(.power, given[0], given[1]) }
      return try power(given[0], given[1], given[2], interpreter)
    }
    builtins.defineFast("sum") { (arguments: Arguments, interpreter: Interpreter) in
      if arguments.count == 1 && !arguments.hasKeywords { return try sum(arguments[0], start: .undefined, interpreter) }
      let given = try arguments.named("sum", ["", "start"], required: 1)
      return try sum(given[0], start: given[1], interpreter)
    }
    let radixes: [(String, Int, String)] = [("bin", 2, "0b"), ("oct", 8, "0o"), ("hex", 16, "0x")]
    for (name, radix, prefix) in radixes {
      builtins.defineFast(name) { (arguments: Arguments, interpreter: Interpreter) in
        try arguments.check(name, 1)
        let number = try interpreter.bigInteger(Handle(arguments[0]))
        let digits = prefix + (try IntegerFormatting.text(BigInt(number.magnitude), radix: radix))
        return .string(number.sign == .minus ? "-" + digits : digits)
      }
    }
    builtins.defineFast("chr") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("chr", 1)
      let code = try interpreter.integer(arguments[0])
      guard code >= 0, code < 0x110000 else { throw Failure(.valueError, "chr() arg not in range(0x110000)") }
      guard let scalar = Surrogates.scalar(UInt32(code)) else {
        throw Failure(.valueError, "chr() arg not in range(0x110000)")
      }
      return interpreter.character(scalar)
    }
    builtins.defineFast("ord") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("ord", 1)
      return .int(try code(of: arguments[0], interpreter))
    }
  }

  private static func code(of value: Value, _ interpreter: Interpreter) throws -> Int {
    let length: Int
    switch value.objectKind {
    case .string:
      let text = value.unsafeAs(StringObject.self)
      if text.count == 1, let scalar = text.string.unicodeScalars.first { return Int(Surrogates.code(scalar)) }
      length = text.count
    case .bytes:
      let bytes = value.unsafeAs(BytesObject.self).bytes
      if bytes.count == 1 { return Int(bytes[0]) }
      length = bytes.count
    default:
      throw Failure(.typeError, "ord() expected string of length 1, but \(interpreter.typeName(value)) found")
    }
    throw Failure(.typeError, "ord() expected a character, but string of length \(length) found")
  }

  /// `abs(x)`; owned by the caller.
  static func absolute(_ value: Value, _ interpreter: Interpreter) throws -> Value {
    if value.isFloat { return .float(value.uncheckedFloat.magnitude) }
    if let int = value.asInt { return int == Int.min ? BigIntObject.normalized(BigInt(int.magnitude)) : .int(abs(int)) }
    if let result = try interpreter.callSpecialMethod(Names.absolute, value) { return result }
    throw Failure(.typeError, "bad operand type for abs(): '\(interpreter.operandName(value))'")
  }

  /// `divmod(a, b)`; owned by the caller.
  static func divide(_ left: Value, _ right: Value, _ interpreter: Interpreter) throws -> Value {
    if !interpreter.dispatches(left), !interpreter.dispatches(right),
      let result = try NumberMethods.divide(left, right)
    {
      return result
    }
    for (name, receiver, other) in [("__divmod__", left, right), ("__rdivmod__", right, left)] {
      if let result = try interpreter.callSpecial(StringObject.intern(name), receiver, other) {
        if !interpreter.isNotImplemented(result) { return result }
        result.release()
      }
    }
    throw Failure(
      .typeError,
      "unsupported operand type(s) for divmod(): '\(interpreter.operandName(left))' and '\(interpreter.operandName(right))'")
  }

  /// `round(x, digits)`; owned by the caller.
  static func round(_ value: Value, _ digits: Value, _ interpreter: Interpreter) throws -> Value {
    if value.isFloat { return try FloatMethods.rounded(value.uncheckedFloat, digits, interpreter) }
    if value.isInt || value.isBool { return try IntMethods.rounded(value, digits, interpreter) }
    let name = StringObject.intern("__round__")
    if digits.isUndefined || digits.isNone {
      if let result = try interpreter.callSpecialMethod(name, value) { return result }
    } else if let result = try interpreter.callSpecial(name, value, digits) {
      return result
    } else if value.isObject, let method = try interpreter.findAttribute(value, name) {
      defer { method.release() }
      return try interpreter.callOne(method, digits)
    }
    throw Failure(.typeError, "type \(interpreter.typeName(value)) doesn't define __round__ method")
  }

  /// `pow(base, exponent, modulus)`.
  private static func power(
    _ base: Value, _ exponent: Value, _ modulus: Value, _ interpreter: Interpreter
  ) throws -> Value {
    guard let b = Numbers.big(base), let e = Numbers.big(exponent), let m = Numbers.big(modulus) else {
      if interpreter.dispatches(base),
        let result = try interpreter.callSpecial(StringObject.intern("__pow__"), base, exponent, modulus),
        !interpreter.isNotImplemented(result)
      {
        return result
      }
      if Numbers.float(base) != nil && Numbers.float(exponent) != nil && Numbers.float(modulus) != nil {
        throw Failure(.typeError, "pow() 3rd argument not allowed unless all arguments are integers")
      }
      let names = [base, exponent, modulus].map { "'\(interpreter.typeName($0))'" }
      throw Failure(.typeError, "unsupported operand type(s) for ** or pow(): \(names.joined(separator: ", "))")
    }
    if m.isZero { throw Failure(.valueError, "pow() 3rd argument cannot be 0") }
    let result = try Effort.interruptible { () throws -> BigInt in
      var factor = b.modulo(BigInt(m.magnitude)).magnitude
      if e.isNegative {
        guard let inverse = factor.inverse(m.magnitude) else {
          throw Failure(.valueError, "base is not invertible for the given modulus")
        }
        factor = inverse
      }
      return BigInt(factor.power(e.magnitude, modulus: m.magnitude)).modulo(m)
    }
    return BigIntObject.normalized(result)
  }

  /// `sum(iterable, start)`; owned by the caller.
  static func sum(_ iterable: Value, start: Value, _ interpreter: Interpreter) throws -> Value {
    if start.objectKind == .string {
      throw Failure(.typeError, "sum() can't sum strings [use ''.join(seq) instead]")
    }
    if start.objectKind == .bytes {
      throw Failure(.typeError, "sum() can't sum bytes [use b''.join(seq) instead]")
    }
    var total: Value = start.isUndefined ? .int(0) : start.retained()
    do {
      var elements = try ElementCursor(iterable, interpreter)
      defer { elements.finish() }
      while let element = try elements.next(interpreter) {
        if element.isInt && total.isInt {
          let (sum, overflow) = total.uncheckedInt.addingReportingOverflow(element.uncheckedInt)
          if !overflow {
            total = .int(sum)
            continue
          }
        } else if element.isFloat && total.isFloat {
          total = .float(total.uncheckedFloat + element.uncheckedFloat)
          continue
        }
        defer { element.release() }
        let next = try interpreter.binary(.add, total, element)
        total.release()
        total = next
      }
    } catch {
      total.release()
      throw error
    }
    return total
  }
}
