import Diagnostics
import Glibc
import Kernels
import Tensors

/// Classes drawn for losses that look at a few of many, and how often each is expected among them.
public enum CandidateSampling {
  public static let all: [Op] = [
    .uniformCandidateSampler, .logUniformCandidateSampler, .learnedUnigramCandidateSampler,
    .fixedUnigramCandidateSampler, .allCandidateSampler, .computeAccidentalHits,
  ]

  static let attributes: [Op.Attribute] = [
    .int("num_true", minimum: 1), .int("num_sampled", minimum: 1), .bool("unique"),
  ]
  static let range: [Op.Attribute] = [.int("range_max", minimum: 1)]
  static let seeds: [Op.Attribute] = [.int("seed", default: 0), .int("seed2", default: 0)]

  static let outputs: [Op.Output] = [
    .fixed(.int64, name: "sampled_candidates"), .fixed(.float32, name: "true_expected_count"),
    .fixed(.float32, name: "sampled_expected_count"),
  ]

  static let shape = ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
    let classes = try context.shape(0).requiringRank(2)
    let count = context.attributes.int("num_sampled")
    return [PartialShape([count]), PartialShape([classes[0], context.attributes.int("num_true")]), PartialShape([count])]
  }

  /// A distribution over the classes.
  struct Distribution {
    let range: Int
    let draw: (inout Words) -> Int
    let probability: (Int) -> Float
  }

  /// A generator's words, one after the other.
  struct Words {
    private var generator: k_philox
    private var group: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
    private var used = 4

    init(_ generator: k_philox) { self.generator = generator }

    mutating func next() -> UInt32 {
      if used == 4 {
        var words = [UInt32](repeating: 0, count: 4)
        k_philox_fill_uint32(&generator, &words, 4)
        group = (words[0], words[1], words[2], words[3])
        used = 0
      }
      used += 1
      switch used {
      case 1: return group.0
      case 2: return group.1
      case 3: return group.2
      default: return group.3
      }
    }

    /// A number below `count`, which fits 32 bits, from one word.
    mutating func below(_ count: Int) -> Int { Int(next() % UInt32(clamping: count)) }

    /// A number below `count` from two words.
    mutating func widelyBelow(_ count: Int) -> Int {
      let low = next()
      return Int((UInt64(low) | UInt64(next()) << 32) % UInt64(count))
    }

    /// A double in [0, 1).
    mutating func double() -> Double {
      let high = next()
      return Double(bitPattern: 1023 << 52 | UInt64(high & 0xfffff) << 32 | UInt64(next())) - 1
    }

    /// A float in [0, 1).
    mutating func float() -> Float { Float(bitPattern: 127 << 23 | next() & 0x7fffff) - 1 }
  }

  /// Draws, and computes the expected counts.
  static func sample(_ classes: Tensor, _ distribution: Distribution, _ call: borrowing KernelCall) throws -> [Tensor] {
    let (count, trueCount) = (call.attributes.int("num_sampled"), call.attributes.int("num_true"))
    try check(classes, trueCount, distribution.range)
    let isUnique = call.attributes.bool("unique")
    guard !isUnique || count <= distribution.range else {
      throw Failure(.invalidArgumentError, "Sampler's range is too small.")
    }
    _ = try Tensor(uninitialized: .int64, Shape([count]))
    var (drawn, tries): ([Int], Int) = ([], 0)
    var failure: (any Error)?
    let detail = "\(count) \(isUnique) \(distribution.range)"
    RandomState.generate(call, .int64, groups: UInt64(count) &* 512, detail: detail) { (generator: inout k_philox) -> Void in
      var words = Words(generator)
      var seen: Set<Int> = []
      while drawn.count < count {
        tries += 1
        if tries % 4096 == 0 {
          do { try Interrupt.poll() } catch {
            failure = error
            return
          }
        }
        let value = distribution.draw(&words)
        if !isUnique || seen.insert(value).inserted { drawn.append(value) }
      }
    }
    if let failure { throw failure }
    func expected(_ value: Int) -> Float {
      let p = value >= 0 && value < distribution.range ? distribution.probability(value) : 0
      if tries == count { return p * Float(count) }
      return Float(-expm1(Double(tries) * Double(log1pf(-p))))
    }
    return try results(drawn, classes, expected)
  }

  static func results(_ drawn: [Int], _ classes: Tensor, _ expected: (Int) -> Float) throws -> [Tensor] {
    let truths = try Tensor.from(classes.ints.map(expected), shape: classes.shape.dims)
    return [Tensor.vector(drawn), truths, Tensor.vector(drawn.map(expected))]
  }

  static func check(_ classes: Tensor, _ count: Int, _ range: Int) throws {
    guard classes.rank == 2 else { throw Failure(.invalidArgumentError, "true_classes must be a matrix") }
    guard classes.shape[1] == count else {
      throw Failure(
        .invalidArgumentError, "true_classes must have num_true columns, expected: \(classes.shape[1]) was: \(count)")
    }
    if let bad = classes.ints.first(where: { (value: Int) -> Bool in value < 0 || value >= range }) {
      throw Failure(.invalidArgumentError, "`true_candidate` out of range [0, \(range)), received \(bad)")
    }
  }

  // MARK: Unigrams

  /// How often each class has been seen by the samplers that learn, by seeds and range.
  nonisolated(unsafe) static var seen: [String: [Int]] = [:]

  static func learned(_ classes: Tensor, _ call: borrowing KernelCall) throws -> [Tensor] {
    let range = call.attributes.int("range_max")
    let key = "\(call.attributes.int("seed")) \(call.attributes.int("seed2")) \(range) \(call.attributes.int("num_sampled"))"
    _ = try Tensor(uninitialized: .int64, Shape([range]))
    var weights = seen[key] ?? [Int](repeating: 1, count: range)
    let total = weights.reduce(0) { (sum: Int, weight: Int) -> Int in sum + weight }
    let known = weights
    let distribution = Distribution(range: range) { (words: inout Words) -> Int in
      var place = words.below(total)
      for (value, weight) in known.enumerated() {
        if place < weight { return value }
        place -= weight
      }
      return range - 1
    } probability: { (value: Int) -> Float in Float(known[value]) / Float(total) }
    let result = try sample(classes, distribution, call)
    for value in classes.ints where value >= 0 && value < range { weights[value] += 1 }
    seen[key] = weights
    return result
  }

  /// Weights of classes: reserved ones have none, those of other shards are left out.
  static func fixed(_ call: borrowing KernelCall) throws -> Distribution {
    let attributes = call.attributes
    guard attributes.string("vocab_file").isEmpty else {
      throw Failure(.unimplementedError, "vocab_file is not supported: give unigrams=[…] instead")
    }
    guard case .floats(let unigrams)? = attributes["unigrams"], !unigrams.isEmpty else {
      throw Failure(.invalidArgumentError, "Must provide either vocab_file or unigrams.")
    }
    let (shards, shard) = (attributes.int("num_shards", default: 1), attributes.int("shard"))
    guard shards > 0, shard >= 0, shard < shards else {
      throw Failure(.invalidArgumentError, "shard (\(shard)) must be >= 0 and < num_shards (\(shards)).")
    }
    var weights: [Float] = []
    let reserved = attributes.int("num_reserved_ids")
    for id in 0..<max(reserved, 0) where id % shards == shard { weights.append(0) }
    let power = attributes.float("distortion", default: 1)
    for (place, weight) in unigrams.enumerated() where (reserved + place) % shards == shard {
      weights.append(powf(weight, power))
    }
    guard weights.count == attributes.int("range_max") else {
      throw Failure(
        .invalidArgumentError,
        "range_max is \(attributes.int("range_max")) but there are \(weights.count) candidates, reserved ones included")
    }
    let total = weights.reduce(Float(0)) { (sum: Float, weight: Float) -> Float in sum + weight }
    guard total > 0 else { throw Failure(.invalidArgumentError, "The sum of the unigrams must be positive.") }
    let table = AliasTable(weights)
    let known = weights
    return Distribution(range: weights.count) { (words: inout Words) -> Int in
      let share = words.float()
      let place = words.below(known.count)
      return share < table.shares[place] ? place : table.others[place]
    } probability: { (value: Int) -> Float in known[value] / total }
  }
}

