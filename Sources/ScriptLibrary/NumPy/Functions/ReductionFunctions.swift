import Diagnostics
import Script
import Tensors

/// `np.sum` and its relatives, which arrays have as methods, too.
enum ReductionFunctions {
  static let all: [NumPyFunction] = sums + extremes + moments + truths

  private static let sums: [NumPyFunction] = [
    NumPyFunction(
      "sum", signature: "a, axis=None, dtype=None, out=None, keepdims=False, initial=..., where=...",
      summary: "The sum of elements along axes.", isMethod: true
    ) { (call: NativeCall) in
      let array = try call.array(0)
      var total = try ArrayReduction.sum(
        array, axes: call.axes(1, rank: array.rank), type: call.type(2), keepsDims: call.truth(4), call.interpreter)
      if !call[5].isNoneOrUndefined {
        total = try UfuncRunner.binary(.add, .array(total), Operand(call[5], call.interpreter), call.interpreter)
      }
      return try call.result(total, into: 3, name: "add")
    },
    NumPyFunction(
      "prod", signature: "a, axis=None, dtype=None, out=None, keepdims=False",
      summary: "The product of elements along axes.", isMethod: true
    ) { (call: NativeCall) in
      let array = try call.array(0)
      return try call.result(
        ArrayReduction.accumulate(
          .multiply, array, axes: call.axes(1, rank: array.rank), type: call.type(2), keepsDims: call.truth(4),
          call.interpreter), into: 3, name: "multiply")
    },
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
      let total = try ArrayReduction.sum(
        truths, axes: call.axes(1, rank: array.rank), type: .int64, keepsDims: call.truth(2), call.interpreter)
      return ArrayResult.element(total)
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
      let high = try ArrayReduction.extreme(.maximum, array, axes: axes, keepsDims: call.truth(3), call.interpreter)
      let low = try ArrayReduction.extreme(.minimum, array, axes: axes, keepsDims: call.truth(3), call.interpreter)
      return ArrayResult.element(try UfuncRunner.binary(.subtract, .array(high), .array(low), call.interpreter))
    },
  ]

  private static func extreme(_ name: String, _ alias: String, _ op: BinaryUfunc, _ summary: String) -> NumPyFunction {
    NumPyFunction(
      name, alias, signature: "a, axis=None, out=None, keepdims=False, initial=...", summary: summary, isMethod: true
    ) { (call: NativeCall) in
      let array = try call.array(0)
      let initial = call[4].isNoneOrUndefined ? nil : call[4]
      return try call.result(
        ArrayReduction.extreme(
          op, array, axes: call.axes(1, rank: array.rank), keepsDims: call.truth(3), initial: initial, call.interpreter),
        into: 2, name: op.rawValue)
    }
  }

  private static func place(_ name: String, _ isLargest: Bool, _ summary: String) -> NumPyFunction {
    NumPyFunction(name, signature: "a, axis=None, out=None, *, keepdims=False", summary: summary, isMethod: true) {
      (call: NativeCall) in
      let array = try call.array(0)
      return try call.result(
        ArrayReduction.places(isLargest, array, axis: call.axis(1, rank: array.rank), keepsDims: call.truth(3)),
        into: 2, name: name)
    }
  }

  private static let moments: [NumPyFunction] = [
    NumPyFunction(
      "mean", signature: "a, axis=None, dtype=None, out=None, keepdims=False", summary: "The mean along axes.",
      isMethod: true
    ) { (call: NativeCall) in
      let array = try call.array(0)
      return try call.result(
        ArrayReduction.mean(
          array, axes: call.axes(1, rank: array.rank), type: call.type(2), keepsDims: call.truth(4), call.interpreter),
        into: 3, name: "divide")
    },
    NumPyFunction(
      "var", signature: "a, axis=None, dtype=None, out=None, ddof=0, keepdims=False", summary: "The variance along axes.",
      isMethod: true
    ) { (call: NativeCall) in try call.result(variance(call), into: 3, name: "divide") },
    NumPyFunction(
      "std", signature: "a, axis=None, dtype=None, out=None, ddof=0, keepdims=False",
      summary: "The standard deviation along axes.", isMethod: true
    ) { (call: NativeCall) in
      try call.result(UfuncRunner.unary(.sqrt, variance(call), call.interpreter), into: 3, name: "sqrt")
    },
  ]

  private static func variance(_ call: NativeCall) throws -> NDArray {
    let array = try call.array(0)
    return try ArrayReduction.variance(
      array, axes: call.axes(1, rank: array.rank), type: call.type(2), ddof: call.double(4), keepsDims: call.truth(5),
      call.interpreter)
  }

  private static let truths: [NumPyFunction] = [
    truth("all", .logicalAnd, true, "Whether all elements along axes are true."),
    truth("any", .logicalOr, false, "Whether any element along axes is true."),
  ]

  private static func truth(_ name: String, _ op: BinaryUfunc, _ empty: Bool, _ summary: String) -> NumPyFunction {
    NumPyFunction(name, signature: "a, axis=None, out=None, keepdims=False", summary: summary, isMethod: true) {
      (call: NativeCall) in
      let array = try call.array(0).cast(to: .bool, call.interpreter)
      return try call.result(
        ArrayReduction.fold(
          op, array, axes: call.axes(1, rank: array.rank), keepsDims: call.truth(3), initial: .bool(empty),
          call.interpreter), into: 2, name: op.rawValue)
    }
  }
}
