import Diagnostics
import Integers

/// An `int` that does not fit in 64 bits (or an instance of a class derived from int).
public final class BigIntObject: Object {
  public private(set) final var value: BigInt

  public init(_ value: BigInt, type: TypeObject = .int) {
    self.value = value
    super.init(kind: .bigInt, type: type)
  }

  /// An owned `int`: unboxed when it fits.
  public static func normalized(_ value: BigInt) -> Value {
    if let small = Int(exactly: value) { return .int(small) }
    let spare = EffectObservation.isActive ? 0 : Recycling.bigIntegers.take()
    if spare == 0 { return Value(BigIntObject(value)) }
    let made = Value(tag: Value.Tag.object, bits: spare)
    made.unsafeUnmanaged(BigIntObject.self)._withUnsafeGuaranteedRef { (object: BigIntObject) in
      object.rc = 1
      object.value = value
    }
    return made
  }

  /// Keeps a dead number's object to be used again: one of the class `int`, as those of derived classes own their type.
  static func retire(_ address: UInt) -> Bool {
    let value = Value(tag: Value.Tag.object, bits: address)
    value.unsafeUnmanaged(BigIntObject.self)._withUnsafeGuaranteedRef { $0.value = 0 }
    return Recycling.bigIntegers.keep(address)
  }

  /// For rooms that don't import the big-integer library.
  public convenience init(unsigned value: UInt) { self.init(BigInt(value)) }

  /// The value as 64 unsigned bits, if it fits.
  public var unsigned64: UInt64? { UInt64(exactly: value) }

  /// The nearest float; infinite when it is beyond the range.
  public var doubleValue: Double { Numbers.nearestDouble(value) }

  public override func repr(_ interpreter: Interpreter) throws -> String { try IntegerFormatting.decimal(value) }
  public override func truth(_ interpreter: Interpreter) throws -> Bool? { !value.isZero }
  public override func index(_ interpreter: Interpreter) throws -> Value? { BigIntObject.normalized(value) }

  /// As CPython: the value modulo 2^61 - 1, with the sign of the value.
  public override func hash(_ interpreter: Interpreter) throws -> Int {
    let remainder = Int(value.magnitude.quotientAndRemainder(dividingBy: (1 << 61) - 1).remainder)
    let signed = value.sign == .minus ? -remainder : remainder
    return signed == -1 ? -2 : signed
  }

  public override func format(_ specification: String, _ interpreter: Interpreter) throws -> String {
    try formatted(specification)
  }
}

/// A float that belongs to a class derived from `float`.
public final class FloatObject: Object {
  public let value: Double

  public init(_ value: Double, type: TypeObject) {
    self.value = value
    super.init(kind: .other, type: type)
  }

  public override func repr(_ interpreter: Interpreter) throws -> String { try interpreter.repr(Handle.float(value)) }
  public override func truth(_ interpreter: Interpreter) throws -> Bool? { value != 0 }
  public override func hash(_ interpreter: Interpreter) throws -> Int { try interpreter.hash(Value.float(value)) }

  public override func format(_ specification: String, _ interpreter: Interpreter) throws -> String {
    try formatted(specification)
  }
}

/// A `complex`. Dead ones are used again.
public final class ComplexObject: Object {
  public private(set) final var real: Double
  public private(set) final var imaginary: Double

  public init(_ real: Double, _ imaginary: Double) {
    self.real = real
    self.imaginary = imaginary
    super.init(kind: .complex, type: .complex)
  }

  /// A complex number, owned by the caller.
  @inline(__always)
  static func makeValue(_ real: Double, _ imaginary: Double) -> Value {
    let spare = EffectObservation.isActive ? 0 : Recycling.complexes.take()
    if spare == 0 { return Value(ComplexObject(real, imaginary)) }
    let value = Value(tag: Value.Tag.object, bits: spare)
    value.unsafeUnmanaged(ComplexObject.self)._withUnsafeGuaranteedRef { (object: ComplexObject) in
      object.rc = 1
      object.real = real
      object.imaginary = imaginary
    }
    return value
  }

  public override func truth(_ interpreter: Interpreter) throws -> Bool? { real != 0 || imaginary != 0 }

  public override func hash(_ interpreter: Interpreter) throws -> Int {
    try interpreter.hash(Value.float(real)) &+ 1_000_003 &* interpreter.hash(Value.float(imaginary))
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    let imaginaryText = FloatRepresentation.component(imaginary)
    if real == 0 && real.sign == .plus { return imaginaryText + "j" }
    let sign = imaginary.sign == .minus && !imaginary.isNaN ? "" : "+"
    return "(\(FloatRepresentation.component(real))\(sign)\(imaginaryText)j)"
  }

  public override func format(_ specification: String, _ interpreter: Interpreter) throws -> String {
    try formatted(specification)
  }
}
