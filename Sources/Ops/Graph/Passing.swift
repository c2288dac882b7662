import Diagnostics
import Tensors

/// Ops that hand tensors on, or stand for them in a graph.
public enum Passing {
  public static let all: [Op] = [
    .const, .placeholder, .noOp, .identity, .identityN, .stopGradient, .preventGradient, .checkNumerics,
  ]
}

extension Op {
  /// A value that is known when the graph is made.
  ///
  /// - Source: TensorFlow op `Const`; scripts call `tf.constant`.
  public static let const: Op = Op(
    "Const", scope: "Const", inputs: [], outputs: [.same("dtype")],
    attributes: [Attribute("value", .tensor), .type("dtype", .all)],
    shape: ShapeRule { context in [context.attributes.tensor("value")?.partialShape ?? .unknown] },
    kernel: .general { (_: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      guard let value = call.attributes.tensor("value") else {
        throw Failure(.valueError, "Const needs the attribute 'value'")
      }
      return [value]
    },
    gradient: .notDifferentiable("it has no input"), summary: "A constant tensor.")

  /// A tensor that is handed in: an argument of a function, or what it captures.
  ///
  /// - Source: TensorFlow op `Placeholder`.
  public static let placeholder: Op = Op(
    "Placeholder", scope: "Placeholder", inputs: [], outputs: [.same("dtype")],
    attributes: [.type("dtype", .all), Attribute("shape", .shape, default: .shape(.unknown))],
    shape: ShapeRule { context in [context.attributes.shape("shape") ?? .unknown] },
    kernel: .graphOnly, gradient: .notDifferentiable("it has no input"),
    summary: "A tensor that is handed in when the graph runs.")

  /// Nothing; it gathers control edges.
  ///
  /// - Source: TensorFlow op `NoOp`; scripts call `tf.no_op`, `tf.group`.
  public static let noOp: Op = Op(
    "NoOp", scope: "NoOp", inputs: [], outputs: [], shape: .noOutput,
    kernel: .general { (_: [Tensor], _: borrowing KernelCall) throws -> [Tensor] in [] },
    gradient: .notDifferentiable("it has no input"), summary: "Does nothing; other nodes may wait for it.")

  private static let pass = Kernel.unary { (x: Tensor, _: borrowing KernelCall) throws -> Tensor in x }

  /// Its input. Functions end in one a result.
  ///
  /// - Source: TensorFlow op `Identity`; scripts call `tf.identity`.
  public static let identity: Op = Op(
    "Identity", scope: "Identity", inputs: [.same("input")], attributes: [.type("T", .all)], shape: .sameAsInput,
    kernel: pass, gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in [try step.upstream] },
    summary: "The tensor itself.")

  /// Its inputs.
  ///
  /// - Source: TensorFlow op `IdentityN`; scripts call `tf.identity_n`.
  public static let identityN: Op = Op(
    "IdentityN", scope: "IdentityN", inputs: [.list("input", "T")], outputs: [.list("T")],
    attributes: [Attribute("T", .typeList)],
    shape: ShapeRule { context in context.inputs.map { (input: AnyTensor) -> PartialShape in input.partialShape } },
    kernel: .general { (inputs: [Tensor], _: borrowing KernelCall) throws -> [Tensor] in inputs },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      // Where no gradient has reached an output, zeros go on, as TensorFlow's tape hands them out.
      try zip(step.upstreams, step.outputs).map { (upstream: AnyTensor?, output: AnyTensor) throws -> AnyTensor? in
        try upstream ?? (output.dtype.isFloating || output.dtype.isComplex ? Call.zerosLike(output) : nil)
      }
    },
    summary: "The tensors themselves.")

  /// Its input, through which no gradient flows.
  ///
  /// - Source: TensorFlow op `StopGradient`; scripts call `tf.stop_gradient`.
  public static let stopGradient: Op = Op(
    "StopGradient", scope: "StopGradient", inputs: [.same("input")], attributes: [.type("T", .all)], shape: .sameAsInput,
    kernel: pass, gradient: .notDifferentiable("stopping gradients is what it is for"),
    summary: "The tensor itself, closed to gradients.")

  /// Its input; asking for its gradient is an error.
  ///
  /// - Source: TensorFlow op `PreventGradient`; scripts call `tf.raw_ops.PreventGradient`.
  public static let preventGradient: Op = Op(
    "PreventGradient", scope: "PreventGradient", inputs: [.same("input")],
    attributes: [.type("T", .all), .string("message", default: "")], shape: .sameAsInput, kernel: pass,
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      throw Failure(
        .lookupError, "Gradient explicitly disabled. Reason: b'\(step.attributes.string("message"))'")
    },
    summary: "The tensor itself; asking for its gradient is an error.")

  /// Its input, once all elements have been found finite.
  ///
  /// - Errors: `InvalidArgumentError` naming what was found.
  /// - Source: TensorFlow op `CheckNumerics`; scripts call `tf.debugging.check_numerics`.
  public static let checkNumerics: Op = Op(
    "CheckNumerics", scope: "CheckNumerics", inputs: [.same("tensor")],
    attributes: [.type("T", .floating), .string("message")], isStateful: true, shape: .sameAsInput,
    kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      var hasInfinity = false
      var hasNaN = false
      for index in 0..<x.elementCount {
        let value = x.double(at: index)
        if value.isNaN { hasNaN = true } else if value.isInfinite { hasInfinity = true }
      }
      guard hasInfinity || hasNaN else { return x }
      let found = hasInfinity && hasNaN ? "Inf and NaN" : hasInfinity ? "Inf" : "NaN"
      throw Failure(
        .invalidArgumentError, "\(call.attributes.string("message")) : Tensor had \(found) values")
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let message = "Not a number (NaN) or infinity (Inf) values detected in gradient. "
        + step.attributes.string("message")
      return [try Op.checkNumerics(step.upstream, Attributes(["message": .string(message)]))]
    },
    summary: "The tensor itself, after a check that it is finite.")
}
