import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// Random numbers that follow from a seed of two numbers alone.
enum StatelessRandomTable {
  static let rows: [APIFunction] = [
    APIFunction(
      "tf.random.stateless_uniform",
      signature: "shape, seed, minval=0, maxval=None, dtype='float32', name=None, alg='auto_select'",
      summary: "Random numbers that depend on the seed alone.", op: "StatelessRandomUniformV2"
    ) { (call: APICall) throws -> Handle in try call.statelessUniform() },
    APIFunction(
      "tf.random.stateless_normal",
      signature: "shape, seed, mean=0.0, stddev=1.0, dtype='float32', name=None, alg='auto_select'",
      summary: "Normal random numbers that depend on the seed alone.", op: "StatelessRandomNormalV2"
    ) { (call: APICall) throws -> Handle in try call.statelessNormal("stateless_random_normal", .statelessRandomNormalV2) },
    APIFunction(
      "tf.random.stateless_truncated_normal",
      signature: "shape, seed, mean=0.0, stddev=1.0, dtype='float32', name=None, alg='auto_select'",
      summary: "Truncated normal random numbers that depend on the seed alone.", op: "StatelessTruncatedNormalV2"
    ) { (call: APICall) throws -> Handle in
      try call.statelessNormal("stateless_truncated_normal", .statelessTruncatedNormalV2)
    },
    APIFunction(
      "tf.random.stateless_gamma", signature: "shape, seed, alpha, beta=None, dtype='float32', name=None",
      summary: "Random numbers of gamma distributions that depend on the seed alone.", op: "StatelessRandomGammaV3"
    ) { (call: APICall) throws -> Handle in try call.statelessGamma() },
    APIFunction(
      "tf.random.stateless_poisson", signature: "shape, seed, lam, dtype='int32', name=None",
      summary: "Random numbers of Poisson distributions that depend on the seed alone.", op: "StatelessRandomPoisson"
    ) { (call: APICall) throws -> Handle in
      let dtype = try call.dtype(3) ?? .int32
      return try call.inScope("stateless_random_poisson") { (_: String?) throws -> Handle in
        let operands: [Handle] = [.tensor(try call.shapeTensor()), call[1], call[2]]
        return .tensor(try call.inner(.statelessRandomPoisson, operands, Attributes(["dtype": .type(dtype)])))
      }
    },
    APIFunction(
      "tf.random.stateless_binomial", signature: "shape, seed, counts, probs, output_dtype='int32', name=None",
      summary: "Random numbers of binomial distributions that depend on the seed alone.", op: "StatelessRandomBinomial"
    ) { (call: APICall) throws -> Handle in try call.statelessBinomial() },
    APIFunction(
      "tf.random.stateless_categorical", signature: "logits, num_samples, seed, dtype='int64', name=None",
      summary: "Classes drawn by log probabilities, by the seed alone.", op: "StatelessMultinomial"
    ) { (call: APICall) throws -> Handle in
      let dtype = try call.dtype(3) ?? .int64
      guard dtype == .int32 || dtype == .int64 else {
        throw Failure(
          .valueError,
          "Argument `dtype` got invalid value <dtype: '\(dtype.name)'>. Accepted dtypes are (tf.int32, tf.int64).")
      }
      return try call.inScope("stateless_categorical") { (_: String?) throws -> Handle in
        let attributes = Attributes(["output_dtype": .type(dtype)])
        return .tensor(try call.inner(.statelessMultinomial, [.tensor(call.tensor(0)), call[1], call[2]], attributes))
      }
    },
    APIFunction(
      "tf.random.stateless_parameterized_truncated_normal",
      signature: "shape, seed, means=0.0, stddevs=1.0, minvals=-2.0, maxvals=2.0, name=None",
      summary: "Normal random numbers between bounds that depend on the seed alone.",
      op: "StatelessParameterizedTruncatedNormal"
    ) { (call: APICall) throws -> Handle in
      try call.inScope("stateless_parameterized_truncated_normal") { (_: String?) throws -> Handle in
        var operands: [Handle] = [.tensor(try call.shapeTensor()), call[1]]
        for index in 2...5 { operands.append(.tensor(try call.tensor(index))) }
        return .tensor(try call.inner(.statelessParameterizedTruncatedNormal, operands))
      }
    },
    APIFunction(
      "tf.random.experimental.stateless_shuffle", signature: "value, seed, alg='auto_select', name=None",
      summary: "The rows of a tensor in an order that depends on the seed alone.", op: "StatelessShuffle"
    ) { (call: APICall) throws -> Handle in
      try call.inScope("stateless_shuffle") { (_: String?) throws -> Handle in
        let (key, algorithm) = try call.keyAndCounter()
        return .tensor(
          try call.inner(.statelessShuffle, [call[0], .tensor(key[0]), .tensor(key[1]), .int(algorithm)]))
      }
    },
    APIFunction(
      "tf.random.experimental.index_shuffle", signature: "index, seed, max_index",
      summary: "Where an index goes in a random permutation of [0, max_index].", op: "RandomIndexShuffle"
    ) { (call: APICall) throws -> Handle in
      let seed = try call.tensor(1)
      // A third number in front, always the same one.
      let paddings = [[Int32(1), 0]] + [[Int32]](repeating: [0, 0], count: max(0, (seed.partialShape.rank ?? 1) - 1))
      let amounts = try Tensor.from(paddings.flatMap { $0 }, shape: [paddings.count, 2])
      let padded = try call.inner(
        .padV2, [.tensor(seed), .tensor(amounts), .tensor(Tensor.scalar(498_247_692, as: seed.dtype))])
      return .tensor(try call.inner(.randomIndexShuffle, [call[0], .tensor(padded), call[2]]))
    },
    APIFunction(
      ["tf.random.split", "tf.random.experimental.stateless_split"], signature: "seed, num=2, alg='auto_select'",
      summary: "Seeds that are independent of a seed and of each other."
    ) { (call: APICall) throws -> Handle in
      let seed = try call.tensor(0)
      let shape = try TensorConversion.tensor(.list([call[1], .int(2)]), name: "shape", call.interpreter)
      return .tensor(try call.bits(shape, seed.dtype))
    },
    APIFunction(
      ["tf.random.fold_in", "tf.random.experimental.stateless_fold_in"],
      signature: "seed, data, alg='auto_select'", summary: "A seed made of a seed and a number."
    ) { (call: APICall) throws -> Handle in
      let data = try call.tensor(1)
      let first = try call.bits(Tensor.from([Int32](), shape: [0]), data.dtype)
      return .tensor(try call.inner(.pack, [.list([.tensor(first), .tensor(data)])]))
    },
  ]
}

