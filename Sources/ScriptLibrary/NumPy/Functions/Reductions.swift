import Diagnostics
import Script
import Tensors

/// Reductions along axes.
enum ArrayReduction {
  /// The array with the axes to reduce at the end, as rows: `rows` × `length`, and the dimensions of the result.
  struct Rows {
    let array: NDArray
    let rowCount: Int
    let length: Int
    let dims: [Int]

    init(_ array: NDArray, axes: [Int]?, keepsDims: Bool) throws {
      let axes = axes ?? Array(array.dims.indices)
      let kept = array.dims.indices.filter { !axes.contains($0) }
      let reduced = array.dims.indices.filter { axes.contains($0) }
      rowCount = Shape.product(kept.map { array.dims[$0] }) ?? 0
      length = Shape.product(reduced.map { array.dims[$0] }) ?? 0
      self.array = try array.transposed(kept + reduced).contiguous()
      dims =
        keepsDims
        ? array.dims.indices.map { axes.contains($0) ? 1 : array.dims[$0] } : kept.map { array.dims[$0] }
    }
  }

  // MARK: Sums

  /// `np.sum`: floats pairwise along contiguous rows, in order across rows, as NumPy adds.
  static func sum(
    _ array: NDArray, axes: [Int]?, type: ElementType?, keepsDims: Bool, _ interpreter: Interpreter
  ) throws -> NDArray {
    try UfuncReduction.reduce(.add, array, axes: axes, UfuncReduction.Options(type: type, keepsDims: keepsDims), interpreter)
  }

  static func accumulator(_ type: ElementType) -> ElementType {
    guard case .number(let dtype) = type else { return type }
    if dtype == .bool || (dtype.isSigned && dtype.byteSize < 8) { return .int64 }
    if dtype.isUnsigned && dtype.byteSize < 8 { return .number(.uint64) }
    return type
  }

  /// The first place of the largest (or smallest) element of a row; NaN counts as both.
  private static func place(_ isLargest: Bool, _ rows: Rows, _ row: Int, _ interpreter: Interpreter) throws -> Int {
    let start = row * rows.length
    guard let dtype = rows.array.dtype else {
      var best = 0
      let items = rows.array.list?.items ?? []
      for index in 1..<max(1, rows.length) {
        let (other, value) = (items[start + index], items[start + best])
        if try interpreter.truth(interpreter.compare(isLargest ? .greater : .less, other, value)) { best = index }
      }
      return best
    }
    switch dtype {
    case .float64: return place(Double.self, isLargest, rows, start)
    case .float32: return place(Float.self, isLargest, rows, start)
    case .int64: return wholePlace(Int64.self, isLargest, rows, start)
    case .uint64: return wholePlace(UInt64.self, isLargest, rows, start)
    case .int32: return wholePlace(Int32.self, isLargest, rows, start)
    case .uint8, .bool: return wholePlace(UInt8.self, isLargest, rows, start)
    default: break
    }
    var best = 0
    var value = ElementAccess.complex(rows.array.base, dtype, start)
    for index in 1..<max(1, rows.length) where !value.isNaN {
      let other = ElementAccess.complex(rows.array.base, dtype, start + index)
      if other.isNaN || (isLargest ? Complex128.isLess(value, other) : Complex128.isLess(other, value)) {
        (best, value) = (index, other)
      }
    }
    return best
  }

  private static func place<T: BinaryFloatingPoint>(_ type: T.Type, _ isLargest: Bool, _ rows: Rows, _ start: Int) -> Int {
    let row = rows.array.base.assumingMemoryBound(to: T.self) + start
    var (best, value) = (0, row[0])
    for index in 1..<max(1, rows.length) where !value.isNaN {
      let other = row[index]
      if other.isNaN || (isLargest ? other > value : other < value) { (best, value) = (index, other) }
    }
    return best
  }

  private static func wholePlace<T: Comparable>(_ type: T.Type, _ isLargest: Bool, _ rows: Rows, _ start: Int) -> Int {
    let row = rows.array.base.assumingMemoryBound(to: T.self) + start
    var (best, value) = (0, row[0])
    for index in 1..<max(1, rows.length) {
      let other = row[index]
      if isLargest ? other > value : other < value { (best, value) = (index, other) }
    }
    return best
  }

  /// `np.argmax` and `np.argmin`: int64 places.
  static func places(
    _ isLargest: Bool, _ array: NDArray, axis: Int?, keepsDims: Bool, _ interpreter: Interpreter
  ) throws -> NDArray {
    let rows = try Rows(array, axes: axis.map { [$0] }, keepsDims: keepsDims)
    guard rows.length > 0 else {
      throw Failure(
        .valueError, "attempt to get \(isLargest ? "argmax" : "argmin") of an empty sequence")
    }
    let out = try NDArray(uninitialized: .int64, rows.dims)
    let target = out.base.assumingMemoryBound(to: Int.self)
    for row in 0..<rows.rowCount { target[row] = try place(isLargest, rows, row, interpreter) }
    return out
  }

