import Diagnostics
import Kernels
import Tensors

/// Sums, differences, products and quotients, with broadcasting.
enum Arithmetic {
  static let all: [Op] = [
    .addV2, .add, .sub, .mul, .realDiv, .div, .floorDiv, .floorMod, .truncateDiv, .truncateMod, .mod, .pow,
    .divNoNan, .mulNoNan, .squaredDifference, .maximum, .minimum, .addN, .xdivy, .xlogy, .xlog1py, .nextAfter, .atan2,
  ]

  static let divisible = DTypeSet(
    listing: "bfloat16 half float double uint8 int8 uint16 int16 int32 uint32 uint64 int64 complex64 complex128")
}

extension Op {
  /// Sum: `x + y`.
  ///
  /// - Inputs: `x`, `y`: numbers of one dtype, broadcast against each other.
  /// - Gradient: the upstream gradient for both, summed over what was broadcast.
  /// - Errors: `InvalidArgumentError` for shapes that don't go together. Integers wrap around.
  /// - Source: TensorFlow op `AddV2`; scripts write `x + y` or `tf.add`.
  public static let addV2: Op = Op.binary(
    "AddV2", scope: "Add",
    types: DTypeSet(
      listing: "bfloat16 half float double uint8 uint16 uint32 uint64 int8 int16 int32 int64 complex64 complex128"),
    traits: [.commutative, .aggregate], kernel: .elementwise(K_ADD), gradient: .rule(sumGradient),
    summary: "Sum of two tensors, element by element.")

  /// Concatenation of strings, element by element; of numbers, the sum.
  ///
  /// - Inputs: `x`, `y`: strings or numbers, broadcast against each other.
  /// - Gradient: as `AddV2`.
  /// - Source: TensorFlow op `Add`, which Python's `+` calls for strings.
  public static let add: Op = Op.binary(
    "Add", types: DTypeSet(listing: "bfloat16 half float double uint8 int8 int16 int32 int64 complex64 complex128 string"),
    kernel: .stringSum(BinaryLoops(K_ADD)), gradient: .rule(sumGradient),
    summary: "Sum of two tensors, or strings joined, element by element.")

  /// Difference: `x - y`.
  ///
  /// - Gradient: the upstream gradient and its negative, summed over what was broadcast.
  /// - Source: TensorFlow op `Sub`; scripts write `x - y` or `tf.subtract`.
  public static let sub: Op = Op.binary(
    "Sub",
    types: DTypeSet(
      listing: "bfloat16 half float double uint8 int8 uint16 int16 int32 int64 complex64 complex128 uint32 uint64"),
    kernel: .elementwise(K_SUB), gradient: .rule(differenceGradient),
    summary: "Difference of two tensors, element by element.")

  /// Product: `x * y`.
  ///
  /// - Gradient: upstream times the other operand (its conjugate, if complex), summed over what was broadcast.
  /// - Source: TensorFlow op `Mul`; scripts write `x * y` or `tf.multiply`.
  public static let mul: Op = Op.binary(
    "Mul", types: Arithmetic.divisible, traits: .commutative, kernel: .elementwise(K_MUL),
    gradient: .rule(productGradient), summary: "Product of two tensors, element by element.")

