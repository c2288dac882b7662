import Diagnostics
import Script
import Tensors

/// Runs ufuncs: promotion, broadcasting, the loop, warnings.
enum UfuncRunner {
  // MARK: Two operands

  /// `op(a, b)`, as a new array or in `options.out`.
  static func binary(
    _ op: BinaryUfunc, _ a: Operand, _ b: Operand, options: UfuncOptions = .none, _ interpreter: Interpreter
  ) throws -> NDArray {
    guard let own = a.ownDType.dtype, let other = b.ownDType.dtype, options.type != .object else {
      return try stored(ObjectLoops.binary(op, a, b, interpreter), options, op.rawValue, interpreter)
    }
    if op.isComparison, let result = try compareOutside(op, a, b, own, other, interpreter) {
      return try stored(result, options, op.rawValue, interpreter)
    }
    let type = try loopType(op, a, b, own, other, options)
    let isNarrow = type == .bfloat16 && UfuncLoops.kernel(op, type, form: 0) == nil
    let working = isNarrow ? DType.float32 : type
    let x = try input(a, 0, working, op.rawValue, options, interpreter)
    let y = try input(b, 1, working, op.rawValue, options, interpreter)
    let result = op.givesBool ? DType.bool : working
    let out = try computed(op, working, result, x, y, options, interpreter)
    return isNarrow && result != .bool
      ? try stored(out.cast(to: .number(.bfloat16), interpreter), options, op.rawValue, interpreter) : out
  }

  /// The dtype that the loop runs in.
  private static func loopType(
    _ op: BinaryUfunc, _ a: Operand, _ b: Operand, _ own: DType, _ other: DType, _ options: UfuncOptions
  ) throws -> DType {
    if let wanted = options.type {
      guard let dtype = wanted.dtype, op.givesBool || UfuncTypes.dtypes(op.types).contains(dtype) else {
        throw noLoop(op.rawValue)
      }
      if !op.givesBool { return dtype }
      guard dtype == .bool else { throw noLoop(op.rawValue) }
    }
    var (left, right) = (own, other)
    if a.isWeak != b.isWeak {
      if a.isWeak { left = a.type(beside: right) } else { right = b.type(beside: left) }
    }
    if left == .bool, right == .bool, op == .subtract {
      throw Failure(
        .typeError,
        "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the "
          + "logical_xor function instead.")
    }
    if left == .bool, right == .bool, op == .gcd || op == .lcm { throw unsupported(op.rawValue) }
    guard let type = UfuncTypes.loop(op, left, right) else { throw unsupported(op.rawValue) }
    return type
  }

  private static func input(
    _ operand: Operand, _ index: Int, _ type: DType, _ name: String, _ options: UfuncOptions, _ interpreter: Interpreter
  ) throws -> NDArray {
    if case .array(let array) = operand {
      if array.dtype == type { return array }
      if options.type != nil || options.casting != .sameKind,
        !UfuncTypes.canCast(array.type, .number(type), options.casting)
      {
        throw NumPyErrors.ufunc(
          interpreter,
          "Cannot cast ufunc '\(name)' input \(index) from \(array.type.repr) to \(ElementType.number(type).repr) with "
            + "casting rule '\(options.casting.rawValue)'")
      }
    }
    return try operand.array(.number(type), interpreter)
  }

  static func noLoop(_ name: String) -> Failure {
    Failure(.typeError, "No loop matching the specified signature and casting was found for ufunc \(name)")
  }

  static func unsupported(_ name: String) -> Failure {
    Failure(
      .typeError,
      "ufunc '\(name)' not supported for the input types, and the inputs could not be safely coerced to any supported "
        + "types according to the casting rule ''safe''")
  }

