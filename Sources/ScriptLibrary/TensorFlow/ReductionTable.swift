import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// `tf.reduce_*`, `tf.argmax` and their like.
enum ReductionTable {
  static let rows: [APIFunction] = reductions + positions + composites

  private static let reductions: [APIFunction] = [
    ("reduce_sum", "Sum"), ("reduce_prod", "Prod"), ("reduce_mean", "Mean"), ("reduce_max", "Max"),
    ("reduce_min", "Min"), ("reduce_any", "Any"), ("reduce_all", "All"),
  ].map { (name: String, op: String) -> APIFunction in
    APIFunction(
      "tf.math.\(name)", "tf.\(name)", signature: "input_tensor, axis=None, keepdims=False, name=None",
      summary: "\(op) of the elements along axes, of all of them without an axis.", op: op
    ) { (call: APICall) throws -> Handle in
      let input = try call.tensor(0, name: op == "Any" || op == "All" ? "input_tensor" : "input_tensor")
      return .tensor(try reduce(op, input, call[1], keepDims: try call.bool(2), call.name, call.interpreter))
    }
  }

  /// The reduction with the constant of axes that TensorFlow writes: `Const` without an axis, `Sum/reduction_indices` with.
  static func reduce(
    _ opName: String, _ input: AnyTensor, _ axis: Handle, keepDims: Bool, _ name: String?, _ interpreter: Interpreter
  ) throws -> AnyTensor {
    let op = try TensorOperators.op(opName)
    let attributes = Attributes(["keep_dims": .bool(keepDims)])
    guard axis.isNoneOrUndefined else {
      return try ExecutionContext.withScope(name ?? opName) { (scope: String) throws -> AnyTensor in
        let axes = try TensorConversion.tensor(axis, preferred: .int32, name: "reduction_indices", interpreter)
        return try op.callInOwnScope([input, axes], attributes, name: scope.isEmpty ? nil : scope)[0]
      }
    }
    return try op(input, allAxes(of: input), attributes, name: ExecutionContext.isGraph ? name ?? opName : name)
  }

  private static func allAxes(of input: AnyTensor) throws -> AnyTensor {
    if let rank = input.partialShape.rank {
      return try constant(Call.vector(Array(0..<rank)), name: "Const")
    }
    let rank = try TensorOperators.op("Rank")([input], .none, name: "Rank")
    return try ExecutionContext.withScope("range") { (scope: String) throws -> AnyTensor in
      let start = try constant(.scalar(Int32(0)), name: "start")
      let delta = try constant(.scalar(Int32(1)), name: "delta")
      return try TensorOperators.op("Range")([start, rank, delta], .none, name: scope.isEmpty ? nil : scope)
    }
  }

  private static let positions: [APIFunction] = [("argmax", "ArgMax"), ("argmin", "ArgMin")].map {
    (name: String, op: String) -> APIFunction in
    APIFunction(
      "tf.math.\(name)", "tf.\(name)", signature: "input, axis=None, output_type=None, name=None",
      summary: "The index of the \(name == "argmax" ? "largest" : "smallest") element along an axis (the first).", op: op
    ) { (call: APICall) throws -> Handle in
      try call.scoped(op) { (name: String?) throws -> AnyTensor in
        let input = try call.tensor(0)
        let axis = call[1].isNoneOrUndefined ? Handle.int(0) : call[1]
        let dimension = try TensorConversion.tensor(axis, preferred: .int32, name: "dimension", call.interpreter)
        let type = try call.dtype(2) ?? .int64
        return try TensorOperators.op(op)(input, dimension, Attributes(["output_type": .type(type)]), name: name)
      }
    }
  }

  private static let composites: [APIFunction] = [
    APIFunction(
      "tf.math.reduce_variance", signature: "input_tensor, axis=None, keepdims=False, name=None",
      summary: "The variance of the elements along axes."
    ) { (call: APICall) throws -> Handle in
      try call.scoped("reduce_variance") { (_: String?) throws -> AnyTensor in try variance(call) }
    },
    APIFunction(
      "tf.math.reduce_std", signature: "input_tensor, axis=None, keepdims=False, name=None",
      summary: "The standard deviation of the elements along axes."
    ) { (call: APICall) throws -> Handle in
      try call.scoped("reduce_std") { (_: String?) throws -> AnyTensor in
        let inner = try ExecutionContext.withScope("reduce_variance") { (_: String) throws -> AnyTensor in
          try variance(call)
        }
        return try Op.sqrt(inner, name: "Sqrt")
      }
    },
    APIFunction(
      "tf.math.cumsum", "tf.cumsum", signature: "x, axis=0, exclusive=False, reverse=False, name=None",
      summary: "Running sums along an axis.", op: "Cumsum"
    ) { (call: APICall) throws -> Handle in
      try call.scoped("Cumsum") { (name: String?) throws -> AnyTensor in
        let x = try call.tensor(0)
        let axis = try call.axisTensor(1, name: "axis")
        let attributes = Attributes(["exclusive": .bool(try call.bool(2)), "reverse": .bool(try call.bool(3))])
        return try Op.cumsum(x, axis, attributes, name: name)
      }
    },
  ]

  private static func variance(_ call: APICall) throws -> AnyTensor {
    let input = try call.tensor(0)
    let keep = try call.bool(2)
    let mean = try reduce("Mean", input, call[1], keepDims: true, nil, call.interpreter)
    let squares = try Op.square(Call.subtract(input, mean))
    return try reduce("Mean", squares, call[1], keepDims: keep, nil, call.interpreter)
  }
}
