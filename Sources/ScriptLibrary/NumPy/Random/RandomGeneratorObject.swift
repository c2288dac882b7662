import Diagnostics
import Script
import Tensors

/// `np.random.PCG64` and its like: a generator of words, which a `Generator` draws from.
final class BitGeneratorObject: Object {
  var source: WordVariates
  var seed: SeedSequence
  private let make: @Sendable (SeedSequence) -> any BitGenerator

  init(_ type: TypeObject, _ seed: SeedSequence, _ make: @escaping @Sendable (SeedSequence) -> any BitGenerator) {
    self.seed = seed
    self.make = make
    source = WordVariates(make(seed))
    super.init(type: type)
  }

  override func repr(_ interpreter: Interpreter) throws -> String {
    "<numpy.random._\(type.name.lowercased()).\(type.name) object at \(addressText)>"
  }

  /// Generators of the same kind that are independent of this one.
  func spawned(_ count: Int) -> [BitGeneratorObject] {
    seed.spawn(count).map { (seed: SeedSequence) -> BitGeneratorObject in BitGeneratorObject(type, seed, make) }
  }

  nonisolated(unsafe) static let types: [TypeObject] = [
    type(PCG64.self), type(SFC64.self), type(Philox.self),
  ]

  private static func type<Bits: BitGenerator>(_: Bits.Type) -> TypeObject {
    let type = TypeObject.sealed(Bits.name, module: "numpy.random._\(Bits.name.lowercased())")
    type.constructor = { (type: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
      try arguments.check(Bits.name, 0, 1)
      let seed = try RandomSeed.sequence(arguments.count == 1 ? Handle(arguments[0]) : .none, interpreter)
      return Value(BitGeneratorObject(type, seed) { (seed: SeedSequence) -> any BitGenerator in Bits(seed) })
    }
    return type
  }
}

/// What scripts give as seeds.
enum RandomSeed {
  /// - Errors: `ValueError` for negative numbers, `TypeError` for what is no integer.
  static func sequence(_ seed: Handle, _ interpreter: Interpreter) throws -> SeedSequence {
    if seed.isNoneOrUndefined {
      var source = SystemRandomNumberGenerator()
      return SeedSequence((0..<4).map { (_: Int) -> UInt32 in source.next() })
    }
    if (try? interpreter.clampedIndex(seed)) != nil { return SeedSequence(try words(seed, interpreter)) }
    if seed.asString != nil {
      throw Failure(.typeError, "SeedSequence expects int or sequence of ints for entropy not \(try interpreter.str(seed))")
    }
    return SeedSequence(
      try interpreter.elements(seed).flatMap { (part: Handle) throws -> [UInt32] in try words(part, interpreter) })
  }

  private static func words(_ number: Handle, _ interpreter: Interpreter) throws -> [UInt32] {
    let value = try interpreter.bigInteger(number)
    guard value >= 0 else { throw Failure(.valueError, "expected non-negative integer") }
    var words = value.magnitude.words.flatMap { (word: UInt) -> [UInt32] in
      [UInt32(truncatingIfNeeded: word), UInt32(truncatingIfNeeded: word >> 32)]
    }
    while words.count > 1, words.last == 0 { words.removeLast() }
    return words.isEmpty ? [0] : words
  }
}

/// `np.random.Generator`, what `default_rng` gives.
final class RandomGeneratorObject: Object, VariateSource {
  let bits: BitGeneratorObject

  init(_ bits: BitGeneratorObject) {
    self.bits = bits
    super.init(type: RandomGeneratorObject.generatorType)
  }

  func uniform() -> Double { bits.source.uniform() }
  func normal() -> Double { bits.source.normal() }
  func exponential() -> Double { bits.source.exponential() }

  override func repr(_ interpreter: Interpreter) throws -> String {
    "\(try str(interpreter)) at 0x\(addressText.dropFirst(2).uppercased())"
  }
  override func str(_ interpreter: Interpreter) throws -> String { "Generator(\(bits.type.name))" }

  nonisolated(unsafe) static let generatorType: TypeObject = {
    let type = TypeObject.sealed("Generator", module: "numpy.random._generator")
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
      try arguments.check("Generator", 1, 1)
      guard let bits = Handle(arguments[0]).asObject as? BitGeneratorObject else {
        throw Failure(.attributeError, "'\(Handle(arguments[0]).typeName)' object has no attribute 'capsule'")
      }
      return Value(RandomGeneratorObject(bits))
    }
    for function in GeneratorFunctions.all {
      type.defineMethod(function.name, "self, " + function.signature) { (call: NativeCall) throws -> Handle in
        guard let generator = call[0].asObject as? RandomGeneratorObject else {
          throw Failure(.typeError, "expected a Generator, got \(call[0].typeName)")
        }
        let rest = NativeCall(arguments: Array(call.arguments.dropFirst()), interpreter: call.interpreter)
        return try function.body(generator, rest)
      }
      type.declare(.random, function.name)
    }
    type.defineProperty("bit_generator", get: { (object: Handle, _: Interpreter) -> Handle in
      (object.asObject as? RandomGeneratorObject).map { .object($0.bits) } ?? .none
    })
    return type
  }()
}

extension RandomGeneratorObject: Restorable {
  func makeRestorePoint() -> any RestorePoint { GeneratorPoint(object: self, source: bits.source, seed: bits.seed) }
}

private struct GeneratorPoint: RestorePoint {
  let object: Object
  let source: WordVariates
  let seed: SeedSequence

  func changes() -> [StateChange] { [] }
  func restore(_ interpreter: Interpreter) {
    guard let generator = object as? RandomGeneratorObject else { return }
    generator.bits.source = source
    generator.bits.seed = seed
  }
}
