import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// Elementwise functions that are more than one op, or rarely used: `tf.math`, `tf.bitwise`.
enum ElementwiseTable {
  static let rows: [APIFunction] = division + logic + bits + composites

  private static let division: [APIFunction] = [
    .op(["tf.truncatediv"], "TruncateDiv", ["x", "y"], summary: "x / y, rounded towards zero."),
    .op(["tf.truncatemod"], "TruncateMod", ["x", "y"], summary: "What a division rounded towards zero leaves."),
    guarded("xlog1py", .xlog1py, "x * log(1 + y), zero where x is."),
    guarded("xdivy", .xdivy, "x / y, zero where x is."),
  ]

  /// An op within a scope of its wrapper, which TensorFlow opens beside the op's own.
  private static func guarded(_ name: String, _ op: Op, _ summary: String) -> APIFunction {
    APIFunction(["tf.math.\(name)"], signature: "x, y, name=None", summary: summary, op: op.name) {
      (call: APICall) throws -> Handle in
      try call.scoped(name) { (_: String?) throws -> AnyTensor in try call.inner(op, [call[0], call[1]]) }
    }
  }

  private static let logic: [APIFunction] = [
    APIFunction(
      "tf.math.logical_xor", signature: "x, y, name='LogicalXor'", summary: "Whether exactly one of both is true."
    ) { (call: APICall) throws -> Handle in
      let either = try call.inner(.logicalOr, [call[0], call[1]])
      let both = try call.inner(.logicalAnd, [call[0], call[1]])
      let opposite = try call.inner(.logicalNot, [.tensor(both)])
      return try call.single(.logicalAnd, [.tensor(either), .tensor(opposite)], scope: "LogicalXor")
    }
  ]

  private static let bits: [APIFunction] = [
    .op(["tf.bitwise.bitwise_and"], "BitwiseAnd", ["x", "y"], summary: "The bits that are set in both."),
    .op(["tf.bitwise.bitwise_or"], "BitwiseOr", ["x", "y"], summary: "The bits that are set in one of both."),
    .op(["tf.bitwise.bitwise_xor"], "BitwiseXor", ["x", "y"], summary: "The bits that are set in exactly one of both."),
    .op(["tf.bitwise.left_shift"], "LeftShift", ["x", "y"], summary: "The bits of x moved up by y places."),
    .op(["tf.bitwise.right_shift"], "RightShift", ["x", "y"], summary: "The bits of x moved down by y places."),
    .op(["tf.bitwise.invert"], "Invert", ["x"], summary: "Every bit the other way."),
  ]

  private static let composites: [APIFunction] = [
    APIFunction("tf.math.log_sigmoid", signature: "x, name=None", summary: "The logarithm of the sigmoid of each element.") {
      (call: APICall) throws -> Handle in
      try call.scoped("LogSigmoid") { (name: String?) throws -> AnyTensor in
        let x = try call.tensor(0)
        return try Op.neg(Op.softplus(Op.neg(x, name: "Neg"), name: "Softplus"), name: name)
      }
    },
    APIFunction(
      "tf.math.cumprod", signature: "x, axis=0, exclusive=False, reverse=False, name=None",
      summary: "Running products along an axis.", op: "Cumprod"
    ) { (call: APICall) throws -> Handle in
      let attributes = Attributes(["exclusive": .bool(try call.bool(2)), "reverse": .bool(try call.bool(3))])
      return try call.single(.cumprod, [call[0], call[1]], attributes, isWrapped: true)
    },
    APIFunction(
      "tf.math.polyval", signature: "coeffs, x, name=None", summary: "A polynomial at each element, by Horner's rule."
    ) { (call: APICall) throws -> Handle in
      try call.scoped("polyval") { (name: String?) throws -> AnyTensor in
        let x = try call.tensor(1)
        guard call[0].as(ListObject.self) != nil else {
          throw Failure(.valueError, "Argument coeffs must be list type. Received type \(try call.interpreter.repr(.object(call[0].type))).")
        }
        let coefficients = try call.interpreter.elements(call[0]).enumerated().map {
          (index: Int, value: Handle) throws -> AnyTensor in
          try TensorConversion.tensor(value, name: "coeff_\(index)", call.interpreter)
        }
        guard var sum = coefficients.first else { return try Call.zerosLike(x, name: name ?? "zeros_like") }
        for coefficient in coefficients.dropFirst() { sum = try Call.add(coefficient, Call.multiply(sum, x)) }
        return sum
      }
    },
  ]
}

extension APICall {
  /// A value as a tensor that takes the dtype of `x` if it can.
  func like(_ x: AnyTensor, _ handle: Handle, name: String) throws -> AnyTensor {
    if handle.asTensor != nil { return try TensorConversion.tensor(handle, interpreter) }
    return try TensorConversion.tensor(handle, dtype: x.dtype, name: name, interpreter)
  }
}
