/// What ufuncs do, for help.
enum UfuncDocumentation {
  static func text(_ name: String) -> String {
    let (summary, example) = texts[name] ?? ("An elementwise function.", "")
    let shown = example.isEmpty ? "" : "\n\n" + example
    return summary + " Operands are stretched to a common shape; a scalar for scalars." + shown + "\n"
  }

  private static func entry(_ summary: String, _ call: String, _ result: String) -> (String, String) {
    (summary, ">>> \(call)\n\(result)")
  }

  private static let texts: [String: (String, String)] = arithmetic.merging(functions) { (a, _) in a }
    .merging(comparisons) { (a, _) in a }

  private static let arithmetic: [String: (String, String)] = [
    "add": entry("Sums; of bool whether either holds, of text one after the other.", "np.add([1, 2], 3)", "array([4, 5])"),
    "subtract": entry("Differences. `TypeError` for bool.", "np.subtract([5, 7], [1, 2])", "array([4, 5])"),
    "multiply": entry("Products.", "np.multiply([1, 2], 2.5)", "array([2.5, 5. ])"),
    "divide": entry(
      "Quotients; of integers float64. A RuntimeWarning for division by zero.", "np.divide(7, 2)", "np.float64(3.5)"),
    "floor_divide": entry("Quotients rounded down.", "np.floor_divide([7, -7], 2)", "array([ 3, -4])"),
    "remainder": entry("The rest of `floor_divide`, with the sign of the divisor.", "np.remainder(-7, 3)", "np.int64(2)"),
    "fmod": entry("The rest of a division, with the sign of the dividend.", "np.fmod(-7, 3)", "np.int64(-1)"),
    "divmod": entry("`floor_divide` and `remainder`.", "np.divmod(7, 2)", "(np.int64(3), np.int64(1))"),
    "power": entry(
      "Powers. `ValueError` for integers to negative powers.", "np.power([2, 3], 2)", "array([4, 9])"),
    "float_power": entry("Powers in float64 or complex128.", "np.float_power(2, -1)", "np.float64(0.5)"),
    "maximum": entry("The larger of two; NaN if either is.", "np.maximum([1, 5], 3)", "array([3, 5])"),
    "minimum": entry("The smaller of two; NaN if either is.", "np.minimum([1, 5], 3)", "array([1, 3])"),
    "fmax": entry("The larger of two; a number rather than NaN.", "np.fmax(1.0, np.nan)", "np.float64(1.0)"),
    "fmin": entry("The smaller of two; a number rather than NaN.", "np.fmin(1.0, np.nan)", "np.float64(1.0)"),
    "arctan2": entry("The angle of the point (x2, x1).", "np.arctan2(1, 1)", "np.float64(0.7853981633974483)"),
    "hypot": entry("The length of the hypotenuse.", "np.hypot(3, 4)", "np.float64(5.0)"),
    "copysign": entry("The size of x1 with the sign of x2.", "np.copysign(1, -0.0)", "np.float64(-1.0)"),
    "logaddexp": entry("log(exp(x1) + exp(x2)).", "np.logaddexp(0, 0).round(6)", "np.float64(0.693147)"),
    "logaddexp2": entry("log2(2**x1 + 2**x2).", "np.logaddexp2(1, 1)", "np.float64(2.0)"),
    "heaviside": entry("0 below zero, x2 at zero, 1 above.", "np.heaviside([-1, 0, 2], 0.5)", "array([0. , 0.5, 1. ])"),
    "nextafter": entry("The next float after x1 towards x2.", "np.nextafter(1, 2) > 1", "np.True_"),
    "gcd": entry("Greatest common divisors of integers.", "np.gcd(12, 20)", "np.int64(4)"),
    "lcm": entry("Least common multiples of integers.", "np.lcm(12, 20)", "np.int64(60)"),
    "ldexp": entry("x1 * 2**x2.", "np.ldexp(0.5, 3)", "np.float64(4.0)"),
    "bitwise_and": entry("Bits that both have.", "np.bitwise_and(12, 10)", "np.int64(8)"),
    "bitwise_or": entry("Bits that either has.", "np.bitwise_or(12, 10)", "np.int64(14)"),
    "bitwise_xor": entry("Bits that one of the two has.", "np.bitwise_xor(12, 10)", "np.int64(6)"),
    "left_shift": entry("Bits moved up.", "np.left_shift(5, 2)", "np.int64(20)"),
    "right_shift": entry("Bits moved down.", "np.right_shift(20, 2)", "np.int64(5)"),
    "matmul": entry(
      "Matrix products of the last two axes. `ValueError` where the inner dimensions differ.",
      "np.matmul([[1, 2]], [[3], [4]])", "array([[11]])"),
    "vecdot": entry("Dot products of vectors, the first conjugated.", "np.vecdot([1, 2], [3, 4])", "np.int64(11)"),
    "matvec": entry("Matrices by vectors.", "np.matvec([[1, 2], [3, 4]], [1, 1])", "array([3, 7])"),
    "vecmat": entry("Vectors by matrices, the first conjugated.", "np.vecmat([1, 1], [[1, 2], [3, 4]])", "array([4, 6])"),
  ]

