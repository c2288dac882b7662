import Diagnostics
import Script
import Tensors

/// `np.searchsorted`, `np.nonzero`, `np.bincount`: where elements are, and how many.
enum Searching {
  static let all: [NumPyFunction] = [
    NumPyFunction(
      "searchsorted", signature: "a, v, side='left', sorter=None",
      summary: "Where elements would be put into a sorted vector.", isMethod: true
    ) { (call: NativeCall) in try searchSorted(call) },
    NumPyFunction("nonzero", signature: "a", summary: "The indices of elements that are not zero.", isMethod: true) {
      (call: NativeCall) in try nonzero(call.array(0), call.interpreter)
    },
    NumPyFunction("flatnonzero", signature: "a", summary: "The flat indices of elements that are not zero.") {
      (call: NativeCall) in
      let truths = try call.array(0).truths(call.interpreter)
      return ArrayResult.array(try NDArray(truths.indices.filter { truths[$0] }))
    },
    NumPyFunction("argwhere", signature: "a", summary: "The indices of elements that are not zero, as rows.") {
      (call: NativeCall) in
      let array = try call.array(0)
      let columns = try indices(array, call.interpreter)
      let count = try columns.first?.count ?? (array.rank == 0 && array.truths(call.interpreter).first == true ? 1 : 0)
      let flat = (0..<count).flatMap { (row: Int) -> [Int] in columns.map { $0[row] } }
      return ArrayResult.array(try NDArray(flat).reshaped([count, array.rank]))
    },
    NumPyFunction("bincount", signature: "x, /, weights=None, minlength=0", summary: "How often each integer occurs.") {
      (call: NativeCall) in try binCount(call)
    },
  ]

  // MARK: Places in a sorted vector

  private static func searchSorted(_ call: NativeCall) throws -> Handle {
    var array = try call.array(0)
    let values = try call.array(1)
    guard array.rank == 1 else {
      throw Failure(
        .valueError, array.rank > 1 ? "object too deep for desired array" : "object of too small depth for desired array")
    }
    let side = call[2].asString ?? ""
    guard side == "left" || side == "right" else {
      throw Failure(
        .valueError,
        "search side must be 'left' or 'right' (got \(try call.interpreter.repr(call[2])))")
    }
    if let sorter = try call.optionalArray(3) {
      guard sorter.count == array.count else { throw Failure(.valueError, "sorter.size must equal len(a)") }
      array = try NumPyReading.array(
        ArrayIndexing.item(array, ArrayResult.array(sorter), call.interpreter), type: nil, call.interpreter)
    }
    let weak = call[1].asObject == nil || call[1].asObject is BigIntObject
    let type = array.type.promoted(with: weak && array.dtype != nil ? weakType(call[1], array) : values.type) ?? .object
    let (sorted, wanted) = try (array.cast(to: type, call.interpreter).contiguous(), values.cast(to: type, call.interpreter).contiguous())
    let out = try NDArray(uninitialized: .int64, values.dims)
    try search(sorted, wanted, out, isLeft: side == "left", call.interpreter)
    return ArrayResult.element(out)
  }

  private static func weakType(_ handle: Handle, _ array: NDArray) -> ElementType {
    guard let dtype = array.dtype, let operand = NumPyReading.typeOfLeaf(handle).dtype else { return .object }
    if operand == .float64, dtype.isFloating { return array.type }
    if operand == .int64, dtype != .bool { return dtype.isInteger ? .int64 : array.type }
    return .number(operand)
  }

  private static func search(
    _ sorted: NDArray, _ wanted: NDArray, _ out: NDArray, isLeft: Bool, _ interpreter: Interpreter
  ) throws {
    guard let dtype = sorted.dtype, !dtype.isComplex else {
      let (items, values) = (sorted.items(), wanted.items())
      let target = out.base.assumingMemoryBound(to: Int.self)
      for (index, value) in values.enumerated() {
        target[index] = try place(items.count) { (middle: Int) throws -> Bool in
          try isLeft
            ? interpreter.truth(interpreter.compare(.less, items[middle], value))
            : !interpreter.truth(interpreter.compare(.less, value, items[middle]))
        }
      }
      return
    }
    switch dtype {
    case .uint64: search(UInt64.self, sorted, wanted, out, isLeft)
    case .int64: search(Int64.self, sorted, wanted, out, isLeft)
    case .float64: searchFloats(Double.self, sorted, wanted, out, isLeft)
    case .float32: searchFloats(Float.self, sorted, wanted, out, isLeft)
    default:
      if dtype.isFloating {
        try search(
          sorted.cast(to: .float64, interpreter), wanted.cast(to: .float64, interpreter), out, isLeft: isLeft, interpreter)
      } else {
        try search(
          sorted.cast(to: .int64, interpreter), wanted.cast(to: .int64, interpreter), out, isLeft: isLeft, interpreter)
      }
    }
  }

