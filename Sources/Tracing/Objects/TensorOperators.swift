import Diagnostics
import Ops
import Script
import Tensors

/// Ops that objects of this room call by themselves.
public enum TensorOperators {
  /// Stacks tensors of one shape along a new first axis.
  public static func pack(_ tensors: [AnyTensor], name: String?) throws -> AnyTensor {
    guard let op = OpCatalog.named("Pack") else { throw Failure(.internalError, "no op Pack") }
    return try op(tensors, Attributes(["N": .int(tensors.count), "axis": .int(0)]), name: name)
  }
}
