import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// `tf.random`.
enum RandomTable {
  static let rows: [APIFunction] = [
    APIFunction("tf.random.set_seed", signature: "seed", summary: "Makes the random numbers that follow the same each time.") {
      (call: APICall) throws -> Handle in
      guard let seed = try call.int(0) else { throw Failure(.typeError, "tf.random.set_seed expects an integer") }
      RandomState.setSeed(seed)
      return .none
    },
    APIFunction(
      "tf.compat.v1.random.get_seed", "tf.compat.v1.get_seed", signature: "op_seed",
      summary: "The two seeds that a random op gets: from the global seed, and from the op's own."
    ) { (call: APICall) throws -> Handle in
      let seeds = RandomState.seeds(op: try call.int(0))
      return .tuple([.int(seeds.seed), .int(seeds.seed2)])
    },
    APIFunction(
      "tf.random.uniform", signature: "shape, minval=0, maxval=None, dtype='float32', seed=None, name=None",
      summary: "Random numbers, all of a range equally likely.", op: "RandomUniform"
    ) { (call: APICall) throws -> Handle in try call.uniform() },
    APIFunction(
      "tf.random.normal", signature: "shape, mean=0.0, stddev=1.0, dtype='float32', seed=None, name=None",
      summary: "Random numbers of a normal distribution.", op: "RandomStandardNormal"
    ) { (call: APICall) throws -> Handle in try call.normal("random_normal", isTruncated: false) },
    APIFunction(
      "tf.random.truncated_normal", signature: "shape, mean=0.0, stddev=1.0, dtype='float32', seed=None, name=None",
      summary: "Random numbers of a normal distribution, none further than two standard deviations.", op: "TruncatedNormal"
    ) { (call: APICall) throws -> Handle in try call.normal("truncated_normal", isTruncated: true) },
    APIFunction("tf.random.shuffle", signature: "value, seed=None, name=None", summary: "The slices along the first axis in random order.", op: "RandomShuffle") {
      (call: APICall) throws -> Handle in
      let seeds = RandomState.seeds(op: try call.int(1))
      return try call.single(
        .randomShuffle, [call[0]], Attributes(["seed": .int(seeds.seed), "seed2": .int(seeds.seed2)]))
    },
    APIFunction(
      "tf.random.categorical", signature: "logits, num_samples, dtype=None, seed=None, name=None",
      summary: "Classes drawn by unnormalised log probabilities.", op: "Multinomial"
    ) { (call: APICall) throws -> Handle in try call.categorical() },
    APIFunction(
      "tf.random.gamma", signature: "shape, alpha, beta=None, dtype='float32', seed=None, name=None",
      summary: "Random numbers of gamma distributions: a sample of the shape for each alpha.", op: "RandomGamma"
    ) { (call: APICall) throws -> Handle in try call.gamma() },
    APIFunction(
      "tf.random.poisson", signature: "shape, lam, dtype='float32', seed=None, name=None",
      summary: "Random numbers of Poisson distributions: a sample of the shape for each lam.", op: "RandomPoissonV2"
    ) { (call: APICall) throws -> Handle in try call.poisson() },
  ]
}

extension APICall {
  func shapeTensor() throws -> AnyTensor {
    try TensorConversion.tensor(APICall.plainShape(self[0]), preferred: .int32, name: "shape", interpreter)
  }

  /// The scale of random numbers, as numbers where they are.
  fileprivate func uniform() throws -> Handle {
    let dtype = try dtype(3) ?? .float32
    let seed = try int(4)
    guard [DType.float16, .bfloat16, .float32, .float64, .int32, .int64].contains(dtype) else {
      throw Failure(
        .valueError,
        "Argument `dtype` got invalid value <dtype: '\(dtype.name)'>. Accepted dtypes are (tf.float16, tf.bfloat16, "
          + "tf.float32, tf.float64, tf.int32, tf.int64).")
    }
    if dtype.isInteger, self[2].isNone {
      throw Failure(.valueError, "Must specify maxval for integer dtype tf.\(dtype.name)")
    }
    return try scoped("random_uniform") { (name: String?) throws -> AnyTensor in
      let shape = try shapeTensor()
      let low: Handle = self[1].isNone ? .int(0) : self[1]
      let high: Handle = self[2].isNone ? .int(1) : self[2]
      if dtype.isInteger {
        let minimum = try TensorConversion.tensor(low, dtype: dtype, name: "min", interpreter)
        let maximum = try TensorConversion.tensor(high, dtype: dtype, name: "max", interpreter)
        return try Call.randomUniformInt(shape, low: minimum, high: maximum, seed: seed, name: name)
      }
      if low.asDouble == 0, high.asDouble == 1 { return try Call.randomUniform(shape, dtype, seed: seed) }
      let minimum = try TensorConversion.tensor(low, dtype: dtype, name: "min", interpreter)
      let maximum = try TensorConversion.tensor(high, dtype: dtype, name: "max", interpreter)
      let unit = try Call.randomUniform(shape, dtype, seed: seed)
      let scaled = try Call.multiply(unit, Call.subtract(maximum, minimum))
      return try Op.addV2(scaled, minimum, name: name)
    }
  }

