import Diagnostics
import Kernels
import Script
import Tensors

/// `reduce`, `accumulate`, `reduceat` and `at` of ufuncs of two operands.
enum UfuncReduction {
  struct Options {
    var type: ElementType?
    var keepsDims = false
    var initial: Handle?
    var mask: NDArray?
  }

  // MARK: reduce

  /// The elements along axes as one, all axes without `axes`.
  ///
  /// - Errors: `ValueError` for nothing to reduce without an identity, and for several axes where their order matters.
  static func reduce(
    _ op: BinaryUfunc, _ array: NDArray, axes: [Int]?, _ options: Options, _ interpreter: Interpreter
  ) throws -> NDArray {
    let axes = axes ?? Array(array.dims.indices)
    guard axes.count <= 1 || op.isReorderable else {
      throw Failure(
        .valueError, "reduction operation '\(op.rawValue)' is not reorderable, so at most one axis may be specified")
    }
    guard let dtype = try loopType(op, array, options) else {
      return try reduceItems(op, array, axes, options, interpreter)
    }
    var source = try array.cast(to: .number(dtype), interpreter)
    let isNarrow = dtype == .bfloat16
    if isNarrow { source = try source.cast(to: .number(.float32), interpreter) }
    let working = isNarrow ? DType.float32 : dtype
    if let mask = options.mask { source = try filled(op, source, mask, options, interpreter) }
    let kept = array.dims.indices.map { axes.contains($0) ? 1 : array.dims[$0] }
    let left = array.dims.indices.map { axes.contains($0) ? 0 : source.strides[$0] }
    let out = try NDArray(
      uninitialized: .number(op.givesBool ? .bool : working), kept, like: [source.view(dims: kept, strides: left)], order: "K")
    if op.givesBool, working != .bool { source = try source.cast(to: .bool, interpreter) }
    let (rest, isStarted) = try start(op, source, axes, out, options, interpreter)
    if !isStarted || rest.count > 0 { try run(op, op.givesBool ? .bool : working, rest, axes, out) }
    try warn(op, working, out, source, interpreter)
    let result = options.keepsDims ? out : out.transposed(array.dims.indices.filter { !axes.contains($0) })
    return isNarrow ? try result.cast(to: .number(.bfloat16), interpreter) : owned(result)
  }

  private static func owned(_ array: NDArray) -> NDArray {
    var result = array
    result.isView = false
    return result
  }

  /// The dtype of the loop; nil for objects.
  private static func loopType(_ op: BinaryUfunc, _ array: NDArray, _ options: Options) throws -> DType? {
    guard let own = array.dtype else {
      guard array.type == .object || options.type?.dtype == nil else { return options.type?.dtype }
      return nil
    }
    if let wanted = options.type { return op.givesBool ? own : wanted.dtype }
    if op == .add || op == .multiply { return ArrayReduction.accumulator(array.type).dtype }
    if op.givesBool { return own }
    guard let type = UfuncTypes.loop(op, own, own) else { throw UfuncRunner.unsupported(op.rawValue) }
    return type
  }

  /// Elements that a mask leaves out count as the identity, or as what the reduction starts with.
  private static func filled(
    _ op: BinaryUfunc, _ source: NDArray, _ mask: NDArray, _ options: Options, _ interpreter: Interpreter
  ) throws -> NDArray {
    guard let neutral = options.initial ?? op.identity.map({ Handle.float($0) }) else {
      throw Failure(
        .valueError,
        "reduction operation '\(op.rawValue)' does not have an identity, so to use a where mask one has to specify 'initial'")
    }
    let isNeutral = op.identity != nil ? Handle.float(op.identity ?? 0) : neutral
    let value = try NumPyReading.array(plain(isNeutral, source), type: source.type, interpreter)
    return try Selecting.choose(mask, ArrayResult.array(source), ArrayResult.array(value), interpreter)
  }

  private static func plain(_ value: Handle, _ array: NDArray) -> Handle {
    guard case .float(let number) = value, array.dtype?.isInteger == true || array.dtype == .bool,
      let whole = Int(exactly: number)
    else { return value }
    return array.dtype == .bool ? .bool(whole != 0) : array.dtype?.isUnsigned == true && whole < 0 ? value : .int(whole)
  }

