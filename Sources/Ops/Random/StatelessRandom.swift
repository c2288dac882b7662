import Diagnostics
import Kernels
import Tensors

/// Random numbers that follow from a key and a counter alone.
enum StatelessRandom {
  static let all: [Op] = [
    .statelessRandomGetKeyCounter, .statelessRandomGetAlg, .statelessRandomUniformV2, .statelessRandomNormalV2,
    .statelessTruncatedNormalV2, .statelessRandomUniformIntV2,
  ]

  fileprivate static let algorithmInputs: [Op.Input] = [
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
    "StatelessRandomUniformV2", "Floats evenly spread over [0, 1), from a key and a counter.") {
      (dtype: DType, generator: inout k_philox, out: UnsafeMutableRawPointer, count: Int) -> Int32 in
      k_philox_uniform(dtype.rawValue, &generator, out, count)
    }

  /// Standard normal floats. TensorFlow op `StatelessRandomNormalV2`; `tf.random.stateless_normal`.
  public static let statelessRandomNormalV2: Op = stateless(
    "StatelessRandomNormalV2", "Standard normal floats, from a key and a counter.") {
      (dtype: DType, generator: inout k_philox, out: UnsafeMutableRawPointer, count: Int) -> Int32 in
      k_philox_normal(dtype.rawValue, &generator, out, count)
    }

  /// Normal floats within two standard deviations. TensorFlow op `StatelessTruncatedNormalV2`;
  /// `tf.random.stateless_truncated_normal`, Keras initialisers.
  public static let statelessTruncatedNormalV2: Op = stateless(
    "StatelessTruncatedNormalV2", "Truncated normal floats, from a key and a counter.") {
      (dtype: DType, generator: inout k_philox, out: UnsafeMutableRawPointer, count: Int) -> Int32 in
      k_philox_truncated_normal(dtype.rawValue, &generator, out, count)
    }

  private static func stateless(_ name: String, _ summary: String, _ fill: @escaping RandomFill) -> Op {
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
}

extension Kernel {
  fileprivate static var keyCounter: Kernel {
    .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let seed = inputs[0]
      guard seed.shape == Shape(vector: 2) else {
        throw Failure(.invalidArgumentError, "seed must have shape [2], not \(seed.shape)")
      }
      let words = seed.ints.map { (value: Int) -> UInt64 in UInt64(bitPattern: Int64(value)) }
      // TensorFlow scrambles the seed with a key of its own, so that nearby seeds give unrelated streams.
      var mixer = k_philox(
        counter: (
          UInt32(truncatingIfNeeded: words[0]), UInt32(truncatingIfNeeded: words[0] >> 32),
          UInt32(truncatingIfNeeded: words[1]), UInt32(truncatingIfNeeded: words[1] >> 32)
        ), key: (0x3ec8_f720, 0x0246_1e29))
      var mixed = [UInt32](repeating: 0, count: 4)
      k_philox_fill_uint32(&mixer, &mixed, 4)
      let key = UInt64(mixed[0]) | UInt64(mixed[1]) << 32
      let counter = UInt64(mixed[2]) | UInt64(mixed[3]) << 32
      return [.vector([key]), .vector([UInt64(0), counter])]
    }
  }

  fileprivate static func statelessFloats(_ fill: @escaping RandomFill) -> Kernel {
    .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let shape = try ShapeArgument.read(inputs[0])
      var generator = try philox(inputs)
      let dtype = call.attributes.type("dtype") ?? .float32
      let output = try call.output(dtype, shape)
      guard shape.elementCount > 0 else { return [output] }
      guard fill(dtype, &generator, output.pointer, shape.elementCount) == 0 else { throw call.unsupported(dtype) }
      return [output]
    }
  }

  fileprivate static var statelessInts: Kernel {
    .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let shape = try ShapeArgument.read(inputs[0])
      var generator = try philox(inputs)
      let dtype = inputs[4].dtype
      let (low, high) = (inputs[4].int(at: 0), inputs[5].int(at: 0))
      let isOrdered = dtype == .uint64 ? UInt(bitPattern: low) < UInt(bitPattern: high) : low < high
      guard isOrdered else { throw Failure(.invalidArgumentError, "Need minval < maxval, got \(low) >= \(high)") }
      let output = try call.output(dtype, shape)
      guard shape.elementCount > 0 else { return [output] }
      // Unsigned numbers have the bits of signed ones here: only sums and remainders of positive ranges are taken.
      let signed: DType = dtype.byteSize == 4 ? .int32 : .int64
      let range = UInt64(bitPattern: Int64(high &- low))
      _ = k_philox_uniform_int(signed.rawValue, &generator, Int64(low), range, output.pointer, shape.elementCount)
      return [output]
    }
  }

  /// The generator that key, counter and algorithm of a stateless op describe.
  private static func philox(_ inputs: [Tensor]) throws -> k_philox {
    let (key, counter, algorithm) = (inputs[1], inputs[2], inputs[3].int(at: 0))
    guard algorithm == 1 || algorithm == 3 else {
      throw Failure(.invalidArgumentError, "Unsupported algorithm id: \(algorithm)")
    }
    guard key.elementCount == 1, counter.elementCount == 2 else {
      throw Failure(
        .invalidArgumentError, "key must have shape [1] and counter [2], not \(key.shape) and \(counter.shape)")
    }
    let k = UInt64(bitPattern: Int64(key.int(at: 0)))
    let low = UInt64(bitPattern: Int64(counter.int(at: 0)))
    let high = UInt64(bitPattern: Int64(counter.int(at: 1)))
    return k_philox(
      counter: (
        UInt32(truncatingIfNeeded: low), UInt32(truncatingIfNeeded: low >> 32), UInt32(truncatingIfNeeded: high),
        UInt32(truncatingIfNeeded: high >> 32)
      ), key: (UInt32(truncatingIfNeeded: k), UInt32(truncatingIfNeeded: k >> 32)))
  }
}