  /// The first index for which `isBefore` is false.
  @inline(__always)
  private static func place(_ count: Int, _ isBefore: (Int) throws -> Bool) rethrows -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if try isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func search<T: Comparable>(
    _ type: T.Type, _ sorted: NDArray, _ wanted: NDArray, _ out: NDArray, _ isLeft: Bool
  ) {
    let (row, values) = (sorted.base.assumingMemoryBound(to: T.self), wanted.base.assumingMemoryBound(to: T.self))
    let target = out.base.assumingMemoryBound(to: Int.self)
    let count = sorted.count
    for index in 0..<wanted.count {
      let value = values[index]
      target[index] = place(count) { (middle: Int) -> Bool in isLeft ? row[middle] < value : row[middle] <= value }
    }
  }

  /// NaN is above everything.
  private static func searchFloats<T: BinaryFloatingPoint>(
    _ type: T.Type, _ sorted: NDArray, _ wanted: NDArray, _ out: NDArray, _ isLeft: Bool
  ) {
    let (row, values) = (sorted.base.assumingMemoryBound(to: T.self), wanted.base.assumingMemoryBound(to: T.self))
    let target = out.base.assumingMemoryBound(to: Int.self)
    let count = sorted.count
    for index in 0..<wanted.count {
      let value = values[index]
      target[index] = place(count) { (middle: Int) -> Bool in
        let own = row[middle]
        if value.isNaN { return isLeft ? !own.isNaN : true }
        return isLeft ? own < value : own <= value
      }
    }
  }

  // MARK: Counting

  private static func binCount(_ call: NativeCall) throws -> Handle {
    var array = try call.array(0)
    if !(call[0].asObject is NDArrayObject), array.dtype?.isFloating == true {
      array = try array.cast(to: .int64, call.interpreter)
    }
    guard array.rank == 1 else {
      throw Failure(
        .valueError, array.rank > 1 ? "object too deep for desired array" : "object of too small depth for desired array")
    }
    guard array.count == 0 || array.dtype == .bool || array.dtype?.isInteger == true && array.dtype != .uint64 else {
      throw Failure(
        .typeError, "Cannot cast array data from \(array.type.repr) to dtype('int64') according to the rule 'safe'")
    }
    let values = array.ints()
    guard !values.contains(where: { $0 < 0 }) else {
      throw Failure(.valueError, "'list' argument must have no negative elements")
    }
    let least = try call.integer(2)
    guard least >= 0 else { throw Failure(.valueError, "'minlength' must not be negative") }
    let size = max(least, (values.max() ?? -1) + 1)
    guard let weights = try call.optionalArray(1)?.doubles() else {
      let out = try NDArray(zeros: .int64, [size])
      let target = out.base.assumingMemoryBound(to: Int.self)
      for value in values { target[value] += 1 }
      return ArrayResult.array(out)
    }
    guard weights.count == values.count else {
      throw Failure(.valueError, "The weights and list don't have the same length.")
    }
    let out = try NDArray(zeros: .float64, [size])
    let target = out.base.assumingMemoryBound(to: Double.self)
    for (value, weight) in zip(values, weights) { target[value] += weight }
    return ArrayResult.array(out)
  }

  // MARK: Places of truth

  static func nonzero(_ array: NDArray, _ interpreter: Interpreter) throws -> Handle {
    guard array.rank > 0 else {
      throw Failure(
        .valueError,
        "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead. If the context of this "
          + "error is of the form `arr[nonzero(cond)]`, just use `arr[cond]`.")
    }
    return .tuple(try indices(array, interpreter).map { ArrayResult.array(try NDArray($0)) })
  }

  private static func indices(_ array: NDArray, _ interpreter: Interpreter) throws -> [[Int]] {
    let truths = try array.truths(interpreter)
    let strides = Shape.rowMajorStrides(array.dims)
    let places = truths.indices.filter { truths[$0] }
    return array.dims.indices.map { (axis: Int) -> [Int] in
      places.map { (place: Int) -> Int in place / max(1, strides[axis]) % max(1, array.dims[axis]) }
    }
  }
}