  /// Writes what the reduction starts with, and says what is left to add to it.
  private static func start(
    _ op: BinaryUfunc, _ source: NDArray, _ axes: [Int], _ out: NDArray, _ options: Options, _ interpreter: Interpreter
  ) throws -> (NDArray, Bool) {
    let length = Shape.product(axes.map { source.dims[$0] }) ?? 0
    if let initial = options.initial {
      let value = try NumPyReading.array(initial, type: nil, interpreter).cast(to: out.type, interpreter)
      try out.assign(value.broadcast(to: out.dims))
      return (source, true)
    }
    let startsWithIdentity = op.identity != nil && op != .bitwiseAnd && op != .hypot
    if length == 0 || startsWithIdentity {
      guard let identity = op.identity else {
        throw Failure(.valueError, "zero-size array to reduction operation \(op.rawValue) which has no identity")
      }
      let isWhole = out.dtype?.isInteger == true
      let value: Handle = out.dtype == .bool ? .bool(identity != 0) : isWhole ? .int(Int(identity)) : .float(identity)
      let fits = out.dtype?.isUnsigned == true && identity < 0
      let scalar = try NumPyReading.array(fits ? .int(0) : value, type: out.type, interpreter)
      let start = try fits ? UfuncRunner.unary(.invert, scalar, interpreter) : scalar
      try out.assign(start.broadcast(to: out.dims))
      return (source, true)
    }
    var first = source
    var rest = source
    for axis in axes { first = Selecting.slice(first, axis, 0, 1) }
    try out.assign(first)
    // Along one axis the rest follows; along several, the first elements come again and change nothing.
    if axes.count == 1 { rest = Selecting.slice(source, axes[0], 1, source.dims[axes[0]]) }
    return (rest, true)
  }

  private static func run(
    _ op: BinaryUfunc, _ dtype: DType, _ source: NDArray, _ axes: [Int], _ out: NDArray
  ) throws {
    let steps = out.dims.indices.map { axes.contains($0) ? 0 : out.strides[$0] }
    let walk = OperandWalk(source.dims, x: steps, y: source.strides, z: steps, key: source.strides)
    let (from, to) = (UnsafeRawPointer(source.base), out.base)
    try walk.forEach { (x: Int, y: Int, _: Int) throws in
      let target = to + x
      if walk.steps.x == 0, reduced(op, dtype, from + y, walk.steps.y, walk.count, target) { return }
      let stretch = BinaryStretch(
        x: UnsafeRawPointer(target), xStep: walk.steps.x, y: from + y, yStep: walk.steps.y, z: target,
        zStep: walk.steps.z, count: walk.count)
      guard UfuncLoops.run(op, dtype, stretch) else { throw UfuncRunner.unsupported(op.rawValue) }
    }
  }

  /// A row into one element by sums in pairs or a kernel; false where neither knows it.
  private static func reduced(
    _ op: BinaryUfunc, _ dtype: DType, _ row: UnsafeRawPointer, _ step: Int, _ count: Int,
    _ target: UnsafeMutableRawPointer
  ) -> Bool {
    if op == .add, PairwiseSums.add(dtype, row, step, count, to: target) { return true }
    guard step == dtype.byteSize, count >= 16, op == .maximum || op == .minimum, dtype != .bool,
      let loop = k_reduce(op == .maximum ? K_MAX : K_MIN, dtype.rawValue)
    else { return false }
    var memory = Complex128(0)
    return withUnsafeMutableBytes(of: &memory) { (bytes: UnsafeMutableRawBufferPointer) -> Bool in
      guard let best = bytes.baseAddress, loop(row, best, 1, count, 1) == 0 else { return false }
      return UfuncLoops.plain(
        op, dtype,
        BinaryStretch(x: UnsafeRawPointer(target), xStep: 0, y: UnsafeRawPointer(best), yStep: 0, z: target, zStep: 0, count: 1))
    }
  }

