import Diagnostics
import Glibc
import Script
import Tensors

/// `np.random`: the legacy functions, whose numbers are those of NumPy for the same seed.
enum RandomFunctions {
  typealias Function = RandomMethod<RandomStateObject>

  /// Adds the functions to `np.random`, as methods of one hidden state.
  static func add(to namespace: APINamespace) {
    let shared = SharedState()
    namespace.add(
      all.map { (function: Function) -> APIFunction in
        APIFunction(
          names: ["np.random." + function.name], signature: function.signature,
          summary: "Random numbers of the legacy generator.", effect: .random
        ) { (call: APICall) throws -> Handle in
          try function.body(
            shared.state(), NativeCall(arguments: call.arguments, interpreter: call.interpreter))
        }
      })
    namespace.add("np.random.RandomState") { (_: Interpreter) in .object(RandomStateObject.stateType) }
    namespace.add("np.random.Generator") { (_: Interpreter) in .object(RandomGeneratorObject.generatorType) }
    for type in BitGeneratorObject.types {
      namespace.add("np.random." + type.name) { (_: Interpreter) in .object(type) }
    }
    namespace.add([
      APIFunction(
        names: ["np.random.default_rng"], signature: "seed=None",
        summary: "A generator of random numbers, PCG64, for a seed: an integer of any size or several."
      ) { (call: APICall) throws -> Handle in try generator(seed: call[0], call.interpreter) }
    ])
  }

  /// The hidden state that was used last, for those who put random numbers back.
  nonisolated(unsafe) private(set) static weak var shared: RandomStateObject?

  private final class SharedState: @unchecked Sendable {
    private var made: RandomStateObject?

    func state() throws -> RandomStateObject {
      if let made { return made }
      let new = RandomStateObject(LegacyGenerator(key: entropy()))
      made = new
      RandomFunctions.shared = new
      return new
    }
  }

  /// Seeds from the system.
  private static func entropy() -> [UInt32] {
    var source = SystemRandomNumberGenerator()
    return (0..<4).map { (_: Int) -> UInt32 in source.next() }
  }

  /// A generator for a seed: an integer of 32 bits, a sequence of them, or None.
  static func generator(_ seed: Handle, _ interpreter: Interpreter) throws -> LegacyGenerator {
    if seed.isNoneOrUndefined { return LegacyGenerator(key: entropy()) }
    if let number = try interpreter.clampedIndex(seed) {
      guard let narrow = UInt32(exactly: number) else {
        throw Failure(.valueError, "Seed must be between 0 and 2**32 - 1")
      }
      return LegacyGenerator(seed: narrow)
    }
    let key = try NumPyReading.array(seed, type: nil, interpreter).ints()
    guard !key.isEmpty else { throw Failure(.valueError, "Seed must be non-empty") }
    return LegacyGenerator(
      key: try key.map { (word: Int) throws -> UInt32 in
        guard let narrow = UInt32(exactly: word) else {
          throw Failure(.valueError, "Seed must be between 0 and 2**32 - 1")
        }
        return narrow
      })
  }

  /// What `default_rng` gives: a generator that is there already, or one for a seed.
  private static func generator(seed: Handle, _ interpreter: Interpreter) throws -> Handle {
    if seed.asObject is RandomGeneratorObject { return seed }
    if let bits = seed.asObject as? BitGeneratorObject { return .object(RandomGeneratorObject(bits)) }
    let bits = BitGeneratorObject(BitGeneratorObject.types[0], try RandomSeed.sequence(seed, interpreter)) {
      (seed: SeedSequence) -> any BitGenerator in PCG64(seed)
    }
    return .object(RandomGeneratorObject(bits))
  }

  // MARK: The functions

  static let all: [Function] = seeds + uniforms + normals + integers + orders
    + DistributionTable.all.map { (distribution: RandomDistribution) -> Function in Function(distribution) } + scripts

