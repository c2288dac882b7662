import Kernels
import Tensors

/// Where random ops get their seeds and keep their counters, as TensorFlow does.
///
/// An op's two seeds are the global seed and one of its own. Eagerly the second is drawn from Python's generator, seeded
/// with the global seed; in a graph it counts up. The kernel of an op goes on where it stopped at its last call: eager
/// calls with equal attributes share a kernel, each node of a graph has its own.
public enum RandomState {
  nonisolated(unsafe) private static var seed: Int? = nil
  nonisolated(unsafe) private static var drawer = MersenneTwister(seed: 0)
  nonisolated(unsafe) private static var generators: [Instance: k_philox] = [:]
  /// Counts calls of `setSeed`; kernels of graphs start afresh after one.
  nonisolated(unsafe) private static var epoch = 0

  /// Counts the runs of stateful random ops: who compares two executions learns whether they drew.
  nonisolated(unsafe) public private(set) static var drawCount = 0

  /// The seed that ops get which have one of their own while there is no global one.
  private static let defaultSeed = 87_654_321
  private static let largestSeed = 2_147_483_647

  /// `tf.random.set_seed`; nil forgets it, and ops are random again.
  public static func setSeed(_ seed: Int?) {
    self.seed = seed
    drawer = MersenneTwister(seed: seed ?? 0)
    generators = [:]
    epoch += 1
  }

  /// The global seed, nil while there is none.
  public static var globalSeed: Int? { seed }

  /// The attributes `seed` and `seed2` of a random op, from the seed that the script gave: TensorFlow's `get_seed`. In a
  /// graph, draws from the graph's count.
  public static func seeds(op given: Int?) -> (seed: Int, seed2: Int) {
    let seeds: (Int, Int)
    switch (seed, given) {
    case (nil, nil): return (0, 0)
    case (nil, let given?): seeds = (defaultSeed, truncated(given))
    case (let global?, let given?): seeds = (truncated(global), truncated(given))
    case (let global?, nil): seeds = (truncated(global), draw())
    }
    // (0, 0) would ask for real randomness.
    return seeds == (0, 0) ? (0, largestSeed) : seeds
  }

  private static func draw() -> Int {
    guard let graph = ExecutionContext.graph else { return drawer.nextSeed() }
    defer { graph.seedsDrawn += 1 }
    return graph.seedsDrawn
  }

  /// Python's `seed % (2**31 - 1)`.
  private static func truncated(_ seed: Int) -> Int {
    let rest = seed % largestSeed
    return rest < 0 ? rest + largestSeed : rest
  }

  /// Everything that `%compare` and `%undo` put back.
  public struct Snapshot {
    fileprivate let seed: Int?
    fileprivate let drawer: MersenneTwister
    fileprivate let generators: [Instance: k_philox]
  }

  public static var snapshot: Snapshot {
    get { Snapshot(seed: seed, drawer: drawer, generators: generators) }
    set {
      seed = newValue.seed
      drawer = newValue.drawer
      generators = newValue.generators
    }
  }

  // MARK: Generators of kernels

  /// What makes two eager calls share a kernel.
  fileprivate struct Instance: Hashable {
    let op: String
    let seed: Int
    let seed2: Int
    let dtype: DType
    /// Further attributes that tell kernels apart.
    var detail = ""
  }

  /// The generator of a call that begins anew each time.
  static func unkept(_ call: borrowing KernelCall) -> k_philox {
    drawCount &+= 1
    return fresh(call.attributes.int("seed"), call.attributes.int("seed2"))
  }

  /// Hands the generator of a call to `body`, and moves it on by 256 groups for each output.
  static func generate<Result>(
    _ call: borrowing KernelCall, _ dtype: DType, outputs count: Int, _ body: (inout k_philox) throws -> Result
  ) rethrows -> Result {
    try generate(call, dtype, groups: UInt64(count) &* 256, body)
  }

  /// Hands the generator of a call to `body`, and moves it on by that many groups.
  ///
  /// - Parameter detail: what else tells kernels apart that have the same seeds.
  static func generate<Result>(
    _ call: borrowing KernelCall, _ dtype: DType, groups: UInt64, detail: String = "",
    _ body: (inout k_philox) throws -> Result
  ) rethrows -> Result {
    drawCount &+= 1
    let (seed, seed2) = (call.attributes.int("seed"), call.attributes.int("seed2"))
    let instance = Instance(op: call.op.name, seed: seed, seed2: seed2, dtype: dtype, detail: detail)
    let state = call.state
    var generator: k_philox
    if let state, state.epoch == epoch, let kept = state.generator {
      generator = kept
    } else if state == nil, let kept = generators[instance] {
      generator = kept
    } else {
      generator = fresh(seed, seed2)
    }
    var copy = generator
    let result = try body(&copy)
    k_philox_skip(&generator, groups)
    if let state {
      state.generator = generator
      state.epoch = epoch
    } else {
      generators[instance] = generator
    }
    return result
  }

  private static func fresh(_ seed: Int, _ seed2: Int) -> k_philox {
    if seed == 0 && seed2 == 0 {
      var system = SystemRandomNumberGenerator()
      return k_philox_seed(system.next(), system.next())
    }
    return k_philox_seed(UInt64(bitPattern: Int64(seed)), UInt64(bitPattern: Int64(seed2)))
  }
}

/// What a kernel keeps from one run to the next: one for each stateful node of a plan.
public final class KernelState: @unchecked Sendable {
  fileprivate var generator: k_philox? = nil
  fileprivate var epoch = -1

  public init() {}
}
