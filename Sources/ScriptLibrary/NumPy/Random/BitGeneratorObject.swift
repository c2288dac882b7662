import Diagnostics
import Script
import Tensors

/// `np.random.PCG64` and its like: a generator of words, which a `Generator` draws from.
final class BitGeneratorObject: Object {
  var source: WordVariates
  var seed: SeedSequenceObject
  private let make: @Sendable (SeedSequence) -> any BitGenerator

  init(_ type: TypeObject, _ seed: SeedSequenceObject, _ make: @escaping @Sendable (SeedSequence) -> any BitGenerator) {
    self.seed = seed
    self.make = make
    source = WordVariates(make(seed.sequence))
    super.init(type: type)
  }

  override func repr(_ interpreter: Interpreter) throws -> String {
    "<numpy.random._\(type.name.lowercased()).\(type.name) object at \(addressText)>"
  }

  /// Generators of the same kind that are independent of this one.
  func spawned(_ count: Int) -> [BitGeneratorObject] {
    seed.spawned(count).map { (seed: SeedSequenceObject) -> BitGeneratorObject in BitGeneratorObject(type, seed, make) }
  }

  /// Another one in the same state.
  func copied() -> BitGeneratorObject {
    let copy = BitGeneratorObject(type, seed, make)
    copy.source = source
    return copy
  }

  nonisolated(unsafe) static let baseType: TypeObject = {
    let type = TypeObject.sealed("BitGenerator", module: "numpy.random.bit_generator")
    BitGeneratorMembers.install(on: type)
    return type
  }()

  nonisolated(unsafe) static let types: [TypeObject] = [
    type(PCG64.self), type(PCG64DXSM.self), type(SFC64.self), type(Philox.self), type(MT19937.self),
  ]

  private static func type<Bits: BitGenerator>(_: Bits.Type) -> TypeObject {
    let type = TypeObject.sealed(Bits.name, module: "numpy.random._\(Bits.name.lowercased())", bases: [baseType])
    type.constructor = { (type: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
      try arguments.check(Bits.name, 0, 1)
      let seed = try RandomSeed.sequence(arguments.count == 1 ? Handle(arguments[0]) : .none, interpreter)
      return Value(BitGeneratorObject(type, seed) { (seed: SeedSequence) -> any BitGenerator in Bits(seed) })
    }
    return type
  }
}

/// Attributes and methods of bit generators.
enum BitGeneratorMembers {
  static func install(on type: TypeObject) {
    type.defineProperty("seed_seq", get: { (object: Handle, _: Interpreter) throws -> Handle in
      .object(try bits(object).seed)
    })
    type.defineMethod("random_raw", "self, size=None, output=True") { (call: NativeCall) throws -> Handle in
      let bits = try bits(call[0])
      if call[1].isNoneOrUndefined { return number(bits.source.rawWord()) }
      let out = try NDArray(uninitialized: .number(.uint64), call.integers(1))
      let target = out.base.assumingMemoryBound(to: UInt64.self)
      for index in 0..<out.count { target[index] = bits.source.rawWord() }
      return try call.truth(2) ? ArrayResult.array(out) : .none
    }
    type.declare(.random, "random_raw")
    type.defineMethod("spawn", "self, n_children") { (call: NativeCall) throws -> Handle in
      .list(try bits(call[0]).spawned(max(0, call.integer(1))).map { .object($0) })
    }
    type.defineMethod("advance", "self, delta") { (call: NativeCall) throws -> Handle in
      let bits = try bits(call[0])
      try bits.source.advance(wide(call[1], call.interpreter))
      return call[0]
    }
    type.defineMethod("jumped", "self, jumps=1") { (call: NativeCall) throws -> Handle in
      let bits = try bits(call[0])
      let copy = bits.copied()
      let jump = UInt128(0x9e37_79b9_7f4a_7c15 as UInt64) << 64 | UInt128(0xf39c_c060_5ced_c835 as UInt64)
      try copy.source.advance(jump &* UInt128(truncatingIfNeeded: call.integer(1)))
      return .object(copy)
    }
    type.defineProperty(
      "state", get: { (object: Handle, interpreter: Interpreter) throws -> Handle in try state(bits(object), interpreter) },
      set: { (object: Handle, value: Handle, interpreter: Interpreter) throws in
        try setState(bits(object), value, interpreter)
      })
  }