  // MARK: Moments

  /// The dtype that moments are computed in: integers in float64, half precision in float32.
  private static func working(_ array: NDArray, _ type: ElementType?) -> ElementType {
    guard type == nil, let dtype = array.dtype else { return type ?? array.type }
    return dtype.isInteger || dtype == .bool ? .float64 : dtype == .float16 ? .number(.float32) : array.type
  }

  /// How many elements come into each result: the same number for all, or counted by a mask.
  private static func count(
    _ array: NDArray, _ axes: [Int]?, _ mask: NDArray?, keepsDims: Bool, _ interpreter: Interpreter
  ) throws -> NDArray {
    guard let mask else {
      let counted = (axes ?? Array(array.dims.indices)).map { array.dims[$0] }
      return try NDArray([Shape.product(counted) ?? 0]).reshaped([])
    }
    return try sum(
      mask.cast(to: .bool, interpreter).broadcast(to: array.dims), axes: axes, type: .int64, keepsDims: keepsDims, interpreter)
  }

  private static func quotient(_ total: NDArray, _ count: NDArray, _ interpreter: Interpreter) throws -> NDArray {
    var options = UfuncOptions.none
    options.isScalar = total.rank == 0
    if count.rank == 0 {
      return try UfuncRunner.binary(
        .divide, .array(total), .weakFloat(count.doubles().first ?? 0), options: options, interpreter)
    }
    let divisor = try count.cast(to: total.dtype?.isComplex == true ? .float64 : total.type, interpreter)
    return try UfuncRunner.binary(.divide, .array(total), .array(divisor), interpreter).cast(to: total.type, interpreter)
  }

  /// `np.mean`.
  static func mean(
    _ array: NDArray, axes: [Int]?, type: ElementType?, keepsDims: Bool, mask: NDArray? = nil, _ interpreter: Interpreter
  ) throws -> NDArray {
    let options = UfuncReduction.Options(type: working(array, type), keepsDims: keepsDims, mask: mask)
    let total = try UfuncReduction.reduce(.add, array, axes: axes, options, interpreter)
    let count = try count(array, axes, mask, keepsDims: keepsDims, interpreter)
    if count.ints().contains(0) { try NumPyWarnings.show("Mean of empty slice", interpreter) }
    let result = try quotient(total, count, interpreter)
    return type == nil && array.dtype == .float16 ? try result.cast(to: array.type, interpreter) : result
  }

  /// `np.var`: the mean of squared differences from the mean.
  static func variance(
    _ array: NDArray, axes: [Int]?, type: ElementType?, ddof: Double, keepsDims: Bool, mask: NDArray? = nil,
    mean given: NDArray? = nil, _ interpreter: Interpreter
  ) throws -> NDArray {
    let working = working(array, type)
    let source = try array.cast(to: working, interpreter)
    let divisor = try count(array, axes, mask, keepsDims: keepsDims, interpreter)
    if divisor.ints().contains(where: { Double($0) - ddof <= 0 }) {
      try NumPyWarnings.show("Degrees of freedom <= 0 for slice", interpreter)
    }
    let centre = try given ?? quotient(
      UfuncReduction.reduce(
        .add, source, axes: axes, UfuncReduction.Options(type: working, keepsDims: true, mask: mask), interpreter),
      count(array, axes, mask, keepsDims: true, interpreter), interpreter)
    let difference = try UfuncRunner.binary(.subtract, .array(source), .array(centre), interpreter)
    let size = try difference.dtype?.isComplex == true
      ? UfuncRunner.unary(.absolute, difference, interpreter) : difference
    let squares = try UfuncRunner.binary(.multiply, .array(size), .array(size), interpreter)
    let total = try UfuncReduction.reduce(
      .add, squares, axes: axes, UfuncReduction.Options(keepsDims: keepsDims, mask: mask), interpreter)
    let left = try NDArray(divisor.doubles().map { max(0, $0 - ddof) }).reshaped(divisor.dims)
    let result = try quotient(total, left, interpreter)
    return type == nil && array.dtype == .float16 ? try result.cast(to: array.type, interpreter) : result
  }

  /// `np.cumsum` and `np.cumprod`.
  static func cumulative(
    _ op: BinaryUfunc, _ array: NDArray, axis: Int?, type: ElementType?, _ interpreter: Interpreter
  ) throws -> NDArray {
    let flat = try axis == nil ? array.reshaped([array.count]) : array
    return try UfuncReduction.accumulate(op, flat, axis: axis ?? 0, type: type, interpreter)
  }
}
