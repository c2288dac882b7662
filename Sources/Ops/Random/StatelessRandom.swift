import Diagnostics
import Kernels
import Tensors

/// Random numbers that follow from a key and a counter alone.
enum StatelessRandom {
  static let all: [Op] = [
    .statelessRandomGetKeyCounter, .statelessRandomGetAlg, .statelessRandomUniformV2, .statelessRandomNormalV2,
    .statelessTruncatedNormalV2, .statelessRandomUniformIntV2, .statelessRandomUniformFullIntV2, .statelessShuffle,
    .randomIndexShuffle,
  ]

  static let algorithmInputs: [Op.Input] = [
    .same("shape", "Tshape"), .fixed("key", .uint64), .fixed("counter", .uint64), .fixed("alg", .int32),
  ]
}

extension Op {
  /// Key and counter of Philox from a seed of two numbers, which are mixed by one round of Philox themselves.
  ///
  /// - Inputs: `seed`: a vector of two. Outputs: `key`: `[1]`; `counter`: `[2]`.
  /// - Source: TensorFlow op `StatelessRandomGetKeyCounter`, which `tf.random.stateless_uniform` calls first.
  public static let statelessRandomGetKeyCounter: Op = Op(
    "StatelessRandomGetKeyCounter", scope: "StatelessRandomGetKeyCounter", inputs: [.same("seed", "Tseed")],
    outputs: [.fixed(.uint64, name: "key"), .fixed(.uint64, name: "counter")],
    attributes: [.type("Tseed", .indices, default: .int64)],
    shape: ShapeRule { (_: ShapeContext) throws -> [PartialShape] in [PartialShape([1]), PartialShape([2])] },
    kernel: .keyCounter, gradient: .notDifferentiable("random numbers"), summary: "Key and counter from a seed.")

  /// The number of the algorithm that random ops use here: 1, Philox.
  ///
  /// - Source: TensorFlow op `StatelessRandomGetAlg`.
  public static let statelessRandomGetAlg: Op = Op(
    "StatelessRandomGetAlg", scope: "StatelessRandomGetAlg", inputs: [], outputs: [.fixed(.int32, name: "alg")],
    isStateful: true, shape: .scalar,
    kernel: .general { (_: [Tensor], _: borrowing KernelCall) throws -> [Tensor] in [.scalar(Int32(1))] },
    gradient: .notDifferentiable("integer result"), summary: "Number of the random algorithm.")

  /// Floats evenly spread over [0, 1). TensorFlow op `StatelessRandomUniformV2`; `tf.random.stateless_uniform`.
  public static let statelessRandomUniformV2: Op = stateless(
    "StatelessRandomUniformV2", "Floats evenly spread over [0, 1), from a key and a counter.", fill: .uniform)

  /// Standard normal floats. TensorFlow op `StatelessRandomNormalV2`; `tf.random.stateless_normal`.
  public static let statelessRandomNormalV2: Op = stateless(
    "StatelessRandomNormalV2", "Standard normal floats, from a key and a counter.", fill: .normal)

  /// Normal floats within two standard deviations. TensorFlow op `StatelessTruncatedNormalV2`;
  /// `tf.random.stateless_truncated_normal`, Keras initialisers.
  public static let statelessTruncatedNormalV2: Op = stateless(
    "StatelessTruncatedNormalV2", "Truncated normal floats, from a key and a counter.", fill: .truncatedNormal)

  private static func stateless(_ name: String, _ summary: String, fill: RandomFill) -> Op {
    Op(
      name, scope: name, inputs: StatelessRandom.algorithmInputs, outputs: [.same("dtype")],
      attributes: [.type("dtype", .floating, default: .float32), .type("Tshape", .indices, default: .int32)],
      shape: .shapeInput, kernel: .statelessFloats(fill), gradient: .notDifferentiable("random numbers"),
      summary: summary)
  }

  /// Integers evenly spread over [minval, maxval).
  ///
  /// - Source: TensorFlow op `StatelessRandomUniformIntV2`; `tf.random.stateless_uniform` with an integer dtype.
  public static let statelessRandomUniformIntV2: Op = Op(
    "StatelessRandomUniformIntV2", scope: "StatelessRandomUniformIntV2",
    inputs: StatelessRandom.algorithmInputs + [.same("minval", "dtype"), .same("maxval", "dtype")],
    outputs: [.same("dtype")],
    attributes: [
      .type("dtype", DTypeSet(listing: "int32 int64 uint32 uint64")), .type("Tshape", .indices, default: .int32),
    ], shape: .shapeInput, kernel: .statelessInts, gradient: .notDifferentiable("random numbers"),
    summary: "Integers evenly spread over a range, from a key and a counter.")

