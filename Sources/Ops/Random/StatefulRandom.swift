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
    "RandomUniform", "Floats evenly spread over [0, 1).") {
      (dtype: DType, generator: inout k_philox, out: UnsafeMutableRawPointer, count: Int) -> Int32 in
      k_philox_uniform(dtype.rawValue, &generator, out, count)
    }

  /// Floats of the standard normal distribution. TensorFlow op `RandomStandardNormal`; scripts call `tf.random.normal`.
  public static let randomStandardNormal: Op = floats(
    "RandomStandardNormal", "Floats of the standard normal distribution.") {
      (dtype: DType, generator: inout k_philox, out: UnsafeMutableRawPointer, count: Int) -> Int32 in
      k_philox_normal(dtype.rawValue, &generator, out, count)
    }

  /// Normal floats, those beyond two standard deviations drawn again. TensorFlow op `TruncatedNormal`;
  /// `tf.random.truncated_normal`.
  public static let truncatedNormal: Op = floats(
    "TruncatedNormal", "Floats of the normal distribution within two standard deviations.") {
      (dtype: DType, generator: inout k_philox, out: UnsafeMutableRawPointer, count: Int) -> Int32 in
      k_philox_truncated_normal(dtype.rawValue, &generator, out, count)
    }

  private static func floats(_ name: String, _ summary: String, _ fill: @escaping RandomFill) -> Op {
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

/// Fills memory with random numbers of a dtype, and moves the generator on.
typealias RandomFill = @Sendable (DType, inout k_philox, UnsafeMutableRawPointer, Int) -> Int32

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
  fileprivate static func randomFloats(_ fill: @escaping RandomFill) -> Kernel {
    .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let shape = try ShapeArgument.read(inputs[0])
      let dtype = call.attributes.type("dtype") ?? .float32
      let output = try call.output(dtype, shape)
      guard shape.elementCount > 0 else { return [output] }
      var status: Int32 = 0
      RandomState.generate(call, dtype, outputs: shape.elementCount) { (generator: inout k_philox) -> Void in
        status = fill(dtype, &generator, output.pointer, shape.elementCount)
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
      RandomState.generate(call, output.dtype, outputs: shape.elementCount) { (generator: inout k_philox) -> Void in
        _ = k_philox_uniform_int(
          output.dtype.rawValue, &generator, Int64(low), range, output.pointer, shape.elementCount)
      }
      return [output]
    }
  }

  fileprivate static var shuffle: Kernel {
    .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      let rows = x.rank == 0 ? 1 : x.shape[0]
      guard rows > 1, x.elementCount > 1 else { return x }
      var shuffled = x
      var failure: (any Error)?
      // Unlike the others it reserves only the words that it needs.
      let groups = UInt64(rows - 1 + 3) / 4
      RandomState.generate(call, x.dtype, groups: groups) { (generator: inout k_philox) -> Void in
        do { shuffled = try RowOrder.shuffled(x, &generator) } catch { failure = error }
      }
      if let failure { throw failure }
      return shuffled
    }
  }
}

/// The rows of a tensor in another order.
enum RowOrder {
  /// Fisher and Yates from the front: row i changes places with one of those from i on.
  static func shuffled(_ x: Tensor, _ generator: inout k_philox) throws -> Tensor {
    let rows = x.rank == 0 ? 1 : x.shape[0]
    guard rows > 1, x.elementCount > 1 else { return x }
    var order = Array(0..<rows)
    var words = [UInt32](repeating: 0, count: rows - 1)
    k_philox_fill_uint32(&generator, &words, rows - 1)
    for index in 0..<rows - 1 {
      order.swapAt(index, index + Int(words[index]) % (rows - index))
    }
    return try take(x, order)
  }

  static func take(_ x: Tensor, _ order: [Int]) throws -> Tensor {
    let width = x.elementCount / order.count
    if x.dtype == .string {
      let rows = order.flatMap { (row: Int) -> [[UInt8]] in
        (row * width..<(row + 1) * width).map { (index: Int) -> [UInt8] in x.bytes(at: index) }
      }
      return try .strings(rows, shape: x.shape)
    }
    guard !x.dtype.isObject else { return x }
    let output = try Tensor(uninitialized: x.dtype, x.shape)
    let bytes = width * x.dtype.byteSize
    for (index, row) in order.enumerated() {
      (output.pointer + index * bytes).copyMemory(from: x.pointer + row * bytes, byteCount: bytes)
    }
    return output
  }
}