  /// Quotient of floats or complex numbers: `x / y`; division by zero gives infinities and NaN.
  ///
  /// - Gradient: `g / y` and `g * (-x / y / y)`, summed over what was broadcast.
  /// - Source: TensorFlow op `RealDiv`; scripts write `x / y` or `tf.divide`, which casts integers first.
  public static let realDiv: Op = Op.binary(
    "RealDiv", scope: "truediv", types: Arithmetic.divisible, kernel: .elementwise(K_DIV),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in try quotientGradient(step, .realDiv) },
    summary: "Quotient of two float tensors, element by element.")

  /// Quotient of numbers: integers are truncated towards zero.
  ///
  /// - Gradient: as `RealDiv`.
  /// - Errors: `InvalidArgumentError` for an integer divisor of 0.
  /// - Source: TensorFlow op `Div`, of version 1.
  public static let div: Op = Op.binary(
    "Div", scope: "div", types: Arithmetic.divisible, kernel: .elementwise(K_DIV),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in try quotientGradient(step, .realDiv) },
    summary: "Quotient of two tensors; integers are truncated towards zero.")

  /// Quotient rounded down: `x // y`.
  ///
  /// - Gradient: None.
  /// - Errors: `InvalidArgumentError` for an integer divisor of 0.
  /// - Source: TensorFlow op `FloorDiv`; scripts write `x // y`.
  public static let floorDiv: Op = Op.binary(
    "FloorDiv", scope: "floordiv", types: Arithmetic.divisible, kernel: .elementwise(K_FLOOR_DIV),
    gradient: .none(inputs: 2), summary: "Quotient of two tensors, rounded towards minus infinity.")

  /// Remainder with the divisor's sign: `x % y`.
  ///
  /// - Gradient: upstream, and upstream times `-floor(x / y)`.
  /// - Errors: `InvalidArgumentError` for an integer divisor of 0.
  /// - Source: TensorFlow op `FloorMod`; scripts write `x % y` or `tf.math.floormod`.
  public static let floorMod: Op = Op.binary(
    "FloorMod", types: DTypeSet(listing: "int8 int16 int32 int64 uint8 uint16 uint32 uint64 bfloat16 half float double"),
    kernel: .elementwise(K_FLOOR_MOD), gradient: .rule(remainderGradient),
    summary: "Remainder of a division, with the sign of the divisor.")

  /// Quotient truncated towards zero.
  ///
  /// - Gradient: None.
  /// - Errors: `InvalidArgumentError` for an integer divisor of 0.
  /// - Source: TensorFlow op `TruncateDiv`; scripts call `tf.truncatediv`.
  public static let truncateDiv: Op = Op.binary(
    "TruncateDiv", types: Arithmetic.divisible, kernel: .elementwise(K_DIV), gradient: .none(inputs: 2),
    summary: "Quotient of two tensors, truncated towards zero.")

  /// Remainder with the dividend's sign.
  ///
  /// - Errors: `InvalidArgumentError` for an integer divisor of 0.
  /// - Source: TensorFlow op `TruncateMod`; scripts call `tf.truncatemod`.
  public static let truncateMod: Op = Op.binary(
    "TruncateMod", types: DTypeSet(listing: "int32 int64 bfloat16 half float double"), kernel: .elementwise(K_MOD),
    gradient: .notDifferentiable("TensorFlow registers no gradient for it"),
    summary: "Remainder of a division, with the sign of the dividend.")

  /// Remainder with the dividend's sign: `TruncateMod` under its older name.
  ///
  /// - Source: TensorFlow op `Mod`.
  public static let mod: Op = Op.binary(
    "Mod", types: DTypeSet(listing: "int32 int64 half half bfloat16 float double"), kernel: .elementwise(K_MOD),
    gradient: .notDifferentiable("TensorFlow registers no gradient for it"),
    summary: "Remainder of a division, with the sign of the dividend.")

  /// Power: `x ** y`.
  ///
  /// - Gradient: `g * y * x ** (y - 1)`, and `g * x ** y * log(x)` where `x > 0`, 0 elsewhere.
  /// - Errors: `InvalidArgumentError` for a negative exponent of an integer.
  /// - Source: TensorFlow op `Pow`; scripts write `x ** y` or `tf.pow`.
  public static let pow: Op = Op.binary(
    "Pow", types: DTypeSet(listing: "bfloat16 float half double int8 int16 int32 int64 complex64 complex128"),
    kernel: .elementwise(K_POW), gradient: .rule(powerGradient), summary: "Power of one tensor to another.")

  /// Quotient that is 0 where the divisor is 0.
  ///
  /// - Gradient: as `RealDiv`, with this quotient.
  /// - Source: TensorFlow op `DivNoNan`; scripts call `tf.math.divide_no_nan`.
  public static let divNoNan: Op = Op.binary(
    "DivNoNan", scope: "div_no_nan", types: DTypeSet(listing: "half float bfloat16 double complex64 complex128"),
    kernel: .elementwise(K_DIV_NO_NAN),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in try quotientGradient(step, .divNoNan) },
    summary: "Quotient of two tensors, 0 where the divisor is 0.")

  /// Product that is 0 where `y` is 0, even if `x` is infinite or NaN.
  ///
  /// - Gradient: the same product with the other operand.
  /// - Source: TensorFlow op `MulNoNan`; scripts call `tf.math.multiply_no_nan`.
  public static let mulNoNan: Op = Op.binary(
    "MulNoNan", scope: "multiply_no_nan", types: Elementary.smooth, kernel: .elementwise(K_MUL_NO_NAN),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let (x, y, grad) = (step.inputs[0], step.inputs[1], try step.upstream)
      let gx = try mulNoNan(grad, y)
      let gy = try mulNoNan(x, grad)
      if Call.haveOneShape(x, y, grad) { return [gx, gy] }
      return try Call.reduceToOperands(x, y, gx, gy)
    }, summary: "Product of two tensors, 0 where the second is 0.")

  /// `(x - y) * (x - y)`, with the first factor conjugated if complex.
  ///
  /// - Gradient: `2 * g * (x - y)` and its negative.
  /// - Source: TensorFlow op `SquaredDifference`; scripts call `tf.math.squared_difference`.
  public static let squaredDifference: Op = Op.binary(
    "SquaredDifference", types: DTypeSet(listing: "bfloat16 half float double int32 int64 complex64 complex128"),
    traits: .commutative, kernel: .elementwise(K_SQUARED_DIFFERENCE), gradient: .rule(squaredDifferenceGradient),
    summary: "Squared difference of two tensors, element by element.")

  /// The larger of two numbers; NaN if either is.
  ///
  /// - Gradient: to `x` where `x >= y`, else to `y`.
  /// - Source: TensorFlow op `Maximum`; scripts call `tf.maximum`.
  public static let maximum: Op = Op.binary(
    "Maximum", types: extremal, kernel: .elementwise(K_MAXIMUM),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in try extremumGradient(step, .greaterEqual) },
    summary: "Larger of two tensors, element by element.")

  /// The smaller of two numbers; NaN if either is.
  ///
  /// - Gradient: to `x` where `x <= y`, else to `y`.
  /// - Source: TensorFlow op `Minimum`; scripts call `tf.minimum`.
  public static let minimum: Op = Op.binary(
    "Minimum", types: extremal, kernel: .elementwise(K_MINIMUM),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in try extremumGradient(step, .lessEqual) },
    summary: "Smaller of two tensors, element by element.")

  private static let extremal = DTypeSet(
    listing: "bfloat16 half float double int8 uint8 int16 uint16 int32 uint32 int64 uint64")

  /// `x / y`, 0 where x is 0.
  ///
  /// - Source: TensorFlow op `Xdivy`; scripts call `tf.math.xdivy`.
  public static let xdivy: Op = Op.binary(
    "Xdivy", types: xTypes, kernel: .elementwise(K_XDIVY),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      try xGradient(step, dx: xdivy) { (x: AnyTensor, y: AnyTensor) throws -> AnyTensor in
        try xdivy(neg(x), Call.power(y, 2))
      }
    }, summary: "Quotient of two tensors, 0 where the first is 0.")

  /// `x * log(y)`, 0 where x is 0.
  ///
  /// - Source: TensorFlow op `Xlogy`; scripts call `tf.math.xlogy`.
  public static let xlogy: Op = Op.binary(
    "Xlogy", types: xTypes, kernel: .elementwise(K_XLOGY),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      try xGradient(step, dx: xlogy) { (x: AnyTensor, y: AnyTensor) throws -> AnyTensor in try xdivy(x, y) }
    }, summary: "x * log(y), 0 where x is 0.")

  /// `x * log1p(y)`, 0 where x is 0.
  ///
  /// - Source: TensorFlow op `Xlog1py`; scripts call `tf.math.xlog1py`.
  public static let xlog1py: Op = Op.binary(
    "Xlog1py", types: xTypes, kernel: .elementwise(K_XLOG1PY),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      try xGradient(step, dx: xlog1py) { (x: AnyTensor, y: AnyTensor) throws -> AnyTensor in
        try xdivy(x, Call.add(y, 1))
      }
    }, summary: "x * log1p(y), 0 where x is 0.")

  private static let xTypes = DTypeSet(listing: "half bfloat16 float double complex64 complex128")

  /// The next number after `x1` in the direction of `x2`.
  ///
  /// - Source: TensorFlow op `NextAfter`; scripts call `tf.math.nextafter`.
  public static let nextAfter: Op = Op(
    "NextAfter", scope: "NextAfter", inputs: [.same("x1"), .same("x2")],
    attributes: [.type("T", DTypeSet(listing: "double float"), default: .float32)], shape: .broadcast,
    kernel: .elementwise(K_NEXT_AFTER),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let (x, y, grad) = (step.inputs[0], step.inputs[1], try step.upstream)
      return try Call.reduced(x, y, after: grad) { () throws -> (AnyTensor, AnyTensor) in
        let ones = try Call.filled(1, x.partialShape, x.dtype, orLike: x, name: "ones")
        let zeros = try Call.filled(0, y.partialShape, y.dtype, orLike: y, name: "zeros")
        return (try Call.multiply(ones, grad), try Call.multiply(zeros, grad))
      }
    },
    summary: "Next representable number towards another.")

  /// The angle of the point `(x, y)`: arctangent of `y / x` in the right quadrant.
  ///
  /// - Gradient: `g * x / (x² + y²)` for y, `-g * y / (x² + y²)` for x.
  /// - Source: TensorFlow op `Atan2`; scripts call `tf.math.atan2`.
  public static let atan2: Op = Op.binary(
    "Atan2", inputs: ("y", "x"), types: .realFloating, kernel: .elementwise(K_ATAN2),
    gradient: .lateRule { (step: GradientStep) throws -> [AnyTensor?] in
      let (y, x, grad) = (step.inputs[0], step.inputs[1], try step.upstream)
      let inverse = try Call.divide(grad, Call.add(square(y), square(x)))
      let gy = try Call.multiply(x, inverse)
      let gx = try Call.multiply(neg(y), inverse)
      return try Call.reduceToOperands(y, x, gy, gx)
    }, summary: "Angle of a point, from its ordinate and abscissa.")

  /// The sum of all inputs, which have one shape.
  ///
  /// - Gradient: the upstream gradient for each.
  /// - Errors: `InvalidArgumentError` for different shapes.
  /// - Source: TensorFlow op `AddN`; scripts call `tf.add_n`, and gradients that meet are summed by it.
  public static let addN: Op = Op(
    "AddN", scope: "AddN", inputs: [.many("inputs")], outputs: [.same(name: "sum")],
    attributes: [
      .int("N", minimum: 1),
      .type(
        "T",
        DTypeSet(
          listing: "float double int32 uint8 int16 int8 complex64 int64 qint8 quint8 qint32 bfloat16 qint16 quint16 "
            + "uint16 complex128 half uint32 uint64 variant")),
    ], traits: [.commutative, .aggregate], shape: .merged, kernel: .sumOfAll(BinaryLoops(K_ADD)),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [AnyTensor?](repeating: try step.upstream, count: step.inputs.count)
    }, summary: "Sum of a list of tensors of one shape.")
}

