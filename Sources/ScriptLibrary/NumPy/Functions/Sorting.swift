import Diagnostics
import Script
import Tensors

/// `np.sort`, `np.argsort` and their partial forms.
enum Sorting {
  static let all: [NumPyFunction] = [
    NumPyFunction(
      "sort", signature: "a, axis=-1, kind=None, order=None, *, stable=None", summary: "A sorted copy; NaN comes last."
    ) { (call: NativeCall) in
      try checkKind(call)
      let (source, axis) = try rows(call, 1)
      return ArrayResult.array(try sorted(source, axis: axis, call.interpreter))
    },
    NumPyFunction(
      "argsort", signature: "a, axis=-1, kind=None, order=None, *, stable=None",
      summary: "The places in sorted order; equal elements stay in theirs.", isMethod: true
    ) { (call: NativeCall) in
      try checkKind(call)
      // Unlike sorted values, places are there of a scalar, too.
      if try call.array(0).rank == 0 { return ArrayResult.array(try NDArray([0] as [Int])) }
      let (source, axis) = try rows(call, 1)
      return ArrayResult.array(try places(source, axis: axis, call.interpreter))
    },
    NumPyFunction(
      "partition", signature: "a, kth, axis=-1, kind='introselect', order=None",
      summary: "A copy in which the elements at `kth` are where sorting puts them; here all of them are."
    ) { (call: NativeCall) in
      let (source, axis) = try rows(call, 2)
      try checkPlaces(call, source.dims[axis])
      return ArrayResult.array(try sorted(source, axis: axis, call.interpreter))
    },
    NumPyFunction(
      "argpartition", signature: "a, kth, axis=-1, kind='introselect', order=None",
      summary: "Places in an order in which those at `kth` are where sorting puts them.", isMethod: true
    ) { (call: NativeCall) in
      let (source, axis) = try rows(call, 2)
      try checkPlaces(call, source.dims[axis])
      return ArrayResult.array(try places(source, axis: axis, call.interpreter))
    },
  ]

  /// The array and the axis to sort along; flat without an axis.
  private static func rows(_ call: NativeCall, _ index: Int) throws -> (NDArray, Int) {
    let array = try call.array(0)
    if array.rank == 0, let axis = try call.optionalInteger(index) {
      _ = try NumPyErrors.axis(axis, rank: 0, call.interpreter)
    }
    let axis = try call.axis(index, rank: array.rank)
    return (try axis == nil ? array.reshaped([array.count]) : array, axis ?? 0)
  }

  private static func checkKind(_ call: NativeCall) throws {
    guard let kind = call[2].asString else { return }
    guard call[4].isNoneOrUndefined else {
      throw Failure(.valueError, "`kind` and keyword parameters can't be provided at the same time. Use only one of them.")
    }
    guard ["quicksort", "heapsort", "mergesort", "stable"].contains(kind) else {
      throw Failure(
        .valueError,
        "sort kind must be one of 'quick', 'heap', or 'stable' (got \(TextRepresentation.quoted(kind)))")
    }
  }

  static func checkPlaces(_ call: NativeCall, _ size: Int) throws {
    for place in try call.integers(1) where place < -size || place >= size {
      throw Failure(.valueError, "kth(=\(place)) out of bounds (\(size))")
    }
  }

  /// A sorted copy along an axis; NaN comes last.
  static func sorted(_ array: NDArray, axis: Int, _ interpreter: Interpreter) throws -> NDArray {
    try check(array)
    guard let dtype = array.dtype, !dtype.isComplex, dtype != .bfloat16 else {
      return try Selecting.takeAlong(array, places(array, axis: axis, interpreter), axis: axis)
    }
    let (rows, length, back) = try lastAxis(array, axis)
    let copy = try rows.contiguousCopy()
    for row in 0..<(length == 0 ? 0 : copy.count / length) {
      sortRow(copy.base + row * length * dtype.byteSize, length, dtype)
      try Interrupt.poll()
    }
    return try copy.transposed(back).contiguous()
  }

  private static func check(_ array: NDArray) throws {
    guard array.rank > 0 else {
      throw Failure(.valueError, "Cannot sort a 0-d array", hint: "give it an axis: np.atleast_1d(a)")
    }
  }

  /// The array with an axis moved to the end, its length, and the order that moves it back.
  private static func lastAxis(_ array: NDArray, _ axis: Int) throws -> (NDArray, Int, [Int]) {
    let order = array.dims.indices.filter { $0 != axis } + [axis]
    var back = [Int](repeating: 0, count: order.count)
    for (index, place) in order.enumerated() { back[place] = index }
    return (array.transposed(order), array.dims[axis], back)
  }

