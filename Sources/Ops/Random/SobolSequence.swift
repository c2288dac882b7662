import Diagnostics
import Tensors

/// Points that fill a cube evenly.
///
/// - Source: Sobol's sequence in the order of Gray's code, with the direction numbers of Joe and Kuo, "Constructing Sobol
///   sequences with better two-dimensional projections", 2008 (`new-joe-kuo-6`).
public enum SobolSequence {
  public static let all: [Op] = [.sobolSample]

  /// For each dimension its polynomial's inner coefficients as bits, and the first direction numbers.
  private static let table = """
    0: 0:1 1:1,3 1:1,3,1 2:1,1,1 1:1,1,3,3 4:1,3,5,13 2:1,1,5,5,17 4:1,1,5,5,5 7:1,1,7,11,19 11:1,1,5,1,1 \
    13:1,1,1,3,11 14:1,3,5,5,31 1:1,3,3,9,7,49 13:1,1,1,15,21,21 16:1,3,1,13,27,49 19:1,1,1,15,7,5 \
    22:1,3,1,15,13,25 25:1,1,5,5,19,61 1:1,3,7,11,23,15,103 4:1,3,7,13,13,15,69 7:1,1,3,13,7,35,63 \
    8:1,3,5,9,1,25,53 14:1,3,1,13,9,35,107 19:1,3,1,5,27,61,31 21:1,1,5,11,19,41,61 28:1,3,5,3,3,13,69 \
    31:1,1,7,13,1,19,1 32:1,3,7,5,13,19,59 37:1,1,3,9,25,29,41 41:1,3,5,13,23,1,55 42:1,3,7,3,13,59,17 \
    50:1,3,1,3,5,53,69 55:1,1,5,5,23,33,13 56:1,1,7,7,1,61,123 59:1,1,7,9,13,61,49 62:1,3,3,5,3,55,33 \
    14:1,3,1,15,31,13,49,245 21:1,3,5,15,31,59,63,97 22:1,3,1,11,11,11,77,249 38:1,3,1,11,27,43,71,9 \
    47:1,1,7,15,21,11,81,45 49:1,3,7,3,25,31,65,79 50:1,3,1,1,19,11,3,205 52:1,1,5,9,19,21,29,157 \
    56:1,3,7,11,1,33,89,185 67:1,3,3,3,15,9,79,71 70:1,3,7,11,15,39,119,27
    """

  private static let rows: [(polynomial: Int, first: [UInt64])] = table.split(separator: " ").map { (row: Substring) in
    let parts = row.split(separator: ":", omittingEmptySubsequences: false)
    return (Int(parts[0]) ?? 0, parts[1].split(separator: ",").compactMap { (number: Substring) -> UInt64? in UInt64(number) })
  }

  /// How many dimensions there are direction numbers for. (TensorFlow has 3,667.)
  public static var largestDimension: Int { rows.count }

  private static let bits = 32

  /// The direction numbers of a dimension, as fractions of 2^32.
  private static func directions(_ dimension: Int) -> [UInt64] {
    let (polynomial, first) = rows[dimension]
    guard dimension > 0 else { return (0..<bits).map { (bit: Int) -> UInt64 in 1 << UInt64(bits - 1 - bit) } }
    var numbers = first
    let degree = first.count
    for place in degree..<bits {
      var next = numbers[place - degree] ^ numbers[place - degree] << UInt64(degree)
      for term in 1..<max(degree, 1) where polynomial >> (degree - 1 - term) & 1 == 1 {
        next ^= numbers[place - term] << UInt64(term)
      }
      numbers.append(next)
    }
    return numbers.enumerated().map { (place: Int, number: UInt64) -> UInt64 in number << UInt64(bits - 1 - place) }
  }

  /// Writes `count` points after `skip` others.
  fileprivate static func fill(_ out: Tensor, _ dimensions: Int, _ count: Int, skip: Int) throws {
    for dimension in 0..<dimensions {
      try Interrupt.poll()
      let directions = directions(dimension)
      var place = UInt64(0)
      // The point number `skip + 1`, from the bits of its Gray code; the one before all others is 0.
      let first = skip + 1
      let code = first ^ first >> 1
      for bit in 0..<bits where code >> bit & 1 == 1 { place ^= directions[bit] }
      for point in 0..<count {
        out.store(Double(place) / 4_294_967_296, at: point * dimensions + dimension)
        place ^= directions[min((first + point + 1).trailingZeroBitCount, bits - 1)]
      }
    }
  }
}

extension Op {
  /// Points of the Sobol sequence in [0, 1).
  ///
  /// - Inputs: scalars `dim`, `num_results`, `skip`. Output: `[num_results, dim]`.
  /// - Errors: `InvalidArgumentError` for fewer than one dimension or a negative count; `UnimplementedError` for more
  ///   dimensions than there are direction numbers.
  /// - Source: TensorFlow op `SobolSample`; scripts call `tf.math.sobol_sample`.
  public static let sobolSample: Op = Op(
    "SobolSample", scope: "SobolSample",
    inputs: [.fixed("dim", .int32), .fixed("num_results", .int32), .fixed("skip", .int32)],
    outputs: [.same("dtype", name: "samples")],
    attributes: [.type("dtype", DTypeSet(listing: "float double"), default: .float32)],
    shape: ShapeRule { context in
      let counts = [1, 0].map { (index: Int) -> Int? in
        context.constant(index).flatMap { (value: Tensor) -> Int? in value.elementCount == 1 ? value.int(at: 0) : nil }
      }
      return [PartialShape(counts.map { (count: Int?) -> Int? in count.flatMap { $0 < 0 ? nil : $0 } })]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      for (name, input) in zip(["dim", "num_results", "skip"], inputs) where input.elementCount != 1 {
        throw Failure(.invalidArgumentError, "\(name) must be a scalar, got shape \(input.shape)")
      }
      let (dimensions, count, skip) = (inputs[0].int(at: 0), inputs[1].int(at: 0), inputs[2].int(at: 0))
      guard dimensions >= 1 else { throw Failure(.invalidArgumentError, "dim must be at least one") }
      guard count >= 1 else { throw Failure(.invalidArgumentError, "num_results must be at least one") }
      guard skip >= 0 else { throw Failure(.invalidArgumentError, "skip must be non-negative") }
      guard dimensions <= SobolSequence.largestDimension else {
        throw Failure(
          .unimplementedError, "Sobol sequences of more than \(SobolSequence.largestDimension) dimensions are not there")
      }
      let out = try call.output(call.attributes.type("dtype") ?? .float32, Shape([count, dimensions]))
      try SobolSequence.fill(out, dimensions, count, skip: skip)
      return [out]
    },
    gradient: .notDifferentiable("integer inputs"), summary: "Points that fill a cube evenly.")
}
