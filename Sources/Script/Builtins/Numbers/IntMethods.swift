import Diagnostics
import Integers

/// The methods of `int` and `bool`.
enum IntMethods {
  static func define(on type: TypeObject) {
    type.constructor = construct
    NumberMethods.formatting(on: type)
    NumberMethods.division(on: type, width: 1)
    defineConversions(on: type)
    defineBits(on: type)
    defineBytes(on: type)
  }

  /// The value of an int, or of an instance of a class derived from it.
  static func value(_ value: Value) -> BigInt { Numbers.big(value) ?? 0 }

  // MARK: Making

  /// `int(x)`, `int(text, base)`.
  private static func construct(
    _ type: TypeObject, _ arguments: Arguments, _ interpreter: Interpreter
  ) throws -> Value {
    if arguments.count == 1 && !arguments.hasKeywords && type === TypeObject.int {
      return try number(arguments[0], base: .undefined, interpreter)
    }
    let given: [Value]
    if arguments.hasKeywords || arguments.count > 2 {
      given = try arguments.named("int", ["", "base"])
    } else {
      given = [arguments.count > 0 ? arguments[0] : .undefined, arguments.count > 1 ? arguments[1] : .undefined]
    }
    let number = try number(given[0], base: given[1], interpreter)
    if type === TypeObject.int { return number }
    defer { number.release() }
    return Value(BigIntObject(value(number), type: type))
  }

  private static func number(_ source: Value, base: Value, _ interpreter: Interpreter) throws -> Value {
    if source.isUndefined {
      if base.isUndefined { return .int(0) }
      throw Failure(.typeError, "int() missing string argument")
    }
    if !base.isUndefined { return try fromText(source, base, interpreter) }
    if let int = source.asInt { return .int(int) }
    if source.isFloat { return try FloatConversion.integer(source.uncheckedFloat) }
    switch source.objectKind {
    case .string:
      let text = source.unsafeAs(StringObject.self)
      if let small = text.withBytes({ smallNumber($0) }) { return .int(small) }
      return try parse(text.string, 10, source, interpreter)
    case .bytes:
      return try parse(
        String(decoding: source.unsafeAs(BytesObject.self).bytes, as: UTF8.self), 10, source, interpreter)
    case .bigInt:
      if !interpreter.dispatches(source) { return source.retained() }
    default: break
    }
    if let number = try converted(source, interpreter) { return number }
    if let bytes = ByteStrings.content(source) {
      return try parse(String(decoding: bytes, as: UTF8.self), 10, source, interpreter)
    }
    throw Failure(
      .typeError,
      "int() argument must be a string, a bytes-like object or a real number, not '\(interpreter.typeName(source))'")
  }

