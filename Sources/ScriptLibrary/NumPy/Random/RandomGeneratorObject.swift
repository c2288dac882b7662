import Diagnostics
import Script
import Tensors

/// What scripts give as seeds.
enum RandomSeed {
  /// - Errors: `ValueError` for negative numbers, `TypeError` for what is no integer.
  static func sequence(_ seed: Handle, _ interpreter: Interpreter) throws -> SeedSequenceObject {
    if let known = seed.asObject as? SeedSequenceObject { return known }
    let entropy = seed.isUndefined ? Handle.none : seed
    let made = try interpreter.call(.object(SeedSequenceObject.sequenceType), [entropy])
    guard let sequence = made.asObject as? SeedSequenceObject else {
      throw Failure(.systemError, "a SeedSequence gave no sequence")
    }
    return sequence
  }

  /// The words of an integer, or of several, the lowest first.
  static func words(_ number: Handle, _ interpreter: Interpreter) throws -> [UInt32] {
    if (try? interpreter.clampedIndex(number)) == nil {
      if number.asString != nil || number.isNone || number.asObject is DictObject {
        throw Failure(
          .typeError, "SeedSequence expects int or sequence of ints for entropy not \(try interpreter.str(number))")
      }
      return try interpreter.elements(number).flatMap { (part: Handle) throws -> [UInt32] in try RandomSeed.words(part, interpreter) }
    }
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
    for method in GeneratorFunctions.all { method.install(on: type, "Generator") }
    type.defineProperty("bit_generator", get: { (object: Handle, _: Interpreter) -> Handle in
      (object.asObject as? RandomGeneratorObject).map { .object($0.bits) } ?? .none
    })
    return type
  }()
}

extension RandomGeneratorObject: Restorable {
  func makeRestorePoint() -> any RestorePoint { GeneratorPoint(object: self, source: bits.source, seed: bits.seed.sequence) }
}

private struct GeneratorPoint: RestorePoint {
  let object: Object
  let source: WordVariates
  let seed: SeedSequence

  func changes() -> [StateChange] { [] }
  func restore(_ interpreter: Interpreter) {
    guard let generator = object as? RandomGeneratorObject else { return }
    generator.bits.source = source
    generator.bits.seed.sequence = seed
  }
}