  /// Operands of one dtype, stretched to each other.
  private static func computed(
    _ op: BinaryUfunc, _ type: DType, _ result: DType, _ x: NDArray, _ y: NDArray, _ options: UfuncOptions,
    _ interpreter: Interpreter
  ) throws -> NDArray {
    if options.out == nil, options.mask == nil,
      let out = try quick(op, type, result, x, y, isScalar: options.isScalar, interpreter)
    {
      return out
    }
    guard let dims = Broadcasting.dims([x.dims, y.dims]) else { throw mismatch([x, y] + (options.out.map { [$0] } ?? [])) }
    if let mask = options.mask { return try masked(op, type, result, x, y, dims, mask, options, interpreter) }
    let target = try options.out.map { try outputDims(dims, $0, [x, y]) } ?? dims
    let (left, right) = (x.broadcast(to: target), y.broadcast(to: target))
    let out: NDArray
    if let given = options.out, given.type == .number(result), !isShifted(given, left), !isShifted(given, right) {
      out = given
    } else {
      out = try NDArray(uninitialized: .number(result), target, like: [left, right], order: options.order)
    }
    try walk(op, type, left, right, out)
    try warn(op, type, out, [left, right], isScalar: options.isScalar, interpreter)
    if let given = options.out, given.base != out.base || given.type != out.type || given.strides != out.strides {
      return try stored(out, options, op.rawValue, interpreter)
    }
    return out
  }

  /// Arrays without gaps that lie alike, or one of them and a number: one stretch, and nothing else to do.
  @inline(__always)
  private static func quick(
    _ op: BinaryUfunc, _ type: DType, _ result: DType, _ x: NDArray, _ y: NDArray, isScalar: Bool,
    _ interpreter: Interpreter
  ) throws -> NDArray? {
    let shape: NDArray
    let steps: (Int, Int)
    let size = type.byteSize
    if x.rank == y.rank, x.dims == y.dims, x.isContiguous, y.isContiguous {
      (shape, steps) = (x, (size, size))
    } else if y.rank == 0, x.isContiguous {
      (shape, steps) = (x, (size, 0))
    } else if x.rank == 0, y.isContiguous {
      (shape, steps) = (y, (0, size))
    } else {
      return nil
    }
    let out = try NDArray(beside: shape, .number(result))
    let stretch = BinaryStretch(
      x: UnsafeRawPointer(x.base), xStep: steps.0, y: UnsafeRawPointer(y.base), yStep: steps.1, z: out.base,
      zStep: result.byteSize, count: out.count)
    try run(op, type, stretch)
    try warn(op, type, out, [x, y], isScalar: isScalar, interpreter)
    return out
  }

  /// One stretch; long ones in tiles, so that Ctrl-C is heard.
  private static func run(_ op: BinaryUfunc, _ type: DType, _ stretch: BinaryStretch) throws {
    let tile = 1 << 18
    if stretch.count <= tile || stretch.zStep == 0 {
      guard UfuncLoops.run(op, type, stretch) else { throw unsupported(op.rawValue) }
      return
    }
    var start = 0
    while start < stretch.count {
      var part = stretch
      part.x += start &* stretch.xStep
      part.y += start &* stretch.yStep
      part.z += start &* stretch.zStep
      part.count = min(tile, stretch.count - start)
      guard UfuncLoops.run(op, type, part) else { throw unsupported(op.rawValue) }
      start += tile
      try Interrupt.poll()
    }
  }

  /// Any steps: all operands have the dimensions of `out`.
  static func walk(_ op: BinaryUfunc, _ type: DType, _ x: NDArray, _ y: NDArray, _ out: NDArray) throws {
    let walk = OperandWalk(out.dims, x: x.strides, y: y.strides, z: out.strides, key: out.strides)
    var stretch = BinaryStretch(
      x: UnsafeRawPointer(x.base), xStep: walk.steps.x, y: UnsafeRawPointer(y.base), yStep: walk.steps.y, z: out.base,
      zStep: walk.steps.z, count: walk.count)
    let (a, b, z) = (stretch.x, stretch.y, stretch.z)
    try walk.forEach { (xOffset: Int, yOffset: Int, zOffset: Int) throws in
      stretch.x = a + xOffset
      stretch.y = b + yOffset
      stretch.z = z + zOffset
      try run(op, type, stretch)
    }
  }