  private static let scripts: [Function] = [
    Function(script: "multinomial", "n, pvals, size=None"), Function(script: "dirichlet", "alpha, size=None"),
    Function(script: "multivariate_normal", "mean, cov, size=None, check_valid='warn', tol=1e-8", as: "_normals"),
    Function(script: "bytes", "length", as: "_bytes"),
    Function(script: "random_integers", "low, high=None, size=None"),
  ]

  private static let seeds: [Function] = [
    Function("seed", "seed=None") { (state: RandomStateObject, call: NativeCall) in
      state.generator = try generator(call[0], call.interpreter)
      return .none
    },
    Function("get_state", "legacy=True") { (state: RandomStateObject, call: NativeCall) in try stateOf(state, call) },
    Function("set_state", "state") { (state: RandomStateObject, call: NativeCall) in
      try setState(state, call[0], call.interpreter)
      return .none
    },
  ]

  private static func stateOf(_ state: RandomStateObject, _ call: NativeCall) throws -> Handle {
    let generator = state.generator
    let key = ArrayResult.array(try NDArray(generator.words))
    let (has, spare) = (Handle.int(generator.spare == nil ? 0 : 1), Handle.float(generator.spare ?? 0))
    if try call.truth(0) { return .tuple([.string("MT19937"), key, .int(generator.position), has, spare]) }
    return .dict([
      ("bit_generator", .string("MT19937")),
      ("state", .dict([("key", key), ("pos", .int(generator.position))])), ("has_gauss", has), ("gauss", spare),
    ])
  }

  private static func setState(_ state: RandomStateObject, _ given: Handle, _ interpreter: Interpreter) throws {
    var parts: [Handle]
    if given.asObject is DictObject {
      let inner = try interpreter.getItem(given, .string("state"))
      parts = [
        try interpreter.getItem(given, .string("bit_generator")), try interpreter.getItem(inner, .string("key")),
        try interpreter.getItem(inner, .string("pos")), try interpreter.getItem(given, .string("has_gauss")),
        try interpreter.getItem(given, .string("gauss")),
      ]
    } else {
      parts = try interpreter.elements(given)
    }
    guard parts.count == 3 || parts.count == 5, parts[0].asString == "MT19937" else {
      throw Failure(.valueError, "set_state can only be used with legacy MT19937 state instances.")
    }
    let words = try NumPyReading.array(parts[1], type: .number(.uint32), interpreter).ints()
    guard words.count == 624 else { throw Failure(.valueError, "state vector must be 624 longs") }
    let hasSpare = try parts.count == 5 && interpreter.truth(parts[3])
    state.generator = LegacyGenerator(
      words: words.map { UInt32(truncatingIfNeeded: $0) }, index: try interpreter.clampedIndex(parts[2]) ?? 624,
      spare: hasSpare ? try interpreter.double(parts[4]) : nil)
  }

  private static let uniforms: [Function] = [
    Function("rand", "*dims") { (state: RandomStateObject, call: NativeCall) in
      try sample(dims(call), isScalar: call.variadic(0).isEmpty) { state.generator.uniform() }
    },
    Function("random_sample", "size=None") { (state: RandomStateObject, call: NativeCall) in
      try sample(size(call, 0), isScalar: call[0].isNone) { state.generator.uniform() }
    },
    uniforms("random"), uniforms("ranf"), uniforms("sample"),
    Function("tomaxint", "size=None") { (state: RandomStateObject, call: NativeCall) in
      if call[0].isNone { return .int(Int(truncatingIfNeeded: state.generator.integer(span: .max) >> 1)) }
      let out = try NDArray(uninitialized: .int64, size(call, 0))
      let base = out.base.assumingMemoryBound(to: Int.self)
      for index in 0..<out.count { base[index] = Int(truncatingIfNeeded: state.generator.integer(span: .max) >> 1) }
      return ArrayResult.array(out)
    },
    Function(
      RandomDistribution("uniform", "low=0.0, high=1.0", fault: { (_: [Double]) -> String? in nil }) {
        (source: inout any VariateSource, p: [Double]) -> Double in p[0] + (p[1] - p[0]) * source.uniform()
      }),
    Function(
      RandomDistribution("exponential", "scale=1.0", fault: { $0[0] >= 0 ? nil : "scale < 0" }) {
        (source: inout any VariateSource, p: [Double]) -> Double in p[0] * source.exponential()
      }),
  ]

