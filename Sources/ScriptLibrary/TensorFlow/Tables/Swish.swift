import Ops
import Tensors
import Tracing

/// `tf.nn.silu`: x times the sigmoid of beta * x, with a gradient of its own that computes the sigmoid again.
enum Swish {
  static func call(_ x: AnyTensor, beta: AnyTensor) throws -> AnyTensor {
    let result = try Call.multiply(x, Op.sigmoid(Call.multiply(beta, x)))
    let gradient: CustomOperation.Gradient = { (upstreams: [AnyTensor]) throws -> [AnyTensor?] in
      try gradients(x, beta, upstreams[0])
    }
    return try CustomOperation.record(results: [result], arguments: [x, beta], variables: [], gradient: gradient)[0]
  }

  private static func gradients(_ x: AnyTensor, _ beta: AnyTensor, _ upstream: AnyTensor) throws -> [AnyTensor?] {
    try ExecutionContext.graph?.enterControlDependencies([upstream])
    let sigmoid: AnyTensor
    do {
      defer { ExecutionContext.graph?.leaveControlDependencies() }
      sigmoid = try Op.sigmoid(Call.multiply(beta, x))
    }
    let scaled = try Call.multiply(beta, x)
    let slope = try Call.multiply(sigmoid, Call.add(1, Call.multiply(scaled, Call.subtract(1, sigmoid))))
    let weighted = try Call.multiply(Call.multiply(upstream, Op.square(x)), sigmoid)
    let betaGradient = try Call.reduceSum(Call.multiply(weighted, Call.subtract(1, sigmoid)))
    return [try Call.multiply(upstream, slope), betaGradient]
  }
}
