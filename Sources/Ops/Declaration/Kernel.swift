import Tensors

/// The code that computes an op from concrete tensors. Eager execution and plans call the same one, which is why the two
/// executions agree to the bit.
///
/// A kernel checks everything that a shape rule cannot have checked, throws TensorFlow's error, and makes each result
/// with `call.output`. It never writes to its inputs, except through `call.output(reusing:)`.
public enum Kernel: Sendable {
  /// One input, one output: no array is made for a call.
  case unary(@Sendable (Tensor, borrowing KernelCall) throws -> Tensor)
  /// Two inputs, one output: no array is made for a call.
  case binary(@Sendable (Tensor, Tensor, borrowing KernelCall) throws -> Tensor)
  case general(@Sendable ([Tensor], borrowing KernelCall) throws -> [Tensor])
  /// Exists in graphs only (`Placeholder`); calling it eagerly fails by name.
  case graphOnly
}

/// The attributes of a call, and where its result may go.
public struct KernelCall {
  public let op: Op
  public let attributes: Attributes
  /// The tensor that a plan's slot held at its last run, if nobody else holds it: `output` hands it out again.
  public var recycled: Tensor?
  /// What the kernel of a stateful node keeps from run to run; nil for eager calls.
  public let state: KernelState?
  /// The name of the call, where a message names it: the node's, or what the script gave; empty for none.
  public let name: String

  public init(op: Op, attributes: Attributes, recycled: Tensor? = nil, state: KernelState? = nil, name: String = "") {
    self.op = op
    self.attributes = attributes
    self.recycled = recycled
    self.state = state
    self.name = name
  }

  /// A tensor to write the first result into: the recycled one if it fits, else a new one with undefined contents.
  @inlinable public func output(_ dtype: DType, _ shape: Shape) throws -> Tensor {
    if let recycled, recycled.dtype == dtype, recycled.shape == shape { return recycled }
    return try Tensor(uninitialized: dtype, shape)
  }
}
