import Diagnostics
import Kernels
import Tensors

/// Activation functions of neural networks, and their derivatives where those are ops.
enum Activations {
  static let all: [Op] = [
    .relu, .relu6, .leakyRelu, .elu, .selu, .softplus, .softsign, .reluGrad, .relu6Grad, .leakyReluGrad, .eluGrad,
    .seluGrad, .softplusGrad, .softsignGrad,
  ]
}

extension Op {
  /// Rectified linear unit: `max(features, 0)`. NaN stays NaN.
  ///
  /// - Gradient: passes where `features > 0`, zero elsewhere, at exactly 0 too. Not `maximum(x, 0)`, whose gradient there
  ///   is 1.
  /// - Source: TensorFlow op `Relu`; scripts call `tf.nn.relu`.
  public static let relu: Op = activation(
    "Relu", types: DTypeSet(listing: DTypeSet.real.listing + " qint8"), .elementwise(K_RELU),
    "Negative elements replaced by 0."
  ) { (_: AnyTensor, y: AnyTensor, grad: AnyTensor, _: Attributes) throws -> AnyTensor in try reluGrad(grad, y) }

  /// `min(max(features, 0), 6)`. TensorFlow op `Relu6`; scripts call `tf.nn.relu6`.
  public static let relu6: Op = activation("Relu6", types: .real, .elementwise(K_RELU6), "Elements clipped to [0, 6].") {
    (_: AnyTensor, y: AnyTensor, grad: AnyTensor, _: Attributes) throws -> AnyTensor in try relu6Grad(grad, y)
  }

  /// `features` where it isn't negative, `alpha * features` elsewhere.
  ///
  /// - Attributes: `alpha`: the slope below 0, 0.2.
  /// - Source: TensorFlow op `LeakyRelu`; scripts call `tf.nn.leaky_relu`.
  public static let leakyRelu: Op = Op(
    "LeakyRelu", scope: "LeakyRelu", inputs: [.same("features")], outputs: [.same(name: "activations")],
    attributes: [.float("alpha", default: 0.2), .type("T", .floating, default: .float32)], shape: .sameAsInput,
    kernel: .leaky,
    gradient: .unary { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
      try leakyReluGrad(grad, step.inputs[0], alpha(step.attributes))
    }, summary: "Negative elements scaled down.")

  /// `features` where positive, `exp(features) - 1` elsewhere. TensorFlow op `Elu`; scripts call `tf.nn.elu`.
  public static let elu: Op = activation("Elu", types: .floating, .elementwise(K_ELU), "Exponential linear unit.") {
    (_: AnyTensor, y: AnyTensor, grad: AnyTensor, _: Attributes) throws -> AnyTensor in try eluGrad(grad, y)
  }

  /// Scaled exponential linear unit. TensorFlow op `Selu`; scripts call `tf.nn.selu`.
  public static let selu: Op = activation(
    "Selu", types: .floating, .elementwise(K_SELU), "Scaled exponential linear unit."
  ) { (_: AnyTensor, y: AnyTensor, grad: AnyTensor, _: Attributes) throws -> AnyTensor in try seluGrad(grad, y) }

  /// `log(exp(features) + 1)`. Gradient: upstream times the logistic function. TensorFlow op `Softplus`,
  /// `tf.nn.softplus`.
  public static let softplus: Op = activation(
    "Softplus", types: .floating, .elementwise(K_SOFTPLUS), "Smooth form of relu."
  ) { (x: AnyTensor, _: AnyTensor, grad: AnyTensor, _: Attributes) throws -> AnyTensor in
    try Call.multiply(grad, sigmoid(x))
  }

  /// `features / (|features| + 1)`. TensorFlow op `Softsign`; scripts call `tf.nn.softsign`.
  public static let softsign: Op = activation(
    "Softsign", types: .floating, .elementwise(K_SOFTSIGN), "Smooth form of sign."
  ) { (x: AnyTensor, _: AnyTensor, grad: AnyTensor, _: Attributes) throws -> AnyTensor in try softsignGrad(grad, x) }

  private static func activation(
    _ name: String, types: DTypeSet, _ kernel: Kernel, _ summary: String,
    derivative: @escaping @Sendable (_ x: AnyTensor, _ y: AnyTensor, _ grad: AnyTensor, Attributes) throws -> AnyTensor
  ) -> Op {
    .unary(
      name, input: "features", output: "activations", types: types, kernel: kernel,
      gradient: .unary { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
        try derivative(step.inputs[0], step.outputs[0], grad, step.attributes)
      }, summary: summary)
  }

  fileprivate static func alpha(_ attributes: Attributes) -> Attributes {
    Attributes(["alpha": .float(attributes.float("alpha", default: 0.2))])
  }
}

// MARK: Derivatives

extension Op {
  /// The upstream gradient where `features > 0`, else 0. TensorFlow op `ReluGrad`.
  public static let reluGrad: Op = derivative(
    "ReluGrad", "features", .real, .elementwise(K_RELU_GRAD), "Gradient of relu."
  ) { (step: GradientStep, grad: AnyTensor) throws -> [AnyTensor?] in
    [try reluGrad(grad, step.inputs[1]), try Call.zerosLike(step.inputs[1])]
  }

  /// The upstream gradient where `0 < features < 6`, else 0. TensorFlow op `Relu6Grad`.
  public static let relu6Grad: Op = derivative(
    "Relu6Grad", "features", .real, .elementwise(K_RELU6_GRAD), "Gradient of relu6."
  ) { (step: GradientStep, grad: AnyTensor) throws -> [AnyTensor?] in
    [try relu6Grad(grad, step.inputs[1]), try Call.zerosLike(step.inputs[1])]
  }