// MARK: Gradients

private func sumGradient(_ step: GradientStep) throws -> [AnyTensor?] {
  let (x, y, grad) = (step.inputs[0], step.inputs[1], try step.upstream)
  if step.isScalarOnTheRight { return [grad, nil] }
  if Call.haveOneShape(x, y, grad) { return [grad, grad] }
  return try Call.reduceToOperands(x, y, step.isNeeded(0) ? grad : nil, step.isNeeded(1) ? grad : nil)
}

private func differenceGradient(_ step: GradientStep) throws -> [AnyTensor?] {
  let (x, y, grad) = (step.inputs[0], step.inputs[1], try step.upstream)
  if step.isScalarOnTheRight { return [grad, nil] }
  if Call.haveOneShape(x, y, grad) { return [grad, try Op.neg(grad)] }
  return try Call.reduceToOperands(x, y, step.isNeeded(0) ? grad : nil, step.isNeeded(1) ? Op.neg(grad) : nil)
}

private func productGradient(_ step: GradientStep) throws -> [AnyTensor?] {
  let (x, y, grad) = (step.inputs[0], step.inputs[1], try step.upstream)
  if step.isScalarOnTheRight { return [try Op.mul(grad, Call.conj(y)), nil] }
  if grad.dtype == .float32 || grad.dtype == .int32, Call.haveOneShape(x, y, grad) {
    // TensorFlow writes both products into a graph here, needed or not.
    let all = ExecutionContext.isGraph
    return [all || step.isNeeded(0) ? try Op.mul(grad, y) : nil, all || step.isNeeded(1) ? try Op.mul(grad, x) : nil]
  }
  let gx = step.isNeeded(0) ? try Op.mul(grad, Call.conj(y)) : nil
  let gy = step.isNeeded(1) ? try Op.mul(Call.conj(x), grad) : nil
  return try Call.reduceToOperands(x, y, gx, gy)
}

