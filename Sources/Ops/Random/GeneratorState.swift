import Diagnostics
import Kernels
import Tensors

/// The ops behind `tf.random.Generator`, whose state is a variable.
public enum GeneratorState {
  public static let all: [Op] = [.rngReadAndSkip, .nonDeterministicInts, .statefulRandomBinomial]

  /// The state of a variable, checked: counter and key of Philox.
  fileprivate static func read(_ variable: VariableResource) throws -> Tensor {
    let state = try variable.read()
    guard state.dtype == .int64 else {
      throw Failure(
        .invalidArgumentError, "dtype of RNG state variable must be int64, not \(state.dtype.kernelName)")
    }
    guard state.rank == 1 else {
      throw Failure(
        .invalidArgumentError, "RNG state must have one and only one dimension, not \(state.rank)")
    }
    return state
  }

  /// Hands out the generator of a state, and moves the state on.
  fileprivate static func advance(_ variable: VariableResource, groups: UInt64) throws -> (k_philox, before: Tensor) {
    let state = try read(variable)
    guard state.elementCount >= 3 else {
      throw Failure(
        .invalidArgumentError,
        "For the Philox algorithm, the size of state must be at least 3; got \(state.elementCount)")
    }
    let words = state.ints.map { (word: Int) -> UInt64 in UInt64(bitPattern: Int64(word)) }
    let generator = PhiloxSource.generator(key: words[2], low: words[0], high: words[1])
    let (low, overflow) = words[0].addingReportingOverflow(groups)
    let counter = [Int64(bitPattern: low), Int64(bitPattern: words[1] &+ (overflow ? 1 : 0))]
    let rest = words.dropFirst(2).map { (word: UInt64) -> Int64 in Int64(bitPattern: word) }
    try variable.assign(.vector(counter + rest))
    return (generator, state)
  }
}

extension Op {
  /// The state of a generator, which is then moved on by as much as `delta` numbers may take.
  ///
  /// - Inputs: `resource`: the variable; `alg`: 1 or 3, Philox; `delta`: how many numbers.
  /// - Errors: `UnimplementedError` for ThreeFry (2), which TensorFlow has for accelerators only.
  /// - Source: TensorFlow op `RngReadAndSkip`, which all methods of `tf.random.Generator` call.
  public static let rngReadAndSkip: Op = Op(
    "RngReadAndSkip", scope: "RngReadAndSkip",
    inputs: [.fixed("resource", .resource), .fixed("alg", .int32), .fixed("delta", .uint64)],
    outputs: [.fixed(.int64, name: "value")], isStateful: true,
    shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
      [VariableResource.of(context.inputs.first)?.shape ?? .unknown(rank: 1)]
    },
    kernel: .general { (inputs: [Tensor], _: borrowing KernelCall) throws -> [Tensor] in
      let variable = try VariableResource.resolved(inputs[0])
      _ = try GeneratorState.read(variable)
      switch inputs[1].int(at: 0) {
      case 1, 3: break
      case 2: throw Failure(.unimplementedError, "Non-XLA devices don't support the ThreeFry algorithm.")
      case let other: throw Failure(.invalidArgumentError, "Unsupported algorithm id: \(other)")
      }
      let delta = UInt64(bitPattern: Int64(inputs[2].int(at: 0)))
      return [try GeneratorState.advance(variable, groups: delta &* 256).before]
    },
    gradient: .notDifferentiable("integer result"), summary: "The state of a generator, which moves on.")

  /// Integers that nobody can know before.
  ///
  /// - Source: TensorFlow op `NonDeterministicInts`.
  public static let nonDeterministicInts: Op = Op(
    "NonDeterministicInts", scope: "NonDeterministicInts", inputs: [.same("shape", "shape_dtype")],
    outputs: [.same("dtype")],
    attributes: [.type("dtype", .all, default: .int64), .type("shape_dtype", .all, default: .int64)], isStateful: true,
    shape: .shapeInput,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let dtype = call.attributes.type("dtype") ?? .int64
      guard [DType.int32, .uint32, .int64, .uint64].contains(dtype) else {
        throw Failure(.invalidArgumentError, "Unsupported dtype: \(dtype.kernelName)")
      }
      let output = try call.output(dtype, ShapeArgument.read(inputs[0]))
      var source = SystemRandomNumberGenerator()
      for index in 0..<output.elementCount { output.store(Int(truncatingIfNeeded: source.next()), at: index) }
      return [output]
    },
    gradient: .notDifferentiable("integer result"), summary: "Integers that nobody can know before.")

  /// Numbers of the binomial distribution, from a generator's state.
  ///
  /// - Source: TensorFlow op `StatefulRandomBinomial`; scripts call `tf.random.Generator.binomial`.
  public static let statefulRandomBinomial: Op = Op(
    "StatefulRandomBinomial", scope: "StatefulRandomBinomial",
    inputs: [
      .fixed("resource", .resource), .fixed("algorithm", .int64), .same("shape", "S"), .same("counts"), .same("probs"),
    ], outputs: [.same("dtype")],
    attributes: [
      .type("S", .indices), .type("T", Distributions.numbers, default: .float64),
      .type("dtype", Distributions.numbers, default: .int64),
    ], isStateful: true,
    shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in [context.shapeValue(2)] },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let shape = try ShapeArgument.read(inputs[2])
      let (counts, probabilities, samples) = try Distributions.binomial(shape, inputs[3], inputs[4])
      let variable = try VariableResource.resolved(inputs[0])
      _ = try GeneratorState.read(variable)
      let algorithm = inputs[1].int(at: 0)
      guard algorithm == 1 else {
        throw Failure(.invalidArgumentError, "Unsupported algorithm id: \(algorithm)")
      }
      let delta = counts.count * 200 * (samples + 3) / 4
      let generator = try GeneratorState.advance(variable, groups: UInt64(delta) &* 256).0
      let output = try call.output(call.attributes.type("dtype") ?? .int64, shape)
      SampleGrid.binomial(counts, probabilities, inputs[3].dtype, samples, generator, into: output)
      return [output]
    },
    gradient: .notDifferentiable("random numbers"), summary: "Numbers of binomial distributions, from a generator.")
}
