import Diagnostics
import Script
import Tensors

/// `np.random.SeedSequence`: entropy mixed into as many words as a generator needs.
final class SeedSequenceObject: Object {
  var sequence: SeedSequence
  private let entropy: Handle
  private let spawnKey: [Handle]

  init(_ sequence: SeedSequence, entropy: Handle, spawnKey: [Handle]) {
    self.sequence = sequence
    self.entropy = entropy
    self.spawnKey = spawnKey
    super.init(type: SeedSequenceObject.sequenceType)
  }

  override func repr(_ interpreter: Interpreter) throws -> String {
    var text = "SeedSequence(\n    entropy=\(try interpreter.repr(entropy)),\n"
    if !spawnKey.isEmpty { text += "    spawn_key=\(try interpreter.repr(.tuple(spawnKey))),\n" }
    if sequence.children > 0 { text += "    n_children_spawned=\(sequence.children),\n" }
    return text + ")"
  }

  func spawned(_ count: Int) -> [SeedSequenceObject] {
    let first = sequence.children
    return sequence.spawn(count).enumerated().map { (index: Int, child: SeedSequence) -> SeedSequenceObject in
      SeedSequenceObject(child, entropy: entropy, spawnKey: spawnKey + [.int(first + index)])
    }
  }

  nonisolated(unsafe) static let sequenceType: TypeObject = {
    let type = TypeObject.sealed("SeedSequence", module: "numpy.random.bit_generator")
    let parameters = ParameterList("entropy=None, *, spawn_key=(), pool_size=4, n_children_spawned=0")
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
      let call = NativeCall(
        arguments: try parameters.bind(arguments, function: "SeedSequence", isMethod: false), interpreter: interpreter)
      return Value(try make(call))
    }
    func define(_ name: String, _ get: @escaping (SeedSequenceObject) throws -> Handle) {
      type.defineProperty(name, get: { (object: Handle, _: Interpreter) throws -> Handle in
        guard let sequence = object.asObject as? SeedSequenceObject else { return .none }
        return try get(sequence)
      })
    }
    define("entropy") { $0.entropy }
    define("spawn_key") { .tuple($0.spawnKey) }
    define("pool_size") { _ in .int(4) }
    define("pool") { ArrayResult.array(try NDArray($0.sequence.pool)) }
    define("n_children_spawned") { .int($0.sequence.children) }
    define("state") { (object: SeedSequenceObject) -> Handle in
      .dict([
        ("entropy", object.entropy), ("spawn_key", .tuple(object.spawnKey)), ("pool_size", .int(4)),
        ("n_children_spawned", .int(object.sequence.children)),
      ])
    }
    type.defineMethod("generate_state", "self, n_words, dtype=None") { (call: NativeCall) throws -> Handle in
      guard let object = call[0].asObject as? SeedSequenceObject else { return .none }
      let count = max(0, try call.integer(1))
      let type = try call.type(2)?.dtype ?? .uint32
      guard type == .uint32 || type == .uint64 else {
        throw Failure(.valueError, "only support uint32 or uint64")
      }
      return ArrayResult.array(
        try type == .uint32 ? NDArray(object.sequence.words(count)) : NDArray(object.sequence.longWords(count)))
    }
    type.defineMethod("spawn", "self, n_children") { (call: NativeCall) throws -> Handle in
      guard let object = call[0].asObject as? SeedSequenceObject else { return .none }
      return .list(object.spawned(max(0, try call.integer(1))).map { .object($0) })
    }
    return type
  }()

  private static func make(_ call: NativeCall) throws -> SeedSequenceObject {
    guard try call.integer(2) == 4 else {
      throw Failure(.notImplementedError, "np.random.SeedSequence with another pool_size than 4 is not there")
    }
    var entropy = call[0]
    if entropy.isNoneOrUndefined {
      var source = SystemRandomNumberGenerator()
      let words = (0..<2).map { (_: Int) -> Handle in .object(BigIntObject(unsigned: UInt(source.next() as UInt64))) }
      let high = try call.interpreter.binary(.leftShift, words[0], .int(64))
      entropy = try call.interpreter.binary(.bitOr, high, words[1])
    }
    let key = try call.interpreter.elements(call[1])
    let base = try RandomSeed.words(entropy, call.interpreter)
    let keyWords = try key.flatMap { (part: Handle) throws -> [UInt32] in try RandomSeed.words(part, call.interpreter) }
    var sequence = SeedSequence(base, key: keyWords)
    sequence.children = max(0, try call.integer(3))
    return SeedSequenceObject(sequence, entropy: entropy, spawnKey: key)
  }
}
