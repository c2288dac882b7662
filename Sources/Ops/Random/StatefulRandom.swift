import Diagnostics
import Kernels
import Tensors

/// Random numbers whose generator moves on with each call.
enum StatefulRandom {
  static let all: [Op] = [.randomUniform, .randomStandardNormal, .truncatedNormal, .randomUniformInt, .randomShuffle]

  static let seeds: [Op.Attribute] = [.int("seed", default: 0), .int("seed2", default: 0)]
}

extension Op {
  /// Floats evenly spread over [0, 1).
  ///
  /// - Inputs: `shape`: a vector. Attributes: `dtype`, `seed`, `seed2` (both 0: different numbers in every process).
  /// - Source: TensorFlow op `RandomUniform`, Philox 4x32-10; scripts call `tf.random.uniform`.
  public static let randomUniform: Op = floats(
    "RandomUniform", "Floats evenly spread over [0, 1).", fill: .uniform)

  /// Floats of the standard normal distribution. TensorFlow op `RandomStandardNormal`; scripts call `tf.random.normal`.
  public static let randomStandardNormal: Op = floats(
    "RandomStandardNormal", "Floats of the standard normal distribution.", fill: .normal)

  /// Normal floats, those beyond two standard deviations drawn again. TensorFlow op `TruncatedNormal`;
  /// `tf.random.truncated_normal`.
  public static let truncatedNormal: Op = floats(
    "TruncatedNormal", "Floats of the normal distribution within two standard deviations.", fill: .truncatedNormal)

  private static func floats(_ name: String, _ summary: String, fill: RandomFill) -> Op {
    Op(
      name, scope: name, inputs: [.same("shape")], outputs: [.same("dtype")],
      attributes: StatefulRandom.seeds + [.type("dtype", .floating), .type("T", .indices)], isStateful: true,
      shape: .shapeInput, kernel: .randomFloats(fill), gradient: .notDifferentiable("random numbers"), summary: summary)
  }

  /// Integers evenly spread over [minval, maxval).
  ///
  /// - Inputs: `shape`: a vector; `minval`, `maxval`: int32 or int64 scalars.
  /// - Errors: `InvalidArgumentError` unless `minval < maxval`.
  /// - Source: TensorFlow op `RandomUniformInt`; scripts call `tf.random.uniform` with an integer dtype.
  public static let randomUniformInt: Op = Op(
    "RandomUniformInt", scope: "RandomUniformInt",
    inputs: [.same("shape"), .same("minval", "Tout"), .same("maxval", "Tout")], outputs: [.same("Tout")],
    attributes: StatefulRandom.seeds + [.type("Tout", .indices), .type("T", .indices)], isStateful: true,
    shape: .shapeInput, kernel: .randomInts, gradient: .notDifferentiable("random numbers"),
    summary: "Integers evenly spread over a range.")

  /// The rows of a tensor in random order.
  ///
  /// - Source: TensorFlow op `RandomShuffle`; scripts call `tf.random.shuffle`.
  public static let randomShuffle: Op = Op(
    "RandomShuffle", scope: "RandomShuffle", inputs: [.same("value")],
    attributes: StatefulRandom.seeds + [.type("T", .all)], isStateful: true, shape: .sameAsInput, kernel: .shuffle,
    gradient: .notDifferentiable("TensorFlow registers no gradient for it"), summary: "Rows in random order.")
}

extension ShapeRule {
  /// The shape that the first input's values say.
  static let shapeInput = ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
    if let rank = context.shape(0).rank, rank != 1 {
      throw Failure(.valueError, "Shape must be rank 1 but is rank \(rank)")
    }
    return [context.shapeValue(0)]
  }
}

/// The shape argument of a random op.
enum ShapeArgument {
  static func read(_ x: Tensor) throws -> Shape {
    guard x.rank == 1 else {
      throw Failure(.invalidArgumentError, "shape must be a vector of {int32,int64}, got shape \(x.shape)")
    }
    return try Shape(x.ints)
  }
}

extension Kernel {
  fileprivate static func randomFloats(_ fill: RandomFill) -> Kernel {
    .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let shape = try ShapeArgument.read(inputs[0])
      let dtype = call.attributes.type("dtype") ?? .float32
      let output = try call.output(dtype, shape)
      guard shape.elementCount > 0 else { return [output] }
      let status = try RandomState.generate(call, dtype, outputs: shape.elementCount) {
        (generator: inout k_philox) throws -> Int32 in try fill.run(dtype, generator, output)
      }
      guard status == 0 else { throw call.unsupported(dtype) }
      return [output]
    }
  }

  fileprivate static var randomInts: Kernel {
    .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let shape = try ShapeArgument.read(inputs[0])
      for (name, bound) in [("minval", inputs[1]), ("maxval", inputs[2])] where bound.rank != 0 {
        throw Failure(.invalidArgumentError, "\(name) must be 0-D, got shape \(bound.shape)")
      }
      let (low, high) = (inputs[1].int(at: 0), inputs[2].int(at: 0))
      let output = try call.output(inputs[1].dtype, shape)
      guard shape.elementCount > 0 else { return [output] }
      guard low < high else {
        throw Failure(.invalidArgumentError, "Need minval < maxval, got \(low) >= \(high)")
      }
      let range = UInt64(bitPattern: Int64(high &- low))
      try RandomState.generate(call, output.dtype, outputs: shape.elementCount) {
        (generator: inout k_philox) throws -> Void in
        _ = try RandomFill.integers(low: Int64(low), range: range).run(output.dtype, generator, output)
      }
      return [output]
    }
  }

  fileprivate static var shuffle: Kernel {
    .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      let rows = x.rank == 0 ? 1 : x.shape[0]
      guard rows > 1, x.elementCount > 1 else { return x }
      // Unlike the others it reserves only the words that it needs.
      let groups = UInt64(rows - 1 + 3) / 4
      return try RandomState.generate(call, x.dtype, groups: groups) {
        (generator: inout k_philox) throws -> Tensor in try RowOrder.shuffled(x, &generator)
      }
    }
  }
}