/// `divide` is the op's own quotient: `RealDiv` or `DivNoNan`.
private func quotientGradient(_ step: GradientStep, _ divide: Op) throws -> [AnyTensor?] {
  let (x, y, grad) = (step.inputs[0], step.inputs[1], try step.upstream)
  // tf.realdiv names its node after the raw op.
  let name = divide === Op.realDiv ? Call.graphName("RealDiv") : nil
  let (cx, cy) = (try Call.conj(x), try Call.conj(y))
  let gx = try divide(grad, cy, name: name)
  let ratio = try divide(divide(Op.neg(cx), cy, name: name), cy, name: name)
  return try Call.reduceToOperands(x, y, gx, Call.multiply(grad, ratio))
}

private func remainderGradient(_ step: GradientStep) throws -> [AnyTensor?] {
  let (x, y, grad) = (step.inputs[0], step.inputs[1], try step.upstream)
  let floor = try Op.floorDiv(x, y, name: Call.graphName("FloorDiv"))
  return try Call.reduceToOperands(x, y, grad, Call.multiply(grad, Op.neg(floor)))
}

private func powerGradient(_ step: GradientStep) throws -> [AnyTensor?] {
  let (x, y, grad) = (step.inputs[0], step.inputs[1], try step.upstream)
  let (cx, cy) = (try Call.conj(x), try Call.conj(y))
  func toBase() throws -> AnyTensor {
    try Call.multiply(Call.multiply(grad, cy), Op.pow(cx, Call.subtract(cy, 1)))
  }
  if step.isScalarOnTheRight { return [try toBase(), nil] }
  let gx = step.isNeeded(0) ? try toBase() : nil
  guard step.isNeeded(1) else { return try Call.reduceToOperands(x, y, gx, nil) }
  // log(x) has no sensible value below 0; at 0 the product is 0, where log alone would give an infinity.
  let mask = try Call.compare(x.dtype.isComplex ? .notEqual : .greater, cx, 0)
  let safe = try Call.selectSame(mask, cx, Call.onesLike(x))
  let log = try Call.selectSame(mask, Op.log(safe), Call.zerosLike(x))
  let gy = try Call.multiply(Call.multiply(grad, Call.conj(step.outputs[0])), log)
  return try Call.reduceToOperands(x, y, gx, gy)
}