  /// Whether writing to `out` could change what is yet to be read of `input`.
  private static func isShifted(_ out: NDArray, _ input: NDArray) -> Bool {
    guard out.overlaps(input), out.byteRange.overlaps(input.byteRange) else { return false }
    return out.offset != input.offset || out.strides != input.strides || out.dims != input.dims || out.type != input.type
  }

  private static func warn(
    _ op: BinaryUfunc, _ type: DType, _ out: NDArray, _ inputs: [NDArray], isScalar: Bool, _ interpreter: Interpreter
  ) throws {
    var flags: ArithmeticFlags = []
    if type.isInteger {
      flags = ArithmeticFlags.met
      if isScalar, isOverflow(op, type, out, inputs) { flags.insert(.overflow) }
      if flags.isEmpty { return }
      ArithmeticFlags.met = []
      if op == .power, flags.contains(.invalid) {
        throw Failure(.valueError, "Integers to negative integer powers are not allowed.")
      }
    } else if !op.givesBool, type != .bool, out.count > 0 {
      flags = FloatFlags.of(out, inputs, isPole: FloatFlags.isPole(op))
    }
    if !flags.isEmpty { try NumPyWarnings.warn(flags, op.rawValue, isScalar: isScalar, interpreter) }
  }

  /// Whether the sum, difference or product of two integers was too large for their dtype.
  private static func isOverflow(_ op: BinaryUfunc, _ type: DType, _ out: NDArray, _ inputs: [NDArray]) -> Bool {
    guard op == .add || op == .subtract || op == .multiply, type != .uint64 else { return false }
    let (x, y) = (ElementAccess.int(inputs[0].base, type, 0), ElementAccess.int(inputs[1].base, type, 0))
    let exact = op == .add ? x.addingReportingOverflow(y) : op == .subtract ? x.subtractingReportingOverflow(y)
      : x.multipliedReportingOverflow(by: y)
    return exact.overflow || exact.partialValue != ElementAccess.int(out.base, type, 0)
  }

  // MARK: Results

  /// Only the places of a mask: gathered, computed, put back.
  private static func masked(
    _ op: BinaryUfunc, _ type: DType, _ result: DType, _ x: NDArray, _ y: NDArray, _ dims: [Int], _ mask: NDArray,
    _ options: UfuncOptions, _ interpreter: Interpreter
  ) throws -> NDArray {
    guard var target = Broadcasting.dims([dims, mask.dims]) else { throw mismatch([x, y, mask]) }
    if let out = options.out { target = try outputDims(target, out, [x, y, mask]) }
    let places = try chosen(mask.broadcast(to: target), interpreter)
    let left = try places.taken(x.broadcast(to: target))
    let right = try places.taken(y.broadcast(to: target))
    let part = try computed(op, type, result, left, right, .none, interpreter)
    return try places.put(part, options, target, op.rawValue, interpreter)
  }

  /// The places that a mask chooses, in row-major order.
  private static func chosen(_ mask: NDArray, _ interpreter: Interpreter) throws -> ChosenPlaces {
    let truths = try mask.truths(interpreter)
    return ChosenPlaces(indices: truths.indices.filter { truths[$0] })
  }

  struct ChosenPlaces {
    let indices: [Int]

    func taken(_ array: NDArray) throws -> NDArray {
      let offsets = array.offsets()
      return try ArrayIndexing.gather(array, indices.map { offsets[$0] }, [indices.count])
    }

    func put(
      _ part: NDArray, _ options: UfuncOptions, _ dims: [Int], _ name: String, _ interpreter: Interpreter
    ) throws -> NDArray {
      let out = try options.out ?? NDArray(zeros: part.type, dims)
      guard UfuncTypes.canCast(part.type, out.type, options.casting) else {
        throw badOutput(part.type, out.type, name, options.casting, interpreter)
      }
      let offsets = out.offsets()
      ArrayIndexing.scatter(out, indices.map { offsets[$0] }, try part.cast(to: out.type, interpreter))
      return out
    }
  }

