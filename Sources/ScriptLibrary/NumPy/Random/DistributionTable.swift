import Diagnostics
import Glibc
import Script
import Tensors

/// A distribution of `np.random`: a function of the module, a method of `RandomState` and of `Generator`.
struct RandomDistribution: Sendable {
  let name: String
  /// Of its parameters, without `size=None`.
  let parameters: String
  let isInteger: Bool
  /// What is wrong with the parameters, in NumPy's words; nil for nothing.
  let fault: @Sendable ([Double]) -> String?
  let draw: @Sendable (inout any VariateSource, [Double]) throws -> Double

  init(
    _ name: String, _ parameters: String, isInteger: Bool = false, fault: @escaping @Sendable ([Double]) -> String?,
    draw: @escaping @Sendable (inout any VariateSource, [Double]) throws -> Double
  ) {
    self.name = name
    self.parameters = parameters
    self.isInteger = isInteger
    self.fault = fault
    self.draw = draw
  }

  var signature: String { parameters.isEmpty ? "size=None" : parameters + ", size=None" }

  /// Numbers of the shape that parameters and size ask for; a Python number where none of them is an array.
  func sample(_ source: any VariateSource, _ call: NativeCall) throws -> Handle {
    var source = source
    let count = parameters.isEmpty ? 0 : parameters.split(separator: ",").count
    let arrays = try (0..<count).map { (index: Int) throws -> NDArray in try call.array(index) }
    let isScalar = call[count].isNoneOrUndefined
    guard let common = Broadcasting.dims(arrays.map { (array: NDArray) -> [Int] in array.dims }) else {
      throw Failure(.valueError, "shape mismatch: objects cannot be broadcast to a single shape")
    }
    let dims = isScalar ? common : try call.integers(count)
    if common.isEmpty {
      let values = arrays.map { (array: NDArray) -> Double in array.doubles()[0] }
      try check(values)
      if isScalar { return number(try draw(&source, values)) }
      return try array(dims) { (_: Int) throws -> Double in try draw(&source, values) }
    }
    guard Broadcasting.dims([common, dims]) == dims else {
      throw Failure(
        .valueError,
        "Output size \(tuple(dims)) is not compatible with broadcast dimensions of inputs \(tuple(common)).")
    }
    let columns = arrays.map { (array: NDArray) -> [Double] in RandomDistribution.stretched(array, dims) }
    return try array(dims) { (index: Int) throws -> Double in
      let values = columns.map { (column: [Double]) -> Double in column[index] }
      try check(values)
      return try draw(&source, values)
    }
  }

  private func check(_ values: [Double]) throws {
    if let fault = fault(values) { throw Failure(.valueError, fault) }
  }

  private func number(_ value: Double) -> Handle {
    isInteger && value.magnitude < 0x1p63 ? .int(Int(value)) : .float(value)
  }

  private func array(_ dims: [Int], _ draw: (Int) throws -> Double) throws -> Handle {
    let out = try NDArray(uninitialized: isInteger ? .int64 : .float64, dims)
    for index in 0..<out.count {
      ElementAccess.store(try draw(index), out.base, isInteger ? .int64 : .float64, index)
    }
    return ArrayResult.array(out)
  }

  private func tuple(_ dims: [Int]) -> String {
    "(" + dims.map { (dim: Int) -> String in "\(dim)" }.joined(separator: ", ") + (dims.count == 1 ? ",)" : ")")
  }

  /// The elements of an array, repeated through a shape that it broadcasts to.
  private static func stretched(_ array: NDArray, _ dims: [Int]) -> [Double] {
    let values = array.doubles()
    var strides = [Int](repeating: 1, count: array.rank)
    for axis in stride(from: array.rank - 2, through: 0, by: -1) { strides[axis] = strides[axis + 1] * array.dims[axis + 1] }
    let steps = Broadcasting.steps(array.dims, strides: strides, through: dims)
    return (0..<dims.reduce(1, *)).map { (index: Int) -> Double in
      var (rest, place) = (index, 0)
      for axis in dims.indices.reversed() {
        place += rest % dims[axis] * steps[axis]
        rest /= dims[axis]
      }
      return values[place]
    }
  }
}

/// The distributions that NumPy's two families of generators draw by one formula.
enum DistributionTable {
  static let all: [RandomDistribution] = continuous + circular + heavyTailed + discrete

  private static func below(_ bounds: [(Int, String)]) -> @Sendable ([Double]) -> String? {
    { (values: [Double]) -> String? in
      bounds.first { (bound: (Int, String)) -> Bool in !(values[bound.0] >= 0) }.map { $0.1 + " < 0" }
    }
  }

  private static func notAbove(_ bounds: [(Int, String)]) -> @Sendable ([Double]) -> String? {
    { (values: [Double]) -> String? in
      bounds.first { (bound: (Int, String)) -> Bool in !(values[bound.0] > 0) }.map { $0.1 + " <= 0" }
    }
  }