/// Walker's table: a class is drawn by one uniform place and one comparison.
///
/// - Source: Walker, "An efficient method for generating discrete random variables with general distributions", 1977.
private struct AliasTable {
  private(set) var shares: [Float]
  private(set) var others: [Int]

  init(_ weights: [Float]) {
    let count = weights.count
    let sum = weights.reduce(0.0) { (sum: Double, weight: Float) -> Double in sum + Double(weight) }
    var parts = weights.map { (weight: Float) -> Double in Double(weight * Float(count)) / sum }
    others = Array(0..<count)
    var low = (0..<count).filter { (index: Int) -> Bool in parts[index] < 1 }
    var high = (0..<count).filter { (index: Int) -> Bool in parts[index] >= 1 }
    while let small = low.last, let large = high.last {
      low.removeLast()
      high.removeLast()
      others[small] = large
      parts[large] -= 1 - parts[small]
      if parts[large] < 1 { low.append(large) } else { high.append(large) }
    }
    shares = parts.map { (part: Double) -> Float in Float(part) }
    for index in low + high {
      shares[index] = 1
      others[index] = index
    }
  }
}

extension Op {
  private static func sampler(
    _ name: String, _ extra: [Op.Attribute], _ summary: String,
    _ body: @escaping @Sendable (Tensor, borrowing KernelCall) throws -> [Tensor]
  ) -> Op {
    Op(
      name, scope: name, inputs: [.fixed("true_classes", .int64)], outputs: CandidateSampling.outputs,
      attributes: CandidateSampling.attributes + extra + CandidateSampling.seeds, isStateful: true,
      shape: CandidateSampling.shape,
      kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in try body(inputs[0], call) },
      gradient: .notDifferentiable("random numbers"), summary: summary)
  }

  /// Classes drawn from a range, all equally likely.
  ///
  /// - Inputs: `true_classes`: `[batch, num_true]`. Outputs: the classes drawn, how often the true ones and the drawn ones
  ///   are expected in such a draw.
  /// - Source: TensorFlow op `UniformCandidateSampler`; scripts call `tf.random.uniform_candidate_sampler`.
  public static let uniformCandidateSampler: Op = sampler(
    "UniformCandidateSampler", CandidateSampling.range, "Classes drawn from a range, all equally likely."
  ) { (classes: Tensor, call: borrowing KernelCall) throws -> [Tensor] in
    let range = call.attributes.int("range_max")
    let distribution = CandidateSampling.Distribution(range: range) { (words: inout CandidateSampling.Words) -> Int in
      words.widelyBelow(range)
    } probability: { (_: Int) -> Float in 1 / Float(range) }
    return try CandidateSampling.sample(classes, distribution, call)
  }

  /// Classes drawn by a distribution that favours small numbers, as in vocabularies sorted by frequency.
  ///
  /// - Source: TensorFlow op `LogUniformCandidateSampler`; scripts call `tf.random.log_uniform_candidate_sampler`.
  public static let logUniformCandidateSampler: Op = sampler(
    "LogUniformCandidateSampler", CandidateSampling.range, "Classes drawn, small numbers more often."
  ) { (classes: Tensor, call: borrowing KernelCall) throws -> [Tensor] in
    let range = call.attributes.int("range_max")
    let logRange = Glibc.log1p(Double(range))
    let distribution = CandidateSampling.Distribution(range: range) { (words: inout CandidateSampling.Words) -> Int in
      (Int(Glibc.exp(words.double() * logRange)) - 1) % range
    } probability: { (value: Int) -> Float in
      Float(Glibc.log((Double(value) + 2) / (Double(value) + 1)) / logRange)
    }
    return try CandidateSampling.sample(classes, distribution, call)
  }

  /// Classes drawn by how often they have been true ones so far.
  ///
  /// - Source: TensorFlow op `LearnedUnigramCandidateSampler`; scripts call
  ///   `tf.random.learned_unigram_candidate_sampler`.
  public static let learnedUnigramCandidateSampler: Op = sampler(
    "LearnedUnigramCandidateSampler", CandidateSampling.range, "Classes drawn by how often they have been seen."
  ) { (classes: Tensor, call: borrowing KernelCall) throws -> [Tensor] in
    try CandidateSampling.learned(classes, call)
  }

  /// Classes drawn by given weights.
  ///
  /// - Source: TensorFlow op `FixedUnigramCandidateSampler`; scripts call `tf.random.fixed_unigram_candidate_sampler`.
  public static let fixedUnigramCandidateSampler: Op = sampler(
    "FixedUnigramCandidateSampler",
    CandidateSampling.range + [
      .string("vocab_file", default: ""), .float("distortion", default: 1), .int("num_reserved_ids", default: 0),
      .int("num_shards", default: 1), .int("shard", default: 0),
      Op.Attribute("unigrams", .floatList, default: .floats([])),
    ], "Classes drawn by given weights."
  ) { (classes: Tensor, call: borrowing KernelCall) throws -> [Tensor] in
    try CandidateSampling.sample(classes, CandidateSampling.fixed(call), call)
  }

  /// All classes, each expected once.
  ///
  /// - Source: TensorFlow op `AllCandidateSampler`; scripts call `tf.random.all_candidate_sampler`.
  public static let allCandidateSampler: Op = sampler("AllCandidateSampler", [], "All classes.") {
    (classes: Tensor, call: borrowing KernelCall) throws -> [Tensor] in
    let count = call.attributes.int("num_sampled")
    try CandidateSampling.check(classes, call.attributes.int("num_true"), count)
    _ = try Tensor(uninitialized: .int64, Shape([count]))
    return try CandidateSampling.results(Array(0..<count), classes) { (_: Int) -> Float in 1 }
  }

  /// Where drawn classes are true ones: rows, places among the drawn ones, and the lowest float for each.
  ///
  /// - Source: TensorFlow op `ComputeAccidentalHits`; scripts call `tf.nn.compute_accidental_hits`.
  public static let computeAccidentalHits: Op = Op(
    "ComputeAccidentalHits", scope: "ComputeAccidentalHits",
    inputs: [.fixed("true_classes", .int64), .fixed("sampled_candidates", .int64)],
    outputs: [.fixed(.int32, name: "indices"), .fixed(.int64, name: "ids"), .fixed(.float32, name: "weights")],
    attributes: [.int("num_true")] + CandidateSampling.seeds,
    shape: ShapeRule { context in
      _ = try context.shape(0).requiringRank(2)
      _ = try context.shape(1).requiringRank(1)
      let count = PartialShape([nil])
      return [count, count, count]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let (classes, drawn) = (inputs[0], inputs[1])
      guard classes.rank == 2 else { throw Failure(.invalidArgumentError, "true_candidates must be a matrix") }
      guard classes.shape[1] == call.attributes.int("num_true") else {
        throw Failure(
          .invalidArgumentError,
          "true_candidates must have shape [?, num_true=\(call.attributes.int("num_true"))], got \(classes.shape)")
      }
      guard drawn.rank == 1 else { throw Failure(.invalidArgumentError, "sampled_candidates must be a vector") }
      var places: [Int: Int] = [:]
      for (place, value) in drawn.ints.enumerated() { places[value] = place }
      var (rows, hits): ([Int32], [Int64]) = ([], [])
      for (index, value) in classes.ints.enumerated() {
        guard let place = places[value] else { continue }
        rows.append(Int32(clamping: index / Swift.max(classes.shape[1], 1)))
        hits.append(Int64(place))
      }
      let weights = [Float](repeating: -Float.greatestFiniteMagnitude, count: rows.count)
      return [Tensor.vector(rows), Tensor.vector(hits), Tensor.vector(weights)]
    },
    gradient: .notDifferentiable("integer result"), summary: "Where drawn classes are true ones.")
}