extension APICall {
  fileprivate func statelessUniform() throws -> Handle {
    let dtype = try dtype(4) ?? .float32
    let isInteger = dtype.isInteger
    try checkUniform(dtype)
    return try scoped("stateless_random_uniform") { (name: String?) throws -> AnyTensor in
      let shape = try shapeTensor()
      if isInteger, self[2].isNone { return try bits(shape, dtype, name: name) }
      let low = try TensorConversion.tensor(self[2].isNone ? .int(0) : self[2], dtype: dtype, name: "min", interpreter)
      let high = try TensorConversion.tensor(self[3].isNone ? .int(1) : self[3], dtype: dtype, name: "max", interpreter)
      if isInteger {
        let (key, number) = try keyAndCounter()
        let algorithm = try constant(.scalar(Int32(number)), name: "alg")
        return try Op.statelessRandomUniformIntV2(
          [shape, key[0], key[1], algorithm, low, high], Attributes(["dtype": .type(dtype)]), name: name)
      }
      let unit = try stateless(.statelessRandomUniformV2, shape, dtype)
      return try Op.addV2(Call.multiply(unit, Call.subtract(high, low)), low, name: name)
    }
  }

  private func checkUniform(_ dtype: DType) throws {
    let accepted: [DType] = [.float16, .bfloat16, .float32, .float64, .int32, .int64, .uint32, .uint64]
    guard accepted.contains(dtype) else {
      let names = accepted.map { (dtype: DType) -> String in "tf." + dtype.name }.joined(separator: ", ")
      throw Failure(
        .valueError, "Argument `dtype` got invalid value <dtype: '\(dtype.name)'>. Accepted dtypes are (\(names)).")
    }
    guard dtype.isInteger else { return }
    if self[2].isNone != self[3].isNone {
      throw Failure(
        .valueError,
        "For integer `dtype` argument <dtype: '\(dtype.name)'>, argument `minval` and `maxval` must be both None or not "
          + "None. Got `minval`=\(try interpreter.str(self[2])) and `maxval`=\(try interpreter.str(self[3])).")
    }
    if !self[2].isNone, dtype == .uint32 || dtype == .uint64 {
      throw Failure(
        .valueError,
        "Argument `dtype` got invalid value <dtype: '\(dtype.name)'> when argument `minval` is not None. Please don't "
          + "use unsigned integers in this case.")
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

  fileprivate func statelessGamma() throws -> Handle {
    let dtype = try dtype(4) ?? .float32
    return try inScope("stateless_random_gamma") { (_: String?) throws -> Handle in
      let shape = try shapeTensor()
      let (alpha, beta) = try rates(self[2], self[3], dtype)
      let (key, algorithm) = try keyAndCounter()
      let operands: [Handle] = [.tensor(shape), .tensor(key[0]), .tensor(key[1]), .int(algorithm), .tensor(alpha)]
      return .tensor(try positive(inner(.statelessRandomGammaV3, operands), beta))
    }
  }

  fileprivate func statelessBinomial() throws -> Handle {
    let dtype = try dtype(4) ?? .int32
    return try inScope("stateless_random_binomial") { (_: String?) throws -> Handle in
      let shape = try shapeTensor()
      let probabilities = try tensor(3, preferred: .float32)
      let counts = try tensor(2, preferred: probabilities.dtype)
      let operands: [Handle] = [.tensor(shape), self[1], .tensor(counts), .tensor(probabilities)]
      return .tensor(try inner(.statelessRandomBinomial, operands, Attributes(["dtype": .type(dtype)])))
    }
  }

  /// Integers of which every bit is random.
  fileprivate func bits(_ shape: AnyTensor, _ dtype: DType, name: String? = nil) throws -> AnyTensor {
    let (key, algorithm) = try keyAndCounter()
    let operands: [Handle] = [.tensor(shape), .tensor(key[0]), .tensor(key[1]), .int(algorithm)]
    return try inner(
      .statelessRandomUniformFullIntV2, operands, Attributes(["dtype": .type(dtype)]), name: name)
  }

  /// The key and counter of the seed, which is `seed=` of the function, and the number of the algorithm, `alg=`.
  fileprivate func keyAndCounter() throws -> (key: [AnyTensor], algorithm: Int) {
    let algorithm = self["alg"]
    if algorithm.isNoneOrUndefined || algorithm.asString == "auto_select" {
      return (try innerOutputs(.statelessRandomGetKeyCounter, [self["seed"]]), 3)
    }
    let function = try ScriptFunctions.object("get_key_counter_alg", in: "_tf_random", interpreter)
    let parts = try interpreter.elements(interpreter.call(function, [self["seed"], algorithm]))
    let tensors = try parts.prefix(2).map { (part: Handle) throws -> AnyTensor in
      try TensorConversion.tensor(part, interpreter)
    }
    return (tensors, try interpreter.integer(parts[2]))
  }

  /// Numbers of a stateless op before they are scaled: by algorithm 3, which TensorFlow has chosen when it writes the graph.
  fileprivate func stateless(_ op: Op, _ shape: AnyTensor, _ dtype: DType) throws -> AnyTensor {
    let (key, algorithm) = try keyAndCounter()
    return try inner(
      op, [.tensor(shape), .tensor(key[0]), .tensor(key[1]), .int(algorithm)], Attributes(["dtype": .type(dtype)]))
  }
}