  /// The upstream gradient where `features > 0`, else scaled by `alpha`. TensorFlow op `LeakyReluGrad`.
  public static let leakyReluGrad: Op = Op(
    "LeakyReluGrad", scope: "LeakyReluGrad", inputs: [.same("gradients"), .same("features")],
    outputs: [.same(name: "backprops")],
    attributes: [.float("alpha", default: 0.2), .type("T", .floating, default: .float32)], shape: .merged,
    kernel: .leakyGradient,
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let x = step.inputs[1]
      return [try leakyReluGrad(try step.upstream, x, alpha(step.attributes)), try Call.zerosLike(x)]
    }, summary: "Gradient of leaky relu.")

  /// Upstream times `outputs + 1` where `outputs < 0`, from the outputs of elu. TensorFlow op `EluGrad`.
  public static let eluGrad: Op = derivative(
    "EluGrad", "outputs", .floating, .elementwise(K_ELU_GRAD), "Gradient of elu, from its result."
  ) { (step: GradientStep, grad: AnyTensor) throws -> [AnyTensor?] in
    try belowZero(step, grad, eluGrad(grad, step.inputs[1]))
  }

  /// The same for selu. TensorFlow op `SeluGrad`.
  public static let seluGrad: Op = derivative(
    "SeluGrad", "outputs", .floating, .elementwise(K_SELU_GRAD), "Gradient of selu, from its result."
  ) { (step: GradientStep, grad: AnyTensor) throws -> [AnyTensor?] in
    try belowZero(step, grad, seluGrad(grad, step.inputs[1]))
  }

  /// Upstream divided by `exp(-features) + 1`. TensorFlow op `SoftplusGrad`.
  public static let softplusGrad: Op = derivative(
    "SoftplusGrad", "features", .floating, .elementwise(K_SOFTPLUS_GRAD), "Gradient of softplus."
  ) { (step: GradientStep, grad: AnyTensor) throws -> [AnyTensor?] in
    let (dy, x) = (step.inputs[0], step.inputs[1])
    return try Call.after(grad) { () throws -> [AnyTensor?] in
      let first = try softplusGrad(grad, x)
      let top = try Call.multiply(grad, dy)
      let bottom = try Call.add(Call.add(exp(neg(x)), 2), exp(x))
      return [first, try Call.divide(top, bottom)]
    }
  }

  /// Upstream divided by `(|features| + 1)²`. TensorFlow op `SoftsignGrad`.
  public static let softsignGrad: Op = Op.binary(
    "SoftsignGrad", inputs: ("gradients", "features"), output: .same(name: "backprops"), types: .floating,
    kernel: .elementwise(K_SOFTSIGN_GRAD),
    gradient: .notDifferentiable("TensorFlow registers no gradient for it"), summary: "Gradient of softsign.")

  private static func derivative(
    _ name: String, _ second: String, _ types: DTypeSet, _ kernel: Kernel, _ summary: String,
    _ rule: @escaping @Sendable (GradientStep, AnyTensor) throws -> [AnyTensor?]
  ) -> Op {
    Op(
      name, scope: name, inputs: [.same("gradients"), .same(second)], outputs: [.same(name: "backprops")],
      attributes: [.type("T", types)], shape: .merged, kernel: kernel,
      gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in try rule(step, try step.upstream) },
      summary: summary)
  }

  /// The gradients of `EluGrad` and `SeluGrad`: the second is `grad * dy` where the output is negative.
  private static func belowZero(_ step: GradientStep, _ grad: AnyTensor, _ first: AnyTensor) throws -> [AnyTensor?] {
    let x = step.inputs[1]
    let mask = try Call.compare(.less, x, 0)
    return [
      first, try Call.selectSame(mask, Call.multiply(grad, step.inputs[0]), Call.zerosLike(x)),
    ]
  }
}

// MARK: Kernels

extension Kernel {
  fileprivate static var leaky: Kernel {
    let parts = LeakyParts(K_LESS)
    return .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      // Where negative: the scaled element.
      let scaled = try parts.scaled(x, call)
      return try parts.choose(where: x, scaled, x, call)
    }
  }

  fileprivate static var leakyGradient: Kernel {
    let parts = LeakyParts(K_GREATER)
    return .binary { (grad: Tensor, x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      guard grad.shape == x.shape else {
        throw Failure(
          .invalidArgumentError,
          "Inputs to operation \(call.op.name) of type \(call.op.name) must have the same size and shape.  Input 0: "
            + "\(grad.shape) != input 1: \(x.shape)")
      }
      return try parts.choose(where: x, grad, parts.scaled(grad, call), call)
    }
  }
}

/// What leaky relu and its gradient are made of: a product with alpha, a comparison with 0, a choice.
private struct LeakyParts {
  private let multiply = BinaryLoops(K_MUL)
  private let compare: BinaryLoops

  init(_ comparison: k_binary_op) { compare = BinaryLoops(comparison, result: .bool) }

  func scaled(_ x: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    let alpha = Double(call.attributes.float("alpha", default: 0.2))
    return try multiply.run(x, .scalar(alpha, as: x.dtype), KernelCall(op: call.op, attributes: .none))
  }

  func choose(where x: Tensor, _ a: Tensor, _ b: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    let mask = try compare.run(x, .scalar(0, as: x.dtype), KernelCall(op: call.op, attributes: .none))
    let output = try call.output(x.dtype, x.shape)
    try Selecting.chosen(mask, a, b, output)
    return output
  }
}
