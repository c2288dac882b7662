import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// Reductions that are made of others: norms, logarithms of sums, counts.
enum NormTable {
  static let rows: [APIFunction] = [
    APIFunction(
      "tf.math.reduce_euclidean_norm", signature: "input_tensor, axis=None, keepdims=False, name=None",
      summary: "The square root of the sum of squares over axes.", op: "EuclideanNorm"
    ) { (call: APICall) throws -> Handle in
      .tensor(
        try ReductionTable.reduce(
          "EuclideanNorm", call.tensor(0), call[1], keepDims: call.bool(2), call.name, call.interpreter))
    },
    composite("reduce_logsumexp", "ReduceLogSumExp", "The logarithm of the sum of exponentials over axes.") {
      (call: APICall, x: AnyTensor, name: String?) throws -> AnyTensor in try call.logSumExp(x, name: name)
    },
    norm,
    APIFunction(
      "tf.math.count_nonzero", signature: "input, axis=None, keepdims=None, dtype='int64', name=None",
      summary: "How many elements over axes are not zero."
    ) { (call: APICall) throws -> Handle in
      try call.scoped("count_nonzero") { (_: String?) throws -> AnyTensor in
        let x = try call.tensor(0)
        var nonzero = x
        if x.dtype != .bool {
          let zero = try Call.filled(0, .scalar, x.dtype, name: "zeros")
          nonzero = try Op.notEqual(x, zero, Attributes(["incompatible_shape_error": .bool(true)]))
        }
        let count = try call.reduced(.sum, Call.cast(nonzero, to: .int64, name: "Cast"))
        return try Call.cast(count, to: call.dtype(3) ?? .int64, name: "Cast")
      }
    },
  ]

  private static func composite(
    _ name: String, _ scope: String, _ summary: String,
    _ body: @escaping @Sendable (APICall, AnyTensor, String?) throws -> AnyTensor
  ) -> APIFunction {
    APIFunction(
      ["tf.math.\(name)"] + (name == "reduce_logsumexp" ? ["tf.reduce_logsumexp"] : []),
      signature: "input_tensor, axis=None, keepdims=False, name=None", summary: summary
    ) { (call: APICall) throws -> Handle in
      try call.scoped(scope) { (name: String?) throws -> AnyTensor in try body(call, call.tensor(0), name) }
    }
  }

  private static let norm = APIFunction(
    "tf.linalg.norm", "tf.norm", signature: "tensor, ord='euclidean', axis=None, keepdims=None, name=None",
    summary: "The norm of vectors along an axis, or of the whole tensor."
  ) { (call: APICall) throws -> Handle in
    try call.scoped("norm") { (_: String?) throws -> AnyTensor in
      let x = try call.tensor(0)
      let power = try call.normOrder()
      let magnitude = power == 2 && !x.dtype.isComplex ? x : try Call.scoped("Abs") { (name: String?) throws -> AnyTensor in try Op.abs(x, name: name) }
      // One axis counts as a list of one, as in TensorFlow, where all elements are not summed at once.
      let axis: Handle = call[2].isNone || call[2].asSequence != nil ? call[2] : .list([call[2]])
      let reduced: AnyTensor
      if power == .infinity {
        reduced = try call.reduced(.max, magnitude, keepsDims: true)
      } else if power == 1 {
        reduced = try call.reduced(.sum, magnitude, keepsDims: true)
      } else if power == 2 {
        let squares = try Call.multiply(magnitude, magnitude)
        reduced = try Op.sqrt(call.reduced(.sum, squares, keepsDims: true, over: axis), name: "Sqrt")
      } else {
        let powers = try call.powered(magnitude, .float(power))
        let sum = try call.reduced(.sum, powers, keepsDims: true, over: axis)
        reduced = try call.powered(sum, .float(1 / power))
      }
      if try call.bool(3) { return reduced }
      let axes = call[2].isNone ? [] : try call.axes(call[2])
      return try TensorOperators.op("Squeeze")(reduced, Attributes(["squeeze_dims": .ints(axes)]), name: "Squeeze")
    }
  }
}

extension APICall {
  /// A reduction over the axes that `axis=` names, all of them for None.
  func reduced(_ op: Op, _ x: AnyTensor, keepsDims: Bool? = nil, over axis: Handle? = nil) throws -> AnyTensor {
    let keeps = try keepsDims ?? interpreter.truth(self["keepdims"])
    return try ReductionTable.reduce(op.name, x, axis ?? self["axis"], keepDims: keeps, nil, interpreter)
  }

  /// Axes given as an int, a list or a concrete tensor.
  func axes(_ handle: Handle) throws -> [Int] {
    if let value = handle.asTensor?.staticValue { return value.ints }
    if let axis = try interpreter.clampedIndex(handle) { return [axis] }
    return try interpreter.elements(handle).map { (item: Handle) throws -> Int in
      guard let axis = try interpreter.clampedIndex(item) else {
        throw Failure(.typeError, "an axis must be an integer, got \(try interpreter.repr(item))")
      }
      return axis
    }
  }

  /// `tf.pow` within a composite: it opens its scope itself.
  func powered(_ x: AnyTensor, _ exponent: Handle) throws -> AnyTensor {
    try ExecutionContext.withScope("Pow") { (scope: String) throws -> AnyTensor in
      let y = try TensorConversion.tensor(exponent, dtype: x.dtype, name: "y", interpreter)
      return try Op.pow(x, y, name: scope.isEmpty ? nil : scope)
    }
  }

  func logSumExp(_ x: AnyTensor, name: String?) throws -> AnyTensor {
    let largest = try reduced(.max, x, keepsDims: true)
    let finite = try Op.isFinite(largest, name: "IsFinite")
    let zero = Tensor.scalar(0, as: x.dtype)
    let bounded = try ExecutionContext.withScope("SelectV2") { (full: String) throws -> AnyTensor in
      try TensorOperators.op("SelectV2")([finite, largest, constant(zero, name: "e")], name: full.isEmpty ? nil : full)
    }
    let base = try TensorOperators.op("StopGradient")(bounded, name: "StopGradient")
    let sum = try reduced(.sum, Op.exp(Op.sub(x, base, name: "Sub"), name: "Exp"))
    let logarithm = try Op.log(sum, name: "Log")
    var offset = base
    if try !interpreter.truth(self["keepdims"]) {
      let shape = try TensorOperators.op("Shape")(logarithm, name: "Shape")
      offset = try TensorOperators.op("Reshape")(base, shape, name: "Reshape")
    }
    return try Op.addV2(logarithm, offset, name: name)
  }

  /// - Errors: `ValueError` for an `ord` that is no number and not `'euclidean'`.
  func normOrder() throws -> Double {
    if let number = self["ord"].asDouble { return number }
    let text = self["ord"].asString ?? ""
    if text == "euclidean" || text == "fro" { return 2 }
    throw Failure(.valueError, "'ord' must be a supported vector norm in ['euclidean', 1, 2, inf], got \(text)")
  }
}
