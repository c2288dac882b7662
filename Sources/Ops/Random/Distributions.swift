import Diagnostics
import Kernels
import Tensors

/// Samples of distributions with parameters: gamma, Poisson, binomial, truncated normal.
enum Distributions {
  static let all: [Op] = [
    .randomGamma, .randomGammaGrad, .randomPoissonV2, .parameterizedTruncatedNormal, .statelessRandomGammaV3, .statelessRandomPoisson,
    .statelessRandomBinomial, .statelessParameterizedTruncatedNormal,
  ]

  static let floats = DTypeSet(listing: "half float double")
  static let numbers = DTypeSet(listing: "half float double int32 int64")

  /// `[shape…, parameters…]`.
  fileprivate static let appended = ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
    let samples = context.shapeValue(0)
    guard let front = samples.dims, let back = context.shape(1).dims else { return [.unknown] }
    return [PartialShape(front + back)]
  }

  /// Counts and probabilities through their common shape, and how many samples of each a shape asks for.
  static func binomial(
    _ shape: Shape, _ counts: Tensor, _ probabilities: Tensor
  ) throws -> (counts: [Double], probabilities: [Double], samples: Int) {
    guard let common = Broadcasting.dims([counts.shape.dims, probabilities.shape.dims]) else {
      throw Failure(
        .invalidArgumentError,
        "counts and probs must have compatible batch dimensions: \(counts.shape) vs. \(probabilities.shape)")
    }
    let samples = try SampleGrid.samples(shape, Shape(common))
    return (SampleGrid.broadcast(counts, to: common), SampleGrid.broadcast(probabilities, to: common), samples)
  }

  /// A generic function for the float type of a tensor.
  fileprivate static func truncated(
    _ parameters: [Tensor], batches: Int, samples: Int, isRowMajor: Bool, _ generator: k_philox, into out: Tensor
  ) throws {
    switch out.dtype {
    case .float64:
      var stream = DrawStream<Double>(generator)
      try truncated(parameters, batches, samples, isRowMajor, &stream, out)
    case .float16:
      var stream = DrawStream<Float16>(generator)
      try truncated(parameters, batches, samples, isRowMajor, &stream, out)
    default:
      var stream = DrawStream<Float>(generator)
      try truncated(parameters, batches, samples, isRowMajor, &stream, out)
    }
  }

  private static func truncated<Real: RandomReal>(
    _ parameters: [Tensor], _ batches: Int, _ samples: Int, _ isRowMajor: Bool, _ stream: inout DrawStream<Real>,
    _ out: Tensor
  ) throws {
    for batch in 0..<batches {
      let values = parameters.map { (x: Tensor) -> Real in
        Real(x.double(at: x.elementCount == 1 ? 0 : batch))
      }
      let draws = try TruncatedDraws(mean: values[0], deviation: values[1], minimum: values[2], maximum: values[3])
      let count = isRowMajor ? min(samples, out.elementCount - batch * samples) : samples
      try draws.fill(count, &stream) { (value: Real, sample: Int) -> Void in
        out.store(Double(value), at: isRowMajor ? batch * samples + sample : sample * batches + batch)
      }
    }
  }
}

