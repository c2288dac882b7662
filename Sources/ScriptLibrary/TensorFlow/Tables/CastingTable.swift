import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// Complex numbers, casts within limits, and bit casts.
enum CastingTable {
  static let rows: [APIFunction] = [
    APIFunction(
      "tf.saturate_cast", "tf.dtypes.saturate_cast", signature: "value, dtype, name=None",
      summary: "A cast that keeps values within the limits of the new dtype."
    ) { (call: APICall) throws -> Handle in
      try call.inScope("saturate_cast") { (name: String?) throws -> Handle in
        guard let target = try call.dtype(1) else { return .none }
        let x = try call.tensor(0)
        let clamped = try SaturatedCast.clamped(x, to: target)
        return .tensor(try Op.cast(clamped, Attributes(["DstT": .type(target), "Truncate": .bool(false)]), name: name))
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
    APIFunction("tf.math.conj", signature: "x, name=None", summary: "The conjugates of complex numbers.", op: "Conj") {
      (call: APICall) throws -> Handle in
      let x = try call.tensor(0)
      return x.dtype.isComplex ? try call.single(.conj, [.tensor(x)], isWrapped: true) : .tensor(x)
    },
    APIFunction("tf.math.abs", "tf.abs", signature: "x, name=None", summary: "Abs, element by element.", op: "Abs", fast: magnitude) {
      (call: APICall) throws -> Handle in
      try call.scoped("Abs") { (name: String?) throws -> AnyTensor in
        let x = try call.tensor(0)
        guard x.dtype.isComplex else { return try Op.abs(x, name: name) }
        return try Op.complexAbs(x, Attributes(["Tout": .type(x.dtype.realDType)]), name: name)
      }
    },
    part("tf.math.real", .real, "The real parts.", scope: "Real"),
    part("tf.math.imag", .imag, "The imaginary parts.", scope: "Imag"),
    part("tf.math.angle", .angle, "The angles of complex numbers.", scope: "Angle"),
  ]

  private static func magnitude(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value? {
    guard arguments.count == 1, ExecutionContext.graph == nil, let x = arguments[0].as(TensorObject.self)?.tensor,
      !x.isSymbolic, !x.dtype.isComplex
    else { return nil }
    return Value(TensorObject(try Op.abs(x)))
  }

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
      return try call.single(op, [.tensor(x)], Attributes(["Tout": .type(target)]), scope: scope, isWrapped: true)
    }
  }
}

/// `tf.saturate_cast`: values are kept within what both dtypes can hold, as numbers of the first.
private enum SaturatedCast {
  static func clamped(_ x: AnyTensor, to target: DType) throws -> AnyTensor {
    guard let low = limit(x.dtype, target, \.minimum, Swift.max), let high = limit(x.dtype, target, \.maximum, Swift.min) else {
      return x
    }
    let bounds = try [low, high].map { (bound: Double) throws -> AnyTensor in
      try constant(.scalar(bound, as: x.dtype), name: "Const")
    }
    return try Op.clipByValue([x] + bounds, name: ExecutionContext.isGraph ? "clamp" : nil)
  }

  /// The tighter of two limits, moved towards zero where rounding to the first dtype takes it out of the second.
  private static func limit(
    _ source: DType, _ target: DType, _ bound: KeyPath<DType, ScalarLimit?>, _ tighter: (Double, Double) -> Double
  ) -> Double? {
    guard let own = source[keyPath: bound]?.doubleValue, let other = target[keyPath: bound]?.doubleValue else { return nil }
    let wanted = tighter(own, other)
    guard source.isFloating else { return wanted }
    let rounded = Tensor.scalar(wanted, as: source).double(at: 0)
    let isOutside = rounded.magnitude > other.magnitude || (target == .int64 || target == .uint64) && rounded.magnitude >= 0x1p63
    guard isOutside, target.isInteger, rounded > 0 else { return rounded }
    return source == .float64 ? rounded.nextDown : Double(Float(rounded).nextDown)
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