  private static func sortRow(_ base: UnsafeMutableRawPointer, _ count: Int, _ dtype: DType) {
    switch dtype {
    case .int8: sortRow(Int8.self, base, count)
    case .int16: sortRow(Int16.self, base, count)
    case .int32: sortRow(Int32.self, base, count)
    case .int64: sortRow(Int64.self, base, count)
    case .uint8, .bool: sortRow(UInt8.self, base, count)
    case .uint16: sortRow(UInt16.self, base, count)
    case .uint32: sortRow(UInt32.self, base, count)
    case .uint64: sortRow(UInt64.self, base, count)
    case .float16: sortFloats(Float16.self, base, count)
    case .float32: sortFloats(Float.self, base, count)
    default: sortFloats(Double.self, base, count)
    }
  }

  private static func sortRow<T: Comparable>(_ type: T.Type, _ base: UnsafeMutableRawPointer, _ count: Int) {
    var row = UnsafeMutableBufferPointer(start: base.assumingMemoryBound(to: T.self), count: count)
    row.sort()
  }

  /// NaN is moved to the end first: sorting needs an order.
  private static func sortFloats<T: BinaryFloatingPoint>(
    _ type: T.Type, _ base: UnsafeMutableRawPointer, _ count: Int
  ) {
    var row = UnsafeMutableBufferPointer(start: base.assumingMemoryBound(to: T.self), count: count)
    var end = count
    var index = 0
    while index < end {
      if row[index].isNaN {
        end -= 1
        row.swapAt(index, end)
      } else {
        index += 1
      }
    }
    row[..<end].sort()
  }

  /// The places along an axis in sorted order; stable.
  static func places(_ array: NDArray, axis: Int, _ interpreter: Interpreter) throws -> NDArray {
    if array.rank == 0 { return try NDArray(zeros: .int64, [1]) }
    let (view, length, back) = try lastAxis(array, axis)
    let rows = try view.contiguous()
    let out = try NDArray(uninitialized: .int64, rows.dims)
    let target = out.base.assumingMemoryBound(to: Int.self)
    for start in stride(from: 0, to: length == 0 ? 0 : rows.count, by: max(1, length)) {
      let order = try order(rows, start, length, interpreter)
      for (index, place) in order.enumerated() { target[start + index] = place }
      try Interrupt.poll()
    }
    return try out.transposed(back).contiguous()
  }

  private static func order(_ rows: NDArray, _ start: Int, _ count: Int, _ interpreter: Interpreter) throws -> [Int] {
    guard let dtype = rows.dtype else { return try objectOrder(rows, start, count, interpreter) }
    let base = rows.base + start * dtype.byteSize
    switch dtype {
    case .int8: return order(Int8.self, base, count)
    case .int16: return order(Int16.self, base, count)
    case .int32: return order(Int32.self, base, count)
    case .int64: return order(Int64.self, base, count)
    case .uint8, .bool: return order(UInt8.self, base, count)
    case .uint16: return order(UInt16.self, base, count)
    case .uint32: return order(UInt32.self, base, count)
    case .uint64: return order(UInt64.self, base, count)
    case .float32: return floatOrder(Float.self, base, count)
    case .float64: return floatOrder(Double.self, base, count)
    case .float16: return floatOrder(Float16.self, base, count)
    default: return complexOrder(base, dtype, count)
    }
  }

  private static func order<T: Comparable>(_ type: T.Type, _ base: UnsafeMutableRawPointer, _ count: Int) -> [Int] {
    let row = base.assumingMemoryBound(to: T.self)
    return (0..<count).sorted { (a: Int, b: Int) -> Bool in row[a] != row[b] ? row[a] < row[b] : a < b }
  }

  private static func floatOrder<T: BinaryFloatingPoint>(
    _ type: T.Type, _ base: UnsafeMutableRawPointer, _ count: Int
  ) -> [Int] {
    let row = base.assumingMemoryBound(to: T.self)
    let numbers = (0..<count).filter { !row[$0].isNaN }
      .sorted { (a: Int, b: Int) -> Bool in row[a] != row[b] ? row[a] < row[b] : a < b }
    return numbers.count == count ? numbers : numbers + (0..<count).filter { row[$0].isNaN }
  }

  private static func complexOrder(_ base: UnsafeMutableRawPointer, _ dtype: DType, _ count: Int) -> [Int] {
    let values = (0..<count).map { ElementAccess.complex(base, dtype, $0) }
    return (0..<count).sorted { (a: Int, b: Int) -> Bool in
      let (x, y) = (values[a], values[b])
      if x.real.isNaN || y.real.isNaN { return x.real.isNaN == y.real.isNaN ? a < b : y.real.isNaN }
      if x.real != y.real { return x.real < y.real }
      return x.imaginary != y.imaginary ? x.imaginary < y.imaginary : a < b
    }
  }

  private static func objectOrder(
    _ rows: NDArray, _ start: Int, _ count: Int, _ interpreter: Interpreter
  ) throws -> [Int] {
    let items = (0..<count).map { rows.item(at: rows.offset + (start + $0) * 8) }
    return try (0..<count).sorted { (a: Int, b: Int) throws -> Bool in
      let isLess = try interpreter.truth(interpreter.compare(.less, items[a], items[b]))
      if isLess { return true }
      let isMore = try interpreter.truth(interpreter.compare(.less, items[b], items[a]))
      return !isMore && a < b
    }
  }
}
