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
    .op(["tf.math.xlog1py"], "Xlog1py", ["x", "y"], scope: "xlog1py", summary: "x * log(1 + y), zero where x is."),
  ]

  private static let logic: [APIFunction] = [
    APIFunction(
      "tf.math.logical_xor", signature: "x, y, name='LogicalXor'", summary: "Whether exactly one of both is true."
    ) { (call: APICall) throws -> Handle in
      try call.scoped("LogicalXor") { (name: String?) throws -> AnyTensor in
        let operands = try call.operands(2, sameType: true)
        let either = try Op.logicalOr(operands[0], operands[1], name: "LogicalOr")
        let both = try Op.logicalAnd(operands[0], operands[1], name: "LogicalAnd")
        return try Op.logicalAnd(either, Op.logicalNot(both, name: "LogicalNot"), name: name)
      }
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
      return try call.single(.cumprod, [call[0], call[1]], attributes)
    },
    APIFunction(
      "tf.math.polyval", signature: "coeffs, x, name=None", summary: "A polynomial at each element, by Horner's rule."
    ) { (call: APICall) throws -> Handle in
      try call.scoped("polyval") { (_: String?) throws -> AnyTensor in
        let x = try call.tensor(1)
        var sum: AnyTensor?
        for coefficient in try call.interpreter.elements(call[0]) {
          let next = try call.like(x, coefficient, name: "coeff")
          sum = try sum.map { try Call.add(next, Call.multiply($0, x)) } ?? next
        }
        return try sum ?? Call.zerosLike(x)
      }
    },
    APIFunction(
      "tf.clip_by_norm", signature: "t, clip_norm, axes=None, name=None",
      summary: "The tensor, scaled down where its norm is above a limit."
    ) { (call: APICall) throws -> Handle in
      try call.scoped("clip_by_norm") { (name: String?) throws -> AnyTensor in
        let x = try call.tensor(0)
        let limit = try call.like(x, call[1], name: "clip_norm")
        let axes = call[2].isNone ? Array(0..<(x.partialShape.rank ?? 0)) : try call.axes(call[2])
        let sum = try Call.reduceSum(Call.multiply(x, x), axes: axes, keepDims: true)
        let norm = try Op.sqrt(sum)
        let larger = try Op.maximum(norm, limit)
        return try Op.realDiv(Call.multiply(x, limit), larger, name: name)
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
