import Diagnostics
import Glibc
import Integers

/// The methods of `float` and `complex`.
enum FloatMethods {
  static func define(on type: TypeObject) {
    type.constructor = construct
    NumberMethods.formatting(on: type)
    NumberMethods.division(on: type, width: 2)
    defineConversions(on: type)
    type.defineClassMethod("fromhex", "self, string, /") { (call: NativeCall) in
      guard let text = call[1].asString else {
        throw Failure(.typeError, "bad argument type for built-in operation")
      }
      guard let value = try FloatConversion.parseHexadecimal(text) else {
        throw Failure(.valueError, "invalid hexadecimal floating-point string")
      }
      return .float(value)
    }
  }

  static func value(_ value: Value) -> Double {
    value.isFloat ? value.uncheckedFloat : value.as(FloatObject.self)?.value ?? 0
  }

  private static func construct(
    _ type: TypeObject, _ arguments: Arguments, _ interpreter: Interpreter
  ) throws -> Value {
    try arguments.check("float", 0, 1)
    let number = arguments.count == 0 ? 0 : try number(arguments[0], interpreter)
    return type === TypeObject.float ? .float(number) : Value(FloatObject(number, type: type))
  }

  private static func number(_ source: Value, _ interpreter: Interpreter) throws -> Double {
    let text: String?
    if source.objectKind == .string,
      let plain = source.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef({ $0.withBytes { FloatConversion.short($0) } })
    {
      return plain
    }
    if source.objectKind == .bytes {
      text = String(decoding: source.unsafeAs(BytesObject.self).bytes, as: UTF8.self)
    } else {
      text = source.asString
    }
    if let text {
      if let number = FloatConversion.parse(text) { return number }
      throw Failure(.valueError, "could not convert string to float: \(try interpreter.repr(source))")
    }
    if let number = try interpreter.realNumber(source) { return number }
    throw Failure(
      .typeError, "float() argument must be a string or a real number, not '\(interpreter.typeName(source))'")
  }

  private static func own(_ name: String, on type: TypeObject, _ body: @escaping (Double) throws -> Value) {
    type.slot(name, 0) { (receiver: Value, _: Arguments, _: Interpreter) in try body(value(receiver)) }
  }

  private static func defineConversions(on type: TypeObject) {
    own("is_integer", on: type) { .bool($0.isFinite && $0 == $0.rounded()) }
    own("hex", on: type) { .string(FloatConversion.hexadecimal($0)) }
    own("as_integer_ratio", on: type) { (number: Double) in
      if number.isNaN { throw Failure(.valueError, "cannot convert NaN to integer ratio") }
      if number.isInfinite { throw Failure(.overflowError, "cannot convert Infinity to integer ratio") }
      let ratio = FloatConversion.ratio(number)
      return Value(
        TupleObject(owning: [BigIntObject.normalized(ratio.numerator), BigIntObject.normalized(ratio.denominator)]))
    }
    own("__float__", on: type) { .float($0) }
    own("conjugate", on: type) { .float($0) }
    own("__abs__", on: type) { .float($0.magnitude) }
    own("__int__", on: type) { try FloatConversion.integer($0) }
    own("__trunc__", on: type) { try FloatConversion.integer($0) }
    own("__floor__", on: type) { try FloatConversion.integer($0.rounded(.down)) }
    own("__ceil__", on: type) { try FloatConversion.integer($0.rounded(.up)) }
    type.defineFastMethod("__round__") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("__round__", 1, 2)
      return try rounded(value(arguments[0]), arguments.count == 2 ? arguments[1] : .none, interpreter)
    }
    type.defineProperty("real") { (instance: Handle, interpreter: Interpreter) in
      .float(try interpreter.double(instance))
    }
    type.defineProperty("imag") { (_: Handle, _: Interpreter) in .float(0) }
  }

  /// `round(float, digits)`: an int without digits.
  static func rounded(_ number: Double, _ digits: Value, _ interpreter: Interpreter) throws -> Value {
    if digits.isNone || digits.isUndefined { return try FloatConversion.integer(number.rounded(.toNearestOrEven)) }
    let places: Int
    if let int = digits.asInt {
      places = int
    } else {
      guard let clamped = try interpreter.clampedIndex(Handle(digits)) else {
        throw Failure(
          .typeError, "'\(interpreter.typeName(digits))' object cannot be interpreted as an integer")
      }
      places = clamped
    }
    return .float(try FloatConversion.rounded(number, digits: places))
  }
}