  private static func bits(_ handle: Handle) throws -> BitGeneratorObject {
    guard let bits = handle.asObject as? BitGeneratorObject else {
      throw Failure(.typeError, "expected a BitGenerator, got \(handle.typeName)")
    }
    return bits
  }

  // MARK: State

  private static func number(_ word: UInt64) -> Handle {
    Int(exactly: word).map { .int($0) } ?? .object(BigIntObject(unsigned: UInt(word)))
  }

  private static func number(_ value: UInt128, _ interpreter: Interpreter) throws -> Handle {
    let high = number(UInt64(truncatingIfNeeded: value >> 64))
    return try interpreter.binary(
      .bitOr, interpreter.binary(.leftShift, high, .int(64)), number(UInt64(truncatingIfNeeded: value)))
  }

  /// An integer modulo 2^128.
  private static func wide(_ handle: Handle, _ interpreter: Interpreter) throws -> UInt128 {
    let value = try interpreter.bigInteger(handle)
    let words = Array(value.magnitude.words.prefix(2))
    var result: UInt128 = 0
    for (index, word) in words.enumerated() { result |= UInt128(word) << UInt128(64 * index) }
    return value < 0 ? 0 &- result : result
  }

  private static func state(_ bits: BitGeneratorObject, _ interpreter: Interpreter) throws -> Handle {
    var inner: [(String, Handle)]
    switch bits.source.bits {
    case let generator as any SkippingGenerator:
      inner = [
        ("state", try number(generator.state, interpreter)), ("inc", try number(generator.increment, interpreter)),
      ]
    case let generator as MT19937:
      inner = [
        ("key", ArrayResult.array(try NDArray(generator.twister.words))), ("pos", .int(generator.twister.position)),
      ]
      return .dict([("bit_generator", .string("MT19937")), ("state", .dict(inner))])
    default: throw Failure(.notImplementedError, "the state of \(bits.type.name) is not there")
    }
    return .dict([
      ("bit_generator", .string(bits.type.name)), ("state", .dict(inner)),
      ("has_uint32", .int(bits.source.half == nil ? 0 : 1)), ("uinteger", .int(Int(bits.source.half ?? 0))),
    ])
  }

  private static func setState(_ bits: BitGeneratorObject, _ value: Handle, _ interpreter: Interpreter) throws {
    guard value.asObject is DictObject else { throw Failure(.typeError, "state must be a dict") }
    let kind = try interpreter.getItem(value, .string("bit_generator")).asString ?? ""
    guard kind == bits.type.name else {
      throw Failure(.valueError, "state must be for a \(bits.type.name) RNG")
    }
    let inner = try interpreter.getItem(value, .string("state"))
    func entry(_ name: String) throws -> Handle { try interpreter.getItem(inner, .string(name)) }
    switch bits.source.bits {
    case var generator as PCG64:
      (generator.state, generator.increment) = try (wide(entry("state"), interpreter), wide(entry("inc"), interpreter))
      bits.source = WordVariates(generator)
    case var generator as PCG64DXSM:
      (generator.state, generator.increment) = try (wide(entry("state"), interpreter), wide(entry("inc"), interpreter))
      bits.source = WordVariates(generator)
    case var generator as MT19937:
      let words = try NumPyReading.array(entry("key"), type: .number(.uint32), interpreter).ints()
      let position = try interpreter.clampedIndex(entry("pos")) ?? 624
      guard words.count == 624 else { throw Failure(.valueError, "the key of MT19937 has 624 words") }
      generator.twister = LegacyGenerator(words: words.map { UInt32(truncatingIfNeeded: $0) }, index: position)
      bits.source = WordVariates(generator)
      return
    default: throw Failure(.notImplementedError, "the state of \(bits.type.name) is not there")
    }
    let hasHalf = try interpreter.truth(interpreter.getItem(value, .string("has_uint32")))
    let half = try interpreter.clampedIndex(interpreter.getItem(value, .string("uinteger"))) ?? 0
    bits.source.half = hasHalf ? UInt32(truncatingIfNeeded: half) : nil
  }
}
