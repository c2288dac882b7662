import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// Complex numbers, casts within limits, and bit casts.
enum CastingTable {
  static let rows: [APIFunction] = [
    APIFunction(
      "tf.saturate_cast", signature: "value, dtype, name=None",
      summary: "A cast that keeps values within the limits of the new dtype."
    ) { (call: APICall) throws -> Handle in
      try call.inScope("saturate_cast") { (name: String?) throws -> Handle in
        guard let target = try call.dtype(1) else { return .none }
        var x = try call.tensor(0)
        for (bound, op) in [(target.minimum, Op.maximum), (target.maximum, Op.minimum)] {
          guard let number = bound?.doubleValue, !target.isFloating || x.dtype == .float64 else { continue }
          x = try op(x, constant(.scalar(number, as: x.dtype), name: "Const"))
        }
        return .tensor(try Op.cast(x, Attributes(["DstT": .type(target), "Truncate": .bool(false)]), name: name))
      }
    },
    APIFunction("tf.bitcast", signature: "input, type, name=None", summary: "The same bits as another dtype.", op: "Bitcast") {
      (call: APICall) throws -> Handle in
      let attributes = Attributes(["type": .type(try call.dtype(1) ?? .float32)])
      return try call.single(.bitcast, [call[0]], attributes)
    },
    APIFunction("tf.dtypes.complex", "tf.complex", signature: "real, imag, name=None", summary: "Complex numbers of two parts.", op: "Complex") {
      (call: APICall) throws -> Handle in
      try call.inScope("Complex") { (name: String?) throws -> Handle in
        let real = try call.tensor(0)
        let imaginary = try call.like(real, call[1], name: "imag")
        let target: DType = real.dtype == .float64 ? .complex128 : .complex64
        return .tensor(try Op.complex(real, imaginary, Attributes(["Tout": .type(target)]), name: name))
      }
    },
    part("tf.math.real", .real, "The real parts.", scope: "Real"),
    part("tf.math.imag", .imag, "The imaginary parts.", scope: "Imag"),
    part("tf.math.angle", .angle, "The angles of complex numbers.", scope: "Angle"),
  ]

  private static func part(_ name: String, _ op: Op, _ summary: String, scope: String) -> APIFunction {
    let short = String(name.split(separator: ".").last ?? "")
    let names = short == "angle" ? [name] : [name, "tf." + short]
    return APIFunction(
      names.filter { $0 != "tf.imag" && $0 != "tf.real" }, signature: "input, name=None", summary: summary, op: op.name) {
      (call: APICall) throws -> Handle in
      let x = try call.tensor(0)
      guard x.dtype.isComplex else {
        if op === Op.real { return .tensor(x) }
        return .tensor(try Call.zerosLike(x))
      }
      let target: DType = x.dtype == .complex128 ? .float64 : .float32
      return try call.single(op, [.tensor(x)], Attributes(["Tout": .type(target)]), scope: scope)
    }
  }
}

extension ScalarLimit {
  /// The bound as a float.
  var doubleValue: Double {
    switch self {
    case .float(let value): value
    case .int(let value): Double(value)
    case .unsigned(let value): Double(value)
    case .bool(let value): value ? 1 : 0
    }
  }
}
