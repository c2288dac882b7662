import Glibc
import Kernels
import Testing

/// A unary kernel of float32, the same function in double precision, and the error that is allowed, in units in the
/// last place of the result. Inputs are spread over a range, by multiplication if it is wide.
struct UnaryAccuracy: Sendable, CustomTestStringConvertible {
  let name: String
  let op: k_unary_op
  let inputs: [Float]
  let ulps: Double
  let reference: @Sendable (Double) -> Double

  init(
    _ name: String, _ op: k_unary_op, _ low: Float, _ high: Float, ulps: Double,
    _ reference: @escaping @Sendable (Double) -> Double
  ) {
    self.name = name
    self.op = op
    self.ulps = ulps
    self.reference = reference
    let count = 4001
    inputs = (0..<count).map { (index: Int) -> Float in low + (high - low) * Float(index) / Float(count - 1) }
  }

  var testDescription: String { "\(name) on \(inputs.first ?? 0)…\(inputs.last ?? 0)" }
}

private let accuracies: [UnaryAccuracy] = [
  UnaryAccuracy("exp", K_EXP, -87, 88, ulps: 0.51, { exp($0) }),
  UnaryAccuracy("exp near 0", K_EXP, -0.01, 0.01, ulps: 0.51, { exp($0) }),
  UnaryAccuracy("expm1", K_EXPM1, -20, 80, ulps: 0.51, { expm1($0) }),
  UnaryAccuracy("expm1 near 0", K_EXPM1, -0.001, 0.001, ulps: 0.51, { expm1($0) }),
  UnaryAccuracy("log", K_LOG, 1e-6, 20, ulps: 0.51, { log($0) }),
  UnaryAccuracy("log of large numbers", K_LOG, 1e10, 3e38, ulps: 0.51, { log($0) }),
  UnaryAccuracy("log near 1", K_LOG, 0.99, 1.01, ulps: 0.51, { log($0) }),
  UnaryAccuracy("log1p", K_LOG1P, -0.99, 20, ulps: 0.51, { log1p($0) }),
  UnaryAccuracy("log1p near 0", K_LOG1P, -1e-4, 1e-4, ulps: 0.51, { log1p($0) }),
  UnaryAccuracy("sin", K_SIN, -10, 10, ulps: 0.51, { sin($0) }),
  UnaryAccuracy("sin of large angles", K_SIN, 1e5, 1e6, ulps: 0.52, { sin($0) }),
  UnaryAccuracy("sin beyond the series", K_SIN, 2e6, 1e20, ulps: 0.51, { sin($0) }),
  UnaryAccuracy("cos", K_COS, -10, 10, ulps: 0.51, { cos($0) }),
  UnaryAccuracy("tan", K_TAN, -1.5, 1.5, ulps: 0.51, { tan($0) }),
  UnaryAccuracy("tanh", K_TANH, -9, 9, ulps: 0.51, { tanh($0) }),
  UnaryAccuracy("tanh near 0", K_TANH, -1e-3, 1e-3, ulps: 0.51, { tanh($0) }),
  UnaryAccuracy("sigmoid", K_SIGMOID, -80, 80, ulps: 0.51, { 1 / (1 + exp(-$0)) }),
  UnaryAccuracy("softplus", K_SOFTPLUS, -13, 13, ulps: 0.51, { log1p(exp($0)) }),
  UnaryAccuracy("elu", K_ELU, -10, 0, ulps: 0.51, { expm1($0) }),
  UnaryAccuracy("erf", K_ERF, -4, 4, ulps: 0.51, { erf($0) }),
  UnaryAccuracy("asin", K_ASIN, -1, 1, ulps: 0.51, { asin($0) }),
  UnaryAccuracy("atan", K_ATAN, -20, 20, ulps: 0.51, { atan($0) }),
  UnaryAccuracy("sqrt", K_SQRT, 0, 1e6, ulps: 0.5, { sqrt($0) }),
  UnaryAccuracy("rsqrt", K_RSQRT, 1e-3, 1e6, ulps: 0.51, { 1 / sqrt($0) }),
]

/// Special values, in, and what must come out.
struct SpecialValue: Sendable, CustomTestStringConvertible {
  let name: String
  let op: k_unary_op
  let input: Float
  let output: Float

  init(_ name: String, _ op: k_unary_op, _ input: Float, _ output: Float) {
    self.name = name
    self.op = op
    self.input = input
    self.output = output
  }

  var testDescription: String { "\(name)(\(input)) = \(output)" }
}

