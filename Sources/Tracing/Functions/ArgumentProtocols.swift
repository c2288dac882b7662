import Ops
import Script
import Tensors

/// A description of a tensor that stands for it in `get_concrete_function` and `input_signature`: `tf.TensorSpec`.
public protocol TensorSpecifying: Object {
  var specifiedDType: DType { get }
  var specifiedShape: PartialShape { get }
  var specifiedName: String? { get }
}

extension VariableHolding {
  /// What graphs pass around for the variable.
  var resourceTensor: AnyTensor { resource.handle }
}

/// An object that graphs carry through branches and loops as one tensor, its flow: `tf.TensorArray`.
public protocol FlowCarrying: Object {
  var flow: AnyTensor { get }
  /// The same kind of object over another flow.
  func over(flow: AnyTensor) throws -> Object
}