  private static func uniforms(_ name: String) -> Function {
    Function(name, "size=None") { (state: RandomStateObject, call: NativeCall) in
      try sample(size(call, 0), isScalar: call[0].isNone) { state.generator.uniform() }
    }
  }

  private static let normals: [Function] = [
    Function("randn", "*dims") { (state: RandomStateObject, call: NativeCall) in
      try sample(dims(call), isScalar: call.variadic(0).isEmpty) { state.generator.normal() }
    },
    Function("standard_normal", "size=None") { (state: RandomStateObject, call: NativeCall) in
      try sample(size(call, 0), isScalar: call[0].isNone) { state.generator.normal() }
    },
    Function(
      RandomDistribution("normal", "loc=0.0, scale=1.0", fault: { $0[1] >= 0 ? nil : "scale < 0" }) {
        (source: inout any VariateSource, p: [Double]) -> Double in p[0] + p[1] * source.normal()
      }),
  ]

  private static let integers: [Function] = [
    Function("randint", "low, high=None, size=None, dtype=None") { (state: RandomStateObject, call: NativeCall) in
      let first = try call.integer(0)
      let (low, high) = try call[1].isNone ? (0, first) : (first, call.integer(1))
      guard low < high else {
        throw Failure(.valueError, call[1].isNone ? "high <= 0" : "low >= high")
      }
      let type = try call.type(3) ?? .int64
      guard let dtype = type.dtype, dtype.isInteger || dtype == .bool else {
        throw Failure(.typeError, "Unsupported dtype dtype('\(type.name)') for randint")
      }
      try GeneratorFunctions.checkRange(low, high - 1, dtype)
      let span = UInt64(bitPattern: Int64(high &- low)) - 1
      let out = try NDArray(uninitialized: type, size(call, 2))
      var small = MaskedIntegers(bits: dtype == .bool ? 1 : 8 * dtype.byteSize)
      for index in 0..<out.count {
        let drawn = dtype.byteSize <= 2 ? small.integer(span: UInt32(truncatingIfNeeded: span), &state.generator)
          : state.generator.integer(span: span)
        ElementAccess.store(low &+ Int(truncatingIfNeeded: drawn), out.base, dtype, index)
      }
      if call[2].isNone, call[3].isNone { return out.item(at: 0) }
      return ArrayResult.element(out)
    }
  ]

  private static let orders: [Function] = [
    Function("shuffle", "x") { (state: RandomStateObject, call: NativeCall) in
      try shuffle(call[0], state, call.interpreter)
      return .none
    },
    Function("permutation", "x") { (state: RandomStateObject, call: NativeCall) in
      let copy: Handle
      if let count = try? call.interpreter.clampedIndex(call[0]) {
        copy = ArrayResult.array(try NDArray(Array(0..<max(0, count))))
      } else {
        copy = ArrayResult.array(try call.array(0).contiguousCopy())
      }
      try shuffle(copy, state, call.interpreter)
      return copy
    },
    Function("choice", "a, size=None, replace=True, p=None") { (state: RandomStateObject, call: NativeCall) in
      try choice(state, call)
    },
  ]

  /// From the end, each element with one at or before it.
  private static func shuffle(_ target: Handle, _ state: RandomStateObject, _ interpreter: Interpreter) throws {
    let count = try interpreter.length(target)
    for index in stride(from: count - 1, to: 0, by: -1) {
      let other = Int(truncatingIfNeeded: state.generator.integer(span: UInt64(index)))
      // Rows are views: keep what is there before it is written over.
      let a = try interpreter.getItem(target, .int(index))
      let kept = try (a.asObject as? NDArrayObject).map { ArrayResult.array(try $0.array.contiguousCopy()) } ?? a
      try interpreter.setItem(target, .int(index), interpreter.getItem(target, .int(other)))
      try interpreter.setItem(target, .int(other), kept)
    }
  }

