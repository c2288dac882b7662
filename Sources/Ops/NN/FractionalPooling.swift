import Diagnostics
import Kernels
import Tensors

/// Pooling over regions of uneven sizes, drawn at random, so that the result is smaller by a fraction.
///
/// - Source: Graham, "Fractional max-pooling", 2015.
public enum FractionalPooling {
  public static let all: [Op] = [.fractionalMaxPool, .fractionalAvgPool, .fractionalMaxPoolGrad, .fractionalAvgPoolGrad]

  static let attributes: [Op.Attribute] = [
    Op.Attribute("pooling_ratio", .floatList, minimum: 4), .bool("pseudo_random", default: false),
    .bool("overlapping", default: false), .bool("deterministic", default: false), .int("seed", default: 0),
    .int("seed2", default: 0), .type("T", DTypeSet(listing: "float double int32 int64")),
  ]

  static func ratios(_ attributes: Attributes) -> [Double] {
    guard case .floats(let ratios)? = attributes["pooling_ratio"] else { return [] }
    return ratios.map { (ratio: Float) -> Double in Double(ratio) }
  }

  /// The sizes of the result.
  ///
  /// - Throws: `InvalidArgumentError` for another number of ratios, and ratios larger than the image.
  static func sizes(_ shape: [Int], _ attributes: Attributes) throws -> [Int] {
    let ratios = ratios(attributes)
    guard ratios.count == 4 else {
      throw Failure(.invalidArgumentError, "pooling_ratio field must specify 4 dimensions")
    }
    return try zip(shape, ratios).enumerated().map { (axis: Int, pair: (Int, Double)) throws -> Int in
      guard pair.1 >= 1 else {
        throw Failure(.invalidArgumentError, "pooling_ratio cannot be smaller than 1, got: \(text(pair.1))")
      }
      guard pair.0 >= Int(pair.1) else {
        throw Failure(
          .invalidArgumentError,
          "Pooling ratio is higher than input dimension size for dimension \(axis). Input dim size: \(pair.0) pooling "
            + "ratio: \(text(pair.1))")
      }
      return Int((Double(pair.0) / pair.1).rounded(.down))
    }
  }

  /// `1.5`, `3`.
  private static func text(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15 ? String(Int(number)) : "\(Float(number))"
  }

  /// Where the regions of an axis begin, and where the last one ends.
  static func boundaries(_ length: Int, _ count: Int, isPseudo: Bool, _ generator: inout k_philox) -> [Int] {
    let steps = isPseudo ? pseudoRandom(length, count, &generator) : shuffled(length, count, &generator)
    return steps.reduce(into: [0]) { (places: inout [Int], step: Int) in places.append(places[places.count - 1] + step) }
  }

  /// Steps between ceilings of an arithmetic sequence that begins at random.
  private static func pseudoRandom(_ length: Int, _ count: Int, _ generator: inout k_philox) -> [Int] {
    let alpha = Double(length) / Double(count)
    let whole = length / count
    let most = min(Double(whole + 2) / alpha - 1, Double(length + 1 - whole) / alpha - Double(count - 1))
    var words = [UInt32](repeating: 0, count: 4)
    k_philox_fill_uint32(&generator, &words, 4)
    // Twenty bits of the first word and the second one make a double in [1, 2).
    let bits = UInt64(words[0] & 0xfffff) << 32 | UInt64(words[1])
    let offset = (Double(bitPattern: 1023 << 52 | bits) - 1) * most
    var places = [1]
    for index in 1..<max(count, 1) { places.append(Int((alpha * (Double(index) + offset)).rounded(.up))) }
    places.append(length + 1)
    return zip(places.dropFirst(), places).map { (next: Int, place: Int) -> Int in next - place }
  }

  /// Two sizes that differ by one, in random order.
  private static func shuffled(_ length: Int, _ count: Int, _ generator: inout k_philox) -> [Int] {
    var steps = (0..<count).map { (index: Int) -> Int in length / count + (index < length % count ? 1 : 0) }
    var words = [UInt32](repeating: 0, count: (count + 3) / 4 * 4)
    k_philox_fill_uint32(&generator, &words, words.count)
    for index in 0..<max(count - 1, 0) { steps.swapAt(index, index + Int(words[index]) % (count - index)) }
    return steps
  }

  /// The rows and columns of each region: the next region's first ones are shared where regions overlap.
  struct Regions {
    let rows: [Range<Int>]
    let columns: [Range<Int>]