/// The methods of `complex`.
enum ComplexMethods {
  static func define(on type: TypeObject) {
    type.constructor = construct
    NumberMethods.formatting(on: type)
    type.slot("conjugate", 0) { (receiver: Value, _: Arguments, _: Interpreter) in
      let number = receiver.unsafeAs(ComplexObject.self)
      return Value(ComplexObject(number.real, -number.imaginary))
    }
    type.slot("__abs__", 0) { (receiver: Value, _: Arguments, _: Interpreter) in
      .float(try magnitude(receiver.unsafeAs(ComplexObject.self)))
    }
    type.slot("__complex__", 0) { (receiver: Value, _: Arguments, _: Interpreter) in receiver.retained() }
    type.defineProperty("real") { (instance: Handle, _: Interpreter) in
      .float(instance.as(ComplexObject.self)?.real ?? 0)
    }
    type.defineProperty("imag") { (instance: Handle, _: Interpreter) in
      .float(instance.as(ComplexObject.self)?.imaginary ?? 0)
    }
  }

  static func magnitude(_ number: ComplexObject) throws -> Double {
    let result = hypot(number.real, number.imaginary)
    if result.isInfinite && number.real.isFinite && number.imaginary.isFinite {
      throw Failure(.overflowError, "absolute value too large")
    }
    return result
  }

  private static func construct(
    _ type: TypeObject, _ arguments: Arguments, _ interpreter: Interpreter
  ) throws -> Value {
    let given = try arguments.named("complex", ["real", "imag"])
    if let text = given[0].asString {
      if !given[1].isUndefined {
        throw Failure(.typeError, "complex() can't take second arg if first is a string")
      }
      guard let parts = parse(text) else { throw Failure(.valueError, "complex() arg is a malformed string") }
      return Value(ComplexObject(parts.0, parts.1))
    }
    if given[1].isUndefined, interpreter.dispatches(given[0]),
      let result = try interpreter.callSpecial(StringObject.intern("__complex__"), given[0])
    {
      guard result.objectKind == .complex else {
        defer { result.release() }
        throw Failure(.typeError, "__complex__ returned non-complex (type \(interpreter.typeName(result)))")
      }
      return result
    }
    if given[1].objectKind == .string { throw Failure(.typeError, "complex() second arg can't be a string") }
    let real = try part(given[0], "first argument must be a string or a number", interpreter)
    let imaginary = try part(given[1], "second argument must be a number", interpreter)
    // Signed zeros stay: parts that are not complex add nothing.
    let first = given[1].objectKind == .complex ? real.0 - imaginary.1 : real.0
    let second = given[0].objectKind == .complex && !given[1].isUndefined ? real.1 + imaginary.0
      : given[0].objectKind == .complex ? real.1 : imaginary.0
    return Value(ComplexObject(first, second))
  }

  private static func part(_ value: Value, _ message: String, _ interpreter: Interpreter) throws -> (Double, Double) {
    if value.isUndefined { return (0, 0) }
    if value.objectKind == .complex {
      let number = value.unsafeAs(ComplexObject.self)
      return (number.real, number.imaginary)
    }
    if let made = try interpreter.callSpecialMethod(StringObject.intern("__complex__"), value) {
      defer { made.release() }
      if let number = made.as(ComplexObject.self) { return (number.real, number.imaginary) }
    }
    if let number = try interpreter.realNumber(value) { return (number, 0) }
    throw Failure(.typeError, "complex() \(message), not '\(interpreter.typeName(value))'")
  }

  /// `1+2j`, `(1+2j)`, `2j`, `j`, `1`.
  private static func parse(_ text: String) -> (Double, Double)? {
    var body = NumberText.trimmed(text)
    if body.hasPrefix("(") && body.hasSuffix(")") { body = NumberText.trimmed(String(body.dropFirst().dropLast())) }
    if body.contains(where: { $0 == " " }) || body.isEmpty { return nil }
    guard body.last == "j" || body.last == "J" else { return FloatConversion.parse(body).map { ($0, 0) } }
    body.removeLast()
    let bytes = Array(body.utf8)
    // The last sign that is not part of an exponent divides the two parts.
    var split = 0
    for index in bytes.indices.dropFirst().reversed() where bytes[index] == 43 || bytes[index] == 45 {
      if bytes[index - 1] | 32 == 101 { continue }
      split = index
      break
    }
    let real = split == 0 ? 0 : FloatConversion.parse(String(decoding: bytes[..<split], as: UTF8.self))
    let tail = String(decoding: bytes[split...], as: UTF8.self)
    let imaginary = tail.isEmpty || tail == "+" ? 1 : tail == "-" ? -1 : FloatConversion.parse(tail)
    guard let real, let imaginary else { return nil }
    return (real, imaginary)
  }
}