  private static let anything: @Sendable ([Double]) -> String? = { (_: [Double]) -> String? in nil }

  private static let continuous: [RandomDistribution] = [
    RandomDistribution("standard_exponential", "", fault: anything) {
      (source: inout any VariateSource, _: [Double]) -> Double in source.exponential()
    },
    RandomDistribution("standard_gamma", "shape", fault: below([(0, "shape")])) {
      (source: inout any VariateSource, p: [Double]) -> Double in source.gamma(p[0])
    },
    RandomDistribution("gamma", "shape, scale=1.0", fault: below([(0, "shape"), (1, "scale")])) {
      (source: inout any VariateSource, p: [Double]) -> Double in p[1] * source.gamma(p[0])
    },
    RandomDistribution("beta", "a, b", fault: notAbove([(0, "a"), (1, "b")])) {
      (source: inout any VariateSource, p: [Double]) -> Double in source.beta(p[0], p[1])
    },
    RandomDistribution("chisquare", "df", fault: notAbove([(0, "df")])) {
      (source: inout any VariateSource, p: [Double]) -> Double in 2 * source.gamma(p[0] / 2)
    },
    RandomDistribution("f", "dfnum, dfden", fault: notAbove([(0, "dfnum"), (1, "dfden")])) {
      (source: inout any VariateSource, p: [Double]) -> Double in
      let above = 2 * source.gamma(p[0] / 2) * p[1]
      return above / (2 * source.gamma(p[1] / 2) * p[0])
    },
    RandomDistribution("lognormal", "mean=0.0, sigma=1.0", fault: below([(1, "sigma")])) {
      (source: inout any VariateSource, p: [Double]) -> Double in exp(p[0] + p[1] * source.normal())
    },
    RandomDistribution("laplace", "loc=0.0, scale=1.0", fault: below([(1, "scale")])) {
      (source: inout any VariateSource, p: [Double]) -> Double in p[0] + p[1] * source.laplace()
    },
    RandomDistribution("gumbel", "loc=0.0, scale=1.0", fault: below([(1, "scale")])) {
      (source: inout any VariateSource, p: [Double]) -> Double in p[0] + p[1] * source.gumbel()
    },
    RandomDistribution("logistic", "loc=0.0, scale=1.0", fault: below([(1, "scale")])) {
      (source: inout any VariateSource, p: [Double]) -> Double in p[0] + p[1] * source.logistic()
    },
    RandomDistribution("triangular", "left, mode, right", fault: triangle) {
      (source: inout any VariateSource, p: [Double]) -> Double in source.triangular(p[0], p[1], p[2])
    },
  ]

  private static let circular: [RandomDistribution] = [
    RandomDistribution("vonmises", "mu, kappa", fault: below([(1, "kappa")])) {
      (source: inout any VariateSource, p: [Double]) -> Double in source.vonMises(p[0], p[1], isLegacy: isLegacy(source))
    },
    RandomDistribution("wald", "mean, scale", fault: notAbove([(0, "mean"), (1, "scale")])) {
      (source: inout any VariateSource, p: [Double]) -> Double in source.wald(p[0], p[1], isLegacy: isLegacy(source))
    },
    RandomDistribution(
      "noncentral_chisquare", "df, nonc",
      fault: { (p: [Double]) -> String? in !(p[0] > 0) ? "df <= 0" : !(p[1] >= 0) ? "nonc < 0" : nil }
    ) { (source: inout any VariateSource, p: [Double]) -> Double in source.noncentralChiSquare(p[0], p[1]) },
    RandomDistribution(
      "noncentral_f", "dfnum, dfden, nonc",
      fault: { (p: [Double]) -> String? in
        !(p[0] > 0) ? "dfnum <= 0" : !(p[1] > 0) ? "dfden <= 0" : !(p[2] >= 0) ? "nonc < 0" : nil
      }
    ) { (source: inout any VariateSource, p: [Double]) -> Double in source.noncentralF(p[0], p[1], p[2]) },
  ]

  private static let triangle: @Sendable ([Double]) -> String? = { (p: [Double]) -> String? in
    p[0] > p[1] ? "left > mode" : p[1] > p[2] ? "mode > right" : p[0] == p[2] ? "left == right" : nil
  }

