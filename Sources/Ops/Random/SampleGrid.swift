import Diagnostics
import Kernels
import Tensors

/// Samples for every element of a tensor of parameters: `[samples…, parameters…]`, each from a stretch of the generator
/// of its own, so that a sample does not depend on how many draws another took.
enum SampleGrid {
  /// The groups of random words that TensorFlow reserves for a sample.
  static let reserve = 256

  /// The number of samples for each parameter, where the shape of all samples must end with that of the parameters.
  static func samples(_ shape: Shape, _ parameters: Shape) throws -> Int {
    guard shape.rank >= parameters.rank, Array(shape.dims.suffix(parameters.rank)) == parameters.dims else {
      throw Failure(.invalidArgumentError, "Shape passed in must end with broadcasted shape.")
    }
    return parameters.elementCount == 0 ? 0 : shape.elementCount / parameters.elementCount
  }

  /// The samples' shape in front of the parameters'.
  static func shape(_ samples: Tensor, _ parameters: Shape) throws -> Shape {
    try Shape(ShapeArgument.read(samples).dims + parameters.dims)
  }

  /// Calls `body` for each sample: its parameter, its number among all, and its place in the result.
  private static func each(
    _ samples: Int, _ parameters: Int, _ body: (_ parameter: Int, _ number: Int, _ place: Int) -> Void
  ) {
    for parameter in 0..<parameters {
      for sample in 0..<samples {
        body(parameter, parameter * samples + sample, sample * parameters + parameter)
      }
    }
  }

  static func gamma(_ alpha: Tensor, _ samples: Int, _ generator: k_philox, into out: Tensor) {
    each(samples, alpha.elementCount) { (parameter: Int, number: Int, place: Int) -> Void in
      var stream = DrawStream<Double>(generator, after: reserve * number)
      out.store(Draw.gamma(alpha.double(at: parameter), &stream), at: place)
    }
  }

  static func poisson(_ rates: Tensor, _ samples: Int, _ generator: k_philox, into out: Tensor) {
    each(samples, rates.elementCount) { (parameter: Int, number: Int, place: Int) -> Void in
      var stream = DrawStream<Double>(generator, after: reserve * number)
      out.store(Draw.poisson(rates.double(at: parameter), &stream), at: place)
    }
  }

  /// - Parameters:
  ///   - counts: of the parameters' common shape, as doubles; so are the probabilities.
  ///   - dtype: what products of the two are rounded to.
  static func binomial(
    _ counts: [Double], _ probabilities: [Double], _ dtype: DType, _ samples: Int, _ generator: k_philox,
    into out: Tensor
  ) {
    each(samples, counts.count) { (parameter: Int, number: Int, place: Int) -> Void in
      let value = binomial(counts[parameter], probabilities[parameter], dtype, number, generator)
      out.store(value, at: place)
    }
  }

  private static func binomial(
    _ count: Double, _ probability: Double, _ dtype: DType, _ number: Int, _ generator: k_philox
  ) -> Double {
    if count <= 0 || probability <= 0 { return 0 }
    if probability >= 1 { return count }
    guard count.isFinite, !probability.isNaN else { return .nan }
    let isMirrored = probability > 0.5
    let rarer = isMirrored ? rounded(1 - probability, dtype) : probability
    let isMany = rounded(count * rarer, dtype) >= 10
    var stream = DrawStream<Double>(generator, after: (isMany ? reserve : 42) * number)
    let drawn = isMany
      ? Draw.binomialRejection(count, rarer, &stream) : Draw.binomialInversion(count, rarer, &stream)
    return isMirrored ? count - drawn : drawn
  }

  private static func rounded(_ x: Double, _ dtype: DType) -> Double {
    switch dtype {
    case .float32: Double(Float(x))
    case .float16: Double(Float16(x))
    default: x
    }
  }

  /// The elements of a tensor, repeated through a shape that it broadcasts to.
  static func broadcast(_ x: Tensor, to dims: [Int]) -> [Double] {
    var strides = [Int](repeating: 1, count: x.rank)
    for axis in stride(from: x.rank - 2, through: 0, by: -1) { strides[axis] = strides[axis + 1] * x.shape[axis + 1] }
    let steps = Broadcasting.steps(x.shape.dims, strides: strides, through: dims)
    let count = dims.reduce(1, *)
    return (0..<count).map { (index: Int) -> Double in
      var (rest, place) = (index, 0)
      for axis in dims.indices.reversed() {
        place += rest % dims[axis] * steps[axis]
        rest /= dims[axis]
      }
      return x.double(at: place)
    }
  }
}
