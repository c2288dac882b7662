import Diagnostics
import Ops
import Script
import Tensors

/// Ops that objects of this room call by themselves.
public enum TensorOperators {
  /// An op by TensorFlow's name, for calls that are not hot.
  public static func op(_ name: String) throws -> Op {
    guard let op = OpCatalog.named(name) else { throw Failure(.notImplementedError, "the op \(name) is not there") }
    return op
  }

  /// The gradient of a target with respect to itself: a constant `ones` where the shape is known.
  static func ones(_ target: AnyTensor) throws -> AnyTensor {
    if let shape = target.partialShape.shape {
      let one = try Tensor(uninitialized: target.dtype, shape)
      for index in 0..<one.elementCount { one.store(1.0, at: index) }
      return try constant(one, name: "ones")
    }
    return try Call.onesLike(target)
  }

  /// Stacks tensors of one shape along a new first axis.
  public static func pack(_ tensors: [AnyTensor], name: String?) throws -> AnyTensor {
    try op("Pack")(tensors, Attributes(["N": .int(tensors.count), "axis": .int(0)]), name: name)
  }
}
