import Diagnostics
import Tensors

/// Random numbers as `tf.random` makes them: seeds from the session's random state, then scaled.
extension Call {
  /// The attributes of a stateful random op.
  static func randomAttributes(_ dtype: DType, as attribute: String = "dtype", seed: Int?) -> Attributes {
    let seeds = RandomState.seeds(op: seed)
    return Attributes([attribute: .type(dtype), "seed": .int(seeds.seed), "seed2": .int(seeds.seed2)])
  }

  /// `tf.random.uniform(shape, minval, maxval)` of floats: nothing is scaled for the usual range.
  public static func randomUniform(
    _ shape: AnyTensor, low: Double = 0, high: Double = 1, _ dtype: DType = .float32, seed: Int? = nil
  ) throws -> AnyTensor {
    let unit = try Op.randomUniform([shape], randomAttributes(dtype, seed: seed), name: graphName("RandomUniform"))
    if low == 0 && high == 1 { return unit }
    let (minimum, maximum) = (try number(low, dtype, name: "min"), try number(high, dtype, name: "max"))
    let span = try subtract(maximum, minimum)
    return try add(multiply(unit, span), minimum)
  }

  /// `tf.random.uniform(shape, minval, maxval, dtype=tf.int32)`.
  public static func randomUniformInt(
    _ shape: AnyTensor, low: AnyTensor, high: AnyTensor, seed: Int? = nil, name: String? = nil
  ) throws -> AnyTensor {
    try Op.randomUniformInt([shape, low, high], randomAttributes(low.dtype, as: "Tout", seed: seed), name: name)
  }

  /// `tf.random.normal(shape, mean, stddev)`.
  public static func randomNormal(
    _ shape: AnyTensor, mean: AnyTensor, deviation: AnyTensor, seed: Int? = nil, truncated: Bool = false,
    name: String? = nil
  ) throws -> AnyTensor {
    let op = truncated ? Op.truncatedNormal : Op.randomStandardNormal
    let unit = try op([shape], randomAttributes(mean.dtype, seed: seed))
    return try Op.addV2(multiply(unit, deviation), mean, name: name ?? graphName("add"))
  }

  /// `tf.random.stateless_uniform` and its relatives, before scaling: key and counter from the seed, then the op.
  public static func stateless(
    _ op: Op, _ shape: AnyTensor, seed: AnyTensor, _ dtype: DType = .float32
  ) throws -> AnyTensor {
    let key = try Op.statelessRandomGetKeyCounter.call([seed])
    let algorithm = try Op.statelessRandomGetAlg([])
    return try op([shape, key[0], key[1], algorithm], Attributes(["dtype": .type(dtype)]))
  }
}