  /// Writes a result to `options.out`, if there is one.
  ///
  /// - Errors: `TypeError` where the dtype can't take it, `ValueError` where the shape can't.
  static func stored(
    _ result: NDArray, _ options: UfuncOptions, _ name: String, _ interpreter: Interpreter
  ) throws -> NDArray {
    guard let out = options.out else { return result }
    guard UfuncTypes.canCast(result.type, out.type, options.casting) else {
      throw badOutput(result.type, out.type, name, options.casting, interpreter)
    }
    let target = try outputDims(result.dims, out, [result])
    try out.assign(result.cast(to: out.type, interpreter).broadcast(to: target))
    return out
  }

  private static func badOutput(
    _ from: ElementType, _ to: ElementType, _ name: String, _ casting: UfuncTypes.Casting, _ interpreter: Interpreter
  ) -> any Error {
    NumPyErrors.ufunc(
      interpreter,
      "Cannot cast ufunc '\(name)' output from \(from.repr) to \(to.repr) with casting rule '\(casting.rawValue)'")
  }

  /// The dimensions of the output, which operands may be stretched to but not the other way.
  private static func outputDims(_ dims: [Int], _ out: NDArray, _ inputs: [NDArray]) throws -> [Int] {
    guard out.isWritable else { throw Failure(.valueError, "output array is read-only") }
    guard let common = Broadcasting.dims([dims, out.dims]) else { throw mismatch(inputs + [out]) }
    guard common == out.dims else {
      throw Failure(
        .valueError,
        "non-broadcastable output operand with shape \(NumPyErrors.shape(out.dims)) doesn't match the broadcast shape "
          + NumPyErrors.shape(common))
    }
    return common
  }

  static func mismatch(_ arrays: [NDArray]) -> Failure {
    let shapes = arrays.map { NumPyErrors.shape($0.dims) }.joined(separator: " ")
    return Failure(.valueError, "operands could not be broadcast together with shapes \(shapes) ")
  }

  // MARK: Comparisons beyond the dtype

  /// A Python integer that no element can equal compares by its sign; int64 with uint64 compares exactly.
  private static func compareOutside(
    _ op: BinaryUfunc, _ a: Operand, _ b: Operand, _ own: DType, _ other: DType, _ interpreter: Interpreter
  ) throws -> NDArray? {
    if a.isWeak == b.isWeak {
      guard own.isInteger, other.isInteger, own != other, own == .uint64 || other == .uint64,
        UfuncTypes.loop(.add, own, other) == .float64
      else { return nil }
      return try compareMixed(op, a, b, isLeftUnsigned: own == .uint64, interpreter)
    }
    for (weak, strong, isRight) in [(b, a, true), (a, b, false)] {
      guard case .weakInt(let number) = weak, case .array(let array) = strong, let dtype = array.dtype, dtype.isInteger,
        let range = dtype.integerRange
      else { continue }
      if let value = number.asInt, range.contains(value) { return nil }
      if dtype == .uint64, number.as(BigIntObject.self)?.unsigned64 != nil { return nil }
      let isNegative = try interpreter.truth(interpreter.compare(.less, number, .int(0)))
      let isGreater = isRight == isNegative
      let value: Bool
      switch op {
      case .equal: value = false
      case .notEqual: value = true
      case .greater, .greaterEqual: value = isGreater
      default: value = !isGreater
      }
      let out = try NDArray(uninitialized: .bool, array.dims)
      out.storage.pointer.initializeMemory(as: UInt8.self, repeating: value ? 1 : 0, count: out.count)
      return out
    }
    return nil
  }

  private static func compareMixed(
    _ op: BinaryUfunc, _ a: Operand, _ b: Operand, isLeftUnsigned: Bool, _ interpreter: Interpreter
  ) throws -> NDArray? {
    guard case .array(let x) = a, case .array(let y) = b else { return nil }
    guard let dims = Broadcasting.dims([x.dims, y.dims]) else { throw mismatch([x, y]) }
    let (left, right) = (x.broadcast(to: dims).items(), y.broadcast(to: dims).items())
    let comparisons: [BinaryUfunc: ComparisonOperator] = [
      .equal: .equal, .notEqual: .notEqual, .less: .less, .lessEqual: .lessOrEqual, .greater: .greater,
      .greaterEqual: .greaterOrEqual,
    ]
    let truths = try zip(left, right).map { (p: Handle, q: Handle) throws -> Bool in
      try interpreter.truth(interpreter.compare(comparisons[op] ?? .equal, p, q))
    }
    return try NDArray(truths).reshaped(dims)
  }

