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
  /// The flow as an argument of a function: what holds values eagerly becomes a tensor list.
  func argumentFlow() throws -> AnyTensor
  /// The same kind of object over another flow.
  func over(flow: AnyTensor) throws -> Object
}

/// An object made of tensors that goes into functions and out of them as these: `tf.IndexedSlices`.
public protocol CompositeObject: Object {
  /// In the order in which a function's inputs and outputs have them.
  var components: [AnyTensor] { get }
  /// What the type of such an argument is called: `IndexedSlicesSpec`.
  var specificationName: String { get }
  /// The same kind of object over other components, as many as it has.
  func over(components: [AnyTensor]) throws -> Object
}

/// A function with some of its arguments given already: `functools.partial`.
public protocol PartialApplication: Object {
  var function: Handle { get }
  var positional: [Handle] { get }
  var keywords: [(String, Handle)] { get }
}