    init(_ rowPlaces: [Int], _ columnPlaces: [Int], _ shape: Shape, overlapping: Bool) {
      func ranges(_ places: [Int], _ size: Int) -> [Range<Int>] {
        zip(places, places.dropFirst()).map { (start: Int, end: Int) -> Range<Int> in
          start..<max(start, min(size, overlapping ? end + 1 : end))
        }
      }
      rows = ranges(rowPlaces, shape[1])
      columns = ranges(columnPlaces, shape[2])
    }

    /// Calls `body` for each pooled element with the places of its region's elements.
    func each(_ shape: Shape, _ body: (_ output: Int, _ places: [Int]) throws -> Void) throws {
      var output = 0
      for batch in 0..<shape[0] {
        try Interrupt.poll()
        for row in rows {
          for column in columns {
            for channel in 0..<shape[3] {
              var places: [Int] = []
              for y in row {
                for x in column { places.append(((batch * shape[1] + y) * shape[2] + x) * shape[3] + channel) }
              }
              try body(output, places)
              output += 1
            }
          }
        }
      }
    }
  }

  static func pool(_ image: Tensor, isMax: Bool, _ call: borrowing KernelCall) throws -> [Tensor] {
    guard image.rank == 4 else { throw Failure(.invalidArgumentError, "tensor_in must be 4-dimensional") }
    let sizes = try sizes(image.shape.dims, call.attributes)
    let isPseudo = call.attributes.bool("pseudo_random")
    var generator = RandomState.unkept(call)
    var places: [[Int]] = []
    for axis in 1...2 {
      var copy = generator
      places.append(boundaries(image.shape[axis], sizes[axis], isPseudo: isPseudo, &copy))
      k_philox_skip(&generator, UInt64(isPseudo ? 1 : (sizes[axis] + 3) / 4))
    }
    let regions = Regions(places[0], places[1], image.shape, overlapping: call.attributes.bool("overlapping"))
    let out = try call.output(image.dtype, Shape([image.shape[0], sizes[1], sizes[2], image.shape[3]]))
    try regions.each(image.shape) { (output: Int, region: [Int]) throws -> Void in
      if isMax {
        let best = region.max { (a: Int, b: Int) -> Bool in image.double(at: a) < image.double(at: b) }
        if let best { out.copyElement(output, from: image, best) }
      } else if image.dtype.isFloating {
        let sum = region.reduce(0.0) { (sum: Double, place: Int) -> Double in sum + image.double(at: place) }
        out.store(sum / Double(max(region.count, 1)), at: output)
      } else {
        let sum = region.reduce(0) { (sum: Int, place: Int) -> Int in sum &+ image.int(at: place) }
        out.store(sum / max(region.count, 1), at: output)
      }
    }
    return [out, Tensor.vector(places[0]), Tensor.vector(places[1])]
  }

  static func infer(_ context: ShapeContext) throws -> [PartialShape] {
    let image = try context.shape(0).requiringRank(4)
    let ratios = ratios(context.attributes)
    guard ratios.count == 4, let dims = image.dims else {
      throw Failure(.valueError, "pooling_ratio field must specify 4 dimensions")
    }
    let sizes = zip(dims, ratios).map { (dim: Int?, ratio: Double) -> Int? in
      dim.map { (size: Int) -> Int in ratio > 0 ? Int((Double(size) / ratio).rounded(.down)) : size }
    }
    let places = [1, 2].map { (axis: Int) -> PartialShape in PartialShape([sizes[axis].map { $0 + 1 }]) }
    return [PartialShape(sizes)] + places
  }

  /// The upstream of each region goes to its largest element, or to all in equal shares.
  static func gradient(
    _ shape: Shape, _ image: Tensor?, _ upstream: Tensor, _ rows: Tensor, _ columns: Tensor, _ call: borrowing KernelCall
  ) throws -> Tensor {
    guard upstream.rank == 4, rows.elementCount == upstream.shape[1] + 1, columns.elementCount == upstream.shape[2] + 1,
      rows.ints.allSatisfy({ (place: Int) -> Bool in place >= 0 && place <= shape[1] }),
      columns.ints.allSatisfy({ (place: Int) -> Bool in place >= 0 && place <= shape[2] })
    else { throw Failure(.invalidArgumentError, "the pooling sequences do not fit the gradient \(upstream.shape)") }
    let out = try call.output(upstream.dtype, shape)
    try out.clear()
    let regions = Regions(rows.ints, columns.ints, shape, overlapping: call.attributes.bool("overlapping"))
    try regions.each(shape) { (output: Int, region: [Int]) throws -> Void in
      let amount = upstream.double(at: output)
      if let image {
        let best = region.max { (a: Int, b: Int) -> Bool in image.double(at: a) < image.double(at: b) }
        if let best { out.store(out.double(at: best) + amount, at: best) }
      } else {
        for place in region { out.store(out.double(at: place) + amount / Double(region.count), at: place) }
      }
    }
    return out
  }
}