  // MARK: One operand

  /// `op(a)`, as a new array or in `options.out`.
  static func unary(
    _ op: UnaryUfunc, _ a: NDArray, options: UfuncOptions = .none, _ interpreter: Interpreter
  ) throws -> NDArray {
    guard let dtype = a.dtype, options.type != .object else {
      if a.dtype == nil, a.type != .object { throw unsupported(op.rawValue) }
      return try stored(ObjectLoops.unary(op, a.cast(to: .object, interpreter), interpreter), options, op.rawValue, interpreter)
    }
    if let mask = options.mask {
      guard var dims = Broadcasting.dims([a.dims, mask.dims]) else { throw mismatch([a, mask]) }
      if let out = options.out { dims = try outputDims(dims, out, [a, mask]) }
      let places = try chosen(mask.broadcast(to: dims), interpreter)
      var rest = options
      (rest.mask, rest.out) = (nil, nil)
      let part = try unary(op, places.taken(a.broadcast(to: dims)), options: rest, interpreter)
      return try places.put(part, options, dims, op.rawValue, interpreter)
    }
    if dtype == .bool, op == .positive || op == .sign {
      throw NumPyErrors.ufunc(
        interpreter,
        "ufunc '\(op.rawValue)' did not contain a loop with signature matching types <class 'numpy.dtypes.BoolDType'> -> None")
    }
    let type = try loopType(op, dtype, options)
    let working: DType = type == .bfloat16 ? .float32 : type
    let source = try input(.array(a), 0, working, op.rawValue, options, interpreter)
    let x = source.isDense ? source : try source.ordered("K")
    let result = resultType(op, working)
    let made = try NDArray(linear: .number(result), like: x)
    guard UfuncLoops.run(op, working, UnaryStretch(x: UnsafeRawPointer(x.lowest), z: made.lowest, count: x.count)) else {
      throw unsupported(op.rawValue)
    }
    try warn(op, working, made, x, interpreter)
    let out = type == .bfloat16 && result == .float32 ? try made.cast(to: .number(type), interpreter) : made
    return try stored(out, options, op.rawValue, interpreter)
  }

  private static func resultType(_ op: UnaryUfunc, _ type: DType) -> DType {
    if op.givesBool { return .bool }
    if op == .bitwiseCount { return .uint8 }
    return op == .absolute && type.isComplex ? type.realDType : type
  }

  private static func loopType(_ op: UnaryUfunc, _ dtype: DType, _ options: UfuncOptions) throws -> DType {
    if let wanted = options.type?.dtype {
      guard op.givesBool || UfuncTypes.dtypes(op.types).contains(wanted) else { throw noLoop(op.rawValue) }
      if !op.givesBool { return wanted }
    }
    if dtype == .bool, op == .negative {
      throw Failure(
        .typeError,
        "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not "
          + "function instead.")
    }

    guard let type = UfuncTypes.loop(op, dtype) else { throw unsupported(op.rawValue) }
    return type
  }

  private static func warn(
    _ op: UnaryUfunc, _ type: DType, _ out: NDArray, _ x: NDArray, _ interpreter: Interpreter
  ) throws {
    var flags: ArithmeticFlags = []
    if type.isInteger {
      flags = ArithmeticFlags.met
      ArithmeticFlags.met = []
    } else if !op.givesBool, op != .spacing {
      flags = FloatFlags.of(out, [x], isPole: FloatFlags.isPole(op))
    }
    if !flags.isEmpty { try NumPyWarnings.warn(flags, op.rawValue, isScalar: false, interpreter) }
  }
}
