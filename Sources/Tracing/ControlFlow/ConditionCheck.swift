import Diagnostics
import Graphs
import Ops
import Script
import Tensors

/// What may decide an `if` or a loop in a graph.
enum ConditionCheck {
  /// The condition as a bool scalar.
  ///
  /// - Errors: `ValueError` for another dtype or more than one element.
  static func scalar(_ value: Handle, of statement: String, _ interpreter: Interpreter) throws -> AnyTensor {
    let tensor = try TensorConversion.tensor(value, interpreter)
    let hint = "to check for None, use `is not None`"
    guard tensor.dtype == .bool else {
      throw Failure(
        .valueError,
        "condition of \(statement) expected to be `tf.bool` scalar, got \(try interpreter.str(.tensor(tensor))); to use as "
          + "boolean Tensor, use `tf.cast`; \(hint)")
    }
    guard let dims = tensor.partialShape.dims else { return try reshaped(tensor) }
    if dims.isEmpty { return tensor }
    if Shape.product(dims.compactMap { $0 }) ?? .max > 1 {
      throw Failure(
        .valueError,
        "condition of \(statement) expected to be `tf.bool` scalar, got \(try interpreter.str(.tensor(tensor))); \(hint)")
    }
    return try reshaped(tensor)
  }

  private static func reshaped(_ tensor: AnyTensor) throws -> AnyTensor { try Call.reshape(tensor, []) }
}
