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
      "tf.random.stateless_uniform",
      signature: "shape, seed, minval=0, maxval=None, dtype='float32', name=None, alg='auto_select'",
      summary: "Random numbers that depend on the seed alone."
    ) { (call: APICall) throws -> Handle in try call.statelessUniform() },
    APIFunction(
      "tf.random.stateless_normal",
      signature: "shape, seed, mean=0.0, stddev=1.0, dtype='float32', name=None, alg='auto_select'",
      summary: "Normal random numbers that depend on the seed alone."
    ) { (call: APICall) throws -> Handle in try call.statelessNormal("stateless_random_normal", .statelessRandomNormalV2) },
    APIFunction(
      "tf.random.stateless_truncated_normal",
      signature: "shape, seed, mean=0.0, stddev=1.0, dtype='float32', name=None, alg='auto_select'",
      summary: "Truncated normal random numbers that depend on the seed alone."
    ) { (call: APICall) throws -> Handle in
      try call.statelessNormal("stateless_truncated_normal", .statelessTruncatedNormalV2)
    },
  ]
}

extension APICall {
  fileprivate func shapeTensor() throws -> AnyTensor {
    try TensorConversion.tensor(APICall.plainShape(self[0]), preferred: .int32, name: "shape", interpreter)
  }

  /// The scale of random numbers, as numbers where they are.
  fileprivate func uniform() throws -> Handle {
    let dtype = try dtype(3) ?? .float32
    let seed = try int(4)
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

  fileprivate func statelessUniform() throws -> Handle {
    let dtype = try dtype(4) ?? .float32
    return try scoped("stateless_random_uniform") { (name: String?) throws -> AnyTensor in
      let shape = try shapeTensor()
      let low = try TensorConversion.tensor(self[2].isNone ? .int(0) : self[2], dtype: dtype, name: "min", interpreter)
      if dtype.isInteger {
        let high = try TensorConversion.tensor(self[3], dtype: dtype, name: "max", interpreter)
        let key = try keyAndCounter()
        let algorithm = try constant(.scalar(Int32(3)), name: "alg")
        return try Op.statelessRandomUniformIntV2(
          [shape, key[0], key[1], algorithm, low, high], Attributes(["dtype": .type(dtype)]), name: name)
      }
      let high = try TensorConversion.tensor(self[3].isNone ? .int(1) : self[3], dtype: dtype, name: "max", interpreter)
      let unit = try stateless(.statelessRandomUniformV2, shape, dtype)
      return try Op.addV2(Call.multiply(unit, Call.subtract(high, low)), low, name: name)
    }
  }

  fileprivate func statelessNormal(_ scope: String, _ op: Op) throws -> Handle {
    let dtype = try dtype(4) ?? .float32
    return try scoped(scope) { (name: String?) throws -> AnyTensor in
      let shape = try shapeTensor()
      let mean = try TensorConversion.tensor(self[2], dtype: dtype, name: "mean", interpreter)
      let deviation = try TensorConversion.tensor(self[3], dtype: dtype, name: "stddev", interpreter)
      return try Op.addV2(Call.multiply(stateless(op, shape, dtype), deviation), mean, name: name)
    }
  }

  /// The key and counter of the seed, which is `seed=` of the function.
  private func keyAndCounter() throws -> [AnyTensor] {
    try innerOutputs(.statelessRandomGetKeyCounter, [self["seed"]])
  }

  /// Numbers of a stateless op before they are scaled: by algorithm 3, which TensorFlow has chosen when it writes the graph.
  private func stateless(_ op: Op, _ shape: AnyTensor, _ dtype: DType) throws -> AnyTensor {
    let key = try keyAndCounter()
    return try inner(op, [.tensor(shape), .tensor(key[0]), .tensor(key[1]), .int(3)], Attributes(["dtype": .type(dtype)]))
  }
}
