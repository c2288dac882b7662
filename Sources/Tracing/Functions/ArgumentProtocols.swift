import Ops
import Script
import Tensors

/// A description of a tensor that stands for it in `get_concrete_function` and `input_signature`: `tf.TensorSpec`.
public protocol TensorSpecifying: Object {
  var specifiedDType: DType { get }
  var specifiedShape: PartialShape { get }
  var specifiedName: String? { get }
}

/// A variable as an argument or a captured object: its resource is what graphs pass around.
public protocol ResourceHolding: Object {
  var resourceTensor: AnyTensor { get }
  var variableDType: DType { get }
  var variableShape: PartialShape { get }
  var isTrainable: Bool { get }
}

/// An object that graphs carry through branches and loops as one tensor, its flow: `tf.TensorArray`.
public protocol FlowCarrying: Object {
  var flow: AnyTensor { get }
  /// The same kind of object over another flow.
  func over(flow: AnyTensor) throws -> Object
}