  private static let heavyTailed: [RandomDistribution] = [
    RandomDistribution("standard_t", "df", fault: notAbove([(0, "df")])) {
      (source: inout any VariateSource, p: [Double]) -> Double in source.studentT(p[0])
    },
    RandomDistribution("standard_cauchy", "", fault: anything) {
      (source: inout any VariateSource, _: [Double]) -> Double in
      let above = source.normal()
      return above / source.normal()
    },
    RandomDistribution("rayleigh", "scale=1.0", fault: below([(0, "scale")])) {
      (source: inout any VariateSource, p: [Double]) -> Double in p[0] * (2 * source.exponential()).squareRoot()
    },
    RandomDistribution("weibull", "a", fault: below([(0, "a")])) {
      (source: inout any VariateSource, p: [Double]) -> Double in
      p[0] == 0 ? 0 : pow(source.exponential(), 1 / p[0])
    },
    RandomDistribution("pareto", "a", fault: notAbove([(0, "a")])) {
      (source: inout any VariateSource, p: [Double]) -> Double in
      let exponent = source.exponential() / p[0]
      return source is RandomStateObject ? exp(exponent) - 1 : expm1(exponent)
    },
    RandomDistribution("power", "a", fault: notAbove([(0, "a")])) {
      (source: inout any VariateSource, p: [Double]) -> Double in
      let drawn = source.exponential()
      return pow(source is RandomStateObject ? 1 - exp(-drawn) : -expm1(-drawn), 1 / p[0])
    },
  ]

  private static let probability: @Sendable (Double) -> String? = { (p: Double) -> String? in
    p < 0 ? "p < 0" : p > 1 ? "p > 1" : p.isNaN ? "p is nan" : nil
  }

  private static let discrete: [RandomDistribution] = [
    RandomDistribution(
      "poisson", "lam=1.0", isInteger: true,
      fault: { (p: [Double]) -> String? in
        p[0] >= 0 ? (p[0] > 9.223372006484771e18 ? "lam value too large" : nil) : "lam < 0 or lam contains NaNs"
      }
    ) { (source: inout any VariateSource, p: [Double]) -> Double in Double(source.poisson(p[0])) },
    RandomDistribution(
      "binomial", "n, p", isInteger: true,
      fault: { (p: [Double]) -> String? in p[0] < 0 ? "n < 0" : probability(p[1]) }
    ) { (source: inout any VariateSource, p: [Double]) -> Double in
      guard p[0] < 0x1p53 else { throw Failure(.valueError, "n is too large") }
      return Double(source.binomial(Int(p[0]), p[1]))
    },
    RandomDistribution(
      "geometric", "p", isInteger: true,
      fault: { (p: [Double]) -> String? in p[0] > 0 && p[0] <= 1 ? nil : "p <= 0, p > 1 or p contains NaNs" }
    ) { (source: inout any VariateSource, p: [Double]) -> Double in Double(source.geometric(p[0])) },
    RandomDistribution(
      "negative_binomial", "n, p", isInteger: true,
      fault: { (p: [Double]) -> String? in p[0] > 0 ? probability(p[1]) : "n <= 0" }
    ) { (source: inout any VariateSource, p: [Double]) -> Double in
      Double(source.poisson((1 - p[1]) / p[1] * source.gamma(p[0])))
    },
    RandomDistribution(
      "hypergeometric", "ngood, nbad, nsample", isInteger: true,
      fault: { (p: [Double]) -> String? in
        p[0] < 0 ? "ngood < 0" : p[1] < 0 ? "nbad < 0" : p[2] < 0 ? "nsample < 0"
          : p[0] + p[1] < p[2] ? "ngood + nbad < nsample" : nil
      }
    ) { (source: inout any VariateSource, p: [Double]) -> Double in
      guard p[0] + p[1] < 0x1p53 else { throw Failure(.valueError, "ngood and nbad are too large") }
      return Double(hypergeometric(&source, Int(p[0]), Int(p[1]), Int(p[2])))
    },
    RandomDistribution(
      "zipf", "a", isInteger: true, fault: { $0[0] > 1 ? nil : "a <= 1 or a is NaN" }
    ) { (source: inout any VariateSource, p: [Double]) -> Double in Double(source.zipf(p[0], isLegacy: isLegacy(source))) },
    RandomDistribution(
      "logseries", "p", isInteger: true,
      fault: { (p: [Double]) -> String? in p[0] >= 0 && p[0] < 1 ? nil : "p < 0, p >= 1 or p is NaN" }
    ) { (source: inout any VariateSource, p: [Double]) -> Double in
      Double(source.logSeries(p[0], isLegacy: isLegacy(source)))
    },
  ]

  private static func isLegacy(_ source: any VariateSource) -> Bool { source is RandomStateObject }

  private static func hypergeometric(_ source: inout any VariateSource, _ good: Int, _ bad: Int, _ sample: Int) -> Int {
    let isOld = isLegacy(source)
    func drawn<Source: VariateSource>(_ source: inout Source) -> Int {
      source.hypergeometric(good, bad, sample, isLegacy: isOld) { (source: inout Source, span: UInt64) -> UInt64 in
        (source as? RandomGeneratorObject)?.bits.source.maskedInteger(span: span) ?? 0
      }
    }
    return drawn(&source)
  }
}