  private static let comparisons: [String: (String, String)] = [
    "equal": entry("Whether elements are equal.", "np.equal([1, 2], [1, 3])", "array([ True, False])"),
    "not_equal": entry("Whether elements differ.", "np.not_equal([1, 2], [1, 3])", "array([False,  True])"),
    "less": entry("Whether x1 < x2.", "np.less([1, 2], 2)", "array([ True, False])"),
    "less_equal": entry("Whether x1 <= x2.", "np.less_equal([1, 3], 2)", "array([ True, False])"),
    "greater": entry("Whether x1 > x2.", "np.greater([1, 3], 2)", "array([False,  True])"),
    "greater_equal": entry("Whether x1 >= x2.", "np.greater_equal([1, 2], 2)", "array([False,  True])"),
    "logical_and": entry("Whether both are true.", "np.logical_and([1, 0], 2)", "array([ True, False])"),
    "logical_or": entry("Whether either is true.", "np.logical_or([1, 0], 0)", "array([ True, False])"),
    "logical_xor": entry("Whether one of the two is true.", "np.logical_xor([1, 0], 1)", "array([False,  True])"),
    "logical_not": entry("Whether elements are false.", "np.logical_not([1, 0])", "array([False,  True])"),
    "isnan": entry("Whether elements are NaN.", "np.isnan([1, np.nan])", "array([False,  True])"),
    "isinf": entry("Whether elements are infinite.", "np.isinf([1, -np.inf])", "array([False,  True])"),
    "isfinite": entry("Whether elements are numbers below infinity.", "np.isfinite([1, np.inf])", "array([ True, False])"),
    "signbit": entry("Whether the sign is minus.", "np.signbit([-1.0, 2.0])", "array([ True, False])"),
  ]