extension Op {
  /// Numbers of the gamma distribution with rate 1.
  ///
  /// - Inputs: `shape`: of the samples for each `alpha`. Output: `[shape…, alpha…]`.
  /// - Source: TensorFlow op `RandomGamma`; scripts call `tf.random.gamma`.
  public static let randomGamma: Op = Op(
    "RandomGamma", scope: "RandomGamma", inputs: [.same("shape", "S"), .same("alpha")],
    attributes: StatefulRandom.seeds + [.type("S", .indices), .type("T", Distributions.floats)], isStateful: true,
    shape: Distributions.appended,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let (wanted, alpha) = (inputs[0], inputs[1])
      guard wanted.rank == 1 else {
        throw Failure(
          .invalidArgumentError, "shape must be a vector of {int32,int64}, got shape: \(wanted.debugText)")
      }
      let output = try call.output(alpha.dtype, SampleGrid.shape(wanted, alpha.shape))
      guard output.elementCount > 0 else { return [output] }
      let samples = output.elementCount / alpha.elementCount
      RandomState.generate(call, alpha.dtype, outputs: output.elementCount) { (generator: inout k_philox) -> Void in
        SampleGrid.gamma(alpha, samples, generator, into: output)
      }
      return [output]
    },
    gradient: SampleGradients.gamma(alpha: 1, isShapeWhole: false), summary: "Numbers of gamma distributions.")

  /// The derivative of a sample of the gamma distribution by `alpha`.
  ///
  /// - Source: TensorFlow op `RandomGammaGrad`, which gradients of `RandomGamma` use.
  public static let randomGammaGrad: Op = Op.binary(
    "RandomGammaGrad", inputs: ("alpha", "sample"), types: DTypeSet(listing: "float double"),
    kernel: SpecialOps.binary(SpecialFunctions.gammaSampleSlope),
    gradient: .notDifferentiable("TensorFlow has no gradient for it"),
    summary: "Derivatives of gamma samples by their parameter.")

  /// Numbers of the Poisson distribution.
  ///
  /// - Inputs: `shape`: of the samples for each `rate`. Output: `[shape…, rate…]`.
  /// - Source: TensorFlow op `RandomPoissonV2`; scripts call `tf.random.poisson`.
  public static let randomPoissonV2: Op = Op(
    "RandomPoissonV2", scope: "RandomPoissonV2", inputs: [.same("shape", "S"), .same("rate", "R")],
    outputs: [.same("dtype")],
    attributes: StatefulRandom.seeds + [
      .type("S", .indices), .type("R", Distributions.numbers, default: .float64),
      .type("dtype", Distributions.numbers, default: .int64),
    ], isStateful: true, shape: Distributions.appended,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let rates = inputs[1]
      let output = try call.output(
        call.attributes.type("dtype") ?? .int64, SampleGrid.shape(inputs[0], rates.shape))
      guard output.elementCount > 0 else { return [output] }
      let samples = output.elementCount / rates.elementCount
      RandomState.generate(call, rates.dtype, outputs: output.elementCount) { (generator: inout k_philox) -> Void in
        SampleGrid.poisson(rates, samples, generator, into: output)
      }
      return [output]
    },
    gradient: .notDifferentiable("random numbers"), summary: "Numbers of Poisson distributions.")

  /// Numbers of a normal distribution between two bounds, other parameters for each row of the result.
  ///
  /// - Inputs: `shape`: a vector; the others scalars or vectors of `shape[0]`.
  /// - Source: TensorFlow op `ParameterizedTruncatedNormal`.
  public static let parameterizedTruncatedNormal: Op = Op(
    "ParameterizedTruncatedNormal", scope: "ParameterizedTruncatedNormal",
    inputs: [
      .same("shape"), .same("means", "dtype"), .same("stdevs", "dtype"), .same("minvals", "dtype"),
      .same("maxvals", "dtype"),
    ], outputs: [.same("dtype")],
    attributes: StatefulRandom.seeds + [
      .type("dtype", DTypeSet(listing: "half bfloat16 float double")), .type("T", .indices),
    ], isStateful: true, shape: .shapeInput, kernel: .truncatedRows, gradient: .notDifferentiable("random numbers"),
    summary: "Normal numbers between bounds, row by row.")

  /// Numbers of the gamma distribution with rate 1, from a key and a counter.
  ///
  /// - Inputs: `shape`: of the result, which ends with that of `alpha`.
  /// - Source: TensorFlow op `StatelessRandomGammaV3`; scripts call `tf.random.stateless_gamma`.
  public static let statelessRandomGammaV3: Op = Op(
    "StatelessRandomGammaV3", scope: "StatelessRandomGammaV3",
    inputs: [
      .same("shape", "shape_dtype"), .fixed("key", .uint64), .fixed("counter", .uint64), .fixed("alg", .int32),
      .same("alpha", "dtype"),
    ], outputs: [.same("dtype")],
    attributes: [.type("dtype", Distributions.floats), .type("shape_dtype", .indices, default: .int32)],
    shape: .shapeInput,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let shape = try ShapeArgument.read(inputs[0])
      let generator = try PhiloxSource.generator(inputs[1], inputs[2], inputs[3])
      let output = try call.output(inputs[4].dtype, shape)
      guard shape.elementCount > 0 else { return [output] }
      let samples = try SampleGrid.samples(shape, inputs[4].shape)
      SampleGrid.gamma(inputs[4], samples, generator, into: output)
      return [output]
    },
    gradient: SampleGradients.gamma(alpha: 4, isShapeWhole: true), summary: "Numbers of gamma distributions, from a key and a counter.")

  /// Numbers of the Poisson distribution, from a seed.
  ///
  /// - Inputs: `shape`: of the result, which ends with that of `lam`.
  /// - Source: TensorFlow op `StatelessRandomPoisson`; scripts call `tf.random.stateless_poisson`.
  public static let statelessRandomPoisson: Op = Op(
    "StatelessRandomPoisson", scope: "StatelessRandomPoisson",
    inputs: [.same("shape"), .same("seed", "Tseed"), .same("lam", "Rtype")], outputs: [.same("dtype")],
    attributes: [
      .type("Rtype", Distributions.numbers), .type("dtype", Distributions.numbers), .type("T", .indices),
      .type("Tseed", .indices, default: .int64),
    ], shape: .shapeInput,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let shape = try ShapeArgument.read(inputs[0])
      let generator = try PhiloxSource.generator(seed: inputs[1])
      let output = try call.output(call.attributes.type("dtype") ?? .int64, shape)
      guard shape.elementCount > 0 else { return [output] }
      SampleGrid.poisson(inputs[2], try SampleGrid.samples(shape, inputs[2].shape), generator, into: output)
      return [output]
    },
    gradient: .notDifferentiable("random numbers"), summary: "Numbers of Poisson distributions, from a seed.")

  /// Numbers of the binomial distribution, from a seed.
  ///
  /// - Inputs: `shape`: of the result, which ends with the common shape of `counts` and `probs`.
  /// - Source: TensorFlow op `StatelessRandomBinomial`; scripts call `tf.random.stateless_binomial`.
  public static let statelessRandomBinomial: Op = Op(
    "StatelessRandomBinomial", scope: "StatelessRandomBinomial",
    inputs: [.same("shape", "S"), .same("seed", "Tseed"), .same("counts"), .same("probs")], outputs: [.same("dtype")],
    attributes: [
      .type("S", .indices), .type("Tseed", .indices, default: .int64),
      .type("T", Distributions.numbers, default: .float64), .type("dtype", Distributions.numbers, default: .int64),
    ], shape: .shapeInput,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let shape = try ShapeArgument.read(inputs[0])
      let generator = try PhiloxSource.generator(seed: inputs[1])
      let (counts, probabilities, samples) = try Distributions.binomial(shape, inputs[2], inputs[3])
      let output = try call.output(call.attributes.type("dtype") ?? .int64, shape)
      SampleGrid.binomial(counts, probabilities, inputs[2].dtype, samples, generator, into: output)
      return [output]
    },
    gradient: .notDifferentiable("random numbers"), summary: "Numbers of binomial distributions, from a seed.")

  /// Numbers of a normal distribution between two bounds, from a seed.
  ///
  /// - Inputs: `shape`: of the result, which ends with the common shape of the parameters.
  /// - Errors: `InvalidArgumentError` for bounds in the wrong order or a deviation that is not positive.
  /// - Source: TensorFlow op `StatelessParameterizedTruncatedNormal`.
  public static let statelessParameterizedTruncatedNormal: Op = Op(
    "StatelessParameterizedTruncatedNormal", scope: "StatelessParameterizedTruncatedNormal",
    inputs: [
      .same("shape", "S"), .same("seed", "Tseed"), .same("means", "dtype"), .same("stddevs", "dtype"),
      .same("minvals", "dtype"), .same("maxvals", "dtype"),
    ], outputs: [.same("dtype")],
    attributes: [
      .type("S", .indices), .type("Tseed", .indices, default: .int64), .type("dtype", Distributions.floats),
    ], shape: .shapeInput,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let shape = try ShapeArgument.read(inputs[0])
      let generator = try PhiloxSource.generator(seed: inputs[1])
      let parameters = Array(inputs[2...5])
      guard let common = Broadcasting.dims(parameters.map { (x: Tensor) -> [Int] in x.shape.dims }) else {
        throw Failure(
          .invalidArgumentError, "means, stddevs, minvals, maxvals must have compatible batch dimensions: "
            + parameters.map { (x: Tensor) -> String in "\(x.shape)" }.joined(separator: " vs. "))
      }
      let samples = try SampleGrid.samples(shape, Shape(common))
      let output = try call.output(inputs[2].dtype, shape)
      let stretched = try parameters.map { (x: Tensor) throws -> Tensor in
        let values = SampleGrid.broadcast(x, to: common)
        let copy = try Tensor(uninitialized: x.dtype, Shape([values.count]))
        for (index, value) in values.enumerated() { copy.store(value, at: index) }
        return copy
      }
      try Distributions.truncated(
        stretched, batches: common.reduce(1, *), samples: samples, isRowMajor: false, generator, into: output)
      return [output]
    },
    gradient: .rule(SampleGradients.truncatedNormal),
    summary: "Normal numbers between bounds, from a seed.")
}

