import Diagnostics
import Tensors

/// How a gradient flows back through an op.
public enum Gradient: Sendable {
  /// One entry an input, nil where no gradient flows. Calls ops through the current executor, so that one rule serves
  /// the tape, the graph and gradients of gradients.
  case rule(@Sendable (GradientStep) throws -> [AnyTensor?])
  /// The reason, said explicitly: an omission must not look like a decision.
  case notDifferentiable(String)
  /// TensorFlow registers none: where a gradient is to flow through the op, there is a `LookupError`.
  case unregistered
}

/// One recorded op call on the way back.
public struct GradientStep {
  public let op: Op
  public let inputs: [AnyTensor]
  public let outputs: [AnyTensor]
  public let attributes: Attributes
  /// Gradients with respect to the outputs; nil where none reached an output.
  public let upstreams: [AnyTensor?]
  /// Which inputs need a gradient. A rule may return nil for the others and save the work.
  public let needed: [Bool]

  public init(
    op: Op, inputs: [AnyTensor], outputs: [AnyTensor], attributes: Attributes, upstreams: [AnyTensor?], needed: [Bool]
  ) {
    self.op = op
    self.inputs = inputs
    self.outputs = outputs
    self.attributes = attributes
    self.upstreams = upstreams
    self.needed = needed
  }

  /// The gradient with respect to the first output. The tape calls a rule only when at least one upstream exists;
  /// for an op with several outputs use `upstreams`.
  public var upstream: AnyTensor {
    get throws {
      guard let first = upstreams.first, let tensor = first else {
        throw Failure(.internalError, "the gradient of \(op.name) was asked for without an upstream gradient")
      }
      return tensor
    }
  }
}