  fileprivate func normal(_ scope: String, isTruncated: Bool) throws -> Handle {
    let dtype = try dtype(3) ?? .float32
    return try scoped(scope) { (name: String?) throws -> AnyTensor in
      let shape = try shapeTensor()
      let mean = try TensorConversion.tensor(self[1], dtype: dtype, name: "mean", interpreter)
      let deviation = try TensorConversion.tensor(self[2], dtype: dtype, name: "stddev", interpreter)
      return try Call.randomNormal(
        shape, mean: mean, deviation: deviation, seed: int(4), truncated: isTruncated, name: name)
    }
  }

  fileprivate func categorical() throws -> Handle {
    let dtype = try dtype(2) ?? .int64
    let seed = try int(3)
    guard dtype == .int32 || dtype == .int64 else {
      throw Failure(
        .valueError,
        "Argument `dtype` got invalid value <dtype: '\(dtype.name)'>. Accepted dtypes are (tf.int32, tf.int64).")
    }
    return try inOpenScope("categorical") {
      let attributes = seedAttributes(seed, ["output_dtype": .type(dtype)])
      return try inner(.multinomial, [.tensor(tensor(0)), self[1]], attributes)
    }
  }

  fileprivate func poisson() throws -> Handle {
    let dtype = try dtype(2) ?? .float32
    guard [DType.float16, .float32, .float64, .int32, .int64].contains(dtype) else {
      throw Failure(
        .invalidArgumentError,
        "Value for attr 'dtype' of \(dtype.kernelName) is not in the list of allowed values: half, float, double, int32, "
          + "int64")
    }
    let seed = try int(3)
    return try inOpenScope("random_poisson") {
      let shape = try TensorConversion.tensor(APICall.plainShape(self[0]), dtype: .int32, name: "shape", interpreter)
      return try inner(.randomPoissonV2, [.tensor(shape), self[1]], seedAttributes(seed, ["dtype": .type(dtype)]))
    }
  }

  fileprivate func gamma() throws -> Handle {
    let dtype = try dtype(3) ?? .float32
    let seed = try int(4)
    return try inOpenScope("random_gamma") {
      let shape = try TensorConversion.tensor(APICall.plainShape(self[0]), dtype: .int32, name: "shape", interpreter)
      let (alpha, beta) = try rates(self[1], self[2], dtype)
      let unit = try inner(.randomGamma, [.tensor(shape), .tensor(alpha)], seedAttributes(seed, [:]))
      return try positive(unit, beta)
    }
  }

  private func seedAttributes(_ seed: Int?, _ others: KeyValuePairs<String, AttributeValue>) -> Attributes {
    let seeds = RandomState.seeds(op: seed)
    var attributes = Attributes(others)
    attributes["seed"] = .int(seeds.seed)
    attributes["seed2"] = .int(seeds.seed2)
    return attributes
  }

  /// A composite whose result has no name of its own.
  private func inOpenScope(_ fallback: String, _ body: () throws -> AnyTensor) throws -> Handle {
    try ExecutionContext.withScope(name ?? fallback) { (_: String) throws -> Handle in .tensor(try body()) }
  }

  /// `alpha`, broadcast to the shape that it shares with `beta`, and `beta`.
  func rates(_ alpha: Handle, _ beta: Handle, _ dtype: DType) throws -> (AnyTensor, AnyTensor) {
    let alpha = try TensorConversion.tensor(alpha, dtype: dtype, name: "alpha", interpreter)
    let rate = try TensorConversion.tensor(beta.isNone ? .int(1) : beta, dtype: dtype, name: "beta", interpreter)
    let shape = try inner(.broadcastArgs, [.tensor(Call.shape(alpha)), .tensor(Call.shape(rate, name: "Shape_1"))])
    return (try inner(.broadcastTo, [.tensor(alpha), .tensor(shape)]), rate)
  }

  /// Gamma numbers divided by their rate, none of them 0.
  func positive(_ unit: AnyTensor, _ rate: AnyTensor) throws -> AnyTensor {
    let scaled = try operate(.divide, .tensor(unit), .tensor(rate))
    let least: Double = unit.dtype == .float64 ? 0x1p-1022 : unit.dtype == .float16 ? 0x1p-14 : 0x1p-126
    return try inner(.maximum, [.float(least), .tensor(scaled)])
  }
}
