import Diagnostics
import Kernels
import Tensors

/// Conversions between dtypes, and complex numbers and their parts.
enum Casting {
  static let all: [Op] = [.cast, .bitcast, .complex, .real, .imag, .conj, .complexAbs, .angle]

  /// A tensor converted to another dtype without an op call, inside kernels. The tensor itself if it has the dtype.
  static func converted(_ x: Tensor, to dtype: DType) throws -> Tensor {
    if x.dtype == dtype { return x }
    guard let loop = k_cast(x.dtype.rawValue, dtype.rawValue) else {
      throw Failure(.unimplementedError, "Cast \(x.dtype.kernelName) to \(dtype.kernelName) is not supported")
    }
    let output = try Tensor(uninitialized: dtype, x.shape)
    try UnaryLoops.apply(loop, x, output)
    return output
  }
}

extension Op {
  /// Conversion to another dtype: floats are truncated towards zero, anything but zero is true.
  ///
  /// - Attributes: `SrcT` from the input, `DstT`, `Truncate` (of mantissas; without effect here).
  /// - Gradient: cast back, between floats and complex numbers; None for other dtypes.
  /// - Errors: `UnimplementedError` from or to strings.
  /// - Source: TensorFlow op `Cast`; scripts call `tf.cast`.
  public static let cast: Op = Op(
    "Cast", scope: "Cast", inputs: [.same("x", "SrcT")], outputs: [.same("DstT", name: "y")],
    attributes: [.type("SrcT", .all), .type("DstT", .all), .bool("Truncate", default: false)], shape: .sameAsInput,
    kernel: .cast,
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let source = step.inputs[0].dtype
      let grad = try step.upstream
      guard source.isDifferentiable, grad.dtype.isDifferentiable else { return [nil] }
      return [try Call.cast(grad, to: source)]
    }, summary: "Tensor converted to another dtype.")

  /// The same bits read as another dtype. A smaller one adds an axis, a larger one takes the last axis away.
  ///
  /// - Source: TensorFlow op `Bitcast`; scripts call `tf.bitcast`.
  public static let bitcast: Op = Op(
    "Bitcast", scope: "Bitcast", inputs: [.same("input")], outputs: [.same("type")],
    attributes: [.type("T", bitcastable), .type("type", bitcastable)], shape: .bitcast, kernel: .bitcast,
    gradient: .unregistered, summary: "Bits of a tensor as another dtype.")

  private static let bitcastable = DTypeSet(
    listing: "bfloat16 half float double int64 int32 uint8 uint16 uint32 uint64 int8 int16 complex64 complex128 qint8 "
      + "quint8 qint16 quint16 qint32")

  private static let halves = DTypeSet(listing: "float double")

  /// A complex number of its parts.
  ///
  /// - Gradient: real and imaginary part of the upstream gradient.
  /// - Source: TensorFlow op `Complex`; scripts call `tf.complex`.
  public static let complex: Op = Op(
    "Complex", scope: "Complex", inputs: [.same("real"), .same("imag")], outputs: [.same("Tout", name: "out")],
    attributes: [.type("T", halves, default: .float32), .type("Tout", .complex, default: .complex64)],
    shape: .broadcast, kernel: .complexOfParts,
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let grad = try step.upstream
      return try Call.reduceToOperands(step.inputs[0], step.inputs[1], Call.real(grad), Call.imag(grad))
    }, summary: "Complex numbers from real and imaginary parts.")

  /// Real part. TensorFlow op `Real`, `tf.math.real`.
  public static let real: Op = part(
    "Real", input: "input", output: "output", K_COMPLEX_REAL, "Real part of each complex number."
  ) { (_: GradientStep, grad: AnyTensor) throws -> AnyTensor in
    try Call.complex(grad, Call.number(0, grad.dtype))
  }

  /// Imaginary part. TensorFlow op `Imag`, `tf.math.imag`.
  public static let imag: Op = part(
    "Imag", input: "input", output: "output", K_COMPLEX_IMAG, "Imaginary part of each complex number."
  ) { (_: GradientStep, grad: AnyTensor) throws -> AnyTensor in
    try Call.complex(Call.number(0, grad.dtype), grad)
  }

  /// Absolute value of a complex number.
  ///
  /// - Gradient: `g * x / |x|`, 0 at 0.
  /// - Source: TensorFlow op `ComplexAbs`; scripts call `tf.abs`.
  public static let complexAbs: Op = part(
    "ComplexAbs", input: "x", output: "y", K_COMPLEX_ABS, "Absolute value of each complex number."
  ) { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
    let numerator = try Call.multiply(Call.complex(grad, Call.zerosLike(grad)), step.inputs[0])
    let length = try Call.complex(step.outputs[0], Call.zerosLike(step.outputs[0]))
    return try divNoNan(numerator, length)
  }

  /// Angle of a complex number, in radians. TensorFlow op `Angle`, `tf.math.angle`.
  public static let angle: Op = part(
    "Angle", input: "input", output: "output", K_COMPLEX_ANGLE, "Angle of each complex number."
  ) { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
    let re = try Call.real(step.inputs[0])
    let im = try Call.imag(step.inputs[0])
    let z = try reciprocal(Call.complex(im, re))
    let full = try Call.complex(grad, Call.number(0, grad.dtype))
    return try Call.multiply(neg(full), z)
  }

  /// Complex conjugate. Gradient: the conjugate of the upstream gradient. TensorFlow op `Conj`, `tf.math.conj`.
  public static let conj: Op = Op(
    "Conj", scope: "Conj", inputs: [.same("input")],
    attributes: [.type("T", DTypeSet(listing: "complex64 complex128 variant"), default: .complex64)],
    shape: .sameAsInput, kernel: .elementwise(K_CONJ),
    gradient: .unary { (_: GradientStep, grad: AnyTensor) throws -> AnyTensor in try Call.conj(grad) },
    summary: "Complex conjugate of each element.")

  private static func part(
    _ name: String, input: String, output: String, _ loop: k_unary_op, _ summary: String,
    gradient: @escaping @Sendable (GradientStep, AnyTensor) throws -> AnyTensor
  ) -> Op {
    Op(
      name, scope: name, inputs: [.same(input)], outputs: [.same("Tout", name: output)],
      attributes: [.type("T", .complex, default: .complex64), .type("Tout", halves, default: .float32)],
      shape: .sameAsInput, kernel: .elementwise(loop, result: .real), gradient: .unary(gradient), summary: summary)
  }
}