extension Kernel {
  fileprivate static var truncatedRows: Kernel {
    .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      guard inputs[0].rank == 1 else {
        throw Failure(.invalidArgumentError, "Input shape should be a vector, got shape: \(inputs[0].shape)")
      }
      let shape = try ShapeArgument.read(inputs[0])
      guard shape.rank > 0 else {
        throw Failure(.invalidArgumentError, "Shape tensor must not be empty, got \(inputs[0].debugText)")
      }
      let parameters = Array(inputs[1...4])
      let isUniform = parameters.allSatisfy { (x: Tensor) -> Bool in x.elementCount == 1 }
      for (name, x) in zip(["means", "stddevs", "minvals", "maxvals"], parameters) {
        guard x.rank <= 1 else {
          throw Failure(.invalidArgumentError, "Input \(name) should be a scalar or vector, got shape: \(x.shape)")
        }
        guard x.elementCount == 1 || x.elementCount == shape[0] else {
          throw Failure(
            .invalidArgumentError, "Input \(name) should have length 1 or shape[0], got shape: \(x.shape)")
        }
      }
      let output = try call.output(inputs[1].dtype, shape)
      guard output.elementCount > 0 else { return [output] }
      // With the same parameters everywhere TensorFlow cuts the whole into batches of a hundred.
      let samples = isUniform ? 100 : output.elementCount / shape[0]
      let batches = isUniform ? (output.elementCount + 99) / 100 : shape[0]
      var failure: (any Error)?
      let groups = UInt64(batches * 2000 * (samples + 3) / 4)
      RandomState.generate(call, output.dtype, groups: groups) { (generator: inout k_philox) -> Void in
        do {
          try Distributions.truncated(
            parameters, batches: batches, samples: samples, isRowMajor: true, generator, into: output)
        } catch { failure = error }
      }
      if let failure { throw failure }
      return [output]
    }
  }
}

extension Tensor {
  /// As TensorFlow's kernels show a whole tensor: `Tensor<type: int32 shape: [] values: 3>`.
  fileprivate var debugText: String {
    let values = (0..<min(elementCount, 3)).map { (index: Int) -> String in "\(int(at: index))" }.joined(separator: " ")
    return "Tensor<type: \(dtype.kernelName) shape: \(shape) values: \(values)\(elementCount > 3 ? "..." : "")>"
  }
}