  private static func warn(
    _ op: BinaryUfunc, _ dtype: DType, _ out: NDArray, _ source: NDArray, _ interpreter: Interpreter
  ) throws {
    ArithmeticFlags.met = []
    guard dtype.isFloating, op == .add || op == .multiply || op == .subtract else { return }
    let flags = FloatFlags.of(out, [], isPole: { _ in false })
    guard !flags.isEmpty, source.dtype?.isFloating == true, source.count < 1 << 24 else { return }
    let values = source.doubles()
    if values.contains(where: { $0.isNaN }) { return }
    var met: ArithmeticFlags = []
    if flags.contains(.invalid) { met.insert(.invalid) }
    if flags.contains(.overflow), !values.contains(where: { $0.isInfinite }) { met.insert(.overflow) }
    if !met.isEmpty { try NumPyWarnings.warn(met, "reduce", isScalar: false, interpreter) }
  }

  // MARK: Objects

  private static func reduceItems(
    _ op: BinaryUfunc, _ array: NDArray, _ axes: [Int], _ options: Options, _ interpreter: Interpreter
  ) throws -> NDArray {
    let kept = array.dims.indices.filter { !axes.contains($0) }
    let rows = try array.transposed(kept + axes).contiguousCopy()
    let length = Shape.product(axes.map { array.dims[$0] }) ?? 0
    let count = Shape.product(kept.map { array.dims[$0] }) ?? 0
    let items = rows.items()
    var results: [Handle] = []
    for row in 0..<count {
      var total: Operand?
      if let initial = options.initial { total = .array(NDArray(list: [initial], .object, [])) }
      for index in 0..<length {
        let item = Operand.array(NDArray(list: [items[row * length + index]], array.type, []))
        guard let sum = total else {
          total = item
          continue
        }
        total = .array(try UfuncRunner.binary(op, sum, item, interpreter))
      }
      guard case .array(let value)? = total else {
        guard op == .add || op == .multiply || op.isLogical else {
          throw Failure(.valueError, "zero-size array to reduction operation \(op.rawValue) which has no identity")
        }
        results.append(op.isLogical ? .bool(op == .logicalAnd) : .int(op == .multiply ? 1 : 0))
        continue
      }
      results.append(value.item(at: value.offset))
    }
    let dims = array.dims.indices.compactMap { (axis: Int) -> Int? in
      axes.contains(axis) ? (options.keepsDims ? 1 : nil) : array.dims[axis]
    }
    let objects = NDArray(list: results, .object, dims)
    return op.givesBool ? try objects.cast(to: .bool, interpreter) : array.type == .object ? objects : try objects.cast(to: .unicode(0), interpreter)
  }

  // MARK: accumulate

  /// Running results along an axis.
  static func accumulate(
    _ op: BinaryUfunc, _ array: NDArray, axis: Int, type: ElementType?, _ interpreter: Interpreter
  ) throws -> NDArray {
    guard array.rank > 0 else { throw Failure(.typeError, "cannot accumulate on a scalar") }
    guard let dtype = try loopType(op, array, Options(type: type)) else {
      return try accumulateItems(op, array, axis, interpreter)
    }
    let working: DType = dtype == .bfloat16 ? .float32 : op.givesBool ? .bool : dtype
    let source = try array.cast(to: .number(working), interpreter)
    let out = try NDArray(uninitialized: .number(working), source.dims)
    let count = source.dims[axis]
    if count > 0 {
      try Selecting.slice(out, axis, 0, 1).assign(Selecting.slice(source, axis, 0, 1))
      let (before, after) = (Selecting.slice(out, axis, 0, count - 1), Selecting.slice(out, axis, 1, count))
      let rest = Selecting.slice(source, axis, 1, count)
      try runInOrder(op, working, before, rest, after, axis)
    }
    try warn(op, working, out, source, interpreter)
    return dtype == .bfloat16 ? try out.cast(to: .number(dtype), interpreter) : out
  }

