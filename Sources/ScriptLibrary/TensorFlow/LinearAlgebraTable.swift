import Diagnostics
import Graphs
import Ops
import Script
import Tensors
import Tracing

/// `tf.linalg` and `tf.nn`: products and activations.
enum LinearAlgebraTable {
  static let rows: [APIFunction] = [
    APIFunction(
      "tf.linalg.matmul", "tf.matmul",
      signature: "a, b, transpose_a=False, transpose_b=False, adjoint_a=False, adjoint_b=False, a_is_sparse=False, "
        + "b_is_sparse=False, output_type=None, grad_a=False, grad_b=False, name=None",
      summary: "The product of two matrices, or of batches of them.", op: "MatMul", fast: product
    ) { (call: APICall) throws -> Handle in
      try call.scoped("MatMul") { (name: String?) throws -> AnyTensor in
        let tensors = try call.convert(call.hintedOperands, for: .matMul, .none)
        var (left, right) = (try call.bool(2), try call.bool(3))
        if try call.bool(4) { left = true }
        if try call.bool(5) { right = true }
        let rank = max(tensors[0].partialShape.rank ?? 2, tensors[1].partialShape.rank ?? 2)
        guard rank > 2 else {
          let attributes = Attributes(["transpose_a": .bool(left), "transpose_b": .bool(right)])
          return try Op.matMul(tensors[0], tensors[1], attributes, name: name)
        }
        let attributes = Attributes(["adj_x": .bool(left), "adj_y": .bool(right)])
        return try Op.batchMatMulV2(tensors[0], tensors[1], attributes, name: name)
      }
    },
  ] + activations

  private static func product(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value? {
    guard arguments.count == 2, ExecutionContext.graph == nil, let x = arguments[0].as(TensorObject.self),
      let y = arguments[1].as(TensorObject.self), x.tensor.dtype == y.tensor.dtype, let a = x.concrete,
      let b = y.concrete, a.rank == 2, b.rank == 2
    else { return nil }
    return Value(TensorObject(try Op.matMul(a, b)))
  }

  private static let activations: [APIFunction] = [
    .op(["tf.nn.relu"], "Relu", ["features"], summary: "The greater of 0 and x, element by element."),
    .op(["tf.nn.relu6"], "Relu6", ["features"], isWrapped: true, summary: "x limited to 0…6, element by element."),
    .op(["tf.nn.elu"], "Elu", ["features"], summary: "x, or exp(x) - 1 below 0, element by element."),
    .op(["tf.nn.selu"], "Selu", ["features"], summary: "The scaled exponential linear unit."),
    APIFunction(
      "tf.nn.softmax", "tf.math.softmax", signature: "logits, axis=None, name=None", summary: "Probabilities along an axis, the last by default.",
      op: "Softmax"
    ) { (call: APICall) throws -> Handle in .tensor(try alongLastAxis(call, Op.softmax, "Softmax")) },
    APIFunction(
      "tf.nn.log_softmax", "tf.math.log_softmax", signature: "logits, axis=None, name=None",
      summary: "Logarithms of the probabilities along an axis.", op: "LogSoftmax"
    ) { (call: APICall) throws -> Handle in .tensor(try alongLastAxis(call, Op.logSoftmax, "LogSoftmax")) },
  ]

  private static func alongLastAxis(_ call: APICall, _ op: Op, _ name: String) throws -> AnyTensor {
    let logits = try call.tensor(0)
    let axis = try call.int(1) ?? -1
    guard axis == -1 || axis + 1 == logits.partialShape.rank else { return try alongAxis(axis, logits, op, call) }
    return try op(logits, .none, name: ExecutionContext.isGraph ? call.name ?? name : call.name)
  }

  /// The axis exchanged with the last one, and back, as TensorFlow's `_wrap_2d_function` writes it.
  private static func alongAxis(_ given: Int, _ logits: AnyTensor, _ op: Op, _ call: APICall) throws -> AnyTensor {
    guard let rank = logits.partialShape.rank else {
      throw Failure(.notImplementedError, "tf.nn.\(call.function.shortName) along axis \(given) of a tensor whose rank is not known while tracing")
    }
    guard given >= -rank, given < rank else {
      throw Failure(
        .invalidArgumentError, "`dim` must be in the range [\(-rank), \(rank)) where \(rank) is the number of dimensions in "
          + "the input. Received: dim=\(given)")
    }
    let ranks = try Call.rank(logits)
    var axis: Handle = .int(given)
    if given < 0 { axis = .tensor(try call.operate(.add, .int(given), .tensor(ranks))) }
    let inputRank = try Call.rank(logits)
    let place = try axis.asTensor == nil ? axis : .tensor(call.operate(.modulo, axis, .int(rank)))
    func swapped(_ x: AnyTensor, name: String) throws -> AnyTensor {
      let last = try call.inner(.sub, [.tensor(inputRank), .int(1)])
      let front = try call.inner(.range, [.int(0), place, .int(1)], scope: "range")
      let next = try place.asInt.map { Handle.int($0 + 1) } ?? .tensor(call.operate(.add, place, .int(1)))
      let middle = try call.inner(.range, [next, .tensor(last), .int(1)], scope: "range")
      let parts: [Handle] = [.tensor(front), .list([.tensor(last)]), .tensor(middle), .list([place])]
      let order = try call.inner(.concat, [.list(parts), .int(0)], Attributes(["N": .int(4)]), scope: "concat")
      return try Call.transpose(x, order, name: name)
    }
    let result = try swapped(op(swapped(logits, name: "transpose")), name: call.name ?? "transpose")
    try (result as? SymbolicTensor)?.setShape(logits.partialShape)
    return result
  }
}