  /// Integers evenly spread over all that the dtype has.
  ///
  /// - Source: TensorFlow op `StatelessRandomUniformFullIntV2`; `tf.random.stateless_uniform` without bounds.
  public static let statelessRandomUniformFullIntV2: Op = Op(
    "StatelessRandomUniformFullIntV2", scope: "StatelessRandomUniformFullIntV2",
    inputs: StatelessRandom.algorithmInputs, outputs: [.same("dtype")],
    attributes: [
      .type("dtype", DTypeSet(listing: "int32 int64 uint32 uint64"), default: .uint64),
      .type("Tshape", .indices, default: .int32),
    ], shape: .shapeInput, kernel: .statelessBits, gradient: .notDifferentiable("random numbers"),
    summary: "Integers of which every bit is random, from a key and a counter.")

  /// The rows of a tensor in random order.
  ///
  /// - Source: TensorFlow op `StatelessShuffle`; `tf.random.experimental.stateless_shuffle`.
  public static let statelessShuffle: Op = Op(
    "StatelessShuffle", scope: "StatelessShuffle",
    inputs: [.same("value"), .fixed("key", .uint64), .fixed("counter", .uint64), .fixed("alg", .int32)],
    attributes: [.type("T", .all)], shape: .sameAsInput,
    kernel: .general { (inputs: [Tensor], _: borrowing KernelCall) throws -> [Tensor] in
      var generator = try PhiloxSource.generator(inputs[1], inputs[2], inputs[3])
      return [try RowOrder.shuffled(inputs[0], &generator)]
    }, gradient: .unregistered,
    summary: "Rows in random order, from a key and a counter.")
}

extension Kernel {
  fileprivate static var keyCounter: Kernel {
    .general { (inputs: [Tensor], _: borrowing KernelCall) throws -> [Tensor] in
      let (key, counter) = try PhiloxSource.scrambled(inputs[0])
      return [.vector([key]), .vector([UInt64(0), counter])]
    }
  }

  fileprivate static func statelessFloats(_ fill: RandomFill) -> Kernel {
    .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let shape = try ShapeArgument.read(inputs[0])
      let generator = try PhiloxSource.generator(inputs[1], inputs[2], inputs[3])
      let dtype = call.attributes.type("dtype") ?? .float32
      let output = try call.output(dtype, shape)
      guard shape.elementCount > 0 else { return [output] }
      guard try fill.run(dtype, generator, output) == 0 else { throw call.unsupported(dtype) }
      return [output]
    }
  }

  fileprivate static var statelessBits: Kernel {
    .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let shape = try ShapeArgument.read(inputs[0])
      let generator = try PhiloxSource.generator(inputs[1], inputs[2], inputs[3])
      let output = try call.output(call.attributes.type("dtype") ?? .uint64, shape)
      // A group of four words is two long integers, its first word their lower half.
      let words = SharedAddress(output.pointer)
      _ = try WorkerPool.eachTile(of: output.byteCount / 4) { (start: Int, count: Int) -> Int32 in
        var own = generator
        k_philox_skip(&own, UInt64(start) / 4)
        k_philox_fill_uint32(&own, words.pointer.assumingMemoryBound(to: UInt32.self) + start, count)
        return 0
      }
      return [output]
    }
  }

  fileprivate static var statelessInts: Kernel {
    .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let shape = try ShapeArgument.read(inputs[0])
      let generator = try PhiloxSource.generator(inputs[1], inputs[2], inputs[3])
      for (name, bound) in [("minval", inputs[4]), ("maxval", inputs[5])] where bound.rank != 0 {
        throw Failure(.invalidArgumentError, "\(name) must be 0-D, got shape \(bound.shape)")
      }
      let dtype = inputs[4].dtype
      let (low, high) = (inputs[4].int(at: 0), inputs[5].int(at: 0))
      let isOrdered = dtype == .uint64 ? UInt(bitPattern: low) < UInt(bitPattern: high) : low < high
      guard isOrdered else { throw Failure(.invalidArgumentError, "Need minval < maxval, got \(low) >= \(high)") }
      let output = try call.output(dtype, shape)
      guard shape.elementCount > 0 else { return [output] }
      // Unsigned numbers have the bits of signed ones here: only sums and remainders of positive ranges are taken.
      let signed: DType = dtype.byteSize == 4 ? .int32 : .int64
      let range = UInt64(bitPattern: Int64(high &- low))
      _ = try RandomFill.integers(low: Int64(low), range: range).run(signed, generator, output)
      return [output]
    }
  }
}
