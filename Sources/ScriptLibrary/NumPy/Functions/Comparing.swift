import Diagnostics
import Script
import Tensors

/// `np.allclose`, `np.array_equal` and the assertions of `np.testing`.
enum Comparing {
  static let all: [NumPyFunction] = [
    NumPyFunction(
      "isclose", signature: "a, b, rtol=1e-05, atol=1e-08, equal_nan=False", summary: "Whether elements are nearly equal."
    ) { (call: NativeCall) in ArrayResult.element(try close(call)) },
    NumPyFunction(
      "allclose", signature: "a, b, rtol=1e-05, atol=1e-08, equal_nan=False",
      summary: "Whether all elements are nearly equal."
    ) { (call: NativeCall) in .bool(try !close(call).truths(call.interpreter).contains(false)) },
    NumPyFunction("array_equal", signature: "a1, a2, equal_nan=False", summary: "Whether shapes and elements are equal.") {
      (call: NativeCall) in .bool(try equal(call.array(0), call.array(1), equalNaN: call.truth(2), call.interpreter))
    },
    NumPyFunction("array_equiv", signature: "a1, a2", summary: "Whether elements are equal, stretched.") {
      (call: NativeCall) in
      let (a, b) = try (call.array(0), call.array(1))
      guard Broadcasting.dims([a.dims, b.dims]) != nil else { return .bool(false) }
      let same = try UfuncRunner.binary(.equal, .array(a), .array(b), call.interpreter)
      return .bool(try !same.truths(call.interpreter).contains(false))
    },
    NumPyFunction(
      "testing.assert_allclose",
      signature: "actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True",
      summary: "Raises unless all elements are nearly equal."
    ) { (call: NativeCall) in
      let same = try close(call)
      let tolerance = "Not equal to tolerance rtol=\(text(try call.double(2))), atol=\(text(try call.double(3)))"
      try check(call, same, tolerance, 5)
      return .none
    },
    NumPyFunction(
      "testing.assert_array_equal", "testing.assert_equal", signature: "actual, desired, err_msg='', verbose=True",
      summary: "Raises unless all elements are equal."
    ) { (call: NativeCall) in
      let (a, b) = try (call.array(0), call.array(1))
      guard Broadcasting.dims([a.dims, b.dims]) != nil, a.dims == b.dims || a.rank == 0 || b.rank == 0 else {
        throw mismatch(call, "Arrays are not equal", "(shapes \(Shape.tupleText(a.dims)), \(Shape.tupleText(b.dims)) mismatch)", 2)
      }
      let same = try equalElements(a, b, equalNaN: true, call.interpreter)
      try check(call, same, "Arrays are not equal", 2)
      return .none
    },
    NumPyFunction(
      "testing.assert_almost_equal", "testing.assert_array_almost_equal",
      signature: "actual, desired, decimal=None, err_msg='', verbose=True",
      summary: "Raises unless elements are equal up to decimals."
    ) { (call: NativeCall) in
      let (a, b) = try (call.array(0), call.array(1))
      let decimal = try call.optionalInteger(2) ?? (a.rank == 0 ? 7 : 6)
      let limit = 1.5 * Double.pow(10, -Double(decimal))
      let difference = try UfuncRunner.binary(.subtract, .array(a), .array(b), call.interpreter)
      let size = try UfuncRunner.unary(.absolute, difference, call.interpreter)
      let same = try UfuncRunner.binary(.less, .array(size), .weakFloat(limit), call.interpreter)
      try check(call, same, "Arrays are not almost equal to \(decimal) decimals", 3)
      return .none
    },
  ]

  private static func text(_ value: Double) -> String { FloatText.general(value, digits: 6) }

  /// `|a - b| <= atol + rtol * |b|`; infinities by equality.
  private static func close(_ call: NativeCall) throws -> NDArray {
    let a = try call.array(0).cast(to: .float64, call.interpreter)
    let b = try call.array(1).cast(to: .float64, call.interpreter)
    guard let dims = Broadcasting.dims([a.dims, b.dims]) else {
      throw Failure(
        .valueError,
        "operands could not be broadcast together with shapes \(NumPyErrors.shape(a.dims)) \(NumPyErrors.shape(b.dims)) ")
    }
    let (relative, absolute, equalNaN) = try (call.double(2), call.double(3), call.truth(4))
    let values = zip(a.broadcast(to: dims).doubles(), b.broadcast(to: dims).doubles())
    let same = values.map { (x: Double, y: Double) -> Bool in
      if x.isNaN || y.isNaN { return equalNaN && x.isNaN && y.isNaN }
      if x.isInfinite || y.isInfinite { return x == y }
      return (x - y).magnitude <= absolute + relative * y.magnitude
    }
    return try NDArray(same).reshaped(dims)
  }

  private static func equal(
    _ a: NDArray, _ b: NDArray, equalNaN: Bool, _ interpreter: Interpreter
  ) throws -> Bool {
    guard a.dims == b.dims else { return false }
    return try !equalElements(a, b, equalNaN: equalNaN, interpreter).truths(interpreter).contains(false)
  }

  private static func equalElements(
    _ a: NDArray, _ b: NDArray, equalNaN: Bool, _ interpreter: Interpreter
  ) throws -> NDArray {
    let same = try UfuncRunner.binary(.equal, .array(a), .array(b), interpreter)
    guard equalNaN, a.dtype?.isFloating == true, b.dtype?.isFloating == true else { return same }
    let (x, y) = try (UfuncRunner.unary(.isnan, a, interpreter), UfuncRunner.unary(.isnan, b, interpreter))
    let both = try UfuncRunner.binary(.logicalAnd, .array(x), .array(y), interpreter)
    return try UfuncRunner.binary(.logicalOr, .array(same), .array(both), interpreter)
  }

  private static func check(_ call: NativeCall, _ same: NDArray, _ head: String, _ message: Int) throws {
    let truths = try same.truths(call.interpreter)
    let wrong = truths.filter { !$0 }.count
    guard wrong > 0 else { return }
    let percent = FloatText.general(100 * Double(wrong) / Double(truths.count), digits: 3)
    var lines = ["Mismatched elements: \(wrong) / \(truths.count) (\(percent)%)"]
    let (a, b) = try (call.array(0), call.array(1))
    if a.dtype?.isComplex == false, b.dtype?.isComplex == false, same.count > 0 {
      let pairs = zip(a.broadcast(to: same.dims).doubles(), b.broadcast(to: same.dims).doubles())
      let differences = pairs.map { ($0 - $1).magnitude }
      let relative = pairs.compactMap { $1 == 0 ? nil : ($0 - $1).magnitude / $1.magnitude }
      lines.append("Max absolute difference among violations: \(number(differences.max() ?? 0))")
      lines.append("Max relative difference among violations: \(relative.isEmpty ? "inf" : number(relative.max() ?? 0))")
    }
    throw mismatch(call, head, lines.joined(separator: "\n"), message)
  }

  private static func number(_ value: Double) -> String { FloatText.general(value, digits: 8) }

  private static func mismatch(_ call: NativeCall, _ head: String, _ detail: String, _ message: Int) -> Failure {
    let own = call[message].asString.map { $0.isEmpty ? "" : "\n" + $0 } ?? ""
    let actual = (try? NumPyText.repr(call.array(0), call.interpreter)) ?? ""
    let desired = (try? NumPyText.repr(call.array(1), call.interpreter)) ?? ""
    return Failure(.assertionError, "\n\(head)\(own)\n\(detail)\n ACTUAL: \(actual)\n DESIRED: \(desired)")
  }
}