private func squaredDifferenceGradient(_ step: GradientStep) throws -> [AnyTensor?] {
  let (x, y, grad) = (step.inputs[0], step.inputs[1], try step.upstream)
  let gx = try Call.after(grad) { () throws -> AnyTensor in
    let twice = try Op.mul(Call.number(2, grad.dtype, name: "scalar"), grad)
    return try Call.multiply(twice, Call.subtract(x, y))
  }
  if Call.haveOneShape(x, y, grad) { return [gx, try Op.neg(gx)] }
  return try Call.reduceToOperands(x, y, step.isNeeded(0) ? gx : nil, step.isNeeded(1) ? Op.neg(gx) : nil)
}

private func extremumGradient(_ step: GradientStep, _ selector: Op) throws -> [AnyTensor?] {
  let (x, y, grad) = (step.inputs[0], step.inputs[1], try step.upstream)
  let zeros = try Call.zerosLike(grad)
  let mask = try selector(x, y)
  if step.isScalarOnTheRight { return [try Call.select(mask, grad, zeros), nil] }
  let gx = step.isNeeded(0) ? try Call.select(mask, grad, zeros) : nil
  let gy = step.isNeeded(1) ? try Call.select(mask, zeros, grad) : nil
  return try Call.reduceToOperands(x, y, gx, gy)
}