  private static let functions: [String: (String, String)] = [
    "negative": entry("Minus x. `TypeError` for bool.", "np.negative([1, -2])", "array([-1,  2])"),
    "positive": entry("Plus x.", "np.positive([1, -2])", "array([ 1, -2])"),
    "absolute": entry("Sizes; of complex numbers real ones.", "np.absolute([-1, 2])", "array([1, 2])"),
    "fabs": entry("Sizes, as floats.", "np.fabs(-1)", "np.float64(1.0)"),
    "sign": entry("-1, 0 or 1; of complex numbers x / |x|.", "np.sign([-5, 0, 3])", "array([-1,  0,  1])"),
    "square": entry("x * x.", "np.square([1, 3])", "array([1, 9])"),
    "reciprocal": entry("1 / x, in the dtype of x.", "np.reciprocal(4.0)", "np.float64(0.25)"),
    "conjugate": entry("Imaginary parts with the other sign.", "np.conjugate(1 + 2j)", "np.complex128(1-2j)"),
    "invert": entry("Every bit turned; of bool not.", "np.invert([0, 5])", "array([-1, -6])"),
    "exp": entry("e**x.", "np.exp(0)", "np.float64(1.0)"),
    "exp2": entry("2**x.", "np.exp2(3)", "np.float64(8.0)"),
    "expm1": entry("e**x - 1, exact near 0.", "np.expm1(0)", "np.float64(0.0)"),
    "log": entry("Natural logarithms.", "np.log(1)", "np.float64(0.0)"),
    "log2": entry("Logarithms to base 2.", "np.log2(8)", "np.float64(3.0)"),
    "log10": entry("Logarithms to base 10.", "np.log10(1000)", "np.float64(3.0)"),
    "log1p": entry("log(1 + x), exact near 0.", "np.log1p(0)", "np.float64(0.0)"),
    "sqrt": entry("Square roots; NaN of negative numbers, with a warning.", "np.sqrt([4, 9])", "array([2., 3.])"),
    "cbrt": entry("Cube roots.", "np.cbrt(27)", "np.float64(3.0)"),
    "sin": entry("Sines of angles in radians.", "np.sin(0)", "np.float64(0.0)"),
    "cos": entry("Cosines of angles in radians.", "np.cos(0)", "np.float64(1.0)"),
    "tan": entry("Tangents of angles in radians.", "np.tan(0)", "np.float64(0.0)"),
    "arcsin": entry("Inverse sines.", "np.arcsin(0)", "np.float64(0.0)"),
    "arccos": entry("Inverse cosines.", "np.arccos(1)", "np.float64(0.0)"),
    "arctan": entry("Inverse tangents.", "np.arctan(0)", "np.float64(0.0)"),
    "sinh": entry("Hyperbolic sines.", "np.sinh(0)", "np.float64(0.0)"),
    "cosh": entry("Hyperbolic cosines.", "np.cosh(0)", "np.float64(1.0)"),
    "tanh": entry("Hyperbolic tangents.", "np.tanh(0)", "np.float64(0.0)"),
    "arcsinh": entry("Inverse hyperbolic sines.", "np.arcsinh(0)", "np.float64(0.0)"),
    "arccosh": entry("Inverse hyperbolic cosines.", "np.arccosh(1)", "np.float64(0.0)"),
    "arctanh": entry("Inverse hyperbolic tangents.", "np.arctanh(0)", "np.float64(0.0)"),
    "deg2rad": entry("Degrees as radians.", "np.deg2rad(180) == np.pi", "np.True_"),
    "radians": entry("Degrees as radians.", "np.radians(180) == np.pi", "np.True_"),
    "rad2deg": entry("Radians as degrees.", "np.rad2deg(np.pi)", "np.float64(180.0)"),
    "degrees": entry("Radians as degrees.", "np.degrees(np.pi)", "np.float64(180.0)"),
    "floor": entry("Rounded down.", "np.floor(-1.5)", "np.float64(-2.0)"),
    "ceil": entry("Rounded up.", "np.ceil(-1.5)", "np.float64(-1.0)"),
    "trunc": entry("Rounded towards zero.", "np.trunc(-1.5)", "np.float64(-1.0)"),
    "rint": entry("Rounded to the nearest, halves to even.", "np.rint(2.5)", "np.float64(2.0)"),
    "spacing": entry("The distance to the next float.", "np.spacing(1.0) == np.finfo(float).eps", "np.True_"),
    "bitwise_count": entry("How many bits of |x| are set.", "np.bitwise_count(7)", "np.uint8(3)"),
    "modf": entry("Fractions and whole parts.", "np.modf(3.5)", "(np.float64(0.5), np.float64(3.0))"),
    "frexp": entry("Mantissas and powers of two.", "np.frexp(8.0)", "(np.float64(0.5), np.int32(4))"),
  ]
}
