import Diagnostics
import Glibc
import Kernels
import Tensors

/// Draws classes by unnormalised log probabilities.
enum Categorical {
  static let all: [Op] = [.multinomial, .statelessMultinomial]

  /// - Parameter fill: fills the words with random bits; told how many numbers TensorFlow reserves.
  fileprivate static func draw(
    _ logits: Tensor, _ wanted: Tensor, _ call: borrowing KernelCall,
    _ fill: (inout [UInt32], _ reserved: Int) throws -> Void
  ) throws -> Tensor {
    guard logits.rank == 2 else {
      throw Failure(.invalidArgumentError, "logits should be a matrix, got shape \(logits.shape)")
    }
    guard wanted.rank == 0 else {
      throw Failure(.invalidArgumentError, "num_samples should be a scalar, got shape \(wanted.shape)")
    }
    let samples = wanted.int(at: 0)
    guard samples >= 0 else {
      throw Failure(.invalidArgumentError, "num_samples should be non-negative, got \(samples)")
    }
    let (rows, classes) = (logits.shape[0], logits.shape[1])
    guard classes > 0 else {
      throw Failure(.invalidArgumentError, "num_classes should be positive, got \(classes)")
    }
    let out = try call.output(call.attributes.type("output_dtype") ?? .int64, Shape([rows, samples]))
    guard out.elementCount > 0 else { return out }
    var words = [UInt32](repeating: 0, count: 2 * rows * samples)
    // Two words a number, counts rounded up to a group of four, as TensorFlow reserves them.
    let reserved = rows * ((samples + 3) / 4 * 4) * 2
    try fill(&words, reserved)
    for row in 0..<rows {
      let sums = cumulated(logits, row, classes)
      for sample in 0..<samples {
        let place = row * samples + sample
        out.store(find(unit(words[2 * place], words[2 * place + 1]) * sums[classes - 1], sums), at: place)
      }
    }
    return out
  }

  /// `[batch, num_samples]`.
  fileprivate static let shape = ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
    let logits = try context.shape(0).requiringRank(2)
    let samples = context.constant(1).flatMap { (count: Tensor) -> Int? in count.rank == 0 ? count.int(at: 0) : nil }
    return [PartialShape([logits[0], samples.flatMap { (count: Int) -> Int? in count < 0 ? nil : count }])]
  }

  /// A row's probabilities added up from class to class, without dividing by their sum. Infinite logits count nothing.
  private static func cumulated(_ logits: Tensor, _ row: Int, _ classes: Int) -> [Double] {
    let values = (0..<classes).map { (index: Int) -> Double in logits.double(at: row * classes + index) }
    let largest = values.filter { (value: Double) -> Bool in value.isFinite }.max() ?? 0
    var sum = 0.0
    return values.map { (value: Double) -> Double in
      if value.isFinite { sum += exp(value - largest) }
      return sum
    }
  }

  /// A double in [0, 1) of 52 random bits.
  private static func unit(_ high: UInt32, _ low: UInt32) -> Double {
    let mantissa = UInt64(high & 0xFFFFF) << 32 | UInt64(low)
    return Double(bitPattern: 1023 << 52 | mantissa) - 1
  }

  /// The first class whose sum lies above `value`.
  private static func find(_ value: Double, _ sums: [Double]) -> Int {
    var (low, high) = (0, sums.count)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Op {
  /// Classes drawn by their unnormalised log probabilities.
  ///
  /// - Inputs: `logits`: `[batch, classes]`; `num_samples`: an int32 scalar.
  /// - Output: `[batch, num_samples]` classes, int64 or int32 (`output_dtype`).
  /// - Source: TensorFlow op `Multinomial`; scripts call `tf.random.categorical`.
  public static let multinomial: Op = Op(
    "Multinomial", scope: "Multinomial", inputs: [.same("logits"), .fixed("num_samples", .int32)],
    outputs: [.same("output_dtype")],
    attributes: [
      .int("seed", default: 0), .int("seed2", default: 0),
      .type(
        "T", DTypeSet(listing: "float double int32 uint8 int16 int8 int64 bfloat16 uint16 half uint32 uint64")),
      .type("output_dtype", DTypeSet(listing: "int32 int64"), default: .int64),
    ],
    isStateful: true,
    shape: Categorical.shape,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let drawn = try Categorical.draw(inputs[0], inputs[1], call) { (words: inout [UInt32], reserved: Int) -> Void in
        RandomState.generate(call, inputs[0].dtype, outputs: reserved) { (generator: inout k_philox) -> Void in
          k_philox_fill_uint32(&generator, &words, words.count)
        }
      }
      return [drawn]
    },
    gradient: .notDifferentiable("random numbers"), summary: "Classes drawn by log probabilities.")

  /// The same classes for the same seed.
  ///
  /// - Source: TensorFlow op `StatelessMultinomial`; scripts call `tf.random.stateless_categorical`.
  public static let statelessMultinomial: Op = Op(
    "StatelessMultinomial", scope: "StatelessMultinomial",
    inputs: [.same("logits"), .fixed("num_samples", .int32), .same("seed", "Tseed")], outputs: [.same("output_dtype")],
    attributes: [
      .type("T", .real), .type("Tseed", .indices, default: .int64),
      .type("output_dtype", DTypeSet(listing: "int32 int64"), default: .int64),
    ],
    shape: Categorical.shape,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      var generator = try PhiloxSource.generator(seed: inputs[2])
      let drawn = try Categorical.draw(inputs[0], inputs[1], call) { (words: inout [UInt32], _: Int) -> Void in
        k_philox_fill_uint32(&generator, &words, words.count)
      }
      return [drawn]
    },
    gradient: .notDifferentiable("random numbers"), summary: "Classes drawn by log probabilities, from a seed.")
}
