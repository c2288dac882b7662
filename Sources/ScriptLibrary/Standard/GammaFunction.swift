import Glibc

/// The gamma function by Lanczos's approximation with the coefficients that CPython uses, so that the last digits are the
/// same: gamma(x + 1) = sqrt(2 pi) ((x + g + 1/2) / e)^(x + 1/2) S(x), where S is a rational function.
enum GammaFunction {
  private static let g = 6.024680040776729583740234375
  private static let shift = 5.524680040776729583740234375

  private static let above: [Double] = [
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
  ]
  private static let below: [Double] = [
    0, 39_916_800, 120_543_840, 150_917_976, 105_258_076, 45_995_730, 13_339_535, 2_637_558, 357_423, 32_670, 1925, 66, 1,
  ]

  /// The rational function, by powers of x or, for large ones, of 1 / x.
  private static func sum(_ x: Double) -> Double {
    var (numerator, denominator) = (0.0, 0.0)
    if x < 5 {
      for index in above.indices.reversed() {
        numerator = numerator * x + above[index]
        denominator = denominator * x + below[index]
      }
    } else {
      for index in above.indices {
        numerator = numerator / x + above[index]
        denominator = denominator / x + below[index]
      }
    }
    return numerator / denominator
  }

  /// sin(pi x) without losing digits where x is large.
  private static func sine(_ x: Double) -> Double {
    let rest = fmod(x.magnitude, 2)
    let value: Double
    switch (2 * rest).rounded() {
    case 0: value = sin(.pi * rest)
    case 1: value = cos(.pi * (rest - 0.5))
    case 2: value = sin(.pi * (1 - rest))
    case 3: value = -cos(.pi * (rest - 1.5))
    default: value = sin(.pi * (rest - 2))
    }
    return copysign(1, x) * value
  }

  /// For what is no whole number below 24 and no pole; infinite where the result is too large.
  static func gamma(_ x: Double) -> Double {
    if x.isNaN || x == .infinity { return x }
    let size = x.magnitude
    if size < 1e-20 { return 1 / x }
    if size > 200 { return x < 0 ? 0 / sine(x) : .infinity }
    let y = size + shift
    // What the addition has rounded away.
    let lost = size > shift ? (y - size) - shift : (y - shift) - size
    let correction = lost * g / y
    var result: Double
    if x < 0 {
      result = -Double.pi / sine(size) / size * exp(y) / sum(size)
      result -= correction * result
    } else {
      result = sum(size) / exp(y)
      result += correction * result
    }
    // In two steps where the power alone would be too large.
    let power = size < 140 ? pow(y, size - 0.5) : pow(y, size / 2 - 0.25)
    for _ in 0..<(size < 140 ? 1 : 2) { result = x < 0 ? result / power : result * power }
    return result
  }

  /// The logarithm of the gamma function's magnitude, for finite x that is no pole.
  static func logarithm(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x == 1 || x == 2 { return 0 }
    let size = x.magnitude
    if size < 1e-20 { return -log(size) }
    var result = log(sum(size)) - g
    result += (size - 0.5) * (log(size + g - 0.5) - 1)
    if x < 0 { result = 1.144729885849400174143427351353058711647 - log(sine(size).magnitude) - log(size) - result }
    return result
  }
}
