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
    try accumulate(.add, array, axes: axes, type: type, keepsDims: keepsDims, interpreter)
  }

  /// Sum or product with the dtype that NumPy takes: small integers and bool become 64 bits wide.
  static func accumulate(
    _ op: BinaryUfunc, _ array: NDArray, axes: [Int]?, type: ElementType?, keepsDims: Bool, _ interpreter: Interpreter
  ) throws -> NDArray {
    let target = type ?? accumulator(array.type)
    let source = try array.cast(to: target, interpreter)
    guard let dtype = source.dtype else {
      return try fold(op, source, axes: axes, keepsDims: keepsDims, initial: op == .add ? .int(0) : .int(1), interpreter)
    }
    let axes = axes ?? Array(array.dims.indices)
    let isInOrder = dtype.isFloating && op == .add && isSequential(source, axes)
    let rows = try Rows(source, axes: axes, keepsDims: keepsDims)
    let out = try NDArray(uninitialized: target, rows.dims)
    switch dtype {
    case .float32: addRows(Float.self, rows, out, op, isInOrder)
    case .float64: addRows(Double.self, rows, out, op, isInOrder)
    case .int64, .int32, .int16, .int8, .uint64, .uint32, .uint16, .uint8, .bool:
      for row in 0..<rows.rowCount {
        var total = op == .add ? 0 : 1
        for index in 0..<rows.length {
          let value = ElementAccess.int(rows.array.base, dtype, row * rows.length + index)
          total = op == .add ? total &+ value : total &* value
        }
        ElementAccess.store(total, out.base, dtype, row)
      }
    case .float16, .bfloat16:
      for row in 0..<rows.rowCount {
        let values = (0..<rows.length).map { (index: Int) -> Float in
          Float(ElementAccess.double(rows.array.base, dtype, row * rows.length + index))
        }
        let total = values.withUnsafeBufferPointer { (buffer: UnsafeBufferPointer<Float>) -> Float in
          op == .add ? pairwise(buffer, 0, buffer.count) : buffer.reduce(1, *)
        }
        ElementAccess.store(Double(total), out.base, dtype, row)
      }
    default:
      for row in 0..<rows.rowCount {
        var total = Complex128(op == .add ? 0 : 1)
        for index in 0..<rows.length {
          let value = ElementAccess.complex(rows.array.base, dtype, row * rows.length + index)
          total = op == .add ? total + value : total * value
        }
        ElementAccess.store(total, out.base, dtype, row)
      }
    }
    return out
  }

  static func accumulator(_ type: ElementType) -> ElementType {
    guard case .number(let dtype) = type else { return type }
    if dtype == .bool || (dtype.isSigned && dtype.byteSize < 8) { return .int64 }
    if dtype.isUnsigned && dtype.byteSize < 8 { return .number(.uint64) }
    return type
  }

  /// Whether the reduced axes do not end with the one that lies closest in memory: then rows are added one to another.
  private static func isSequential(_ array: NDArray, _ axes: [Int]) -> Bool {
    let sized = array.dims.indices.filter { array.dims[$0] > 1 }
    guard let innermost = sized.min(by: { array.strides[$0].magnitude < array.strides[$1].magnitude }) else { return false }
    return !axes.contains(innermost)
  }

  private static func addRows<T: BinaryFloatingPoint & TensorElement>(
    _ type: T.Type, _ rows: Rows, _ out: NDArray, _ op: BinaryUfunc, _ isInOrder: Bool
  ) {
    let base = rows.array.base.assumingMemoryBound(to: T.self)
    let target = out.base.assumingMemoryBound(to: T.self)
    for row in 0..<rows.rowCount {
      let values = UnsafeBufferPointer(start: base + row * rows.length, count: rows.length)
      if op == .multiply { target[row] = values.reduce(1, *) }
      else { target[row] = isInOrder ? values.reduce(0, +) : pairwise(values, 0, values.count) }
    }
  }

  /// Sums of at most 128 elements in eight lanes, halves above that.
  static func pairwise<T: BinaryFloatingPoint>(_ values: UnsafeBufferPointer<T>, _ start: Int, _ count: Int) -> T {
    if count < 8 {
      var total: T = count == 0 ? 0 : -0.0
      for index in start..<start + count { total += values[index] }
      return total
    }
    if count <= 128 {
      var lanes: (T, T, T, T, T, T, T, T) = (
        values[start], values[start + 1], values[start + 2], values[start + 3], values[start + 4], values[start + 5],
        values[start + 6], values[start + 7]
      )
      var index = 8
      while index < count - count % 8 {
        let place = start + index
        lanes.0 += values[place]
        lanes.1 += values[place + 1]
        lanes.2 += values[place + 2]
        lanes.3 += values[place + 3]
        lanes.4 += values[place + 4]
        lanes.5 += values[place + 5]
        lanes.6 += values[place + 6]
        lanes.7 += values[place + 7]
        index += 8
      }
      let left = (lanes.0 + lanes.1) + (lanes.2 + lanes.3)
      let right = (lanes.4 + lanes.5) + (lanes.6 + lanes.7)
      var total = left + right
      while index < count {
        total += values[start + index]
        index += 1
      }
      return total
    }
    var half = count / 2
    half -= half % 8
    return pairwise(values, start, half) + pairwise(values, start + half, count - half)
  }

  // MARK: Folding

  /// Any binary ufunc along axes, from the first element on (or from `initial`).
  static func fold(
    _ op: BinaryUfunc, _ array: NDArray, axes: [Int]?, keepsDims: Bool, initial: Handle?, _ interpreter: Interpreter
  ) throws -> NDArray {
    let rows = try Rows(array, axes: axes, keepsDims: keepsDims)
    let table = try rows.array.reshaped([rows.rowCount, rows.length])
    if rows.length == 0 {
      guard let initial else {
        throw Failure(
          .valueError, "zero-size array to reduction operation \(op.rawValue) which has no identity")
      }
      let value = try NumPyReading.array(initial, type: array.type, interpreter)
      let out = try NDArray(uninitialized: array.type, rows.dims)
      try out.assign(value.broadcast(to: rows.dims))
      return out
    }
    var total = table.at(0, axis: 1)
    if op.isLogical { total = try total.cast(to: .bool, interpreter) }
    for index in 1..<max(1, rows.length) {
      total = try UfuncRunner.binary(op, .array(total), .array(table.at(index, axis: 1)), interpreter)
    }
    return try total.contiguousCopy().reshaped(rows.dims)
  }

  /// `np.max` and `np.min`.
  static func extreme(
    _ op: BinaryUfunc, _ array: NDArray, axes: [Int]?, keepsDims: Bool, initial: Handle? = nil, _ interpreter: Interpreter
  ) throws -> NDArray {
    let rows = try Rows(array, axes: axes, keepsDims: keepsDims)
    guard let dtype = array.dtype, !dtype.isComplex, dtype != .uint64, rows.length > 0, initial == nil else {
      return try fold(op, array, axes: axes, keepsDims: keepsDims, initial: initial, interpreter)
    }
    let out = try NDArray(uninitialized: array.type, rows.dims)
    for row in 0..<rows.rowCount {
      let best = place(op == .maximum, rows, row)
      let size = dtype.byteSize
      (out.base + row * size).copyMemory(from: rows.array.base + (row * rows.length + best) * size, byteCount: size)
    }
    return out
  }

  /// The first place of the largest (or smallest) element of a row; NaN counts as both.
  private static func place(_ isLargest: Bool, _ rows: Rows, _ row: Int) -> Int {
    let dtype = rows.array.dtype ?? .float64
    let start = row * rows.length
    var best = 0
    if dtype.isFloating {
      var value = ElementAccess.double(rows.array.base, dtype, start)
      for index in 1..<max(1, rows.length) where !value.isNaN {
        let other = ElementAccess.double(rows.array.base, dtype, start + index)
        if other.isNaN || (isLargest ? other > value : other < value) { (best, value) = (index, other) }
      }
      return best
    }
    var value = ElementAccess.int(rows.array.base, dtype, start)
    for index in 1..<max(1, rows.length) {
      let other = ElementAccess.int(rows.array.base, dtype, start + index)
      if isLargest ? other > value : other < value { (best, value) = (index, other) }
    }
    return best
  }

  /// `np.argmax` and `np.argmin`: int64 places.
  static func places(_ isLargest: Bool, _ array: NDArray, axis: Int?, keepsDims: Bool) throws -> NDArray {
    let rows = try Rows(array, axes: axis.map { [$0] }, keepsDims: keepsDims)
    guard rows.length > 0 else {
      throw Failure(
        .valueError, "attempt to get \(isLargest ? "argmax" : "argmin") of an empty sequence")
    }
    guard array.dtype != nil else {
      throw Failure(.notImplementedError, "argmax and argmin of text and object arrays are not there")
    }
    let out = try NDArray(uninitialized: .int64, rows.dims)
    for row in 0..<rows.rowCount { ElementAccess.store(place(isLargest, rows, row), out.base, .int64, row) }
    return out
  }

  // MARK: Moments

  /// `np.mean`: integers in float64, half precision added up in float32.
  static func mean(
    _ array: NDArray, axes: [Int]?, type: ElementType?, keepsDims: Bool, _ interpreter: Interpreter
  ) throws -> NDArray {
    let dtype = array.dtype ?? .float64
    let working: ElementType =
      type ?? (dtype.isInteger || dtype == .bool ? .float64 : dtype == .float16 ? .number(.float32) : array.type)
    let total = try sum(array, axes: axes, type: working, keepsDims: keepsDims, interpreter)
    let counted = (axes ?? Array(array.dims.indices)).map { array.dims[$0] }
    let count = Shape.product(counted) ?? 0
    if count == 0 { NumPyWarnings.show("Mean of empty slice.", interpreter) }
    let quotient = try UfuncRunner.binary(.divide, .array(total), .weakInt(.int(count)), interpreter)
    return type == nil && dtype == .float16 ? try quotient.cast(to: array.type, interpreter) : quotient
  }

  /// `np.var`: the mean of squared differences from the mean.
  static func variance(
    _ array: NDArray, axes: [Int]?, type: ElementType?, ddof: Double, keepsDims: Bool, _ interpreter: Interpreter
  ) throws -> NDArray {
    let dtype = array.dtype ?? .float64
    let working: ElementType =
      type ?? (dtype.isInteger || dtype == .bool ? .float64 : dtype == .float16 ? .number(.float32) : array.type)
    let source = try array.cast(to: working, interpreter)
    let mean = try mean(source, axes: axes, type: working, keepsDims: true, interpreter)
    let difference = try UfuncRunner.binary(.subtract, .array(source), .array(mean), interpreter)
    let squares: NDArray
    if difference.dtype?.isComplex == true {
      let magnitude = try UfuncRunner.unary(.absolute, difference, interpreter)
      squares = try UfuncRunner.unary(.square, magnitude, interpreter)
    } else {
      squares = try UfuncRunner.unary(.square, difference, interpreter)
    }
    let total = try sum(squares, axes: axes, type: nil, keepsDims: keepsDims, interpreter)
    let count = Shape.product((axes ?? Array(array.dims.indices)).map { array.dims[$0] }) ?? 0
    let divisor = max(0, Double(count) - ddof)
    if divisor == 0 { NumPyWarnings.show("Degrees of freedom <= 0 for slice", interpreter) }
    let quotient = try UfuncRunner.binary(.divide, .array(total), .weakFloat(divisor), interpreter)
    return type == nil && dtype == .float16 ? try quotient.cast(to: array.type, interpreter) : quotient
  }

  /// `np.cumsum` and `np.cumprod`.
  static func cumulative(
    _ op: BinaryUfunc, _ array: NDArray, axis: Int?, type: ElementType?, _ interpreter: Interpreter
  ) throws -> NDArray {
    let source = try array.cast(to: type ?? accumulator(array.type), copy: true, interpreter)
    let flat = try axis == nil ? source.reshaped([source.count]) : source
    let along = axis ?? 0
    guard flat.dims[along] > 1 else { return flat }
    for index in 1..<flat.dims[along] {
      let next = try UfuncRunner.binary(
        op, .array(flat.at(index - 1, axis: along)), .array(flat.at(index, axis: along)), interpreter)
      try flat.at(index, axis: along).assign(next)
    }
    return flat
  }
}
