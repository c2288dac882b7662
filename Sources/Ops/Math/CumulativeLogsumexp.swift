import Diagnostics
import Glibc
import Tensors

extension Op {
  /// Running logarithm of the sum of exponentials along an axis, without overflow.
  ///
  /// - Source: TensorFlow op `CumulativeLogsumexp`; scripts call `tf.math.cumulative_logsumexp`.
  public static let cumulativeLogsumexp: Op = Op(
    "CumulativeLogsumexp", scope: "CumulativeLogsumexp", inputs: [.same("x"), .same("axis", "Tidx")],
    outputs: [.same(name: "out")],
    attributes: [
      .bool("exclusive", default: false), .bool("reverse", default: false), .type("T", .realFloating),
      .type("Tidx", .indices, default: .int32),
    ], shape: .sameAsInput,
    kernel: .binary { (x: Tensor, axis: Tensor, call: borrowing KernelCall) throws -> Tensor in
      guard axis.elementCount == 1 else {
        throw Failure(.invalidArgumentError, "ScanOp: axis must be a scalar, not \(axis.shape)")
      }
      guard let place = x.shape.axis(axis.int(at: 0)) else {
        throw Failure(
          .invalidArgumentError,
          "ScanOp: Expected scan axis in the range [\(-x.rank), \(x.rank)), but got \(axis.int(at: 0))")
      }
      return try runningLogSum(x, place, call)
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let (x, axis, y) = (step.inputs[0], step.inputs[1], step.outputs[0])
      let grad = try step.upstream
      let exclusive = step.attributes.bool("exclusive")
      let reverse = step.attributes.bool("reverse")
      // log|g| split by sign, so that the sum can be taken of logarithms again.
      let attributes = Attributes(["exclusive": .bool(exclusive), "reverse": .bool(!reverse)])
      let lowest = try Call.add(Call.zerosLike(grad), grad.dtype == .float64 ? -Double.greatestFiniteMagnitude : -3.4028234663852886e38)
      func part(_ isWanted: AnyTensor, _ size: AnyTensor) throws -> AnyTensor {
        let logarithm = try Call.selectSame(isWanted, log(size), lowest)
        let sum = try cumulativeLogsumexp(Call.subtract(logarithm, y), axis, attributes)
        return try exp(Call.add(sum, x))
      }
      let positive = try part(Call.compare(.greater, grad, 0), grad)
      let negative = try part(Call.compare(.less, grad, 0), neg(grad))
      return [try Call.subtract(positive, negative), nil]
    }, summary: "Running logarithm of a sum of exponentials.")

  private static func runningLogSum(_ x: Tensor, _ axis: Int, _ call: borrowing KernelCall) throws -> Tensor {
    let out = try call.output(x.dtype, x.shape)
    let count = x.shape[axis]
    let inner = x.shape.elementCount(in: (axis + 1)..<x.rank)
    let outer = x.shape.elementCount(in: 0..<axis)
    let exclusive = call.attributes.bool("exclusive")
    let reverse = call.attributes.bool("reverse")
    for row in 0..<outer * inner {
      let start: Int = row / inner * count * inner + row % inner
      var sum = -Double.infinity
      for step in 0..<count {
        let place = start + (reverse ? count - 1 - step : step) * inner
        let value = x.double(at: place)
        let next = logSum(sum, value)
        out.store(exclusive ? sum : next, at: place)
        sum = next
      }
    }
    return out
  }

  /// `log(exp(x) + exp(y))`.
  private static func logSum(_ x: Double, _ y: Double) -> Double {
    if x.isNaN || y.isNaN { return .nan }
    let top: Double = Swift.max(x, y)
    if top == -.infinity { return top }
    let rest: Double = Glibc.exp(Swift.min(x, y) - top)
    return top + Glibc.log1p(rest)
  }
}