/// The gradients of `xlogy` and its like: `dx` of a 0-or-1 mask of x, and the other factor's derivative.
private func xGradient(
  _ step: GradientStep, dx: Op, dy: (AnyTensor, AnyTensor) throws -> AnyTensor
) throws -> [AnyTensor?] {
  let (x, y, grad) = (step.inputs[0], step.inputs[1], try step.upstream)
  return try Call.reduced(x, y, after: grad) { () throws -> (AnyTensor, AnyTensor) in
    let zero = try Call.scoped("Cast") { (_: String?) throws -> AnyTensor in try Call.number(0, x.dtype, name: "x") }
    let isThere = try Op.notEqual(x, zero, Attributes(["incompatible_shape_error": .bool(true)]))
    let partialX = try dx(Call.cast(isThere, to: x.dtype), y)
    let partialY = try dy(x, y)
    return (try Call.multiply(partialX, grad), try Call.multiply(partialY, grad))
  }
}

// MARK: Kernels

extension Kernel {
  /// Strings joined; numbers by the loops.
  fileprivate static func stringSum(_ loops: BinaryLoops) -> Kernel {
    .binary { (x: Tensor, y: Tensor, call: borrowing KernelCall) throws -> Tensor in
      guard x.dtype == .string else { return try loops.run(x, y, call) }
      guard let shape = Broadcast.shape(x.shape, y.shape) else {
        throw Failure(.invalidArgumentError, "Incompatible shapes: \(x.shape) vs. \(y.shape)")
      }
      var joined: [[UInt8]] = []
      joined.reserveCapacity(shape.elementCount)
      try StringPairs.each(x, y) { (a: [UInt8], b: [UInt8]) -> Void in joined.append(a + b) }
      return try .strings(joined, shape: shape)
    }
  }

  /// The sum of any number of tensors, from left to right.
  fileprivate static func sumOfAll(_ loops: BinaryLoops) -> Kernel {
    .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      guard let first = inputs.first else {
        throw Failure(.invalidArgumentError, "AddN needs at least one input")
      }
      for (index, input) in inputs.enumerated() where input.shape != first.shape {
        throw Failure(
          .invalidArgumentError,
          "Inputs to operation \(call.op.name) of type \(call.op.name) must have the same size and shape.  Input 0: "
            + "\(first.shape) != input \(index): \(input.shape)")
      }
      guard inputs.count > 1 else { return [first] }
      if first.dtype == .variant { return [try sumOfLists(inputs)] }
      var sum = try loops.run(first, inputs[1], call)
      for input in inputs.dropFirst(2) {
        sum = try loops.run(sum, input, KernelCall(op: call.op, attributes: .none, recycled: sum))
      }
      return [sum]
    }
  }

  /// Variants are tensor lists, added element by element: what gradients of one list are added up by.
  private static func sumOfLists(_ inputs: [Tensor]) throws -> Tensor {
    let lists = try inputs.map { (input: Tensor) throws -> TensorList in try TensorList.resolved(input) }
    return try lists.dropFirst().reduce(lists[0]) { (sum: TensorList, list: TensorList) throws -> TensorList in
      try TensorList.sum(sum, list)
    }.handle
  }
}

/// The pairs of elements of two string tensors, broadcast against each other.
enum StringPairs {
  static func each(_ x: Tensor, _ y: Tensor, _ body: ([UInt8], [UInt8]) -> Void) throws {
    guard let broadcast = Broadcast(x.shape, y.shape), broadcast.shape.elementCount > 0 else { return }
    let xStep = broadcast.form == .scalarVector ? 0 : 1
    let yStep = broadcast.form == .vectorScalar ? 0 : 1
    try broadcast.eachRow { (_: Int, xOffset: Int, yOffset: Int) -> Void in
      for index in 0..<broadcast.rowLength {
        body(x.bytes(at: xOffset + index * xStep), y.bytes(at: yOffset + index * yStep))
      }
    }
  }
}
