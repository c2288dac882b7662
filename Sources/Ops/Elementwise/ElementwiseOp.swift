import Kernels
import Tensors

/// The two usual declarations: one or two tensors of one dtype in, the same dtype out.
extension Op {
  /// An op on one tensor, element by element.
  static func unary(
    _ name: String, scope: String? = nil, input: String = "x", output: String = "y", types: DTypeSet,
    attributes: [Attribute] = [], kernel: Kernel, gradient: Gradient, summary: String
  ) -> Op {
    Op(
      name, scope: scope ?? name, inputs: [.same(input)], outputs: [.same(name: output)],
      attributes: attributes + [.type("T", types)], shape: .sameAsInput, kernel: kernel, gradient: gradient,
      summary: summary)
  }

  /// An op on two tensors that are broadcast against each other.
  static func binary(
    _ name: String, scope: String? = nil, inputs: (String, String) = ("x", "y"), output: Output = .same(name: "z"),
    types: DTypeSet, traits: Traits = [], kernel: Kernel, gradient: Gradient, summary: String
  ) -> Op {
    Op(
      name, scope: scope ?? name, inputs: [.same(inputs.0), .same(inputs.1)], outputs: [output],
      attributes: [.type("T", types)], traits: traits, shape: .broadcast, kernel: kernel, gradient: gradient,
      summary: summary)
  }
}

extension Gradient {
  /// The gradient of an op with one input: one expression in the upstream gradient.
  static func unary(_ rule: @escaping @Sendable (GradientStep, AnyTensor) throws -> AnyTensor) -> Gradient {
    .rule { (step: GradientStep) throws -> [AnyTensor?] in [try rule(step, step.upstream)] }
  }

  /// The same, computed only when the upstream gradient is there: TensorFlow's rules open `control_dependencies([grad])`,
  /// so that what they compute of the forward values is not computed, and kept, too early.
  static func late(_ rule: @escaping @Sendable (GradientStep, AnyTensor) throws -> AnyTensor) -> Gradient {
    .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let grad = try step.upstream
      return try Call.after(grad) { () throws -> [AnyTensor?] in [try rule(step, grad)] }
    }
  }

  /// `late` for rules of several inputs.
  static func lateRule(_ rule: @escaping @Sendable (GradientStep) throws -> [AnyTensor?]) -> Gradient {
    .rule { (step: GradientStep) throws -> [AnyTensor?] in try Call.after(step.upstream) { try rule(step) } }
  }

  /// A gradient that exists and is zero everywhere: TensorFlow gives None.
  static func none(inputs count: Int) -> Gradient {
    .rule { (_: GradientStep) throws -> [AnyTensor?] in [AnyTensor?](repeating: nil, count: count) }
  }
}
