import Diagnostics
import Script
import Tensors

/// `np.sum` and its relatives, which arrays have as methods, too.
enum ReductionFunctions {
  static let all: [NumPyFunction] = sums + extremes + moments + truths

  private static func reduced(
    _ op: BinaryUfunc, _ call: NativeCall, type: Int? = nil, out: Int, keepsDims: Int, initial: Int? = nil, mask: Int
  ) throws -> Handle {
    let array = try call.array(0)
    var options = UfuncReduction.Options()
    if let type { options.type = try call.type(type) }
    options.keepsDims = try call.truth(keepsDims)
    if let initial, !call[initial].isUndefined, !call[initial].isNone { options.initial = call[initial] }
    options.mask = try call.mask(mask)
    let result = try UfuncReduction.reduce(op, array, axes: call.axes(1, rank: array.rank), options, call.interpreter)
    return try call.result(result, into: out, name: op.rawValue)
  }

  private static let sums: [NumPyFunction] = [
    NumPyFunction(
      "sum", signature: "a, axis=None, dtype=None, out=None, keepdims=False, initial=..., where=...",
      summary: "The sum of elements along axes.", isMethod: true
    ) { (call: NativeCall) in try reduced(.add, call, type: 2, out: 3, keepsDims: 4, initial: 5, mask: 6) },
    NumPyFunction(
      "prod", signature: "a, axis=None, dtype=None, out=None, keepdims=False, initial=..., where=...",
      summary: "The product of elements along axes.", isMethod: true
    ) { (call: NativeCall) in try reduced(.multiply, call, type: 2, out: 3, keepsDims: 4, initial: 5, mask: 6) },
    NumPyFunction(
      "cumsum", signature: "a, axis=None, dtype=None, out=None", summary: "Running sums along an axis.", isMethod: true
    ) { (call: NativeCall) in try cumulative(.add, call) },
    NumPyFunction(
      "cumprod", signature: "a, axis=None, dtype=None, out=None", summary: "Running products along an axis.",
      isMethod: true
    ) { (call: NativeCall) in try cumulative(.multiply, call) },
    NumPyFunction(
      "count_nonzero", signature: "a, axis=None, *, keepdims=False", summary: "How many elements are not zero."
    ) { (call: NativeCall) in
      let array = try call.array(0)
      let truths = try array.cast(to: .bool, call.interpreter)
      return ArrayResult.element(
        try ArrayReduction.sum(
          truths, axes: call.axes(1, rank: array.rank), type: .int64, keepsDims: call.truth(2), call.interpreter))
    },
  ]

  private static func cumulative(_ op: BinaryUfunc, _ call: NativeCall) throws -> Handle {
    let array = try call.array(0)
    return try call.result(
      ArrayReduction.cumulative(op, array, axis: call.axis(1, rank: array.rank), type: call.type(2), call.interpreter),
      into: 3, name: op.rawValue)
  }

  private static let extremes: [NumPyFunction] = [
    extreme("max", "amax", .maximum, "The largest element along axes."),
    extreme("min", "amin", .minimum, "The smallest element along axes."),
    place("argmax", true, "Where the largest element along an axis is."),
    place("argmin", false, "Where the smallest element along an axis is."),
    NumPyFunction("ptp", signature: "a, axis=None, out=None, keepdims=False", summary: "The largest less the smallest.") {
      (call: NativeCall) in
      let array = try call.array(0)
      let axes = try call.axes(1, rank: array.rank)
      let options = UfuncReduction.Options(keepsDims: try call.truth(3))
      let high = try UfuncReduction.reduce(.maximum, array, axes: axes, options, call.interpreter)
      let low = try UfuncReduction.reduce(.minimum, array, axes: axes, options, call.interpreter)
      return try call.result(
        UfuncRunner.binary(.subtract, .array(high), .array(low), call.interpreter), into: 2, name: "subtract")
    },
  ]

  private static func extreme(_ name: String, _ alias: String, _ op: BinaryUfunc, _ summary: String) -> NumPyFunction {
    NumPyFunction(
      name, alias, signature: "a, axis=None, out=None, keepdims=False, initial=..., where=...", summary: summary,
      isMethod: true
    ) { (call: NativeCall) in try reduced(op, call, out: 2, keepsDims: 3, initial: 4, mask: 5) }
  }

  private static func place(_ name: String, _ isLargest: Bool, _ summary: String) -> NumPyFunction {
    NumPyFunction(name, signature: "a, axis=None, out=None, *, keepdims=False", summary: summary, isMethod: true) {
      (call: NativeCall) in
      let array = try call.array(0)
      return try call.result(
        ArrayReduction.places(
          isLargest, array, axis: call.axis(1, rank: array.rank), keepsDims: call.truth(3), call.interpreter),
        into: 2, name: name)
    }
  }

  private static let moments: [NumPyFunction] = [
    NumPyFunction(
      "mean", signature: "a, axis=None, dtype=None, out=None, keepdims=False, *, where=...",
      summary: "The mean along axes; of integers a float64.", isMethod: true
    ) { (call: NativeCall) in
      let array = try call.array(0)
      return try call.result(
        ArrayReduction.mean(
          array, axes: call.axes(1, rank: array.rank, takesScalars: false), type: call.type(2), keepsDims: call.truth(4),
          mask: call.mask(5),
          call.interpreter),
        into: 3, name: "divide")
    },
    NumPyFunction(
      "var",
      signature: "a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=..., mean=..., correction=...",
      summary: "The variance along axes.", isMethod: true
    ) { (call: NativeCall) in try call.result(variance(call), into: 3, name: "divide") },
    NumPyFunction(
      "std",
      signature: "a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=..., mean=..., correction=...",
      summary: "The standard deviation along axes.", isMethod: true
    ) { (call: NativeCall) in
      try call.result(UfuncRunner.unary(.sqrt, variance(call), call.interpreter), into: 3, name: "sqrt")
    },
  ]

  private static func variance(_ call: NativeCall) throws -> NDArray {
    let array = try call.array(0)
    var ddof = try call.double(4)
    if !call[8].isNoneOrUndefined {
      guard ddof == 0 else {
        throw Failure(.valueError, "ddof and correction can't be provided simultaneously.")
      }
      ddof = try call.double(8)
    }
    return try ArrayReduction.variance(
      array, axes: call.axes(1, rank: array.rank, takesScalars: false), type: call.type(2), ddof: ddof, keepsDims: call.truth(5),
      mask: call.mask(6), mean: call.optionalArray(7), call.interpreter)
  }

  private static let truths: [NumPyFunction] = [
    truth("all", .logicalAnd, "Whether all elements along axes are true."),
    truth("any", .logicalOr, "Whether any element along axes is true."),
  ]

  private static func truth(_ name: String, _ op: BinaryUfunc, _ summary: String) -> NumPyFunction {
    NumPyFunction(
      name, signature: "a, axis=None, out=None, keepdims=False, *, where=...", summary: summary, isMethod: true
    ) { (call: NativeCall) in try reduced(op, call, out: 2, keepsDims: 3, mask: 4) }
  }
}