  /// What a text of at most 18 digits names that has nothing else but a sign in front; nil for other texts.
  private static func smallNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let start = isNegative || bytes.first == UInt8(ascii: "+") ? 1 : 0
    guard bytes.count > start, bytes.count - start <= 18 else { return nil }
    var value = 0
    for byte in bytes[start...] {
      guard byte &- 48 < 10 else { return nil }
      value = value &* 10 &+ Int(byte &- 48)
    }
    return isNegative ? -value : value
  }

  private static func fromText(_ source: Value, _ base: Value, _ interpreter: Interpreter) throws -> Value {
    let radix = try interpreter.integer(base)
    guard radix == 0 || (2...36).contains(radix) else {
      throw Failure(.valueError, "int() base must be >= 2 and <= 36, or 0")
    }
    if let text = source.asString { return try parse(text, radix, source, interpreter) }
    if source.objectKind == .bytes {
      let bytes = source.unsafeAs(BytesObject.self).bytes
      return try parse(String(decoding: bytes, as: UTF8.self), radix, source, interpreter)
    }
    throw Failure(.typeError, "int() can't convert non-string with explicit base")
  }

  private static func parse(_ text: String, _ radix: Int, _ source: Value, _ interpreter: Interpreter) throws -> Value {
    if let number = try NumberText.integer(text, base: radix) { return BigIntObject.normalized(number) }
    throw Failure(
      .valueError, "invalid literal for int() with base \(radix): \(try interpreter.repr(source))")
  }

  /// By `__int__`, `__index__` or `__trunc__`.
  private static func converted(_ source: Value, _ interpreter: Interpreter) throws -> Value? {
    if let float = source.as(FloatObject.self) { return try FloatConversion.integer(float.value) }
    for name in [Names.int, Names.index, StringObject.intern("__trunc__")] {
      guard let result = try interpreter.callSpecialMethod(name, source) else { continue }
      if result.isInt || result.isBool { return .int(result.asInt ?? 0) }
      if result.objectKind == .bigInt {
        defer { result.release() }
        return BigIntObject.normalized(value(result))
      }
      let typeName = interpreter.typeName(result)
      result.release()
      throw Failure(.typeError, "\(name.string) returned non-int (type \(typeName))")
    }
    return try interpreter.integerIndex(source)
  }

  // MARK: Methods

  private static func own(_ name: String, on type: TypeObject, _ body: @escaping (BigInt) throws -> Value) {
    type.slot(name, 0) { (receiver: Value, _: Arguments, _: Interpreter) in try body(value(receiver)) }
  }

  private static func defineConversions(on type: TypeObject) {
    for name in ["__int__", "__index__", "__trunc__", "__floor__", "__ceil__", "conjugate"] {
      own(name, on: type) { BigIntObject.normalized($0) }
    }
    own("__abs__", on: type) { BigIntObject.normalized(BigInt($0.magnitude)) }
    type.slot("__float__", 0) { (receiver: Value, _: Arguments, interpreter: Interpreter) in
      .float(try interpreter.bigDouble(value(receiver)))
    }
    type.defineFastMethod("__round__") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("__round__", 1, 2)
      return try rounded(arguments[0], arguments.count == 2 ? arguments[1] : .none, interpreter)
    }
    own("as_integer_ratio", on: type) { Value(TupleObject(owning: [BigIntObject.normalized($0), .int(1)])) }
    own("is_integer", on: type) { _ in .bool(true) }
    let parts: [(String, (BigInt) -> Value)] = [
      ("real", { BigIntObject.normalized($0) }), ("imag", { _ in .int(0) }),
      ("numerator", { BigIntObject.normalized($0) }), ("denominator", { _ in .int(1) }),
    ]
    for (name, part) in parts {
      type.defineProperty(name) { (instance: Handle, interpreter: Interpreter) in
        Handle(consuming: part(try interpreter.findInteger(instance) ?? 0))
      }
    }
  }

  /// `round(int, digits)`: only negative digits change anything.
  static func rounded(_ number: Value, _ digits: Value, _ interpreter: Interpreter) throws -> Value {
    let exact = value(number)
    if digits.isNone || digits.isUndefined { return BigIntObject.normalized(exact) }
    let places = try interpreter.integer(digits)
    if places >= 0 { return BigIntObject.normalized(exact) }
    // A unit far above the value rounds it to zero.
    if places < -(exact.magnitude.bitWidth + 2) { return .int(0) }
    let result = try Effort.interruptible { IntegerRounding.rounded(exact, to: BigInt(10).power(-places)) }
    return BigIntObject.normalized(result)
  }

  private static func defineBits(on type: TypeObject) {
    own("bit_length", on: type) { .int($0.magnitude.bitWidth) }
    own("bit_count", on: type) { (number: BigInt) in
      .int(number.magnitude.words.reduce(0) { $0 + $1.nonzeroBitCount })
    }
  }

  private static func defineBytes(on type: TypeObject) {
    type.defineMethod("to_bytes", "self, length=1, byteorder='big', *, signed=False") { (call: NativeCall) in
      let number = try call.interpreter.bigInteger(call[0])
      let length = try call.interpreter.integer(call[1])
      if length < 0 { throw Failure(.valueError, "length argument must be non-negative") }
      _ = try SizeLimit.product(length, 1, limit: SizeLimit.bytes)
      let isBig = try isBigEndian(call[2])
      let isSigned = try call.interpreter.truth(call[3])
      return .bytes(try bytes(number, length, isBig: isBig, isSigned: isSigned))
    }
    type.defineClassMethod("from_bytes", "self, bytes, byteorder='big', *, signed=False") { (call: NativeCall) in
      var bytes: [UInt8]
      if let given = call[1].as(BytesObject.self) {
        bytes = given.bytes
      } else {
        bytes = try call.interpreter.elements(call[1]).map { (element: Handle) throws -> UInt8 in
          guard let byte = UInt8(exactly: try call.interpreter.integer(element)) else {
            throw Failure(.valueError, "bytes must be in range(0, 256)")
          }
          return byte
        }
      }
      if try isBigEndian(call[2]) { bytes.reverse() }
      var number = BigInt(BigUInt(bytes: bytes))
      if try call.interpreter.truth(call[3]), let top = bytes.last, top >= 128 {
        number -= BigInt(1) << (8 * bytes.count)
      }
      let result = Handle(consuming: BigIntObject.normalized(number))
      guard let type = call[0].as(TypeObject.self), type !== TypeObject.int else { return result }
      return try call.interpreter.call(call[0], [result])
    }
  }

  private static func isBigEndian(_ order: Handle) throws -> Bool {
    switch order.asString {
    case "big": return true
    case "little": return false
    default: throw Failure(.valueError, "byteorder must be either 'little' or 'big'")
    }
  }

  private static func bytes(_ number: BigInt, _ length: Int, isBig: Bool, isSigned: Bool) throws -> [UInt8] {
    if number.sign == .minus && !isSigned {
      throw Failure(.overflowError, "can't convert negative int to unsigned")
    }
    let bits = 8 * length
    let limit = BigInt(1) << (isSigned ? max(bits - 1, 0) : bits)
    let fits = isSigned ? number < limit && number >= -limit : number < limit
    guard fits || number.isZero else { throw Failure(.overflowError, "int too big to convert") }
    let complement = number.isNegative ? number + (BigInt(1) << bits) : number
    let result = complement.magnitude.bytes(count: length)
    return isBig ? result.reversed() : result
  }

  static func defineBool(on type: TypeObject) {
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("bool", 0, 1)
      return .bool(arguments.count == 1 ? try interpreter.truth(arguments[0]) : false)
    }
  }
}