// MARK: Kernels

/// The loops of `Cast` for all pairs of dtypes.
private struct CastLoops: @unchecked Sendable {
  /// Index: from * 18 + to.
  private let table: UnsafePointer<k_unary_fn?>
  private static let width = DType.allCases.count

  init() {
    let width = CastLoops.width
    let table = UnsafeMutablePointer<k_unary_fn?>.allocate(capacity: width * width)
    table.initialize(repeating: nil, count: width * width)
    for from in DType.allCases where !from.isObject {
      for to in DType.allCases where !to.isObject {
        table[Int(from.rawValue) * width + Int(to.rawValue)] = k_cast(from.rawValue, to.rawValue)
      }
    }
    self.table = UnsafePointer(table)
  }

  func loop(_ from: DType, _ to: DType) -> k_unary_fn? {
    table[Int(from.rawValue) * CastLoops.width + Int(to.rawValue)]
  }
}

extension Kernel {
  fileprivate static var cast: Kernel {
    let loops = CastLoops()
    return .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      guard let target = call.attributes.type("DstT") else {
        throw Failure(.invalidArgumentError, "Cast needs the attribute 'DstT'")
      }
      if target == x.dtype { return x }
      guard let loop = loops.loop(x.dtype, target) else {
        throw Failure(.unimplementedError, "Cast \(x.dtype.kernelName) to \(target.kernelName) is not supported")
      }
      let output = try call.output(target, x.shape)
      try UnaryLoops.apply(loop, x, output)
      return output
    }
  }

  fileprivate static var bitcast: Kernel {
    .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      guard let target = call.attributes.type("type") else {
        throw Failure(.invalidArgumentError, "Bitcast needs the attribute 'type'")
      }
      guard let dims = BitcastShape.dims(x.partialShape.dims ?? [], x.dtype, target),
        let known = PartialShape(dims).knownDims
      else {
        throw Failure(
          .invalidArgumentError,
          "Cannot bitcast from \(x.dtype.kernelName) to \(target.kernelName): shape \(x.shape)")
      }
      return x.bitcast(to: target, try Shape(known))
    }
  }

  fileprivate static var complexOfParts: Kernel {
    .binary { (real: Tensor, imaginary: Tensor, call: borrowing KernelCall) throws -> Tensor in
      guard let broadcast = Broadcast(real.shape, imaginary.shape) else {
        throw Failure(.invalidArgumentError, "Incompatible shapes: \(real.shape) vs. \(imaginary.shape)")
      }
      let output = try call.output(real.dtype == .float64 ? .complex128 : .complex64, broadcast.shape)
      guard output.elementCount > 0 else { return output }
      let size = real.dtype.byteSize
      let steps = (broadcast.form == .scalarVector ? 0 : 1, broadcast.form == .vectorScalar ? 0 : 1)
      try broadcast.eachRow { (row: Int, x: Int, y: Int) -> Void in
        let out = output.pointer + row &* size &* 2
        let count = broadcast.rowLength
        k_strided_copy(real.pointer + x &* size, steps.0, out, 2, size, count)
        k_strided_copy(imaginary.pointer + y &* size, steps.1, out + size, 2, size, count)
      }
      return output
    }
  }
}