extension Op {
  private static let sequences: [Op.Output] = [
    .same("T"), .fixed(.int64, name: "row_pooling_sequence"), .fixed(.int64, name: "col_pooling_sequence"),
  ]

  /// The largest element of each region of an image.
  ///
  /// - Attributes: `pooling_ratio`: how much smaller each axis becomes, 1 for batch and channels.
  /// - Outputs: the pooled image, and where the rows and columns of regions begin.
  /// - Source: TensorFlow op `FractionalMaxPool`; scripts call `tf.nn.fractional_max_pool`.
  public static let fractionalMaxPool: Op = Op(
    "FractionalMaxPool", scope: "FractionalMaxPool", inputs: [.same("value")], outputs: sequences,
    attributes: FractionalPooling.attributes, isNamedInErrors: false,
    shape: ShapeRule { context in try FractionalPooling.infer(context) },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      try FractionalPooling.pool(inputs[0], isMax: true, call)
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      guard let upstream = step.upstreams.first ?? nil else { return [nil] }
      let operands = [step.inputs[0], step.outputs[0], upstream, step.outputs[1], step.outputs[2]]
      let overlapping = Attributes(["overlapping": .bool(step.attributes.bool("overlapping"))])
      return [try Op.fractionalMaxPoolGrad(operands, overlapping)]
    },
    summary: "The largest element of each region of an image.")

  /// The mean of each region of an image.
  ///
  /// - Source: TensorFlow op `FractionalAvgPool`; scripts call `tf.nn.fractional_avg_pool`.
  public static let fractionalAvgPool: Op = Op(
    "FractionalAvgPool", scope: "FractionalAvgPool", inputs: [.same("value")], outputs: sequences,
    attributes: FractionalPooling.attributes, isNamedInErrors: false,
    shape: ShapeRule { context in try FractionalPooling.infer(context) },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      try FractionalPooling.pool(inputs[0], isMax: false, call)
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      guard let upstream = step.upstreams.first ?? nil else { return [nil] }
      let shape = try Call.cast(Call.shape(step.inputs[0]), to: .int64)
      let operands = [shape, upstream, step.outputs[1], step.outputs[2]]
      let overlapping = Attributes(["overlapping": .bool(step.attributes.bool("overlapping"))])
      return [try Op.fractionalAvgPoolGrad(operands, overlapping)]
    },
    summary: "The mean of each region of an image.")

  private static let plain: [Op.Attribute] = [
    .bool("overlapping", default: false), .type("T", DTypeSet(listing: "float double int32 int64")),
  ]

  /// - Source: TensorFlow op `FractionalMaxPoolGrad`.
  public static let fractionalMaxPoolGrad: Op = Op(
    "FractionalMaxPoolGrad", scope: "FractionalMaxPoolGrad",
    inputs: [
      .same("orig_input"), .same("orig_output"), .same("out_backprop"), .fixed("row_pooling_sequence", .int64),
      .fixed("col_pooling_sequence", .int64),
    ], attributes: plain, shape: ShapeRule { context in [try context.shape(0).requiringRank(4)] },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      guard inputs[0].rank == 4 else { throw Failure(.invalidArgumentError, "orig_input should be a tensor of rank 4") }
      return [try FractionalPooling.gradient(inputs[0].shape, inputs[0], inputs[2], inputs[3], inputs[4], call)]
    },
    gradient: .unregistered,
    summary: "The gradient of fractional max pooling.")

  /// - Source: TensorFlow op `FractionalAvgPoolGrad`.
  public static let fractionalAvgPoolGrad: Op = Op(
    "FractionalAvgPoolGrad", scope: "FractionalAvgPoolGrad",
    inputs: [
      .fixed("orig_input_tensor_shape", .int64), .same("out_backprop"), .fixed("row_pooling_sequence", .int64),
      .fixed("col_pooling_sequence", .int64),
    ], attributes: plain,
    shape: ShapeRule { context in
      let sizes = context.shapeValue(0)
      return [sizes.rank == 4 ? sizes : .unknown(rank: 4)]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      guard inputs[0].elementCount == 4 else {
        throw Failure(.invalidArgumentError, "original input tensor shape must be 1-dimensional and 4 elements")
      }
      let shape = try Shape(inputs[0].ints)
      return [try FractionalPooling.gradient(shape, nil, inputs[1], inputs[2], inputs[3], call)]
    },
    gradient: .unregistered,
    summary: "The gradient of fractional average pooling.")
}
