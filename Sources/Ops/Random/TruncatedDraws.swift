import Diagnostics
import Kernels

/// Numbers of a normal distribution between two bounds, by one of three ways of rejection.
struct TruncatedDraws<Real: RandomReal> {
  private let mean: Real
  private let deviation: Real
  /// The bounds in deviations from the mean, the nearer one first.
  private let low: Real
  private let high: Real
  /// A run of refused draws that ends in an error.
  private static var patience: Int { 1000 }

  /// - Throws: `InvalidArgumentError` unless `deviation` is positive, `minimum < maximum`, and one of them finite.
  init(mean: Real, deviation: Real, minimum: Real, maximum: Real) throws {
    guard deviation > 0, minimum < maximum, minimum.isFinite || maximum.isFinite else {
      throw Failure(.invalidArgumentError, "Invalid parameters")
    }
    var (deviation, minimum, maximum) = (deviation, minimum, maximum)
    // A single bound is made the lower one, and both are made positive: everything is mirrored.
    if (minimum.isInfinite && minimum < 0) || maximum < mean {
      swap(&minimum, &maximum)
      deviation = -deviation
    }
    self.mean = mean
    self.deviation = deviation
    low = (minimum - mean) / deviation
    high = (maximum - mean) / deviation
  }

  /// Hands out `count` numbers, of groups that are drawn for them.
  func fill(_ count: Int, _ stream: inout DrawStream<Real>, _ store: (Real, Int) -> Void) throws {
    guard count > 0 else { return }
    if (low < -1.3 && high >= 0) || (high > 1.3 && low <= 0) {
      return try fromNormals(count, &stream, store)
    }
    let root = (low * low + 4).squareRoot()
    let cutoff = 2 * Real.exp(0.5 + (low * (low - root)) / 4) / (low + root)
    if high - low < cutoff { return try fromUniforms(count, &stream, store) }
    try fromExponentials(count, &stream, store)
  }

  private func fromNormals(_ count: Int, _ stream: inout DrawStream<Real>, _ store: (Real, Int) -> Void) throws {
    var (made, refused) = (0, 0)
    while true {
      let group = stream.normalGroup()
      for index in 0..<DrawStream<Real>.groupSize {
        if group[index] >= low, group[index] <= high {
          store(group[index] * deviation + mean, made)
          made += 1
          if made == count { return }
          refused = 0
        } else {
          refused += 1
          guard refused <= TruncatedDraws.patience else {
            throw TruncatedDraws.failure("randn rejection sampler failed to accept a sample.")
          }
        }
      }
    }
  }

  private func fromUniforms(_ count: Int, _ stream: inout DrawStream<Real>, _ store: (Real, Int) -> Void) throws {
    let offset: Real = low < 0 ? 0 : low * low
    var (made, refused) = (0, 0)
    while true {
      let places = stream.uniformGroup()
      let heights = stream.uniformGroup()
      for index in 0..<DrawStream<Real>.groupSize {
        let z = places[index] * (high - low) + low
        if heights[index] <= Real.exp((offset - z * z) / 2) {
          store(z * deviation + mean, made)
          made += 1
          if made == count { return }
          refused = 0
        } else {
          refused += 1
          guard refused < TruncatedDraws.patience else {
            throw TruncatedDraws.failure("uniform rejection sampler failed to  accept a sample.")
          }
        }
      }
    }
  }

  private func fromExponentials(_ count: Int, _ stream: inout DrawStream<Real>, _ store: (Real, Int) -> Void) throws {
    let alpha = (low + (low * low + 4).squareRoot()) / 2
    var (made, refused) = (0, 0)
    while true {
      let group = stream.uniformGroup()
      for index in stride(from: 0, to: DrawStream<Real>.groupSize, by: 2) {
        let z = -Real.log(group[index]) / alpha + low
        let x = low < alpha ? alpha - z : low - alpha
        if group[index + 1] <= Real.exp(-x * x / 2), z < high {
          store(z * deviation + mean, made)
          made += 1
          if made == count { return }
          refused = 0
        } else {
          refused += 1
          guard refused < TruncatedDraws.patience else {
            throw TruncatedDraws.failure("exponential distribution rejection sampler failed to accept a sample.")
          }
        }
      }
    }
  }

  private static func failure(_ text: String) -> Failure { Failure(.internalError, "TruncatedNormal " + text) }
}