private let inf = Float.infinity
private let specialValues: [SpecialValue] = [
  SpecialValue("exp", K_EXP, inf, inf), SpecialValue("exp", K_EXP, -inf, 0), SpecialValue("exp", K_EXP, .nan, .nan),
  SpecialValue("exp", K_EXP, 89, inf), SpecialValue("exp", K_EXP, -104, 0), SpecialValue("exp", K_EXP, 0, 1),
  SpecialValue("exp", K_EXP, -100, 3.783506e-44), SpecialValue("expm1", K_EXPM1, -inf, -1),
  SpecialValue("expm1", K_EXPM1, inf, inf), SpecialValue("expm1", K_EXPM1, -0.0, -0.0),
  SpecialValue("expm1", K_EXPM1, .nan, .nan), SpecialValue("log", K_LOG, 0, -inf), SpecialValue("log", K_LOG, -0.0, -inf),
  SpecialValue("log", K_LOG, -1, .nan), SpecialValue("log", K_LOG, inf, inf), SpecialValue("log", K_LOG, 1, 0),
  SpecialValue("log", K_LOG, 1e-45, -103.27893), SpecialValue("log", K_LOG, .nan, .nan),
  SpecialValue("log1p", K_LOG1P, -1, -inf), SpecialValue("log1p", K_LOG1P, -2, .nan),
  SpecialValue("log1p", K_LOG1P, -0.0, -0.0), SpecialValue("log1p", K_LOG1P, inf, inf),
  SpecialValue("tanh", K_TANH, inf, 1), SpecialValue("tanh", K_TANH, -inf, -1), SpecialValue("tanh", K_TANH, -0.0, -0.0),
  SpecialValue("tanh", K_TANH, .nan, .nan), SpecialValue("sigmoid", K_SIGMOID, inf, 1),
  SpecialValue("sigmoid", K_SIGMOID, -inf, 0), SpecialValue("sigmoid", K_SIGMOID, .nan, .nan),
  SpecialValue("sin", K_SIN, inf, .nan), SpecialValue("sin", K_SIN, -0.0, -0.0), SpecialValue("cos", K_COS, .nan, .nan),
  SpecialValue("tan", K_TAN, -0.0, -0.0), SpecialValue("softplus", K_SOFTPLUS, inf, inf),
  SpecialValue("softplus", K_SOFTPLUS, -inf, 0), SpecialValue("softplus", K_SOFTPLUS, .nan, .nan),
  SpecialValue("relu", K_RELU, .nan, .nan), SpecialValue("relu", K_RELU, -1, 0), SpecialValue("relu", K_RELU, -0.0, -0.0),
  SpecialValue("relu6", K_RELU6, 7, 6), SpecialValue("sign", K_SIGN, -0.0, 0), SpecialValue("sign", K_SIGN, .nan, .nan),
  SpecialValue("round", K_ROUND, 2.5, 2), SpecialValue("round", K_ROUND, -0.5, -0.0),
  SpecialValue("round", K_ROUND, 0.49999997, 0), SpecialValue("sqrt", K_SQRT, -1, .nan),
  SpecialValue("rsqrt", K_RSQRT, 0, inf), SpecialValue("reciprocal", K_RECIPROCAL, -0.0, -inf),
  SpecialValue("elu", K_ELU, -inf, -1), SpecialValue("elu", K_ELU, .nan, .nan),
  SpecialValue("softsign", K_SOFTSIGN, 1, 0.5), SpecialValue("abs", K_ABS, -0.0, 0),
]

/// Runs a kernel over floats.
func applied(_ op: k_unary_op, to inputs: [Float]) -> [Float] {
  var outputs = [Float](repeating: 0, count: inputs.count)
  guard let kernel = k_unary(op, UInt8(K_FLOAT32)) else { return [] }
  _ = inputs.withUnsafeBytes { (input: UnsafeRawBufferPointer) -> Int32 in
    outputs.withUnsafeMutableBytes { (output: UnsafeMutableRawBufferPointer) -> Int32 in
      guard let a = input.baseAddress, let o = output.baseAddress else { return 0 }
      return kernel(a, o, inputs.count)
    }
  }
  return outputs
}

@Suite struct KernelAccuracyTests {
  @Test(arguments: accuracies)
  func float32FunctionsAreWithinTheirUlps(row: UnaryAccuracy) {
    let outputs = applied(row.op, to: row.inputs)
    #expect(outputs.count == row.inputs.count)
    var worst = 0.0
    for (input, output) in zip(row.inputs, outputs) {
      let exact = row.reference(Double(input))
      let unit = max(Double(Float(exact).ulp), Double(Float.leastNonzeroMagnitude))
      worst = max(worst, abs(Double(output) - exact) / unit)
    }
    #expect(worst <= row.ulps, "\(worst) ulps")
  }

  @Test(arguments: specialValues)
  func specialValuesComeOutAsTheyMust(row: SpecialValue) {
    // Once in a vector, once alone: vector bodies and remainders are different code.
    for count in [1, 37] {
      let outputs = applied(row.op, to: [Float](repeating: row.input, count: count))
      for output in outputs {
        let isRight = row.output.isNaN ? output.isNaN : output.bitPattern == row.output.bitPattern
        #expect(isRight, "got \(output)")
      }
    }
  }

  @Test func aKernelGivesTheSameBitsInPlaceAndInPieces() {
    let inputs = (0..<1000).map { (index: Int) -> Float in Float(index) * 0.37 - 150 }
    for op in [K_EXP, K_TANH, K_SIN, K_SIGMOID, K_SOFTPLUS, K_LOG1P, K_RELU] {
      let whole = applied(op, to: inputs)
      var pieces: [Float] = []
      for start in stride(from: 0, to: 1000, by: 7) {
        pieces += applied(op, to: Array(inputs[start..<min(start + 7, 1000)]))
      }
      #expect(whole.map(\.bitPattern) == pieces.map(\.bitPattern))
      var inPlace = inputs
      inPlace.withUnsafeMutableBytes { (bytes: UnsafeMutableRawBufferPointer) -> Void in
        guard let base = bytes.baseAddress, let kernel = k_unary(op, UInt8(K_FLOAT32)) else { return }
        _ = kernel(base, base, 1000)
      }
      #expect(whole.map(\.bitPattern) == inPlace.map(\.bitPattern))
    }
  }
}