  /// Along the axis in order: results are operands of the next place.
  private static func runInOrder(
    _ op: BinaryUfunc, _ dtype: DType, _ before: NDArray, _ rest: NDArray, _ after: NDArray, _ axis: Int
  ) throws {
    if axis < after.rank - 1, after.dims.dropFirst(axis + 1).contains(where: { $0 > 1 }) {
      for index in 0..<after.dims[axis] {
        try UfuncRunner.walk(
          op, dtype, before.at(index, axis: axis), rest.at(index, axis: axis), after.at(index, axis: axis))
      }
      return
    }
    var dims = after.dims
    let count = dims[axis]
    dims[axis] = 1
    let walk = OperandWalk(dims, x: before.strides, y: rest.strides, z: after.strides, key: after.strides)
    try walk.forEach { (x: Int, y: Int, z: Int) throws in
      for index in 0..<walk.count {
        let stretch = BinaryStretch(
          x: UnsafeRawPointer(before.base) + x + index * walk.steps.x, xStep: before.strides[axis],
          y: UnsafeRawPointer(rest.base) + y + index * walk.steps.y, yStep: rest.strides[axis],
          z: after.base + z + index * walk.steps.z, zStep: after.strides[axis], count: count)
        guard UfuncLoops.plain(op, dtype, stretch) else { throw UfuncRunner.unsupported(op.rawValue) }
      }
    }
  }

  private static func accumulateItems(
    _ op: BinaryUfunc, _ array: NDArray, _ axis: Int, _ interpreter: Interpreter
  ) throws -> NDArray {
    let out = try array.contiguousCopy()
    for index in 1..<max(1, out.dims[axis]) {
      let next = try UfuncRunner.binary(
        op, .array(out.at(index - 1, axis: axis)), .array(out.at(index, axis: axis)), interpreter)
      try out.at(index, axis: axis).assign(next.cast(to: out.type, interpreter))
    }
    return out
  }

  // MARK: reduceat

  /// Reductions of the stretches that begin at `indices`; a stretch that would end before it begins is its first element.
  static func reduceAt(
    _ op: BinaryUfunc, _ array: NDArray, _ indices: [Int], axis: Int, type: ElementType?, _ interpreter: Interpreter
  ) throws -> NDArray {
    let size = array.dims[axis]
    for index in indices where index < 0 || index >= size {
      throw Failure(.indexError, "index \(index) out-of-bounds in \(op.rawValue).reduceat [0, \(size))")
    }
    let parts = try indices.enumerated().map { (place: Int, start: Int) throws -> NDArray in
      let end = place + 1 < indices.count ? indices[place + 1] : size
      return try reduce(
        op, Selecting.slice(array, axis, start, end > start ? end : start + 1), axes: [axis],
        Options(type: type, keepsDims: true), interpreter)
    }
    guard !parts.isEmpty else {
      var dims = array.dims
      dims[axis] = 0
      return try NDArray(uninitialized: type ?? array.type, dims)
    }
    return try Joining.concatenate(parts, axis: axis, interpreter)
  }

  // MARK: at

  /// In place, an index that occurs twice counts twice.
  static func at(
    _ op: BinaryUfunc, _ array: NDArray, _ key: Handle, _ value: Operand, _ interpreter: Interpreter
  ) throws {
    let (places, dims) = try ArrayIndexing.places(array, key, interpreter)
    let values = try value.array(array.dtype == nil ? .object : value.isWeak ? array.type : value.ownDType, interpreter)
    guard Broadcasting.dims([values.dims, dims]) == dims else {
      throw Failure(.valueError, "array is not broadcastable to correct shape")
    }
    let offsets = values.broadcast(to: dims).offsets()
    for (place, given) in zip(places, offsets) {
      let element = array.view(dims: [], strides: [], offset: place)
      let operand = values.view(dims: [], strides: [], offset: given)
      let next = try UfuncRunner.binary(op, .array(element), .array(operand), interpreter)
      guard UfuncTypes.canCast(next.type, array.type, .sameKind) else {
        throw NumPyErrors.ufunc(
          interpreter,
          "Cannot cast ufunc '\(op.rawValue)' output from \(next.type.repr) to \(array.type.repr) with casting rule "
            + "'same_kind'")
      }
      try element.assign(next.cast(to: array.type, interpreter))
    }
  }
}