/// How `Bitcast` changes a shape.
private enum BitcastShape {
  static func dims(_ dims: [Int?], _ from: DType, _ to: DType) -> [Int?]? {
    let (old, new) = (from.byteSize, to.byteSize)
    guard old > 0, new > 0 else { return nil }
    if old == new { return dims }
    if old > new { return dims + [old / new] }
    guard let last = dims.last, last == nil || last == new / old else { return nil }
    return Array(dims.dropLast())
  }
}

extension ShapeRule {
  fileprivate static let bitcast = ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
    guard let dims = context.shape(0).dims, let target = context.attributes.type("type") else { return [.unknown] }
    guard let result = BitcastShape.dims(dims, context.inputs[0].dtype, target) else {
      throw Failure(
        .valueError, "Cannot bitcast due to shape. \(dims.last.flatMap { $0 }.map(String.init) ?? "?") does not match")
    }
    return [PartialShape(result)]
  }
}

// MARK: Calls

extension Call {
  /// `tf.cast(x, dtype)`: the tensor itself if it has the dtype.
  public static func cast(_ x: AnyTensor, to dtype: DType, name: String? = nil) throws -> AnyTensor {
    if x.dtype == dtype { return x }
    let attributes = Attributes(["DstT": .type(dtype), "Truncate": .bool(false)])
    return try scoped(name ?? "Cast") { (scope: String?) throws -> AnyTensor in try Op.cast(x, attributes, name: scope) }
  }

  /// `tf.complex(real, imag)`.
  public static func complex(_ real: AnyTensor, _ imaginary: AnyTensor) throws -> AnyTensor {
    try Op.complex(real, imaginary, Attributes(["Tout": .type(real.dtype == .float64 ? .complex128 : .complex64)]))
  }

  /// `tf.math.real(x)`.
  public static func real(_ x: AnyTensor) throws -> AnyTensor {
    x.dtype.isComplex ? try Op.real(x, Attributes(["Tout": .type(x.dtype.realDType)])) : x
  }

  /// `tf.math.imag(x)` of a complex tensor.
  public static func imag(_ x: AnyTensor) throws -> AnyTensor {
    try Op.imag(x, Attributes(["Tout": .type(x.dtype.realDType)]))
  }
}