  private static func choice(_ state: RandomStateObject, _ call: NativeCall) throws -> Handle {
    let population: NDArray
    if let count = try? call.interpreter.clampedIndex(call[0]) {
      guard count > 0 else { throw Failure(.valueError, "a must be greater than 0 unless no samples are taken") }
      population = try NDArray(Array(0..<count))
    } else {
      population = try call.array(0)
    }
    guard population.rank == 1 else { throw Failure(.valueError, "'a' must be 1-dimensional") }
    guard population.count > 0 else {
      throw Failure(.valueError, "'a' cannot be empty unless no samples are taken")
    }
    let dims = try size(call, 1)
    let total = Shape.product(dims) ?? 0
    let indices: [Int]
    if !call[3].isNone {
      indices = try weighted(state, call, population.count, total)
    } else if try call.truth(2) {
      indices = (0..<total).map { (_: Int) -> Int in
        Int(truncatingIfNeeded: state.generator.integer(span: UInt64(population.count - 1)))
      }
    } else {
      guard total <= population.count else {
        throw Failure(.valueError, "Cannot take a larger sample than population when replace is False")
      }
      let order = ArrayResult.array(try NDArray(Array(0..<population.count)))
      try shuffle(order, state, call.interpreter)
      indices = Array(try ArrayMembers.array(order).ints().prefix(total))
    }
    let key = ArrayResult.element(try NDArray(indices).reshaped(dims))
    return try ArrayIndexing.item(population, key, call.interpreter)
  }

  private static func weighted(
    _ state: RandomStateObject, _ call: NativeCall, _ count: Int, _ total: Int
  ) throws -> [Int] {
    let weights = try call.array(3).doubles()
    guard weights.count == count else { throw Failure(.valueError, "'a' and 'p' must have same size") }
    guard (weights.reduce(0, +) - 1).magnitude < 1e-8 else {
      throw Failure(.valueError, "probabilities do not sum to 1")
    }
    guard !weights.contains(where: { $0 < 0 }) else { throw Failure(.valueError, "probabilities are not non-negative") }
    guard try call.truth(2) else { return try different(state, weights, total) }
    return drawn(state, weights, total)
  }

  /// Places without putting back: those drawn already weigh nothing in the next round.
  private static func different(_ state: RandomStateObject, _ weights: [Double], _ total: Int) throws -> [Int] {
    guard weights.count >= total else {
      throw Failure(.valueError, "Cannot take a larger sample than population when replace is False")
    }
    guard weights.filter({ $0 > 0 }).count >= total else { throw Failure(.valueError, "Fewer non-zero entries in p than size") }
    var (left, found): ([Double], [Int]) = (weights, [])
    while found.count < total {
      for place in drawn(state, left, total - found.count) where !found.contains(place) { found.append(place) }
      for place in found { left[place] = 0 }
    }
    return found
  }

  /// Places by cumulated weights.
  private static func drawn(_ state: RandomStateObject, _ weights: [Double], _ total: Int) -> [Int] {
    let count = weights.count
    var bounds: [Double] = []
    var sum = 0.0
    for weight in weights {
      sum += weight
      bounds.append(sum)
    }
    return (0..<total).map { (_: Int) -> Int in
      let value = state.generator.uniform()
      return min(count - 1, bounds.firstIndex { $0 / sum > value } ?? count - 1)
    }
  }

  // MARK: Sizes

  private static func dims(_ call: NativeCall) throws -> [Int] { try call.integers(call[0]) }

  private static func size(_ call: NativeCall, _ index: Int) throws -> [Int] {
    call[index].isNoneOrUndefined ? [] : try call.integers(index)
  }

  /// An array of draws; a Python float where no size is given.
  private static func sample(_ dims: [Int], isScalar: Bool, _ draw: () -> Double) throws -> Handle {
    if isScalar { return .float(draw()) }
    let out = try NDArray(uninitialized: .float64, dims)
    let base = out.base.assumingMemoryBound(to: Double.self)
    for index in 0..<out.count { base[index] = draw() }
    return ArrayResult.array(out)
  }
}
